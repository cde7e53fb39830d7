"""What befell whom on a day, where the sentence of the day does not name it.

"Ground was broken in May 2016" is told of the cable that the article is about; "the memorandum was
signed on 5 July 2013", in an article on the corridor, of the corridor's memorandum; "AidData's
report, released on Tuesday", of the edition that was its newest then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from msgspec.structs import replace

from factcheck.claims.discourse.surroundings import Surroundings
from factcheck.claims.scenes.scene import Scene
from factcheck.kinds import THINGS
from factcheck.model import EntityHit, MeasureHit, Reach, SlotState
from factcheck.reference import Index
from factcheck.reference.deeds import deeds_by_kind, parts_of

_FARTHEST = 20
"""So many sentences back an article may have named what had its day."""
BY_ITS_KIND = "named-by-kind"
"""The rule of an agreement that is only called one, where what it is about is told of."""


def what_it_befell(
    scene: Scene,
    measures: Sequence[MeasureHit],
    named: Sequence[EntityHit],
    surroundings: Surroundings,
) -> list[EntityHit]:
    """Give of what a day's event is told, where no name near it has such an event."""
    subjects = scene.index.subjects_of
    had = [subjects(each.measure) for each in measures if each.slot.state == "stated"]
    near = [hit for hit in named if hit.reach <= Reach.BEFORE]
    if not had or any(_has_one(hit.entity, had) for hit in near):
        return []
    own = list(_deeds(scene, near, had)) or _newest(scene, near, had, surroundings)
    if own or any(hit.kind in THINGS and hit.reach <= Reach.SENTENCE for hit in near):
        return own
    for hits in islice(surroundings.above(scene), _FARTHEST):
        told = [hit for hit in hits if hit.kind in THINGS]
        of_it = [h for h in told if _has_one(h.entity, had)] or list(_deeds(scene, told, had))
        if told:
            return of_it if len({hit.entity for hit in of_it}) == 1 else []
    return []


def is_told_of(subjects: AbstractSet[str], surroundings: Surroundings, index: Index) -> bool:
    """Whether an article names any of them, or the thing or publisher of which one is a part."""
    parts = parts_of(index)
    return any(
        each in subjects or not subjects.isdisjoint(parts.get(each, ()))
        for each in surroundings.named
    )


def _has_one(entity: str, had: Iterable[AbstractSet[str]]) -> bool:
    """Whether something is among those that have such an event, by one measure or another."""
    return any(entity in each for each in had)


def _deeds(
    scene: Scene, wholes: Iterable[EntityHit], had: Sequence[AbstractSet[str]]
) -> Iterator[EntityHit]:
    """Yield the agreements on what is told of, where the sentence says "the agreement"."""
    known = deeds_by_kind(scene.index)
    for whole in wholes:
        for kind, deeds in known.get(whole.entity, {}).items():
            found = re.search(rf"\b{re.escape(kind)}\b", scene.lowered)
            if found is None:
                continue
            end = scene.span.start + found.end()
            is_on_it = not any(end <= name.start < whole.slot.start for name in scene.names)
            state = whole.slot.state if is_on_it else "inferred"
            yield from (_as(deed, whole, state, scene) for deed in deeds if _has_one(deed, had))


def _newest(
    scene: Scene,
    tellers: Iterable[EntityHit],
    had: Sequence[AbstractSet[str]],
    surroundings: Surroundings,
) -> list[EntityHit]:
    """Give what those who are told of had published last when the article was written."""
    index, written = scene.index, surroundings.document.published
    if written is None:
        return []
    found = []
    for teller in tellers:
        if teller.entity not in index.publishers:
            continue
        own = [each for each in parts_of(index).get(teller.entity, ()) if _has_one(each, had)]
        days = {day: each for each in own for day in index.dates_of(each) if day <= written}
        if days:
            found.append(_as(days[max(days)], teller, "inferred", scene))
    return found


def _as(entity: str, named: EntityHit, state: SlotState, scene: Scene) -> EntityHit:
    """Give what is meant in the place of the name by which it is known."""
    slot = replace(named.slot, value=entity, state=state, rule=BY_ITS_KIND)
    kind, nearer = scene.index.entities[entity].kind, named.distance - 1
    return replace(named, entity=entity, kind=kind, role="", distance=nearer, slot=slot)
