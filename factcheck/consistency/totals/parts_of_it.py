"""FC402: a number of people or things, and its parts: "90 shops, 40 in Poland and 50 in Peru".

Numbers without a noun of their own are parts of the number before them, and so are sums of money
where they are told in such a list. They must make it, where grammar leaves no doubt: where none is
told twice (places, members of one set) they cannot be more, and where all are told ("the other
12") they cannot be less. Elsewhere they are only wrong if a slip of the pen explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.consistency.operands import scale_of
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.totals.listed import (
    THE_REST,
    Listed,
    is_more,
    numbers,
    overlap,
)
from factcheck.consistency.totals.slips import blamed, explained
from factcheck.consistency.totals.totals import compare, total_first
from factcheck.consistency.totals.whole_and_list import Place, Reading, read
from factcheck.judging.phrasing.style import in_style_of
from factcheck.kinds import COUNTS
from factcheck.model import Document, Mention, Span
from factcheck.patterns import pattern

_FEWEST, _MILLION = 2, 1_000_000
_OPEN = pattern(
    r"\b(?:includ\w*|most|several|many|few|dozens|hundreds|thousands|others|another|more|rest"
    r"|remain\w*|none|half|third|quarter|both|also|too|as well|each|apiece|only|mainly|mostly"
    r"|largely|among|or|than|up from|down from|compared|per(?! ?cent)|average|unknown|missing|later"
    r"|either|overlap\w*|alone|fewer|less|least|respectively|additional|further|extra)\b",
    re.IGNORECASE,
)
_PERIOD = pattern(r"\bover\b|\ba (?:year|month|week)\b|\bannual")
"""What tells a part of another time than its whole."""
_THE_REST = pattern(rf"\b{THE_REST} $", re.IGNORECASE)


@inconsistency
def parts_of_it(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "killed 38 people: 21 in Berat, 13 in Koman and eleven in the hills"."""
    times = checked.times_by_sentence
    for span, amounts in checked.counts_by_sentence.items():
        totals = [each for each in amounts if each.kind in COUNTS and is_plain(each)]
        if not totals or any(each.is_wrong for each in amounts):
            continue
        if " and " not in (words := document.text[span.start : span.end]) and ";" not in words:
            continue
        others = [each.claim.mention for _, each in times.get(span, ())]
        for total in totals:
            place = _place(document.text, span, total, amounts, others)
            found = read(place) if place else None
            if place and found:
                yield from _weighed(place, found, amounts)
                break


@inconsistency
def parts_of_a_sum(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "Of the $90 million, $40 million is for roads and $70 million for schools"."""
    text = document.text
    for span, amounts in checked.counts_by_sentence.items():
        for unit in dict.fromkeys(each.unit for each in amounts if each.kind == "money"):
            sums = [each for each in amounts if each.unit == unit or _is_short(each)]
            if len(sums) <= _FEWEST or not all(map(is_plain, sums)):
                continue
            if total_first(text, sums) is not None:
                continue
            told = [(each.interval.point, each.start, each.end) for each in sums]
            for at, total in enumerate(sums[:-_FEWEST]):
                place = Place(text, span, total, told[:at], told[at + 1 :])
                if found := read(place):
                    yield from _weighed_sums(place, found, sums)
                    break


def _is_short(amount: Amount) -> bool:
    """Whether a sum stands without its currency: "3.8 billion euros, 2.2 billion from taxes"."""
    return amount.kind == "number" and scale_of(amount) >= _MILLION


def _weighed_sums(place: Place, found: Reading, sums: Sequence[Amount]) -> Iterator[Inconsistency]:
    starts = {item.start for item in found.parts.items}
    parts = [each for each in sums if each.start in starts]
    wrong = compare(place.total, parts)
    if wrong is None or _is_open(place, found.parts):
        return
    total, made = place.total.interval.point, sum(found.parts.values, Decimal(0))
    if any(each.interval.point == made for each in sums):
        return
    is_wrong = found.apart if made > total else found.whole
    if is_wrong or explained(total, found.parts.values, apart=found.apart):
        yield blamed(wrong, place.total, parts, found.parts.values)


def is_plain(amount: Amount) -> bool:
    """Whether an amount is one number, of two or more, without a hedge, and none told wrong."""
    mention = amount.checked.claim.mention
    is_one = mention.modifier == "exact" and mention.value_max is None
    return is_one and amount.interval.point >= 2 and not amount.is_wrong


def _place(
    text: str, span: Span, total: Amount, amounts: Sequence[Amount], others: Sequence[Mention]
) -> Place | None:
    found = numbers(text, Span(total.end, span.end), amounts, others)
    before = numbers(text, Span(span.start, total.start), amounts, others)
    if not found or before is None:
        return None
    return Place(text, span, total, before, found)


def _weighed(place: Place, found: Reading, amounts: Sequence[Amount]) -> Iterator[Inconsistency]:
    """Hold the parts against their total."""
    parts, total = found.parts, place.total.interval.point
    made = sum(parts.values, Decimal(0))
    if overlap(total, parts.values) or _is_open(place, parts):
        return
    if any(value == made for value, _, _ in (*place.before, *place.found)):
        return
    is_wrong = found.apart if is_more(total, parts.values) else found.whole
    if not is_wrong and not explained(total, parts.values, apart=found.apart):
        return
    yield from wrong_parts(place.text, place.total, parts, amounts)


def wrong_parts(
    text: str, total: Amount, parts: Listed, amounts: Sequence[Amount]
) -> Iterator[Inconsistency]:
    """Tell what parts add up to, unless words leave room for others."""
    if any(_OPEN.search(_THE_REST.sub("", item.words)) for item in parts.items):
        return
    made = sum(parts.values, Decimal(0))
    said = in_style_of(total.checked.claim, made, total.checked.claim.mention.step or Decimal(1))
    told = [text[item.start : item.end] for item in parts.items]
    found = Inconsistency(
        position=total.position,
        code="FC402",
        message=f"the parts ({', '.join(told)}) add up to {said}, not {total.text}",
        expected=f"{made:f}",
        expected_unit=total.unit,
        suggestion=said,
        notes=tuple(f"part: {each}" for each in told),
    )
    starts = {item.start for item in parts.items}
    yield blamed(found, total, [each for each in amounts if each.start in starts], parts.values)


def _is_open(place: Place, parts: Listed) -> bool:
    """Whether words leave room for more parts, or for other things than parts."""
    words = [_THE_REST.sub("", item.words) for item in parts.items]
    if any(_PERIOD.search(each) for each in words):
        return True
    return any(_OPEN.search(each) for each in (*words, _THE_REST.sub("", place.between)))
