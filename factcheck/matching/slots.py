"""A claim's slots held against one fact: what agrees, what is open, what conflicts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from msgspec import Struct

from factcheck.matching.attributes import (
    compare_aggregation,
    compare_attribution,
    compare_edition,
    compare_price_basis,
    compare_unit,
)
from factcheck.matching.bearings import OPEN, Bearings, Held, SlotName
from factcheck.matching.certainty import is_certain
from factcheck.matching.parties import (
    compare_direction,
    compare_provider,
    compare_recipient,
    provider_is_named,
)
from factcheck.matching.periods import compare_periods
from factcheck.matching.sectors import compare_sector
from factcheck.matching.subjects import compare_subject
from factcheck.model import Fact, MeasureHit

_Comparers = tuple[tuple[SlotName, Callable[[Bearings, Fact], Held]], ...]
_PARTIES: _Comparers = (
    ("subject", compare_subject),
    ("provider", compare_provider),
    ("recipient", compare_recipient),
    ("direction", compare_direction),
)
_FIGURE: _Comparers = (
    ("period", compare_periods),
    ("price_basis", compare_price_basis),
    ("aggregation", compare_aggregation),
    ("unit", compare_unit),
    ("attribution", compare_attribution),
    ("edition", compare_edition),
)
_SECTOR: _Comparers = (("sector", compare_sector),)


class Candidate(Struct, frozen=True, gc=False, kw_only=True):
    """A fact with how well it fits a claim, the reasons, and the slots that conflict, with theirs.

    `certain` is false where measure or subject is inferred rather than stated, `is_named` where
    no sentence around names the subject, `giver_named` where nothing names the figure's giver.
    """

    fact: Fact
    weight: int
    conflicts: tuple[SlotName, ...] = ()
    reasons: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    certain: bool = True
    is_named: bool = True
    giver_named: bool = True
    period_agrees: bool = False


def compare(bearings: Bearings, hit: MeasureHit, fact: Fact) -> Candidate:
    """Hold a fact against a claim whose words name its measure."""
    weight, period_agrees = hit.weight, False
    conflicts: list[SlotName] = []
    against: list[str] = []
    named = f': "{hit.slot.text}"' if hit.slot.text else ", which no words name"
    reasons = [f"measure {fact.measure}{named}"]
    for name, held in (
        *_shared(_PARTIES, bearings, fact, (fact.subject, fact.provider, fact.recipient)),
        *_asked(_told(bearings.open), bearings, fact),
        *_shared(_SECTOR, bearings, fact, (fact.subject, fact.sector, fact.measure)),
    ):
        weight += held.weight
        if held.conflict:
            conflicts.append(name)
            against.append(held.why)
        elif held.why:
            reasons.append(held.why)
        if name == "period":
            period_agrees = held.weight > 0
    return Candidate(
        fact=fact,
        weight=weight,
        conflicts=tuple(conflicts),
        reasons=tuple(reasons),
        against=tuple(against),
        certain=is_certain(bearings, hit, fact, period_agrees=period_agrees),
        is_named=fact.subject in bearings.named,
        giver_named=provider_is_named(bearings, fact),
        period_agrees=period_agrees,
    )


def _asked(comparers: _Comparers, bearings: Bearings, fact: Fact) -> list[tuple[SlotName, Held]]:
    """Give what the slots say that are not open."""
    return [
        (name, held)
        for name, comparer in comparers
        if (held := comparer(bearings, fact)) is not OPEN
    ]


@cache
def _told(open_slots: frozenset[SlotName]) -> _Comparers:
    """Give the comparers of a figure without those of the slots of which a claim says nothing."""
    return tuple((name, comparer) for name, comparer in _FIGURE if name not in open_slots)


def _shared(
    comparers: _Comparers, bearings: Bearings, fact: Fact, asked_for: tuple[str | None, ...]
) -> list[tuple[SlotName, Held]]:
    """Give the same, asked once for all facts that are alike in what the slots ask for."""
    key = (comparers[0][0], *asked_for)
    held = bearings.held.get(key)
    if held is None:
        held = bearings.held[key] = _asked(comparers, bearings, fact)
    return held
