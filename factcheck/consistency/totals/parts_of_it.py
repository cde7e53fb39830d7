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
from typing import NamedTuple

from factcheck.consistency.operands import scale_of
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.totals.apart import are_places, are_uses, members, stand_apart
from factcheck.consistency.totals.listed import (
    Item,
    Listed,
    Number,
    is_more,
    listed,
    numbers,
    overlap,
)
from factcheck.consistency.totals.slips import blamed, explained
from factcheck.consistency.totals.totals import compare, total_first
from factcheck.judging.phrasing.style import in_style_of
from factcheck.kinds import COUNTS
from factcheck.model import Document, Mention, Span
from factcheck.patterns import pattern

_FEWEST, _MILLION = 2, 1_000_000
_OF = pattern(
    r"(?:^|[.;:,\u201c\"]\s*|\b(?:and|but)\s+)(?:out )?of\s+"
    r"(?:(?:the|its|their|his|her|all)\s+)?$",
    re.IGNORECASE,
)
"""What leads to a whole: in "of these 610 work in shops" the number is a part."""
_A_PART_OF = pattern(r"^\s+of\s+(?:(?:the|its|their|his|her|all)\s+)?$", re.IGNORECASE)
_A_SHARE = pattern(r"\s+(?:out )?of (?:the|its|their|his|her|these|those|all|our)\b")
_COLON = pattern(r"[^:;()]{0,80}(?::|\u2014|\s\u2013)\s*")
_COMMA = pattern(
    r"(?: (?:this|next|last) \w+| (?:in|over|for) the (?:coming|next|past|last) \w+)?"
    r"(?:\s+(?!(?:in|at|on|from|to|for|by|as|with|under|and|or)\b)[\w'\u2019-]+){0,5},\s*"
    r"(?:of (?:which|whom|them|these)\s+)?"
)
_ANY_COMMA = pattern(r"[^.,;:()]{0,80},\s*(?:of (?:which|whom|them|these)\s+)?")
_OF_THEM = pattern(r"\s+of (?:them|these|those|which|whom)\b")
_IS_PART = pattern(r"\bof (?:this|these|that|those|them|which|whom)\b", re.IGNORECASE)
"""What makes a number a part itself: "Of this, 30 is for roads, 20 for schools and …"."""
_HEAD = pattern(r"[^.:;()]{0,60},\s*[^,.;:()]*")
_OPEN = pattern(
    r"\b(?:includ\w*|most|several|many|few|dozens|hundreds|thousands|others|another|more|rest"
    r"|remain\w*|none|half|third|quarter|both|also|too|as well|each|apiece|only|mainly|mostly"
    r"|largely|among|or|than|up from|down from|compared|per(?! ?cent)|average|unknown|missing|later"
    r"|either|overlap\w*|alone|fewer|less|least|respectively|additional|further|extra)\b",
    re.IGNORECASE,
)
_THE_REST = pattern(r"\bthe (?:other|remaining|rest,?) $", re.IGNORECASE)
_HOLDS = pattern(
    r"\b(?:took|takes?|won|wins?|holds?|held|gets?|got|has|have|had|keeps?|kept|received|gained"
    r"|secured)\s+$"
)


class _Place(NamedTuple):
    """A total in its sentence, with the bare numbers before and behind it."""

    text: str
    span: Span
    total: Amount
    before: list[Number]
    found: list[Number]

    @property
    def lead(self) -> str:
        return self.text[self.span.start : self.total.start]

    @property
    def between(self) -> str:
        return self.text[self.total.end : self.found[0][1]]

    @property
    def is_money(self) -> bool:
        return self.total.kind == "money"

    @property
    def has_a_part(self) -> bool:
        """Whether a part of it is told right before it: "seven of the 12"."""
        end = self.before[-1][2] if self.before else self.total.start
        return _A_PART_OF.match(self.text[end : self.total.start]) is not None

    def are_apart(self, items: Sequence[Item], word: str = "") -> bool:
        return are_uses(items, word) if self.is_money else are_places(items, word)

    def parts(self, first: Sequence[Number] = ()) -> Listed | None:
        return listed(self.text, self.span.end, [*first, *self.found])


class _List(NamedTuple):
    """A total, its list, and what is sure: that no part is told twice, and that all are told."""

    parts: Listed
    apart: bool
    whole: bool


