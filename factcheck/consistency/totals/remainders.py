"""FC402: a part and "the other" one: they make what the words before tell of.

"The road costs $90 million. The state pays $40 million and a fund the remaining $50 million."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from factcheck.consistency.misprints import is_swap, may_have_been
from factcheck.consistency.operands import PARAGRAPH, is_part, is_printed_share
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed
from factcheck.consistency.totals.listed import numbers, overlap
from factcheck.consistency.totals.parts_of_it import is_plain
from factcheck.consistency.totals.totals import compare
from factcheck.intervals import Interval
from factcheck.judging.phrasing.style import in_style_of
from factcheck.kinds import COUNTS
from factcheck.model import Document, Span
from factcheck.patterns import pattern

_REST = pattern(
    r"(?:\band|;)\s+(?P<who>(?:[\w'\u2019-]+\s+){0,4}?)"
    r"(?:the (?:other|remaining|rest|remainder)|everything else|all the rest)(?:,| of)?\s+$",
    re.IGNORECASE,
)
_ACTS = pattern(
    r"\b(?:will|would|has|have|had|is|are|was|were|can|could|may|to|then|later|\w+ed|\w+ing)\b",
    re.IGNORECASE,
)
_OPENS = pattern(r";|:|\bof which\b|\bOf (?:the|its|their|his|her)\b")
_LOOSE = pattern(
    r"\b(?:includ\w+|per|each|a (?:year|month)|annual\w*|some of|part of|half|more than|another"
    r"|compar\w+|against|additional|extra|further)\b",
    re.IGNORECASE,
)
_NARROWER = pattern(r"\s*(?:for|in|of|under|with|at|on)\b", re.IGNORECASE)
_OF, _OF_WHOM = pattern(r"\s+of\b"), pattern(r"\s+\w+\s+(?:of|from|in)\b")
_TWO_DIGITS, _LONG, _RECENT = 2, 3, 12
_STOPS = pattern(r"[.;:()](?!\d)")
_GETS = pattern(
    r"\b(?:gets?|got|receives?|received|takes?|took|goes|go|went|entitled to|comes?|came"
    r"|allotted|given|set aside|reserved)\b"
)


@inconsistency
def part_and_the_other(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "costs $90 million; the state pays $40 million and a fund the remaining $70 million"."""
    text = document.text
    sentences = list(checked.by_sentence.items())
    for at, (span, amounts) in enumerate(sentences):
        for rest in amounts[1:]:
            if rest.kind != "money" or not _is_the_rest(text, span, rest):
                continue
            alike = [each for each in amounts if each.unit == rest.unit]
            if _OF.match(text, rest.end) or alike[-1] is not rest or not all(map(is_plain, alike)):
                continue
            if _LOOSE.search(text, span.start, span.end):
                continue
            before = [
                [each for each in told if each.unit == rest.unit]
                for where, told in sentences[:at]
                if PARAGRAPH not in text[where.end : span.start]
            ]
            earlier = [
                each for told in sentences[:at] for each in told[1] if each.unit == rest.unit
            ]
            if not any(each.is_wrong for each in earlier):
                yield from _weighed(text, span, alike, before, earlier)


def _is_the_rest(text: str, span: Span, rest: Amount) -> bool:
    """Whether an amount is the other one, by the same deed: "and a fund the remaining"."""
    found = _REST.search(text, max(span.start, rest.start - 60), rest.start)
    return found is not None and not _ACTS.search(found["who"])


def _weighed(
    text: str,
    span: Span,
    alike: Sequence[Amount],
    before: Sequence[Sequence[Amount]],
    earlier: Sequence[Amount],
) -> Iterator[Inconsistency]:
    """Hold parts against the total that opens their sentence, or the last one told before."""
    if len(alike) > 2 and _OPENS.search(text, span.start, alike[1].start):
        total, parts = alike[0], alike[1:]
    else:
        last = next((told for told in reversed(before[-3:]) if told), ())
        if len(last) != 1 or not is_plain(last[0]) or _NARROWER.match(text, span.start):
            return
        total, parts = last[0], alike
    if len(parts) < 2 or total.interval.point <= max(each.interval.point for each in parts):
        return
    sums = list(accumulate((as_printed(each) for each in reversed(parts)), _sum))[1:]
    whole, others = as_printed(total), [each for each in earlier if each is not total]
    if any(made.meets(as_printed(each)) for made in sums for each in (*earlier, total)):
        return
    if any(_sum(sums[-1], as_printed(each)).meets(whole) for each in others):
        return  # a part of it was told before
    if (wrong := compare(total, parts)) is not None:
        yield wrong


def _sum(one: Interval, other: Interval) -> Interval:
    return Interval(*(a + b for a, b in zip(one, other, strict=True)))


