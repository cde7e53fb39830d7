"""The words that name a measure, and the noun that things of several measures share."""

from __future__ import annotations

from functools import cache

from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.words import neutral_words
from factcheck.model import Measure, Slot


@cache
def words_of(measure: Measure) -> frozenset[str]:
    """Give the words of the phrases that name a measure."""
    return frozenset(word for phrase in measure.phrases for word in phrase.lower().split())


def is_called_by_its_noun(named: Slot, measure: Measure) -> bool:
    """Whether the noun that names a measure is one of another, too.

    "22 developing countries" may be those that were rescued, "30,000 projects" a dataset's records.
    """
    return named.text.lower().rpartition(" ")[2] in words_of(measure)


def is_of_any_money(named: Slot) -> bool:
    """Whether the words only say that money came or went: "invested", "drawn", "brought"."""
    return _words_of_any_money().issuperset(named.text.lower().split())


@cache
def _words_of_any_money() -> frozenset[str]:
    moved = (*words_of_group("give-verb"), *words_of_group("take-verb"))
    return neutral_words().union(moved) - {"grants"}  # rather the noun than the verb
