"""Dates told from the article's own: "last year", "three years ago", "next Friday", "yesterday"."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from factcheck.rules.dates import meaning
from factcheck.rules.dates.calendar import nearest
from factcheck.rules.dates.grammar import Expression, Found, Run, atom, get, skip, starts
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.numbers import count
from factcheck.rules.dates.tense import looks_ahead

SMALL: Final = ("hour", "minute", "second")


class Unit(Expression, frozen=True):
    """A day, week, month, quarter, year …, counted from the one that today lies in."""

    unit: str
    offset: int
    fiscal: bool = False

    def when(self, clock: Clock) -> When:
        """Give the unit that holds the day so many units away."""
        if clock.today is None:
            return UNKNOWN
        if self.fiscal and clock.fiscal_year_start not in (None, 1):
            return _fiscal(clock.today, clock.fiscal_year_start or 1, self.offset)
        if self.unit == "half":
            return _half(clock.today, self.offset)
        return meaning.around(self.unit, _first(self.unit, clock.today, self.offset))


def _first(unit: str, today: date, offset: int) -> date:
    start = meaning.around(unit, today).first or today
    return meaning.moved(start, unit, offset)


def _half(today: date, offset: int) -> When:
    return meaning.around("half", meaning.add_months(today.replace(day=1), 6 * offset))


def _fiscal(today: date, start: int, offset: int) -> When:
    begun = today.year if today.month >= start else today.year - 1
    first = date(begun + offset, start, 1)
    return meaning.span(first, meaning.moved(meaning.add_months(first, 12), "day", -1), "year")


class Units(Expression, frozen=True):
    """The last or next so many whole days, weeks, months, quarters or years."""

    interval = True
    unit: str
    count: int
    back: bool

    def when(self, clock: Clock) -> When:
        """Give the units before (after) the one that today lies in."""
        if clock.today is None or self.count < 1:
            return UNKNOWN
        near, far = (-1, -self.count) if self.back else (1, self.count)
        ends = sorted([near, far])
        first = meaning.around(self.unit, _first(self.unit, clock.today, ends[0]))
        return meaning.between(first, meaning.around(self.unit, _first(self.unit, clock.today, ends[1])))  # fmt: skip


class Decade(Expression, frozen=True):
    """The ten years before or after this one ("over the past decade")."""

    interval = True
    years: int

    def when(self, clock: Clock) -> When:
        """Give the years, this one included: "the past decade" reaches up to now."""
        if clock.today is None:
            return UNKNOWN
        now = clock.today.year
        first, last = sorted((now, now + self.years))
        return meaning.between(meaning.year(first), meaning.year(last))


class Away(Expression, frozen=True):
    """So many units before or after a day: of today, a stated date, or the one stated before.

    The result is as precise as the smallest unit: "three years ago" is a year.
    """

    steps: tuple[tuple[Decimal, str], ...]
    back: bool
    base: Expression | None = None
    anchored: bool = False

    def when(self, clock: Clock) -> When:
        """Give the day, month or year that many units away."""
        base = self.base.when(clock) if self.base else _base(clock, anchored=self.anchored)
        if base.first is None or base.last is None:
            return UNKNOWN
        unit = min((u for _, u in self.steps), key=_ORDER.index)
        exact = self.base is not None and base.grain == "day"
        day = base.first
        for number, step in self.steps:
            day = _stepped(day, step, -number if self.back else number)
        grain = "day" if exact or unit in ("week", "weekend", "fortnight") else unit
        grain = {"decade": "year", "century": "year"}.get(grain, grain)
        if _ORDER.index(grain) < _ORDER.index(base.grain if base.grain in _ORDER else "day"):
            grain = base.grain
        found = meaning.around(grain, day)
        vague = (unit != grain and not exact) and found.edtf and "/" not in found.edtf
        return When(f"{found.edtf}~", found.first, found.last, found.grain) if vague else found


_ORDER: Final = ("day", "week", "weekend", "fortnight", "month", "quarter", "half", "year",
                 "decade", "century")  # fmt: skip


def _stepped(day: date, unit: str, number: Decimal) -> date:
    if unit == "half":
        return meaning.add_months(day, int(number * 6))
    if number == number.to_integral_value():
        return meaning.moved(day, unit, int(number))
    months = meaning.MONTHS.get(unit, 12 * meaning.YEARS.get(unit, 0))
    if months:
        return meaning.add_months(day, int(number * months))
    return meaning.moved(day, "day", int(number * meaning.DAYS.get(unit, 1)))


def _base(clock: Clock, *, anchored: bool) -> When:
    if anchored and clock.anchor is not None:
        return clock.anchor
    return meaning.day(clock.today) if clock.today else UNKNOWN


class Day(Expression, frozen=True):
    """Today, tomorrow, the day before yesterday."""

    offset: int

    def when(self, clock: Clock) -> When:
        """Give the day."""
        if clock.today is None:
            return UNKNOWN
        return meaning.day(meaning.moved(clock.today, "day", self.offset))


class RelativeMonth(Expression, frozen=True):
    """Last April, this summer, next March: a month or season told from today."""

    number: int
    offset: int
    year_offset: int | None = None

    def when(self, clock: Clock) -> When:
        """Give the last before today, the one of this year, or the first after."""
        if clock.today is None:
            return UNKNOWN
        make = meaning.season if self.number > 12 else meaning.month
        year, today = clock.today.year, clock.today
        if self.year_offset is not None:
            return make(year + self.year_offset, self.number)
        if self.offset == 0:
            return make(year, self.number)
        near = [make(y, self.number) for y in range(year - 2, year + 3)]
        if self.offset < 0:
            return [w for w in near if w.last and w.last < today][-1]
        coming = [w for w in near if w.first and w.first > today]
        return coming[self.offset - 1]


class Alone(Expression, frozen=True):
    """A season without a year."""

    number: int

    def when(self, clock: Clock) -> When:
        """Give the one that fits the article's date."""
        if clock.today is None:
            return UNKNOWN
        years = range(clock.today.year - 1, clock.today.year + 2)
        return nearest([meaning.season(y, self.number) for y in years], clock) or UNKNOWN


