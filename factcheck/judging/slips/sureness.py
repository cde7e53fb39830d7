"""How sure it is that an amount is a figure but for one slip: by its digits, by what is named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.claims import around
from factcheck.claims.qualifiers.doings import is_another_deed
from factcheck.claims.qualifiers.names import UNKNOWN_NAME
from factcheck.claims.qualifiers.told import SUMS
from factcheck.claims.scenes.words import LAST_WORD, own_words
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.extents import narrowed
from factcheck.judging.caution.order import is_too_old_or_new
from factcheck.judging.caution.plainly import goes_on_from
from factcheck.judging.comparing.agreement import agrees, figures_of_the_very_number
from factcheck.judging.comparing.digits import MANY, TWO, UNIQUE
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.diagnosing import NEEDS_ITS_TIME
from factcheck.judging.slips.undone import Undone
from factcheck.judging.together.company import Company
from factcheck.judging.together.said_right import tells_those_years
from factcheck.judging.words.given import is_told_as_a_gift, says_otherwise
from factcheck.judging.words.states import has_a_state
from factcheck.kinds import COUNTS, THINGS
from factcheck.matching import Match
from factcheck.matching.attributes import spans_years
from factcheck.model import Fact, Verdict

BY_ITS_DIGITS = frozenset({"FC102", "FC103", "FC104", "FC106"})
"""Slips of the number, which company may tell."""
_LEAVE_LITTLE = frozenset({"FC102", "FC302"})


class Found(NamedTuple):
    """A slip, how the claim is bound and judged without it, and the figure that then fits."""

    slip: Undone
    match: Match
    verdict: Verdict
    fact: Fact
    is_in_company: bool


def is_sure(case: Case, found: Found, company: Company) -> bool:
    """Whether a figure is told apart from others by its digits, or by how it is named.

    Two digits tell a slip of the number where the article keeps company with the figure, any where
    nothing else is in doubt, and a thousandfold of what is named.
    """
    code, fact, bearings = found.slip.code, found.fact, case.bearings
    if code == "FC302":
        return _names_its_parties(case, fact)
    if code == "FC303" and not _is_of_its_time(case, found):
        return False
    if case.telling_digits >= MANY or (code == "FC303" and _is_only_given_otherwise(case, found)):
        return True
    if case.telling_digits < TWO or (code == "FC104" and _is_of_something_else(case, found)):
        return False
    if code == "FC303":
        is_of_a_project = case.index.entities[fact.subject].kind == "project"
        is_of_works = has_a_state(case.index.measures[fact.measure]) and company.holds(fact)
        is_known = is_of_a_project or is_of_works or _is_told_all_round(case, found)
        return fact.subject in bearings.named and is_known
    if code in BY_ITS_DIGITS and company.holds(fact):
        return True
    is_a_region = case.index.entities[fact.subject].kind == "region"
    if code == "FC102" and (
        (bearings.says(fact.subject) and not is_a_region)
        or (bearings.says(fact.publisher or "") and _is_meant(case, fact))
    ):
        return True
    if found.verdict.confidence == "low" or not found.slip.claim.slots.measure.is_stated:
        return False
    if code in ("FC102", "FC103"):
        return fact.subject in bearings.named
    return code in ("FC104", "FC201", "FC301") or (
        code == "FC304" and any(first.period_agrees for first in found.match.bound[:1])
    )


def _is_only_given_otherwise(case: Case, found: Found) -> bool:
    """Whether all but the way in which it was given is told: "grants to Kenya came to".

    One digit may be that of another sum of a country, and is none of a project. Words that a comma
    parts from the amount are of an aside.
    """
    named = case.claim.slots.measure
    if "," in around.between(case.claim, named.end, case.claim.mention.start):
        return False
    fact, index = found.fact, case.index
    is_project = index.entities[fact.subject].kind == "project"
    if case.telling_digits < TWO and not (is_project and case.bearings.says(fact.subject)):
        return False
    return says_otherwise(
        case.claim.slots.measure.text, case.claim, index.measures[fact.measure]
    ) and any(first.certain and first.giver_named for first in found.match.bound[:1])


def _names_its_parties(case: Case, fact: Fact) -> bool:
    """Whether the sentence names both; of a number of many digits one and who published it may do.

    Who receives may be the country or the project that the money is for.
    """
    says = case.bearings.says
    gives, takes = says(fact.provider or ""), says(fact.recipient or "") or says(fact.subject)
    return (gives and takes) or (
        case.telling_digits >= MANY and (gives or takes) and says(fact.publisher or "")
    )


def _is_of_something_else(case: Case, found: Found) -> bool:
    """Whether words narrow an amount, and a table has a figure next to any such.

    Of a sum of two digits, which many have, any figure of no project is.
    """
    if found.fact.computed is not None:
        return case.claim.setting.qualifier is not None
    qualifier, is_a_sum = case.claim.setting.qualifier, case.claim.mention.kind in SUMS
    if qualifier is None or qualifier.rule == UNKNOWN_NAME or not is_a_sum:
        return False
    if case.telling_digits > TWO:
        return False
    is_of_a_project = case.index.entities[found.fact.subject].kind == "project"
    return not is_of_a_project and narrowed.speaks(Doubt(found.match))


def is_told(case: Case, found: Found) -> bool:
    """Whether words or digits tell a figure, beside the company of others."""
    return (
        _is_told_of(case, found.fact) or _has_its_own(case, found) or _has_many_digits(case, found)
    )


def _is_meant(case: Case, fact: Fact) -> bool:
    """Whether what a figure is of is named near, or is a programme, which its parties name."""
    is_programme = case.index.entities[fact.subject].kind == "programme"
    return fact.subject in case.bearings.named or is_programme


def _is_of_its_time(case: Case, found: Found) -> bool:
    """Whether what is owed may be what was given: over the very time, by who is named.

    Of two levels, or of what is no level, there is nothing to ask.
    """
    named = case.claim.slots.measure
    own, other = case.index.measures[named.value or ""], case.index.measures[found.fact.measure]
    if own.dynamics != "stock" or other.dynamics == "stock":
        return True
    return any(
        first.certain and first.period_agrees and first.fact.publisher in case.bearings.named
        for first in found.match.bound[:1]
    )


def _is_told_all_round(case: Case, found: Found) -> bool:
    """Whether source, giver and the very years are told: only how it was given may be wrong."""
    is_given = found.fact.provider is not None and not found.fact.computed
    return is_given and any(
        first.certain
        and first.giver_named
        and first.period_agrees
        and first.fact.publisher in case.bearings.named
        for first in found.match.bound[:1]
        if case.bearings.stated_periods
    )


def _is_told_of(case: Case, fact: Fact) -> bool:
    """Whether sentences near name what a figure is of, or the amount's own who published it.

    Either that or the measure must stand where the amount is.
    """
    says = case.bearings.says
    if says(fact.publisher or ""):
        return True
    if case.telling_digits >= MANY and fact.publisher in case.bearings.named:
        return True
    is_here = case.claim.slots.measure.is_stated or says(fact.subject)
    return is_here and fact.subject in case.bearings.named


def _has_its_own(case: Case, found: Found) -> bool:
    """Whether the source named publishes other figures of the kind, and the thing is named."""
    source = case.claim.slots.attribution.value or ""
    return (
        found.slip.code == "FC304"
        and found.fact.measure in case.index.measures_by(source)
        and found.fact.subject in case.bearings.named
    )


def _has_many_digits(case: Case, found: Found) -> bool:
    """Whether an amount has so many digits that hardly another country's figure has them, too."""
    return found.slip.code == "FC301" and case.telling_digits >= UNIQUE


