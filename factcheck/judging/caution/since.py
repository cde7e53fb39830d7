"""What may have changed between an article and a figure: it grew, or was revised."""

from __future__ import annotations

from decimal import Decimal

from factcheck import edtf
from factcheck.judging.caution.timeliness import is_by_its_source
from factcheck.matching import Match
from factcheck.matching.periods import period_of
from factcheck.reference import Index

_HALF_A_YEAR = 183
_REVISION = Decimal("0.03")


def has_grown_since(match: Match, index: Index) -> bool:
    """Whether there may be more by the day of the article: roads, plants, jobs so far."""
    claim, fact = match.claim, match.bound[0].fact
    published, covered = claim.setting.published, period_of(fact)
    if not published or covered is None or covered.last is None or not claim.mention.value:
        return False
    if index.measures[fact.measure].dynamics != "stock" or claim.mention.kind not in (
        "count",
        "quantity",
        "number",
    ):
        return False
    told = edtf.bounds(published).last
    if is_by_its_source(match, fact, index):
        return False
    is_later = told is not None and (told - covered.last).days > _HALF_A_YEAR
    return is_later and claim.mention.value > (fact.value or 0) and not claim.setting.periods


def was_revised_since(match: Match) -> bool:
    """Whether an article that is older than the figure may well tell an earlier edition's.

    Statistics of a year are revised by a few percent for a decade.
    """
    claim = match.claim
    published, said = claim.setting.published, claim.mention.value
    if not published or not said or not match.bound:
        return False
    told = [c.fact for c in match.bound if c.fact.unit == claim.unit and c.fact.value]
    return bool(told) and all(
        (fact.as_of or "") > published
        and fact.value is not None
        and abs(said / fact.value - 1) <= _REVISION
        for fact in told
    )
