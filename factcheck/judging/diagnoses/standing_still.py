"""Amounts that are true of more days than their rows name: what stood so, what is known by it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck import edtf
from factcheck.claims import around
from factcheck.edtf import Days
from factcheck.judging.comparing.timeliness import A_MONTH, A_YEAR
from factcheck.judging.diagnoses.case import Case
from factcheck.matching.periods import is_fiscal, is_less, is_no_time_of_it, period_of
from factcheck.model import Fact
from factcheck.patterns import pattern

_DAY = len("2023-08-10")
_NEWS = 2
"""So many days after it an event is still told as of the day."""
_ROUGHLY = 2
"""Years by which a rough time may be off."""
_ENDS_IT = pattern(r"\b(?:[Ee]nd|[Cc]lose|December)\b")
_LAST_DAYS = 28
_HALF_A_YEAR = A_YEAR // 2 + 2
_FOR_SO_LONG = pattern(
    r"in\s+(?:\d+|[a-z-]+)\s+years"
    r"|(?:(?:over|in|for|during|within|through)\s+)?(?:the\s+)?(?:next|coming|following|ensuing)"
    r"\s+(?:(?:few|several|\d+|[a-z]+(?:-[a-z]+)?)\s+)?(?:years|decades)"
)
_KNOWN_BY = pattern(r"\b(?:the|this|that|its|their)\s+(?:[\w-]+\s+)?$")


def stood_before_and_after(case: Case, facts: Sequence[Fact]) -> bool:
    """Whether an amount was told before the stated time and again after it.

    What was worth $62 billion in 2017 and in 2020 was so in 2019. A year's flow is not.
    """
    stated = next((days for _, days in case.bearings.stated_periods), None)
    if stated is None or case.index.measures[facts[0].measure].dynamics == "flow":
        return False
    covered = [days for fact in facts if (days := period_of(fact)) is not None]
    before = any(d.last and stated.first and d.last <= stated.first for d in covered)
    return before and any(d.first and stated.last and stated.last <= d.first for d in covered)


def was_told_soon_after(case: Case, fact: Fact) -> bool:
    """Whether a figure has the day on which it was told, at most a year after the stated time.

    What had been built when a minister spoke in 2023 may have stood at the end of 2022.
    """
    covered, dynamics = period_of(fact), case.index.measures[fact.measure].dynamics
    told_on = fact.as_of or (fact.period_end if _is_of_a_day(fact) else None)
    if dynamics == "flow" or covered is None or covered.first is None or not told_on:
        return False
    if dynamics == "stock" and not covered.overlaps(edtf.bounds(told_on)):
        return False
    published = case.claim.setting.published
    told = edtf.bounds(published).last if published else None
    if dynamics == "event":  # which no article can tell before it comes
        return told is not None and (told < covered.first or _is_to_come(case, told, covered))
    years = [days.last.year for _, days in case.bearings.stated_periods if days.last]
    return bool(years) and max(years) == covered.first.year - 1


def is_told_the_next_day(case: Case, fact: Fact) -> bool:
    """Whether the stated day comes so soon after a figure's that news may give it as that day."""
    covered, said = period_of(fact), case.claim.slots.period.value
    if not _is_of_a_day(fact) or covered is None or covered.first is None or not said:
        return False
    stated = edtf.bounds(said)
    if stated.first is None or stated.first != stated.last:
        return False
    return 0 < (stated.first - covered.first).days <= _NEWS


def _is_of_a_day(fact: Fact) -> bool:
    return fact.period_start == fact.period_end and len(fact.period_end or "") == _DAY


def _is_to_come(case: Case, told: date, covered: Days) -> bool:
    """Whether an article of the time of a figure dates something still to come: "next week"."""
    last = covered.last or told
    coming = (days.first for _, days in case.bearings.stated_periods)
    return abs((told - last).days) <= A_MONTH and any(day and day > told for day in coming)


_A_TERM = 3
"""So many years lie between the first and the last of a government, at least."""


