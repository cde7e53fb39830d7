"""Of a day or month so long ago: "30 years ago today", "this time last year"."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.rules.dates import meaning
from factcheck.rules.dates.away import Away, away
from factcheck.rules.dates.back import SamePeriod
from factcheck.rules.dates.grammar import Expression, Found, Run, get, skip, starts
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.near_days import Day
from factcheck.rules.dates.numbers import cardinal
from factcheck.rules.dates.relative import Unit, next_unit

_UNITS = ("day", "week", "fortnight", "month", "year")


class ThisTime(Expression, frozen=True):
    """The article's own month in another year ("this time last year")."""

    family = "date-relative"
    of: Expression

    def when(self, clock: Clock) -> When:
        """Give the month."""
        if clock.today is None:
            return UNKNOWN
        if isinstance(self.of, Away):
            return meaning.around("month", self.of.day_from(clock.today))
        year = self.of.when(clock).first
        return meaning.month(year.year, clock.today.month) if year else UNKNOWN


class SameTime(SamePeriod, frozen=True):
    """The time stated before in another year ("the same time last year"), else this month's."""

    def when(self, clock: Clock) -> When:
        """Give that time."""
        if clock.anchor is None:
            return ThisTime(self.of).when(clock)
        return SamePeriod.when(self, clock)


class AgoIn(Expression, frozen=True):
    """A week or month so long ago ("ten years ago this month")."""

    family = "date-relative"
    away: Away
    unit: str

    def when(self, clock: Clock) -> When:
        """Give it."""
        if clock.today is None:
            return UNKNOWN
        return meaning.around(self.unit, self.away.day_from(clock.today))


class AboutAgo(Expression, frozen=True):
    """A stretch told by how far back it began and ended ("four to six weeks ago")."""

    family = "date-relative"
    interval = True
    least: int
    most: int
    unit: str

    def when(self, clock: Clock) -> When:
        """Give the days, months or years from the one to the other."""
        if clock.today is None:
            return UNKNOWN
        grain = self.unit if self.unit in ("month", "year") else "day"
        first, last = (
            meaning.around(grain, meaning.moved(clock.today, self.unit, -count))
            for count in (self.most, self.least)
        )
        return meaning.between(first, last)


# ---- grammar -----------------------------------------------------------------------------


@starts("relative", "the", "same", "glue", needs=("time",))
def this_time(run: Run, at: int) -> Found | None:
    """Read "this time last year", "the same time two years ago"."""
    start = skip(run, at, "the")
    which = get(run, start).text
    if which not in ("this", "same") or get(run, start + 1).text != "time":
        return None
    after = skip(run, skip(run, start + 2, ","), "in")
    found = next_unit(run, after) or away(run, after)
    said = found[1] if found else None
    if isinstance(said, Away):
        of_years = said.back and not said.anchored and [u for _, u in said.steps] == ["year"]
    else:
        of_years = isinstance(said, Unit) and said.unit == "year" and not said.fiscal
    if found is None or said is None or not of_years:
        return None
    return found[0], ThisTime(said) if which == "this" else SameTime("", said)


@starts("number", "cardinal", "a", "an", "another", "couple", needs=("ago",))
def ago_today(run: Run, at: int) -> Found | None:
    """Read "30 years ago today", "a year ago this week"."""
    found = away(run, at)
    said = found[1] if found else None
    if found is None or not isinstance(said, Away) or get(run, found[0] - 1).text != "ago":
        return None
    day = get(run, found[0])
    if day.kind == "day" and day.text != "tonight":
        return found[0] + 1, replace(said, base=Day(day.value))
    near = next_unit(run, found[0]) if day.text == "this" else None
    if near is None or not isinstance(near[1], Unit) or near[1].unit not in ("week", "month"):
        return None
    return near[0], AgoIn(said, near[1].unit)


@starts("number", "cardinal", needs=("ago",))
def about_ago(run: Run, at: int) -> Found | None:
    """Read "four to six weeks ago", "two or three years ago", "10-15 years ago"."""
    least = cardinal(run, at)
    joint = skip(run, least[0], "to", "-", "or") if least else at
    most = cardinal(run, joint) if least and joint > least[0] else None
    if least is None or most is None or not least[1] < most[1]:
        return None
    unit = get(run, most[0])
    if unit.plain not in _UNITS or get(run, most[0] + 1).text != "ago":
        return None
    return most[0] + 2, AboutAgo(least[1], most[1], unit.plain)
