"""FC403: parts of one whole, each with its share: all of them must tell of the same whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import NamedTuple

from factcheck.amounts import LONG
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed
from factcheck.consistency.shares.ratios import HUNDRED, is_share
from factcheck.intervals import Interval
from factcheck.judging.phrasing.style import in_style_of
from factcheck.model import Document
from factcheck.patterns import HEDGES, pattern

_BESIDE = pattern(rf",?\s+or\s+{HEDGES}|\s*(?P<bracket>\()\s*(?:or\s+)?{HEDGES}", re.IGNORECASE)
_CLOSES = pattern(r"\s*(?:of (?:it|them|all|the (?:total|whole|portfolio|sum)))?\s*\)")
_FEWEST = 3
_SLACK = Decimal("0.02")
_CLEAR = Decimal("0.06")
"""So much further off a part must be than rounding explains."""


class _Part(NamedTuple):
    """An amount with the share beside it, and the whole that the two tell of."""

    amount: Amount
    share: Amount
    whole: Interval


@inconsistency
def parts_and_shares(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "energy $28.4 billion (40 percent), … transport $7.9 billion (14 percent)".

    All parts but one must tell of one whole, which the article states as well.
    """
    for amounts in checked.by_sentence.values():
        found = list(_parts(document.text, amounts))
        for _, alike in groupby(found, key=lambda part: part.amount.unit):
            parts = list(alike)
            if len(parts) >= _FEWEST:
                yield from _odd_one(parts, checked)


def _parts(text: str, amounts: Sequence[Amount]) -> Iterator[_Part]:
    """Yield the amounts of a sentence that stand beside a share: "40 percent or $28.4 billion"."""
    for one, two in pairwise(amounts):
        if is_share(one) == is_share(two) or one.is_wrong or two.is_wrong:
            continue
        found = _BESIDE.fullmatch(text, one.end, two.start)
        if found is None or (found["bracket"] and not _CLOSES.match(text, two.end)):
            continue
        amount, share = (two, one) if is_share(one) else (one, two)
        whole = _whole(as_printed(amount), as_printed(share))
        if whole is not None:
            yield _Part(amount, share, whole)


def _whole(amount: Interval, share: Interval) -> Interval | None:
    if share.low <= 0 or amount.low <= 0:
        return None
    return Interval(
        amount.low / share.high * HUNDRED * (1 - _SLACK),
        amount.point / share.point * HUNDRED,
        amount.high / share.low * HUNDRED * (1 + _SLACK),
    )


def _odd_one(parts: Sequence[_Part], checked: Claims) -> Iterator[Inconsistency]:
    """Yield the one part that tells of another whole than all others, which is stated."""
    if _common(parts) is not None:
        return
    odd = []
    for part in parts:
        shared = _common([each for each in parts if each is not part])
        if shared is not None and _is_stated(shared, parts, checked):
            odd.append((part, shared))
    if len(odd) != 1:
        return
    part, shared = odd[0]
    if shared.low * (1 - _CLEAR) < part.whole.high and part.whole.low < shared.high * (1 + _CLEAR):
        return
    if wrong := next((each for each in (part.amount, part.share) if not each.is_known), None):
        yield _told(part, wrong, shared.point)


def _common(parts: Sequence[_Part]) -> Interval | None:
    """Give what all parts may be shares of; None where there is nothing."""
    low, high = max(p.whole.low for p in parts), min(p.whole.high for p in parts)
    return Interval(low, (low + high) / 2, high) if low < high else None


def _is_stated(whole: Interval, parts: Sequence[_Part], checked: Claims) -> bool:
    """Whether an amount of the article is the whole, which is none of the parts."""
    unit, of_parts = parts[0].amount.unit, {part.amount.position for part in parts}
    return any(
        each.unit == unit and each.position not in of_parts and each.interval.meets(whole)
        for amounts in checked.by_sentence.values()
        for each in amounts
    )


def _told(part: _Part, wrong: Amount, whole: Decimal) -> Inconsistency:
    """Tell what is due; a share is too round to write an amount by."""
    amount, share, claim = part.amount, part.share, wrong.checked.claim
    is_amount = wrong is amount
    percent = whole / HUNDRED
    right = share.interval.point * percent if is_amount else amount.interval.point / percent
    step = claim.mention.step or Decimal(1)
    right = (right / step).quantize(Decimal(1), context=LONG) * step
    said, about = in_style_of(claim, right, step), " about" if is_amount else ""
    return Inconsistency(
        position=wrong.position,
        code="FC403",
        message=f"{amount.text} is not {share.text} of the whole that the other shares tell of: "
        f"that is{about} {said}",
        expected=f"{right:f}",
        expected_unit=wrong.unit,
        suggestion=None if is_amount else said,
        notes=(f"operand: {(share if is_amount else amount).text}",),
    )
