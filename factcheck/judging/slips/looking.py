"""Where a slip is looked for: what a claim without it would be, among what is told around it."""

from __future__ import annotations

from factcheck.judging.alone.verdict import judged_alone
from factcheck.judging.comparing.agreement import (
    explains,
    figures_of_that_number,
    figures_of_the_very_number,
    in_unit_of,
)
from factcheck.judging.comparing.digits import MANY, VERY_MANY
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.elsewhere import names_another_place
from factcheck.judging.slips import (
    Undone,
    by_their_digits,
    leaving_any_figure,
    of_the_words,
    of_what_is_named,
    undone,
)
from factcheck.judging.slips.named_here import (
    ToldAround,
    is_doubtful,
    is_named_here,
    is_said,
)
from factcheck.judging.slips.sureness import (
    BY_ITS_DIGITS,
    Found,
    is_of_a_year_unsaid,
    is_sure,
    is_told,
    may_be_swapped,
    may_be_told_by_all,
)
from factcheck.judging.slips.wherever_it_stands import leaving_a_figure, tells_enough
from factcheck.judging.together.by_its_number import Within
from factcheck.judging.together.company import Company
from factcheck.judging.together.recognising import UNKNOWN, recognised
from factcheck.judging.together.told_together import known_in_company
from factcheck.matching import match
from factcheck.model import CheckedClaim, Fact, Status

_OF_THE_WORDS = frozenset({"FC201", "FC302", "FC303"})
"""Slips that leave a number as it is, by which its figure is known."""
_OF_THE_PARTIES = frozenset({"FC302", "FC303"})
"""Slips of who gave it, and of what it was: of a figure of the thing that sentences are about."""
_NOBODY = Company(())
"""By whom no two digits are known: that little evidence tells no slip."""


def looked_for(case: Case, around: ToldAround) -> dict[str, Found]:
    """Give what an amount may be but for one slip, by the figures that then fit.

    First by what its own sentence tells, then by all of the article; what neither company nor
    words tell apart from others, by what is named there, or would be known where it stands.
    """
    found = (
        _one_beside(case, around) or _one_anywhere(case, around) or _one_among_others(case, around)
    )
    if any(_is_known(case, each, around) for each in found.values()):
        return found
    return _one_named(case, around) or _one_in_its_place(case, around)


def _is_known(case: Case, found: Found, around: ToldAround) -> bool:
    """Whether company or words tell a figure, beside its number."""
    return found.is_in_company or around.tells_of(found) or is_told(case, found)


def _one_beside(case: Case, around: ToldAround) -> dict[str, Found]:
    """Give what an amount may be but for one slip, by what its own sentence tells."""
    found: dict[str, Found] = {}
    for slip in undone(case, around.beside, around.anywhere):
        if slip.code == "FC103" and case.telling_digits < MANY and not around.is_odd:
            continue
        one = _supported(case, slip, around.beside)
        if one is None and may_be_told_by_all(case, slip):
            one = _in_its_place(case, slip, around)
        if one and (one.is_in_company or is_sure(case, one, around.anywhere)):
            found.setdefault(one.fact.id, one)
    return found


def _one_anywhere(case: Case, around: ToldAround) -> dict[str, Found]:
    """Give what it may be but for its scale or currency, by what all of the article tells.

    Not where the sentence names another place, nor in a currency that other amounts have.
    """
    found: dict[str, Found] = {}
    for slip in by_their_digits(case, around.anywhere):
        if slip.code == "FC103" and not around.is_odd:
            continue
        one = _supported(case, slip, around.anywhere)
        if one and not names_another_place(case, one.fact) and may_be_swapped(case, one):
            found.setdefault(one.fact.id, one)
    return found


