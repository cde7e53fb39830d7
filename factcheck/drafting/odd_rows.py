"""Rows with a slip: a time that is none, or the same thing and time as another row."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence

from factcheck.drafting.columns import Column
from factcheck.drafting.grids import Grid
from factcheck.drafting.majorities import FEWEST
from factcheck.drafting.numerals import is_missing
from factcheck.drafting.times import Reader
from factcheck.spelling import did_you_mean

_NEARLY_ALL = 0.98
_FULL = 0.8
"""Of so much of all things at all times there are rows where one that stands twice is a slip."""
_LOOKALIKE = str.maketrans("OoIl|SBZ", "00111582")
_DATE = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_DATE_LAST = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})")

Keys = Sequence[Column]


def without_time(grid: Grid, rows: Iterable[int], time: Column | None) -> list[int]:
    """Give the rows that have something else where the others have a time."""
    if time is None or time.reader is None:
        return []
    cells = ((at, time.of(grid.rows[at])) for at in rows)
    return [at for at, cell in cells if not is_missing(cell) and time.reader(cell) is None]


def are_one_each(grid: Grid, rows: Sequence[int], keys: Keys, *, has_times: bool) -> bool:
    """Whether hardly two rows are of one thing at one time."""
    found = {_key(grid, at, keys) for at in rows}
    count = len({tuple(grid.rows[at]) for at in rows})
    return len(found) >= _NEARLY_ALL * count or (
        has_times and count >= FEWEST and len(found) == count - 1 and _is_full(found)
    )


def _is_full(found: set[tuple[str, ...]]) -> bool:
    """Whether nearly each thing stands there at each time."""
    size = 1
    for cells in zip(*found, strict=True):
        size *= len(set(cells))
    return len(found) >= _FULL * size


def _key(grid: Grid, at: int, keys: Keys) -> tuple[str, ...]:
    return tuple(key.of(grid.rows[at]) for key in keys)


def doubled(
    grid: Grid, rows: Iterable[int], keys: Keys, numbers: Sequence[Column]
) -> dict[int, int]:
    """Give the rows whose numbers differ from those of an earlier row for the same, and that."""
    first: dict[tuple[str, ...], int] = {}
    found = {}
    for at in rows:
        before = first.setdefault(_key(grid, at, keys), at)
        pairs = ((each.of(grid.rows[before]), each.of(grid.rows[at])) for each in numbers)
        if any(a != b and not is_missing(a) and not is_missing(b) for a, b in pairs):
            found[at] = before
    return found


def wrong_time(cell: str, reader: Reader, others: Iterable[str]) -> tuple[str, str]:
    """Say what is wrong with a cell that is no time, and what it may have been."""
    for pattern in (_DATE, _DATE_LAST):
        named = pattern.fullmatch(cell)
        if named and (told := _no_day(named)):
            return f'"{cell}" is no day', told
    known = list(dict.fromkeys(each for each in others if reader(each)))
    likely = with_digits(cell)
    close = [each for each in known if each in cell or abs(len(each) - len(cell)) < 2]
    meant = f"did you mean {likely}?" if reader(likely) else did_you_mean(cell, close)
    return f'"{cell}" is no time like the others', meant or f"write it as {known[0]}"


def with_digits(cell: str) -> str:
    """Give a cell with digits for the letters that look like them: 2020 for "2O20"."""
    return cell.translate(_LOOKALIKE)


def _no_day(named: re.Match[str]) -> str:
    year, month = int(named["year"]), int(named["month"])
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    last = calendar.monthrange(year, month)[1] if year else 0
    name = calendar.month_name[month]
    return f"{name} {year} has {last} days" if int(named["day"]) > last else ""
