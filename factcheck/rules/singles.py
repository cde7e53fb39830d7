# ruff: noqa: RUF001 - dashes, minus signs and quotes are what is read here
"""One of a currency or of its parts told with an article: "a dollar a day", "a penny off a pint".

"Not a penny", "never saw a dime" and "ten a penny" tell of no sum, and "280 rupees to a dollar" is
a rate of exchange.
"""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.amount import Amount
from factcheck.rules.amounts import amount_rule, finish
from factcheck.rules.currencies import SUBUNIT
from factcheck.rules.money import by_name
from factcheck.rules.nouns import words_as
from factcheck.rules.registry import Context
from factcheck.rules.sides import side_of_one, single_trigger

_BACK = 40
_RATED = pattern(r"\s(?:an?|per)\s(?!dozen\b)")
_ENDS = pattern(r"\s*(?:$|[.,;!?]|\s(?:for|and|or)\b)")
_MORE = pattern(r"\s(?:each|every|more|less|cheaper|dearer|off\s(?:an?|the|each|every))\b")
_CHANGED = pattern(
    r"\s(?:off|on|up|down|over|under|above|below|higher|lower|better|worse|short|extra)\b"
    r"|\s(?:at|to)\s[£$€]?\d"
)
"""What follows a penny or cent by which something changed; "a dollar down" may be the money."""
_RATE_BEFORE = pattern(r"(?:\b(?:to|against|for|per|of|in)|\d)\s\Z")
_PLURAL_BEFORE = pattern(r"[^\W\d_]s\s\Z")
"""What so many others are told of by one: "280 rupees a dollar"; of a penny none are."""
_MANY_BEFORE = pattern(r"\b(?:two|ten)\s\Z")
_NOT_BEFORE = pattern(
    r"(?i)(?:\b(?:not|never|nor|neither|nobody|none|without|hardly|cannot)|n['’]t)"
    r"\s(?:[a-z]+\s){0,3}\Z"
)
"""What makes of a penny none at all, with a verb between: "did not pay a cent"."""


def single(text: str, start: int, end: int, context: Context) -> Mention | None:
    """Read "a dollar" and "a penny" where they are an amount."""
    if text[start] not in "aA":
        return None
    found = side_of_one(text, start, end, context)
    if found is None or found.unit is None or not _is_sum(found, found.unit.rule == SUBUNIT):
        return None
    mention = finish(found)
    return None if mention is None else replace(mention, rule="money.single")


def _is_sum(one: Amount, is_part: bool) -> bool:
    """Whether what stands around "a dollar" or its part "a penny" makes it a sum."""
    text, start, end, low = one.text, one.start, one.end, max(0, one.start - _BACK)
    is_rated = _RATED.match(text, end) is not None
    goes_on = is_rated or _MORE.match(text, end) or (is_part and _CHANGED.match(text, end))
    if not goes_on and (text[start] == "A" or not _ENDS.match(text, end)):
        return False
    if is_part and _is_coin(text, low, start):
        return False
    if _RATE_BEFORE.search(text, low, start) or _MANY_BEFORE.search(text, low, start):
        return False
    if not is_part and _PLURAL_BEFORE.search(text, low, start):
        return False
    return is_rated or _NOT_BEFORE.search(text, low, start) is None


def _is_coin(text: str, low: int, start: int) -> bool:
    """Whether something is done to the coin itself: "found a penny on the pavement"."""
    words = text[low:start].split()
    return bool(words) and words[-1].lower() in words_as("tossed")


@amount_rule(
    "money.single",
    trigger=single_trigger(),
    read=single,
    examples={
        "They live on a dollar a day.": {"text": "a dollar", "value": "1", "per": "day"},
        "It takes a penny off income tax.": {"text": "a penny", "value": "0.01", "unit": "GBP"},
        "The shares closed a cent higher.": {"text": "a cent", "value": "0.01", "unit": "USD"},
    },
    rejects=(
        "He sold a dollar bond.",
        "The rate is 280 rupees to a dollar.",
        "He would not give a penny more.",
        "They never saw a dime.",
        "He found a penny on the pavement, and flipped a dime to decide.",
        "Such plans are ten a penny, or a dime a dozen.",
        "They sought shelter from a dollar down for a third day.",
    ),
)
def by_single(amount: Amount) -> Mention | None:
    """Read "a dollar" and "a penny" where they are an amount."""
    return by_name(amount)
