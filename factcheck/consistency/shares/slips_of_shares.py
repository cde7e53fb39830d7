"""FC402: shares of one whole, told in a row, in lines or in a column, that a slip keeps from 100.

Of several answers and of groups that overlap, shares may make more than 100. So only a slip of the
pen is told that explains why they do: another scale, or two digits swapped. In a table a column
beside it that makes 100 tells as much.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from operator import attrgetter

from factcheck.amounts import plain
from factcheck.claims.scenes.calendar import MONTHS
from factcheck.consistency.operands import HUNDRED, begin, is_printed_share
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.shares.lists_of_shares import (
    MUCH,
    OTHER_WHOLES,
    SOME,
    behind,
    may_be_share,
    slip_of,
    sum_of,
)
from factcheck.consistency.shares.part_and_share import changes
from factcheck.judging.phrasing.style import in_style_of
from factcheck.model import Block, Document, Span
from factcheck.patterns import pattern

_FEWEST = 3
_START = attrgetter("start")
_SEVERAL = pattern(
    r"\b(?:have|has|had|own\w*|us(?:e|ed|es)|sa(?:y|id|ys)|th(?:ink|ought)|nam(?:e|ed)|cit(?:e|ed)|want\w*|speak"
    r"|like\w*|read|watch\w*|trust\w*|worr\w+|suffer\w*|mention\w*|play\w*|drink|know|knew|also|too)\b",
    re.IGNORECASE,
)
"""What one may do of several things: their shares are of no whole."""
_OF_LEADS = pattern(
    rf"\bof\s(?!(?:{MONTHS}|the\s(?:year|month|week|season)|last\s[a-z]+)\b)[^.;:,0-9]{{1,40}},?\s$",
    re.IGNORECASE,
)
_OF = pattern(r"\sof\s(?:the|its|their|his|her|all|those|these|our|this|that)\b")
_ELSEWHERE = pattern(r"\s(?:in|at|among)\b")
_IS_IN = pattern(
    r"\sof\s(?:the|its|their)\s[a-z]+(?:\s[a-z]+)?\s(?:is|are|was|were|lies?|lay)\s(?P<word>in|at)\b"
)
_GOES_ON = pattern(r"[^.;:()]{0,80}?(?:,|,?\sand|;)\s[^.;:()]{0,40}")
_ENDS = pattern(r"[^.;:,()]{0,80}(?:[.;](?!\d)|\s*\Z)")
_LINE = pattern(r"^[ \t]*[-*\u2022\u2013][ \t]+(?=\S)[^\n]*", re.MULTILINE)
_CHANGED = pattern(r"\b(?:up|down|rose|fell|grew|by|from|than|over|under|about)\s$", re.IGNORECASE)
_ANOTHER = pattern(r"\s(?:more|less|fewer|higher|lower|up|down|a\syear)\b", re.IGNORECASE)
_RATES = pattern(
    r"\b(?:rates?|inflation|turnout|yields?|margins?|interest|tax(?:es)?|tariffs?|who|each|change)\b",
    re.IGNORECASE,
)
_LEAD, _NEAR = 160, 12
_DIGITS = pattern(r"\d+")


@inconsistency
def told_in_a_row(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "45 percent run on diesel, 28 on gas and 72 percent on batteries": 27 do."""
    text = document.text
    for span, amounts in checked.counts_by_sentence.items():
        shares = [each for each in amounts if may_be_share(each)]
        if len(shares) < _FEWEST or not all(map(is_printed_share, (shares[0], shares[-1]))):
            continue
        inner = [each for each in amounts if each.start >= shares[0].start]
        if len(inner) == len(shares) and _is_one_list(text, span, shares):
            yield from _slipped(shares)


def _is_one_list(text: str, span: Span, shares: Sequence[Amount]) -> bool:
    """Whether shares follow each other to the end of a sentence that names one whole for all."""
    first, last = shares[0], behind(text, shares[-1])
    led = _OF_LEADS.search(text, max(span.start, first.start - 60), begin(text, first))
    wholes = [_OF.match(text, behind(text, each)) is not None for each in shares]
    if wholes != [not led, *(False for _ in shares[1:])]:
        return False
    if _ELSEWHERE.match(text, last) and not _are_in_places(text, shares):
        return False
    return (
        not _SEVERAL.search(text, span.start, span.end)
        and not OTHER_WHOLES.search(text, first.end, span.end)
        and _ENDS.match(text, last) is not None
        and all(
            _GOES_ON.fullmatch(text, behind(text, one), begin(text, two))
            for one, two in pairwise(shares)
        )
    )


def _are_in_places(text: str, shares: Sequence[Amount]) -> bool:
    """Whether the first share "of the money is in bonds", and so the others "in shares"."""
    first = _IS_IN.match(text, behind(text, shares[0]))
    return first is not None and all(
        re.match(rf"\s{first['word']}\b", text[behind(text, each) :][:_NEAR]) for each in shares[1:]
    )


