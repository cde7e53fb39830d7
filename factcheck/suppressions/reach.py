"""How far a suppression reaches in its article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.documents.segments import segment
from factcheck.model import Document, Span
from factcheck.suppressions.reading import Suppression


class Reaches:
    """The reach of each suppression of an article."""

    def __init__(self, document: Document, suppressions: Sequence[Suppression]) -> None:
        self._text = document.text
        self._blocks = segment(document).blocks
        self._starts = [block.start for block in self._blocks]
        self._ons = [each.directive.start for each in suppressions if each.verb == "on"]

    def of(self, suppression: Suppression) -> Span:
        """Give the stretch in which it silences."""
        directive = suppression.directive
        match suppression.verb:
            case "ignore-file":
                return Span(0, len(self._text))
            case "off":
                ons = (on for on in self._ons if on > directive.start)
                return Span(directive.end, next(ons, len(self._text)))
            case "on":
                return Span(directive.end, directive.end)
        line = self._line(directive.start, directive.end)
        if self._text[line.start : line.end].strip():
            return self._on_line(line, directive.start)
        return self._next_block(directive.end)

    def _line(self, start: int, end: int) -> Span:
        """Give the whole lines that a stretch stands on."""
        ends = [at for at in (self._text.find(mark, end) for mark in "\r\n") if at >= 0]
        before = max(self._text.rfind(mark, 0, start) for mark in "\r\n")
        return Span(before + 1, min(ends, default=len(self._text)))

    def _on_line(self, line: Span, at: int) -> Span:
        """Give what a line has of the block that the directive stands in or behind.

        A line of a page may hold the page; a row of a table is one thing.
        """
        behind = bisect_right(self._starts, at)
        near = self._blocks[max(behind - 1, 0) : behind + 1]
        on_line = [each for each in near if each.start < line.end and each.end > line.start]
        if not on_line or on_line[0].kind == "cell":
            return line
        block = on_line[0]
        return Span(max(line.start, block.start), min(line.end, block.end))

    def _next_block(self, end: int) -> Span:
        """Give the block behind a directive; a table is one, cell by cell."""
        index = bisect_left(self._starts, end)
        last = index
        while last < len(self._blocks) and (
            last == index or self._blocks[index].kind == self._blocks[last].kind == "cell"
        ):
            last += 1
        return Span(end, self._blocks[last - 1].end if last > index else end)
