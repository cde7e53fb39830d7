"""A figure known by its very number: of so many digits hardly any other thing has one.

"A buyer's credit of $361.22 million" is one figure of all, whatever part of a loan the words make
it. By itself that only supports; what is stated otherwise than the figure has it forbids it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from factcheck.judging.comparing.agreement import (
    agrees,
    explains,
    figures_of_the_very_number,
    is_told_closely,
)
from factcheck.judging.comparing.digits import MANY
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.elsewhere import is_of_others
from factcheck.judging.together.company import Company
from factcheck.judging.together.fellows import means_a_fellow
from factcheck.judging.together.told_otherwise import is_no_level, is_told_otherwise
from factcheck.kinds import THINGS
from factcheck.matching import Candidate
from factcheck.matching.bearings import SlotName
from factcheck.matching.sectors import are_named, is_of_another_part
from factcheck.matching.slots import compare
from factcheck.model import Fact, MeasureHit, Reach, Slot

BY_ITS_NUMBER = (
    "number is the figure's to the last digit; its source, or what came out with it, is told"
)
Within = Literal["article", "subject", "sentence"]
"""Where what a figure is of must be named: anywhere, as the claim's own subject, or beside it."""


def of_its_number(case: Case, company: Company, *, within: Within) -> Iterator[Candidate]:
    """Yield the figures that have an amount's very number, if all are of one thing.

    Who published them, or what they were published with, must be told; and no slot may speak
    against them but one that is of something else, or the words of a fellow. But for `within` an
    article the sentence must name what they are of, or go on about it, and narrow it by nothing.
    """
    if case.telling_digits < MANY:
        return
    figures = figures_of_the_very_number(case.claim, case.index)
    own = [fact for fact in figures if is_its_number(case, fact)]
    if len({(fact.measure, fact.subject) for fact in own}) != 1:
        return
    for fact in own:
        if not _is_named(case, fact, within) or not _is_told_of(case, fact, company):
            continue
        if _is_told_otherwise(case, fact) or is_of_others(case, fact):
            continue
        candidate = compare(case.bearings, MeasureHit(fact.measure, 0, Slot()), fact)
        if all(_may_be_left_aside(case, fact, slot) for slot in candidate.conflicts):
            yield replace(candidate, conflicts=())


def is_its_number(case: Case, fact: Fact) -> bool:
    """Whether an amount is a figure, to the last digit that is printed."""
    claim = case.claim
    return (
        fact.modifier in ("exact", claim.mention.modifier)
        and agrees(claim, fact)
        and explains(claim, fact)
        and is_told_closely(claim, fact)
    )


def _is_told_otherwise(case: Case, fact: Fact) -> bool:
    """Whether words say that an amount is none of a figure, and do not mix it up with a fellow."""
    if means_a_fellow(case, fact):
        return is_no_level(case, case.index.measures[fact.measure])
    return is_told_otherwise(case, fact)


def _is_told_of(case: Case, fact: Fact, company: Company) -> bool:
    """Whether others are told that were published with a figure, or its source and its thing."""
    named = case.bearings.named
    if not case.stands_out(fact):
        return False
    return company.holds(fact) or (fact.publisher in named and fact.subject in named)


def _is_named(case: Case, fact: Fact, within: Within) -> bool:
    """Whether the sentence names what a figure is of, and that it is owed, and narrows it not.

    What is told of the `subject` may be named by the figure's parties; or it is a thing of which
    the sentences before tell.
    """
    if within == "article":
        return True
    measure, named = case.index.measures[fact.measure], case.claim.slots.measure
    is_owed = measure.dynamics == "stock" and fact.provider is not None
    if is_owed and not (named.is_stated and named.value == fact.measure):
        return False
    if case.claim.setting.qualifier is not None:
        return False
    says, giver = case.bearings.says, fact.provider or ""
    if says(fact.subject) or within == "sentence":
        return says(fact.subject)
    is_by_both = says(giver) and (says(fact.recipient or "") or says(fact.publisher or ""))
    is_a_thing = case.index.entities[fact.subject].kind in THINGS
    may_go_on = is_a_thing or fact.unit == "percent"
    return is_by_both or (may_go_on and case.claim.slots.subject.value == fact.subject)


def _may_be_left_aside(case: Case, fact: Fact, slot: SlotName) -> bool:
    """Whether what speaks against a figure may be of another thing in the sentence.

    A part, if the sentence names none or its own, too; another thing, unless it is of its kind and
    stands in its place; a time outside the clause.
    """
    bearings, entities = case.bearings, case.index.entities
    if slot == "sector":
        parts = case.index.sectors_of(fact.measure, fact.subject)
        said = [part for part in parts if part and are_named(bearings.sentence_stems, part)]
        return not is_of_another_part(bearings, fact) and (not said or fact.sector in said)
    if slot == "subject":
        return bearings.says(fact.subject) or not any(
            hit.kind == entities[fact.subject].kind
            and hit.reach <= Reach.SENTENCE
            and hit.entity != fact.provider
            for hit in bearings.stated
        )
    if slot == "period":
        return not any(hit.reach is Reach.CLAUSE for hit in case.claim.setting.periods)
    return False
