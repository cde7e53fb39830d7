"""Why words beside an amount are not said of it: they are said of a share of it."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.patterns import pattern

_OF_IT = pattern(
    r"\b(?:all|half|most|part|much|some|third|quarter|bulk|percent|per cent|%) of"
    r" (?:it|which|that|this|them)\b|\bof (?:it|which|that|them)\s[^,;]*\d"
)
_SHARE_OF = pattern(
    r"(?:\b(?:third|quarter|fifth|tenth|half|percent|per cent|pc|share|part|portion|most|bulk)|%)"
    r"\s+of\s+(?:(?:the|its|their|that|this)\s+)?(?:[^\s,;]+\s+){0,4}[^\s,;]*$"
)
_A_PART_OF_IT = pattern(
    r"\b(?:part|portion|share|half|third|quarter|bulk|most|rest|remainder) of\s+"
    r"(?:[^\s,;]+\s+){0,4}[^\s,;]+['\u2019]s?\s+$"
)
"""What is told of a part of what somebody has: "the energy part of the corridor's $46 billion"."""


@caution(
    "part-before",
    by_words=True,
    examples={
        "Most of the Lakes Corridor's $9.3 billion package came from Norway in May 2019.": (
            "what stands before it is said of a part of it"
        ),
    },
    rejects=("The Lakes Corridor's $9.3 billion package came from Norway in May 2019.",),
)
def part_before(doubt: Doubt) -> str:
    """Give why words before an amount are said of a part: "the energy part of its $46 billion"."""
    is_part = _A_PART_OF_IT.search(doubt.before_in_clause)
    return "what stands before it is said of a part of it" if is_part else ""


@caution(
    "share-behind",
    by_words=True,
    examples={
        "A quarter of the $9.4 billion that Kenya owed Norway in 2020 was debt of its railways.": (
            "what stands behind it is said of a share of it"
        ),
    },
    rejects=("The $9.4 billion that Kenya owed Norway in 2020 was debt of its railways.",),
)
def share_behind(doubt: Doubt) -> str:
    """Give why words behind an amount are said of a share: "a quarter of its $62bn was debt"."""
    claim, measure = doubt.claim, doubt.claim.slots.measure
    if measure.start < claim.mention.end:
        return ""
    before = around.up_to_end_in_clause(claim)
    between = around.between(claim, claim.mention.end, measure.start)
    is_share = _SHARE_OF.search(before) or _OF_IT.search(between) or _SHARE_OF.search(between)
    return "what stands behind it is said of a share of it" if is_share else ""
