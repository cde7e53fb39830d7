"""Why an amount and its figure, which share no time, cannot be held against each other."""

from __future__ import annotations

from factcheck import edtf
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import AMOUNTS, caution
from factcheck.judging.comparing.timeliness import is_of_its_day
from factcheck.kinds import PLACES
from factcheck.matching.attributes import spans_years
from factcheck.matching.periods import period_of


@caution(
    "stood-earlier",
    blocks="wrong",
    of=AMOUNTS,
    examples={
        "By 2024 Kenya's share of renewables was 58.3 percent.": (
            "the figure is of 2021, and such figures change"
        ),
    },
    rejects=("By 2021 Kenya's share of renewables was 58.3 percent.",),
)
def stood_earlier(doubt: Doubt) -> str:
    """Give why how much there was in one year does not belie what there was "by" a later one."""
    covered = doubt.covered
    if not doubt.first.period_agrees or doubt.measure.dynamics != "stock":
        return ""
    if covered is None or covered.last is None:
        return ""
    by = [days for _, days in doubt.bearings.stated_periods if days.first is None and days.last]
    is_later = by and all(days.last and days.last.year > covered.last.year + 1 for days in by)
    return f"the figure is of {doubt.fact.period_end}, and such figures change" if is_later else ""


@caution(
    "told-before",
    blocks="wrong",
    of=("money",),
    examples={
        "In 2021 the Nile Railway cost €2.9 billion.": (
            "the figure was told in 2017-01, before that time"
        ),
    },
    rejects=("The Nile Railway cost €2.9 billion.",),
)
def told_before(doubt: Doubt) -> str:
    """Give why what something was to cost says nothing of what it had cost later."""
    figures = [candidate.fact for candidate in doubt.match.best]
    if doubt.first.period_agrees or any(
        period_of(fact) is not None or not fact.as_of for fact in figures
    ):
        return ""
    newest = max(fact.as_of or "" for fact in figures)
    told = edtf.bounds(newest).last
    is_later = any(
        told and days.first and days.first.year > told.year
        for hit, days in doubt.bearings.stated_periods
        if not hit.telling
    )
    return f"the figure was told in {newest}, before that time" if is_later else ""


@caution(
    "neither-time-nor-source",
    blocks="wrong",
    of=AMOUNTS,
    examples={
        "Norway's lending to Kenya was $8.9 billion.": (
            "neither time nor source is that of the figure"
        ),
    },
    rejects=(
        "From 2000 to 2021 Norway's lending to Kenya was $8.9 billion.",
        "Norway's lending to Kenya was $8.9 billion, according to the Rift Institute.",
    ),
)
def neither_time_nor_source(doubt: Doubt) -> str:
    """Give why a sum over some years, or what has changed, belies no amount without a time.

    Wherever the article shares neither time nor source with a figure, it may be another one.
    """
    return "" if is_anchored(doubt) else "neither time nor source is that of the figure"


def is_anchored(doubt: Doubt) -> bool:
    """Whether an undated amount can be held against the dated figure that it is bound to.

    A sum over some years, or a stock that has stood at several heights, is another figure
    wherever the article shares neither its time nor its source; not so the only sum that there
    is of a government, whose time in office is meant.
    """
    if not doubt.has_a_figure:
        return True
    fact, published = doubt.fact, doubt.claim.setting.published
    is_dated = fact.period_start is not None or fact.period_end is not None
    if doubt.first.period_agrees or not is_dated:
        return True
    if any(is_of_its_day(candidate.fact, published) for candidate in doubt.match.best):
        return True
    if fact.computed and fact.computed.is_general:
        return True
    dynamics = doubt.measure.dynamics
    if dynamics == "event" and fact.unit == "count":
        return False  # how many were signed on one day is not how many there are
    has_its_time = doubt.subject.kind == "organisation"
    is_a_sum = dynamics == "flow" and (
        (spans_years(fact) and not has_its_time) or _is_of_long_ago(doubt)
    )
    return not (is_a_sum or doubt.has_several_times) or doubt.is_by_its_source


def _is_of_long_ago(doubt: Doubt) -> bool:
    """Whether a place has had such figures for later years when the article came out.

    What a bridge cost stays what it cost.
    """
    covered, published = doubt.covered, doubt.claim.setting.published
    told = edtf.bounds(published).first if published else None
    if told is None or covered is None or covered.last is None:
        return False
    return doubt.subject.kind in PLACES and told.year - covered.last.year > 1
