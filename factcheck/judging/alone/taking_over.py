"""What a claim leaves unsaid and a slip leaves no doubt about: that counts as stated."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.model import Claim, Fact, Slot, Slots

_ENTITIES = ("subject", "provider", "recipient")
BY_ITS_SOURCE = "told-by-its-source"
"""The rule of a slot that no words fill, but who tells of the amount, or publishes it, does."""


def taken_over(claim: Claim, fact: Fact) -> Slots | None:
    """Give the slots with what leaves no doubt as stated; None where nothing names the fact.

    What goes without saying is said by who tells of it: "AidData counts $1.34 trillion". A table
    of nobody in particular needs no name.
    """
    slots, source = claim.slots, _source_of(claim, fact)
    of_nobody = fact.computed is not None and fact.computed.is_general
    unsaid: dict[str, str] = {}
    if slots.measure.value is None:
        unsaid["measure"] = fact.measure
    if not of_nobody and not any(getattr(slots, name).value for name in _ENTITIES):
        unsaid["subject"] = fact.subject
    if unsaid and source is None:
        return None
    if source is not None:
        told = {n: replace(source, value=v, rule=BY_ITS_SOURCE) for n, v in unsaid.items()}
        slots = replace(slots, **told)
    inferred = {
        name: slot
        for name in ("measure", *_ENTITIES)
        if (slot := getattr(slots, name)).state == "inferred"
    }
    stated = {name: replace(slot, state="stated") for name, slot in inferred.items()}
    return replace(slots, **stated) if stated else slots


def as_measured(claim: Claim) -> Claim:
    """Give a claim with its measure as stated."""
    slots = claim.slots
    return replace(claim, slots=replace(slots, measure=replace(slots.measure, state="stated")))


def _source_of(claim: Claim, fact: Fact) -> Slot | None:
    """Give the words that name who tells of an amount, who published its figure, or whose it is."""
    if claim.slots.attribution.is_stated:
        return claim.slots.attribution
    hits = claim.setting.entities
    tells = [hit.slot for hit in hits if hit.entity == fact.publisher]
    is_of = [hit.slot for hit in hits if hit.entity == fact.subject]
    stated = (slot for slot in tells if slot.is_stated)
    return next(iter((*stated, *tells, *is_of)), None)
