"""What points back to a date stated before: "that year", "the same period", "the year before"."""

from __future__ import annotations

import re

from factcheck.rules.dates import meaning
from factcheck.rules.dates.grammar import Expression, Found, Run, get, skip, starts
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When


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


@starts("that", "the", "same", needs=("unit", "period"))
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
