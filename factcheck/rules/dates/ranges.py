"""Ranges: "from March 2014 until May 2015", "2000-2021", "3-5 May", "July 13 to 15, 2014"."""

from __future__ import annotations

from datetime import date
from typing import Final

from msgspec.structs import replace

from factcheck.rules.dates import meaning
from factcheck.rules.dates.back import Back
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.decades import Decade, ShortDecade
from factcheck.rules.dates.fiscal import FiscalYear
from factcheck.rules.dates.governing import is_last
from factcheck.rules.dates.grammar import (
    ANYTHING,
    Expression,
    Found,
    Run,
    atom,
    get,
    phrase,
    skip,
)
from factcheck.rules.dates.holidays import Holiday, behind
from factcheck.rules.dates.meaning import Clock, When
from factcheck.rules.dates.near_days import Day
from factcheck.rules.dates.numbers import day_number, year_number
from factcheck.rules.dates.parts import PartOf
from factcheck.rules.dates.periods import Part
from factcheck.rules.dates.relative import Unit, next_unit
from factcheck.rules.dates.told import is_kept_so
from factcheck.rules.dates.weekdays import LONG, Weekday, is_weekly
from factcheck.rules.dates.years import Year, Years, year_stands

_CLAUSE: Final = 90
"""So far before days that were ordered, in code points, the verb may stand."""
_NEARLY: Final = 10
"""What has no more than a tenth left is nearly over."""
_WELL_BEGUN: Final = 3
"""A winter that has more than a third behind it is not told as to come."""
_HALF_A_YEAR: Final = 183
"""In days: what goes on for longer and is told as to come may have begun long ago."""
_JOINTS: Final = ("-", "~", "to", "until", "till", "through")


class Range(Expression, frozen=True):
    """From one date to another, both included."""

    interval = True
    first: Expression
    last: Expression
    naked: bool = False
    ordered: bool = False

    def rule(self) -> str:
        """Name the rule of the date inside."""
        return self.first.rule()

    def when(self, clock: Clock) -> When:
        """Give all days; each side borrows from the other the year that it leaves open."""
        if self.naked and isinstance(self.first, Year) and isinstance(self.last, Year):
            return Years(self.first.number, self.last.number, pair=True).when(clock)
        first, last = _sharing(self.first, self.last, clock, ordered=self.ordered)
        start, end = first.when(clock), last.when(clock)
        if isinstance(first, Weekday) and isinstance(last, Weekday) and end.first:
            if self.ordered and clock.today and not clock.future:
                return self._days_ordered(first, last, clock.today)
            if clock.future and end.first == clock.today:
                end = meaning.day(meaning.moved(end.first, "day", 7))
            days = (last.weekday - first.weekday) % 7
            start = meaning.day(meaning.moved(end.first, "day", -days)) if end.first else end
        if start.first and end.last and end.last < start.first:
            end = (behind(last, start.first) if isinstance(last, Holiday) else last).when(clock)
        flags = start.flag or end.flag
        return When(None, flag=flags) if flags else meaning.between(start, end)

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse "2000-2021" where the numbers are no years."""
        return not self.naked or year_stands(text, start, end, alone=False)

    def as_it_stands(self, text: str, start: int, end: int) -> Expression | None:
        """Give it as days that were ordered ("closed from Friday to Sunday"), if they were."""
        if not self.stands(text, start, end):
            return None
        words = text[max(0, start - _CLAUSE) : start].split()[1:]
        if isinstance(self.first, Weekday) and isinstance(self.last, Weekday):
            if is_weekly(text, start, end):
                return None
            ordered = not is_kept_so(text, start) and is_last(words, "orders")
        else:
            ordered = isinstance(self.first, CalendarDate) and is_last(words, "rescheduled")
        return replace(self, ordered=True) if ordered else self

    @staticmethod
    def _days_ordered(first: Weekday, last: Weekday, today: date) -> When:
        """Give days that may go on or be to come: from the nearer of the first weekdays."""
        since = (today.weekday() - first.weekday) % 7
        start = meaning.moved(today, "day", 7 - since if since > LONG else -since)
        days = (last.weekday - first.weekday) % 7
        return meaning.span(start, meaning.moved(start, "day", days))


def _sharing(
    first: Expression, last: Expression, clock: Clock, *, ordered: bool
) -> tuple[Expression, Expression]:
    """Give each side the year that the other states, or the first one's own to both."""
    if isinstance(first, Part) and isinstance(last, Part) and first.of is None:
        return replace(first, of=last.of), last
    first, last = _settled(first, clock), _settled(last, clock)
    start, end = _month_day(first), _month_day(last)
    if start is None or end is None:
        return first, last
    backwards = _order(start) > _order(end)
    if start.year is None and end.year is not None:
        return in_year(first, end.year - backwards), last
    if start.year is None:
        found = start.when(clock)
        if found.first is None:
            return first, last
        year = found.first.year
        current = clock.untold() if ordered else clock
        if (now := _year_of_today(first, last, current, backwards=backwards)) is not None:
            return in_year(first, now), in_year(last, now + backwards)
        closing = in_year(last, year + backwards).when(clock).first
        today = clock.today
        if clock.future is False and closing and today and found.first <= today < closing:
            year -= 1  # what is told in the past is over; a range all to come is meant so
        return in_year(first, year), in_year(last, year + backwards)
    return first, last if end.year is not None else in_year(last, start.year + backwards)


