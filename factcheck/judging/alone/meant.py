"""Which figures that an amount agrees with it may mean, and which it only meets by chance."""

from __future__ import annotations

from decimal import Decimal

from factcheck.judging.comparing.agreement import agrees, explains
from factcheck.judging.comparing.digits import MANY, telling_digits
from factcheck.judging.comparing.timeliness import (
    SOON,
    days_after,
    is_of_its_day,
    is_of_years_to_come,
)
from factcheck.kinds import NO_LESS
from factcheck.matching import Candidate, Match, thing_of
from factcheck.matching.periods import period_of
from factcheck.model import Claim, Fact, Reach

_CLOSELY = Decimal("0.05")
_NO_MORE = frozenset({"nearly", "under", "at_most", "up_to"})


def may_be_meant(match: Match, candidate: Candidate) -> bool:
    """Whether a figure that has an amount's number is more than a coincidence."""
    return (
        _is_told(match, candidate)
        and not _came_too_late(match, candidate)
        and not _is_of_no_day(match, candidate)
        and not _is_the_other_bound(match, candidate)
        and not _is_of_others(match, candidate)
        and not is_of_years_to_come(candidate.fact, match.claim.setting.published)
        and not _is_another_event(match, candidate)
    )


def _is_of_others(match: Match, candidate: Candidate) -> bool:
    """Whether a programme is not named, and the sentence names a country that has no part in it.

    "Xi Jinping is in Bangladesh, where he is unveiling a $46 billion plan."
    """
    bearings, fact = match.bearings, candidate.fact
    is_a_programme = bearings.index.entities[fact.subject].kind == "programme"
    if candidate.is_named or not is_a_programme or bearings.says(fact.recipient or ""):
        return False
    return fact.recipient is not None and any(
        hit.kind == "country"
        and hit.reach <= Reach.SENTENCE
        and not bearings.is_party(hit.entity, fact, telling=False)
        for hit in bearings.stated
    )


def _is_another_event(match: Match, candidate: Candidate) -> bool:
    """Whether a figure is of a day, of a programme that is not named, and of no such number.

    "An agreement on about $1.5 billion for a mine" is none of $1.6 billion signed elsewhere.
    """
    fact, index = candidate.fact, match.index
    if candidate.is_named or index.entities[fact.subject].kind != "programme":
        return False
    is_an_event = index.measures[fact.measure].dynamics == "event" and fact.date_value is None
    is_of_a_day = fact.period_start is not None and fact.period_start == fact.period_end
    is_it = candidate.period_agrees and bool(match.bearings.stated_periods)
    return is_an_event and is_of_a_day and not is_it and not _is_as_near(match.claim, fact)


def _is_as_near(claim: Claim, fact: Fact) -> bool:
    """Whether a number is within a twentieth of a figure, whatever its hedge or rounding allows."""
    said, value = claim.mention.value, fact.value
    return said is None or value is None or abs(said - value) <= abs(value) * _CLOSELY


def _is_told(match: Match, candidate: Candidate) -> bool:
    """Whether words tell a figure whose measure only sentences before name.

    Time, source, thing or three digits tell it; one digit of money does not.
    """
    fact, bearings = candidate.fact, match.bearings
    if match.claim.slots.measure.is_stated:
        return True
    if not explains(match.claim, fact):
        return False
    if (candidate.period_agrees and bearings.periods) or bearings.says(fact.subject):
        return True
    digits = telling_digits(match.claim)
    if digits >= MANY or any(
        fact.publisher in bearings.index.lineage(entity) for entity in bearings.named
    ):
        return True
    is_round = match.claim.mention.kind == "money" and not fact.sector and digits == 1
    return candidate.is_named and not is_round


def _came_too_late(match: Match, candidate: Candidate) -> bool:
    """Whether a figure was told long after an article, and another of the same thing before it.

    Only where the one may have changed since: a level, or what its publisher had counted already.
    How long a line is stays the same.
    """
    fact, published = candidate.fact, match.claim.setting.published
    if not published or fact.date_value or days_after(fact, published) <= SOON:
        return False
    dynamics = match.index.measures[fact.measure].dynamics
    is_a_level = dynamics == "stock" and match.claim.mention.kind != "quantity"
    return any(
        each.fact.as_of
        and thing_of(each.fact) == thing_of(fact)
        and (is_a_level or each.fact.publisher == fact.publisher)
        and days_after(each.fact, published) <= 0
        and not agrees(match.claim, each.fact)
        for each in match.bound
    )


def _is_of_no_day(match: Match, candidate: Candidate) -> bool:
    """Whether nothing tells when a level stood, and another figure of it is of an article's day."""
    fact, published = candidate.fact, match.claim.setting.published
    if fact.as_of or period_of(fact) or not published:
        return False
    if match.index.measures[fact.measure].dynamics != "stock":
        return False
    thing = thing_of(fact)
    return any(
        thing_of(each.fact) == thing
        and is_of_its_day(each.fact, published)
        and not agrees(match.claim, each.fact)
        for each in match.bound
    )


def _is_the_other_bound(match: Match, candidate: Candidate) -> bool:
    """Whether an amount and a figure bound from two sides, and another has the amount's own side.

    "At least $1.5 trillion" is not the "up to 1.5" of an estimate of at least 1.1.
    """
    said, fact = match.claim.mention.modifier, candidate.fact
    own, other = (NO_LESS, _NO_MORE) if said in NO_LESS else (_NO_MORE, NO_LESS)
    if said not in own or fact.modifier not in other:
        return False
    thing = thing_of(fact)
    return any(each.fact.modifier in own and thing_of(each.fact) == thing for each in match.bound)
