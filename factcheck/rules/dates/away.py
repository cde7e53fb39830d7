"""So many units away: "three years ago", "a month earlier", "two days after 5 May"."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.grammar import Expression, Found, Run, atom, get, skip, starts, touching
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.near_days import Day
from factcheck.rules.dates.numbers import count, fraction_of
from factcheck.rules.dates.relative import SMALL
from factcheck.rules.dates.tense import looks_ahead
from factcheck.rules.dates.years import Year

_ORDER: Final = ("day", "week", "weekend", "fortnight", "month", "quarter", "half", "year",
                 "decade", "century")  # fmt: skip


_BACK: Final = 40
_VERB = r"(?!will\b|would\b|to\b|is\b|are\b|could\b|should\b|may\b|might\b|can\b|must\b)"
_SUPERLATIVE = pattern(
    r"\b(?:most|least|first|worst|best|only|[a-z]+est|second|third|fourth|fifth|sixth|seventh|eighth"
    rf"|ninth|tenth|[0-9]+(?:st|nd|rd|th))(?:\s{_VERB}[\w'\u2019-]+){{0,3}}\s\Z"
)
"""What counts things over a time ("its second offer in 18 months", "the worst in ten years")."""
_ON_AVERAGE = pattern(r",?\s+on average\b")
_PRECISION: Final = {"week": "day", "weekend": "day", "fortnight": "day", "decade": "year",
                     "century": "year"}  # fmt: skip
"""How precisely a number of these units tells a date: "three weeks ago" is about a day."""
_SATURDAY: Final = 5
_LONGEST: Final = 366
"""In days: of a longer stretch no year before is told."""
_HOW_LONG: Final = (("for", "from"), ("after", "from"), ("for", "before"))
"""What makes a length of it: "(it sat) for 40 days from May 26", "for 12 years before 2010"."""
_COUNTED: Final = ("%", "percent", "cent")
"""What is so much "a year" from a day on: "5.33 per cent a year from 8 May 2013"."""
_UP_TO: Final = ("to", "through", "ended", "ending")
_DIRECTIONS: Final = ("ago", "from", "after", "before", "prior", "earlier", "later", "hence")


class Away(Expression, frozen=True):
    """So many units before or after a day: of today, a stated date, or the one stated before.

    The result is as precise as the smallest unit: "three years ago" is a year.
    """

    family = "date-relative"
    steps: tuple[tuple[Decimal, str], ...]
    back: bool
    base: Expression | None = None
    anchored: bool = False

    def when(self, clock: Clock) -> When:
        """Give the day, month or year that many units away."""
        if self.base is None and self.anchored and not self.back and _is_a_tale(clock):
            return UNKNOWN
        base = self.base.when(clock) if self.base else _base(clock, anchored=self.anchored)
        if base.first is None:
            return UNKNOWN
        if self.anchored and base.grain == "span":
            return self._same_months(base)
        day = self.day_from(base.first)
        if self.base is not None and base.grain == "day":
            return meaning.day(day)
        unit = min((unit for _, unit in self.steps), key=_ORDER.index)
        known = base.grain if base.grain in _ORDER else "day"
        grain = max(_PRECISION.get(unit, unit), known, key=_ORDER.index)
        found = meaning.around(grain, day)
        return found if grain in (unit, known) and unit not in _PRECISION else meaning.about(found)

    def _same_months(self, base: When) -> When:
        """Give the months of another year ("July to September … from a year earlier").

        Of what is told of a week, the month so many months off ("this week … six months before");
        of a year told by its last month, that before it ("the year to March … a month before").
        """
        (number, unit), *more = self.steps
        in_a_week, last = meaning.is_one(base, "week"), base.last
        if not more and unit == "week" and number == 1 and in_a_week:
            return meaning.weeks_away(base, -1 if self.back else 1)
        if not more and unit == "month" and base.first and in_a_week:
            return meaning.around("month", self.day_from(base.first))
        if not more and unit == "month" and last and meaning.moved(last, "day", 1).day == 1:
            return meaning.around("month", self.day_from(last))
        whole = not more and unit == "year" and number == number.to_integral_value()
        if not whole or base.first is None or base.last is None:
            return UNKNOWN
        if (base.last - base.first).days > _LONGEST and not _of_two_years(base):
            return UNKNOWN
        return meaning.years_away(base, int(-number if self.back else number))

    def day_from(self, day: date) -> date:
        """Go all steps from a day."""
        for number, unit in self.steps:
            day = _stepped(day, unit, -number if self.back else number)
        return day


def _of_two_years(base: When) -> bool:
    """Whether it is a year that begins in one calendar year and ends in the next ("2017/18")."""
    first, _, last = (base.edtf or "").partition("/")
    return len(first) == 4 and last.isdigit() and int(last) == int(first) + 1


class DayBeside(Away, frozen=True):
    """The day before or after another."""

    def when(self, clock: Clock) -> When:
        """Give the day; of what is longer than a day none is known."""
        base = self.base.when(clock) if self.base else UNKNOWN
        return Away.when(self, clock) if base.grain == "day" else UNKNOWN


class WeekendsAway(Away, frozen=True):
    """The weekend so many weekends before or after: on a workday the coming one is the first."""

    def when(self, clock: Clock) -> When:
        """Give its Saturday and Sunday."""
        if clock.today is None:
            return UNKNOWN
        number = int(self.steps[0][0])
        is_workday = clock.today.weekday() < _SATURDAY
        weeks = -number if self.back else number - is_workday
        return meaning.around("weekend", meaning.moved(clock.today, "week", weeks))


def _in_weekends(steps: tuple[tuple[Decimal, str], ...]) -> bool:
    return [unit for _, unit in steps] == ["weekend"] and steps[0][0] % 1 == 0


def _stepped(day: date, unit: str, number: Decimal) -> date:
    if number == number.to_integral_value():
        return meaning.moved(day, unit, int(number))
    months = meaning.MONTHS.get(unit, 12 * meaning.YEARS.get(unit, 0))
    if months:
        return meaning.add_months(day, int(number * months))
    return meaning.moved(day, "day", int(number * meaning.DAYS.get(unit, 1)))


def _is_a_tale(clock: Clock) -> bool:
    """Whether what was is told, and no date from which it is counted: "18 years later she left"."""
    return clock.anchor is None and clock.future is False


def _base(clock: Clock, *, anchored: bool) -> When:
    if anchored and clock.anchor is not None:
        return clock.anchor
    return meaning.day(clock.today) if clock.today else UNKNOWN


class Ahead(Expression, frozen=True):
    """A day or stretch told by how far off it is, where the sentence looks ahead."""

    family = "date-relative"
    away: Away
    within: bool

    def when(self, clock: Clock) -> When:
        """Give the day, or all days from today to it."""
        if not self.within or clock.today is None:
            return self.away.when(clock)
        return meaning.span(clock.today, self.away.day_from(clock.today))

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse a plain duration ("the worst in ten years", "within 9.84 years on average")."""
        is_first = not self.within and _SUPERLATIVE.search(text, max(0, start - _BACK), start)
        if is_first or _ON_AVERAGE.match(text, end):
            return False
        return looks_ahead(text, start, end) is True


