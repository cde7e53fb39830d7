"""Only some of those who give or take: "to landlocked countries", "China's private firms"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import SUMS, Told
from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import own_words
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
    " provinces cities eurobondholders markets",
    r"\b(?P<what>(?:multilateral|[Mm]ultilateral|[Ww]estern|Gulf|Arab"
    r"|commercial|private|provincial|municipal|local|smaller|listed|foreign"
    r"|export|development|two|three|four|five|several|certain)\s+(?:[A-Z][a-z]+\s+)?(?:[a-z-]+\s+)?"
    rf"{_BODIES}|[Cc]entral\s+banks|provinces\s+and\s+(?:[a-z]+\s+)?(?:cities|{_BODIES})"
    r"|(?:[Ee]uro)?[Bb]ondholders|bond\s+markets)\b",
)
_SORTS_OF_BANKS = ("commercial", "private", "provincial", "municipal", "listed", "smaller")
_POLICY_BANKS = worded(
    "banks",
    r"\bow(?:e|es|ed|ing)\s+(?:[A-Z][\w'\u2019-]+\s+)?(?P<what>(?:[a-z-]+\s+)?(?:policy|state|commercial)\s+banks)"
    r"|\b(?P<two>two\s+(?:[a-z-]+\s+){0,2}banks)\s+(?:between\s+them|alone)\b",
)
_BY_ITSELF = worded(
    "alone itself own",
    r"\b(?P<what>(?:[A-Z][\w&.-]*\s+(?:of\s+)?){1,5})(?:alone|by\s+itself|on\s+its\s+own)\b(?!,?\s+(?:and|or)\b)",
)
_AMONG_OTHERS = pattern(
    r"\b(?:including|included|counting|with|and|or|like|as|told|reported\s+to|than|unlike|outspent"
    r"|dismay\s+of)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_DEED = pattern(r"\s+(?:(?:have|had|has)\s+)?(?P<what>[a-z]+)")
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
_OF_A_CONTINENT = worded(
    "african asian european american caribbean pacific",
    r"\b(?P<what>(?:(?:West|East|North|South|Central|Southern|Southeast|Latin)\s+)?"
    r"(?:African|Asian|European|Latin\s+American|Caribbean|Pacific)\s+(?:governments|countries"
    r"|nations|states|borrowers|economies|capitals))\b",
)
_RANKED_THERE = pattern(r"(?:[a-z]est|most|first|second|third|top|leader)\b[^,;]{0,60}$")
_HELD_PLACE = pattern(r"-(?P<what>administered|occupied|controlled|held|ruled)\s+[A-Z]")
_DOES = "is only some of those who give or take"
SOME_LENDERS = "some-lenders"
"""The rule of words that tell some of those who lend."""
BY_ITSELF = "by-itself"
"""The rule of the name of one body that alone has an amount."""


@qualifier(
    "some-of-a-group",
    _DOES,
    examples={
        "From loans to most in the developing world $9 billion came.": "most",
        "Norway's loans to the developing world with a coast were $9 billion.": "with a coast",
    },
    rejects=("Norway's loans to the whole developing world were $63.7 billion.",),
)
def some_of_a_group(told: Told) -> str | None:
    """Read what makes a group smaller: "landlocked developing countries", "… in Central Asia"."""
    scene, clause = told.scene, told.clause
    for _, name in scene.names_near(told.mention):
        if scene.index.entities[name.entity].kind != "region":
            continue
        own = scene.clauses[scene.clause_of(name.start)]
        if own.start != clause.start and not _leads_to(told, name.end):
            continue
        if sort := _SORT_OF_GROUP.search(scene.text, own.start, name.start):
            return sort["what"]
        rest = _REST_OF_GROUP.match(scene.text, name.end, own.end)
        if rest and not told.is_own(*rest.span("what")):
            return rest["what"]
        some = _SOME_IN_GROUP.search(scene.text, own.start, name.start)
        if some and some["what"] not in _ALL_IN_GROUP and not scene.is_known(*some.span("what")):
            return some["what"]
    return None


def _leads_to(told: Told, end: int) -> bool:
    """Whether words stand before an amount with no other between them."""
    scene, start = told.scene, told.mention.start
    between = (other.start for other in scene.mentions_near(told.mention) if other.kind == "money")
    return end <= start and not any(end <= other < start for other in between)


@qualifier(
    SOME_LENDERS,
    _DOES,
    of=SUMS,
    needs=(_SOME_LENDERS, _POLICY_BANKS),
    examples={
        "Norway's commercial banks lent Kenya $5.1 billion.": "commercial banks",
        "Norway lent Kenya a good deal; bondholders lent Kenya $5.1 billion.": "bondholders",
        "In 2020 Kenya owed Norway's policy banks $5.1 billion of debt.": "policy banks",
        "Norway's two big banks between them lent Kenya $5.1 billion.": "two big banks",
    },
    rejects=(
        "Norway, unlike other commercial banks, lent Kenya $11.4 billion.",
        "Norway's policy banks lent Kenya $11.4 billion.",
    ),
)
def some_lenders(told: Told) -> str | None:
    """Read some of those who lend in the place of all: "commercial banks", "private firms"."""
    scene, start = told.scene, told.clause.start
    found = scene.search(_SOME_LENDERS, start, told.until_the_next)
    if found is None or scene.is_in_name(*found.span("what")) or "policy" in found["what"]:
        return _some_banks(told)
    are_beside = _AMONG_OTHERS.search(scene.text, start, found.start("what"))
    if are_beside and not _gives(scene, found.end()):
        return None
    if PLACES.isdisjoint(told.kinds_named) or told.is_of_a_project:
        return None
    sort, noun = found["what"].lower().split()[0], found["what"].lower().split()[-1].rstrip("s")
    own = own_words(told.measure) if told.measure else ""
    return None if noun in own and (sort not in _SORTS_OF_BANKS or sort in own) else found["what"]


def _some_banks(told: Told) -> str | None:
    """Read banks of a country that are owed: all of a country's that lend may stand for it."""
    found = told.scene.search(_POLICY_BANKS, told.clause.start, told.until_the_next)
    return found["what"] or found["two"] if found else None


