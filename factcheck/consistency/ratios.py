"""FC403: shares that do not follow from their operands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal

from factcheck.amounts import LONG
from factcheck.consistency.registry import (
    Amount,
    Claims,
    Inconsistency,
    inconsistency,
    printed_alike,
)
from factcheck.intervals import Interval
from factcheck.model import Document
from factcheck.patterns import HEDGES, pattern

HUNDRED = Decimal(100)
_OF_THE = pattern(r"\b(?:of|out of)\s+(?:the|its|a|that|this)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_OR = pattern(
    rf"^[,\s]*(?:or|i\.e\.|that is|which is|\()\s*{HEDGES}$",
    re.IGNORECASE,
)


def is_share(amount: Amount) -> bool:
    """Whether an amount is a percentage, and none of points."""
    mention = amount.checked.claim.mention
    return mention.kind == "percent" and mention.noun is None


def compare(
    share: Amount, made: Interval | None, sign: int, operands: tuple[Amount, Amount]
) -> Iterator[Inconsistency]:
    """Hold a stated share against what its operands make."""
    if made is None:
        return
    if sign < 0:
        made = made.negated()
    if made.meets(share.interval):
        return
    step = share.checked.claim.mention.step or Decimal(1)
    right = (made.point / step).quantize(Decimal(1), ROUND_HALF_EVEN, LONG) * step
    said = share.text.replace(share.checked.claim.mention.digits, f"{right:f}", 1)
    yield Inconsistency(
        position=share.position,
        code="FC403",
        message=f"{operands[0].text} and {operands[1].text} make {said}, not {share.text}",
        expected=f"{right:f}",
        expected_unit="percent",
        suggestion=said if share.checked.claim.mention.digits else None,
        notes=tuple(f"operand: {operand.text}" for operand in operands),
    )


@inconsistency
def shares(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "of the A, B, or P percent" where P is not B's share of A."""
    for span, amounts in checked.by_sentence.items():
        for whole, part, share in zip(amounts, amounts[1:], amounts[2:], strict=False):
            before = document.text[span.start : whole.start]
            between = document.text[part.end : share.start]
            if not is_share(share) or whole.unit != part.unit or is_share(whole):
                continue
            if _OF_THE.search(before) and _OR.match(between):
                yield from compare(share, _share(part, whole), 1, (part, whole))


def _share(part: Amount, whole: Amount) -> Interval | None:
    numerator, denominator = printed_alike((part, whole))
    if denominator.low <= 0:
        return None
    return Interval(
        numerator.low / denominator.high * HUNDRED,
        numerator.point / denominator.point * HUNDRED,
        numerator.high / denominator.low * HUNDRED,
    )
