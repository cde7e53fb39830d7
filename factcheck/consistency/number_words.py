"""The numbers that are one word, as the checks read them where no amount was read."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.tables import cells, rows

SMALL = ("unit", "teen", "ten")
"""The roles of the words from nought to ninety."""


@cache
def number_words(*roles: str) -> dict[str, Decimal]:
    """Give the words of some roles of `data/number_words.csv` with their numbers."""
    return {
        word: Decimal(row["value"])
        for row in rows("number_words")
        if row["role"] in roles
        for word in cells(row["words"])
    }
