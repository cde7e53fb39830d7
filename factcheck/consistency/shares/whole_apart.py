"""FC403: a part with its share, and the whole apart: "It has 90 dams. A third of them, 3, leak"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.consistency.misprints import meant
from factcheck.consistency.operands import (
    HUNDRED,
    PARAGRAPH,
    begin,
    behind,
    closes_beside,
    is_count,
    is_part,
    is_printed_share,
)
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed, loosely
from factcheck.consistency.shares.fractions_told import Share, fraction_before, share_at
from factcheck.consistency.shares.part_and_share import (
    Told,
    behind_them,
    changes,
    is_misprinted,
    wrong_part,
    wrong_share,
)
from factcheck.intervals import Interval, divided, scaled, widened
from factcheck.model import Document, Span
from factcheck.patterns import pattern

_OF_THEM = (
    r"(?:(?P<them>\sof\s(?:them|those|these|it|this|that))(?=\W)"
    r"|\sof\s(?:the|its|their)\s[a-z-]+(?:\s[a-z-]+)?)?"
)
_THEN_SHARE = pattern(
    rf"{_OF_THEM}(?:,\s(?:(?:or|that\sis)\s)?|\sor\s|\s\((?:or\s)?)", re.IGNORECASE
)
_THEN_PART = pattern(
    rf"{_OF_THEM}(?:,\s(?:(?:or|that\sis|which\s(?:is|was|would\sbe|makes|made|com?es\sto|came\sto))\s)?"
    r"|\sor\s|\s\((?:or\s)?)",
    re.IGNORECASE,
)
_LEADS = (", ", "or ", "(", "is ", "was ", "be ", "makes ", "made ", "to ")
"""How a text ends where a part is told behind its share, so that no more need be asked."""
_SHUT = pattern(r"\s*(?:[.,;:)](?!\d)|\Z)")
_OF_THESE = pattern(
    r"\bof\s(?:(?:these|those|them),?|(?:this|that),(?:\s[^\W\d]+){0,4})\s$", re.IGNORECASE
)
_OF_ALL_TOLD = pattern(r"\sof\s(?:all|the\s(?:total|whole|sum))(?=\W)")
_FROM = pattern(r"\b(?:from|than|against)\s(?:[a-z]+\s){0,2}$")
_ANOTHER = pattern(r"\b(?:up|down|votes?|polled|chance|odds|interest|discount)\b", re.IGNORECASE)
_NO_CHANGE = pattern(r"\b(?:ma(?:de|kes?|king)\sup|turn(?:s|ed)?\sdown)\b")
_OTHERS = pattern(
    r"\b(?!(?:was|has|his|this|does|says|thus|plus|perhaps|always)\b)[a-z]{2,}[^\Ws]s\b"
    r"|\b(?:men|women|children|people|police|staff|who|which)\b|\d",
    re.IGNORECASE,
)
"""Other things that "them" may be."""
_BESIDE = 14
_SENTENCES, _NEAREST, _LAST = 3, 5, 3
_LITTLE, _SLACK = 1 / HUNDRED, 3 / HUNDRED


class _Part(NamedTuple):
    """A part and its share, and whether both are told "of them"."""

    part: Amount
    share: Share
    of_them: bool


@inconsistency
def whole_apart(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "It has 240 dams. Some 84 of them, 53 per cent, leak" and "A third of them, 30, leak".

    Where nothing binds the part to its whole, only a slip is told that makes them fit.
    """
    text, spans = document.text, list[Span]()
    for span, amounts in checked.counts_by_sentence.items():
        spans.insert(0, span)
        floor = text.rfind(PARAGRAPH, 0, span.start)
        near = [each for each in spans[:_SENTENCES] if each.start > floor]
        parts = list(_parts(text, span, amounts))
        is_list = sum(not found.of_them for found in parts) > 1
        for found in parts:
            start = min(found.part.start, found.share.start)
            wholes = [
                each
                for where in near
                for each in _without_share(text, checked.counts_by_sentence[where], found.share)
                if each.end <= start and is_part(found.part, each) and not each.is_wrong
            ]
            if is_list and not found.of_them:
                yield from _listed(
                    text, found, [each for each in parts if each is not found], wholes
                )
            else:
                yield from _weighed(text, found, wholes)


