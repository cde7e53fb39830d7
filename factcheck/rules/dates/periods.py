"""Parts of a year: quarters, halves, seasons, fiscal years, "the first nine months of 2015"."""

from __future__ import annotations

from datetime import date
from typing import Final

from factcheck.rules.dates import meaning
from factcheck.rules.dates.calendar import nearest
from factcheck.rules.dates.grammar import Expression, Found, Run, atom, get, skip, skip_all, starts
from factcheck.rules.dates.grammar import touching
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.numbers import cardinal, full_year, ordinal, year_number
from factcheck.rules.dates.relative import Unit, next_unit
from factcheck.rules.dates.years import Year, Years, two_years

JANUARY: Final = 1


class Part(Expression, frozen=True):
    """A quarter, half or season of a year; of the year that fits where none is stated.

    `number` counts quarters and halves from 1; for a season it is the EDTF code.
    """

    unit: str
    number: int
    of: Expression | None = None

    def when(self, clock: Clock) -> When:
        """Give the part of its year."""
        if self.of is not None:
            whole = self.of.when(clock)
            return self._in(whole) if whole.first else UNKNOWN
        if clock.today is None:
            return UNKNOWN
        years = range(clock.today.year - 1, clock.today.year + 2)
        return nearest([self._in(meaning.year(y)) for y in years], clock) or UNKNOWN

    def _in(self, whole: When) -> When:
        assert whole.first is not None
        if self.unit == "season":
            return meaning.season(whole.first.year, self.number)
        length = meaning.MONTHS[self.unit]
        start = meaning.add_months(whole.first, length * (self.number - 1))
        if start.month % length == 1:  # of a calendar year, or of a fiscal year beginning with one
            number = (start.month - 1) // length + 1
            return getattr(meaning, self.unit)(start.year, number)  # type: ignore[no-any-return]
        return meaning.span(start, _before(meaning.add_months(start, length)))


def _before(day: date) -> date:
    return meaning.moved(day, "day", -1)


class FiscalYear(Expression, frozen=True):
    """A fiscal year by the year or years that name it; `named_by_start` for "2016-17".

    It begins in the month of the country's calendar, and is named by the year in which it ends.
    """

    number: int
    spans_two: bool = False

    def when(self, clock: Clock) -> When:
        """Give its days; the calendar year where the country's calendar is not known."""
        start = clock.fiscal_year_start
        if start is None and self.spans_two:
            return meaning.between(meaning.year(self.number - 1), meaning.year(self.number))
        if start in (None, JANUARY):
            return meaning.year(self.number)
        first = date(self.number - 1, start, 1)
        return meaning.span(first, _before(meaning.add_months(first, 12)), "year")


class Months(Expression, frozen=True):
    """The first or last units of a longer period: "the first nine months of 2015"."""

    count: int
    unit: str
    of: Expression
    last: bool = False

    def when(self, clock: Clock) -> When:
        """Give the days from the beginning, or up to the end, of the period."""
        whole = self.of.when(clock)
        if whole.first is None or whole.last is None:
            return UNKNOWN
        first, last = whole.first, whole.last
        if self.unit == "week":
            first, last = _whole_weeks(first, last)
        if self.last:
            first = meaning.moved(meaning.moved(last, "day", 1), self.unit, -self.count)
        else:
            last = _before(meaning.moved(first, self.unit, self.count))
        return meaning.span(first, last)


def _whole_weeks(first: date, last: date) -> tuple[date, date]:
    """Give the Monday of the first week and the Sunday of the last that lie mostly inside."""
    monday = meaning.moved(first, "day", -first.weekday())
    if first.weekday() > 3:
        monday = meaning.moved(monday, "week", 1)
    sunday = meaning.moved(last, "day", 6 - last.weekday())
    if last.weekday() < 3:
        sunday = meaning.moved(sunday, "week", -1)
    return monday, sunday


class Nth(Expression, frozen=True):
    """The nth unit or weekday of a longer period; counted from its end for a negative number."""

    number: int
    of: Expression
    unit: str = "weekday"
    weekday: int = 0

    def when(self, clock: Clock) -> When:
        """Give the nth unit inside the period."""
        whole = self.of.when(clock)
        if whole.first is None or whole.last is None or self.number == 0:
            return UNKNOWN
        if self.unit == "weekday":
            return self._weekday(whole.first, whole.last)
        if self.unit == "week":
            first, last = _whole_weeks(whole.first, whole.last)
        else:
            first, last = whole.first, whole.last
        anchor = first if self.number > 0 else last
        steps = self.number - 1 if self.number > 0 else self.number + 1
        found = meaning.around(self.unit, meaning.moved(anchor, self.unit, steps))
        inside = found.first and found.last and found.first <= whole.last
        return found if inside else UNKNOWN

    def _weekday(self, first: date, last: date) -> When:
        if self.number > 0:
            ahead = (self.weekday - first.weekday()) % 7
            day = meaning.moved(first, "day", ahead + 7 * (self.number - 1))
        else:
            back = (last.weekday() - self.weekday) % 7
            day = meaning.moved(last, "day", -back + 7 * (self.number + 1))
        return meaning.day(day) if first <= day <= last else UNKNOWN


