"""Verbs that make something else of an amount than how things stand: "opened 85 stores"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import Told
from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import (
    ACTED,
    LAST_WORD,
    harmless_words,
    plain_words,
    topic_words,
    words_of_value,
)
from factcheck.model import MeasureHit, Mention, Slot
from factcheck.patterns import HEDGE, HEDGES, pattern

_ONE_THING = r"(?:[a-z-]+\s+){0,2}?(?P<what>[a-z-]+[a-rt-z])"
"""A noun in the singular, with up to two words before it."""
_DONE_TO = pattern(
    r"\s+(?:were|was|have\s+been|had\s+been)\s+(?:[a-z]+ly\s+)?"
    r"(?P<verb>[a-z]+ed|shot|killed|hurt|sold|built|lost|sent|cut|shut|hit)\b"
)
_OWNS = pattern(
    rf"['\u2019]s\s+{_ONE_THING}\s+(?:[a-z]+ly\s+)?"
    rf"(?:{ACTED}|makes|sells|has|had)\s+(?:(?:{HEDGE}|an?|the|its)\s+)*"
)
_OWN_IS = pattern(
    rf"['\u2019]s\s+{_ONE_THING}\s+(?:was|were|is|came|rose|fell|stood|reached|hit|[a-z]+ed)\b"
)
_OF_WHOM = pattern(r"\s+of\s+(?:(?:the|its|their|all|total|whole)\s+)*(?P<whom>[a-z]+)")
_BROUGHT = pattern(
    r"(?P<what>(?:[A-Z][\w-]*\s+)?(?:[a-z-]+\s+)?[A-Za-z][a-z-]+s)\s+(?:brought|carried|flew|ferried|shipped"
    rf"|transported)\s+{HEDGES}"
)
_TO = pattern(r"\s+(?:[a-z-]+\s+){1,3}(?:to|into|from)\s+(?:the\s+)?")
"""What only carries some of those who come: "cruise ships brought 1.6 million tourists to"."""
_OWNS_A_NAME = pattern(
    r"['\u2019]s\s+(?P<what>(?:[A-Z]|[a-z]{1,2}[A-Z])[\w-]*(?:\s+[A-Z0-9][\w-]*){0,3})\s+"
    rf"(?:[a-z]+ly\s+)?(?:{ACTED}|makes|sells|has|had)\s+(?:(?:for|{HEDGE})\s+)*"
)
_THING = pattern(
    rf"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s+{_ONE_THING}"
    r"\s+(?:at|of|in|on|near)\s+(?:the\s+)?"
)
_SORT_OF_THINGS = pattern(
    r"(?:[Tt]he\s+)?(?P<sort>[A-Za-z][a-z-]+)\s+(?P<what>[a-z-]+s)\s+(?:at|in|on|near|off)\s+"
    r"(?:the\s+)?"
)
_ACTS = pattern(
    r"\s+(?:[a-z]+ly\s+)?(?:is|was|has|had|drew|stands|stood|covers?|[a-z]+ed|made|makes|holds?)\b"
)
_STRETCH = pattern(
    r"\s+(?:through|along|across|over|beside|past|up|down|in|between|inside|within|before|until|on"
    r"|under|parallel)\b"
)
"""What only a stretch goes through: "runs for 270 km through cotton fields"."""
_ARTICLES = ("a", "an", "the", "its", "their", "some")
_COUNTED = frozenset({"count", "number", "quantity"})
_REACH = 80
EVENT = "event-of-a-stock"
"""The rule of a part that only a verb of what happened tells."""


def event_of_a_stock(scene: Scene, mention: Mention, named: MeasureHit) -> Slot | None:
    """Read "opened 85 stores", which says nothing of how many there are, or "for 85 guests".

    Verbs that tell how a stock stands ("numbered", "employed") stand in `data/claim_words.csv`,
    and so do those that tell what happened and do not end in "-ed".
    """
    if mention.kind not in _COUNTED:
        return None
    start = max(scene.span.start, mention.start - _REACH)
    found = LAST_WORD.search(scene.text, start, mention.start)
    if found and found["word"] in words_of_value("event", "undone"):
        return scene.slot("part", found.start("word"), mention.end, "undone")
    if scene.index.measures[named.measure].dynamics != "stock":
        return None
    if found and _is_event(scene, found, mention.end):
        return scene.slot("part", found.start("word"), mention.end, EVENT)
    behind = _DONE_TO.match(scene.text, max(mention.end, named.slot.end), scene.span.end)
    is_its_size = scene.text.endswith(" of ", scene.span.start, mention.start)
    if behind and behind["verb"] not in _standing() and not is_its_size:
        return scene.slot("part", mention.start, behind.end(), EVENT)
    return None


def _is_event(scene: Scene, found: re.Match[str], end: int) -> bool:
    """Whether the word before a number is a verb of what happened, or says what is meant for it."""
    word = found["word"]
    if word == "for":
        is_all = found["before"] in words_of_value("standing", "extends")
        return not is_all or _STRETCH.match(scene.text, end) is not None
    if not word.endswith("ed") and word not in _events():
        return False
    if found["before"] in _ARTICLES:
        return False  # "a combined 5 million"
    return word not in _standing() and not scene.is_known(*found.span("word"))


@cache
def _standing() -> frozenset[str]:
    return frozenset(words_of_value("standing", "stands"))


@cache
def _events() -> frozenset[str]:
    return frozenset(words_of_value("event", "happens"))


@qualifier(
    "thing-at-a-place",
    "is only a thing at that place",
    measured=True,
    examples={
        "The lighthouse at Kenya drew a pump price of $2.10.": "lighthouse",
        "Street stalls in Kenya drew a pump price of $2.10.": "Street stalls",
    },
    rejects=(
        "The average in Kenya drew a pump price of $1.12.",
        "Stalls in Kenya drew a pump price of $1.12.",
        "Pump owners in Kenya drew a pump price of $1.12.",
    ),
)
def thing_at_a_place(told: Told) -> str | None:
    """Give a thing that only stands at a named place: "the lighthouse at Erimo is 31 m".

    The words of the measure come behind the name; "the average rent in Erimo" is of the place.
    Many of a kind may stand for all that there is ("farmers in Poland"), but not those of a sort
    that the measure does not name ("wind turbines in Poland").
    """
    scene = told.scene
    for name in scene.names:
        if name.end > min(told.words.start, told.mention.start):
            continue
        clause = scene.clauses[scene.clause_of(name.start)]
        if not _ACTS.match(scene.text, name.end, scene.span.end):
            continue
        found = _THING.fullmatch(scene.text, clause.start, name.start)
        if found and not _is_the_whole(scene, found):
            return found["what"]
        found = _SORT_OF_THINGS.fullmatch(scene.text, clause.start, name.start)
        if found and not _is_the_whole(scene, found) and not _says_no_sort(told, found["sort"]):
            return f"{found['sort']} {found['what']}"
    return None


def _is_the_whole(scene: Scene, thing: re.Match[str]) -> bool:
    """Whether a noun stands for all of a place, or is a name or a word of a measure."""
    return thing["what"] in words_of_value("whole", "acts") or scene.is_known(*thing.span("what"))


def _says_no_sort(told: Told, word: str) -> bool:
    """Whether a word in front of a noun makes no sort of it, or none but the measure's own."""
    if told.is_of_the_measure(word):
        return True
    return word.lower() in harmless_words() | plain_words() | topic_words()