def _listed(
    text: str, found: _Part, others: Sequence[_Part], wholes: Sequence[Amount]
) -> Iterator[Inconsistency]:
    """Hold one of several parts against the whole before that another, with its share, makes."""
    sentence = found.part.checked.claim.sentence
    told = [
        Told(found.part, each, found.share)
        for each in wholes
        if each.checked.claim.sentence != sentence
        and any(_makes(Told(o.part, each, o.share), o.share.printed, _LITTLE) for o in others)
    ]
    if not told or _fits(found, wholes):
        return
    of_all = any(_OF_ALL_TOLD.match(text, each.share.end) for each in (found, *others))
    amount, first = found.share.amount, min(told, key=_roughness)
    is_slip = is_misprinted(first) or (amount and meant(amount, _share_of(first)) is not None)
    if is_slip or (of_all and not _makes(first, found.share.span, _SLACK)):
        yield _told(first)


def _roughness(told: Told) -> Decimal:
    """Tell how rough a whole is: a million is what any part may be a share of."""
    low, point, high = told.whole.interval
    return (high - low) / point


def _fits(found: _Part, wholes: Sequence[Amount]) -> bool:
    told = (Told(found.part, whole, found.share) for whole in wholes)
    return any(_makes(each, found.share.printed, _LITTLE) for each in told)


def _without_share(text: str, amounts: Sequence[Amount], share: Share) -> Iterator[Amount]:
    """Yield amounts, the last first, that have no other share beside them: those are parts.

    A share that they have grown by is none of these.
    """
    for at in reversed(range(len(amounts))):
        beside = (*amounts[max(at - 1, 0) : at], *amounts[at + 1 : at + 2])
        shares = (each for each in beside if is_printed_share(each) and each.start != share.start)
        if all(changes().search(text, each.start - _BESIDE, each.end + _BESIDE) for each in shares):
            yield amounts[at]


_THAT_IS = pattern(
    r"\b(?:that|this|which|they|these|it)\s(?:is|was|are|were|makes?|made|comes?\sto|came\sto)\s$",
    re.IGNORECASE,
)
_OF_ALL = pattern(
    r"\sof\s(?:the|its|their|all|all\sthe)\s(?:[a-z-]+\s){0,3}?(?:of\s)?", re.IGNORECASE
)
_ENDS = pattern(r"(?:\s[a-z-]+){0,2}[.!]\W*(?:that|this)\s(?:is|was|makes|made)\s", re.IGNORECASE)
"""What stands between a part that ends its sentence and the share that "that" is."""


