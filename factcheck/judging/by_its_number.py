"""A figure known by its very number: of so many digits hardly any other thing has one.

"A buyer's credit of $361.22 million" is one figure of all, whatever part of a loan the words make
it. By itself that only supports; what is stated otherwise than the figure has it forbids it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.judging.agreement import agrees, explains, figures_of_that_number, is_told_closely
from factcheck.judging.company import Company
from factcheck.judging.diagnoses.registry import Case
from factcheck.judging.digits import MANY, VERY_MANY
from factcheck.judging.nouns import is_called_otherwise
from factcheck.judging.recognising import is_other_money
from factcheck.judging.ruling_out import is_ruled_out
from factcheck.matching import Candidate
from factcheck.matching.bearings import SlotName
from factcheck.matching.sectors import are_named
from factcheck.matching.slots import compare
from factcheck.model import Fact, Measure, MeasureHit, Reach, Slot
from factcheck.patterns import pattern

CHANGE = "change"
"""The aggregation of an amount that is told as a change or a difference."""
HOW = "number is the figure's to the last digit; its source, or what came out with it, is told"
_OF_A_DIFFERENCE = pattern(r"\b(?:gap|difference|(?:more|larger|higher) than)\b")


def of_its_number(case: Case, company: Company) -> Iterator[Candidate]:
    """Yield the figures that have an amount's very number, if all are of one thing.

    Who published them, or what they were published with, must be told; and no slot may speak
    against them but one that is of something else.
    """
    if case.telling_digits < MANY:
        return
    own = [fact for fact in figures_of_that_number(case.claim, case.index) if _is_it(case, fact)]
    if len({(fact.measure, fact.subject) for fact in own}) != 1:
        return
    for fact in own:
        if is_ruled_out(case.match, fact) or is_other_money(case, fact, is_faint=False):
            continue
        if not _is_told_of(case, fact, company) or _is_called_otherwise(case, fact):
            continue
        candidate = compare(case.bearings, MeasureHit(fact.measure, 0, Slot()), fact)
        if all(_is_of_something_else(case, fact, slot) for slot in candidate.conflicts):
            yield replace(candidate, conflicts=())


def _is_it(case: Case, fact: Fact) -> bool:
    """Whether an amount is a figure, to the last digit that is printed."""
    claim = case.claim
    return (
        fact.value == claim.mention.value
        and fact.modifier == "exact"
        and agrees(claim, fact)
        and explains(claim, fact)
        and is_told_closely(claim, fact)
    )


def _is_told_of(case: Case, fact: Fact, company: Company) -> bool:
    """Whether others are told that were published with a figure, or its source and its thing."""
    named = case.bearings.named
    return company.holds(fact) or (fact.publisher in named and fact.subject in named)


def _is_called_otherwise(case: Case, fact: Fact) -> bool:
    """Whether words say that an amount is none of a measure: a debt, a grant, or a change."""
    measure = case.index.measures[fact.measure]
    is_a_change = case.claim.slots.aggregation.value == CHANGE
    return (is_a_change and not _is_a_difference(measure)) or is_called_otherwise(
        case.claim, measure
    )


def _is_a_difference(measure: Measure) -> bool:
    """Whether a measure is a difference of two others: "more than was reported"."""
    return any(map(_OF_A_DIFFERENCE.search, measure.phrases))


def _is_of_something_else(case: Case, fact: Fact, slot: SlotName) -> bool:
    """Whether what speaks against a figure may be of another thing in the sentence.

    A part, if the sentence names none or its own, too; another thing, unless it is of its kind and
    stands in its place; a time outside the clause; of a difference also who tells the one number.
    """
    bearings, entities = case.bearings, case.index.entities
    if slot == "sector":
        parts = case.index.sectors_of(fact.measure, fact.subject)
        said = [part for part in parts if part and are_named(bearings.sentence_stems, part)]
        return not said or fact.sector in said
    if slot == "subject":
        return bearings.says(fact.subject) or not any(
            hit.kind == entities[fact.subject].kind
            and hit.reach <= Reach.SENTENCE
            and hit.entity != fact.provider
            for hit in bearings.stated
        )
    if slot == "period":
        return case.telling_digits >= VERY_MANY or not any(
            hit.reach is Reach.CLAUSE for hit in case.claim.setting.periods
        )
    is_of_a_difference = slot in ("attribution", "aggregation")
    return is_of_a_difference and _is_a_difference(case.index.measures[fact.measure])
