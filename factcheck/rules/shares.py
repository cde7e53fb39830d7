"""Shares of a whole: "a third of exports", "half the villages", "one in five children"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from factcheck import geography
from factcheck.amounts import rounded
from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules import hedges
from factcheck.rules.amount import Amount
from factcheck.rules.amounts import amount_rule
from factcheck.rules.nouns import noun, words_as
from factcheck.rules.numerals import GAP
from factcheck.rules.ranks import is_rank
from factcheck.rules.sides import side

_STEP = Decimal(2)
"""How finely a fraction in words is meant, in percentage points."""
_HUNDRED = Decimal(100)
_PART_OF_TIME = pattern(r"\b(?:first|second|latter|last|this|next|other|early|final|each)\s$")
_WHOLE = pattern(r"\s(?:the|all|its|their|his|her|our|these|those|this|that|of)\s")
_OF_A_UNIT = pattern(
    r"\sof\san?\s(?:second|minute|hour|day|week|fortnight|month|year|decade|century|mile|inch"
    r"|point|cent|penny|dollar|degree|(?:tea|table)spoon|cup"
    r"|pint|gallon|pound|ounce|ton(?:ne)?|lit(?:er|re)|(?:kilo|milli|centi)?met(?:er|re)|kilo(?:gram)?)\b(?!['\u2019]s)"
)
_BY = pattern(
    r"\b(?:by|rose|rises?|risen|fell|falls?|fallen|climbed|jumped|dropped|gained|lost|grew|shrank)"
    r"\s(?:about\s|almost\s|nearly\s|over\s|some\s|around\s)?$"
)
_THAN_IT = pattern(
    r"\s(?:below|above|higher|lower|cheaper|dearer|larger|smaller|bigger|fewer|less|more|up|down)"
    r"\s(?:than|on|the|its|their|that|those|last|a|what)\b"
)
"""What tells of a change, or a gap, behind a fraction: "a fifth below the estimate"."""
_LED = pattern(r"\b(?:from|than|about|around|nearly|almost|roughly|some)\s\Z")
_OF_WHOM = pattern(r"\s(?:of\s|(?P<whom>[A-Z][a-z]+)\b)")
_UNMEASURED = pattern(
    r"\s*(?:$|[.,;:!?)])|\s(?:to|from|in|since|of|over|between|during|last|this|on|and|but)\s"
)
_BEGUN = pattern(r"(?:[;,:(]|\.\s?|\b(?:and|but|of which))\s\Z")
_OPENS = pattern(
    r"(?i)(?:\A|[.!?;:(\n\u201c\"]\s*|(?P<by_the_way>,\s)"
    r"|\b(?:and|but|that|while|because|if|said|says|found|where|today)\s)(?:(?:only|just)\s)?\Z"
)
"""What a clause begins behind; in "a fine season, two in three games" a comma begins none."""
_OF_THEM = pattern(r"\sof\s(?:them|us|you|the|those|these|all|its|their|our|his|her)\b")
_BACK = 24
_NEXT_WORD = pattern(r"\s([a-z]+)")
_FREE = pattern(
    r"\s*(?:$|[.,;:!?)\]]|\s(?:of|more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|from|in|to|and|or|but|below|above)\b)"
)


@amount_rule(
    "percent.share",
    examples={
        "A third of exports went there.": {"text": "A third", "kind": "percent"},
        "One in five children works.": {"text": "One in five", "value": "20", "kind": "percent"},
        "Nearly half the villages have none.": {"text": "half", "value": "50"},
        "Some have a car; four out of ten have two.": {"text": "four out of ten", "value": "40"},
        "Nine in ten voters agree.": {"text": "Nine in ten", "value": "90", "kind": "percent"},
        "Prices fell by a quarter.": {"text": "a quarter", "value": "25"},
        "Shares in Mirador rose a tenth.": {"text": "a tenth", "value": "10"},
        "The price was a fifth below the estimate.": {"text": "a fifth", "value": "20"},
        "About one in four of 4,630 blocks leak.": {"text": "one in four", "value": "25"},
        "By then one in three Chinese will be old.": {"value": "33.3333333333333"},
    },
    rejects=(
        "He is a third party.",
        "in the second half of the game",
        "half an hour",
        "It took a fifth of a second.",
        "He killed two in three attacks.",
        "It was a fine season, two in three games and a cup.",
        "Five in seven games for Kane.",
        "He scored nine out of ten and had a rest.",
        "He led it for a quarter of a century.",
        "Pakistan ranked 130 out of 142 countries.",
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
    by = _BY.search(amount.text, max(0, amount.start - 16), amount.start)
    if by is not None and (by[0].startswith("by") or amount.low.digits[0].isalpha()):
        return _UNMEASURED.match(amount.text, amount.end) is not None
    if _THAN_IT.match(amount.text, amount.end):
        return True
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
    if not _does(amount.text, amount.end):
        return False
    if amount.low.digits.lower() == "half" and _BEGUN.search(
        amount.text, max(0, amount.start - 12), amount.start
    ):
        return True
    return hedges.before(amount.text, amount.start) is not None


@cache
def _in() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:in{GAP}every|(in)|out{GAP}of|(over)){GAP}(?=[0-9A-Za-z])")


def one_in(amount: Amount) -> Amount | None:
    """Read "one in five", "two out of three": the amount of the fraction, else None.

    Of more than one in so many a clause tells that begins with it: "nine in ten voters agree".
    """
    joint = _in().match(amount.text, amount.end)
    if joint is None or amount.high is not None or amount.low.scale != 1:
        return None
    whole = side(amount.text, joint.end(), amount.context)
    if whole is None or whole.unit is not None or not 0 < amount.low.value < whole.low.value:
        return None
    if joint[2] and amount.low.value != 1:
        return None
    if joint[1] and amount.low.value != 1 and not _are_of_so_many(amount, whole):
        return None  # "he killed two in three attacks"
    if _counts_other_things(amount.text, whole.end) or 1500 <= whole.low.value < 2100:
        return None
    if joint[0].strip().startswith("out") and is_rank(
        amount.text, amount.start, is_counted=noun(amount.text, whole.end) is not None
    ):
        return None  # "ranked 130 out of 142 countries"
    value = rounded(amount.low.value / whole.low.value)
    low = replace(amount.low, end=whole.end, value=value, step=None)
    return replace(amount, end=whole.end, low=low)


def is_of_all(one: Amount, fraction: Amount) -> bool:
    """Whether "one in four" is told of people, of something, or as what a share came from."""
    text = fraction.text
    if one.low.value != 1:
        return False
    of = _OF_WHOM.match(text, fraction.end)
    if of is not None and (of["whom"] is None or geography.is_demonym(of["whom"])):
        return True
    return _LED.search(text, max(0, fraction.start - _BACK), fraction.start) is not None


def _are_of_so_many(amount: Amount, whole: Amount) -> bool:
    """Whether a clause begins with so many in so many, and tells what these are or do."""
    opens = _opening(amount)
    if opens is None:
        return False
    if _does(whole.text, whole.end) or _OF_THEM.match(whole.text, whole.end):
        return True
    named = noun(whole.text, whole.end)
    if named is not None and named[1].lower() in words_as("contest"):
        return False  # "five in seven games" are goals
    return named is not None and (not opens["by_the_way"] or _does(whole.text, named[0]))


def do_so(fraction: Amount) -> bool:
    """Whether a clause begins with a fraction, and goes on with what these do or are of."""
    text, end = fraction.text, fraction.end
    tells = _does(text, end) or _OF_THEM.match(text, end) is not None
    return tells and _opening(fraction) is not None


def _opening(amount: Amount) -> re.Match[str] | None:
    """Match what an amount that a clause begins with, or the hedge before it, stands behind."""
    hedge = hedges.before(amount.text, amount.start)
    start = amount.start if hedge is None else hedge[1].start
    return _OPENS.search(amount.text, max(0, start - _BACK), start)


def _does(text: str, end: int) -> bool:
    verb = _NEXT_WORD.match(text, end)
    return verb is not None and verb[1] in words_as("verb")


def _counts_other_things(text: str, end: int) -> bool:
    """Whether the greater number is one of hours or days, or part of a word."""
    if text.startswith("-", end):
        return True  # "two in three-car crash"
    following = re.compile(r"\s(\w+)").match(text, end)
    return following is not None and following[1].lower() in words_as("time")
