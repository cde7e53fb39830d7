"""Pounds that are a weight: "a 200-pound man", "50 pounds of rice", "he weighed 180 pounds"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.amount import Amount
from factcheck.rules.nouns import words_of

_BACK = 30
_IN_POUNDS = (Decimal(2), Decimal("2.4"))
"""Between so many pounds are a kilogram."""
_OF = pattern(r"\sof\s[a-z]")
_CONVERTED = pattern(r"\b(?P<kilos>one|\d+(?:\.\d+)?)\s?(?:kilo(?:gram(?:me)?)?s?|kgs?)\s?\(\Z")
"""What is told anew in pounds: "one kilogram (2.2 pounds)"."""
_ADJECTIVE = pattern(r"\s([a-z]+)")


@cache
def _heavy() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words_of('weight')))})\b", re.IGNORECASE)


def is_weight(amount: Amount) -> bool:
    """Whether the pounds behind a number are no money; large sums are."""
    text, end = amount.text, amount.end
    if amount.low.scale != 1 or "sterling" in text[end : end + 10]:
        return False
    low = max(0, amount.start - _BACK)
    if _heavy().search(text, low, amount.start):
        return True
    if anew := _CONVERTED.search(text, low, amount.start):
        kilos = Decimal(1 if anew["kilos"] == "one" else anew["kilos"])
        return _IN_POUNDS[0] * kilos < amount.low.value < _IN_POUNDS[1] * kilos
    if text[amount.low.end : amount.low.end + 1] == "-":
        noun = _ADJECTIVE.match(text, end)
        return noun is not None and noun[1] not in words_of("paid")
    return _OF.match(text, end) is not None


def pounds(amount: Amount) -> Mention:
    """Make a quantity of them."""
    return amount.mention("quantity", "pound", "quantity.unit")
