"""Tables whose figures have no time and one source at most: what a desk holds true as it stands.

Nobody is told of in them, and those who count such things for all countries are where their
figures come from: that one of these is quoted makes an amount no other one.
"""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.patterns import pattern
from factcheck.reference.index import Index
from factcheck.tables import rows

_LETTERS = pattern(r"[A-Z]{3,6}")


@lru_cache(maxsize=8)
def is_undated(index: Index) -> bool:
    """Whether no figure of the references has a time, and no two have different publishers."""
    facts = index.facts
    has_time = any(fact.period_start or fact.period_end or fact.as_of for fact in facts)
    return bool(facts) and not has_time and len(index.publishers) <= 1


def is_a_statistical_body(name: str) -> bool:
    """Whether a name is that of somebody who publishes statistics of all countries."""
    return _bare(name) in _bodies("")


def may_tell_for_all(name: str) -> bool:
    """Whether who is quoted hands on what is counted: such a body, a country's own, or letters.

    "The finance ministry said", "the ECCB reported". Critics and scholars have figures of their
    own.
    """
    bare = _bare(name)
    if bare in _bodies("") or _LETTERS.fullmatch(bare):
        return True
    said = f" {bare.lower()} "
    return any(f" {body} " in said for body in _bodies("x"))


def _bare(name: str) -> str:
    return name.rstrip(".").removeprefix("The ").removeprefix("the ")


@cache
def _bodies(national: str) -> frozenset[str]:
    return frozenset(
        row["name"] for row in rows("statistical_bodies") if row["national"] == national
    )
