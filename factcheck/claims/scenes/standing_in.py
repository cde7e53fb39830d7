"""What a pronoun or "the plant" at the head of a sentence stands for, one sentence back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.claims.scenes.scene import Scene
from factcheck.model import EntityHit
from factcheck.patterns import pattern

STANDS_FOR = "stands-for"
_SIZE = r"(?:[\d,.]+[- ](?:MW|megawatt|km|kilomet(?:re|er)|mile)[- ])?"
_KIND = r"(?:[a-z-]+ (?=power|plant|station|project|park|line|highway|expressway))?"
_THING = (
    r"(?:project|plant|power plant|power station|station|line|transmission line|road|railway"
    r"|airport|port|highway|motorway|expressway|dam|facility|scheme|mine|farm|park|pipeline"
    r"|corridor|programme|program)"
)
_DOES = (
    r"(?:(?:also|later|now|alone)\s+)?(?:was|is|were|are|cost|costs|costing|has|had|can|will"
    r"|carries|burns|began|started|went|runs|ran|entered|opened|holds|generates|produces|came"
    r"|became|stretches|took|needed|created|added|brought|built|employs)\b"
)
THE_PROJECT = pattern(rf"\b[Tt]he\s+{_KIND}{_THING}\b")
_IT = pattern(rf"(?:[A-Z\d][^,;]{{2,70}}, it|It)\s+{_DOES}|Its\s+[a-z]")
_THE_THING = pattern(
    rf"(?:[A-Z][^,;]{{2,70}}, the|The|This)\s+{_SIZE}{_KIND}{_THING}"
    rf"(?:['\u2019]s\s+[A-Za-z]|,\s|\s+{_DOES})|(?:The|This|That)\s+loan\s+(?:of|was|is|runs|carries)\b"
)
_ITS = pattern(r"[^;:]{0,60}\b(?:its\s+[a-z]|the (?:cost|price|price tag|bill)\b)", re.IGNORECASE)
_THE_COUNTRY = pattern(
    rf"(?:[A-Z][^,;]{{2,70}}, the|The)\s+country(?:['\u2019]s\s+[A-Za-z]|\s+{_DOES})"
)
_THINGS = frozenset({"project", "programme"})
_COUNTRIES = frozenset({"country"})


def stood_for(scene: Scene, before: Sequence[EntityHit]) -> list[EntityHit]:
    """Make the one thing of the sentence before stated, where the scene's own head means it.

    "It cost $2 billion" is of the one project that the sentence before names, "the country's
    GDP" of the one country. With two of them, or one in the sentence itself, nothing is stated.
    """
    heads = ((_THINGS, _IT), (_THINGS, _THE_THING), (_COUNTRIES, _THE_COUNTRY))
    for kinds, head in heads if scene.names else (*heads, (_THINGS, _ITS)):
        if not head.match(scene.text, scene.span.start, scene.span.end):
            continue
        meant = {hit.entity for hit in before if hit.kind in kinds}
        wholes = {part for entity in meant for part in scene.index.lineage(entity)[1:]}
        others = {name.entity for name in scene.names} - (wholes if len(meant) == 1 else set())
        if any(scene.index.entities[entity].kind in kinds for entity in others):
            continue
        if len(meant) == 1:
            return [_stated(hit) if hit.entity in meant else hit for hit in before]
    return list(before)


def _stated(hit: EntityHit) -> EntityHit:
    return replace(hit, slot=replace(hit.slot, state="stated", rule=STANDS_FOR))
