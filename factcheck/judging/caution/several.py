"""Amounts of several things, or of some of what a figure is of: "the Dasu and Karot dams"."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.claims.scenes.built_things import THING
from factcheck.claims.scenes.words import own_words
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.others import AND_ALSO
from factcheck.judging.caution.registry import caution
from factcheck.model import Claim, Slot
from factcheck.patterns import HEDGES, TWO_TO_TEN, pattern

_SHARES = pattern(
    rf"(?:\s+[a-z-]+){{0,2}}?\s+(?:{THING}s|farms|stations|schemes)\b|\s+(?:have|are|were)\b"
    r"|,?\s+and\s+(?:(?:some\s+|several\s+)?others?|[\w-]+['\u2019]s)\b"
    r"|,\s+the\s+[a-z-]+\s+and\s+the\b"
)
"""What stands behind the name of one thing where several are told of: "Karot and other plants"."""
_ONE_OF_SEVERAL = pattern(
    r"\s+(?:[a-z-]+\s+){0,2}?(?:is|was)\s+(?:only\s+)?one\s+of\s+(?:the\s+)?"
    rf"(?:{TWO_TO_TEN}|\d+|several|many)\b[^,;]*\b(?:that|which)"
    rf"\s+(?:(?:together|jointly|in\s+all|have|had|has|cost|costs|total|measure)\s+)+{HEDGES}$"
)
"""What makes an amount that of all of several: "is one of three that together have"."""
_PLURAL = pattern(rf"(?:{THING}|dam|plant|farm|station|scheme|project|line|road)s")
_ONE_AMONG = pattern(r"\b(?:such\s+as|like|including|both)\s+(?:the\s+)?$")
_JOINED = pattern(rf"(?:\s+[a-z-]+){{0,3}}(?:{AND_ALSO}|,|\s+or|\s*/)\s+(?:the\s+)?")
_TO_A_USE = pattern(
    r"\s+(?:(?:to|for|in)\s+(?!the\b|its\b|their\b)(?P<what>[a-z-]+(?:(?:\s+and)?\s+[a-z-]+){0,2}?)\s+in"
    r"|in\s+(?P<sort>(?:[a-z-]+\s+){0,2}[a-z-]+)\s+(?:to|for))\s+(?:the\s+)?$"
)
"""What only some of the money was for: "$6 billion to energy in Pakistan", "in deposits to"."""
_ONE_OF_THEM = pattern(
    r"['\u2019]s\s+(?:government|armed\s+forces|army|navy|military|banks?|utilities|companies|firms"
    rf"|provinces|(?:[\w-]+\s+)?{THING})\b"
)
_COUNTED = pattern(
    rf"(?<![\w-])(?:{TWO_TO_TEN}|dozen|\d+|several|many|some|other|more|few"
    r"|number\s+of)\s+(?:(?!(?:of|in|at|for|with|and|is|was)\b)[a-z-]+\s+){0,3}(?!was\b)[a-z-]{2,}s\s+"
    r"(?:worth|costing|valued\s+at|estimated\s+at|priced\s+at|at\s+(?:an?\s+)?(?:[a-z]+\s+)?cost\s+of)"
    rf"\s+(?:a\s+)?{HEDGES}$"
)
"""What makes an amount that of several things: "and three other projects worth Rs 9.2 billion"."""
_MEAN_OF = pattern(
    r"\b(?:mean|average|median)\s+(?:of|for|in|across|among)\s+(?!(?:the\s+)?(?:year|period|decade)"
    r"|(?:the\s+)?\d)[^,;:\d]{3,50}?\s(?:was|is|were|stood\s+at|came\s+to|comes\s+to)\s+"
    rf"{HEDGES}$"
)
"""What leads to what several have on average: "the mean of the member states was"."""
_SINGLE = frozenset({"country", "programme", "organisation", "person"})
_SOME_OF_THEM = pattern(r"\s+in\s+(?:africa|asia|latin\s+america|europe|the\s+\w+|distress)\b")


@caution(
    "of-several-projects",
    of_others=True,
    of=("money", "quantity", "count"),
    examples={
        "The Sagana and Tana Bridge projects cost $392 million.": "it is told of several things",
        "The Tana Bridge is one of two that together cost $392 million.": (
            "it is told of several things"
        ),
    },
    rejects=("The Tana Bridge cost $392 million.",),
)
def of_several_projects(doubt: Doubt) -> str:
    """Give why a sum over several projects is not that of the one that has a row."""
    if doubt.subject.kind != "project":
        return ""
    others = [
        hit.slot
        for hit in doubt.bearings.stated
        if hit.kind == "project" and hit.entity != doubt.fact.subject
    ]
    for name in doubt.project_here:
        own = name.text.lower()
        behind = around.behind(doubt.claim, name.end)
        if _is_plural(doubt, own) or (not own.endswith("s") and _SHARES.match(behind)):
            return "it is told of several things"
        if _ONE_OF_SEVERAL.match(around.between(doubt.claim, name.end, doubt.claim.mention.start)):
            return "it is told of several things"
        is_behind = name.start > doubt.claim.mention.end
        if is_behind and behind.startswith(", among others"):
            return "it is told of several things"
        if _ONE_AMONG.search(around.before(doubt.claim, name.start)):
            return "it is told of several things"
        if any(_are_joined(doubt, name, other) for other in others):
            return "it is told of several things"
    return ""


@caution(
    "of-counted-things",
    of_others=True,
    of=("money",),
    examples={
        "The Tana Bridge was cleared with two other projects at a cost of $392 million.": (
            "it is told of several things"
        ),
    },
    rejects=("The Tana Bridge cost $392 million; two other projects were cleared.",),
)
def of_counted_things(doubt: Doubt) -> str:
    """Give why an amount of things that are only counted is not that of the one that is named."""
    is_it = doubt.subject.kind == "project" and is_of_counted_things(doubt.claim)
    return "it is told of several things" if is_it else ""


def is_of_counted_things(claim: Claim) -> bool:
    """Whether words right before an amount tell it of several things: "three schemes worth".

    A number may be part of a name: "built by China Three Gorges at a cost of".
    """
    found = _COUNTED.search(around.before(claim))
    if found is None:
        return False
    at = claim.sentence.start + found.start()
    return all(not hit.slot.start <= at < hit.slot.end for hit in claim.setting.entities)


def _is_plural(doubt: Doubt, name: str) -> bool:
    """Whether a name stands in the plural that its thing's own does not: "Karot dams"."""
    last = name.rpartition(" ")[2]
    own = " ".join((doubt.subject.name, *doubt.subject.aliases)).lower().split()
    return _PLURAL.fullmatch(last) is not None and last not in own


