"""FC403: percentages and multiples that do not follow from their operands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal
from itertools import pairwise

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
from factcheck.patterns import pattern

_HUNDRED = Decimal(100)
_DOWN = pattern(
    r"\b(?:fell|fallen|falls|dropped|declined|decreased|shrank|shrunk|slid|plunged"
    r"|was cut|were cut)\b",
    re.IGNORECASE,
)
_HEDGED = r"(?:(?:about|around|some|nearly|almost|over|roughly)\s+)?"
_CHANGE = pattern(
    r"[,\s(]*(?:or|i\.e\.|that is|which is)?\s*(?:an?|the)?\s*(?:\w+\s+)?"
    r"(?:increase|rise|growth|jump|gain|fall|drop|decline|decrease|reduction|cut)\s+of\s+"
    rf"{_HEDGED}|[,\s(]*(?:or|up|down|by)\s+{_HEDGED}",
    re.IGNORECASE,
)
_GREW_BY = pattern(rf"\bby\s+{_HEDGED}$", re.IGNORECASE)
_OF_SOMETHING = pattern(r"\s+of\b")
_FROM = pattern(r"\bfrom\b\W*(?:\w+\W+){0,2}$", re.IGNORECASE)
_TO = pattern(r"^(?:\s+\w+){0,4}\s+to\b\W*(?:\w+\W+){0,2}$", re.IGNORECASE)
_OF_THE = pattern(r"\b(?:of|out of)\s+(?:the|its|a|that|this)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_OR = pattern(
    r"^[,\s]*(?:or|i\.e\.|that is|which is|\()\s*(?:about |roughly |some |nearly |almost )?$",
    re.IGNORECASE,
)
_TIMES = {
    "doubled": Decimal(2), "twofold": Decimal(2), "tripled": Decimal(3), "trebled": Decimal(3),
    "threefold": Decimal(3), "quadrupled": Decimal(4), "fourfold": Decimal(4),
    "halved": Decimal("0.5"),
}  # fmt: skip
_MULTIPLE = pattern(rf"\b(?P<word>{'|'.join(_TIMES)})\b", re.IGNORECASE)
_MULTIPLE_SLACK = Decimal("0.15")


@inconsistency
def growth(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "rose from A to B, an increase of P percent" where P does not follow.

    "Rose by P percent, from A to B" says the same.
    """
    for span, amounts in checked.by_sentence.items():
        for one, two, three in zip(amounts, amounts[1:], amounts[2:], strict=False):
            text, start = document.text, span.start
            if _is_from_to(text, start, one, two) and _follows(text, two, three):
                yield from _grown(text, start, three, (one, two))
            elif _is_from_to(text, one.end, two, three) and _precedes(text, start, one, two):
                yield from _grown(text, start, one, (two, three))


def _follows(text: str, last: Amount, share: Amount) -> bool:
    """Whether a share is the growth stated right behind its operands, of nothing else."""
    stated = _CHANGE.fullmatch(text, last.end, share.start)
    return _is_share(share) and stated is not None and not _OF_SOMETHING.match(text, share.end)


def _precedes(text: str, start: int, share: Amount, first: Amount) -> bool:
    between = text[share.end : first.start].strip(" ,")
    grew = _GREW_BY.search(text, start, share.start)
    return _is_share(share) and grew is not None and between == "from"


def _grown(
    text: str, start: int, share: Amount, operands: tuple[Amount, Amount]
) -> Iterator[Inconsistency]:
    sign = _direction(text[start : min(share.start, operands[0].start)])
    yield from _compare(share, _change(*operands), sign, operands)


def _is_from_to(text: str, start: int, first: Amount, second: Amount) -> bool:
    same = first.unit == second.unit
    between = text[first.end : second.start]
    return same and bool(_FROM.search(text[start : first.start])) and bool(_TO.match(between))


def _is_share(amount: Amount) -> bool:
    mention = amount.checked.claim.mention
    return mention.kind == "percent" and mention.noun is None


def _direction(text: str) -> int:
    return -1 if _DOWN.search(text) else 1


def _change(first: Amount, second: Amount) -> Interval | None:
    before, after = printed_alike((first, second))
    if before.low <= 0:
        return None
    return Interval(
        (after.low / before.high - 1) * _HUNDRED,
        (after.point / before.point - 1) * _HUNDRED,
        (after.high / before.low - 1) * _HUNDRED,
    )


def _compare(
    share: Amount, made: Interval | None, sign: int, operands: tuple[Amount, Amount]
) -> Iterator[Inconsistency]:
    if made is None:
        return
    if sign < 0:
        made = Interval(-made.high, -made.point, -made.low)
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
            if not _is_share(share) or whole.unit != part.unit or _is_share(whole):
                continue
            if _OF_THE.search(before) and _OR.match(between):
                yield from _compare(share, _share(part, whole), 1, (part, whole))


def _share(part: Amount, whole: Amount) -> Interval | None:
    numerator, denominator = printed_alike((part, whole))
    if denominator.low <= 0:
        return None
    return Interval(
        numerator.low / denominator.high * _HUNDRED,
        numerator.point / denominator.point * _HUNDRED,
        numerator.high / denominator.low * _HUNDRED,
    )


@inconsistency
def multiples(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "doubled from A to B" where B is nowhere near twice A."""
    for span, amounts in checked.by_sentence.items():
        for first, second in pairwise(amounts):
            if not _is_from_to(document.text, span.start, first, second):
                continue
            said = _MULTIPLE.search(document.text, max(span.start, first.start - 60), first.start)
            if not said or first.interval.low <= 0 or second.interval.low <= 0:
                continue
            factor = _TIMES[said["word"].lower()]
            low = second.interval.low / first.interval.high
            high = second.interval.high / first.interval.low
            if high < factor * (1 - _MULTIPLE_SLACK) or low > factor * (1 + 2 * _MULTIPLE_SLACK):
                yield Inconsistency(
                    position=second.position,
                    code="FC403",
                    message=f'from {first.text} to {second.text} is not "{said["word"]}"',
                    notes=(f"operand: {first.text}",),
                )
