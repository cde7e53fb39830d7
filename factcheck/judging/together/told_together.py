"""A figure known by its digits and by its company: it was published with others that are told.

"13,427 projects worth $843 billion in 165 countries" are three figures of one report, whatever
the words between them say. By itself that only supports, and is asked last of all; `likely` gives
the figures of which a number may be a slip, for `slips`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from msgspec.structs import replace

from factcheck.claims import around
from factcheck.intervals import Interval
from factcheck.judging.comparing.agreement import agrees, explains, is_told_closely
from factcheck.judging.comparing.digits import MANY, POWERS, TWO, unswapped
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.elsewhere import is_elsewhere
from factcheck.judging.together.by_its_number import BY_ITS_NUMBER, Within, of_its_number
from factcheck.judging.together.company import Companies, Company
from factcheck.judging.together.fellows import is_told_of_a_fellow, told_of_its_fellow
from factcheck.judging.together.recognising import UNKNOWN, known_as
from factcheck.judging.together.told_otherwise import is_called_another, is_other_money
from factcheck.judging.words.ruling_out import is_ruled_out
from factcheck.judging.words.states import is_of_another_state
from factcheck.judging.words.wholes import is_of_another_whole, names_the_opposite
from factcheck.matching import Candidate, Match
from factcheck.matching.attributes import is_yearly
from factcheck.matching.bearings import stems
from factcheck.matching.periods import period_of
from factcheck.matching.sectors import are_named, is_of_another_part
from factcheck.matching.slots import compare
from factcheck.model import CheckedClaim, Claim, Fact, MeasureHit, Slot
from factcheck.patterns import pattern
from factcheck.reference import Index

_WORDS = pattern(r"[^\d;]*")
_IN_BRACKETS = pattern(r"(?P<words>[a-z][a-z &-]*)\(\s*$")
_ITS = pattern(r"\b(?:there|its|their|it|of (?:this|that|them))\b")
"""Words by which a part is that of whom a sentence before told: "energy there took"."""
_OF_WHOM_BEFORE = ("subject",)
"""How a figure of all differs from what a sentence before was of: "Egypt got $15.6 billion"."""
PUBLISHED_WITH_OTHERS = (
    "number and time are those of a figure that was published with others of the article"
)


def in_company(
    matches: Sequence[Match], checked: Sequence[CheckedClaim], index: Index
) -> list[CheckedClaim]:
    """Support what was left open and is a figure published with one that the article tells."""
    companies = Companies(checked, index, by_issue=True)
    return [
        known_in_company(match, each, companies.all, companies.beside(each.claim))
        if each.verdict.reason in UNKNOWN
        else each
        for match, each in zip(matches, checked, strict=True)
    ]


def known_in_company(
    match: Match,
    checked: CheckedClaim,
    company: Company,
    beside: Company,
    *,
    within: Within = "article",
) -> CheckedClaim:
    """Support one claim that was left open, if it is told in the company of its figure.

    Or by its number, of what is named `within` so much.
    """
    if not is_told_plainly(match.claim):
        return checked
    case = Case(match)
    together = tuple(_told_together(case, company, beside))
    found = together or tuple(of_its_number(case, company, within=within))
    if not found:
        return checked
    mixed_up = (each.fact for each in found if is_told_of_a_fellow(case, each.fact))
    if (fact := next(mixed_up, None)) is not None:
        return told_of_its_fellow(case, checked, fact)
    how = PUBLISHED_WITH_OTHERS if together else BY_ITS_NUMBER
    return known_as(replace(match, bound=found), checked, found, how)


def likely(case: Case, company: Company, *, least: int = MANY) -> Iterator[Candidate]:
    """Yield the figures published with those told that a number is but for its scale or a swap.

    It must have so many digits at `least`.
    """
    claim, span = case.claim, case.interval
    if case.telling_digits < least or claim.mention.kind != "money" or span is None:
        return
    spans = [Interval(*(bound.scaleb(power) for bound in span)) for power in (0, *POWERS)]
    spans += unswapped(claim.mention)
    units = dict.fromkeys((*company.currencies, claim.unit or ""))
    for unit, meant in product(units, spans):
        for fact in case.index.figures_in(unit).meeting(meant):
            if fact.modifier == "exact" and company.holds(fact):
                found = compare(case.bearings, MeasureHit(fact.measure, 0, Slot()), fact)
                yield found if claim.setting.qualifier else _of_its_part(case, found)


def is_told_plainly(claim: Claim) -> bool:
    """Whether an amount is stated as a fact: neither planned nor hoped for."""
    return claim.slots.modality.value in (None, "stated")


def _told_together(case: Case, company: Company, beside: Company) -> Iterator[Candidate]:
    """Yield the figures of many digits that were published with those told.

    Two digits tell one only beside another of its publication, or that of a part which is named.
    """
    is_faint = case.telling_digits < MANY
    near = beside if is_faint else company
    if case.telling_digits < TWO:
        return
    for fact in with_that_number(case, company):
        if fact.modifier != "exact":
            continue
        if is_faint and not (_keeps_company(case, fact, near) or _is_its_part(case, fact)):
            continue
        if is_other_money(case, fact, is_faint=is_faint) or _is_of_another_named(
            case, fact, company
        ):
            continue
        candidate = as_candidate(case, fact, is_whole=is_faint)
        if is_elsewhere(case, fact, is_beside=is_faint) or (
            is_faint and _is_of_another_time(case, candidate)
        ):
            continue
        if is_faint and not (
            case.claim.mention.kind == "money" or candidate.is_named or near.tells_of(fact)
        ):
            continue  # many plants have 660 MW
        if not candidate.conflicts or (
            candidate.conflicts == _OF_WHOM_BEFORE
            and _is_its_part(case, fact)
            and not _ITS.search(case.claim.setting.sentence)
        ):
            yield replace(candidate, conflicts=())


def _is_of_another_named(case: Case, fact: Fact, company: Company) -> bool:
    """Whether a figure is of a project that goes unnamed, while another is named, or a part is.

    Many plants have 1,320 MW or cost about so much; "(13%)" behind "transport" is of that.
    """
    named, kinds = case.bearings.named, case.index.entities
    is_very_it = case.claim.mention.kind != "quantity" and case.claim.mention.value == fact.value
    is_told = is_very_it or fact.subject in named or fact.subject in company.things
    if kinds[fact.subject].kind == "project" and not is_told:
        return any(kinds[each].kind == "project" for each in named)
    if is_of_another_part(case.bearings, fact):
        return True
    found = None if fact.sector else _IN_BRACKETS.search(around.before(case.claim))
    if found is None:
        return False
    measures, words = case.index.measures_about(fact.subject), stems(found["words"])
    parts = {part for each in measures for part in case.index.sectors_of(each, fact.subject)}
    return any(part and are_named(words, part) for part in parts)


def with_that_number(
    case: Case, company: Company | None = None, *, by_any_word: bool = True
) -> Iterator[Fact]:
    """Yield the figures that an amount agrees with, whatever its words say but another measure.

    A word for several measures says none of them, but for `by_any_word`. Only those that keep
    company with what is told, if that is given. Of a package with figures of everything, in
    which any number is one of them, the sentence must name the subject.
    """
    claim, span = case.claim, case.interval
    if not claim.unit or span is None:
        return
    for fact in case.index.figures_in(claim.unit).meeting(span):
        if not case.stands_out(fact):
            continue
        if company is not None and not _keeps_company(case, fact, company):
            continue
        if not (agrees(claim, fact) and explains(claim, fact) and is_told_closely(claim, fact)):
            continue
        if _is_of_something_else(case, fact):
            continue
        if (by_any_word and _is_called_so(case, fact)) or not is_called_another(case, fact):
            yield fact


def _is_of_something_else(case: Case, fact: Fact) -> bool:
    """Whether words tell an amount of works in another state, of another whole, or the opposite."""
    claim, measure = case.claim, case.index.measures[fact.measure]
    if is_of_another_state(claim, measure) or names_the_opposite(claim, measure):
        return True
    return claim.mention.kind == "percent" and is_of_another_whole(claim, measure)


def _keeps_company(case: Case, fact: Fact, company: Company) -> bool:
    """Whether a figure was published with one told, or has many digits and is of its thing.

    What is told of a country or a programme at another place must be out by the article's day.
    """
    if company.holds(fact):
        return True
    if company.came_out_with(fact) and _is_told_of(case, fact):
        return True
    is_of_a_project = case.index.entities[fact.subject].kind == "project"
    if case.telling_digits < MANY or fact.subject not in company.things:
        return False
    return is_of_a_project or (fact.as_of or "") <= (case.claim.setting.published or "")


def _is_told_of(case: Case, fact: Fact) -> bool:
    """Whether words say what a figure of the same issue is of: whose it is and who gave, or counts.

    Of all that its publisher brought out on that day any number of three digits is one.
    """
    bearings, kind = case.bearings, case.claim.mention.kind
    if kind == "count":
        return fact.publisher in bearings.named_close_by and _is_called_so(case, fact)
    if kind != "money" or fact.subject not in bearings.named_close_by:
        return False
    is_yearly_told = case.claim.slots.aggregation.value == "annual"
    if is_yearly(case.index.measures[fact.measure]) is not is_yearly_told:
        return False
    return bearings.givers_stated - {fact.subject} <= {fact.provider}


def as_candidate(case: Case, fact: Fact, *, is_whole: bool = False) -> Candidate:
    """Hold a figure against a claim; a part may go unsaid, unless it must be all of it."""
    candidate = compare(case.bearings, MeasureHit(fact.measure, 0, Slot()), fact)
    return candidate if is_whole else _of_its_part(case, candidate)


def _is_of_another_time(case: Case, candidate: Candidate) -> bool:
    """Whether the sentence states a time, which is not that of a figure nor that of the telling."""
    if candidate.period_agrees or period_of(candidate.fact) is None:
        return False
    return any(not hit.telling for hit, _ in case.bearings.stated_periods)


def _is_called_so(case: Case, fact: Fact) -> bool:
    """Whether words name the measure of a whole as well: "projects" are a dataset's records."""
    named, part = case.claim.slots.measure, fact.sector
    if fact.unit == "count" and part and not are_named(case.bearings.near_stems, part):
        return False
    return not is_ruled_out(case.match, fact) and any(
        hit.measure == fact.measure and (hit.slot.start, hit.slot.end) == (named.start, named.end)
        for hit in case.claim.setting.measures
    )


def _of_its_part(case: Case, candidate: Candidate) -> Candidate:
    """Give a candidate of a part that goes unsaid, where no other part is named, as one of it."""
    if "sector" not in candidate.conflicts or _is_any_named(case, candidate.fact):
        return candidate
    return replace(candidate, conflicts=tuple(c for c in candidate.conflicts if c != "sector"))


def _is_its_part(case: Case, fact: Fact) -> bool:
    """Whether words lead from the last amount to the part of a figure, or to no other but it.

    "Swap lines made up $170 billion and rollovers $140 billion", "$170bn went through swap lines".
    """
    if not fact.sector:
        return False
    led = case.bearings.stems_since or case.bearings.stems_before
    parts = case.index.sectors_of(fact.measure, fact.subject)
    named = [each for each in parts if each and are_named(led, each)]
    if named:
        return named == [fact.sector]
    behind = _WORDS.match(case.claim.setting.behind)
    return behind is not None and are_named(stems(behind[0]), fact.sector)


def _is_any_named(case: Case, fact: Fact) -> bool:
    """Whether words name a part of what a figure is of."""
    parts = case.index.sectors_of(fact.measure, fact.subject)
    return any(part and are_named(case.bearings.near_stems, part) for part in parts)