@inconsistency
def parts_of_it(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "killed 38 people: 21 in Berat, 13 in Koman and eleven in the hills"."""
    times = checked.times_by_sentence
    for span, amounts in checked.counts_by_sentence.items():
        totals = [each for each in amounts if each.kind in COUNTS and is_plain(each)]
        if len(totals) < _FEWEST or any(each.is_wrong for each in amounts):
            continue
        if " and " not in (words := document.text[span.start : span.end]) and ";" not in words:
            continue
        others = [each.claim.mention for _, each in times.get(span, ())]
        for total in totals:
            place = _place(document.text, span, total, amounts, others)
            found = _read(place) if place else None
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
                place = _Place(text, span, total, told[:at], told[at + 1 :])
                if found := _read(place):
                    yield from _weighed_sums(place, found, sums)
                    break


def _is_short(amount: Amount) -> bool:
    """Whether a sum stands without its currency: "3.8 billion euros, 2.2 billion from taxes"."""
    return amount.kind == "number" and scale_of(amount) >= _MILLION


def _weighed_sums(place: _Place, found: _List, sums: Sequence[Amount]) -> Iterator[Inconsistency]:
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
) -> _Place | None:
    found = numbers(text, Span(total.end, span.end), amounts, others)
    before = numbers(text, Span(span.start, total.start), amounts, others)
    if not found or before is None:
        return None
    return _Place(text, span, total, before, found)


def _read(place: _Place) -> _List | None:
    """Read the list of the parts of a total, if one stands behind it."""
    for read in (_behind_a_colon, _behind_of, _behind_a_comma, _behind_its_first):
        found = read(place)
        if found is None:
            continue
        if found.parts.ends_with_the_rest:
            return found._replace(apart=True, whole=True)
        return found
    return None


def _behind_a_colon(place: _Place) -> _List | None:
    """Read "38 people: 21 in Berat and 17 in Koman", the only number that is no less."""
    text, total = place.text, place.total
    at = _COLON.match(text, total.end, place.span.end)
    if at is None:
        return None
    between = [number for number in place.found if number[1] < at.end()]
    place = place._replace(found=place.found[len(between) :])
    parts = place.parts() if place.found else None
    if parts is None or not parts.leads or not _COLON.fullmatch(place.between):
        return None
    if any(number[0] >= max(parts.values) for number in (*place.before, *between)):
        return None
    apart, whole = members(parts, place.between)
    return _List(parts, apart or place.are_apart(parts.items), whole)


def _behind_a_comma(place: _Place) -> _List | None:
    """Read "90 shops, 40 in Poland and 50 in Slovakia", which is in no third place itself."""
    told = place.between.endswith(("which ", "whom ", "them ")) or _OF_THEM.match(
        place.text, place.found[0][2]
    )
    comma = _ANY_COMMA if told else _COMMA
    if not comma.fullmatch(place.between) or _IS_PART.search(place.lead):
        return None
    if place.has_a_part or _A_SHARE.match(place.between):
        return None  # "Seven of the 12 won, two drew and the other three lost"
    parts = place.parts()
    if parts is None or not parts.leads:
        return None
    apart, whole = members(parts, place.between)
    word = parts.items[0].preposition
    is_elsewhere = re.search(rf"\b{word}\s+(?!(?:19|20)\d\d)", place.lead, re.IGNORECASE)
    apart = apart or ((told or not is_elsewhere) and place.are_apart(parts.items, word))
    return _List(parts, apart, whole)


def _behind_of(place: _Place) -> _List | None:
    """Read "Of the 40, 15 are in the north, 14 in Wales and 11 in London"."""
    if not _OF.search(place.lead) or not _HEAD.fullmatch(place.between):
        return None
    parts = place.parts()
    if parts is None:
        return None
    apart, whole = members(parts, place.between)
    if parts.leads:
        return _List(parts, apart or stand_apart(parts.items, is_money=place.is_money), whole)
    return _List(parts, bool(_HOLDS.search(parts.items[0].words)), whole=False)


def _behind_its_first(place: _Place) -> _List | None:
    """Read "Seven of nine members voted for it and two against"."""
    if len(place.before) != 1 or place.total.interval.point < place.before[0][0]:
        return None
    if not place.has_a_part:
        return None
    value, start, _ = place.before[0]
    parts = place.parts([(value, start, place.total.end)])
    if parts is None:
        return None
    apart, whole = members(parts)
    return _List(parts, apart, whole) if apart or parts.ends_with_the_rest else None


def _weighed(place: _Place, found: _List, amounts: Sequence[Amount]) -> Iterator[Inconsistency]:
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


def _is_open(place: _Place, parts: Listed) -> bool:
    """Whether words leave room for more parts, or for other things than parts."""
    words = [_THE_REST.sub("", item.words) for item in parts.items]
    return any(_OPEN.search(each) for each in (*words, _THE_REST.sub("", place.between)))
