"""What is only named by its kind where its whole is told of: "the memorandum" on a corridor.

The names of an agreement, an edition or an office hold that of what it is part of. The words
that are left are its kind: "tripartite agreement" of "tripartite agreement for Kohala".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from factcheck.model import Entity
from factcheck.patterns import pattern
from factcheck.reference.index import Index
from factcheck.reference.known import spellings

_BEHIND = pattern(r"(?:['\u2019]s?)?\s+(?P<kind>[a-z]{3}[a-z -]*|MoUs?)")
_BEFORE = pattern(r"(?P<kind>[a-z]{3}[a-z -]*?|MoUs?) (?:for|on|about|of|between)(?: the)? ")
"""What stands behind the name of the whole, or before it: "'s memorandum", "memorandum on the "."""


@lru_cache(maxsize=8)
def parts_of(index: Index) -> Mapping[str, Sequence[str]]:
    """Give the entities that are a part of each, one step down."""
    found: dict[str, list[str]] = {}
    for entity in index.entities.values():
        if entity.part_of:
            found.setdefault(entity.part_of, []).append(entity.id)
    return found


@lru_cache(maxsize=8)
def deeds_by_kind(index: Index) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Give for each whole the kinds of its parts that have days only, and which are so called."""
    found: dict[str, dict[str, dict[str, None]]] = {}
    for entity in index.entities.values():
        whole = index.entities.get(entity.part_of or "")
        if whole is None or not _has_days_only(entity, index):
            continue
        for kind in _kinds(entity, whole):
            found.setdefault(whole.id, {}).setdefault(kind, {})[entity.id] = None
    return {
        whole: {kind: tuple(parts) for kind, parts in kinds.items()}
        for whole, kinds in found.items()
    }


def _has_days_only(entity: Entity, index: Index) -> bool:
    measures = index.measures_about(entity.id)
    return bool(measures) and all(index.measures[m].unit_kind == "date" for m in measures)


def _kinds(entity: Entity, whole: Entity) -> Iterator[str]:
    """Yield the words of its names that are left without the name of the whole."""
    for spelt in spellings(entity):
        for name in spellings(whole):
            before, held, behind = spelt.partition(name)
            kind = _BEFORE.fullmatch(before) if before else _BEHIND.fullmatch(behind)
            if held and kind and not (before and behind):
                yield kind["kind"].lower()
