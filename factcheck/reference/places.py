"""Where things stand in the files of a package: lines and columns, 1-based, in code points."""

from __future__ import annotations

import io
from collections.abc import Iterable


def physical_lines(text: str) -> list[str]:
    """Split a text at LF, CR and CRLF only (as editors and CSV do), line ends kept."""
    return list(io.StringIO(text, newline=""))


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Give the line and column of an offset."""
    before = physical_lines(text[:offset])
    if not before or before[-1].endswith(("\n", "\r")):
        return len(before) + 1, 1
    return len(before), len(before[-1]) + 1


def cell_places(text: Iterable[str], delimiter: str = ",") -> list[tuple[int, int]]:
    """Give for each cell of the CSV record at the start of a text its line and column.

    Lines count from 1 at that start. A quoted cell begins at its quote, and may hold
    delimiters, doubled quotes and line ends.
    """
    places = [(1, 1)]
    line, column = 1, 1
    open_quote, quoted_cell, at_start, after_return = False, False, True, False
    for char in text:
        if char == '"' and (at_start or quoted_cell):
            open_quote, quoted_cell = not open_quote, True
        elif not open_quote and char in "\r\n":
            break
        if char == "\r" or (char == "\n" and not after_return):
            line, column = line + 1, 1
        elif char != "\n":
            column += 1
        after_return = char == "\r"
        at_start = not open_quote and char == delimiter
        if at_start:
            quoted_cell = False
            places.append((line, column))
    return places
