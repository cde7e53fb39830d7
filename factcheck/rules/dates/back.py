"""What points back: "that year", "the same period", "a month earlier", "on 5 May" of a stated year.

`finish` goes once over the mentions of a text, in order, and remembers the dates stated before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec
from msgspec import Struct

from factcheck import edtf
from factcheck.model import Mention
from factcheck.rules.dates import meaning, reading
from factcheck.rules.dates.away import Away
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.grammar import Expression, Found, Run, get, skip, starts
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.numeric import day_comes_first
from factcheck.rules.dates.reading import as_mention, meant, read_expression
from factcheck.rules.dates.relative import Unit
from factcheck.rules.registry import Context

_YEAR = re.compile(r"\d{4}")
_BACKWARD: Final = frozenset({"date-calendar", "date-relative", "date-back"})
REACH: Final = 600
"""How many characters back a date stated before may stand."""
_SENTENCE_END = re.compile(r"[.!?][\"\u201d\u2019)]?\s+(?=[A-Z\"\u201c])|\n\s*\n")
_ANCHORED = re.compile(r"(?i)earlier|later|before|after|following|previous|prior|day\b")
_KINDS: Final = ("date", "daterange")


class Back(Expression, frozen=True):
    """A period that the text has named before; `unit` is "" for "the same period"."""

    family = "date-back"
    unit: str
    offset: int = 0

    def when(self, clock: Clock) -> When:
        """Give the period around the date stated before, else around today."""
        anchor = clock.anchor
        if not self.unit:
            return anchor or UNKNOWN
        day = anchor.first if anchor else clock.today
        if day is None:
            return UNKNOWN
        return meaning.around(self.unit, meaning.moved(day, self.unit, self.offset))

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Refuse "the year before independence"."""
        return not self.offset or re.match(r"\s+\w", text[end : end + 4]) is None


@starts("that", "the", "same")
def back(run: Run, at: int) -> Found | None:
    """Read "that year", "the same period", "the same month", "the year before"."""
    start = skip(run, at, "the")
    token = get(run, start)
    same = token.text in ("same", "that")
    unit = get(run, start + 1 if same else start)
    if same and unit.text in ("period", "time") and token.text == "same":
        return (start + 2, Back("")) if unit.text == "period" else None
    if unit.kind != "unit" or unit.plain not in (
        "day",
        "week",
        "month",
        "quarter",
        "year",
        "decade",
    ):
        return None
    if same:
        return (start + 2, Back(unit.plain)) if not unit.text.endswith("s") else None
    word = get(run, start + 1).text
    if start > at and word in ("before", "after", "earlier", "later") and unit.text == unit.plain:
        return start + 2, Back(unit.plain, -1 if word in ("before", "earlier") else 1)
    return None


def finish(mentions: Sequence[Mention], text: str, context: Context) -> list[Mention]:
    """Settle the dates that point back to one stated before, and 3/4/2015 by its neighbours."""
    finished: list[Mention] = []
    stated = Stated()
    for mention in _settle_digits(mentions, text, context):
        settled = mention
        if mention.kind in _KINDS:
            if mention.rule in _BACKWARD and stated.last is not None and _points(mention.text):
                settled = _settled(mention, stated, text, context)
            stated = stated.then(settled)
        finished.append(settled)
    return finished


def _points(words: str) -> bool:
    """Whether a date may point back: it has no year of its own."""
    return _YEAR.search(words) is None


def _settle_digits(mentions: Sequence[Mention], text: str, context: Context) -> Iterable[Mention]:
    """Settle 3/4/2015 by the order of the other dates in digits, where they agree."""
    if not any(mention.flag == "ambiguous" for mention in mentions):
        return mentions
    orders = {day_comes_first(m.text) for m in mentions if m.rule == "date-digits"} - {None}
    if len(orders) != 1:
        return mentions
    settled = Context(today=context.today, day_first=orders.pop(), signs=context.signs)
    return [
        (m.flag == "ambiguous" and reading.mention(text, m.start, m.end, settled)) or m
        for m in mentions
    ]


class Stated(Struct, frozen=True):
    """The last date that the text has told, and the last that it told with its year."""

    last: Mention | None = None
    full: Mention | None = None

    def then(self, mention: Mention) -> Stated:
        """Give what is stated behind one more date."""
        if not mention.resolved or ".." in mention.resolved:
            return self
        return Stated(mention, mention if _YEAR.search(mention.text) else self.full)


def _settled(mention: Mention, stated: Stated, text: str, context: Context) -> Mention:
    if mention.rule == "date-relative" and not _ANCHORED.search(mention.text):
        return mention
    found = read_expression(text, mention.start, mention.end)
    if found is None:
        return mention
    said = found[2]
    anchor = None
    if isinstance(said, CalendarDate):
        said = _borrowed(said, stated.full, text, mention.start, context)
    elif isinstance(said, Back | Away | Unit) and _near(stated.last, mention.start):
        anchor = stated.last
    if said is found[2] and anchor is None:
        return mention
    when = meant(said, Clock(context, anchor=_when(anchor.resolved or "") if anchor else None))
    return as_mention(text, mention.start, mention.end, said, when)


def _near(stated: Mention | None, start: int) -> bool:
    return stated is not None and start - stated.end <= REACH


def _when(text: str) -> When:
    days = edtf.bounds(text)
    grain = {10: "day", 7: "month", 4: "year"}.get(len(text.rstrip("~")), "span")
    if grain == "month" and int(text[5:7]) > 12:
        grain = "quarter"
    return When(text, days.first, days.last, grain)  # type: ignore[arg-type]


def _borrowed(
    said: CalendarDate, stated: Mention | None, text: str, start: int, context: Context
) -> CalendarDate:
    """Take the year of a date in the same sentence, or of any where the article has no date."""
    if said.year is not None or said.month is None or stated is None or not stated.resolved:
        return said
    same = _SENTENCE_END.search(text, stated.end, start) is None
    if not (same or context.today is None) or not _near(stated, start):
        return said
    first = edtf.bounds(stated.resolved).first
    if first is None:
        return said
    earlier = (said.month, said.day or 28) < (first.month, first.day)
    monthly = len(stated.resolved) >= len("2015-04")
    return msgspec.structs.replace(said, year=first.year + (1 if earlier and monthly else 0))
