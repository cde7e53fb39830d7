"""What leads from an amount to that of another time: "3 billion pesos in 2014, from 4 billion"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Mention
from factcheck.patterns import MOVED, pattern
from factcheck.rules.left_out import TIMES

_A_TIME = "0"
"""Stands for a date in what stands between two amounts."""
_TIME = rf"(?:\s(?:{_A_TIME}|in|for|during|by|at|on|a|the|same|year|period|earlier|ago|before))*"
_COMPARED = pattern(
    rf"{_TIME},?\s\(?(?:(?:and\s|but\s)?(?:was\s|is\s|still\s)*(?:{MOVED})\sfrom|from|against|versus"
    r"|vs\.?|compared\s(?:with|to))\s"
)
_AND_THEN = pattern(rf"{_TIME},?\s(?:and|but|or|after)(?:\sthen)?\s")
_TO_A_TIME = pattern(r"\s(?:(?:in|for|by|during)\s(?:the\s)?)?")


def goes_on(told: Mention, mentions: Sequence[Mention], at: int, text: str) -> bool:
    """Whether times alone stand between: "3 billion pesos in 2014 and 4 billion in 2015"."""
    mention, gap, end = mentions[at], "", told.end
    start = mention.hedge.start if mention.hedge else mention.start
    times = [each for each in mentions[max(0, at - 3) : at] if each.start >= end]
    for time in times:
        gap += text[end : time.start] + _A_TIME
        end = time.end
    gap += text[end:start]
    if _COMPARED.fullmatch(gap) or (gap == " to " and text.startswith("from ", told.start - 5)):
        return True
    return bool(times) and _AND_THEN.fullmatch(gap) is not None and has_its_time(mentions, at, text)


def has_its_time(mentions: Sequence[Mention], at: int, text: str) -> bool:
    """Whether a time of its own stands behind an amount: "4 billion in 2015"."""
    if at + 1 == len(mentions) or mentions[at + 1].kind not in TIMES:
        return False
    return _TO_A_TIME.fullmatch(text, mentions[at].end, mentions[at + 1].start) is not None
