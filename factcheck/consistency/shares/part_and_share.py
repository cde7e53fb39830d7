"""FC403: a part, its whole and the share beside them: each of the three follows from the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.amounts import plain
from factcheck.consistency.misprints import meant
from factcheck.consistency.operands import (
    HUNDRED,
    begin,
    closes,
    closes_beside,
    is_part,
    is_printed_share,
)
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed, due_as_printed, loosely, rounded_to
from factcheck.consistency.shares.fractions_told import Share, share_at
from factcheck.intervals import Interval, divided, multiplied, scaled, widened
from factcheck.judging.phrasing.style import in_style_of
from factcheck.model import Document, Span
from factcheck.patterns import pattern
from factcheck.tables import cells, rows

_SLACK = Decimal("0.03")
_TENTH = Decimal("0.1")
_WORD = (
    r"(?:\s(?!(?:and|or|but|plus|with|than|while|as|to|more|less|fewer|which|who|that|of)\b)"
    r"[^\W\d_][\w\u2019'-]*)"
)
_THE = r"(?:the|its|their|his|her|our|all|all\sthe|these|those|some|about|a\stotal\sof)"
_OF_THE = pattern(
    rf"(?:^|[;:(\u2013\u2014]\s*|\b(?:and|but)\s)(?:out\s)?of\s(?:{_THE}\s)?$",
    re.IGNORECASE,
)
_JOIN = r"(?:,\s(?:(?:or|that\sis|i\.e\.),?\s)?|\s(?:or\s)|\s\((?:or\s)?)"
_NAMED_THEN_SHARE = pattern(rf"{_WORD}{{0,3}}{_JOIN}", re.IGNORECASE)
_TOLD_THEN_SHARE = pattern(
    rf"{_WORD}{{0,6}}{_JOIN}|(?:{_WORD}|\sof|\s\d+){{0,16}},\sor\s", re.IGNORECASE
)
_WHOLE_THEN_PART = pattern(r"[^,;:.()]{0,60},\s(?:only\s|just\s)?", re.IGNORECASE)
_OF_WHICH = pattern(
    rf"{_WORD}{{0,4}},?\sof\s(?:which|whom)\s(?:(?:[a-z]+\s){{0,3}}(?:is|are|was|were)\s)?(?:only\s)?",
    re.IGNORECASE,
)
PART_OF_WHOLE = pattern(
    rf"{_WORD}{{0,2}}\s(?:out\s)?of(?:\s{_THE})?{_WORD}{{0,2}}\s", re.IGNORECASE
)
_SHARE_OF_WHOLE = pattern(rf"\s(?:of|on)\s(?:{_THE}\s)?(?:[a-z-]+\s){{0,2}}", re.IGNORECASE)
_OF_THEM = pattern(r"\sof\s(?:them|it|all|the\stotal)(?=\W)", re.IGNORECASE)
_OTHER_SHARE = pattern(r"\b(?:votes?|polled|turnout|chance|odds|probability)\b", re.IGNORECASE)


class Told(NamedTuple):
    """A part and a whole, the share that is told of the two, and the one that is wrong."""

    part: Amount
    whole: Amount
    share: Share


@inconsistency
def part_and_share(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "24,000 trains, of which 480, or 20 per cent, were cancelled" and its like.

    The forms are "of the A, B, or P", "A, of which B, or P", "B of the A, or P", "P of the A, or
    B" and "A, of which P, B, …", with P in words or in figures.
    """
    for span, amounts in checked.counts_by_sentence.items():
        if len(amounts) < 2:
            continue
        text = document.text
        if _OTHER_SHARE.search(text, span.start, span.end):
            continue
        for told in _forms(text, span, amounts):
            if not (_is_added(text, told) or _has_its_whole(told, amounts)):
                yield from _compared(told)


def _is_added(text: str, told: Told) -> bool:
    """Whether a part is told with another: "$1.4bn and $1.3bn, more than half of the $5.1bn"."""
    start = begin(text, told.part)
    return told.part.start < told.share.start < told.whole.start and (
        _AND.search(text, max(0, start - _NEAR), start) is not None
    )


def _has_its_whole(told: Told, amounts: Sequence[Amount]) -> bool:
    """Whether a share is of another number, told before: "340 in two clinics, of whom 85, or …"."""
    part, whole, share = told
    is_less = whole.interval.point < part.interval.point
    others = (each for each in amounts if each.start < min(part.start, whole.start))
    return any(
        (is_less and each.interval.point >= part.interval.point)
        or ((made := _percent_of(part, each)) and made.meets(share.printed))
        for each in others
        if is_part(part, each)
    )


