"""Whether a sentence says nothing but what a figure is told by: of what it is, whose, and when."""

from __future__ import annotations

from functools import cache

from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.words import own_words
from factcheck.judging.caution.doubt import Doubt
from factcheck.patterns import pattern

_WORD = pattern(r"[a-z]+")
_JOINS = frozenset(
    (
        *("a", "an", "the", "its", "their", "s", "of", "to", "in", "on", "from", "by", "at", "for"),
        *("between", "until", "and", "with", "according", "says", "said", "was", "is", "were"),
        *("are", "had", "has", "have", "came", "comes", "stood", "stands", "reached", "amounted"),
        *("amounts", "totalled", "totaled", "put", "about", "around", "over", "more", "than"),
        *("nearly", "some", "least", "up", "under", "us", "there", "projects"),
    )
)
"""Words that only join a measure, its parties and their time to an amount."""


def is_plainly_told(doubt: Doubt) -> bool:
    """Whether the sentence is its measure, parties, time and amount, and no other word.

    "The cost of the ML-1 railway was $200 million": that is no part of it.
    """
    claim, setting = doubt.claim, doubt.claim.setting
    told = [
        (claim.mention.start, claim.mention.end),
        *((hit.slot.start, hit.slot.end) for hit in setting.entities),
        *((hit.slot.start, hit.slot.end) for hit in setting.periods),
        *((m.slot.start, m.slot.end) for m in setting.measures if m.measure == doubt.fact.measure),
    ]
    rest, first = list(setting.sentence), claim.sentence.start
    for start, end in told:
        for at in range(max(start - first, 0), min(end - first, len(rest))):
            rest[at] = " "
    own = f"{own_words(doubt.measure)} {doubt.fact.sector.lower()}".split()
    return _words_that_join().issuperset({*_WORD.findall("".join(rest))}.difference(own))


@cache
def _words_that_join() -> frozenset[str]:
    return _JOINS.union(words_of_group("give-verb"), words_of_group("take-verb"))
