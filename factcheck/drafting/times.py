"""Times as tables write them: years, fiscal years, quarters, months and days, as EDTF spans."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Literal, NamedTuple

from factcheck import edtf
from factcheck.drafting.majorities import FEWEST, are_nearly_all
from factcheck.patterns import YEAR_SINCE_1500
from factcheck.reference import mends

Kind = Literal["year", "fiscal year", "span of years", "quarter", "month", "day"]

_YEAR = YEAR_SINCE_1500
_OF_TABLES = re.compile(_YEAR)
"""The years that tables tell of: one before or after them is a slip."""
_PLAIN_YEAR = re.compile(
    rf"(?:YR|Y|CY)?({_YEAR})(?:\.0)?(?: \[YR{_YEAR}\])?\W?(?: ?\(?[a-zA-Z]\)?)?"
)
_TWO_YEARS = re.compile(rf"(?P<first>{_YEAR})\s?[-/\u2013—_]\s?(?P<last>\d\d|{_YEAR})")
_FISCAL = re.compile(
    rf"(?:FY|fiscal(?: year)?|financial year)[ _']?(?:(?P<first>{_YEAR})\s?[-/\u2013_]\s?)?"
    rf"(?P<last>{_YEAR}|\d\d)",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    rf"(?:(?P<y1>{_YEAR})[ -]?Q(?P<q1>[1-4])|Q(?P<q2>[1-4])[ -/]?(?P<y2>{_YEAR}))"
)
_MONTH = re.compile(rf"(?P<year>{_YEAR})[-/M. ](?P<month>0[1-9]|1[0-2])")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ]\d\d?:\d\d.*)?")
_SLASHED = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_WITHIN = re.compile(
    rf"(?<![\d.])(?:FY ?(?:{_YEAR}|\d\d)(?:[-/\u2013_](?:{_YEAR}|\d\d))?"
    rf"|{_YEAR}\s?[-/\u2013_]\s?(?:{_YEAR}|\d\d)|{_YEAR})(?![\d%])",
    re.IGNORECASE,
)
_SHORT_SPAN = re.compile(r"[ _](?P<first>\d\d)[-_ \u2013](?P<last>\d\d)$")
_BASE_YEAR = re.compile(
    r"\b(?:constant|base(?: year)?|prices?(?: of)?|real|chained|at)\b[^()]*$", re.IGNORECASE
)
_OF_PRICES = re.compile(r"\s?(?:=|prices|US\$|USD|dollars|international)", re.IGNORECASE)


class Period(NamedTuple):
    """A time that a figure covers, both ends as EDTF, and how the table wrote it."""

    start: str
    end: str
    kind: Kind
    year: str


def year(text: str) -> Period | None:
    """Read "2015", "YR2015", "2015 [YR2015]", "2015*", "2015.0"."""
    found = _PLAIN_YEAR.fullmatch(text.strip())
    return Period(found[1], found[1], "year", found[1]) if found else None


def fiscal_year(text: str, *, start_month: int | None = None) -> Period | None:
    """Read "2019-20", "FY20", "FY2019-20", in the calendar of a country where it is known."""
    words = text.strip()
    found = _FISCAL.fullmatch(words) or _TWO_YEARS.fullmatch(words)
    if found is None:
        return None
    last = _full_year(found["last"], found["first"])
    if found["first"] and last != int(found["first"]) + 1:
        return None
    if found["first"] is None and start_month in (None, 1):
        return Period(str(last), str(last), "fiscal year", str(last))
    if start_month in (None, 1):
        return Period(str(last - 1), str(last), "fiscal year", str(last))
    first = date(last - 1, start_month or 1, 1)
    end = first.replace(year=last) - timedelta(days=1)
    return Period(f"{first:%Y-%m}", f"{end:%Y-%m}", "fiscal year", str(last))


def span_of_years(text: str) -> Period | None:
    """Read "2015-2019", "2000-05"."""
    found = _TWO_YEARS.fullmatch(text.strip())
    if found is None:
        return None
    last = _full_year(found["last"], found["first"])
    if last <= int(found["first"]):
        return None
    return Period(found["first"], str(last), "span of years", str(last))


def quarter(text: str) -> Period | None:
    """Read "2019Q1", "Q1 2019"."""
    found = _QUARTER.fullmatch(text.strip())
    if found is None:
        return None
    when = f"{found['y1'] or found['y2']}-{32 + int(found['q1'] or found['q2'])}"
    return Period(when, when, "quarter", when[:4])


def month(text: str) -> Period | None:
    """Read "2019-03", "2019M03", "Mar-19", "March 2019"."""
    words = text.strip()
    found = _MONTH.fullmatch(words)
    when = f"{found['year']}-{found['month']}" if found else ""
    if not found and any(char.isalpha() for char in words):
        when = mends.day(words) or ""
    if len(when) != 7 or not _OF_TABLES.match(when):
        return None
    return Period(when, when, "month", when[:4])


def day(text: str, *, day_first: bool = True) -> Period | None:
    """Read "2019-03-01", "1 March 2019", "01/03/2019"."""
    words = text.strip()
    stamped = _STAMP.fullmatch(words)
    slashed = _SLASHED.fullmatch(words)
    when = stamped[1] if stamped else words
    if year_first := _YEAR_FIRST.fullmatch(words):
        four, one, two = year_first.groups()
        when = f"{four}-{int(one):02d}-{int(two):02d}"
    elif slashed:
        one, two, four = slashed.groups()
        first, second = (two, one) if day_first else (one, two)
        when = f"{four}-{int(first):02d}-{int(second):02d}"
    elif not edtf.is_valid(when) and any(char.isalpha() for char in words):
        when = mends.day(words) or ""
    if len(when) != 10 or not edtf.is_valid(when) or not _OF_TABLES.match(when):
        return None
    return Period(when, when, "day", when[:4])


def _month_of_day(text: str, *, read: Callable[[str], Period | None]) -> Period | None:
    """Read the first day of a month as that month."""
    found = read(text)
    if found is None or not found.start.endswith("-01"):
        return None
    return Period(found.start[:7], found.start[:7], "month", found.year)


Reader = Callable[[str], Period | None]


def reader_of(
    cells: Sequence[str], start_month: int | None, *, fewest: int = FEWEST
) -> Reader | None:
    """Give what reads nearly all of these cells as times of one kind, the likeliest kind first.

    "2011-12" is a fiscal year only where no cell has a month that is no next year ("2011-01").
    All but one or two are nearly all only if no other kind reads more, and of `fewest` cells at
    least.
    """
    readers = _readers(cells, start_month)
    read = [sum(reader(cell) is not None for cell in cells) for reader in readers]
    for least in (None, fewest):
        for reader, count in zip(readers, read, strict=True):
            is_most = least is None or count == max(read)
            if is_most and are_nearly_all(count, len(cells), fewest=least):
                return reader
    return None


def likeliest(cells: Sequence[str]) -> tuple[Reader, int]:
    """Give what reads the most of some cells as times of one kind, and how many those are."""
    read = [(sum(each(cell) is not None for cell in cells), each) for each in _readers(cells, None)]
    count, reader = max(read, key=lambda pair: pair[0])
    return reader, count


def of_two_orders(cells: Sequence[str], reader: Reader) -> tuple[str, str, str] | None:
    """Give a cell that another order of day and month reads as another day, and both days.

    None where some cell tells the order: one that only this order reads.
    """
    if not isinstance(reader, partial) or reader.func is not day:
        return None
    other = partial(day, day_first=not reader.keywords["day_first"])
    pairs = [(cell, one, other(cell)) for cell in cells if (one := reader(cell))]
    if any(second is None for _, _, second in pairs):
        return None
    found = ((cell, one.start, two.start) for cell, one, two in pairs if two and one != two)
    return next(found, None)


def _readers(cells: Sequence[str], start_month: int | None) -> list[Reader]:
    """Give all that cells may be read by, the likeliest kind first."""
    fiscal = partial(fiscal_year, start_month=start_month)
    days = [partial(day, day_first=True), partial(day, day_first=False)]
    firsts = [partial(_month_of_day, read=each) for each in days]
    series = firsts if len(set(cells)) == len(cells) else []
    return [year, fiscal, quarter, month, span_of_years, *series, *days]


def within(text: str, start_month: int | None) -> tuple[Period, str] | None:
    """Find a year or a fiscal year in a header; give it with what is left of the header.

    The year of a price basis ("constant 2015 US$", "2010=100") is none.
    """
    for found in _WITHIN.finditer(text.replace("_", " ")):
        if _BASE_YEAR.search(text[: found.start()].replace("_", " ")) or _OF_PRICES.match(
            text, found.end()
        ):
            continue
        period = (
            year(found[0])
            or fiscal_year(found[0], start_month=start_month)
            or span_of_years(found[0])
        )
        if period:
            return period, f"{text[: found.start()]} {text[found.end() :]}"
    return None


def in_header(text: str, start_month: int | None) -> tuple[Period, str] | None:
    """Read a header that is or holds a time."""
    for reader in (quarter, month):
        if whole := reader(text):
            return whole, ""
    bracketed = _PLAIN_YEAR.fullmatch(text.strip())
    if bracketed:
        return Period(bracketed[1], bracketed[1], "year", bracketed[1]), ""
    if short := _SHORT_SPAN.search(text):
        first, last = _full_year(short["first"], None), _full_year(short["last"], None)
        if first < last:
            return Period(f"{first}", f"{last}", "span of years", f"{last}"), text[: short.start()]
    return within(text, start_month)


def _full_year(last: str, first: str | None) -> int:
    if len(last) == 4:
        return int(last)
    if first is None:
        return (2000 if int(last) < 50 else 1900) + int(last)
    century = int(first[:2]) + (1 if int(last) < int(first[2:]) else 0)
    return century * 100 + int(last)
