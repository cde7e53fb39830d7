"""Of whom or where alone an amount is told, ahead of it or behind: "among workers, it won 38%"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import Told
from factcheck.claims.scenes.words import own_words
from factcheck.geography import is_demonym
from factcheck.patterns import pattern, worded
from factcheck.reference import PLACES, Index
from factcheck.tables import cells, rows

_AMONG = worded(
    "among amongst",
    r"\b(?P<what>[Aa]mong(?:st)?\s+(?:(?:the|its|their|all)\s+)?(?:[a-z0-9-]+\s+){0,3}?"
    r"(?P<who>[a-z-]{3,}))(?:\s+(?:in|of|with|aged|under|over|without)\s+[^,;:]{1,40})?,\s",
)
_IN_A_FIELD = worded("in", r"\b(?P<what>[Ii]n\s+(?P<field>(?:[a-z-]+\s+){0,2}[a-z-]{4,})),\s")
_OPENS = pattern(r"(?:[;:,(\u2014\u2013]\s*|\b(?:and|but|while|whereas)\s+)$")
_ENDS = pattern(
    r";|\b(?:overall|altogether|but|while|whereas|as\s+a\s+whole|in\s+all|in\s+total)\b",
    re.IGNORECASE,
)
"""What stands between words for some and an amount that is of all again."""
_RANKS = pattern(
    r"\b(?:most|least|more|fewer|less|top|topped|leads?|led|leading|ranks?|ranked|came|best|worst"
    r"|first|second|third|fourth|fifth|[a-z]+(?<!inter)(?<!for)est)\b"
)
"""What tells the place of one among its like, whose amount is all of it."""
_WHERE = worded(
    "where",
    r"\b(?P<what>(?:in|at|on|across|throughout|along|to|from)\s+(?:(?:the|its|their|an?)\s+)?"
    r"(?:[\w'\u2019-]+\s+){0,3}?(?P<last>[\w'\u2019-]+)),?\s+where\s+",
)
_ADVERB = r"domestically|overseas|abroad|at\s+home|back\s+home|internationally|locally|regionally"
_HERE_OR_ABROAD = worded(
    "domestically overseas abroad home internationally locally regionally",
    rf"(?:\s+(?:of\s+)?(?!(?:and|or|to|from|for|by|in|at|than|with|but)\b)[a-z-]+){{0,3}}?\s+"
    rf"(?P<what>{_ADVERB})\b(?=\s*(?:[.,;:)!?]|$|(?:and|but|or|in|by|from|since|last|while)\b))",
)
_HERE_AHEAD = worded(
    "domestically overseas abroad home internationally locally regionally",
    r"\b(?P<what>[Dd]omestically|[Oo]verseas|[Aa]broad|[Aa]t\s+home|[Ii]nternationally|[Ll]ocally"
    r"|[Rr]egionally),\s",
)
_INSIDE = pattern(r"\b(?P<what>(?:[Ii]n|[Aa]cross|[Ww]ithin|[Ff]rom)\s+(?:the\s+)?)$")
_REACH = 30
_SOME = ("percent", "count", "number", "quantity", "money")


@cache
def scope_words(kind: str) -> frozenset[str]:
    """Give the words of one kind of `data/scope_words.csv`."""
    table = rows("scope_words")
    return frozenset(w for row in table if row["kind"] == kind for w in cells(row["words"]))


def _opening(told: Told, words: re.Match[str] | None) -> str | None:
    """Give words that open a sentence or clause, where an amount behind is still of them."""
    if words is None:
        return None
    scene, start = told.scene, words.start("what")
    is_open = start == scene.span.start or _OPENS.search(scene.text, scene.span.start, start)
    if not is_open or _ENDS.search(scene.text, words.end(), told.mention.start):
        return None
    if scene.is_known(*words.span("what")) or told.is_of_the_measure(words["what"]):
        return None
    return words["what"]


@qualifier(
    "among-ahead",
    "makes it only that of those",
    of=("percent", "count", "number"),
    measured=True,
    needs=(_AMONG,),
    examples={
        "Among farmers, the renewable share in Kenya was 12 percent.": "Among farmers",
        "Kenya does well: among first-time owners, the renewable share is 12 percent.": (
            "among first-time owners"
        ),
    },
    rejects=(
        "Among its neighbours, Kenya had a renewable share of 81 percent.",
        "Among farmers Kenya is known; overall the renewable share was 81 percent.",
    ),
)
def among_ahead(told: Told) -> str | None:
    """Read of whom alone an amount is told, ahead of it: "Among workers, the AfD won 38%".

    What is one of those that are named has all of its own: "Among the parties, the AfD".
    """
    scene, mention = told.scene, told.mention
    found = scene.search(_AMONG, scene.span.start, mention.start)
    if found is None or _RANKS.search(scene.text, found.end(), mention.end):
        return None
    who = found["who"]
    one = f"{who[:-3]}y" if who.endswith("ies") else who.removesuffix("s")
    return None if one in scope_words("class") else _opening(told, found)


@qualifier(
    "in-a-field",
    "is only one field of it",
    of=("percent", "count", "number", "quantity"),
    measured=True,
    needs=(_IN_A_FIELD,),
    examples={"In small towns, the renewable share in Kenya was 12 percent.": "In small towns"},
    rejects=(
        "In addition, the renewable share in Kenya was 81 percent.",
        "In recent years, the renewable share in Kenya was 81 percent.",
    ),
)
def in_a_field(told: Told) -> str | None:
    """Read the field of which alone an amount is told, ahead: "In digital communication, …".

    What is no field ("In addition") stands in `data/scope_words.csv`.
    """
    scene = told.scene
    found = scene.search(_IN_A_FIELD, scene.span.start, told.mention.start)
    if found is None or not scope_words("aside").isdisjoint(found["field"].split()):
        return None
    return _opening(told, found)


@qualifier(
    "where-it-was",
    "makes it only that of there",
    of=_SOME,
    measured=True,
    needs=(_WHERE,),
    examples={
        "Kenya built in the east, where its renewable share was 12 percent.": "in the east",
        "Kenya did best in Karamoja, where its renewable share was 12 percent.": "in Karamoja",
    },
    rejects=("It is in Kenya, where the renewable share was 81 percent.",),
)
def where_it_was(told: Told) -> str | None:
    """Read the place to which a "where" points: "strongest in the east, where it won 32%"."""
    scene, mention = told.scene, told.mention
    found = scene.search(_WHERE, max(scene.span.start, told.clause.start - 60), mention.start)
    if found is None or _ENDS.search(scene.text, found.end(), mention.start):
        return None
    between = (m for m in scene.mentions_near(mention) if m.kind == mention.kind)
    if any(found.end() <= m.start < mention.start for m in between):
        return None
    if found["last"].lower() in scope_words("occasion") or scene.is_known(*found.span("what")):
        return None
    return found["what"]


@qualifier(
    "here-or-abroad",
    "is only a part of it",
    of=_SOME,
    measured=True,
    needs=(_HERE_OR_ABROAD,),
    examples={
        "Kenya sold a cement output of 2 million tonnes abroad.": "abroad",
        "At home, Kenya's cement output was 2 million tonnes.": "At home",
    },
    rejects=("Kenya, known abroad, had a cement output of 5 million tonnes.",),
)
def here_or_abroad(told: Told) -> str | None:
    """Read an adverb of place: "earned $700 million domestically", "sold abroad"."""
    scene, mention = told.scene, told.mention
    behind = _HERE_OR_ABROAD.pattern.match(scene.text, mention.end, scene.span.end)
    found = behind and behind["what"]
    found = found or _opening(told, scene.search(_HERE_AHEAD, told.clause.start, mention.start))
    if not found or told.is_of_the_measure(found):
        return None
    return found


@qualifier(
    "taken-in-a-place",
    "is only one of its places",
    of=("money", "count", "number"),
    measured=True,
    examples={"In Kenya, The Salt Road grossed $2 million.": "In Kenya"},
    rejects=("In all, The Salt Road grossed $41 million.",),
)
def taken_in_a_place(told: Told) -> str | None:
    """Read the country in which a work took so much of all that it took: "In China, it grossed".

    So it is with what no country has, and what words of the measure say to be sold or taken in,
    or to be of all the world.
    """
    scene, index = told.scene, told.scene.index
    if told.named is None or not _is_taken_in(told):
        return None
    subjects = index.subjects_of(told.named.measure)
    owners = [n.entity for n in scene.names if n.entity in subjects]
    for name in scene.names:
        if index.entities[name.entity].kind not in PLACES or is_demonym(name.text):
            continue
        if any(name.entity in index.lineage(owner) for owner in owners):
            continue
        start = max(scene.span.start, name.start - _REACH)
        if inside := _INSIDE.search(scene.text, start, name.start):
            return f"{inside['what']}{name.text}"
    return None


def _is_taken_in(told: Told) -> bool:
    """Whether an amount is of what is sold or taken in everywhere, by what is no place."""
    scene, measure = told.scene, told.measure
    assert measure is not None
    if measure.dynamics == "stock" or scene.is_in_title_case:
        return False
    return _is_of_no_place(scene.index, measure.id) and _is_of_takings(own_words(measure))


@lru_cache(maxsize=64)
def _is_of_no_place(index: Index, measure: str) -> bool:
    """Whether a measure has figures, of no place, and nobody who gives them."""
    subjects = index.subjects_of(measure)
    if not subjects or index.providers_of(measure):
        return False
    return not any(index.entities[each].kind in PLACES for each in subjects)


def _is_of_takings(words: str) -> bool:
    """Whether words of a measure say what is sold or taken in, or all the world."""
    said = scope_words("takings") | scope_words("everywhere")
    return any(re.search(rf"\b{re.escape(word)}\b", words) for word in said)
