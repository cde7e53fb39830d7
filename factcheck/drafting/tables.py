"""One table read: its grid, its columns, the shape of its rows, and every guess so far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from factcheck import edtf, geography
from factcheck.drafting import (
    columns,
    files,
    giving,
    grids,
    headers,
    odd_columns,
    odd_rows,
    shapes,
)
from factcheck.drafting.columns import Column
from factcheck.drafting.grids import Grid
from factcheck.drafting.guesses import Guess, counted
from factcheck.drafting.headers import says_unit
from factcheck.drafting.numerals import Evidence, Style, evidence, is_missing
from factcheck.drafting.places import country_of
from factcheck.drafting.quantities import Home
from factcheck.drafting.shapes import Shape
from factcheck.drafting.subjects import countries_named
from factcheck.drafting.unit_words import is_a_scale
from factcheck.errors import FactcheckError
from factcheck.geography import Country
from factcheck.paths import shown

_INDIAN = re.compile("\\b(?:crores?|lakhs?)\\b|\N{INDIAN RUPEE SIGN}", re.IGNORECASE)
_RUPEES = "INR"
_LOOKED_AT = 500
_SHOWN = 3
_MOST_TOLD = 5


class Choices(Struct, frozen=True):
    """What the command line says of a table that says it not itself.

    `about` is what its figures are about, `period` their time as EDTF; `is_complete` whether a
    table of records holds all there is.
    """

    about: str = ""
    period: str = ""
    is_complete: bool = False


class Table(Struct, frozen=True):
    """A table as it was read. `named` are the countries that titles and notes name."""

    path: Path
    grid: Grid
    shape: Shape
    style: Style
    named: list[str]
    guesses: list[Guess]

    @property
    def titles(self) -> list[str]:
        """What names the table: lines above it, those below that say a unit, and the file."""
        below = [note for note in self.grid.notes if says_unit(note, Home())]
        return [*self.grid.title, *below, self.path.stem]

    @property
    def sayings(self) -> list[str]:
        """The titles that may say a unit: a file that is called no more than "bn" says none."""
        *said, name = self.titles
        return said if is_a_scale(name) else self.titles

    def place(self, line: int, column: int) -> str:
        """Give where the cell of a column stands: `file:line:column`."""
        return f"{shown(self.path)}:{self.grid.place(line, column)}"

    def rows(self) -> Iterator[Sequence[str]]:
        """Yield the rows that are no sums of others."""
        return (self.grid.rows[at] for at in self.shape.rows)

    def repeated(self, column: Column) -> list[str]:
        """Give the cells of a column that stand in several rows: none of these is all of it."""
        how_often = Counter(filter(None, (column.of(row) for row in self.rows())))
        return [cell for cell, count in how_often.items() if count > 1]

    @property
    def country(self) -> str:
        """The one country that titles and notes name, '' where it is none or several."""
        return self.named[0] if len(self.named) == 1 else ""


def read(path: Path, choices: Choices) -> Table:
    """Read a table.

    Raises:
        FactcheckError: it cannot be read, or has no numbers to check anything against.

    """
    sheet = files.read(path)
    grid = grids.find(sheet)
    seen = evidence(cell for row in grid.rows for cell in row)
    style = seen.style(is_continental=sheet.delimiter == ";")
    named = countries_named([choices.about, *grid.title, path.stem, *grid.notes])
    by_amounts = [] if named else list(_by_amounts(_said(grid)))
    named = named or [country.id for country, _ in by_amounts]
    found = columns.read(grid, style, _fiscal_start(grid, named))
    found = giving.with_giver(grid, found, (*grid.title, path.stem), named)
    shape = shapes.shape_of(grid, found)
    if shape.is_statistic and not shape.all("number"):
        raise no_numbers(path)
    guesses = [
        *sheet.guesses,
        *grid.guesses,
        *_numerals(style, seen),
        *(guess for _, guess in by_amounts),
        *shape.guesses,
        *_marks(grid, shape, style),
        *_columns(grid, shape),
        *odd_columns.told(grid, shape),
    ]
    table = Table(path, grid, shape, style, named, guesses)
    guesses += [*_unread(table), *_odd_rows(table)]
    return table


def no_numbers(path: Path) -> FactcheckError:
    """Say that a table has nothing to check anything against."""
    return FactcheckError(
        "no-numbers",
        "no column has numbers",
        where=str(path),
        hint="see that it holds one table, with a header and rows of figures below it",
    )


def _said(grid: Grid) -> list[str]:
    """Give the words of a table outside its body."""
    return [*grid.title, *grid.notes, *(part for parts in grid.header for part in parts)]


def _by_amounts(said: Sequence[str]) -> Iterator[tuple[Country, Guess]]:
    """Yield the country whose amounts are in crore or lakh: India, where no currency is another's.

    Pakistan and Bangladesh count so, too.
    """
    if not _INDIAN.search(" ".join(said)):
        return
    codes = {headers.read(words, Home()).unit for words in said} - {_RUPEES, ""}
    others = [each for each in geography.countries() if each.currency in codes]
    if len(others) == 1:
        why = f"amounts are in {others[0].currency}, and in crore or lakh"
        yield others[0], Guess("country", others[0].name, "medium", why)
    elif india := geography.country("india"):
        why = "amounts are in crore, lakh or \N{INDIAN RUPEE SIGN}"
        yield india, Guess("country", india.name, "medium", why)


def _fiscal_start(grid: Grid, named: Sequence[str]) -> int | None:
    """Give the month in which fiscal years begin: that of the country that titles or rows name."""
    ids = set(named[:1])
    if not ids:
        cells = {cell for row in grid.rows[:_LOOKED_AT] for cell in row[:2]}
        ids = {country for cell in cells if (country := country_of(cell))}
    known = (geography.country(each) for each in ids)
    starts = {country.fiscal_year_start for country in known if country}
    return starts.pop() if len(starts) == 1 else None


def _numerals(style: Style, seen: Evidence) -> Iterator[Guess]:
    name, own, others = ("comma", seen.commas, seen.points)
    if not style.decimal_comma:
        name, own, others = ("point", seen.points, seen.commas)
    if own:
        why = f"shown by {counted(own, 'cell')}, {others} against it"
        yield Guess("decimal sign", name, "medium" if others else "high", why)
    elif seen.doubtful:
        part = "thousands" if style.decimal_comma else "thousandths"
        why = f"{counted(seen.doubtful, 'cell')} like 89.322, read with {part}: look at them"
        yield Guess("decimal sign", name, "low", why)


def _marks(grid: Grid, shape: Shape, style: Style) -> Iterator[Guess]:
    """Tell what stands in cells of numbers besides them."""
    cells = [column.of(grid.rows[at]) for column in shape.all("number") for at in shape.rows]
    gaps = dict.fromkeys(cell for cell in cells if cell and is_missing(cell))
    if gaps:
        count = sum(cell in gaps for cell in cells)
        yield Guess("gaps", " ".join(gaps), "high", f"no number in {counted(count, 'cell')}")
    numbers = [number for cell in cells if not is_missing(cell) and (number := style.read(cell))]
    if marked := sum(number.is_marked for number in numbers):
        yield Guess("marks", counted(marked, "cell"), "medium", "signs behind numbers, left out")


def _unread(table: Table) -> Iterator[Guess]:
    """Tell the cells among numbers that are none."""
    unread = [
        (cell, table.grid.lines[at], column.at)
        for column in table.shape.all("number")
        for at in table.shape.rows
        if not is_missing(cell := column.of(table.grid.rows[at])) and not table.style.read(cell)
    ]
    if unread:
        count = counted(len(unread), "cell")
        first = f"{count}, the first at {table.place(*unread[0][1:])}"
        told = ", ".join(list(dict.fromkeys(cell for cell, *_ in unread))[:_SHOWN])
        likely = odd_rows.with_digits(unread[0][0])
        meant = f"; did you mean {likely}?" if table.style.read(likely) else ""
        yield Guess("not read", first, "low", f"no numbers: {told}{meant}")


def _odd_rows(table: Table) -> Iterator[Guess]:
    """Tell the rows whose time is none, and those that contradict earlier ones."""
    grid, shape = table.grid, table.shape
    time = shape.one("time")
    others = [time.of(row) for row in grid.rows] if time else []
    for at in shape.untimed[:_MOST_TOLD]:
        assert time is not None
        assert time.reader is not None
        what, hint = odd_rows.wrong_time(time.of(grid.rows[at]), time.reader, others)
        then = "its row is left out" if shape.is_statistic else "its row counts in no year"
        why = f"{what}, and {then}: {hint}"
        yield Guess("no time", table.place(grid.lines[at], time.at), "low", why)
    for at, column, why in odd_columns.half_read(grid, shape):
        yield Guess("no time", table.place(grid.lines[at], column), "low", why)
    for at, before in list(shape.doubled.items())[:_MOST_TOLD]:
        keys = [each for each in (shape.subject, time, shape.category) if each]
        named = ", ".join(each.of(grid.rows[at]) for each in keys)
        first, here = (table.place(grid.lines[row], keys[0].at) for row in (before, at))
        why = f"{named} stands at {first} already, with other numbers: mend one, or take it out"
        yield Guess("twice", here, "low", why)
    for what, count in (("no time", len(shape.untimed)), ("twice", len(shape.doubled))):
        if count > _MOST_TOLD:
            yield Guess(what, f"{count - _MOST_TOLD} rows more", "low", "like these")


def _columns(grid: Grid, shape: Shape) -> Iterator[Guess]:
    time = shape.one("time")
    if time is not None:
        sure = time.is_sure
        yield Guess("time", f'"{time.header}"', "high" if sure else "medium", "its cells are times")
    periods = [column.period for column in shape.all("number") if column.period]
    if len(periods) > 1:
        span = edtf.interval(min(p.start for p in periods), max(p.end for p in periods)) or ""
        yield Guess("time", span, "high", f"in the headers of {len(periods)} columns")
    if shape.category is not None:
        why = "several rows for one thing and time, the parts of a whole"
        yield Guess("parts", f'"{shape.category.header}"', "medium", why)
    told = {column for _, column, _ in odd_columns.half_read(grid, shape)}
    told |= {each.at for each in shape.columns if odd_columns.is_another_time(each)}
    left = [each.header for each in shape.unused() if each.header and each.at not in told]
    if left:
        why = "codes, ranks, remarks, changes, and what no figure is about"
        yield Guess("not used", ", ".join(left), "medium", why)
