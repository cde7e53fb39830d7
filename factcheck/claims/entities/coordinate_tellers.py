"""Sources in a clause of their own: "it had $4 billion, and the Bank showed $7 billion"."""

from __future__ import annotations

from factcheck.claims.scenes.scene import Scene
from factcheck.model import Mention, Span
from factcheck.patterns import HEDGES, pattern

_AND_ANOTHER = pattern(
    r"(?:.*[\s,;])?(?:and|but|yet|while|whereas|as|with)\s+"
    r"(?:(?:[a-z][\w'\u2019-]*\s+){0,7}(?:of|by|from|at|in)\s+)?"
    r"(?:(?:the|an?|its)\s+(?:[a-z-]+\s+){0,2})?"
)
"""What leads from an amount to a source in the next clause: ", and the records of the"."""
_ITS_AMOUNT = pattern(rf"\s+(?:(?!and\b|but\b)[a-z-]+\s+){{0,6}}?{HEDGES}")
"""What leads from a source to the amount that it tells."""


def tells_the_next(scene: Scene, mention: Mention, told: Span) -> bool:
    """Whether who is named behind an amount, in a clause joined to its own, tells another one.

    "In 2021 it was $3.7 billion, and the records of the World Bank showed $7.1 billion".
    """
    if not _AND_ANOTHER.fullmatch(scene.text, mention.end, told.start):
        return False
    return any(
        other.kind == mention.kind and _ITS_AMOUNT.fullmatch(scene.text, told.end, other.start)
        for other in scene.mentions_near(mention)
        if other.start >= told.end
    )
