"""Elided verbs: "Russia borrowed $172 billion and the European Union $161 billion"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from factcheck.claims.scene import Scene
from factcheck.model import Mention
from factcheck.patterns import pattern

_BETWEEN = pattern(r"\s+(?:(?:about|some|around|nearly|over|roughly|only|just)\s+)*")
_BEFORE = pattern(r"(?:\b(?:and|while|but)|[,;])\s+(?:the\s+)?$", re.IGNORECASE)


class Gap(NamedTuple):
    """The name, by its position, that takes the place of another beside an earlier amount."""

    name: int
    antecedent: Mention


def gap_before(scene: Scene, mention: Mention) -> Gap | None:
    """Find the name right before an amount whose verb is that of the amount before it."""
    number = bisect_left(scene.names, mention.start, key=lambda hit: hit.start) - 1
    if number < 0:
        return None
    name = scene.names[number]
    if not _BETWEEN.fullmatch(scene.text, name.end, mention.start):
        return None
    if not _BEFORE.search(scene.text, scene.span.start, name.start):
        return None
    for earlier in reversed(scene.mentions_near(mention)):
        if earlier.kind == mention.kind and earlier.end <= name.start:
            return Gap(number, earlier)
    return None
