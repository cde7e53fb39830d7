"""A piece of a thing that an amount is of: its first phase, one unit, what is tied to it."""

from __future__ import annotations

import re

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import SUMS, Told
from factcheck.claims.scenes.built_things import PIECE, any_built_thing, last_words
from factcheck.claims.scenes.words import A_PART
from factcheck.patterns import AND_IT_HAS, HEDGES, pattern, worded

_PIECE = pattern(rf"\b(?P<what>{PIECE}|tunnels?|bridges?|runway|drains?|canal)\b")
_APPOSED = pattern(r",\s+an?\s+")
_TIED = worded(
    "tied linked related connected attached",
    r"\b(?P<what>(?:projects|works|schemes|deals|contracts|agreements|loans|investments?)\s+"
    r"(?:tied|linked|related|connected|attached)\s+to)\b",
)
_SOME_OF_THEM = worded(
    "worth valued costing put estimated priced",
    r"\b(?:on|in|into|with|for|begin|start)\s+(?:[\w-]+\s+)?"
    rf"(?P<what>(?:projects|schemes|deals)\s+(?:worth|valued at|costing))\s+{HEDGES}$"
    r"|\b(?P<more>(?:(?:\d+|[a-z]+)\s+(?:more|others?)|another\s+\w+(?: or so)?),\s+"
    rf"(?:worth|valued at|put at|estimated at|priced at|costing))\s+{HEDGES}$",
)
_PHASE = worded(
    "phase stage tranche batch round unit section half",
    r"\b(?P<what>(?:first|second|third|next|initial|final|latest|pilot|trial|opening)\s+(?:phase|stage|tranche|batch"
    r"|round|unit|section|half))\b",
)
_UNIT = worded(
    "unit units phase stage",
    r"\b(?P<what>(?:[Uu]nits?|[Pp]hase|[Ss]tage)\s+(?:\d+|one|two|three|four|I{1,3}))\b",
)
_ONE_UNIT = worded(
    "unit turbine block reactor berth lane",
    r"(?i)\b(?P<what>(?:one|an?|each|another|every)\s+(?:[a-z]+\s+)?"
    r"(?:unit|turbine|block|reactor|berth|lane))\s+(?:of|at)\b",
)
_OF_THEM = worded(
    "them these which",
    r",\s+(?P<what>(?:the\s+)?(?:first|second|third|last|next|other|one|each|two|three)\s+of"
    rf"\s+(?:them|these|which))\b(?![^.;]*{AND_IT_HAS})",
)
_PIECE_OF_A_PHASE = worded(
    "stretch section segment leg portion",
    r"\b(?P<what>(?:stretch|section|segment|leg|portion)\s+of)\s+(?:[\w'\u2019-]+\s+){0,4}?"
    r"(?:first|second|third|initial)\s+(?:phase|stage)\b",
)
_ONLY_ONE = worded(
    "only smallest largest biggest costliest cheapest dearest",
    r"\b(?:for|on|in|to|from)\s+(?:the|this|that|its)\s+(?P<what>(?:[\w'\u2019-]+\s+){1,4}only)\s+"
    r"(?:is|are|was|were|came|comes|amount(?:ed|s)|total(?:led|s))\b"
    r"|^(?P<top>The\s+(?:smallest|largest|biggest|costliest|cheapest|dearest)\s+of)\s+"
    r"(?:the|its|these|those)\s+(?!kind\b|sort\b|type\b)",
)
_THROUGH_LAND = worded(
    "through across inside",
    r"\b(?P<what>(?:[Tt]hrough|[Aa]cross|[Ii]nside)\s+(?:[A-Z][\w-]+\s+){1,2})(?:the|it|its)\s[^,;.]{0,60}?"
    rf"\b(?:runs?|ran|stretches|extends|passes|goes|covers)\s+(?:for\s+)?{HEDGES}$",
)
_ANNEX = worded(
    last_words("attached"),
    rf"\s+(?:coal\s+)?(?P<what>{any_built_thing('attached')})\b",
)
_LAID = worded(
    "underground elevated overhead tunnels tunnel viaduct viaducts stilts",
    r"(?:\s+(?!mostly|largely|partly|entirely|wholly)[\w-]+){0,5}?"
    r"\s+(?P<what>underground|elevated|overhead|in tunnels?|on (?:a )?viaducts?|on stilts)\b",
)
"""How a piece of a line runs: "25.4 km of it is elevated"."""
_ALONG = worded("along on across", rf"\b(?P<what>along|on|across)\s+{HEDGES}$")
_OF_THE = pattern(r"\s+(?P<what>of(?:\s+the)?)\s+(?=[A-Z])")
_OF_IT = pattern(r"\s+of\s+(?:the\s+|its\s+)?\w")
_HELD = worded(
    "held limited restricted kept confined throttled elevated underground",
    r"\b(?P<what>(?:held|limited|restricted|kept|confined|throttled)\b[^,;.]{0,60}?\bto"
    rf"|(?i:elevated|underground)\s+for)\s+{HEDGES}$",
)
"""How far along a line something is told, and what a plant only gives at times."""
_WHAT_HOLDS = pattern(r"(?:\s+[a-z]+)?,?\s+(?:the|their|its|public|external|foreign|national)\s")
_OTHER_GIVER = worded(
    "from",
    r"\bfrom\s+(?:an?|other|another|some|most|all other)\s+(?P<what>(?:[\w-]+\s+){0,2}"
    r"(?:donors?|lenders?|creditors?|banks?|countr(?:y|ies)|agenc(?:y|ies)|governments?))\b",
)
_WHOLE = worded(
    A_PART.replace("|", " "),
    rf"\b(?:{A_PART}) of (?P<what>(?:its|the|their|all) (?:[a-z-]+ ){{1,4}})of\s+$",
)
_PIECES = (
    *(_WHOLE, _PIECE_OF_A_PHASE, _PHASE, _OTHER_GIVER, _UNIT, _TIED, _ONE_UNIT, _OF_THEM, _ANNEX),
)
_DOES = "is only a piece of it"


