"""Why the figure of a whole country says nothing of one of its banks or projects.

With a table this allows no diagnosis at all.
"""

from __future__ import annotations

from factcheck.judging.caution.doubt import Doubt
from factcheck.judging.caution.registry import caution
from factcheck.reference import PLACES


@caution(
    "one-project",
    examples={
        "For the Mara Dam in Kenya Norway lent $8.9 billion from 2000 to 2021.": (
            "it may be that of Mara Dam alone"
        ),
    },
    rejects=("From 2000 to 2021 Norway's lending to Kenya was $8.9 billion.",),
)
def one_project(doubt: Doubt) -> str:
    """Give the project that an amount is of, where the figure is that of its country."""
    subject = doubt.index.entities.get(doubt.claim.slots.subject.value or "")
    if subject is None or subject.kind != "project" or doubt.subject.kind not in PLACES:
        return ""
    return f"it may be that of {subject.name} alone"


@caution(
    "one-giver",
    examples={
        "Fjord Bank lent Kenya $8.9 billion from 2000 to 2021.": (
            "the figure does not say what of it each giver gave"
        ),
    },
    rejects=("Norway lent Kenya $8.9 billion from 2000 to 2021.",),
)
def one_giver(doubt: Doubt) -> str:
    """Give why what a whole country gave is not what one of its banks or ministries gave."""
    if doubt.subject.kind not in PLACES:
        return ""
    giver = doubt.claim.slots.provider.value
    has_own = any(candidate.fact.provider == giver for candidate in doubt.match.bound)
    is_part = not has_own and doubt.bearings.is_part_of(giver, doubt.fact.provider)
    return "the figure does not say what of it each giver gave" if is_part else ""


@caution(
    "one-receiver",
    examples={
        "From 2000 to 2021 Norway lent the Ministry of Works in Uganda $2.9 billion.": (
            "the figure does not say what of it each receiver got"
        ),
    },
    rejects=("From 2000 to 2021 Norway lent Uganda $2.9 billion.",),
)
def one_receiver(doubt: Doubt) -> str:
    """Give why what a whole country got is not what one of its ministries or banks got."""
    if doubt.subject.kind not in PLACES:
        return ""
    taker, whole = doubt.claim.slots.recipient.value, doubt.fact.recipient or doubt.fact.subject
    is_part = doubt.bearings.is_part_of(taker, whole)
    return "the figure does not say what of it each receiver got" if is_part else ""
