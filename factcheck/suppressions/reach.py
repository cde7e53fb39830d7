"""How far a suppression reaches in its article."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.documents.positions import line_spans
from factcheck.documents.segments import segment
from factcheck.model import Block, Document, Span
from factcheck.suppressions.reading import Suppression


class Reaches:
    """The reach of each suppression of an article."""

    def __init__(self, document: Document, suppressions: Sequence[Suppression]) -> None:
        self._text = document.text
        self._blocks = segment(document).blocks
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
        lines = [each for each in line_spans(self._text) if each[1] >= start and each[0] <= end]
        return Span(lines[0][0], lines[-1][1])

    def _on_line(self, line: Span, at: int) -> Span:
        """Give what a line has of the block that the directive stands in or behind.

        A line of a page may hold the page; a row of a table is one thing.
        """
        blocks = [b for b in self._blocks if b.start < line.end and b.end > line.start]
        before = [block for block in blocks if block.start <= at]
        block = before[-1] if before else next(iter(blocks), Block(line.start, line.end))
        if block.kind == "cell":
            return line
        return Span(max(line.start, block.start), min(line.end, block.end))

    def _next_block(self, end: int) -> Span:
        """Give the block behind a directive; a table is one, cell by cell."""
        behind = [block for block in self._blocks if block.start >= end]
        last = end
        for index, block in enumerate(behind):
            if index and (block.kind != "cell" or behind[0].kind != "cell"):
                break
            last = block.end
        return Span(end, last)
