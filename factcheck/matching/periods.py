"""Whether the time that a claim states is that of a fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from factcheck import edtf
from factcheck.edtf import Days
from factcheck.matching.bearings import OPEN, Bearings, Held
from factcheck.model import Claim, Fact, PeriodHit, Reach
from factcheck.patterns import pattern

_AGREES = 20
_NOT_LONG = 3
_A_MONTH = timedelta(days=31)
_FISCAL = pattern(r"\b(?:fiscal|financial|FY\s?\d|budget year)\b|\bFY", re.IGNORECASE)
_ROUGHLY = pattern(
    r"\b(?:past|last|previous|recent)\b.*\b(?:years|decades?)\b|\bdecades?\s+(?:up\s+)?(?:to|until)\b",
    re.IGNORECASE,
)
_CLOSED = pattern(
    r"\b(?:closed|closing|ended|ending|finished|left|(?:close|end) of)\s+(?:the\s+)?"
    r"(?:(?:last|past|previous|outgoing|preceding)\s+)?(?:fiscal|financial|fy)"
)
"""A fiscal year ends with a stock: "closed fiscal 2024-25 with Rs423 billion in unpaid bills"."""


def period_of(fact: Fact) -> Days | None:
    """Give the days that a fact covers; None where its source gives none."""
    return _days(fact.period_start, fact.period_end)


@lru_cache(maxsize=4096)
def _days(start: str | None, end: str | None) -> Days | None:
    text = edtf.interval(start, end)
    return edtf.bounds(text) if text else None


def covers_just(claim: Claim, fact: Fact) -> bool:
    """Whether a figure covers the very years that a claim states."""
    covered, stated = period_of(fact), claim.slots.period.value
    said = edtf.bounds(stated) if stated else None
    return (
        covered is not None
        and said is not None
        and _same_year(covered.first, said.first)
        and _same_year(covered.last, said.last)
    )


def compare_periods(bearings: Bearings, fact: Fact) -> Held:
    """Give the weight, whether the time conflicts, and why.

    The fact's time agrees when one of the stated dates fits it; it conflicts when dates are
    stated and none fits. A date of the sentence before, or a fact without a period, settles
    nothing.
    """
    if not bearings.periods or fact.unit == "date":
        return OPEN
    covered = period_of(fact)
    if covered is None:
        return OPEN
    dynamics = bearings.index.measures[fact.measure].dynamics
    kept_by = "its own years" if _has_fiscal_years(bearings, fact) else None
    key = (dynamics, fact.period_start, fact.period_end, fact.as_of, kept_by)
    held = bearings.times.get(key)
    if held is None:
        held = bearings.times[key] = _compare_days(bearings, fact, covered, dynamics)
    return held


def _compare_days(bearings: Bearings, fact: Fact, covered: Days, dynamics: str) -> Held:
    stated = bearings.stated_periods
    if dynamics == "flow" and any(is_less(hit, days, covered) for hit, days in stated):
        return OPEN
    for hit, days in bearings.periods:
        if hit.telling and dynamics == "stock" and _is_dated_before(bearings, covered):
            continue
        rough = dynamics == "stock" and _is_no_time_of_a_stock(hit, days)
        if rough and (
            _ends_with(hit, days, covered, bearings.claim.setting.sentence)
            or is_its_fiscal_year(bearings, fact, hit, days)
        ):
            rough = False
        if not rough and _fits(days, covered, dynamics):
            weight = (_AGREES if stated else _AGREES // 2) - _years_before(days, covered)
            if fact.computed and _is_rough(hit.slot.text):
                weight = 0  # a table has a figure for every span, and so for one told roughly
            return Held(weight, why=f'time {hit.edtf}: "{hit.slot.text}"')
    telling = [
        hit
        for hit, days in stated
        if not _is_when_told(hit, days, fact, covered)
        and not (hit.edtf.endswith("XX") and days.overlaps(covered))
        and not (
            _is_rough(hit.slot.text)
            and (days.overlaps(covered) if dynamics == "stock" else _about_alike(days, covered))
        )
    ]
    if not telling:
        return OPEN
    return Held(0, conflict=True, why=f"time {telling[0].edtf}, the figure is for {_shown(fact)}")


def _ends_with(hit: PeriodHit, days: Days, covered: Days, sentence: str) -> bool:
    """Whether a fiscal year is told as closed with a figure of the day on which it ends.

    Whose year is not known may end on any of several: "at the end of fiscal year 2024-25".
    """
    if _CLOSED.search(hit.slot.text):
        return days.contains(covered)
    return covered.last == days.last and _CLOSED.search(sentence) is not None


def is_its_fiscal_year(bearings: Bearings, fact: Fact, hit: PeriodHit, days: Days) -> bool:
    """Whether a fiscal year names the year of a company's figure: "(fiscal 2024)" for 2024.

    Its books have one figure a year, of stores and staff as of sales; a country also has those
    of the calendar.
    """
    covered = period_of(fact)
    if covered is None or not (is_fiscal(hit.slot.text) and _has_fiscal_years(bearings, fact)):
        return False
    return _is_one_year(covered) and _same_year(covered.last, days.last)


def _has_fiscal_years(bearings: Bearings, fact: Fact) -> bool:
    return bearings.index.entities[fact.subject].kind == "organisation"


def _is_dated_before(bearings: Bearings, covered: Days) -> bool:
    """Whether a clause dates a level before the figure's time: "in 2002, its 2022 report says"."""
    return any(
        not hit.telling and hit.reach is Reach.CLAUSE and days.last is not None
        and covered.first is not None and days.last < covered.first
        for hit, days in bearings.stated_periods
    )  # fmt: skip


