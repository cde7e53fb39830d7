"""FC402: parts that do not add up to the total stated with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed
from factcheck.intervals import Interval
from factcheck.judging.phrasing.style import in_style_of
from factcheck.model import Document, Span
from factcheck.patterns import YEAR, pattern

_SPLIT = pattern(
    r"\bin all\b|\bin total\b|\baltogether\b|\bcompris\w+|\bconsist\w* of\b|\bmade up of\b"
    r"|\bsplit (?:into|between)\b|\bdivided (?:into|between|among)\b|:|\u2014| \u2013 ",
    re.IGNORECASE,
)
_DASH = pattern(r"\u2014|\s\u2013\s")
_OPEN_LIST = pattern(
    r"\binclud\w+|\bof which\b|\bsuch as\b|\bamong (?:them|others)\b|\bmore than\b"
    r"|\bonly\b|\bcompar\w+|\b(?:most|much|part|the bulk|share|majority) of\b"
    r"|\b(?:most|main|chief|large)ly\b|\b(?:as well as|plus|along with|together with)\b"
    r"|\b(?:told|said|says|added|and that|against|versus|before|ahead of|followed by)\b",
    re.IGNORECASE,
)
_EACH_ONE = pattern(r"\b(?:each|every)\s+$", re.IGNORECASE)
_HEADS_LIST = pattern(r":\s*$")
_ITEM = pattern(r"\s*\n\s*(?:[-*\u2022\u2013]|\d+[.)])\s+")
_THE_REST = pattern(r"\bthe\s+(?:remaining|remainder|rest)\b[^,;:.]{0,12}$", re.IGNORECASE)
_BRACKETS = pattern(r"\([^()]*\)")
_NEAR = 80
_FEWEST = 3
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LAST = pattern(r"\band\b[^,;]{0,30}$", re.IGNORECASE)
_SUM = pattern(
    r"\b(?:a |for a |to a |in )?(?:total of|totall?ing|total)\b[^,;]{0,12}$", re.IGNORECASE
)


_OVER_YEARS = pattern(
    rf"\b(?:since|to|until|till|through|from|by|between|over)\s+(?:[a-z]+\s+)?{YEAR}\b",
    re.IGNORECASE,
)
"""A total over years, of which the parts may be some: "in total $55 billion since 2000"."""
_A_LITTLE = 25
_WITH_MORE = pattern(
    r",?\s*\(?(?:with|includ\w+|plus|count\w+|net|before|after|once|if|when|as|exclud\w+|without|less"
    r"|minus|along)\b",
    re.IGNORECASE,
)
"""What says of a total that more, or less, than its parts is in it: "with shop sales"."""
_MOST_TIMES, _CLOSE = 3, Decimal("0.05")
_ROUNDED = Decimal("0.01")


@inconsistency
def parts_and_total(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find a closed list of parts beside its total: "$90 million in all: $40m for …, … and …"."""
    sentences = checked.by_sentence
    for amounts in sentences.values():
        for alike in _alike(amounts):
            found = total_first(document.text, alike) or _total_last(document.text, alike)
            if found is not None:
                yield found
    yield from _bulleted(document.text, list(sentences.items()))


def _alike(amounts: list[Amount]) -> Iterator[list[Amount]]:
    """Give the amounts of money or shares of a sentence by unit, where there are three or more."""
    for unit in dict.fromkeys(a.unit for a in amounts if a.kind in ("money", "percent")):
        alike = [a for a in amounts if a.unit == unit]
        if unit is not None and len(alike) >= _FEWEST:
            yield alike


def _bulleted(text: str, sentences: list[tuple[Span, list[Amount]]]) -> Iterator[Inconsistency]:
    """Find a total before a colon with its parts as list items below, one amount each."""
    for at, (span, amounts) in enumerate(sentences):
        total = amounts[-1]
        of_each = _EACH_ONE.search(text, max(0, total.start - 20), total.start)
        is_one = of_each is not None and total.interval.point == 1
        if len(amounts) > 1 or not (is_one or _HEADS_LIST.search(text[total.end : span.end])):
            continue
        parts: list[Amount] = []
        end = span.end
        for following, items in sentences[at + 1 :]:
            if not _ITEM.fullmatch(text[end : following.start]) or items[0].unit != total.unit:
                break
            parts.append(items[0])
            end = following.end
        if len(parts) < _FEWEST - 1 or _OPEN_LIST.search(text[total.end : span.end]):
            continue
        if is_one:  # a pound is a hundred pence
            whole = Interval(*[total.interval.point] * 3)
            found = compare(total, parts, whole) if _sum_of(parts).low > whole.point else None
            found = replace(found, expected=None, suggestion=None) if found else None
        else:
            is_told = _is_told_whole(text[span.start : span.end], len(parts))
            found = compare(total, parts) if is_told or _exceed(parts, total) else None
        if found is not None:
            yield found


def _is_told_whole(words: str, parts: int) -> bool:
    """Whether words say that the parts are all: "is split as follows", "in three parts"."""
    return any(any(map(str.isalpha, found[0])) for found in _SPLIT.finditer(words)) or (
        _is_counted(words, parts)
    )


