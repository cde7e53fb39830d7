"""A figure whose sentence states others of the same source right: what it is of leaves no doubt.

"The lab counts 13,427 projects worth $843 billion in 231 countries": two of the three are those
of one edition, so the third is meant to be, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from factcheck import edtf
from factcheck.codes import OF_THE_NUMBER, SLIPS_OF_THE_NUMBER
from factcheck.judging.alone.carried_on import carried_on, may_rest_on_it
from factcheck.judging.alone.taking_over import as_measured
from factcheck.judging.alone.verdict import judged_alone
from factcheck.judging.caution.far_off import is_times_off
from factcheck.judging.caution.plainly import goes_on
from factcheck.judging.comparing.agreement import agrees
from factcheck.judging.comparing.editions import of_its_edition
from factcheck.judging.together.company import Company
from factcheck.judging.together.leaving_no_doubt import by_what_is_told
from factcheck.judging.together.neighbours import Neighbours, is_an_old_round_level, source_has
from factcheck.judging.words.given import are_several_loans
from factcheck.matching import Bearings, Candidate, Match
from factcheck.matching.attributes import spans_years
from factcheck.matching.certainty import subject_is_stated
from factcheck.matching.periods import period_of, time_of
from factcheck.matching.sectors import are_named
from factcheck.model import CheckedClaim, Claim, Fact, Reach, Status
from factcheck.reference import Index

_SEVERAL = 2
_CLOSE = Decimal("0.15")


class _Agreed(NamedTuple):
    """The figures that other amounts agree with.

    Those of a claim's sentence, of the one before, of all the article, and their company.
    """

    beside: tuple[Fact, ...]
    before: tuple[Fact, ...]
    anywhere: Sequence[Fact]
    company: Company


def corroborated(
    judged: Sequence[tuple[Match, CheckedClaim]],
    index: Index,
    tolerances: Mapping[str, float],
) -> list[CheckedClaim]:
    """Judge once more what was left open for want of certainty, with what its neighbours say."""
    known = (each for _, each in judged)
    near = Neighbours(known, index, frozenset({Status.SUPPORTED}), but=is_an_old_round_level)
    company = Company(near.all)
    checked = []
    for match, each in judged:
        agreed = _Agreed(near.beside(each.claim), near.before(each.claim), near.all, company)
        checked.append(_again(match, each, agreed, tolerances))
    return checked


def _again(
    match: Match,
    checked: CheckedClaim,
    agreed: _Agreed,
    tolerances: Mapping[str, float],
) -> CheckedClaim:
    if checked.verdict.reason == "several-fit":
        match = of_its_edition(match, agreed.beside)
    elif checked.verdict.reason != "not-certain":
        return checked
    if not match.bound or not agreed.anywhere:
        return checked
    if checked.claim.mention.value_max is not None:
        return checked  # a range is rather somebody's estimate of something else
    told_of, match = match, by_what_is_told(match, *agreed[:3])
    company, told = agreed.company, {fact.id for fact in agreed.beside}
    own = match.bound[0].fact.measure
    is_a_part = any(c.fact.id in told and c.fact.measure == own for c in match.bound)
    meant = _meant(_what_is_left(match, agreed) if is_a_part else match, company)
    if meant is None or are_several_loans(meant, meant.bound[0].fact):
        return checked
    first = meant.bound[0].fact
    fellows = [f for f in agreed.beside if f.publisher == first.publisher]
    surer = _surer_match(meant, agreed, fellows, company)
    again = checked if surer == told_of else judged_alone(surer, tolerances)
    if again.verdict.status is not Status.CONTRADICTED:
        carried = carried_on(surer, agreed.before, agreed.beside)
        again = judged_alone(carried, tolerances) if carried else checked
        if not may_rest_on_it(again.verdict, meant):
            return checked
    if again.verdict.code in SLIPS_OF_THE_NUMBER and source_has(meant.claim, first, match.index):
        return checked
    is_given = meant.bound[0].giver_named or any(f.provider == first.provider for f in fellows)
    only_numbers = is_a_part or not is_given
    # Of one part that is left, or where no words name who gave, only the number is called wrong.
    return checked if only_numbers and again.verdict.code not in OF_THE_NUMBER else again


def _meant(match: Match, company: Company) -> Match | None:
    """Give a match with what the amount can only mean; None where it may be of something else.

    A sum close to a figure of which more is told is of its subject, whatever narrows it.
    """
    if not match.bound:
        return None
    if any(agrees(match.claim, candidate.fact) for candidate in match.less_likely):
        return None
    is_close = _is_close(match, match.bound[0], company)
    if match.claim.setting.qualifier and match.claim.mention.kind == "money":
        if not is_close:
            return None
        setting = replace(match.claim.setting, qualifier=None)
        match = replace(
            match, bearings=Bearings(replace(match.claim, setting=setting), match.index)
        )
    if is_close:
        subject = match.bound[0].fact.subject
        own = tuple(each for each in match.bound if each.fact.subject == subject)
        match = replace(match, bound=own)
    return match


def _surer_match(match: Match, agreed: _Agreed, fellows: Sequence[Fact], company: Company) -> Match:
    """Give a match with all that the agreed figures of its source leave no doubt about."""
    first, index = match.bound[0].fact, match.index
    of_it = any(fact.subject == first.subject for fact in fellows)
    in_a_row = any(_is_of_a_row(fact, first) for fact in fellows) and _is_its_time(match)
    alike = (
        in_a_row
        or any(_is_of_a_series(match, fact) for fact in (*agreed.beside, *agreed.before))
        or any(_is_next_of_a_row(match, fact) for fact in agreed.before)
    )
    told_by_unit = of_it and match.claim.mention.kind == "quantity"
    bearings = (
        Bearings(as_measured(match.claim), index) if alike or told_by_unit else match.bearings
    )
    return replace(
        match,
        bearings=bearings,
        bound=tuple(
            _next_to(match, _surer(each, agreed, bearings, alike=alike), company)
            for each in match.bound
        ),
        corroborated=in_a_row or of_it,
    )


def _what_is_left(match: Match, agreed: _Agreed) -> Match:
    """Bind to the one part, or taker, that is named and no amount near tells already, if there is.

    "$170 billion came through swap lines, $70 billion from state banks", "Ethiopia obtained
    commitments of $21.4 billion and Kenya commitments of $13.2 billion".
    """
    told = {fact.id for near in (agreed.beside, agreed.before) for fact in near}
    takers = {hit.entity for hit in match.bearings.stated if hit.role == "recipient"}
    takers -= {fact.subject for fact in agreed.beside}
    left = tuple(
        each
        for each in match.bound
        if each.fact.id not in told
        and (
            are_named(match.bearings.near_stems, each.fact.sector)
            if each.fact.sector
            else each.fact.subject in takers and each.period_agrees
        )
    )
    return replace(match, bound=left if len({each.fact.subject for each in left}) == 1 else ())


def _is_next_of_a_row(match: Match, before: Fact) -> bool:
    """Whether an amount goes on with the next in a row: "Russia took 172. Australia is at 130"."""
    first = match.bound[0]
    fact = first.fact
    return (
        fact.id != before.id
        and (fact.measure, fact.publisher, fact.provider)
        == (before.measure, before.publisher, before.provider)
        and _is_all_that_is_named(match, fact)
        and (match.claim.slots.measure.is_stated or goes_on(match.claim))
        and first.period_agrees
        and not match.claim.setting.qualifier
        and not is_times_off(match)
    )


def _is_of_a_series(match: Match, told: Fact) -> bool:
    """Whether an amount is what one whose figure is told had at another time: "and 9 in 2017"."""
    first = match.bound[0]
    fact = first.fact
    same = ("measure", "publisher", "subject", "provider", "sector", "price_basis")
    return (
        all(getattr(fact, name) == getattr(told, name) for name in same)
        and time_of(fact) != time_of(told)
        and (match.claim.slots.measure.is_stated or goes_on(match.claim))
        and first.period_agrees
        and _is_its_time(match)
        and match.claim.mention.kind == "money"
        and not match.claim.setting.qualifier
        and not is_times_off(match)
    )


def _is_its_time(match: Match) -> bool:
    """Whether the clause of an amount tells the one year that a figure is of."""
    fact = match.bound[0].fact
    if fact.period_start is None or spans_years(fact):
        return True
    return any(hit.reach is Reach.CLAUSE for hit in match.claim.setting.periods)


def _is_all_that_is_named(match: Match, fact: Fact) -> bool:
    """Whether the amount's clause names whose figure it is, and no other kind of party."""
    near = [hit for hit in match.bearings.stated if hit.reach == Reach.CLAUSE]
    kinds = {hit.kind for hit in near if hit.entity not in (fact.provider, fact.publisher)}
    return len(kinds) == 1 and any(hit.entity == fact.subject for hit in near)


