"""A sentence that names a measure, and goes on about the one thing of the sentence before.

"The Karot plant has a capacity of 720 MW. It is 95 metres high and the project's cost is given as
$1.8 billion": whose figures were told right before, and nobody else's, is whose the next one is.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from factcheck.judging.caution.far_off import is_times_off
from factcheck.judging.diagnoses.registry import is_stated
from factcheck.matching import Bearings, Candidate, Match
from factcheck.model import Claim, Fact, Verdict
from factcheck.patterns import pattern

_NEAR, _NEARER = Decimal("2.5"), Decimal("1.15")
_KINDS = frozenset({"country", "region", "project", "programme"})
"""What figures are of, other than who gives and who tells."""
_SLIPS_OF_THE_NUMBER = frozenset({"FC102", "FC104"})
_TURNS_TO = pattern(
    r"^(?:an?|some|many|other) (?!\d)"
    r"|\b(?:latter|former|second|third|fourth|others?|another|nearby|next|neighbou?ring|twin|both"
    r"|companies|(?:projects|deals|contracts) (?:worth|valued at))\b"
)
"""Words that turn to something else: "A Blue Line is to have 24 km", "its twin"."""


def carried_on(match: Match, before: Sequence[Fact], beside: Sequence[Fact]) -> Match | None:
    """Give a match with the figures of the only thing told before as certain; None without them."""
    if not before or not match.bound:
        return None
    bearings, fact = match.bearings, match.bound[0].fact
    if any(each.subject != fact.subject for each in (*before, *beside)):
        return None
    if _TURNS_TO.search(_before_it(match.claim)) or not _names_nobody_else(bearings, fact):
        return None
    if not is_stated(match.claim.slots.measure) or match.claim.slots.measure.value != fact.measure:
        return None
    givers = {each.provider for each in (*before, *beside)}
    return replace(match, bound=tuple(_surer(each, fact, givers) for each in match.bound))


def may_rest_on_it(verdict: Verdict, match: Match) -> bool:
    """Whether so little bears a verdict: that a number is a slip of a figure's, or near to it.

    It must be nearer where no words tell who gave.
    """
    if verdict.code in _SLIPS_OF_THE_NUMBER:
        return True
    is_given = match.bound[0].giver_named
    return verdict.code == "FC101" and not is_times_off(match, _NEAR if is_given else _NEARER)


def _before_it(claim: Claim) -> str:
    """Give the words of a sentence that lead to its amount, in lower case."""
    return claim.setting.sentence[: claim.mention.start - claim.sentence.start]


def _surer(candidate: Candidate, first: Fact, givers: set[str | None]) -> Candidate:
    """Give a candidate as certain, if it is of the same thing and measure as the first."""
    fact = candidate.fact
    if (fact.subject, fact.measure) != (first.subject, first.measure):
        return candidate
    is_given = candidate.giver_named or givers == {fact.provider}
    return replace(candidate, certain=True, giver_named=is_given)


def _names_nobody_else(bearings: Bearings, fact: Fact) -> bool:
    """Whether a sentence names no other thing than that of a figure, and who gives or tells."""
    return all(
        bearings.is_party(hit.entity, fact) or hit.role == "provider"
        for hit in bearings.stated
        if hit.kind in _KINDS
    )
