"""Of what whole a share is told, and which of two opposites an amount is of."""

from __future__ import annotations

import re
from functools import cache

from factcheck.claims import around
from factcheck.claims.measures.compounds import opposites
from factcheck.claims.scenes.words import own_words
from factcheck.model import Claim, Measure
from factcheck.patterns import pattern

_OF_A_WHOLE = pattern(
    r"\s+of\s+(?:(?:all|the|its|their|total|overall|every|[a-z]+['\u2019]s?)\s+)*"
    r"(?!(?:them|it|this|that|these|those|which)\b)(?P<whole>[a-z]+(?:\s+[a-z]+){0,2})"
)
_ECONOMIC = frozenset(
    (
        *("gdp", "gni", "exports", "imports", "revenue", "revenues", "budget", "income"),
        *("reserves", "output", "population", "spending", "outlays", "expenditure", "wages"),
        *("taxes", "trade", "savings", "equity"),
    )
)
"""Wholes of which many a share is told, which is none of another."""
_TO_THE_NEXT = pattern(r"\d|[,;:]|\b(?:and|while|whereas|but)\b")
_SINCE_THE_LAST = pattern(r"^.*(?:\d|[,;:]|\b(?:and|while|whereas|but)\b)")
_SOURCES_OF_MONEY = ("debt", "equity")
_WORD = re.compile(r"[a-z]+")


def whole_of(claim: Claim) -> frozenset[str]:
    """Give the words of what a share is told to be a share of, up to three; of a pronoun none."""
    found = _OF_A_WHOLE.match(around.behind(claim))
    return frozenset(found["whole"].split()) if found else frozenset()


def is_of_another_whole(claim: Claim, measure: Measure) -> bool:
    """Whether a share is told of a sum of a country that its measure is no share of: exports."""
    told = whole_of(claim) & _ECONOMIC
    return bool(told) and told.isdisjoint(_WORD.findall(own_words(measure)))


def names_the_opposite(claim: Claim, measure: Measure) -> bool:
    """Whether words beside an amount are the opposite of one of its measure's: equity, not debt."""
    behind, led = around.behind(claim), around.before(claim)
    next_one = _TO_THE_NEXT.search(behind)
    beside = {
        *_WORD.findall(behind[: next_one.start()] if next_one else behind),
        *_WORD.findall(_SINCE_THE_LAST.sub("", led)),
    }
    own = {*_WORD.findall(" ".join((measure.title, *measure.phrases[:1])).lower())}
    return any(
        one in beside and other in own and one not in own for one, other in _opposites().items()
    )


@cache
def _opposites() -> dict[str, str]:
    one, other = _SOURCES_OF_MONEY
    return opposites() | {one: other, other: one}
