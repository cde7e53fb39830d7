"""Counting what came of audited sentences, each share with its Wilson interval."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

from msgspec import Struct

from factcheck.model import Fact
from factcheck.reference import Index
from factcheck.reference.figures import fact_interval

_Z = 1.959963984540054
"""Two-sided, 95 %."""
_MOST = 10


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of one sentence; `alteration` is empty for a true one."""

    fact: str
    text: str
    alteration: str
    status: str
    code: str | None
    agrees: bool
    flagged: bool
    named: bool


class Tally(Struct, frozen=True, kw_only=True):
    """Sentences of one kind: how many, how many flagged, named right, found to agree."""

    name: str
    count: int
    flagged: int
    named: int
    agrees: int


class Pair(Struct, frozen=True, kw_only=True):
    """Two facts of confusable measures whose intervals meet: only the wording tells them apart."""

    first: str
    second: str


class Audit(Struct, frozen=True, kw_only=True):
    """The outcome of an audit: true sentences, alterations, and what remains to be looked at."""

    true: Tally
    altered: Tally
    alterations: tuple[Tally, ...]
    close_pairs: int
    pairs: tuple[Pair, ...]
    false_alarms: tuple[Outcome, ...]
    missed: tuple[Outcome, ...]

    @classmethod
    def of(cls, outcomes: list[Outcome], index: Index) -> Audit:
        """Count outcomes."""
        true = [o for o in outcomes if not o.alteration]
        altered = [o for o in outcomes if o.alteration]
        names = dict.fromkeys(o.alteration for o in altered)
        pairs = list(close_pairs(index))
        return cls(
            true=_tally("true", true),
            altered=_tally("altered", altered),
            alterations=tuple(_tally(n, [o for o in altered if o.alteration == n]) for n in names),
            close_pairs=len(pairs),
            pairs=tuple(pairs[:_MOST]),
            false_alarms=tuple(o for o in true if o.flagged),
            missed=tuple(o for o in altered if not o.flagged),
        )


def _tally(name: str, outcomes: list[Outcome]) -> Tally:
    return Tally(
        name=name,
        count=len(outcomes),
        flagged=sum(o.flagged for o in outcomes),
        named=sum(o.flagged and o.named for o in outcomes),
        agrees=sum(o.agrees for o in outcomes),
    )


def wilson(part: int, whole: int) -> tuple[float, float]:
    """Give the 95 % Wilson interval of a share, as fractions."""
    if not whole:
        return (0.0, 1.0)
    share = part / whole
    scale = 1 + _Z * _Z / whole
    middle = share + _Z * _Z / (2 * whole)
    half = _Z * sqrt(share * (1 - share) / whole + _Z * _Z / (4 * whole * whole))
    return (max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale))


def close_pairs(index: Index) -> Iterable[Pair]:
    """Give pairs of facts about one entity, of confusable measures, whose intervals meet."""
    for fact in index.facts:
        span = fact_interval(fact)
        if span is None:
            continue
        for other in _confusable(fact, index):
            theirs = fact_interval(other)
            if theirs is not None and other.unit == fact.unit and theirs.meets(span):
                yield Pair(first=fact.id, second=other.id)


def _confusable(fact: Fact, index: Index) -> Iterable[Fact]:
    for measure in index.measures[fact.measure].confusable_with:
        for other in index.facts_about(measure, fact.subject):
            if fact.id < other.id:
                yield other
