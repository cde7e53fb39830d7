"""What the printed number of a claim stands for: its unit and its bounds."""

from __future__ import annotations

from factcheck import edtf
from factcheck.amounts import plain
from factcheck.claims.scenes.words import own_words
from factcheck.claims.scenes.written_units import HEAD_WORDS, unit_told
from factcheck.edtf import iso_day
from factcheck.intervals import interval_of
from factcheck.model import Measure, Mention
from factcheck.patterns import pattern

_RATES = {
    "person": pattern(rf"\b(?:per|a) (?:{'|'.join(HEAD_WORDS)})\b"),
    "month": pattern(r"\b(?:per|a) month\b|\bmonthly\b"),
    "week": pattern(r"\b(?:per|a) week\b|\bweekly\b"),
    "day": pattern(r"\b(?:per|a) day\b|\bdaily\b"),
    "hour": pattern(r"\b(?:per|an) hour\b|\bhourly\b"),
}


def unit_of(
    mention: Mention,
    sentence: str,
    first: int,
    measure: Measure | None = None,
    beside: Mention | None = None,
) -> str | None:
    """Give what a claim is counted in: `USD`, `USD/liter`, `percent`; yearly sums stay sums.

    A bare number takes the unit that its sentence, which begins at `first`, writes in brackets, or
    that of an amount in step with it (`beside`). A quantity whose measure is a mere number is one:
    its unit is a word of the measure. "per person" goes without saying where the measure is told by
    that.
    """
    if mention.kind == "quantity" and measure and measure.unit_kind == "number":
        return "number"
    if mention.kind == "number" and mention.unit is None:
        if beside:
            return unit_of(beside, sentence, first, measure)
        return unit_told(mention, sentence, first)
    if mention.kind in ("date", "daterange"):
        return "date"
    if measure and mention.per and _is_told_by(mention.per, measure):
        return mention.unit
    if mention.unit and mention.per and mention.per != "year":
        return f"{mention.unit}/{mention.per}"
    return mention.unit


def _is_told_by(per: str, measure: Measure) -> bool:
    """Whether a measure's own words say what its figures are counted by: "wage a month"."""
    return per in _RATES and _RATES[per].search(own_words(measure)) is not None


def bounds_of(mention: Mention) -> tuple[str | None, str | None, str | None]:
    """Give low, point and high as the contract prints them."""
    if mention.kind in ("date", "daterange"):
        if not mention.resolved:
            return None, None, None
        days = edtf.bounds(mention.resolved)
        return (
            iso_day(days.first) if days.first else None,
            mention.resolved,
            iso_day(days.last) if days.last else None,
        )
    span = interval_of(mention)
    if span is None:
        return None, None, None
    return plain(span.low), plain(span.point), plain(span.high)
