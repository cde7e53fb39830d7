"""Percentages, percentage points and basis points."""

from __future__ import annotations

from factcheck.model import Mention
from factcheck.rules.amount import Amount
from factcheck.rules.amounts import amount_rule


@amount_rule(
    "percent.word",
    examples={
        "Growth slowed to 4.2 percent.": {"text": "4.2 percent", "value": "4.2"},
        "between 5 and 7 per cent of them": {"value": "5", "value_max": "7", "modifier": "range"},
    },
)
def percent(amount: Amount) -> Mention | None:
    """Read a percentage."""
    return amount.mention("percent", "percent", "percent.word")


@amount_rule(
    "percent.point",
    examples={
        "a cut of 0.3 percentage points": {"text": "0.3 percentage points", "value": "0.3"},
        "a cut of 25 basis points": {"text": "25 basis points", "value": "0.25"},
    },
)
def points(amount: Amount) -> Mention | None:
    """Read a difference between percentages; its noun is "percentage point"."""
    assert amount.unit is not None
    return amount.mention(
        "percent", "percent", "percent.point", factor=amount.unit.factor, noun="percentage point"
    )
