"""The sheet of a dataset, read row by row: matched headers, checked cells, every fault at once."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import IO, TYPE_CHECKING, Any

from factcheck.errors import FactcheckError, FaultsError
from factcheck.fetching import headers
from factcheck.fetching.cells import READERS, BadCellError, Value
from factcheck.fetching.datasets import Dataset
from factcheck.fetching.watching import Watcher
from factcheck.spelling import did_you_mean

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_MOST_FAULTS = 50
"""A column that has slipped makes a fault in every row; more than these help nobody."""
_BETWEEN_TELLING = 500
_UNREADABLE = "?"
"""Stands for a cell with a fault, so that its row does not count as empty."""


def records(file: IO[bytes], dataset: Dataset, watcher: Watcher) -> list[list[str]]:
    """Read the rows of the sheet, their cells in the order of the columns of the dataset.

    Raises:
        FactcheckError: openpyxl is not installed, or the sheet cannot be read; FaultsError with
            every header and cell that is not as declared.

    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and validations, which no cell needs
        with closing(_opened(file, dataset)) as book:
            whole = book[dataset.sheet].max_row
            lines = _lines(book, dataset)
            header = [_header(cell) for cell in next(lines, (1, ()))[1]]
            reader = _Reader(dataset, header)
            for number, cells in lines:
                reader.read(number, cells)
                if number % _BETWEEN_TELLING == 0:
                    watcher.at("reading rows", number, whole)
    return reader.finished()


def _opened(file: IO[bytes], dataset: Dataset) -> Workbook:
    try:
        import openpyxl  # noqa: PLC0415 - an extra, and only a fetch needs it
    except ModuleNotFoundError as error:
        raise FactcheckError(
            "missing-extra",
            "openpyxl, which reads the sheet, is not installed",
            hint="pip install 'factcheck[xlsx]'",
        ) from error
    with _told_plainly(dataset):
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    if dataset.sheet not in book.sheetnames:
        raise FactcheckError(
            "no-sheet",
            f"the workbook has no sheet {dataset.sheet!r}",
            where=dataset.file,
            hint=did_you_mean(dataset.sheet, book.sheetnames)
            or f"it has {', '.join(book.sheetnames)}",
        )
    return book


def _lines(book: Workbook, dataset: Dataset) -> Iterator[tuple[int, tuple[Value, ...]]]:
    """Yield the rows with their numbers, whatever size the sheet says that it has."""
    sheet: Any = book[dataset.sheet]  # the stubs do not know sheets that are only read
    sheet.reset_dimensions()
    with _told_plainly(dataset):
        yield from enumerate(sheet.iter_rows(values_only=True), start=1)


@contextmanager
def _told_plainly(dataset: Dataset) -> Iterator[None]:
    """Tell whatever openpyxl raises on a workbook that is none."""
    try:
        yield
    except Exception as error:
        raise FactcheckError(
            "broken-workbook",
            f"the workbook cannot be read ({type(error).__name__})",
            where=dataset.file,
            hint="fetch it again; if that does not help, the publisher's file is broken",
        ) from error


class _Reader:
    """The rows that were read, and what was wrong with them."""

    def __init__(self, dataset: Dataset, header: Sequence[str]) -> None:
        self._sheet = dataset.sheet
        found = headers.columns(header, dataset.columns, f"{dataset.sheet}!1")
        self._columns = list(zip(found, dataset.columns, strict=True))
        self._id = [column.name for column in dataset.columns].index(dataset.id_column)
        self._rows: list[list[str]] = []
        self._numbers: dict[str, int] = {}
        self._faults: list[FactcheckError] = []

    def read(self, number: int, cells: Sequence[Value]) -> None:
        """Read the cells of a row; an empty row is none."""
        row = [self._cell(number, place, cells) for place in range(len(self._columns))]
        if not any(row):
            return
        self._rows.append(row)
        name = row[self._id]
        first = self._numbers.setdefault(name, number)
        if not name:
            self._fault(number, self._id, "is empty")
        elif first != number and name != _UNREADABLE:
            self._fault(number, self._id, f"{name} stands in row {first} too")

    def _cell(self, number: int, place: int, cells: Sequence[Value]) -> str:
        index, column = self._columns[place]
        value = cells[index] if index < len(cells) else None
        if value is None or (isinstance(value, str) and not value.strip()):
            return ""
        try:
            written = READERS[column.type](value)
        except BadCellError as error:
            self._fault(number, place, f"{value!r} is {error}")
            return _UNREADABLE
        return column.spellings.get(written, written)

    def _fault(self, number: int, place: int, what: str) -> None:
        index, column = self._columns[place]
        where = f"{self._sheet}!{_letters(index)}{number}"
        self._faults.append(FactcheckError("bad-cell", f"{column.name}: {what}", where=where))

    def finished(self) -> list[list[str]]:
        """Give the rows, if all is well."""
        if not self._rows:
            raise FactcheckError("empty-sheet", "the sheet has no rows", where=self._sheet)
        if len(self._faults) > _MOST_FAULTS:
            more = len(self._faults) - _MOST_FAULTS
            self._faults[_MOST_FAULTS:] = [
                FactcheckError("bad-cell", f"{more:,} more such cells", where=self._sheet)
            ]
        if self._faults:
            raise FaultsError(self._faults)
        return self._rows


def _header(cell: Value) -> str:
    return "" if cell is None else str(cell)


def _letters(index: int) -> str:
    """Give the letters of a column: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