@lru_cache(maxsize=1024)
def _is_rough(words: str) -> bool:
    return _ROUGHLY.search(words) is not None


@lru_cache(maxsize=1024)
def is_fiscal(words: str) -> bool:
    """Whether words tell a fiscal year."""
    return _FISCAL.search(words) is not None


def _is_no_time_of_a_stock(hit: PeriodHit, days: Days) -> bool:
    """Whether a date is that of what flowed: "in the past decade", "in fiscal 2023"."""
    if _is_rough(hit.slot.text):
        return True
    return days.first is not None and is_fiscal(hit.slot.text)


def is_less(hit: PeriodHit, days: Days, covered: Days) -> bool:
    """Whether a date is only a part of the calendar year that a figure covers, or crosses it.

    What was committed in January, by June or in a fiscal year is none of that year's figure.
    """
    if covered.last is None or days.last is None or days.last.year != covered.last.year:
        return False
    if hit.telling or not _is_one_year(covered):
        return False
    if days.first is not None and days.first > date(days.last.year, 1, 1):
        return True
    return days.last != covered.last or is_fiscal(hit.slot.text)


def is_no_time_of_it(bearings: Bearings, fact: Fact) -> bool:
    """Whether only fiscal years are told of what stands so, of which none tells its year for sure.

    A company's may be called by the year in which it began: that of 2023 ends in March 2024.
    """
    stated, covered = bearings.stated_periods, period_of(fact)
    if bearings.index.measures[fact.measure].dynamics != "stock" or not stated:
        return False
    if covered is not None and _may_end_it(covered, stated):
        return True
    if covered is None or any(
        _CLOSED.search(hit.slot.text) or not is_fiscal(hit.slot.text) for hit, _ in stated
    ):
        return False
    ends = (days.last.year + 1 for _, days in stated if days.last)
    may_begin = covered.last is not None and covered.last.year in ends
    return may_begin or not _has_fiscal_years(bearings, fact)


def _may_end_it(covered: Days, stated: Sequence[tuple[PeriodHit, Days]]) -> bool:
    """Whether a level of a day may be that at the end of a fiscal year: 30 June, "fiscal 2024"."""
    if covered.last is None or covered.first is None or covered.last - covered.first > _A_MONTH:
        return False
    ends = [days.last.year for hit, days in stated if is_fiscal(hit.slot.text) and days.last]
    return len(ends) == len(stated) and any(abs(covered.last.year - end) <= 1 for end in ends)


def _years_before(stated: Days, covered: Days) -> int:
    """Give how many years before the end of an open span a figure is: of several the last."""
    if stated.first is not None or stated.last is None or covered.last is None:
        return 0
    return max(stated.last.year - covered.last.year, 0)


def _about_alike(days: Days, covered: Days) -> bool:
    """Whether two spans overlap and neither is more than twice as long as the other."""
    if days.first is None or days.last is None or covered.first is None or covered.last is None:
        return days.overlaps(covered)
    one, other = (days.last - days.first).days + 1, (covered.last - covered.first).days + 1
    return days.overlaps(covered) and max(one, other) <= 2 * min(one, other)


def _shown(fact: Fact) -> str:
    return edtf.interval(fact.period_start, fact.period_end) or ""


def _is_when_told(hit: PeriodHit, days: Days, fact: Fact, covered: Days) -> bool:
    """Whether a date after all that is covered is that of the telling.

    Behind a span of years any later date is ("by its count in 2023, from 2000 to 2021"); behind
    a single year only one with words of reporting, in the year of publication.
    """
    if days.first is None or covered.last is None or days.first <= covered.last:
        return False
    if not _same_year(covered.first, covered.last):
        return days.last is not None and _same_year(days.first, days.last)
    return hit.telling and fact.as_of is not None and days.overlaps(edtf.bounds(fact.as_of[:4]))


def _fits(stated: Days, covered: Days, dynamics: str) -> bool:
    if dynamics == "event":
        return stated.overlaps(covered)
    if dynamics == "stock":
        return _fits_stock(stated, covered)
    return _fits_flow(stated, covered)


def _fits_stock(stated: Days, covered: Days) -> bool:
    """Hold a stock's end, the time at which it stands, against the days stated.

    "By 2021" means how it stood then, or not long before.
    """
    if stated.first is None and stated.last is not None:
        if covered.last is None:
            return True
        return covered.last <= stated.last and stated.last.year - covered.last.year <= _NOT_LONG
    if _same_year(covered.first, covered.last):
        return stated.overlaps(covered)
    end = Days(covered.last, covered.last)
    return stated.overlaps(end) or stated == covered


def _fits_flow(stated: Days, covered: Days) -> bool:
    """Hold both ends of a flow's time against those stated, to the year; an open end fits any.

    What flowed on one day did not on another of that year.
    """
    if stated.first == stated.last and covered.first == covered.last and stated != covered:
        return stated.first is None or covered.first is None
    starts = stated.first is None or _same_year(stated.first, covered.first)
    if stated.first is not None and stated.last is None and covered.first is not None:
        starts = abs(stated.first.year - covered.first.year) <= 1
    ends = stated.last is None or _same_year(stated.last, covered.last)
    return starts and ends


def _is_one_year(covered: Days) -> bool:
    """Whether days are those of a year of the calendar."""
    if covered.last is None:
        return False
    year = covered.last.year
    return covered == Days(date(year, 1, 1), date(year, 12, 31))


def _same_year(one: date | None, other: date | None) -> bool:
    return (one and one.year) == (other and other.year)


def time_of(fact: Fact) -> tuple[str | None, str | None]:
    """Give the time that a figure is of, as it is told."""
    return fact.period_start, fact.period_end
