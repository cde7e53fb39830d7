"""A slip of the measure: a loan told as a grant, what was given as owed, a cost as a loan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claims import around
from factcheck.judging.comparing.agreement import figures_of_the_very_number
from factcheck.judging.comparing.digits import MANY, VERY_MANY
from factcheck.judging.diagnoses import other_measure
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.slips.undone import Undone, with_measure
from factcheck.judging.together.company import Company
from factcheck.judging.words.given import is_of_two_sorts, says_otherwise
from factcheck.judging.words.nouns import (
    has_its_noun,
    is_called_otherwise,
    is_of_any_money,
    is_vetoed,
    leads_to,
    name_of,
)
from factcheck.judging.words.states import has_a_state, is_not_so
from factcheck.kinds import THINGS
from factcheck.model import Claim, Fact, Measure, Reach
from factcheck.patterns import pattern

_LITTLE_OF_IT = pattern(r",\s+(?:hardly|little|none|few|almost\s+no(?:ne)?|half|some|part|most)\b")
_ASKED_FOR = pattern(r"\b(?:ask(?:s|ed|ing)?|request\w*|seek(?:s|ing)?|sought|appl(?:ied|ies))\b")
"""Words of a loan that need not come to what it is for."""


def of_another_measure(
    case: Case, beside: Company, anywhere: Company, *, only_given: bool = False
) -> Iterator[Undone]:
    """Undo a measure told in the place of another that is easily confused with it.

    By how the money was given, or else, if not `only_given`, as the number is that of the other.
    """
    claim, named, measures = case.claim, case.claim.slots.measure, case.index.measures
    if not named.is_stated or named.value is None or _is_of_some_of_it(claim, named.start):
        return
    if _ASKED_FOR.search(claim.setting.clause) or is_of_two_sorts(claim):
        return
    own = measures[named.value]
    others = [
        other
        for each in own.confusable_with
        if (other := measures[each]).unit_kind == own.unit_kind
    ]
    meant = [other for other in others if _is_given_otherwise(case, own, other)]
    told = [
        fact
        for fact in figures_of_the_very_number(claim, case.index)
        if fact.modifier in ("exact", claim.mention.modifier)
        and _is_of_what_is_named(case, fact, beside, anywhere)
    ]
    if not only_given and {fact.measure for fact in told}.isdisjoint(o.id for o in meant):
        meant += _with_that_number(case, own, others, told)
    for other in meant:
        clause = claim.setting.clause
        if named.text and own.dynamics != "stock":  # to whom it is owed may be anybody
            clause = clause.replace(named.text.lower(), name_of(other))
        changed = with_measure(claim, other, clause=clause)
        yield Undone("FC303", changed, other_measure.told_of_another_measure)


def _is_given_otherwise(case: Case, own: Measure, other: Measure) -> bool:
    """Whether words say a gift of what was lent, or the reverse, or owed of what was given."""
    named = case.claim.slots.measure
    if not case.index.providers_of(other.id):
        return False
    return says_otherwise(named.text, case.claim, other) or (
        (own.dynamics, other.dynamics) == ("stock", "flow")
        and case.telling_digits >= MANY
        and other_measure.is_measured_here(case)
        and not is_of_any_money(named)
    )


def _with_that_number(
    case: Case, own: Measure, others: Sequence[Measure], told: Sequence[Fact]
) -> list[Measure]:
    """Give the measures of figures that the words cannot mean: a cost told as "a grant of".

    What is owed may be any loan or dues, and none of all that was given over years. Of a project
    words beside an amount forbid nothing: it has contracts, and loans are turned into grants.
    """
    are_owed = own.unit_kind == "money" and own.dynamics == "stock"
    entities = case.index.entities
    all_told = {fact.measure for fact in told}
    of_more = {fact.measure for fact in told if entities[fact.subject].kind != "project"}
    return [
        other
        for other in others
        if other.id in all_told
        and not (are_owed and other.dynamics != "flow")
        and not (has_a_state(other) and is_not_so(case.claim))
        and (
            is_called_otherwise(case.claim, other)
            or (other.id in of_more and _is_forbidden(case.claim, other))
        )
    ]


def _is_forbidden(claim: Claim, measure: Measure) -> bool:
    """Whether words beside an amount tell it from a measure, and lead to it with another noun."""
    named = claim.slots.measure
    is_another = leads_to(claim, named) and not has_its_noun(named, measure)
    return is_another and is_vetoed(claim, measure)


def _is_of_what_is_named(case: Case, fact: Fact, beside: Company, anywhere: Company) -> bool:
    """Whether the sentence names what a figure is of, or of a count tells what it came out with.

    A sum of many digits that is told nowhere else may be of what the sentences before are about,
    one of very many of any thing named, and a count of what its publisher counts.
    """
    is_telling, kind = case.telling_digits >= MANY, case.index.entities[fact.subject].kind
    unit, named = case.claim.mention.kind, case.bearings.named
    if case.telling_digits >= VERY_MANY and _is_of_none_here(case):
        if unit == "money" and kind in THINGS and fact.subject in named:
            return not anywhere.tells(fact)
        if unit == "count" and fact.publisher in named:
            return True
    is_a_thing = unit == "percent" or (kind in THINGS and unit != "count")
    if is_telling and is_a_thing and case.claim.slots.subject.value == fact.subject:
        return not anywhere.tells(fact)
    if case.bearings.says(fact.subject):
        return is_telling or kind == "project"
    return is_telling and case.claim.mention.kind == "count" and beside.holds(fact)


def _is_of_none_here(case: Case) -> bool:
    """Whether the sentence names no thing that an amount could be of: "loans for it came to"."""
    kinds = {hit.kind for hit in case.bearings.stated if hit.reach <= Reach.SENTENCE}
    return kinds.isdisjoint(THINGS)


def _is_of_some_of_it(claim: Claim, start: int) -> bool:
    """Whether words are of what is told next: "$26.6 billion, hardly any of it grant-like"."""
    return _LITTLE_OF_IT.search(around.between(claim, claim.mention.end, start)) is not None
