"""The ZIP that a publisher offers: looked through before anything of it is unpacked."""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PureWindowsPath
from typing import IO

from factcheck.errors import FactcheckError
from factcheck.fetching.datasets import Dataset

_CHUNK = 1 << 20
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What zipfile raises on archives that are cut, damaged, packed strangely or locked."""


@contextmanager
def workbook(archive: Path, dataset: Dataset, place: str) -> Iterator[IO[bytes]]:
    """Unpack the workbook of a dataset into a file without a name; `place` is for messages.

    Raises:
        FactcheckError: it is no ZIP, is not whole, lacks the workbook, would write elsewhere,
            or unpacks to more than the dataset allows.

    """
    try:
        with zipfile.ZipFile(archive) as outer, tempfile.TemporaryFile() as unpacked:
            _look_through(outer, dataset, place)
            _copy(outer, _member(outer, dataset, place), unpacked)
            with zipfile.ZipFile(unpacked) as inner:
                _look_through(inner, dataset, place)
            unpacked.seek(0)
            yield unpacked
    except _BROKEN as error:
        raise FactcheckError(
            "broken-archive",
            f"this is no whole ZIP ({error})",
            where=place,
            hint="fetch it again; if that does not help, the publisher's file is broken",
        ) from error


def _look_through(archive: zipfile.ZipFile, dataset: Dataset, place: str) -> None:
    """Refuse names that lead out of a folder, and more bytes than a table can have."""
    for info in archive.infolist():
        path = PureWindowsPath(info.filename)
        if ".." in path.parts or path.is_absolute() or path.drive or path.root:
            raise FactcheckError(
                "unsafe-archive",
                f"the ZIP holds the path {info.filename!r}, which leads out of its folder",
                where=place,
                hint="this is not the publisher's file, or it was tampered with: do not use it",
            )
    unpacked = sum(info.file_size for info in archive.infolist())
    if unpacked > dataset.largest_unpacked:
        raise FactcheckError(
            "unsafe-archive",
            f"the ZIP unpacks to {unpacked:,} bytes, more than the {dataset.largest_unpacked:,}"
            " that are allowed",
            where=place,
            hint="this is not the publisher's file, or it was tampered with: do not use it",
        )


def _member(archive: zipfile.ZipFile, dataset: Dataset, place: str) -> zipfile.ZipInfo:
    """Find the workbook: by its name, in whatever folder, else the only one there is."""
    files = {info.filename.rsplit("/", 1)[-1].lower(): info for info in archive.infolist()}
    if dataset.file.lower() in files:
        return files[dataset.file.lower()]
    books = [info for name, info in files.items() if name.endswith(".xlsx")]
    if len(books) == 1:
        return books[0]
    raise FactcheckError(
        "no-workbook",
        f"the ZIP holds no {dataset.file}",
        where=place,
        hint=f"take the ZIP as it is offered at {dataset.page}",
    )


def _copy(archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: IO[bytes]) -> None:
    with archive.open(info) as packed:
        while chunk := packed.read(_CHUNK):
            target.write(chunk)
