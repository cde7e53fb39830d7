"""Holidays that newspapers name: "Christmas", "Easter Monday 2017", "before Thanksgiving".

The names stand in holidays.csv, the days of lunar calendars in holiday_dates.csv (1950 to 2050;
Islamic ones by the Umm al-Qura calendar and marked approximate, since countries see the moon on
different days; Jewish ones from the evening before).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Final

from msgspec.structs import replace

from factcheck import tables
from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.calendar import nearest
from factcheck.rules.dates.grammar import Expression, Found, Run, get, skip, starts
from factcheck.rules.dates.meaning import AMBIGUOUS, UNKNOWN, Clock, When
from factcheck.rules.dates.numbers import year_number
from factcheck.rules.dates.relative import Unit, next_unit
from factcheck.rules.dates.years import Year

_NAME_GOES_ON = pattern(r" [A-Z][a-z]+")
_OFTEN_NONE: Final = ("New Year", "Twelfth Night")
_LEAD: Final = 12
_TO_A_DAY = pattern(r"(?i)\b(?:from|until|till|to|by|before|after|since|and|over|at)\s(?:the\s)?\Z")
_CLOSES = pattern(r"\s*(?:[,.;:)]|$)|\s(?:and|but|or|to|the|in|at|it|he|she|they|we|was|were|is)\b")
"""What stands before and behind the New Year that is a day, and no season or wish, and behind
Twelfth Night that is no play."""
_DAYS_OFF: Final = ((2, 0), (3, 0), (0, 0), (0, 3), (0, 2), (0, 1), (1, 0))
"""How many days before and behind a Monday, a Tuesday … belong to its weekend."""
_EASTER: Final = ("easter -2", "easter -1", "easter +0", "easter +1", "orthodox +0")
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Holiday(Expression, frozen=True):
    """A holiday of a year; `which` is -1, 0 or 1 for "last", "this" or "next"."""

    family = "date-holiday"
    day: str
    length: int = 1
    year: Expression | None = None
    which: int | None = None

    def when(self, clock: Clock) -> When:
        """Give the day or days; without a year those that fit the article's date."""
        if self.day == "ambiguous":
            return AMBIGUOUS
        if self.year is not None:
            whole = self.year.when(clock)
            return (self._in(whole.first.year) or UNKNOWN) if whole.first else UNKNOWN
        if clock.today is None:
            return UNKNOWN
        near = [self._in(clock.today.year + step) for step in (-2, -1, 0, 1, 2)]
        return self._which([found for found in near if found], clock, clock.today) or UNKNOWN

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse names ("Easter Island", "the Good Friday Agreement"), and "in the New Year".

        Nor is "Twelfth Night opens at the Globe" a day.
        """
        if text[start:end] in _OFTEN_NONE:
            led = _TO_A_DAY.search(text, max(0, start - _LEAD), start)
            return led is not None and _CLOSES.match(text, end) is not None
        return _NAME_GOES_ON.match(text, end) is None

    def _which(self, near: list[When], clock: Clock, today: date) -> When | None:
        if self.which is None:
            return nearest(near, clock)
        if self.which == 0:
            return next((w for w in near if w.first and w.first.year == today.year), None)
        past = [w for w in near if w.last and w.last < today]
        coming = [w for w in near if w.first and w.first > today]
        return next(iter(past[::-1] if self.which < 0 else coming), None)

    def _in(self, year: int) -> When | None:
        first = first_day(self.day, year)
        if first is None:
            return None
        if self.length > 1:
            found = meaning.span(first, first + timedelta(self.length - 1))
        else:
            found = meaning.day(first)
        vague = "~" in self.day and found.edtf and "/" not in found.edtf
        return When(f"{found.edtf}~", found.first, found.last, found.grain) if vague else found


def behind(said: Holiday, first: date) -> Holiday:
    """Give a holiday as the one that comes behind a day: the end of "Easter to Christmas"."""
    if said.year is not None:
        return said
    found = first_day(said.day, first.year) if said.day != "ambiguous" else None
    comes = found is not None and found >= first
    return replace(said, year=Year(first.year + (not comes)))


class HolidayWeekend(Holiday, frozen=True):
    """The days off around a holiday ("Labor Day weekend"), with the Saturday and Sunday.

    Of one on a Wednesday nobody can say which are meant.
    """

    def _in(self, year: int) -> When | None:
        first = first_day(self.day, year)
        if first is None:
            return None
        if self.day.startswith(("easter", "orthodox")):
            first = easter(year, orthodox=self.day.startswith("orthodox"))
            return meaning.span(first - timedelta(2), first + timedelta(1))
        before, behind = _DAYS_OFF[first.weekday()]
        if not before and not behind:
            return When(None, first, first)
        return meaning.span(first - timedelta(before), first + timedelta(behind))


def first_day(rule: str, year: int) -> date | None:
    """Give the day of a rule of holidays.csv in a year, None where it is not known.

    `12-25`; `4 thu 11 +1` (the day after the fourth Thursday of November); `easter -2`;
    `orthodox +1`; else an id of holiday_dates.csv, with an offset in days.
    """
    words = rule.replace("~", "").split()
    offset = int(words[-1]) if len(words) > 1 and words[-1][0] in "+-" else 0
    if words[0] in ("easter", "orthodox"):
        base: date | None = easter(year, orthodox=words[0] == "orthodox")
    elif words[0][0].isdigit() and "-" in words[0]:
        base = date(year, int(words[0][:2]), int(words[0][3:]))
    elif len(words) > 2:
        base = _nth(int(words[0]), _WEEKDAYS.index(words[1]), year, int(words[2]))
    else:
        base = _table().get(words[0], {}).get(year)
    return base + timedelta(offset) if base else None


def _nth(number: int, weekday: int, year: int, month: int) -> date:
    if number < 0:
        last = meaning.add_months(date(year, month, 1), 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))


def easter(year: int, *, orthodox: bool = False) -> date:
    """Give Easter Sunday in the Gregorian calendar (Meeus' algorithms, 1900 to 2099)."""
    if orthodox:
        d = (19 * (year % 19) + 15) % 30
        e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        month, day = divmod(d + e + 114, 31)
        return date(year, month, day + 1) + timedelta(13)
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114, 31)
    return date(year, month, day + 1)


