"""What points back: "that year", "the same period", "a month earlier", "on 5 May" of a stated year.

`finish` goes once over the mentions of a text, in order, and remembers the dates stated before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from factcheck import edtf
from factcheck.model import Mention
from factcheck.rules.dates import meaning
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.grammar import Expression, Found, Run, get, skip, starts
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.reading import as_mention, meant, read_expression
from factcheck.rules.dates.relative import Away
from factcheck.rules.registry import Context

REACH: Final = 600
"""How many characters back a date stated before may stand."""
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z\"“])|\n\s*\n")  # noqa: RUF001
_KINDS: Final = ("date", "daterange")


class Back(Expression, frozen=True):
    """A period that the text has named before; `unit` is "" for "the same period"."""

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
        return not self.offset or re.match(r"\s+[A-Za-z]", text[end : end + 4]) is None


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
    stated: Mention | None = None
    for mention in mentions:
        settled = mention
        if mention.kind in _KINDS:
            settled = _settled(mention, stated, text, context)
            if settled.resolved and ".." not in settled.resolved:
                stated = settled
        finished.append(settled)
    return finished


def _settled(mention: Mention, stated: Mention | None, text: str, context: Context) -> Mention:
    if mention.rule not in BACKWARD or stated is None or mention.start - stated.end > REACH:
        return mention
    found = read_expression(text, mention.start, mention.end)
    if found is None or stated.resolved is None:
        return mention
    said = found[2]
    if isinstance(said, CalendarDate):
        said = _borrowed(said, stated, text[stated.end : mention.start], context)
    elif not isinstance(said, Back) and not (isinstance(said, Away) and said.anchored):
        return mention
    when = meant(said, Clock(context, anchor=_when(stated.resolved)))
    if when.edtf is None:
        return mention
    return as_mention(text, mention.start, mention.end, said, when, mention.rule)


BACKWARD: Final = frozenset({"date-calendar", "date-relative", "date-back"})


def _when(text: str) -> When:
    days = edtf.bounds(text)
    grain = {10: "day", 7: "month", 4: "year"}.get(len(text.rstrip("~")), "span")
    if grain == "month" and int(text[5:7]) > 12:
        grain = "quarter"
    return When(text, days.first, days.last, grain)  # type: ignore[arg-type]


def _borrowed(said: CalendarDate, stated: Mention, between: str, context: Context) -> CalendarDate:
    """Take the year of a date in the same sentence, or of any where the article has no date."""
    near = _SENTENCE_END.search(between) is None and _is_full(stated)
    if said.year is not None or said.month is None or not (near or context.today is None):
        return said
    first = edtf.bounds(stated.resolved or "").first
    if first is None:
        return said
    earlier = (said.month, said.day or 28) < (first.month, first.day)
    monthly = len(stated.resolved or "") >= 7
    return msgspec.structs.replace(said, year=first.year + (1 if earlier and monthly else 0))


def _is_full(stated: Mention) -> bool:
    """Whether the text itself states the year of the date."""
    return re.search(r"\d{4}", stated.text) is not None