def _percent_of(part: Amount, whole: Amount) -> Interval | None:
    made = divided(loosely(part), loosely(whole))
    return made and widened(scaled(made, HUNDRED), _SLACK)


def _forms(text: str, span: Span, amounts: list[Amount]) -> Iterator[Told]:
    by_start = {amount.start: amount for amount in amounts}
    for one, two in pairwise(amounts):
        if is_part(one, two):
            yield from _share_last(text, span, (one, two), by_start)
            yield from _fraction_between(text, one, two)
    for one, two, three in zip(amounts, amounts[1:], amounts[2:], strict=False):
        yield from _share_first(text, (one, two, three))


def _share_last(
    text: str, span: Span, operands: tuple[Amount, Amount], by_start: dict[int, Amount]
) -> Iterator[Told]:
    one, two = operands
    before = text[span.start : begin(text, one)]
    if PART_OF_WHOLE.fullmatch(text, one.end, begin(text, two)):
        part, whole, goes_on = one, two, _TOLD_THEN_SHARE
    elif _OF_WHICH.fullmatch(text, one.end, begin(text, two)) or (
        _OF_THE.search(before) and _WHOLE_THEN_PART.fullmatch(text, one.end, begin(text, two))
    ):
        part, whole, goes_on = two, one, _NAMED_THEN_SHARE
    else:
        return
    found = goes_on.match(text, two.end)
    share = found and share_at(text, found.end(), by_start)
    if not share and part is two:
        share = _share_at_the_end(text, part, by_start)
    if share and changes().search(text, two.end, share.start):
        return
    if share and closes_beside(text, behind_them(text, share.end)):
        yield Told(part, whole, share)


def _share_at_the_end(text: str, part: Amount, by_start: dict[int, Amount]) -> Share | None:
    """Read "…, 4.2 million have had two doses, 57 percent."; a change has a share of its own."""
    found = _CLAUSE.match(text, part.end)
    if found is None or changes().search(found[0]):
        return None
    share = share_at(text, found.end(), by_start)
    return share if share and _FULL_STOP.match(text, share.end) else None


@cache
def changes() -> re.Pattern[str]:
    """Find a word for a change: what rose by so much has a share of its own."""
    words = "|".join(word for row in rows("change_words") for word in cells(row["words"]))
    return re.compile(rf"\b(?:{words}|more|less|fewer)\b", re.IGNORECASE)


def _fraction_between(text: str, part: Amount, whole: Amount) -> Iterator[Told]:
    """Read "4,500 machines in 2013, a third of the 9,000 that it built"."""
    found = _THEN_SHARE_OF.match(text, part.end, whole.start)
    share = found and share_at(text, found.end(), {})
    if not share or _are_other_things(part, whole) or not _ENDS.match(text, whole.end):
        return
    if _OF_THE_WHOLE.fullmatch(text, share.end, begin(text, whole)):
        yield Told(part, whole, share)


def _share_first(text: str, three: tuple[Amount, Amount, Amount]) -> Iterator[Told]:
    """Read "P of the A, or B" and "A, of which P, or B"."""
    one, two, part = three
    if is_printed_share(two) and _is_apposed(text, three):
        yield Told(one, part, Share(two.start, two.end, two.text, loosely(two), two))
        return
    if is_printed_share(one) and _SHARE_OF_WHOLE.fullmatch(text, one.end, begin(text, two)):
        share, whole, goes_on = one, two, _OR_PART
    elif is_printed_share(two) and _OF_WHICH.fullmatch(text, one.end, begin(text, two)):
        share, whole, goes_on = two, one, _BARE_PART
    else:
        return
    if not is_part(part, whole) or not goes_on.fullmatch(text, three[1].end, begin(text, part)):
        return
    if closes(text, behind_them(text, part.end)):
        yield Told(part, whole, Share(share.start, share.end, share.text, loosely(share), share))