@inconsistency
def told_in_lines(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "- Food: 41% - Rent: 53% - Clothes: 14% - Other: 10%": rent is 35."""
    text = document.text
    lines = list(_LINE.finditer(document.source))
    if len(lines) < _FEWEST:
        return
    amounts = [each for told in checked.counts_by_sentence.values() for each in told]
    run, end = list[Amount](), 0
    for line in lines:
        inside = _within(amounts, line.start(), line.end())
        goes_on = len(inside) == 1 and _is_told_alone(text, inside[0])
        if not goes_on or text[end : line.start()].strip():
            yield from _slipped(run)
            run = []
        if not run and goes_on and _is_of_no_whole(text, line.start(), inside[0]):
            return
        run, end = ([*run, *inside] if goes_on else []), line.end()
    yield from _slipped(run)


def _is_of_no_whole(text: str, start: int, first: Amount) -> bool:
    """Whether the words before lines lead to changes, and the first names no whole."""
    return not _OF.match(text, first.end) and _told_of(text[max(0, start - _LEAD) : start])


def _told_of(lead: str) -> bool:
    """Whether what leads to shares tells of changes or rates, which are of no whole."""
    return bool(changes().search(lead) or _RATES.search(lead))


def _is_told_alone(text: str, share: Amount) -> bool:
    """Whether a share is that of what its line names, and none of a change."""
    before = text[max(0, share.start - 12) : share.start]
    is_changed = _CHANGED.search(before) or _ANOTHER.match(text, share.end)
    return is_printed_share(share) and not is_changed


@inconsistency
def told_in_columns(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find two columns of shares, of two years, of which one makes 100 and the other does not."""
    if not any(block.place for block in document.blocks):
        return
    amounts = [each for told in checked.counts_by_sentence.values() for each in told]
    for table in _tables(document.blocks):
        columns = list(_columns(document.text, table, amounts))
        if len(columns) == 1 and not _told_of(columns[0][0]):
            yield from _slipped(columns[0][1])
        for head, shares in columns:
            alike = [each for name, each in columns if _without_number(name, head)]
            beside = [each for each in alike if each is not shares]
            if beside and all(abs(sum_of(each).point - HUNDRED) <= 1 for each in beside):
                yield from _beside_a_whole(shares)


def _without_number(name: str, other: str) -> bool:
    """Whether two heads differ by a number alone, which is a year."""
    return bool(_DIGITS.search(name)) and _DIGITS.sub("", name) == _DIGITS.sub("", other)


def _tables(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the cells of each table."""
    table = list[Block]()
    for block in blocks:
        if table and (block.place is None or block.place < (table[-1].place or ())):
            yield table
            table = []
        if block.place is not None:
            table.append(block)
    yield table


def _columns(
    text: str, table: Sequence[Block], amounts: Sequence[Amount]
) -> Iterator[tuple[str, list[Amount]]]:
    """Yield the columns that are all shares, with their heads; a cell has its head before it."""
    for at in sorted({block.place[1] for block in table if block.place}):
        head, *cells = [block for block in table if block.place and block.place[1] == at]
        name = text[head.start : head.end].strip()
        found = [
            each
            for block in cells
            for each in _within(amounts, block.start, block.end)
            if text.endswith(f"{name} ", block.start, each.start)
            and not text[each.end : block.end].strip(" %")
        ]
        are_shares = all(map(may_be_share if "%" in name else is_printed_share, found))
        if are_shares and len(found) == len(cells) >= _FEWEST:
            yield name, found


def _within(amounts: Sequence[Amount], start: int, end: int) -> Sequence[Amount]:
    """Give those of an article's amounts, which are in order, that begin between two places."""
    first = bisect_left(amounts, start, key=_START)
    return amounts[first : bisect_left(amounts, end, lo=first, key=_START)]


def _beside_a_whole(shares: Sequence[Amount]) -> Iterator[Inconsistency]:
    """Tell of a column that another one shows to be a whole: by its slip, or as it stands."""
    off = sum_of(shares).point - HUNDRED
    slips = _slips(shares) if abs(off) > SOME else []
    if slips or off > SOME or off < -MUCH:
        yield _told(shares, slips)


def _slipped(shares: Sequence[Amount]) -> Iterator[Inconsistency]:
    """Tell of shares that make more than 100 for a slip."""
    if len(shares) < _FEWEST or sum_of(shares).point <= HUNDRED + SOME:
        return
    if not any(each.is_wrong for each in shares) and (slips := _slips(shares)):
        yield _told(shares, slips)


def _slips(shares: Sequence[Amount]) -> list[tuple[Amount, Decimal]]:
    """Give each share that a slip keeps from what the others leave of 100, with that."""
    made = sum_of(shares).point
    due = [(each, HUNDRED - made + each.interval.point) for each in shares]
    return [(each, right) for each, right in due if right > 0 and slip_of(each, right)]


def _told(shares: Sequence[Amount], slips: Sequence[tuple[Amount, Decimal]]) -> Inconsistency:
    """Tell of shares, and of what is due if one slip alone explains them."""
    wrong, right = slips[-1] if slips else (shares[-1], None)
    if len(slips) != 1:
        right = None
    step = wrong.checked.claim.mention.step or Decimal(1)
    listed = ", ".join(each.text for each in shares[:-1])
    return Inconsistency(
        position=wrong.position,
        code="FC402",
        message=f"{listed} and {shares[-1].text} make {plain(sum_of(shares).point)}, not 100",
        expected=plain(right) if right else None,
        expected_unit="percent" if right else None,
        suggestion=in_style_of(wrong.checked.claim, right, step) if right else None,
        notes=tuple(f"part: {each.text}" for each in shares if each is not wrong),
    )
