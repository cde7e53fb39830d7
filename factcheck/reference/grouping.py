"""Facts in groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from factcheck.model import Fact


def grouped(facts: Iterable[Fact], by: Callable[[Fact], str]) -> dict[str, list[Fact]]:
    """Give the facts of each key, in their order, by the order of the first of each."""
    found: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[by(fact)].append(fact)
    return dict(found)


def by_unit(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Give the facts that are counted in each unit."""
    return grouped(facts, lambda fact: fact.unit)
