"""A programme that goes without its name: its two parties are named, or who tells of it."""

from __future__ import annotations

from factcheck.kinds import THINGS
from factcheck.matching.bearings import Bearings
from factcheck.model import Fact


def meant_programmes(bearings: Bearings, measure: str) -> list[str]:
    """Give the programmes with figures of a measure that a sentence may mean without naming them.

    "China and Pakistan signed agreements worth $46 billion" may be of their corridor. What is
    meant stays inferred: it may support the amount, and never belies it.
    """
    index = bearings.index
    programmes = index.programmes_of(measure)
    if not programmes:
        return []
    subjects = index.subjects_of(measure)
    if any(hit.kind in THINGS and hit.entity in subjects for hit in bearings.stated):
        return []
    return [
        subject
        for subject in programmes
        if subject not in bearings.named
        and any(_is_meant(bearings, fact) for fact in index.facts_about(measure, subject))
    ]


def _is_meant(bearings: Bearings, fact: Fact) -> bool:
    if {fact.provider, fact.recipient} <= bearings.named_close_by:
        return True
    return fact.publisher in bearings.named
