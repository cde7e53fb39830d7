"""FC402: those on board and what became of them: more alive, dead and missing than there were.

"The ferry had 97 people on board. Crews pulled 61 alive from the sea and found 29 bodies; seven
are missing." FC404: one such number that is more than all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.consistency.operands import PARAGRAPH, behind
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.totals.apart import closed_sets, members
from factcheck.consistency.totals.listed import Item, Listed, numbers
from factcheck.consistency.totals.parts_of_it import is_plain
from factcheck.consistency.totals.slips import explained
from factcheck.kinds import COUNTS
from factcheck.model import Document, Mention, Span
from factcheck.patterns import pattern

_ABOARD = pattern(
    r"\s+(?:(?:who\s+)?(?:were|was|are|is)\s+)?(?:on\s+board|aboard|inside"
    r"|(?:in|on)\s+(?:the|a)\s+(?:boat|ship|ferry|plane|bus|train|coach|building|hotel|mine|house))\b"
)
_CARRYING = pattern(r"\bcarr(?:ying|ied|ies|y)\s+$")
_CLAUSE = pattern(r"[,;:\u2014]\s*|\s(?:and|but|while)\s")
_ELSEWHEN = pattern(
    r"\b(?:ago|since|years?|last\s(?:month|summer|spring|autumn|winter)|earlier|previous\w*|another"
    r"|second|other|than|later|both|hospitals?)\b|\b[12]\d{3}\b",
    re.IGNORECASE,
)
_MANY = 3
"""Alive, dead and missing: these are all the fates there are."""
_BACK, _FORTH = 12, 3


@inconsistency
def fates(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "had 97 people on board. 61 were rescued, 29 bodies were found and 17 are missing"."""
    text, times = document.text, checked.times_by_sentence
    sentences = list(checked.counts_by_sentence.items())
    for at, (where, told) in enumerate(sentences):
        total = _aboard(text, told)
        for span, amounts in sentences[at + 1 : at + _FORTH] if total else ():
            if total is None or PARAGRAPH in text[where.end : span.start]:
                break
            others = [each.claim.mention for _, each in times.get(span, ())]
            parts = _parts(text, span, amounts, others)
            if parts and (wrong := _weighed(total, parts, amounts)):
                yield wrong
                break


def _aboard(text: str, told: Sequence[Amount]) -> Amount | None:
    """Give the one number of a sentence, if it is of those on board."""
    people = [each for each in told if each.kind in COUNTS]
    if len(people) != 1 or not is_plain(people[0]):
        return None
    total = people[0]
    is_aboard = _ABOARD.match(text, behind(text, total))
    is_load = _CARRYING.search(text, max(0, total.start - _BACK), total.start)
    return total if is_aboard or is_load else None


def _parts(
    text: str, span: Span, amounts: Sequence[Amount], others: Sequence[Mention]
) -> list[Item]:
    """Give the numbers of a sentence, if each has a clause and a fate of its own."""
    found = numbers(text, span, amounts, others)
    if not found or len(found) < 2 or _ELSEWHEN.search(text, span.start, span.end):
        return []
    stops = [span.start, *(each.end() for each in _CLAUSE.finditer(text, span.start, span.end))]
    ends = [*(each.start() for each in _CLAUSE.finditer(text, span.start, span.end)), span.end]
    items = [
        Item(value, start, end, text[first:last])
        for value, start, end in found
        for first, last in zip(stops, ends, strict=True)
        if first <= start < last
    ]
    return items if len(items) == len(found) and _have_fates(items) else []


def _have_fates(items: Sequence[Item]) -> bool:
    """Whether each item tells of another fate."""
    fated = [
        sum(any(fate.search(item.words) for item in items) for fate in patterns)
        for patterns, is_all in closed_sets()
        if is_all and len(patterns) == _MANY and patterns[-1].search("missing")
    ]
    return fated == [len(items)] and members(Listed(list(items), leads=True))[0]


def _weighed(
    total: Amount, parts: Sequence[Item], amounts: Sequence[Amount]
) -> Inconsistency | None:
    """Hold the numbers against all: some may go untold, unless a slip explains that."""
    values, point = [part.value for part in parts], total.interval.point
    made = sum(values, Decimal(0))
    if made == point or any(each.is_wrong for each in amounts):
        return None
    if made < point and not (len(parts) == _MANY and explained(point, values, apart=True)):
        return None
    most = max(parts, key=lambda part: part.value)
    is_more = most.value > point
    last = next((each for each in amounts if is_more and each.start == most.start), amounts[-1])
    told = ", ".join(f"{value:,f}" for value in values)
    return Inconsistency(
        position=last.position,
        code="FC404" if is_more else "FC402",
        message=f"{told} make {made:,f}, and not the {total.text} on board",
        notes=(f"total: {total.text}", *(f"part: {value:,f}" for value in values)),
    )
