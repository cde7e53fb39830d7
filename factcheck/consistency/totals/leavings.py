"""FC402: what is left of an amount: "repaid £11,300 of the £46,300, which leaves £35,000".

Where the words say what was taken from what, the rest must be right. Elsewhere it is only wrong if
it is a slip of what two amounts told before leave.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.claims.scenes.calendar import MONTH
from factcheck.consistency.misprints import is_swap
from factcheck.consistency.operands import PARAGRAPH, begin, closes
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import may_be, printed_alike
from factcheck.consistency.totals.parts_of_it import is_plain
from factcheck.intervals import Interval, apart
from factcheck.judging.phrasing.style import in_style_of
from factcheck.kinds import COUNTS
from factcheck.model import Document, Span
from factcheck.patterns import YEAR, pattern

_WORDS = (
    "leav",
    "left",
    "still",
    " net ",
    "to go",
    "to find",
    "to come",
    "to raise",
    "short",
    "he other ",
    ", so ",
    " yet ",
    "remain",
    " now ",
)
_LEAVES = pattern(
    r"\b(?:(?:leaves|leaving|left|leave)\s+(?:(?:it|him|her|them|us|the [a-z]+)\s+)?(?:with\s+)?"
    r"(?:a\s+(?:[a-z]+\s+)?(?:surplus|deficit|shortfall|gap|balance|profit|loss|debt|bill|hole)"
    r"\s+of\s+)?|still (?:owes?|owed|lacks?|needs?)\s+|now (?:has|have|holds?)\s+"
    r"|so (?:the |its |their )?net (?:[a-z]+\s){0,2}(?:is|was|came to|were|are)\s+)$",
    re.IGNORECASE,
)
_NOW = pattern(r"\bnow \w+\s+$")
"""What is had now may hold more than what was left."""
_REMAINS = pattern(
    r"(?:\s+(?:have|has|had) yet to\b|\s+(?:remain|remained|are left|were left)(?=[.,;]))"
)
_WITH = pattern(r"(?:,\s*|\bwith\s+|\band\s+|;\s*)$")
_STILL = pattern(
    r"(?:\s+[a-z]+)?\s+(?:left|still(?:\s(?!in\b|at\b|on\b|for\b|to\b|from\b|by\b)[a-z]+){0,2}|owing"
    r"|owed|outstanding|unpaid|unspent|unsold|missing|remaining"
    r"|short|to (?:go|find|come|raise|pay|repay|spend|build|sell|collect|follow)"
    r"|out of pocket|in the (?:black|red)|in hand|cut off"
    r"|without (?:power|water|homes?|work)|homeless)\b"
)
_WHEN = pattern(rf"\s(?:in|by)\s(?:{MONTH}|{YEAR})\b")
_THE_OTHER = pattern(r"\bthe (?:other|remaining)\s+$", re.IGNORECASE)
_OF_WHOM = pattern(r"\s+\w+\s+(?:in|of|from|on|at)\b")
_LISTED = pattern(r"(?:[,;]|\band)\s+the (?:other|remaining)\s+$")
_SO = pattern(r",? so (?:it |he |she |they )?(?:lost|lose|missed|failed|dropped|has|have|had)\s+$")
_PART_OF = pattern(
    r"\s+(?:out )?of\s+(?:(?:the|its|their|his|her|a)\s+(?:[\w-]+['\u2019]s?\s+)?"
    r"|[A-Z][\w-]+['\u2019]s?\s+)?$"
)
_LOOSE = pattern(
    r"\b(?:interest|includ\w+|exclud\w+|after|before|plus|another|further|more than|at least|aside"
    r"|inflation|forecast|a (?:year|month|week|day)|each|per(?!\scent))\b",
    re.IGNORECASE,
)
_FAR, _DIGITS = 24, 3
_BACK, _COUNTED = 60, 1000


@inconsistency
def leavings(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "has repaid £11,300 of the £46,300, which leaves £53,000 owing"."""
    text = document.text
    sentences = list(checked.counts_by_sentence.items())
    for at, (span, amounts) in enumerate(sentences):
        words = text[span.start : span.end]
        if not any(word in words for word in _WORDS):
            continue
        for number, rest in enumerate(amounts):
            if not is_plain(rest) or not _is_left(text, rest):
                continue
            near = sentences[max(0, at - 2) : at]
            far = [each for _, told in sentences[: max(0, at - 2)] for each in told]
            before = [each for _, told in near for each in told]
            long = [each for each in far[-_FAR:] if _is_long(each)]
            told = [each for each in (*long, *before, *amounts[:number]) if _are_alike(each, rest)]
            found = _missed(text, span, told, rest)
            if found is not None:
                yield found
                break


def _is_long(amount: Amount) -> bool:
    """Whether an amount has digits enough to be told from another one, however far before."""
    return len(amount.interval.point.normalize().as_tuple().digits) >= _DIGITS


def _is_left(text: str, rest: Amount) -> bool:
    """Whether an amount is left, and no more is told of it: "with £13,400 still to find"."""
    start = begin(text, rest)
    if _THE_OTHER.search(text, max(0, start - 16), start):
        return rest.kind in COUNTS and not _OF_WHOM.match(text, rest.end)
    if _SO.search(text, max(0, start - 30), start):
        return rest.kind in COUNTS and closes(text, rest.end)
    if _REMAINS.match(text, rest.end):
        return rest.kind in COUNTS
    noun = rest.checked.claim.mention.noun or ""
    end = text.find(noun, rest.end, rest.end + _BACK) + len(noun) if noun else rest.end
    when = _WHEN.match(text, end)
    end = when.end() if when else end
    still = _STILL.match(text, end)
    if _LEAVES.search(text, max(0, start - _BACK), start):
        return closes(text, still.end() if still else end)
    is_with = _WITH.search(text, max(0, start - 6), start)
    return bool(is_with and still and closes(text, still.end()))


