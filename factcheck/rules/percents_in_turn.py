"""Percentages that leave out their sign, because one before in the sentence has told it.

"Inflation of 2.5 percent in 2024, 2.2 in 2025 and 1.9 in 2026", "turnout was 59.9 per cent, down
7.4 points", "unemployment of 3.5 percent, down from 3.7 in 2022".
"""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.kinds import DATES
from factcheck.model import Mention
from factcheck.patterns import HEDGES, pattern
from factcheck.rules.amounts import TRIGGER, read_amount
from factcheck.rules.at_other_times import goes_on, has_its_time
from factcheck.rules.left_out import ENDS, PLAIN, are_alike, is_free
from factcheck.rules.registry import Rule, register

_RULE = "percent.in_turn"
_BACK = 4
"""How many mentions back the percentage is looked for."""
_LEADS_TO_A_TIME = pattern(r"\s(?:in|for|by|during)\s(?:the\s)?\Z")
_NEXT_ONE = pattern(
    r",?\s(?:(?:and|but|or|then)\s)?(?:(?:about|around|some|nearly|from|against|versus)\s)?"
)
_POINTS = pattern(r"\spoints?\b(?!\s(?:out|per|for|from|at|against|clear|behind\s[A-Z])\b)")
_BY_POINTS = pattern(
    r"(?:\b(?:up|down|by|rose|fell|climbed|dropped|of|ahead|behind|gained|lost)\s(?:by\s)?"
    r"(?:(?:about|around|some|nearly|almost|just|only)\s)?)\Z"
)
_OF_VOTES = pattern(r"(?i)\b(?:turnout|polls?|pollsters?|votes?|voters?|approval|popularity)\b")
_LEVEL = pattern(
    rf"\b(?:at|to|of|was|were|is|are|stood|reached|averaged|hit|had|be|been)\s{HEDGES}\Z"
)
"""What leads to a percentage that is no change: those are of another thing than what is behind."""
_LEAD, _SENTENCE = 24, 120
"""So far before a number of points, in code points, stands what says that they are a change, and
so far back that votes are told of: shares of those have points, other points are of games."""


def in_turn(mentions: list[Mention], text: str) -> list[Mention]:
    """Give the mentions, with each number as a percentage that follows one in its sentence."""
    for at, mention in enumerate(mentions):
        if mention.rule != PLAIN or mention.scale != 1 or mention.value_max is not None:
            continue
        if not (
            _are_points(mention, text)
            or _is_the_next(mentions, at, text)
            or _is_what_it_was(mentions, at, text)
        ):
            continue
        told = _told_before(mentions, at, text)
        if told is not None:
            stated = told.unit_stated
            mentions[at] = replace(
                mention, kind="percent", unit="percent", unit_stated=stated, rule=_RULE
            )
    return mentions


def _told_before(mentions: list[Mention], at: int, text: str) -> Mention | None:
    """Give the last percentage of the sentence before a number."""
    for told in reversed(mentions[max(0, at - _BACK) : at]):
        if told.kind == "percent":
            ends = ENDS.search(text, told.end, mentions[at].start)
            return told if ends is None else None
    return None


def _are_points(mention: Mention, text: str) -> bool:
    """Whether a number is one of points by which a percentage changed, or leads."""
    if not _POINTS.match(text, mention.end):
        return False
    start = max(0, mention.start - _SENTENCE)
    if not _OF_VOTES.search(text, start, mention.start):
        return False
    return _BY_POINTS.search(text, max(0, mention.start - _LEAD), mention.start) is not None


def _is_the_next(mentions: list[Mention], at: int, text: str) -> bool:
    """Whether a number stands behind "2.5 percent in 2024", with a time of its own."""
    if not 1 < at < len(mentions) - 1:
        return False
    told, when, mention, then = mentions[at - 2 : at + 2]
    return (
        told.kind == "percent"
        and when.kind in DATES
        and then.kind in DATES
        and _LEADS_TO_A_TIME.fullmatch(text, told.end, when.start) is not None
        and _NEXT_ONE.fullmatch(text, when.end, mention.start) is not None
        and _LEADS_TO_A_TIME.fullmatch(text, mention.end, then.start) is not None
    )


def _is_what_it_was(mentions: list[Mention], at: int, text: str) -> bool:
    """Whether a number is what a share was at another time: "3.5 percent, from 3.7 in 2022"."""
    told = mentions[at - 1 - (at > 1 and mentions[at - 1].kind in DATES)] if at else None
    if told is None or told.kind != "percent" or not is_free(text, mentions[at].end):
        return False
    start = told.hedge.start if told.hedge else told.start
    return (
        has_its_time(mentions, at, text)
        and goes_on(told, mentions, at, text)
        and are_alike(told, mentions[at])
        and _LEVEL.search(text, max(0, start - _LEAD), start) is not None
    )


register(
    Rule(
        _RULE,
        TRIGGER,
        read_amount,
        {
            "They see 2.5 percent in 2024, 2.2 in 2025 and 1.9 in 2026.": {
                "text": "2.2",
                "kind": "percent",
            },
            "Unemployment was 3.5 percent, down from 3.7 in 2022.": {
                "text": "3.7",
                "kind": "percent",
            },
            "Turnout was 59.9 per cent, down 7.4 points.": {"text": "7.4", "kind": "percent"},
        },
        (
            "They saw 2.5 percent in 2024, and 22 died.",
            "Shares rose 2 percent, and the index was up 7.4 points.",
            "Shares rose 2 percent, from 3.7 in 2022.",
        ),
        "Read a number as a percentage where the sentence has told one before.",
    )
)