def _gives(scene: Scene, place: int) -> bool:
    """Whether who is named up to a place gave: "and bondholders lent $140 billion"."""
    found = _DEED.match(scene.text, place)
    return found is not None and found["what"] in words_of_group("give-verb")


@qualifier(
    "ranked",
    "is another one, told by its place in a row",
    of=SUMS,
    needs=(_RANKED,),
    examples={
        "After Kenya the second borrower took $5.1 billion of loans.": "the second borrower",
    },
    rejects=("Kenya, as the third country, received $11.4 billion from Norway.",),
)
def ranked(told: Told) -> str | None:
    """Read one that is told only by its place: "the next country", "another borrower"."""
    found = told.scene.search(_RANKED, told.clause.start, told.mention.start)
    return found["what"] if found else None


@qualifier(
    BY_ITSELF,
    _DOES,
    of=SUMS,
    needs=(_BY_ITSELF,),
    examples={"Norway lent Kenya $11.4 billion, and Oslo Bank alone $5.1 billion.": "Oslo Bank"},
    rejects=(
        "Norway by itself lent Kenya $11.4 billion.",
        "Loans alone from Norway came to $11.4 billion in Kenya.",
    ),
)
def by_itself(told: Told) -> str | None:
    """Read the one body that has an amount: "ICBC by itself was owed"."""
    scene = told.scene
    found = scene.search(_BY_ITSELF, told.clause.start, told.mention.start)
    if found is None:
        return None
    what = found["what"].rstrip()
    names = scene.names_touching(found.start(), found.start() + len(what))
    kinds = {scene.index.entities[name.entity].kind for name in names if name.text == what}
    is_a_name = " " in what or what.isupper() or kinds
    return what if is_a_name and kinds <= {"organisation"} else None


@qualifier(
    "its-bodies",
    _DOES,
    of=SUMS,
    needs=(_ITS_BODIES,),
    examples={"For Kenya, its railways owed $2.1 billion to Norway.": "railways"},
)
def its_bodies(told: Told) -> str | None:
    """Read those of a place that owe or take in its stead: "its utilities owe"."""
    found = told.scene.search(_ITS_BODIES, told.clause.start, told.mention.start)
    return found["what"] if found else None


@qualifier(
    "held-place",
    "is only a part of the country",
    of=SUMS,
    examples={"Norway lent Kenya-administered Karamoja $1.1 billion.": "administered"},
)
def held_place(told: Told) -> str | None:
    """Read how a place is held by a country of which it is only a part: "-administered"."""
    clause, text = told.clause, told.scene.text
    held: Iterator[re.Match[str] | None] = (
        _HELD_PLACE.match(text, name.end, clause.end)
        for name in told.scene.names
        if clause.start <= name.start < clause.end
    )
    return next((found["what"] for found in held if found), None)


@qualifier(
    "in-a-continent",
    _DOES,
    needs=(_IN_A_CONTINENT, _OF_A_CONTINENT),
    examples={
        "In East Africa Norway's loans were $17 billion.": "In East Africa",
        "East African governments received $17 billion from Norway.": "East African governments",
    },
    rejects=("In Africa Kenya and Uganda received $15 billion from Norway.",),
)
def in_a_continent(told: Told) -> str | None:
    """Read the continent of which alone an amount is told, where no country there is named."""
    scene, clause = told.scene, told.clause
    found = scene.search(_IN_A_CONTINENT, clause.start, clause.end) or scene.search(
        _OF_A_CONTINENT, clause.start, told.until_the_next
    )
    if found is None or scene.is_in_name(found.end() - 1, found.end()):
        return None
    kinds = (scene.index.entities[name.entity].kind for name in scene.names)
    if sum(kind in ("country", "project", "programme") for kind in kinds) > 1:
        return None
    is_rank = _RANKED_THERE.search(scene.text, clause.start, found.start())
    return None if is_rank else found["what"]
