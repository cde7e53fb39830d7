"""Whether a claim is about a fact's subject, or about somebody else named nearer."""

from __future__ import annotations

from factcheck.claims.entities import INSIDE_NAME
from factcheck.model import Claim, EntityHit, Fact, Reach
from factcheck.reference import Index

_NEARNESS = {Reach.CLAUSE: 30, Reach.SENTENCE: 24, Reach.BEFORE: 10, Reach.HEADLINE: 4}
_PLACES = frozenset({"country", "region"})


def compare_subject(claim: Claim, fact: Fact, index: Index) -> tuple[int, bool, str]:
    """Give the weight, whether the subject conflicts, and why."""
    own = _nearest([hit for hit in claim.setting.entities if hit.entity == fact.subject])
    if own is None:
        return (-8, False, f"subject {fact.subject} goes without saying")
    if own.reach > Reach.SENTENCE and (other := _stated_subject(claim, fact, index)):
        return (0, True, f"about {other.entity}, not {fact.subject}")
    if rival := _rival(claim, fact, own, index):
        return (0, True, f"about {rival.entity}, not {fact.subject}")
    bonus = 6 if own.role == "recipient" or own.kind == "project" else 0
    return (_NEARNESS[own.reach] + bonus, False, f'subject {fact.subject}: "{own.slot.text}"')


def _nearest(hits: list[EntityHit]) -> EntityHit | None:
    return min(hits, key=_nearness) if hits else None


def _nearness(hit: EntityHit) -> tuple[int, int, int, int]:
    return (int(hit.reach), 0 if hit.role == "recipient" else 1, hit.distance, hit.slot.start)


def _stated_subject(claim: Claim, fact: Fact, index: Index) -> EntityHit | None:
    """Give an entity of the sentence that the amount is about, if it is not the fact's subject."""
    parties = {fact.subject, fact.provider, fact.recipient}
    for hit in claim.setting.entities:
        if hit.reach > Reach.SENTENCE or hit.role in ("provider", "attribution"):
            continue
        if hit.slot.rule == INSIDE_NAME or hit.kind == "person" or hit.entity in parties:
            continue
        if _is_source(hit, index):
            continue
        if not parties & set(index.lineage(hit.entity)):
            return hit
    return None


def _is_source(hit: EntityHit, index: Index) -> bool:
    return hit.kind != "project" and bool(index.publishers & set(index.lineage(hit.entity)))


def _rival(claim: Claim, fact: Fact, own: EntityHit, index: Index) -> EntityHit | None:
    """Give another entity that the amount is about rather than the fact's subject.

    A project named in the clause goes before its country; of two of a kind the receiver, else
    the nearer one.
    """
    for hit in claim.setting.entities:
        if hit.reach > own.reach or hit.entity == own.entity or hit.role == "attribution":
            continue
        if hit.slot.rule == INSIDE_NAME or hit.entity == fact.provider:
            continue
        if _is_part_with_figures(claim, hit, fact, index) or _is_more_specific(
            claim, hit, own, index
        ):
            return hit
        if not _same_line(hit.entity, fact.subject, index) and _is_nearer_of_a_kind(hit, own):
            return hit
    return None


def _is_part_with_figures(claim: Claim, hit: EntityHit, fact: Fact, index: Index) -> bool:
    """Whether a part of the subject is named that has figures of that sort itself."""
    is_part = fact.subject in index.lineage(hit.entity)[1:]
    return is_part and _has_figures(claim, hit, index)


def _has_figures(claim: Claim, hit: EntityHit, index: Index) -> bool:
    return any(hit.entity in index.subjects_of(m.measure) for m in claim.setting.measures)


def _same_line(one: str, other: str, index: Index) -> bool:
    """Whether the one is part of the other and no project in its own right."""
    return other in index.lineage(one) and index.entities[one].kind != "project"


def _is_more_specific(claim: Claim, hit: EntityHit, own: EntityHit, index: Index) -> bool:
    """Whether a project of the clause, one with figures of that sort, goes before its country."""
    if hit.kind != "project" or own.kind == "project" or hit.reach is not Reach.CLAUSE:
        return False
    return _has_figures(claim, hit, index)


def _is_nearer_of_a_kind(hit: EntityHit, own: EntityHit) -> bool:
    alike = hit.kind == own.kind or {hit.kind, own.kind} <= _PLACES
    if not alike or hit.role == "provider" or own.role == "recipient":
        return False
    return hit.role == "recipient" or _nearness(hit) < _nearness(own)
