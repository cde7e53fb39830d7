"""Whether the currency of an amount is said, or only the sign that several share."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.matching.attributes import may_be_in
from factcheck.model import Claim, Fact
from factcheck.tables import rows

_AS_NEAR = 2
_POWERS = (3, -3, 6, -6)
_CLOSELY = Decimal("0.0005")
_MANY_DIGITS = 4


def is_stated_in(claim: Claim, fact: Fact) -> bool:
    """Whether the currency of an amount is stated to be the one that a fact is compared in.

    A bare "$" is where the country's own money is worth so much less that it cannot be meant.
    """
    if not claim.mention.unit_stated:
        return False
    if claim.unit == fact.unit or not may_be_in(claim, fact.unit):
        return True
    return _can_only_be_in(claim, fact)


def _can_only_be_in(claim: Claim, fact: Fact) -> bool:
    """Whether a sum is near a figure in US dollars, and far from it in any other with that sign.

    Or has its very digits, thousandfold: "$ 9,488,338,000" of Namibia's 9,488,338 US dollars.
    """
    bounds = _to_the_dollar().get(claim.unit or "")
    said, value = claim.mention.value, fact.value
    if fact.unit != "USD" or bounds is None or not said or not value:
        return False
    ratio, (least, most) = abs(said / value), bounds
    if ratio * _AS_NEAR < 1 or ratio > _AS_NEAR:
        return _has_its_digits(claim, ratio)
    return ratio / least * _AS_NEAR < 1 or ratio / most > _AS_NEAR


def _has_its_digits(claim: Claim, ratio: Decimal) -> bool:
    digits = "".join(filter(str.isdigit, claim.mention.digits)).strip("0")
    return len(digits) >= _MANY_DIGITS and any(
        abs(ratio / Decimal(10) ** power - 1) < _CLOSELY for power in _POWERS
    )


@cache
def _to_the_dollar() -> dict[str, tuple[Decimal, Decimal]]:
    """Give between what a US dollar has cost in money that shares its sign.

    Roomy bounds of the yearly averages since 1995, or since the money is that of today.
    """
    return {
        row["code"]: (Decimal(row["least"]), Decimal(row["most"])) for row in rows("dollar_rates")
    }
