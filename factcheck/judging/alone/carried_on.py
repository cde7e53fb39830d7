"""A sentence that names a measure, and goes on about the one thing of the sentence before.

"The Chashma-5 plant has a capacity of 1,200 MW. China gave a discount of $140 million": whose
figures were told right before, and nobody else's, is whose the next one is.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from factcheck.claims import around
from factcheck.claims.scenes.built_things import any_built_thing
from factcheck.judging.caution.far_off import is_times_off
from factcheck.kinds import PLACES, THINGS
from factcheck.matching import Bearings, Candidate, Match
from factcheck.model import Fact, Verdict
from factcheck.patterns import pattern

_NEAR, _NEARER = Decimal("2.5"), Decimal("1.15")
"""What figures are of, other than who gives and who tells."""
_TOLD_BY_IT = frozenset({"FC102", "FC104", "FC202"})
"""Slips of a number, and the day of an event, which a thing has once."""
_THING = any_built_thing(
    "again", *("project", "scheme", "loan", "zone", "programme", "whole"), but="beside"
)
"""What the thing is called again by; "the road" or "the bridge" may be one beside it."""
_OWN = (
    r"(?:(?:total|overall|whole|full|entire|final|combined|estimated|planned|installed|construction"
    r"|project|design|rated|nominal|reported|official|chinese|concessional|soft|commercial)\s+)*"
)
"""What may stand before the words of a measure that are said of the thing itself."""
_VERBS = (
    r"(?:(?:has|have|had|is|are|was|were|be|been|will|would|to|also|now|itself|alone|likely|expected"
    r"|due|said|set|estimated|reported|about|being|all|in)\s+)*"
)
_OF_IT = pattern(
    rf"\b(?:its|their|whose|the(?:\s+{_THING}s?['\u2019]s?)?)\s+{_OWN}$"
    rf"|\b(?:it|this|that|they|which|the\s+{_OWN}{_THING}s?)\s+{_VERBS}(?:an?\s+{_OWN})?$"
    rf"|\b(?:gave|gives|given|offered|granted|provided|lent|extended|committed|put\s+up|got)\s+"
    rf"(?:it\s+)?(?:an?\s+)?{_OWN}$|^{_OWN}$"
)
"""Words before those of a measure that say it of what was named: "the plant has a"."""
_TO_IT = pattern(
    r"[\s,:]*(?:\b(?:of|for|it|the|this|(?:project|plant|line|road|work)s?|to|is|was|are|were|be|been|will"
    r"|would|has|have|had|put|given|stated|estimated|reported|reckoned|quoted|as|at|by|in|all|stands"
    r"|stood|came|comes|amounts?|amounted|runs?|ran|reache[sd]|totall?ed|some|about|around|roughly"
    r"|nearly|almost|over|more|less|than|only|just|worth|an?|said|who)\b\s*)*"
)
"""Words between those of a measure and its amount that leave it what it is."""
_BEHIND_IT = pattern(r"\s*(?:in|of|as|for)?\s*(?:an?|the)?\s*")


def carried_on(match: Match, before: Sequence[Fact], beside: Sequence[Fact]) -> Match | None:
    """Give a match with the figures of the only thing told before as certain; None without them."""
    if not before or not match.bound:
        return None
    bearings, fact = match.bearings, match.bound[0].fact
    if any(each.subject != fact.subject for each in (*before, *beside)):
        return None
    if not is_said_of_it(match) or not _names_nobody_else(bearings, fact):
        return None
    if not match.claim.slots.measure.is_stated or match.claim.slots.measure.value != fact.measure:
        return None
    givers = {each.provider for each in (*before, *beside)}
    return replace(match, bound=tuple(_surer(each, fact, givers) for each in match.bound))


def may_rest_on_it(verdict: Verdict, match: Match) -> bool:
    """Whether so little bears a verdict: a number is a slip of a figure's, or near to it, or a day.

    It must be nearer where no words tell who gave, and where nobody did: a part has a length, too.
    """
    if verdict.code in _TOLD_BY_IT:
        return True
    first = match.bound[0]
    is_given = first.fact.provider is not None and first.giver_named
    return verdict.code == "FC101" and not is_times_off(match, _NEAR if is_given else _NEARER)


def is_said_of_it(match: Match) -> bool:
    """Whether the words of a measure are said of what was told of, and not of a part of it.

    "Its cost was" and "the plant has a capacity of" are, "the turbines cost" and "the capacity
    used last year was" are not; nor is what other words narrow.
    """
    claim, measure = match.claim, match.claim.slots.measure
    if claim.setting.qualifier is not None or not around.is_here(claim, measure.start):
        return False
    if claim.mention.end <= measure.start:
        between = around.between(claim, claim.mention.end, measure.start)
        lead = around.before(claim)
        return _BEHIND_IT.fullmatch(between) is not None and _OF_IT.search(lead) is not None
    lead = around.before(claim, measure.start)
    gives = any(
        hit.role == "provider" and measure.start - hit.slot.end in (1, 2)
        for hit in match.bearings.stated
    )
    between = around.between(claim, measure.end, claim.mention.start)
    return (gives or _OF_IT.search(lead) is not None) and _TO_IT.fullmatch(between) is not None


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
        bearings.is_party(hit.entity, fact) or (hit.role == "provider" and fact.provider is None)
        for hit in bearings.stated
        if hit.kind in PLACES | THINGS
    )
