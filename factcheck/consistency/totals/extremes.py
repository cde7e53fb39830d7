"""FC404: a most that is less than its least: "the dearest cup was £3.40 and the cheapest £3.60".

The pairs stand in `data/extremes.csv`. The second one has no noun of its own, or that of the first,
so that both are of one kind of thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.totals.parts_of_it import is_plain
from factcheck.kinds import COUNTS
from factcheck.model import Document, Span
from factcheck.patterns import pattern
from factcheck.tables import cells, rows

_IS = r"(?:is|was|were|are|at|of|cost|costs|stood at|came to|reached|being)"
_BELOW = pattern(r"(?:[-\u2212\u2013]|\b(?:minus|a (?:fall|drop|loss|cut) of)\s+)$")
_BELOW_BEHIND = pattern(
    r"(?:\s+[a-z]+)?\s+(?:below|under|profit|loss|gain|rise|fall|surplus|deficit)\b"
)
_NEAR = 70


class _Pair(NamedTuple):
    """The words of a pair, and what leads from them to their amounts."""

    words: tuple[tuple[str, ...], tuple[str, ...]]
    leads: tuple[re.Pattern[str], re.Pattern[str]]


@cache
def _pairs() -> tuple[_Pair, ...]:
    pairs = []
    for row in rows("extremes"):
        words = cells(row["most"]), cells(row["least"])
        most, least = (
            pattern(
                rf"\b(?:the|its|their|a)\s+(?:{'|'.join(map(re.escape, each))})"
                rf"(?P<noun>(?:\s+[a-z-]+){{0,4}}?)(?P<verb>\s+{_IS}|,)?\s+$",
                re.IGNORECASE,
            )
            for each in words
        )
        pairs.append(_Pair((tuple(words[0]), tuple(words[1])), (most, least)))
    return tuple(pairs)


@inconsistency
def extremes(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "The dearest cup was £3.40 and the cheapest £3.60"."""
    text = document.text
    for span, amounts in checked.counts_by_sentence.items():
        words = text[span.start : span.end].lower()
        if len(amounts) < 2:
            continue
        for pair in _pairs():
            if all(any(word in words for word in each) for each in pair.words):
                yield from _told_wrong(text, span, amounts, pair)


def _told_wrong(
    text: str, span: Span, amounts: Sequence[Amount], pair: _Pair
) -> Iterator[Inconsistency]:
    told = [
        (which, found, each)
        for start, each in zip([span.start, *(a.end for a in amounts)], amounts, strict=False)
        for which, lead in enumerate(pair.leads)
        if (found := lead.search(text, max(start, each.start - _NEAR), each.start))
    ]
    for (first, head, one), (second, other_head, other) in pairwise(told):
        most, least = (one, other) if first < second else (other, one)
        if first == second or not head["verb"] or other_head["noun"] not in ("", head["noun"]):
            continue
        if not (is_plain(most) and is_plain(least) and _are_alike(most, least)):
            continue
        if any(_is_below(text, each) for each in (most, least)):
            continue
        if most.interval.high <= least.interval.low:
            yield _wrong(one, other, most, least)


def _are_alike(one: Amount, other: Amount) -> bool:
    if one.kind in COUNTS:
        return other.kind in COUNTS
    per = {each.checked.claim.mention.per for each in (one, other)}
    return one.kind == other.kind and one.unit == other.unit and len(per) == 1


def _is_below(text: str, amount: Amount) -> bool:
    """Whether an amount is less than nothing, or what something fell by."""
    before = _BELOW.search(text, max(0, amount.start - 12), amount.start)
    return bool(before or _BELOW_BEHIND.match(text, amount.end))


def _wrong(one: Amount, other: Amount, most: Amount, least: Amount) -> Inconsistency:
    return Inconsistency(
        position=other.position,
        code="FC404",
        message=f"the most ({most.text}) is told as less than the least ({least.text})",
        notes=(f"operand: {one.text}",),
    )
