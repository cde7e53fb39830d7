"""How far works have come that an amount is told of, and those that a measure is of."""

from __future__ import annotations

import re
from functools import cache

from factcheck.claims import around
from factcheck.model import Claim, Measure
from factcheck.patterns import pattern
from factcheck.tables import cells, rows

_AHEAD = pattern(r"\b(?:to|will|would|should)\s+(?:soon\s+)?be\s+[a-z]+ed\b")
_SINCE_THE_LAST = pattern(r"^.*(?:\d|;)")
_TO_THE_NEXT = pattern(r"\d|;|\b(?:whereas|while|but|and)\b")


def is_of_another_state(claim: Claim, measure: Measure) -> bool:
    """Whether an amount is of works in another state than those that a measure is of.

    "43 projects worth $24.703 billion have been shelved" is no value of what was completed. The
    state is what the words behind tell, up to the next number, or else those before.
    """
    own = _states_in(measure.title.lower())
    if not own or measure.unit_kind != "money":
        return False  # what a plant will have "when it is finished" is what is planned
    behind, before = _AHEAD.sub("", around.behind(claim)), around.before(claim)
    next_one = _TO_THE_NEXT.search(behind)
    told = _states_in(behind[: next_one.start()] if next_one else behind)
    if any(state in own for state in (*told, *_states_in(_SINCE_THE_LAST.sub("", before)))):
        return False  # "ongoing projects, once suspended"
    told = told[:1] or _states_in(before)[-1:]
    return bool(told) and told[0] not in own


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
