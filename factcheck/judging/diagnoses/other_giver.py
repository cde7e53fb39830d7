"""The number is that of another giver: FC301."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.judging.comparing.agreement import explains
from factcheck.judging.comparing.digits import MANY, TWO
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.registry import Diagnosis, Silenced
from factcheck.judging.diagnoses.turned_round import may_be_the_taker
from factcheck.matching import Candidate
from factcheck.model import Fact


def wrong_giver(case: Case) -> Diagnosis | None:
    """Find the amount as what another than the one named gave the same subject.

    It must be put down to who published it, or be of the time stated, and print three digits; both
    where it prints two, or only a sentence before names the subject; of a project its very number
    is enough. Who has received it may be told in a way that sounds like giving: "Egypt's lending",
    "Egypt's loans", where Egypt has some.
    """
    if case.bound or case.telling_digits < TWO:
        return None
    fitting = [
        c.fact
        for c in case.misses("provider")
        if c.fact.provider
        and _is_known_but_for_giver(case, c)
        and case.fits(c.fact)
        and explains(case.claim, c.fact)
        and not case.bearings.any_related(case.bearings.givers, c.fact.recipient or c.fact.subject)
    ]
    if len({(fact.subject, fact.provider) for fact in fitting}) != 1:
        return None
    fact, entities = fitting[0], case.index.entities
    giver, named = entities[fact.provider or ""], case.claim.slots.provider
    if not around.is_here(case.claim, named.start):
        raise Silenced  # who gives what "Pakistan obtained" is not told here
    if (
        _is_named(case, giver.id, fact)
        or only_tells(case, named.value)
        or (named.rule == "lender's-loan" and named.value in case.index.subjects_of(fact.measure))
        or may_be_the_taker(case, fact.measure)
    ):
        raise Silenced
    return Diagnosis(
        code="FC301",
        facts=(fact,),
        message=f"the amount is from {giver.name}, not from {_called(case)}",
        suggestion=giver.name,
        tried=case.interval,
    )


def _called(case: Case) -> str:
    """Give the name of who is said to give: of "Saudi banks" Saudi Arabia."""
    named = case.claim.slots.provider
    giver = case.index.entities.get(named.value or "")
    return giver.name if giver else named.text


def _is_known_but_for_giver(case: Case, candidate: Candidate) -> bool:
    """Whether all but the giver of a figure is told of an amount, and its digits are enough."""
    fact, bearings, many = candidate.fact, case.bearings, case.telling_digits >= MANY
    if candidate.certain and many:
        return candidate.period_agrees or bearings.any_related(bearings.sources, fact.publisher)
    kind = case.index.entities[fact.subject].kind
    is_named = candidate.is_named and case.claim.slots.measure.is_stated
    if is_named and fact.value == case.claim.mention.value and kind == "project":
        return True
    is_told = candidate.period_agrees and fact.publisher in bearings.named
    return is_told and (candidate.certain or (is_named and many))


def _is_named(case: Case, giver: str, fact: Fact) -> bool:
    """Whether a sentence names who gave, or part of it, but by the thing that it was given for."""
    others = (hit.entity for hit in case.bearings.stated if hit.entity != fact.subject)
    return any(case.bearings.related(each, giver) for each in others)


def only_tells(case: Case, named: str | None) -> bool:
    """Whether somebody publishes figures and gives in none: a database gives a smaller sum."""
    index = case.index
    whole = index.lineage(named) if named else ()
    givers = {part for giver in index.providers for part in index.lineage(giver)}
    return not index.publishers.isdisjoint(whole) and givers.isdisjoint(whole)