@inconsistency
def some_and_the_others(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "four turbines … . Two turbines start in 2024 and the other three in 2025"."""
    text, times = document.text, checked.times_by_sentence
    sentences = list(checked.counts_by_sentence.items())
    for at, (span, amounts) in enumerate(sentences):
        rest, first = amounts[-1], amounts[0]
        noun = first.checked.claim.mention.noun
        is_rest = rest.kind in COUNTS and _is_the_rest(text, span, rest)
        if not noun or not is_rest or _OF_WHOM.match(text, first.end):
            continue
        others = [each.claim.mention for _, each in times.get(span, ())]
        found = numbers(text, span, amounts, others)
        told = [
            each
            for where, before in sentences[max(0, at - 3) : at]
            if PARAGRAPH not in text[where.end : span.start]
            for each in before
            if each.checked.claim.mention.noun == noun
        ]
        if not found or len(found) < 2 or len(told) != 1 or not is_plain(told[0]):
            continue
        values, total = [value for value, _, _ in found], told[0].interval.point
        if overlap(total, values) or total <= max(values) or _LOOSE.search(text, *_ends(span)):
            continue
        listed = ", ".join(text[start:end] for _, start, end in found)
        yield Inconsistency(
            position=rest.position,
            code="FC402",
            message=f"{listed} are not the {told[0].text} {noun} told of before",
            notes=(f"total: {told[0].text}",),
        )


@inconsistency
def the_other_by_a_slip(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "Dover took 7,890 of the patients and Deal the other 3,540", of the 11,340 told before.

    Any number of the article may be what the two make, so only a slip of the last tells.
    """
    text, before = document.text, list[Amount]()
    for span, amounts in checked.counts_by_sentence.items():
        earlier, before = before, [*before, *amounts]
        rest = amounts[-1]
        parts = [
            each for each in amounts if not is_printed_share(each) and each.interval.point >= 2
        ]
        if len(parts) != 2 or parts[1] is not rest or not all(map(is_plain, parts)):
            continue
        if _is_the_rest(text, span, rest) and is_part(parts[0], rest):
            yield from _slipped(parts[0], rest, earlier)


@inconsistency
def two_that_share_it(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "The north is to get 11,070 tonnes and the south 3,780", of the 18,450 told before.

    Nothing says that these two are all, so both must be long, and one of them a plain slip.
    """
    text, before = document.text, list[Amount]()
    for span, amounts in checked.counts_by_sentence.items():
        earlier, before = before, [*before, *amounts]
        parts = [each for each in amounts if is_part(each, amounts[-1]) and is_plain(each)]
        if len(parts) != 2 or amounts[-1] is not parts[1] or not _GETS.search(text, *_ends(span)):
            continue
        between = text[parts[0].end : parts[1].start]
        is_told = " and " in between and not _STOPS.search(between)
        if not is_told or _LOOSE.search(text, *_ends(span)) or not all(map(_is_long, parts)):
            continue
        near = [each for each in earlier[-_RECENT:] if _is_long(each) and is_plain(each)]
        if near and parts[0].unit in {each.unit for each in near}:
            one, other = parts
            found = [
                *_slipped(one, other, near, swapped=True),
                *_slipped(other, one, near, swapped=True),
            ]
            if len(found) == 1:
                yield found[0]


def _is_long(amount: Amount) -> bool:
    """Whether an amount has digits enough to be told from another one."""
    return len(amount.interval.point.normalize().as_tuple().digits) >= _LONG


def _slipped(
    part: Amount, rest: Amount, earlier: Sequence[Amount], *, swapped: bool = False
) -> Iterator[Inconsistency]:
    """Hold two parts against the wholes told before: `swapped`, for two digits swapped alone."""
    values = [part.interval.point, rest.interval.point]
    wholes = {
        each.interval.point: each
        for each in earlier
        if is_part(part, each) and each.interval.point > max(values)
    }
    if any(overlap(whole, values) for whole in wholes) or len(f"{values[1]:f}") < _TWO_DIGITS:
        return

    def is_slip(right: Decimal) -> bool:
        return is_swap(right, values[1]) if swapped else may_have_been(rest, right)

    slips = [
        (each, whole - values[0])
        for whole, each in wholes.items()
        if whole != values[0] and is_slip(whole - values[0])
    ]
    if len(slips) != 1:
        return
    (whole, right), claim = slips[0], rest.checked.claim
    said = in_style_of(claim, right, claim.mention.step)
    yield Inconsistency(
        position=rest.position,
        code="FC402",
        message=f"{whole.text} less {part.text} leaves {said}, not {rest.text}",
        expected=f"{right:f}",
        expected_unit=rest.unit,
        suggestion=said,
        notes=(f"operand: {whole.text}", f"operand: {part.text}"),
    )


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
