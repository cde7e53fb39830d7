"""Which rows of a table a family is about."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Any

from factcheck.reference.records.families import Conditions, Records

if TYPE_CHECKING:
    import pandas as pd

_TRUE = ("yes", "true", "1", "y", "x")


def rows_where(frame: pd.DataFrame, conditions: Conditions, records: Records) -> pd.Series[bool]:
    """Give for each row whether it counts and meets all conditions.

    A row counts where the column `include` says so, if there is one. Texts are compared without
    regard to case, numbers by their value; an empty cell is less and more than nothing.
    """
    import pandas as pd  # noqa: PLC0415 - a warm run needs none

    meets = pd.Series(data=True, index=frame.index, dtype=bool)
    if include := records.columns.get("include"):
        meets &= frame[include].str.lower().isin(_TRUE)
    for name, wanted in conditions.items():
        meets &= _meets(frame[records.header(name)], wanted)
    return meets


def _meets(cells: pd.Series[str], wanted: object) -> pd.Series[bool]:
    if isinstance(wanted, dict):
        compared = (_compared(cells, operator, bound) for operator, bound in wanted.items())
        return reduce(and_, compared)
    return reduce(or_, (_is(cells, each) for each in _listed(wanted)))


def _is(cells: pd.Series[str], wanted: object) -> pd.Series[bool]:
    if isinstance(wanted, bool):
        return cells.str.lower().isin(_TRUE) == wanted
    if isinstance(wanted, int | float):
        return _numbers(cells) == wanted
    return cells.str.lower() == str(wanted).strip().lower()


def _compared(cells: pd.Series[str], operator: str, bound: Any) -> pd.Series[bool]:  # noqa: ANN401
    if operator == "empty":
        return (cells == "") == bool(bound)
    if operator == "ne":
        return ~_is(cells, bound)
    filled = cells != ""
    left: Any = cells
    if _is_number(bound):
        left, bound = _numbers(cells), float(bound)
    compared: pd.Series[bool] = {
        "gte": left.ge, "lte": left.le, "gt": left.gt, "lt": left.lt,
    }[operator](bound)  # fmt: skip
    return filled & compared


def _numbers(cells: pd.Series[str]) -> pd.Series[float]:
    import pandas as pd  # noqa: PLC0415

    return pd.to_numeric(cells, errors="coerce")


def _is_number(bound: object) -> bool:
    try:
        Decimal(str(bound))
    except InvalidOperation:
        return False
    return True


def in_words(conditions: Conditions) -> str:
    """Say conditions as people do: `Status is Completion, Year from 2013`."""
    said = (_told(name, wanted) for name, wanted in conditions.items())
    return ", ".join(said)


_OPERATORS = {"gte": "from", "lte": "up to", "gt": "above", "lt": "below", "ne": "is not"}


def _told(name: str, wanted: object) -> str:
    if isinstance(wanted, dict):
        parts = (
            ("empty" if bound else "not empty")
            if operator == "empty"
            else f"{_OPERATORS[operator]} {bound}"
            for operator, bound in wanted.items()
        )
        return f"{name} {' and '.join(parts)}"
    return f"{name} is {' or '.join(map(str, _listed(wanted)))}"


def _listed(wanted: object) -> list[object]:
    return wanted if isinstance(wanted, list) else [wanted]
