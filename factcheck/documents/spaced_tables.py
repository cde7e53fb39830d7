"""Tables whose columns are set apart by tabs, or by two blanks and more, as pages are copied.

Prose is set so, too: typed with two blanks behind a full stop, numbered by "1." and a tab, drawn
out in wide gaps. So a table needs a first row of names, rows of as many cells below it, and figures
in these. Pairs of a name and its value ("Capital", "Oslo") make none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.model import Block
from factcheck.patterns import CURRENCY_SIGN, YEAR

_LONGEST_CELL, _LONGEST_LINE = 80, 1000
_STOPS = (".", "!", "?", ":", ";", ",")
_PAIRS, _LONGEST_MARK = 2, 4
"""Of so many columns the rows may be the parts of one thing."""


Line = tuple[int, int]


class Row(NamedTuple):
    """The cells of a line that hold something, by column, and how many there is room for."""

    cells: dict[int, tuple[int, int]]
    width: int
    is_set_in: bool = False


Reader = Callable[[str, int, int], Row | None]


@cache
def _tab() -> re.Pattern[str]:
    return re.compile(r"[^\t]+")


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"[^ \xa0\t]+(?:[ \xa0][^ \xa0\t]+)*")


@cache
def _amount() -> re.Pattern[str]:
    """Match a cell that holds an amount, its sign before and what it is counted in behind."""
    sign = rf"[+~\u2248\u00b1<>\u2212\u2013-]?\s?(?:US\$|{CURRENCY_SIGN}|[A-Z]{{3}}\s)?\s?"
    unit = r"(?:[^\d\s,.]{1,12}|\s[^\d\s,.]{1,12}){0,3}"
    return re.compile(rf"{sign}\d[\d.,'\u2019]*(?:\s\d{{3}})*(?P<unit>{unit})\*?")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(rf"{YEAR}(?:[/\u2013-](?:\d\d){{1,2}})?\*?")


def spaced_tables(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int, list[Block]]]:
    """Yield start, end and cells of each table among the lines of a text."""
    at = 0
    while at < len(lines) - 1:
        rows = _rows(text, lines, at, _by_tabs) or _rows(text, lines, at, _by_gaps)
        if _is_table(text, rows):
            yield lines[at][0], lines[at + len(rows) - 1][1], list(_cells(rows))
        at += max(len(rows), 1)


def _cells(rows: Sequence[Row]) -> Iterator[Block]:
    for number, row in enumerate(rows):
        for column, (start, end) in row.cells.items():
            yield Block(start, end, "cell", (number, column))


def _rows(text: str, lines: Sequence[Line], at: int, read: Reader) -> list[Row]:
    """Give a line that may head a table, and those below it that may be its rows."""
    head = read(text, *lines[at])
    if head is None or any(map(_is_figure, _values(text, head))):
        return []
    rows = [head]
    for number in range(at + 1, len(lines)):
        row = read(text, *lines[number])
        if row is None:
            break
        if len(rows) == 1 and _lacks_its_corner(head, row):
            shifted = {column + 1: cell for column, cell in head.cells.items()}
            rows = [Row(shifted, row.width)]
        if not _is_below(rows[0], row):
            break
        rows.append(row)
    return rows if len(rows) > 1 else []


def _lacks_its_corner(head: Row, row: Row) -> bool:
    """Whether the names of the columns are set in, so that none stands over those of the rows."""
    return head.is_set_in and not row.is_set_in and head.width + 1 == row.width


def _is_below(head: Row, row: Row) -> bool:
    """Whether a line has a cell for each name above it, but for the last ones."""
    if row.width == head.width:
        return True
    return 1 < row.width < head.width and all(
        len(each.cells) >= each.width - (0 not in each.cells) for each in (head, row)
    )


def _by_tabs(text: str, start: int, end: int) -> Row | None:
    """Read a line with a tab between any two cells, empty ones too."""
    if "\t" not in text[start:end]:
        return None
    cells, column, done = {}, 0, start
    for found in _tab().finditer(text, start, end):
        column += found.start() - done
        done = found.end()
        if bare := found[0].strip():
            first = found.start() + found[0].index(bare)
            cells[column] = (first, first + len(bare))
    return _row(text, Row(cells, column + end - done + 1), start, end)


def _by_gaps(text: str, start: int, end: int) -> Row | None:
    """Read a line with any number of tabs or blanks, but for a single one, between cells."""
    spans = [found.span() for found in _gap().finditer(text, start, end)]
    if any(text[first:last].endswith(_STOPS) for first, last in spans[:-1]):
        return None
    is_set_in = bool(spans) and spans[0][0] - start > 1
    return _row(text, Row(dict(enumerate(spans)), len(spans), is_set_in), start, end)


def _row(text: str, row: Row, start: int, end: int) -> Row | None:
    """Give a row if its cells are short, more than one, and the first does not lead to others."""
    if end - start > _LONGEST_LINE or row.width < _PAIRS - row.is_set_in or not row.cells:
        return None
    if any(last - first > _LONGEST_CELL for first, last in row.cells.values()):
        return None
    first, last = row.cells.get(0, (start, start))
    return None if "|" in text[start:end] or text[first:last].endswith(":") else row


def _is_table(text: str, rows: Sequence[Row]) -> bool:
    """Whether rows hold figures, most of them; in pairs, each does, and all of one sort."""
    if not rows:
        return False
    told = [list(_values(text, row)) for row in rows[1:]]
    if rows[0].width > _PAIRS:
        return 2 * sum(any(map(_holds_amount, row)) for row in told) > len(told)
    found = [_amount().fullmatch(cell) for row in told for cell in row if _has_words(cell)]
    return len(told) > 1 and all(found) and len({each["unit"] for each in found if each}) == 1


def _values(text: str, row: Row) -> Iterator[str]:
    """Yield the cells of a row that are not its name."""
    return (text[start:end] for column, (start, end) in row.cells.items() if column)


def _has_words(cell: str) -> bool:
    """Whether a cell is no mark of what is missing: "-", "..", "n/a"."""
    return any(map(str.isdigit, cell)) or len(cell) > _LONGEST_MARK


def _holds_amount(cell: str) -> bool:
    return _amount().fullmatch(cell) is not None


def _is_figure(cell: str) -> bool:
    """Whether a cell is an amount and no year, which may be the name of a column."""
    return _holds_amount(cell) and not _year().fullmatch(cell)