# ---- grammar -----------------------------------------------------------------------------


def of_period(run: Run, at: int) -> Found | None:
    """Read the period that a part belongs to, behind "of", "in" or nothing."""
    after = skip(run, skip(run, at, ","), "of", "in", "for", "-", "/")
    return atom(run, after)


def _with_year(run: Run, at: int, unit: str, number: int) -> Found:
    """Read the year behind a quarter or half, or its fiscal year."""
    found = of_period(run, at)
    if found and isinstance(found[1], Part):
        found = None
    if found:
        return found[0], Part(unit, number, found[1])
    after = skip(run, at, "-", "'", "’")  # noqa: RUF001
    short = get(run, after)
    if short.kind == "number" and len(short.text) == 2 and (after > at or touching(run, at)):
        return after + 1, Part(unit, number, Year(full_year(short.value)))
    return at, Part(unit, number)


@starts("q", "h")
def short_part(run: Run, at: int) -> Found | None:
    """Read "Q3 2015", "H1 2020", "Q1-2019", "Q4 FY2022", "Q2"."""
    unit, limit = ("quarter", 4) if get(run, at).text == "q" else ("half", 2)
    number = get(run, at + 1)
    if number.kind != "number" or not touching(run, at + 1) or not 1 <= number.value <= limit:
        return None
    found = _with_year(run, at + 2, unit, number.value)
    alone = unit == "half" and found[0] == at + 2
    return None if alone else found


@starts("number")
def digit_part(run: Run, at: int) -> Found | None:
    """Read "3Q 2015", "2H21", "4Q22"."""
    token, letter = get(run, at), get(run, at + 1)
    unit, limit = {"q": ("quarter", 4), "h": ("half", 2)}.get(letter.text, ("", 0))
    if not unit or not touching(run, at + 1) or not 1 <= token.value <= limit:
        return None
    found = _with_year(run, at + 2, unit, token.value)
    return found if found[0] > at + 2 else None


@starts("number", "relative", "fiscal", "financial", "fy")
def year_then_part(run: Run, at: int) -> Found | None:
    """Read "2015 Q3", "2019-H2", "18q4", "next year's first quarter", "2016 the third quarter"."""
    year = atom_year(run, at)
    if year is None:
        return None
    after = skip_all(run, year[0], "'", "’", "s", "-", ",")  # noqa: RUF001
    part = short_part(run, after) or named_part(run, after)
    if part is None or not isinstance(part[1], Part) or part[1].of is not None:
        return None
    return part[0], Part(part[1].unit, part[1].number, year[1])


def atom_year(run: Run, at: int) -> Found | None:
    """Read a year that a part may follow."""
    from factcheck.rules.dates.years import Year

    if year := year_number(run, at):
        return year[0], Year(year[1])
    token = get(run, at)
    if token.kind == "number" and len(token.text) == 2 and get(run, at + 1).text in ("q", "h"):
        return at + 1, Year(full_year(token.value))
    if token.kind != "number":
        found = next_unit(run, at) or fiscal_year(run, at)
        year_like = found and isinstance(found[1], (Unit, FiscalYear))
        return found if year_like else None
    return None


@starts("the", "ordinal", "number", "relative", "final")
def quarter_or_half(run: Run, at: int) -> Found | None:
    """Read "the third quarter of 2015", "second half of 2021"; a half alone is a match's."""
    found = named_part(run, at)
    part = found[1] if found else None
    alone = isinstance(part, Part) and part.unit == "half" and part.of is None
    return None if alone else found


def named_part(run: Run, at: int) -> Found | None:
    """Read "the third quarter of 2015", "second half", "final quarter", "1st half"."""
    at = skip(run, at, "the")
    number = _place(run, at)
    if number is None:
        return None
    end, place = number
    end = skip(run, end, "-")
    fiscal = skip(run, end, "fiscal", "financial")
    unit = get(run, fiscal).plain
    if unit not in ("quarter", "half"):
        return None
    if place < 0:
        place = 4 if unit == "quarter" and get(run, at).text == "final" else 0
    limit = 4 if unit == "quarter" else 2
    return _with_year(run, fiscal + 1, unit, place) if 1 <= place <= limit else None


