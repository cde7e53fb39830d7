"""Of a day or month so long ago: "30 years ago today", "in March two years ago", "this time"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from msgspec.structs import replace

from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.away import Away, away
from factcheck.rules.dates.back import SamePeriod
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.days import calendar_date
from factcheck.rules.dates.grammar import Expression, Found, Run, get, skip, starts
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.near_days import Day
from factcheck.rules.dates.numbers import cardinal, day_number
from factcheck.rules.dates.relative import Unit, next_unit
from factcheck.rules.dates.weekdays import Weekday, which_weekday

_OF_YEARS: Final = ("year", "decade", "century")
_COMPARED: Final = ("from", "than", "to", "%", "percent", "cent")
_WITH_A_YEAR: Final = (*_COMPARED, "over", "on", "of", "at")
"""What stands before "a year ago" where it is compared with, and a month behind it is now's."""
_COMPARED_WITH = pattern(r"(?i)(?:\d|[mbtr]illion|with|against|versus|vs\.?)\s\Z")
_SHORT: Final = 4
"""No short form of a month is longer."""
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
    """A week or month so long ago ("ten years ago this month", "a year ago last week")."""

    family = "date-relative"
    away: Away
    unit: str
    offset: int = 0

    def when(self, clock: Clock) -> When:
        """Give it."""
        if clock.today is None:
            return UNKNOWN
        day = meaning.moved(clock.today, self.unit, self.offset)
        return meaning.around(self.unit, self.away.day_from(day))


class AgoOn(Expression, frozen=True):
    """The day on which it was so long ago on a day near the article's ("a year ago Monday").

    The verb tells what was then, and nothing of the day that is near.
    """

    family = "date-relative"
    away: Away
    day: Weekday

    def when(self, clock: Clock) -> When:
        """Give that day."""
        return replace(self.away, base=self.day).when(clock.untold())


class DateAgo(Expression, frozen=True):
    """A day, month or season of so many years ago ("on June 12 two years ago").

    It is the one that comes nearest to that many years: "in December two years ago" is told
    in January of the one two years and a month before.
    """

    family = "date-relative"
    date: CalendarDate
    away: Away
    season: int = 0

    def when(self, clock: Clock) -> When:
        """Give it."""
        if clock.today is None:
            return UNKNOWN
        then = self.away.day_from(clock.today)
        years = range(then.year - 1, then.year + 2)
        near = [found for year in years if (found := self._in(year, clock)).first]
        found = min(near, key=lambda when: _apart(when, then), default=UNKNOWN)
        of_years = all(unit == "year" for _, unit in self.away.steps)
        return found if of_years or found is UNKNOWN else meaning.about(found)

    def stands(self, text: str, start: int, end: int) -> bool:
        """Ask the date itself, and refuse "compared with a year ago in May"."""
        if _COMPARED_WITH.search(text, max(0, start - 9), start):
            return False
        return bool(self.season) or self.date.stands(text, start, end)

    def _in(self, year: int, clock: Clock) -> When:
        if self.season:
            return meaning.season(year, self.season)
        return self.date.in_year(year).when(clock)


def _apart(when: When, day: date) -> int:
    assert when.first is not None
    assert when.last is not None
    return max((when.first - day).days, (day - when.last).days, 0)


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
    if _is_compared(run, at, said) and day.text != "this":
        return None
    near = next_unit(run, found[0]) if day.kind == "relative" else None
    if near and isinstance(near[1], Unit) and near[1].unit in ("week", "month"):
        return near[0], AgoIn(said, near[1].unit, near[1].offset)
    return _ago_on(run, found[0], said) if _in_years(said) else None


def _is_compared(run: Run, at: int, said: Away) -> bool:
    """Whether something is compared with "a year ago": the date behind is that of the other."""
    before = get(run, at - 1)
    leading = _WITH_A_YEAR if said.steps[0][0] == 1 else _COMPARED
    return before.text in leading or before.kind in ("number", "amount")


def _in_years(said: Away) -> bool:
    return all(unit in _OF_YEARS for _, unit in said.steps)


def _ago_on(run: Run, at: int, said: Away) -> Found | None:
    """Read the day or month of "a year ago Monday", "two years ago in March"."""
    comma = skip(run, at, ",")
    after = skip(run, comma, "on", "in")
    token = get(run, after)
    if token.kind == "weekday" and comma == at and not token.text.endswith("days"):
        dated = get(run, skip(run, after + 1, ",", "'"))
        goes_on = dated.kind in ("month", "number") or dated.text == "s"
        return None if goes_on else (after + 1, AgoOn(said, Weekday(token.value)))
    if token.kind == "relative" and comma == at:
        day = which_weekday(run, after)
        return (day[0], AgoOn(said, day[1])) if day and isinstance(day[1], Weekday) else None
    found = calendar_date(run, after) if after > comma else None
    if found is None or found[1].year is not None or found[1].month is None:
        return None
    is_aside = comma == at or get(run, found[0]).text == ","
    return (found[0], DateAgo(found[1], said)) if is_aside else None


@starts("month", "number", "ordinal", "cardinal", "weekday", needs=("ago",))
def date_ago(run: Run, at: int) -> Found | None:
    """Read "June 12 two years ago", "March two years ago", "11 January a year ago"."""
    for end, said in _without_year(run, at):
        ago = _years_ago(run, end) or (said.day and _aside(run, end))
        if ago and said.month and not said.year:
            return ago[0], DateAgo(said, ago[1])
    return None


def _aside(run: Run, at: int) -> tuple[int, Away] | None:
    """Read "two years ago" between commas ("on Sept. 12, 25 years ago, he")."""
    found = _years_ago(run, at + 1) if get(run, at).text == "," else None
    return found if found and get(run, found[0]).kind in (",", ")") else None


def _without_year(run: Run, at: int) -> Iterator[tuple[int, CalendarDate]]:
    """Give a month or day without a year: no "March two" of "March two years ago"."""
    token = get(run, at)
    day = None if token.kind == "month" else day_number(run, skip(run, at, "the"))
    month_at = skip(run, day[0], "of") if day else at
    month = get(run, month_at)
    if month.kind == "month" and month.written[0].isupper():
        end = skip(run, month_at + 1, ".") if len(month.text) <= _SHORT else month_at + 1
        yield end, CalendarDate(month.value, day[1] if day else None)
        if day is None and (behind := day_number(run, end)):
            yield behind[0], CalendarDate(month.value, behind[1])
    if found := calendar_date(run, at):
        yield found


@starts("the", "season", needs=("ago",))
def season_ago(run: Run, at: int) -> Found | None:
    """Read "the summer two years ago", "the winter of three years ago"."""
    name = skip(run, at, "the")
    end = _years_ago(run, skip(run, name + 1, "of")) if get(run, name).kind == "season" else None
    led = name > at or get(run, at - 1).text in ("in", "during", "since")
    return (end[0], DateAgo(CalendarDate(), end[1], get(run, name).value)) if end and led else None


def _years_ago(run: Run, at: int) -> tuple[int, Away] | None:
    found = away(run, at)
    said = found[1] if found else None
    if found is None or not isinstance(said, Away) or get(run, found[0] - 1).text != "ago":
        return None
    return (found[0], said) if _in_years(said) else None


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
