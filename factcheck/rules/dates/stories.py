"""The year of a story that a text tells of another year, for the days that go on with it.

"The ferry sank on February 4, 2018. The owners said no boat had sailed on February 5." What a
paper tells of its own last weeks ("the owners were fined on June 5") has no year either, so that
a day must be soon after the one told, far from the article's own, and in the past tense.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from factcheck import edtf
from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.dates import reading
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.meaning import Clock
from factcheck.rules.dates.stated import A_DAY, A_YEAR
from factcheck.rules.dates.tense import looks_ahead
from factcheck.rules.registry import Context

_A_MONTH = pattern(r"\d{4}-(?:0\d|1[0-2])")
_BREAK = pattern(
    r"\n\s*\n|\b(?:[Tt]his|[Ll]ast|[Nn]ext)\s(?:year|month|week|weekend|summer|winter|spring|autumn)\b"
    r"|\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Nn]ow|[Rr]ecently|ago|on\s[A-Z][a-z]+day)\b"
)
"""What leads from a story back to the days of the article."""
_BEGUN = pattern(
    r"\b(?i:founded|established|built|opened|born|begun|launched|formed|set\sup|died)\s"
    r"(?:in\s[A-Z][\w'\u2019-]*(?:\s[A-Z][\w'\u2019-]*)*\s)?(?:in|on)\s\Z"
)
"""What tells since when there is something, and of no story."""
_OPENS = pattern(r"(?:\A|[.\n]\s?)In\s\Z")
_LEAD: Final = 5
_FAR: Final = 60
_SOON: Final = 31
"""In days: what is told of an old story goes on so soon."""
_A_SEASON: Final = 92
_A_YEAR: Final = 300
_WHOLE_YEAR: Final = 366
_OF_LATE: Final = 60
"""In days: so far back a paper tells of days without a year as news."""
_OF_OLD: Final = 60
"""In years: a story so old goes on for months."""


def is_soon(said: CalendarDate, stated: Mention) -> bool:
    """Whether a day or month is soon behind a day told before, in the same year or the next."""
    if said.month is None or not A_DAY.fullmatch(stated.resolved or ""):
        return False
    first = date.fromisoformat(stated.resolved or "")
    found = _behind(said, first)
    return found is not None and 0 <= (found - first).days <= _SOON


def of_the_story(
    said: CalendarDate, stated: Mention, text: str, mention: Mention, context: Context
) -> CalendarDate:
    """Give a date of another sentence the year of the story that the text goes on with."""
    told = edtf.bounds(stated.resolved or "").first
    if context.today is None or told is None or said.month is None:
        return said
    is_old = context.today.year - told.year >= _OF_OLD
    found = _behind(said, told - timedelta(_SOON) if is_old and said.day else told)
    most = _SOON if not is_old else _WHOLE_YEAR if said.day else _A_SEASON
    if found is None or (found - told).days > most:
        return said
    if (context.today - told).days < _A_YEAR or _is_news(mention, context.today):
        return said
    if not _leads(stated, text, is_old=is_old) or _BREAK.search(text, stated.end, mention.start):
        return said
    if looks_ahead(text, mention.start, mention.end) is not False:
        return said
    full = replace(said, year=found.year)
    return full if said.weekday_fits(reading.meant(full, Clock(context))) else said


def _leads(stated: Mention, text: str, *, is_old: bool) -> bool:
    """Whether a date begins a story: a day or month, or long ago a year that opens a sentence."""
    told, start = stated.resolved or "", stated.start
    if is_old and A_YEAR.fullmatch(told):
        return _OPENS.search(text, max(0, start - _LEAD), start) is not None
    if not A_DAY.fullmatch(told) and not _A_MONTH.fullmatch(told):
        return False
    return _BEGUN.search(text, max(0, start - _FAR), start) is None


def _behind(said: CalendarDate, told: date) -> date | None:
    """Give the day, or the first day of the month, that is the next from a day told on."""
    for year in (told.year, told.year + 1):
        try:
            found = date(year, said.month or told.month, said.day or 1)
        except ValueError:
            continue
        if found >= told:
            return found
    return None


def _is_news(mention: Mention, today: date) -> bool:
    """Whether a date can be that of what is news, or is none yet."""
    last = edtf.bounds(mention.resolved).last if mention.resolved else None
    return last is None or (today - last).days < _OF_LATE