def _place(run: Run, at: int) -> tuple[int, int] | None:
    """Read an ordinal, or "last", "final" and "third last" as counted from the end."""
    found = ordinal(run, at)
    if found and get(run, found[0]).text in ("last", "to-last"):
        return found[0] + 1, -found[1]
    if found:
        return found
    return (at + 1, -1) if get(run, at).text in ("last", "final") else None


@starts("the", "ordinal", "number", "relative", "cardinal")
def nth_of(run: Run, at: int) -> Found | None:
    """Read "the first Monday of next month", "last week of July", "20th of this month"."""
    at = skip(run, at, "the")
    place = _place(run, at) or _bare_day(run, at)
    if place is None:
        return None
    after, number = place
    token = get(run, after)
    unit = {"weekday": "weekday", "unit": token.plain}.get(token.kind, "")
    inner_at = skip(run, after + 1 if unit else after, "of", "in")
    inner_at = skip(run, inner_at, "the")
    if inner_at == (after + 1 if unit else after):
        return None
    if not unit:
        return _day_of(run, inner_at, number)
    inner = _period_inside(run, inner_at)
    if inner is None or unit in ("year", "decade", "century", "quarter", "half", "hour"):
        return None
    return inner[0], Nth(number, inner[1], unit, token.value)


def _bare_day(run: Run, at: int) -> tuple[int, int] | None:
    token = get(run, at)
    is_day = token.kind == "number" and 1 <= token.value <= 31 and len(token.text) <= 2
    return (at + 1, token.value) if is_day else None


def _day_of(run: Run, at: int, number: int) -> Found | None:
    """Read the month that a day belongs to: "(20th of) next month"."""
    inner = _period_inside(run, at)
    is_month = inner and get(run, inner[0] - 1).plain == "month"
    return (inner[0], Nth(number, inner[1], "day")) if inner and is_month else None


def _period_inside(run: Run, at: int) -> Found | None:
    """Read a period that has days and weeks: a month, a year, "the month"."""
    if found := atom(run, at):
        return found
    token = get(run, at)
    if token.kind == "unit" and token.plain in ("month", "week", "year", "quarter"):
        return at + 1, Unit(token.plain, 0)
    return None


@starts("the", "ordinal", "relative")
def some_of(run: Run, at: int) -> Found | None:
    """Read "the first nine months of 2015", "the last four months of 2021"."""
    at = skip(run, at, "the")
    which = get(run, at).text
    counted = cardinal(run, at + 1) if which in ("first", "last", "final") else None
    if counted is None or get(run, counted[0]).kind != "unit":
        return None
    unit = get(run, counted[0]).plain
    after = skip(run, counted[0] + 1, "of", "in", "this")
    inner = _period_inside(run, skip(run, after, "the"))
    if inner is None or after == counted[0] + 1 or unit not in ("day", "week", "month", "quarter"):
        return None
    return inner[0], Months(counted[1], unit, inner[1], last=which != "first")


@starts("season")
def season(run: Run, at: int) -> Found | None:
    """Read "summer 2015", "autumn of 2021", "spring" with its year."""
    token = get(run, at)
    after = skip(run, skip(run, at + 1, ","), "of", "in")
    year = atom_year(run, after)
    return (year[0], Part("season", token.value, year[1])) if year else None


@starts("fiscal", "financial", "fy", "the", "unit", "number")
def fiscal_year(run: Run, at: int) -> Found | None:
    """Read "FY2016-17", "FY22", "fiscal 2021", "financial year 2015/16", "2016-17 fiscal year"."""
    at = skip(run, at, "the")
    if get(run, at).kind == "number":
        found = _fiscal_number(run, at)
        fiscal = found and get(run, found[0]).text in ("fiscal", "financial")
        if found and fiscal and get(run, found[0] + 1).plain == "year":
            return found[0] + 2, found[1]
        return None
    if get(run, at).text not in ("fiscal", "financial", "fy"):
        return None
    after = skip(run, skip(run, at + 1, "year", "years"), "'", "’", "-", "of")  # noqa: RUF001
    return _fiscal_number(run, skip(run, after, "'", "’"))  # noqa: RUF001


def _fiscal_number(run: Run, at: int) -> tuple[int, FiscalYear] | None:
    pair = two_years(run, at)
    if pair and isinstance(pair[1], Years):
        return pair[0], FiscalYear(pair[1].last, spans_two=True)
    token, second = get(run, at), get(run, at + 2)
    if token.kind != "number" or len(token.text) not in (2, 4):
        return None
    number = token.value if len(token.text) == 4 else full_year(token.value)
    dashed = get(run, at + 1).text in ("-", "–", "/") and touching(run, at + 2)  # noqa: RUF001
    if dashed and second.kind == "number" and second.value % 100 == (number + 1) % 100:
        return at + 3, FiscalYear(number + 1, spans_two=True)
    return (at + 1, FiscalYear(number)) if 1900 <= number < 2100 else None
