"""What a cell of a sheet holds, as text of the contract: plain decimals, ISO dates, words."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from factcheck.fetching.datasets import CellType

Value = object
"""What openpyxl gives: None, text, a number, a boolean, a date or a time."""


class BadCellError(ValueError):
    """A cell that is not of the type of its column; the text says what it should be."""


def text(value: Value) -> str:
    """Give the words of a cell, blanks and line ends as single spaces."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return number(value)
    return " ".join(str(value).split())


def number(value: Value) -> str:
    """Give a plain decimal.

    Raises:
        BadCellError: it is none.

    """
    try:
        found = Decimal(repr(value) if isinstance(value, float | int) else str(value).strip())
    except InvalidOperation:
        raise BadCellError("no number") from None
    if isinstance(value, bool) or not math.isfinite(found):
        raise BadCellError("no number")
    plain = f"{found:f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain) or "0"


def integer(value: Value) -> str:
    """Give a whole number (`2019.0` is one).

    Raises:
        BadCellError: it is none.

    """
    try:
        found = number(value)
    except BadCellError:
        raise BadCellError("no whole number") from None
    if "." in found:
        raise BadCellError("no whole number")
    return found


def day(value: Value) -> str:
    """Give an ISO date of a date, of `2001-05-23` or of `05/23/2001`.

    Raises:
        BadCellError: it is none.

    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    written = str(value).strip()
    american = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", written, re.ASCII)
    try:
        if american:
            month, day_of_month, year = map(int, american.groups())
            return date(year, month, day_of_month).isoformat()
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise BadCellError("no date") from None


READERS: dict[CellType, Callable[[Value], str]] = {
    "text": text,
    "integer": integer,
    "number": number,
    "date": day,
}
