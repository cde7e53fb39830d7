"""Words of a measure with the number among them: "won 2 matches" of "won matches"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.scenes.scene import Scene
from factcheck.model import Mention
from factcheck.reference import PhraseHit

_REACH = 60
"""How far, in code points, such words reach to either side."""


def phrases_around(scene: Scene, mention: Mention) -> Iterator[PhraseHit]:
    """Yield the phrases that a sentence holds once the number is taken out of it."""
    first = max(scene.span.start, mention.start - _REACH)
    last = min(scene.span.end, mention.end + _REACH)
    before = scene.text[first : mention.start].rstrip()
    after = scene.text[mention.end : last]
    behind = after.lstrip()
    gap = mention.end + len(after) - len(behind) - len(before) - 1
    for hit in scene.index.phrases_in(f"{before} {behind}"):
        if hit.start < len(before) < hit.end - 1:
            yield hit._replace(start=first + hit.start, end=gap + hit.end)
