"""What stands right behind a month and a number, and may be what the number counts.

"In March 17 million people", "in July three men were held", "since April 20m jabs": there the
number is no day and no year. A run ends before such words, so that they are looked up here.
"""

from __future__ import annotations

from functools import cache
from re import Pattern
from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.kept import Kept
from factcheck.rules.nouns import noun, words_as
from factcheck.tables import cells, rows

_REACH: Final = 36
"""No month with its number is longer, in code points."""
_DIGITS: Final = 2
_SHORTEST: Final = 3
"""No number in words has fewer letters."""
_LAST: Final = 31
_DAY = pattern(r"\d{1,2}\Z")
_CUT_SHORT = pattern(r"\b(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.\s\d{1,2}\Z")
_NEXT = pattern(r"\s([a-z]+)\b")
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
    words = text[start:end].rsplit(None, 1)
    last = words[-1] if len(words) > 1 else ""
    may_be = len(last) <= _DIGITS if last.isdigit() else last.lower().split("-")[-1] in _cardinals()
    return may_be and _month_and_number().search(text, start, end) is not None


@cache
def _scales() -> frozenset[str]:
    return frozenset(form for row in rows("scales") for form in cells(row["words"]))


@cache
def _cardinals() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("date_words") if row["kind"] == "cardinal")


@Kept
def _may_end_in_day(last: str) -> bool:
    """Whether the number of a day may end with some letters; years do not, nor do most words."""
    if last[-1:].isdigit():
        return not last.isdigit()
    return any(word.endswith(last.lower()) for word in _cardinals())


def counted(text: str, end: int) -> tuple[int, str] | None:
    """Tell what stands behind a month and a number that end at `end`: where it ends, its sort."""
    if not _may_end_in_day[text[max(0, end - _SHORTEST) : end]]:
        return None
    word = _WORD.match(text, end)
    if word is None or not _is_behind_a_month(text, end):
        return None
    is_glued = not word[0][0].isspace()
    if is_glued or word[0].strip() in _scales():
        return word.end(), SCALE
    found = noun(text, end)
    if found is None or _is_a_day_of(text, end, found[0]):
        return word.end(), ANY
    return found[0], NOUN


def _is_a_day_of(text: str, start: int, end: int) -> bool:
    """Whether a day is told of what has one: "in June 7 elections", "in Sept. 11 attacks".

    Only a month with its day is cut short with a point. Where the noun does something, it may be
    counted: "in March 17 rallies were held".
    """
    day = _DAY.search(text, max(0, start - _DIGITS), start)
    if day is None or int(day[0]) > _LAST:
        return False
    named = text[start:end].lower().split()[-1:]
    if _CUT_SHORT.search(text, max(0, start - _REACH), start):
        return words_as("plural").isdisjoint(named)
    does = _NEXT.match(text, end)
    is_done = does is not None and does[1] in words_as("verb")
    return not is_done and not words_as("dated").isdisjoint(named)
