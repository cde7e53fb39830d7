"""Ranges and open intervals: "from March 2014 until May 2015", "3–5 May", "since 2013", "by 2021"."""  # noqa: RUF002

from __future__ import annotations

from typing import Final

import msgspec

from factcheck.rules.dates import meaning
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.grammar import (
    Expression,
    Found,
    Run,
    atom,
    get,
    phrase,
    skip,
    skip_all,
)
from factcheck.rules.dates.meaning import Clock, When
from factcheck.rules.dates.numbers import day_number, year_number
from factcheck.rules.dates.relative import Day
from factcheck.rules.dates.weekdays import Weekday
from factcheck.rules.dates.years import DASHES, Year, Years, year_stands

_TO: Final = (*DASHES[:3], "~", "to", "until", "till", "through")
_WORDS: Final = ("to", "until", "till", "through")


class Range(Expression, frozen=True):
    """From one date to another, both included."""

    interval = True
    first: Expression
    last: Expression
    naked: bool = False

    def rule(self) -> str:
        """Name the rule of the date inside."""
        return self.first.rule()

    def when(self, clock: Clock) -> When:
        """Give all days; each side borrows from the other the year that it leaves open."""
        first, last = _sharing(self.first, self.last, clock)
        start, end = first.when(clock), last.when(clock)
        if isinstance(first, Weekday) and isinstance(last, Weekday) and end.first:
            start = meaning.day(
                meaning.moved(end.first, "day", -((last.weekday - first.weekday) % 7))
            )
        flags = start.flag or end.flag
        return When(None, flag=flags) if flags else meaning.between(start, end)

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse "2000-2021" where the numbers are no years."""
        return not self.naked or year_stands(text, start, end)


def _sharing(first: Expression, last: Expression, clock: Clock) -> tuple[Expression, Expression]:
    if not isinstance(first, CalendarDate) or not isinstance(last, CalendarDate):
        return first, last
    if first.month is None or last.month is None:
        return first, last
    if first.year is None and last.year is None:
        start = first.when(clock)
        if start.first is None:
            return first, last
        first = _in_year(first, start.first.year)
    if first.year is None and last.year is not None:
        later = _order(first) > _order(last)
        return _in_year(first, last.year - 1 if later else last.year), last
    if last.year is None and first.year is not None:
        earlier = _order(last) < _order(first)
        return first, _in_year(last, first.year + 1 if earlier else first.year)
    return first, last


def _order(date: CalendarDate) -> tuple[int, int]:
    return date.month or 0, date.day or 0


def _in_year(date: CalendarDate, year: int) -> CalendarDate:
    return msgspec.structs.replace(date, year=year)


class Since(Expression, frozen=True):
    """An interval open at its end; `exclusive` for "after"."""

    interval = True
    start: Expression
    exclusive: bool = False

    def rule(self) -> str:
        """Name the rule of the date inside."""
        return self.start.rule()

    def when(self, clock: Clock) -> When:
        """Give the days from the date on; "after 2010" begins in 2011, "after 5 May" on that day."""
        found = self.start.when(clock)
        if found.edtf is None or found.first is None or found.last is None:
            return When(None, flag=found.flag)
        if self.exclusive and found.grain in ("year", "month", "quarter", "decade"):
            found = meaning.around(found.grain, meaning.moved(found.last, "day", 1))
        return When(f"{meaning.side(found, last=False)}/..", found.first, None)


class Until(Expression, frozen=True):
    """An interval open at its beginning; `exclusive` for "before"."""

    interval = True
    end: Expression
    exclusive: bool = False

    def rule(self) -> str:
        """Name the rule of the date inside."""
        return self.end.rule()

    def when(self, clock: Clock) -> When:
        """Give the days up to the date; "before 2010" ends with 2009."""
        found = self.end.when(clock)
        if found.edtf is None or found.first is None or found.last is None:
            return When(None, flag=found.flag)
        if self.exclusive:
            day = meaning.moved(found.first, "day", -1)
            grain = found.grain if found.grain in ("year", "month", "decade") else "day"
            found = meaning.around(grain, day)
        return When(f"../{meaning.side(found, last=True)}", None, found.last)


class Approximate(Expression, frozen=True):
    """About a date."""

    date: Expression

    def rule(self) -> str:
        """Name the rule of the date inside."""
        return self.date.rule()

    def when(self, clock: Clock) -> When:
        """Give the date, marked as approximate where EDTF can."""
        found = self.date.when(clock)
        if found.edtf is None or "/" in found.edtf or "~" in found.edtf:
            return found
        return When(f"{found.edtf}~", found.first, found.last, found.grain)

    def stands(self, text: str, start: int, end: int) -> bool:
        """Ask the date itself."""
        return self.date.stands(text, start, end)


# ---- grammar -----------------------------------------------------------------------------


def side(run: Run, at: int) -> Found | None:
    """Read one side of a range."""
    return atom(run, at)


@phrase("month", "weekday", "number", "ordinal", "cardinal", "digits", "the", "q", "h", "relative",
        "part", "day", "unit", "season", "fiscal", "financial", "fy", "'", "’", "early", "a",
        "decade", "name")  # fmt: skip  # noqa: RUF001
def plain_range(run: Run, at: int) -> Found | None:
    """Read "2000–2021", "April-June 2015", "3–5 May 2014", "July 13 to 15", "JUN. 2013 – 2020"."""  # noqa: RUF002
    return _range(run, at, _TO) or _later(run, at)


@phrase("from", "between", "during")
def led_range(run: Run, at: int) -> Found | None:
    """Read "from March 2014 until May 2015", "between 2000 and 2021", "from 2008 to 2021"."""
    between = get(run, at).text == "between"
    found = _range(run, skip(run, at + 1, "from"), (*_TO, "and") if between else _TO)
    if found:
        first = isinstance(found[1], Range) and msgspec.structs.replace(found[1], naked=False)
        return found[0], first or found[1]
    return _later(run, at + 1) if get(run, at).text == "from" else None


@phrase("number")
def year_before_range(run: Run, at: int) -> Found | None:
    """Read "2018 from February to December"."""
    year = year_number(run, at)
    after = skip(run, year[0], ",") if year else at
    if year is None or get(run, after).text not in ("from", "between"):
        return None
    found = led_range(run, after)
    dated = found[1] if found else None
    if found is None or not isinstance(dated, Range) or not isinstance(dated.last, CalendarDate):
        return None
    return found[0], Range(dated.first, _in_year(dated.last, year[1]))


def _range(run: Run, at: int, joints: tuple[str, ...]) -> Found | None:
    first = side(run, at)
    if first and (found := _second(run, first, joints)):
        return found
    return _days_of_month(run, at, joints)


def _second(run: Run, first: Found, joints: tuple[str, ...]) -> Found | None:
    """Read the joint and the second side behind a first one."""
    at = skip(run, first[0], ",")
    if get(run, at).text not in joints:
        return None
    after = skip(run, at + 1, "the" if get(run, at + 2).kind != "unit" else "")
    last = side(run, at + 1) or side(run, after) or _now(run, at + 1)
    day = _short_day(run, after, first[1])
    if day and (last is None or day[0] > last[0] or isinstance(last[1], Year)):
        last = day
    if last is None or not _fit(first[1], last[1]):
        return None
    naked = isinstance(first[1], Year) and isinstance(last[1], Year | Years)
    return last[0], Range(first[1], last[1], naked=naked)


def _now(run: Run, at: int) -> Found | None:
    """Read "now" or "date" as the end of a range ("between 2019 and now", "2015 to date")."""
    return (at + 1, Day(0)) if get(run, at).text in ("now", "date") else None


def _short_day(run: Run, at: int, first: Expression) -> Found | None:
    """Read the day that ends "July 13 to 15, 2014": the month is the first side's."""
    if not isinstance(first, CalendarDate) or not first.day or not first.month:
        return None
    day = day_number(run, at)
    if day is None or get(run, day[0]).kind in ("month", "unit"):
        return None
    year = year_number(run, skip(run, day[0], ","))
    end = year[0] if year else day[0]
    if first.year is not None and first.day >= day[1]:
        return None
    return end, CalendarDate(first.month, day[1], year[1] if year else first.year)


