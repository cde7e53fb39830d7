"""FC402: what two or more amounts make, told behind them: "Together the two get $90 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, combinations, pairwise

from factcheck.consistency.misprints import is_misprint, is_swap, may_have_been
from factcheck.consistency.number_words import SMALL, number_words
from factcheck.consistency.operands import PARAGRAPH, behind
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.totals.listed import Number, numbers, overlap
from factcheck.consistency.totals.parts_of_it import is_plain
from factcheck.consistency.totals.slips import explained
from factcheck.consistency.totals.totals import compare
from factcheck.judging.phrasing.style import in_style_of
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
_JOINED, _HUNDRED = pattern(r"\band\b"), 100
_IN_ALL = pattern(
    r"\s+(?:together|combined|in all|all told|in total|altogether"
    r"|(?P<wide>overall|worldwide|nationwide))\s*(?:[.,;)]|\Z)"
)
_LEADS = pattern(
    r"(?:\s+[\w'\u2019-]+){0,5},\s+(?:(?:for|making|or|a|an|which makes|which is)\s+)?"
    r"(?:(?:a|an|the)\s+)?(?:(?!(?:after|behind|over|versus|in|by|with)\b)\w+\s+){0,2}(?:of\s+)?"
)
_LOOSE = pattern(
    r"\b(?:includ\w+|per|each|more|less|of which|some|part|another|(?<!\d\s)others|also|from"
    r"|against|compar\w+|ago|last(?!\snight)|before|since|respectively|than|not|excluding|without|plus)\b",
    re.IGNORECASE,
)
_ANOTHER_SUM = pattern(r"\band another (?=[$\u20ac\u00a3\d])")
_ITEM = pattern(r"\n\s*(?:[-*\u2022\u2013]|\d+[.)])\s+$")
_TOGETHER = pattern(r"\s+(?:together|combined)\b")
_RECENT, _RIGHT_BEFORE = 8, 24
_A_TOTAL = pattern(r",\s+(?:(?:making|for|or)\s+)?a(?:\s\w+)?\stotal\sof\s+$")
_ENDS = pattern(r"(?:\s+[a-z]+)?\s*(?:[.,;)]|\Z)")
_AND, _COMMA = (pattern(rf"(?:\s+[a-z-]+){{0,2}}{end}\s+") for end in (r"\s+and", ","))
_ALL = pattern(r"All\s+(?:the\s+)?")
_ACT = pattern(
    r"\s+(?:(?:of them|aboard|on board|later)\s+)?(?:were|are|was|is|have|had|survived"
    r"|died|escaped|got|came|went|voted)\b"
)


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
            if PARAGRAPH not in text[where.end : span.start]
            for each in told
            if each.unit == total.unit and each.kind == "money"
        ]
        yield from _weighed(total, parts or _items(text, sentences[:at], total), many)


def _items(
    text: str, sentences: Sequence[tuple[Span, list[Amount]]], total: Amount
) -> list[Amount]:
    """Give the sums that begin the items of the list right before: "- $40 million for roads"."""
    parts: list[Amount] = []
    end = total.start
    for where, told in reversed(sentences):
        is_next = PARAGRAPH not in text[where.end : end].strip() or not parts
        if not is_next or not _ITEM.search(text, max(0, where.start - 6), where.start):
            break
        if told[0].unit != total.unit or told[0].start > where.start + 2:
            break
        parts.insert(0, told[0])
        end = where.start
    return parts


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
def all_of_them(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "It had 214 passengers and 21 crew. All 325 were saved", which has a digit swapped."""
    text, before = document.text, list[Amount]()
    for span, amounts in checked.counts_by_sentence.items():
        total, earlier = amounts[0], before[-_RECENT:]
        before = [*before, *(each for each in amounts if each.kind in COUNTS)]
        if total.kind not in COUNTS or not _ALL.fullmatch(text, span.start, total.start):
            continue
        if not _ACT.match(text, total.end) or not all(map(is_plain, [total, *earlier])):
            continue
        told, point = [each.interval.point for each in earlier], total.interval.point
        sums = [*told, *(one + other for one, other in combinations(told, 2))]
        beside = [
            one.interval.point + other.interval.point
            for one, other in pairwise(earlier)
            if text[one.end : other.start].endswith(" and ")
        ]
        meant = [made for made in (*told[-1:], *beside[-1:]) if is_swap(made, point)]
        if point not in sums and len(meant) == 1:
            yield _another(total, meant[0])


def _another(total: Amount, made: Decimal) -> Inconsistency:
    said = in_style_of(total.checked.claim, made, total.checked.claim.mention.step)
    return Inconsistency(
        position=total.position,
        code="FC402",
        message=f"all of those told before are {said}, not {total.text}",
        expected=f"{made:f}",
        expected_unit=total.unit,
        suggestion=said,
    )


