"""FC402: what becomes of every pound, which can be no more than the pound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.amounts import plain
from factcheck.consistency.misprints import meant
from factcheck.consistency.operands import HUNDRED
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed
from factcheck.intervals import Interval
from factcheck.judging.phrasing.style import in_style_of
from factcheck.model import Document
from factcheck.patterns import pattern

_OF_EVERY = pattern(
    r"\b(?:of|in|from)\s(?:every|each)\s(?P<coin>pound|dollar|euro|rupee|shilling|rand|krona|krone)\b",
    re.IGNORECASE,
)
_OVERLAPS = pattern(
    r"\b(?:of\s(?:which|this|these|that)|includ\w+|rose|fell|up|down|from|than|against|while|compared)\b",
    re.IGNORECASE,
)
_FEWEST = 3
_ROUNDING = Decimal("1.5")
"""So many hundredths more are rounding."""


@inconsistency
def in_the_pound(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "Of every pound spent, 71p went on care, 28p on shops and 11p on running costs"."""
    text = document.text
    for span, amounts in checked.by_sentence.items():
        parts = [each for each in amounts if each.kind == "money"]
        lead = _OF_EVERY.search(text, span.start, span.end) if len(parts) > 1 else None
        if lead is None or not all(_is_part(each, parts[0], lead.end()) for each in parts):
            continue
        if not _OVERLAPS.search(text, lead.end(), span.end):
            yield from _summed(parts, lead["coin"])


def _is_part(part: Amount, first: Amount, start: int) -> bool:
    """Whether an amount is less than one, exact, of one currency and behind the pound."""
    mention = part.checked.claim.mention
    is_one = mention.modifier == "exact" and mention.value_max is None and not part.is_wrong
    return is_one and part.start > start and part.unit == first.unit and part.interval.point < 1


def _summed(parts: list[Amount], coin: str) -> Iterator[Inconsistency]:
    made = sum((as_printed(part).point for part in parts), Decimal(0))
    if made * HUNDRED <= HUNDRED + _ROUNDING:
        yield from _slipped(parts, coin, made)
        return
    *others, last = parts
    rest = 1 - sum((as_printed(part).point for part in others), Decimal(0))
    step = last.checked.claim.mention.step or Decimal("0.01")
    listed = ", ".join(part.text for part in others)
    yield Inconsistency(
        position=last.position,
        code="FC402",
        message=f"{listed} and {last.text} make more than a {coin}",
        expected=plain(rest) if rest > 0 else None,
        expected_unit=last.unit if rest > 0 else None,
        suggestion=in_style_of(last.checked.claim, rest, step) if rest > 0 else None,
        notes=tuple(f"part: {part.text}" for part in others),
    )


def _slipped(parts: list[Amount], coin: str, made: Decimal) -> Iterator[Inconsistency]:
    """Tell of three or more that make less for a slip: without one, some may be unsaid."""
    for part in parts if len(parts) >= _FEWEST and made < 1 else ():
        due = 1 - made + part.interval.point
        if meant(part, Interval(due, due, due)) is None:
            continue
        step = part.checked.claim.mention.step or Decimal("0.01")
        yield Inconsistency(
            position=part.position,
            code="FC402",
            message=f"{', '.join(each.text for each in parts)} do not make a {coin}",
            expected=plain(due),
            expected_unit=part.unit,
            suggestion=in_style_of(part.checked.claim, due, step),
            notes=tuple(f"part: {each.text}" for each in parts if each is not part),
        )
        return
