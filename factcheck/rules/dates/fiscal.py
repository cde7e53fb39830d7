"""Fiscal and financial years: "FY2016-17", "FY22", "fiscal 2021", "the financial year 2015/16"."""

from __future__ import annotations

from factcheck.rules.dates import meaning
from factcheck.rules.dates.grammar import (
    Expression,
    Found,
    Run,
    get,
    skip,
    starts,
    touching,
)
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.numbers import full_year
from factcheck.rules.dates.relative import Unit, next_unit
from factcheck.rules.dates.years import Years, fiscal_days, two_years


class FiscalYear(Expression, frozen=True):
    """A fiscal year by the year or years that name it; it `spans_two` as "2016-17".

    It begins in the month of the country's calendar, and is named by the year in which it ends.
    """

    family = "date-fiscal"
    number: int
    spans_two: bool = False

    def when(self, clock: Clock) -> When:
        """Give its days; the calendar year where the country's calendar is not known."""
        return fiscal_days(self.number, clock.fiscal_year_start, spans_two=self.spans_two)


class FiscalMonths(Expression, frozen=True):
    """Months of a fiscal year, which begins with the first where the country's cannot be meant."""

    family = "date-fiscal"
    interval = True
    first: int
    last: int
    of: FiscalYear | Unit

    def when(self, clock: Clock) -> When:
        """Give the months, each in the calendar year in which it lies."""
        start = clock.fiscal_year_start or meaning.JANUARY
        number = self._number(clock)
        if number is None:
            return UNKNOWN
        if (self.last - start) % 12 < (self.first - start) % 12:
            start = self.first  # no year of that calendar holds them in this order
        first, last = (
            meaning.month(number - (meaning.JANUARY < start <= month), month)
            for month in (self.first, self.last)
        )
        return meaning.between(first, last)

    def _number(self, clock: Clock) -> int | None:
        """Give the year in which the fiscal year ends."""
        if isinstance(self.of, FiscalYear):
            return self.of.number
        last = self.of.when(clock).last
        return None if last is None else last.year


# ---- grammar -----------------------------------------------------------------------------


@starts(
    "fiscal",
    "financial",
    "fy",
    "the",
    "unit",
    "number",
    "relative",
    needs=("fiscal", "financial", "fy"),
)
def fiscal_year(run: Run, at: int) -> Found | None:
    """Read "FY2016-17", "FY22", "fiscal 2021", "financial year 2015/16", "2016-17 fiscal year"."""
    at = skip(run, at, "the")
    at += get(run, at).kind == "relative"  # "the current financial year 2021-22"
    if get(run, at).kind == "number":
        found = fiscal_number(run, at)
        fiscal = found and get(run, found[0]).text in ("fiscal", "financial")
        if found and fiscal and get(run, found[0] + 1).plain == "year":
            return found[0] + 2, found[1]
        return None
    if get(run, at).text not in ("fiscal", "financial", "fy"):
        return None
    after = skip(run, at + 1, "year", "years")
    if [get(run, after + step).text for step in range(3)] == ["(", "fy", ")"]:
        after += 3
    after = skip(run, after, "'", "-", "of")
    return fiscal_number(run, skip(run, after, "'"))


def fiscal_number(run: Run, at: int) -> tuple[int, FiscalYear] | None:
    """Read the year or years that name a fiscal year: "2016-17", "22", "2021"."""
    pair = two_years(run, at)
    if pair and isinstance(pair[1], Years):
        return pair[0], FiscalYear(pair[1].last, spans_two=True)
    token, second = get(run, at), get(run, at + 2)
    if token.kind != "number" or len(token.text) not in (2, 4):
        return None
    number = token.value if len(token.text) == 4 else full_year(token.value)
    dashed = get(run, at + 1).text in ("-", "/") and touching(run, at + 2)
    if dashed and second.kind == "number" and second.value % 100 == (number + 1) % 100:
        return at + 3, FiscalYear(number + 1, spans_two=True)
    return (at + 1, FiscalYear(number)) if 1900 <= number < 2100 else None


@starts("month", needs=("-", "to"))
def fiscal_months(run: Run, at: int) -> Found | None:
    """Read "July-May FY21", "July to October of 2021-22", "July-April of this fiscal year"."""
    first, last = get(run, at), get(run, at + 2)
    if last.kind != "month" or get(run, at + 1).text not in ("-", "to"):
        return None
    after = skip(run, skip(run, skip(run, at + 3, "."), ","), "of", "in")
    year = fiscal_year(run, after) or two_years(run, after) or next_unit(run, after)
    if year is None:
        return None
    said = FiscalYear(year[1].last, spans_two=True) if isinstance(year[1], Years) else year[1]
    if isinstance(said, FiscalYear) or (isinstance(said, Unit) and said.fiscal):
        return year[0], FiscalMonths(first.value, last.value, said)
    return None