# ---- grammar -----------------------------------------------------------------------------


@starts("relative", "the")
def next_unit(run: Run, at: int) -> Found | None:
    """Read "last year", "this fiscal year", "the coming quarter", "next week's"."""
    at = skip(run, at, "the")
    token = get(run, at)
    if token.kind != "relative":
        return None
    kind_at = skip(run, at + 1, "calendar", "fiscal", "financial", "working", "full")
    fiscal = get(run, kind_at - 1).text in ("fiscal", "financial")
    unit = get(run, kind_at)
    if unit.kind != "unit" or unit.plain in SMALL or unit.plain == "fortnight":
        return None
    if unit.text.endswith("s") or (unit.plain == "half" and token.text in ("last", "past")):
        return None
    if unit.plain == "decade" and token.value:
        return kind_at + 1, (Decade(-10) if token.value < 0 else Unit("decade", 1))
    if unit.plain == "day" and token.value < 0 and token.text != "previous":
        return None
    return kind_at + 1, Unit(unit.plain, token.value, fiscal)


@starts("relative", "the", "number", "cardinal")
def counted_units(run: Run, at: int) -> Found | None:
    """Read "the past three years", "last 2 weeks", "next 3 days", "3 next weeks"."""
    at = skip(run, at, "the")
    which, number_at = get(run, at), at + 1
    if which.kind != "relative":
        number_at, found = at, count(run, at)
        which = get(run, found[0]) if found else which
        unit_at = found[0] + 1 if found else at
    else:
        found = count(run, number_at)
        unit_at = found[0] if found else at
    if found is None or which.kind != "relative" or not which.value:
        return None
    unit = get(run, skip(run, unit_at, "full", "calendar", "fiscal", "-"))
    whole = found[1] == found[1].to_integral_value()
    if unit.kind != "unit" or unit.plain in SMALL or not whole or get(run, number_at).text == "a":
        return None
    end = skip(run, unit_at, "full", "calendar", "fiscal", "-") + 1
    number, back = int(found[1]), which.value < 0
    if unit.plain in ("decade", "century"):
        years = number * meaning.YEARS[unit.plain]
        return end, Decade(-years if back else years)
    if unit.plain in ("weekend", "half", "fortnight"):
        return None
    return end, Units(unit.plain, number, back)


@starts("number", "cardinal", "a", "an", "amount", "half", "another", "couple")
def away(run: Run, at: int) -> Found | None:
    """Read "three years ago", "2 weeks and 2 days ago", "a month earlier", "10 days from now"."""
    found = _steps(run, at)
    return _direction(run, *found) if found else None


