"""Pounds that are a weight: "a 200-pound man", "50 pounds of rice", "he lost 30 pounds"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from factcheck.model import Mention
from factcheck.patterns import HEDGES, pattern
from factcheck.rules.amount import Amount
from factcheck.rules.in_two_units import whole
from factcheck.rules.nouns import words_as

_BACK = 30
_FAR = 70
_IN_POUNDS = (Decimal(2), Decimal("2.4"))
"""Between so many pounds are a kilogram."""
_POUND = "pound"
_OF_A_BODY, _OF_A_BABY, _IN_A_WEEK = 400, 20, 5
"""Nobody loses more pounds of weight, and no child is born with more."""
_OF = pattern(r"\sof\s(?:[a-z]|[A-Z]{2,4}\b|[A-Z]-[0-9])")
_CONVERTED = pattern(r"\b(?P<kilos>one|\d+(?:\.\d+)?)\s?(?:kilo(?:gram(?:me)?)?s?|kgs?)\s?\(\Z")
"""What is told anew in pounds: "one kilogram (2.2 pounds)"."""
_TOLD_ANEW = pattern(
    r"\s(?:or\s|=\s|\()(?:about\s)?[0-9][0-9.,]*\s?(?:kilo(?:gram(?:me)?)?s?|kgs?|tonnes?|gram(?:me)?s?)\b"
)
"""What tells the same weight behind pounds: "110 pounds or 50 kilograms"."""
_EQUAL = pattern(
    r"\b(?:ton|tonne|kilo(?:gram(?:me)?)?)\s(?:is|equals)\s(?:equal\sto\s)?(?:about\s)?\Z"
)
_ADJECTIVE = pattern(r"\s([a-z]+)")
_AT_BIRTH = pattern(r"\s(?:at\sbirth|when\s(?:\w+\s){1,3}born)\b")
_RATED = pattern(r"\s(?:an?|per)\s(?!week\b)")
_WEEKLY = pattern(r"\s(?:an?|per)\sweek\b")
"""Behind what somebody loses again and again: few pounds of weight, more of money."""
_IN_MONEY = pattern(r"\s(?:in|worth|from|(?:(?:for|on)\s)?(?:each|every)|to(?=\s\d))\b")
_END = pattern(r"[.;!?](?=\s|$)")
_OWN_MARKS = ("£", "pence", "terling")
"""Words of a text whose pounds are money."""


def _one_of(role: str) -> str:
    return f"(?:{'|'.join(sorted(words_as(role)))})"


@cache
def _heavy() -> re.Pattern[str]:
    return re.compile(rf"\b{_one_of('weight')}\b", re.IGNORECASE)


@cache
def _filled() -> re.Pattern[str]:
    """Match what leads to what a thing holds, weighs, or was landed ("a catch of", "a bale is")."""
    return pattern(
        rf"(?i)\b(?:{_one_of('landed')}\s(?:of|was|were)|{_one_of('weighed')}\s(?:of\s\w+\s)?(?:is|was|=)"
        rf"|{_one_of('filled')}\s(?:can\s)?(?:holds?|held|contain(?:s|ed)?))\s{HEDGES}(?:up\sto\s)?\Z"
    )


@cache
def _loaded() -> re.Pattern[str]:
    """Match what leads to a load: "hauling", "can carry up to"."""
    able = r"(?:can|could|able\sto|capable\sof|designed\sto|built\sto|enough\sto)"
    verbs = rf"(?:{_one_of('hauling')}|{able}\s{_one_of('hauled')})"
    return pattern(rf"\b{verbs}\s{HEDGES}(?:up\sto\s)?\Z")


@cache
def _of_a_body() -> re.Pattern[str]:
    """Match what leads to what somebody loses, gains or is born with."""
    born = rf"{_one_of('born')}(?:\s(?:boy|girl))?(?:,|\s(?:is|was|of|at))"
    return pattern(rf"(?i)\b(?:{_one_of('slimming')}|{born})\s(?:up\sto\s|another\s)?{HEDGES}\Z")


@cache
def _staked() -> re.Pattern[str]:
    return re.compile(rf"\b{_one_of('staked')}\b", re.IGNORECASE)


def is_weight(amount: Amount) -> bool:
    """Whether the pounds behind a number are no money; large sums are, unless told of goods."""
    text, end = amount.text, amount.end
    if "sterling" in text[end : end + 10]:
        return False
    if amount.low.scale != 1:
        return _is_of_goods(amount, "stuff")
    return _is_told(amount) or _is_of_a_thing(amount) or _is_moved(amount)


def _is_told(amount: Amount) -> bool:
    """Whether words of weight, a weight told anew or ounces stand beside it."""
    text, low = amount.text, max(0, amount.start - _BACK)
    if _heavy().search(text, low, amount.start) or _EQUAL.search(text, low, amount.start):
        return True
    if anew := _CONVERTED.search(text, low, amount.start):
        kilos = Decimal(1 if anew["kilos"] == "one" else anew["kilos"])
        return _IN_POUNDS[0] * kilos < amount.low.value < _IN_POUNDS[1] * kilos
    if _TOLD_ANEW.match(text, amount.end) or _filled().search(text, low, amount.start):
        return True
    return whole(amount, _POUND)[1] != _POUND


def _is_of_a_thing(amount: Amount) -> bool:
    """Whether it is that of a thing ("a 200-pound man") or of so much stuff ("of rice")."""
    text, end = amount.text, amount.end
    if text[amount.low.end : amount.low.end + 1] == "-":
        noun = _ADJECTIVE.match(text, end)
        return noun is not None and noun[1] not in words_as("paid")
    return _OF.match(text, end) is not None and _is_of_goods(amount)


def _is_of_goods(amount: Amount, role: str = "") -> bool:
    """Whether the words behind "of" are none of money ("taxpayers' money"), and one of a role."""
    words = {
        word.strip(".,;:)") for word in amount.text[amount.end : amount.end + _FAR].split()[:4]
    }
    if "of" not in words or not words.isdisjoint(words_as("of_money") | words_as("flow")):
        return False
    return not role or not words.isdisjoint(words_as(role))


def _is_moved(amount: Amount) -> bool:
    """Whether a body loses, gains or is born with it, or something bears it as a load."""
    text, start, end = amount.text, amount.start, amount.end
    if amount.context.signs.tells_of(_OWN_MARKS) or _IN_MONEY.match(text, end):
        return False
    if _is_lost(text, start, end):
        return False
    if _loaded().search(text, max(0, start - _FAR), start):
        return True
    if amount.low.value > _most_of_a_body(text, end):
        return False
    if amount.low.value <= _OF_A_BABY and _AT_BIRTH.match(text, end):
        return True
    return _of_a_body().search(text, max(0, start - _BACK), start) is not None


def _most_of_a_body(text: str, end: int) -> int:
    """Give how many pounds a body may lose, once or again and again."""
    if _WEEKLY.match(text, end):
        return _IN_A_WEEK
    return _OF_A_BABY if _RATED.match(text, end) else _OF_A_BODY


def _is_lost(text: str, start: int, end: int) -> bool:
    """Whether its sentence tells of prices, firms or bets, which lose and gain money."""
    low = max(
        [
            0,
            start - _FAR,
            *(each.end() for each in _END.finditer(text, max(0, start - _FAR), start)),
        ]
    )
    after = _END.search(text, end, end + _FAR)
    return _staked().search(text, low, after.start() if after else end + _FAR) is not None


def pounds(amount: Amount) -> Mention:
    """Make a quantity of them, with the ounces behind."""
    both, unit = whole(amount, _POUND)
    return both.mention("quantity", unit, "quantity.unit")
