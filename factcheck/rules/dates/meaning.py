"""What a date means: its days, its precision, its EDTF form; and moving about the calendar."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, Literal

from msgspec import Struct

from factcheck import edtf
from factcheck.edtf import iso_day
from factcheck.rules.kept import Kept
from factcheck.rules.registry import Context

Grain = Literal[
    "day", "week", "month", "quarter", "half", "season", "year", "decade", "century", "span"
]
JANUARY: Final = 1
MONTHS: Final = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12}
LAST: Final = {"quarter": 4, "half": 2}
YEARS: Final = {"year": 1, "decade": 10, "century": 100}
_THIRDS: Final[Mapping[str, tuple[tuple[int, int], ...]]] = {
    "decade": ((0, 3), (4, 6), (7, 9)),
    "century": ((0, 33), (34, 66), (67, 99)),
}
DAYS: Final = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


class When(Struct, frozen=True, gc=False):
    """Days, both ends included; None is an open side. `edtf` is None where nothing is known."""

    edtf: str | None
    first: date | None = None
    last: date | None = None
    grain: Grain = "span"
    flag: Literal["impossible", "ambiguous"] | None = None


UNKNOWN: Final = When(None)
IMPOSSIBLE: Final = When(None, flag="impossible")
AMBIGUOUS: Final = When(None, flag="ambiguous")


class Clock:
    """What the meaning of a date may depend on: the article's date, the tense, the country.

    `anchor` is the date stated before, for "a month earlier" and "that year". The country is
    looked up only when a date depends on it.
    """

    __slots__ = ("_context", "_tense", "anchor")

    def __init__(
        self, context: Context, *, tense: bool | None = None, anchor: When | None = None
    ) -> None:
        self._context = context
        self._tense = tense
        self.anchor = anchor

    def untold(self) -> Clock:
        """Give a clock for what the tense says nothing of."""
        return Clock(self._context, anchor=self.anchor)

    def looking_back(self) -> Clock:
        """Give a clock for what is over, whatever the tense."""
        return Clock(self._context, tense=False, anchor=self.anchor)

    def looking_ahead(self) -> Clock:
        """Give a clock for what is to come."""
        return Clock(self._context, tense=True, anchor=self.anchor)

    @property
    def today(self) -> date | None:
        """The article's date."""
        return self._context.today

    @property
    def day_first(self) -> bool | None:
        """Whether 3/4/2015 is in April; None where nothing settles it."""
        return self._context.day_first

    @property
    def fiscal_year_start(self) -> int | None:
        """The month in which the fiscal years of the text's country begin."""
        return self._context.fiscal_year_start

    @property
    def of_a_budget(self) -> bool:
        """Whether words around the date are of a budget, which is told by fiscal years."""
        return False

    @property
    def future(self) -> bool | None:
        """Whether the sentence looks ahead (True) or back (False); None where no verb tells."""
        return self._tense

    @property
    def over(self) -> bool:
        """Whether the verb right before the date looks back, so that no day to come is meant."""
        return self._tense is False


# ---- making ------------------------------------------------------------------------------


@Kept
def _of(asked: tuple[str, Grain]) -> When:
    text, grain = asked
    days = edtf.bounds(text)
    return When(text, days.first, days.last, grain)


def day(value: date) -> When:
    """One day."""
    return When(iso_day(value), value, value, "day")


def month(year: int, number: int) -> When:
    """One month; 13 is January of the year after."""
    years, index = divmod(number - 1, 12)
    return _of[f"{year + years:04d}-{index + 1:02d}", "month"]


def quarter(year: int, number: int) -> When:
    """One quarter of a calendar year."""
    return _of[f"{year:04d}-{32 + number}", "quarter"]


def half(year: int, number: int) -> When:
    """Give the first or second half of a calendar year."""
    first = 6 * number - 5
    return _of[f"{year:04d}-{first:02d}/{year:04d}-{first + 5:02d}", "half"]


def season(year: int, code: int) -> When:
    """Give a season, by its EDTF code (21 is spring)."""
    return _of[f"{year:04d}-{code}", "season"]


def year(number: int) -> When:
    """One calendar year."""
    return _of[f"{number:04d}", "year"]


def decade(start: int) -> When:
    """Give the ten years from `start`, the 1990s for 1990."""
    return _of[f"{start // 10:03d}X", "decade"]


def century(hundreds: int) -> When:
    """Give the hundred years from `100 * hundreds`, the 1900s for 19."""
    return _of[f"{hundreds:02d}XX", "century"]


def about(when: When) -> When:
    """Mark a date as approximate, where EDTF can."""
    if when.edtf is None or "/" in when.edtf or "~" in when.edtf:
        return when
    return When(f"{when.edtf}~", when.first, when.last, when.grain)


def span(first: date, last: date, grain: Grain = "span") -> When:
    """All days from `first` to `last`; UNKNOWN where there are none ("the 0 months to June")."""
    if last < first:
        return UNKNOWN
    return When(edtf.from_days(first, last), first, last, grain)


