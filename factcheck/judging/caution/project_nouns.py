"""Nouns that may stand for a project, and those that are pieces, steps or neighbours of it."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.claims.scenes.words import own_words
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.kinds import is_of_another_kind
from factcheck.judging.words.nouns import general_words
from factcheck.kinds import DATES
from factcheck.patterns import pattern
from factcheck.tables import rows

ON_THE_WAY = "on the way to its amount"
"""The use of words that lead from a project to what it costs or can do."""
WORD = pattern(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_A_PART = pattern(
    r"(?:access|approach|feeder|service|branch|test|depot|supply|side|ring|converter|grid|siding|trial"
    r"|relief|bypass|first|last|second)\s+$"
)
"""What makes a noun a part: "the feeder road", "the converter station"."""


@cache
def words_used(use: str) -> frozenset[str]:
    """Give the words of `data/project_words.csv` that have a use."""
    return frozenset(row["word"] for row in rows("project_words") if row["use"] == use)


def is_the_project(doubt: Doubt, what: str, before: str) -> bool:
    """Whether a noun is the project's own, a word of the measure, or one that says nothing.

    `before` are the words in front of it.
    """
    subject, fact = doubt.subject, doubt.fact
    if doubt.kind in DATES and what in words_of_names((own_words(doubt.measure),)):
        return True
    own = words_of_names((subject.name, *subject.aliases, fact.sector))
    if what in words_used("a step of it" if doubt.kind in DATES else "a piece of it"):
        return what in own
    if what in own:
        return not _A_PART.search(before)
    if is_of_another_kind(what, subject) or _A_PART.search(before):
        return False
    return what in words_of_names((own_words(doubt.measure),)) or what in _words_that_say_nothing()


@lru_cache(maxsize=1024)
def words_of_names(names: tuple[str, ...]) -> frozenset[str]:
    """Give the words of names in lower case, and what they are without a plural ending."""
    words = {word for name in names for word in WORD.findall(name.lower())}
    return frozenset(words | {word.removesuffix("s") for word in words})


@cache
def _words_that_say_nothing() -> frozenset[str]:
    return general_words() | words_used("the project")
