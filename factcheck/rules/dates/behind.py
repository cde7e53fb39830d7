"""What stands right behind a month and a number, and may be what the number counts.

"In March 17 million people", "in July three men were held", "since April 20m jabs": there the
number is no day and no year. A run ends before such words, so that they are looked up here.
"""

from __future__ import annotations

from functools import cache
from re import Pattern
from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.nouns import noun
from factcheck.tables import cells, rows

_REACH: Final = 36
"""No month with its number is longer, in code points."""
_DIGITS: Final = 2
_WORD = pattern(r"\s?[^\W\d_]+")
SCALE: Final = "scale"
NOUN: Final = "noun"
ANY: Final = "any"


@cache
def _month_and_number() -> Pattern[str]:
    words = rows("date_words")
    numbers = "|".join(row["word"] for row in words if row["kind"] == "cardinal")
    months = "|".join(form for row in rows("months") for form in cells(row["forms"]))
    number = rf"\d{{1,2}}|(?:{numbers})(?:[\s-](?:{numbers}))?"
    return pattern(rf"(?i)\b(?:{months})\.?\s(?:the\s)?(?:{number})\Z")


def _is_behind_a_month(text: str, end: int) -> bool:
    """Whether a month and a number end at a place; most of what ends there is no such number."""
    start = max(0, end - _REACH)
    words = text[start:end].split()
    last = words[-1] if len(words) > 1 else ""
    may_be = len(last) <= _DIGITS if last.isdigit() else last.lower().split("-")[-1] in _cardinals()
    return may_be and _month_and_number().search(text, start, end) is not None


@cache
def _scales() -> frozenset[str]:
    return frozenset(form for row in rows("scales") for form in cells(row["words"]))


@cache
def _cardinals() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("date_words") if row["kind"] == "cardinal")


def counted(text: str, end: int) -> tuple[int, str] | None:
    """Tell what stands behind a month and a number that end at `end`: where it ends, its sort."""
    word = _WORD.match(text, end)
    if word is None or not _is_behind_a_month(text, end):
        return None
    is_glued = not word[0][0].isspace()
    if is_glued or word[0].strip() in _scales():
        return word.end(), SCALE
    found = noun(text, end)
    return (found[0], NOUN) if found else (word.end(), ANY)
