"""What is made of packages once, and kept in the cache for the runs to come."""

from __future__ import annotations

from msgspec import Raw, Struct

from factcheck.model import Entity, Fact, Measure, PackageInfo, Problem
from factcheck.reference.records.tallies import Tally
from factcheck.reference.vocabulary import Alias, Meaning


class Compiled(Struct, frozen=True, gc=False, kw_only=True):
    """The content of an index: what is kept in the cache."""

    packages: tuple[PackageInfo, ...] = ()
    warnings: tuple[Problem, ...] = ()
    entities: tuple[Entity, ...] = ()
    measures: tuple[Measure, ...] = ()
    facts: tuple[Fact, ...] = ()
    tallies: tuple[Tally, ...] = ()
    prices: Raw = Raw(b"\x80")
    """A `prices.Series`, read when it is asked for."""
    names: dict[str, tuple[Alias, ...]] | None = None
    """What prose is searched for; None: made of the entities when needed, as `phrases` are."""
    phrases: dict[str, Meaning] | None = None
