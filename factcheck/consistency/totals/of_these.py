"""FC402: parts of what the sentence before tells: "Of these, 126 billion is for roads and …".

Where nothing says that they are its parts ("The raffle brought £1,240, the teas £986 and …"), they
are only held against it if a slip of the pen explains why they do not make it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.totals.apart import members, stand_apart
from factcheck.consistency.totals.listed import Listed, Number, listed, numbers, overlap
from factcheck.consistency.totals.parts_of_it import is_plain, wrong_parts
from factcheck.consistency.totals.slips import blamed, explained
from factcheck.consistency.totals.together import are_so_many
from factcheck.consistency.totals.totals import compare
from factcheck.kinds import COUNTS
from factcheck.model import Document, Mention, Span
from factcheck.patterns import pattern

_OF_THESE = pattern(
    r"\s*(?:(?:Of|Out of) (?:these|those|them|this|that|which)\b,?\s+(?:\w+\s+)?"
    r"|(?:Most|More than half|The bulk) of (?:these|those|them),\s+)$"
)
_OF_ITS = pattern(r"\s*(?:Of|Out of) (?:the|its|their) (?P<noun>[a-z-]+),?\s+$")
_OF_THIS = pattern(r"\s*(?:Of|Out of) (?:this|that|these|the|its|their) [a-z]+,?\s")
_OF_THEM = pattern(r"\s+of (?:them|these|those)\b")
_LOOSE = pattern(
    r"\b(?:includ\w+|of which|such as|among|more|less|than|up from|down from|compared|against|per"
    r"|each|average|another|also|than|respectively|a (?:year|month|week|day)|about|some)\b",
    re.IGNORECASE,
)
_GETS = pattern(r"\b(?:(?:will |is to )?(?:gets?|receives?)|got|received)\s+$")
_COMES = pattern(r"\s+(?:(?:would|will|is to)\s+)?(?:(?:comes?|came)\s+)?from\b")
_MADE_UP = pattern(
    r"\s*(?:The|This) (?:sum|total|amount|figure|fine|bill|price|fee|payment)(?:, [^,;:.]{1,80},)?"
    r" (?:is|was) made up of\b"
)
_FEWEST, _DIGITS = 3, 3
_GAP = 3
_TELLING = 100


@inconsistency
def parts_of_these(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "It has 14 projects. Nine of them are in transport and seven in power"."""
    text, times = document.text, checked.times_by_sentence
    for (before, told), (span, amounts) in pairwise(checked.counts_by_sentence.items()):
        if len(amounts) < 2 or span.start - before.end > _GAP or any(a.is_wrong for a in amounts):
            continue
        named = _OF_ITS.match(text, span.start, amounts[0].start)
        if not named and not _begins(text, span, amounts[0]):
            continue
        others = [each.claim.mention for _, each in times.get(span, ())]
        totals = [
            each
            for each in told
            if _is_alike(each, amounts[0])
            and (not named or each.checked.claim.mention.noun == named["noun"])
        ]
        found = _numbers(text, span, amounts, others)
        parts = listed(text, span.end, found, opens=bool(named)) if found and totals else None
        if parts is not None and parts.leads:
            yield from _weighed(text, totals, parts, amounts)


