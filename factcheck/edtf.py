"""EDTF (ISO 8601-2) dates as intervals of days, and back.

Level 1 with the quarter codes of level 2: `2015-04-20`, `2014-11`, `2017`, `199X`, `19XX`,
`2015-23` (autumn), `2015-35` (third quarter), `2000/2021`, `../2021`, `2019/..`, `2015~`.
Source: https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEAR = re.compile(r"(\d{1,4})(X{0,3})")
_QUALIFIER = re.compile(r"[~?%]")

_PARTS = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
}  # fmt: skip
"""Code in the month's place: first month, number of months (northern seasons, quarters)."""
_A_DAY = len("2015-04-20")


class Days(NamedTuple):
    """The first and the last day of a date or interval, both included; None is an open side."""

    first: date | None
    last: date | None

    def overlaps(self, other: Days) -> bool:
        """Whether the two share a day."""
        return _le(self.first, other.last) and _le(other.first, self.last)

    def contains(self, other: Days) -> bool:
        """Whether every day of `other` is one of these."""
        starts = self.first is None or (other.first is not None and self.first <= other.first)
        ends = self.last is None or (other.last is not None and other.last <= self.last)
        return starts and ends


def _le(first: date | None, last: date | None) -> bool:
    return first is None or last is None or first <= last


def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _months(year: int, month: int, count: int) -> Days:
    years, index = divmod(month - 1 + count - 1, 12)
    last = date(year + years, index + 1, _last_day(year + years, index + 1))
    return Days(date(year, month, 1), last)


def _one(text: str) -> Days:
    bare = _QUALIFIER.sub("", text)
    if found := _DAY.fullmatch(bare):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return Days(day, day)
    if found := _MONTH.fullmatch(bare):
        year, month = int(found[1]), int(found[2])
        first, count = _PARTS.get(month, (month, 1))
        if not 1 <= first <= 12:
            raise ValueError(f"no month {month}")
        return _months(year, first, count)
    if (found := _YEAR.fullmatch(bare)) and len(bare) == 4:
        span = 10 ** len(found[2])
        year = int(found[1]) * span
        first = max(year, 1) if span > 1 else year  # "00XX", the first century, begins with 1
        return Days(date(first, 1, 1), date(year + span - 1, 12, 31))
    raise ValueError(f"{text!r} is no EDTF date")


@lru_cache(maxsize=4096)
def bounds(text: str) -> Days:
    """Give the days that an EDTF date or interval covers.

    Raises:
        ValueError: the text is no EDTF date of the forms named above, or ends before it begins.

    """
    sides = text.strip().split("/")
    if len(sides) == 1:
        return _one(sides[0])
    if len(sides) != 2:
        raise ValueError(f"{text!r} has more than two sides")
    first = None if sides[0] in ("", "..") else _one(sides[0]).first
    last = None if sides[1] in ("", "..") else _one(sides[1]).last
    if first and last and last < first:
        raise ValueError(f"{text!r} ends before it begins")
    return Days(first, last)


def is_valid(text: str) -> bool:
    """Whether `bounds` understands the text."""
    try:
        bounds(text)
    except ValueError:
        return False
    return True


def is_a_day(text: str) -> bool:
    """Whether a valid EDTF date is that of one full day."""
    return len(text) == _A_DAY


def interval(start: str | None, end: str | None) -> str | None:
    """Join two EDTF dates: equal ones to one date, a missing one to an open side."""
    if not start and not end:
        return None
    if start == end:
        return start
    return f"{start or '..'}/{end or '..'}"


def from_days(first: date, last: date) -> str:
    """Write the days as the shortest EDTF that means them: a year, a month, a day, an interval."""
    if first == last:
        return iso_day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        years = f"{first.year:04d}", f"{last.year:04d}"
        return years[0] if years[0] == years[1] else "/".join(years)
    if first.day == 1 and last.day == _last_day(last.year, last.month):
        months = f"{first.year:04d}-{first.month:02d}", f"{last.year:04d}-{last.month:02d}"
        return months[0] if months[0] == months[1] else "/".join(months)
    return f"{iso_day(first)}/{iso_day(last)}"


def iso_day(day: date) -> str:
    """`YYYY-MM-DD`, for years before 1000 too."""
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}"
