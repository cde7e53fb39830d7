"""How far works or money have come that an amount is told of, and those that a measure is of."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.claims import around
from factcheck.model import Claim, Measure
from factcheck.patterns import pattern
from factcheck.tables import cells, rows

_OF_WORK, _OF_MONEY = "states_of_work", "states_of_money"
_IS_NOT_SO = pattern(
    r"\b(?:not|never|no|neither|yet|until|will|would|could|should|may|might|must|if|unless|once|when"
    r"|after|before|during|again|resum\w+|some (?:of|are|were)|parts?|most|half|previously"
    r"|formerly|since|later|den(?:y|ied|ies)|instead|rather|be|is to|are to)\b|n['\u2019]t\b"
)
"""Words by which works are in a state at another time only, in part, or not at all."""
_TOLD_THAT = pattern(r"^.*\b(?:told|informed|heard|says?|said|shows?|showed)\b[^;]*?\bthat\s")
"""What leads to that which is told: "was informed during question hour that"."""
_AHEAD = pattern(r"\b(?:to|will|would|should)\s+(?:soon\s+)?be\s+[a-z]+ed\b")
_SINCE_THE_LAST = pattern(r"^.*(?:\d|;)")
_TO_THE_NEXT = pattern(r"\d|;|\b(?:whereas|while|but|and)\b")
_SINCE_THE_LAST_OF_IT = pattern(r"^.*(?:\d|[,;:]|\b(?:but|while|whereas|which|that)\b)")
_TO_THE_NEXT_OF_IT = pattern(r"\d|[,;:]|\b(?:whereas|while|but|which)\b")


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


def is_paid_out_or_not(claim: Claim, measure: Measure) -> bool:
    """Whether an amount is money that was only promised, and a measure of what was paid, or so.

    "Of the $70.3 billion that China disbursed" is no sum of what it committed. Only words between
    the amount and the next comma count, which tell neither of a part nor of another time; where
    none name a measure, "disbursed" may be said of anything that was given.
    """
    if {measure.unit_kind, claim.mention.kind} != {"money"} or not claim.slots.measure.is_stated:
        return False
    own = set(_states_in(measure.title.lower(), _OF_MONEY))
    if not own:
        return False
    behind, led = around.behind(claim), around.before(claim)
    next_one = _TO_THE_NEXT_OF_IT.search(behind)
    said = (
        _SINCE_THE_LAST_OF_IT.sub("", led),
        behind[: next_one.start()] if next_one else behind,
    )
    told = {state for words in said for state in _states_in(words, _OF_MONEY)}
    if not told or told & own or any(map(_IS_NOT_SO.search, said)):
        return False
    return told.isdisjoint(_states_in(" ".join(measure.phrases).lower(), _OF_MONEY))


def tells_of_money(text: str) -> bool:
    """Whether words tell how far money has come: "had committed"."""
    return bool(_states_in(text.lower(), _OF_MONEY))


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
    return _IS_NOT_SO.search(_TOLD_THAT.sub("", claim.setting.clause)) is not None


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


def _states_in(text: str, of: str = _OF_WORK) -> list[int]:
    """Give the states that words tell, by their numbers, in the order of the words."""
    found = (
        (hit.start(), number)
        for number, words in enumerate(_patterns(of))
        for hit in words.finditer(text)
    )
    return [number for _, number in sorted(found)]


@cache
def _patterns(of: str = _OF_WORK) -> tuple[re.Pattern[str], ...]:
    """Give a pattern for each state of works, or of money, in their order."""
    told = ((*cells(row["words"]), *cells(row["also"])) for row in rows(of))
    return tuple(pattern(rf"\b(?:{'|'.join(map(re.escape, words))})\b") for words in told)
