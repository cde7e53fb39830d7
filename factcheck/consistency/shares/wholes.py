"""FC402: shares with their remainder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate

from factcheck.consistency.operands import PARAGRAPH
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed
from factcheck.intervals import Interval
from factcheck.model import Document
from factcheck.patterns import pattern

_HUNDRED = Decimal(100)
_SLACK = Decimal(5)
"""Rounding, and a small part that went without saying."""
_REMAINDER = pattern(r"(?<!of )\bthe (?:remaining|remainder of|rest,?) $", re.IGNORECASE)
_OF_A_WHOLE = pattern(r"\s+of\s+(?:the|its|their|all|a)\s+(\w+)", re.IGNORECASE)


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
        if amount.kind == "percent"
    ]
    for at, last in enumerate(shares):
        if not _REMAINDER.search(document.text, max(0, last.start - 20), last.start):
            continue
        begin = document.text.rfind(PARAGRAPH, 0, last.start)
        parts = [share for share in shares[:at] if share.start > begin]
        sums = list(accumulate([as_printed(p) for p in (last, *reversed(parts))], _sum))
        if (
            not parts
            or any(share.unit != "percent" for share in (*parts, last))
            or _are_of_others(document.text, checked, [*parts, last])
            or any(abs(made.point - _HUNDRED) <= _SLACK for made in sums[1:])
        ):
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


def _are_of_others(text: str, checked: Claims, parts: list[Amount]) -> bool:
    """Whether shares are told of two wholes, or go on behind the remainder."""
    wholes = {found[1].lower() for part in parts if (found := _OF_A_WHOLE.match(text, part.end))}
    if len(wholes) > 1:
        return True
    last = parts[-1]
    following = checked.by_sentence[last.checked.claim.sentence]
    return any(each.start > last.start and each.kind == "percent" for each in following)


def _sum(one: Interval, other: Interval) -> Interval:
    return Interval(*(a + b for a, b in zip(one, other, strict=True)))
