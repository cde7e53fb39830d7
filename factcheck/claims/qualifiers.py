"""Price basis, aggregation, modality, and what narrows an amount in a way nobody knows."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.claims.scene import Scene
from factcheck.model import ABSENT, Mention, Reach, Slot, Span


class _Row(NamedTuple):
    value: str
    pattern: re.Pattern[str]


def _row(value: str, words: str) -> _Row:
    return _Row(value, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))


_CONSTANT = re.compile(
    r"\b(?:constant|real|inflation-adjusted)[ -](?:US )?(?P<a>\d{4})(?:[ -](?:US|U\.S\.))?"
    r"[ -](?:dollars|prices|USD|euros|rupees|pounds)|"
    r"\b(?P<b>\d{4}) (?:constant|real)? ?(?:US |U\.S\. )?(?:dollars|prices)|"
    r"\bat (?P<c>\d{4}) prices|\bin (?P<d>\d{4}) (?:US )?dollars|"
    r"\bconstant (?:US )?dollars of (?P<e>\d{4})",
    re.IGNORECASE,
)
_BASES = (
    _row("nominal", "in nominal terms|nominal (?:US )?dollars|current (?:US )?dollars"
                    "|current prices|at current prices|unadjusted for inflation"),
    _row("ppp", "purchasing[- ]power parity|PPP(?: terms| dollars)?|international dollars"),
)  # fmt: skip

_AGGREGATIONS = (
    _row("change", "(?:rose|risen|fell|fallen|grew|grown|increased|decreased|dropped|declined|jumped|"
                   "up|down|climbed|shrank|soared) by|(?:an?|the) (?:increase|decrease|rise|drop|fall|jump|growth"
                   "|decline) of|(?:more|less|fewer|higher|lower|bigger|smaller) than|difference of"),
    _row("part", "of which|of that(?: sum| total| amount)?|first (?:tranche|instal(?:l)?ment)"
                 "|tranches?|instal(?:l)?ments?|another|a further|an additional|an extra|additional"
                 "|remaining|the rest|part of|portion of|partial"),
    _row("annual", "annually|a year on average|on average (?:a|per|each|every) year|annual average|average annual"
                   "|per year|a year|per annum|each year|every year|yearly|annual"),
    _row("average", "on average|an average of|averaged|averaging|average"),
    _row("total", "in total|in all|altogether|cumulative(?:ly)?|a total of|totall?ing|total"),
)  # fmt: skip

_MODALITIES = (
    _row("hoped", "hopes?|hoped|hoping|dreams? of|aspires?|wish(?:es|ed)?"),
    _row("denied", "denied|denies|rejected (?:claims|reports)|false(?:ly)? (?:claims?|reports?)|untrue"
                   "|never (?:owed|committed|lent|received|cost)|not true"),
    _row("hypothetical", "might|could|may (?:one day|yet|eventually|well|still)|one day|perhaps|potentially"
                         "|if|unless|were to|in theory|speculat\\w+|rumou?r\\w*"),
    _row("planned", "plans? to|planned|aims? to|is expected to|are expected to|expected|is to|are to|intends? to"
                    "|wants? to|seeks? to|seeking|asked for|asks? for|proposes?|proposed|target(?:s|ed)?"),
)  # fmt: skip
UNVOUCHED = frozenset({"hoped", "denied", "hypothetical"})
"""Modalities of amounts that nobody states as a fact."""


def _first(scene: Scene, mention: Mention, rows: tuple[_Row, ...], rule: str) -> Slot:
    for value, pattern in rows:
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
    for value, pattern in _BASES:
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
    for value, pattern in _AGGREGATIONS:
        for found in pattern.finditer(scene.text, scene.span.start, scene.span.end):
            if _inside_other_mention(scene, mention, found.start()):
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
    slot = _first(scene, mention, _MODALITIES[:3], "modality-words")
    if slot.state == "absent":
        slot = _hope_of_a_speaker(scene, mention)
    if slot.state == "absent":
        slot = _first(scene, mention, _MODALITIES[3:], "modality-words")
    if slot.state == "absent":
        return Slot(value="stated", state="inferred", rule="nothing-else-said")
    return slot


_TAIL = re.compile(
    r",? (?:a|an|the|one|some|[A-Z]\w+)?[^,;:]{0,40} (?P<verb>hoped|hopes|denied|denies|dreamt|speculated|joked)\b",
)


def _hope_of_a_speaker(scene: Scene, mention: Mention) -> Slot:
    """Read the verb of a trailing speaker: "…, a spokesman hoped"."""
    found = _TAIL.search(scene.text, mention.end, scene.span.end)
    if not found:
        return ABSENT
    value = "denied" if found["verb"].startswith("den") else "hoped"
    return scene.slot(value, found.start("verb"), found.end("verb"), "modality-of-speaker")


_QUALIFIER = re.compile(
    r"\s+(?:for|on|into|towards?)\s+(?P<what>(?:the |a |an |its |their |new |other )*[a-z][\w-]+(?:\s+[a-z][\w-]+){0,3})"
)
_NAME = re.compile(
    r"[A-Z][\w’'&.-]*[\w.](?:\s+(?:of|and|the|for|&)\s+(?=[A-Z])|\s+(?=[A-Z])|[A-Z][\w’'&.-]*[\w.])*"
)
_PLAIN_TAIL = re.compile(
    r"(?:the )?(?:years?|period|first time|time|moment|past|most part|example|instance|now|\w+ing\b).*"
)


def read_qualifier(scene: Scene, mention: Mention, known: list[Span]) -> str | None:
    """Give words that narrow the amount to something which the references do not know.

    That is "for roads and railways" after the amount, or an unknown name in its clause.
    `known` are the stretches that other slots have read.
    """
    found = _QUALIFIER.match(scene.text, mention.end, scene.span.end)
    if found and not _touches(found.span("what"), known) and not _PLAIN_TAIL.match(found["what"]):
        return found["what"]
    clause = scene.clauses[scene.clause_of(mention.start)]
    for name in _NAME.finditer(scene.text, clause.start, clause.end):
        if name.start() == scene.span.start and " " not in name[0]:
            continue
        if len(name[0]) > 1 and not _touches(name.span(), known):
            return name[0]
    return None


def _touches(span: tuple[int, int], known: list[Span]) -> bool:
    return any(item.start < span[1] and span[0] < item.end for item in known)


_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|cited by|quoted by|reported by|as reported by|estimates? (?:by|from))\s+"
    r"(?P<who>(?:the |a |an )?[A-Z][\w’'&.-]*(?:\s+(?:of|for|and|the|&|[A-Z][\w’'&.-]*))*)"
)
_SAYS = re.compile(
    r"(?P<who>\b[A-Z][\w’'&.-]+(?:\s+[A-Z][\w’'&.-]+)*)\s+"
    r"(?:says?|said|estimates?|estimated|reports?|reported|calculates?|calculated|puts?|found|finds)\b"
)


def read_unknown_source(scene: Scene, known: list[Span]) -> str | None:
    """Give the name of a source that the references do not know, to whom the amount is put down."""
    for pattern in (_ACCORDING, _SAYS):
        for found in pattern.finditer(scene.text, scene.span.start, scene.span.end):
            if not _touches(found.span("who"), known):
                return found["who"]
    return None