def _year_of_today(
    first: Expression, last: Expression, clock: Clock, *, backwards: bool
) -> int | None:
    """Give the year in which a range began that is not over: "runs from June to November".

    What is told in the past is over, or nearly; a winter that will be has hardly begun.
    """
    today = clock.today
    if today is None:
        return None
    for year in (today.year, today.year - 1):
        begun = in_year(first, year).when(clock).first
        ends = in_year(last, year + backwards).when(clock).last
        if begun and ends and begun <= today <= ends:
            left, whole = (ends - today).days, (ends - begun).days
            if clock.future and backwards and whole < _HALF_A_YEAR:
                return year if (whole - left) * _WELL_BEGUN < whole else None
            return year if clock.future is not False or left * _NEARLY < whole else None
    return None


def _settled(side: Expression, clock: Clock) -> Expression:
    return side.settled(clock) if isinstance(side, CalendarDate) else side


def _month_day(side: Expression) -> CalendarDate | None:
    """Give the month or day in a side of a range, which may be a part of it ("late May")."""
    said = side.whole if isinstance(side, PartOf) else side
    return said if isinstance(said, CalendarDate) and said.month else None


def _order(date: CalendarDate) -> tuple[int, int]:
    return date.month or 0, date.day or 0


def in_year(side: Expression, year: int) -> Expression:
    """Give a date, or a part of one, in a year."""
    if isinstance(side, PartOf):
        return replace(side, whole=in_year(side.whole, year))
    return replace(side, year=year)


# ---- grammar -----------------------------------------------------------------------------


@phrase(ANYTHING, needs=_JOINTS)
def plain_range(run: Run, at: int) -> Found | None:
    """Read "2000-2021", "April-June 2015", "3-5 May 2014", "July 13 to 15", "JUN. 2013 - 2020"."""
    found = range_at(run, at, _JOINTS)
    return found and (_of_a_year(run, *found) or found)


def _of_a_year(run: Run, at: int, months: Range) -> Found | None:
    """Read the year of "the April-June quarter of 2020", "the January-May period last year"."""
    last = months.last
    after = skip(run, at, "quarter", "period", "months")
    if after == at or not isinstance(last, CalendarDate) or (last.year or last.away):
        return None
    after = skip(run, after, "of", "in")
    if year := year_number(run, after):
        return year[0], Range(months.first, last.in_year(year[1]))
    found = next_unit(run, after)
    if found is None or not isinstance(found[1], Unit) or found[1].unit != "year":
        return None
    return found[0], Range(months.first, replace(last, away=found[1].offset))


