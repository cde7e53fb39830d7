"""Why a bound figure says too little of an amount to call it wrong: it is of more, or of less."""

from __future__ import annotations

from decimal import Decimal

from factcheck.claims import around
from factcheck.claims.identity import interval_of
from factcheck.claims.periods.dating import is_vague_in_its_year
from factcheck.judging.agreement import DEFICIT, in_unit_of
from factcheck.judging.caution.others import of_others
from factcheck.judging.caution.parts import of_a_share_of_it
from factcheck.judging.caution.timeliness import of_a_part_of_the_time, of_an_earlier_time
from factcheck.matching import MARGIN, Match
from factcheck.matching.attributes import spans_years
from factcheck.model import Claim, Fact, Reach
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import PLACES, Index

_NEAR = 60
_NO_LESS = ("over", "at_least")
_ABOVE_ZERO = pattern(
    r"\b(?:surplus(?:es)?|positive|plus|gain(?:s|ed)?|gr[eo]w(?:s|n|th|ing)?|rose|risen|rises"
    r"|expand(?:s|ed)?|increased?)\b"
)
_UNITS = (2, 3, 4)
_A_DAY = len("2020-03-23")
_MUCH, _SLIP = Decimal("1.5"), 10
"""What is so many times a lower bound may be true; from ten times on it is rather a slip."""
_AVERAGED = pattern(r"\baverag(?:ed|ing)\b|\baverage (?:annual|yearly|compound)\b")
_GOES_ON = pattern(rf"(?:and|or|against|versus|compared (?:with|to))\s+{HEDGES}[^\w\s]?\d")
_IN_ALL_THAT_TIME = pattern(
    r"\b(?:during|over|in|for) (?:that|this|the) (?:whole |entire )?(?:period|years|decade)\b"
    r"|\bbetween the \d{4} and(?: the)? \d{4}\b"
)
_ONCE = pattern(
    r"\b(?:was|were|had been|once)\s+(?:[a-z]+\s+)?(?:due|scheduled|expected|supposed|planned"
    r"|slated|set|meant|to)\b|\b(?:originally|initially|at first|first)\b"
)
_ONE_IN_A_ROW = pattern(
    r"\b(?P<which>the (?:first|second|third|fourth|former|latter|other)(?: one)?)\s+"
    r"(?:having|has|had|costs?|costing|is|was|at|with)\b"
)


def says_too_little(match: Match, index: Index) -> str:
    """Give why the bound figure allows no diagnosis at all; "" where it does."""
    return (
        _out_of_a_table(match, index)
        or of_a_part_of_the_time(match, index)
        or of_a_share_of_it(match.claim)
        or of_an_earlier_time(match)
        or _below_zero(match)
        or _is_in_its_year(match)
        or of_others(match, index)
        or _was_a_plan(match, index)
        or _is_no_bound(match)
        or _is_of_a_unit(match, index)
        or is_an_average(match, index)
        or _of_one_in_a_row(match)
        or _of_all_of_them(match, index)
    )


def _is_in_its_year(match: Match) -> str:
    """Give why "early", "mid-" and "late 2018" are no wrong dates of what was in 2018."""
    claim, fact = match.claim, match.fact
    if fact is None or fact.date_value is None or not is_vague_in_its_year(claim.mention):
        return ""
    is_same = (claim.mention.resolved or "")[:4] == fact.date_value[:4]
    return f'"{claim.mention.text}" has no bounds within the year' if is_same else ""


def _is_no_bound(match: Match) -> str:
    """Give why "more than $30 billion" does not belie $70 billion; "" where it may."""
    said, fact = match.claim.mention.value, match.fact
    if fact is None or fact.value is None or said is None or fact.modifier not in _NO_LESS:
        return ""
    more = fact.value * _MUCH < said < fact.value * _SLIP
    return "the figure is of no less than that" if more else ""


def _is_of_a_unit(match: Match, index: Index) -> str:
    """Give why a half, a third or a quarter of what a plant makes does not belie it."""
    said, fact = match.claim.mention.value, match.fact
    if fact is None or not said or not fact.value or fact.unit != match.claim.unit:
        return ""
    is_power = index.measures[fact.measure].unit_kind == "power"
    is_unit = is_power and fact.value / said in _UNITS
    return "it may be that of one of its units" if is_unit else ""


def _of_one_in_a_row(match: Match) -> str:
    """Give why an amount of one of several is none of what is named: "the first cost $1m"."""
    one = _ONE_IN_A_ROW.search(around.before_in_clause(match.claim))
    return f"it is told of {one['which']}" if one else ""


def _of_all_of_them(match: Match, index: Index) -> str:
    """Give why the sum of all that was given is not what was given on one of several days."""
    fact = match.fact
    if fact is None or match.claim.slots.aggregation.value != "total":
        return ""
    is_of_a_day = fact.period_start == fact.period_end and len(fact.period_start or "") == _A_DAY
    if not is_of_a_day or index.measures[fact.measure].dynamics != "flow":
        return ""
    days = {each.period_start for each in index.facts_about(fact.measure, fact.subject)}
    return "it is told of all of them together" if len(days) > 1 else ""


