"""Whether an amount is so far from a figure, or from its words, that it is of something else."""

from __future__ import annotations

from decimal import Decimal

from factcheck.claims import around
from factcheck.judging.caution.doubt import Doubt
from factcheck.matching import Match
from factcheck.patterns import TWO_TO_TEN, pattern

_FAR_OFF, _FAR_OFF_OF_ANYONE, _FAR_OFF_OF_A_WHOLE = 20, 5, Decimal("2.5")
_FAR_OFF_OF_ALL = 100_000
"""A tariff of some cents belies no cost of billions."""
_PAST_ANOTHER = pattern(rf",.*\b(?:{TWO_TO_TEN}|(?!(?:1[89]|20)\d\d\b)\d)")
"""A comma and another number, which is no year."""


def is_far_off(doubt: Doubt) -> bool:
    """Whether an amount is so many times a figure that it is rather of something else.

    So it is with a table, which has a figure for everything and is taken at its word where the
    article names it, and with the total of a whole that nobody names.
    """
    if is_times_off(doubt.match, _FAR_OFF_OF_ALL) or _is_measured_past_another(doubt):
        return True
    if doubt.fact.computed is not None:
        most = _FAR_OFF if doubt.is_by_its_source else _FAR_OFF_OF_ANYONE
        return is_times_off(doubt.match, most)
    return not doubt.first.is_named and is_times_off(doubt.match)


def is_times_off(match: Match, most: Decimal | int = _FAR_OFF_OF_A_WHOLE) -> bool:
    """Whether an amount is more than so many times the bound figure, or less than that part."""
    said, fact = match.claim.mention.value, match.bound[0].fact
    if not said or not fact.value or match.claim.unit not in (fact.unit, None):
        return False
    ratio = abs(said / fact.value)
    return ratio > most or ratio * most < 1


def _is_measured_past_another(doubt: Doubt) -> bool:
    """Whether the words of its measure stand behind another number, of which they are told.

    "It follows projects worth $38.8 billion, and finds that three were suspended or cancelled."
    """
    claim = doubt.match.claim
    start = claim.slots.measure.start
    if not around.is_here(claim, start):
        return False
    return _PAST_ANOTHER.search(around.between(claim, claim.mention.end, start)) is not None
