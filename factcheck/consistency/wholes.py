"""FC402 and FC403: shares with their remainder, and a number of things at so much each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate, pairwise

from factcheck.consistency.registry import (
    Amount,
    Claims,
    Inconsistency,
    as_printed,
    inconsistency,
)
from factcheck.intervals import Interval
from factcheck.judging.phrasing.style import in_style_of
from factcheck.model import Document
from factcheck.patterns import pattern

_HUNDRED = Decimal(100)
_SLACK = Decimal(5)
"""Rounding, and a small part that went without saying."""
_REMAINDER = pattern(r"(?<!of )\bthe (?:remaining|remainder of|rest,?) $", re.IGNORECASE)
_PARAGRAPH = "\n\n"
_NEAR = 200
_NUMBER = pattern(
    r"(?<![\d.,$\u20ac\u00a3])(\d{1,3}(?:,\d{3})+|\d+) "
    r"(?:[a-z-]+ ){1,3}(?:at|for|worth|costing|of) $"
)
_EACH = pattern(r",?\s+(?:each|apiece)\b", re.IGNORECASE)
_IN_ALL = pattern(r"\s+(?:in all|in total|altogether)\b", re.IGNORECASE)
_TOTAL = pattern(
    r"(?:\b(?:a|the) (?:combined )?total of|\bfor a total of|\btotall?ing|\bor) $", re.IGNORECASE
)


@inconsistency
def shares_and_remainder(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "60 percent are loans and the remaining 30 percent grants": they must make 100.

    Quiet where a small part may be missing, and wherever the last few shares of the paragraph
    make 100, with or without the first.
    """
    shares = [
        amount
        for amounts in checked.by_sentence.values()
        for amount in amounts
        if amount.kind == "percent" and amount.unit == "percent"
    ]
    for at, last in enumerate(shares):
        if not _REMAINDER.search(document.text, max(0, last.start - 20), last.start):
            continue
        begin = document.text.rfind(_PARAGRAPH, 0, last.start)
        parts = [share for share in shares[:at] if share.start > begin]
        sums = list(accumulate([as_printed(p) for p in (last, *reversed(parts))], _sum))
        if not parts or any(abs(made.point - _HUNDRED) <= _SLACK for made in sums[1:]):
            continue
        rest = _HUNDRED - (sums[-1].point - sums[0].point)
        listed = ", ".join(part.text for part in parts)
        yield Inconsistency(
            position=last.position,
            code="FC402",
            message=f"{listed} and the remaining {last.text} make {sums[-1].point:f}, not 100",
            expected=f"{rest:f}" if rest > 0 else None,
            expected_unit="percent" if rest > 0 else None,
            notes=tuple(f"part: {part.text}" for part in parts),
        )


def _sum(one: Interval, other: Interval) -> Interval:
    return Interval(*(a + b for a, b in zip(one, other, strict=True)))


@inconsistency
def so_much_each(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "20 wells at $5,000 each, a total of $150,000": the one times the other."""
    text = document.text
    for span, amounts in checked.by_sentence.items():
        for price, total in pairwise(amounts):
            unit, _, per = (price.unit or "").partition("/")
            if price.kind != "money" or unit != total.unit:
                continue
            number = _NUMBER.search(text, max(span.start, price.start - _NEAR), price.start)
            if number is None:
                continue
            behind = _IN_ALL.match(text, total.end)
            stated = behind or _TOTAL.search(text, price.end, total.start)
            if stated and (per == "piece" or _EACH.match(text, price.end)):
                yield from _multiplied(number[1], price, total)


def _multiplied(number: str, price: Amount, total: Amount) -> Iterator[Inconsistency]:
    many, each = Decimal(number.replace(",", "")), price.interval
    made = Interval(many * each.low, many * each.point, many * each.high)
    if made.meets(total.interval):
        return
    said = in_style_of(total.checked.claim, made.point, total.checked.claim.mention.step)
    yield Inconsistency(
        position=total.position,
        code="FC403",
        message=f"{number} at {price.text} each make {said}, not {total.text}",
        expected=f"{made.point:f}",
        expected_unit=total.unit,
        suggestion=said,
        notes=(f"operand: {number}", f"operand: {price.text}"),
    )