def _are_alike(one: Amount, rest: Amount) -> bool:
    if rest.kind in COUNTS:
        nouns = {each.checked.claim.mention.noun for each in (one, rest)} - {None}
        return one.kind in COUNTS and len(nouns) < 2 and "times" not in nouns
    return one.kind == rest.kind != "percent" and one.unit == rest.unit


def _missed(text: str, span: Span, told: Sequence[Amount], rest: Amount) -> Inconsistency | None:
    """Hold what is left against the part and whole before it, or else against two amounts."""
    is_other = rest.kind in COUNTS and (
        _THE_OTHER.search(text, max(0, rest.start - 16), rest.start)
        or _SO.search(text, max(0, rest.start - 30), rest.start)
        or _REMAINS.match(text, rest.end)
    )
    if len(told) < 2 or any(each.is_wrong for each in told):
        return None
    part, whole = told[-2:]
    if _LOOSE.search(text, max(span.start, part.start), span.end):
        return None
    is_listed = _LISTED.search(text[max(0, rest.start - 24) : rest.start])
    if is_other and is_listed and part.start >= span.start:
        return None  # parts_of_it adds these up
    is_now = _NOW.search(text, max(0, rest.start - 20), rest.start)
    is_near = PARAGRAPH not in text[whole.end : rest.start]
    is_sure = is_near and not is_now and _PART_OF.fullmatch(text, part.end, whole.start) is not None
    if not (is_sure or is_other) or not all(map(is_plain, (part, whole))):
        return _slip_of(span, told, rest)
    if not is_sure:
        return None
    is_with = _WITH.search(text, max(0, begin(text, rest) - 6), begin(text, rest))
    return _of_whole(
        whole, part, rest, may_be_fewer=bool(is_with or _REMAINS.match(text, rest.end))
    )


def _slip_of(span: Span, told: Sequence[Amount], rest: Amount) -> Inconsistency | None:
    """Hold what is left against what two amounts leave, or the last two of one before them."""
    if any(_fits(one, other, rest) for one, other in combinations(told, 2)):
        return None
    if any(_span(each).meets(_span(rest)) for each in told):
        return None
    part, whole = told[-2:]
    if part.start >= span.start and is_plain(part) and is_plain(whole):
        wholes = [each for each in told[:-2] if _less_two(each, told).point > 0]
        if any(_less_two(each, told).meets(_span(rest)) for each in wholes):
            return None
        of_two = [
            each for each in wholes if is_plain(each) and _is_swap_of(_less_two(each, told), rest)
        ]
        if len(of_two) == 1:
            return _wrong(of_two[0], whole, rest, _less_two(of_two[0], told).point, part)
    slips = [each for each in told[:-1] if is_plain(each) and _is_swap_of(_left(each, whole), rest)]
    return _wrong(slips[0], whole, rest) if len(slips) == 1 and is_plain(whole) else None


def _of_whole(
    whole: Amount, part: Amount, rest: Amount, *, may_be_fewer: bool
) -> Inconsistency | None:
    """Hold what is left against what was taken from what; some may be neither here nor there."""
    made = _left(whole, part)
    if _fits(part, whole, rest):
        return None
    stated = rest.interval.point
    if may_be_fewer and stated < made.point and not is_swap(made.point, stated):
        return None  # "nine of the 12 were freed, two remain"
    return _wrong(whole, part, rest)


def _left(one: Amount, other: Amount) -> Interval:
    return apart(*printed_alike((one, other)))


def _less_two(whole: Amount, told: Sequence[Amount]) -> Interval:
    """Give what the last two of those told leave of one before them."""
    first, *others = printed_alike((whole, *told[-2:]))
    low, point, high = (sum(ends, Decimal(0)) for ends in zip(*others, strict=True))
    return Interval(first.low - high, first.point - point, first.high - low)


def _is_swap_of(made: Interval, rest: Amount) -> bool:
    return is_swap(made.point, rest.interval.point)


def _span(amount: Amount) -> Interval:
    """Give what an amount may be: few things are counted one by one."""
    point = amount.interval.point
    is_counted = amount.kind in COUNTS and point < _COUNTED
    return Interval(point, point, point) if is_counted else may_be(amount)


def _fits(one: Amount, other: Amount, rest: Amount) -> bool:
    """Whether what is left is the difference of two, or their sum, as far as all are printed."""
    first, second, stated = map(_span, (one, other, rest))
    both = Interval(first.low + second.low, first.point + second.point, first.high + second.high)
    return apart(first, second).meets(stated) or both.meets(stated)


def _wrong(
    one: Amount,
    other: Amount,
    rest: Amount,
    made: Decimal | None = None,
    third: Amount | None = None,
) -> Inconsistency:
    made = _left(one, other).point if made is None else made
    more, less = sorted((one, other), key=lambda each: each.interval.point, reverse=True)
    steps = (each.checked.claim.mention.step for each in (one, other, rest))
    said = in_style_of(rest.checked.claim, made, min(filter(None, steps), default=None))
    parts = f"{third.text} and {less.text}" if third else less.text
    operands = [each for each in (one, third, other) if each]
    return Inconsistency(
        position=rest.position,
        code="FC402",
        message=f"{more.text} less {parts} leaves {said}, not {rest.text}",
        expected=f"{made:f}",
        expected_unit=rest.unit,
        suggestion=said,
        notes=tuple(f"operand: {each.text}" for each in operands),
    )
