"""FC403: two times of a race and how far apart they are said to be.

"She won in 2:06:48, beating the record of 2:07:10 by 32 seconds": it was 22.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.amounts import plain
from factcheck.consistency.changes.stretches import ENDS, any_of
from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.model import Document, Mention
from factcheck.patterns import pattern

_CLOCK = pattern(r"(?<![\w:.])(?:(\d{1,2}):)?(\d{1,2}):(\d\d(?:\.\d{1,3})?)(?![\w:])(?!\.\d)")
"""Minutes and seconds of a race, with hours before them or without."""
_WORDS = r"(?:,?\s+(?!(?:and|but|while|who|which)\b)[\w'\u2019-]+)"
_SIXTY = 60


@cache
def _beating() -> re.Pattern[str]:
    return pattern(
        rf"{_WORDS}{{0,10}},?\s+(?:and\s+)?(?:{any_of('outdoings')}|improving\s+on|lowering|cutting)"
        rf"{_WORDS}{{0,6}}\s+(?:of|at|from)\s+",
        re.IGNORECASE,
    )


_BY = pattern(rf"{_WORDS}{{0,6}},?\s+by\s+", re.IGNORECASE)
_BESIDE = pattern(r"(?:\s+[a-z]+){0,3},\s+", re.IGNORECASE)
_FASTER = pattern(
    r"\s+(?:(?:faster|slower|quicker|better|less|more)\s+than|inside|outside|behind|ahead\s+of|off|short\s+of"
    rf"|under|below|above|over){_WORDS}{{0,6}}\s+(?:of|at|in|was|ran)\s+",
    re.IGNORECASE,
)


@inconsistency
def clock_times(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "2:06:48, beating the 2:07:10 of 2017 by 32 seconds", and "32 seconds faster than"."""
    text = document.text
    for span, times in checked.times_by_sentence.items():
        lasting = [each for each in times if _is_plain(each[1].claim.mention)]
        clocks = list(_CLOCK.finditer(text, span.start, span.end)) if lasting else []
        if len(lasting) != 1 or len(clocks) != 2:
            continue
        position, entry = lasting[0]
        mention = entry.claim.mention
        made = abs(_seconds(clocks[0]) - _seconds(clocks[1]))
        if not _are_bound(text, clocks, mention) or _may_be(mention, made, clocks[0][3]):
            continue
        yield Inconsistency(
            position=position,
            code="FC403",
            message=f"{clocks[0][0]} and {clocks[1][0]} are {plain(made)} seconds apart, "
            f"not {mention.text}",
            expected=plain(made),
            expected_unit="second",
            notes=tuple(f"operand: {each[0]}" for each in clocks),
        )


def _is_plain(mention: Mention) -> bool:
    """Whether a mention is a duration in seconds without a hedge."""
    is_single = mention.value is not None and mention.value_max is None
    return (
        mention.kind == "duration"
        and is_single
        and mention.modifier == "exact"
        and mention.unit == "second"
    )


def _may_be(mention: Mention, made: Decimal, seconds: str) -> bool:
    """Whether a duration may be what two times make: each is rounded to its last digit."""
    last = Decimal(1).scaleb(-len(seconds.partition(".")[2]))
    return mention.value is None or abs(mention.value - made) <= max(last, mention.step or last)


def _seconds(clock: re.Match[str]) -> Decimal:
    hours, minutes, seconds = clock.groups("0")
    return (int(hours) * _SIXTY + int(minutes)) * _SIXTY + Decimal(seconds)


def _are_bound(text: str, clocks: list[re.Match[str]], mention: Mention) -> bool:
    """Whether words bind two times of one form to what they are apart."""
    one, two = clocks
    if (one[1] is None) != (two[1] is None) or len(one[3]) != len(two[3]):
        return False
    if mention.start > two.end():
        return bool(
            _beating().fullmatch(text, one.end(), two.start())
            and _BY.fullmatch(text, two.end(), mention.start)
            and ENDS.match(text, mention.end)
        )
    return bool(
        one.end() < mention.start
        and _BESIDE.fullmatch(text, one.end(), mention.start)
        and _FASTER.fullmatch(text, mention.end, two.start())
    )
