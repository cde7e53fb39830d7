"""What lies inside a longer period: "the first nine months of 2015", "the last week of July"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.back import Back, DayBack
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.decades import Century
from factcheck.rules.dates.fiscal import FiscalYear
from factcheck.rules.dates.grammar import (
    Expression,
    Found,
    Run,
    get,
    skip,
    starts,
)
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.numbers import cardinal, ordinal
from factcheck.rules.dates.relative import Unit, period_inside
from factcheck.rules.dates.told import is_of_a_game
from factcheck.rules.dates.years import Years

_TOLD_BEHIND = pattern(r",? \(")
"""What leads to the months that quarters are of: "the first three quarters (April-December)"."""
_SATURDAY: Final = 5
_FROM_THE_END: Final = {"last": -1, "final": -1, "penultimate": -2}
_IN_THE = pattern(r"\b(?:in|for)\s\Z", re.IGNORECASE)


class Months(Expression, frozen=True):
    """The first or last units of a longer period: "the first nine months of 2015"."""

    family = "date-week"
    count: int
    unit: str
    of: Expression
    last: bool = False

    def when(self, clock: Clock) -> When:
        """Give the days from the beginning, or up to the end, of the period."""
        whole = self.of.when(clock)
        if whole.first is None or whole.last is None:
            return UNKNOWN
        first, last = whole.first, whole.last
        if self.unit == "week":
            first, last = _whole_weeks(first, last)
        if self.last:
            first = meaning.moved(meaning.moved(last, "day", 1), self.unit, -self.count)
        else:
            last = meaning.day_before(meaning.moved(first, self.unit, self.count))
        return meaning.span(first, last)


class SomeOfItsYear(Expression, frozen=True):
    """The first months or quarters of the year that is told of: "in the first nine months"."""

    family = "date-week"
    interval = True
    count: int

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse the first months of something else: "the first six months of the war", "after".

        Nor are those of a game meant: "scored 80 points in the first three quarters".
        """
        if text.startswith("quarter", text.rfind(" ", start, end) + 1) and (
            is_of_a_game(text, start, end) or _TOLD_BEHIND.match(text, end)
        ):
            return False
        return _IN_THE.search(text, max(0, start - 4), start) is not None and not text.startswith(
            (" of ", " after", " on ", " as ", " since", " ended", " ending"), end
        )

    def when(self, clock: Clock) -> When:
        """Give those of this year if they are over, else those of the last one."""
        today = clock.today
        if today is None:
            return UNKNOWN
        is_over = today.month > self.count
        year = date(today.year if is_over else today.year - 1, 1, 1)
        return meaning.span(year, meaning.day_before(meaning.moved(year, "month", self.count)))


def _whole_weeks(first: date, last: date) -> tuple[date, date]:
    """Give the Monday of the first week and the Sunday of the last that lie mostly inside."""
    monday = meaning.moved(first, "day", -first.weekday())
    if first.weekday() > 3:
        monday = meaning.moved(monday, "week", 1)
    sunday = meaning.moved(last, "day", 6 - last.weekday())
    if last.weekday() < 3:
        sunday = meaning.moved(sunday, "week", -1)
    return monday, sunday


class Nth(Expression, frozen=True):
    """The nth unit or weekday of a longer period; counted from its end for a negative number."""

    family = "date-week"
    number: int
    of: Expression
    unit: str = "weekday"
    weekday: int = 0

    def when(self, clock: Clock) -> When:
        """Give the nth unit inside the period."""
        whole = self.of.when(clock)
        if whole.first is None or whole.last is None or self.number == 0:
            return UNKNOWN
        if self.unit == "weekday":
            return self._weekday(self.weekday, whole.first, whole.last)
        if self.unit == "weekend" and self.number < 0:
            saturday = self._weekday(_SATURDAY, whole.first, whole.last).first
            return meaning.around("weekend", saturday) if saturday else UNKNOWN
        if self.unit == "week":
            first, last = _whole_weeks(whole.first, whole.last)
        else:
            first, last = whole.first, whole.last
        anchor = first if self.number > 0 else last
        steps = self.number - 1 if self.number > 0 else self.number + 1
        found = meaning.around(self.unit, meaning.moved(anchor, self.unit, steps))
        inside = found.first and found.last and found.first <= whole.last
        return found if inside else UNKNOWN

    def _weekday(self, weekday: int, first: date, last: date) -> When:
        if self.number > 0:
            ahead = (weekday - first.weekday()) % 7
            day = meaning.moved(first, "day", ahead + 7 * (self.number - 1))
        else:
            back = (last.weekday() - weekday) % 7
            day = meaning.moved(last, "day", -back + 7 * (self.number + 1))
        return meaning.day(day) if first <= day <= last else UNKNOWN


