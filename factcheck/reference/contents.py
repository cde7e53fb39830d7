"""What a package holds, a row for each resource."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec import Struct

from factcheck import edtf
from factcheck.reference import package as packages
from factcheck.reference import table as tables
from factcheck.reference.package import Package, Resource
from factcheck.reference.roles import ROLES
from factcheck.reference.table import Table


class Listed(Struct, frozen=True, gc=False, kw_only=True):
    """A resource of a package.

    `remark` says why nothing reads it, or is empty. `rows` is None where it is no table.
    `newest` is the EDTF date of the latest `as_of` of its rows, `age` the days since then,
    `max_age` how many are not too many.
    """

    package: str
    version: str
    name: str
    path: str
    role: str
    remark: str
    rows: int | None
    publishers: tuple[str, ...]
    licences: tuple[str, ...]
    sources: tuple[str, ...]
    newest: str | None
    age: int | None
    max_age: int | None
    sha256: str


def listing(directory: Path, today: date) -> list[Listed]:
    """List the resources of the package in a folder.

    Raises:
        FactcheckError: there is no package.

    """
    package = packages.read(directory)
    return [listed(package, resource, today) for resource in package.resources]


def listed(package: Package, resource: Resource, today: date) -> Listed:
    """Say what a resource of a package holds."""
    table = None
    if resource.data is not None and resource.role in ROLES:
        table = tables.read(resource.data, resource.path)
    stated = [str(resource.terms.get(name) or "") for name in ("as_of", "publisher")]
    dates = _column(table, "as_of") or [each for each in stated[:1] if edtf.is_valid(each)]
    newest = max(dates, key=_last_day, default=None)
    publishers = _column(table, "publisher") or [each for each in stated[1:] if each]
    return Listed(
        package=package.name,
        version=package.version,
        name=resource.name,
        path=resource.path,
        role=resource.role or "",
        remark=_remark(resource),
        rows=None if table is None else len(table.starts),
        publishers=tuple(sorted(set(publishers))),
        licences=resource.licences,
        sources=resource.sources,
        newest=newest,
        age=None if newest is None else max(0, (today - _last_day(newest)).days),
        max_age=limit if isinstance(limit := resource.terms.get("max_age"), int) else None,
        sha256=resource.sha256,
    )


def _remark(resource: Resource) -> str:
    if resource.data is None:
        return "cannot be read"
    return "" if resource.role in ROLES else "not used: no role that is known"


def _column(table: Table | None, name: str) -> list[str]:
    """Give the cells of a column that are filled, and for `as_of` are dates."""
    if table is None or name not in table.frame.columns:
        return []
    filled = [str(value) for value in table.frame[name] if value]
    return [value for value in filled if edtf.is_valid(value)] if name == "as_of" else filled


def _last_day(text: str) -> date:
    return edtf.bounds(text).last or date.min
