"""Giver and receiver exchanged: FC302."""

from __future__ import annotations

from factcheck.judging.comparing.agreement import is_near
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.registry import Diagnosis, Silenced, diagnosis
from factcheck.matching import Candidate
from factcheck.model import Fact, Measure
from factcheck.patterns import pattern

_OWING = pattern(r"\b(?:ow(?:e[sd]?|ing)|dues|repa(?:y|id))\b")
"""Words of measures of what is still to be paid."""
_OWNING = frozenset({"giver's", "giver-adjective"})
"""The rules of a giver that is told by whose an amount is, and by no verb."""


@diagnosis("FC302")
def reversed_direction(case: Case) -> Diagnosis | None:
    """Find giver and receiver exchanged.

    Raises:
        Silenced: who seems to give is only told to have it, as who received it may be, or has
            committed what is a fund's: "Poland committed €8.7 billion under the fund".

    """
    turned = (*case.misses("direction"), *_half_reversed(case))
    facts = [c.fact for c in turned if case.has_number_of(c.fact) or is_near(case.claim, c.fact)]
    if not facts:
        return None
    giver = case.index.entities.get(facts[0].provider or "")
    is_a_funds = giver is not None and giver.kind == "programme"
    if is_a_funds or may_be_the_taker(case, facts[0].measure):
        raise Silenced
    return told_turned(case, facts[0])


def may_be_the_taker(case: Case, measure: str) -> bool:
    """Whether who seems to give has received, by all figures: "Ghana's commitments came to"."""
    giver, index = case.claim.slots.provider, case.index
    return (
        giver.rule in _OWNING
        and not case.claim.slots.recipient.is_stated
        and giver.value in index.subjects_of(measure)
        and giver.value not in index.providers_of(measure)
    )


def is_owed(measure: Measure) -> bool:
    """Whether a measure is of what is still to be paid."""
    return any(map(_OWING.search, measure.phrases))


def told_turned(case: Case, fact: Fact) -> Diagnosis:
    """Tell from whom to whom an amount went, or who owes it to whom."""
    names = case.index.entities
    giver, taker = names[fact.provider or ""].name, names[fact.recipient or fact.subject].name
    mend, went = f"from {giver} to {taker}", f"the amount went from {giver} to {taker}"
    if is_owed(case.index.measures[fact.measure]):
        mend, went = f"{taker} owes {giver}", f"it is owed by {taker} to {giver}"
    return Diagnosis(
        code="FC302",
        facts=(fact,),
        message=f"{went}, not the other way round",
        suggestion=mend,
        tried=case.interval,
    )


def _half_reversed(case: Case) -> list[Candidate]:
    """Give the figures whose giver is said to receive, or whose receiver to give.

    "Chinese lenders borrowed $130 billion from Australia", "Pakistan has given $33bn to the US".
    """
    bearings = case.bearings
    halves = [
        *(
            c
            for c in case.misses("recipient")
            if c.fact.provider and bearings.any_related(bearings.takers, c.fact.provider)
        ),
        *(
            c
            for c in case.misses("provider")
            if bearings.any_related(bearings.givers, c.fact.recipient or c.fact.subject)
            and _is_told_of(case, c.fact)
        ),
    ]
    return [c for c in halves if not bearings.any_related(bearings.givers, c.fact.provider)]


def _is_told_of(case: Case, fact: Fact) -> bool:
    """Whether the amount's sentence names who gave it; of what is owed the one before may."""
    bearings, giver = case.bearings, fact.provider or ""
    is_owed = case.index.measures[fact.measure].dynamics == "stock" and fact.unit != "percent"
    return bearings.names(giver) or (is_owed and giver in bearings.named_close_by)