def _fit(first: Expression, last: Expression) -> bool:
    """Whether two dates can bound a range: years in order, no naked year after a day."""
    if isinstance(first, Year) and isinstance(last, Year):
        return first.number < last.number
    return not isinstance(last, Since | Until)


def _days_of_month(run: Run, at: int, joints: tuple[str, ...]) -> Found | None:
    """Read "3–5 May 2014", "13th to the 15th of July": the first side is a day alone."""  # noqa: RUF002
    start = skip(run, at, "the")
    day = day_number(run, start)
    if day is None or get(run, day[0]).text not in (*joints, "and"):
        return None
    last = side(run, day[0] + 1)
    if last is None or not isinstance(last[1], CalendarDate) or not last[1].day:
        return None
    full = last[1]
    back = 1 if full.day and day[1] >= full.day and full.month else 0
    if back:
        return None
    return last[0], Range(CalendarDate(full.month, day[1], full.year), full)


_OPENERS: Final = {
    "since": (Since, False), "after": (Since, True), "starting": (Since, False),
    "beginning": (Since, False), "by": (Until, False), "until": (Until, False),
    "till": (Until, False), "through": (Until, False), "before": (Until, True),
    "to": (Until, False),
}  # fmt: skip


@phrase("since", "after", "by", "until", "till", "through", "before", "starting", "beginning",
        "part", "not", "no", "prior", "up", "as", "than", "sooner", "later", "earlier")  # fmt: skip
