"""Whether the time that a claim states is that of a fact."""

from __future__ import annotations

from factcheck import edtf
from factcheck.edtf import Days
from factcheck.model import Claim, Fact, PeriodHit, Reach

_AGREES = 20
_OPEN = 0


def period_of(fact: Fact) -> Days | None:
    """Give the days that a fact covers; None where its source gives none."""
    text = edtf.interval(fact.period_start, fact.period_end)
    return edtf.bounds(text) if text else None


def compare_periods(claim: Claim, fact: Fact, dynamics: str) -> tuple[int, bool, str]:
    """Give the weight, whether the time conflicts, and why.

    The fact's time agrees when one of the stated dates fits it; it conflicts when dates are
    stated and none fits. A date of the sentence before, or a fact without a period, settles
    nothing.
    """
    covered = period_of(fact)
    hits = claim.setting.periods
    if covered is None or not hits:
        return (_OPEN, False, "")
    stated = [hit for hit in hits if hit.reach <= Reach.SENTENCE]
    for hit in hits:
        if _fits(edtf.bounds(hit.edtf), covered, dynamics):
            return (
                _AGREES if stated else _AGREES // 2,
                False,
                f'time {hit.edtf}: "{hit.slot.text}"',
            )
    telling = [hit for hit in stated if not _is_when_told(hit, fact, covered)]
    if not telling:
        return (_OPEN, False, "")
    return (0, True, f"time {telling[0].edtf}, the figure is for {_shown(fact)}")


def _shown(fact: Fact) -> str:
    return edtf.interval(fact.period_start, fact.period_end) or ""


def _is_when_told(hit: PeriodHit, fact: Fact, covered: Days) -> bool:
    """Whether a date is that of the telling ("in its 2023 report"): after all that is covered."""
    days = edtf.bounds(hit.edtf)
    if not fact.as_of or days.first is None or covered.last is None:
        return False
    return days.first > covered.last and days.overlaps(edtf.bounds(fact.as_of[:4]))


def _fits(stated: Days, covered: Days, dynamics: str) -> bool:
    if dynamics == "event":
        return stated.overlaps(covered)
    if dynamics == "stock":
        return _fits_stock(stated, covered)
    return _fits_flow(stated, covered)


def _fits_stock(stated: Days, covered: Days) -> bool:
    """A stock stands at the end of its time: that end has to be among the days stated."""
    if stated.first is None and stated.last is not None:
        return covered.last is None or covered.last <= stated.last
    end = Days(covered.last, covered.last)
    return stated.overlaps(end) or stated == covered


def _fits_flow(stated: Days, covered: Days) -> bool:
    """A flow runs over all of its time: both ends agree to the year, an open end to any."""
    starts = stated.first is None or _same_year(stated.first, covered.first)
    ends = stated.last is None or _same_year(stated.last, covered.last)
    return starts and ends


def _same_year(one: object, other: object) -> bool:
    return str(one)[:4] == str(other)[:4]
