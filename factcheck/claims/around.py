"""The words of an amount's sentence, in lower case: before a place, behind it, between two.

Places are offsets into the article, as slots and mentions have them. What stands outside the
amount's sentence has no words: "" is given where a place of an earlier sentence is asked for.
"""

from __future__ import annotations

from factcheck.model import Claim


def before(claim: Claim, place: int | None = None) -> str:
    """Give the words up to a place, or up to the amount."""
    end = (claim.mention.start if place is None else place) - claim.sentence.start
    return claim.setting.sentence[: max(end, 0)]


def behind(claim: Claim, place: int | None = None) -> str:
    """Give the words from a place on, or those behind the amount."""
    first, end = claim.sentence.start, claim.sentence.end
    start = (claim.mention.end if place is None else place) - first
    return claim.setting.sentence[max(start, 0) : end - first]


def between(claim: Claim, start: int, end: int) -> str:
    """Give the words from one place to another; "" where that lies before it."""
    first = claim.sentence.start
    return claim.setting.sentence[max(start - first, 0) : max(end - first, 0)]


def before_in_clause(claim: Claim) -> str:
    """Give the words of the amount's clause up to it."""
    clause, setting = claim.setting.clause, claim.setting
    return clause[: len(clause) - len(setting.behind) - len(claim.mention.text)]


def up_to_end_in_clause(claim: Claim) -> str:
    """Give the words of the amount's clause up to its end."""
    clause = claim.setting.clause
    return clause[: len(clause) - len(claim.setting.behind)]


def is_here(claim: Claim, place: int) -> bool:
    """Whether a place is in the amount's sentence."""
    return claim.sentence.start <= place < claim.sentence.end
