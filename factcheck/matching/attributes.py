"""What a figure is counted in and how, who published it, and in which edition."""

from __future__ import annotations

from factcheck.kinds import COUNTS
from factcheck.matching.bearings import OPEN, Bearings, Held
from factcheck.matching.periods import period_of
from factcheck.model import Claim, EntityHit, Fact, Measure
from factcheck.reference import Index
from factcheck.rules.currencies import sharing
from factcheck.units import is_currency, same_kind

_BASES = ("nominal", "ppp", "constant-")
_SHORT_TIMES = frozenset({"month", "week", "day", "hour"})
_PAIR = frozenset({"month", "week"})
_LONGEST_YEAR = 53 * 7
"""Days of a fiscal year that ends on the same weekday as the one before."""
_YEARLY = ("annual", "yearly", "per year", "a year")


def compare_price_basis(bearings: Bearings, fact: Fact) -> Held:
    """Compare constant with nominal prices, and the base years; what else there is stays open."""
    stated = bearings.claim.slots.price_basis.value
    if not stated or not fact.price_basis.startswith(_BASES):
        return OPEN
    if stated in (fact.price_basis, fact.price_basis.partition("-")[0]):
        return Held(6, why=f"price basis {stated}")
    return Held(0, conflict=True, why=f"price basis {stated}, the figure is {fact.price_basis}")


def compare_aggregation(bearings: Bearings, fact: Fact) -> Held:
    """Compare yearly with total: a sum over many years is no yearly figure, and the reverse."""
    stated = bearings.claim.slots.aggregation.value
    is_sum = fact.computed is not None and fact.computed.aggregate == "sum"
    if stated == "average" and is_sum and spans_years(fact):
        return Held(0, conflict=True, why="an average, the figure is a total")
    if stated not in ("annual", "total"):
        return OPEN
    if stated == "annual" and _is_a_rate(bearings.index.measures[fact.measure]):
        return OPEN
    if stated == "annual" and bearings.index.measures[fact.measure].unit_kind == "power":
        return Held(0, conflict=True, why="what is made in a year, the figure is a power")
    yearly = is_yearly(bearings.index.measures[fact.measure])
    if stated == "annual":
        measure = bearings.index.measures[fact.measure]
        if not yearly and measure.unit_kind == "money" and measure.dynamics in ("stock", "event"):
            return Held(0, conflict=True, why="yearly, the figure is what there was in all")
        if yearly or not spans_years(fact):
            return Held(6, why="yearly")
        return Held(0, conflict=True, why="yearly, the figure is a total")
    return Held(0, conflict=True, why="total, the figure is yearly") if yearly else OPEN


def _is_a_rate(measure: Measure) -> bool:
    """Whether a measure is told a year whatever time it is of: "interest of 3.72 % a year"."""
    return measure.unit_kind == "percent" and "rate" in measure.title.lower().split()


def is_yearly(measure: Measure) -> bool:
    """Whether a measure is a figure a year by its title."""
    title = measure.title.lower()
    return any(word in title for word in _YEARLY)


def spans_years(fact: Fact) -> bool:
    """Whether a fact covers more than a year; a fiscal year, a season or a crop year is one."""
    days = period_of(fact)
    if days is None or days.first is None or days.last is None:
        return False
    return (days.last - days.first).days >= _LONGEST_YEAR


