"""Physical quantities in the units of pint: 660 MW, 27 kilometres, 2.4 million tonnes."""

from __future__ import annotations

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules import rates
from factcheck.rules.amount import Amount
from factcheck.rules.amounts import amount_rule

_OF = pattern(r"\sof(?:\s[a-zA-Z]{3,20}){1,2}?(?=\s(?:an?|per|each|every|annually|yearly|daily)\b)")


@amount_rule(
    "quantity.unit",
    examples={
        "a plant of 660 MW": {"text": "660 MW", "value": "660", "unit": "MW"},
        "a plant of 2x660 MW": {"text": "660 MW", "value": "660", "unit": "MW"},
        "a 27-kilometre road": {"text": "27-kilometre", "value": "27", "unit": "km"},
        "2 million barrels a day": {"text": "2 million barrels", "unit": "barrel", "per": "day"},
        "The mercury fell to -31C.": {"text": "-31C", "value": "-31", "unit": "degC"},
        "It burns 2 million tonnes of coal a year.": {"text": "2 million tonnes", "per": "year"},
    },
    rejects=(
        "The 4x100m relay was lost.",
        "the model QX660 MW",
        "Of 31C and 31D, seat 31C was hot.",
    ),
)
def quantity(amount: Amount) -> Mention | None:
    """Read a number with a physical unit, and what it is counted by behind what it measures."""
    unit = amount.unit
    assert unit is not None
    per = unit.per
    if per is None and (stuff := _OF.match(amount.text, amount.end)) is not None:
        rate = rates.read(amount.text, stuff.end(), amount.context.signs)
        per = None if rate is None else rate[1]
    return amount.mention("quantity", unit.unit, "quantity.unit", factor=unit.factor, per=per)
