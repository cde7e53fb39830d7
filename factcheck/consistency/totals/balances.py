"""FC402: two amounts and their balance: exports, imports and the deficit of the two.

The pairs, and what their balance is called, stand in `data/balances.csv`. The nouns must stand
bare before their amounts: "exports of oil" and "service imports" are only some of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.consistency.operands import PARAGRAPH
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed
from factcheck.consistency.totals.parts_of_it import is_plain
from factcheck.consistency.totals.slips import explained
from factcheck.intervals import Interval
from factcheck.judging.phrasing.style import in_style_of
from factcheck.kinds import COUNTS
from factcheck.model import Document, Span
from factcheck.patterns import HEDGES, pattern
from factcheck.tables import cells, rows

_BARE = (
    r"(?:^|[.;:,\u201c(]\s*|[-*\u2022]\s+|\b(?:and|while|with|whereas|but|as|because|of|the|its|their"
    r"|total|plans?|also|year's|month's|proposed|wants?|hopes|expects)\s+)"
)
"""What may stand before a noun that is not narrowed by others: "service exports"."""
_LINK = (
    r"(?:\s*:|\s+(?:in \w+ |last \w+ |next \w+ )?(?:of|at|were|was|are|is|reached|totall?ed"
    r"|came to|stood at|amounted to|received|got)"
    r"|(?:\s+[a-z]+){1,2}(?:\s+by)?(?:\s+[\d.]+\s*(?:%|per\s?cent))?\s+to)?\s+"
)
_NOT_PLAIN = pattern(
    r"\b(?:excluding|without|of oil|seasonally|adjusted|primary|current|structural|previous|so far"
    r"|(?:whole|full|half)[- ]year|for the year|(?:first|last|past) (?:\w+ )?(?:half|quarter|year)"
    r"|months|including|compared|expected|forecast|target|cumulative)\b",
    re.IGNORECASE,
)


_COMPARED = pattern(r"\s+(?:on|over|from|since|against|compared|more|less|with|after|before)\b")
"""What makes a difference that of another time: "an increase of 400 on the year before"."""
_THE = pattern(r"[-*\u2022]?\s*(?:The [a-z]+ of|[A-Z][a-z]+:)\s+$")
"""Where a sentence or an item begins with what two amounts before it make."""


class _Pair(NamedTuple):
    """The nouns of two amounts and of their balance."""

    words: frozenset[str]
    nouns: tuple[frozenset[str], frozenset[str]]
    more: re.Pattern[str]
    less: re.Pattern[str]
    balance: re.Pattern[str]


@cache
def _pairs() -> tuple[_Pair, ...]:
    def noun(names: Sequence[str]) -> str:
        return "|".join(map(re.escape, names))

    pairs = []
    for row in rows("balances"):
        more, less, balance = (cells(row[name]) for name in ("more", "less", "balances"))
        plus, minus = (
            pattern(rf"{_BARE}(?:{noun(names)}){_LINK}{HEDGES}$", re.IGNORECASE | re.MULTILINE)
            for names in (more, less)
        )
        pairs.append(
            _Pair(
                frozenset(max(name.split(), key=len) for name in more),
                (frozenset(more), frozenset(less)),
                plus,
                minus,
                pattern(
                    rf"(?P<noun>(?:\b(?:an?|the|this|trade|budget|its)|[-*\u2022])\s+"
                    rf"(?:[a-z-]+\s+){{0,2}}(?:{noun(balance)}))"
                    r"(?:\s+in [a-z ]{3,20})?"
                    r"(?:\s+(?:of|was|is|by)|\s*:|\s+(?:widened|narrowed|grew|rose|fell|shrank)"
                    rf"(?:\s(?:[^.;,$]|\.\d){{1,40}})?\s+to)\s+{HEDGES}$",
                    re.IGNORECASE,
                ),
            )
        )
    return tuple(pairs)


class _Told(NamedTuple):
    """Two amounts of a pair in one sentence, or in two items of a list."""

    more: Amount
    less: Amount
    pair: _Pair
    number: int


@inconsistency
def balances(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "Exports were $9.6 billion and imports $18.3 billion, a deficit of $4.2 billion"."""
    text = document.text
    sentences = list(checked.counts_by_sentence.items())
    for told in _told(text, sentences):
        if not (is_plain(told.more) and is_plain(told.less)):
            continue
        if not (found := _balance(text, sentences, told)):
            continue
        near = sentences[max(0, told.number - 2) : told.number + 3]
        made = _difference(told)
        others = (each for _, amounts in near for each in amounts if _is_alike(each, told.more))
        if any(made.meets(_loose(each)) for each in others):
            continue
        balance, is_sure = found
        if is_sure or _is_explained(told, balance):
            yield _wrong(told, balance, made)


