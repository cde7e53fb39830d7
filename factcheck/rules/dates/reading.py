"""From a trigger's hit to a mention: the run around it, the expression in it, the days it means."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import Final

from factcheck.model import Mention
from factcheck.rules.dates.grammar import Expression, Length, expression
from factcheck.rules.dates.meaning import UNKNOWN, Clock, When
from factcheck.rules.dates.words import run, tokens
from factcheck.rules.registry import Context

_CLAUSE: Final = 90
_TENSE = re.compile(
    r"(?i)\b(?:(will|won't|shall|would|to be|due|scheduled|expected|planned|plans?|set|slated|"
    r"going|upcoming|ahead|hopes?|aims?|must|can|may|might|could|should|let)|"
    r"(was|were|had|did|said|told|has|have|been|[a-z]{2,}ed))\b|(’ll|'ll)\b|([.!?]\s)"  # noqa: RUF001
)


@lru_cache(maxsize=1 << 14)
def _read(text: str, at: int) -> tuple[int, int, Expression] | None:
    """Read the expression that covers `at` in a run: where it stands, and what it says."""
    found = tokens(text)
    begin = 0
    while begin < len(found) and found[begin].start <= at:
        one = expression(found, begin)
        if one is None:
            begin += 1
            continue
        end, said = one
        if found[end - 1].end > at:
            return found[begin].start, found[end - 1].end, said
        begin = max(end, begin + 1)
    return None


def read_expression(text: str, start: int, end: int) -> tuple[int, int, Expression] | None:
    """Read the expression of time around a hit, if the prose lets it be one."""
    window = run(text, start, end)
    if not window:
        return None
    low, high = window[0].start, window[-1].end
    found = _read(text[low:high], start - low)
    if found is None:
        return None
    begin, stop, said = found[0] + low, found[1] + low, found[2]
    return (begin, stop, said) if said.stands(text, begin, stop) else None


def mention(text: str, start: int, end: int, context: Context, rule: str) -> Mention | None:
    """Read the date around a trigger's hit as a mention of a rule."""
    found = read_expression(text, start, end)
    if found is None:
        return None
    begin, stop, said = found
    if isinstance(said, Length):
        return said.mention(text, begin, stop)
    clock = Clock(context, tense=partial(future, text, begin, stop))
    return as_mention(text, begin, stop, said, meant(said, clock), rule)


def meant(said: Expression, clock: Clock) -> When:
    """Give the days that an expression means, UNKNOWN beyond the calendar's ends."""
    try:
        return said.when(clock)
    except (ValueError, OverflowError):
        return UNKNOWN


def as_mention(text: str, start: int, end: int, said: Expression, when: When, rule: str) -> Mention:
    """Make the mention of an expression: an interval is a `daterange`, anything else a `date`."""
    interval = said.interval or "/" in (when.edtf or "")
    return Mention(
        start=start, end=end, text=text[start:end], kind="daterange" if interval else "date",
        resolved=when.edtf, flag=when.flag, rule=rule,
    )  # fmt: skip


def future(text: str, start: int, end: int) -> bool | None:
    """Whether the nearest verb before a date, else the first behind it, points to the future."""
    verdict: bool | None = None
    for match in _TENSE.finditer(text, max(0, start - _CLAUSE), start):
        verdict = None if match[4] else bool(match[1] or match[3])
    if verdict is not None:
        return verdict
    after = _TENSE.search(text, end, end + _CLAUSE)
    return None if after is None or after[4] else bool(after[1] or after[3])
