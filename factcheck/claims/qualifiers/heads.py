"""What an amount is told of where a known name only says whose it is, or where."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.claims.qualifiers.registry import qualifier
from factcheck.claims.qualifiers.told import Told
from factcheck.claims.scenes.roles import words_of_group
from factcheck.claims.scenes.words import ACTED
from factcheck.patterns import HEDGES, pattern, worded
from factcheck.reference import PLACES, NameHit

_SAME = (
    r"(?!(?:construction|reconstruction|building|development|upgrade|upgrading|moderni[sz]ation"
    r"|rehabilitation|opening|launch|approval|signing|start|financing|funding"
    r"|work|works|completion|total|overall|final|project"
    r"|plant|deal|plan|programme|program|scheme|case|value|size|figure|amount|number)\b)"
)
_OWNED = pattern(
    r"['\u2019]s?\s+(?:(?:\d+|two|three|four|five|six|eight|ten|new|old|main|own)\s+)*"
    rf"(?P<what>{_SAME}[a-z][a-z-]+)\s+(?:is|are|was|were|has|have|had|will|cost|costs)\b"
)
_ITS_OWN = (
    r"(?!(?:one|part|half|all|most|bulk|rest|share|phase|stage|costs?|price|tag|bill|estimates?|loans?"
    r"|credits?|contract|investment|the|an?|its|their|and|or|but|than|which|that|who|it|they|this"
    r"|these|those|is|are|was|were|has|have|had|been|not|also|as|to)\b)"
)
"""What is a part of a thing, or told of all of it."""
_WITH_IT = (
    r"\s+(?:(?:to|at|near|like|around|along|behind|beside|on|of|for|over|about|against)"
    r"|(?:[a-z]+ed|built|that\s+[a-z]+|who\s+[a-z]+|which\s+[a-z]+)(?:\s+by)?"
    r"(?:\s+the)?(?:\s+[a-z]+\s+(?:of|behind))?)\s+(?:the\s+)?$"
)
_BESIDE = pattern(rf"\b(?P<what>{_SAME}{_ITS_OWN}[a-z][a-z-]+){_WITH_IT}")
_FIRST = pattern(
    rf"(?:A\s+|The\s+)?(?P<what>{_SAME}{_ITS_OWN}[a-z][a-z-]+){_WITH_IT}", re.IGNORECASE
)
_AND_ANOTHER = pattern(
    r",?\s+and\s+(?:the\s+)?(?:[\w-]+\s+){1,3}(?P<what>together|combined|jointly)\b"
)
_DONE_TO_IT = pattern(
    r"(?P<what>(?!(?:Building|Constructing|Completing|Developing|Financing|Funding|During|Including"
    r"|According|Following|Regarding|Concerning)\b)[A-Z][a-z]+ing|Repairs|Repair|Maintenance"
    r"|Insurance)\s+(?:(?:to|at|of|for)\s+)?(?:the\s+)?$"
)
_WORTH = worded(
    "worth",
    rf"\b(?P<what>{_SAME}(?!(?:it|they|that|this|which|these|those|corridor|packages?|projects?"
    r"|schemes?|deals?|plans?|agreements?|contracts?|accords?|memoranda|memorandums|investments?"
    r"|ventures?|initiative|portfolio|road|line|railway|airport|port|dam)\b)[a-z-]+)\s+"
    rf"(?:is|was|were|are)\s+worth\s+{HEDGES}$",
)
"""Something that is worth an amount, and no thing that is built or agreed: "trade was worth"."""
_REACH = 150
_AND = pattern(r",?\s+and\s+(?:the\s+)?")
_TOGETHER = pattern(
    r"\s+(?P<what>together|combined|jointly|altogether|collectively|between\s+them)\b"
)
_AND_ITS = pattern(
    r"\s+(?P<what>and\s+(?:its|their|(?:the\s+|[a-z]+\s+)?other)\s+(?:[\w-]+\s+){0,3}?[a-z-]+s)\s+"
    rf"(?:[a-z]+ly\s+)?(?:has|have|had|are|were|{ACTED})\b"
)
_VERB = pattern(
    r"(?:,[^,;]{1,60},)?\s+(?:[a-z]+ly\s+)?(?:(?:has|have|had)\s+)?"
    r"(?:is|are|was|were|has|have|had|will|would|could|may|might|should|must|cost|costs|opened|reopened|began|started|closed|went|came"
    r"|resigned)\b"
)


@qualifier(
    "is-worth",
    "is another thing that has a worth",
    needs=(_WORTH,),
    examples={"The trade of the corridor's towns was worth $900 million.": "towns"},
    rejects=("The corridor was worth $7.74 billion.",),
)
def is_worth(told: Told) -> str | None:
    """Read something that is worth an amount, and no thing that is built or agreed."""
    worth = told.scene.search(_WORTH, told.clause.start, told.mention.start)
    return worth["what"] if worth and not told.scene.is_known(*worth.span("what")) else None


@qualifier(
    "done-to-it",
    "is what was done to it",
    examples={
        "Repairing the Mara Dam cost $41 million.": "Repairing",
        "Repairs at the Mara Dam cost $41 million.": "Repairs",
    },
    rejects=("Building the Mara Dam cost $641 million.",),
)
def done_to_it(told: Told) -> str | None:
    """Read what was done to a known thing, at the beginning of its sentence."""
    scene = told.scene
    first = next(iter(scene.names), None)
    if first is None or scene.index.entities[first.entity].kind in PLACES:
        return None
    done = _DONE_TO_IT.match(scene.text, scene.span.start, first.start)
    is_verb = done and _VERB.match(scene.text, first.end, told.mention.start)
    return done["what"] if done and is_verb else None


@qualifier(
    "both-together",
    "makes it the sum of two",
    examples={
        "The Mara Dam and the Tana Bridge together cost $900 million.": "together",
        "Kenya and its two neighbours together received $17 billion.": "together",
        "Fjord Bank and its sister banks had 4,900 employees.": "and its sister banks",
    },
    rejects=("Fjord Bank and its head had 2,410 employees on the payroll.",),
)
def both_together(told: Told) -> str | None:
    """Give the word by which an amount is that of a name and another: "A and B together cost".

    Or what goes with a name: "Tate Modern and its three sister galleries had".
    """
    text, end = told.scene.text, told.mention.start
    names = _names_before(told)
    for one, two in pairwise(names):
        if _AND.fullmatch(text, one.end, two.start) and (
            both := _TOGETHER.match(text, two.end, end)
        ):
            return both["what"]
    finds = (each.match(text, name.end, end) for name in names for each in (_AND_ANOTHER, _AND_ITS))
    return next((both["what"] for both in finds if both), None)


@qualifier(
    "other-head",
    "is another thing beside it",
    examples={
        "The road to the Mara Dam cost $41 million.": "road",
        "The Mara Dam's reservoir has cost $41 million.": "reservoir",
        "Land for the Mara Dam cost $41 million.": "Land",
        "The turbines of the Mara Dam, made in Kenya, cost $41 million.": "turbines",
        "A line that feeds the Mara Dam cost $41 million.": "line",
    },
    rejects=(
        "The construction of the Mara Dam cost $641 million.",
        "The first phase of the Mara Dam cost $641 million.",
    ),
)
def other_head(told: Told) -> str | None:
    """Read the thing beside a known one of which the clause tells its amount.

    "The road to the Alpha Dam is", "the Alpha Dam's reservoir is". Of a country or a region this
    would say nothing: what is at one is its own.
    """
    scene, start, end = told.scene, told.clause.start, told.mention.start
    for name in _names_before(told):
        if scene.index.entities[name.entity].kind in PLACES:
            continue
        found = _OWNED.match(scene.text, name.end, end)
        if found is None and _VERB.match(scene.text, name.end, end):
            found = (
                _BESIDE.search(scene.text, start, name.start)
                or _DONE_TO_IT.match(scene.text, start, name.start)
                or _FIRST.match(scene.text, scene.span.start, name.start)
            )
        if (
            found
            and found["what"] not in words_of_group("say-noun")
            and not scene.is_known(*found.span("what"))
        ):
            return found["what"]
    return None


def _names_before(told: Told) -> list[NameHit]:
    start = told.mention.start
    return told.scene.names_touching(max(told.clause.start, start - _REACH), start)
