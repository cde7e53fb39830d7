"""FC403: growth and multiples that do not follow from the two amounts that they lie between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.consistency.changes import Change, change_told
from factcheck.consistency.ratios import HUNDRED, compare, is_share
from factcheck.consistency.registry import (
    Amount,
    Claims,
    Inconsistency,
    as_printed,
    inconsistency,
    printed_alike,
)
from factcheck.intervals import Interval
from factcheck.model import Document, Span
from factcheck.patterns import HEDGES, pattern
from factcheck.tables import cells, rows

_CHANGE = pattern(
    r"[,\s(]*(?:or|i\.e\.|that is|which is)?\s*(?:an?|the)?\s*(?:\w+\s+)?"
    r"(?:increase|rise|growth|jump|gain|fall|drop|decline|decrease|reduction|cut)\s+of\s+"
    rf"{HEDGES}|[,\s(]*(?:or|up|down|by)\s+{HEDGES}",
    re.IGNORECASE,
)
_OF_SOMETHING = pattern(r"\s+of\b")
_TIMES = {
    "doubled": Decimal(2), "twofold": Decimal(2), "tripled": Decimal(3), "trebled": Decimal(3),
    "threefold": Decimal(3), "quadrupled": Decimal(4), "fourfold": Decimal(4),
    "halved": Decimal("0.5"),
}  # fmt: skip
_MULTIPLE = pattern(
    rf"\b(?P<least>more than\s+|over\s+|at least\s+)?(?P<word>{'|'.join(_TIMES)})\b", re.IGNORECASE
)
_MULTIPLE_SLACK = Decimal("0.15")


@cache
def _grew_by() -> re.Pattern[str]:
    """Find "grew by" or "grew" before a share."""
    words = "|".join(word for row in rows("change_words") for word in cells(row["words"]))
    return pattern(rf"\b(?:by|{words})\s+{HEDGES}$", re.IGNORECASE)


@cache
def _other_growth() -> re.Pattern[str]:
    """Find what makes a growth of another kind of it; "a year earlier" makes none."""
    words = "|".join(word for row in rows("other_growth") for word in cells(row["words"]))
    return re.compile(rf"\b(?:{words})\b(?!\s+(?:earlier|ago|before))", re.IGNORECASE)


@inconsistency
def growth(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "rose from A to B, an increase of P percent" where P does not follow.

    "Rose by P percent, from A to B" says the same, and so does "to B from A".
    """
    for span, amounts in checked.by_sentence.items():
        for one, two, three in zip(amounts, amounts[1:], amounts[2:], strict=False):
            text = document.text
            if is_share(three) and _follows(text, two, three):
                yield from _grown(text, span, three, change_told(text, span.start, one, two))
            elif is_share(one) and _precedes(text, span.start, one, two):
                yield from _grown(text, span, one, change_told(text, one.end, two, three))


def _follows(text: str, last: Amount, share: Amount) -> bool:
    """Whether a share is the growth stated right behind its operands, of nothing else."""
    stated = _CHANGE.fullmatch(text, last.end, share.start)
    return stated is not None and not _OF_SOMETHING.match(text, share.end)


def _precedes(text: str, start: int, share: Amount, first: Amount) -> bool:
    between = text[share.end : first.start].strip(" ,").partition(" ")[0]
    return between in ("from", "to") and _grew_by().search(text, start, share.start) is not None


def _grown(text: str, span: Span, share: Amount, change: Change | None) -> Iterator[Inconsistency]:
    """Compare the size of a change; which way it went, the amounts say best.

    The words for it are many ("slumped", "was down"), and may be of something else.
    """
    if change is None or _other_growth().search(text, span.start, span.end):
        return
    operands = change.before, change.after
    sign = -1 if change.after.interval.point < change.before.interval.point else 1
    yield from compare(share, _growth_of(operands), sign, operands)


def _growth_of(operands: tuple[Amount, Amount]) -> Interval | None:
    before, after = printed_alike(operands)
    if before.low <= 0:
        return None
    return Interval(
        (after.low / before.high - 1) * HUNDRED,
        (after.point / before.point - 1) * HUNDRED,
        (after.high / before.low - 1) * HUNDRED,
    )


@inconsistency
def multiples(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "doubled from A to B" where B is nowhere near twice A."""
    for span, amounts in checked.by_sentence.items():
        for one, two in pairwise(amounts):
            change = change_told(document.text, span.start, one, two)
            if change is None:
                continue
            said = _MULTIPLE.search(document.text, max(span.start, one.start - 60), one.start)
            if said and not _is_times(said, change):
                before, after = change.before.text, change.after.text
                yield Inconsistency(
                    position=two.position,
                    code="FC403",
                    message=f'from {before} to {after} is not "{said["word"]}"',
                    notes=(f"operand: {before}",),
                )


def _is_times(said: re.Match[str], change: Change) -> bool:
    """Whether an amount may be so many times another, both known to their zeros.

    "More than doubled" is true of what tripled, and nothing to call wrong.
    """
    first, second = as_printed(change.before), as_printed(change.after)
    if first.low <= 0 or second.low <= 0:
        return True
    factor = _TIMES[said["word"].lower()]
    low, high = second.low / first.high, second.high / first.low
    is_enough = high >= factor * (1 - _MULTIPLE_SLACK)
    return is_enough and (bool(said["least"]) or low <= factor * (1 + 2 * _MULTIPLE_SLACK))
