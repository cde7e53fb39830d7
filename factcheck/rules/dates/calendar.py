"""Days and months of the calendar, and the year that is meant where none is stated.

Where the year is not stated, it is the one that a newspaper reader takes: the latest month
that fits, unless the sentence looks ahead; the nearest where no verb tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from factcheck.patterns import MOVED, pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.grammar import Expression
from factcheck.rules.dates.meaning import IMPOSSIBLE, UNKNOWN, Clock, When
from factcheck.rules.dates.told import is_of_a_contract, is_told_for, is_traded

_YEARS = 6
"""Within so many years a day of the month falls on each day of the week, nearly always."""
_FAR = 300
_SOON = 60
"""In days: "the strike of 17 September was called off" in August is of this year."""
_SIGNS = ("$", "€", "£", "¥", "#", "@")
LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class CalendarDate(Expression, frozen=True):
    """A day or month, with what the text says of it; None is what it leaves open.

    `away` tells the year from today's ("12 May last year").
    """

    family = "date-calendar"
    month: int | None = None
    day: int | None = None
    year: int | None = None
    weekday: int | None = None
    away: int | None = None

    def when(self, clock: Clock) -> When:
        """Give the day or month; without a year the one that fits the article's date."""
        if self.month and self.day and self.day > LONGEST_MONTH[self.month - 1]:
            return IMPOSSIBLE
        if self.away is not None:
            return self.settled(clock).when(clock) if clock.today else UNKNOWN
        if self.year is not None:
            return self._in(self.year, self.month or 1) or IMPOSSIBLE
        if clock.today is None:
            return UNKNOWN
        near = list(self._candidates(clock.today))
        found = [w for w in near if self.weekday_fits(w)]
        if not found and not clock.future:
            found = [w for w in self._candidates(clock.today, back=_YEARS) if self.weekday_fits(w)]
        return nearest(found or near, clock) or UNKNOWN

    def in_year(self, year: int) -> CalendarDate:
        """Give the day or month in a year."""
        return replace(self, year=year, away=None)

    def settled(self, clock: Clock) -> CalendarDate:
        """Give the date with the year that is told from today's, if it is and today is known."""
        if self.away is None or clock.today is None:
            return self
        return self.in_year(clock.today.year + self.away)

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse prices ("$12 December"), names ("Hub-2 May") and people ("April Ryan")."""
        if text[max(0, start - 1) : start] in _SIGNS or is_surname(text, start):
            return False
        if STREET.match(text, end) or (self.weekday is not None and _O_CLOCK.match(text, end)):
            return False  # "3 March Road", "Sat 3pm"
        if _SCORE.match(text, end) and self.year is None and text[end - 1].isdigit():
            return False  # "May 4-2, Marsh 3-1"
        before = text[max(0, start - 4) : start].lower()
        if before[-1:] == ":" and before[-2:-1].isdigit() and text[start].isdigit():
            return False  # "Updated 08:14 Mar 3"
        if before[-1:] == "/" and before[-2:-1].isdigit() and text[start].isalpha():
            return False  # an address of the web
        if before[-1:] == "-" and before[-2:-1].isalpha() and text[start].isdigit():
            return False  # "Chashma-5", and a month behind it
        if text[start].islower() and before.lstrip() == "an ":
            return False  # "an august body"
        if before == "for " and text[start:end] in _VERBS and not is_told_for(text, start, end):
            return False  # "a vote for May"
        if self.day is None and self.year is None and _AGED.match(text, end):
            return not _KIN.search(text, max(0, start - _RELATED), start)
        named = self.day is None and self.year is None and text[start:end].lower() in _FIRST_NAMES
        follows = text[end : end + 3]
        is_name = named and follows[:1] == " " and follows[1:].istitle() and len(follows) == 3
        return not is_name or is_traded(text, start, end)

    def _in(self, year: int, month: int) -> When | None:
        if self.day is None:
            return meaning.month(year, month)
        try:
            return meaning.day(date(year, month, self.day))
        except ValueError:
            return None

    def _candidates(self, today: date, back: int = 1) -> Iterator[When]:
        if self.month is None:
            near = (meaning.add_months(today.replace(day=1), count) for count in range(-7, 8))
            months = [(first.year, first.month) for first in near]
        else:
            reach = 8 if (self.month, self.day) == (2, 29) else 1
            years = range(today.year - max(reach, back), today.year + reach + 1)
            months = [(year, self.month) for year in years]
        yield from (found for year, month in months if (found := self._in(year, month)))

    def weekday_fits(self, when: When) -> bool:
        """Whether a day is of the weekday that stands beside it, if one does."""
        return self.weekday is None or bool(when.first and when.first.weekday() == self.weekday)


_MOVES = pattern(
    rf"\s[a-z]+(?:\sfutures|\scontracts?|\sdelivery)?\s(?:{MOVED}|settled|closed|ended"
    r"|traded|sank|tumbled|soared|surged|(?:gained|added|lost|shed)\s(?=[$0-9]))"
)
"""What goods do behind their month: "March oats soared"."""


class MonthOfGoods(CalendarDate, frozen=True):
    """A month whose word may be a verb or a name: "March oats soared", "the May contract"."""

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse anything but the month of what is sold ahead, and moves or is a contract."""
        if not is_traded(text, start, end):
            return False
        return _MOVES.match(text, end) is not None or is_of_a_contract(text, start, end)


