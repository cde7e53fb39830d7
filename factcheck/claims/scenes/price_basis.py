"""In which prices an amount is told: constant ones of a year, nominal ones, PPP."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.claims.scenes.words import WordHit
from factcheck.model import Mention, Span
from factcheck.patterns import pattern

_PRICED = ("price", "dollars", "usd", "us$", "euros", "rupees", "pounds", "terms", "money")
_CONSTANT = pattern(
    r"\b(?:constant|real|inflation-adjusted)[ -](?:US )?(?P<a>\d{4})(?:[ -](?:US|U\.S\.))?"
    r"[ -](?:dollars|prices|USD|US\$|euros|rupees|pounds)|"
    r"\b(?P<b>\d{4}) (?:constant|real)? ?(?:US |U\.S\. )?(?:dollars|prices)|"
    r"\bat (?P<c>\d{4}) price(?:s|[ -]levels?)|"
    r"\bin (?P<d>\d{4}) (?:US )?(?:dollars|euros|rupees|pounds|terms|money)\b|"
    r"\b(?:constant )?(?:US )?(?:prices|dollars|euros|rupees|pounds) of (?P<e>\d{4})\b",
    re.IGNORECASE,
)


_BASE_YEAR = pattern(r"(?:19|20)\d\d (?:US |U\.S\. )?(?:dollars|prices|euros|rupees|pounds)")


def names_a_price_basis(mention: Mention) -> bool:
    """Whether what looks like money is the year of a price basis: "constant 2021 dollars"."""
    return mention.kind == "money" and _BASE_YEAR.fullmatch(mention.text) is not None


def read_price_basis(text: str, span: Span, words: Sequence[WordHit]) -> WordHit | None:
    """Read "in constant 2014 dollars", "in nominal terms", wherever a sentence says it."""
    found = next(_constant_prices(text, span), None)
    if found:
        year = next(group for group in found.groups() if group)
        return WordHit(found.start(), found.end(), "price_basis", f"constant-{year}")
    return next((hit for hit in words if hit.slot == "price_basis"), None)


def is_base_year(date: Mention, text: str, span: Span) -> bool:
    """Whether a year says whose prices an amount is in, and not when: "in prices of 2021"."""
    if date.end - date.start != len("2021"):
        return False
    return any(found.start() <= date.start < found.end() for found in _constant_prices(text, span))


def _constant_prices(text: str, span: Span) -> Iterator[re.Match[str]]:
    sentence = text[span.start : span.end].lower()
    if any(word in sentence for word in _PRICED):
        yield from _CONSTANT.finditer(text, span.start, span.end)
