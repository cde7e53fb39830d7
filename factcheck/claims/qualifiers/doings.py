"""Verbs and nouns by which an amount is another's: "contested 635 seats", "an exit poll"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.scopes import scope_words
from factcheck.claims.qualifiers.told import Told
from factcheck.claims.scenes.words import LAST_WORD, own_words
from factcheck.geography import is_demonym
from factcheck.model import Measure
from factcheck.patterns import HEDGES, pattern, worded
from factcheck.tables import cells, rows

_PLACED = worded(
    "second third fourth fifth last runner runners close leading leads led ahead trailing trails"
    " behind narrowly",
    r"\b(?P<what>(?:(?:came|come|comes|coming|finished|finishes|placed|ended(?:\s+up)?|was|were|is"
    r"|are)\s+(?:a\s+)?(?:close\s+)?(?:second|third|fourth|fifth|last|runners?-up|ahead|behind)"
    r"|leading|leads|led|trailing|trails|ahead|behind))\s+in\s+"
    rf"{HEDGES}$",
)
_POLL = worded(
    "poll polls pollster pollsters voting",
    r"\b(?P<what>(?i:(?:exit|opinion|straw|snap)\s+polls?|pollsters?|voting\s+intentions?)"
    r"|(?i:polls?)\s+(?:by|for|show(?:s|ed)?|suggest(?:s|ed)?|had|have|put|gave|give|predict"
    r"(?:s|ed)?)\b)",
)
_IN_THE_END = pattern(
    r";|,?\s+(?:but|while|whereas|yet)\s|\b(?:in\s+the\s+end|in\s+fact|actual(?:ly)?|eventually"
    r"|unlike|contrary|wrong)\b"
)
"""What parts what a poll foretold from what came of it."""
_BLOC = worded(
    "bloc alliance coalition camp pact ticket",
    r"\b(?P<what>[A-Z][\w-]*(?:\s+[\w-]+){0,2}?\s+(?:bloc|alliance|coalition|camp|pact|ticket))"
    r"\s*:?\s+(?:(?:had|has|have|got|gets|won|wins|took|takes|with|on|at|received|secured|gained)\s+)?"
    rf"{HEDGES}$",
)
_ON_TIME = worded(
    "time budget schedule",
    r"\b(?P<what>(?:[Oo]n|[Ww]ithin|[Oo]ver|[Uu]nder|[Aa]head\s+of|[Bb]ehind)\s+(?:time|budget|schedule)"
    r"(?:\s+and\s+(?:on|within|under)\s+(?:time|budget|schedule))?)\b",
)
_GOODS = worded(
    "crude oil gas copper ore coal goods arms weapons grain wheat rice cotton fish timber cement",
    r"\b(?P<what>(?:crude(?:\s+oil)?|oil|gas|copper|ore|coal|goods|arms|weapons|grain|wheat|rice|cotton"
    rf"|fish|timber|cement)\s+worth)\s+{HEDGES}$",
)
_HAS_FOR_OBJECT = pattern(
    r"\b(?P<word>\w+)\s+(?:(?:more|less|fewer|most|much|some|enough|all|a lot|plenty)\s+)?"
    r"(?:of\s+)?(?:(?:its|their|the)\s+)?(?:[a-z]+\s+)?$"
)
"""A verb right before the words of a measure: "imports more wheat"."""
_TRAVELLERS = pattern(r"\s+(?P<who>[a-z]+?)s?\b")
_REACH = 80


@cache
def _deeds() -> dict[str, tuple[str, ...]]:
    """Give the verbs of `data/other_deeds.csv`, each with what a measure of its own says."""
    table = ((cells(row["forms"]), cells(row["own"])) for row in rows("other_deeds"))
    return {form: own for forms, own in table for form in forms}


def is_another_deed(word: str, measure: Measure) -> bool:
    """Whether a word is a verb of trade or use that a measure has not in its own words."""
    own = _deeds().get(word.lower())
    if own is None:
        return False
    words = own_words(measure)
    return not any(re.search(rf"\b{each}", words) for each in own)


@qualifier(
    "another-deed",
    "tells something else of them",
    of=("count", "number", "quantity"),
    measured=True,
    examples={
        "Kenya consumed 12 million tonnes of cement output in 2021.": "consumed",
        "In 2021 Kenya imported some 2 million tonnes of its cement output.": "imported",
        "Kenya imports more seed than Uganda, 12 million tonnes in 2021.": "imports",
    },
    rejects=(
        "Kenya produced 12 million tonnes of cement output in 2021.",
        "Kenya imports much, and its seed was 12 million tonnes in 2021.",
    ),
)
def another_deed(told: Told) -> str | None:
    """Read a verb of trade or use of which a number is told: "contested 635 seats", "exported".

    It stands right before the number, or before words that go on to it: "imports more wheat than
    anybody, 11 million tonnes". A measure that has it in its own words tells of just that.
    """
    scene, mention, words = told.scene, told.mention, told.words
    start = max(told.clause.start, mention.start - _REACH)
    found = LAST_WORD.search(scene.text, start, mention.start)
    if words.end <= mention.start and not (found and found["word"].lower() in _deeds()):
        found = _HAS_FOR_OBJECT.search(scene.text, scene.back(words.start), words.start)
    if found is None or told.is_spoken_for(*found.span("word")):
        return None
    assert told.measure is not None
    return found["word"] if is_another_deed(found["word"], told.measure) else None


@qualifier(
    "on-time",
    "counts only those of which that holds",
    of=("percent", "count", "number"),
    measured=True,
    needs=(_ON_TIME,),
    examples={"Some 12 loans of Norway to Kenya were repaid on time.": "on time"},
    rejects=("Norway, on its own time, gave Kenya 137 loans.",),
)
def on_time(told: Told) -> str | None:
    """Read that only those are counted which kept to their time or their costs, or did not."""
    scene = told.scene
    found = (
        None if told.is_of_a_project else scene.search(_ON_TIME, scene.span.start, scene.span.end)
    )
    return found["what"] if found and not told.is_of_the_measure(found["what"]) else None


@qualifier(
    "goods-worth",
    "is what goods are worth",
    of=("money",),
    measured=True,
    needs=(_GOODS,),
    examples={"Kenya sold Norway coal worth $2 billion for its loans.": "coal worth"},
)
def goods_worth(told: Told) -> str | None:
    """Read the goods that were sold or bought for so much: "shipped crude worth $2 billion"."""
    found = told.scene.search(_GOODS, told.clause.start, told.mention.start)
    return found["what"] if found and not told.is_spoken_for(*found.span("what")) else None


@qualifier(
    "placed",
    "tells only of a place in a row",
    of=("count", "number"),
    measured=True,
    needs=(_PLACED,),
    examples={"Kenya came second in 12 loans.": "came second"},
    rejects=("Kenya came to 12 loans.",),
)
def placed(told: Told) -> str | None:
    """Read a place among several in so many of them: "came second in 98 seats", "leading in"."""
    start = max(told.clause.start, told.mention.start - _REACH)
    found = told.scene.search(_PLACED, start, told.mention.start)
    return found["what"] if found else None


@qualifier(
    "by-a-poll",
    "is what people are asked, and no result",
    of=("percent", "count", "number"),
    measured=True,
    needs=(_POLL,),
    examples={"Exit poll: Kenya has a renewable share of 12 percent.": "Exit poll"},
    rejects=(
        "The exit poll had it low, but Kenya's renewable share was 12 percent.",
        "Kenya went to the polls; its renewable share was 12 percent.",
    ),
)
def by_a_poll(told: Told) -> str | None:
    """Read by what poll an amount is told: "Exit poll: Labour 410", "polls put it at 27%"."""
    scene, start = told.scene, told.mention.start
    found = scene.search(_POLL, scene.span.start, start)
    if found is None or told.is_of_the_measure(found["what"]):
        return None
    is_past = _IN_THE_END.search(scene.text, found.end(), start)
    return None if is_past or scene.is_in_name(*found.span("what")) else found["what"]


@qualifier(
    "of-a-bloc",
    "is more than one of those in it",
    of=("percent", "count", "number"),
    measured=True,
    needs=(_BLOC,),
    examples={
        "Kenya has 137 loans, and the Kenya-led coalition got 160 loans.": "Kenya-led coalition"
    },
    rejects=("Kenya, in a coalition, got 160 loans.",),
)
def of_a_bloc(told: Told) -> str | None:
    """Read the bloc that has an amount, of which one is named: "the INDIA bloc won 234"."""
    scene, start = told.scene, told.mention.start
    found = scene.search(_BLOC, max(scene.span.start, start - _REACH), start)
    return found["what"] if found and not scene.is_in_name(*found.span("what")) else None


@qualifier(
    "origin",
    "is where they are from",
    of=("count", "number"),
    measured=True,
    examples={"Kenya hosted 12,000 Norwegian visitors in May 2021.": "Norwegian"},
    rejects=("Kenya hosted 12,000 foreign visitors in May 2021.",),
)
def origin(told: Told) -> str | None:
    """Read whence those came who are counted: "17.3 million British tourists went to Spain"."""
    scene, clause = told.scene, told.clause
    for name in scene.names:
        if not clause.start <= name.start < clause.end or not is_demonym(name.text):
            continue
        found = _TRAVELLERS.match(scene.text, name.end, clause.end)
        if found and found["who"] in scope_words("travellers") and not _is_of_origins(told):
            return name.text
    return None


def _is_of_origins(told: Told) -> bool:
    """Whether a measure counts those who leave a country, wherever they go."""
    assert told.measure is not None
    own = own_words(told.measure)
    return any(re.search(rf"\b{re.escape(word)}\b", own) for word in scope_words("from_there"))
