"""A fixed choice of facts: the same for the same seed, whatever the order of the package."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from factcheck.model import Fact


def sampled(facts: Sequence[Fact], sample: int | None, seed: int) -> list[Fact]:
    """Give so many facts, in the order of the package; all of them without a number."""
    if sample is None or sample >= len(facts):
        return list(facts)

    def lot(fact: Fact) -> bytes:
        return hashlib.sha256(f"{seed}:{fact.id}".encode()).digest()

    chosen = {fact.id for fact in sorted(facts, key=lot)[:sample]}
    return [fact for fact in facts if fact.id in chosen]
