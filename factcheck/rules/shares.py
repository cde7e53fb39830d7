"""Shares of a whole: "a third of exports", "half the villages", "one in five children"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from factcheck.amounts import rounded
from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules import hedges
from factcheck.rules.amount import Amount
from factcheck.rules.amounts import amount_rule
from factcheck.rules.nouns import words_of
from factcheck.rules.numerals import GAP
from factcheck.rules.sides import side

_STEP = Decimal(2)
"""How finely a fraction in words is meant, in percentage points."""
_HUNDRED = Decimal(100)


@cache
def _of() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:of\b(?!{GAP}(?:an?|one|the{GAP}day)\b{GAP}?)|of{GAP}an?\b)")


_PART_OF_TIME = pattern(r"\b(?:first|second|latter|last|this|next|other|early|final|each)\s$")
_WHOLE = pattern(r"\s(?:the|all|its|their|his|her|our|these|those|this|that|of)\s")
_OF_A_UNIT = pattern(
    r"\sof\san?\s(?:second|minute|hour|mile|inch|point|cent|penny|dollar|degree|(?:tea|table)spoon|cup"
    r"|pint|gallon|pound|ounce|ton(?:ne)?|lit(?:er|re)|(?:kilo|milli|centi)?met(?:er|re)|kilo(?:gram)?)\b"
)
_BY = pattern(r"\bby\s(?:about\s|almost\s|nearly\s|over\s|some\s)?$")
_UNMEASURED = pattern(r"\s*(?:$|[.,;:!?)])|\s(?:to|from|in|since|of|over|last|this|on|and|but)\s")
_BEGUN = pattern(r"(?:[;,:(]|\.\s?|\b(?:and|but|of which))\s\Z")
_NEXT_WORD = pattern(r"\s([a-z]+)")
_FREE = pattern(
    r"\s*(?:$|[.,;:!?)\]]|\s(?:of|more|less|higher|lower|larger|smaller|bigger|cheaper|from|in|to|and|or|but|below|above)\b)"
)


@amount_rule(
    "percent.share",
    examples={
        "A third of exports went there.": {"text": "A third", "kind": "percent"},
        "One in five children works.": {"text": "One in five", "value": "20", "kind": "percent"},
        "Nearly half the villages have none.": {"text": "half", "value": "50"},
        "Prices fell by a quarter.": {"text": "a quarter", "value": "25"},
    },
    rejects=(
        "He is a third party.",
        "in the second half of the game",
        "half an hour",
        "It took a fifth of a second.",
    ),
)
def share(amount: Amount) -> Mention | None:
    """Read a fraction of something as a percentage."""
    low, high = amount.low, amount.high
    low = replace(low, value=rounded(low.value * _HUNDRED), step=_STEP)
    if high is not None:
        high = replace(high, value=rounded(high.value * _HUNDRED), step=_STEP)
    return replace(amount, low=low, high=high).mention("percent", "percent", "percent.share")


def is_share(amount: Amount) -> bool:
    """Whether an amount is a fraction in words of something that follows, but of no unit."""
    if amount.low.step is not None or not 0 < amount.low.value < 1:
        return False
    if _OF_A_UNIT.match(amount.text, amount.end):
        return False  # "a fifth of a second"
    if _PART_OF_TIME.search(amount.text, max(0, amount.start - 9), amount.start):
        return False
    if _BY.search(amount.text, max(0, amount.start - 12), amount.start):
        return _UNMEASURED.match(amount.text, amount.end) is not None
    return _WHOLE.match(amount.text, amount.end) is not None or _is_told_of(amount)


def is_fraction(amount: Amount) -> bool:
    """Whether "a third" and "half" can be fractions here, and no ordinals or parts of words."""
    if amount.low.step is not None or amount.low.value >= 1:
        return True
    words = amount.low.digits.lower().split()
    if _OF_A_UNIT.match(amount.text, amount.end):
        return False
    if words == ["quarter"]:
        return False
    if words == ["half"]:
        return is_share(amount)
    if words[0] != "a" or len(words) != 2:
        return True
    free = _FREE.match(amount.text, amount.end) is not None or _is_told_of(amount)
    return free if words[1] != "quarter" else is_share(amount)


def _is_told_of(amount: Amount) -> bool:
    """Whether a hedge stands before it and a verb behind ("less than a fifth has come in").

    Half needs none where a clause begins with it ("; half is gold").
    """
    verb = _NEXT_WORD.match(amount.text, amount.end)
    if verb is None or verb[1] not in words_of("verb"):
        return False
    if amount.low.digits.lower() == "half" and _BEGUN.search(
        amount.text, max(0, amount.start - 12), amount.start
    ):
        return True
    return hedges.before(amount.text, amount.start) is not None


@cache
def _in() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:(in)|out{GAP}of|in{GAP}every|(over)){GAP}(?=[0-9A-Za-z])")


def one_in(amount: Amount) -> Amount | None:
    """Read "one in five", "two out of three": the amount of the fraction, else None."""
    joint = _in().match(amount.text, amount.end)
    if joint is None or amount.high is not None or amount.low.scale != 1:
        return None
    whole = side(amount.text, joint.end(), amount.context)
    if whole is None or whole.unit is not None or not 0 < amount.low.value < whole.low.value:
        return None
    if (joint[1] or joint[2]) and amount.low.value != 1:
        return None  # "two in three attacks"
    if _counts_time(amount.text, whole.end) or 1500 <= whole.low.value < 2100:
        return None
    value = rounded(amount.low.value / whole.low.value)
    low = replace(amount.low, end=whole.end, value=value, step=None)
    return replace(amount, end=whole.end, low=low)


def _counts_time(text: str, end: int) -> bool:
    following = re.compile(r"[\s-](\w+)").match(text, end)
    return following is not None and following[1].lower() in words_of("time")
