"""The day that a page or a front matter says it was published."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_MONTH_FIRST = re.compile(
    r"([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE
)
_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})", re.IGNORECASE
)


def iso_day(words: str) -> str | None:
    """Give a date as an ISO day if it can be read in one way only.

    ISO dates with or without a time, those of mails, "May 19, 2024" and "19 May 2024", "19.5.2024"
    and "5/19/2024"; never "5/6/2024".
    """
    words = words.strip()
    if found := _ISO.match(words) or _COMPACT.match(words):
        return _day(*map(int, found.groups()))
    if (found := _MONTH_FIRST.match(words)) and found[1].lower() in _MONTHS:
        return _day(int(found[3]), _MONTHS.index(found[1].lower()) + 1, int(found[2]))
    if (found := _DAY_FIRST.match(words)) and found[2].lower() in _MONTHS:
        return _day(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
    if found := _YEAR_LAST.match(words):
        return _either(int(found[4]), int(found[1]), int(found[3]))
    if re.match(r"[a-z]{3},", words, re.IGNORECASE) and (parts := parsedate(words)):
        return _day(*parts[:3])
    return None


def is_no_day(words: str) -> bool:
    """Whether a date in digits is none, in whatever order they are read: "31/02/2025"."""
    words = words.strip()
    if found := _YEAR_LAST.match(words):
        year, first, second = int(found[4]), int(found[1]), int(found[3])
        return _day(year, first, second) is None and _day(year, second, first) is None
    return bool(_ISO.match(words) or _COMPACT.match(words)) and iso_day(words) is None


def _either(year: int, first: int, second: int) -> str | None:
    """Give the day where only one of two numbers can be its month, or both are the same."""
    days = {_day(year, first, second), _day(year, second, first)} - {None}
    return days.pop() if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
