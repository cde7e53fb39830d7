"""The datasets that can be fetched: `factcheck/data/datasets/NAME.toml`, one file each."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

import factcheck
from factcheck.errors import FactcheckError
from factcheck.model import Measure
from factcheck.spelling import did_you_mean

FOLDER = Path(factcheck.__file__).parent / "data" / "datasets"

CellType = Literal["text", "integer", "number", "date"]


class Column(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A column that is kept.

    `also` holds other headers that it may have, `spellings` what is written for some cells.
    """

    name: str
    type: CellType = "text"
    also: tuple[str, ...] = ()
    spellings: dict[str, str] = {}


class Dataset(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a dataset is to be had, how its sheet looks, and what package it becomes.

    `file` is a workbook in the ZIP at `address`. `sha256` is the digest of that ZIP, empty
    where nobody has vouched for one. `entities` and `measures` are rows of the reference data
    that are installed, `own_measures` those that they lack. `records` is what the contract
    calls `factcheck`, with the `name` and the `title` of the resource. `digest` tells two
    versions of the declaration apart.
    """

    name: str
    version: str
    title: str
    description: str
    attribution: str
    page: str
    address: str
    file: str
    sheet: str
    sha256: str
    largest_download: int
    largest_unpacked: int
    licence: dict[str, str]
    records: dict[str, Any]
    columns: tuple[Column, ...]
    entities: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    own_measures: tuple[Measure, ...] = ()
    digest: str = ""

    @property
    def id_column(self) -> str:
        """The header of the column that names a record."""
        return str(self.records["columns"]["id"])


def known() -> list[str]:
    """Give the names of the datasets that can be fetched."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def dataset(name: str) -> Dataset:
    """Give the dataset of a name.

    Raises:
        FactcheckError: there is none.

    """
    names = known()
    if name not in names:
        raise FactcheckError(
            "unknown-dataset",
            f"no dataset {name!r} is known",
            hint=did_you_mean(name, names) or f"known: {', '.join(names)}",
        )
    declared = (FOLDER / f"{name}.toml").read_bytes()
    content = tomllib.loads(declared.decode("utf-8"))
    digest = hashlib.sha256(declared).hexdigest()
    return msgspec.convert(content | {"digest": digest}, Dataset)
