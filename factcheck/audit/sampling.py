"""A fixed choice of facts: the same for the same seed, whatever the order of the package."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from factcheck.model import Fact
from factcheck.reference import Index

_COMPUTED = 100
"""A table has a figure for everything: so many of them stand for all."""
_MILLION, _DIGITS = 10**6, 3


def told(index: Index, sample: int | None, seed: int) -> list[Fact]:
    """Give the facts of which sentences are made: published ones, then some of those computed."""
    published = sampled(index.facts, sample, seed)
    computed = sampled(list(index.computed.every()), min(sample or _COMPUTED, _COMPUTED), seed)
    return published + [_rounded(fact) for fact in computed]


def _rounded(fact: Fact) -> Fact:
    """Give a computed figure to the digits that an article would print."""
    if not fact.value or fact.unit == "count":
        return fact
    large = abs(fact.value) >= _MILLION
    step = Decimal(1).scaleb(fact.value.adjusted() - _DIGITS + 1) if large else Decimal(1)
    return replace(fact, value=(fact.value / step).to_integral_value() * step, precision=step)


def sampled(facts: Sequence[Fact], sample: int | None, seed: int) -> list[Fact]:
    """Give so many facts, in the order of the package; all of them without a number."""
    if sample is None or sample >= len(facts):
        return list(facts)

    def lot(fact: Fact) -> bytes:
        return hashlib.sha256(f"{seed}:{fact.id}".encode()).digest()

    chosen = {fact.id for fact in sorted(facts, key=lot)[:sample]}
    return [fact for fact in facts if fact.id in chosen]
