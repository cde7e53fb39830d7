"""The small CSV tables under `factcheck/data/` that an editor can read and change.

One row adds a currency, a scale word, a hedge, an abbreviation or a country.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Read `factcheck/data/NAME.csv` as rows of text; an empty cell is ''."""
    text = (_DATA / f"{name}.csv").read_text("utf-8")
    header, *lines = csv.reader(text.splitlines())
    return tuple(dict(zip(header, line, strict=True)) for line in lines)


def cells(value: str) -> tuple[str, ...]:
    """Split a cell that holds a list (`a|b|c`)."""
    if "|" not in value:
        return (value.strip(),) if value.strip() else ()
    return tuple([part for part in map(str.strip, value.split("|")) if part])