# ---- moving ------------------------------------------------------------------------------


def add_months(value: date, count: int) -> date:
    """Give the same day `count` months later, or the last one of a shorter month."""
    years, index = divmod(value.year * 12 + value.month - 1 + count, 12)
    return date(years, index + 1, min(value.day, calendar.monthrange(years, index + 1)[1]))


def moved(value: date, unit: str, count: int) -> date:
    """Give the day `count` units later (earlier, for a negative count)."""
    if unit in DAYS:
        return value + timedelta(DAYS[unit] * count)
    return add_months(value, count * MONTHS.get(unit, 12 * YEARS.get(unit, 1)))


def day_before(value: date) -> date:
    """Give the day before."""
    return value - timedelta(1)


def years_away(when: When, years: int) -> When:
    """Give the same days so many years later."""
    if when.first is None or when.last is None:
        return UNKNOWN
    first = add_months(when.first, 12 * years)
    after = add_months(moved(when.last, "day", 1), 12 * years)
    return span(first, day_before(after))


def is_one(when: When, unit: str) -> bool:
    """Whether days are as many as those of a week, month or quarter, wherever they begin."""
    if when.first is None or when.last is None or unit not in ("week", "month", "quarter"):
        return False
    return day_before(moved(when.first, unit, 1)) == when.last


def is_a_year(when: When) -> bool:
    """Whether twelve months are told that are no calendar year ("the year to March 2019")."""
    if when.first is None or when.last is None or (when.first.month, when.first.day) == (1, 1):
        return False
    return add_months(when.first, 12) == moved(when.last, "day", 1)


def weeks_away(week: When, weeks: int) -> When:
    """Give the seven days so many weeks later."""
    assert week.first is not None
    assert week.last is not None
    first, last = (moved(day, "week", weeks) for day in (week.first, week.last))
    return span(first, last, "week")


def around(unit: str, value: date) -> When:
    """Give the day, week, month, quarter, half, year, decade or century that holds a day."""
    if unit == "day":
        return day(value)
    if unit in ("week", "fortnight"):
        monday = value - timedelta(value.weekday())
        return span(monday, monday + timedelta(6), "week")
    if unit == "weekend":
        saturday = value + timedelta(5 - value.weekday())
        return span(saturday, saturday + timedelta(1), "week")
    if unit == "month":
        return month(value.year, value.month)
    if unit == "quarter":
        return quarter(value.year, (value.month + 2) // 3)
    if unit == "half":
        return half(value.year, (value.month + 5) // 6)
    if unit == "decade":
        return decade(value.year)
    if unit == "century":
        return century(value.year // 100)
    return year(value.year)


def half_of(whole: When, number: int) -> When:
    """Give the first or second half of a month, decade or century; UNKNOWN for anything else."""
    if whole.first is None or whole.last is None:
        return UNKNOWN
    if whole.grain == "month":
        first, last = ((1, 15), (16, whole.last.day))[number - 1]
        return span(whole.first.replace(day=first), whole.first.replace(day=last))
    if whole.grain in ("decade", "century"):
        years = YEARS[whole.grain] // 2
        start = whole.first.year + years * (number - 1)
        return _of[f"{start:04d}/{start + years - 1:04d}", "span"]
    return UNKNOWN


def part_of(part: str, whole: When) -> When:
    """Give the early, mid or late third of a year (four months), month, decade or week."""
    if whole.first is None or whole.last is None:
        return UNKNOWN
    index = ("early", "mid", "late").index(part)
    if whole.grain == "week":
        offset, length = ((0, 3), (1, 4), (4, 3))[index]
        start = whole.first + timedelta(offset)
        return span(start, start + timedelta(length - 1))
    if whole.grain == "month":
        days = ((1, 10), (11, 20), (21, whole.last.day))[index]
        return span(whole.first.replace(day=days[0]), whole.first.replace(day=days[1]))
    if whole.grain in _THIRDS:
        years = _THIRDS[whole.grain][index]
        start_year = whole.first.year
        return _of[f"{start_year + years[0]:04d}/{start_year + years[1]:04d}", "span"]
    months = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
    if whole.first.day != 1 or months < 3:
        return whole
    third = months // 3
    start = add_months(whole.first, third * index)
    end = whole.last if index == 2 else add_months(start, third) - timedelta(1)
    return span(start, end)


def side(when: When, *, last: bool) -> str:
    """Give the EDTF form of one end of an interval, at the precision given; `..` when open."""
    if when.edtf is None:
        return ".."
    parts = when.edtf.split("/")
    return parts[-1] if last else parts[0]


def between(start: When, end: When) -> When:
    """From the beginning of one date to the end of another; UNKNOWN where it would run back."""
    if start.edtf is None or end.edtf is None:
        return UNKNOWN
    if start.first and end.last and end.last < start.first:
        return UNKNOWN
    text = f"{side(start, last=False)}/{side(end, last=True)}"
    return When(text, start.first, end.last)
