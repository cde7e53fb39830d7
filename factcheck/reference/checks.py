"""Every fault of a package, with the file, line and column where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.reference import columns, crosschecks, hashes, rows
from factcheck.reference import package as packages
from factcheck.reference import table as tables
from factcheck.reference.known import known_beside
from factcheck.reference.package import DESCRIPTOR, Package, Resource
from factcheck.reference.records import declaring
from factcheck.reference.records.declaring import Declared
from factcheck.reference.records.families import Records
from factcheck.reference.records.meeting import vocabulary
from factcheck.reference.roles import COLUMNS, RECORDS, ROLES, WITH_IDS
from factcheck.reference.table import Table
from factcheck.spelling import closest, did_you_mean

Read = tuple[tuple[Resource, Table], ...]
"""The tables of a package with their resources."""


@dataclass(frozen=True)
class Examined:
    """A package with its tables, what forbids its use, and what only asks for attention.

    `records` are the declarations of its tables of records by the names of their resources.
    """

    package: Package
    tables: Read
    records: dict[str, Records]
    faults: tuple[FactcheckError, ...]
    warnings: tuple[FactcheckError, ...]
    remarks: tuple[FactcheckError, ...]

    def of_role(self, role: str) -> list[tuple[Resource, Table]]:
        """Give the tables of a role with their resources, in their order."""
        return [(resource, table) for resource, table in self.tables if resource.role == role]


def check(directory: Path) -> list[FactcheckError]:
    """Find every fault of the package in a folder, stale hashes and missing licences too."""
    try:
        examined = examine(packages.read(directory))
    except FactcheckError as fault:
        return [fault]
    return [*examined.faults, *examined.warnings]


def examine(package: Package) -> Examined:
    """Read and check the tables of a package."""
    read = tuple(
        (
            resource,
            tables.read(
                resource.data, str(package.directory / resource.path), declaring.wanted(resource)
            ),
        )
        for resource in package.resources
        if resource.role in ROLES and resource.data is not None
    )
    warnings = (*hashes.stale(package), *_unattributed(package))
    faults = [*package.faults, *_roles(package)]
    for resource, table in read:
        faults += [*table.faults, *_header(table, resource.role or "")]
    ids = _known_ids(package, read)
    faults += _content(read, ids)
    declared: dict[str, Records] = {}
    remarks: list[FactcheckError] = []
    for resource, table in read:
        remarks += _of_own(table, resource.role or "")
        if resource.role == RECORDS:
            found = _declared(package, resource, table, ids, read)
            faults += found.faults
            remarks += found.remarks
            if found.records is not None:
                declared[resource.name] = found.records
    return Examined(
        package, read, declared, tuple(sorted(faults, key=_order)), warnings, tuple(remarks)
    )


def _declared(
    package: Package,
    resource: Resource,
    table: Table,
    ids: columns.Ids,
    read: Read,
) -> Declared:
    rows_of_measures = [row for each in _usable(read, "measures") for row in each.rows]
    kinds = {
        id_: row["unit_kind"]
        for row in rows_of_measures
        for id_ in _as_written_and_meant(row["id"])
    }
    known = declaring.Known(ids.entities, None if ids.measures is None else kinds)
    own = [entity for each in _usable(read, "entities") for entity in rows.entities(each)]
    meet = vocabulary((*own, *known_beside(own)), {}).entity
    return Declared(package, resource, table, known, meet)


def _order(fault: FactcheckError) -> tuple[str, list[int]]:
    file, *place = re.split(r":(?=\d+(?:$|:\d+$))", fault.where)
    return file, [int(number) for number in place]


def _unattributed(package: Package) -> Iterator[FactcheckError]:
    for resource in package.resources:
        for what, listed in (("licence", resource.licences), ("source", resource.sources)):
            if not listed:
                yield FactcheckError(
                    f"missing-{what}",
                    f"resource {resource.name!r} names no {what}",
                    where=package.place(resource.name),
                    hint=f'say under "{what.replace("licence", "license")}s" '
                    + ("what others may do with it" if what == "licence" else "where it is from"),
                )


def _roles(package: Package) -> Iterator[FactcheckError]:
    names: set[str] = set()
    for resource in package.resources:
        if resource.role and resource.role not in ROLES:
            yield FactcheckError(
                "unknown-role",
                f"no role {resource.role!r} (resource {resource.name!r})",
                where=package.place_of_value(resource.name, "factcheck", "role"),
                hint=did_you_mean(resource.role, ROLES) or f"one of {', '.join(ROLES)}",
            )
        if resource.terms and not resource.role:
            yield FactcheckError(
                "no-role",
                f'resource {resource.name!r} has no "role" under "factcheck"',
                where=package.place_of_value(resource.name, "factcheck", "role"),
                hint=f"write one of {', '.join(ROLES)}",
            )
        if resource.name in names:
            yield FactcheckError(
                "doubled-resource",
                f"two resources are called {resource.name!r}",
                where=package.place(resource.name),
                hint="give each a name of its own",
            )
        names.add(resource.name)
    if package.resources and not package.faults and not any(r.terms for r in package.resources):
        yield FactcheckError(
            "no-roles",
            "no resource has a role, so that nothing of the package is read",
            where=str(package.directory / DESCRIPTOR),
            hint=f'write "factcheck": {{"role": …}} for each: {", ".join(ROLES)}',
        )


def _header(table: Table, role: str) -> Iterator[FactcheckError]:
    """Yield the columns that are unknown, doubled or missing. A table of records has any."""
    if role not in COLUMNS:
        return
    known = COLUMNS[role]
    absent = [each for each in known.all if each not in table.header]
    meant: set[str | None] = set()
    for index, name in enumerate(table.header):
        code, message, hint = "", "", ""
        if name in table.header[:index] and name:
            code, message = "doubled-column", f"column {name!r} stands twice"
            hint = "take one of the two out"
        elif name not in known.all and name not in _unread(table, role):
            code, message = "unknown-column", f"no column {name!r} among {role}"
            meant.add(closest(name, absent))
            hint = did_you_mean(name, absent) or f"the columns are {', '.join(known.all)}"
        if code:
            yield FactcheckError(code, message, where=table.header_place(index), hint=hint)
    for name in known.required:
        if name not in table.header and name not in meant:
            yield FactcheckError(
                "missing-column",
                f"{role} need a column {name!r}",
                where=f"{table.file}:{table.header_line}:1",
                hint=f"add {name} to the header, and its cell to every row",
            )


def _unread(table: Table, role: str) -> list[str]:
    """Give the columns that are the user's own business: they can be meant for none of ours."""
    known = COLUMNS[role]
    absent = [each for each in known.all if each not in table.header]
    if set(absent) & set(known.required):
        return []
    return [each for each in table.header if each not in known.all and not closest(each, absent)]