def _is_of_a_row(one: Fact, other: Fact) -> bool:
    """Whether two figures are of one measure, source and time: "Russia took 172, Australia 130"."""
    same = (one.measure, one.publisher) == (other.measure, other.publisher)
    return same and time_of(one) == time_of(other)


def _surer(candidate: Candidate, agreed: _Agreed, bearings: Bearings, *, alike: bool) -> Candidate:
    """Give a candidate with what the agreed figures of its source leave no doubt about."""
    fact = candidate.fact
    fellows = [f for f in agreed.beside if f.publisher and f.publisher == fact.publisher]
    return replace(
        candidate,
        certain=candidate.certain
        or any(f.subject == fact.subject for f in fellows)
        or (alike and subject_is_stated(bearings, fact)),
        giver_named=candidate.giver_named
        or any(f.provider == fact.provider for f in fellows)
        or _is_one_of_many(candidate, agreed.anywhere, bearings.index),
        period_agrees=candidate.period_agrees
        or (
            not _is_dated_later(bearings.claim, fact)
            and any(time_of(f) == time_of(fact) for f in fellows)
        ),
    )


def _is_dated_later(claim: Claim, fact: Fact) -> bool:
    """Whether the clause of an amount dates it after a figure: "and lent it $2.3bn in 2022"."""
    covered, published = period_of(fact), claim.setting.published
    if covered is None or covered.last is None:
        return False
    told = edtf.bounds(published).last if published else None
    stated = (
        edtf.bounds(hit.edtf).first
        for hit in claim.setting.periods
        if hit.reach is Reach.CLAUSE and not hit.telling
    )
    return any(day and covered.last < day and (told is None or day <= told) for day in stated)


