"""Names that are only set against something, or left out: "of Kenya, not of Uganda"."""

from __future__ import annotations

import re

from factcheck.patterns import HEDGES, pattern
from factcheck.reference import NameHit

_CONTRAST = pattern(
    r"\b(?:not|unlike|(?<!none other )than|rather than|instead of|as opposed to|excluding|except"
    r"|apart from"
    r"|country comparison to|exceed(?:s|ed)?|surpass(?:es|ed)?|outstrip(?:s|ped)?"
    r"|(?:above|below|behind) (?=(?:that|those) of ))"
    r"(?: ?(?:that|those|the one|the figure|(?:most|any|all)(?: of the)? other [a-z]+))?"
    r"(?: (?:of|in|to|for|by|from))?(?: the)?\s+$",
    re.IGNORECASE,
)
_CONTRAST_REACH = 40
_EVERYBODY = frozenset(("world", "globe", "earth", "planet"))
_RANKED = pattern(
    r"\b(?:\w{3,}est|most|least|one of the|second|third|top)\b[^,;.()]{0,60}"
    r"\b(?:in|of|on)\s+(?:the\s+)?(?:whole\s+|entire\s+)?$"
)
_RANK_REACH = 90
_BODY = pattern(r"\s+(?:Bank|Factbook|Development\s+Indicators|[Rr]ank(?:ing|ed)?s?)\b")
"""What goes on from "world" as the name of a body, or tells one's rank in it."""
_NONE_MORE = pattern(
    r"(?:No|Few|Hardly\s+any)(?:where|body|thing)?\s+(?:[\w'\u2019-]+\s+){1,12}"
    r"than\s+(?:in\s+|to\s+)?(?:the\s+)?$"
)
_COMES_TO = (
    r"(?:add(?:s|ed)? up to|c[ao]mes? to|amount(?:s|ed)? to|totall?ed|reached|st(?:ands?|ood) at"
    r"|was|were)"
)
_HAS = (
    r"(?:\s+with|\s?,\s+which\s+[a-z]+"
    rf"|\s?,\s+whose\s+(?:[A-Za-z]+\s+){{1,5}}?{_COMES_TO})\s+(?:[a-z]+\s+of\s+)?"
)
_TO_WHICH = r"\s?,\s+(?:to|of|from|in)\s+(?:which|whom)\s+(?:[A-Za-z]+\s+){1,4}"
_OWNS = pattern(rf"(?:\s?['\u2019]s?\s+|(?:\s?['\u2019]s?)?\s*\(\s*|{_HAS}|{_TO_WHICH}){HEDGES}")
"""What stands between a name and an amount of its own: "more than Ghana's $193 million"."""
_NOT_COUNTED = (
    r"not\s+(?:yet\s+)?(?:counted|included|(?:in|part\s+of)\s+(?:the|that|this|those|these)\s+"
    r"(?:estimates?|figures?|sums?|totals?|numbers?|count|calculations?))"
)
_LEFT_OUT_AHEAD = pattern(
    rf"\b{_NOT_COUNTED}\s+(?:(?:is|are|was|were|in\s+(?:it|this|that))\s+)*"
    r"(?:the\s+)?(?:[\w$.,'\u2019-]+\s+){0,6}$",
    re.IGNORECASE,
)
_LEFT_OUT_BEHIND = pattern(
    r"(?:,\s+(?!(?:which|that|who)\b)(?:[^,;:.]|\.\d){1,40},|,\s+which)?\s+"
    rf"(?:is|are|was|were|has\s+been)\s+(?:{_NOT_COUNTED}|left\s+out|excluded)\b"
)
_THAT_OF = pattern(r"\b(?:that|those) of (?:the )?$")
_APPOSED = pattern(rf"\s*,\s+{HEDGES}")
_APART = pattern(r"\s+(?:apart|aside|excepted)\s?,")
_ITS_TOPMOST = pattern(
    r"['\u2019]s\s+(?:[a-z-]+[- ])?(?:\w{3,}est|most|least|top|leading|second|third|worst|best)\b"
)
_OTHER_WORLD = pattern(r"\b(?:[A-Z][a-z]+|developing|industriali[sz]ed|rich|poor|western)\s+$")
"""What makes a part of the world of it: "in the Arab world"."""


def owns(text: str, hit: NameHit, start: int) -> bool:
    """Whether a name is told with an amount that begins at a place: "that of Japan, $4 tn"."""
    if _OWNS.fullmatch(text, hit.end, start):
        return True
    is_apposed = _APPOSED.fullmatch(text, hit.end, start) is not None
    return (
        is_apposed
        and _THAT_OF.search(text, max(hit.start - _CONTRAST_REACH, 0), hit.start) is not None
    )


def is_ranked_in(text: str, first: int, hit: NameHit) -> bool:
    """Whether a name only says among whom somebody is first: "the highest in the world".

    Or is the first word of that of a body: "the World Bank".
    """
    if hit.text.lower().removeprefix("the ") not in _EVERYBODY:
        return False
    if _BODY.match(text, hit.end) or _ITS_TOPMOST.match(text, hit.end):
        return True
    if hit.text.islower() and _OTHER_WORLD.search(text, first, hit.start):
        return True
    return _RANKED.search(text, max(first, hit.start - _RANK_REACH), hit.start) is not None


def is_contrasted(text: str, first: int, start: int) -> bool:
    """Whether words of contrast lead to what begins at a place of a sentence.

    "No project tells it better than ML-1" is of ML-1.
    """
    if _CONTRAST.search(text[max(first, start - _CONTRAST_REACH) : start]) is None:
        return False
    return not is_topmost(text, first, start)


def is_not_counted(text: str, first: int, hit: NameHit) -> bool:
    """Whether a sentence says that what it names is left out: "ML-1, at $8.2bn, is not counted"."""
    return (
        _LEFT_OUT_BEHIND.match(text, hit.end) is not None
        or _LEFT_OUT_AHEAD.search(text, max(first, hit.start - _RANK_REACH), hit.start) is not None
    )


def is_left_aside(text: str, hit: NameHit) -> bool:
    """Whether a name is left out of what is told: "Spain apart, nobody attracted more"."""
    return _APART.match(text, hit.end) is not None


def is_topmost(text: str, first: int, start: int) -> bool:
    """Whether a sentence says that nothing is more than what begins at a place of it."""
    return _NONE_MORE.match(text, first, start) is not None