def _of_own(table: Table, role: str) -> Iterator[FactcheckError]:
    if own := _unread(table, role) if role in COLUMNS else []:
        yield FactcheckError(
            "unread-column",
            f"columns that are not read: {', '.join(map(repr, own))}",
            where=table.header_place(table.header.index(own[0])),
            hint=f"the columns of {role} are {', '.join(COLUMNS[role].all)}",
        )


def _usable(read: Read, role: str) -> list[Table]:
    return [table for resource, table in read if resource.role == role and _is_usable(table, role)]


def _known_ids(package: Package, read: Read) -> columns.Ids:
    return columns.Ids(*(_ids(package, role, _usable(read, role), read) for role in WITH_IDS))


def _content(read: Read, ids: columns.Ids) -> Iterator[FactcheckError]:
    """Yield the faults of cells and rows, where the columns for them are there."""
    of_role = {role: _usable(read, role) for role in COLUMNS}
    for role, usable in of_role.items():
        for table in usable:
            yield from columns.faults(table, role, ids)
        if role in WITH_IDS:
            yield from crosschecks.doubled_ids(usable)
    yield from crosschecks.shared_aliases(of_role["entities"])
    yield from crosschecks.cycles(of_role["entities"], "part_of")
    yield from crosschecks.confused_with_itself(of_role["measures"])
    yield from crosschecks.cycles(of_role["facts"], "superseded_by")
    yield from crosschecks.doubled_rates(of_role["rates"], ("currency", "per", "period"), "rate")
    yield from crosschecks.doubled_rates(of_role["deflators"], ("currency", "year"), "index")
    kinds = {row["id"]: row["unit_kind"] for each in of_role["measures"] for row in each.rows}
    yield from crosschecks.figures(of_role["facts"], kinds)


def _is_usable(table: Table, role: str) -> bool:
    return set(COLUMNS[role].required) <= set(table.header)


def _ids(
    package: Package,
    role: str,
    usable: list[Table],
    read: Read,
) -> set[str] | None:
    """Give the ids of a role; None if rows of it are missing, so that any might be known."""
    wanted = [resource for resource in package.resources if resource.role == role]
    whole = [table for resource, table in read if resource.role == role and not table.is_cut]
    if len(usable) < len(wanted) or len(whole) < len(wanted):
        return None
    written = {row["id"] for table in usable for row in table.rows}
    found = {id_ for each in written for id_ in _as_written_and_meant(each)} - {""}
    if role == "entities":
        own = [entity for table in usable for entity in rows.entities(table)]
        found |= {entity.id for entity in known_beside(own)}
    return found


def _as_written_and_meant(id_: str) -> tuple[str, ...]:
    """Give an id, and for one that is none what it is told to be: where it is named is no fault."""
    return (id_,) if columns.is_id(id_) else (id_, columns.id_meant(id_))
