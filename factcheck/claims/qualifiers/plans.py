"""Amounts that are planned by what another clause, or the verb of another amount, says."""

from __future__ import annotations

import re

from factcheck.claims.scenes.scene import Scene
from factcheck.model import ABSENT, Mention, Slot
from factcheck.patterns import HEDGES, pattern, worded

_WHEN_DONE = worded(
    "complete completed completion finished built operational enlarged",
    r"\b(?:when|once|upon|after)\s+(?:(?:it|they)\s+(?:is|are)\s+)?(?:fully\s+)?"
    r"(?:complete[d]?|completion|finished|built|operational|enlarged)\b(?!\s+(?:in|on|by)\s+[\dA-Z])",
    re.IGNORECASE,
)
_AT_LAST = pattern(r"\b(?:was|were|had|did|cost)\b")
_AND_OF = pattern(rf",?\s+and\s+(?:an?\s+)?(?:[a-z-]+\s+){{1,4}}(?:of|at)\s+{HEDGES}$")
"""What joins another amount to the object of a verb: "project 2.7 percent, and growth of"."""
_ITS_OBJECT = pattern(rf"\s+(?:[a-z-]+\s+){{0,3}}{HEDGES}$")
_FAR = 120


def when_done(scene: Scene) -> Slot:
    """Read "once finished, it has a capacity of 660 MW", where nothing is told as past."""
    found = scene.search(_WHEN_DONE, scene.span.start, scene.span.end)
    if found is None or _AT_LAST.search(scene.text, scene.span.start, scene.span.end):
        return ABSENT
    return scene.slot("planned", found.start(), found.end(), "condition")


def planned_with_another(scene: Scene, mention: Mention) -> Slot:
    """Read "the staff project 2.7 percent for 2024, and growth of 0.8 percent"."""
    first = max(scene.span.start, mention.start - _FAR)
    joined = _AND_OF.search(scene.text, first, mention.start)
    if joined is None:
        return ABSENT
    for hit in reversed(scene.words):
        if hit.value != "planned" or hit.end > joined.start():
            continue
        is_verb_of_one = any(
            _ITS_OBJECT.fullmatch(scene.text, hit.end, other.start)
            for other in scene.mentions_near(mention)
            if hit.end < other.start < joined.start() and other.kind == mention.kind
        )
        if is_verb_of_one:
            return scene.slot("planned", hit.start, hit.end, "verb")
    return ABSENT
