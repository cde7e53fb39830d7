"""A level at another time of what was told right before: "a year before they had stood at".

It is of nothing else where no word of its clause brings anything in.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from factcheck.claims import around
from factcheck.claims.scenes.words import own_words
from factcheck.judging.alone.taking_over import as_measured
from factcheck.judging.caution.far_off import is_times_off
from factcheck.judging.caution.plainly import sums_up, words_left
from factcheck.matching import Bearings, Match
from factcheck.matching.attributes import spans_years
from factcheck.matching.periods import time_of
from factcheck.model import Claim, EntityHit, Fact, Reach
from factcheck.patterns import pattern

_SERIES = ("measure", "subject", "provider", "sector", "price_basis", "unit")
_HAD_BEEN = pattern(
    r"\b(?:it|they|this|that|those|the\s+[a-z]+(?:\s+[a-z]+)?)\s+(?:had\s+(?:only\s+)?"
    r"(?:stood|been|come|amounted|reached|totall?ed)|stood|was|were|came|amounted)\b[^,;]*$"
)
"""What says how high that was, which a pronoun or a noun with its article stands for."""
_NOTHING_BEHIND = pattern(r"\s*(?:[.,;:)\u2014-]|$)")


def as_going_back(match: Match, told: Sequence[Fact]) -> Match:
    """Give a match with its first figure as certain, if it goes back from one of those `told`.

    Whose it is counts as stated, and so does the currency, which is that of the other.
    """
    if not match.bound or not any(_goes_back_from(match, each) for each in told):
        return match
    claim, fact = as_measured(match.claim), match.bound[0].fact
    if any(each.id == fact.id for each in told):
        return match
    known = [
        _told_again(hit, claim) if hit.entity in (fact.subject, fact.provider) else hit
        for hit in claim.setting.entities
    ]
    claim = replace(
        claim,
        mention=replace(claim.mention, unit_stated=True),
        setting=replace(claim.setting, entities=tuple(known)),
    )
    sure = replace(match.bound[0], certain=True, giver_named=True)
    return replace(match, bearings=Bearings(claim, match.index), bound=(sure,))


def _told_again(hit: EntityHit, claim: Claim) -> EntityHit:
    """Give what was named before as stated where a pronoun or a noun of the clause means it."""
    before = around.before_in_clause(claim)
    found = _HAD_BEEN.search(before)
    start = claim.mention.start - len(before) + (found.start() if found else 0)
    slot = replace(hit.slot, state="stated", start=start, end=start)
    return replace(hit, reach=Reach.CLAUSE, slot=slot)


def _goes_back_from(match: Match, told: Fact) -> bool:
    """Whether an amount is the level at another time of what is told, and of nothing else."""
    first, claim = match.bound[0], match.claim
    fact = first.fact
    return (
        claim.mention.kind == "money"
        and all(getattr(fact, name) == getattr(told, name) for name in _SERIES)
        and fact.publisher in (None, told.publisher)
        and claim.unit == fact.unit
        and time_of(fact) != time_of(told)
        and not spans_years(fact)
        and first.period_agrees
        and any(hit.reach is Reach.CLAUSE for hit in claim.setting.periods)
        and (_has_its_digits(claim, fact) or not is_times_off(match))
        and _brings_nothing_new(match, fact)
    )


def _has_its_digits(claim: Claim, fact: Fact) -> bool:
    """Whether an amount has the digits of a figure, at another scale."""
    said, known = _digits(claim.mention.value), _digits(fact.value)
    return said == known != ""


def _digits(value: Decimal | None) -> str:
    return f"{value:f}".replace(".", "").strip("0") if value else ""


def _brings_nothing_new(match: Match, fact: Fact) -> bool:
    """Whether a clause names only what is told of up to the amount, and the sentence nobody else.

    Nor does anything stand behind the amount that would narrow it.
    """
    claim = match.claim
    if claim.setting.qualifier or sums_up(claim):
        return False
    if not _NOTHING_BEHIND.match(claim.setting.behind):
        return False
    if not _HAD_BEEN.search(around.before_in_clause(claim)):
        return False
    if any(not match.bearings.is_party(hit.entity, fact) for hit in match.bearings.stated):
        return False
    thing = match.index.entities[fact.subject]
    known = {word for name in (thing.name, *thing.aliases) for word in name.lower().split()}
    return words_left(claim) <= known.union(own_words(match.index.measures[fact.measure]).split())
