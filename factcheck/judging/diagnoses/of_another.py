"""When an amount that differs from a figure may be that of something else that is told."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from factcheck.claims import around
from factcheck.claims.scenes.words import own_words
from factcheck.judging.caution.plainly import goes_on_from, is_joined_to
from factcheck.judging.comparing.agreement import agrees, is_near
from factcheck.judging.comparing.converting import is_one_of_another
from factcheck.judging.comparing.digits import TWO
from factcheck.judging.comparing.timeliness import days_after
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.currency_changed import is_a_conversion
from factcheck.matching import Candidate, candidates_of
from factcheck.matching.sectors import are_named
from factcheck.model import EntityHit, Fact, MeasureHit, Reach
from factcheck.patterns import pattern

_IT = pattern(r"\b(?:it|its)\b")
_GOES_TO = pattern(r"\s+(?:for|on)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}")


def is_of_another_told_of(case: Case) -> bool:
    """Whether the amount agrees with the figure of another of two that a sentence before names.

    Or with that of another edition than the one that the sentence names beside it, or of the
    project that it names first.
    """
    if (
        _is_of_a_project_here(case)
        or _came_out_later(case)
        or any(_is_of_another_edition(case, c) for c in case.match.near_misses)
    ):
        return True
    own = case.bound[0].subject if case.bound else case.claim.slots.subject.value
    reached = [hit.reach for hit in case.bearings.entities if hit.entity == own]
    if not reached or min(reached) < Reach.BEFORE:
        return False
    return any(c.is_named and _has_its_number(case, c.fact) for c in case.misses("subject"))


def _is_of_a_project_here(case: Case) -> bool:
    """Whether it is a figure of a project, and only bound to that of its programme.

    "Main Line-1, an upgrade under CPEC whose cost is put at $6.8 billion".
    """
    told, index = case.claim.slots.subject, case.index
    if not told.is_stated or not told.value or case.telling_digits < TWO:
        return False
    if not case.bound or case.bound[0].subject not in index.lineage(told.value)[1:]:
        return False
    return any(
        agrees(case.claim, fact)
        for measure in index.measures_about(told.value)
        for fact in index.facts_about(measure, told.value)
    )


def _came_out_later(case: Case) -> bool:
    """Whether an undated amount is a figure of just that, told after the article."""
    published, basis = case.claim.setting.published, case.claim.slots.price_basis.value
    is_dated = bool(case.bearings.stated_periods or case.bearings.sources or basis)
    if not (case.bound and published and case.value) or is_dated:
        return False
    own = case.bound[0]
    return any(
        fact.value == case.value and days_after(fact, published) > 0
        for fact in case.index.facts_about(own.measure, own.subject)
        if (fact.sector, fact.provider, fact.superseded_by) == (own.sector, own.provider, None)
    )


def is_of_another_named_here(case: Case) -> bool:
    """Whether an amount is that of somebody else whom its very sentence names."""
    says = case.bearings.says
    return any(
        says(c.fact.subject) and _has_its_number(case, c.fact) for c in case.misses("subject")
    )


def _is_of_another_edition(case: Case, candidate: Candidate) -> bool:
    """Whether nothing but the edition parts a figure of who is named from an amount."""
    of_it = candidate.conflicts == ("edition",) and candidate.is_named and candidate.certain
    return of_it and _has_its_number(case, candidate.fact)


def may_be_of_another(case: Case) -> bool:
    """Whether an amount agrees with a part or somebody else named, or is a share of what is not."""
    fact, bearings = case.bound[0], case.bearings
    if is_a_conversion(case.claim) and is_one_of_another(case.match):
        return True
    parts = case.misses("sector")
    if any(
        _has_its_number(case, each.fact) and not _is_unnamed_part(case, each.fact) for each in parts
    ):
        return True
    if any(
        set(c.conflicts) == {"sector", "period"}
        and c.fact.subject == fact.subject
        and _has_its_number(case, c.fact)
        for c in case.match.near_misses
    ):
        return True
    if any(
        c.is_named and (_has_its_number(case, c.fact) or is_near(case.claim, c.fact))
        for c in case.misses("subject")
    ):
        return True
    if not _is_named_here(case) and any(
        c.fact.measure == fact.measure
        and c.fact.subject != fact.subject
        and _has_its_number(case, c.fact)
        for c in case.match.less_likely
    ):
        return True
    is_a_number = fact.date_value is None and case.claim.mention.modifier in ("exact", "approx")
    if is_a_number and _is_of_a_measure_like_it(case, fact):
        return True
    if fact.unit == "percent" and fact.sector and not are_named(bearings.near_stems, fact.sector):
        return True
    kind = case.index.entities[fact.subject].kind
    claim = case.claim
    return any(
        hit.kind == kind
        and not bearings.related(hit.entity, fact.subject)
        and hit.slot.start >= claim.mention.end
        and _GOES_TO.fullmatch(around.between(claim, claim.mention.end, hit.slot.start))
        for hit in bearings.stated
    )


def _is_unnamed_part(case: Case, other: Fact) -> bool:
    """Whether a share's part is named nowhere near, and that of the bound figure beside it.

    "Grants made up 98 percent" is the share of loans, of which the sentence says nothing.
    """
    near, own = case.bearings.near_stems, case.bound[0].sector
    is_own = bool(own) and are_named(case.bearings.clause_stems, own)
    return (
        case.bound[0].unit == "percent"
        and is_own
        and bool(other.sector)
        and not are_named(near, other.sector)
    )


def _is_named_here(case: Case) -> bool:
    """Whether the amount's sentence names whose the bound figure is; all the world needs none."""
    own = case.bound[0].subject
    return case.index.entities[own].kind == "region" or any(
        hit.entity == own and hit.reach <= Reach.SENTENCE for hit in case.bearings.stated
    )