def _told(text: str, sentences: Sequence[tuple[Span, list[Amount]]]) -> Iterator[_Told]:
    """Yield the pairs of the sentences."""
    for number, (span, amounts) in enumerate(sentences):
        words = text[max(0, span.start - 3) : span.end].lower()
        for pair in _pairs():
            if not any(word in words for word in pair.words):
                continue
            around = list(amounts)
            for at in (number - 1, number + 1):
                if (
                    0 <= at < len(sentences)
                    and len(sentences[at][1]) == 1
                    and _are_items(text, span, sentences[at][0])
                ):
                    around += sentences[at][1]
            more = [each for each in around if _is_of(text, each, pair.more, pair.nouns[0])]
            less = [each for each in around if _is_of(text, each, pair.less, pair.nouns[1])]
            if len(more) == len(less) == 1 and _is_alike(more[0], less[0]):
                yield _Told(more[0], less[0], pair, number)


def _is_alike(one: Amount, other: Amount) -> bool:
    if one.kind in COUNTS:
        return other.kind in COUNTS
    return one.unit == other.unit


def _are_items(text: str, one: Span, other: Span) -> bool:
    first, last = sorted((one, other))
    return re.fullmatch(r"\s*\n\s*[-*\u2022]\s*", text[first.end : last.start]) is not None


def _is_of(text: str, amount: Amount, noun: re.Pattern[str], nouns: frozenset[str]) -> bool:
    """Whether an amount is that of a noun: "exports were $4 billion", "8,200 births"."""
    mention = amount.checked.claim.mention
    if mention.noun in nouns:
        return True
    start = max(amount.checked.claim.sentence.start - 2, amount.start - 70, 0)
    return noun.search(text, start, amount.start) is not None


def _balance(
    text: str, sentences: Sequence[tuple[Span, list[Amount]]], told: _Told
) -> tuple[Amount, bool] | None:
    """Find what is told as the balance; whether it is surely that of the two."""
    span = sentences[told.number][0]
    last = max(told.more.start, told.less.start)
    for where, amounts in sentences[max(0, told.number - 1) : told.number + 3]:
        end = last if where.start > last else where.end
        if text.count(PARAGRAPH, end, span.start) or text.count(". ", end, where.start) > 1:
            continue
        if _NOT_PLAIN.search(text, where.start, where.end):
            return None
        for each in amounts:
            if (
                not _is_alike(each, told.more)
                or each in (told.more, told.less)
                or not is_plain(each)
            ):
                continue
            found = told.pair.balance.search(
                text, max(where.start - 2, each.start - 70), each.start
            )
            if found is None or _COMPARED.match(text, each.end):
                continue
            is_next = where.start > last and _THE.match(text, where.start, each.start)
            return each, each.start > last and (where == span or is_next is not None)
    return None


def _difference(told: _Told) -> Interval:
    more, less = as_printed(told.more), as_printed(told.less)
    low, high = more.low - less.high, more.high - less.low
    return (
        Interval(low, more.point - less.point, high)
        if more.point > less.point
        else Interval(-high, less.point - more.point, -low)
    )


def _loose(amount: Amount) -> Interval:
    printed, claim = as_printed(amount), amount.checked.claim.mention
    step = claim.step or 0
    return Interval(printed.low - step, printed.point, printed.high + step)


def _is_explained(told: _Told, balance: Amount) -> bool:
    more, less = sorted((told.more.interval.point, told.less.interval.point), reverse=True)
    return explained(more, (less, balance.interval.point), apart=False)


def _wrong(told: _Told, balance: Amount, made: Interval) -> Inconsistency:
    steps = (each.checked.claim.mention.step for each in (told.more, told.less, balance))
    said = in_style_of(balance.checked.claim, made.point, min(filter(None, steps), default=None))
    return Inconsistency(
        position=balance.position,
        code="FC402",
        message=f"between {told.more.text} and {told.less.text} lie {said}, not {balance.text}",
        expected=f"{made.point:f}",
        expected_unit=balance.unit,
        suggestion=said,
        notes=(f"operand: {told.more.text}", f"operand: {told.less.text}"),
    )