@inconsistency
def parts_of_the_sum_before(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "It made £4,318. The raffle brought £1,240, the teas £986 and the stalls £2,902"."""
    text = document.text
    for (before, told), (span, amounts) in pairwise(checked.counts_by_sentence.items()):
        if len(amounts) < _FEWEST or " and " not in text[span.start : span.end]:
            continue
        if not 0 <= span.start - before.end <= _GAP or _LOOSE.search(text, span.start, span.end):
            continue
        if amounts[0].kind != "money" or any(each.unit != amounts[0].unit for each in amounts):
            continue
        totals = [each for each in told if each.unit == amounts[0].unit]
        is_bound = _OF_THIS.match(text, span.start) is not None
        values = [each.interval.point for each in amounts]
        if any(overlap(each.interval.point, values) for each in totals):
            continue
        if (len(totals) == 1 or is_bound) and all(map(is_plain, [*totals, *amounts])):
            are_all = are_so_many(text[before.start : before.end], len(amounts))
            found = (
                wrong
                for total in reversed(totals)
                for wrong in _slipped(
                    text, span, total, amounts, are_all=are_all, is_bound=is_bound
                )
            )
            yield from islice(found, 1)


def _slipped(
    text: str,
    span: Span,
    total: Amount,
    parts: Sequence[Amount],
    *,
    are_all: bool,
    is_bound: bool,
) -> Iterator[Inconsistency]:
    """Hold a closed list of sums against the one before it, if digits enough tell of a slip.

    `are_all` where as many are told of before: "for four towns. Ashby gets £41,000, ...".
    `is_bound` where they are told to be of it: "Of this income the state gave ...".
    """
    found = [(each.interval.point, each.start, each.end) for each in parts]
    read = listed(text, span.end, found) or listed(text, span.end, found, opens=True)
    values = [value for value, _, _ in found]
    is_end = not text[parts[-1].end : span.end].strip(" .")
    is_told = read is not None and are_all and is_end and not read.leads
    if is_told and read and _GETS.search(read.items[0].words):
        if (wrong := compare(total, parts)) is not None:
            yield blamed(wrong, total, parts, values)
        return
    are_long = sum(len(each.normalize().as_tuple().digits) >= _DIGITS for each in values)
    if read is None or len(read.items) != len(parts):
        return
    if are_long < len(parts) - 1 and not (is_bound or _are_from_sources(read)):
        return
    point = total.interval.point
    if len(point.normalize().as_tuple().digits) < _DIGITS:
        return
    if explained(point, values, apart=False) and (wrong := compare(total, parts)) is not None:
        yield blamed(wrong, total, parts, values)


def _are_from_sources(parts: Listed) -> bool:
    """Whether a list tells of one source each: "$5m comes from tolls, $3m from tax and ..."."""
    return parts.leads and all(_COMES.match(item.words) for item in parts.items)


@inconsistency
def made_up_of(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "They must pay £47m. The sum is made up of a fine of £41m and £16m in costs"."""
    text = document.text
    for (before, told), (span, amounts) in pairwise(checked.counts_by_sentence.items()):
        found = _MADE_UP.match(text, span.start, span.end)
        parts = [each for each in amounts if found and each.start >= found.end()]
        if not found or len(parts) < 2 or text[before.end : span.start].strip():
            continue
        totals = [each for each in told if each.unit == parts[0].unit]
        are_sums = all(each.kind == "money" and each.unit == parts[0].unit for each in parts)
        if len(totals) != 1 or not are_sums or not all(map(is_plain, (*totals, *parts))):
            continue
        last = text[parts[-2].end : parts[-1].start]
        if " and " not in last or _LOOSE.search(text, found.end(), span.end):
            continue
        if (wrong := compare(totals[0], parts)) is not None:
            values = [each.interval.point for each in parts]
            yield blamed(wrong, totals[0], parts, values)


def _begins(text: str, span: Span, first: Amount) -> bool:
    """Whether a sentence begins with "Of these", or with "Nine of them"."""
    if first.start - span.start < 2:
        return _OF_THEM.match(text, first.end) is not None
    return _OF_THESE.match(text, span.start, first.start) is not None


def _is_alike(total: Amount, part: Amount) -> bool:
    if part.kind in COUNTS:
        return total.kind in COUNTS
    return total.kind == part.kind == "money" and total.unit == part.unit


def _numbers(
    text: str, span: Span, amounts: Sequence[Amount], others: Sequence[Mention]
) -> list[Number] | None:
    if amounts[0].kind in COUNTS:
        return numbers(text, span, amounts, others)
    alike = [each for each in amounts if each.unit == amounts[0].unit]
    if not all(map(is_plain, alike)):
        return None
    return [(each.interval.point, each.start, each.end) for each in alike]


def _weighed(
    text: str, totals: Sequence[Amount], parts: Listed, amounts: Sequence[Amount]
) -> Iterator[Inconsistency]:
    """Hold parts against the one number that the sentence before tells, or that a slip explains."""
    made = sum(parts.values, Decimal(0))
    if any(overlap(each.interval.point, parts.values) for each in totals):
        return
    apart, whole = members(parts)
    apart = apart or stand_apart(parts.items, is_money=totals[0].kind == "money")
    if parts.ends_with_the_rest:
        apart = whole = True
    for total in totals:
        point = total.interval.point
        is_wrong = len(totals) == 1 and (apart if made > point else whole)
        if is_plain(total) and (
            is_wrong
            or (point >= _TELLING and explained(point, parts.values, apart=apart and whole))
        ):
            yield from wrong_parts(text, total, parts, amounts)
            return