def is_an_average(match: Match, index: Index) -> str:
    """Give why an average is not what a line can carry, or the sum of years; "" where it may be."""
    fact, kind = match.fact, match.claim.mention.kind
    if fact is None or not _is_averaged(match):
        return ""
    measure = index.measures[fact.measure]
    if _is_over_years(match) and not spans_years(fact) and "average" not in measure.title.lower():
        return "it is an average over years"
    dynamics = measure.dynamics
    is_a_level = kind == "quantity" and dynamics == "stock"
    is_a_sum = kind == "money" and dynamics == "flow" and spans_years(fact)
    is_of_a_year = "average" in measure.title.lower()
    return "it is an average" if is_a_level or (is_a_sum and not is_of_a_year) else ""


def _is_averaged(match: Match) -> bool:
    """Whether an amount is told as an average: "averaged 2.5 percent a year" is one, too.

    So is what goes on without a verb: "averaged $85 billion, and $105 billion if …".
    """
    if match.claim.slots.aggregation.value == "average":
        return True
    setting = match.claim.setting
    goes_on = _GOES_ON.match(setting.clause) is not None
    return _AVERAGED.search(setting.sentence if goes_on else setting.clause) is not None


def _is_over_years(match: Match) -> bool:
    """Whether the time told of an amount has several years: "averaged 8.9 from 1985 to 2013"."""
    return _IN_ALL_THAT_TIME.search(match.claim.setting.sentence) is not None or any(
        days.first and (days.last is None or days.first.year < days.last.year)
        for _, days in match.bearings.stated_periods
    )


def _was_a_plan(match: Match, index: Index) -> str:
    """Give why what was once planned for another day does not belie a plan; "" where it may."""
    claim, fact = match.claim, match.fact
    if fact is None or fact.date_value is None:
        return ""
    before = around.up_to_end_in_clause(claim)
    is_plan = "planned" in index.measures[fact.measure].title.lower()
    return "plans change, and this one is over" if is_plan and _ONCE.search(before) else ""


def _below_zero(match: Match) -> str:
    """Give why a figure below zero contradicts no deficit, which is told without its sign.

    Nor does it contradict what is just as much above it: the sign is lost, or goes without saying,
    unless words say that it is above.
    """
    said, fact = match.claim.mention.value, match.fact
    if fact is None or not (fact.value and said and fact.value < 0 < said):
        return ""
    own, other = interval_of(match.claim.mention), in_unit_of(match.claim, fact)
    is_as_much = own and other and own.meets(other.negated())
    is_deficit = DEFICIT.search(match.claim.setting.clause) is not None
    is_above = _ABOVE_ZERO.search(match.claim.setting.clause) is not None
    return "the figure is below zero" if is_deficit or (is_as_much and not is_above) else ""


def _out_of_a_table(match: Match, index: Index) -> str:
    """Give why a computed figure contradicts nothing; "" where it may, or is a published one.

    A table has a figure for everything: that it has one says nothing about what is meant.
    """
    fact = match.fact
    if fact is None or fact.computed is None:
        return ""
    if not fact.computed.is_whole:
        return "the table holds only part of the whole"
    if fact.period_start is None and any(
        hit.reach <= Reach.SENTENCE and not hit.telling for hit in match.claim.setting.periods
    ):
        return "the table does not say what time it is of"
    if part := of_a_part_of_the_parties(match, index):
        return part
    if (fact.value or 0) < 0 < (match.claim.mention.value or 0):
        return "the figure is below zero"
    if match.claim.mention.value_max is not None:
        return "an estimate in a range is nobody's sum"
    if all(map(_is_one_of_many, (candidate.fact for candidate in match.bound))):
        return "the figure is a mean or an extreme over several years"
    if _is_rather_of_another_measure(match.claim, fact, index):
        return "the table has another measure than the one that the words name first"
    return ""


def _is_one_of_many(fact: Fact) -> bool:
    """Whether a figure is a mean or an extreme over several years, and none of them told."""
    aggregate = fact.computed.aggregate if fact.computed else ""
    return aggregate in ("mean", "min", "max") and spans_years(fact)


def of_a_part_of_the_parties(match: Match, index: Index) -> str:
    """Give why the total of a country says nothing of one of its banks or projects."""
    fact = match.fact
    if fact is None or index.entities[fact.subject].kind not in PLACES:
        return ""
    slots = match.claim.slots
    subject = index.entities.get(slots.subject.value or "")
    if subject is not None and subject.kind == "project":
        return f"it may be that of {subject.name} alone"
    giver = slots.provider.value
    has_own = any(candidate.fact.provider == giver for candidate in match.bound)
    if not has_own and is_part_of(giver, fact.provider, index):
        return "the figure does not say what of it each giver gave"
    if is_part_of(slots.recipient.value, fact.recipient or fact.subject, index):
        return "the figure does not say what of it each receiver got"
    return ""


def is_part_of(one: str | None, whole: str | None, index: Index) -> bool:
    """Whether somebody is a part of a whole and not the whole itself."""
    return one is not None and one != whole and whole in index.lineage(one)


def _is_rather_of_another_measure(claim: Claim, fact: Fact, index: Index) -> bool:
    """Whether words name louder another measure that things of this kind have figures of.

    What stands far off is never meant before what stands near.
    """
    kind, entities = index.entities[fact.subject].kind, index.entities
    first = claim.setting.measures[0]
    hit = next(hit for hit in claim.setting.measures if hit.measure == fact.measure)
    own = hit.weight
    if own < first.weight and first.slot.start == claim.mention.end + 1 != hit.slot.start:
        return True  # "committed $4.2 billion in loans"
    return any(
        hit.weight > own + MARGIN
        and (
            own < _NEAR
            or any(entities[subject].kind == kind for subject in index.subjects_of(hit.measure))
        )
        for hit in claim.setting.measures
    )
