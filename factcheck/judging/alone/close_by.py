"""An amount close to its figure: of what sentences around name, where words beside it go with it.

"Sri Lanka's economy shrank in 2022. In 2021 the island still received $2.5 billion of Chinese
development finance": measure, time and giver stand there, and the number is next to Sri Lanka's.
"""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.judging.alone.taking_over import as_measured
from factcheck.judging.caution.far_off import is_times_off
from factcheck.judging.caution.plainly import goes_on
from factcheck.judging.comparing.timeliness import is_of_its_day
from factcheck.kinds import PLACES, THINGS
from factcheck.matching import Bearings, Candidate, Match
from factcheck.model import Reach

_OF_A_PLACE = PLACES | {"organisation"}
_OF_A_PART = ("part", "change")
_NEXT = 2
"""A number that is more than twice the figure, or less than half of it, is not next to it."""
TOLD_CLOSE_BY = frozenset({"FC101", "FC103", "FC104"})
"""What may be told of an amount that is taken for that of the figure next to it."""


def as_close_by(match: Match) -> Match:
    """Give a match whose figure is taken for meant where all but its subject stands beside it."""
    first = match.bound[0] if match.bound else None
    if (
        first is None
        or not _is_open(match, first)
        or not first.giver_named
        or not _is_plain(match, first)
    ):
        return match
    if is_times_off(match, _NEXT) or names_another(match, first) or not _is_meant(match, first):
        return match
    of_it = tuple(
        replace(each, certain=True) if each.fact.subject == first.fact.subject else each
        for each in match.bound
    )
    if match.claim.slots.measure.is_stated:
        return replace(match, bound=of_it)
    measured = Bearings(as_measured(match.claim), match.index)
    return replace(match, bound=of_it, bearings=measured)


def _is_open(match: Match, first: Candidate) -> bool:
    """Whether subject or measure of an amount stand only in sentences before."""
    return not (first.certain and match.claim.slots.measure.is_stated)


def _is_plain(match: Match, first: Candidate) -> bool:
    """Whether it is a single sum, of a measure that words name or go on about, and not narrowed."""
    claim = match.claim
    return (
        (claim.slots.measure.is_stated or (first.fact.computed is None and goes_on(claim)))
        and claim.slots.aggregation.value not in _OF_A_PART
        and claim.setting.qualifier is None
        and claim.setting.source is None
        and claim.mention.kind in ("money", "quantity")
        and claim.mention.value is not None
        and claim.mention.value_max is None
    )


def _is_meant(match: Match, candidate: Candidate) -> bool:
    """Whether the giver or the source of a figure stands in the sentence, or its place close by.

    It must be of the time stated or of the article's day, or of a project.
    """
    bearings, fact = match.bearings, candidate.fact
    kind, published = bearings.index.entities[fact.subject].kind, match.claim.setting.published
    is_of_its_time = candidate.period_agrees or is_of_its_day(fact, published)
    if not candidate.is_named or not (is_of_its_time or kind == "project"):
        return False
    if (fact.provider and bearings.says(fact.provider)) or bearings.says(fact.publisher or ""):
        return True
    if fact.subject not in bearings.named_close_by:
        return False
    return kind in _OF_A_PLACE or fact.publisher in bearings.named


def names_another(match: Match, candidate: Candidate) -> bool:
    """Whether the sentence names a place, or a thing, that has no part in the figure."""
    bearings = match.bearings
    return any(
        hit.kind in PLACES | THINGS
        and hit.reach <= Reach.SENTENCE
        and not bearings.is_party(hit.entity, candidate.fact)
        for hit in bearings.stated
    )
