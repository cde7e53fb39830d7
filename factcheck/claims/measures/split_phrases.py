"""Words of a measure with the amount among them: "won 2 matches" of "won matches".

Of what an amount is a share stands among them, too ("spends 1.9% of its GDP on health"), with
whom something was agreed ("accords with China worth $8.5 billion"), and of what a day is an event:
"construction of the dam began on 12 May".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.scenes.scene import Scene
from factcheck.claims.scenes.standing_in import THE_PROJECT
from factcheck.model import Mention
from factcheck.patterns import HEDGE, HEDGES, pattern, worded
from factcheck.reference import PhraseHit

_OF_A_WHOLE = pattern(r"\s*of\s+(?:[\w'\u2019]+\s+){1,3}?(?=(?:on|in|for|to|towards)\b)")
_HEDGED = pattern(rf"(?<=\s){HEDGES}$|\s+{HEDGE}$|\s+an?\s+[a-z]+$")
"""What stands before an amount and says nothing of it: "nearly", "a remarkable"."""
_PAST_ITS_OBJECT = worded(
    "construction building work works",
    r"(?i)\b(?P<noun>construction|building|works?)\s+(?:of|on|at)\s+(?P<the>(?:the\s+)?)"
    r"(?:\d[\d.,]*[\s-]*(?:MW|megawatts?|km|kilomet(?:er|re)s?)\s+)?(?P<object>[^,;.]{3,80}?)\s+"
    r"(?:officially\s+|formally\s+)?"
    r"(?P<verb>(?:ha[ds]\s+)?(?:began|begun|started|commenced|ended|finished))\b"
    r"[^,;.]{0,40}$",
)
"""The words of an event, with what it is the event of between them."""
_PAST_ITS_SUM = worded(
    "signed agreed concluded committed",
    r"(?i)\b(?P<noun>loans?|credits?|financing)\b(?:[^;.!?]|\.(?=\d)){0,120}?"
    r"\b(?P<verb>signed|agreed|concluded|committed)\b(?:\s+(?:on|in))?\s+$",
)
"""A loan and that it was signed, with its sum and its lenders between them."""
_PAST_A_PARTY = worded(
    "worth valued totalling totaling",
    r"(?i)\b(?P<noun>agreements|accords|deals|pacts|memorand(?:a|ums)|MoUs)\s+with\s+"
    r"(?P<party>[^,;.\d]{3,50}?)\s+(?P<verb>worth|valued\s+at|totall?ing)\s+"
    rf"{HEDGES}[^\s\d]{{0,4}}$",
)
"""The words of what was signed and its worth, with those who signed it between them."""
_PAST_A_BUILDER = worded(
    "built constructed completed",
    r"(?i)\b(?P<noun>built|constructed|completed)\s+by\s+[^,;.\d]{3,80}?\s+(?P<verb>for)\s+"
    rf"{HEDGES}[^\s\d]{{0,4}}$",
)
"""What something was built for, with who built it between the two."""
_PROJECTS_WORTH = worded(
    "projects schemes",
    r"(?i)\b(?P<noun>projects|schemes)\s+(?:(?:together|in\s+all)\s+)?(?:worth|valued\s+at|costing)\s+"
    rf"{HEDGES}[^\s\d]{{0,4}}$",
)
_WHAT_BECAME_OF_THEM = pattern(
    r"\s+(?:is|are|was|were|(?:has|have|had)\s+been)\s+(?:(?:still|already|now|also)\s+)?"
    r"(?P<verb>planned|scheduled|completed|finished|ongoing|underway|under\s+way)\b"
)
"""What projects are worth and what has become of them, on either side of the amount."""
_BEHIND_A_LABEL = worded(
    "projects schemes",
    r"(?i)\b(?P<verb>completed|finished|planned|ongoing|in\s+progress"
    r"|under\s+(?:construction|implementation|negotiation|way))\s*:\s+"
    rf"(?:{HEDGES}[\d,]+\s+)?(?P<noun>projects|schemes),?(?:\s+(?:together|in\s+all))?\s+"
    r"(?:worth|valued\s+at|costing|(?:with|at)\s+an?\s+(?:(?:estimated|total)\s+)?(?:cost|value)\s+of)\s+"
    rf"{HEDGES}[^\s\d]{{0,4}}$",
)
"""What has become of projects, as the label of an item: "Under way: 23 projects worth $2bn"."""
_ALONE = worded(
    "alone",
    r"(?i)\b(?:in\s+)?(?P<sort>[a-z]+)\s+alone,\s[^;.]{0,120}?\b(?P<noun>commitments|committed)\b",
)
"""The sort of money that opens a sentence, and what became of it: "loans alone, it committed"."""
_REACH = 60
"""How far, in code points, such words reach to either side."""


def phrases_around(scene: Scene, mention: Mention) -> Iterator[PhraseHit]:
    """Yield the phrases that a sentence holds once the amount is taken out of it."""
    first = max(scene.span.start, mention.start - _REACH)
    last = min(scene.span.end, mention.end + _REACH)
    whole = _OF_A_WHOLE.match(scene.text, mention.end, last)
    end = whole.end() if whole else mention.end
    before = _HEDGED.sub("", scene.text[first : mention.start].rstrip())
    after = scene.text[end:last]
    behind = after.lstrip()
    gap = end + len(after) - len(behind) - len(before) - 1
    for hit in scene.index.phrases_in(f"{before} {behind}"):
        if hit.start < len(before) < hit.end - 1:
            yield hit._replace(start=first + hit.start, end=gap + hit.end)


def phrases_past_an_object(scene: Scene, mention: Mention) -> Iterator[PhraseHit]:
    """Yield the words of an event that stand before its day on either side of what it befell.

    That must begin with a name, or be "the airport" of which a sentence before tells: "construction
    of a bridge for Karot" is of the bridge. Or the words of a loan on either side of its sum: "a
    loan of $1.3 billion from two banks was signed on".
    """
    found = scene.search(_PAST_ITS_OBJECT, scene.span.start, mention.start)
    if found is not None and (
        any(name.start == found.start("object") for name in scene.names)
        or THE_PROJECT.fullmatch(scene.text, found.start("the"), found.end("object"))
    ):
        yield from _on_either_side(scene, found, found)
    if lent := scene.search(_PAST_ITS_SUM, scene.span.start, mention.start):
        yield from _on_either_side(scene, lent, lent)


def phrases_past_a_party(scene: Scene, mention: Mention) -> Iterator[PhraseHit]:
    """Yield the words of what was signed and of its worth, on either side of with whom.

    That must be a country: accords with a firm are some of many. Or of what was built for an
    amount, with by whom; or of what projects are worth: "projects worth $35 billion are planned".
    Or of the one sort of money that is told: "loans alone, China's commitments stand at".
    """
    if alone := scene.search(_ALONE, scene.span.start, mention.start):
        words = f"{alone['noun']} in {alone['sort']}"
        for hit in scene.index.phrases_in(words):
            if hit.end - hit.start == len(words):
                yield hit._replace(start=alone.start(), end=alone.end())
    if built := scene.search(_PAST_A_BUILDER, scene.span.start, mention.start):
        yield from _on_either_side(scene, built, built)
    worth = scene.search(_PROJECTS_WORTH, scene.span.start, mention.start)
    became = _WHAT_BECAME_OF_THEM.match(scene.text, mention.end, scene.span.end)
    if worth and became:
        yield from _on_either_side(scene, worth, became)
    if item := scene.search(_BEHIND_A_LABEL, scene.span.start, mention.start):
        for hit in _made_of(scene, item, item):
            yield hit._replace(start=item.start(), end=item.end())
    found = scene.search(_PAST_A_PARTY, scene.span.start, mention.start)
    if found is not None and any(
        (name.start, name.end) == found.span("party")
        and scene.index.entities[name.entity].kind == "country"
        for name in scene.names
    ):
        yield from _on_either_side(scene, found, found)


def _on_either_side(scene: Scene, first: re.Match[str], then: re.Match[str]) -> Iterator[PhraseHit]:
    """Yield the phrases that a noun and a verb make, whatever stands between the two."""
    for hit in _made_of(scene, first, then):
        yield hit._replace(start=first.start("noun"), end=then.end("verb"))


def _made_of(scene: Scene, noun: re.Match[str], verb: re.Match[str]) -> Iterator[PhraseHit]:
    """Yield the phrases that have both a noun and a verb."""
    for hit in scene.index.phrases_in(f"{noun['noun']} {verb['verb']}"):
        if hit.start < len(noun["noun"]) < hit.end:
            yield hit
