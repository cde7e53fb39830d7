"""The diagnoses of the contract, tried in its order; what fits none is FC101."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from factcheck.codes import SLIPS_OF_THE_NUMBER
from factcheck.judging.caution.abstaining import is_named_faintly
from factcheck.judging.caution.currencies import is_stated_in
from factcheck.judging.caution.extents import a_part, narrowed
from factcheck.judging.caution.far_off import is_far_off, is_times_off
from factcheck.judging.caution.order import (
    is_of_one_party,
    is_too_old_or_new,
    says_too_little,
    words_against,
)
from factcheck.judging.caution.sizes import is_its_size
from factcheck.judging.caution.sorts import average
from factcheck.judging.caution.unanchored import is_anchored
from factcheck.judging.caution.voices import a_plan
from factcheck.judging.comparing.agreement import agrees
from factcheck.judging.comparing.digits import MANY
from factcheck.judging.comparing.timeliness import is_of_its_day
from factcheck.judging.diagnoses import (
    currency_changed,
    number_changed,
    other_entity,
    other_measure,
    slot_changed,
    source_changed,
    turned_round,
    whose_date,
)
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.coincidence import MOST, coincidence, explained
from factcheck.judging.diagnoses.in_any_case import named_all_the_same
from factcheck.judging.diagnoses.of_another import is_of_another_told_of, may_be_of_another
from factcheck.judging.diagnoses.registry import Diagnosis, Silenced
from factcheck.judging.diagnoses.since import (
    has_grown_since,
    is_of_another_year,
    is_of_any_time,
    was_revised_since,
)
from factcheck.judging.phrasing.dates import date_words
from factcheck.judging.phrasing.style import fact_in_style
from factcheck.kinds import DATES
from factcheck.model import Claim, Fact
from factcheck.units import is_currency, unit_kind

__all__ = ["diagnose", "differs", "has_its_unit", "wrong_by"]
_MODULES = (
    *(slot_changed, currency_changed, turned_round, source_changed, number_changed),
    *(other_measure, other_entity),
)
"""Imported for the diagnoses that they register."""
ORDER = (
    *("FC203", "FC201", "FC106", "FC105", "FC302", "FC103", "FC304"),
    *("FC102", "FC104", "FC303", "FC301"),
)
"""The number unchanged, one slot changed; the number changed; another thing with that number."""
_ALL = frozenset(ORDER)
NEEDS_ITS_TIME = frozenset({"FC104", "FC303", "FC301"})
"""What fits by chance too easily where the figure is of another time than the article."""
_NEEDS_ITS_EXTENT = frozenset({"FC104"})
_NEEDS_ITS_MEASURE = frozenset({"FC301"})
_NEEDS_ITS_GIVER = frozenset({"FC102", "FC104", "FC303", "FC301"})
_OF_ANOTHER_THING = frozenset({"FC303", "FC301"})
"""What is told of the amount before the brackets, not of the same in another currency."""
_LEAVES_NO_DOUBT = frozenset({"FC103", "FC102", "FC104"})
"""What is clear where a sentence before names what the amount is of: nothing else has changed."""
_FAINT = 40
_SMALL, _MILLION = 1_000, 1_000_000
_FROM_A_TABLE = frozenset({"FC201", "FC303", "FC301"})
"""What fits by chance too easily where a table has thousands of figures."""


def diagnose(case: Case) -> tuple[Diagnosis | None, Decimal | None]:
    """Say what went wrong with a claim that agrees with nothing, and how likely by chance.

    None where nothing may be said: the amount is then left open.
    """
    is_open = (
        not (case.is_stated or case.is_named)
        or (a_part.speaks(case.doubt) and not is_its_size(case.doubt))
        or says_too_little(case.doubt) != ""
    )
    is_a_conversion = currency_changed.is_a_conversion(case.claim)
    if not is_a_conversion and (found := other_measure.of_a_gift(case)) is not None:
        chance = coincidence(case, found)
        is_told = not is_open and case.is_stated and not words_against(case.doubt)
        return (found, chance) if is_told and (chance or 0) <= MOST else (None, None)
    left_out = _all_but_told(case) if is_open else _left_out(case)
    if average.speaks(case.doubt):
        left_out |= SLIPS_OF_THE_NUMBER  # told of no average held against a sum
    if is_a_conversion:
        left_out |= _OF_ANOTHER_THING
    if not has_its_unit(case) or left_out == _ALL or is_of_another_told_of(case):
        return None, None
    case.only_plain_slips = is_open or not case.is_stated or "FC104" in left_out
    if case.only_plain_slips and not is_open:
        left_out -= _NEEDS_ITS_EXTENT
    try:
        explanation = explained(case, (code for code in ORDER if code not in left_out))
    except Silenced:
        return None, None
    if explanation is not None:
        return explanation
    if is_open or not _is_just_wrong(case):
        return None, None
    is_a_sum = is_a_conversion or average.speaks(case.doubt)
    return (None if is_a_sum else named_all_the_same(case, left_out)) or (differs(case), None)


def wrong_by(case: Case, codes: Iterable[str]) -> tuple[Diagnosis, Decimal | None] | None:
    """Say how a wrong amount differs, by one of some slips or just so; None where words forbid."""
    try:
        return explained(case, codes) or (differs(case), None)
    except Silenced:
        return None


def _is_just_wrong(case: Case) -> bool:
    """Whether an amount that nothing explains may be called wrong all the same."""
    match, doubt = case.match, case.doubt
    if not case.bound or not case.is_stated or is_faint(case):
        return False
    if any(agrees(case.claim, fact) for fact in case.bound):
        return False  # a figure that is not meant is not belied by its own number
    if case.claim.mention.kind in DATES and (
        is_named_faintly(match)
        or whose_date.begins_a_clause(case)
        or whose_date.is_when_it_was_said(case)
    ):
        return False
    if may_be_of_another(case) or is_of_any_time(case):
        return False
    if has_grown_since(doubt) or was_revised_since(doubt) or is_of_another_year(doubt):
        return False
    if is_far_off(doubt):
        return False
    return not words_against(doubt)


def _left_out(case: Case) -> frozenset[str]:
    """Give the codes that nothing may be called here, for its giver, its time or its extent."""
    match, doubt = case.match, case.doubt
    out = _NEEDS_ITS_EXTENT if is_faint(case) else frozenset()
    if not case.is_stated:
        out |= _ALL - _LEAVES_NO_DOUBT - _told_by_the_number(case) - _whose(case)
    if match.bound and not match.bound[0].giver_named:
        out |= _NEEDS_ITS_GIVER - ({"FC102"} if _is_telling(case) else frozenset())
    if (
        case.claim.setting.source is not None
        or is_of_one_party(doubt)
        or is_too_old_or_new(doubt)
        or not is_anchored(doubt)
    ):
        return out | NEEDS_ITS_TIME
    is_a_plan = case.claim.slots.modality.value == "planned" and not match.bound
    if is_named_faintly(match) or a_plan.speaks(doubt) or is_a_plan:
        out |= _NEEDS_ITS_MEASURE
    return out | _NEEDS_ITS_EXTENT | _FROM_A_TABLE if narrowed.speaks(doubt) else out


def _all_but_told(case: Case) -> frozenset[str]:
    """Give the codes that are left out where what an amount is about is open."""
    told = _slips_of(case) if _is_telling(case) and _is_known(case) else frozenset[str]()
    return _ALL - told - _whose(case)


def _whose(case: Case) -> frozenset[str]:
    """Give FC301 where words say whose an amount is, and of what, and there is no figure."""
    return frozenset({"FC301"} if case.says_whose_it_is else ())


def _slips_of(case: Case) -> frozenset[str]:
    """Give the slips that many digits tell by themselves; a table has any digits, swapped."""
    by_chance = any(fact.computed for fact in case.bound) or case.is_of_a_name
    slips = frozenset({"FC102", "FC103"} if by_chance else {"FC102", "FC103", "FC104"})
    if not case.bound:
        slips |= {"FC303"}  # what was given for the very thing in another way
    return slips if case.is_of_the_topic else slips | (_told_by_the_number(case) & {"FC201"})


def _is_telling(case: Case) -> bool:
    """Whether a number has so many digits that few figures have them by chance."""
    return case.telling_digits >= MANY


def _is_known(case: Case) -> bool:
    """Whether anything near an amount names whose a bound figure is, who gave or who tells it."""
    says, bound = case.bearings.says, case.match.best
    return not bound or any(
        c.is_named or c.giver_named or says(c.fact.publisher or "") for c in bound
    )


def _told_by_the_number(case: Case) -> frozenset[str]:
    """Give what a number of many digits tells by itself: where it is right, its time or its owner.

    One of the two must stand where the amount is: the words of the measure, or the owner.
    """
    if not _is_telling(case):
        return frozenset()
    return frozenset({"FC201"} if case.claim.slots.measure.is_stated else {"FC301"})


def is_faint(case: Case) -> bool:
    """Whether few digits are held against a figure whose measure stands far off."""
    if not case.bound or _is_telling(case):
        return False
    if case.match.corroborated and not is_times_off(case.match):
        return False
    measure = case.bound[0].measure
    hits = case.claim.setting.measures
    return all(hit.weight < _FAINT for hit in hits if hit.measure == measure)


def has_its_unit(case: Case) -> bool:
    """Whether the unit of an amount is stated, if it is money, and its scale, in a list."""
    candidates = case.match.best or case.match.near_misses
    if case.claim.mention.kind != "money":
        if case.claim.unit is None and any(_must_be_told(c.fact.unit) for c in candidates[:1]):
            return False
        return not any(_has_left_out_its_scale(case.claim, each.fact) for each in candidates[:1])
    return (
        is_stated_in(case.claim, candidates[0].fact)
        if candidates
        else case.claim.mention.unit_stated
    )


def _must_be_told(unit: str) -> bool:
    """Whether a number without a unit tells nothing of what is counted in one."""
    return unit_kind(unit) not in ("count", "number", "percent", "duration", "date")


def _has_left_out_its_scale(claim: Claim, fact: Fact) -> bool:
    """Whether a small bare number is told for millions: "$65.1 billion, 21.4 and 13.2 billion"."""
    said, value = claim.mention.value, fact.value
    is_bare = claim.mention.kind == "number" and claim.mention.scale == 1
    if not is_bare or not is_currency(fact.unit) or said is None or value is None:
        return False
    return abs(said) < _SMALL and abs(value) >= _MILLION


def differs(case: Case) -> Diagnosis:
    """Say that an amount is not that of the figure it is bound to, which no slip explains."""
    published = case.claim.setting.published
    current = [fact for fact in case.bound if fact.superseded_by is None] or case.bound
    fact = next((fact for fact in current if is_of_its_day(fact, published)), current[0])
    if fact.date_value is not None:
        return Diagnosis(
            code="FC202",
            facts=case.bound,
            message=f"the reference data date it {date_words(fact.date_value)}",
            expected=fact.date_value,
            expected_unit="date",
            suggestion=fact_in_style(case.claim, fact),
        )
    assert fact.value is not None
    return Diagnosis(
        code="FC101",
        facts=case.bound,
        message=f"the reference data have {fact_in_style(case.claim, fact)}",
        expected=f"{fact.value:f}",
        expected_unit=fact.unit,
        suggestion=fact_in_style(case.claim, fact),
    )
