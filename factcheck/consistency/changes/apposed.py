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
    ENDS,
    GOES_ON,
    LED,
    OF_A_UNIT,
    THE,
    WHEN,
    any_of,
    end_of,
)
from factcheck.consistency.changes.told import Sentence, Told, way_of
from factcheck.patterns import HEDGES, pattern

_MOST = 4
OR = pattern(rf",?\s+\(?or\s+{HEDGES}")
"""Tells the same anew: "a rise of $6 million, or 12 percent"."""

_NAMED = (
    r"(?:(?:the|its|their|an?)\s+(?:[a-z'\u2019-]+\s+){0,3}(?:average|mean|record|level|stage|target|budget|forecast"
    r"|estimate|limit|minimum|maximum|peak|figure|total|number|price|value|cost|norm|threshold|median"
    r"|goal|cap|one)\s+of\s+|(?:the|its)\s+(?:[a-z-]+\s+){1,3}(?:which|that|who)\s+(?:had|has|was|is)\s+)?"
)
"""What an amount may be said to be before it: "than the average of 95 mm"."""
_THAT_TIME = (
    r"(?:\s+before|(?:\s+(?:at|in))?\s+(?:the|its|their|that)(?:\s+[a-z]+)?"
    r"|(?:\s+what)?\s+(?:it|they|there)\s+(?:was|were|did|had))?"
    rf"(?:\s+[a-z]+){{0,2}}{WHEN},\s+when\s+"
)
"""The time that an amount is set against: "in 2011, when", "before the war, when"."""


@cache
def base() -> str:
    """Give what leads from "than" or "as" to the amount that another one is set against."""
    was = rf"(?!(?:hit|touched|reached|peaked|{any_of('change_words')})\b)[a-z]+(?:\s+(?:at|to))?"
    subject = r"(?:it|they|he|she|we|there|(?:the|an?)\s+[a-z-]+|[A-Z][\w-]+)"
    name = r"[*\u2018\u201c]?[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,2}[*\u2019\u201d]?"
    there = (
        r"\s+(?:in|at|on|for|among)\s+(?:(?:the|its|an?)\s+)?(?:[\w-]+\s+){0,3}[\w-]+,\s+where\s+"
    )
    there += r"(?:it|they|he|she|we|there)\s+"
    other = rf"(?:(?:the|its)\s+(?:[a-z-]+\s+){{0,2}}[a-z-]+|{THE}{name}),"
    other += r"\s+(?:which|who)"
    return rf"(?:\s+{_NAMED}|(?:{_THAT_TIME}{subject}\s+|\s+{other}\s+|{there}){was}\s+){LED}"


_OF_IT = r"(?:\s+of\s+[\w-]+)?(?:\s+(?:was|were|is|are)\s+[a-z]+)?(?:\s+[a-z]+)?"
_FOR_IT = r"(?:\s+(?:for|on|in|at|to)\s+(?:(?:the|its|their|an?)\s+)?(?:[a-z-]+\s+)?[a-z-]+)?"
_PARTED = (
    rf"{OF_A_UNIT}{WHEN}"
    r"(?:\s*(?:,|\(|\u2013|\u2014)\s*(?:(?:which|that)\s+(?:is|was)\s+|or\s+|making\s+it\s+)?"
    r"|(?:,?\s+(?:it|they|(?:the|its|their)\s+[a-z-]+))?,?\s+(?:is|was|are|were)\s+)"
)
BESIDE, BESIDE_FOR_IT = f"{_OF_IT}{_PARTED}", f"{_OF_IT}{_FOR_IT}{_PARTED}"
"""What may stand behind an amount before it is set against another one, and what it is for."""


_LOOSELY_BESIDE = (
    rf"(?:\s+[a-z-]+){{0,6}}{OF_A_UNIT}{WHEN}(?:,\s+[^,;:.()\d]{{1,50}})?,\s+(?:and\s+|or\s+)?"
)
"""More than that: a verb with what it is done to, an aside."""


@cache
def _apposed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    told = (
        r"(?:an?\s+(?!(?:real|net|average|underlying|annual)\b)(?:[a-z-]+\s+)?"
        rf"(?P<noun>{any_of('change_nouns')})\s+of\s+|(?P<side>up|down)\s+(?:by\s+)?|(?P<a>an?)\s+)?{HEDGES}"
    )
    return pattern(f"{BESIDE}{told}"), pattern(f"{_LOOSELY_BESIDE}{told}")


@cache
def _than() -> re.Pattern[str]:
    return pattern(
        rf"(?:\s+on\s+the\s+(?:day|week|month|year))?"
        rf"(?:\s+(?:(?P<word>{any_of('comparatives')})\s+than|(?P<side>up|down)\s+(?:on|from)"
        rf"|(?P<rise>{any_of('change_nouns')})\s+(?:on|from|over)"
        rf"|(?P<place>above|below|under|behind|ahead\s+of))|(?P<comma>,)?(?P<back>\s+(?:from|on|over|{AGAINST})|(?=\s+\u00a7+,\s+when\b)))"
        rf"(?:{base()}|\s+(?:the|its)\s+(?:[a-z-]+\s+){{0,2}}[a-z-]+,?\s+(?P<at>at)\s+{LED})"
    )


_OTHER_SIDE = {"above": "up", "over": "up", "below": "down", "under": "down"}


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
    is_open = than["at"] and not ENDS.match(text, end_of(text, before))
    if is_open or (than["comma"] and not twice):
        return
    closely, loosely = (
        each.fullmatch(text, end_of(text, after), stated.start) for each in _apposed()
    )
    lead = closely or loosely
    if lead is None:
        return
    is_led, back = bool(lead["noun"] or lead["side"]), than["back"]
    place = than["place"] or ("over" if back and back.strip() == "over" and not is_led else "")
    if is_led == bool(place or back is None):
        return
    if bool(lead["a"]) != bool(than["rise"]):
        return
    if not pairs.are_alike(after, before) or pairs.has_a_rival(text, amounts, n, before):
        return
    if (
        n
        and stated.kind == "number"
        and stated.interval.point > max(after.interval.point, before.interval.point)
    ):
        return  # more than both: it may be of what came first, "310 people in 14 shops, 41 more"
    word = than["word"] or than["side"] or than["rise"] or lead["noun"] or lead["side"] or place
    way = _OTHER_SIDE.get(word) or way_of(word)
    change = Change(before, after, after.start)
    for each in told:
        noun = text[each.end : end_of(text, each)]
        is_compared = back is None or bool(place)
        yield Told(change, each, way, word, False, is_compared, noun, not closely)
