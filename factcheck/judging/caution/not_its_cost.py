"""Sums told beside a project or a programme that are not what it costs or is worth."""

from __future__ import annotations

from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.patterns import HEDGES, pattern

_OF_ITS_LACK = pattern(
    r"\b(?:delays?|failure|failing|not\s+(?:building|having)|buying\s+out|to\s+(?:extend|expand"
    r"|repair|widen|insure|run|maintain)|extending|widening|repairing|(?<!-)imports?|(?:power|electricity|coal|fuel)\s+(?:from|for)"
    r"|over\s+(?:its|the|their)\s+(?:whole\s+)?(?:lifetime|life)|with\s+interest|similar|besides|apart\s+from)\b"
)
_A_SHARE_OF_IT = pattern(
    r"\b(?:epc|base|(?:civil|electrical|mechanical)\s+works?|foreign\s+exchange|local)\b[^,;]*$"
    rf"|\b[\d.]+\s*(?:%|percent|per\s+cent),\s+$|\b(?:part|share)\b.*,\s+[a-z]+['\u2019]s\s+{HEDGES}$"
)
_NOT_ALL = pattern(
    r"(?:[^.;,]{0,40}\b(?:last|this|next)\s+year\b|[^.;,]{0,30}\b(?:capacity\s+payments|over\s+\d+\s+years)\b"
    r"|[^.;,]{0,30}\bfor\s+(?:power|electricity|fuel|coal|studies)\b"
    r"|\s+(?:excludes?|excluding|without|not\s+counting|so\s+far|to\s+date)\b"
    r"|,\s+(?:and\s+)?the\s+[a-z]+(?:\s+[a-z]+)?\s+(?:cost\s+)?(?:[$\u20ac\u00a3]|rs\.?\s?)\d)"
)
_SO_FAR = pattern(
    r"\b(?:so\s+far|to\s+the\s+tune\s+of|been\s+disbursed|(?:has|have|had)\s+(?:released|disbursed|spent)"
    r"|last\s+year|in\s+the\s+(?:last|past)\s+year)\b"
)


@caution(
    "not-its-cost",
    of_others=True,
    of=("money",),
    examples={
        "The delay of the Tana Bridge cost Kenya $392 million.": (
            "it is told of something about it"
        ),
        "The EPC cost of the Tana Bridge was $392 million.": "it is told of something about it",
        "The Tana Bridge cost $392 million last year.": "it is told of something about it",
    },
    rejects=("The Tana Bridge cost $392 million.",),
)
def not_its_cost(doubt: Doubt) -> str:
    """Give why what a delay, a part or a year of a project costs is not what the project does."""
    if doubt.subject.kind != "project":
        return ""
    before = doubt.before_in_clause
    is_beside = _OF_ITS_LACK.search(before) or _A_SHARE_OF_IT.search(before)
    is_beside = is_beside or _NOT_ALL.match(doubt.behind) or _SO_FAR.search(before)
    return "it is told of something about it" if is_beside else ""