def is_about_then(case: Case, fact: Fact) -> bool:
    """Whether a time that is only told roughly ("a decade later") may be that of the amount."""
    covered = period_of(fact)
    for hit, days in case.bearings.stated_periods:
        if "~" not in hit.edtf or covered is None or covered.last is None or days.first is None:
            continue
        if abs(days.first.year - covered.last.year) <= _ROUGHLY:
            return True
    return False


def is_its_term(case: Case, fact: Fact) -> bool:
    """Whether a time is the term of a government, of which whole years are counted.

    "Under the PPP (2008-2013)" is not another time than the figure's, of 2008 to 2012.
    """
    covered = period_of(fact)
    if case.index.entities[fact.subject].kind != "organisation" or covered is None:
        return False
    return any(
        days.first
        and days.last
        and covered.first
        and covered.last
        and abs(days.first.year - covered.first.year) <= 1
        and abs(days.last.year - covered.last.year) <= 1
        and days.first.year < days.last.year
        and covered.last.year - covered.first.year >= _A_TERM
        for _, days in case.bearings.stated_periods
    )


def is_of_a_part_of_a_year(case: Case, fact: Fact) -> bool:
    """Whether a day, a month, a quarter or a half is told of what has figures of whole years only.

    What there was in the third quarter is in no row, and may well be what another year had. Of
    what stands so the end of a year is all that its row tells. A fiscal year may be meant by the
    year of a figure ("fiscal 2024").
    """
    covered = period_of(fact)
    if is_no_time_of_it(case.bearings, fact):
        return True
    if covered is not None and any(
        is_fiscal(hit.slot.text) and is_less(hit, days, covered)
        for hit, days in case.bearings.stated_periods
    ):
        return True
    rows = case.index.facts_about(fact.measure, fact.subject)
    dynamics, stated = case.index.measures[fact.measure].dynamics, case.bearings.stated_periods
    if dynamics == "event" or not all(map(_is_of_a_year, rows)):
        return False
    if dynamics == "stock" and any(_ENDS_IT.search(hit.slot.text) for hit, _ in stated):
        return False
    least = 0 if dynamics == "flow" else 1
    return bool(stated) and all(_is_of_half_a_year(days, least) for _, days in stated)


def _is_of_half_a_year(days: Days, least: int) -> bool:
    """Whether a time is of no more than half a year, nor the end of a month alone.

    What stands so may be told by a day; what flows in a year is told on one: "it said next day".
    """
    if days.first is None or days.last is None:
        return False
    if days.first == days.last and days.last.day >= _LAST_DAYS:
        return False
    return least <= (days.last - days.first).days < _HALF_A_YEAR


def _is_of_a_year(fact: Fact) -> bool:
    covered = period_of(fact)
    if covered is None or covered.first is None or covered.last is None:
        return False
    return (covered.last - covered.first).days + 1 >= A_YEAR - 1


def tells_how_long(case: Case) -> bool:
    """Whether a time may be how long something takes: "what must be paid out in 20 years".

    "The next four years" may be counted from a year told before, too.
    """
    return _FOR_SO_LONG.fullmatch(case.claim.slots.period.text.lower()) is not None


def is_known_already(case: Case, fact: Fact) -> bool:
    """Whether a later sentence only calls a thing by its amount: "the $46 billion corridor".

    "In 2016 the $46 billion corridor was in dispute" does not date the amount; "the $46 billion
    deal was announced in 2016" does.
    """
    stated, covered = case.bearings.stated_periods, period_of(fact)
    if not stated or covered is None or covered.last is None:
        return False
    if not all(days.first and days.first > covered.last for _, days in stated):
        return False
    return is_called_by_it(case, fact)


def is_called_by_it(case: Case, fact: Fact) -> bool:
    """Whether a thing is only called by its amount, of which the sentence tells nothing."""
    measure, sentence = case.index.measures[fact.measure], case.claim.setting.sentence
    if measure.dynamics != "event" or _KNOWN_BY.search(around.before(case.claim)) is None:
        return False
    verbs = (words for words in measure.phrases if words.endswith("ed"))
    return not any(words.lower() in sentence for words in verbs)