@inconsistency
def in_all(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "The two colleges have 4,100 and 2,700 students, 8,600 together"."""
    text, times = document.text, checked.times_by_sentence
    before: list[Amount] = []
    for span, amounts in checked.counts_by_sentence.items():
        earlier, before = before, [*before, *amounts]
        for total in amounts[2:]:
            is_total = _is_a_total(text, total)
            is_told = is_total or _IN_ALL.match(text, behind(text, total), span.end + 1)
            if not is_told or not is_plain(total):
                continue
            if total.kind == "money" and not is_total:
                yield from _sums(text, span, amounts, total, earlier)
            elif total.kind in COUNTS and not (is_told is not True and is_told["wide"]):
                others = [each.claim.mention for _, each in times.get(span, ())]
                yield from _counts(text, span, amounts, total, others)


def _is_a_total(text: str, total: Amount) -> bool:
    """Whether words lead to a total of what stands before it: "180 men and 190 women, making"."""
    is_led = _A_TOTAL.search(text, max(0, total.start - 30), total.start)
    return is_led is not None and _ENDS.match(text, total.end) is not None


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
    if " and " not in text[parts[-2].end : parts[-1].start]:
        return
    words = _ANOTHER_SUM.sub("and ", text[span.start : span.end])
    told = _IN_ALL.match(text, total.end)
    is_loose = bool(_LOOSE.search(words) or (told and told["wide"]))
    if any(_makes(parts[first:], total) for first in range(len(parts) - 1)):
        return
    values, stated = [part.interval.point for part in parts], total.interval.point
    others = [each for each in earlier if each.unit == total.unit]
    is_sure = sum(values) > stated or not others
    if _TOGETHER.match(text, total.end) and not _may_hold(others, stated - sum(values)):
        is_sure = True
    if (is_loose or not is_sure) and not explained(stated, values, apart=False):
        return  # what the sentences before tell may be in it
    if (wrong := compare(total, parts)) is not None:
        yield wrong


def _may_hold(earlier: Sequence[Amount], gap: Decimal) -> bool:
    """Whether one to three of the sums told before fill a gap: they may be meant, too."""
    near = [each.interval for each in earlier[-_RECENT:]]
    return any(
        sum(each.low for each in some) <= gap <= sum(each.high for each in some)
        for many in (1, 2, 3)
        for some in combinations(near, many)
    )


def _counts(
    text: str, span: Span, amounts: Sequence[Amount], total: Amount, others: Sequence[Mention]
) -> Iterator[Inconsistency]:
    start = max(span.start, text.rfind(":", span.start, total.start) + 1)
    found = numbers(text, Span(start, total.start), amounts, others)
    if not found or len(found) < 2:
        return
    values, stated = [value for value, _, _ in found], total.interval.point
    if any(overlap(stated, values[first:]) for first in range(len(values) - 1)):
        return
    many = _in_a_row(text, found)
    if many < len(found) and _is_slip_of_all(text, total, found):
        many = len(found)
    if _LOOSE.search(text, max(start, found[-many][1] - _RIGHT_BEFORE), span.end):
        return
    parts, made = values[-many:], sum(values[-many:], Decimal(0))
    if many < 2 or not _LEADS.fullmatch(text, found[-1][2], total.start):
        return
    is_sure = made > stated or are_so_many(text[span.start : found[-many][1]], many)
    is_sure = is_sure or (len(found) == many and _is_a_total(text, total))
    is_slip = explained(stated, parts, apart=True) or may_have_been(total, made)
    if not (is_sure or is_slip or (stated >= _HUNDRED and is_misprint(stated, made))):
        return
    told = [f"{part:,f}" for part in parts]
    yield Inconsistency(
        position=total.position,
        code="FC402",
        message=f"the parts ({', '.join(told)}) add up to {made:,f}, not {total.text}",
        expected=f"{made:f}",
        expected_unit=total.unit,
        suggestion=f"{made:,f}",
        notes=tuple(f"part: {each}" for each in told),
    )


def _is_slip_of_all(text: str, total: Amount, found: Sequence[Number]) -> bool:
    """Whether a total is a slip of all numbers of its sentence, which words keep apart."""
    (_, _, end), (_, start, _) = found[-2:]
    made = sum((value for value, _, _ in found), Decimal(0))
    point = total.interval.point
    is_slip = may_have_been(total, made) or is_misprint(point, made)
    return point >= _HUNDRED and is_slip and _JOINED.search(text, end, start) is not None


def _in_a_row(text: str, found: Sequence[Number]) -> int:
    """Tell how many numbers stand last with nothing between: "had 118, 94 and 76 pupils"."""
    many = 1
    for (_, _, end), (_, start, _) in reversed(list(pairwise(found))):
        if not (_AND if many == 1 else _COMMA).fullmatch(text, end, start):
            break
        many += 1
    return many


def are_so_many(words: str, many: int) -> bool:
    """Whether words tell how many the numbers are of: "the three schools had", "both had"."""
    named = [word for word, value in number_words(*SMALL).items() if value == many]
    either = "|".join([*named, "both"] if many == 2 else named)
    told = rf"\b(?:{either})\s+(?:[a-z]+\s+){{0,3}}[a-z]+s\b"
    return bool(named) and re.search(told, words, re.IGNORECASE) is not None
