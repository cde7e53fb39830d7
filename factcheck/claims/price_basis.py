"""In which prices an amount is told: constant ones of a year, nominal ones, PPP."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.claims.words import WordHit
from factcheck.model import Mention, Span
from factcheck.patterns import pattern

_PRICED = ("prices", "dollars", "usd", "euros", "rupees", "pounds")
_CONSTANT = pattern(
    r"\b(?:constant|real|inflation-adjusted)[ -](?:US )?(?P<a>\d{4})(?:[ -](?:US|U\.S\.))?"
    r"[ -](?:dollars|prices|USD|euros|rupees|pounds)|"
    r"\b(?P<b>\d{4}) (?:constant|real)? ?(?:US |U\.S\. )?(?:dollars|prices)|"
    r"\bat (?P<c>\d{4}) prices|\bin (?P<d>\d{4}) (?:US )?dollars|"
    r"\bconstant (?:US )?dollars of (?P<e>\d{4})",
    re.IGNORECASE,
)


_BASE_YEAR = pattern(r"(?:19|20)\d\d (?:US |U\.S\. )?(?:dollars|prices|euros|rupees|pounds)")


def names_a_price_basis(mention: Mention) -> bool:
    """Whether what looks like money is the year of a price basis: "constant 2021 dollars"."""
    return mention.kind == "money" and _BASE_YEAR.fullmatch(mention.text) is not None


def read_price_basis(text: str, span: Span, words: Sequence[WordHit]) -> WordHit | None:
    """Read "in constant 2014 dollars", "in nominal terms", wherever a sentence says it."""
    sentence = text[span.start : span.end].lower()
    is_priced = any(word in sentence for word in _PRICED)
    if is_priced and (found := _CONSTANT.search(text, span.start, span.end)):
        year = next(group for group in found.groups() if group)
        return WordHit(found.start(), found.end(), "price_basis", f"constant-{year}")
    return next((hit for hit in words if hit.slot == "price_basis"), None)
