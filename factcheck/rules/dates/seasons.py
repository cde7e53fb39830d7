"""Months and seasons told from today: "last April", "this summer", "June next year"."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.calendar import CalendarDate, nearest
from factcheck.rules.dates.days import calendar_date
from factcheck.rules.dates.grammar import Expression, Found, Run, get, skip, starts
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.relative import Unit, next_unit

_CLOSES = pattern(
    r"\s*(?:[,.;:)\u2013\u2014]|$)|\s(?:and|or|but|as|if|when|while|without|with|to|at|for|from|after|unless"
    r"|because|so|in|on|he|she|it|they|we|the|this|that|said|says)\b"
)
"""What may stand behind a season that is no adjective."""
_LEADING = ("in", "during", "since", "by", "before", "over", "until", "till")
_A_YEAR = 366
_WHOLE_NAME = 4
"""No month that is written out is shorter, and of the short forms only "Sept." is as long."""


class RelativeMonth(Expression, frozen=True):
    """Last April, this summer, next March: a month or season told from today.

    One that is `anchored` ("the previous November") is told from the date stated before.
    """

    family = "date-relative"
    number: int
    offset: int
    year_offset: int | None = None
    anchored: bool = False

    def when(self, clock: Clock) -> When:
        """Give the last before today, the one of this year, or the first after."""
        told = clock.anchor.first if self.anchored and clock.anchor else None
        today = told or clock.today
        if today is None:
            return UNKNOWN
        make = meaning.season if self.number > 12 else meaning.month
        year = today.year
        if self.year_offset is not None:
            return make(year + self.year_offset, self.number)
        if self.offset == 0:
            return make(year, self.number)
        near = [make(y, self.number) for y in range(year - 2, year + 3)]
        if self.offset < 0:
            return [w for w in near if w.last and w.last < today][-1]
        behind = _end_of_year(clock.anchor) if told and clock.anchor else today
        coming = [w for w in near if w.first and w.first > behind]
        return coming[self.offset - 1]


def _end_of_year(anchor: When) -> date:
    """Give the last day of a year that was told, and the first of anything longer."""
    assert anchor.first is not None
    assert anchor.last is not None
    return anchor.last if (anchor.last - anchor.first).days < _A_YEAR else anchor.first


class Alone(Expression, frozen=True):
    """A season without a year."""

    family = "date-relative"
    number: int

    def when(self, clock: Clock) -> When:
        """Give the one that fits the article's date."""
        if clock.today is None:
            return UNKNOWN
        years = range(clock.today.year - 1, clock.today.year + 2)
        return nearest([meaning.season(y, self.number) for y in years], clock) or UNKNOWN

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Refuse "the fall of the house"."""
        return not text.startswith(" of", end)


class RelativeDay(Expression, frozen=True):
    """A day of the month that came last or comes next ("last Dec. 28")."""

    family = "date-relative"
    date: CalendarDate
    back: bool

    def when(self, clock: Clock) -> When:
        """Give the last such day before today, or the first after."""
        today = clock.today
        if today is None:
            return UNKNOWN
        days = [
            self.date.in_year(year).when(clock) for year in range(today.year - 1, today.year + 2)
        ]
        past = [day for day in days if day.first and day.first < today]
        coming = [day for day in days if day.first and day.first > today]
        near = past[-1:] if self.back else coming[:1]
        return near[0] if near else UNKNOWN


# ---- grammar -----------------------------------------------------------------------------


@starts("relative", needs=("month", "season"))
def relative_month(run: Run, at: int) -> Found | None:
    """Read "last April", "this summer", "next March"; "this may" is no month."""
    which, name = get(run, at), get(run, at + 1)
    if name.kind not in ("month", "season"):
        return None
    anchored = which.text in ("previous", "preceding", "following")
    verb = name.written in ("may", "march", "fall", "spring", "jan", "mar") and which.value == 0
    if verb and name.written not in ("fall", "spring"):
        return None
    is_short = len(name.text) < _WHOLE_NAME or name.text == "sept"
    end = skip(run, at + 2, ".") if is_short else at + 2
    return end, RelativeMonth(name.value, which.value, anchored=anchored)


@starts("relative", needs=("month",))
def relative_day(run: Run, at: int) -> Found | None:
    """Read "last Dec. 28", "next March 1"."""
    which = get(run, at)
    found = calendar_date(run, at + 1) if get(run, at + 1).kind == "month" else None
    if which.text not in ("last", "next") or found is None:
        return None
    end, date = found
    return (end, RelativeDay(date, which.text == "last")) if date.day and not date.year else None


@starts("season", needs=("unit",))
def season_of_year(run: Run, at: int) -> Found | None:
    """Read "spring this year", "autumn of last year"."""
    name = get(run, at)
    verb = name.text in ("fall", "spring")
    if verb and get(run, at - 1).text not in ("in", "the", "during", "by"):
        return None  # "exports will fall this year"
    found = next_unit(run, skip(run, at + 1, "of"))
    if found is None or not isinstance(found[1], Unit) or found[1].unit != "year":
        return None
    return found[0], RelativeMonth(name.value, 0, found[1].offset)


@starts("relative", needs=("season", "month"))
def years_season(run: Run, at: int) -> Found | None:
    """Read "this year's summer", "last year's Dec. 14"; "last year's fall" may be of prices."""
    found = next_unit(run, at)
    said = found[1] if found else None
    after = skip(run, skip(run, found[0], "'"), "s") if found else at
    if found is None or after != found[0] + 2 or not isinstance(said, Unit):
        return None
    if said.unit != "year" or said.fiscal:
        return None
    name = get(run, after)
    if name.kind != "season":
        dated = calendar_date(run, after)
        is_open = dated is not None and dated[1].month and dated[1].year is None
        return (dated[0], replace(dated[1], away=said.offset)) if dated and is_open else None
    if name.text == "fall" or not name.written.islower():
        return None  # "this year's Summer Olympics"
    return after + 1, RelativeMonth(name.value, 0, said.offset)


@starts("the", needs=("season",))
def season_alone(run: Run, at: int) -> Found | None:
    """Read "the summer" with "in" or "during" before it."""
    name = get(run, at + 1)
    led = get(run, at - 1).text in _LEADING
    return (at + 2, Alone(name.value)) if name.kind == "season" and led else None


class BareSeason(Alone, frozen=True):
    """A season without article or year ("by summer", "before spring")."""

    def when(self, clock: Clock) -> When:
        """Give the one to come, unless the sentence looks back."""
        if clock.today is None or clock.future is False:
            return Alone.when(self, clock)
        return RelativeMonth(self.number, 1).when(clock)

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse what is of that season ("by summer rain"), names, and "by fall-out"."""
        is_small = text[start:end].islower()
        return is_small and _CLOSES.match(text, end) is not None


@starts("season", needs=("by", "before", "until", "till"))
def season_bare(run: Run, at: int) -> Found | None:
    """Read "summer" with "by" or "before" in front of it."""
    led = get(run, at - 1).text in ("by", "before", "until", "till")
    return (at + 1, BareSeason(get(run, at).value)) if led else None
