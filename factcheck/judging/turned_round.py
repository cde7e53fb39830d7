"""Giver and receiver exchanged: FC302."""

from __future__ import annotations

from factcheck.judging.agreement import fits
from factcheck.judging.registry import Case, Diagnosis, diagnosis, explains
from factcheck.matching import Candidate


@diagnosis("FC302")
def reversed_direction(case: Case) -> Diagnosis | None:
    """Find giver and receiver exchanged."""
    turned = (*case.misses("direction"), *_half_reversed(case))
    facts = [c.fact for c in turned if fits(case.claim, c.fact) and explains(case.claim, c.fact)]
    if not facts:
        return None
    names = case.index.entities
    giver, taker = names[facts[0].provider or ""].name, names[facts[0].subject].name
    return Diagnosis(
        code="FC302",
        facts=(facts[0],),
        message=f"the amount went from {giver} to {taker}, not the other way round",
        suggestion=f"from {giver} to {taker}",
        tried=case.interval,
    )


def _half_reversed(case: Case) -> list[Candidate]:
    """Give the figures whose giver is said to receive, or whose receiver to give.

    "Chinese lenders borrowed $130 billion from Australia", "Pakistan has given $33bn to the US".
    """
    bearings = case.bearings
    return [
        *(
            c
            for c in case.misses("recipient")
            if c.fact.provider and bearings.any_related(bearings.takers, c.fact.provider)
        ),
        *(
            c
            for c in case.misses("provider")
            if bearings.any_related(bearings.givers, c.fact.recipient or c.fact.subject)
            and bearings.names(c.fact.provider or "")
        ),
    ]