@qualifier(
    "some-of-them",
    "is some of them only",
    needs=(_SOME_OF_THEM,),
    examples={
        "Norway began to put money into projects worth $900 million in Kenya.": "projects worth",
        "The corridor has two more, worth $900 million.": "two more, worth",
    },
)
def some_of_them(told: Told) -> str | None:
    """Read projects or deals that are worth an amount, where others have amounts of their own."""
    start = told.mention.start
    some = told.scene.search(_SOME_OF_THEM, told.scene.back(start), start)
    return some["what"] or some["more"] if some else None


@qualifier(
    "a-piece",
    _DOES,
    needs=_PIECES,
    examples={
        "The first phase of the Mara Dam cost $211 million.": "first phase",
        "Unit 2 of the Mara Dam cost $211 million.": "Unit 2",
        "One turbine at the Mara Dam cost $11 million.": "One turbine",
        "The Mara Dam has parts, one of them at a cost of $11 million.": "one of them",
        "In Kenya projects tied to the Mara Dam cost $211 million.": "projects tied to",
        "The coast section of the Mara Dam's first phase cost $11 million.": "section of",
    },
    rejects=("The Mara Dam, the first of four, cost $641 million.",),
)
def a_piece(told: Told) -> str | None:
    """Read the phase, the unit or what is tied to a thing, of which alone an amount is told."""
    scene, mention, clause = told.scene, told.mention, told.clause
    near = (name.end for _, name in scene.names_near(mention)) if scene.may_hold(_ANNEX) else ()
    for found in (
        scene.search(_WHOLE, clause.start, mention.start),
        scene.search(_PIECE_OF_A_PHASE, clause.start, mention.start),
        scene.search(_PHASE, clause.start, mention.start if _is_all_of_it(told) else clause.end),
        mention.kind == "quantity" and scene.search(_PHASE, scene.span.start, mention.start),
        scene.search(_OTHER_GIVER, clause.start, clause.end),
        scene.search(_UNIT, scene.span.start, mention.start),
        scene.search(_TIED, clause.start, mention.start),
        scene.search(_ONE_UNIT, scene.span.start, mention.start),
        scene.search(_OF_THEM, scene.span.start, mention.start),
        *(_ANNEX.pattern.match(scene.text, end, mention.start) for end in near),
    ):
        if found and not told.is_spoken_for(*found.span("what")):
            return found["what"]
    return None