def _are_joined(doubt: Doubt, one: Slot, other: Slot) -> bool:
    """Whether two names stand in one list, and an amount not between them."""
    first, last = sorted((one, other), key=lambda slot: slot.start)
    between = around.between(doubt.claim, first.end, last.start)
    return _JOINED.fullmatch(between) is not None


@caution(
    "for-one-use",
    of_others=True,
    of=("money",),
    examples={
        "From 2000 to 2021 Norway lent $8.9 billion to farming in Kenya.": (
            'it is told of "farming" alone'
        ),
    },
    rejects=("From 2000 to 2021 Norway lent Kenya $8.9 billion.",),
)
def for_one_use(doubt: Doubt) -> str:
    """Give what money was for, or of which sort, where the figure is of all of it."""
    if doubt.fact.sector or doubt.fact.provider is None:
        return ""
    own = own_words(doubt.measure)
    for name in doubt.subject_here:
        between = around.between(doubt.claim, doubt.claim.mention.end, name.start)
        found = _TO_A_USE.fullmatch(between)
        said = (found["what"] or found["sort"]) if found else ""
        if said and not set(said.split()) - {"and"} <= set(own.split()):
            return f'it is told of "{said}" alone'
    return ""


@caution(
    "one-of-its-takers",
    of_others=True,
    of=("money",),
    examples={
        "From 2000 to 2021 Norway lent Kenya's army $8.9 billion.": (
            "it is told of one that received, not of all"
        ),
    },
    rejects=("From 2000 to 2021 Norway lent Kenya $8.9 billion.",),
)
def one_of_its_takers(doubt: Doubt) -> str:
    """Give why what one taker got is not what its country, or the world, received."""
    if doubt.fact.provider is None or doubt.subject.kind == "project":
        return ""
    is_of_some = any(
        _ONE_OF_THEM.match(behind)
        or (doubt.subject.kind not in _SINGLE and _SOME_OF_THEM.match(behind))
        for behind in (around.behind(doubt.claim, name.end) for name in doubt.subject_here)
    )
    return "it is told of one that received, not of all" if is_of_some else ""


@caution(
    "mean-of-several",
    examples={
        "In 2021 Kenya led in the share of renewables; the mean of the others was 41%.": (
            "it is an average of several"
        ),
    },
    rejects=("In 2021 the share of renewables in Kenya was 41%.",),
)
def mean_of_several(doubt: Doubt) -> str:
    """Give why what several have on average is not what one of them has."""
    told = _MEAN_OF.search(doubt.before)
    if told is None or "average" in own_words(doubt.measure):
        return ""
    is_its = any(name.text.lower() in told[0] for name in doubt.subject_here)
    return "" if is_its else "it is an average of several"
