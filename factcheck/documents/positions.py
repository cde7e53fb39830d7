"""Where an offset is: line and column as an editor shows them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

BOM = "\ufeff"


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(r"\r\n|\n|\r")


def line_spans(source: str) -> Iterator[tuple[int, int]]:
    r"""Give start and end of every line, its ending (`\n`, `\r\n`, `\r`) left out."""
    start = 0
    if "\r" in source:
        for ending in _line_end().finditer(source):
            yield start, ending.start()
            start = ending.end()
    else:
        while (end := source.find("\n", start)) >= 0:
            yield start, end
            start = end + 1
    yield start, len(source)


class Positions:
    r"""Line and column of offsets into a source, both from 1, in code points.

    Lines end at `\n`, `\r\n` or `\r`. A BOM has no column: editors do not show it, so the
    first character after it stands in column 1.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._lines = list(line_spans(source))
        self._starts = [start for start, _ in self._lines]
        if source.startswith(BOM):
            self._starts[0] = 1

    def line_column(self, offset: int) -> tuple[int, int]:
        """Give line and column of `source[offset]`; `len(source)` is just behind the last."""
        line = max(bisect_right(self._starts, offset), 1)
        return line, max(offset - self._starts[line - 1], 0) + 1

    def line(self, number: int) -> str:
        """Give the text of a line (from 1) without its ending and without a BOM.

        Raises:
            IndexError: there is no such line.

        """
        if number < 1:
            raise IndexError(number)
        return self._source[self._starts[number - 1] : self._lines[number - 1][1]]
