"""Shillings and pence behind pounds, as before 1971: "£3 10s 6d", "£2 15s"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec.structs import replace

from factcheck.patterns import pattern
from factcheck.rules.amount import Amount
from factcheck.rules.currencies import Currency

_COINS = pattern(
    r"[ \u00a0](?:([0-9]|1[0-9])s\b(?:\.?,?[ \u00a0]?([0-9]|1[01])d\b)?|([0-9]|1[01])d\b)"
)
_SHILLING: Final = Decimal("0.05")
_PENNY: Final = _SHILLING / 12
_FINEST: Final = Decimal("0.0001")


def with_shillings(amount: Amount, currency: Currency) -> Amount:
    """Add the shillings and pence behind whole pounds."""
    whole = amount.low
    if currency.word != "£" or amount.high is not None or whole.scale != 1:
        return amount
    coins = _COINS.match(amount.text, amount.end)
    if coins is None or "." in whole.digits:
        return amount
    shillings, pence, pence_alone = (int(group or 0) for group in coins.groups())
    value = whole.value + shillings * _SHILLING + (pence + pence_alone) * _PENNY
    value = value.quantize(_FINEST)
    low = replace(whole, end=coins.end(), value=value, step=_FINEST)
    return replace(amount, end=coins.end(), low=low)