def _exceed(parts: list[Amount], total: Amount) -> bool:
    """Whether parts come to more than the total, which some of them cannot."""
    return _sum_of(parts).low > total.interval.high


def total_first(text: str, amounts: list[Amount]) -> Inconsistency | None:
    """Hold a total against all amounts of its unit that its sentence tells behind it."""
    total, parts = amounts[0], _outermost(text, amounts[1:])
    if len(parts) < _FEWEST - 1:
        return None
    if not any(map(str.isdigit, total.text)) and total.kind == "percent":
        return None  # "Four fifths are finished: it counts 82 percent as finished, 13 as begun"
    between = text[total.end : parts[0].start]
    if _DASH.search(between) and _DASH.search(text, parts[0].end, parts[-1].start):
        return None  # "$4 billion for Dhaka — $1 billion of it paid — and $8 billion for Cairo"
    split = _SPLIT.search(between)
    if split is None or not _is_closed_list(text, total.end, parts):
        return None
    if between.count("(") > between.count(")"):
        return None  # "rose to $210m (2020: $200m) and profit to $16.8m"
    is_told = any(map(str.isalpha, split[0])) or _is_counted(between, len(parts))
    return compare(total, parts) if is_told or _exceed(parts, total) else None


def _outermost(text: str, parts: list[Amount]) -> list[Amount]:
    """Leave out those that make up a part: several in one pair of brackets, or behind the rest.

    "The remaining $31 million came from the state ($20 million) and the town ($11 million)."
    """
    rest = (
        n
        for n, part in enumerate(parts, 1)
        if _THE_REST.search(text, max(0, part.start - _NEAR), part.start)
    )
    parts = parts[: next(rest, len(parts))]
    spans = [
        span.span() for span in _BRACKETS.finditer(text, parts[0].start, parts[-1].end + _NEAR)
    ]
    inside = [[p for p in parts if start < p.start < end] for start, end in spans]
    finer = {part.position for several in inside if len(several) > 1 for part in several}
    return [part for part in parts if part.position not in finer]


def _is_counted(words: str, parts: int) -> bool:
    """Whether words say how many parts there are: "comes from three banks: …"."""
    return parts < len(_COUNTS) and re.search(rf"\b{_COUNTS[parts]}\b", words) is not None


def _sum_of(parts: Sequence[Amount]) -> Interval:
    shares = [as_printed(part) for part in parts]
    return Interval(*(sum(ends, Decimal(0)) for ends in zip(*shares, strict=True)))


def _total_last(text: str, amounts: list[Amount]) -> Inconsistency | None:
    total, parts = amounts[-1], amounts[:-1]
    if not _SUM.search(text[parts[-1].end : total.start]):
        return None
    if _OVER_YEARS.search(text[parts[-1].end : total.end + _A_LITTLE]):
        return None
    if _WITH_MORE.match(text, total.end):
        return None
    stated = as_printed(total)
    if any(_sum_of(parts[first:]).meets(stated) for first in range(1, len(parts) - 1)):
        return None  # what stands before them is of something else
    if _OPEN_LIST.search(text, parts[-1].end, total.start):
        return None
    return compare(total, parts) if _is_closed_list(text, parts[0].start, parts) else None


def _is_closed_list(text: str, start: int, parts: list[Amount]) -> bool:
    whole = text[start : parts[-1].end]
    stops = [";" in text[one.end : other.start] for one, other in pairwise(parts)]
    if any(stops) and not all(stops):
        return False
    return not _OPEN_LIST.search(whole) and bool(
        _LAST.search(text[parts[-2].end : parts[-1].start])
    )


def is_another_sum(made: Decimal, stated: Decimal) -> bool:
    """Whether a sum is so far off its total that these are no parts of it, nor has it slipped."""
    if not made or not stated:
        return False
    times = max(made, stated) / min(made, stated)
    slip = Decimal(10) ** times.adjusted()
    return times > _MOST_TIMES and min(abs(times / near - 1) for near in (slip, 10 * slip)) > _CLOSE


def compare(
    total: Amount, parts: Sequence[Amount], whole: Interval | None = None
) -> Inconsistency | None:
    """Hold parts against their total, as far as all are printed, and the total may be rounded.

    A `whole` is known better than it is printed.
    """
    stated, made = whole or as_printed(total), _sum_of(parts)
    if made.meets(stated) or is_another_sum(made.point, stated.point):
        return None
    if any(part.interval.point == stated.point for part in parts):
        return None  # "$250 million: the banks lend $250 million and $130 million"
    apart = abs(made.point - stated.point)
    if apart < (total.checked.claim.mention.step or 0) and apart < _ROUNDED * stated.point:
        return None  # rounded up, or cut off
    claim = total.checked.claim
    said = in_style_of(
        claim, made.point, min(p.checked.claim.mention.step or Decimal(1) for p in parts)
    )
    listed = ", ".join(part.text for part in parts)
    return Inconsistency(
        position=total.position,
        code="FC402",
        message=f"the parts ({listed}) add up to {said}, not {total.text}",
        expected=f"{made.point:f}",
        expected_unit=total.unit,
        suggestion=said,
        notes=tuple(f"part: {p.text}" for p in parts),
    )
