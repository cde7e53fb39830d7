# ruff: noqa: RUF001 - dashes and minus signs are what is read here
"""Temperatures whose sign stands behind them: "30 degrees below zero", "fell to 20 below zero"."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.patterns import pattern
from factcheck.rules.amount import Amount
from factcheck.rules.follow import follows
from factcheck.rules.numerals import Numeral

_ZERO = pattern(r"\sbelow\s(?:zero|0(?!\d))\b(?!-)")
_FREEZING = pattern(r"\sbelow\s(?:freezing|zero|0(?!\d))\b")
"""Water freezes at nought in one of the scales only."""
_SIGNED = pattern(r"(?:\b(?:[Mm]inus|[Nn]egative)\s|[-–−])\Z")
_CELSIUS = "degC"
_LONGEST_SIGN = 9


def below_zero(amount: Amount, unit: str = "") -> Amount:
    """Give an amount with "below zero" behind it as a negative one, any other as it is."""
    text, start = amount.text, amount.start
    sign = (_FREEZING if unit == _CELSIUS else _ZERO).match(text, amount.end)
    if sign is None or _SIGNED.search(text, max(0, start - _LONGEST_SIGN), start):
        return amount
    low, high = _negative(amount.low), amount.high and _negative(amount.high)
    if high is not None:
        low, high = high, low
    end = sign.end()
    return replace(amount, end=end, low=low, high=high, follows=follows(text, end))


def _negative(number: Numeral) -> Numeral:
    return replace(number, value=-number.value)
