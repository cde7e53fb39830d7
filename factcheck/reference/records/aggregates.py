"""What the cells of a family come to."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal

from factcheck.reference.records.tallies import Cell, Tally

_CENT = Decimal("0.01")
_CENTS_FROM, _CENTS_UP_TO = 10**9, 10**24
_DIGITS = Context(prec=12)


def value_of(tally: Tally, cells: Sequence[Cell]) -> Decimal | None:
    """Give the aggregate over some cells; None where no row says anything."""
    rows = sum(cell.rows for cell in cells)
    whole = sum((cell.of for cell in cells if cell.of is not None), Decimal(0))
    total = sum((cell.total for cell in cells), Decimal(0))
    if tally.aggregate == "share":
        return _rounded(100 * total / whole) if whole else None
    if not rows:
        return None
    counted = [cell for cell in cells if cell.rows]
    match tally.aggregate:
        case "sum" | "count":
            value = total
        case "distinct":
            value = Decimal(len({member for cell in counted for member in cell.members}))
        case "mean":
            value = total / rows
        case "min":
            value = min(cell.low for cell in counted if cell.low is not None)
        case _:
            value = max(cell.high for cell in counted if cell.high is not None)
    return value if rows == 1 else _rounded(value)


def _rounded(value: Decimal) -> Decimal:
    """Round what was computed: to the cent, or to twelve digits of a small number."""
    in_cents = _CENTS_FROM <= abs(value) < _CENTS_UP_TO
    rounded = value.quantize(_CENT) if in_cents else _DIGITS.plus(value)
    whole = rounded.to_integral_value()
    return whole if whole == rounded else rounded
