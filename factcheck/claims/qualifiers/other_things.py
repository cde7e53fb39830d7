"""What makes an amount that of something else, or of more: "lent and granted", "a pipeline"."""

from __future__ import annotations

from functools import cache

from factcheck.claims.lists.pairing import PARTICIPLE_AHEAD
from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import Told
from factcheck.claims.scenes.built_things import any_built_thing, last_words
from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.words import topic_words
from factcheck.patterns import HEDGES, pattern, worded

_JOINED_BEHIND = pattern(r"\s+(?:and|or)\s+(?P<word>[a-z]+)\b")
_JOINED_BEFORE = worded("and or", r"\b(?P<word>[a-z]+)\s+(?:and|or)\s+$")
_GROUPS = ("give-verb", "given-verb", "give-noun", "loan-noun")
_NEW_THING = worded(
    last_words("new"),
    r"\b(?i:an?|another|one|no such)\s+(?:(?!(?:of|in|to|for|and|the|with)\b)[a-z-]+\s+){0,3}"
    rf"(?P<what>{any_built_thing('new')})\b(?!-)",
)
_SUBJECT_BEHIND = pattern(
    r",\s+(?:the|its|a|an|their)\s+(?P<what>(?:(?!(?:of|for|in|on|at|to|from|was|is|has|went)\b)"
    r"[a-z-]+\s*){1,4})"
)
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
    r"(?:\b(?:For|On|In|At|To|Into)|(?:(?<=[,;] )|[,;]\s+and\s+)(?:for|on|in|at|to|into))\s+"
    r"(?!the\s+first\s+time\b)"
    r"(?P<what>(?:(?:the|its|that|this|one|a)\s+|(?=[a-z]+\s+[a-z]+s\s))(?:[\w'\u2019-]+\s+){0,6}"
    r"(?!years?\b|months?\b|weeks?\b|quarters?\b|decades?\b)[\w'\u2019-]{3,})\s+alone\b",
)


@qualifier(
    "told-alone",
    "makes it that of one of them alone",
    examples={
        "Norway lent Kenya $5.1 billion at the coast alone.": "the coast",
        "On the coast alone Norway lent Kenya $5.1 billion.": "the coast",
        "Norway lent much, and on rural roads alone it lent Kenya $5.1 billion.": "rural roads",
    },
    rejects=("In that year alone Norway lent Kenya $5.1 billion.",),
)
def told_alone(told: Told) -> str | None:
    """Read the part that an amount is of: "1.2 million passengers on the Lisbon route alone"."""
    scene, mention = told.scene, told.mention
    found = _ALONE.match(scene.text, mention.end, scene.span.end)
    if found is None and not told.is_of_a_project:
        found = scene.search(_ALONE_AHEAD, told.clause.start, mention.start)
    return found["what"] if found else None


@qualifier(
    "new-thing",
    "is a thing without a name",
    needs=(_NEW_THING,),
    examples={
        "A pipeline in Kenya cost $900 million.": "pipeline",
        "In Kenya another port cost $900 million.": "port",
    },
    rejects=("The Mara Dam, a dam for Kenya, cost $641 million.",),
)
def new_thing(told: Told) -> str | None:
    """Read a thing that the sentence brings in without a name: "a pipeline, costing $2 billion"."""
    scene = told.scene
    if told.is_of_a_project:
        return None
    for found in _NEW_THING.pattern.finditer(scene.text, scene.span.start, told.mention.start):
        if not any(m.start < found.end() and found.start() < m.end for m in scene.mentions):
            return found["what"]
    return None


@qualifier(
    "told-behind",
    "may be another thing",
    examples={"Valued at $900 million, the contract was signed in Kenya.": "contract"},
    rejects=("Valued at $7.74 billion, the Lakes Corridor was agreed.",),
)
def told_behind(told: Told) -> str | None:
    """Give what words ahead are said of, if it may be new: "Valued at $3 million, the contract"."""
    scene, mention = told.scene, told.mention
    if PARTICIPLE_AHEAD.match(scene.text, scene.span.start, mention.start) is None:
        return None
    found = _SUBJECT_BEHIND.match(scene.text, mention.end, scene.span.end)
    if found is None or any(
        name.start < found.end() and found.start() < name.end for name in scene.names
    ):
        return None
    return None if topic_words().intersection(found["what"].split()) else found["what"].strip()


@qualifier(
    "joined-with",
    "makes it more than that",
    measured=True,
    examples={"Norway has lent and guaranteed $12.3 billion to Kenya.": "guaranteed"},
    rejects=("Norway has lent $11.4 billion to Kenya and built a dam.",),
)
def joined_with(told: Told) -> str | None:
    """Give another verb, or word of giving, that the measure's own is joined with.

    "Lent and granted" and "lent and guaranteed" are more than what was lent.
    """
    scene, words = told.scene, told.words
    if " " in words.text.strip():
        return None
    for found in (
        _JOINED_BEHIND.match(scene.text, words.end, scene.span.end),
        scene.search(_JOINED_BEFORE, scene.back(words.start), words.start),
    ):
        if (
            found is not None
            and (found["word"] in _giving() or found["word"].endswith("ed"))
            and not told.is_within_its_phrases(*found.span("word"))
        ):
            return found["word"]
    return None


@cache
def _giving() -> frozenset[str]:
    return frozenset(word for group in _GROUPS for word in words_of_group(group))


@qualifier(
    "share-of-a-unit",
    "is what the share is",
    measured=True,
    examples={"In Kenya the rent is 10.3 percent of earnings.": "rent"},
)
def share_of(told: Told) -> str | None:
    """Give what a share is, where only its unit names a measure: "tax is 10.3 percent of GDP"."""
    scene, mention = told.scene, told.mention
    if not mention.start < told.words.start <= mention.end + 1:
        return None
    found = _IS_A_SHARE.search(scene.text, told.clause.start, mention.start)
    if found is None or told.is_of_the_measure(found["what"]):
        return None
    return None if scene.is_known(*found.span("what")) else found["what"]
