"""Plain numbers, and what only looks like one: years, versions, labels, telephone numbers."""

from __future__ import annotations

import re
from functools import cache

from factcheck.model import Mention
from factcheck.rules.amounts import Amount, amount_rule

_LABEL = re.compile(r"([^\W\d_][\w’']*)[.:]?[ \u00a0](?:[#(]?)$")


@cache
def _behind() -> re.Pattern[str]:
    """Match what makes a number part of a code, a time or a name."""
    return re.compile(
        r"[^\W_]|-[^\W\d_]*[0-9]|[:/][0-9]|\s?(?:[ap]\.?m\b|o['’]clock)|[-–]?(?:st|nd|rd|th)\b|@|_"
    )


def is_code(amount: Amount) -> bool:
    """Whether the number is part of a code, time, ordinal, telephone number or footnote mark."""
    text, end = amount.text, amount.end
    if _behind().match(text, end):
        return True
    return text[amount.start - 1 : amount.start] == "[" and text[end : end + 1] == "]"


def is_year(amount: Amount, name: str = "") -> bool:
    """Whether a naked number of four digits is rather a year."""
    number = amount.low
    if amount.unit is not None or len(number.digits) != 4 or not number.digits.isdigit():
        return False
    if not 1500 <= number.value < 2100:
        return False
    return not name or " " in name or amount.text[: amount.start].endswith(("in ", "In ", "since "))


_PRONOUN_BEFORE = re.compile(
    r"\b(?:the|this|that|no|any|each|every|which|some|another|only|first|last|next|new|old|big|good|many an?)\s$",
    re.IGNORECASE,
)
_PRONOUN_AFTER = re.compile(
    r"\s(?:of|another|day|who|that|which|is|was|has|had|can|could|must|should|would|might|way|thing|side|more|time)\b"
    r"|[-–][a-z]|['’]s\b"
)


def is_pronoun(amount: Amount) -> bool:
    """Whether "one" stands for somebody or something ("the one", "one of them")."""
    if amount.low.digits.lower() != "one" or amount.high is not None:
        return False
    text = amount.text
    return (
        _PRONOUN_AFTER.match(text, amount.end) is not None
        or _PRONOUN_BEFORE.search(text, max(0, amount.start - 12), amount.start) is not None
    )


@amount_rule(
    "number.plain",
    examples={"The index stood at 42.5 then.": {"text": "42.5", "kind": "number"}},
    rejects=("Flight 370 was lost.", "version 2.13.1", "at 10:30"),
)
def plain(amount: Amount) -> Mention | None:
    """Read a number that nothing says more of."""
    if is_year(amount):
        return None
    return amount.mention("number", None, "number.plain")
