"""Words right beside those of a measure that narrow it: "unemployment among graduates"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.measures.vetoes import is_share_of
from factcheck.claims.qualifiers.deeds import (
    deed_of_the_measure,
    part_of_the_owner,
    thing_at_a_place,
)
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import own_words, words_of
from factcheck.model import MeasureHit, Mention, Span
from factcheck.patterns import HEDGES, pattern

_ARTICLES = ("the", "a", "an", "its", "their", "new", "other")
_WORK_REACH = 40
_AMONG = pattern(
    r"\s+(?:(?:among|from|by|via|for|with)\s+(?:(?:the|an?|its|their)\s+)?"
    r"|(?:on|at)\s+(?:the|its|an?)\s+"
    r"|of\s+(?:the|its|an?)\s+(?=[a-z-]+(?:\s+[a-z-]+)?\s+(?:in|at|of)\s+[A-Z]))"
    r"(?P<what>(?!(?:its?|their|them|that|this|all|forum|summit|conference|ceremony|meeting|video"
    r"|telephone|phone|letter|now|then|significant|serious|severe|substantial|considerable"
    r"|estimated|approximate|reported|rounded|staggering|whopping|hefty|price|cost|total|prime"
    r"|president|premier|chief|minister|army|governor)\b)"
    r"[a-z][a-z-]+)"
)
_COSTS = frozenset(("cost", "costs", "costing"))
_TO_DO = pattern(
    r"\s+to\s+(?!(?:build|construct|make|complete|develop|erect|finish|create|produce|install|put"
    r"|design|the|an?|its|their)\b)[a-z]+\b"
)
_JOINED = pattern(r"\b(?:from|in|by|with|who|that|of|to)\b")
_IN_MONTH = pattern(
    r"\s+(?:in|for|during)\s+(?:the\s+)?(?P<what>January|February|March|April|May|June|July|August"
    r"|September|October|November|December|winter|summer|spring|autumn|mornings?|afternoons?"
    r"|evenings?|nights?|peak hours|weekends?)\b"
)
_AGAINST = pattern(
    r"\s+(?:against|before|despite|towards?)\s+(?:(?:the|its|their)\s+)?(?:[a-z]+\s+)?"
)
_ADJECTIVE = pattern(r"\b(?P<what>[a-z-]++)\s++$")
_ONE = pattern(
    r"(?:\b(?P<one>an?|one|another)|\b(?:two|three|four|five|six|seven|eight|nine|ten|several))\s+"
    r"(?:[a-z-]+\s+)?$",
    re.IGNORECASE,
)
_WHERE = pattern(rf"\b(?:into|on|for)\s+(?P<what>[a-z]+),\s+where\s+{HEDGES}$")
_WORK_ON = pattern(
    r"\b(?P<what>construction|building|expansion|extension|repair|renovation|upgrade|demolition"
    r"|refurbishment|closure|maintenance)\s+(?:work\s+)?(?:of|on|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def beside_words(scene: Scene, mention: Mention, named: MeasureHit, clause: Span) -> str | None:
    """Give what narrows the words of a measure right beside them, or makes a deed of them."""
    return next(filter(None, _readings(scene, mention, named, clause)), None)


def _readings(
    scene: Scene, mention: Mention, named: MeasureHit, clause: Span
) -> Iterator[str | None]:
    yield _share_of_it(scene, mention, named)
    yield _in_a_month(scene, mention, named)
    yield _extreme(scene, named, clause)
    yield _against(scene, mention, named)
    yield thing_at_a_place(scene, mention, named.slot)
    yield _among(scene, named, clause)
    yield part_of_the_owner(scene, mention, named.slot)
    yield deed_of_the_measure(scene, mention, named.slot)
    yield _one_of_them(scene, mention, named, clause)
    yield _where(scene, mention)
    yield _work_on(scene, mention)
    yield _to_do(scene, mention, named, clause)


def is_of_the_measure(scene: Scene, named: MeasureHit | None, what: str) -> bool:
    """Whether words only say the measure again: "spent 4 percent of GDP on health"."""
    if named is None:
        return False
    measure = scene.index.measures[named.measure]
    own = own_words(measure)
    words = [word for word in what.lower().split() if word not in _ARTICLES]
    return all(re.search(rf"\b{re.escape(word)}\b", own) for word in words)


def _share_of_it(scene: Scene, mention: Mention, named: MeasureHit) -> str | None:
    """Give what is named only as a whole: "7 percent of housing costs"."""
    words = named.slot
    if mention.kind != "percent" or _JOINED.search(words.text):
        return None
    title = scene.index.measures[named.measure].title.lower()
    if re.search(rf"\bshare of [^,]*\b{re.escape(words.text.split()[-1].lower())}", title):
        return None  # "40 percent of China's portfolio" is a share of the portfolio
    is_whole = is_share_of(scene, mention, words.start)
    return scene.text[mention.end : words.end].strip() if is_whole else None


def _among(scene: Scene, named: MeasureHit, clause: Span) -> str | None:
    """Read "unemployment among graduates", "emissions from cement", "turnout by noon".

    What narrows nothing ("for the year") stands in `data/claim_words.csv`.
    """
    found = _AMONG.match(scene.text, named.slot.end, clause.end)
    if found is None or found["what"] in words_of("behind", "plain"):
        return None
    return None if scene.is_known(*found.span("what")) else found[0].strip()


def _in_a_month(scene: Scene, mention: Mention, named: MeasureHit) -> str | None:
    """Read "rainfall in July", where the figures are of years or have no time."""
    for at in (named.slot.end, mention.end):
        found = _IN_MONTH.match(scene.text, at, scene.span.end)
        if found and not is_of_the_measure(scene, named, found["what"]):
            facts = scene.index.facts_of(named.measure)
            is_by_month = any(len(fact.period_start or "") > len("2022") for fact in facts)
            return None if is_by_month else found[0].strip()
    return None


def _extreme(scene: Scene, named: MeasureHit, clause: Span) -> str | None:
    """Read "the record snowfall", "a reduced ticket": none of the usual ones."""
    start = max(clause.start, scene.back(named.slot.start))
    found = _ADJECTIVE.search(scene.text, start, named.slot.start)
    if found is None or found["what"] not in words_of("behind", "extreme"):
        return None
    return None if is_of_the_measure(scene, named, found["what"]) else found["what"]


def _against(scene: Scene, mention: Mention, named: MeasureHit) -> str | None:
    """Read "a charge of $75 million against profit", which is no profit."""
    found = _AGAINST.fullmatch(scene.text, mention.end, named.slot.start)
    return found[0].strip() if found else None


def _to_do(scene: Scene, mention: Mention, named: MeasureHit, clause: Span) -> str | None:
    """Read "cost $3 million to repair", which is not what it cost to build."""
    if named.slot.start > mention.start or named.slot.text.split()[-1].lower() not in _COSTS:
        return None
    found = _TO_DO.match(scene.text, mention.end, clause.end)
    return found[0].strip() if found else None


def _one_of_them(scene: Scene, mention: Mention, named: MeasureHit, clause: Span) -> str | None:
    """Give one or two of what a measure has in the plural: "a research grant of $5 million"."""
    words = named.slot
    if mention.kind not in ("money", "quantity") or words.start >= mention.start:
        return None
    found = _ONE.search(scene.text, clause.start, words.start)
    if found is None:
        return None
    said, phrases = words.text.lower(), scene.index.measures[named.measure].phrases
    if found["one"] and (said in phrases or f"{said}s" not in phrases):
        return None
    return scene.text[found.start() : words.end]


def _where(scene: Scene, mention: Mention) -> str | None:
    """Read "into roads, where $3 billion had been promised"."""
    start = max(scene.span.start, mention.start - _WORK_REACH)
    found = _WHERE.search(scene.text, start, mention.start)
    return found["what"] if found else None


def _work_on(scene: Scene, mention: Mention) -> str | None:
    """Give the work on a thing that takes its place: "construction of the dam employed 9,000"."""
    if mention.kind in ("money", "date", "daterange"):
        return None
    for name in scene.names:
        start = max(scene.span.start, name.start - _WORK_REACH)
        found = _WORK_ON.search(scene.text, start, name.start)
        if found and not scene.is_known(*found.span("what")):
            return found["what"]
    return None
