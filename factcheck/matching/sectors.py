"""Whether a claim speaks of the sector or part that a fact is limited to."""

from __future__ import annotations

import re

from factcheck.model import Claim, Fact
from factcheck.reference import Index

_WORD = re.compile(r"[a-z][a-z'-]+")
_SMALL = frozenset({"and", "of", "the", "in", "for", "other", "to", "a", "an", "with"})
_STEM = 6


def compare_sector(claim: Claim, fact: Fact, index: Index) -> tuple[int, bool, str]:
    """Give the weight, whether the sector conflicts, and why.

    A fact of a sector which the sentence does not name is narrower than the claim, unless the
    references know this thing only by that sector. A whole where the sentence names a sector
    that has a figure of its own is wider, which costs.
    """
    if fact.sector:
        if _names(claim.setting.clause, fact.sector):
            return (25, False, f"sector {fact.sector}")
        if _names(claim.setting.sentence, fact.sector):
            return (10, False, f"sector {fact.sector}")
        siblings = index.facts_about(fact.measure, fact.subject)
        if any(other.sector != fact.sector for other in siblings):
            return (0, True, f"only {fact.sector}")
        return (-6, False, "")
    part = _named_part(claim, fact, index)
    return (-14, False, f"named for {part}, a part") if part else (0, False, "")


def _named_part(claim: Claim, fact: Fact, index: Index) -> str:
    for other in index.facts_about(fact.measure, fact.subject):
        if other.sector and _names(claim.setting.clause, other.sector):
            return other.sector
    return ""


def _names(text: str, sector: str) -> bool:
    """Whether the text has all content words of the sector, or of one of its `and` parts."""
    stems = {word[:_STEM] for word in _WORD.findall(text)}
    for part in sector.lower().split(" and "):
        words = [word for word in _WORD.findall(part) if word not in _SMALL]
        if words and all(word[:_STEM] in stems for word in words):
            return True
    return False
