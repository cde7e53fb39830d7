"""Dates in digits: "2015-04-20", "20.4.2015", "3/4/2015", "06/2004", "2016-11", "20161016"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.dates.calendar import LONGEST_MONTH, CalendarDate
from factcheck.rules.dates.grammar import Expression, Found, Run, get, skip, starts, touching
from factcheck.rules.dates.meaning import AMBIGUOUS, IMPOSSIBLE, Clock, When
from factcheck.rules.dates.numbers import full_year

_SEPARATORS: Final = ("-", "/")
_MODERN: Final = 1800
_GLUED_BEFORE = pattern(r"[\d$€£¥#][-./,]?\Z|[A-Za-z][./]\Z|(?<![A-Za-z])[A-Z]{2,4}-\Z")
_NUMBERED = pattern(r"\b(?:[Nn]os?\.?|[Cc]ases?|[Rr]ef\.?|[Dd]ocket|[Ff]ile)\s\Z")
"""What numbers a case ("No. 04-1152")."""
_GLUED_AFTER = pattern(r"[-./]\d|\d|\s?%")


class NumericDate(Expression, frozen=True):
    """A day in digits; which of `a` and `b` is the day is the question."""

    family = "date-digits"
    a: int
    b: int
    year: int | None
    weekday: int | None = None

    def when(self, clock: Clock) -> When:
        """Give the day, AMBIGUOUS where both could be the month and nothing settles it."""
        fitting = [w for w in self._readings(clock) if w.first and self._fits(w.first)]
        if self.weekday is not None and len(fitting) == 1:
            return fitting[0]
        if self.a > 12 or (clock.day_first and self.a != self.b):
            day, month = self.a, self.b
        elif self.b > 12 or self.a == self.b or clock.day_first is not None:
            day, month = self.b, self.a
        else:
            return AMBIGUOUS
        if month > 12:
            return IMPOSSIBLE
        return CalendarDate(month, day, self.year).when(clock)

    def _readings(self, clock: Clock) -> list[When]:
        days = (CalendarDate(m, d, self.year) for d, m in ((self.a, self.b), (self.b, self.a)))
        return [day.when(clock) for day in days if day.month and day.month <= 12]

    def _fits(self, day: date) -> bool:
        return day.weekday() == self.weekday

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse parts of longer numbers, versions and addresses."""
        return digits_stand(text, start, end)


class IsoDate(Expression, frozen=True):
    """A day or month in the order year, month, day."""

    family = "date-digits"
    year: int
    month: int
    day: int | None = None

    def when(self, clock: Clock) -> When:
        """Give the day or month."""
        return CalendarDate(self.month, self.day, self.year).when(clock)

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse parts of longer numbers, versions and addresses."""
        return digits_stand(text, start, end)


def digits_stand(text: str, start: int, end: int) -> bool:
    """Whether the digits are no part of a longer number, a version or a price."""
    if not text[start].isdigit():
        return True
    before, after = text[max(0, start - 8) : start], text[end : end + 2]
    if _GLUED_BEFORE.search(before) or _GLUED_AFTER.match(after):
        return False
    return _NUMBERED.search(before) is None


def day_comes_first(text: str) -> bool | None:
    """Whether the day stands before the month in digits that tell ("25/3/2014"), else None."""
    found = re.search(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}", text)
    if found is None or (int(found[1]) > 12) == (int(found[2]) > 12):
        return None
    return int(found[1]) > 12


# ---- grammar -----------------------------------------------------------------------------


@starts("digits")
def digits(run: Run, at: int) -> Found | None:
    """Read "2015-04-20", "20.4.2015", "10/31/74"."""
    text = get(run, at).text
    first, second, third = re.split(r"[-./]", text)
    numbers = int(first), int(second), int(third)
    if len(first) == 4:
        return _iso(at, *numbers) if len(third) <= 2 else None
    if len(first) > 2 or len(third) not in (2, 4) or (len(third) == 2 and "." in text):
        return None
    a, b, year = numbers
    if not (1 <= a <= 31 and 1 <= b <= 31) or min(a, b) > 12:
        return None
    if len(third) == 4 and not 1000 <= year < 2200:
        return None
    return at + 1, NumericDate(a, b, year if len(third) == 4 else full_year(year))


def _iso(at: int, year: int, month: int, day: int) -> Found | None:
    if not (1000 <= year < 2200 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return at + 1, IsoDate(year, month, day)


@starts("number")
def compact(run: Run, at: int) -> Found | None:
    """Read "20161016"."""
    text = get(run, at).text
    if len(text) != 8 or text[:2] not in ("19", "20"):
        return None
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    if not 1 <= month <= 12 or not 1 <= day <= LONGEST_MONTH[month - 1]:
        return None
    return at + 1, IsoDate(year, month, day)


@starts("number", needs=("-", "/"))
def month_and_year(run: Run, at: int) -> Found | None:
    """Read "06/2004", "12-2015", "2016-11", "2016/11"."""
    first, second = get(run, at), get(run, at + 2)
    sign = get(run, at + 1).text
    if sign not in _SEPARATORS or second.kind != "number":
        return None
    spaced = not touching(run, at + 1) and not touching(run, at + 2)
    if spaced and sign == "-":
        return None
    month, year = (first, second) if len(second.text) == 4 else (second, first)
    if len(year.text) != 4 or len(month.text) > 2 or not 1 <= month.value <= 12:
        return None
    if year is first and _two_years(year.value, month.text, sign):
        return None
    earliest = 1000 if sign == "/" or year is first else _MODERN  # "04-1152" is a number
    return (at + 3, IsoDate(year.value, month.value)) if earliest <= year.value < 2200 else None


def _two_years(year: int, short: str, sign: str) -> bool:
    """Whether "2010-11", "2010/11" or "2005/6" is two years rather than a month."""
    number = int(short)
    if len(short) == 1:
        return number == year % 10 + 1
    return number == year % 100 + 1 or (sign == "-" and number > year % 100)


def _on(found: Expression, weekday: int) -> Expression:
    if isinstance(found, NumericDate):
        return NumericDate(found.a, found.b, found.year, weekday)
    return found


@starts("number", "weekday", needs=("-", "/", "digits"))
def day_and_month(run: Run, at: int) -> Found | None:
    """Read "4/22" with "on" or a weekday before it; elsewhere it is a fraction or a score."""
    led, weekday = get(run, at - 1).text == "on", None
    if get(run, at).kind == "weekday":
        led, weekday, at = True, get(run, at).value, skip(run, at + 1, ",", ".")
        if get(run, at).kind == "digits" and (found := digits(run, at)):
            return found[0], _on(found[1], weekday)
    first, second = get(run, at), get(run, at + 2)
    if not led or first.kind != "number" or second.kind != "number":
        return None
    if get(run, at + 1).text not in _SEPARATORS or not touching(run, at + 2):
        return None
    a, b = first.value, second.value
    plain = len(first.text) <= 2 and len(second.text) <= 2 and (a, b) not in ((9, 11), (24, 7))
    if not plain or not (1 <= a <= 31 and 1 <= b <= 31) or min(a, b) > 12:
        return None
    return at + 3, NumericDate(a, b, None, weekday)