def _one_among_others(case: Case, around: ToldAround) -> dict[str, Found]:
    """Give what it may be but for one slip, whatever that is of, and however it would be known."""
    found: dict[str, Found] = {}
    for slip in leaving_any_figure(case):
        if slip.code == "FC103" and (case.telling_digits < MANY and not around.is_odd):
            continue
        one = _supported(case, slip, around.beside) or _told_by_others(case, slip, around)
        if one is None or is_of_a_year_unsaid(case, one):
            continue
        if one.is_in_company or is_sure(case, one, around.anywhere):
            found.setdefault(one.fact.id, one)
    return found


def _one_named(case: Case, around: ToldAround) -> dict[str, Found]:
    """Give what it may be but for one slip, of the very number of a figure that is named there."""
    found: dict[str, Found] = {}
    for slip in of_what_is_named(case):
        if slip.code == "FC103" and not around.is_odd:
            continue
        meant = [
            fact
            for fact in figures_of_the_very_number(slip.claim, case.index)
            if is_named_here(case, slip, fact, around)
        ]
        if not meant:
            continue
        anew = match(slip.claim, case.index)
        again = around.in_its_place(anew)
        fact = _agreed_with(case, slip, again)
        if fact is not None and fact in meant and not is_doubtful(anew, fact):
            is_beside = around.beside.holds(fact)
            found.setdefault(fact.id, Found(slip, anew, again.verdict, fact, is_beside))
    return found


def _one_in_its_place(case: Case, around: ToldAround) -> dict[str, Found]:
    """Give what it may be but for one slip, if that is known where it stands."""
    found: dict[str, Found] = {}
    for slip in (*leaving_a_figure(case), *of_the_words(case, around.beside, around.anywhere)):
        one = _in_its_place(case, slip, around)
        if one and tells_enough(case, one, around):
            found.setdefault(one.fact.id, one)
    return found


def _told_by_others(case: Case, slip: Undone, around: ToldAround) -> Found | None:
    """Judge a claim without a slip among all others, of what its sentence itself says."""
    if not any(is_said(case, fact) for fact in figures_of_that_number(slip.claim, case.index)):
        return None
    found = _in_its_place(case, slip, around)
    return found if found and is_said(case, found.fact) else None


def _in_its_place(case: Case, slip: Undone, around: ToldAround) -> Found | None:
    """Judge a claim without a slip where it stands, among all that is told around it."""
    anew = match(slip.claim, case.index)
    again = around.in_its_place(anew)
    fact = _agreed_with(case, slip, again)
    return Found(slip, anew, again.verdict, fact, is_in_company=False) if fact else None


def _supported(case: Case, slip: Undone, near: Company) -> Found | None:
    """Bind and judge a claim without a slip.

    Its number, or one of many digits, may be known by what is told beside it.
    """
    anew = match(slip.claim, case.index)
    (again,) = recognised([anew], [judged_alone(anew)])
    is_of_the_number = slip.code in BY_ITS_DIGITS
    is_asked = is_of_the_number or (slip.code in _OF_THE_WORDS and case.telling_digits >= MANY)
    is_known_so = is_asked and again.verdict.reason in UNKNOWN
    if is_known_so:
        within: Within = "subject" if slip.code in _OF_THE_PARTIES else "sentence"
        again = known_in_company(anew, again, near, _NOBODY, within=within)
    fact = _agreed_with(case, slip, again)
    if fact is None or (slip.code == "FC303" and fact.measure != slip.claim.slots.measure.value):
        return None
    return Found(slip, anew, again.verdict, fact, is_in_company=is_of_the_number and is_known_so)


def _agreed_with(case: Case, slip: Undone, again: CheckedClaim) -> Fact | None:
    """Give the figure that supports a claim without a slip: in its unit, no part of a table."""
    is_rounded = again.verdict.status is Status.NEAR and case.telling_digits >= VERY_MANY
    if again.verdict.status is not Status.SUPPORTED and not is_rounded:
        return None
    fact = case.index.fact(again.verdict.facts[0])
    is_its_unit = in_unit_of(slip.claim, fact) is not None
    return fact if explains(slip.claim, fact) and is_its_unit and fact.is_whole else None
