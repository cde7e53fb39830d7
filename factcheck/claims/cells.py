"""What is told in front of the figure in a cell: its row, its column, and the unit of both.

The unit that a head tells in words, or the line above the table, stands in brackets then, as
other heads have it: "Norvane: Revenue (EUR million) 23,940". The corner of a table whose rows and
columns are names and years is told between them: "Norvane: Revenue 2023 23,940".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.claims.scenes.told_units import ToldUnit, is_unit, told_unit
from factcheck.claims.scenes.written_units import kind_of, read_unit, times
from factcheck.documents.folding import MARKUP, REST, Told
from factcheck.documents.table_heads import heads
from factcheck.model import Block, Document, Span
from factcheck.patterns import CURRENCY_SIGN, YEAR, pattern
from factcheck.reference import Index

_BEHIND_HEADS = (": ", " ", " ")
_BARE = pattern(rf"(?:US\$|{CURRENCY_SIGN})?[+~\u2248\u2212\u2013-]?\s?\d[\d.,\s]*\*?")
_BRACKET = pattern(r"\(\s*([^()]{1,40}?)\s*\)")
_YEAR = pattern(rf"(?i)(?:FY|in|year|end of)?\s*{YEAR}(?:[/\u2013-](?:\d\d){{1,2}})?")
_ANY_FIGURE = frozenset(("value", "amount", "figure", "rate", "total"))
_BLANKS = str.maketrans(MARKUP + REST, "  ")


def told_of_cells(document: Document, index: Index) -> Told:
    """Give for the cells that hold a figure what is told in front of each."""
    teller = _Teller(document, index)
    return {cell: tuple(teller.told(cell, above)) for cell, above in heads(document).items()}


class _Teller:
    """Tells the heads of cells; what a head, or the line above a table, says is read once."""

    def __init__(self, document: Document, index: Index) -> None:
        self._text = document.text.translate(_BLANKS)
        self._blocks = document.blocks
        self._index = index
        self._firsts = tuple(self._first_cells())
        self._unit_over = cache(self._read_over)
        self._unit_in = cache(self._read_in)
        self._measures = cache(self._kinds_of_measures)

    def _first_cells(self) -> Iterator[int]:
        """Yield for each block the first cell of the table that it is in, itself outside of any."""
        first, before = 0, None
        for number, block in enumerate(self._blocks):
            if block.place is None or before is None or block.place < before:
                first = number
            before = block.place
            yield first

    def told(self, cell: int, above: Sequence[int]) -> Iterator[str | Span]:
        """Yield the heads of a cell, and its unit in brackets if it is a bare number."""
        block = self._blocks[cell]
        is_bare = _BARE.fullmatch(self._text, block.start, block.end) is not None
        unit = self._of_the_caption(cell, above) if is_bare else None
        told = (above[0], *self._corner_over(cell, above), *above[1:])
        for head, mark in zip(told, _BEHIND_HEADS, strict=False):
            yield from self._head(head, is_bare=is_bare)
            if unit is not None:
                yield from (" (", unit, ")")
                unit = None
            yield mark

    def _corner_over(self, cell: int, above: Sequence[int]) -> Iterator[int]:
        """Yield the corner of a table, where that says what all of it is of: "Debt (% of GDP)"."""
        corner = self._firsts[cell]
        is_between = len(above) > 1 and self._blocks[corner].place == (0, 0)
        if is_between and self._measures(corner) and not any(map(self._measures, above)):
            yield corner

    def _head(self, number: int, *, is_bare: bool) -> Iterator[str | Span]:
        """Yield a head, the unit that it tells a bare number in words in brackets."""
        head = self._blocks[number]
        at, told = head.start, self._unit_in(number) if is_bare else None
        if told is None and is_bare and self._is_unit(head):
            yield from ("(", Span(at, head.end), ")")
        elif told is None:
            yield Span(at, head.end)
        else:
            yield from (Span(at, at + told.first), " (", Span(at + told.start, at + told.end), ")")
            yield Span(at + told.last, head.end)

    def _read_in(self, number: int) -> ToldUnit | None:
        """Give the unit that a head tells in words, where it has none in brackets."""
        head = self._blocks[number]
        return None if self._has_brackets(head) else told_unit(self._text[head.start : head.end])

    def _is_unit(self, head: Block) -> bool:
        """Whether a head is nothing but a unit, or a scale: "Millions", "EUR bn"."""
        words = self._words(head)
        return words.lower() not in times() and is_unit(words)

    def _has_brackets(self, head: Block) -> bool:
        """Whether brackets of a head hold what may be a unit."""
        found = _BRACKET.finditer(self._text, head.start, head.end)
        return any(read_unit(each[1]) is not None for each in found)

    def _of_the_caption(self, cell: int, above: Sequence[int]) -> Span | None:
        """Give the unit of the line above a table, where the heads leave it to that."""
        unit = self._unit_over(self._firsts[cell])
        return unit if unit and all(self._leaves_it(head, unit) for head in above) else None

    def _read_over(self, first: int) -> Span | None:
        """Give the unit of the line above the first cell of a table."""
        above = self._blocks[first - 1] if first else None
        if above is None or above.kind not in ("caption", "heading", "paragraph"):
            return None
        words = self._text[above.start : above.end].rstrip()
        if above.kind == "paragraph" and not words.endswith(":"):
            return None
        found = _BRACKET.finditer(self._text, above.start, above.end)
        if brackets := [Span(*each.span(1)) for each in found if is_unit(each[1])]:
            return brackets[-1]
        told = told_unit(words.rstrip(" :"))
        return Span(above.start + told.start, above.start + told.end) if told else None

    def _leaves_it(self, number: int, unit: Span) -> bool:
        """Whether a head leaves the unit to the line above: a year, a name, words of a measure."""
        head = self._blocks[number]
        if self._has_brackets(head) or self._unit_in(number):
            return False
        if measures := self._measures(number):
            written = read_unit(self._text[unit.start : unit.end])
            return written is not None and kind_of(written.unit) in measures
        if head.place is not None and head.place[0]:
            return True
        words = self._words(head)
        is_named = any(hit.text == words for hit in self._index.names_in(words))
        return is_named or words.lower() in _ANY_FIGURE or _YEAR.fullmatch(words) is not None

    def _kinds_of_measures(self, number: int) -> frozenset[str]:
        """Give the kinds of unit of the measures that a head names."""
        found = self._index.phrases_in(self._words(self._blocks[number]))
        return frozenset(
            self._index.measures[each].unit_kind for hit in found for each in hit.measures
        )

    def _words(self, block: Block) -> str:
        return " ".join(self._text[block.start : block.end].split())