def compare_unit(bearings: Bearings, fact: Fact) -> Held:
    """Compare units: currencies must be the same, quantities of one kind are converted."""
    unit, kind = bearings.claim.unit, bearings.claim.mention.kind
    per = bearings.claim.mention.per
    if per in _SHORT_TIMES and "/" not in fact.unit and unit != fact.unit:
        return Held(0, conflict=True, why=f"a {per}, the figure is not")
    if unit == fact.unit:
        return OPEN
    if unit is not None and _is_paid_by_another_time(unit, fact.unit):
        return Held(0, conflict=True, why=f"in {unit}, the figure is in {fact.unit}")
    if unit is None:
        unsettled = kind == "money" and fact.unit not in sharing(bearings.claim.mention.text)
        return (
            Held(0, conflict=True, why="in a currency that nothing settles") if unsettled else OPEN
        )
    if kind in COUNTS and fact.unit in COUNTS:
        return OPEN
    if may_be_in(bearings.claim, fact.unit):
        return Held(why=f'{fact.unit}, which "{bearings.claim.mention.text}" may be in')
    if is_currency(unit) or is_currency(fact.unit) or not same_kind(unit, fact.unit):
        return Held(0, conflict=True, why=f"in {unit}, the figure is in {fact.unit}")
    return Held(why=f"{fact.unit} converted to {unit}")


def _is_paid_by_another_time(unit: str, other: str) -> bool:
    """Whether money is told by the hour, and other money by the month: no clock converts wages.

    How many hours are worked in a month nobody says; a week is so many of its days.
    """
    (one, _, by), (two, _, other_by) = unit.partition("/"), other.partition("/")
    times = {by, other_by}
    is_of_times = len(times) == len(_PAIR) and times <= _SHORT_TIMES and times != _PAIR
    return is_of_times and is_currency(one) and is_currency(two)


def may_be_in(claim: Claim, currency: str) -> bool:
    """Whether a bare sign that its country settles may be a figure's currency as well.

    Development banks tell of Jamaica in US dollars, and write "$".
    """
    return claim.mention.kind == "money" and currency in sharing(claim.mention.text)


_ANYBODYS = Held(-2)
"""What it costs that another tells a day than who published it."""


def compare_attribution(bearings: Bearings, fact: Fact) -> Held:
    """Compare the source: one that publishes figures here stands for its own only.

    A quoted person or a party to the deal is no source to compare with; and the day of an event is
    nobody's own.
    """
    if not bearings.sources:
        return OPEN
    key = (fact.publisher, fact.provider, fact.recipient, fact.subject)
    held = bearings.voices.get(key)
    if held is None:
        held = bearings.voices[key] = _compare_publisher(bearings, fact)
    return _ANYBODYS if held.conflict and fact.unit == "date" else held


def _compare_publisher(bearings: Bearings, fact: Fact) -> Held:
    sources = [hit for hit in bearings.sources if publishes(hit, fact, bearings.index)]
    if not sources:
        return OPEN
    if fact.publisher is None:
        return Held(-2)
    is_its_own = any(hit.entity == fact.publisher for hit in bearings.sources)
    if is_its_own or bearings.any_related(sources, fact.publisher):
        return Held(12, why=f"published by {fact.publisher}")
    return Held(0, conflict=True, why=f"put down to {sources[0].entity}")


def publishes(hit: EntityHit, fact: Fact, index: Index) -> bool:
    """Whether a named source is an organisation of its own that has figures in the packages."""
    lineage = index.lineage(hit.entity)
    if hit.kind == "person" or index.publishers.isdisjoint(lineage):
        return False
    return not {fact.provider, fact.recipient, fact.subject} & set(lineage)


def named_editions(bearings: Bearings, fact: Fact) -> list[bool]:
    """Give for each named edition of the fact's publisher whether it is the fact's own.

    A fact is of the edition whose year is that of its `as_of`.
    """
    if fact.publisher is None or not fact.as_of:
        return []
    year = fact.as_of[:4]
    return [
        year == named
        for edition, whole, named in bearings.editions
        if fact.publisher in whole and edition != fact.subject
    ]


def compare_edition(bearings: Bearings, fact: Fact) -> Held:
    """Compare the edition: where one is named, figures of others are set aside."""
    named = named_editions(bearings, fact)
    if not named:
        return OPEN
    if any(named):
        return Held(8, why="of the edition named")
    return Held(0, conflict=True, why=f"of another edition ({fact.as_of})")
