"""A table as it stands in its file: rows of text, with how the file was read."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from factcheck.drafting.guesses import Guess
from factcheck.errors import FactcheckError
from factcheck.reference.places import cell_places, physical_lines


class Sheet(Struct, frozen=True):
    """The rows of a table as text, each with its line in the file; blank rows are left out.

    `text` is the whole of a text file, '' of a workbook.
    """

    rows: list[list[str]]
    lines: list[int]
    guesses: list[Guess]
    delimiter: str = ""
    text: str = ""

    def place(self, line: int, at: int) -> str:
        """Give line and column of a cell, in a workbook row and column, by its row's first line."""
        if not self.text:
            return f"{line}:{at + 1}"
        behind = (char for each in physical_lines(self.text)[line - 1 :] for char in each)
        down, column = cell_places(behind, self.delimiter)[at]
        return f"{line + down - 1}:{column}"


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
