"""The small CSV tables under `factcheck/data/` that an editor can read and change.

One row adds a currency, a scale word, a hedge, an abbreviation or a country.
"""

from __future__ import annotations

import csv
import io
from functools import cache
from pathlib import Path

from factcheck.errors import FactcheckError

_DATA = Path(__file__).parent / "data"
_HINT = "a cell with a comma stands in double quotes"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Read `factcheck/data/NAME.csv` as rows of text; an empty cell is ''.

    Raises:
        FactcheckError: a row has more or fewer cells than the header.

    """
    path = _DATA / f"{name}.csv"
    lines = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
    header = next(lines)
    return tuple(_row(path, lines.line_num, header, line) for line in lines if line)


def _row(path: Path, number: int, header: list[str], line: list[str]) -> dict[str, str]:
    if len(line) != len(header):
        what = f"the row has {len(line)} cells, and the header {len(header)}"
        raise FactcheckError("bad-table", what, where=f"{path}:{number}", hint=_HINT)
    return dict(zip(header, line, strict=True))


def cells(value: str) -> tuple[str, ...]:
    """Split a cell that holds a list (`a|b|c`)."""
    if "|" not in value:
        return (value.strip(),) if value.strip() else ()
    return tuple([part for part in map(str.strip, value.split("|")) if part])
