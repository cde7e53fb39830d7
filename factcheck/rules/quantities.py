"""Physical quantities in the units of pint: 660 MW, 27 kilometres, 2.4 million tonnes."""

from __future__ import annotations

from factcheck.model import Mention
from factcheck.rules.amount import Amount
from factcheck.rules.amounts import amount_rule


@amount_rule(
    "quantity.unit",
    examples={
        "a plant of 660 MW": {"text": "660 MW", "value": "660", "unit": "MW"},
        "a 27-kilometre road": {"text": "27-kilometre", "value": "27", "unit": "km"},
        "2 million barrels a day": {"text": "2 million barrels", "unit": "barrel", "per": "day"},
    },
)
def quantity(amount: Amount) -> Mention | None:
    """Read a number with a physical unit."""
    unit = amount.unit
    assert unit is not None
    return amount.mention("quantity", unit.unit, "quantity.unit", factor=unit.factor, per=unit.per)
