"""Years that only end what an amount counts: "2021 included", "in 2014, counted from 2000"."""

from __future__ import annotations

from factcheck.claims.scenes.scene import Scene
from factcheck.model import Mention
from factcheck.patterns import pattern

_RECKONED = pattern(
    r"(?:\s+itself)?,?\s+(?:(?:included|inclusive)\b"
    r"|(?:when\s+)?(?:count(?:ed|ing)|reckon(?:ed|ing)|measured|add(?:ed|ing)\s+up)\s+(?:from|since)\b)"
)
_CUMULATIVE = pattern(r"(?i)\b(?:cumulative(?:ly)?|accumulated|running\s+total)\b")
"""What tells that all is counted that there was by a year; "all told" may be of the year alone."""


def ends_a_count(scene: Scene, date: Mention) -> bool:
    """Whether a year is told as the last that is counted, by words behind it or in its clause."""
    if not date.text.isdecimal():
        return False
    if _RECKONED.match(scene.text, date.end, scene.span.end):
        return True
    clause = scene.clauses[scene.clause_of(date.start)]
    return _CUMULATIVE.search(scene.text, clause.start, clause.end) is not None
