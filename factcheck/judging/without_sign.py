"""Figures below zero that are told without their sign: "a trade deficit of 8.2 percent of GDP"."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.matching import Candidate, Match
from factcheck.model import Claim
from factcheck.patterns import pattern

ITS_NUMBER = frozenset({"FC101", "FC102", "FC104"})
"""What may be told of such a figure: whose else it is, other figures say with their sign."""
HOW_TOLD = "the reference has a deficit below zero, and the article tells it without the sign"
_DEFICIT = pattern(r"\b(?:deficits?|shortfalls?|net outflows?|net emigration)\b")
_DEFICIT_IN = pattern(r"\b(?:deficit|shortfall)\s+(?:in|on|of)\s+(?:(?:the|its|their)\s+)?$")


def without_sign(match: Match) -> Match | None:
    """Give a match with its figures as a deficit tells them; None where none is told."""
    said = match.claim.mention.value
    below = [c for c in match.bound if c.fact.value is not None and c.fact.value < 0]
    if not below or said is None or said <= 0 or not _is_told_as_a_deficit(match.claim):
        return None
    return replace(match, bound=tuple(map(_turned, below)), less_likely=(), near_misses=())


def _turned(candidate: Candidate) -> Candidate:
    fact = candidate.fact
    assert fact.value is not None
    return replace(candidate, fact=replace(fact, value=-fact.value))


def _is_told_as_a_deficit(claim: Claim) -> bool:
    """Whether the words of the measure are those of a deficit, or of one in them."""
    said = claim.slots.measure
    if said.state != "stated" or said.start is None:
        return False
    before = claim.setting.sentence[: max(said.start - claim.sentence.start, 0)]
    return bool(_DEFICIT.search(said.text.lower()) or _DEFICIT_IN.search(before))
