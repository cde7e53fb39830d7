"""Tables whose figures have no time and one source at most: what a desk holds true as it stands.

Nobody is told of in them, and those who count such things for all countries are where their
figures come from: that one of these is quoted makes an amount no other one.
"""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.reference.index import Index
from factcheck.tables import rows


@lru_cache(maxsize=8)
def is_undated(index: Index) -> bool:
    """Whether no figure of the references has a time, and no two have different publishers."""
    facts = index.facts
    has_time = any(fact.period_start or fact.period_end or fact.as_of for fact in facts)
    return bool(facts) and not has_time and len(index.publishers) <= 1


def is_a_statistical_body(name: str) -> bool:
    """Whether a name is that of somebody who publishes statistics of all countries."""
    return name.rstrip(".").removeprefix("The ").removeprefix("the ") in _bodies()


@cache
def _bodies() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("statistical_bodies"))
