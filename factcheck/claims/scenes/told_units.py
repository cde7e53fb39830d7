"""The unit that the head of a table, or the line above it, tells without round brackets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.claims.scenes.written_units import HEAD_WORDS, read_unit
from factcheck.patterns import CURRENCY_SIGN, YEAR, pattern

_SQUARE = pattern(r"\s*\[\s*(?P<unit>[^\[\]]{1,40}?)\s*\]")
_ASIDE = pattern(
    r"(?:\s*[,;]|\s[\u2013\u2014-])\s+(?P<unit>[^,;()\[\]\u2013\u2014]{1,60}?)"
    r"(?=\s*(?:[,;(]|\s[\u2013\u2014-]\s|$))"
)
_IN = pattern(rf"(?:\s*,)?\s+in\s+(?P<unit>[^,;()\[\]]{{1,40}}?)(?=\s*(?:[,;(]|$|\s{YEAR}\b))")
_MONEY = rf"(?:US\$|[A-Z]{{3}}|{CURRENCY_SIGN})"
_LAST = pattern(rf"\s+(?P<unit>{_MONEY}\s*(?:millions?|billions?|thousands?|mn?|bn))(?=\s*(?:,|$))")
_OF = pattern(r"(?i)\b(?:per ?cent|pct|percentage|share|proportion|%) of\s+(?P<whole>.+)$")
_A_HEAD = pattern(
    rf"(?i)\b(?:per|a|each)\s+(?:{'|'.join(HEAD_WORDS)})\b|/\s*(?:{'|'.join(HEAD_WORDS)})\b"
)
_WHOLES = pattern(
    r"(?i)(?:the\s+)?(?:(?:total|whole|civilian|active)\s+)?"
    r"(?:labou?r force|work ?force|gdp|gni|gross domestic product|population|total|exports)"
)
"""Of what shares are told without narrowing what is measured."""
_LONGEST = 400


class ToldUnit(NamedTuple):
    """Where the words of a unit stand, and with what sets them apart."""

    start: int
    end: int
    first: int
    last: int


def told_unit(words: str) -> ToldUnit | None:
    """Give the unit that words tell aside: "CO2 emissions, kt, 2021", "in millions of euros".

    A share of what may be only some of them is none: "percent of young women".
    """
    return next(_told(words), None) if len(words) <= _LONGEST else None


def _told(words: str) -> Iterator[ToldUnit]:
    for told in (_SQUARE, _ASIDE, _IN, _LAST):
        for found in told.finditer(words):
            if found.start() and is_unit(found["unit"]):
                yield ToldUnit(*found.span("unit"), *found.span())


def is_unit(words: str) -> bool:
    """Whether words are a unit, or a scale, and nothing else: not one of each head's part."""
    words = " ".join(words.split())
    if "," in words or _A_HEAD.search(words) or read_unit(words) is None:
        return False
    share = _OF.search(words)
    return share is None or _WHOLES.fullmatch(share["whole"]) is not None
