"""FC403: two amounts that go the other way than the words between them say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.consistency.registry import (
    Amount,
    Claims,
    Inconsistency,
    inconsistency,
    printed_alike,
)
from factcheck.model import Document, Span, Status
from factcheck.patterns import HEDGES, pattern
from factcheck.tables import cells, rows

_REACH = 60
_FIRST = rf"\s+from\s+(?:(?:the|a|an|its|their)\s+)?{HEDGES}$"
_LAST = rf"\s+to\s+(?:(?:the|a|an|its|their)\s+)?{HEDGES}$"
_WHEN = (
    r"(?:,?\s+(?:in|on|at|by|for|during|under)\s+(?:[\w.'\u2019-]+\s*){1,5}"
    r"|,?\s+(?:a|one|two|three|five|ten)\s+(?:years?|months?|decades?)\s+(?:ago|earlier|before|later)"
    r"|\s+(?:last|this|that)\s+(?:year|month|week|quarter)|\s*\([^()]{1,30}\))?"
)
_THEN_TO = pattern(rf"{_WHEN},?\s+to\s+(?:(?:the|a|an|its|their)\s+)?{HEDGES}", re.IGNORECASE)
_THEN_FROM = pattern(rf"{_WHEN},?\s+from\s+(?:(?:the|a|an|its|their)\s+)?{HEDGES}", re.IGNORECASE)
_UP_OR_DOWN = pattern(
    rf",?\s+(?:[a-z]+ly\s+)?(?P<word>up|down)\s+(?:[a-z]+ly\s+)?from\s+"
    rf"(?:(?:the|a|an|its|just|only)\s+)?{HEDGES}$",
    re.IGNORECASE,
)
_NO_CHANGE = pattern(
    r"\b(?:not|never|no|hardly|n['\u2019]t|if|would|could|might|than)\s+(?:[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)
_TURNED = pattern(
    r"\b(?:deficits?|loss(?:es)?|shortfalls?|negative|minus|below zero|rank(?:s|ed|ings?)?|places?"
    r"|positions?|league|seed(?:ed)?|exchange rates?|currency|against the|to the (?:us |u\.s\. )?"
    r"dollar|(?:a|per|the) (?:us |u\.s\. )?(?:dollar|euro|pound))\b",
    re.IGNORECASE,
)
"""What falls by getting more: a currency, a rank, what is below zero."""
_ARTICLE = pattern(r"\b(?:an?|the|its|their|this|that|of)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)

_NOUNS = pattern(
    r"rise|increase|growth|jump|climb|surge|leap|drop|fall|decline|decrease|reduction|cut|plunge"
    r"|slump|slide|dip",
    re.IGNORECASE,
)


class _Change(NamedTuple):
    """What was, what it became, and what the words say of it."""

    before: Amount
    after: Amount
    word: str
    way: str


@cache
def _ways() -> dict[str, str]:
    """Give the words of change with "up" or "down"; "" where that is not clear."""
    return {word: row["way"] for row in rows("change_words") for word in cells(row["words"])}


@cache
def _led_by(ends: str) -> re.Pattern[str]:
    """Find the last word of change before "from" or "to"."""
    known = "|".join(re.escape(word) for word, way in _ways().items() if way)
    others = rf"(?:\s+(?!(?:{'|'.join(map(re.escape, _ways()))})\b)[a-z]+){{0,2}}"
    return pattern(rf"\b(?P<word>{known})\b{others}{ends}", re.IGNORECASE)


@inconsistency
def ways(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "fell from A to B" where B is more than A, and "B, down from A" as well.

    Of currencies and ranks more is less, and of what is below zero nobody knows. Where a row
    tells which of the two is wrong, that is why.
    """
    for span, amounts in checked.by_sentence.items():
        if len(amounts) < 2 or _TURNED.search(document.text, span.start, span.end):
            continue
        for change in _changes(document.text, span, amounts):
            if _goes_the_other_way(change) and not _is_one_wrong(change):
                yield _told(change)


def _changes(text: str, span: Span, amounts: list[Amount]) -> Iterator[_Change]:
    for one, two in pairwise(amounts):
        if one.unit != two.unit or one.unit is None or _is_below_zero(one) or _is_below_zero(two):
            continue
        start, between = max(span.start, one.start - _REACH), text[one.end : two.start]
        for ends, goes_on, turned in ((_FIRST, _THEN_TO, False), (_LAST, _THEN_FROM, True)):
            found = goes_on.fullmatch(between) and _led_by(ends).search(text, start, one.start)
            if found and _tells_a_change(text, span, found, one):
                before, after = (two, one) if turned else (one, two)
                word = found["word"]
                yield _Change(before, after, word, _ways()[word.lower()])
        if (found := _UP_OR_DOWN.search(between)) and _are_alone(amounts, one):
            word = found["word"]
            yield _Change(two, one, word, word.lower())


def _tells_a_change(text: str, span: Span, found: re.Match[str], amount: Amount) -> bool:
    """Whether a word tells what happened; "an increase" of percents may be a rate itself."""
    if _NO_CHANGE.search(text, span.start, found.start()):
        return False
    may_be_noun = amount.kind == "percent" and _NOUNS.fullmatch(found["word"])
    return not (may_be_noun and _ARTICLE.search(text, span.start, found.start()))


def _are_alone(amounts: list[Amount], one: Amount) -> bool:
    """Whether only two amounts of a sentence are of one unit, so that they belong together."""
    return sum(each.unit == one.unit for each in amounts) == 2


def _is_below_zero(amount: Amount) -> bool:
    value = amount.checked.claim.mention.value
    return value is None or value < 0


def _goes_the_other_way(change: _Change) -> bool:
    before, after = printed_alike((change.before, change.after))
    return after.high <= before.low if change.way == "up" else after.low >= before.high


def _is_one_wrong(change: _Change) -> bool:
    """Whether a row tells which of the two is wrong, or that it is not the later one."""
    first, last = (each.checked.verdict.status for each in _in_order(change))
    if Status.CONTRADICTED in (first, last):
        return True
    return last is Status.SUPPORTED is not first


def _in_order(change: _Change) -> list[Amount]:
    return sorted((change.before, change.after), key=lambda amount: amount.start)


def _told(change: _Change) -> Inconsistency:
    first, last = _in_order(change)
    return Inconsistency(
        position=last.position,
        code="FC403",
        message=f'from {change.before.text} to {change.after.text} is not "{change.word}"',
        notes=(f"operand: {first.text}",),
    )
