"""Only some of those who give or take: "to landlocked countries", "China's private firms"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.qualifiers.pieces import before_the_next, is_of_a_project, is_own
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import own_words
from factcheck.model import MeasureHit, Mention, Span
from factcheck.patterns import pattern, worded
from factcheck.reference import PLACES

_SORT_OF_GROUP = pattern(
    r"\b(?:to|of|from|by|in|for|among|the|these|those|all)\s+"
    r"(?P<what>(?!(?:all|other|poor|poorer|many|most|the|these|those|whole|entire|wider|broader"
    r"|global|numerous|various|different|several|some|fellow|[a-z]+ing|[a-z]+ly)\b)"
    r"[a-z]+(?:-[a-z]+)*|[A-Z][a-z]+(?:an|ese|ern|ish))\s+$"
)
_REST_OF_GROUP = pattern(
    r"\s+(?P<what>(?:that|who)\s+(?:[a-z]+\s+){0,2}[a-z]+"
    r"|(?:in|of|across|outside)\s+(?:the\s+)?(?:[A-Z][a-z]+\s+){0,2}(?:Asia|Africa|Europe|America"
    r"|Oceania|Pacific|Caribbean|Balkans|Sahel|Gulf|Middle East|Caucasus)"
    r"|with\s+an?\s+[a-z-]+"
    r"|for\s+(?!the\b|years?\b|decades?\b|which\b|more\b|a\b|every\b|each\b|one\b"
    r"|two\b|three\b|four\b|five\b|ten\b|some\b|at\b|over\b|nearly\b|about\b)[a-z-]+)\b"
)
_SOME_IN_GROUP = pattern(
    r"\b(?P<what>[a-z-]+(?:s|est)|most|half|many|few|some)\s+(?:among|amongst|in|of|from)\s+"
    r"(?:the\s+|these\s+|those\s+)?$"
)
_ALL_IN_GROUP = frozenset(
    (
        *("countries", "borrowers", "governments", "projects", "loans", "grants", "commitments"),
        *("finance", "credits", "debts", "dozens", "hundreds", "thousands", "millions", "billions"),
        *("members", "states", "nations", "economies", "tens", "scores", "activities", "records"),
        "flows",
    )
)
_BODIES = (
    r"(?:banks?|lenders?|donors?|creditors?|compan(?:y|ies)|firms?|enterprises|investors?|insurers?"
    r"|contractors?|bondholders)"
)
_SOME_LENDERS = worded(
    "banks bank lenders lender donors donor creditors creditor companies company firms firm"
    " enterprises investor investors insurer insurers contractor contractors bondholders"
    " provinces cities",
    r"\b(?P<what>(?:multilateral|[Mm]ultilateral|[Ww]estern|Gulf|Arab"
    r"|commercial|private|provincial|municipal|local|smaller|listed|foreign"
    r"|export|development|two|three|four|five|several|certain)\s+(?:Chinese\s+)?(?:[a-z-]+\s+)?"
    rf"{_BODIES}|provinces\s+and\s+cities)\b",
)
_AMONG_OTHERS = pattern(
    r"\b(?:including|included|counting|with|and|or|like|as|told|reported\s+to|than|unlike|outspent"
    r"|dismay\s+of)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_ITS_BODIES = worded(
    "owe owed borrowed took received got",
    rf"\b(?:its|their)\s+(?P<what>(?:[a-z-]+\s+){{0,2}}(?:{_BODIES}|provinces|cities|utilities"
    r"|railways))\s+(?:owe|owed|borrowed|took|received|got)\b",
)
_RANKED = worded(
    "country nation borrower recipient neighbour neighbor state province",
    r"(?<!\b[Aa]s )(?<!\b[Ff]or )\b(?P<what>(?i:the|another|a|one)\s+(?:next|second|third"
    r"|fourth|fifth|sixth|[a-z]+(?:ieth|teenth)|\d+(?:st|nd|rd|th)|last|smallest)\s+(?:[a-z]+\s+)?"
    r"(?:country|nation|borrower|recipient|state)"
    r"|(?i:the)\s+(?:country|nation|borrower|recipient|neighbour|neighbor|state|province)\s+in\s+"
    r"(?:[a-z]+\s+)?(?:place|position))\b",
)
_IN_A_CONTINENT = worded(
    "africa asia america europe oceania pacific caribbean balkans sahel",
    r"\b(?P<what>[Ii]n\s+(?:the\s+)?(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)?\s+)?(?:Africa|Asia|America|Europe"
    r"|Oceania|Pacific|Caribbean|Balkans|Sahel))\b",
)
_RANKED_THERE = pattern(r"(?:[a-z]est|most|first|second|third|top|leader)\b[^,;]{0,60}$")
_HELD_PLACE = pattern(r"-(?P<what>administered|occupied|controlled|held|ruled)\s+[A-Z]")


def a_subset(scene: Scene, mention: Mention, named: MeasureHit | None, clause: Span) -> str | None:
    """Give the words by which an amount is only that of some of the givers or takers."""
    return next(filter(None, _readings(scene, mention, named, clause)), None)


def _readings(
    scene: Scene, mention: Mention, named: MeasureHit | None, clause: Span
) -> Iterator[str | None]:
    yield _of_the_group(scene, mention, named, clause)
    if mention.kind in ("money", "count", "number"):
        own = Span(clause.start, before_the_next(scene, mention, clause))
        yield _of_the_lenders(scene, named, own)
        for some in (_RANKED, _ITS_BODIES):
            found = scene.search(some, clause.start, mention.start)
            yield found["what"] if found else None
        yield _of_a_place_held(scene, clause)
    yield _in_a_continent(scene, clause)


def _in_a_continent(scene: Scene, clause: Span) -> str | None:
    """Give the continent of which alone an amount is told, where no country there is named."""
    found = scene.search(_IN_A_CONTINENT, clause.start, clause.end)
    if found is None or scene.is_in_name(found.end() - 1, found.end()):
        return None
    kinds = (scene.index.entities[name.entity].kind for name in scene.names)
    if sum(kind in ("country", "project", "programme") for kind in kinds) > 1:
        return None
    is_rank = _RANKED_THERE.search(scene.text, clause.start, found.start())
    return None if is_rank else found["what"]


def _of_the_group(
    scene: Scene, mention: Mention, named: MeasureHit | None, clause: Span
) -> str | None:
    """Give what makes a group smaller: "landlocked developing countries", "… in Central Asia"."""
    for _, name in scene.names_near(mention):
        if scene.index.entities[name.entity].kind != "region":
            continue
        own = scene.clauses[scene.clause_of(name.start)]
        if own.start != clause.start and not _leads_to(scene, name.end, mention):
            continue
        if sort := _SORT_OF_GROUP.search(scene.text, own.start, name.start):
            return sort["what"]
        rest = _REST_OF_GROUP.match(scene.text, name.end, own.end)
        if rest and not is_own(scene, named, *rest.span("what")):
            return rest["what"]
        some = _SOME_IN_GROUP.search(scene.text, own.start, name.start)
        if some and some["what"] not in _ALL_IN_GROUP and not scene.is_known(*some.span("what")):
            return some["what"]
    return None


def _leads_to(scene: Scene, end: int, mention: Mention) -> bool:
    """Whether words stand before an amount with no other between them."""
    between = (other.start for other in scene.mentions_near(mention) if other.kind == "money")
    return end <= mention.start and not any(end <= start < mention.start for start in between)


def _of_the_lenders(scene: Scene, named: MeasureHit | None, clause: Span) -> str | None:
    """Give some of those who lend in the place of all: "commercial banks", "private firms"."""
    found = scene.search(_SOME_LENDERS, clause.start, clause.end)
    if found is None or scene.is_in_name(*found.span("what")) or "policy" in found["what"]:
        return None
    if _AMONG_OTHERS.search(scene.text, clause.start, found.start("what")):
        return None
    is_place = any(scene.index.entities[name.entity].kind in PLACES for name in scene.names)
    if not is_place or is_of_a_project(scene):
        return None
    noun = found["what"].split()[-1].rstrip("s").lower()
    is_own = named and noun in own_words(scene.index.measures[named.measure])
    return None if is_own else found["what"]


def _of_a_place_held(scene: Scene, clause: Span) -> str | None:
    """Give how a place is held by a country of which it is only a part: "-administered"."""
    held: Iterator[re.Match[str] | None] = (
        _HELD_PLACE.match(scene.text, name.end, clause.end)
        for name in scene.names
        if clause.start <= name.start < clause.end
    )
    return next((found["what"] for found in held if found), None)
