"""The letter m that is no metre but a million, by what is told around it.

"£6.8m (5.1m)", "a 4m target", "sales rose to 3.2m", "up from 3.6m".

With money before or a noun behind, it is read so at once (`sides`); here are the numbers that
stand alone. Where a sentence has a word of lengths, the letter stays a metre.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from factcheck.model import Mention
from factcheck.patterns import HEDGES, pattern
from factcheck.rules.left_out import ENDS, PLAIN, in_its_bracket, in_the_money_of, is_free
from factcheck.rules.nouns import words_as
from factcheck.rules.numerals import printed
from factcheck.rules.yearlike import PLAIN_YEAR

_MILLION = 1_000_000
_IN_M = pattern(r".*[0-9]m\b")
_GLUED = pattern(r"[-\u2013\u2212]?[0-9][0-9,.]*m\Z")
_FAR = 250
"""How far off, in code points, another number with the letter may stand."""
_BACK = 8
_BESIDE = pattern(r"[\s-]([a-z]+)\b")
_WORDS = pattern(r"[a-z]+")
_SENTENCE = 160


def in_millions(mentions: list[Mention], text: str) -> list[Mention]:
    """Give the mentions, with those in metres as numbers or sums where millions are meant."""
    for at, mention in enumerate(mentions):
        if mention.unit == "m" and mention.kind == "quantity" and _GLUED.fullmatch(mention.text):
            mentions[at] = _read_anew(mentions, at, text)
    return mentions


def _read_anew(mentions: Sequence[Mention], at: int, text: str) -> Mention:
    mention = mentions[at]
    sign = not mention.text[0].isdigit()
    number = printed(text, mention.start + sign, money=True)
    if number is None or number.scale != _MILLION or mention.value_max is not None:
        return mention
    value = -number.value if sign else number.value
    found = replace(
        mention, kind="number", value=value, unit=None, step=number.step, scale=number.scale,
        rule=PLAIN,
    )  # fmt: skip
    told = mentions[at - 1] if at else None
    if told is not None and in_its_bracket(told, found, text):
        return in_the_money_of(told, found)
    return found if _is_a_figure(mention, mentions, at, text) else mention


def _is_a_figure(mention: Mention, mentions: Sequence[Mention], at: int, text: str) -> bool:
    """Whether it counts what is not named beside it."""
    start = mention.hedge.start if mention.hedge else mention.start
    low = max(0, start - _SENTENCE)
    ends = [each.end() for each in ENDS.finditer(text, low, start)]
    low = max([low, *(end - 1 for end in ends)])
    after = ENDS.search(text, mention.end, mention.end + _SENTENCE)
    high = after.start() if after else min(len(text), mention.end + _SENTENCE)
    around = _WORDS.findall(text, low, start) + _WORDS.findall(text, mention.end, high)
    if not words_as("long").isdisjoint(around):
        return False
    beside = _BESIDE.match(text, mention.end)
    if beside is not None and beside[1] in words_as("figured"):
        return True
    if not is_free(text, mention.end):
        return False
    return _is_counted(text, low, start) or _has_company(mention, mentions, at, text)


def _is_counted(text: str, low: int, start: int) -> bool:
    """Whether the sentence leads to it from what is counted in millions ("sales rose to")."""
    return _led().search(text, low, start) is not None


def _has_company(mention: Mention, mentions: Sequence[Mention], at: int, text: str) -> bool:
    """Whether a number near before it has the letter for millions too ("up from 3.6m")."""
    for other in reversed(mentions[max(0, at - _BACK) : at]):
        if mention.start - other.end > _FAR or other.unit == "m":
            return False
        if other.scale == _MILLION and _IN_M.match(other.text):
            return _FROM.search(text, other.end, mention.start) is not None
    return False


_FROM = pattern(
    rf"\b(?:from|against|versus|compared\s(?:with|to)|to|of|than|at)\s{HEDGES}\Z"
    rf"|(?<=m)\s?\((?:{PLAIN_YEAR}|[HQ][1-4])[^():]{{0,8}}:\s\Z"
)
"""What leads from one number in millions to the next ("3.6m (2009: 3.2m)")."""


@cache
def _led() -> re.Pattern[str]:
    counted = "|".join(sorted(words_as("millions")))
    return pattern(
        rf"(?i)\b(?:{counted})\b(?:[^.;:,()]|\.[0-9]){{0,50}}\s(?:is|are|was|were|of|to|by|at|from|than|reached|hit"
        rf"|topped|totall?ed)\s{HEDGES}\Z"
    )