def open_interval(run: Run, at: int) -> Found | None:
    """Read "since 2013", "by October 2023", "before 2010", "after 2012", "up to 2021"."""
    token, after = get(run, at), at + 1
    if token.text == "up" and get(run, at + 1).text in ("to", "until"):
        make, exclusive, after = Until, False, at + 2
    elif token.text == "prior" and get(run, at + 1).text == "to":
        make, exclusive, after = Until, True, at + 2
    elif token.text == "no" and get(run, at + 2).text == "than":
        late = get(run, at + 1).text == "later"
        make, exclusive, after = (Until if late else Since), False, at + 3
    elif token.text in ("later", "earlier", "sooner") and get(run, at + 1).text == "than":
        make, exclusive, after = (Since if token.text == "later" else Until), True, at + 2
    elif token.text in _OPENERS and token.text != "to":
        make, exclusive = _OPENERS[token.text]
        after = skip(run, after, "from", "on") if token.kind in ("part", "glue") else after
    else:
        return None
    inner = atom(run, after) or atom(run, skip(run, after, "the"))
    named = get(run, after).text == "the" or token.text == "beginning"
    if inner is None or (named and type(inner[1]) is Year):
        return None  # "since the 2008 crisis", "beginning 2008"
    return inner[0], make(inner[1], exclusive)


def _later(run: Run, at: int) -> Found | None:
    """Read "2012 or later", "from 2015 onwards"."""
    first = side(run, at)
    if first is None:
        return None
    word, after = get(run, first[0]).text, get(run, first[0] + 1).text
    if word in ("onwards", "onward"):
        return first[0] + 1, Since(first[1])
    if word in ("or", "and") and after in ("later", "after", "earlier", "before"):
        if get(run, first[0] + 2).kind not in ("", ",", ".", ")"):
            return None
        make = Since if after in ("later", "after") else Until
        return first[0] + 2, make(first[1])
    return None


@phrase("about", "around", "circa", "c", "roughly", "approximately")
def approximate(run: Run, at: int) -> Found | None:
    """Read "around 2015", "circa 1900"."""
    inner = atom(run, skip_all(run, at + 1, "."))
    return (inner[0], Approximate(inner[1])) if inner else None