def is_anothers_figure(case: Case, found: Found, told: Sequence[Fact]) -> bool:
    """Whether the sentence has the figure, too, or one of the source named; or it came later.

    Or it has another of its source that is right for the years that are stated.
    """
    said = case.claim.slots.attribution.value
    if found.fact in told or _is_done_otherwise(case, found.fact):
        return True
    if found.slip.code == "FC201" and tells_those_years(case.claim, found.fact, told):
        return True
    if found.slip.code == "FC304" and any(fact.publisher == said for fact in told):
        return True
    if found.is_in_company and found.slip.code == "FC104" and case.telling_digits >= MANY:
        return False
    return found.slip.code in NEEDS_ITS_TIME and is_too_old_or_new(Doubt(found.match))


def _is_done_otherwise(case: Case, fact: Fact) -> bool:
    """Whether the verb right before an amount is none of a figure: "Egypt bought 8 million"."""
    if case.claim.mention.kind not in COUNTS | {"quantity"}:
        return False
    word = LAST_WORD.search(around.before_in_clause(case.claim))
    return word is not None and is_another_deed(word["word"], case.index.measures[fact.measure])


def is_a_figure_of_it(case: Case) -> bool:
    """Whether the project or programme that is named has a figure of just that number."""
    return any(
        case.bearings.says(fact.subject) and case.index.entities[fact.subject].kind in THINGS
        for fact in figures_of_the_very_number(case.claim, case.index)
    )


def is_known_as_it_is(case: Case) -> bool:
    """Whether a figure that fits, though worse than others, has just that amount."""
    fitting = (*case.match.bound, *case.match.less_likely)
    return any(agrees(case.claim, candidate.fact) for candidate in fitting)


def is_of_its_own_noun(case: Case, fact: Fact) -> bool:
    """Whether an amount has a noun of its own, and only a sentence before tells the measure.

    "China committed $20.5 billion to Sri Lanka. Kenya's tax revenue was $14.0 billion."
    """
    claim, index = case.claim, case.index
    if claim.slots.measure.is_stated or not claim.slots.subject.is_stated:
        return False
    own = own_words(index.measures[fact.measure])
    return not goes_on_from(claim, [claim.slots.subject.end], own)


def may_be_swapped(case: Case, found: Found) -> bool:
    """Whether the sentence names whose a figure is, or who published it, of which digits differ."""
    says, fact = case.bearings.says, found.fact
    return found.slip.code != "FC104" or says(fact.subject) or says(fact.publisher or "")


def is_of_a_year_unsaid(case: Case, found: Found) -> bool:
    """Whether digits, swapped, are those of one year of a series, of which no year is told."""
    is_a_year = found.fact.period_start is not None and not spans_years(found.fact)
    is_a_swap = found.is_in_company and found.slip.code == "FC104"
    return is_a_swap and is_a_year and not case.bearings.stated_periods


def may_be_told_by_all(case: Case, slip: Undone) -> bool:
    """Whether a slip leaves so little to chance that all of the article may tell what is right.

    The scale, the direction, who gave it, or that only the words make it a gift.
    """
    if slip.code in _LEAVE_LITTLE:
        return True
    if slip.code == "FC303":
        return is_told_as_a_gift(case.claim)
    said, meant = (each.slots for each in (case.claim, slip.claim))
    return said.provider.value != meant.provider.value and said.subject == meant.subject
