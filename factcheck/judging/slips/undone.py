"""A claim without a slip, and how to make one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.judging.comparing.agreement import explains
from factcheck.judging.diagnoses.case import Case
from factcheck.judging.diagnoses.registry import Diagnosis
from factcheck.judging.words.nouns import name_of
from factcheck.matching import Candidate
from factcheck.matching.bearings import SlotName
from factcheck.model import Claim, Fact, Measure, MeasureHit

_LOUDEST = 100


class Undone(NamedTuple):
    """A claim without a slip: the slip's code, and how it is told of the figure then found."""

    code: str
    claim: Claim
    told: Callable[[Case, Fact], Diagnosis]


def but_for(case: Case, known: Sequence[Candidate], slot: SlotName) -> Iterator[Fact]:
    """Yield the figures that nothing but one slot sets aside."""
    for candidate in known:
        if candidate.conflicts == (slot,) and explains(case.claim, candidate.fact):
            yield candidate.fact


def with_setting(claim: Claim, **changes: object) -> Claim:
    """Give a claim with parts of its setting changed."""
    return replace(claim, setting=replace(claim.setting, **changes))


def with_measure(claim: Claim, measure: Measure, **changes: object) -> Claim:
    """Give a claim whose words name another measure, and with parts of its setting changed."""
    named = claim.slots.measure
    slot = replace(named, value=measure.id, state="stated", text=name_of(measure))
    hits = (MeasureHit(measure.id, _LOUDEST, slot),)
    return with_slots(with_setting(claim, measures=hits, **changes), measure=slot)


def with_slots(claim: Claim, **changes: object) -> Claim:
    """Give a claim with slots changed."""
    return replace(claim, slots=replace(claim.slots, **changes))


def renamed(claim: Claim, named: str, meant: str, *slots: str) -> Claim:
    """Give a claim as if another name stood in the place of one, in some of its slots, too."""
    entities = tuple(
        replace(hit, entity=meant) if hit.entity == named else hit for hit in claim.setting.entities
    )
    changed = {
        name: replace(slot, value=meant)
        for name in slots
        if (slot := getattr(claim.slots, name)).value == named
    }
    return with_slots(with_setting(claim, entities=entities), **changed)
