"""The dates that a text has told, for what points back to one of them."""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec import Struct

from factcheck import edtf
from factcheck.model import Mention
from factcheck.patterns import pattern

REACH: Final = 600
"""How many characters back a date stated before may stand."""
A_DAY = pattern(r"\d{4}-\d\d-\d\d")
A_YEAR = pattern(r"\d{4}")
_YEARS = pattern(r"\d{4}/\d{4}")
_SET_AGAINST = pattern(
    r"(?i)(?:a|one|the) year (?:earlier|before|ago)"
    r"|.*\b(?:same|corresponding|equivalent)\b.+\b(?:last|previous|prior|preceding) year"
    r"|(?:the )?(?:year-(?:ago|earlier)|(?:prior|previous)-year) [a-z]+"
)
"""What a period is compared with, and is none that the text goes on about."""
_ONE_BEFORE = pattern(r"(?i)the (?:previous|prior|preceding) (?:[a-z]+ )?[a-z]+")
"""What is told by its place before another, and before no other when it is told again."""
_COMPARED = pattern(
    r"(?i)\b(?:from|against|than|versus|compared (?:with|to))\s(?:[a-z]+\s){0,3}?"
    r"[^\s\w]?[^\s;,]{0,3}\d[^\s;]*(?:\s[^\s;,]+){0,5}?(?:\s(?:in|of|for|at))?\s\Z"
)
"""What leads to the date of an amount that another is compared with ("up from 3.6m in")."""
_THAN = pattern(r"(?i)\b(?:from|against|than|versus|compared (?:with|to))\s\Z")
_AIMED_AT = pattern(
    r"(?i)\b(?:promised|pledged|planned|due|expected|forecast|projected|targeted|foreseen|scheduled"
    r"|meant|set|goal|target)\s(?:for|by)\s\Z"
)
"""What leads to a date that something was only promised for, which no other is counted from."""
_COMPARING: Final = ("from ", "against ", "than ", "versus ", "compared ")
_NOW: Final = ("this ", "now", "today", "current")
_LEAD: Final = 60
_BESIDE: Final = 120
"""So far behind a period, in code points, may stand the one it is compared with."""


def is_open(mention: Mention) -> bool:
    """Whether a date has no year of its own."""
    return A_YEAR.search(mention.text) is None


def is_near(stated: Mention | None, start: int) -> bool:
    """Whether a date stands near enough before a place to be pointed back to."""
    return stated is not None and start - stated.end <= REACH


def is_compared(mention: Mention, text: str) -> bool:
    """Whether a date is that of what something is only compared with ("from 3.6m in 2007")."""
    low, start = max(0, mention.start - _LEAD), mention.start
    lead = text[low:start].lower()
    if not any(word in lead for word in _COMPARING):
        return False
    return any(each.search(text, low, start) for each in (_COMPARED, _THAN))


def is_aimed_at(mention: Mention, text: str) -> bool:
    """Whether a date is that for which something was promised ("the sum promised for 2020")."""
    return _AIMED_AT.search(text, max(0, mention.start - _LEAD), mention.start) is not None


class Stated(Struct, frozen=True, gc=False):
    """The last date that the text has told, the last with its year, the last longer than a day.

    And the last that covers several years, the last that is not the day of the telling, the
    last that is a day, the last that nothing else is compared with, and the last of another time
    than the article's own.
    """

    last: Mention | None = None
    full: Mention | None = None
    period: Mention | None = None
    years: Mention | None = None
    told_of: Mention | None = None
    day: Mention | None = None
    main: Mention | None = None
    gone: Mention | None = None

    def then(
        self,
        mention: Mention,
        *,
        of_the_telling: bool = False,
        compared: bool = False,
        owning: bool = False,
        aimed_at: bool = False,
    ) -> Stated:
        """Give what is stated behind one more date; a year ago is none where it is compared.

        Nor is one to come that only owns something: "next year's budget". One that was only
        promised for is not told of.
        """
        if not mention.resolved or mention.resolved.endswith(".."):
            return self
        if mention.resolved.startswith(".."):
            end = _closed(mention)
            return Stated(end, self.full, self.period, self.years, end, self.day, end, end)
        full = mention.kind == "date" and not is_open(mention) and mention.rule != "date-fiscal"
        is_set_against = _SET_AGAINST.fullmatch(mention.text) is not None
        if compared and is_set_against:
            return self
        is_a_day = A_DAY.fullmatch(mention.resolved) is not None
        long = not (is_a_day or is_set_against or (compared and self._is_behind(mention)))
        years = _YEARS.fullmatch(mention.resolved) is not None
        return Stated(
            mention,
            mention if full else self.full,
            mention if long else self.period,
            mention if years else self.years,
            self.told_of if of_the_telling or (aimed_at and self.told_of) else mention,
            mention if is_a_day else self.day,
            self.main if compared else mention,
            self.gone if owning or mention.text.lower().startswith(_NOW) else mention,
        )

    def _is_behind(self, mention: Mention) -> bool:
        """Whether the period just told is later than a date, with which it is compared."""
        period = self.period
        if period is None or mention.start - period.end > _BESIDE:
            return False
        ends = [edtf.bounds(each.resolved or "").last for each in (mention, period)]
        return ends[0] is not None and ends[1] is not None and ends[0] < ends[1]

    def before(self, offset: int) -> Mention | None:
        """Give the date that "the previous year" or "the next quarter" is counted from.

        Not from what the last one is compared with, unless that is the year before it and told:
        "4.1m in 2011, up from 3.6m in 2007; in the previous year it had fallen".
        """
        last, main = self.last, self.main
        if last is None or last is main:
            return last
        if main is None or offset > 0:
            return last if main is None and not (is_open(last) and offset > 0) else main
        if _ONE_BEFORE.fullmatch(last.text):
            return main
        one, other = (A_YEAR.match(each.resolved or "") for each in (last, main))
        is_next = one and other and int(other[0]) - int(one[0]) == 1
        return last if is_next or is_open(last) else main

    def same_period(self, start: int) -> Mention | None:
        """Give what "the same period" means: the years told, rather than one of them told since.

        "$65 billion from 2000 to 2021, $18 billion of them in 2016 … over the same period".
        """
        period, years = self.period, self.years
        if period is None or years is None or not is_near(years, start):
            return period
        one = A_YEAR.fullmatch(period.resolved or "")
        first, _, last = (years.resolved or "").partition("/")
        return years if one and first <= one[0] <= last else period


def _closed(mention: Mention) -> Mention:
    """Give the end of an open interval, from which later dates are counted ("by June 2014")."""
    end = (mention.resolved or "").rpartition("/")[2]
    return msgspec.structs.replace(mention, resolved=end)
