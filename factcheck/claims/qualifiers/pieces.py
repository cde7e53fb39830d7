"""A piece of a thing that an amount is of: its first phase, one unit, what is tied to it."""

from __future__ import annotations

from factcheck.claims.scenes.scene import Scene
from factcheck.model import MeasureHit, Mention, Span
from factcheck.patterns import HEDGES, pattern, worded

_PIECE = pattern(
    r"\b(?P<what>section|stretch|portion|segment|part|leg|tunnels?|bridges?|runway|drains?|canal)\b"
)
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
_ANNEX = worded(
    "mine jetty tunnel reservoir terminal substation bridge runway",
    r"\s+(?:coal\s+)?(?P<what>mine|jetty|tunnel|reservoir|terminal|substation|bridge|runway)\b",
)
_LAID = worded(
    "underground elevated overhead tunnels tunnel viaduct viaducts stilts",
    r"(?:\s+(?!mostly|largely|partly|entirely|wholly)[\w-]+){0,5}?"
    r"\s+(?P<what>underground|elevated|overhead|in tunnels?|on (?:a )?viaducts?|on stilts)\b",
)
"""How a piece of a line runs: "25.4 km of it is elevated"."""
_ALONG = worded("along on across", rf"\b(?P<what>along|on|across)\s+{HEDGES}$")
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
    "half third quarter fifth tenth percent cent most much bulk",
    r"\b(?:half|third|quarter|fifth|tenth|percent|per cent|most|much|bulk) of"
    r" (?P<what>(?:its|the|their|all) (?:[a-z-]+ ){1,4})of\s+$",
)


def a_piece(scene: Scene, mention: Mention, named: MeasureHit | None, clause: Span) -> str | None:
    """Give the piece of a thing of which an amount is told."""
    if some := scene.search(_SOME_OF_THEM, scene.back(mention.start), mention.start):
        return some["what"] or some["more"]
    near = (name.end for _, name in scene.names_near(mention)) if scene.may_hold(_ANNEX) else ()
    for found in (
        scene.search(_WHOLE, clause.start, mention.start),
        scene.search(_PHASE, clause.start, clause.end),
        mention.kind == "quantity" and scene.search(_PHASE, scene.span.start, mention.start),
        scene.search(_OTHER_GIVER, clause.start, clause.end),
        scene.search(_UNIT, scene.span.start, mention.start),
        scene.search(_TIED, clause.start, mention.start),
        scene.search(_ONE_UNIT, scene.span.start, mention.start),
        *(_ANNEX.pattern.match(scene.text, end, mention.start) for end in near),
    ):
        if found and not _is_spoken_for(scene, named, *found.span("what")):
            return found["what"]
    if mention.kind != "quantity":
        return _where_it_holds(scene, mention)
    return _of_a_line_or_plant(scene, mention, clause)


def _of_a_line_or_plant(scene: Scene, mention: Mention, clause: Span) -> str | None:
    """Give what a length or a capacity is less than all of: "raised along 354 km of the line"."""
    start = scene.back(mention.start)
    if held := scene.search(_HELD, start, mention.start):
        return held["what"]
    along = scene.search(_ALONG, start, mention.start)
    if along and _OF_IT.match(scene.text, mention.end, clause.end):
        return along["what"]
    if scene.may_hold(_LAID) and (laid := _LAID.pattern.match(scene.text, mention.end, clause.end)):
        return laid["what"]
    for found in _PIECE.finditer(scene.text, clause.start, clause.end):
        if found.start() == mention.end + 1 and _is_all_of_it(scene, mention):
            continue
        if all(found.start() > name.end + 1 or found.end() <= name.start for name in scene.names):
            return found["what"]
    return None


def is_of_a_project(scene: Scene) -> bool:
    """Whether the sentence names a project, of which its words may only tell more."""
    return any(scene.index.entities[name.entity].kind == "project" for name in scene.names)


def is_own(scene: Scene, named: MeasureHit | None, start: int, end: int) -> bool:
    """Whether words are soon followed by some of the measure, or a programme's name."""
    if named and any(
        named.measure in hit.measures and hit.start < end and start < hit.end
        for hit in scene.phrases
    ):
        return True
    kinds = {scene.index.entities[name.entity].kind for name in scene.names_touching(start, end)}
    return "programme" in kinds


def before_the_next(scene: Scene, mention: Mention, clause: Span) -> int:
    """Give up to where words can narrow an amount: "$2bn, with $1.5bn in loans from banks"."""
    behind = (m.start for m in scene.mentions_near(mention) if m.kind == "money")
    return min((clause.end, *(start for start in behind if start > mention.end)))


def _where_it_holds(scene: Scene, mention: Mention) -> str | None:
    """Give a count that only tells where something holds: "In 42 countries the debt exceeds"."""
    led = scene.text[scene.span.start : mention.start]
    if mention.kind != "count" or led.strip() != "In":
        return None
    holds = _WHAT_HOLDS.match(scene.text, mention.end)
    return f"{led}{mention.text}" if holds else None


def _is_all_of_it(scene: Scene, mention: Mention) -> bool:
    """Whether an amount tells in apposition what a name is: "The motorway, a 392-km stretch"."""
    return any(
        _APPOSED.fullmatch(scene.text, name.end, mention.start)
        for name in scene.names_touching(scene.back(mention.start), mention.start)
    )


def _is_spoken_for(scene: Scene, named: MeasureHit | None, start: int, end: int) -> bool:
    """Whether words are those of a name or of the measure itself: "its first unit" on the grid."""
    if named is not None and any(
        hit.start <= start and end <= hit.end and named.measure in hit.measures
        for hit in scene.phrases
    ):
        return True
    return bool(scene.names_touching(start, end))
