"""Parts of a date: "early 2015", "late last year", "the end of June 2025", "mid-March"."""

from __future__ import annotations

from typing import Final

from factcheck.rules.dates import meaning
from factcheck.rules.dates.back import Back
from factcheck.rules.dates.calendar import CalendarDate
from factcheck.rules.dates.decades import ShortDecade
from factcheck.rules.dates.fiscal import FiscalYear
from factcheck.rules.dates.grammar import (
    Expression,
    Found,
    Run,
    atom,
    get,
    skip,
    starts,
    touching,
)
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.numbers import year_number
from factcheck.rules.dates.relative import Unit, Units
from factcheck.rules.dates.years import Years, named_year

_NOUNS: Final = ("end", "start", "beginning", "close", "middle")
_BEFORE_END: Final = ("by", "at", "until", "since", "from", "to")
_BEGIN_RANGES: Final = ("from", "between", "the", "s", "'")
_OF_UNIT: Final = ("week", "month", "quarter", "year", "decade", "century")


class PartOf(Expression, frozen=True):
    """The early, mid or late part of a period.

    `is_set` says that a verb beside it tells nothing of it: "it signalled a cut before year-end".
    """

    part: str
    whole: Expression
    is_set: bool = False

    def rule(self) -> str:
        """Name the rule of the date inside."""
        return self.whole.rule()

    def when(self, clock: Clock) -> When:
        """Give the third of the period."""
        found = self.whole.when(clock)
        if isinstance(self.whole, FiscalYear) and "/" not in (found.edtf or ""):
            return found  # nobody knows in which month it ends
        part = meaning.part_of(self.part, found) if found.edtf else found
        if self.is_set or clock.future is not False or not (clock.today and part.first):
            return part
        if part.first > clock.today and (before := _one_before(self.whole, part.first.year)):
            return PartOf(self.part, before).when(clock)
        return part

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse the part of what is no decade: "highs in the mid-90s", "in her late 60s"."""
        is_short = isinstance(self.whole, ShortDecade)
        return not is_short or self.whole.stands(text, start, end)


def _one_before(whole: Expression, year: int) -> Expression | None:
    """Give that of which a part was past: "at end-June it stood", "by the end of the year it had".

    What lies ahead in this year or quarter was told of the one before.
    """
    if isinstance(whole, CalendarDate) and whole.year is None:
        return whole.in_year(year - 1)
    if isinstance(whole, Unit) and whole.unit in ("year", "quarter") and not whole.offset:
        return Unit(whole.unit, -1)
    return None


class SoFar(Expression, frozen=True):
    """What has passed ("earlier this year") or is left ("later this year") of a period."""

    interval = True
    whole: Expression
    left: bool

    def rule(self) -> str:
        """Name the rule of the date inside."""
        return self.whole.rule()

    def when(self, clock: Clock) -> When:
        """Give the days before today, or from today on."""
        found, today = self.whole.when(clock), clock.today
        if today is None or found.first is None or found.last is None:
            return UNKNOWN
        if self.left and found.last < today:
            return found  # "the rest of 2020", told in 2021
        if self.left:
            return meaning.span(max(today, found.first), found.last)
        yesterday = min(meaning.day_before(today), found.last)
        return meaning.span(found.first, max(yesterday, found.first))


@starts("part", "the", needs=("part",))
def part(run: Run, at: int) -> Found | None:
    """Read "late 2015", "the end of June 2025", "mid-1990s", "early next year", "end-2021"."""
    is_set = get(run, at - 1).text == "before"
    at = skip(run, at, "the")
    token = get(run, at)
    if token.kind != "part":
        return None
    after = _joined(run, at)
    if after is None:
        return None
    whole = named_year(run, skip(run, after, "the")) or atom(run, after)
    whole = whole or _whole_unit(run, after, of=get(run, after - 1).text)
    if whole is None or (isinstance(whole[1], CalendarDate) and whole[1].day):
        return None
    if isinstance(whole[1], PartOf | SoFar | Units):
        return None
    if isinstance(whole[1], Years) and whole[1].pair and whole[1].last == whole[1].first + 1:
        whole = whole[0], FiscalYear(whole[1].last, spans_two=True)  # "the end of 2028-29"
    if isinstance(whole[1], Back):
        return whole  # "later that month" is in that month
    if token.text in ("earlier", "later"):
        return whole[0], SoFar(whole[1], left=token.text == "later")
    return whole[0], PartOf(token.plain, whole[1], is_set)


def _joined(run: Run, at: int) -> int | None:
    """Step over a part and what joins it: "late 2015", "late in 2015", but "the end of 2015"."""
    if get(run, at).text in _NOUNS:
        after = skip(run, at + 1, "of", "-")
        before = get(run, at - 1).text
        if before == "to" and after == at + 1:  # "it is due to end this month"
            is_range = get(run, at - 3).text in _BEGIN_RANGES  # not "in March to end May strikes"
            is_month = get(run, at - 2).kind == get(run, after).kind == "month"
            return after if is_month and is_range else None
        led = before in _BEFORE_END and get(run, at).text == "end"
        named = before in ("the", *_BEFORE_END)
        told = after > at + 1 or (named and get(run, after).kind == "relative")
        return after if told or led else None
    return skip(run, skip(run, at + 1, "-"), "of", "in")


def _whole_unit(run: Run, at: int, of: str) -> Found | None:
    """Read the bare unit in "the end of the year", "end of month"."""
    unit = get(run, skip(run, at, "the"))
    if of in ("of", "in") and unit.plain in _OF_UNIT and not unit.text.endswith("s"):
        return skip(run, at, "the") + 1, Unit(unit.plain, 0)
    return None


@starts("unit", needs=("end",))
def unit_end(run: Run, at: int) -> Found | None:
    """Read "year-end 2015", "year-end", "month-end", "year's end"."""
    unit, after = get(run, at).text, ends_behind(run, at)
    if unit not in ("year", "month", "quarter") or after is None:
        return None
    year = atom(run, after) if unit == "year" else None
    if year:
        return year[0], PartOf("late", year[1])
    return after, PartOf("late", Unit(unit, 0), get(run, at - 1).text == "before")


def ends_behind(run: Run, at: int) -> int | None:
    """Give where "-end" or "'s end" behind a word ends, None where neither stands."""
    joint = [get(run, at + place).text for place in (1, 2, 3)]
    if joint[:2] == ["-", "end"]:
        return at + 3
    return at + 4 if joint == ["'", "s", "end"] else None


@starts("month", needs=("end",))
def month_end(run: Run, at: int) -> Found | None:
    """Read "March-end"."""
    joined, end = get(run, at + 1), get(run, at + 2)
    if joined.text != "-" or end.text != "end" or not touching(run, at + 2):
        return None
    year = year_number(run, at + 3)
    said = CalendarDate(get(run, at).value, None, year[1] if year else None)
    return year[0] if year else at + 3, PartOf("late", said)


@starts("turn", "the", needs=("turn",))
def turn_of_the_year(run: Run, at: int) -> Found | None:
    """Read "(since) the turn of the year": what was at it may be on either side."""
    turn = skip(run, at, "the")
    words = tuple(get(run, turn + step).text for step in range(4))
    if words != ("turn", "of", "the", "year") or get(run, at - 1).text != "since":
        return None
    return turn + 4, PartOf("early", Unit("year", 0))


@starts("rest", "the", needs=("rest",))
def rest_of(run: Run, at: int) -> Found | None:
    """Read "the rest of the year", "rest of this month"."""
    at = skip(run, at, "the")
    if get(run, at).text != "rest":
        return None
    after = skip(run, at + 1, "of")
    whole = atom(run, after) or _whole_unit(run, after, "of")
    return (whole[0], SoFar(whole[1], left=True)) if whole else None
