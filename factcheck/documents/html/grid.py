"""Rows and columns of tables, counted as their tags pass."""

from __future__ import annotations

from factcheck.documents.html.tags import Tag

_WIDEST = 100


class _Table:
    """A table that is open. Where a cell reaches into rows below, those are not counted."""

    def __init__(self) -> None:
        self.row = self.column = -1
        self.is_ragged = False


class Grid:
    """Tells the place of a cell; of a table within a table no place is told."""

    def __init__(self) -> None:
        self._open: list[_Table] = []

    def place(self, tag: Tag) -> tuple[int, int] | None:
        """Let a tag pass; give row and column, from 0, if it opens a cell whose place is known."""
        if tag.name == "table":
            if not tag.is_end:
                self._open.append(_Table())
            elif self._open:
                self._open.pop()
        if len(self._open) != 1 or tag.is_end:
            return None
        table = self._open[0]
        if tag.name == "tr":
            table.row, table.column = table.row + 1, -1
        return self._cell(table, tag) if tag.name in ("td", "th") else None

    def _cell(self, table: _Table, tag: Tag) -> tuple[int, int] | None:
        column = table.column + 1
        table.column += _number(tag.attributes.get("colspan"))
        is_told = not table.is_ragged and table.row >= 0
        if _number(tag.attributes.get("rowspan")) > 1:
            table.is_ragged = True
        return (table.row, column) if is_told else None


def _number(span: str | None) -> int:
    return min(int(span), _WIDEST) if span and span.isdecimal() and len(span) < 4 else 1
