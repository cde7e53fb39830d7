"""One thing or several of a programme, or one sector, of which alone an amount is told."""

from __future__ import annotations

import re

from factcheck.claims.scenes.scene import Scene
from factcheck.model import Mention, Slot
from factcheck.patterns import pattern, worded

_CONTAINER = pattern(
    r"\b(?:under|within|part of|framework of|umbrella of|ambit of|projects? of)\s+"
    r"(?:the\s+)?(?:(?:framework|umbrella|ambit) of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_ONE_THING = pattern(
    r"\b(?:the|this|that|its)\s+(?:[\w-]+\s+){0,3}?(?:project|plant|line|road|airport|port|unit"
    r"|power station|facility|dam|highway|motorway|expressway)(?:'s|\u2019s)?(?=[\s,])|^It\b",
    re.IGNORECASE,
)
SECTOR = (
    r"(?:transport(?:ation)?|infrastructure|energy|power|roads?|rail(?:way)?s?|highways?"
    r"|motorways?|expressways?|transmission|hydropower|coal|health|education|agricultur\w+|mining"
    r"|telecom\w*|water|housing)"
)
_WHAT_PLANTS_MAKE = ("power", "energy", "hydropower")
_OF_SECTORS = ("project", "sector", "scheme", "grid", "network")
_OF_A_SECTOR = pattern(
    rf"\b(?:for|to|in|into|of|on)\s+(?:[\w'\u2019-]+\s+){{0,4}}?(?P<what>{SECTOR}"
    rf"(?:\s+{SECTOR})?)\s+(?:projects?|sectors?|schemes?|grid|networks?)\b",
    re.IGNORECASE,
)
_SEVERAL = worded(
    "projects plants stations dams roads lines ports airports schemes",
    r"\b(?P<what>(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|other|more)\s+"
    r"(?:\w+\s+){0,3}(?:projects|plants|stations|dams|roads|lines|ports|airports|schemes))\b"
    r"[^,;]{0,40}$",
    re.IGNORECASE,
)
_FOR_EXAMPLE = pattern(r",?\s+(?:such as|like|including)\s+(?:the\s+)?")
_OF_ROADS = pattern(rf"\s+of\s+(?:(?!and\b)\w+\s+){{0,2}}(?P<what>{SECTOR})\b", re.IGNORECASE)


def one_of_a_programme(scene: Scene) -> str | None:
    """Give the programme of which the amount's thing is only one ("the project … under CPEC")."""
    kinds = [scene.index.entities[name.entity].kind for name in scene.names]
    if "programme" not in kinds or "project" in kinds:
        return None
    thing = _ONE_THING.search(scene.text[scene.span.start : scene.span.end])
    if thing is None or (thing[0] != "It" and thing[0].split()[-1].istitle()):
        return None
    for name, kind in zip(scene.names, kinds, strict=True):
        if kind == "programme" and _CONTAINER.search(scene.text, scene.span.start, name.start):
            return thing[0].strip()
    return None


def several_things(scene: Scene, mention: Mention) -> str | None:
    """Give several things that an amount is of, where single ones are named beside them."""
    single = [n for n in scene.names if scene.index.entities[n.entity].kind == "project"]
    found = single and scene.search(_SEVERAL, scene.span.start, mention.start)
    if not found:
        return None
    between = any(
        found.end("what") <= name.start < mention.start
        and not _FOR_EXAMPLE.fullmatch(scene.text, found.end("what"), name.start)
        for name in single
    )
    return None if between else found["what"]


def of_a_sector(scene: Scene, mention: Mention, measure: Slot | None) -> str | None:
    """Give the words of a sector to which the amount is limited, outside its measure's words."""
    found = _OF_ROADS.match(scene.text, mention.end, scene.span.end)
    if found and mention.kind == "quantity" and found["what"] in _WHAT_PLANTS_MAKE:
        return None
    if found is None:
        clause = scene.clauses[scene.clause_of(mention.start)]
        words = scene.text[clause.start : clause.end].lower()
        if any(word in words for word in _OF_SECTORS):
            found = _OF_A_SECTOR.search(scene.text, clause.start, clause.end)
    if found is None or scene.is_in_name(*found.span("what")):
        return None
    start, end = found.span("what")
    if measure is not None and measure.start < end and start < measure.end:
        return None
    return found["what"]
