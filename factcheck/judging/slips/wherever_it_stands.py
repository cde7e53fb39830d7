"""A slip of a number, without which whatever stands around would support it where it stands.

"A study counted 3,473 records in 138 countries": with two digits swapped back it is one of that
study's figures, by what is told of it elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.codes import SLIPS_OF_THE_NUMBER
from factcheck.judging.comparing.digits import MANY, POWERS, TENS, TWO, VERY_MANY, unswapped
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.elsewhere import is_of_others, names_another_place
from factcheck.judging.slips.named_here import ToldAround, is_doubtful
from factcheck.judging.slips.of_the_number import (
    at_power,
    ends_with_nought,
    is_a_figures,
    times,
    with_number,
)
from factcheck.judging.slips.sureness import Found
from factcheck.judging.slips.undone import Undone
from factcheck.model import Fact

_OF_MANY_SUMS = frozenset({"region", "programme"})
"""Kinds of entity of which so many sums are told that any is one in another currency."""


def leaving_a_figure(case: Case) -> Iterator[Undone]:
    """Undo what leaves the very number of a figure: a thousandfold, of three digits a tenfold.

    Or two of so many that were swapped.
    """
    claim, mention = case.claim, case.claim.mention
    digits = case.telling_digits
    if digits < TWO or mention.value is None:
        return
    for power in (*POWERS, *TENS) if digits >= MANY else POWERS:
        if is_a_figures(case, claim.unit, *times(mention, power)):
            yield at_power(claim, power)
    for span in unswapped(mention) if digits >= MANY else ():
        if not ends_with_nought(span.point, mention) and is_a_figures(
            case, claim.unit, span.point, mention.step
        ):
            yield with_number(claim, span.point)


def tells_enough(case: Case, found: Found, around: ToldAround) -> bool:
    """Whether its digits, or what it is bound to without the slip, tell the figure from others.

    Nor may the sentence name anybody who has no part in that, or leave it in doubt.
    """
    if is_doubtful(found.match, found.fact) or _names_others(found):
        return False
    if found.slip.code in SLIPS_OF_THE_NUMBER:
        return _is_bound_to_a_project(case, found) or _is_told_apart(case, found, around)
    bound = next((each for each in found.match.bound if each.fact == found.fact), None)
    if bound is None or found.fact.computed is not None or case.telling_digits < TWO:
        return False
    if found.slip.code == "FC103":
        return _is_its_sum(case, found.fact, around)
    if found.slip.code == "FC303" and not _is_called_otherwise(case, found):
        return False
    is_time = found.slip.code == "FC201"
    return case.telling_digits >= MANY or is_time or (bound.certain and found.slip.code != "FC106")


def _names_others(found: Found) -> bool:
    """Whether, without the slip, the sentence names places or others who have no part in it."""
    meant = Case(found.match)
    return is_of_others(meant, found.fact) or names_another_place(meant, found.fact)


def _is_called_otherwise(case: Case, found: Found) -> bool:
    """Whether the words that are another measure's are the only ones there of what is measured."""
    claim, slip = case.claim, found.slip.claim
    named = {hit.slot.start for hit in claim.setting.measures}
    return named == {claim.slots.measure.start} and found.fact.measure == slip.slots.measure.value


def _is_bound_to_a_project(case: Case, found: Found) -> bool:
    """Whether words mean the figure, of a project that the article names.

    Of a length or a power they must say so, and narrow it by nothing: each has many parts.
    """
    fact, claim = found.fact, case.claim
    is_bound = any(each.fact == fact for each in found.match.bound)
    is_of_a_project = case.index.entities[fact.subject].kind == "project"
    if not (is_bound and is_of_a_project and fact.subject in case.bearings.named):
        return False
    is_plain = claim.slots.measure.is_stated and claim.setting.qualifier is None
    return claim.mention.kind != "quantity" or is_plain


def _is_told_apart(case: Case, found: Found, around: ToldAround) -> bool:
    """Whether three digits or more tell a figure.

    Of sums there are many: three tell one only where the words mean it, or the sentence names what
    it is of, beside others of its publication.
    """
    fact, digits = found.fact, case.telling_digits
    if digits < MANY:
        return False
    kind, measure = case.claim.mention.kind, case.claim.slots.measure
    is_bound = any(each.fact == fact for each in found.match.bound)
    is_measured = measure.is_stated and measure.value == fact.measure
    is_plain = is_measured and case.claim.setting.qualifier is None
    is_in_company = around.anywhere.holds(fact)
    return (
        digits >= VERY_MANY
        or kind == "percent"
        or (kind == "quantity" and (is_plain or is_in_company))
        or (kind == "count" and is_measured)
        or (is_bound and is_in_company)
        or (_is_of_a_project(case, fact) and around.beside.holds(fact))
    )


def _is_of_a_project(case: Case, fact: Fact) -> bool:
    """Whether a figure is of a project that the sentence names."""
    kind = case.index.entities[fact.subject].kind
    return kind == "project" and case.bearings.says(fact.subject)


def _is_its_sum(case: Case, fact: Fact, around: ToldAround) -> bool:
    """Whether the sentence says what a sum is of, that is named, or more of a project's."""
    measure, kind = case.claim.slots.measure, case.index.entities[fact.subject].kind
    if fact.subject not in case.bearings.named or kind in _OF_MANY_SUMS:
        return False
    is_measured = measure.is_stated and measure.value == fact.measure
    return is_measured or (kind == "project" and around.beside.holds(fact))
