"""Telephone numbers in groups of digits: "020 7946 0018", "(253) 591-5252", "call 13 11 14"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.patterns import pattern
from factcheck.rules.nouns import words_as

_FAR = 40
_LONGEST = 20
_SHORTEST = 9
"""A number of the country that begins with a nought has as many digits or more."""
_GROUPS = pattern(
    r"(?<![\w.,/])(?:"
    r"\([0-9]{3}\)\s?[0-9]{3}[\s.-][0-9]{4}"
    r"|(?:\+?1[\s.-])?[0-9]{3}[\s.-][0-9]{3}[\s.-][0-9]{4}"
    r"|(?:\(0[0-9]{1,4}\)|0[0-9]{2,4})(?:[\s-][0-9]{3,4}){1,2}"
    r")(?![0-9]|[.,/-][0-9])"
)
_DIALLED = (
    r"[0-9]{2,4}(?:\s[0-9]{2,4}){1,3}(?![0-9]|[.,/-][0-9])"
    r"(?=\s*(?:$|[.,;:)])|\s(?:or|to|for|and)\b)"
)
_DIGITS = pattern("[0-9]")
_BESIDE = pattern(r"[0-9()][\s)-]{1,2}\Z|\(\Z")
_BEHIND = pattern(r"[)\s.-]{1,2}[0-9]|\)")


@cache
def _asked_to() -> re.Pattern[str]:
    """Match the words that ask to dial, and the groups right behind them or behind "on"."""
    words = "|".join(sorted(words_as("dial")))
    return re.compile(rf"\b(?i:{words})\b(?:[^.;\n0-9]{{0,40}}\bon)?:?\s(?P<groups>{_DIALLED})")


def is_part(text: str, start: int, end: int) -> bool:
    """Whether a number is a group of a telephone number, or several of them."""
    if not (_BESIDE.search(text, max(0, start - 2), start) or _is_alone(text, start, end)):
        return False
    low = max(0, start - _LONGEST)
    for groups in _GROUPS.finditer(text, low, end + _LONGEST):
        if groups.start() <= start and groups.end() >= end:
            digits = len(_DIGITS.findall(groups[0]))
            return digits >= _SHORTEST
    asked = _asked_to().finditer(text, max(0, low - _FAR - _LONGEST), end + _LONGEST)
    return any(each.start("groups") <= start and each.end("groups") >= end for each in asked)


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether a number without one before it has more groups behind it, or in itself."""
    return _BEHIND.match(text, end) is not None or " " in text[start:end]
