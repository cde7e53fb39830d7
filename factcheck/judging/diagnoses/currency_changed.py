"""The number is right, and in another currency: FC103."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from factcheck import geography
from factcheck.claims import around
from factcheck.intervals import Interval
from factcheck.judging.caution.several import is_of_counted_things
from factcheck.judging.comparing.agreement import explains, fits, number_fits
from factcheck.judging.comparing.digits import MANY, TWO
from factcheck.judging.diagnoses.case import Case, closest
from factcheck.judging.diagnoses.registry import Diagnosis, Silenced, diagnosis
from factcheck.judging.phrasing.style import fact_in_style
from factcheck.matching import Candidate, thing_of
from factcheck.model import Claim, Fact
from factcheck.patterns import HEDGES, pattern
from factcheck.reference.prices import are_at_par
from factcheck.units import is_currency

_BESIDE_ANOTHER = pattern(
    r"\d[\d.,]*\s*(?:thousand|million|billion|trillion|[bm]n?|tn|crore|lakh)\b[^()]{0,16}"
    rf"\(\s*(?:or\s+|equal\s+to\s+)?{HEDGES}$",
    re.IGNORECASE,
)
"""What leads from an amount to the same in another currency: "US$11.58 billion ("."""
_IS_WORTH = pattern(
    r"\d[\d.,]*\s*(?:thousand|million|billion|trillion|[bm]n?|tn|crore|lakh)\b[^.;:()]{0,40}"
    rf"\b(?:is|was|are|were)\s+(?:worth|equal to|equivalent to|the equivalent of)\s+{HEDGES}$"
)
_AT_A_RATE = pattern(r"\s+at (?:the|that|a|this|today['\u2019]s|current) (?:[a-z]+ ){0,2}rates?\b")
"""What stands around the same amount again, behind a verb: "is worth £155bn at the rate"."""
_ALIKE, _NEAR = Decimal("0.05"), Decimal("0.01")


def currency(unit: str | None) -> str | None:
    """Give the currency of an amount or a price (`USD/liter`)."""
    code = (unit or "").split("/")[0]
    return code if is_currency(code) else None


def _is_same_number(case: Case, fact: Fact) -> bool:
    """Whether a number is recognised in another currency: a single digit stands for too many."""
    if case.value is None or not fact.value:
        return False
    return abs(case.value - fact.value) <= _ALIKE * abs(fact.value)


def _has_its_number(case: Case, fact: Fact) -> bool:
    """Whether an amount has the number of a figure in another currency."""
    is_one = case.claim.mention.value_max is None or fact.value_high is not None
    fits_it = number_fits(case.claim, fact) and explains(case.claim, fact)
    return is_one and fits_it and _is_same_number(case, fact)


def _has_nearly_its_number(case: Case, candidate: Candidate) -> bool:
    """Whether an amount is off by less than one in a hundred from what only its currency parts.

    "€508.12 billion" of $511.5 billion: the figure of another year, in dollars all the same.
    """
    fact, said = candidate.fact, case.value
    if said is None or not fact.value or case.telling_digits < MANY or not candidate.certain:
        return False
    is_alone = len(case.index.facts_about(fact.measure, fact.subject)) == 1
    return is_alone and abs(said - fact.value) <= _NEAR * abs(fact.value)


def _is_of_a_country_named(case: Case, code: str, fact: Fact) -> bool:
    """Whether a country named has that currency, and the figure is one of many countries."""
    if case.index.entities[fact.subject].kind != "region":
        return False
    named = map(geography.country, case.bearings.named)
    return any(country is not None and country.currency == code for country in named)


def _as_printed(case: Case) -> Interval:
    """Give the number itself: the digits are the fact's, whatever they stand for."""
    assert case.value is not None
    return Interval(case.value, case.value, case.value)


def is_a_conversion(claim: Claim) -> bool:
    """Whether an amount only says what another one is in its currency, in brackets as a rule."""
    led, behind = around.before(claim), around.behind(claim)
    if _AT_A_RATE.match(behind):
        return _IS_WORTH.search(led) is not None
    return behind.lstrip().startswith(")") and _BESIDE_ANOTHER.search(led) is not None


@diagnosis("FC103")
def wrong_currency(case: Case) -> Diagnosis | None:
    """Find the same number in another currency.

    Raises:
        Silenced: the figure is of one project, and the amount of several that are only counted.

    """
    own = None if is_a_conversion(case.claim) else currency(case.claim.unit)
    is_loose = case.claim.setting.qualifier and not case.claim.slots.measure.is_stated
    enough = MANY if is_loose else TWO
    if own is None or not (case.is_stated or case.telling_digits >= enough):
        return None
    apart = [
        c
        for c in case.misses("unit")
        if (c.is_named or c.period_agrees or c.fact.publisher in case.bearings.named)
        and not _is_of_a_country_named(case, own, c.fact)
        and (other := currency(c.fact.unit)) not in (None, own)
        and not are_at_par(own, other)
    ]
    facts = [c.fact for c in apart if _has_its_number(case, c.fact)]
    facts = facts or [c.fact for c in apart if _has_nearly_its_number(case, c)]
    facts = [f for f in facts if f.measure == case.claim.slots.measure.value] or facts
    if any(fits(case.claim, c.fact) for c in case.misses("sector")):
        return None
    if facts and _is_of_several(case, facts[0]):
        raise Silenced
    if len({thing_of(fact)[:2] for fact in facts}) != 1 or len({fact.unit for fact in facts}) != 1:
        return None
    found = told_in_another_currency(case, closest(case, facts)[0])
    return found if _has_its_number(case, found.facts[0]) else _nearly(case, found)


def _is_of_several(case: Case, fact: Fact) -> bool:
    """Whether words right before an amount tell it of several things, and a figure is of one."""
    is_of_one = case.index.entities[fact.subject].kind == "project"
    return is_of_one and is_of_counted_things(case.claim)


def _nearly(case: Case, found: Diagnosis) -> Diagnosis:
    """Tell the same of a number that is nearly a figure's, by any that is as near."""
    said = case.value or Decimal(0)
    spread = _NEAR * abs(said)
    return replace(
        found,
        message=found.message.replace("is right, but it is", "is nearly right, but that is"),
        tried=Interval(said - spread, said, said + spread),
    )


def told_in_another_currency(case: Case, fact: Fact) -> Diagnosis:
    """Tell in which currency a number is."""
    assert fact.value is not None
    other = f", not {case.claim.unit}" if case.claim.unit else ""
    return Diagnosis(
        code="FC103",
        facts=(fact,),
        message=f"the number is right, but it is in {fact.unit}{other}",
        expected=f"{fact.value:f}",
        expected_unit=fact.unit,
        suggestion=fact_in_style(case.claim, fact),
        tried=case.interval if case.claim.setting.qualifier else _as_printed(case),
    )
