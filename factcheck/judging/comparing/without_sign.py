"""Figures below zero that are told without their sign: "a trade deficit of 8.2 percent of GDP"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.claims import around
from factcheck.matching import Candidate, Match
from factcheck.model import Claim
from factcheck.patterns import pattern

HOW_TOLD = "the reference has a deficit below zero, and the article tells it without the sign"
_DEFICIT = pattern(r"\b(?:deficits?|shortfalls?|net outflows?|net emigration)\b")
_DEFICIT_IN = pattern(r"\b(?:deficit|shortfall)\s+(?:in|on|of)\s+(?:(?:the|its|their)\s+)?$")


def without_sign(match: Match) -> Match | None:
    """Give a match with its figures as a deficit tells them; None where none is told."""
    said, bound = match.claim.mention.value, _turned(match.bound)
    if not bound or said is None or said <= 0 or not _is_told_as_a_deficit(match.claim):
        return None
    others = _turned(match.near_misses)
    return replace(match, bound=bound, less_likely=_turned(match.less_likely), near_misses=others)


def _turned(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Give those below zero, above it."""
    return tuple(
        replace(candidate, fact=replace(candidate.fact, value=-candidate.fact.value))
        for candidate in candidates
        if candidate.fact.value is not None and candidate.fact.value < 0
    )


def _is_told_as_a_deficit(claim: Claim) -> bool:
    """Whether the words of the measure are those of a deficit, or of one in them."""
    said = claim.slots.measure
    if not said.is_stated:
        return False
    before = around.before(claim, said.start)
    return bool(_DEFICIT.search(said.text.lower()) or _DEFICIT_IN.search(before))
