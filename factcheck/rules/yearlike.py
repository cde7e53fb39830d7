"""What stands around naked numbers: years ("in 2013 Chinese companies"), words, titles."""

from __future__ import annotations

from factcheck.patterns import pattern
from factcheck.rules.nouns import words_as

PLAIN_YEAR = r"(?:19|20)[0-9]{2}"
"""A year of these times in plain digits, for use within patterns."""
_BEFORE_DOLLARS = frozenset(("constant", "real", "current", "in", "nominal", "adjusted"))
_LONGEST = 12
_TITLE_ENDS = pattern(rf"\)\s{{1,2}}(?:{PLAIN_YEAR}\s(?:[:-]\s)?)?$")
_LONGEST_END = 10


def is_yearlike(digits: str) -> bool:
    """Whether digits can be a year of a newspaper's past or future."""
    return len(digits) == 4 and digits.isdigit() and "1500" <= digits < "2100"


def word_before(text: str, start: int) -> str:
    """Give the word before `start`, '' if none stands there."""
    end = start - 1
    if end < 1 or not text[end].isspace():
        return ""
    low = end - _LONGEST if end > _LONGEST else 0
    return text[low:end].rpartition(" ")[2]


def stands_as_year(text: str, start: int) -> bool:
    """Whether the word before makes it a year: "in", "since", a month, a day with its comma."""
    word = word_before(text, start)
    if word[-1:] == ",":
        return word[:-1].isdigit()
    return word.rstrip(".").lower() in words_as("before_year")


def is_price_basis(text: str, start: int) -> bool:
    """Whether "2014 dollars" are the dollars of that year ("constant 2014 dollars")."""
    return word_before(text, start).lower() in _BEFORE_DOLLARS


def is_behind_a_title(text: str, start: int) -> bool:
    """Whether brackets end a title before a number: "Time ( days ) 32 Cost", "( % ) 2012 3 Tax"."""
    return _TITLE_ENDS.search(text, max(start - _LONGEST_END, 0), start) is not None
