"""Whether the currency of an amount is said, or only the sign that several share."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.geography import country
from factcheck.judging.comparing.digits import POWERS
from factcheck.matching.attributes import may_be_in
from factcheck.model import Claim, Fact
from factcheck.patterns import pattern
from factcheck.tables import rows

_DOLLAR = "USD"
_PARITY = pattern(r"\bppp\b|\bpurchasing[- ]power\b|\binternational (?:dollars|\$)")
_AS_NEAR = 2
_CLOSELY = Decimal("0.0005")
_MANY_DIGITS = 4


def is_stated_in(claim: Claim, fact: Fact) -> bool:
    """Whether the currency of an amount is stated to be the one that a fact is compared in.

    A bare "$" is where the country's own money is worth so much less that it cannot be meant; "Rs"
    is where of the countries named near only one has that sign, and the number is next to its. At
    purchasing power parity nothing is told in the money of a country.
    """
    if not claim.mention.unit_stated:
        is_its = claim.unit == fact.unit != _DOLLAR and _is_as_near(claim, fact)
        return is_its and _is_of_the_only_country(claim, fact.unit)
    if claim.unit == fact.unit or not may_be_in(claim, fact.unit) or _is_at_parity(claim, fact):
        return True
    return _can_only_be_in(claim, fact)


def _is_of_the_only_country(claim: Claim, unit: str) -> bool:
    """Whether of the countries named near an amount only one has a currency with its sign."""
    named = (country(hit.entity) for hit in claim.setting.entities if hit.kind == "country")
    theirs = {each.currency for each in named if each and each.currency}
    return {each for each in theirs if may_be_in(claim, each)} == {unit}


def _is_as_near(claim: Claim, fact: Fact) -> bool:
    """Whether an amount is at most twice a figure, and no less than half of it."""
    said, value = claim.mention.value, fact.value
    return bool(said and value and 1 <= abs(said / value) * _AS_NEAR <= _AS_NEAR**2)


def _is_at_parity(claim: Claim, fact: Fact) -> bool:
    """Whether a sum and its figure are told at purchasing power parity: "GNI (PPP): $5bn"."""
    return fact.price_basis == "ppp" and _PARITY.search(claim.setting.sentence) is not None


def _can_only_be_in(claim: Claim, fact: Fact) -> bool:
    """Whether a sum is near a figure in US dollars, and far from it in any other with that sign.

    Or has its very digits, thousandfold: "$ 9,488,338,000" of Namibia's 9,488,338 US dollars.
    """
    bounds = _to_the_dollar().get(claim.unit or "")
    said, value = claim.mention.value, fact.value
    if fact.unit != "USD" or bounds is None or not said or not value:
        return False
    ratio, (least, most) = abs(said / value), bounds
    if not _is_as_near(claim, fact):
        return _has_its_digits(claim, ratio)
    return ratio / least * _AS_NEAR < 1 or ratio / most > _AS_NEAR


def _has_its_digits(claim: Claim, ratio: Decimal) -> bool:
    digits = "".join(filter(str.isdigit, claim.mention.digits)).strip("0")
    return len(digits) >= _MANY_DIGITS and any(
        abs(ratio / Decimal(10) ** power - 1) < _CLOSELY for power in POWERS
    )


@cache
def _to_the_dollar() -> dict[str, tuple[Decimal, Decimal]]:
    """Give between what a US dollar has cost in money that shares its sign.

    Roomy bounds of the yearly averages since 1995, or since the money is that of today.
    """
    return {
        row["code"]: (Decimal(row["least"]), Decimal(row["most"])) for row in rows("dollar_rates")
    }