# ---- grammar -----------------------------------------------------------------------------


@starts("number", "cardinal", "a", "an", "amount", "unit", "another", "couple", needs=_DIRECTIONS)
def away(run: Run, at: int) -> Found | None:
    """Read "three years ago", "2 weeks and 2 days ago", "a month earlier", "10 days from now"."""
    found = steps_at(run, at)
    if found and get(run, at).text in ("a", "an") and _is_rate(run, at, found[0]):
        return None  # "$75 billion a month from January", "£1,065 a year from 1 January 2015"
    if found and (get(run, at - 1).text, get(run, found[0]).text) in _HOW_LONG:
        return None
    return _direction(run, *found) if found else None


def _is_rate(run: Run, start: int, at: int) -> bool:
    """Whether a month alone follows behind "from", or an amount stands right before "a year".

    "He will be 65 a year from now" tells a day all the same.
    """
    month, after = get(run, at + 1), get(run, at + 2)
    before = get(run, start - 1)
    is_of_a_number = before.kind in ("number", "amount") or before.text in _COUNTED
    is_from = get(run, at).text == "from"
    if is_from and is_of_a_number and month.kind in ("number", "ordinal"):
        return after.kind == "month"
    return is_from and month.kind == "month" and (is_of_a_number or after.kind != "number")


@starts("a", "cardinal", "number", needs=("today", "tomorrow"))
def a_week_today(run: Run, at: int) -> Found | None:
    """Read "a week today", "a fortnight tomorrow"; "for a week today" is how long."""
    found = steps_at(run, at)
    day = get(run, found[0]) if found else get(run, at)
    if found is None or day.text not in ("today", "tomorrow"):
        return None
    in_weeks = [unit for _, unit in found[1]] in (["week"], ["fortnight"])
    around = get(run, at - 1).text, get(run, found[0] + 1).text
    if not in_weeks or around[0] in ("for", "in", "within") or around[1] == "since":
        return None
    return found[0] + 1, Away(found[1], back=False, base=Day(day.value))


