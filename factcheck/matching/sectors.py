"""Whether a claim speaks of the sector or part that a fact is limited to."""

from __future__ import annotations

from functools import lru_cache

from factcheck.matching.bearings import OPEN, Bearings, Held, stems
from factcheck.model import Fact

_SMALL = stems("and of the in for other to a an with general")


def compare_sector(bearings: Bearings, fact: Fact) -> Held:
    """Give the weight, whether the sector conflicts, and why.

    A fact of a sector which the sentence does not name is narrower than the claim, unless the
    references know this thing only by that sector. A whole where the clause names a sector
    that has a figure of its own is wider, which costs; not where the sector stands behind the
    amount, which is weak ("$46 billion in infrastructure").
    """
    if fact.sector:
        if closer := _closer_sector(bearings, fact):
            return Held(0, conflict=True, why=f"only {fact.sector}, not {closer}")
        if are_named(bearings.stems_before, fact.sector):
            return Held(25, why=f"sector {fact.sector}")
        if are_named(bearings.clause_stems, fact.sector):
            return Held(12, why=f"sector {fact.sector}")
        if are_named(bearings.sentence_stems, fact.sector):
            return Held(10, why=f"sector {fact.sector}")
        siblings = bearings.index.sectors_of(fact.measure, fact.subject)
        if len(siblings) > 1:
            return Held(0, conflict=True, why=f"only {fact.sector}")
        return Held(-6)
    for part in sectors_near(bearings, fact.measure, fact.subject):
        if are_named(bearings.clause_stems, part):
            weak = not are_named(bearings.stems_before, part)
            return Held(0 if weak else -14, why=f"named for {part}, a part")
    return OPEN


def _closer_sector(bearings: Bearings, fact: Fact) -> str:
    """Give another sector of the thing that the sentence names more closely."""
    own = {word for part in _parts(fact.sector) for word in part}
    for other in sectors_near(bearings, fact.measure, fact.subject):
        if other == fact.sector or not are_named(bearings.sentence_stems, other):
            continue
        if any(own < part for part in _parts(other)):
            return other
    return ""


def sectors_near(bearings: Bearings, measure: str, subject: str) -> tuple[str, ...]:
    """Give the sectors of a measure's figures of one entity that words near the amount name."""
    found = bearings.sectors.get((measure, subject))
    if found is None:
        near = bearings.near_stems
        sectors = bearings.index.sectors_of(measure, subject)
        found = tuple([sector for sector in sectors if sector and are_named(near, sector)])
        bearings.sectors[measure, subject] = found
    return found


def are_named(words: frozenset[str], sector: str) -> bool:
    """Whether stems hold all content words of the sector, or of one of its `and` parts."""
    for part in _parts(sector):  # noqa: SIM110 - asked very often
        if part <= words:
            return True
    return False


@lru_cache(maxsize=1024)
def _parts(sector: str) -> tuple[frozenset[str], ...]:
    parts = (stems(part) - _SMALL for part in sector.lower().split(" and "))
    return tuple(part for part in parts if part)
