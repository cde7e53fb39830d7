"""The figures of a table that a claim may mean, by the times and words that it fixes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.edtf import Days
from factcheck.matching.bearings import Bearings
from factcheck.matching.sectors import are_named, sectors_near
from factcheck.model import Fact
from factcheck.reference.records.tabulated import Span

_NEW_YEAR, _OLD_YEAR = (1, 1), (12, 31)


def computed_about(bearings: Bearings, measure: str, subject: str) -> Iterator[Fact]:
    """Yield the figures of a measure and a subject that are computed from tables."""
    computed = bearings.index.computed
    spans = whole_years(bearings)
    if not spans and bearings.stated_periods:
        return
    values = computed.values_of(measure, subject)
    near = [value for value in sectors_near(bearings, measure, subject) if value in values]
    named = {value for value in near if are_named(bearings.sentence_stems, value)}
    givers = [hit.entity for hit in bearings.givers]
    others = [entity for entity in bearings.others_near if entity != subject]
    yield from computed.about(measure, subject, spans, givers=givers, others=others, words=named)


def whole_years(bearings: Bearings) -> list[Span]:
    """Give the spans of whole years that are stated.

    A day or a month is the time of an event, which no sum over a year can be held against.
    """
    spans = (span for _, days in bearings.periods if (span := _span(days)))
    return list(dict.fromkeys(spans))


def _span(days: Days) -> Span | None:
    first = days.first.year if days.first else None
    last = days.last.year if days.last else None
    if _begins_a_year(days) and _ends_a_year(days):
        return Span(first, last)
    if days.first and days.last and _is_anniversary(days.first, days.last + timedelta(days=1)):
        return Span(first, last, fiscal=True)
    return None


def _begins_a_year(days: Days) -> bool:
    return days.first is None or (days.first.month, days.first.day) == _NEW_YEAR


def _ends_a_year(days: Days) -> bool:
    return days.last is None or (days.last.month, days.last.day) == _OLD_YEAR


def _is_anniversary(first: date, after: date) -> bool:
    return after.year > first.year and (after.month, after.day) == (first.month, first.day)
