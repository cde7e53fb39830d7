"""Projects that are only called by the place or the word for which they are named: "Sahiwal"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from factcheck.claims.entities.reading import SENTENCE_APART
from factcheck.claims.scenes.scene import Scene
from factcheck.model import EntityHit, MeasureHit, Reach, Slot
from factcheck.reference import NameHit

SHORT_NAME = "short-name"
"""The rule of a name that may mean the place only."""


def with_short_names(
    scene: Scene,
    measures: Sequence[MeasureHit],
    named: Sequence[EntityHit],
    before: Iterable[Scene],
) -> list[EntityHit]:
    """Add the one project that the nearest sentence calls by its short name, if nothing is named.

    It may be the place that is meant, so that it stays inferred, and belies nothing; and a project
    that stands farther off is no longer told of for certain.
    """
    if not measures or any(hit.kind == "programme" and hit.reach <= Reach.BEFORE for hit in named):
        return list(named)
    things = [hit.distance // SENTENCE_APART for hit in named if hit.kind == "project"]
    subjects = [scene.index.subjects_of(hit.measure) for hit in measures]
    for steps, other in enumerate((scene, *before)):
        if steps in things:
            return list(named)
        found = [
            hit
            for hit in scene.index.short_names.find(other.sentence, other.span.start)
            if any(hit.entity in known for known in subjects)
        ]
        if len({hit.entity for hit in found}) == 1:
            farther = [_less_certain(hit) if hit.kind == "project" else hit for hit in named]
            return [*farther, _called(found[0], steps)]
    return list(named)


def _less_certain(hit: EntityHit) -> EntityHit:
    return replace(hit, slot=replace(hit.slot, state="inferred"))


def _called(name: NameHit, steps: int) -> EntityHit:
    """Give the project that a name may mean, so many sentences before the amount's own."""
    return EntityHit(
        entity=name.entity,
        kind="project",
        role="",
        reach=Reach.BEFORE if steps else Reach.SENTENCE,
        distance=SENTENCE_APART * (steps + 1) - 1,
        slot=Slot(
            value=name.entity,
            state="inferred",
            text=name.text,
            start=name.start,
            end=name.end,
            rule=SHORT_NAME,
        ),
    )
