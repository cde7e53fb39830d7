"""A claim's slots held against one fact: what agrees, what is open, what conflicts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from msgspec import Struct

from factcheck.matching.periods import compare_periods
from factcheck.matching.sectors import compare_sector
from factcheck.matching.subjects import compare_subject
from factcheck.model import Claim, EntityHit, Fact, MeasureHit, Role
from factcheck.reference import Index
from factcheck.units import is_currency, same_kind

SlotName = Literal[
    "subject",
    "provider",
    "recipient",
    "direction",
    "period",
    "price_basis",
    "aggregation",
    "unit",
    "attribution",
    "edition",
    "sector",
]


class Held(NamedTuple):
    """The outcome for one slot: what it adds to the fit, whether it conflicts, and why."""

    weight: int = 0
    conflict: bool = False
    why: str = ""


class Candidate(Struct, frozen=True, kw_only=True):
    """A fact with how well it fits a claim, the slots that conflict, and the reasons.

    `certain` is false where measure or subject is inferred rather than stated.
    """

    fact: Fact
    weight: int
    conflicts: tuple[SlotName, ...] = ()
    reasons: tuple[str, ...] = ()
    certain: bool = True
    period_agrees: bool = False


_Comparer = Callable[[Claim, Fact, Index], Held]


def compare(claim: Claim, hit: MeasureHit, fact: Fact, *, index: Index) -> Candidate:
    """Hold a fact against a claim whose words name its measure."""
    weight = hit.weight
    conflicts: list[SlotName] = []
    reasons = [f'measure {fact.measure}: "{hit.slot.text}"']
    for name, comparer in _COMPARERS.items():
        held = comparer(claim, fact, index)
        weight += held.weight
        if held.conflict:
            conflicts.append(name)
        if held.why:
            reasons.append(held.why)
    return Candidate(
        fact=fact,
        weight=weight,
        conflicts=tuple(conflicts),
        reasons=tuple(reasons),
        certain=hit.slot.state == "stated"
        and _subject_is_stated(claim, fact, index)
        and _provider_is_named(claim, fact, index),
        period_agrees=_period(claim, fact, index).weight > 0,
    )


def _subject_is_stated(claim: Claim, fact: Fact, index: Index) -> bool:
    """Whether the sentence names the subject; all the world is named by the giver and the source."""
    hits = [hit for hit in claim.setting.entities if hit.slot.state == "stated"]
    if any(hit.entity == fact.subject for hit in hits):
        return True
    if index.entities[fact.subject].kind != "region":
        return False
    roles = {"provider": fact.provider, "attribution": fact.publisher}
    return all(
        any(hit.role == role and _related(hit.entity, party, index) for hit in hits)
        for role, party in roles.items()
    )


def _provider_is_named(claim: Claim, fact: Fact, index: Index) -> bool:
    """Whether the sentence, the subject's own name or the fact's source says from whom it comes."""
    if fact.provider is None or fact.provider in index.lineage(fact.subject):
        return True
    if any(_related(hit.entity, fact.publisher, index) for hit in _with_role(claim, "attribution")):
        return True
    return any(
        _related(hit.entity, fact.provider, index)
        for hit in claim.setting.entities
        if hit.slot.state == "stated"
    )


def _subject(claim: Claim, fact: Fact, index: Index) -> Held:
    return Held(*compare_subject(claim, fact, index))


def _with_role(claim: Claim, role: Role) -> list[EntityHit]:
    hits = [hit for hit in claim.setting.entities if hit.role == role]
    near = min((hit.reach for hit in hits), default=0)
    return [hit for hit in hits if hit.reach == near]


def _related(one: str, other: str | None, index: Index) -> bool:
    return other is not None and (one in index.lineage(other) or other in index.lineage(one))


def _provider(claim: Claim, fact: Fact, index: Index) -> Held:
    """Compare who gives, or is owed."""
    if not fact.provider or _is_turned_round(claim, fact, index):
        return Held()
    givers = _with_role(claim, "provider")
    if not givers:
        return Held(4 if _is_named(claim, fact.provider, index) else -4)
    if any(_related(hit.entity, fact.provider, index) for hit in givers):
        return Held(10, why=f"provider {givers[0].entity}")
    return Held(0, conflict=True, why=f"from {givers[0].entity}, not {fact.provider}")


def _recipient(claim: Claim, fact: Fact, index: Index) -> Held:
    """Compare who receives, or owes."""
    if not fact.provider or _is_turned_round(claim, fact, index):
        return Held()
    takers = _with_role(claim, "recipient")
    if not takers:
        return Held()
    receivers = (fact.recipient or fact.subject, fact.subject)
    for hit in takers:
        if any(_related(hit.entity, receiver, index) for receiver in receivers):
            return Held(10, why=f"recipient {hit.entity}")
    return Held(0, conflict=True, why=f"to {takers[0].entity}, not {receivers[0]}")


def _direction(claim: Claim, fact: Fact, index: Index) -> Held:
    """Find giver and receiver exchanged."""
    if not _is_turned_round(claim, fact, index):
        return Held()
    return Held(0, conflict=True, why=f"the other way round than from {fact.provider}")


def _is_turned_round(claim: Claim, fact: Fact, index: Index) -> bool:
    """Whether the fact's receiver gives in the claim, and its giver does not."""
    if not fact.provider:
        return False
    givers, takers = _with_role(claim, "provider"), _with_role(claim, "recipient")
    receiver = fact.recipient or fact.subject
    gives = any(_related(hit.entity, receiver, index) for hit in givers)
    takes = any(_related(hit.entity, fact.provider, index) for hit in takers)
    return gives and takes and not any(_related(h.entity, fact.provider, index) for h in givers)


