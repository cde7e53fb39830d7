"""FC402: what two or more amounts make, told behind them: "Together the two get $90 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from factcheck.consistency.number_words import SMALL, number_words
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.totals.listed import numbers, overlap
from factcheck.consistency.totals.parts_of_it import is_plain
from factcheck.consistency.totals.slips import explained
from factcheck.consistency.totals.totals import compare
from factcheck.kinds import COUNTS
from factcheck.model import Document, Mention, Span
from factcheck.patterns import HEDGES, pattern

_THE_TWO = pattern(
    r"\s*(?:(?:together|combined|in all|between them),?\s+)?(?:(?:these|the|all|they)\s+)?"
    r"(?P<many>two|three|four|five|six)\s+(?:of them\s+)?(?:[a-z]+\s+){0,2}?(?:together\s+)?"
    r"(?:make|makes|made|get|got|come to|came to|add up to|added up to|total|totalled|amount to"
    rf"|amounted to|cost|receive|received|raised|give|gave|are worth|were worth)\s+{HEDGES}$",
    re.IGNORECASE,
)
_WORDS = frozenset({"together", "combined", "between"})
_IN_ALL = pattern(r"\s+(?:together|combined|in all|in total|altogether)\s*(?:[.,;)]|\Z)")
_LEADS = pattern(
    r"(?:\s+[\w'\u2019-]+){0,5},\s+(?:(?:for|making|or|a|an|which makes|which is)\s+)?"
    r"(?:(?:a|an|the)\s+)?(?:\w+\s+){0,2}(?:of\s+)?"
)
_LOOSE = pattern(
    r"\b(?:includ\w+|per|each|more|less|of which|some|part|another|others|also|from|against"
    r"|compar\w+|ago|last|before|since|respectively|than|not|excluding|without|plus)\b",
    re.IGNORECASE,
)
_PARAGRAPH = "\n\n"


@inconsistency
def together(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "Roads get $40 million and schools $50 million. Together the two get $120 million"."""
    text = document.text
    sentences = list(checked.by_sentence.items())
    for at, (span, amounts) in enumerate(sentences):
        total = amounts[0]
        if total.kind != "money" or not is_plain(total):
            continue
        found = _THE_TWO.match(text, span.start, total.start)
        if found is None:
            continue
        many = int(number_words(*SMALL)[found["many"].lower()])
        parts = [
            each
            for where, told in sentences[:at]
            if _PARAGRAPH not in text[where.end : span.start]
            for each in told
            if each.unit == total.unit and each.kind == "money"
        ]
        yield from _weighed(total, parts, many)


def _weighed(total: Amount, parts: Sequence[Amount], many: int) -> Iterator[Inconsistency]:
    """Hold the last so many amounts, of just so many or with one slip, against what they make."""
    if len(parts) < many or not all(map(is_plain, parts[-many:])):
        return
    if any(_makes(parts[first:], total) for first in range(len(parts) - 1)):
        return
    last = parts[-many:]
    slip = explained(total.interval.point, [part.interval.point for part in last], apart=False)
    if (len(parts) == many or slip) and (wrong := compare(total, last)) is not None:
        yield wrong


def _makes(parts: Sequence[Amount], total: Amount) -> bool:
    sums = accumulate(part.interval.point for part in parts)
    return any(total.interval.low <= made <= total.interval.high for made in sums)


@inconsistency
def in_all(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "The two colleges have 4,100 and 2,700 students, 8,600 together"."""
    text, times = document.text, checked.times_by_sentence
    before: list[Amount] = []
    for span, amounts in checked.counts_by_sentence.items():
        earlier, before = before, [*before, *amounts]
        for total in amounts[2:]:
            if not _IN_ALL.match(text, total.end, span.end + 1) or not is_plain(total):
                continue
            if total.kind == "money":
                yield from _sums(text, span, amounts, total, earlier)
            elif total.kind in COUNTS:
                others = [each.claim.mention for _, each in times.get(span, ())]
                yield from _counts(text, span, amounts, total, others)


def _sums(
    text: str,
    span: Span,
    amounts: Sequence[Amount],
    total: Amount,
    earlier: Sequence[Amount],
) -> Iterator[Inconsistency]:
    parts = [each for each in amounts if each.start < total.start and each.unit == total.unit]
    if len(parts) < 2 or not all(map(is_plain, parts)):
        return
    if not _LEADS.fullmatch(text, parts[-1].end, total.start):
        return
    if (
        _LOOSE.search(text, span.start, span.end)
        or " and " not in text[parts[-2].end : parts[-1].start]
    ):
        return
    if any(_makes(parts[first:], total) for first in range(len(parts) - 1)):
        return
    values, stated = [part.interval.point for part in parts], total.interval.point
    is_sure = sum(values) > stated or all(each.unit != total.unit for each in earlier)
    if not is_sure and not explained(stated, values, apart=False):
        return  # what the sentences before tell may be in it
    if (wrong := compare(total, parts)) is not None:
        yield wrong


def _counts(
    text: str, span: Span, amounts: Sequence[Amount], total: Amount, others: Sequence[Mention]
) -> Iterator[Inconsistency]:
    found = numbers(text, Span(span.start, total.start), amounts, others)
    if not found or len(found) < 2 or _LOOSE.search(text, span.start, span.end):
        return
    (one, _, end), (other, start, last) = found[-2:]
    if text[end:start] != " and " or not _LEADS.fullmatch(text, last, total.start):
        return
    values, stated = [value for value, _, _ in found], total.interval.point
    if any(overlap(stated, values[first:]) for first in range(len(values) - 1)):
        return
    if len(found) > 2 and text[found[-3][2] : found[-2][1]].strip() == ",":
        return
    if one + other <= stated and not explained(stated, (one, other), apart=True):
        return
    yield Inconsistency(
        position=total.position,
        code="FC402",
        message=f"the parts ({one:,f}, {other:,f}) add up to {one + other:,f}, not {total.text}",
        expected=f"{one + other:f}",
        expected_unit=total.unit,
        suggestion=f"{one + other:,f}",
        notes=tuple(f"part: {part:,f}" for part in (one, other)),
    )
