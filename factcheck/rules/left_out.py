# ruff: noqa: RUF001 - quotes and dashes are what is read here
"""What sums whose currency is left out have in common: words behind them, size, end of sentence."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules.nouns import words_as

RULE = "money.ellipsis"
PLAIN = "number.plain"
TIMES = frozenset({"date", "daterange", "duration", "percent"})
"""Kinds that tell of nothing that could be counted further on."""
LARGE = 100_000
"""A number with such a scale word ("lakh", "million") can be a sum; a smaller one is anything."""
FEW = 1000
"""So few of a thing are none that is told of in millions further on."""
_ALIKE = 40
"""Sums of one thing are not so many times one another."""
BACK = 12
"""How many mentions back the currency is looked for."""
ENDS = pattern(r"[.!?][\"'”’)]*\s+[\"'“‘(]*[^\W\d_a-z]|\n\s*\n")
_NEXT_WORD = pattern(r"[\s-]([^\W\d_]+)")
OF_IT = pattern(r"\sof (?:it|that|this|which|the (?:sum|total|money|amount))\b")
_PEOPLE = frozenset(("who", "whom", "whose", "their", "they", "are", "were", "have"))
"""Words behind a number by which it is one of people or things."""
BESIDE = pattern(r"(?:[,;:(–—]\s?|\b(?:including|with|and)\s)\Z")
IS_MORE = pattern(r"\s(?:more|extra)\b")


def in_the_money_of(told: Mention, mention: Mention) -> Mention:
    """Give a number as a sum in the currency of one told before."""
    stated = told.unit_stated
    return replace(mention, kind="money", unit=told.unit, unit_stated=stated, rule=RULE)


def in_its_bracket(told: Mention, mention: Mention, text: str) -> bool:
    """Whether a bracket right behind a sum holds no more than another of the same thing.

    "£6.8m (5.1m)", "61.2 million euros (58.4 million)", "-0.12 euros (-0.05)".
    """
    if told.kind != "money" or told.scale != mention.scale or told.value_max is not None:
        return False
    if text[told.end : mention.start] != " (" or not text.startswith(")", mention.end):
        return False
    is_fine = told.step is not None and told.step == mention.step and told.step < 1
    return (told.scale >= LARGE or is_fine) and mention.value_max is None


def is_free(text: str, end: int) -> bool:
    """Whether nothing stands behind a number that it could count."""
    following = _NEXT_WORD.match(text, end)
    if following is None:
        return not text[end : end + 1].isalpha()
    word = following[1].lower()
    if word == "of":
        of_it = OF_IT.match(text, end)
        return of_it is not None and is_free(text, of_it.end())
    if text[end] == "-" or word in _PEOPLE:
        return False
    return word in words_as("stop") or IS_MORE.match(text, end) is not None


def are_alike(told: Mention, mention: Mention) -> bool:
    """Whether two sums are of one size and can be of one thing."""
    if not told.value or not mention.value:
        return False
    return abs(told.value) < _ALIKE * abs(mention.value) < _ALIKE**2 * abs(told.value)
