"""What the rows of a table are: figures of a statistic, one for each thing and time, or records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from factcheck.drafting import columns as roles
from factcheck.drafting import odd_rows
from factcheck.drafting.columns import Column
from factcheck.drafting.grids import Grid, is_total
from factcheck.drafting.guesses import Guess
from factcheck.drafting.numerals import Number, Style, is_missing
from factcheck.drafting.quantities import Home
from factcheck.drafting.times import Period
from factcheck.drafting.titles import is_generic
from factcheck.drafting.unit_words import unit_of
from factcheck.drafting.wording import bracketed, spaced

_OF_ITS_OWN, _SHARED = 0.75, 0.7
_SERIES = 10
_WORDED = ("place", "name", "category")
_OWED = re.compile(
    r"\b(?:debts?|owed|dues|outstanding|stocks?|exposure|claims|liabilit\w+|arrears|balance)\b",
    re.IGNORECASE,
)
"""What is not added up over the times of a table: each giver has a figure at each of them."""
_EDITION = re.compile(
    r"(?:\(?(?:actuals?|accounts|budget|budget estimates?|be|revised|revised estimates?|re"
    r"|provisional|estimates?|forecast)\)?[ ,/-]*)+",
    re.IGNORECASE,
)
"""Which budget a column is of: figures of one thing that differ."""


class Observation(NamedTuple):
    """One number of a statistic: of whom, of what, when, from whom, and where it stands.

    `currency` is that of its row or cell, '' where all of its column are counted alike, and
    `recipient` the entity that receives what is given for its subject.
    """

    subject: str
    what: str
    category: str
    period: Period | None
    number: Number
    unit: str
    line: int
    column: int
    currency: str = ""
    provider: str = ""
    recipient: str = ""
    is_currency_certain: bool = True


class Shape(Struct, frozen=True):
    """How a table is read. `subject` is the column of what its numbers are about, if one is.

    `is_statistic` is false where several rows are of one thing and time: then they are records.
    `untimed` are the rows where something else stands for a time; those of records count in no
    year, those of statistics are left out of `rows`. `doubled` gives for each row that has other
    numbers for the same thing and time as an earlier one that one.
    """

    columns: list[Column]
    rows: list[int]
    subject: Column | None
    category: Column | None
    is_statistic: bool
    guesses: list[Guess]
    untimed: list[int] = []
    doubled: dict[int, int] = {}

    def one(self, role: str) -> Column | None:
        """Give the first column of a role."""
        return next((column for column in self.columns if column.role == role), None)

    def all(self, role: str) -> list[Column]:
        """Give the columns of a role."""
        return [column for column in self.columns if column.role == role]

    @property
    def is_by_giver(self) -> bool:
        """Whether each figure is of one giver: something is owed to several, or none receives."""
        if self.one("provider") is None:
            return False
        are_owed = all(_OWED.search(spaced(each.header)) for each in self.all("number"))
        return are_owed or not any(map(self.one, _WORDED))

    def unused(self) -> list[Column]:
        """Give the columns that say nothing of a figure."""
        worded = _WORDED if self.is_statistic else ()
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
        what = next(filter(is_total, named[0]), "")
        guesses.append(Guess("sums", f"{left} left out", "medium", f'"{what}" sums up other rows'))
    time = next((column for column in found if column.role == "time"), None)
    untimed = odd_rows.without_time(grid, kept, time)
    timed = [at for at in kept if at not in set(untimed)]
    whole = Shape(found, timed, None, None, True, guesses, untimed)
    records = replace(whole, is_statistic=False, rows=kept)
    if _are_records(grid, whole):
        return records
    if _is_series(grid, whole):
        return _with_doubles(grid, whole)
    subject, category = _keys(grid, whole)
    if subject is None:
        return records
    return _with_doubles(grid, replace(whole, subject=subject, category=category))


def _with_doubles(grid: Grid, shape: Shape) -> Shape:
    """Give a statistic with the rows that contradict earlier ones, where they are few."""
    keys = _full_key(shape, [each for each in (shape.subject, shape.category) if each])
    if not keys or not _are_one_each(grid, shape, keys):
        return shape
    return replace(shape, doubled=odd_rows.doubled(grid, shape.rows, keys, shape.all("number")))


def _are_records(grid: Grid, shape: Shape) -> bool:
    """Whether rows are to be counted: they have no numbers, or are deeds with a name each."""
    if not shape.all("number"):
        return bool(shape.all("place") or shape.one("time"))
    return any(_are_deeds(grid, shape, name) for name in shape.all("name"))


def _keys(grid: Grid, shape: Shape) -> tuple[Column | None, Column | None]:
    """Give the column by whose cells and time rows differ, or two of them; none where none does."""
    worded = [column for column in shape.columns if column.role in _WORDED]
    for subject in worded:
        if _are_one_each(grid, shape, [subject]):
            return subject, None
    for subject in worded[:2]:
        for category in shape.all("category"):
            if category is not subject and _are_one_each(grid, shape, [subject, category]):
                return subject, category
    return None, None


def _are_one_each(grid: Grid, shape: Shape, keys: Sequence[Column]) -> bool:
    """Whether hardly two rows are of one thing at one time."""
    is_timed = shape.one("time") is not None or any(each.period for each in shape.all("number"))
    return odd_rows.are_one_each(grid, shape.rows, _full_key(shape, keys), has_times=is_timed)


def _full_key(shape: Shape, keys: Sequence[Column]) -> list[Column]:
    """Give the columns that tell rows apart besides those of the thing.

    Who gives is one of them where something is owed to several; what they gave is added up.
    """
    told_by = ("provider",) if shape.is_by_giver else ()
    roles_of_keys = ("time", "indicator", "unit", "currency", *told_by)
    others = (shape.one(role) for role in roles_of_keys)
    return list(dict.fromkeys([*keys, *filter(None, others)]))


def _is_series(grid: Grid, shape: Shape) -> bool:
    """Whether nothing names the rows, or each has its own time and only categories beside it."""
    if not any(shape.all(role) for role in _WORDED):
        return True
    time = shape.one("time")
    if time is None or shape.one("place") or shape.one("name") or len(shape.rows) < _SERIES:
        return False
    return len({time.of(grid.rows[at]) for at in shape.rows}) == len(shape.rows)


def _are_deeds(grid: Grid, shape: Shape, subject: Column) -> bool:
    """Whether rows that have a name each are deeds in a place at a time: loans, projects."""
    place, time = shape.one("place"), shape.one("time")
    if place is None or time is None:
        return False
    count = len(shape.rows)
    named = len({subject.of(grid.rows[at]) for at in shape.rows})
    placed = len({place.of(grid.rows[at]) for at in shape.rows})
    return named >= _OF_ITS_OWN * count and placed <= _SHARED * count


def observations(grid: Grid, shape: Shape, style: Style) -> Iterator[Observation]:
    """Yield the numbers of a statistic, column by column in each row."""
    time, indicator, unit = shape.one("time"), shape.one("indicator"), shape.one("unit")
    giver = shape.one("provider")
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
                column=column.at,
                provider=giver.of(row) if giver else "",
            )


def _own_words(column: Column, said: str) -> str:
    """Give what a column's header adds to an indicator: its unit where it only says "Value"."""
    if not said:
        return column.words
    if is_generic(column.words):
        inside = bracketed(spaced(column.words))[1]
        return " ".join(f"({each})" for each in inside if unit_of(each, Home()))
    return "" if _EDITION.fullmatch(column.words.strip(" ()-,")) else column.words