@qualifier(
    "only-one-of-them",
    "is only one of them",
    of=SUMS,
    needs=(_ONLY_ONE,),
    examples={
        "Loans from Norway for the coast line only were $2 billion in Kenya.": "coast line only",
        "The largest of the loans of Norway to Kenya is $2 billion.": "The largest of",
    },
    rejects=("The largest of its kind, Norway's lending to Kenya was $11.4 billion.",),
)
def only_one_of_them(told: Told) -> str | None:
    """Read the one of several that alone has an amount: "for the Naivasha line only", "largest"."""
    if told.is_of_a_project:
        return None
    scene = told.scene
    found = scene.search(_ONLY_ONE, scene.span.start, told.mention.start)
    return found["what"] or found["top"] if found else None


@qualifier(
    "where-it-holds",
    "counts only where something holds",
    of=("count",),
    examples={"In 12 loans the rate floats, Norway told Kenya.": "In 12"},
)
def where_it_holds(told: Told) -> str | None:
    """Read a count that only tells where something holds: "In 42 countries the debt exceeds"."""
    scene, mention = told.scene, told.mention
    led = scene.text[scene.span.start : mention.start]
    holds = led.strip() == "In" and _WHAT_HOLDS.match(scene.text, mention.end)
    return f"{led}{mention.text}" if holds else None


@qualifier(
    "of-the-thing",
    _DOES,
    of=("money", "quantity"),
    examples={"Saplings line 1.1 km of the Tana Bridge, the longest of its length.": "of the"},
    rejects=("The Tana Bridge has a length of 4.2 km of its own.",),
)
def of_the_thing(told: Told) -> str | None:
    """Read an amount of a thing itself: "shacks were cleared from 18 km of the railway"."""
    found = _OF_THE.match(told.scene.text, told.mention.end, told.clause.end)
    if found is None:
        return None
    names = told.scene.names_touching(found.end(), found.end() + 1)
    kinds = (told.scene.index.entities[name.entity].kind for name in names)
    return found["what"] if "project" in kinds else None


@qualifier(
    "of-a-line-or-plant",
    _DOES,
    of=("quantity",),
    examples={
        "The Tana Bridge is 3 km long on stilts.": "on stilts",
        "The capacity of the Mara Dam is limited to 250 MW.": "limited to",
        "The Tana Bridge has a stretch of 1.1 km.": "stretch",
        "Through Garissa the Tana Bridge runs for 1.1 km of its length.": "Through Garissa",
    },
    rejects=(
        "The Tana Bridge, a 4.2 km stretch, is long.",
        "The Tana Bridge, a part of the Lakes Corridor, is 4.2 km long.",
    ),
)
def of_a_line_or_plant(told: Told) -> str | None:
    """Give what a length or a capacity is less than all of: "raised along 354 km of the line"."""
    scene, mention, clause = told.scene, told.mention, told.clause
    start = scene.back(mention.start)
    if held := scene.search(_HELD, start, mention.start):
        return held["what"]
    land = scene.search(_THROUGH_LAND, start, mention.start)
    if land and not scene.names_touching(*land.span("what")):
        return land["what"].rstrip()
    along = scene.search(_ALONG, start, mention.start)
    if along and _OF_IT.match(scene.text, mention.end, clause.end):
        return along["what"]
    if scene.may_hold(_LAID) and (laid := _LAID.pattern.match(scene.text, mention.end, clause.end)):
        return laid["what"]
    for found in _PIECE.finditer(scene.text, clause.start, clause.end):
        if (found.start() == mention.end + 1 and _is_all_of_it(told)) or _is_what_holds(
            told, found
        ):
            continue
        if all(found.start() > name.end + 1 or found.end() <= name.start for name in scene.names):
            return found["what"]
    return None


def _is_what_holds(told: Told, piece: re.Match[str]) -> bool:
    """Whether words only say to what a thing belongs: "Karot, a part of the corridor, has"."""
    found = _OF_THE.match(told.scene.text, piece.end())
    names = told.scene.names_touching(found.end(), found.end() + 1) if found else ()
    return any(told.scene.index.entities[name.entity].kind == "programme" for name in names)


def _is_all_of_it(told: Told) -> bool:
    """Whether an amount tells in apposition what a name is: "The motorway, a 392-km stretch"."""
    scene, start = told.scene, told.mention.start
    return any(
        _APPOSED.fullmatch(scene.text, name.end, start)
        for name in scene.names_touching(scene.back(start), start)
    )
