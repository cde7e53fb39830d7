"""One thing or several of a programme, or one sector, of which alone an amount is told."""

from __future__ import annotations

import re

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import SUMS, Told
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import WordHit
from factcheck.patterns import HEDGES, TWO_TO_TEN, pattern, worded

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
_THE = pattern(r"\s+(?:the\s+)?")
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
    rf"\b(?P<what>(?:{TWO_TO_TEN}|\d+|several|many|other|more)\s+"
    r"(?:\w+\s+){0,3}(?:projects|plants|stations|dams|roads|lines|ports|airports|schemes))\b"
    r"[^,;]{0,40}$",
    re.IGNORECASE,
)
_A_BRANCH = worded(
    "branch part corner relation relations cousin cousins arm subsector stepchild offshoot",
    r",\s+(?P<what>(?:one|an?|the)\s+(?:[a-z]+\s+){0,2}(?:branch|part|corner|relations?|cousins?|arm"
    r"|subsector|stepchild|offshoot)\s+of)\s+(?:[\w'\u2019-]+\s+){0,3}?"
    rf"{SECTOR}\b",
)
_BRANCH = (
    r"(?:hydro(?:power|electricity)?|coal|gas|oil|wind|sun|solar|nuclear|water|roads?|rail(?:way)?s?"
    r"|motorways?|highways?|ports?|airports?|transmission|grids?|dams?)(?:\s+(?:power|plants|lines))?"
)
_BRANCH_OF_IT = pattern(
    rf"(?P<what>{_BRANCH}(?:(?:,\s+|\s+and\s+){_BRANCH})*)\s+(?:alone\s+)?"
    r"(?:got|gets|took|takes?|received|receives?|absorbed|absorbs?|drew|attracted|claimed|made\s+up"
    r"|makes?\s+up|accounts?\s+for|accounted\s+for|(?:is|are|was|were)\s+down\s+for)\s+"
    rf"{HEDGES}$",
    re.IGNORECASE,
)
_OF_ITS_SECTOR = pattern(
    r"\s+(?:of|in)\s[^;.]{0,60}?\b(?:energy|power|transport|infrastructure)\s+(?:sector|portfolio|part"
    r"|commitments|lending|loans|investments?|projects)\b"
)
_IN_SOME_INDUSTRIES = worded(
    "industries sectors fields branches",
    r"\b[Ii]n\s+(?P<what>(?!(?:all|other|various|different|several|many|most|both|these|those|the)\b)"
    r"[a-z-]+\s+(?:industries|sectors|fields|branches))\b",
)
_OF_SUCH_THINGS = pattern(
    r"(?:Of|Among|Out\s+of)\s+(?:the|its|all|these|[A-Z]\w+['\u2019]s?)\s+(?P<what>(?:roads|railways|ports"
    r"|airports|dams|bridges|plants|power\s+plants|hospitals|schools|motorways|mines|pipelines)\b"
    r"(?:\s+and\s+[a-z]+)?)"
)
_FOR_EXAMPLE = pattern(r",?\s+(?:such as|like|including)\s+(?:the\s+)?")
_OF_ROADS = pattern(rf"\s+of\s+(?:(?!and\b)\w+\s+){{0,2}}(?P<what>{SECTOR})\b", re.IGNORECASE)


@qualifier(
    "one-of-a-programme",
    "is only one thing of the programme",
    examples={
        "The port was built under the Lakes Corridor for $900 million.": "The port",
    },
    rejects=("The Mara Dam, under the Lakes Corridor, cost $641 million.",),
)
def one_of_a_programme(told: Told) -> str | None:
    """Give the programme of which the amount's thing is only one ("the project … under CPEC")."""
    scene = told.scene
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


def is_part_of_a_programme(scene: Scene, words: WordHit) -> bool:
    """Whether "part of" says of what a thing is one: "part of CPEC, the 700 MW plant"."""
    return any(
        scene.index.entities[name.entity].kind == "programme"
        and _THE.fullmatch(scene.text, words.end, name.start)
        for name in scene.names
    )


@qualifier(
    "several-things",
    "are several things",
    needs=(_SEVERAL,),
    examples={
        "Like the Mara Dam, four projects were built for $900 million.": "four projects",
    },
    rejects=("Of four dams the Mara Dam cost most, $641 million.",),
)
def several_things(told: Told) -> str | None:
    """Give several things that an amount is of, where single ones are named beside them."""
    scene, start = told.scene, told.mention.start
    single = [n for n in scene.names if scene.index.entities[n.entity].kind == "project"]
    found = single and scene.search(_SEVERAL, scene.span.start, start)
    if not found:
        return None
    between = any(
        found.end("what") <= name.start < start
        and not _FOR_EXAMPLE.fullmatch(scene.text, found.end("what"), name.start)
        for name in single
    )
    return None if between else found["what"]


@qualifier(
    "branch-of-a-sector",
    "is only one branch of it",
    of=(*SUMS, "percent"),
    examples={
        "For buses, one branch of transport, Norway lent Kenya $2.1 billion.": "one branch of",
        "In Kenya wind and sun got $2.1 billion of Norway's loans to the energy sector.": (
            "wind and sun"
        ),
        "In sensitive industries Norway lent Kenya $2.1 billion.": "sensitive industries",
        "Of the roads that Norway paid with 137 loans to Kenya, 12 are open.": "roads",
    },
    rejects=("Energy got $7.3 billion of what Norway lent Kenya.",),
)
def branch_of_a_sector(told: Told) -> str | None:
    """Read a branch of a sector: "railways, the poor relation of transport", "wind got".

    It comes before the sector, which may be the figure's own.
    """
    scene, clause, mention = told.scene, told.clause, told.mention
    if told.is_of_a_project:
        return None
    for rule in (_A_BRANCH, _IN_SOME_INDUSTRIES):
        if found := scene.search(rule, scene.span.start, clause.end):
            return found["what"]
    if found := _OF_SUCH_THINGS.match(scene.text, scene.span.start, mention.start):
        return found["what"]
    if not _OF_ITS_SECTOR.match(scene.text, mention.end):
        return None
    found = _BRANCH_OF_IT.search(scene.text, scene.back(mention.start), mention.start)
    return found["what"] if found else None


@qualifier(
    "of-a-sector",
    "is only one sector",
    examples={
        "Norway lent Kenya $5.1 billion of energy.": "energy",
        "In Kenya Norway lent $5.1 billion, to water projects.": "water",
    },
    rejects=("The Mara Dam makes 382 MW of power, its capacity.",),
)
def of_a_sector(told: Told) -> str | None:
    """Give the words of a sector to which the amount is limited, outside its measure's words."""
    scene, mention, clause = told.scene, told.mention, told.clause
    found = _OF_ROADS.match(scene.text, mention.end, scene.span.end)
    if found and mention.kind == "quantity" and found["what"] in _WHAT_PLANTS_MAKE:
        return None
    if found is None:
        words = scene.text[clause.start : clause.end].lower()
        if any(word in words for word in _OF_SECTORS):
            found = _OF_A_SECTOR.search(scene.text, clause.start, clause.end)
    if found is None or scene.is_in_name(*found.span("what")):
        return None
    start, end = found.span("what")
    if told.says_which_thing(end):
        return None
    if told.named is not None and told.words.start < end and start < told.words.end:
        return None
    return found["what"]
