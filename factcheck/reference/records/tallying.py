"""Tables of records made into cells, when an index is compiled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factcheck.model import Measure
from factcheck.reference.package import Package, Resource
from factcheck.reference.records import conditions
from factcheck.reference.records.families import YEAR, Family, Records
from factcheck.reference.records.tallies import A_TABLE, FIRST_LINES, Cell, Key, Tally
from factcheck.reference.table import Table

if TYPE_CHECKING:
    import pandas as pd

_FISCAL = re.compile(r"(?:FY ?)?(\d{4}) ?[-/\u2013] ?(?:\d\d)?(\d\d)", re.IGNORECASE)
_KNOWN = ("subject", "recipient", "provider", "year", "title")
"""Dimensions that a claim fixes by a party, a time or the name of a project."""

Meet = Callable[[str], str | None]
"""Gives the entity that a cell means, or None."""


class Vocabulary(NamedTuple):
    """What the cells of a table are understood by."""

    entity: Meet
    project: Meet
    measures: Mapping[str, Measure]


def tallies(
    package: Package, resource: Resource, table: Table, records: Records, known: Vocabulary
) -> Iterator[Tally]:
    """Yield each family of a table with its cells."""
    rows = _Rows(table, records, known)
    for family in records.families:
        cells, years = rows.cells(family)
        dimensions = {records.dimension(name) for name in family.by}
        yield Tally(
            resource=resource.name,
            family=family.id,
            measure=family.measure,
            aggregate=family.aggregate,
            dynamics=known.measures[family.measure].dynamics,
            told=_told(family, records),
            subject=records.subject or f"{A_TABLE}{resource.name}",
            subject_column=records.of_whom,
            by_year="year" in dimensions,
            fiscal=rows.has_fiscal_years,
            by_provider="provider" in dimensions,
            dimensions=rows.others(family),
            complete=family.complete
            if isinstance(family.complete, bool)
            else tuple(records.dimension(name) for name in family.complete),
            years=years,
            unit=rows.unit(family),
            price_basis=records.price_basis if rows.unit(family) == records.unit else "",
            provider=records.provider,
            recipient=records.recipient,
            publisher=records.publisher,
            as_of=records.as_of,
            superseded_by=records.superseded_by,
            source_url=next(iter(resource.links), ""),
            package=package.name,
            file=resource.path,
            subjects=frozenset(cells) - {""},
            cells=msgspec.msgpack.encode(cells),
        )


def _told(family: Family, records: Records) -> str:
    """Say how a family is computed: `sum of Amount where Status is Completion`."""
    value = family.value or records.columns.get("amount", "")
    what = f"{family.aggregate} of {value or 'rows'}"
    if family.aggregate == "count":
        what = "count of rows"
    where = conditions.in_words(family.where)
    of = conditions.in_words(family.of)
    what += f" where {where}" if where else ""
    if family.aggregate == "share":
        what += f", of those where {of}" if of else ", of all"
    return what


def _is_fiscal(year: str) -> bool:
    found = _FISCAL.fullmatch(year)
    return found is not None and (int(found[1]) + 1) % 100 == int(found[2])


class _Tallied:
    """The rows of a cell while they are counted."""

    def __init__(self) -> None:
        self.rows = 0
        self.total = self.of = Decimal(0)
        self.low: Decimal | None = None
        self.high: Decimal | None = None
        self.lines: list[int] = []
        self.members: set[str] = set()

    def add(self, amount: Decimal, line: int) -> None:
        self.rows += 1
        self.total += amount
        self.low = amount if self.low is None else min(self.low, amount)
        self.high = amount if self.high is None else max(self.high, amount)
        if len(self.lines) < FIRST_LINES:
            self.lines.append(line)

    def cell(self, key: Key, family: Family) -> Cell:
        _, provider, year, unit, basis, values = key
        extreme, share = family.aggregate in ("min", "max"), family.aggregate == "share"
        return Cell(
            year,
            self.rows,
            self.total,
            tuple(self.lines),
            provider,
            unit,
            basis,
            values,
            self.low if extreme else None,
            self.high if extreme else None,
            self.of if share else None,
            tuple(sorted(self.members)),
        )


class _Rows:
    """The rows of a table with what all its families need of them."""

    def __init__(self, table: Table, records: Records, known: Vocabulary) -> None:
        self._table, self._records, self._known = table, records, known
        self._scale = Decimal(records.scale or "1")
        self._met: dict[tuple[str, str], str | None] = {}

    @property
    def has_fiscal_years(self) -> bool:
        """Whether the years of the table are told as "2021-22", with the year after."""
        cells = {cell for cell in self._column("year") or () if cell}
        return bool(cells) and all(map(_is_fiscal, cells))

    def others(self, family: Family) -> tuple[str, ...]:
        """Give the dimensions of a family that a word of a claim fixes."""
        named = (self._records.dimension(name) for name in family.by)
        return tuple(name for name in named if name not in _KNOWN)

    def cells(self, family: Family) -> tuple[dict[str, list[Cell]], tuple[int, int] | None]:
        """Give the cells of a family by subject, and from which year to which there are rows.

        A row without an amount is no cell, but the table is known to go as far as it.
        """
        tallied: dict[Key, _Tallied] = {}
        years: set[int] = set()
        frame, records = self._table.frame, self._records
        counted = conditions.rows_where(frame, family.where, records)
        amounts = self._amounts(family)
        if family.aggregate == "share":
            whole = conditions.rows_where(frame, family.of, records)
            for row, key in self._keys(family, whole):
                tallied.setdefault(key, _Tallied()).of += amounts[row] or Decimal(0)
            counted &= whole
        members = self._members(family)
        for row, key in self._keys(family, counted):
            amount = amounts[row]
            years.add(key[2])
            if amount is not None:
                into = tallied.setdefault(key, _Tallied())
                into.add(amount, self._table.starts[row])
                if members is not None and members[row]:
                    into.members.add(members[row])
        found: dict[str, list[Cell]] = {}
        for key, each in sorted(tallied.items()):
            found.setdefault(key[0], []).append(each.cell(key, family))
        years.discard(0)
        return found, ((min(years), max(years)) if years else None)

    def _members(self, family: Family) -> list[str] | None:
        if family.aggregate != "distinct":
            return None
        header = self._records.header(family.value or "id")
        return self._table.column(header)

    def _amounts(self, family: Family) -> list[Decimal | None]:
        """Give what each row adds: 1 where rows are counted; None where the cell is empty."""
        header = self._records.header(family.value or "amount")
        counts = family.aggregate in ("count", "distinct")
        if counts or header not in self._table.frame.columns or not self._is_numeric(header):
            return [Decimal(1)] * len(self._table.frame)
        scale = self._scale if self.unit(family) == self._records.unit else Decimal(1)
        return [Decimal(cell) * scale if cell else None for cell in self._table.column(header)]

    def unit(self, family: Family) -> str:
        """Give what the figures of a family are in, where no column says it."""
        return self._records.unit_of(family, self._known.measures[family.measure].unit_kind)

    def _is_numeric(self, header: str) -> bool:
        return header != self._records.columns.get("id")

    def _keys(self, family: Family, wanted: pd.Series[bool]) -> Iterator[tuple[int, Key]]:
        """Yield the rows that are wanted, each with its cell, "" being an unknown subject."""
        by = {self._records.dimension(name) for name in family.by}
        of_whom = self._records.of_whom
        subjects = self._column(of_whom) if of_whom in by else None
        titles = self._column("title") if "title" in by else None
        providers = self._column("provider") if "provider" in by else None
        years = self._column("year")
        units, bases = self._column("unit"), self._column("price_basis")
        others = [self._column(name) for name in self.others(family)]
        is_table_unit = self.unit(family) == self._records.unit
        for row in wanted.to_numpy().nonzero()[0].tolist():
            subject = ""
            if subjects is not None:
                subject = self._entity("entity", subjects[row]) or ""
            elif titles is not None:
                subject = self._entity("project", titles[row]) or ""
            year = YEAR.search(years[row]) if years is not None else None
            yield (
                row,
                (
                    subject,
                    (self._entity("entity", providers[row]) or "") if providers else "",
                    int(year.group()) if year else 0,
                    units[row] if units and is_table_unit else "",
                    bases[row] if bases and is_table_unit else "",
                    tuple([column[row] if column else "" for column in others]),
                ),
            )

    def _column(self, name: str) -> list[str] | None:
        header = self._records.header(name)
        if header not in self._table.frame.columns:
            return None
        return self._table.column(header)

    def _entity(self, which: str, cell: str) -> str | None:
        key = (which, cell)
        if key not in self._met:
            meet = self._known.project if which == "project" else self._known.entity
            self._met[key] = meet(cell) if cell else None
        return self._met[key]
