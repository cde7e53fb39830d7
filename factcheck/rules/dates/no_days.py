"""Days that no month has: "on 32 May 2020", "May 41, 2020". They are told as impossible.

Numbers beside a month count things, too ("in May 40 people", "the 45 June 2020 deaths"): so "on"
or an ordinal leads to such a day before its month, and a year behind a comma follows it there.
"""

from __future__ import annotations

from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.grammar import Found, Run, get, skip, starts
from factcheck.rules.dates.numbers import ordinal, year_number

_LAST: Final = 31
_DIGITS: Final = 2
_IN: Final = ("in", "during", "since")
"""What leads to a month, and what is counted in it ("in June 50, 2020 …")."""
_COUNTED = pattern(r"\s(?!this\b)[a-z]{3,}s\b")
"""Things of a month that are counted: "work on 45 April 2020 orders"."""


class NoDay(CalendarDate, frozen=True):
    """A day that its month has not."""

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse a number of things."""
        return not _COUNTED.match(text, end) and CalendarDate.stands(self, text, start, end)


@starts("number", needs=("month",))
def no_day_first(run: Run, at: int) -> Found | None:
    """Read "(on) 32 May 2020", "32nd of May, 2020"."""
    day = _beyond_any_month(run, at)
    if day is None or not (day[2] or get(run, at - 1).text == "on" or _is_of_a_weekday(run, at)):
        return None
    month_at = skip(run, day[0], "of")
    month = get(run, month_at)
    if month.kind != "month" or not month.written[0].isupper():
        return None
    return _with_year(run, skip(run, month_at + 1, ".", ","), month.value, day[1])


@starts("month", needs=("number",))
def no_day_behind(run: Run, at: int) -> Found | None:
    """Read "May 32, 2020", "May 32nd 2020"."""
    month, day = get(run, at), _beyond_any_month(run, skip(run, at + 1, "."))
    if day is None or not month.written[0].isupper() or get(run, at - 1).text in _IN:
        return None
    year_at = skip(run, day[0], ",")
    return _with_year(run, year_at, month.value, day[1]) if day[2] or year_at > day[0] else None


def _is_of_a_weekday(run: Run, at: int) -> bool:
    """Whether a weekday stands before: "Friday, 32 May 2020"."""
    before = at - 2 if get(run, at - 1).text == "," else at - 1
    return get(run, before).kind == "weekday"


def _beyond_any_month(run: Run, at: int) -> tuple[int, int, bool] | None:
    """Read such a number in two digits: where it ends, its value, and whether it is an ordinal."""
    token, found = get(run, at), ordinal(run, at)
    end, value = found or (at + 1, token.value)
    if token.kind != "number" or not _LAST < value < 10**_DIGITS:
        return None
    is_short = len(token.text) == _DIGITS or found is not None
    return (end, value, found is not None) if is_short else None


def _with_year(run: Run, at: int, month: int, day: int) -> Found | None:
    year = year_number(run, at) if get(run, at).kind == "number" else None
    return None if year is None else (year[0], NoDay(month, day, year[1]))
