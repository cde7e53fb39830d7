"""FC403: shares that do not follow from their operands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal

from factcheck.amounts import LONG
from factcheck.consistency.operands import closes, closes_beside
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import printed_alike
from factcheck.intervals import Interval
from factcheck.model import Document
from factcheck.patterns import HEDGES, pattern

HUNDRED = Decimal(100)
_OF_THE = pattern(r"\b(?:of|out of)\s+(?:the|its|a|that|this)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_OF_THEM = pattern(r"\s+of\s+(?:it|them|all|the\s+(?:total|whole|sum))(?=\W)", re.IGNORECASE)
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
    digits = share.checked.claim.mention.digits
    said = f"{right:f} percent"
    if any(map(str.isdigit, digits)):
        said = share.text.replace(digits, f"{right:f}", 1)
    yield Inconsistency(
        position=share.position,
        code="FC403",
        message=f"{operands[0].text} and {operands[1].text} make {said}, not {share.text}",
        expected=f"{right:f}",
        expected_unit="percent",
        suggestion=said,
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
            alone = closes_beside(document.text, _behind_them(document.text, share.end))
            if alone and _OF_THE.search(before) and _OR.match(between):
                yield from compare(share, _share(part, whole), 1, (part, whole))


def _behind_them(text: str, end: int) -> int:
    """Give where a share ends with its "of it"; "of this year's part" is a share of another."""
    found = _OF_THEM.match(text, end)
    return found.end() if found else end


_MARGIN = pattern(
    rf"\s*,?\s+(?:a|giving\s+a|for\s+a|which\s+(?:is|gives|gave)\s+a)\s+(?:profit\s+)?margin\s+of\s+{HEDGES}",
    re.IGNORECASE,
)
_ON_SALES = pattern(
    r"(?:\s+(?:in|for|last|this)\s+[\w' -]{1,24})?,?\s+(?:on|from)\s+(?:\w+\s+)?"
    rf"(?:sales|revenues?|turnover)\s+of\s+{HEDGES}",
    re.IGNORECASE,
)
_LEAST_POINTS = Decimal("0.3")


@inconsistency
def margins(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "profit was $46 million on sales of $575 million, a margin of 18 percent"."""
    for span, amounts in checked.by_sentence.items():
        money = [amount for amount in amounts if amount.kind == "money"]
        if len(money) != 2 or "margin" not in document.text[span.start : span.end].lower():
            continue
        text, (profit, sales) = document.text, money
        share = next((each for each in amounts if each.start > sales.start), None)
        if share is None or not is_share(share) or profit.unit != sales.unit:
            continue
        if not _ON_SALES.fullmatch(text, profit.end, sales.start):
            continue
        if _MARGIN.fullmatch(text, sales.end, share.start) and closes(text, share.end):
            made = _share(profit, sales)
            room = made and Interval(
                made.low - _LEAST_POINTS, made.point, made.high + _LEAST_POINTS
            )
            yield from compare(share, room, 1, (profit, sales))


def _share(part: Amount, whole: Amount) -> Interval | None:
    numerator, denominator = printed_alike((part, whole))
    if denominator.low <= 0:
        return None
    return Interval(
        numerator.low / denominator.high * HUNDRED,
        numerator.point / denominator.point * HUNDRED,
        numerator.high / denominator.low * HUNDRED,
    )