def _steps(run: Run, at: int) -> tuple[int, tuple[tuple[Decimal, str], ...]] | None:
    """Read "3 years", "2 weeks and 2 days": where they end, and the counts with their units."""
    steps: list[tuple[Decimal, str]] = []
    end = at
    while found := count(run, skip(run, end, ",", "and") if steps else at):
        unit_at = skip(run, found[0], "-")
        unit = get(run, unit_at)
        if unit.kind != "unit" or unit.plain in SMALL:
            break
        steps.append((found[1], unit.plain))
        end = unit_at + 1
    return (end, tuple(steps)) if steps else None


class Ahead(Expression, frozen=True):
    """A day or stretch told by how far off it is, where the sentence looks ahead."""

    interval = True
    away: Away
    within: bool

    def when(self, clock: Clock) -> When:
        """Give the day, or all days from today to it."""
        found = self.away.when(clock)
        if not self.within or clock.today is None or found.last is None:
            return found
        last = meaning.moved(clock.today, "day", 0)
        for number, unit in self.away.steps:
            last = _stepped(last, unit, number)
        return meaning.span(clock.today, last)

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse a plain duration ("the worst in ten years")."""
        return looks_ahead(text, start, end) is True


@starts("in", "within")
def ahead(run: Run, at: int) -> Found | None:
    """Read "in five days", "within 9 months"."""
    found = _steps(run, skip(run, skip(run, at + 1, "the"), "next", "upcoming"))
    if found is None:
        return None
    return found[0], Ahead(Away(found[1], back=False), within=get(run, at).text == "within")


def _direction(run: Run, at: int, steps: tuple[tuple[Decimal, str], ...]) -> Found | None:
    word, after = get(run, at).text, get(run, at + 1).text
    if word == "ago":
        return at + 1, Away(steps, back=True)
    if word in ("from", "after", "since", "before") or (word == "prior" and after == "to"):
        if after in ("now", "today") and word == "from":
            now = Day(0) if after == "today" else None
            return at + 2, Away(steps, back=False, base=now)
        base = atom(run, skip(run, at + (2 if word == "prior" else 1), "that"))
        if base:
            return base[0], Away(steps, back=word in ("before", "prior"), base=base[1])
        return (at + 1, Away(steps, back=True, anchored=True)) if word == "before" else None
    if word in ("earlier", "later"):
        return at + 1, Away(steps, back=word == "earlier", anchored=True)
    return (at + 1, Away(steps, back=False)) if word == "hence" else None


@starts("day", "the", "unit")
def named_day(run: Run, at: int) -> Found | None:
    """Read "today", "yesterday", "the day after tomorrow"."""
    token = get(run, at)
    if token.kind == "day":
        return at + 1, Day(token.value)
    at = skip(run, at, "the")
    side, day = get(run, at + 1), get(run, at + 2)
    if get(run, at).text == "day" and side.text in ("after", "before") and day.kind == "day":
        step = 1 if side.text == "after" else -1
        return (at + 3, Day(2 * step)) if day.value == step else None
    return None


@starts("unit", "the")
def after_next(run: Run, at: int) -> Found | None:
    """Read "the week after next", "the year after the next"."""
    at = skip(run, at, "the")
    unit, after = get(run, at), skip(run, at + 2, "the")
    words = get(run, at + 1).text, get(run, after).text
    if unit.kind != "unit" or unit.plain in SMALL or words != ("after", "next"):
        return None
    return after + 1, Unit(unit.plain, 2)


@starts("relative")
def relative_month(run: Run, at: int) -> Found | None:
    """Read "last April", "this summer", "next March"; "this may" is no month."""
    which, name = get(run, at), get(run, at + 1)
    if name.kind not in ("month", "season") or which.text == "following":
        return None
    verb = name.written in ("may", "march", "fall", "spring", "jan", "mar") and which.value == 0
    if verb and name.written not in ("fall", "spring"):
        return None
    return skip(run, at + 2, "." if len(name.text) < 5 else ""), RelativeMonth(
        name.value, which.value
    )


@starts("month", "season")
def month_of_year(run: Run, at: int) -> Found | None:
    """Read "June next year", "April of last year", "spring this year"."""
    name = get(run, at)
    after = skip(run, skip(run, at + 1, "."), "of")
    found = next_unit(run, after)
    if found is None or not isinstance(found[1], Unit) or found[1].unit != "year":
        return None
    return found[0], RelativeMonth(name.value, 0, found[1].offset)


@starts("the")
def season_alone(run: Run, at: int) -> Found | None:
    """Read "the summer" with "in" or "during" before it."""
    name = get(run, at + 1)
    led = get(run, at - 1).text in ("in", "during", "of", "since", "by")
    return (at + 2, Alone(name.value)) if name.kind == "season" and led else None
