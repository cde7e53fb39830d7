"""What stands near an amount, and whether a slip of the pen keeps it from being made of that.

Where no words bind an amount to what it is made of, only a slip that makes them fit is told, and
nothing where any numbers that stand near fit as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.consistency.misprints import meant
from factcheck.consistency.operands import PARAGRAPH, begin
from factcheck.consistency.registry import Amount, Claims, Inconsistency
from factcheck.consistency.rounding import as_printed, loosely
from factcheck.intervals import Interval, widened
from factcheck.judging.phrasing.style import in_style_of
from factcheck.model import CheckedClaim, Document, Span
from factcheck.patterns import pattern

IN_ALL = r"\s(?:in\sall|in\stotal|altogether)"
"""What tells that an amount is a sum, for use within patterns."""
_SENTENCES, _NEAR_SENTENCES = 3, 2
"""So many sentences are looked at for what fits, and for what the slip is in."""
_SLACK, _FAR = Decimal("0.01"), Decimal("0.3")
_LOOSE = Decimal("0.1")
FEWEST = 2
"""So many there are at least where something is told for each of them."""
_PLAIN = frozenset({"exact", "approx"})


class Operand(NamedTuple):
    """What an amount may be made of: as it is printed, and as what it may be rounded from."""

    start: int
    text: str
    exact: Interval
    loose: Interval
    is_near: bool

    def times(self, size: Decimal) -> Operand:
        """Give it in another unit."""
        exact, loose = (Interval(*(b * size for b in span)) for span in (self.exact, self.loose))
        return self._replace(exact=exact, loose=loose)


class Made(NamedTuple):
    """What some operands make, in the unit of the amount that is to be theirs."""

    operands: tuple[Operand, ...]
    exact: Interval
    loose: Interval
    joint: str = "and"


class Place(NamedTuple):
    """An amount with its sentence, by its number, and those before it."""

    text: str
    checked: Claims
    sentences: Sequence[Span]
    at: int
    last: Amount

    @property
    def spans(self) -> Iterator[Span]:
        """The sentences of its paragraph up to its own, the nearest first."""
        floor = self.text.rfind(PARAGRAPH, 0, self.sentences[self.at].start)
        for span in reversed(self.sentences[max(0, self.at + 1 - _SENTENCES) : self.at + 1]):
            if span.start > floor:
                yield span

    def before(self, most: int) -> str:
        """Give the words right before it and its hedge, in its sentence."""
        at = begin(self.text, self.last)
        return self.text[max(self.sentences[self.at].start, at - most) : at]

    def amounts(self, *, beside: bool = False) -> Iterator[tuple[Amount, bool]]:
        """Yield the amounts before it, and whether they are near; those behind it, if asked.

        What its own sentence names again is near as well: "visitors gave £94,000, or 50p each".
        """
        span = self.sentences[self.at]
        own = self.text[span.start : span.end].lower()
        for at, where in enumerate(self.spans):
            for each in reversed(self.checked.counts_by_sentence.get(where, [])):
                is_beside = each.end <= self.last.start or (beside and each is not self.last)
                if is_beside and not each.is_wrong and is_single(each):
                    noun = noun_of(each)
                    yield each, at < _NEAR_SENTENCES or bool(noun and noun in own)

    def of_noun(self, noun: str) -> Iterator[Amount]:
        """Yield the counts of a noun farther before than its paragraph or some sentences."""
        near = set(self.spans)
        for span in self.sentences[: self.at]:
            for each in () if span in near else self.checked.counts_by_sentence[span]:
                is_it = each.kind == "count" and noun_of(each).rpartition(" ")[2] == noun
                if is_it and not each.is_wrong and is_single(each):
                    yield each

    def times(self) -> Iterator[tuple[CheckedClaim, bool]]:
        """Yield the durations before it and whether they are near: "last month" only beside it."""
        for at, span in enumerate(self.spans):
            for _, each in self.checked.times_by_sentence.get(span, []):
                mention = each.claim.mention
                if mention.start < self.last.start:
                    yield each, at < (_NEAR_SENTENCES if mention.kind == "duration" else 1)


def places(document: Document, checked: Claims) -> Iterator[Place]:
    """Yield every single amount with what stands before it in its paragraph."""
    sentences = list(checked.counts_by_sentence)
    for at, span in enumerate(sentences):
        for last in checked.counts_by_sentence[span]:
            if not last.is_wrong and is_single(last):
                yield Place(document.text, checked, sentences, at, last)


def is_single(amount: Amount) -> bool:
    """Whether an amount is one number, and none that is only passed or not reached."""
    mention = amount.checked.claim.mention
    return mention.value_max is None and mention.modifier in _PLAIN and amount.interval.low > 0


_THAN = pattern(
    r"\b(?:than|from|against|compared\s(?:with|to)|versus|instead\sof)\s(?:(?:the|its|just|only)\s)?$",
    re.IGNORECASE,
)


def is_compared(text: str, amount: Amount) -> bool:
    """Whether an amount is only what another one is set against: "$590 million, from $634"."""
    start = begin(text, amount)
    return _THAN.search(text, max(0, start - 24), start) is not None


def noun_of(amount: Amount) -> str:
    """Give what a count counts."""
    return (amount.checked.claim.mention.noun or "").lower()


def operand(amount: Amount, *, is_near: bool) -> Operand:
    """Give an amount as that of which another one may be made."""
    noun, loose = amount.checked.claim.mention.noun, loosely(amount)
    room = loose.point * _LOOSE
    loose = Interval(
        max(loose.low, loose.point - room), loose.point, min(loose.high, loose.point + room)
    )
    text = f"{amount.text} {noun}" if noun else amount.text
    return Operand(amount.start, text, as_printed(amount), loose, is_near)


def slips(last: Amount, made: Sequence[Made], *, is_sure: bool = False) -> Iterator[Inconsistency]:
    """Tell of a slip, unless anything near makes an amount as it is.

    What must be so is told of without one, if it is far from what it ought to be.
    """
    told = loosely(last)
    if any(widened(each.loose, _SLACK).meets(told) for each in made):
        return
    for each in made:
        is_near = all(one.is_near for one in each.operands)
        right = meant(last, each.exact) if is_near else None
        if is_sure and right is None and not widened(each.loose, _FAR).meets(told):
            right = each.exact.point.quantize(Decimal(1))
        if right:
            yield _told(last, each, right)
            return


def _told(last: Amount, made: Made, right: Decimal) -> Inconsistency:
    claim, right = last.checked.claim, right.normalize()
    exponent = min(int(right.as_tuple().exponent), 0)
    if exponent and last.kind == "money" and claim.mention.scale == 1:
        exponent = min(exponent, -2)  # "£8.60"
    said = in_style_of(claim, right, Decimal(1).scaleb(exponent))
    operands = [each.text for each in made.operands]
    verb = "make" if made.joint == "and" and len(operands) > 1 else "makes"
    return Inconsistency(
        position=last.position,
        code="FC403",
        message=f"{f' {made.joint} '.join(operands)} {verb} {said}, not {last.text}",
        expected=f"{right:f}",
        expected_unit=last.unit,
        suggestion=said,
        notes=tuple(f"operand: {text}" for text in operands),
    )
