"""Cells of records that only ask for attention: of nobody, of no year, an id that stands twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from factcheck.errors import FactcheckError
from factcheck.reference.records.families import YEAR, Records
from factcheck.reference.table import Table

Meet = Callable[[str], str | None]
"""Gives the entity that a cell means, or None."""


def told(table: Table, records: Records, meet: Meet) -> list[FactcheckError]:
    """Give what asks for attention in a table whose declaration is sound."""
    return [
        *_unmet(table, records, meet),
        *_unmet_providers(table, records, meet),
        *_undated(table, records),
        *_doubled(table, records),
    ]


def _unmet(table: Table, records: Records, meet: Meet) -> Iterator[FactcheckError]:
    """Yield the subjects that no entity is called by, each once: their rows are not used."""
    header = records.columns.get(records.of_whom)
    asked = any(records.dimension(n) == records.of_whom for f in records.families for n in f.by)
    if header is None or not asked:
        return
    for name, row, count in _different(table, header):
        if meet(name) is None:
            yield FactcheckError(
                "unknown-entity",
                f"no entity is called {name!r}: its rows ({count}) count in totals only",
                where=table.place(row, header),
                hint="give it a row among the entities, or this spelling as an alias",
            )


def _unmet_providers(table: Table, records: Records, meet: Meet) -> Iterator[FactcheckError]:
    """Yield the givers that no entity is called by, each once: nobody gave their rows."""
    header = records.columns.get("provider")
    asked = any(records.dimension(n) == "provider" for f in records.families for n in f.by)
    if header is None or not asked:
        return
    for name, row, count in _different(table, header):
        if meet(name) is None:
            yield FactcheckError(
                "unknown-provider",
                f"no entity is called {name!r}: its rows ({count}) count for no provider",
                where=table.place(row, header),
                hint="give it a row among the entities, or this spelling as an alias",
            )


def _undated(table: Table, records: Records) -> Iterator[FactcheckError]:
    """Yield what stands for a year and is none, each once: its rows are of no year."""
    header = records.columns.get("year")
    if header is None:
        return
    for cell, row, count in _different(table, header):
        if YEAR.search(cell) is None:
            yield FactcheckError(
                "no-year",
                f"no year is read from {cell!r}: its rows ({count}) count in no year",
                where=table.place(row, header),
                hint="write four digits, or nothing where the year is not known",
            )


def _doubled(table: Table, records: Records) -> Iterator[FactcheckError]:
    """Yield the ids that stand twice, unless a family counts how many different ones there are."""
    header = records.columns.get("id")
    values = (
        records.header(f.value or "id") for f in records.families if f.aggregate == "distinct"
    )
    if header is None or header in values:
        return
    first: dict[str, int] = {}
    for row, cell in enumerate(table.column(header)):
        if cell and first.setdefault(cell, row) != row:
            before = table.place(first[cell], header)
            yield FactcheckError(
                "doubled-record",
                f"id {cell!r} stands at {before} already: both rows count",
                where=table.place(row, header),
                hint="give this row an id of its own, or take one of the two out",
            )


def _different(table: Table, header: str) -> list[tuple[str, int, int]]:
    """Give the different cells of a column: the text, its first row, how many rows have it."""
    column = table.column(header)
    first = {cell: row for row, cell in reversed(list(enumerate(column)))}
    counted = Counter(column)
    return [(cell, first[cell], counted[cell]) for cell in dict.fromkeys(column) if cell]
