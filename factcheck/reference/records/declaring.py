"""Tables of records as the descriptor declares them, and every fault of that declaration."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import msgspec

from factcheck import edtf, units
from factcheck.errors import FactcheckError
from factcheck.reference import columns, mends
from factcheck.reference.package import Package, Resource
from factcheck.reference.records import odd_cells
from factcheck.reference.records.families import (
    AGGREGATES,
    COLUMNS,
    CONDITIONS,
    Family,
    Records,
)
from factcheck.reference.records.odd_cells import Meet
from factcheck.reference.roles import RECORDS
from factcheck.reference.table import Table
from factcheck.spelling import did_you_mean

_HUGE = 10**18
_LISTED = 12
_TERMS = (*Records.__struct_fields__, "role")
_ENTITIES = ("subject", "provider", "recipient", "publisher")


class Known(msgspec.Struct, frozen=True, gc=False):
    """What a declaration may name: None where it is not known which there are."""

    entities: Collection[str] | None
    measures: Mapping[str, str] | None
    """Their kinds of unit by id."""


def wanted(resource: Resource) -> frozenset[str] | None:
    """Give the headers that a table of records needs, None for a table of another role.

    A table may have a hundred columns of which families name ten.
    """
    records = declared(resource)
    if records is None:
        return None
    named = {records.header(name) for name in records.columns}
    for family in records.families:
        names = (family.value, *family.by, *family.where, *family.of)
        named |= {records.header(name) for name in names}
    return frozenset(named)


def declared(resource: Resource) -> Records | None:
    """Give what a table of records says of itself, None for another role, or where it is amiss."""
    if resource.role != RECORDS:
        return None
    try:
        return msgspec.convert(_without_nulls(resource.terms), Records)
    except msgspec.ValidationError:
        return None


class Declared:
    """The declaration of a table of records: `records` is None where it has faults.

    `remarks` are what only asks for attention: subjects that no entity is called by.
    """

    def __init__(
        self, package: Package, resource: Resource, table: Table, known: Known, meet: Meet
    ) -> None:
        self._where = package.place(resource.name)
        self._name = resource.name
        self._table, self._known = table, known
        tables = {each.name for each in package.resources if each.role == RECORDS}
        self._tables = tables - {resource.name}
        self.faults: list[FactcheckError] = []
        self.remarks: list[FactcheckError] = []
        self.records: Records | None = None
        try:
            records = msgspec.convert(_without_nulls(resource.terms), Records)
        except msgspec.ValidationError as error:
            self._fault("bad-records", str(error), "see the role records in the README")
            return
        self._look_at(records, resource.terms)
        if not self.faults:
            self.faults += _broken_numbers(table, records)
            self.remarks += odd_cells.told(table, records, meet)
            self.records = records

    def _fault(self, code: str, message: str, hint: str) -> None:
        told = f"{message} (resource {self._name!r})"
        self.faults.append(FactcheckError(code, told, where=self._where, hint=hint))

    def _one_of(self, what: str, value: str, known: Collection[str] | None, hint: str = "") -> None:
        if known is not None and value not in known:
            meant = did_you_mean(value, known)
            self._fault(f"unknown-{what}", f"no {what} {value!r}", meant or hint or _listed(known))

    def _look_at(self, records: Records, terms: Mapping[str, Any]) -> None:
        for term in terms:
            self._one_of("term", term, _TERMS)
        for family in terms.get("families", ()):
            for term in family:
                self._one_of("term", term, Family.__struct_fields__)
        self._look_at_names(records)
        self._look_at_values(records)
        if not records.families:
            self._fault("no-families", "no families", 'list its aggregates under "families"')
        seen: set[str] = set()
        for family in records.families:
            if family.id in seen:
                self._fault("doubled-id", f"two families {family.id!r}", "rename one of them")
            seen.add(family.id)
            self._look_at_family(family, records)

    def _look_at_names(self, records: Records) -> None:
        for name, header in records.columns.items():
            self._one_of("column", name, COLUMNS)
            self._one_of("header", header, self._table.header)
        for name in _ENTITIES:
            if value := getattr(records, name):
                self._one_of("entity", value, self._known.entities, "give it a row")
        if records.superseded_by:
            self._one_of("resource", records.superseded_by, self._tables)

    def _look_at_values(self, records: Records) -> None:
        if records.unit and not columns.is_unit(records.unit):
            self._fault("unknown-unit", f"no unit {records.unit!r}", "an ISO 4217 code, MW, …")
        if records.price_basis and not mends.is_price_basis(records.price_basis):
            self._fault("bad-price-basis", *columns.tell_price_basis(records.price_basis))
        if not mends.is_plain(records.scale) or float(records.scale) <= 0:
            self._fault("bad-scale", f"scale {records.scale!r} is no number above 0", 'as "1000"')
        if records.as_of and not edtf.is_valid(records.as_of):
            self._fault("bad-date", f"as_of {records.as_of!r} is no EDTF date", "as 2023-11-06")

    def _look_at_family(self, family: Family, records: Records) -> None:
        names = (*records.columns, *self._table.header)
        if not family.id or set(family.id) & set("?&=/ "):
            self._fault("bad-id", f"no family is called {family.id!r}", "write a slug: yearly-sum")
        self._one_of("aggregate", family.aggregate, AGGREGATES)
        measures = self._known.measures
        self._one_of("measure", family.measure, measures, "give it a row among the measures")
        dimensions = family.complete if isinstance(family.complete, tuple) else ()
        for name in (*family.by, *dimensions):
            self._one_of("dimension", name, names)
        self._look_at_value(family, records, names)
        self._look_at_conditions(family, names)
        self._look_at_unit(family, records)

    def _look_at_value(self, family: Family, records: Records, names: tuple[str, ...]) -> None:
        adds = family.aggregate in ("sum", "mean", "min", "max")
        needed = {"distinct": "id"}.get(family.aggregate, "amount" if adds else "")
        mend = f'name its column: "value", or "{needed}" among "columns"'
        if family.value:
            self._one_of("header", family.value, names)
        elif needed and needed not in records.columns:
            self._fault("no-value", f"family {family.id!r} has nothing to work on", mend)
        if adds and family.value and records.header(family.value) == records.columns.get("id"):
            what = f"family {family.id!r} adds up the ids of rows"
            self._fault("no-value", what, "name another column, or count the rows")

    def _look_at_conditions(self, family: Family, names: tuple[str, ...]) -> None:
        for name, wanted in (*family.where.items(), *family.of.items()):
            self._one_of("header", name, names)
            bounds = wanted if isinstance(wanted, dict) else {}
            for operator in bounds:
                self._one_of("condition", operator, CONDITIONS)
            listed = wanted if isinstance(wanted, list) else list(bounds.values()) or [wanted]
            if not listed or not all(map(_is_plain, listed)):
                what = f"family {family.id!r} has no value for {name!r} to be compared with"
                self._fault("bad-condition", what, "give a text, a number, or a list of them")

    def _look_at_unit(self, family: Family, records: Records) -> None:
        kind = (self._known.measures or {}).get(family.measure)
        unit = records.unit_of(family, kind or "")
        if not unit and "unit" not in records.columns:
            self._fault("no-unit", f"family {family.id!r} has no unit", 'give "unit": "USD"')
        elif kind and unit and columns.is_unit(unit) and not units.fits(unit, kind):
            what = f"family {family.id!r} is in {unit}, its measure {family.measure!r} in {kind}"
            self._fault("wrong-unit", what, "give it another measure, or the unit that it has")


def _is_plain(wanted: object) -> bool:
    """Whether cells can be compared with it: a text, true or false, a number that is not huge."""
    if isinstance(wanted, int | float):
        return abs(wanted) < _HUGE
    return isinstance(wanted, str)


def _without_nulls(terms: Mapping[str, Any]) -> dict[str, Any]:
    """Give the terms that have a value: what JSON calls null is not said."""
    return {name: value for name, value in terms.items() if value is not None}


def _listed(known: Collection[str]) -> str:
    named = sorted(set(filter(None, known)))[:_LISTED]
    return f"one of {', '.join(named)}" if named else "there is none: leave it out"


def _broken_numbers(table: Table, records: Records) -> Iterator[FactcheckError]:
    """Yield the cells that are no numbers where numbers are added up."""
    added = {
        records.header(family.value or "amount")
        for family in records.families
        if family.aggregate not in ("count", "distinct")
    }
    for header in [each for each in table.header if each in added - {records.columns.get("id")}]:
        for row, cell in enumerate(table.column(header)):
            if cell and not mends.is_plain(cell):
                message, hint = columns.tell_number(cell)
                where = table.place(row, header)
                yield FactcheckError("bad-number", message, where=where, hint=hint)
