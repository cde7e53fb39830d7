"""Every fault of a package, with the file, line and column where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.reference import package as packages
from factcheck.reference import table as tables
from factcheck.reference.package import Package, Resource
from factcheck.reference.table import Table


@dataclass(frozen=True)
class Examined:
    """A package with its tables, what forbids its use, and what only asks for attention."""

    package: Package
    tables: tuple[tuple[Resource, Table], ...]
    faults: tuple[FactcheckError, ...]
    warnings: tuple[FactcheckError, ...]

    def of_role(self, role: str) -> list[tuple[Resource, Table]]:
        """Give the tables of a role with their resources, in their order."""
        return [(resource, table) for resource, table in self.tables if resource.role == role]


def examine(package: Package) -> Examined:
    """Read and check the tables of a package."""
    read = tuple(
        (resource, tables.read(resource.data, str(package.directory / resource.path)))
        for resource in package.resources
        if resource.role and resource.data is not None
    )
    faults = [*package.faults, *(fault for _, table in read for fault in table.faults)]
    return Examined(package, read, tuple(faults), ())


def check(directory: Path) -> list[FactcheckError]:
    """Find every fault of the package in a folder, stale hashes and missing licences too."""
    try:
        package = packages.read(directory)
    except FactcheckError as fault:
        return [fault]
    examined = examine(package)
    return [*examined.faults, *examined.warnings]
