"""Weeks and weekends told by a day: "the week of 5 May", "w/c Feb 4", "week 31"."""

from __future__ import annotations

from typing import Final

from factcheck.rules.dates import meaning
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.days import calendar_date
from factcheck.rules.dates.grammar import Expression, Found, Run, atom, get, skip, starts
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.numbers import year_number

_SATURDAY: Final = 5
_SUNDAY: Final = 6
_GOES_ON: Final = ("-", "and", "to", "through", "/")
"""What joins a second day to the first."""


class WeekOf(Expression, frozen=True):
    """The week that a day lies in; one that is told to begin `then` begins with it.

    "The week of Sept. 16", which is a Sunday, begins with it too: nobody names a week by its end.
    """

    family = "date-week"
    interval = True
    day: Expression
    then: bool = False

    def when(self, clock: Clock) -> When:
        """Give seven days, from Monday where none is told; of a month nobody knows which week."""
        found = self.day.when(clock)
        if found.grain != "day":
            return found
        if found.first is None:
            return UNKNOWN
        first = _SATURDAY if self.then else _SUNDAY
        if found.first.weekday() >= first or (self.then and self._has_its_year()):
            return meaning.span(found.first, meaning.moved(found.first, "day", 6), "week")
        return meaning.around("week", found.first)

    def _has_its_year(self) -> bool:
        """Whether nothing but that very day can be meant."""
        return isinstance(self.day, CalendarDate) and self.day.year is not None


class WeekendOf(Expression, frozen=True):
    """The weekend that a day lies in ("the weekend of May 3")."""

    family = "date-week"
    interval = True
    day: Expression

    def when(self, clock: Clock) -> When:
        """Give Saturday and Sunday; of a month nobody knows which."""
        found = self.day.when(clock)
        if found.first is None or found.grain != "day":
            return found
        return meaning.around("weekend", found.first)


class WeekBeside(Expression, frozen=True):
    """The seven days before or after a day ("the week before Christmas"), or one of them."""

    family = "date-week"
    day: Expression
    before: bool
    weekday: int | None = None

    def when(self, clock: Clock) -> When:
        """Give them; of a month nobody knows which."""
        found = self.day.when(clock)
        if found.first is None or found.grain != "day":
            return UNKNOWN
        near, far = (-1, -7) if self.before else (1, 7)
        days = [meaning.moved(found.first, "day", step) for step in (near, far)]
        if self.weekday is not None:
            return meaning.day(
                meaning.moved(min(days), "day", (self.weekday - min(days).weekday()) % 7)
            )
        return meaning.span(min(days), max(days))


class WeekNumber(Expression, frozen=True):
    """A numbered week of the ISO calendar."""

    family = "date-week"
    interval = True
    number: int
    year: int | None = None

    def when(self, clock: Clock) -> When:
        """Give Monday to Sunday."""
        year = self.year or (clock.today.year if clock.today else None)
        if year is None:
            return UNKNOWN
        fourth = meaning.year(year).first
        assert fourth is not None
        first = meaning.around("week", fourth.replace(day=4)).first
        assert first is not None
        return meaning.around("week", meaning.moved(first, "week", self.number - 1))


# ---- grammar -----------------------------------------------------------------------------


@starts("the", "unit", "w", needs=("week", "w"))
def week_of(run: Run, at: int) -> Found | None:
    """Read "the week of April 10th", "week beginning 4 February", "w/c Feb 4", "week 31"."""
    at = skip(run, at, "the")
    if get(run, at).text == "w":
        inner = atom(run, at + 3) if [get(run, at + i).text for i in (1, 2)] == ["/", "c"] else None
        return (inner[0], WeekOf(inner[1], then=True)) if inner else None
    if get(run, at).text != "week":
        return None
    if get(run, at + 1).kind == "number":
        return _numbered(run, at)
    if get(run, at + 1).text in ("before", "after"):
        return beside(run, at + 2, before=get(run, at + 1).text == "before")
    after = skip(run, at + 1, "of", "beginning", "commencing", "starting")
    inner = atom(run, skip(run, after, "on")) if after > at + 1 else None
    if inner and get(run, inner[0]).text in ("-", "/") and get(run, inner[0] + 1).kind == "number":
        return None  # the days of "the week of March 9-15" tell themselves
    then = get(run, at + 1).text != "of"
    return (inner[0], WeekOf(inner[1], then)) if inner else None


@starts("the", "unit", needs=("weekend",))
def weekend_of(run: Run, at: int) -> Found | None:
    """Read "the weekend of May 3"; the days of "the weekend of May 3-4" tell themselves."""
    at = skip(run, at, "the")
    is_one = [get(run, at + step).text for step in (0, 1)] == ["weekend", "of"]
    inner = calendar_date(run, at + 2) if is_one else None
    if inner is None or inner[1].day is None or get(run, inner[0]).text in _GOES_ON:
        return None
    return inner[0], WeekendOf(inner[1])


def beside(run: Run, at: int, *, before: bool) -> Found | None:
    """Read the day of "the week before Christmas", "the week after 5 May"."""
    day = atom(run, at)
    if day is None or day[1].family not in ("date-holiday", "date-calendar"):
        return None
    return day[0], WeekBeside(day[1], before)


def _numbered(run: Run, at: int) -> Found | None:
    """Read "week 31", "Week 3 of 2027"; "Week 5" alone is a season's of some sport."""
    number = get(run, at + 1)
    if not 1 <= number.value <= 53 or get(run, at + 2).kind == "month":
        return None
    year = year_number(run, skip(run, at + 2, "of", ",", "in"))
    if year:
        return year[0], WeekNumber(number.value, year[1])
    return (at + 2, WeekNumber(number.value)) if get(run, at).written == "week" else None
