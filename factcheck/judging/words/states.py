"""How far works have come that an amount is told of, and those that a measure is of."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.claims import around
from factcheck.model import Claim, Measure
from factcheck.patterns import pattern
from factcheck.tables import cells, rows

_IS_NOT_SO = pattern(
    r"\b(?:not|never|no|neither|yet|until|will|would|could|should|may|might|must|if|unless|once|when"
    r"|after|before|during|again|resum\w+|some (?:of|are|were)|parts?|most|half|previously"
    r"|formerly|since|later|den(?:y|ied|ies)|instead|rather|be|is to|are to)\b|n['\u2019]t\b"
)
"""Words by which works are in a state at another time only, in part, or not at all."""
_AHEAD = pattern(r"\b(?:to|will|would|should)\s+(?:soon\s+)?be\s+[a-z]+ed\b")
_SINCE_THE_LAST = pattern(r"^.*(?:\d|;)")
_TO_THE_NEXT = pattern(r"\d|;|\b(?:whereas|while|but|and)\b")


def is_of_another_state(claim: Claim, measure: Measure) -> bool:
    """Whether an amount is of works in another state than those that a measure is of.

    "43 projects worth $24.703 billion have been shelved" is no value of what was completed. The
    state is what the words behind tell, up to the next number, or else those before.
    """
    if measure.unit_kind != "money" or not has_a_state(measure):
        return False  # what a plant will have "when it is finished" is what is planned
    own = _states_of(measure.title)
    behind, led = _beside(claim)
    if any(state in own for state in (*behind, *led)):
        return False  # "ongoing projects, once suspended"
    told = behind[:1] or _states_in(around.before(claim))[-1:]
    return bool(told) and told[0] not in own


def is_told_in_another_state(claim: Claim, measure: Measure) -> bool:
    """Whether that is told of the amount itself, and of no other before it."""
    return is_of_another_state(claim, measure) and any(_beside(claim))


def _beside(claim: Claim) -> tuple[list[int], list[int]]:
    """Give the states that words tell between an amount and the numbers beside it."""
    behind = _AHEAD.sub("", around.behind(claim))
    next_one = _TO_THE_NEXT.search(behind)
    led = _SINCE_THE_LAST.sub("", around.before(claim))
    return _states_in(behind[: next_one.start()] if next_one else behind), _states_in(led)


def is_not_so(claim: Claim) -> bool:
    """Whether words say that works are not, or only in part or at another time, in their state."""
    return _IS_NOT_SO.search(claim.setting.clause) is not None


def has_a_state(measure: Measure) -> bool:
    """Whether a measure is of works that have come so far: completed, planned."""
    return bool(_states_of(measure.title))


@lru_cache(maxsize=1024)
def _states_of(title: str) -> tuple[int, ...]:
    return tuple(_states_in(title.lower()))


def without_states(text: str) -> str:
    """Give a text with blanks for the words that tell how far works have come."""
    for words in _patterns():
        text = words.sub(lambda found: " " * len(found[0]), text)
    return text


def _states_in(text: str) -> list[int]:
    """Give the states that words tell, by their numbers, in the order of the words."""
    found = (
        (hit.start(), number)
        for number, words in enumerate(_patterns())
        for hit in words.finditer(text)
    )
    return [number for _, number in sorted(found)]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Give a pattern for each state of works, in their order."""
    told = ((*cells(row["words"]), *cells(row["also"])) for row in rows("states_of_work"))
    return tuple(pattern(rf"\b(?:{'|'.join(map(re.escape, words))})\b") for words in told)
