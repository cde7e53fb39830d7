"""Amounts that may be only a part of a figure: so much of it as gifts, or less than a half."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.claims import around
from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.plainly import is_plainly_told
from factcheck.judging.caution.registry import caution
from factcheck.judging.comparing.agreement import agrees
from factcheck.kinds import COUNTS
from factcheck.patterns import CURRENCY_SIGN, HEDGES, TWO_TO_TEN, YEAR, pattern

_GIFTS = pattern(
    r"\s+(?:of|as|in)\s+(?:grants?|gifts?|donations?|(?:export|concessional|soft|commercial)\s+"
    r"(?:loans?|credits?))\b(?!\s*(?:,|\s(?:and|or)\b))"
)
_GRANTS_OF = pattern(r"\bgrants?\s+(?:of|worth)\s+$")
_ACCORDS = pattern(
    r"\b(?:agreements|accords|deals|pacts|contracts|memorand(?:a|ums)|MoUs)\b[^,;:]{0,60}?\s"
    rf"(?:worth|valued\s+at|totall?ing|for|of)\s+{HEDGES}$"
)
"""What is signed, of which there may be more: "51 agreements worth"."""
_OF_WHICH = pattern(
    r"[,;(]\s*(?:and\s+)?(?:of|among)\s+(?:whom|which)\s+"
    rf"(?:{HEDGES}\d[\d.,]*[^;.\d]{{1,60}}\band\s+)?{HEDGES}$"
)
_OF_SO_MANY = pattern(
    rf"(?<![\d.,])(?!{YEAR}\b)(?:\d[\d,]*|\b(?:one|{TWO_TO_TEN}))"
    r"\s+(?:[a-z]+s\s+)?(?:out\s+)?of\s+"
    r"(?:(?:the|its|their|a|all)\s+)?(?:total\s+(?:of\s+)?)?$"
    r"|[,(]\s*(?:out\s+)?of\s+(?:a\s+total\s+of\s+)?$"
)
"""How many some are of: "121 of 650 seats", "121 seats (2024), of 650"."""

_NUMBER = r"(?<![\d.,])\d[\d,]*+(?:\.\d+)?+"
_A_SUM = rf"(?P<number>{_NUMBER})\s?(?P<scale>(?:m|b|tr)illion|thousand|[mb]n|[mbt]|)\b"
_SIGN = rf"(?:us\$|{CURRENCY_SIGN}|[a-z]{{2,3}}\s?(?=\d))?"
_TOTAL_BEFORE = pattern(
    rf"{_A_SUM}(?:[^;:.\d]|\.\d|\b{YEAR}\b){{0,60}}?(?:,|:|\()\s*"
    rf"(?:(?:with|or|of which|including|split into|made up of)\s+)?{HEDGES}$"
)
_PART_BEHIND = pattern(
    rf"(?:[^;:.\d]|\b{YEAR}\b){{0,60}}?(?:\band|,)\s+(?:the\s+)?{HEDGES}{_SIGN}{_A_SUM}"
)
"""A total before an amount, and the next part behind it: "$12bn, $6bn for that year and $6.1bn"."""
_OF_THAT_YEAR = pattern(
    r"\s+(?:for|in|during)\s+(?:that|this|the\s+(?:same|first|current|coming|following|next))\s+year\b"
)
_ROUNDED = Decimal("0.02")


@caution(
    "adds-up-with-the-next",
    of=COUNTS | {"money", "quantity"},
    examples={
        "In 2021 Fjord Bank had 3,410 employees, 1,930 in Norway and 1,480 in Kenya.": (
            "with the next it adds up to the one before"
        ),
        "In 2021 Fjord Bank had 3,410 employees, 1,930 in that year and 970 in the next.": (
            "it is what of the one before falls to a year"
        ),
    },
    rejects=(
        "In 2021 Fjord Bank had 3,410 employees, 1,930 in Norway and 180 in Kenya.",
        "In 2021 Fjord Bank had 3,410 employees.",
    ),
)
def adds_up_with_the_next(doubt: Doubt) -> str:
    """Give why an amount is a part: with the one behind it comes to the one before.

    Or the two tell what of that falls to one year and to others.
    """
    total, part = _TOTAL_BEFORE.search(doubt.before), _PART_BEHIND.match(doubt.behind)
    if total and part and _OF_THAT_YEAR.match(doubt.behind):
        return "it is what of the one before falls to a year"
    own = _LAST_SUM.search(doubt.claim.mention.text.lower())
    if total is None or part is None or own is None:
        return ""
    whole, first, second = map(_value_of, (total, own, part))
    is_sum = abs(first + second - whole) <= whole * _ROUNDED and max(first, second) < whole
    return "with the next it adds up to the one before" if is_sum else ""


_LAST_SUM = pattern(_A_SUM)


def _value_of(told: re.Match[str]) -> Decimal:
    """Give the value of a printed sum."""
    word = told["scale"].replace("illion", "").replace("thousand", "k").removesuffix("n")
    size = {"tr": 12, "t": 12, "b": 9, "m": 6, "k": 3}.get(word, 0)
    return Decimal(told["number"].replace(",", "")).scaleb(size)


@caution(
    "gifts-alone",
    blocks="wrong",
    of=("money",),
    examples={
        "From 2000 to 2021 Norway's lending to Kenya was $4.9 billion as gifts.": (
            "it is told of gifts alone"
        ),
    },
    rejects=("From 2000 to 2021 Norway's lending to Kenya was $4.9 billion.",),
)
def gifts_alone(doubt: Doubt) -> str:
    """Give why gifts, or one sort of loans, are not all that was given: "$1bn of grants"."""
    is_gift = "grant" in doubt.measure.id or "gift" in doubt.measure.title.lower()
    is_told = _GIFTS.match(doubt.behind) or _GRANTS_OF.search(doubt.before)
    return "it is told of gifts alone" if is_told and not is_gift else ""


@caution(
    "signed-a-part",
    blocks="wrong",
    of=("money",),
    examples={
        "Norway signed agreements worth $2.86 billion on lending to Kenya from 2000 to 2021.": (
            "it is that of a part, which may be all that was signed"
        ),
    },
    rejects=(
        "Norway signed agreements worth $8.6 billion on lending to Kenya from 2000 to 2021.",
        "From 2000 to 2021 Norway's lending to Kenya was $2.86 billion.",
    ),
)
def signed_a_part(doubt: Doubt) -> str:
    """Give why accords worth as much as one part of a figure may be told of that part.

    "China and Pakistan signed 51 agreements worth $28 billion", of $46 billion in all.
    """
    own = doubt.fact
    if _ACCORDS.search(around.before(doubt.claim)) is None:
        return ""
    index, measures = doubt.index, (own.measure, *doubt.measure.confusable_with)
    near = (each for one in measures for each in (one, *index.measures[one].confusable_with))
    facts = (fact for each in near for fact in index.facts_about(each, own.subject))
    is_of_a_part = any(
        fact.sector
        and not own.sector
        and fact.period_start == own.period_start
        and agrees(doubt.claim, fact)
        for fact in facts
    )
    return "it is that of a part, which may be all that was signed" if is_of_a_part else ""


@caution(
    "of-which",
    of=COUNTS | {"quantity"},
    examples={
        "In 2021 Fjord Bank had 2,410 employees, of whom 1,930 on the payroll were women.": (
            "it is told of some of them"
        ),
        "In May 2021 Kenya had 41,200 visitors (of which some 12,300 visitors came by air).": (
            "it is told of some of them"
        ),
        "The Tana Bridge is long, of which 1.1 km is an approach and 2.1 km of length a span.": (
            "it is told of some of them"
        ),
    },
    rejects=("In 2021 Fjord Bank had 1,930 employees, which is a lot of them.",),
)
def of_which(doubt: Doubt) -> str:
    """Give why some of those just told are not all: "20 million tourists, of whom 2 million".

    Of money such a part often has a figure of its own ("of which $3 billion was in grants").
    """
    return "it is told of some of them" if _OF_WHICH.search(doubt.before) else ""


@caution(
    "out-of-so-many",
    of=COUNTS,
    examples={
        "From 2000 to 2021 Norway gave Kenya 137 of 290 loans.": "it is what the others are part of"
    },
    rejects=(
        "From 2000 to 2021 Norway gave Kenya 290 of its loans.",
        "Norway gave Kenya a 2021 total of 290 loans.",
    ),
)
def out_of_so_many(doubt: Doubt) -> str:
    """Give why that of which some are a part is not how many they are: "121 of 650 seats"."""
    return "it is what the others are part of" if _OF_SO_MANY.search(doubt.before) else ""


@caution(
    "rather-a-part",
    blocks="wrong",
    of=COUNTS | {"money", "quantity"},
    examples={
        "The Tana Bridge by the lake cost $92 million.": (
            "it is less than half of the figure, as a part is"
        ),
    },
    rejects=("The Tana Bridge by the lake cost $392 million.", "The Tana Bridge cost $92 million."),
)
def rather_a_part(doubt: Doubt) -> str:
    """Give why a sum that no slip explains is no total of twice as much: it may be part of it.

    Of what one gives, and of what a project or a programme has, there are parts of all sorts. A
    country has its own statistics; and a sentence that says nothing else tells of the whole.
    """
    said, whole = doubt.claim.mention.value, doubt.fact.value
    if said is None or whole is None or doubt.claim.unit not in (doubt.fact.unit, None):
        return ""
    has_parts = doubt.fact.provider is not None or doubt.subject.kind != "country"
    is_less = has_parts and "/" not in doubt.fact.unit and 0 < said * 2 < whole
    if not is_less or is_plainly_told(doubt):
        return ""
    return "it is less than half of the figure, as a part is"
