"""Elided verbs: "Russia borrowed $172 billion and the European Union $161 billion"."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.claims.scene import Scene
from factcheck.model import Mention

_BETWEEN = re.compile(r"\s+(?:(?:about|some|around|nearly|over|roughly|only|just)\s+)*")
_BEFORE = re.compile(r"(?:\b(?:and|while|but)|[,;])\s+(?:the\s+)?$", re.IGNORECASE)


class Gap(NamedTuple):
    """The name, by its position, that takes the place of another beside an earlier amount."""

    name: int
    antecedent: Mention


def gap_before(scene: Scene, mention: Mention) -> Gap | None:
    """Find the name right before an amount whose verb is that of the amount before it."""
    for number, name in enumerate(scene.names):
        if name.end > mention.start:
            break
        if not _BETWEEN.fullmatch(scene.text, name.end, mention.start):
            continue
        earlier = [m for m in scene.mentions if m.kind == mention.kind and m.end <= name.start]
        if earlier and _BEFORE.search(scene.text, scene.span.start, name.start):
            return Gap(number, earlier[-1])
    return None
