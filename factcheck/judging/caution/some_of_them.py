"""Amounts of some of the things that a figure counts or sums, of one of them, or of each."""

from __future__ import annotations

from factcheck.claims import around
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.patterns import HEDGES, pattern
from factcheck.reference import PLACES

_THINGS = (
    r"(?:projects|schemes|loans|credits|grants|deals|plants|agreements|accords|countries|records|jobs"
    r"|borrowers|lenders)"
)
_OF_THEM = pattern(
    rf"\b(?:of|among)\s+(?:them|these|those|the\s+(?:\w+\s+)?{_THINGS})\b[^.;\d]{{0,60}}$"
)
_OF_THEM_BEHIND = pattern(r"\s+(?:of|among)\s+(?:them|these|those)\b")
_OF_ITS_LENGTH = pattern(r"\bof\s+it,?\s+$")
_OF_ITS_LENGTH_BEHIND = pattern(r"\s+of\s+(?:it|which)\b")
_ONE_LOAN = pattern(
    r"\b(?:an?|one|another|the\s+(?:smallest|largest|biggest|first|last|latest))\s+(?:[\w-]+\s+){0,3}"
    rf"(?:loan|credit|grant|deal|project)\s+(?:of|for|worth|was|is)\s+{HEDGES}$"
)
_OF_A_SIZE = pattern(
    rf"\b{_THINGS}\s+(?:of\s+)?(?:over|above|below|under|exceeding|up\s+to|rang(?:e|ed|ing)\s+from"
    r"|(?:less|more|larger|smaller|bigger)\s+than)\s+$"
)
_EACH = pattern(
    r"\s+(?:[a-z]+\s+)?(?:per|a|an|each|apiece)\s+(?:project|loan|plant|country|job|MW|megawatt)\b"
)
_EACH_HAS = pattern(r"\beach\s+(?:of\s+(?:them|which)\s+)?(?:has|had|have|gets?|got)\b[^.;]{0,20}$")
_ADDED = pattern(r"\badd(?:s|ed|ing)\s+(?:[a-z]+\s+)?$")
_GIFTS = pattern(
    r"\s+(?:of|as|in)\s+(?:grants?|gifts?|donations?)\b(?!\s+(?:and|or|to)\s+(?:loans?|credits?|lending))"
)
_BARE = pattern(r"(?:^|[,;:]\s*|\band\s+|\bbut\s+)(?:(?:only|some|about|just|at least|of)\s+)*$")
_IS = pattern(
    r"\s+(?:in\s+[a-z]+\s+)?(?P<what>(?:[\w'\u2019-]+\s+){1,5}?)(?:is|are|was|were|has|have|had)\s+(?P<then>[a-z]+(?:\s+[a-z]+)?)"
)
_TOLD_OF_ALL = pattern(
    r"(?:been\s+)?(?:recorded|counted|made|signed|committed|identified|found|tracked|listed|concluded"
    r"|issued|granted|agreed|registered|covered|documented|there)"
)


@caution(
    "of-those-before",
    by_words=True,
    examples={
        "From 2000 to 2021 of these loans of Norway to Kenya $8.9 billion was for dams.": (
            "it is told of some of them"
        ),
    },
    rejects=("From 2000 to 2021 Norway's loans to Kenya were $8.9 billion.",),
)
def of_those_before(doubt: Doubt) -> str:
    """Give why what some of the things told before have is not what all have: "14 of them"."""
    if doubt.kind == "percent" or (doubt.has_a_figure and doubt.fact.sector):
        return ""
    is_some = _OF_THEM.search(doubt.before) or _OF_THEM_BEHIND.match(doubt.behind)
    if doubt.kind == "quantity":
        is_some = is_some or _OF_ITS_LENGTH.search(doubt.before)
        is_some = is_some or _OF_ITS_LENGTH_BEHIND.match(doubt.behind)
    return "it is told of some of them" if is_some else ""


@caution(
    "one-of-many",
    of=("money",),
    examples={
        "From 2000 to 2021 Norway's lending to Kenya had a loan of $8.9 billion.": (
            "it is told of one loan"
        ),
    },
    rejects=("From 2000 to 2021 Norway's lending to Kenya was $8.9 billion.",),
)
def one_of_many(doubt: Doubt) -> str:
    """Give why what one loan is worth is not what all are: "a loan of $280 million"."""
    if doubt.subject.kind not in (*PLACES, "programme") or doubt.fact.period_start is None:
        return ""
    spans = doubt.fact.period_start[:4] != (doubt.fact.period_end or "")[:4]
    return "it is told of one loan" if spans and _ONE_LOAN.search(doubt.before) else ""


@caution(
    "of-a-size",
    of=("money", "quantity"),
    examples={
        "From 2000 to 2021 loans of Norway to Kenya over $8.9 million were dear.": (
            "it tells how large they are that are spoken of"
        ),
    },
    rejects=("From 2000 to 2021 Norway's lending to Kenya was $8.9 billion.",),
)
def of_a_size(doubt: Doubt) -> str:
    """Give why a size that picks some is no sum: "Chinese loans over $100 million"."""
    is_size = _OF_A_SIZE.search(doubt.before)
    return "it tells how large they are that are spoken of" if is_size else ""


@caution(
    "for-each",
    by_words=True,
    of=("count", "number", "money", "quantity"),
    examples={
        "The 2022 Rift Atlas has 31,700 entries per country.": "it is told for each of them",
    },
    rejects=("The 2022 Rift Atlas has 31,700 entries.",),
)
def for_each(doubt: Doubt) -> str:
    """Give why what falls to each is not the whole: "6,600 jobs per project"."""
    is_each = _EACH.match(doubt.behind) or _EACH_HAS.search(doubt.before)
    return "it is told for each of them" if is_each else ""


@caution(
    "added-to-it",
    of=("count", "number"),
    examples={
        "The 2022 Rift Atlas added 4,310 entries.": "it is told of what was added",
    },
    rejects=("The 2022 Rift Atlas has 4,310 entries.",),
)
def added_to_it(doubt: Doubt) -> str:
    """Give why what an edition adds is not all that it has: "added 7,558 projects"."""
    return "it is told of what was added" if _ADDED.search(doubt.before) else ""


@caution(
    "gifts-alone",
    of=("money",),
    examples={
        "From 2000 to 2021 Norway's lending to Kenya was $4.9 billion as gifts.": (
            "it is told of gifts alone"
        ),
    },
    rejects=("From 2000 to 2021 Norway's lending to Kenya was $4.9 billion.",),
)
def gifts_alone(doubt: Doubt) -> str:
    """Give why gifts are not all that was given: "committed $1.4 billion of grants"."""
    is_gift = "grant" in doubt.measure.id or "gift" in doubt.measure.title.lower()
    return "it is told of gifts alone" if not is_gift and _GIFTS.match(doubt.behind) else ""


@caution(
    "what-some-are",
    of=("count", "number"),
    examples={
        "From 2000 to 2021 in the count, 31 loans of Norway to Kenya were for power.": (
            "it counts those of which something is told"
        ),
    },
    rejects=("From 2000 to 2021 there are 31 loans of Norway to Kenya.",),
)
def what_some_are(doubt: Doubt) -> str:
    """Give why a number of which something is told is not of all: "31 loans were for power"."""
    claim = doubt.claim
    found = _BARE.search(around.before(claim)) and _IS.match(doubt.behind)
    if not found or doubt.fact.sector or _TOLD_OF_ALL.match(found["then"]):
        return ""
    return "it counts those of which something is told"