def _is_of_a_measure_like_it(case: Case, fact: Fact) -> bool:
    """Whether an amount is that of a measure easily confused with the one that is told."""
    measures, number = case.index.measures, partial(_has_its_number, case)
    return any(
        not candidate.conflicts
        for other in measures[fact.measure].confusable_with
        if measures[other].unit_kind == measures[fact.measure].unit_kind
        for candidate in candidates_of(
            case.bearings, MeasureHit(other, 0, case.claim.slots.measure), number
        )
    )


def _has_its_number(case: Case, fact: Fact) -> bool:
    """Whether an amount is that of a figure, or as much above zero as the figure is below."""
    said = case.value
    if fact.value is not None and fact.value < 0 and said is not None and said > 0:
        fact = replace(fact, value=-fact.value)
    return case.has_number_of(fact)


def goes_on_of(case: Case, fact: Fact, own: str) -> bool:
    """Whether the sentence before names that entity, and no word here that the own one receives.

    Nor that it is joined to the amount ("the United States' inflation was 7.3 percent").
    "Ethiopia is in debt. When the railway to Djibouti was built, $5.9 billion went to the country."
    "It" may be what a sentence further up names: "it is the larger sister of Karot".
    """
    bearings = case.bearings
    words = own_words(case.index.measures[fact.measure])
    takes = any(
        hit.entity == own and (hit.role or _is_joined_here(case, hit, words))
        for hit in bearings.entities
    )
    near = bearings.named if _IT.search(case.claim.setting.clause) else bearings.named_close_by
    return fact.subject in near and not takes


def _is_joined_here(case: Case, hit: EntityHit, words: str) -> bool:
    """Whether nothing but words that join leads from whose an amount is to the amount."""
    claim, name = case.claim, hit.slot
    if name.state != "stated" or not around.is_here(claim, name.start):
        return False
    is_first = name.end <= claim.mention.start
    is_going_on = is_first and goes_on_from(claim, (name.end,), words)
    return is_going_on or is_joined_to(claim, name, words)
