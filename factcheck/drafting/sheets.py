"""A table as it stands in its file: rows of text, with how the file was read."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from factcheck.drafting.guesses import Guess
from factcheck.errors import FactcheckError


class Sheet(Struct, frozen=True):
    """The rows of a table as text, each with its line in the file; blank rows are left out."""

    rows: list[list[str]]
    lines: list[int]
    guesses: list[Guess]
    delimiter: str = ""


def data_of(path: Path) -> bytes:
    """Read the bytes of a file.

    Raises:
        FactcheckError: there is none, or it may not be read.

    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise FactcheckError(
            "unreadable-file",
            f"it cannot be read ({error.strerror})",
            where=str(path),
            hint="give the path of a CSV, TSV or XLSX file",
        ) from error
