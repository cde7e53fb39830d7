"""Days of one month: "20 and 21 April 2015", "4/5 October 2005", "3, 10 and 17 May"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Final

from msgspec.structs import replace

from factcheck.kinds import DATES
from factcheck.model import Mention
from factcheck.patterns import YEAR, pattern
from factcheck.rules.dates import reading
from factcheck.rules.dates.back import DayBack
from factcheck.rules.dates.bare_days import NO_NOUN, DayOfMonth
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.grammar import Found, Run, atom, get, phrase, skip
from factcheck.rules.dates.numbers import day_number
from factcheck.rules.dates.periods import Part
from factcheck.rules.dates.ranges import Range, days_of_month, range_at
from factcheck.rules.dates.years import Year
from factcheck.rules.registry import Context

_NUMBER: Final = r"\d{1,2}(?:st|nd|rd|th)?\b"
_MORE = pattern(
    rf"(?P<days>(?:,\s(?:the\s)?{_NUMBER})*,?\s(?:and|or|&)\s(?:the\s)?{_NUMBER})"
    rf"(?!\s(?:and|or|to)\s\d)(?:,\s(?P<year>{YEAR})\b|(?!,\d|\.\d){NO_NOUN})"
)
"""The days that follow the first of their month ("June 21, 23 and 25"), with their year."""
_DAY = pattern(r"(\d{1,2})(st|nd|rd|th)?\b")
_OF_SEASONS = pattern(r"(?:spring|summer|autumn|winter)s of \d{4}\Z")
_MORE_YEARS = pattern(r"(?:, \d{4}\b)*,? (?:and|or) (?:of )?\d{4}\b")
_YEAR = pattern(r"\d{4}")
_JOINTS: Final = (", ", " and ", " or ", " & ", ",\n", "\nand ", "\nor ", " and\n", " or\n")
_ENDS_WITH_DAY = pattern(r"\d(?:st|nd|rd|th)?\Z")
_LAST: Final = 31
_START = attrgetter("start")


@phrase("number", needs=("/",))
def days_with_a_slash(run: Run, at: int) -> Found | None:
    """Read "4/5 October 2005", "12/13th September": a night, or two days in a row."""
    found = days_of_month(run, at, ("/",))
    if found is None or not _are_in_a_row(found[1]):
        return None
    return None if _is_a_fraction(run, at, found[1]) else found


def _is_a_fraction(run: Run, at: int, days: Range) -> bool:
    """Whether "1/2", "2/3" or "3/4" stands before a month that may be a word: "3/4 May be lost"."""
    first = days.first
    is_small = isinstance(first, CalendarDate) and first.year is None and (first.day or 0) < 4
    is_night = get(run, at - 1).text == "of" and get(run, at - 2).text in ("night", "nights")
    return is_small and not is_night and get(run, at - 1).text not in ("on", "the")


@phrase("month", "number", "ordinal", "the", needs=("and",))
def two_days(run: Run, at: int) -> Found | None:
    """Read "April 20 and 21, 2015", "20 and 21 April 2015", two days in a row.

    In "27 May, 28 May and 29 May" each stands for itself.
    """
    is_listed = get(run, at - 1).text == "," and get(run, at - 2).kind in ("month", "number")
    if is_listed and "month" in (get(run, at).kind, get(run, at - 2).kind):
        return None
    found = range_at(run, at, ("and",))
    return found if found and _are_in_a_row(found[1]) else None


@phrase("number", needs=("and",))
def several_days(run: Run, at: int) -> Found | None:
    """Read "21st, 22nd and 23rd August", days in a row."""
    day = day_number(run, at)
    if day is None or get(run, day[0]).text != ",":
        return None
    others = several_days(run, day[0] + 1) or two_days(run, day[0] + 1)
    days = others[1] if others else None
    if others is None or not isinstance(days, Range) or not isinstance(days.first, CalendarDate):
        return None
    first, next_day = replace(days.first, day=day[1]), day[1] + 1
    return (others[0], replace(days, first=first)) if days.first.day == next_day else None


def _are_in_a_row(days: Range) -> bool:
    """Whether a range is of a day and the next."""
    first, last = days.first, days.last
    if not (isinstance(first, CalendarDate) and isinstance(last, CalendarDate)):
        return False
    return first.day is not None and last.day == first.day + 1 and first.month == last.month


@phrase("number", "the", needs=("and", "or"))
def listed_day(run: Run, at: int) -> Found | None:
    """Read the 20 of "20 and 23 December", the 3 of "3, 10 and 17 May": of the last one's month."""
    day = day_number(run, skip(run, at, "the"))
    last = _last_listed(run, *day) if day else None
    if day is None or last is None:
        return None
    if isinstance(last, DayBack):
        return day[0], replace(last, date=replace(last.date, day=day[1]))
    return day[0], replace(last, day=day[1], weekday=None)


