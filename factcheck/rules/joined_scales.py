"""Scales that sums have and other numbers do not: "a P2-B budget", "USD 115 mil each"."""

from __future__ import annotations

from typing import Final

from factcheck.patterns import pattern

DASHED: Final = "MB"
"""Scales that may be joined to a sum with a hyphen; "$10-K" has none."""
_SET_APART = pattern(r"[0-9][ \u00a0][a-z]+\Z")
_SIGN = pattern(r"(?:\b[A-Z]{2,3}|\bRs\.?|[$€£¥₹])\s?\Z")
_REACH = 6


_HEAT = pattern(
    r"(?i)\b(?:temperatures?|kelvins?|absolute\szero|superconduct\w+|cryogenic|cooled\sto)\b"
    r"(?:[^.;]|\.[0-9])*\Z"
)
_FAR = 100
"""So far before it, in code points, a word of heat makes kelvins of a K set apart."""


def is_kelvin(text: str, start: int, at: int) -> bool:
    """Whether the K at `at`, behind a number and a space, is of no thousand ("4.2 K")."""
    if text[at] != "K" or text[at - 1] not in " \u00a0":
        return False
    return _HEAT.search(text, max(0, start - _FAR), start) is not None


def is_of_money(text: str, start: int, end: int) -> bool:
    """Whether a sign of money stands before a number that a short scale ends, set apart by a space.

    "USD 115 mil each", "S$3 bil", but "$7 Mil" and "a 5 mil film".
    """
    if _SET_APART.search(text, start, end) is None or text[end : end + 1] == "-":
        return False
    return _SIGN.search(text, max(0, start - _REACH), start) is not None
