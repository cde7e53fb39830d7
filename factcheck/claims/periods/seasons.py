"""Amounts of another season than the one told: "£89m in 2022-23, twice the £44m of the one before".

Which months a season has nobody says, so that no time is theirs.
"""

from __future__ import annotations

from factcheck.claims.scenes.scene import Scene
from factcheck.model import Mention
from factcheck.patterns import pattern

_SEASON = r"(?:season|campaign|tournament)"
_OF_ANOTHER = pattern(
    r"\s+(?:of|in|from|for|during)?\s*"
    rf"(?:(?:the|a)\s+{_SEASON}\s+(?:before|earlier|after|later)"
    rf"|(?:the\s+)?(?:previous|prior|preceding|last|next|following)\s+{_SEASON}"
    r"|the\s+one\s+(?:before|after))\b"
)


def is_of_another_season(scene: Scene, mention: Mention) -> bool:
    """Whether words right behind an amount give it a season that is told by another alone."""
    return _OF_ANOTHER.match(scene.text, mention.end, scene.span.end) is not None
