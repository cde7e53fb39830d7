"""Dates that only end the time of an amount: "the period to 2017", "2021 included"."""

from __future__ import annotations

import re

from factcheck.claims.scenes.scene import Scene
from factcheck.kinds import DATES
from factcheck.model import Mention
from factcheck.patterns import COUNTED_FROM, pattern, worded

_PERIOD_TO = pattern(r"\b(?:period|time|decades|span)\s+(?:up\s+)?(?:to|until|till|through)\s+$")
_GOES_ON_TO = pattern(r"(?:illion|\d\s?(?:bn|mn?|tn))\s+to\s+$")
_YEARS_ON = pattern(r"[\w-]+\s+(?:years?|decades?|months?)\s+(?:later|on)", re.IGNORECASE)
_INCLUDED = pattern(rf"(?:\s+itself)?,?\s+(?:(?:included|inclusive)\b|(?:when\s+)?{COUNTED_FROM})")
"""What makes the year before it the last that is counted: "in 2014, counted from 2000"."""
_CUMULATIVE = worded(
    "cumulative cumulatively accumulated running",
    r"(?i)\b(?:cumulative(?:ly)?|accumulated|running\s+total)\b",
)
"""What tells that all is counted that there was by a year; "all told" may be of the year alone."""


def is_an_end(scene: Scene, date: Mention) -> bool:
    """Whether a date ends a time: "the period to 2017", "by 2015 and $9bn six years later".

    And a year that an amount goes on to ("the party took $36.2 billion to 2017"), or that is the
    last of those counted ("in two decades, 2021 included").
    """
    before = scene.back(date.start)
    if _PERIOD_TO.search(scene.text, before, date.start):
        return True
    if date.text.isdecimal():
        goes_on = _GOES_ON_TO.search(scene.text, before, date.start)
        return goes_on is not None or _ends_a_count(scene, date)
    if not _YEARS_ON.fullmatch(scene.text, date.start, date.end):
        return False
    told = [m for m in scene.mentions_near(date) if m.end <= date.start and m.kind in DATES]
    return bool(told) and (told[-1].resolved or "").startswith("../")


def _ends_a_count(scene: Scene, year: Mention) -> bool:
    """Whether words behind a year, or in its clause, tell that it is the last that is counted."""
    if _INCLUDED.match(scene.text, year.end, scene.span.end):
        return True
    clause = scene.clauses[scene.clause_of(year.start)]
    return scene.search(_CUMULATIVE, clause.start, clause.end) is not None
