"""What an amount is told of where a known name only says whose it is, or where."""

from __future__ import annotations

from itertools import pairwise

from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.scene import Scene
from factcheck.model import Mention, Span
from factcheck.patterns import HEDGES, pattern, worded
from factcheck.reference import PLACES, NameHit

_SAME = (
    r"(?!(?:construction|building|development|work|works|completion|total|overall|final|project"
    r"|plant|deal|plan|programme|program|scheme|case|value|size|figure|amount|number)\b)"
)
_OWNED = pattern(
    r"['\u2019]s?\s+(?:(?:\d+|two|three|four|five|six|eight|ten|new|old|main|own)\s+)*"
    rf"(?P<what>{_SAME}[a-z][a-z-]+)\s+(?:is|are|was|were|has|have|had|will|cost|costs)\b"
)
_BESIDE = pattern(
    rf"\b(?P<what>{_SAME}[a-z][a-z-]+)\s+(?:to|at|near|like|around|behind|beside|on)\s+(?:the\s+)?$",
)
_AND_ANOTHER = pattern(
    r",?\s+and\s+(?:the\s+)?(?:[\w-]+\s+){1,3}(?P<what>together|combined|jointly)\b"
)
_DONE_TO_IT = pattern(
    r"(?P<what>(?!(?:Building|Constructing|Completing|Developing|Financing|Funding|During|Including"
    r"|According|Following|Regarding|Concerning)\b)[A-Z][a-z]+ing|Repairs|Repair|Maintenance"
    r"|Insurance)\s+(?:(?:to|at|of|for)\s+)?(?:the\s+)?$"
)
_WORTH = worded(
    "worth",
    rf"\b(?P<what>{_SAME}(?!(?:it|they|that|this|which|these|those|corridor|packages?|projects?"
    r"|schemes?|deals?|plans?|agreements?|contracts?|accords?|memoranda|memorandums|investments?"
    r"|ventures?|initiative|portfolio|road|line|railway|airport|port|dam)\b)[a-z-]+)\s+"
    rf"(?:is|was|were|are)\s+worth\s+{HEDGES}$",
)
"""Something that is worth an amount, and no thing that is built or agreed: "trade was worth"."""
_REACH = 150
_AND = pattern(r",?\s+and\s+(?:the\s+)?")
_TOGETHER = pattern(
    r"\s+(?P<what>together|combined|jointly|altogether|collectively|between\s+them)\b"
)
_VERB = pattern(r"\s+(?:(?:has|have|had)\s+)?(?:is|are|was|were|has|have|had|will|cost|costs)\b")


def other_head(scene: Scene, mention: Mention, clause: Span) -> str | None:
    """Give the thing beside a known one of which the clause tells its amount.

    "The road to the Alpha Dam is", "the Alpha Dam's reservoir is", "Repairing the Alpha Dam cost".
    So is the sum of two things. Of a country or a region this would say nothing: what is at
    one is its own.
    """
    if worth := scene.search(_WORTH, clause.start, mention.start):
        return None if scene.is_known(*worth.span("what")) else worth["what"]
    if first := next(iter(scene.names), None):
        done = _DONE_TO_IT.match(scene.text, scene.span.start, first.start)
        is_thing = scene.index.entities[first.entity].kind not in PLACES
        if done and is_thing and _VERB.match(scene.text, first.end, mention.start):
            return done["what"]
    names = scene.names_touching(max(clause.start, mention.start - _REACH), mention.start)
    if both := _of_both(scene, mention, names):
        return both
    for name in names:
        if scene.index.entities[name.entity].kind in PLACES:
            continue
        found = _OWNED.match(scene.text, name.end, mention.start)
        if found is None and _VERB.match(scene.text, name.end, mention.start):
            found = _BESIDE.search(scene.text, clause.start, name.start) or _DONE_TO_IT.match(
                scene.text, clause.start, name.start
            )
        if (
            found
            and found["what"] not in words_of_group("say-noun")
            and not scene.is_known(*found.span("what"))
        ):
            return found["what"]
    return None


def _of_both(scene: Scene, mention: Mention, names: list[NameHit]) -> str | None:
    """Give the word by which an amount is that of a name and another: "A and B together cost"."""
    for one, two in pairwise(names):
        if _AND.fullmatch(scene.text, one.end, two.start) and (
            both := _TOGETHER.match(scene.text, two.end, mention.start)
        ):
            return both["what"]
    for name in names:
        if both := _AND_ANOTHER.match(scene.text, name.end, mention.start):
            return both["what"]
    return None
