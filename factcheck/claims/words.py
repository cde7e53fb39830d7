"""Words that say how an amount is meant: yearly, planned, in nominal terms."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.reference.vocabulary import Lexicon
from factcheck.tables import rows


class WordHit(NamedTuple):
    """Words of `data/claim_words.csv` in a text: a value of a slot."""

    start: int
    end: int
    slot: str
    value: str


@cache
def _lexicon() -> Lexicon[tuple[str, str]]:
    return Lexicon(
        {row["words"].lower(): (row["slot"], row["value"]) for row in rows("claim_words")}
    )


@cache
def values_of(slot: str) -> tuple[str, ...]:
    """Give the values of a slot, in the order in which they are tried."""
    return tuple(dict.fromkeys(row["value"] for row in rows("claim_words") if row["slot"] == slot))


def claim_words(text: str) -> list[WordHit]:
    """Find the words in a text, in order, the longest first at one place."""
    hits = [WordHit(start, end, *meaning) for start, end, meaning in _lexicon().whole(text)]
    return sorted(hits, key=lambda hit: (hit.start, -hit.end))


@cache
def plain_words() -> frozenset[str]:
    """Give ordinary English words, which are no names where they are capitalised."""
    return frozenset(row["word"] for row in rows("english"))