@phrase("from", "between", "during", "since", "starting", needs=(*_JOINTS, "and"))
def led_range(run: Run, at: int) -> Found | None:
    """Read "from March 2014 until May 2015", "between 2000 and 2021", "since 2008 until 2021"."""
    joints = (*_JOINTS, "and") if get(run, at).text == "between" else _JOINTS
    found = range_at(run, skip(run, at + 1, "from"), joints)
    return (found[0], replace(found[1], naked=False)) if found else None


def range_at(run: Run, at: int, joints: tuple[str, ...]) -> tuple[int, Range] | None:
    """Read two dates with one of the joints between them."""
    first = atom(run, at)
    if first and (found := _second(run, first, joints)):
        return found
    return days_of_month(run, at, joints)


def _second(run: Run, first: Found, joints: tuple[str, ...]) -> tuple[int, Range] | None:
    """Read the joint and the second side behind a first one."""
    at = skip(run, first[0], ",", ".")
    if get(run, at).text == "-" and get(run, at + 1).text in ("to", "through"):
        at += 1  # "2013-to-2021"
    if get(run, at).text == "and" and get(run, at + 1).text in ("until", "till", "through"):
        at += 1
    if get(run, at).text not in joints or get(run, at).written.istitle():
        return None
    if get(run, at).text == "-" and get(run, first[0] - 1).text in ("ago", "earlier", "later"):
        return None  # "ten years ago - May 2009 - the bank failed"
    begin = skip(run, at + 1, "-") if get(run, at - 1).text == "-" else at + 1
    after = skip(run, begin, "the")
    last = atom(run, begin) or atom(run, after) or _now(run, begin)
    day = _short_day(run, after, first[1])
    if day and (last is None or day[0] > last[0] or isinstance(last[1], Year)):
        last = day
    if last is None or not _in_order(first[1], last[1]):
        return None
    if isinstance(first[1], ShortDecade) and not isinstance(last[1], Decade | Year):
        return None  # "(in the low) 70s through Thursday"
    if get(run, at).text in ("until", "till") and not _alike(run, first, last):
        return None  # "the peak of August 2007 until 2014"
    if isinstance(first[1], FiscalYear) and isinstance(last[1], Year):
        last = last[0], FiscalYear(last[1].number)
    naked = isinstance(first[1], Year) and isinstance(last[1], Year | Years)
    return last[0], Range(first[1], last[1], naked=naked)


def _alike(run: Run, first: Found, last: Found) -> bool:
    """Whether "until" joins two of a kind, or is led by "from"."""
    led = any(get(run, at).text in ("from", "since", "between") for at in range(first[0]))
    return led or not (isinstance(first[1], CalendarDate) and isinstance(last[1], Year))


def _in_order(first: Expression, last: Expression) -> bool:
    """Whether years follow one another; "from 2000 to that year" is read in `told_ends`."""
    if isinstance(first, Back) or isinstance(last, Back):
        return False
    return not (isinstance(first, Year) and isinstance(last, Year)) or first.number < last.number


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
    is_backward = first.day >= day[1]
    if is_backward and (first.year is not None or not year):
        return None  # "May 4-2" is a score
    return end, CalendarDate(first.month, day[1], year[1] if year else first.year)


def days_of_month(run: Run, at: int, joints: tuple[str, ...]) -> tuple[int, Range] | None:
    """Read "3-5 May 2014", "13th to the 15th of July": the first side is a day alone."""
    start = skip(run, at, "the")
    day = day_number(run, start)
    if day is None or get(run, day[0]).text not in joints:
        return None
    last = atom(run, day[0] + 1)
    if last is None or not isinstance(last[1], CalendarDate) or not last[1].day:
        return None
    full = last[1]
    if full.day and day[1] >= full.day and full.month:
        return None
    return last[0], Range(replace(full, day=day[1], weekday=None), full)