@cache
def _table() -> Mapping[str, Mapping[int, date]]:
    """Read the first day of each lunar holiday by year."""
    table: dict[str, dict[int, date]] = {}
    for row in tables.rows("holiday_dates"):
        days = [date.fromisoformat(cell) for cell in tables.cells(row["dates"])]
        table[row["id"]] = {day.year: day for day in reversed(days)}
    return table


# ---- grammar -----------------------------------------------------------------------------


@starts("holiday", "relative", needs=("holiday",))
def holiday(run: Run, at: int) -> Found | None:
    """Read "Christmas", "Easter Monday 2017", "last Thanksgiving", "Diwali of next year"."""
    which = get(run, at).value if get(run, at).kind == "relative" else None
    token = get(run, at if which is None else at + 1)
    if token.kind != "holiday":
        return None
    day, _, length = token.plain.partition(";")
    behind = skip(run, at + (1 if which is None else 2), "holiday", "long")
    if get(run, behind).text == "weekend" and _has_weekend(day, length):
        return _of_year(run, behind + 1, HolidayWeekend(day, which=which))
    if get(run, at - 1).text == "over" and not length and " " not in day and "~" not in day:
        day, length = f"{day} -1", "3"  # "over Christmas", the days before and after, too
    said = Holiday(day, int(length or 1), None, which)
    return _of_year(run, at + (1 if which is None else 2), said)


def _has_weekend(day: str, length: str) -> bool:
    """Whether a holiday is one day of a known date, and near Easter one of its four."""
    of_easter = day.startswith(("easter", "orthodox"))
    return not length and "~" not in day and (day in _EASTER or not of_easter)


def _of_year(run: Run, end: int, said: Holiday) -> Found:
    """Read the year behind a holiday, if one stands there."""
    after = skip(run, skip(run, skip(run, end, ",", "'"), "s"), "of", "in")
    year = year_number(run, after)
    if year and said.which is None:
        return year[0], replace(said, year=Year(year[1]))
    told = next_unit(run, after)
    if told and isinstance(told[1], Unit) and told[1].unit == "year":
        return told[0], replace(said, year=told[1], which=None)
    return end, said
