"""Scales that sums have and other numbers do not: "a P2-B budget", "USD 115 mil each"."""

from __future__ import annotations

from typing import Final

from factcheck.patterns import pattern

DASHED: Final = "MB"
"""Scales that may be joined to a sum with a hyphen; "$10-K" has none."""
_SET_APART = pattern(r"[0-9][ \u00a0][a-z]+\Z")
_SIGN = pattern(r"(?:\b[A-Z]{2,3}|\bRs\.?|[$€£¥₹])\s?\Z")
_REACH = 6


def is_of_money(text: str, start: int, end: int) -> bool:
    """Whether a sign of money stands before a number that a short scale ends, set apart by a space.

    "USD 115 mil each", "S$3 bil", but "$7 Mil" and "a 5 mil film".
    """
    if _SET_APART.search(text, start, end) is None or text[end : end + 1] == "-":
        return False
    return _SIGN.search(text, max(0, start - _REACH), start) is not None
