"""Tables of records as the descriptor declares them, and every fault of that declaration."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import msgspec

from factcheck import edtf, units
from factcheck.errors import FactcheckError
from factcheck.reference import columns, mends
from factcheck.reference.descriptor import KeyPath
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
from factcheck.reference.records.shapes import sound
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
    found = sound(resource.terms)
    return None if found.amiss else msgspec.convert(found.terms, Records)


class Declared:
    """The declaration of a table of records: `records` is None where it has faults.

    `remarks` are what only asks for attention: subjects that no entity is called by.
    """

    def __init__(
        self, package: Package, resource: Resource, table: Table, known: Known, meet: Meet
    ) -> None:
        self._package, self._name = package, resource.name
        self._table, self._known = table, known
        tables = {each.name for each in package.resources if each.role == RECORDS}
        self._tables = tables - {resource.name}
        self.faults: list[FactcheckError] = []
        self.remarks: list[FactcheckError] = []
        self.records: Records | None = None
        found = sound(resource.terms)
        self._amiss = {each.path for each in found.amiss}
        self._numbers = found.numbers
        for each in found.amiss:
            self._fault("bad-records", each.message, each.hint, *each.path)
        records = msgspec.convert(found.terms, Records)
        self._look_at(records, resource.terms)
        self.faults += _broken_numbers(table, records)
        if not self.faults:
            self.remarks += odd_cells.told(table, records, meet)
            self.records = records

    def _fault(
        self, code: str, message: str, hint: str, *path: str | int, of_its_key: bool = False
    ) -> None:
        """Note what is wrong with the value, or the key, at a path of the declaration."""
        told = f"{message} (resource {self._name!r})"
        where = self._package.place_of_value(self._name, "factcheck", *path, of_its_key=of_its_key)
        self.faults.append(FactcheckError(code, told, where=where, hint=hint))

    def _one_of(
        self,
        what: str,
        value: str,
        known: Collection[str] | None,
        *path: str | int,
        hint: str = "",
        of_its_key: bool = False,
    ) -> None:
        if known is not None and value not in known:
            meant = did_you_mean(value, known) or hint or _listed(known)
            self._fault(
                f"unknown-{what}", f"no {what} {value!r}", meant, *path, of_its_key=of_its_key
            )

    def _look_at(self, records: Records, terms: Mapping[str, Any]) -> None:
        for term in terms:
            self._one_of("term", term, _TERMS, term, of_its_key=True)
        self._look_at_names(records)
        self._look_at_values(records)
        if not records.families and not self._is_amiss("families"):
            hint = 'list its aggregates under "families"'
            self._fault("no-families", "no families", hint, "families")
        seen: set[str] = set()
        for number, family in zip(self._numbers, records.families, strict=True):
            at = ("families", number)
            for term in terms["families"][number]:
                self._one_of("term", term, Family.__struct_fields__, *at, term, of_its_key=True)
            if family.id in seen:
                what = f"two families {family.id!r}"
                self._fault("doubled-id", what, "rename one of them", *at, "id")
            if not self._is_amiss(*at, "id"):
                seen.add(family.id)
            self._look_at_family(family, records, at)

    def _is_amiss(self, *path: str | int) -> bool:
        """Whether a term, or a part of it, is not written as it must be: that is told already."""
        return any(each[: len(path)] == path for each in self._amiss)

    def _look_at_names(self, records: Records) -> None:
        for name, header in records.columns.items():
            self._one_of("column", name, COLUMNS, "columns", name, of_its_key=True)
            self._one_of("header", header, self._table.header, "columns", name)
        for name in _ENTITIES:
            if value := getattr(records, name):
                self._one_of("entity", value, self._known.entities, name, hint="give it a row")
        if records.superseded_by:
            self._one_of("resource", records.superseded_by, self._tables, "superseded_by")

    def _look_at_values(self, records: Records) -> None:
        if records.unit and not columns.is_unit(records.unit):
            self._fault("unknown-unit", *columns.tell_unit(records.unit), "unit")
        if records.price_basis and not mends.is_price_basis(records.price_basis):
            told = columns.tell_price_basis(records.price_basis)
            self._fault("bad-price-basis", *told, "price_basis")
        if not mends.is_plain(records.scale) or float(records.scale) <= 0:
            what = f"scale {records.scale!r} is no number above 0"
            self._fault("bad-scale", what, 'as "1000"', "scale")
        if records.as_of and not edtf.is_valid(records.as_of):
            what = f"as_of {records.as_of!r} is no EDTF date"
            self._fault("bad-date", what, "as 2023-11-06", "as_of")

    def _look_at_family(self, family: Family, records: Records, at: KeyPath) -> None:
        names = (*records.columns, *self._table.header)
        if self._is_amiss("columns"):
            names += COLUMNS
        if not self._is_amiss(*at, "id") and (not family.id or set(family.id) & set("?&=/ ")):
            what = f"no family is called {family.id!r}"
            self._fault("bad-id", what, "write a slug: yearly-sum", *at, "id")
        if not self._is_amiss(*at, "aggregate"):
            self._one_of("aggregate", family.aggregate, AGGREGATES, *at, "aggregate")
        if not self._is_amiss(*at, "measure"):
            hint, measures = "give it a row among the measures", self._known.measures
            self._one_of("measure", family.measure, measures, *at, "measure", hint=hint)
        self._look_at_dimensions(family, names, at)
        self._look_at_value(family, records, names, at)
        self._look_at_conditions(family, names, at)
        self._look_at_unit(family, records, at)

    def _look_at_dimensions(self, family: Family, names: tuple[str, ...], at: KeyPath) -> None:
        complete = family.complete if isinstance(family.complete, tuple) else ()
        for term, dimensions in (("by", family.by), ("complete", complete)):
            for number, name in enumerate(dimensions):
                step = () if self._is_amiss(*at, term) else (number,)
                self._one_of("dimension", name, names, *at, term, *step)

    def _look_at_value(
        self, family: Family, records: Records, names: tuple[str, ...], at: KeyPath
    ) -> None:
        adds = family.aggregate in ("sum", "mean", "min", "max")
        needed = {"distinct": "id"}.get(family.aggregate, "amount" if adds else "")
        mend = f'name its column: "value", or "{needed}" among "columns"'
        is_told = self._is_amiss("columns") or self._is_amiss(*at, "value")
        if family.value:
            self._one_of("header", family.value, names, *at, "value")
        elif needed and needed not in records.columns and not is_told:
            self._fault("no-value", f"family {family.id!r} has nothing to work on", mend, *at)
        if adds and family.value and records.header(family.value) == records.columns.get("id"):
            what = f"family {family.id!r} adds up the ids of rows"
            self._fault("no-value", what, "name another column, or count the rows", *at, "value")

    def _look_at_conditions(self, family: Family, names: tuple[str, ...], at: KeyPath) -> None:
        for term, conditions in (("where", family.where), ("of", family.of)):
            for name, wanted in conditions.items():
                here = (*at, term, name)
                self._one_of("header", name, names, *here, of_its_key=True)
                bounds = wanted if isinstance(wanted, dict) else {}
                for operator in bounds:
                    self._one_of(
                        "condition", operator, CONDITIONS, *here, operator, of_its_key=True
                    )
                listed = wanted if isinstance(wanted, list) else list(bounds.values()) or [wanted]
                if not listed or not all(map(_is_plain, listed)):
                    what = f"family {family.id!r} has no value for {name!r} to be compared with"
                    hint = "give a text, a number, or a list of them"
                    self._fault("bad-condition", what, hint, *here)

    def _look_at_unit(self, family: Family, records: Records, at: KeyPath) -> None:
        kind = (self._known.measures or {}).get(family.measure)
        unit = records.unit_of(family, kind or "")
        is_told = self._is_amiss("unit") or self._is_amiss("columns")
        if not unit and "unit" not in records.columns and not is_told:
            what = f"family {family.id!r} has no unit"
            self._fault("no-unit", what, 'give "unit": "USD"', *at)
        elif kind and unit and columns.is_unit(unit) and not units.fits(unit, kind):
            what = f"family {family.id!r} is in {unit}, its measure {family.measure!r} in {kind}"
            hint = "give it another measure, or the unit that it has"
            self._fault("wrong-unit", what, hint, *at, "measure")


def _is_plain(wanted: object) -> bool:
    """Whether cells can be compared with it: a text, true or false, a number that is not huge."""
    if isinstance(wanted, int | float):
        return abs(wanted) < _HUGE
    return isinstance(wanted, str)


def _listed(known: Collection[str]) -> str:
    named = sorted(set(filter(None, known)))[:_LISTED]
    return f"one of {', '.join(named)}" if named else "there is none: leave it out"


def _broken_numbers(table: Table, records: Records) -> Iterator[FactcheckError]:
    """Yield the cells that are no numbers where numbers are added up."""
    added = {
        records.header(family.value or "amount")
        for family in records.families
        if family.aggregate in AGGREGATES and family.aggregate not in ("count", "distinct")
    }
    for header in [each for each in table.header if each in added - {records.columns.get("id")}]:
        for row, cell in enumerate(table.column(header)):
            if cell and not mends.is_plain(cell):
                message, hint = columns.tell_number(cell)
                where = table.place(row, header)
                yield FactcheckError("bad-number", message, where=where, hint=hint)
