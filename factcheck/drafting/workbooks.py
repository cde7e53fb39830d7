"""XLSX workbooks, read by openpyxl, an extra: each cell as the spreadsheet shows it."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

from factcheck.drafting.guesses import Guess
from factcheck.drafting.sheets import Sheet, data_of
from factcheck.errors import FactcheckError


def read_workbook(path: Path) -> Sheet:
    """Read the sheet of a workbook that has most rows.

    Raises:
        FactcheckError: openpyxl is not installed, or the file is no workbook.

    """
    data = data_of(path)
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - an extra, and slow
        from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415
    except ImportError as error:
        raise FactcheckError(
            "no-openpyxl",
            "XLSX files are read by openpyxl, which is not installed",
            where=str(path),
            hint="pip install 'factcheck[xlsx]', or save the sheet as CSV",
        ) from error
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise FactcheckError(
            "no-workbook",
            "this is no XLSX workbook",
            where=str(path),
            hint="open it in the spreadsheet and save it again as XLSX or CSV",
        ) from error
    sheets = {each.title: _rows(each) for each in book.worksheets}
    name = max(sheets, key=lambda each: len(sheets[each]), default="")
    others = [each for each in sheets if each != name and sheets[each]]
    why = f"the others have fewer rows: {', '.join(others)}" if others else "the only one with rows"
    rows = sheets.get(name, [])
    return Sheet(
        [cells for _, cells in rows],
        [line for line, _ in rows],
        [Guess("sheet", name, "medium" if others else "high", why)],
    )


def _rows(sheet: Any) -> list[tuple[int, list[str]]]:  # noqa: ANN401 - openpyxl has no types
    found = []
    for line, row in enumerate(sheet.iter_rows(), start=1):
        cells = [_shown(cell) for cell in row]
        if any(cells):
            found.append((line, cells))
    return found


def _shown(cell: Any) -> str:  # noqa: ANN401
    """Give a cell as text: days as ISO 8601, shares as percentages where they are shown so."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, int | float):
        return " ".join(str(value).split())
    if "%" in str(cell.number_format):
        return f"{_plain(value * 100)}%"
    return _plain(value)


def _plain(value: float) -> str:
    """Give a number without an exponent and without the noise of binary fractions."""
    text = f"{value:.15g}"
    if "e" in text:
        text = f"{value:.10f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