def _last_listed(run: Run, at: int, day: int) -> CalendarDate | DayBack | None:
    """Read the last day of a list, with its month: each comes behind the one before."""
    joined = skip(run, skip(run, at, ","), "and", "or")
    after = day_number(run, skip(run, joined, "the")) if joined > at else None
    if after is None or after[1] <= day:
        return None
    if get(run, joined - 1).text == ",":
        return _last_listed(run, *after)
    last = atom(run, skip(run, joined, "the"))
    said = last[1] if last else None
    date = said.date if isinstance(said, DayBack) else said
    told = isinstance(date, CalendarDate) and date.day == after[1]
    return said if told and isinstance(said, CalendarDate | DayBack) else None


# ---- days behind their month -------------------------------------------------------------


def with_listed(mentions: Sequence[Mention], text: str, context: Context) -> Sequence[Mention]:
    """Read the days behind the first of their month: the 23 and 25 of "June 21, 23 and 25".

    And the years of seasons: "the summers of 1985 and 1986".
    """
    led = [each for each in mentions if each.kind in DATES and text.startswith(_JOINTS, each.end)]
    more = [each for mention in led for each in _more(mention, text, context)]
    more += [each for mention in led for each in _more_seasons(mention, text, context)]
    if not more:
        return mentions
    more.sort(key=_START)
    starts = [each.start for each in more]

    def is_apart(mention: Mention) -> bool:
        behind = bisect_left(starts, mention.end)
        return behind == 0 or more[behind - 1].end <= mention.start

    return sorted((*filter(is_apart, mentions), *more), key=_START)


def _more(mention: Mention, text: str, context: Context) -> Iterator[Mention]:
    """Give the days that follow one in a list, which rise."""
    if mention.kind != "date" or not _ENDS_WITH_DAY.search(mention.text):
        return
    first = context.said.get((mention.start, mention.end))
    found = _MORE.match(text, mention.end) if isinstance(first, CalendarDate) else None
    if found is None or not isinstance(first, CalendarDate) or not first.day or first.year:
        return
    days = list(_DAY.finditer(text, found.start("days"), found.end("days")))
    numbers = [first.day, *(int(day[1]) for day in days)]
    rise = all(one < two <= _LAST for one, two in pairwise(numbers))
    if not rise or (isinstance(first, DayOfMonth) and not all(day[2] for day in days)):
        return
    places = [(first, mention.start, mention.end)]
    places += [
        (replace(first, day=int(day[1]), weekday=None), day.start(), day.end()) for day in days
    ]
    if found["year"]:
        places[-1] = (*places[-1][:2], found.end("year"))
        year = int(found["year"])
        places = [(replace(said, year=year), start, end) for said, start, end in places]
    clock = reading.tense(context, text, mention.start, mention.end)
    told = int(mention.resolved[:4]) if mention.resolved else None
    for said, start, end in places[found["year"] is None :]:
        context.said[start, end] = said  # a list is of one year
        when = reading.meant(said if said.year else replace(said, year=told), clock)
        yield reading.as_mention(text, start, end, said, when)


def _more_seasons(mention: Mention, text: str, context: Context) -> Iterator[Mention]:
    """Give the seasons that follow one in a list: the 1986 of "the summers of 1985 and 1986"."""
    found = _MORE_YEARS.match(text, mention.end) if _OF_SEASONS.search(mention.text) else None
    said = context.said.get((mention.start, mention.end))
    if found is None or not isinstance(said, Part):
        return
    for year in _YEAR.finditer(text, mention.end, found.end()):
        one = replace(said, of=Year(int(year[0])))
        context.said[year.span()] = one
        when = reading.meant(one, reading.tense(context, text, *year.span()))
        yield reading.as_mention(text, *year.span(), one, when)
