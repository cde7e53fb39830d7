"""The words of a dataset's package: rows of the installed reference data, and its own."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from factcheck import geography
from factcheck.errors import FactcheckError
from factcheck.fetching.datasets import Dataset
from factcheck.reference import package as packages
from factcheck.reference import table as tables
from factcheck.reference.locating import installed
from factcheck.reference.table import Row
from factcheck.tables import cells


def entity_rows(dataset: Dataset) -> list[Row]:
    """Give the rows of the entities that a dataset names."""
    known = {country.id for country in geography.countries()} | set(dataset.entities)
    rows = _installed("entities", dataset.entities)
    return [row | {"part_of": _within(row.get("part_of", ""), known)} for row in rows]


def measure_rows(dataset: Dataset) -> list[Row]:
    """Give the rows of the measures that a dataset has."""
    own = [
        {name: _cell(value) for name, value in msgspec.to_builtins(measure).items()}
        for measure in dataset.own_measures
    ]
    rows = [*_installed("measures", dataset.measures), *own]
    known = {row["id"] for row in rows}
    return [
        row | {"confusable_with": _within(row.get("confusable_with", ""), known)} for row in rows
    ]


def _installed(role: str, ids: Sequence[str]) -> list[Row]:
    """Give the rows of some ids, as they stand in the reference data of the program."""
    directory = installed()
    package = packages.read(directory) if directory else None
    found = {
        row["id"]: row
        for resource in (package.resources if package else ())
        if resource.role == role and resource.data is not None
        for row in tables.read(resource.data, resource.path).rows
    }
    if missing := [each for each in ids if each not in found]:
        raise FactcheckError(
            "no-references",
            f"the reference data of the program lack the {role} {', '.join(missing)}",
            where=str(directory or ""),
            hint="install factcheck again",
        )
    return [found[each] for each in ids]


def _within(listed: str, known: Collection[str]) -> str:
    return "|".join(each for each in cells(listed) if each in known)


def _cell(value: str | list[str]) -> str:
    return value if isinstance(value, str) else "|".join(value)
