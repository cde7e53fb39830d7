"""Which of the entities near an amount it is most likely about."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.claims.entities.reading import INSIDE_NAME
from factcheck.model import EntityHit, MeasureHit, Reach
from factcheck.reference import Index

_SPECIFIC = ("project", "programme")
"""What a name most likely stands for; all others are as likely."""


def choose_subject(
    entities: Sequence[EntityHit], measures: Sequence[MeasureHit], index: Index
) -> EntityHit | None:
    """Give what the amount is most likely about: the nearest sort of place, most specific first.

    A giver is none, nor is a person or a publisher without figures of its own; a receiver goes
    before a country without a role. Where figures are of who gives, and the receiver named is
    theirs, the giver is what they are about.
    """
    subjects = [index.subjects_of(hit.measure) for hit in measures]
    named = {hit.entity for hit in entities}
    with_figures = {entity for entity in named if any(entity in each for each in subjects)}
    others = {hit.entity for hit in entities if hit.role in ("provider", "attribution")}
    hits = [
        hit
        for hit in entities
        if hit.role in ("", "recipient")
        and hit.slot.rule != INSIDE_NAME
        and (hit.entity not in others or hit.role == "recipient")
    ] or [hit for hit in entities if hit.role == "provider" and hit.entity in with_figures]
    hits = [
        hit
        for hit in hits
        if hit.entity in with_figures
        or (hit.kind != "person" and index.publishers.isdisjoint(index.lineage(hit.entity)))
    ]
    if with_figures.isdisjoint(hit.entity for hit in hits):
        hits = [
            hit
            for hit in entities
            if hit.role == "provider"
            and hit.entity in with_figures
            and any(_is_given_to(named, each.measure, hit.entity, index) for each in measures)
        ] or hits
    return min(hits, key=_subject_order) if hits else None


def _is_given_to(named: Collection[str], measure: str, giver: str, index: Index) -> bool:
    """Whether a measure has figures of what its subject gave, to somebody who is named."""
    return any(
        fact.provider == giver and fact.recipient in named
        for fact in index.facts_about(measure, giver)
    )


def _subject_order(hit: EntityHit) -> tuple[int, int, int, int, int]:
    near = 0 if hit.reach <= Reach.SENTENCE else int(hit.reach)
    received = 0 if hit.role == "recipient" else 1
    return (near, _specific(hit.kind), received, hit.distance, hit.slot.start)


def _specific(kind: str) -> int:
    return _SPECIFIC.index(kind) if kind in _SPECIFIC else len(_SPECIFIC)
