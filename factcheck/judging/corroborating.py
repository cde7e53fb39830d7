"""A figure whose sentence states others of the same source right: what it is of leaves no doubt.

"The lab counts 13,427 projects worth $843 billion in 231 countries": two of the three are those
of one edition, so the third is meant to be, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from factcheck.judging import checked as judged_again
from factcheck.matching import Bearings, Candidate, Match
from factcheck.matching.parties import subject_is_stated
from factcheck.model import CheckedClaim, Claim, Fact, Span, Status
from factcheck.reference import Index


def corroborated(
    judged: Sequence[tuple[Match, CheckedClaim]],
    index: Index,
    tolerances: Mapping[str, float] | None = None,
) -> list[CheckedClaim]:
    """Judge once more what was left open for want of certainty, with what its neighbours say."""
    agreed: dict[Span, list[Fact]] = {}
    for _, each in judged:
        if each.verdict.status is Status.SUPPORTED:
            facts = [index.fact(key) for key in each.verdict.facts]
            agreed.setdefault(each.claim.sentence, []).extend(facts)
    return [
        _again(match, each, agreed.get(each.claim.sentence, []), index, tolerances)
        for match, each in judged
    ]


def _again(
    match: Match,
    checked: CheckedClaim,
    agreed: Sequence[Fact],
    index: Index,
    tolerances: Mapping[str, float] | None,
) -> CheckedClaim:
    if not agreed or checked.verdict.reason != "not-certain":
        return checked
    if checked.claim.mention.value_max is not None:
        return checked  # a range is rather somebody's estimate of something else
    told = {fact.id for fact in agreed}
    if any(candidate.fact.id in told for candidate in match.bound):
        return checked
    first = match.bound[0].fact
    alike = any(_is_of_a_row(fact, first) for fact in agreed)
    told_by_unit = match.claim.mention.kind == "quantity" and any(
        fact.subject == first.subject and fact.publisher == first.publisher for fact in agreed
    )
    bearings = Bearings(_as_stated(match.claim), index) if alike or told_by_unit else match.bearings
    bound = tuple(_surer(each, agreed, bearings, alike=alike) for each in match.bound)
    borne_out = alike or any(
        fact.subject == first.subject and fact.publisher == first.publisher for fact in agreed
    )
    if bound == match.bound and not borne_out:
        return checked
    surer = replace(match, bearings=bearings, bound=bound, borne_out=borne_out)
    again = judged_again(surer, index, tolerances)
    return again if again.verdict.status is Status.CONTRADICTED else checked


def _as_stated(claim: Claim) -> Claim:
    slots = claim.slots
    return replace(claim, slots=replace(slots, measure=replace(slots.measure, state="stated")))


def _is_of_a_row(one: Fact, other: Fact) -> bool:
    """Whether two figures are of one measure, source and time: "Russia took 172, Australia 130"."""
    return (one.measure, one.publisher, *_when(one)) == (
        *(other.measure, other.publisher),
        *_when(other),
    )


def _surer(
    candidate: Candidate, agreed: Sequence[Fact], bearings: Bearings, *, alike: bool
) -> Candidate:
    """Give a candidate with what the agreed figures of its source leave no doubt about."""
    fact = candidate.fact
    fellows = [f for f in agreed if f.publisher == fact.publisher and f.publisher is not None]
    return replace(
        candidate,
        certain=candidate.certain
        or any(f.subject == fact.subject for f in fellows)
        or (alike and subject_is_stated(bearings, fact)),
        giver_named=candidate.giver_named or any(f.provider == fact.provider for f in fellows),
        period_agrees=candidate.period_agrees or any(_when(f) == _when(fact) for f in fellows),
    )


def _when(fact: Fact) -> tuple[str | None, str | None]:
    return (fact.period_start, fact.period_end)
