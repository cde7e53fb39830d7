"""A figure known by its digits and by its company: it was published with others that are told.

"13,427 projects worth $843 billion in 165 countries" are three figures of one report, whatever
the words between them say. It only supports, and is asked last of all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.judging.agreement import agrees
from factcheck.judging.diagnoses.registry import Case, explains, is_of_any_money, is_stated
from factcheck.judging.neighbours import Neighbours
from factcheck.judging.recognising import UNKNOWN, known_as
from factcheck.matching import Candidate, Match
from factcheck.matching.sectors import are_named
from factcheck.matching.slots import compare
from factcheck.model import CheckedClaim, Claim, Fact, MeasureHit, Slot
from factcheck.reference import Index
from factcheck.units import is_currency

_MANY_DIGITS, _TWO_DIGITS = 3, 2
_HOW = "number and time are those of a figure that was published with others of the article"


def in_company(
    matches: Sequence[Match], checked: Sequence[CheckedClaim], index: Index
) -> list[CheckedClaim]:
    """Support what was left open and is a figure published with one that the article tells."""
    near = Neighbours(checked, index)
    return [
        known_in_company(match, each, index, near.all, near.beside(each.claim))
        if each.verdict.reason in UNKNOWN
        else each
        for match, each in zip(matches, checked, strict=True)
    ]


def known_in_company(
    match: Match,
    checked: CheckedClaim,
    index: Index,
    fellows: Sequence[Fact],
    beside: Sequence[Fact] = (),
) -> CheckedClaim:
    """Support one claim that was left open, if it is told with the fellows of its figure."""
    if match.claim.slots.modality.value not in (None, "stated"):
        return checked
    found = tuple(_told_together(Case(match, index), fellows, beside))
    if not found:
        return checked
    return known_as(replace(match, bound=found), checked, found, index, _HOW)


def likely(case: Case, fellows: Sequence[Fact]) -> Iterator[Candidate]:
    """Yield the figures published with those told whose digits a number has, at any scale."""
    claim = case.claim
    if case.telling_digits < _MANY_DIGITS or claim.mention.kind != "money":
        return
    for unit in {fellow.unit for fellow in fellows if is_currency(fellow.unit)} | {
        claim.unit or ""
    }:
        for fact in case.index.facts_in(unit):
            if not _same_digits(claim, fact) or fact.modifier != "exact":
                continue
            if any(_are_fellows(fact, each) for each in fellows):
                yield compare(case.bearings, MeasureHit(fact.measure, 0, Slot()), fact)


def _told_together(
    case: Case, fellows: Sequence[Fact], beside: Sequence[Fact]
) -> Iterator[Candidate]:
    """Yield the figures of many digits that were published with those told.

    Two digits tell one only beside another of its publication.
    """
    claim, span = case.claim, case.interval
    is_faint = case.telling_digits < _MANY_DIGITS
    if is_faint:
        fellows = beside
    if case.telling_digits < _TWO_DIGITS or not claim.unit or span is None or not fellows:
        return
    for fact in case.index.figures_in(claim.unit).meeting(span):
        if fact.modifier != "exact" or not any(_are_fellows(fact, each) for each in fellows):
            continue
        if not (agrees(claim, fact) and explains(claim, fact)) or _is_called_another(case, fact):
            continue
        candidate = compare(case.bearings, MeasureHit(fact.measure, 0, Slot()), fact)
        if is_faint and not (
            claim.mention.kind == "money" or candidate.is_named or _goes_unsaid(fact, fellows)
        ):
            continue
        if not candidate.conflicts or (not is_faint and _is_of_an_unnamed_part(case, candidate)):
            yield candidate


def _are_fellows(one: Fact, other: Fact) -> bool:
    """Whether two figures stand in one publication, or are one publisher's of one thing."""
    if one.publisher is None or one.publisher != other.publisher or one.id == other.id:
        return False
    return one.source_url == other.source_url != "" or one.subject == other.subject


def _goes_unsaid(fact: Fact, fellows: Sequence[Fact]) -> bool:
    """Whether a figure is of what one of its fellows is of: many plants have 660 MW."""
    return any(fact.subject == each.subject for each in fellows)


def _is_called_another(case: Case, fact: Fact) -> bool:
    """Whether the words name a measure that is easily confused with that of the figure."""
    named = case.claim.slots.measure
    if not is_stated(named) or named.value in (None, fact.measure) or is_of_any_money(named):
        return False
    return fact.measure in case.index.measures[named.value or ""].confusable_with


def _is_of_an_unnamed_part(case: Case, candidate: Candidate) -> bool:
    """Whether only the part that a figure is of goes unsaid, and no other part is named."""
    fact, near = candidate.fact, case.bearings.near_stems
    if candidate.conflicts != ("sector",):
        return False
    parts = case.index.sectors_of(fact.measure, fact.subject)
    return not any(part and are_named(near, part) for part in parts)


def _same_digits(claim: Claim, fact: Fact) -> bool:
    """Whether a number has the digits of a figure, whatever its scale."""
    digits = "".join(filter(str.isdigit, claim.mention.digits)).strip("0")
    return fact.value is not None and f"{fact.value:.{len(digits) - 1}e}".startswith(
        f"{digits[0]}.{digits[1:]}e"
    )
