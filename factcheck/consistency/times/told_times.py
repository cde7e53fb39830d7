"""Dates and lengths of years as sentences print them, and how long it is from one to another.

`form` makes a pattern of a sentence in which `{D1}` and `{D2}` stand for dates with their year,
`{Y1}` for a year alone, `{L}` for a length of years (`{LY}` in "a six-year wait", `{ND}` in
"the 10-day fair"), `{N}` and `{A}` for numbers and `{TH}` for what is marked after so many years.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from factcheck.consistency.number_words import SMALL, number_words
from factcheck.consistency.registry import Claims, Inconsistency
from factcheck.model import Document
from factcheck.patterns import YEAR_SINCE_1000, pattern
from factcheck.tables import cells, rows

GAP = r"(?:[^,;.\d]|\d(?!\d{3}\b)|(?<=\d)[,.](?=\d))"
"""A letter of a clause, or a digit of a number that is no year."""
YEARS = pattern(rf"\b{YEAR_SINCE_1000}\b")
"""The years that a text tells, also those of history."""
PAST_IT = rf"(?:(?!\b{YEAR_SINCE_1000}\b)[^;.])"
"""A letter of what a sentence tells between two of its years."""
BY_WHOM = r"(?:\sby\s[^,;.\d]{1,40})?"
"""Who did it, if it is told behind the date."""
ENDS = r"(?=[,.;:)]|\s(?:by|but)\s|\sand\s(?!\d)|\s*$)"
"""What may follow the last date of a clause."""
PLACE = (
    r"(?:(?:in|at|near)\s[A-Z][\w'\u2019-]*(?:,?\s(?:(?:and|on|de|der|upon|la|the)\s)?"
    r"[A-Z][\w'\u2019-]*){0,3},?\s)?"
)
"""Where something was, with the space behind it."""
PLACE_BEHIND = (
    r"(?:,?\s(?:in|at|near)\s(?:the\s)?[A-Z][\w'\u2019-]*(?:,?\s[A-Z][\w'\u2019-]*){0,3})?"
)
LATELY = (
    r"(?:(?:on\s|last\s)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|yesterday"
    r"|today|tonight|last\s(?:week|night)|this\s(?:week|weekend|month|year|spring|summer|autumn|winter))"
)
"""Days close to the one on which the article appeared."""
_YEAR_OF_DAYS = 365.2425
_ROUNDED, _LOOSE = 0.12, 0.2
_HALF = 0.6
_MARKED = {
    "centenary": 100, "centennial": 100, "sesquicentennial": 150, "bicentenary": 200,
    "bicentennial": 200, "tercentenary": 300, "tricentennial": 300,
}  # fmt: skip


class Time(NamedTuple):
    """The first and the last day that a date may mean, and whether that is a single day."""

    first: date
    last: date

    @property
    def is_day(self) -> bool:
        """Whether it is told to the day."""
        return self.first == self.last


class Years(NamedTuple):
    """A length in years, and how much longer or shorter it may be."""

    number: int
    slack: float


@cache
def words(role: str) -> str:
    """Give the words of a role in `data/time_words.csv` as a part of a pattern."""
    found = (
        word for row in rows("time_words") if row["role"] == role for word in cells(row["words"])
    )
    return "|".join(sorted(found, key=len, reverse=True)).replace(" ", r"\s")


@cache
def _numbers() -> dict[str, int]:
    return {word: int(value) for word, value in number_words(*SMALL).items()}


@cache
def _ordinals() -> dict[str, int]:
    known = {
        cells(row["words"])[0]: int(row["value"])
        for row in rows("number_words")
        if row["role"] == "part" and int(row["value"]) <= 100
    }
    return {**known, "first": 1, "second": 2, **_MARKED}


@cache
def months() -> dict[str, int]:
    """Give the names of the months, as printed, with their numbers."""
    return {
        form.title(): int(row["number"]) for row in rows("months") for form in cells(row["forms"])
    }


def _date(at: int) -> str:
    named = "|".join(sorted(months(), key=len, reverse=True))
    return (
        rf"(?P<date{at}>(?:(?:(?P<day{at}>\d{{1,2}})(?:st|nd|rd|th)?\s)?(?P<month{at}>{named})"
        rf"\.?\s(?:(?P<noon{at}>\d{{1,2}})(?:st|nd|rd|th)?,\s)?)?(?P<year{at}>1\d{{3}}|20\d\d)"
        r"(?![\d%\u2013-]|[,./]\d|\w|\s(?:BC|B\.C)))"
    )


@cache
def _parts() -> dict[str, str]:
    one = "|".join(_numbers())
    number = rf"(?P<number>\d{{1,3}}|(?i:(?:{one})(?:[-\s](?:{one}))?))"
    nth = "|".join(_ordinals())
    return {
        "{D1}": _date(1),
        "{D2}": _date(2),
        "{Y1}": r"(?P<date1>(?P<year1>1\d{3}|20\d\d))",
        "{N}": number + r"(?![\d.,]\d)(?![\w%-])",
        "{A}": number.replace("number", "age") + r"(?![\d.,]\d)(?![\w%-])",
        "{L}": rf"(?P<length>(?i:{number}\s(?P<unit>years|decades|seasons)(?P<odd>\sand\s[a-z\d]+"
        r"\s(?:months|weeks|days))?|(?P<one>a|one)\s"
        r"(?P<many>decade|century)|(?P<half>half|a\squarter\sof)\sa\scentury))",
        "{LY}": rf"(?P<length>(?i:{number}-(?P<unit>year)))\s",
        "{ND}": rf"(?P<length>(?i:{number}-(?P<unit>day|week)))\s",
        "{TH}": rf"(?P<nth>\d{{1,3}}(?:st|nd|rd|th)\s(?:anniversary|birthday)"
        rf"|(?i:(?:(?:{one})-)?(?:{nth})\s(?:anniversary|birthday)|{'|'.join(_MARKED)}))",
    }


def form(source: str) -> re.Pattern[str]:
    """Give the pattern of a sentence with times in it; lower and upper case are as printed."""
    for name, part in _parts().items():
        source = source.replace(name, part)
    return pattern(source)


# ---- what was found ------------------------------------------------------------------------


def time_of(found: re.Match[str], at: int) -> Time | None:
    """Give the days of the first or second date; None where there is none, or no such day."""
    groups = found.groupdict()
    if not groups.get(f"year{at}"):
        return None
    year = int(groups[f"year{at}"])
    month = months().get(groups.get(f"month{at}") or "", 0)
    day = int(groups.get(f"day{at}") or groups.get(f"noon{at}") or 0)
    if not month:
        return Time(date(year, 1, 1), date(year, 12, 31))
    length = calendar.monthrange(year, month)[1]
    if not day:
        return Time(date(year, month, 1), date(year, month, length))
    return Time(date(year, month, day), date(year, month, day)) if day <= length else None


def published(document: Document) -> Time | None:
    """Give the day on which an article appeared, with the week before it."""
    if not document.published:
        return None
    try:
        day = date.fromisoformat(document.published[:10])
    except ValueError:
        return None
    return Time(day - timedelta(7), day)


def number_of(found: re.Match[str], name: str = "number") -> int:
    """Give the number of years of an age."""
    return _number(found[name])


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return sum(_numbers().get(part, 0) for part in re.split(r"[-\s]", text.lower()))


def nth_of(found: re.Match[str]) -> int:
    """Give the number of the anniversary."""
    said = found["nth"].lower().split()[0]
    digits = re.match(r"\d+", said)
    if digits:
        return int(digits[0])
    known = {**_numbers(), **_ordinals()}
    return sum(known.get(part, 0) for part in said.split("-"))


def length_of(found: re.Match[str]) -> Years:
    """Give a length in years; round numbers are often told of what is about so long."""
    told = found.groupdict()
    if half := told.get("half"):
        number = 50 if half.lower() == "half" else 25
        return Years(number, number * _LOOSE)
    if many := told.get("many"):
        number = 10 if many.lower() == "decade" else 100
        return Years(number, max(3, number * _LOOSE))
    number = _number(found["number"])
    if told.get("odd"):
        return Years(number, 1 + _HALF)
    if found["unit"].lower() == "year":
        return Years(number, 1)
    if found["unit"].lower() == "decades":
        return Years(number * 10, max(5, number * 10 * _LOOSE))
    if found["unit"].lower() == "seasons":
        return Years(number, 1 + _HALF)
    is_round = number >= 10 and number % 5 == 0
    return Years(number, max(2, number * _ROUNDED) if is_round else _HALF)


def between(start: Time, end: Time) -> tuple[float, float]:
    """Give the least and the most years from one time to another."""
    return (end.first - start.last).days / _YEAR_OF_DAYS, (
        end.last - start.first
    ).days / _YEAR_OF_DAYS


def is_so_long(years: Years, start: Time, end: Time) -> bool:
    """Whether a length may be that from one time to another."""
    low, high = between(start, end)
    return low - years.slack <= years.number <= high + years.slack


def full_years(start: date, end: date) -> int:
    """Give the birthdays between two days."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def said_last(
    claims: Claims, spans: Sequence[tuple[int, int]], message: str, code: str = "FC403"
) -> Inconsistency | None:
    """Put a finding on the last of its times that was read, with the others as operands."""
    touched = [
        (position, entry.claim.mention.text)
        for position, entry in enumerate(claims)
        if any(
            entry.claim.mention.start < end and start < entry.claim.mention.end
            for start, end in spans
        )
    ]
    if not touched:
        return None
    notes = tuple(f"operand: {text}" for _, text in touched[:-1])
    return Inconsistency(position=touched[-1][0], code=code, message=message, notes=notes)


def put_on_last(
    claims: Claims, places: Sequence[tuple[int, int]], told: str, code: str = "FC403"
) -> Iterator[Inconsistency]:
    """Yield what `said_last` finds, if anything was read there."""
    if finding := said_last(claims, places, told, code):
        yield finding


def spans_of(found: re.Match[str], *names: str) -> list[tuple[int, int]]:
    """Give where some groups stand that took part."""
    known = found.re.groupindex
    return [found.span(name) for name in names if name in known and found[name]]
