"""What the printed number of a claim stands for: its unit and its bounds."""

from __future__ import annotations

from factcheck import edtf
from factcheck.amounts import plain
from factcheck.claims.scenes.words import own_words
from factcheck.claims.scenes.written_units import HEAD_WORDS, unit_told
from factcheck.edtf import iso_day
from factcheck.intervals import interval_of
from factcheck.kinds import DATES
from factcheck.model import Measure, Mention
from factcheck.patterns import pattern
from factcheck.reference import Index
from factcheck.rules.rates import words_for
from factcheck.units import is_currency

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
    if mention.kind in DATES:
        return "date"
    if mention.kind == "count" and measure and measure.unit_kind == "percent":
        return "percent"
    if measure and mention.per and is_told_by(mention.per, measure):
        return mention.unit
    if mention.unit and mention.per and mention.per != "year":
        return f"{mention.unit}/{mention.per}"
    return mention.unit


def is_told_by(per: str, measure: Measure) -> bool:
    """Whether a measure's own words say what its figures are counted by: "wage a month"."""
    return says_by(per, own_words(measure))


def says_by(per: str, words: str) -> bool:
    """Whether words say by what an amount is told: "monthly", "a month"."""
    return per in _RATES and _RATES[per].search(words) is not None


def as_measured(
    unit: str, measure: Measure, said: str, index: Index, per_said: str | None = None
) -> str:
    """Give a unit as a measure's figures have it, where only words say what they are told by.

    "€2 per share" is euros where the figures of "dividend per share" are, and "the average
    household uses 3,000 kWh" is `kWh/household` where they are, and what a minimum wage is in any
    money is that a month where "monthly" is in its title. `said` has the words of the measure, and
    what the amount that this one goes on from is told by: "$12 a tonne in 2023, up from $10".
    """
    facts = index.facts_of(measure.id)
    known = facts[0].unit if facts else unit
    amount, _, per = unit.partition("/")
    is_its_money = is_currency(known) and is_currency(amount)
    if known == unit or (per and known != amount and not is_its_money):
        return unit
    if per:
        words = own_words(measure)
        return amount if any(f"per {each}" in words for each in words_for(per)) else unit
    whole, _, by = known.partition("/")
    whole = unit if is_currency(whole) and is_currency(unit) else whole
    if not by or whole != unit:
        return unit
    if is_currency(whole) and per_said == "year":
        return unit  # a wage a year is none a month
    is_said = any(each in said.lower().split() for each in words_for(by))
    return f"{whole}/{by}" if is_said or is_told_by(by, measure) else unit


def bounds_of(mention: Mention) -> tuple[str | None, str | None, str | None]:
    """Give low, point and high as the contract prints them."""
    if mention.kind in DATES:
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
