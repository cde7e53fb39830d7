"""Projects that go without their whole name: "Sahiwal", or "a hospital" told of at Gwadar."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from factcheck.claims.entities.reading import SENTENCE_APART
from factcheck.claims.scenes.scene import Scene
from factcheck.model import EntityHit, MeasureHit, Mention, Reach, Slot
from factcheck.patterns import pattern
from factcheck.reference import NameHit

SHORT_NAME = "short-name"
"""The rule of a name that may mean the place only."""
KIND_AT_PLACE = "kind-at-place"
"""The rule of what a project is, told without its place."""
_OF_ANOTHER = pattern(
    r"\b(?:[Aa]nother|[Oo]ther|[Ss]econd|[Oo]ld|[Ee]xisting)\s+(?:[a-z-]+\s+)?$"
    r"|(?<=[a-z,] )[A-Z][\w-]+(?:['\u2019]s)?\s+(?:[a-z-]+\s+)?$"
)


def with_short_names(
    scene: Scene,
    mention: Mention,
    measures: Sequence[MeasureHit],
    named: Sequence[EntityHit],
    before: Sequence[Scene],
) -> list[EntityHit]:
    """Add the one project that the nearest sentence calls by its short name, if nothing is named.

    Or else that whose kind is told beside the amount, at a place told of. It may be the place, or
    another of the kind, that is meant, so that it stays inferred, and belies nothing; and a project
    that stands farther off is no longer told of for certain.
    """
    if not measures:
        return list(named)
    of_a_kind = _of_a_kind(scene, mention, measures, named, before)
    if of_a_kind is not None:
        return [*_less_certain(named), of_a_kind]
    if any(hit.kind == "programme" and hit.reach <= Reach.BEFORE for hit in named):
        return list(named)
    things = [hit.distance // SENTENCE_APART for hit in named if hit.kind == "project"]
    subjects = [scene.index.subjects_of(hit.measure) for hit in measures]
    for steps, other in enumerate((scene, *before)):
        if steps in things:
            return list(named)
        found = [
            hit
            for hit in scene.index.short_names.projects.find(other.sentence, other.span.start)
            if any(hit.entity in known for known in subjects)
        ]
        if len({hit.entity for hit in found}) == 1:
            return [*_less_certain(named), _called(found[0], SENTENCE_APART * (steps + 1) - 1)]
    return list(named)


def _of_a_kind(
    scene: Scene,
    mention: Mention,
    measures: Sequence[MeasureHit],
    named: Sequence[EntityHit],
    before: Sequence[Scene],
) -> EntityHit | None:
    """Give the project of whose kind something is said beside an amount, at a place told of.

    "Gwadar is to get breakwaters for $130 million and a hospital for $100 million."
    """
    end_of_clause = scene.clauses[scene.clause_of(mention.start)].end
    kinds = [kind for kind in _kinds(scene) if kind[1] <= end_of_clause]
    if not kinds:
        return None
    start, end, projects = min(kinds, key=lambda kind: _apart(mention, kind[0], kind[1]))
    apart = _apart(mention, start, end)
    if any(hit.kind == "project" and hit.distance <= apart for hit in named):
        return None
    if _OF_ANOTHER.search(scene.text, scene.span.start, start):
        return None
    known = [scene.index.subjects_of(hit.measure) for hit in measures]
    for other in (scene, *before):
        told = {project for place, project in projects.items() if _names(other, place)}
        if told:
            (one, *others) = told
            is_new = not others and all(hit.entity != one for hit in named)
            is_it = is_new and any(one in subjects for subjects in known)
            name = NameHit(start, end, scene.text[start:end], one)
            return _called(name, apart, KIND_AT_PLACE) if is_it else None
    return None


def _kinds(scene: Scene) -> list[tuple[int, int, Mapping[str, str]]]:
    """Give what projects a sentence tells by their kind: where, and which it is at what place."""
    found = scene.index.short_names.kinds
    return scene.once(
        (_kinds,),
        lambda: [
            (scene.span.start + start, scene.span.start + end, projects)
            for start, end, projects in found.whole(scene.sentence)
        ],
    )


def _names(scene: Scene, place: str) -> bool:
    """Whether a sentence names a place, be it in capitals: "GWADAR: The hospital"."""
    return any(
        each in scene.sentence and re.search(rf"\b{re.escape(each)}\b", scene.sentence)
        for each in (place, place.upper())
    )


def _apart(mention: Mention, start: int, end: int) -> int:
    """How many characters lie between an amount and words."""
    return max(mention.start - end, start - mention.end, 0)


def _less_certain(named: Sequence[EntityHit]) -> list[EntityHit]:
    """Give the names with the projects among them inferred."""
    return [
        replace(hit, slot=replace(hit.slot, state="inferred")) if hit.kind == "project" else hit
        for hit in named
    ]


def _called(name: NameHit, distance: int, rule: str = SHORT_NAME) -> EntityHit:
    """Give the project that words may mean, so far from the amount."""
    return EntityHit(
        entity=name.entity,
        kind="project",
        role="",
        reach=Reach.BEFORE if distance >= SENTENCE_APART else Reach.SENTENCE,
        distance=distance,
        slot=Slot(
            value=name.entity,
            state="inferred",
            text=name.text,
            start=name.start,
            end=name.end,
            rule=rule,
        ),
    )
