"""Where in a sheet the table stands: title lines, header rows, body, notes below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from factcheck.drafting import times
from factcheck.drafting.guesses import Guess
from factcheck.drafting.numerals import evidence, is_missing
from factcheck.drafting.sheets import Sheet

Row = list[str]
_LOOKED_AT = 40
_MOST_HEADER_ROWS = 3
_NUMBER = re.compile(r"(?!(?:1[5-9]|20|21)\d\d$)[-+\u2212]?\d[\d.,\s]*%?")
"""A cell that names no column: a number that is no year."""
_NOTE = re.compile(
    r"\W{0,3}(?:sources?|notes?|footnotes?|data source|last updated)\b.*|[*\u2020\u2021].*",
    re.IGNORECASE,
)
_LONG_NAME = 40
_TOTAL = re.compile(
    r"(?:grand |sub-?|overall |all[- ]india |national )?totals?"
    r"(?:[\s,:(-]+(?:all|for|of|in|india|world|states?|countries|uk|us|sum)\b.*)?|overall|sum"
    r"|all (?:states|countries)\b.*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s*\([^()]*\)$")


class Grid(Struct, frozen=True):
    """A table: for each column the parts of its header from the top down, and the rows below.

    `title` is what stands above the header, `notes` what stands below the body. `lines[i]` is
    the line of row i in the file, `used[i]` the place of column i among those of the sheet.
    """

    title: list[str]
    header: list[tuple[str, ...]]
    rows: list[Row]
    lines: list[int]
    notes: list[str]
    guesses: list[Guess]
    sheet: Sheet
    used: list[int]

    def place(self, line: int, column: int) -> str:
        """Give where a cell stands in the file: `line:column`."""
        return self.sheet.place(line, self.used[column])


def find(sheet: Sheet) -> Grid:
    """Find the table of a sheet."""
    rows = _even(sheet.rows)
    least = _fullest_header(rows)
    first = _header_start(rows, least)
    last = _header_end(rows, first, least)
    header = _joined(rows[first : last + 1])
    title = [" ".join(filter(None, row)) for row in rows[:first]]
    kept = [
        column for column, parts in enumerate(header) if _is_used(rows[last + 1 :], column, parts)
    ]
    body, notes = _without_notes(rows[last + 1 :], sheet.lines[last + 1 :], len(kept))
    picked = [([row[column] for column in kept], line) for row, line in body]
    head = [list(parts) for parts in (header[column] for column in kept)]
    plain = [row for row in rows[last] if row]
    sound = [(row, line) for row, line in picked if any(row) and [c for c in row if c] != plain]
    told = _told(sheet.lines[first], first, last, title, rows[last])
    guesses = [told, *_sections(sound, len(kept))]
    if len(kept) > 2:
        sound = [(row, line) for row, line in sound if sum(map(bool, row)) > 1]
    return Grid(
        title=title,
        header=[tuple(parts) for parts in head],
        rows=[row for row, _ in sound],
        lines=[line for _, line in sound],
        notes=notes,
        guesses=guesses,
        sheet=sheet,
        used=kept,
    )


def is_total(cell: str) -> bool:
    """Whether a cell names the sum of the other rows."""
    return _TOTAL.fullmatch(_BRACKETED.sub("", cell.strip())) is not None


def _even(rows: Sequence[Row]) -> list[Row]:
    width = max(len(row) for row in rows)
    return [[*row, *[""] * (width - len(row))] for row in rows]


def _fullest_header(rows: Sequence[Row]) -> int:
    """Give the first row that has as many cells as a header: half of what most rows have."""
    filled = [sum(map(bool, row)) for row in rows]
    width = Counter(filled).most_common(1)[0][0]
    wanted = max(2 if width > 1 else 1, (width + 1) // 2)
    first = next((at for at, count in enumerate(filled[:_LOOKED_AT]) if count >= wanted), 0)
    return first + 1 if _is_title(rows, first) else first


def _is_title(rows: Sequence[Row], at: int) -> bool:
    """Whether a row that has fewer cells than the header below it is a title cut at its commas."""
    if at + 2 >= len(rows):
        return False
    used = [column for column, cell in enumerate(rows[at + 2]) if cell]
    if all(rows[at][c] for c in used) or not all(rows[at + 1][c] for c in used):
        return False
    numeric = [c for c in range(len(rows[at])) if _is_numeric([rows[at + 2][c]])]
    heads = [rows[at + 1][column] for column in numeric]
    is_header = bool(numeric) and all(times.year(head) or not _is_numeric([head]) for head in heads)
    return is_header and bool(rows[at][0])


def _header_start(rows: Sequence[Row], least: int) -> int:
    """Give the first row of the header: those above the fullest one that head several columns."""
    start = least
    while (
        start and sum(map(bool, rows[start - 1])) and _heads_several(rows[start - 1], rows[start])
    ):
        start -= 1
    return start


def _heads_several(row: Row, below: Row) -> bool:
    """Whether a row heads several columns of the header below it, which goes on in the first."""
    if sum(map(bool, row)) < 2 or (row[0] and below[0]):
        return False
    pairs = list(zip(row, below, strict=True))[1:]
    if any(cell and not below_cell for cell, below_cell in pairs):
        return False
    return any(
        cell and below_cell and not following[0] and following[1]
        for (cell, below_cell), following in pairwise(pairs)
    )


def _header_end(rows: Sequence[Row], first: int, least: int) -> int:
    last = least
    while last + 2 < len(rows) and last + 1 - first < _MOST_HEADER_ROWS:
        if not _goes_on(rows[first : last + 1], rows[last + 1], rows[last + 2 :]):
            break
        last += 1
    return last


def _goes_on(above: Sequence[Row], row: Row, body: Sequence[Row]) -> bool:
    """Whether a row still belongs to the header: sub-headings, or units over numbers."""
    sample = body[:_LOOKED_AT]
    if (
        not row[0]
        and sample[0][0]
        and any(above[-1][at] == "" and cell for at, cell in enumerate(row))
    ):
        return True
    numeric = [at for at in range(len(row)) if _is_numeric([each[at] for each in sample])]
    told = [row[at] for at in numeric if row[at]]
    if not told or any(is_missing(cell) or _is_numeric([cell]) for cell in told):
        years = [cell for cell in told if times.year(cell)]
        return bool(years) and not row[0] and len(years) == len(told)
    return True


def _is_numeric(cells: Sequence[str]) -> bool:
    found = [cell for cell in cells if not is_missing(cell)]
    style = evidence(found).style(is_continental=False)
    return bool(found) and sum(style.read(cell) is not None for cell in found) >= 0.7 * len(found)


def _joined(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    """Give the header cells over each column; one that heads several is repeated to its right."""
    full = []
    for at, row in enumerate(rows):
        filled = list(row)
        if at < len(rows) - 1:
            for column in range(1, len(filled)):
                if not filled[column] and rows[-1][column]:
                    filled[column] = filled[column - 1]
        full.append(filled)
    return [tuple(dict.fromkeys(filter(None, parts))) for parts in zip(*full, strict=True)]


def _is_used(body: Sequence[Row], column: int, parts: tuple[str, ...]) -> bool:
    return bool(parts) or any(row[column] for row in body)


def _without_notes(
    body: Sequence[Row], lines: Sequence[int], width: int
) -> tuple[list[tuple[Row, int]], list[str]]:
    """Part the rows from what stands below them: sources and notes, in one cell."""
    end = len(body)
    while end and _is_note(body[end - 1], width):
        end -= 1
    kept = list(zip(body[:end], lines[:end], strict=True))
    notes = [" ".join(filter(None, row)) for row in body[end:]]
    marked = [row for row, _ in kept if row[0] and _NOTE.fullmatch(row[0]) and not any(row[1:])]
    kept = [(row, line) for row, line in kept if row not in marked]
    return kept, [*notes, *(row[0] for row in marked)]


def _is_note(row: Row, width: int) -> bool:
    filled = [cell for cell in row if cell]
    if filled and _NOTE.fullmatch(filled[0]):
        return True
    return width > 1 and len(filled) == 1 and (width > 2 or len(filled[0]) > _LONG_NAME)


def _told(line: int, first: int, last: int, title: Sequence[str], header: Row) -> Guess:
    place = f"line {line}" if first == last else f"lines {line} to {line + last - first}, joined"
    if first == last and (number := next(filter(_NUMBER.fullmatch, header), "")):
        why = f'"{number}" is a number: a table without a header needs one'
        return Guess("header", place, "low", why)
    if first:
        return Guess("header", place, "medium", f'above it stands "{" / ".join(title)[:70]}"')
    return Guess("header", place, "high" if first == last else "medium", "the first row with cells")


def _sections(body: Sequence[tuple[Row, int]], width: int) -> list[Guess]:
    names = [row[0] for row, _ in body if sum(map(bool, row)) == 1] if width > 2 else []
    if not names:
        return []
    shown = ", ".join(filter(None, names[:3]))
    return [Guess("rows left out", f"{len(names)}", "medium", f"they have one cell only: {shown}")]
