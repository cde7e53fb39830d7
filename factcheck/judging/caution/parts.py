"""Amounts that may be only a part of a figure: so much of it as gifts, or less than a half."""

from __future__ import annotations

from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.plainly import is_plainly_told
from factcheck.judging.caution.registry import caution
from factcheck.patterns import pattern

_GIFTS = pattern(
    r"\s+(?:of|as|in)\s+(?:grants?|gifts?|donations?|(?:export|concessional|soft|commercial)\s+"
    r"(?:loans?|credits?))\b(?!\s*(?:,|\s(?:and|or)\b))"
)
_GRANTS_OF = pattern(r"\bgrants?\s+(?:of|worth)\s+$")


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
    """Give why gifts, or one sort of loans, are not all that was given: "$1bn of grants"."""
    is_gift = "grant" in doubt.measure.id or "gift" in doubt.measure.title.lower()
    is_told = _GIFTS.match(doubt.behind) or _GRANTS_OF.search(doubt.before)
    return "it is told of gifts alone" if is_told and not is_gift else ""


@caution(
    "rather-a-part",
    of=("money", "quantity", "count", "number"),
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