@inconsistency
def part_apart(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "It has sold 61,200 seats. That is 98 per cent of the 68,400 there are": 89 it is.

    Only a slip is told, unless the part ends its sentence, so that "that" can be nothing else.
    """
    text, before = document.text, list[Amount]()
    for span, amounts in checked.counts_by_sentence.items():
        for share, whole in pairwise(amounts):
            if (
                is_printed_share(share)
                and _THAT_IS.search(text, span.start, begin(text, share))
                and _OF_ALL.fullmatch(text, share.end, begin(text, whole))
            ):
                told = Share(share.start, share.end, share.text, loosely(share), share)
                parts = [*before, *(each for each in amounts if each.end <= share.start)]
                held = [Told(part, whole, told) for part in parts if is_part(part, whole)]
                is_it = _is_it(text, parts, share) and _SHUT.match(text, behind(text, whole))
                yield from _wrong_of(held, is_sure=is_it is not None)
        before = amounts if PARAGRAPH not in text[span.end : span.end + 3] else []


def _is_it(text: str, parts: Sequence[Amount], share: Amount) -> bool:
    return bool(parts) and _ENDS.fullmatch(text, parts[-1].end, begin(text, share)) is not None


def _wrong_of(told: Sequence[Told], *, is_sure: bool) -> Iterator[Inconsistency]:
    """Tell of a share that none of some parts makes, if a slip keeps it from one, or it is sure."""
    if any(_makes(each, each.share.printed, _LITTLE) for each in told):
        return
    for each in told[: -_LAST - 1 : -1]:
        amount = each.share.amount
        if amount and (right := meant(amount, _share_of(each))) is not None:
            yield wrong_share(each, right)
            return
    largest = max(told, key=lambda each: each.part.interval.point, default=None)
    if is_sure and largest and not _makes(largest, largest.share.span, _SLACK):
        yield _told(largest)


def _parts(text: str, span: Span, amounts: Sequence[Amount]) -> Iterator[_Part]:
    """Yield what is told as an amount and as a share, neither of them of a change."""
    by_start = {each.start: each for each in amounts}
    for part in amounts:
        if is_printed_share(part) or part.is_wrong:
            continue
        found = _share_behind(text, span, part, by_start) or _share_before(
            text, span, part, by_start
        )
        if found is None:
            continue
        end = max(found.part.start, found.share.start)
        words = _NO_CHANGE.sub("", text[max(span.start, text.rfind(";", 0, part.start)) : end])
        if not changes().search(words) and not _ANOTHER.search(words):
            yield found


def _share_behind(text: str, span: Span, part: Amount, by_start: dict[int, Amount]) -> _Part | None:
    """Read "84 of them, 53 per cent,"."""
    leads = _THEN_SHARE.match(text, behind(text, part))
    share = leads and share_at(text, leads.end(), by_start)
    end = share and behind_them(text, share.end)
    if not leads or not share or not end or not _SHUT.match(text, end):
        return None
    of_these = _OF_THESE.search(text, span.start, begin(text, part))
    return _Part(part, share, bool(leads["them"] or of_these) and closes_beside(text, end))


def _share_before(text: str, span: Span, part: Amount, by_start: dict[int, Amount]) -> _Part | None:
    """Read "a third of them, 30," and "40 per cent, which would be 186"."""
    if not closes_beside(text, behind(text, part)):
        return None
    before = [each for each in by_start.values() if each.end <= part.start]
    if before and is_printed_share(before[-1]):
        start = before[-1].start
    elif not text.endswith(_LEADS, 0, begin(text, part)):
        return None
    elif found := fraction_before(text, span, part.start):
        start = found
    else:
        return None
    share = share_at(text, start, by_start)
    leads = share and _THEN_PART.fullmatch(text, share.end, begin(text, part))
    return _Part(part, share, bool(leads["them"])) if share and leads else None


def _weighed(text: str, found: _Part, wholes: Sequence[Amount]) -> Iterator[Inconsistency]:
    told = [Told(found.part, whole, found.share) for whole in wholes]
    amount, sentence = found.share.amount, found.part.checked.claim.sentence
    if _fits(found, wholes):
        return
    for each in told[:_NEAREST]:
        is_bound = found.of_them or each.whole.checked.claim.sentence == sentence
        if amount and is_bound and (right := meant(amount, _share_of(each))) is not None:
            yield wrong_share(each, right)
            return
        if is_misprinted(each):
            yield wrong_part(each)
            return
    if any(_makes(each, found.share.span, _SLACK) for each in told):
        return
    first = next((each for each in told if not _is_left(text, each)), None)
    if first and found.of_them and _are_them(text, *first[:2]):
        yield _told(first)


def _told(told: Told) -> Inconsistency:
    """Tell of the share if it is in figures and the part is no slip, else of the part."""
    has_digits = any(map(str.isdigit, told.share.text))
    if has_digits and not is_misprinted(told):
        return wrong_share(told, _share_of(told).point)
    return wrong_part(told)


def _is_left(text: str, told: Told) -> bool:
    """Whether a whole is what another has grown from."""
    start = begin(text, told.whole)
    return _FROM.search(text, max(0, start - _BESIDE), start) is not None


def _are_them(text: str, part: Amount, whole: Amount) -> bool:
    """Whether a part is one of the last things that are told before it, or of the last sum."""
    if part.unit is not None and part.unit == whole.unit and not is_count(part):
        return whole.interval.point > part.interval.point
    between = text[behind(text, whole) : part.start]
    return whole.interval.point > part.interval.point and not _OTHERS.search(between)


def _makes(told: Told, share: Interval, slack: Decimal) -> bool:
    made = divided(loosely(told.part), loosely(told.whole))
    return made is not None and widened(scaled(made, HUNDRED), slack).meets(share)


def _share_of(told: Told) -> Interval:
    part, whole = as_printed(told.part), as_printed(told.whole)
    return scaled(divided(part, whole) or part, HUNDRED)
