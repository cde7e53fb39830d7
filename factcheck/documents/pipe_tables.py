"""Tables that machines write into plain text: "| Country | Loans |" over a ruled line of dashes.

Without such a line, rows make one that are drawn on both sides and have as many cells each. Tables
without lines, whose columns tabs or blanks set apart, are found by `spaced_tables`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import itemgetter

from factcheck.documents.blocks import plain_blocks
from factcheck.documents.captions import with_captions
from factcheck.documents.listed_rows import listed_rows, may_have_listed_rows
from factcheck.documents.positions import line_spans
from factcheck.documents.spaced_tables import Line, spaced_tables
from factcheck.model import Block

Table = tuple[int, int, list[Block]]
_FEWEST_CELLS, _FEWEST_ROWS = 2, 3


@cache
def _dashes() -> re.Pattern[str]:
    return re.compile(r"\s*:?-+:?\s*")


@cache
def _cell() -> re.Pattern[str]:
    return re.compile(r"(?:\\.|[^|\\])+")


def blocks_with_tables(text: str) -> tuple[Block, ...]:
    """Give the blocks of a plain text that has tables, each cell with its place; else none."""
    if not ("|" in text or "\t" in text or "  " in text or may_have_listed_rows(text)):
        return ()
    cells: list[Block] = []
    pieces: list[str] = []
    done, lines = 0, list(line_spans(text))
    drawn = (*_tables(text, lines), *spaced_tables(text, lines))
    tables = (*drawn, *_apart(listed_rows(text, lines), drawn))
    for start, end, found in sorted(tables, key=itemgetter(0)):
        cells += found
        pieces += (text[done:start], re.sub(r"[^\r\n]", " ", text[start:end]))
        done = end
    if not cells:
        return ()
    prose = plain_blocks("".join((*pieces, text[done:])))
    return with_captions(text, sorted((*prose, *cells), key=lambda block: block.start))


def _apart(tables: Iterable[Table], drawn: Sequence[Table]) -> Iterator[Table]:
    """Yield the tables that share no line with one that is drawn."""
    for table in tables:
        if all(table[1] <= start or end <= table[0] for start, end, _ in drawn):
            yield table


def _tables(text: str, lines: Sequence[Line]) -> Iterator[Table]:
    """Yield start, end and cells of each table: a row of names, a ruled line, rows with lines."""
    at = 1
    while at < len(lines):
        last = at
        if "|" in text[slice(*lines[at - 1])] and _is_ruled(text[slice(*lines[at])]):
            last += 1
            while last < len(lines) and "|" in text[slice(*lines[last])]:
                last += 1
            rows = [lines[at - 1], *lines[at + 1 : last]]
        else:
            rows = _closed_rows(text, lines, at - 1)
            last += max(len(rows) - 1, 0)
        if rows:
            cells = [cell for row, span in enumerate(rows) for cell in _cells(text, span, row)]
            yield rows[0][0], rows[-1][1], cells
        at = last + 1


def _closed_rows(text: str, lines: Sequence[Line], first: int) -> list[Line]:
    """Give the rows from one on that lines close on both sides, if they are a table as they are."""
    rows: list[Line] = []
    number = 0
    for at in range(first, len(lines)):
        bare = text[slice(*lines[at])].strip()
        is_closed = bare[:1] == bare[-1:] == "|"
        parts = bare.count("|") - bare.count("\\|") - 1 if is_closed else 0
        if parts < _FEWEST_CELLS or (rows and parts != number):
            break
        rows.append(lines[at])
        number = parts
    return rows if len(rows) >= _FEWEST_ROWS else []


def _is_ruled(line: str) -> bool:
    """Whether a line has dashes between lines, and nothing else: "|:---|---:|"."""
    if "|" not in line or "-" not in line:
        return False
    bare = line.strip()
    parts = bare[bare.startswith("|") : len(bare) - bare.endswith("|")].split("|")
    return all(_dashes().fullmatch(part) for part in parts)


def _cells(text: str, line: tuple[int, int], row: int) -> Iterator[Block]:
    """Yield the cells of a line that hold something; a line may open the first one, or not."""
    start, end = line
    start += len(text[start:end]) - len(text[start:end].lstrip())
    column = -1 if text.startswith("|", start) else 0
    while start < end:
        found = _cell().match(text, start, end)
        if found and (bare := found[0].strip()):
            first = found.start() + found[0].index(bare)
            yield Block(first, first + len(bare), "cell", (row, max(column, 0)))
        start = found.end() if found else start
        column += 1
        start += 1
