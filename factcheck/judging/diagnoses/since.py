"""What may have changed between an article and a figure: it grew, or was revised."""

from __future__ import annotations

from decimal import Decimal

from factcheck import edtf
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.diagnoses.case import Case

_HALF_A_YEAR = 183
_REVISION = Decimal("0.03")
_YEAR_TO_YEAR = Decimal("0.25")
"""By so much a country's output or trade, told in dollars, may change from year to year."""


def has_grown_since(doubt: Doubt) -> bool:
    """Whether there may be more by the day of the article: roads, plants, jobs so far."""
    setting, said, covered = doubt.claim.setting, doubt.claim.mention.value, doubt.covered
    if not setting.published or covered is None or covered.last is None or not said:
        return False
    if doubt.measure.dynamics != "stock" or doubt.kind not in ("count", "quantity", "number"):
        return False
    told = edtf.bounds(setting.published).last
    if doubt.is_by_its_source:
        return False
    is_later = told is not None and (told - covered.last).days > _HALF_A_YEAR
    return is_later and said > (doubt.fact.value or 0) and not setting.periods


def was_revised_since(doubt: Doubt) -> bool:
    """Whether an article that is older than the figure may well tell an earlier edition's.

    Statistics of a year are revised by a few percent for a decade.
    """
    claim = doubt.claim
    published, said = claim.setting.published, claim.mention.value
    if not published or not said:
        return False
    told = [c.fact for c in doubt.match.bound if c.fact.unit == claim.unit and c.fact.value]
    return bool(told) and all(
        (fact.as_of or "") > published
        and fact.value is not None
        and abs(said / fact.value - 1) <= _REVISION
        for fact in told
    )


def is_of_another_year(doubt: Doubt) -> bool:
    """Whether an undated sum of a country may be that of the year after the figure's: its GDP."""
    claim, fact, covered = doubt.claim, doubt.fact, doubt.covered
    published, said = claim.setting.published, claim.mention.value
    if not published or not said or not fact.value or covered is None or covered.last is None:
        return False
    is_yearly = doubt.measure.dynamics == "flow" and fact.provider is None and not fact.recipient
    if not is_yearly or doubt.subject.kind != "country" or claim.setting.periods:
        return False
    told = edtf.bounds(published).first
    is_later = told is not None and told.year > covered.last.year
    return is_later and abs(said / fact.value - 1) <= _YEAR_TO_YEAR


def is_of_any_time(case: Case) -> bool:
    """Whether a level of a programme is known without its time: another day has another."""
    return all(
        case.index.measures[fact.measure].dynamics == "stock"
        and case.index.entities[fact.subject].kind == "programme"
        and fact.period_start is fact.period_end is fact.as_of is None
        for fact in case.bound
    )
