"""Shares as they are told beside their operands: in per cent, or as a fraction in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.amounts import plain
from factcheck.consistency.number_words import SMALL, number_words
from factcheck.consistency.operands import HUNDRED, begin, is_printed_share
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import loosely
from factcheck.intervals import Interval
from factcheck.model import Document, Span
from factcheck.patterns import HEDGES, pattern

_ROUGH, _VERY_ROUGH = Decimal("0.12"), Decimal("0.2")
_POINTS, _MORE_POINTS = Decimal("1.5"), Decimal("2.5")
_LEAST = pattern(
    r"\b(?:(?:more|greater|higher) than|over|above|at least|exceeding) (?:an? )?$", re.IGNORECASE
)
_MOST = pattern(
    r"\b(?:(?:less|fewer|lower) than|under|below|at most|not even|barely|up to|only) (?:an? )?$",
    re.IGNORECASE,
)
_NEARLY = pattern(r"\b(?:nearly|almost|not quite|just short of|close to) (?:an? )?$", re.IGNORECASE)
_HEDGED = pattern(HEDGES, re.IGNORECASE)
_BACK = 24
_NEAR = 90


class Share(NamedTuple):
    """A share that is told: where, what it may be in per cent, and its claim if it is one."""

    start: int
    end: int
    text: str
    span: Interval
    amount: Amount | None

    @property
    def printed(self) -> Interval:
        """What it is to its last digit; in words it is as rough as they are."""
        has_digits = self.amount is not None and any(map(str.isdigit, self.text))
        return self.amount.interval if self.amount and has_digits else self.span


def share_at(text: str, at: int, amounts: dict[int, Amount]) -> Share | None:
    """Read the share that begins at a place or behind a hedge there.

    `amounts` are those of the sentence by place.
    """
    if hedged := _HEDGED.match(text, at):
        at = hedged.end()
    amount = amounts.get(at)
    if amount is not None and is_printed_share(amount):
        return Share(amount.start, amount.end, amount.text, loosely(amount), amount)
    found = _fraction().match(text, at)
    if found is None:
        return None
    span = _in_words(text, found, _ROUGH, _POINTS)
    return span and Share(at, found.end(), found[0], span, None)


def fraction_before(text: str, span: Span, end: int) -> int | None:
    """Give where the last fraction in words begins that stands right before a place."""
    found = list(_fraction().finditer(text, max(span.start, end - _NEAR), end))
    return found[-1].start() if found else None


def _in_words(text: str, found: re.Match[str], rough: Decimal, points: Decimal) -> Interval | None:
    """Give what a fraction in words may mean: a quarter is some 22 to 28 per cent."""
    value = _value(found)
    if value is None:
        return None
    start = found.start()
    room = max(value * rough, points)
    low, high = value - room, value + room
    before = text[max(0, start - _BACK) : start]
    if _LEAST.search(before):
        high = HUNDRED
    elif _MOST.search(before):
        low = Decimal(0)
    elif _NEARLY.search(before):
        low = value * (1 - 2 * rough)
    return Interval(max(low, Decimal("0.01")), value, high)


def _value(found: re.Match[str]) -> Decimal | None:
    numbers = number_words(*SMALL, "part")
    if found["parts"]:
        many = (found["many"] or "one").lower()
        value = (Decimal(1) if many == "a" else numbers[many]) / numbers[found["parts"].lower()]
    elif found["half"]:
        value = Decimal("0.5")
    else:
        value = _read(found["some"]) / (_read(found["all"]) or Decimal(1))
    return value * HUNDRED if 0 < value < 1 else None


def _read(number: str) -> Decimal:
    return number_words(*SMALL, "part").get(number.lower()) or Decimal(number)


def _words(*roles: str) -> str:
    return "|".join(number_words(*roles))


@cache
def _fraction() -> re.Pattern[str]:
    """Find "a quarter", "two thirds", "half", "one in four", "9 out of 10"."""
    few, many = _words("unit"), _words(*SMALL)
    return re.compile(
        rf"\b(?:(?P<many>a|{few})[\s-](?P<parts>{_words('part')})|(?P<half>half)"
        rf"|(?P<some>{few}|\d{{1,2}})\s(?:in|out\sof)\s(?:every\s)?(?P<all>{many}|[1-9]\d{{0,2}}))"
        r"\b(?![-\u2019'])",
        re.IGNORECASE,
    )


_THEM = (
    r"(?:\s(?!(?:and|or|but|in|on|at|by|to|for|from|with|than|as|is|are|was|were)\b)"
    r"[a-z\u2019'-]+){0,4}"
)
_APPOSED = pattern(rf"{_THEM}(?:,\s(?:or\s)?|\s\((?:or\s)?)", re.IGNORECASE)
_SHUT = pattern(r"\)|,(?!\s*(?:\W?\d|and\b|or\b|of\b|in\b|on\b|at\b|for\b|up\b|down\b|with\b))")
_OPENS = pattern(
    rf"(?:\A|[.!?:;\n\u201c\"]|\b(?:that|but|and|said|says|found|where|while|because|than))\s*"
    rf"(?:Only |Just )?{HEDGES}$",
    re.IGNORECASE,
)


@inconsistency
def told_twice(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "Two in five households, 25 per cent, have one": a share in words and in per cent.

    Words are rough; 25 per cent are "a quarter" or "one in four", and 28 per cent are as well.
    """
    for span, amounts in checked.by_sentence.items():
        for amount in amounts:
            if is_printed_share(amount) and _SHUT.match(document.text, amount.end):
                found = _told_before(document.text, span, amount)
                if found is not None:
                    yield from _differing(document.text, found, amount)


def _told_before(text: str, span: Span, amount: Amount) -> re.Match[str] | None:
    """Find the fraction that an amount stands right behind, where a clause begins with it."""
    near = max(span.start, amount.start - _NEAR)
    for found in _fraction().finditer(text, near, amount.start):
        opens = _OPENS.search(text[max(span.start, found.start() - 40) : found.start()])
        if opens and _APPOSED.fullmatch(text, found.end(), begin(text, amount)):
            return found
    return None


def _differing(text: str, found: re.Match[str], amount: Amount) -> Iterator[Inconsistency]:
    meant = _in_words(text, found, _VERY_ROUGH, _MORE_POINTS)
    if meant is None or meant.meets(loosely(amount)):
        return
    said = amount.text.replace(amount.checked.claim.mention.digits, plain(round(meant.point, 0)), 1)
    yield Inconsistency(
        position=amount.position,
        code="FC403",
        message=f'"{found[0]}" is {said}, not {amount.text}',
        expected=plain(round(meant.point, 0)),
        expected_unit="percent",
        suggestion=said,
        notes=(f"operand: {found[0]}",),
    )
