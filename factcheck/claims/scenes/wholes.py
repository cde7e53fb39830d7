"""The whole that is named within the name of its part: "the memorandum on Chashma-5"."""

from __future__ import annotations

from factcheck.patterns import pattern
from factcheck.reference import Index, NameHit

_PLANTS = pattern(r"(?i)\b(?:power\s+projects|plants|stations)\b")
"""What the builders of a programme's plants are called by: "the CPEC power plants"."""


def wholes_inside(name: NameHit, index: Index) -> list[tuple[int, int, str]]:
    """Give the projects named within the name of a part of them, with their offsets.

    And the programme within that of those who build for it, where it is their plants that are
    named: "the CPEC power plants" are those of their owners, and of CPEC.
    """
    return [
        (name.start + hit.start, name.start + hit.end, hit.entity)
        for hit in index.names_inside(name.text)
        if _is_its_whole(hit.entity, name, index)
    ]


def _is_its_whole(entity: str, name: NameHit, index: Index) -> bool:
    kind = index.entities[entity].kind
    if kind == "project":
        return entity in index.lineage(name.entity)[1:]
    is_of_builders = index.entities[name.entity].kind == "organisation"
    return kind == "programme" and is_of_builders and _PLANTS.search(name.text) is not None
