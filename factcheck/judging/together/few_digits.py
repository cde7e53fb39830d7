"""A figure of few digits, known by what was published with it, where nothing speaks against it.

"Energy took $28.4 billion, the researchers say, and transport $9.7 billion": the two digits tell
too little to be evidence of anything else. They are asked last, when what is wrong has been told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.judging.comparing.agreement import figures_of_the_very_number
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.elsewhere import is_of_others
from factcheck.judging.together.by_its_number import BY_ITS_NUMBER, is_its_number
from factcheck.judging.together.company import Companies, Company
from factcheck.judging.together.recognising import UNKNOWN, known_as
from factcheck.judging.together.told_otherwise import is_told_otherwise
from factcheck.judging.together.told_together import is_told_plainly
from factcheck.matching import Candidate, Match
from factcheck.matching.sectors import are_named
from factcheck.matching.slots import compare
from factcheck.model import CheckedClaim, Claim, Fact, MeasureHit, Slot
from factcheck.patterns import pattern
from factcheck.reference import Index

_DENIED = pattern(
    r"\b(?:no|not|none|never|nor|neither|without|except|excluding|unlike|rather than|instead of)\b"
)
_OF_MANY = frozenset({"region", "programme"})
"""Kinds of entity of which much is told without their name."""


def with_few_digits(
    matches: Sequence[Match], checked: Sequence[CheckedClaim], index: Index
) -> list[CheckedClaim]:
    """Support what is still open and has few digits, by what the article tells beside it."""
    company = Companies(checked, index).all
    return [
        _known(match, each, company)
        if each.verdict.reason in UNKNOWN and _is_plain(match.claim)
        else each
        for match, each in zip(matches, checked, strict=True)
    ]


def _is_plain(claim: Claim) -> bool:
    """Whether an amount is stated as a fact, narrowed by nothing, and nothing is denied of it."""
    is_denied = _DENIED.search(claim.setting.sentence) is not None
    return is_told_plainly(claim) and claim.setting.qualifier is None and not is_denied


def _known(match: Match, checked: CheckedClaim, company: Company) -> CheckedClaim:
    found = tuple(_published_with_others(Case(match), company))
    if not found:
        return checked
    return known_as(replace(match, bound=found), checked, found, BY_ITS_NUMBER)


def _published_with_others(case: Case, company: Company) -> Iterator[Candidate]:
    """Yield the figures that have an amount's very number, and that no word speaks against."""
    for fact in figures_of_the_very_number(case.claim, case.index):
        if not is_its_number(case, fact) or not _is_told_of(case, fact, company):
            continue
        if is_told_otherwise(case, fact) or is_of_others(case, fact):
            continue
        if _is_called_otherwise(case, fact):
            continue
        candidate = compare(case.bearings, MeasureHit(fact.measure, 0, Slot()), fact)
        if not candidate.conflicts:
            yield candidate


def _is_told_of(case: Case, fact: Fact, company: Company) -> bool:
    """Whether others are told that were published with a figure, or its source and its thing.

    What only one country or project has must be named, and of a share its part: any other part has
    so much of something, too.
    """
    named, kind = case.bearings.named, case.index.entities[fact.subject].kind
    is_named = fact.subject in named
    if not case.stands_out(fact) or not (is_named or kind in _OF_MANY):
        return False
    if fact.unit == "percent" and not (
        fact.sector and are_named(case.bearings.sentence_stems, fact.sector)
    ):
        return False
    return company.holds(fact) or (is_named and fact.publisher in named)


def _is_called_otherwise(case: Case, fact: Fact) -> bool:
    """Whether words near an amount name another measure, and none the figure's own."""
    named = case.claim.slots.measure
    return named.is_stated and all(
        hit.measure != fact.measure for hit in case.claim.setting.measures
    )
