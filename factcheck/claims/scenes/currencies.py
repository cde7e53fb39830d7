"""Names that only say whose money an amount is in: "US$", "5 billion US dollars"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import geography
from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.reference import NameHit
from factcheck.rules.currencies import after_number, sharing

_MONEY_AFTER = pattern(r"(?P<sign>[$€£¥])|\s+(?P<name>[a-z]+)(?:\b|(?=The\b|In\b))")


def is_of_a_currency(text: str, hit: NameHit, mentions: Sequence[Mention]) -> bool:
    """Whether a name only says whose money it is: "US$", "5 billion US dollars"."""
    after = _MONEY_AFTER.match(text, hit.end)
    if after and (after["sign"] or _is_paid_in(hit.text, after["name"].lower())):
        return True
    return any(m.start < hit.end and hit.start < m.end for m in mentions if m.unit)


def _is_paid_in(name: str, word: str) -> bool:
    """Whether a word is the currency of a country: "US dollars", and not "Italy won"."""
    currency = after_number().get(word)
    if currency is None:
        return False
    codes = (currency.code,) if currency.code else sharing(word)
    named = (geography.country(country) for _, _, country in geography.find(name))
    return any(country is not None and country.currency in codes for country in named)