_O_CLOCK = pattern(r"(?i)\s?[ap]\.?m\b|[.:][0-9]{2}\s?[ap]\.?m\b")
"""What makes a number behind a weekday a time of the day."""
_SCORE = pattern(r"-\d{1,2}\b(?![:.]\d)")
STREET = pattern(
    r"\s(?:Road|Street|Avenue|Lane|Close|Drive|Court|Square|Place|Gardens|Terrace|Bridge)\b"
)
HOUSE = pattern(r"\s(?:Grill|Bar|Brasserie|Bistro|Caf[eé]|Inn|Tavern|Club)\b(?!\s[A-Z])")
"""What is called by a year or a day of the week ("the 1900 Grill", "the Friday Bar")."""
_VERBS = ("May", "March")
_AGED = pattern(r",\s\d{1,3}\b(?!\s?(?:%|per))")
_RELATED = 24
_KIN = pattern(
    r"\b(?:sisters?|brothers?|daughters?|sons?|wife|husband|mother|father|aunt|uncle|cousins?|nieces?"
    r"|nephews?|friend|girlfriend|partner|twins?|girls?|named|called)\s\Z"
)
"""Whose name a month is where an age follows ("her sister April, 79")."""
_TITLE = pattern(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof)\.?\s\Z")
_TITLED = 6
"""No title is longer, with what follows it, in code points."""
_FIRST_NAMES = frozenset({"april", "june", "may", "august", "jan"})


def is_surname(text: str, start: int) -> bool:
    """Whether a title stands before what may be a month or a day of the week ("Mr Friday")."""
    return _TITLE.search(text, max(0, start - _TITLED), start) is not None


def nearest(candidates: list[When], clock: Clock) -> When | None:
    """Choose the date that is meant: past, or coming where the tense says so.

    Where no verb tells, it is the nearest: news speaks of what is near.
    """
    today = clock.today
    if today is None:
        return None
    past = [w for w in candidates if w.first and w.first <= today]
    coming = [w for w in candidates if w.last and w.last >= today]
    if not past or (clock.future and coming and not _far(coming[0], past[-1], today)):
        return coming[0] if coming else None
    near = bool(coming) and _nearer(coming[0], past[-1], today)
    if near and (clock.future is None or (_soon(coming[0], today) and not clock.over)):
        return coming[0]
    return past[-1]


def _nearer(coming: When, past: When, today: date) -> bool:
    return (coming.first or today) - today < today - (past.last or today)


def _far(coming: When, past: When, today: date) -> bool:
    """Whether a day is so far off, and was so short ago, that it would be told as next year's."""
    if coming.grain != "day" or coming.first is None or past.last is None:
        return False
    return (coming.first - today).days > _FAR and (today - past.last).days < _SOON // 2


def _soon(coming: When, today: date) -> bool:
    """Whether a day comes so soon that the one before it would be told with its year."""
    if coming.grain != "day" or coming.first is None:
        return False
    return (coming.first - today).days < _SOON