@qualifier(
    "brought-by",
    "only brings some of them",
    of=("count", "number", "quantity"),
    measured=True,
    examples={"Chartered planes brought 9,400 visitors to Kenya.": "Chartered planes"},
    rejects=("In planes some brought 9,400 visitors to Kenya.",),
)
def brought_by(told: Told) -> str | None:
    """Read what brings so many to a place or from it, who may have come by other ways, too."""
    scene, mention = told.scene, told.mention
    found = _BROUGHT.fullmatch(scene.text, told.clause.start, mention.start)
    if found is None or scene.is_known(*found.span("what")):
        return None
    is_there = any(_TO.fullmatch(scene.text, mention.end, name.start) for name in scene.names)
    return found["what"] if is_there else None


@qualifier(
    "part-of-the-owner",
    "is only a part of whose it would be",
    measured=True,
    examples={
        "Kenya's airline made 12 loans.": "airline",
        "Fjord Bank's Arctic Card had 900 employees.": "Arctic Card",
    },
    rejects=("Kenya's economy made 137 loans.", "Fjord Bank's Oslo staff had 900 employees."),
)
def part_of_the_owner(told: Told) -> str | None:
    """Give a thing of somebody that acts in front of an amount: "its state firm mined 4 million".

    Many things of a country may stand for all of it ("India's farmers"), and so may what stands in
    `data/claim_words.csv` ("its economy"). What somebody tells by is no thing ("its database").
    A brand of a firm is only a part of it, too ("Tesla's Model Y accounted for").
    """
    scene, start = told.scene, told.mention.start
    first = min(told.words.start, start)
    for name in scene.names:
        brand = _OWNS_A_NAME.fullmatch(scene.text, name.end, start)
        if brand and not scene.is_known(*brand.span("what")):
            return brand["what"]
        found = (
            _OWNS.fullmatch(scene.text, name.end, first)
            if name.end < first
            else told.words.end < name.start and _OWN_IS.match(scene.text, name.end, start)
        )
        if (
            found
            and found["what"] not in words_of_value("whole", "acts")
            and found["what"] not in words_of_group("say-noun")
            and not scene.is_known(*found.span("what"))
        ):
            return found["what"]
    return None


@qualifier(
    "deed",
    "only says what is done",
    measured=True,
    examples={"Norway's loans to Kenya displaced 1,200.": "displaced"},
    rejects=(
        "Cement output in Kenya was 9 million tonnes.",
        "Renewables of Kenya supported 81 percent of the electricity.",
    ),
)
def deed_of_the_measure(told: Told) -> str | None:
    """Give the verb by which a measure's words only do something: "the services sector employs".

    The amount is then of what they do it to. The name of whom they do it to may stand between.
    How long something "requires" is its length, and a share of the people whom it "affects" is
    told by the measure.
    """
    scene, mention = told.scene, told.mention
    whom = next((name.start for name in scene.names if name.end + 1 == mention.start), None)
    end = mention.start if whom is None else whom
    found = LAST_WORD.search(scene.text, max(scene.span.start, end - _REACH), end)
    if found is None or found.start("word") < told.words.end or found["word"] not in _deeds():
        return None
    if whom is None and mention.kind in ("money", "duration"):
        return None  # what a ticket cost is its price, and what it cost somebody may be another
    if mention.kind == "percent" and _is_told_of_whom(told):
        return None
    return None if scene.is_known(*found.span("word")) else found["word"]


def _is_told_of_whom(told: Told) -> bool:
    """Whether a share up to an amount, or it, is of those of whom its measure is one."""
    scene = told.scene
    shares = (each for each in scene.mentions if each.kind == "percent")
    found = (
        _OF_WHOM.match(scene.text, each.end) for each in shares if each.end <= told.mention.end
    )
    return any(told.is_of_the_measure(each["whom"]) for each in found if each)


@cache
def _deeds() -> frozenset[str]:
    return frozenset(words_of_value("event", "done"))