@starts("the", needs=("after", "before", "eve"))
def day_beside(run: Run, at: int) -> Found | None:
    """Read "the day after Thanksgiving", "the night before 5 May", "the eve of 1 May 2004"."""
    word, first = get(run, at + 2).text, get(run, at + 1).text
    word = "before" if (first, word) == ("eve", "of") else word
    if first not in ("day", "night", "eve") or word not in ("after", "before"):
        return None
    base = atom(run, at + 3)
    if base is None or isinstance(base[1], Day | Year):
        return None
    return base[0], DayBeside(((Decimal(1), "day"),), back=word == "before", base=base[1])


def steps_at(run: Run, at: int) -> tuple[int, tuple[tuple[Decimal, str], ...]] | None:
    """Read "3 years", "2 weeks and 2 days": where they end, and the counts with their units."""
    steps: list[tuple[Decimal, str]] = []
    end = at
    part = fraction_of(run, at)
    if part and part[1][1] not in SMALL:
        return part[0], (part[1],)  # "a quarter of a century (ago)"
    while found := count(run, skip(run, end, ",", "and") if steps else at):
        unit_at = skip(run, found[0], "-")
        unit = get(run, unit_at)
        plain = "week" if unit.text == "w" and touching(run, unit_at) else unit.plain
        if (unit.kind != "unit" and plain != "week") or plain in SMALL:
            break
        if steps and get(run, end).text == "," and not _is_smaller(plain, steps[-1][1]):
            break  # "(he served) three years, a decade ago"
        half = [get(run, unit_at + 1 + place).text for place in range(3)] == ["and", "a", "half"]
        steps.append((found[1] + Decimal("0.5") * half, plain))
        end = unit_at + 1 + 3 * half
    return (end, tuple(steps)) if steps else None


def _is_smaller(unit: str, than: str) -> bool:
    return unit in _ORDER and than in _ORDER and _ORDER.index(unit) < _ORDER.index(than)


@starts("in", "within", needs=("unit", "w"))
def ahead(run: Run, at: int) -> Found | None:
    """Read "in five days", "within 9 months"."""
    within = get(run, at).text == "within"
    after = skip(run, skip(run, at + 1, "the"), "next", "upcoming") if within else at + 1
    found = steps_at(run, after)
    if found is None or get(run, found[0]).text in ("from", "after", "before", "of"):
        return None
    if get(run, found[0]).text in _UP_TO and atom(run, found[0] + 1):
        return None  # "in 17 weeks to December 28"
    end = skip(run, skip(run, found[0], "'"), "s")
    if end > found[0] and get(run, end).text == "time":
        return end + 1, Away(found[1], back=False)  # "in two years' time"
    return found[0], Ahead(Away(found[1], back=False), within=within)


def _direction(run: Run, at: int, steps: tuple[tuple[Decimal, str], ...]) -> Found | None:
    word, after = get(run, at).text, get(run, at + 1).text
    if word == "ago":
        return at + 1, WeekendsAway(steps, back=True) if _in_weekends(steps) else Away(
            steps, back=True
        )
    if word == "from" and after in ("now", "today"):
        if _in_weekends(steps):
            return at + 2, WeekendsAway(steps, back=False)
        return at + 2, Away(steps, back=False, base=Day(0) if after == "today" else None)
    if word in ("from", "after", "before") or (word, after) == ("prior", "to"):
        base = atom(run, skip(run, at + (2 if word == "prior" else 1), "that"))
        if base and not (word == "from" and _is_span(run, base)):
            return base[0], Away(steps, back=word in ("before", "prior"), base=base[1])
        return None
    if word in ("earlier", "later") and after != "than":
        return at + 1, Away(steps, back=word == "earlier", anchored=True)
    return (at + 1, Away(steps, back=False)) if word == "hence" else None


def _is_span(run: Run, start: Found) -> bool:
    """Whether "from" begins a stretch: "(in the five years) from 2016 to 2020"."""
    part = start[1].rule() == "date-part"  # "(150,000 cars a year) from the first quarter"
    return (
        part
        or isinstance(start[1], Year)
        or get(run, start[0]).text in ("to", "until", "through", "-")
    )
