"""Places of a ranking, which are no shares: "ranked 130 out of 142 countries"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.patterns import pattern
from factcheck.rules.nouns import words_as

_BACK = 60
_NO = r"(?:at|as|of|in|only|just|about|around|overall)\s"
_NUMBER = r"(?:[Nn]o\.?\s?|number\s|#)"
_OUT_OF = "out of "
_GRADED = pattern(r"\S+\sout\sof\s\S+\s(?:[a-z-]+\s){1,3}as\s")
"""What so many of some are ranked as: "ranks 4 out of 10 banks as junk"."""
_FIRST = pattern(r"\S+\sout\sof\s\Z")
_PLACE = pattern(
    r"\b(?:[0-9]{1,4}(?:st|nd|rd|th)|(?:[a-z]+-)?(?:first|second|third|[a-z]+th))\sout\sof\s\Z",
    re.IGNORECASE,
)


@cache
def _leading() -> re.Pattern[str]:
    """Match what leads to a place: "ranks", "is placed", "puts India at", "No.".

    A place that is given to a name stands behind "at" or "as": "places 3 out of 5 children".
    """
    ranked, placed = "|".join(sorted(words_as("ranked"))), "|".join(sorted(words_as("placed")))
    name = r"(?:the\s)?(?:[A-Z][\w'’-]*\s){1,4}"  # noqa: RUF001 - as it is printed
    return re.compile(
        rf"(?:\b(?i:{ranked})\s(?:{name})?"
        rf"|\b(?:is|are|was|were|been|being)\s(?i:{placed})\s"
        rf"|\b(?i:{placed})\s{name}(?=at\s|as\s)"
        rf"|(?={_NUMBER}))(?:{_NO}){{0,2}}{_NUMBER}?\Z"
    )


@cache
def _ended() -> re.Pattern[str]:
    """Match what leads to a place where nothing is counted: "finished three out of 20"."""
    came = "|".join(sorted(words_as("came")))
    return re.compile(rf"\b(?:{came})\s(?:{_NO})?\Z")


def is_rank(text: str, start: int, *, is_counted: bool) -> bool:
    """Whether a number before "out of" is a place; `is_counted` where a noun follows the whole."""
    low = max(0, start - _BACK)
    if is_counted and _GRADED.match(text, start):
        return False
    if _leading().search(text, low, start):
        return True
    return not is_counted and _ended().search(text, low, start) is not None


def is_of_places(text: str, start: int) -> bool:
    """Whether a number alone is that of the places of a ranking ("96th out of 180")."""
    if not text.endswith(_OUT_OF, 0, start):
        return False
    if _PLACE.search(text, max(0, start - _BACK), start):
        return True
    first = _FIRST.search(text, max(0, start - _BACK), start)
    return first is not None and is_rank(text, first.start(), is_counted=False)
