"""Columns that may mean something else than they are read for, told so that somebody looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.drafting import odd_rows, times
from factcheck.drafting.columns import Column, names_time
from factcheck.drafting.grids import Grid
from factcheck.drafting.guesses import Guess, counted
from factcheck.drafting.numerals import is_missing
from factcheck.drafting.shapes import Shape

_HALF = 0.5
_MOST_TOLD = 5


def told(grid: Grid, shape: Shape) -> Iterator[Guess]:
    """Tell doubled headers, times that are not used, and days whose order nothing tells."""
    yield from _doubled(grid, shape.all("number"))
    time = shape.one("time")
    if time is not None:
        yield from _order(grid, time)
        others = [each.header for each in shape.columns if is_another_time(each)]
        if others:
            why = f'other times: the figures are those of "{time.header}"'
            yield Guess("not used", ", ".join(others), "medium", why)


def is_another_time(column: Column) -> bool:
    """Whether the cells of a column are times, and those of another column count."""
    return column.role != "time" and column.reader is not None


def half_read(grid: Grid, shape: Shape) -> Iterator[tuple[int, int, str]]:
    """Yield row, column and fault of cells that keep a column called like a time from being one.

    At least half of its other cells are times.
    """
    for column in shape.columns:
        if column.reader is not None or not names_time(column.header):
            continue
        cells = [column.of(row) for row in grid.rows]
        filled = [cell for cell in cells if not is_missing(cell)]
        reader, count = times.likeliest(filled)
        if count < max(2, _HALF * len(filled)):
            continue
        odd = [at for at, cell in enumerate(cells) if not is_missing(cell) and not reader(cell)]
        for at in odd[:_MOST_TOLD]:
            what, hint = odd_rows.wrong_time(cells[at], reader, cells)
            then = f'one of {counted(len(odd), "cell")} for which "{column.header}" is not used'
            yield at, column.at, f"{what}, {then}: {hint}"


def _doubled(grid: Grid, numbers: Sequence[Column]) -> Iterator[Guess]:
    """Yield the headers that stand over two columns of numbers: both are figures of one thing."""
    first: dict[str, Column] = {}
    for column in numbers:
        name = " ".join(column.header.split()).casefold()
        before = first.setdefault(name, column)
        if name and before is not column:
            one, other = (grid.used[each.at] + 1 for each in (before, column))
            why = f"columns {one} and {other} have this header: mend one, or take it out"
            yield Guess("twice", f'"{column.header}"', "low", why)


def _order(grid: Grid, time: Column) -> Iterator[Guess]:
    """Yield how "03/04/2019" is read, where no cell tells whether the day or the month is first."""
    assert time.reader is not None
    cells = [cell for row in grid.rows if not is_missing(cell := time.of(row))]
    if doubtful := times.of_two_orders(cells, time.reader):
        cell, read, other = doubtful
        why = f"read as {read}, the day first, as no cell tells which is: write {read} or {other}"
        yield Guess("day first", f'"{cell}"', "low", why)