def _is_named(claim: Claim, entity: str, index: Index) -> bool:
    return any(_related(hit.entity, entity, index) for hit in claim.setting.entities)


def _period(claim: Claim, fact: Fact, index: Index) -> Held:
    return Held(*compare_periods(claim, fact, index.measures[fact.measure].dynamics))


def _price_basis(claim: Claim, fact: Fact, index: Index) -> Held:
    del index
    stated = claim.slots.price_basis.value
    if not stated or not fact.price_basis:
        return Held()
    if stated == fact.price_basis:
        return Held(6, why=f"price basis {stated}")
    return Held(0, conflict=True, why=f"price basis {stated}, the figure is {fact.price_basis}")


_YEARLY = ("annual", "yearly", "per year", "a year")


def _aggregation(claim: Claim, fact: Fact, index: Index) -> Held:
    """Compare yearly with total: a sum over many years is no yearly figure, and the reverse."""
    stated = claim.slots.aggregation.value
    yearly_measure = is_yearly(fact, index)
    if stated == "annual":
        if yearly_measure or not _spans_years(fact):
            return Held(6, why="yearly")
        return Held(0, conflict=True, why="yearly, the figure is a total")
    if stated == "total" and yearly_measure:
        return Held(0, conflict=True, why="total, the figure is yearly")
    return Held()


def is_yearly(fact: Fact, index: Index) -> bool:
    """Whether a fact's measure is a figure a year by its title."""
    title = index.measures[fact.measure].title.lower()
    return any(word in title for word in _YEARLY)


def _spans_years(fact: Fact) -> bool:
    if not fact.period_start or not fact.period_end:
        return False
    return fact.period_start[:4] != fact.period_end[:4]


def _unit(claim: Claim, fact: Fact, index: Index) -> Held:
    del index
    unit = claim.unit
    if unit is None and claim.mention.kind == "money":
        return Held(0, conflict=True, why="in a currency that nothing settles")
    if unit is None or unit == fact.unit:
        return Held()
    if claim.mention.kind in ("count", "number") and fact.unit in ("count", "number"):
        return Held()
    if is_currency(unit) or is_currency(fact.unit) or not same_kind(unit, fact.unit):
        return Held(0, conflict=True, why=f"in {unit}, the figure is in {fact.unit}")
    return Held(why=f"{fact.unit} converted to {unit}")


def _attribution(claim: Claim, fact: Fact, index: Index) -> Held:
    """Compare the source: one that publishes figures here stands for its own only.

    A quoted person or a party to the deal is no source to compare with.
    """
    sources = [hit for hit in _with_role(claim, "attribution") if publishes(hit, fact, index)]
    if not sources:
        return Held()
    if fact.publisher is None:
        return Held(-2)
    for hit in sources:
        if _related(hit.entity, fact.publisher, index):
            return Held(12, why=f"published by {fact.publisher}")
    return Held(0, conflict=True, why=f"put down to {sources[0].entity}")


def publishes(hit: EntityHit, fact: Fact, index: Index) -> bool:
    """Whether a named source is an organisation of its own that has figures in the packages."""
    if hit.kind == "person" or not index.publishers & set(index.lineage(hit.entity)):
        return False
    parties = {fact.provider, fact.recipient, fact.subject}
    return not parties & set(index.lineage(hit.entity))


def named_editions(claim: Claim, fact: Fact, index: Index) -> list[bool]:
    """Give for each edition of the fact's publisher that the sentence names, whether it is its own.

    An edition is an entity that is part of the publisher and has a date in the packages; a fact
    is of the edition whose year is that of its `as_of`.
    """
    if fact.publisher is None or not fact.as_of:
        return []
    return [
        date[:4] == fact.as_of[:4]
        for hit in claim.setting.entities
        if hit.reach <= 1 and fact.publisher in index.lineage(hit.entity)[1:]
        for date in index.dates_of(hit.entity)[:1]
    ]


def _edition(claim: Claim, fact: Fact, index: Index) -> Held:
    named = named_editions(claim, fact, index)
    if not named:
        return Held()
    if any(named):
        return Held(8, why="of the edition named")
    return Held(0, conflict=True, why=f"of another edition ({fact.as_of})")


def _sector(claim: Claim, fact: Fact, index: Index) -> Held:
    return Held(*compare_sector(claim, fact, index))


_COMPARERS: dict[SlotName, _Comparer] = {
    "subject": _subject,
    "provider": _provider,
    "recipient": _recipient,
    "direction": _direction,
    "period": _period,
    "price_basis": _price_basis,
    "aggregation": _aggregation,
    "unit": _unit,
    "attribution": _attribution,
    "edition": _edition,
    "sector": _sector,
}
