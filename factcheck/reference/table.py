"""A CSV file of a package: its cells as text, each with its place in the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.reference.places import cell_places, line_column, physical_lines

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, str]
_REPLACED = "\ufffd"
_DELIMITERS = {";": "semicolons", "\t": "tabs"}


@dataclass(frozen=True)
class Table:
    """The rows of a CSV file. `frame` holds them as text, one column a header; "" is empty.

    `starts[i]` is the line where row i begins. Rows with too few or too many cells, and rows
    that are empty altogether, are not in it.
    """

    file: str
    text: str
    delimiter: str
    header: tuple[str, ...]
    header_line: int
    frame: pd.DataFrame
    starts: list[int]
    faults: list[FactcheckError] = field(default_factory=list)

    @property
    def is_cut(self) -> bool:
        """Whether rows of the file are missing here."""
        return any(fault.code in ("broken-csv", "ragged-row") for fault in self.faults)

    def column(self, name: str) -> list[str]:
        """Give the cells of a column."""
        if name not in self._columns:
            cells: list[str] = self.frame[name].to_numpy(dtype=object).tolist()
            self._columns[name] = cells
        return self._columns[name]

    @cached_property
    def _columns(self) -> dict[str, list[str]]:
        return {}

    @cached_property
    def rows(self) -> list[Row]:
        """The rows by header."""
        names = tuple(self.frame.columns)
        columns = [self.column(name) for name in names]
        return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]

    def place(self, row: int, column: str) -> str:
        """Give `file:line:column` of a cell."""
        return self._place(self.starts[row], self.header.index(column))

    def header_place(self, index: int) -> str:
        """Give `file:line:column` of a header cell by its number."""
        return self._place(self.header_line, index)

    def _place(self, start: int, index: int) -> str:
        lines = self._lines
        record = (char for number in range(start - 1, len(lines)) for char in lines[number])
        line, column = cell_places(record, self.delimiter)[index]
        return f"{self.file}:{start + line - 1}:{column}"

    @cached_property
    def _lines(self) -> list[str]:
        return physical_lines(self.text)


def read(data: bytes, file: str, wanted: Collection[str] | None = None) -> Table:
    """Read the bytes of a CSV file; what is wrong with its form stands in `faults`.

    With `wanted` only these of its columns are kept.
    """
    import pandas as pd  # noqa: PLC0415 - slow to import, and a warm run needs none

    faults: list[FactcheckError] = []
    text = _decoded(data, file, faults)
    delimiter = _delimiter(text, file, faults)
    records = _records(text, delimiter, file, faults)
    header_line, header = next(records, (1, []))
    names = tuple(name.strip() for name in header)
    kept = {name: names.index(name) for name in names if wanted is None or name in wanted}
    starts: list[int] = []
    columns: dict[str, list[str]] = {name: [] for name in kept}
    places = [(columns[name], at) for name, at in kept.items()]
    for line, cells in records:
        if len(cells) != len(header):
            faults.append(_ragged(file, line, len(cells), len(header)))
        elif any(map(str.strip, cells)):
            starts.append(line)
            for column, at in places:
                column.append(cells[at].strip())
    frame = pd.DataFrame(columns, columns=list(columns), dtype=object)
    return Table(file, text, delimiter, names, header_line, frame, starts, faults)


def _decoded(data: bytes, file: str, faults: list[FactcheckError]) -> str:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    text = data.decode(encoding, errors="replace")
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        line, column = line_column(before, len(before))
        broken = text.count(_REPLACED)
        what = f"byte 0x{data[error.start]:02x} is no UTF-8"
        if encoding == "utf-16":
            what = "the file is UTF-16, not UTF-8"
        elif broken > 1:
            what += f", the first of {broken} such places"
        faults.append(
            FactcheckError(
                "encoding",
                what,
                where=f"{file}:{line}:{column}",
                hint='save the file as "CSV UTF-8"',
            )
        )
    return text


def _delimiter(text: str, file: str, faults: list[FactcheckError]) -> str:
    """Give what separates the cells; anything but a comma is a fault, and is read all the same."""
    header = text.lstrip("\r\n").splitlines()[0] if text.strip() else ""
    if "," in header:
        return ","
    for delimiter, words in _DELIMITERS.items():
        if delimiter in header:
            line, column = line_column(text, text.index(delimiter))
            faults.append(
                FactcheckError(
                    "delimiter",
                    f"the cells are separated by {words}",
                    where=f"{file}:{line}:{column}",
                    hint="save the file with commas between the cells",
                )
            )
            return delimiter
    return ","


def _records(
    text: str, delimiter: str, file: str, faults: list[FactcheckError]
) -> Iterator[tuple[int, list[str]]]:
    """Yield the records that are not blank, each with the line where it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    done = 0
    try:
        for cells in reader:
            if cells:
                yield done + 1, cells
            done = reader.line_num
    except csv.Error as error:
        faults.append(
            FactcheckError(
                "broken-csv",
                f"the record that begins here is no CSV ({error}); what follows was not read",
                where=f"{file}:{done + 1}:1",
                hint='a cell that holds a quote or a comma stands in "…", its own quotes doubled',
            )
        )


def _ragged(file: str, line: int, found: int, wanted: int) -> FactcheckError:
    return FactcheckError(
        "ragged-row",
        f"{found} cells in this row, {wanted} in the header",
        where=f"{file}:{line}:1",
        hint="a cell that holds a comma must stand in quotes"
        if found > wanted
        else "every row needs all its commas, empty cells too",
    )
