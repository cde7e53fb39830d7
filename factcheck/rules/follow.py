# ruff: noqa: RUF001 - dashes, minus signs and quotes are what is read here
"""What follows a number, told from its next word or sign alone.

Most numbers are followed by a word that ends all questions ("161 loans"). One look into one
table says so, and spares asking for units, ranges, rates and hedges that cannot be there.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.patterns import pattern
from factcheck.rules.kept import Kept
from factcheck.rules.nouns import words_as
from factcheck.rules.numerals import scale_words, short_scales
from factcheck.rules.units import units
from factcheck.tables import cells, rows

UNIT, JOIN, LIST, MORE, RATE, HEDGE, SHARE, CODE, TIME = (1 << bit for bit in range(9))
"""A unit or currency; the other end of a range; a list; more of the number; "per"; "or more";
"in five"; a sign that the number is part of a code, time or word; "year"."""

_WORDS = {
    "to": JOIN | LIST | RATE, "and": JOIN | LIST | MORE | HEDGE, "or": JOIN | LIST | HEDGE,
    "through": JOIN, "but": JOIN, "per": RATE | UNIT, "a": RATE | CODE, "an": RATE, "each": RATE,
    "every": RATE, "for": RATE, "at": HEDGE, "point": MORE, "in": SHARE, "out": SHARE,
    "over": SHARE, "am": CODE, "pm": CODE, "p": RATE | CODE, "o": CODE, "B": UNIT, "pa": RATE,
}  # fmt: skip
_SIGNS = {
    ",": LIST | HEDGE, "-": JOIN | RATE | HEDGE | CODE, "–": JOIN | CODE, "—": JOIN, "−": JOIN,
    "/": RATE | CODE | UNIT, "+": HEDGE | MORE, ":": CODE, "@": CODE, "_": CODE, "]": CODE,
    "&": MORE, "$": UNIT | JOIN, ".": CODE, "~": JOIN,
} | dict.fromkeys(";()!?\"'’”“[", 0)  # fmt: skip
_RATES = ("annually", "yearly", "monthly", "weekly", "daily", "hourly", "apiece")
_NUMBER = MORE | JOIN
_OF_HEDGES = {"after": HEDGE, "leading": JOIN}
"""What hedges behind a number can be to it, by their side in `data/hedges.csv`."""
_NEXT = pattern(
    r"([^\S\n]{1,3}|[^\S\n]?\r?\n[^\S\n]{0,4}(?=\S)|[-–—−])?(?:([^\W\d_]{1,40})|(.))?", re.DOTALL
)
_LETTERS = pattern(r"[^\W\d_]+")


@cache
def _table() -> dict[str, int]:
    table = dict(_WORDS) | dict.fromkeys(_RATES, RATE)
    for row in rows("hedges"):
        if flag := _OF_HEDGES.get(row["side"]):
            word = row["phrase"].partition(" ")[0]
            table[word] = table.get(word, 0) | flag
    for row in rows("number_words"):
        table |= dict.fromkeys(cells(row["words"]), MORE)
    table |= dict.fromkeys(scale_words(), MORE) | dict.fromkeys(short_scales(), MORE)
    for word in words_as("time"):
        table[word] = table.get(word, 0) | TIME
    for first in units().first_words():
        word = first
        if not first.isalpha() and (letters := _LETTERS.match(first)) is not None:
            word = letters[0]
        table[word] = table.get(word, 0) | UNIT
    return table | _SIGNS


def follows(text: str, end: int) -> int:
    """Say what can follow at `end`: a sum of the flags above, 0 for nothing of interest."""
    match = _NEXT.match(text, end)
    assert match is not None
    return _flags[match[0]]


@Kept
def _flags(following: str) -> int:
    """Say what a word or sign with the space before it can be."""
    match = _NEXT.match(following)
    assert match is not None
    gap, word, sign = match.groups()
    table = _table()
    if word is None:
        return _after_sign(gap, sign, table)
    flags = table.get(word)
    if flags is None:
        flags = table.get(word.lower(), 0) if len(word) > 1 and word[0].isupper() else 0
    if gap is None:
        return flags | CODE
    if gap in "-–—−":
        return flags | _SIGNS[gap]
    return flags


def _after_sign(gap: str | None, sign: str | None, table: dict[str, int]) -> int:
    if sign is None:
        return 0 if gap is None else _SIGNS.get(gap, 0)
    flags = table.get(sign)
    if flags is None:
        flags = _NUMBER | CODE if sign.isdigit() else UNIT | (CODE if sign.isalnum() else 0)
    if gap is not None:
        flags |= _SIGNS.get(gap, 0)
        flags |= JOIN if sign in "-–—−" else 0
    return flags
