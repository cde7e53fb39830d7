"""By how much an amount is more than another one, told between the two.

"B, P more than the A of 2020", "B, up P from A", "B, a rise of $6 million, or P, from A".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.consistency.changes import pairs
from factcheck.consistency.changes.changes import Change
from factcheck.consistency.changes.stretches import (
    AGAINST,
    GOES_ON,
    LED,
    OF_A_UNIT,
    WHEN,
    any_of,
    end_of,
)
from factcheck.consistency.changes.told import Sentence, Told, way_of
from factcheck.patterns import HEDGES, pattern

_MOST = 4
OR = pattern(rf",?\s+\(?or\s+{HEDGES}")
"""Tells the same anew: "a rise of $6 million, or 12 percent"."""

NAMED = (
    r"(?:(?:the|its|their|an?)\s+(?:[a-z-]+\s+){0,2}(?:average|mean|record|level|stage|target|forecast"
    r"|estimate|limit|minimum|maximum|peak|figure|total|number|price|value|cost|norm|threshold|median"
    r"|goal|cap|one)\s+of\s+|(?:the|its)\s+(?:[a-z-]+\s+){1,3}(?:which|that|who)\s+(?:had|has|was|is)\s+"
    r"|(?:the|its)\s+(?:[a-z-]+\s+){0,2}[a-z-]+,\s+(?:which|who)\s+(?:had|has|was|is)\s+)?"
)
"""What an amount may be said to be before it: "than the average of 95 mm"."""
BESIDE = (
    rf"(?:\s+of\s+[\w-]+)?(?:\s+(?:was|were|is|are)\s+[a-z]+)?(?:\s+[a-z]+)?{OF_A_UNIT}{WHEN}"
    r"\s*(?:,|\(|\u2013|\u2014)\s*(?:(?:which|that)\s+(?:is|was)\s+|or\s+)?"
)
"""What may stand behind an amount before it is set against another one."""


@cache
def _apposed() -> re.Pattern[str]:
    return pattern(
        rf"{BESIDE}(?:an?\s+(?!(?:real|net|average|underlying|annual)\b)(?:[a-z-]+\s+)?"
        rf"(?P<noun>{any_of('change_nouns')})\s+of\s+|(?P<side>up|down)\s+(?:by\s+)?)?{HEDGES}"
    )


@cache
def _than() -> re.Pattern[str]:
    return pattern(
        rf"(?:\s+(?:(?P<word>{any_of('comparatives')})\s+than|(?P<place>above|below))"
        rf"|(?P<comma>,)?\s+(?P<back>from|on|over|{AGAINST}))\s+{NAMED}{LED}"
    )


_OTHER_SIDE = {"above": "up", "below": "down"}


def told_between(sentence: Sentence, n: int) -> Iterator[Told]:
    """Read what stands between the two, which may be told twice: "a rise of $6 million, or P"."""
    text, amounts = sentence.text, sentence.amounts
    after, stated, *others = amounts[n : n + _MOST]
    twice = len(others) > 1 and OR.fullmatch(text, end_of(text, stated), others[0].start)
    told, before = ([stated, others[0]], others[1]) if twice else ([stated], others[0])
    if not (pairs.is_plain(text, after) and pairs.is_plain(text, before)):
        return
    than = _than().fullmatch(text, end_of(text, told[-1]), before.start)
    if than is None or GOES_ON.match(text, end_of(text, before)):
        return
    if than["comma"] and not twice:
        return
    lead = _apposed().fullmatch(text, end_of(text, after), stated.start)
    if lead is None or bool(lead["noun"] or lead["side"]) != bool(than["back"]):
        return
    if not pairs.are_alike(after, before) or pairs.has_a_rival(text, amounts, n, before):
        return
    word = than["word"] or lead["noun"] or lead["side"] or than["place"]
    way = _OTHER_SIDE.get(word) or way_of(word)
    change = Change(before, after, after.start)
    for each in told:
        noun = text[each.end : end_of(text, each)]
        yield Told(change, each, way, word, is_compared=not than["back"], noun=noun)
