"""What a name holds the name of: "the memorandum on Chashma-5", "the CPEC power plants"."""

from __future__ import annotations

from factcheck.patterns import pattern
from factcheck.reference import Index, NameHit

_PLANTS = pattern(r"(?i)\b(?:projects|plants|stations)\b")


def wholes_inside(name: NameHit, index: Index) -> list[tuple[int, int, str]]:
    """Give the projects named within the name of a part of them, with their offsets.

    And the programme within that of those who build for it, where it is their plants that are
    named: "the CPEC power plants" are those of their owners, and of CPEC.
    """
    inside = index.names_inside(name.text)
    lineage = index.lineage(name.entity)[1:] if inside else ()
    is_of_plants = (
        index.entities[name.entity].kind == "organisation" and _PLANTS.search(name.text) is not None
    )
    found = []
    for hit in inside:
        kind = index.entities[hit.entity].kind
        if (kind == "project" and hit.entity in lineage) or (kind == "programme" and is_of_plants):
            found.append((name.start + hit.start, name.start + hit.end, hit.entity))
    return found
