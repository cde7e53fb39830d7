"""Price basis, aggregation, modality, and what narrows an amount in a way nobody knows."""

from __future__ import annotations

import re
from functools import cache

from factcheck.claims.scene import Scene
from factcheck.model import ABSENT, Mention, Reach, Slot, Span
from factcheck.rules.currencies import after_number, before_number
from factcheck.tables import cells, rows

UNVOUCHED = frozenset({"hoped", "denied", "hypothetical"})
"""Modalities of amounts that nobody states as a fact."""

_CONSTANT = re.compile(
    r"\b(?:constant|real|inflation-adjusted)[ -](?:US )?(?P<a>\d{4})(?:[ -](?:US|U\.S\.))?"
    r"[ -](?:dollars|prices|USD|euros|rupees|pounds)|"
    r"\b(?P<b>\d{4}) (?:constant|real)? ?(?:US |U\.S\. )?(?:dollars|prices)|"
    r"\bat (?P<c>\d{4}) prices|\bin (?P<d>\d{4}) (?:US )?dollars|"
    r"\bconstant (?:US )?dollars of (?P<e>\d{4})",
    re.IGNORECASE,
)


@cache
def _words(slot: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give the values of a slot with the words for them (`data/claim_words.csv`), in order."""
    found: dict[str, list[str]] = {}
    for row in rows("claim_words"):
        if row["slot"] == slot:
            found.setdefault(row["value"], []).append(re.escape(row["words"]))
    return tuple(
        (
            value,
            re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\b", re.IGNORECASE),
        )
        for value, words in found.items()
    )


def _in_clause(scene: Scene, mention: Mention, values: frozenset[str], rule: str) -> Slot:
    for value, pattern in _words("modality"):
        if value not in values:
            continue
        for found in pattern.finditer(scene.text, scene.span.start, scene.span.end):
            if scene.reach(mention, found.start()) is Reach.CLAUSE:
                return scene.slot(value, found.start(), found.end(), rule)
    return ABSENT


def read_price_basis(scene: Scene) -> Slot:
    """Read "in constant 2014 dollars", "in nominal terms", wherever the sentence says it."""
    found = _CONSTANT.search(scene.text, scene.span.start, scene.span.end)
    if found:
        year = next(group for group in found.groups() if group)
        return scene.slot(f"constant-{year}", found.start(), found.end(), "price-basis")
    for value, pattern in _words("price_basis"):
        if found := pattern.search(scene.text, scene.span.start, scene.span.end):
            return scene.slot(value, found.start(), found.end(), "price-basis")
    return ABSENT


_CLOSE_WORDS = 4


def read_aggregation(scene: Scene, mention: Mention) -> Slot:
    """Read whether the amount is a total, a yearly figure, an average, a part or a change.

    "a year" right after the amount was read with it (`per`); other words count only close by.
    """
    if mention.per == "year":
        return scene.slot("annual", mention.start, mention.end, "per-year")
    for value, pattern in _words("aggregation"):
        for found in pattern.finditer(scene.text, scene.span.start, scene.span.end):
            if _inside_other_mention(scene, mention, found.start()):
                continue
            if value == "part" and any(
                p.start < found.end() and found.start() < p.end for p in scene.phrases
            ):
                continue
            near = scene.distance(mention, found.start(), found.end()) <= _reach_of(value)
            if near and scene.reach(mention, found.start()) is Reach.CLAUSE:
                return scene.slot(value, found.start(), found.end(), "aggregation-words")
    return ABSENT


def _reach_of(value: str) -> int:
    return {"change": 2, "part": 3}.get(value, _CLOSE_WORDS * 2)


def _inside_other_mention(scene: Scene, mention: Mention, at: int) -> bool:
    return any(other.start <= at < other.end for other in scene.mentions if other is not mention)


def read_modality(scene: Scene, mention: Mention) -> Slot:
    """Read whether the amount is hoped for, denied, hypothetical or planned rather than stated."""
    slot = _in_clause(scene, mention, UNVOUCHED, "modality-words")
    if slot.state == "absent":
        slot = _hope_of_a_speaker(scene, mention)
    if slot.state == "absent":
        slot = _in_clause(scene, mention, frozenset({"planned"}), "modality-words")
    if slot.state == "absent":
        return Slot(value="stated", state="inferred", rule="nothing-else-said")
    return slot


_TAIL = re.compile(
    r",? (?:a|an|the|one|some|[A-Z]\w+)?[^,;:]{0,40} "
    r"(?P<verb>hoped|hopes|denied|denies|dreamt|speculated|joked)\b",
)


def _hope_of_a_speaker(scene: Scene, mention: Mention) -> Slot:
    """Read the verb of a trailing speaker: "…, a spokesman hoped"."""
    found = _TAIL.search(scene.text, mention.end, scene.span.end)
    if not found:
        return ABSENT
    value = "denied" if found["verb"].startswith("den") else "hoped"
    return scene.slot(value, found.start("verb"), found.end("verb"), "modality-of-speaker")


_QUALIFIER = re.compile(
    r"\s+(?:for|on|into|towards?)\s+"
    r"(?P<what>(?:the |a |an |its |their |new |other )*[a-z][\w-]+(?:\s+[a-z][\w-]+){0,3})"
)
_NAME = re.compile(
    r"[A-Z][\w\u2019'&.-]*[\w.]"
    r"(?:\s+(?:of|and|the|for|&)\s+(?=[A-Z])|\s+(?=[A-Z])|[A-Z][\w\u2019'&.-]*[\w.])*"
)
_BEHIND = 6
_PLAIN_TAIL = re.compile(
    r"(?:the )?(?:years?|period|first time|time|moment|past|most part|example|instance|now|\w+ing\b).*"
)


def read_qualifier(
    scene: Scene, mention: Mention, measure: Slot | None, known: list[Span]
) -> str | None:
    """Give words that narrow the amount to something which the references do not know.

    That is "for roads and railways" after the amount, or an unknown name in its clause, from
    just before the words of its measure to just behind the amount. `known` are the stretches
    that other slots have read.
    """
    found = _QUALIFIER.match(scene.text, mention.end, scene.span.end)
    if found and not _touches(found.span("what"), known) and not _PLAIN_TAIL.match(found["what"]):
        return found["what"]
    clause = scene.clauses[scene.clause_of(mention.start)]
    first = clause.start
    if measure is not None and clause.start <= measure.start < mention.start:
        first = _words_back(scene.text, measure.start, clause.start)
    for name in _NAME.finditer(scene.text, first, clause.end):
        if name.start() == scene.span.start and " " not in name[0]:
            continue
        if name.start() > mention.end and scene.words_between(mention.end, name.start()) > _BEHIND:
            break
        if len(name[0]) > 1 and not _touches(name.span(), known) and not _is_no_name(name[0]):
            return name[0]
    return None


def _words_back(text: str, at: int, floor: int) -> int:
    """Give the start of the second word before a place."""
    found = re.search(r"(?:\S+\s+){0,2}$", text[floor:at])
    return floor + found.start() if found else at


def _is_no_name(name: str) -> bool:
    first = name.split()[0]
    return first in _unit_words() or name in before_number() or first.lower() in _plain_words()


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("english"))


@cache
def _unit_words() -> frozenset[str]:
    """Give the words of which the names of units and currencies are made, as they begin a line."""
    names = (name for row in rows("units") for name in cells(row["names"]))
    words = {word for name in (*names, *after_number()) for word in name.split()}
    return frozenset(word for each in words for word in (each, each.capitalize(), each.upper()))


def _touches(span: tuple[int, int], known: list[Span]) -> bool:
    return any(item.start < span[1] and span[0] < item.end for item in known)


_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|cited by|quoted by|reported by|as reported by|estimates? (?:by|from))\s+"
    r"(?P<who>(?:the |a |an )?[A-Z][\w\u2019'&.-]*(?:\s+(?:of|for|and|the|&|[A-Z][\w\u2019'&.-]*))*)"
)
_SAYS = re.compile(
    r"(?P<who>\b[A-Z][\w\u2019'&.-]+(?:\s+[A-Z][\w\u2019'&.-]+)*)\s+"
    r"(?:says?|said|estimates?|estimated|reports?|reported|calculates?|calculated|puts?|found|finds)\b"
)


def read_unknown_source(scene: Scene, known: list[Span]) -> str | None:
    """Give the name of a source that the references do not know, to whom the amount is put down."""
    for pattern in (_ACCORDING, _SAYS):
        for found in pattern.finditer(scene.text, scene.span.start, scene.span.end):
            if not _touches(found.span("who"), known):
                return found["who"]
    return None
