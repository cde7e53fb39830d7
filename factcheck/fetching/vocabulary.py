"""The words of a dataset's package: rows of the installed reference data, and its own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import msgspec

from factcheck import geography
from factcheck.errors import FactcheckError
from factcheck.fetching.datasets import Dataset
from factcheck.reference import package as packages
from factcheck.reference import table as tables
from factcheck.reference.locating import installed
from factcheck.reference.table import Row
from factcheck.tables import cells


class Words(NamedTuple):
    """The rows of a role, and what the descriptor says of where they are from."""

    rows: list[Row]
    terms: dict[str, Any]


def entity_rows(dataset: Dataset) -> Words:
    """Give the rows of the entities that a dataset names."""
    known = {country.id for country in geography.countries()} | set(dataset.entities)
    rows, terms = _installed("entities", dataset.entities)
    within = [row | {"part_of": _within(row.get("part_of", ""), known)} for row in rows]
    return Words(within, terms)


def measure_rows(dataset: Dataset) -> Words:
    """Give the rows of the measures that a dataset has."""
    own = [
        {name: _cell(value) for name, value in msgspec.to_builtins(measure).items()}
        for measure in dataset.own_measures
    ]
    installed_rows, terms = _installed("measures", dataset.measures)
    rows = [*installed_rows, *own]
    known = {row["id"] for row in rows}
    within = [
        row | {"confusable_with": _within(row.get("confusable_with", ""), known)} for row in rows
    ]
    return Words(within, terms)


def _installed(role: str, ids: Sequence[str]) -> Words:
    """Give the rows of some ids, as they stand in the reference data of the program."""
    directory = installed()
    package = packages.read(directory) if directory else None
    resources = [each for each in (package.resources if package else ()) if each.role == role]
    found = {
        row["id"]: row
        for resource in resources
        for row in tables.read(resource.data or b"", resource.path).rows
    }
    if missing := [each for each in ids if each not in found]:
        raise FactcheckError(
            "no-references",
            f"the reference data of the program lack the {role} {', '.join(missing)}",
            where=str(directory or ""),
            hint="install factcheck again",
        )
    licences = dict.fromkeys(name for each in resources for name in each.licences)
    sources = dict.fromkeys(title for each in resources for title in each.sources)
    terms = {
        "licenses": [{"name": name} for name in licences],
        "sources": [{"title": title} for title in sources],
    }
    return Words([found[each] for each in ids], terms)


def _within(listed: str, known: Collection[str]) -> str:
    return "|".join(each for each in cells(listed) if each in known)


def _cell(value: str | list[str]) -> str:
    return value if isinstance(value, str) else "|".join(value)
