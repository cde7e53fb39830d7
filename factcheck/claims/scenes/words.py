"""Words that say how an amount is meant: yearly, planned, in nominal terms."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.model import Measure
from factcheck.patterns import HEDGE, pattern
from factcheck.reference.vocabulary import Lexicon
from factcheck.tables import cells, rows

LAST_WORD = pattern(
    r"\b(?:(?P<before>\w++)\s++)?(?P<word>\w++)\s++"
    rf"(?:(?:{HEDGE}|an?)\s++)*+$"
)
"""The word that stands right before an amount and its hedges, and the one before that."""
ONLY_JOINS = (
    r"(?:(?:by|in) (?:contrast|comparison)|in turn|for (?:its|their|his) part|meanwhile|however"
    r"|on the other hand|instead|too|though|of course|at least)"
)
"""What stands between commas and only joins a sentence to the one before, for use in patterns."""
OF_IT = r"of\s+(?:it|that|this|these|those|them|which)\b"
"""How an amount is taken up again, for use within patterns."""
A_PART = r"half|third|quarter|fifth|tenth|percent|per cent|most|much|bulk"
"""What leads with "of" to something of which an amount is only a part, for use within patterns."""
OWED_THANKS = (
    r"(?:(?:much|part|some|most|all|a (?:lot|good deal|great deal)) of )?"
    r"(?:its|their|his|her|our|the) "
    r"(?!(?:[\w'-]+ ){0,3}?(?:bulk|most|rest|remainder|balance|half|shares?|third|quarter|part"
    r"|slice|portion|majority|equivalent|debts?|loans?|money|sums?|amounts?|bills?|dues|arrears"
    r"|billions|creditors?|lenders?|banks?|bondholders?|suppliers?|contractors?)\b)"
    r"(?:[^,;:#$\u20ac\u00a3\u00a5\d]|<\d+>){2,60}? to "
)
"""What stands behind "owes" where no money is owed, for use in patterns: "its rise to"."""
ACTED = r"[a-z]+ed|built|made|sold|won|took|bought|paid|lost"
"""Verbs by which somebody did something, for use within patterns."""

_CHANGED = ("change", "changed")


class WordHit(NamedTuple):
    """Words of `data/claim_words.csv` in a text, or a verb of change: a value of a slot."""

    start: int
    end: int
    slot: str
    value: str


@cache
def _lexicon() -> Lexicon[tuple[tuple[str, str], ...]]:
    """Give the words with all that they may mean, slots and values."""
    meanings: dict[str, tuple[tuple[str, str], ...]] = {}
    told = [(row["words"].lower(), (row["slot"], row["value"])) for row in rows("claim_words")]
    for words, meaning in (*told, *((verb, _CHANGED) for verb in verbs_of_change())):
        meanings[words] = (*meanings.get(words, ()), meaning)
    return Lexicon(meanings)


@cache
def verbs_of_change() -> frozenset[str]:
    """Give the verbs before an amount by which something changed: "rose $5 million"."""
    table = rows("change_words")
    return frozenset(verb for row in table if row["by amount"] for verb in cells(row["words"]))


@cache
def values_of(slot: str) -> tuple[str, ...]:
    """Give the values of a slot, in the order in which they are tried."""
    return tuple(dict.fromkeys(row["value"] for row in rows("claim_words") if row["slot"] == slot))


@cache
def words_of_value(slot: str, value: str) -> tuple[str, ...]:
    """Give the words for a value of a slot."""
    table = rows("claim_words")
    return tuple(row["words"] for row in table if (row["slot"], row["value"]) == (slot, value))


@cache
def neutral_words() -> frozenset[str]:
    """Give the words that only say that there was an amount: "received", "came", "a record"."""
    return frozenset(row["word"] for row in rows("neutral_words"))


@cache
def harmless_words() -> frozenset[str]:
    """Give the words in front of a noun that make nothing else of it: "total", "annual"."""
    return frozenset(row["word"] for row in rows("harmless_words"))


def claim_words(text: str, at: int = 0) -> list[WordHit]:
    """Find the words in a text that begins at `at`, in order, the longest first at one place."""
    hits = [
        WordHit(at + start, at + end, slot, value)
        for start, end, meanings in _lexicon().whole(text)
        for slot, value in meanings
    ]
    return sorted(hits, key=lambda hit: (hit.start, -hit.end))


def in_lower_case(text: str) -> str:
    """Give a text in lower case, letter for letter: "\u0130" alone would become two."""
    return text.replace("\u0130", "i").lower()


def own_words(measure: Measure) -> str:
    """Give the words of a measure, its title and its phrases, in lower case."""
    return _joined(measure.title, measure.phrases)


@lru_cache(maxsize=4096)
def _joined(title: str, phrases: tuple[str, ...]) -> str:
    return " ".join((title, *phrases)).lower()


@cache
def plain_words() -> frozenset[str]:
    """Give ordinary English words, which are no names where they are capitalised."""
    return frozenset(row["word"] for row in rows("english"))


@cache
def topic_words() -> frozenset[str]:
    """Give the words for those who tell and for what is told of already: "the ministry"."""
    return frozenset(row["word"] for row in rows("topic_words"))


@cache
def words_that_bring_nothing() -> frozenset[str]:
    """Give both: a sentence that has no others goes on about the one before."""
    return plain_words() | topic_words()


@cache
def plain_verbs() -> frozenset[str]:
    """Give those of the ordinary words that are verbs."""
    return frozenset(row["word"] for row in rows("english") if row["kind"] == "verb")
