"""What the rows of a table are: figures of a statistic, one for each thing and time, or records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from factcheck.drafting import columns as roles
from factcheck.drafting.columns import Column
from factcheck.drafting.grids import Grid
from factcheck.drafting.guesses import Guess
from factcheck.drafting.numerals import Number, Style, is_missing
from factcheck.drafting.times import Period
from factcheck.drafting.titles import is_generic

_NEARLY_ALL = 0.98
_EDITION = re.compile(
    r"(?:\(?(?:actuals?|accounts|budget|budget estimates?|be|revised|revised estimates?|re"
    r"|provisional|estimates?|forecast)\)?[ ,/-]*)+",
    re.IGNORECASE,
)
"""Which budget a column is of: figures of one thing that differ."""


class Observation(NamedTuple):
    """One number of a statistic: of whom, of what, when, and where it stands."""

    subject: str
    what: str
    category: str
    period: Period | None
    number: Number
    unit: str
    line: int


class Shape(Struct, frozen=True):
    """How a table is read. `subject` is the column of what its numbers are about, if one is.

    `is_statistic` is false where several rows are of one thing and time: then they are records.
    """

    columns: list[Column]
    rows: list[int]
    subject: Column | None
    category: Column | None
    is_statistic: bool
    guesses: list[Guess]

    def one(self, role: str) -> Column | None:
        """Give the first column of a role."""
        return next((column for column in self.columns if column.role == role), None)

    def all(self, role: str) -> list[Column]:
        """Give the columns of a role."""
        return [column for column in self.columns if column.role == role]

    def unused(self) -> list[Column]:
        """Give the columns that say nothing of a figure."""
        worded = ("place", "name", "category") if self.is_statistic else ()
        used = (self.subject, self.category)
        return [
            column
            for column in self.columns
            if column.role == "other" or (column.role in worded and column not in used)
        ]


def shape_of(grid: Grid, found: list[Column]) -> Shape:
    """Tell what the rows of a table are."""
    kept = roles.without_totals(grid.rows, found)
    guesses = []
    if left := len(grid.rows) - len(kept):
        named = [grid.rows[at] for at in range(len(grid.rows)) if at not in set(kept)]
        what = next(filter(None, named[0]), "")
        guesses.append(Guess("sums", f"{left} left out", "medium", f'"{what}" sums up other rows'))
    whole = Shape(found, kept, None, None, True, guesses)
    worded = [*whole.all("place"), *whole.all("name"), *whole.all("category")]
    if not worded:
        return whole
    if any(_are_deeds(grid, whole, name) for name in whole.all("name")):
        return Shape(found, kept, None, None, False, guesses)
    for subject in worded:
        if _are_one_each(grid, whole, [subject]):
            return Shape(found, kept, subject, None, True, guesses)
    for subject in worded[:2]:
        for category in whole.all("category"):
            if category is not subject and _are_one_each(grid, whole, [subject, category]):
                return Shape(found, kept, subject, category, True, guesses)
    return Shape(found, kept, None, None, False, guesses)


def _are_one_each(grid: Grid, shape: Shape, keys: Sequence[Column]) -> bool:
    """Whether hardly two rows are of one thing at one time."""
    keys = [*keys, *filter(None, (shape.one("time"), shape.one("indicator")))]
    found = [tuple(key.of(grid.rows[at]) for key in keys) for at in shape.rows]
    rows = {tuple(grid.rows[at]) for at in shape.rows}
    return len(set(found)) >= _NEARLY_ALL * len(rows)


def _are_deeds(grid: Grid, shape: Shape, subject: Column) -> bool:
    """Whether rows that have a name each are deeds in a place at a time: loans, projects."""
    place, time = shape.one("place"), shape.one("time")
    if place is None or time is None or subject is place or not shape.one("number"):
        return False
    often = Counter(place.of(grid.rows[at]) for at in shape.rows)
    is_dated_once = len({subject.of(grid.rows[at]) for at in shape.rows}) >= 0.9 * len(shape.rows)
    return is_dated_once and len(often) <= 0.7 * len(shape.rows)


def observations(grid: Grid, shape: Shape, style: Style) -> Iterator[Observation]:
    """Yield the numbers of a statistic, column by column in each row."""
    time, indicator, unit = shape.one("time"), shape.one("indicator"), shape.one("unit")
    for at in shape.rows:
        row = grid.rows[at]
        if shape.subject and not shape.subject.of(row):
            continue
        when = time.reader(time.of(row)) if time and time.reader else None
        said = indicator.of(row) if indicator else ""
        for column in shape.all("number"):
            cell = column.of(row)
            number = None if is_missing(cell) else style.read(cell)
            if number is None:
                continue
            yield Observation(
                subject=shape.subject.of(row) if shape.subject else "",
                what=" ".join(filter(None, (said, _own_words(column, said)))),
                category=shape.category.of(row) if shape.category else "",
                period=column.period or when,
                number=number,
                unit=unit.of(row) if unit else "",
                line=grid.lines[at],
            )


def _own_words(column: Column, said: str) -> str:
    """Give what a column's header adds to an indicator: nothing where it only says "Value"."""
    is_edition = _EDITION.fullmatch(column.words.strip(" ()-,"))
    return "" if said and (is_edition or is_generic(column.words)) else column.words