# ---- grammar -----------------------------------------------------------------------------


def place_of(run: Run, at: int) -> tuple[int, int] | None:
    """Read an ordinal, or "last", "penultimate" and "third to last" as counted from the end."""
    next_to = (at + 1, 2) if get(run, at).text == "next" else None
    found = ordinal(run, at) or next_to
    if found is None:
        from_end = _FROM_THE_END.get(get(run, at).text)
        return (at + 1, from_end) if from_end else None
    last = skip(run, skip(run, skip(run, found[0], "-"), "to"), "-")
    if get(run, last).text == "last":
        return last + 1, -found[1]
    return None if next_to else found


@starts(
    "the", "ordinal", "number", "relative", "cardinal", "final", "penultimate",
    needs=("weekday", "unit"),
)  # fmt: skip
def nth_of(run: Run, at: int) -> Found | None:
    """Read "the first Monday of next month", "last week of July", "20th of this month".

    And "the last decade of the 19th century".
    """
    at = skip(run, at, "the")
    told = place_of(run, at)
    place = told or _bare_day(run, at)
    if place is None:
        return None
    after, number = place
    token = get(run, after)
    unit = {"weekday": "weekday", "unit": token.plain}.get(token.kind, "")
    if unit and not told:
        return None  # "it took 19 days in 2012"
    inner_at = skip(run, after + 1 if unit else after, "of", "in")
    inner_at = skip(run, inner_at, "the")
    if inner_at == (after + 1 if unit else after):
        return None
    if not unit:
        is_day = get(run, after).text == "of"  # "the first in that month" is something else
        return _day_of(run, inner_at, number) if is_day else None
    inner = period_inside(run, inner_at)
    if inner is None or unit in ("year", "century", "quarter", "half", "hour"):
        return None
    if unit == "decade" and not _is_century(inner[1]):
        return None
    return inner[0], Nth(number, inner[1], unit, token.value)


def _is_century(said: Expression) -> bool:
    """Whether a period has decades."""
    return isinstance(said, Century) or said == Unit("century", 0)


def _bare_day(run: Run, at: int) -> tuple[int, int] | None:
    token = get(run, at)
    is_day = token.kind == "number" and 1 <= token.value <= 31 and len(token.text) <= 2
    return (at + 1, token.value) if is_day else None


def _day_of(run: Run, at: int, number: int) -> Found | None:
    """Read the month that a day belongs to: "(20th of) next month", "(13th of) that month"."""
    inner = period_inside(run, at)
    is_month = inner and get(run, inner[0] - 1).plain == "month"
    if inner and is_month and isinstance(inner[1], Back):
        return inner[0], DayBack(CalendarDate(day=number), inner[1])
    return (inner[0], Nth(number, inner[1], "day")) if inner and is_month else None


@starts("the", "ordinal", "relative", needs=("unit",))
def some_of(run: Run, at: int) -> Found | None:
    """Read "the first nine months of 2015", "the last four months of 2021"."""
    at = skip(run, at, "the")
    which = get(run, at).text
    counted = cardinal(run, at + 1) if which in ("first", "last", "final") else None
    if counted is None or get(run, counted[0]).kind != "unit":
        return None
    unit = get(run, counted[0]).plain
    after = skip(run, counted[0] + 1, "of", "in", "this")
    inner = period_inside(run, skip(run, after, "the"))
    if inner is None and which == "first" and after == counted[0] + 1:
        months = counted[1] * meaning.MONTHS[unit] if unit in ("month", "quarter") else 0
        is_told = get(run, at - 1).text == "the" and 1 < months < 12
        if get(run, after).text == "to" and get(run, after + 1).kind == "month":
            return None  # "three quarters to June 2015" tell their own end
        return (after, SomeOfItsYear(months)) if is_told else None
    if inner is None or after == counted[0] + 1:
        return None
    decades = unit == "decade" and _is_century(inner[1])
    if not decades and unit not in ("day", "week", "month", "quarter"):
        return None
    whole = inner[1]
    if isinstance(whole, Years) and whole.pair:
        whole = FiscalYear(whole.last, spans_two=True)
    return inner[0], Months(counted[1], unit, whole, last=which != "first")
