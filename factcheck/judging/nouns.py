"""The words that name a measure, and the noun that things of several measures share."""

from __future__ import annotations

from functools import cache

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
