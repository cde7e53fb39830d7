"""Projects that are only called by the place or the word for which they are named: "Sahiwal"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.claims.scenes.scene import Scene
from factcheck.model import EntityHit, MeasureHit, Reach, Slot

_THINGS = frozenset({"project", "programme"})
_FAR = 100
"""How much farther than a name in the amount's own sentence what may be a place counts."""


def named_shortly(
    scene: Scene,
    measures: Sequence[MeasureHit],
    named: Iterable[EntityHit],
    before: Iterable[Scene],
) -> list[EntityHit]:
    """Give the one project that the nearest sentence calls by its short name, if none is named.

    It may be the place that is meant, so that it stays inferred, and belies nothing.
    """
    if not measures or any(hit.kind in _THINGS and hit.reach <= Reach.BEFORE for hit in named):
        return []
    subjects = frozenset().union(*(scene.index.subjects_of(hit.measure) for hit in measures))
    for steps, other in enumerate((scene, *before)):
        found = [
            hit
            for hit in scene.index.short_names_in(other.sentence, other.span.start)
            if hit.entity in subjects
        ]
        if len({hit.entity for hit in found}) == 1:
            hit = found[0]
            return [
                EntityHit(
                    entity=hit.entity,
                    kind="project",
                    role="",
                    reach=Reach.BEFORE if steps else Reach.SENTENCE,
                    distance=_FAR * (steps + 1),
                    slot=Slot(
                        value=hit.entity,
                        state="inferred",
                        text=hit.text,
                        start=hit.start,
                        end=hit.end,
                        rule="short-name",
                    ),
                )
            ]
    return []
