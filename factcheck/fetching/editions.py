"""The package that a dataset becomes, written so that there is the old edition or the new one.

Each file bears a part of its digest in its name. A new edition is put beside the old one, and
takes its place when `datapackage.json` is replaced, in one go.
"""

from __future__ import annotations

import contextlib
import csv
import hashlib
import io
import json
import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct

from factcheck.errors import FactcheckError
from factcheck.fetching.datasets import CellType, Dataset
from factcheck.fetching.receipts import Receipt
from factcheck.fetching.vocabulary import Words, entity_rows, measure_rows
from factcheck.reference import package as packages
from factcheck.reference.package import DESCRIPTOR, Package
from factcheck.reference.roles import COLUMNS, RECORDS
from factcheck.writing import write_at_once

_FIELD_TYPES: dict[CellType, str] = {
    "text": "string",
    "integer": "integer",
    "number": "number",
    "date": "date",
}

_OF_AN_EDITION = re.compile(r"[\w.-]+-[0-9a-f]{8}\.csv")


class Origin(Struct, frozen=True, kw_only=True):
    """What an edition was made of: a file, and a declaration, each by its digest."""

    sha256: str
    declaration: str
    receipt: Receipt | None = None


def standing(directory: Path) -> Package | None:
    """Give the edition that stands in a folder, if there is one that can be read."""
    try:
        return packages.read(directory)
    except FactcheckError:
        return None


def origin(edition: Package | None) -> Origin | None:
    """Say what an edition was made of; None if that is not known, or it is no longer whole."""
    if edition is None or not _is_whole(edition):
        return None
    try:
        return msgspec.convert(json.loads(edition.descriptor)["factcheck"]["fetched"], Origin)
    except (KeyError, TypeError, ValueError):
        return None


def _is_whole(edition: Package) -> bool:
    return all(
        each.data is not None and each.hash == f"sha256:{each.sha256}" for each in edition.resources
    )


def write(
    directory: Path, dataset: Dataset, rows: Sequence[Sequence[str]], made_of: Origin
) -> None:
    """Write the package of a dataset in the place of the edition before.

    Raises:
        FactcheckError: the folder holds another package.
        OSError: it cannot be written.

    """
    before = standing(directory)
    if before and before.name != dataset.name:
        raise FactcheckError(
            "other-package",
            f"the package {before.name!r} stands here",
            where=str(directory),
            hint="give --to a folder of its own",
        )
    files = [
        _words("entities", entity_rows(dataset)),
        _words("measures", measure_rows(dataset)),
        _records(dataset, rows),
    ]
    directory.mkdir(parents=True, exist_ok=True)
    kept = {resource.path for resource in before.resources} if before else set()
    try:
        for file in files:
            write_at_once(directory / file.path, file.content)
        write_at_once(directory / DESCRIPTOR, _descriptor(dataset, files, made_of))
        kept = {file.path for file in files}
    finally:
        _clear(directory, kept)


class _File(NamedTuple):
    """A file of the package, and what `datapackage.json` says of it."""

    path: str
    content: bytes
    resource: dict[str, Any]


def _words(role: str, words: Words) -> _File:
    header = COLUMNS[role].all
    return _file(
        [header, *([row.get(column, "") for column in header] for row in words.rows)],
        name=role,
        title=role.capitalize(),
        **words.terms,
        schema={
            "fields": [{"name": column, "type": "string"} for column in header],
            "primaryKey": ["id"],
        },
        factcheck={"role": role},
    )


def _records(dataset: Dataset, rows: Sequence[Sequence[str]]) -> _File:
    terms = dict(dataset.records)
    columns = dataset.columns
    return _file(
        [[column.name for column in columns], *rows],
        name=terms.pop("name"),
        title=terms.pop("title"),
        licenses=[dataset.licence],
        sources=[{"title": dataset.attribution, "path": dataset.page}],
        schema={
            "fields": [{"name": each.name, "type": _FIELD_TYPES[each.type]} for each in columns],
            "primaryKey": [dataset.id_column],
        },
        factcheck={"role": RECORDS, **terms},
    )


def _file(rows: Iterable[Sequence[str]], *, name: str, **said: Any) -> _File:  # noqa: ANN401
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    content = out.getvalue().encode()
    digest = hashlib.sha256(content).hexdigest()
    path = f"{name}-{digest[:8]}.csv"
    resource = {
        "name": name,
        "path": path,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "hash": f"sha256:{digest}",
        **said,
    }
    return _File(path, content, resource)


def _descriptor(dataset: Dataset, files: Iterable[_File], made_of: Origin) -> bytes:
    content = {
        "name": dataset.name,
        "title": dataset.title,
        "version": dataset.version,
        "profile": "tabular-data-package",
        "description": f"{dataset.description} Source: {dataset.attribution}.",
        "homepage": dataset.page,
        "licenses": [dataset.licence],
        "sources": [{"title": dataset.attribution, "path": dataset.page}],
        "factcheck": {"fetched": msgspec.to_builtins(made_of)},
        "resources": [file.resource for file in files],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _clear(directory: Path, kept: Collection[str]) -> None:
    """Delete the files of other editions; one that is open somewhere may stay."""
    for path in directory.iterdir():
        if _OF_AN_EDITION.fullmatch(path.name) and path.name not in kept:
            with contextlib.suppress(OSError):
                path.unlink()
