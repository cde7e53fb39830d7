"""FC403: so many of so many, and their share ahead of them or told as a rate: "a turnout of …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.consistency.operands import (
    HUNDRED,
    begin,
    behind,
    closes,
    is_part,
    is_printed_share,
)
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import loosely
from factcheck.consistency.shares.fractions_told import Share, fraction_before, share_at
from factcheck.consistency.shares.part_and_share import (
    PART_OF_WHOLE,
    Told,
    changes,
    wrong_part,
    wrong_share,
)
from factcheck.intervals import divided, scaled, widened
from factcheck.model import Document, Span
from factcheck.patterns import pattern

_NEAR = 24
_SLACK = 3 / HUNDRED
_RATE = (
    r"an?\s(?:(?!(?:vote|interest|tax|annual|growth|exchange|average)\b)[a-z-]+\s){0,3}"
    r"(?:rate|turnout|proportion|share)\sof\s"
)
_IS_A_RATE = pattern(
    rf"[^.;,:0-9]{{0,60}},\s(?:(?:or|that\sis|giving|making|which\s(?:is|was|makes|gives|gave))\s)?{_RATE}",
    re.IGNORECASE,
)
_THAT_IS_A_RATE = pattern(
    rf"\W*(?:that|this|it)\s(?:is|was|makes?|made|means?|meant|gives?|gave)\s{_RATE}", re.IGNORECASE
)
_OF_THE = pattern(r"(?:^|[;:\u2014(]\s?)of\s(?:(?:the|its|their|some|all)\s)?$", re.IGNORECASE)
_THEN_PART = pattern(
    r"(?:(?:\s(?!of\b)[a-z-]+){0,3},?|(?:\s(?!of\b)[a-z-]+){4,7},)\s(?:only\s|just\s)?",
    re.IGNORECASE,
)
_THEN_VOTED = pattern(r"(?:\s[a-z]+){0,2}\s(?:and|but|of\swhom)\s(?:only\s|just\s)?", re.IGNORECASE)
_VOTED = pattern(r"\s(?:of\sthem\s)?(?:have\s|had\s)?voted\b")
_AHEAD = pattern(r"(?:\sof\s(?:the|its|their|all)\s[a-z-]+)?(?:,|:|\s?[\u2013\u2014]|\s\()\s?")
_OPENED = pattern(r"[,:(\u2013\u2014]\s?$")
_SHUT = pattern(r"[,.;:)\u2014](?!\d)|\s[\u2013\u2014]|\Z")
_FEWEST = 10
"""So many there are at least: "growth was 4 per cent, two of three banks said"."""


@inconsistency
def rates_of_them(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "312 of its 520 members voted, a turnout of 80 per cent" and "P, 27 of the 41 lots"."""
    text, before = document.text, list[tuple[Amount, Amount]]()
    for span, amounts in checked.counts_by_sentence.items():
        pairs = [pair for pair in pairwise(amounts) if _is_pair(text, span, *pair)]
        for part, whole in pairs:
            yield from _share_ahead(text, span, (part, whole), amounts)
        yield from _rates(text, pairs, amounts)
        if len(before) == 1 and is_printed_share(amounts[0]):
            leads = _THAT_IS_A_RATE.fullmatch(text, span.start, begin(text, amounts[0]))
            if leads and closes(text, amounts[0].end):
                yield from _held(*before[0], amounts[0])
        before = [_in_order(text, *pair) for pair in pairs]


def _is_pair(text: str, span: Span, one: Amount, two: Amount) -> bool:
    """Whether two amounts are told as part and whole, in either order."""
    if not is_part(one, two) or one.is_wrong or two.is_wrong:
        return False
    return PART_OF_WHOLE.fullmatch(text, one.end, begin(text, two)) is not None or (
        _is_whole_first(text, span, one, two)
    )


def _is_whole_first(text: str, span: Span, whole: Amount, part: Amount) -> bool:
    """Read "of 3,200 applicants 240 …" and "it has 520 members and 312 voted"."""
    leads, start = text[span.start : begin(text, whole)], begin(text, part)
    is_led = "of " in leads[-_NEAR:].lower() and _OF_THE.search(leads)
    if is_led and _THEN_PART.fullmatch(text, whole.end, start):
        return True
    goes_on = _THEN_VOTED.fullmatch(text, whole.end, start)
    return goes_on is not None and _VOTED.match(text, behind(text, part)) is not None


def _in_order(text: str, one: Amount, two: Amount) -> tuple[Amount, Amount]:
    """Give the part before its whole."""
    is_part_first = PART_OF_WHOLE.fullmatch(text, one.end, begin(text, two))
    return (one, two) if is_part_first else (two, one)


def _rates(
    text: str, pairs: Sequence[tuple[Amount, Amount]], amounts: Sequence[Amount]
) -> Iterator[Inconsistency]:
    for one, two in pairs:
        share = next((each for each in amounts if each.start > two.start), None)
        if share is None or not is_printed_share(share) or not closes(text, share.end):
            continue
        if _IS_A_RATE.fullmatch(text, two.end, begin(text, share)):
            yield from _held(*_in_order(text, one, two), share)


def _held(part: Amount, whole: Amount, amount: Amount) -> Iterator[Inconsistency]:
    share = Share(amount.start, amount.end, amount.text, loosely(amount), amount)
    yield from _compared(Told(part, whole, share))


def _share_ahead(
    text: str, span: Span, pair: tuple[Amount, Amount], amounts: Sequence[Amount]
) -> Iterator[Inconsistency]:
    """Read "91 per cent, 275 of the 412 lots, found buyers"."""
    part, whole = pair
    if not PART_OF_WHOLE.fullmatch(text, part.end, begin(text, whole)):
        return
    if not _OPENED.search(text, max(0, part.start - _NEAR), begin(text, part)):
        return
    before = [each for each in amounts if each.end <= part.start]
    is_printed = bool(before) and is_printed_share(before[-1])
    at = before[-1].start if is_printed else fraction_before(text, span, part.start)
    share = None if at is None else share_at(text, at, {each.start: each for each in amounts})
    if share is None or changes().search(text, span.start, share.start):
        return
    ahead = _AHEAD.fullmatch(text, share.end, begin(text, part))
    if ahead and whole.interval.point >= _FEWEST and _SHUT.match(text, behind(text, whole)):
        yield from _compared(Told(part, whole, share))


def _compared(told: Told) -> Iterator[Inconsistency]:
    made = divided(loosely(told.part), loosely(told.whole))
    if made is None or widened(scaled(made, HUNDRED), _SLACK).meets(told.share.span):
        return
    if told.share.amount:
        yield wrong_share(told, made.point * HUNDRED)
    else:
        yield wrong_part(told)
