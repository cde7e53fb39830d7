"""Sums of rupees told by their scale and noun alone: "the 5,000-crore loan", "a 2-lakh fine"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.amount import Amount
from factcheck.rules.amounts import amount_rule
from factcheck.rules.nouns import words_as

_OF_INDIA = pattern(r"-(?:crores?|lakhs?|cr)\Z")
_RUPEES = ("Rs", "rupee", "Rupee", "₹", "INR")
_OTHERS = ("taka", "Tk")
"""What is counted in lakh and crore as well as rupees: in a text with it neither is known."""
_WORDS = pattern(r"(?:\s[a-z]+(?:-[a-z]+)?\b){1,3}")
_LARGE = 1_000_000_000
"""So many are no trees or toilets of a project, but what it costs."""


@amount_rule(
    "money.glued",
    examples={
        "A Mumbai firm got a 5,000-crore loan.": {"text": "5,000-crore", "unit": "INR"},
        "Lahore set up a 200-crore relief fund.": {"text": "200-crore", "unit": "PKR"},
    },
    rejects=(
        "A 5,000-crore loan was told of.",
        "Mumbai plans a 2-crore sapling project.",
        "The film joined the 100-crore club of Mumbai.",
        "In Dhaka a 300-crore loan in taka was told of.",
    ),
)
def of_rupees(amount: Amount) -> Mention | None:
    """Read a scale glued to its number before a noun of money, in a text that tells of rupees."""
    signs = amount.context.signs
    if not _OF_INDIA.search(amount.text, amount.low.start, amount.end):
        return None
    if not _is_before_a_sum(amount) or signs.tells_of(_OTHERS):
        return None
    code, stated = signs.currency("Rs", amount.start)
    if code is None and not signs.tells_of(_RUPEES):
        return None
    return amount.mention("money", code, "money.glued", stated=stated)


def _is_before_a_sum(amount: Amount) -> bool:
    behind = _WORDS.match(amount.text, amount.end)
    words = [] if behind is None else behind[0].split()
    before_one = takewhile(lambda word: word not in words_as("stop"), words)
    return any(
        is_a_sum(word) for word in before_one if amount.low.value >= _LARGE or word == words[0]
    )


def is_a_sum(word: str) -> bool:
    """Whether a noun tells of a sum, or of what is told by what it costs."""
    return word in words_as("sum") or word in words_as("paid")