_AND = pattern(r"\b(?:and|plus)\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
_NEAR = 30
_THEN_SHARE_OF = pattern(
    rf"(?:\sof\s[a-z]+)?(?:{_WORD}|\sin\s\d{{4}}){{0,5}},\s(?:or\s)?", re.IGNORECASE
)
_OF_THE_WHOLE = pattern(
    r"\sof\s(?:(?:the|its|their|his|her)\s(?:[a-z-]+\s){0,2}(?:of\s)?)?", re.IGNORECASE
)
_ENDS = pattern(
    r"(?:\s(?!(?:and|or|but|plus)\b)[\w\u2019'-]+){0,7}\s*(?:\Z|[.;)](?!\d)"
    r"|,(?!\s(?:and|or|but|plus|with|of|not)\b|\s?\W?\d))",
    re.IGNORECASE,
)


def _is_apposed(text: str, three: tuple[Amount, Amount, Amount]) -> bool:
    """Whether it reads "4,500 machines, 50 percent of the 9,000 that it built", and ends there."""
    part, share, whole = three
    return (
        is_part(part, whole)
        and not _are_other_things(part, whole)
        and _THEN_SHARE_OF.fullmatch(text, part.end, begin(text, share)) is not None
        and _OF_THE_WHOLE.fullmatch(text, share.end, begin(text, whole)) is not None
        and _ENDS.match(text, whole.end) is not None
    )


def _are_other_things(one: Amount, other: Amount) -> bool:
    """Whether two counts name different things: "4,500 homes, a third of the 9,000 people"."""
    nouns = (each.checked.claim.mention.noun for each in (one, other))
    first, second = ((noun or "").lower().rpartition(" ")[2] for noun in nouns)
    return bool(first and second) and first != second


_CLAUSE = pattern(r"(?:\s[^\W\d_][\w\u2019'-]*){1,9},\s")
_FULL_STOP = pattern(r"[.;](?!\d)|\s*\Z")
_OR_PART = pattern(
    rf"{_WORD}{{0,5}}(?:(?:,?\s(?:or|that\sis|which\s(?:is|was|would\sbe|makes|made))"
    r"|\s(?:is|makes|means|would\sbe|comes?\sto|came\sto))\s|\s\((?:or\s)?|,\s)",
    re.IGNORECASE,
)
_BARE_PART = pattern(r"(?:,\s(?:or\s)?|\sor\s|\s\((?:or\s)?)", re.IGNORECASE)


def behind_them(text: str, end: int) -> int:
    """Give where a share ends with its "of them"."""
    found = _OF_THEM.match(text, end)
    return found.end() if found else end


def _compared(told: Told) -> Iterator[Inconsistency]:
    part, whole, share = told
    made = None if part.is_wrong or whole.is_wrong else _percent_of(part, whole)
    if made is None or made.meets(share.printed):
        return
    if made.meets(share.span) and not is_misprinted(told):
        return
    operands = sorted((part, whole), key=lambda amount: amount.start)
    if share.amount is not None and (
        share.start > operands[-1].start or meant(share.amount, made) is not None
    ):
        yield wrong_share(told, made.point)
    else:
        yield wrong_part(told)


def is_misprinted(told: Told) -> bool:
    """Whether a slip in the part alone keeps it from its share: "40 per cent of 420, or 186"."""
    part, whole, share = told
    stated = share.amount.interval if share.amount else Interval(*[share.span.point] * 3)
    due = scaled(multiplied(stated, as_printed(whole)), 1 / HUNDRED)
    return not due.meets(as_printed(part)) and meant(part, due) is not None


def wrong_share(told: Told, right: Decimal) -> Inconsistency:
    """Tell of a share that its part and its whole deny."""
    part, whole, share = told
    assert share.amount is not None
    mention = share.amount.checked.claim.mention
    value, _, about = rounded_to(right, mention.step or Decimal(1))
    said = share.text.replace(mention.digits, f"{value:f}", 1)
    return Inconsistency(
        position=share.amount.position,
        code="FC403",
        message=f"{part.text} of {whole.text} makes {about}{said}, not {share.text}",
        expected=f"{value:f}",
        expected_unit="percent",
        suggestion=said,
        notes=(f"operand: {part.text}", f"operand: {whole.text}"),
    )


def wrong_part(told: Told) -> Inconsistency:
    """Tell of the later of part and whole that the share before or between, or in words, denies."""
    part, whole, share = told
    wrong, other = (part, whole) if part.start > whole.start else (whole, part)
    times = share.span.point / HUNDRED
    right = other.interval.point * times if wrong is part else other.interval.point / times
    value, step, _ = due_as_printed(right, wrong.checked.claim)
    said = in_style_of(wrong.checked.claim, value, step)
    percent = divided(part.interval, whole.interval)
    made = rounded_to((percent.point if percent else Decimal(0)) * HUNDRED, _TENTH)
    return Inconsistency(
        position=wrong.position,
        code="FC403",
        message=f"{part.text} of {whole.text} makes {made.about}{plain(made.value)} percent, "
        f'not "{share.text}"',
        expected=plain(value) if share.amount else None,
        expected_unit=wrong.unit if share.amount else None,
        suggestion=said if share.amount else None,
        notes=(f"operand: {other.text}", f"operand: {share.text}"),
    )
