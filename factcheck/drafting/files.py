"""The file of a table: which reader reads it."""

from __future__ import annotations

from pathlib import Path

from factcheck.drafting.delimited import read_text
from factcheck.drafting.sheets import Sheet
from factcheck.errors import FactcheckError

_WORKBOOKS = (".xlsx", ".xlsm")


def read(path: Path) -> Sheet:
    """Read a CSV, TSV or XLSX file.

    Raises:
        FactcheckError: it cannot be read, or holds no table.

    """
    if path.suffix.lower() in _WORKBOOKS:
        from factcheck.drafting.workbooks import read_workbook  # noqa: PLC0415 - needs an extra

        sheet = read_workbook(path)
    else:
        sheet = read_text(path)
    if not sheet.rows:
        raise FactcheckError(
            "no-table",
            "there is no table in it",
            where=str(path),
            hint="a table has a header and rows below it, as CSV, TSV or XLSX",
        )
    return sheet