def _next_to(match: Match, candidate: Candidate, company: Company) -> Candidate:
    """Give a candidate of which an amount close by is known by all that the article tells."""
    if not _is_close(match, candidate, company):
        return candidate
    return replace(candidate, certain=True, giver_named=True)


def _is_close(match: Match, candidate: Candidate, company: Company) -> bool:
    said, value = match.claim.mention.value, candidate.fact.value
    if not said or not value or match.claim.mention.kind not in ("money", "percent"):
        return False
    if match.claim.unit != candidate.fact.unit:
        return False
    return abs(said / value - 1) <= _CLOSE and company.holds(candidate.fact)


def _is_one_of_many(candidate: Candidate, told: Sequence[Fact], index: Index) -> bool:
    """Whether all but the giver is stated, and the article tells others of its measure right.

    Not of what is owed or held: of that others than the giver have more.
    """
    fact, same = candidate.fact, ("measure", "publisher", "provider")
    if index.measures[fact.measure].dynamics == "stock":
        return False
    others = {
        (other.subject, other.sector, *time_of(other))
        for other in told
        if all(getattr(other, name) == getattr(fact, name) for name in same)
    }
    is_stated = candidate.certain and candidate.is_named and candidate.period_agrees
    return is_stated and len(others) >= _SEVERAL
