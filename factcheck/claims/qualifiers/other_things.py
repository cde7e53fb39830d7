"""What makes an amount that of something else, or of more: "lent and granted", "a pipeline"."""

from __future__ import annotations

from functools import cache

from factcheck.claims.lists.pairing import PARTICIPLE_AHEAD
from factcheck.claims.qualifiers.beside import is_of_the_measure
from factcheck.claims.qualifiers.pieces import is_of_a_project
from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.words import topic_words
from factcheck.model import MeasureHit, Mention, Span
from factcheck.patterns import HEDGES, pattern, worded

_JOINED_BEHIND = pattern(r"\s+(?:and|or)\s+(?P<word>[a-z]+)\b")
_JOINED_BEFORE = worded("and or", r"\b(?P<word>[a-z]+)\s+(?:and|or)\s+$")
_GROUPS = ("give-verb", "given-verb", "give-noun", "loan-noun")
_NEW_THING = worded(
    "pipeline line railway road highway motorway expressway airport port refinery plant station"
    " dam mine tunnel bridge terminal hospital park cable",
    r"\b(?:an?|another|one|no such)\s+(?:(?!(?:of|in|to|for|and|the|with)\b)[a-z-]+\s+){0,3}"
    r"(?P<what>pipeline|line|railway|road|highway|motorway|expressway|airport|port|refinery|plant"
    r"|power station|dam|mine|tunnel|bridge|terminal|hospital|park|cable)\b(?!-)",
)
_SUBJECT_BEHIND = pattern(
    r",\s+(?:the|its|a|an|their)\s+(?P<what>(?:(?!(?:of|for|in|on|at|to|from|was|is|has|went)\b)"
    r"[a-z-]+\s*){1,4})"
)
_NAMES = frozenset({"project"})

_IS_A_SHARE = pattern(
    r"(?:^|[,;]\s|\b(?:and|while|but|whereas|the)\s)"
    r"(?P<what>(?!(?:it|that|this|which|what|there|sum|total|figure|amount|share|ratio)\b)[a-z-]+)"
    rf"\s+(?:is|was|are|were|at|makes|made|stood at)\s+{HEDGES}$"
)
_ALONE = pattern(
    r"\s+(?:[a-z]+\s+)?(?:on|in|at|from|for|to)\s+(?P<what>(?:the|its|that|this|one|a)\s+"
    r"(?:[\w'\u2019-]+\s+){0,3}(?!years?\b|months?\b|weeks?\b|quarters?\b|decades?\b)[a-z]{3,})"
    r"\s+alone\b"
)
_ALONE_AHEAD = worded(
    "alone",
    r"\b(?:For|On|In|At|To|Into)\s+(?!the\s+first\s+time\b)"
    r"(?P<what>(?:the|its|that|this|one|a)\s+(?:[\w'\u2019-]+\s+){0,6}"
    r"(?!years?\b|months?\b|weeks?\b|quarters?\b|decades?\b)[\w'\u2019-]{3,})\s+alone\b",
)


def joined_with(scene: Scene, named: MeasureHit) -> str | None:
    """Give another verb, or word of giving, that the measure's own is joined with.

    "Lent and granted" and "lent and guaranteed" are more than what was lent.
    """
    words = named.slot
    if " " in words.text.strip():
        return None
    for found in (
        _JOINED_BEHIND.match(scene.text, words.end, scene.span.end),
        scene.search(_JOINED_BEFORE, scene.back(words.start), words.start),
    ):
        if (
            found is not None
            and (found["word"] in _giving() or found["word"].endswith("ed"))
            and _is_other(scene, named, *found.span("word"))
        ):
            return found["word"]
    return None


def _is_other(scene: Scene, named: MeasureHit, start: int, end: int) -> bool:
    return not any(
        named.measure in hit.measures
        for hit in scene.phrases
        if hit.start <= start and end <= hit.end
    )


@cache
def _giving() -> frozenset[str]:
    return frozenset(word for group in _GROUPS for word in words_of_group(group))


def new_thing(scene: Scene, mention: Mention) -> str | None:
    """Give a thing that the sentence brings in without a name: "a pipeline, costing $2 billion"."""
    if not scene.may_hold(_NEW_THING) or any(
        scene.index.entities[name.entity].kind in _NAMES for name in scene.names
    ):
        return None
    for found in _NEW_THING.pattern.finditer(scene.text, scene.span.start, mention.start):
        if not any(m.start < found.end() and found.start() < m.end for m in scene.mentions):
            return found["what"]
    return None


def share_of(scene: Scene, mention: Mention, named: MeasureHit, clause: Span) -> str | None:
    """Give what a share is, where only its unit names a measure: "tax is 10.3 percent of GDP"."""
    if not mention.start < named.slot.start <= mention.end + 1:
        return None
    found = _IS_A_SHARE.search(scene.text, clause.start, mention.start)
    if found is None or is_of_the_measure(scene, named, found["what"]):
        return None
    return None if scene.is_known(*found.span("what")) else found["what"]


def told_alone(scene: Scene, mention: Mention) -> str | None:
    """Give the part that an amount is of: "1.2 million passengers on the Lisbon route alone"."""
    clause = scene.clauses[scene.clause_of(mention.start)]
    found = _ALONE.match(scene.text, mention.end, scene.span.end)
    if found is None and not is_of_a_project(scene):
        found = scene.search(_ALONE_AHEAD, clause.start, mention.start)
    return found["what"] if found else None


def told_behind(scene: Scene, mention: Mention) -> str | None:
    """Give what words ahead are said of, if it may be new: "Valued at $3 million, the contract"."""
    if PARTICIPLE_AHEAD.match(scene.text, scene.span.start, mention.start) is None:
        return None
    found = _SUBJECT_BEHIND.match(scene.text, mention.end, scene.span.end)
    if found is None or any(
        name.start < found.end() and found.start() < name.end for name in scene.names
    ):
        return None
    return None if topic_words().intersection(found["what"].split()) else found["what"].strip()
