"""FC403: two amounts that go the other way than the words between them say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.consistency.changes.changes import Change, change_apposed, change_told_plainly
from factcheck.consistency.changes.pairs import are_alike
from factcheck.consistency.changes.stretches import ways_of
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import printed_alike
from factcheck.kinds import COUNTS
from factcheck.model import Document, Span, Status
from factcheck.patterns import HEDGES, pattern
from factcheck.tables import cells, rows

_REACH = 60
_LARGE = 300
_NO_CHANGE = pattern(
    r"\b(?:not|never|no|hardly|n['\u2019]t|if|would|could|might|than)\s+(?:[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)
_TURNED = pattern(
    r"\b(?:deficits?|loss(?:es)?|shortfalls?|negative|minus|below zero|rank(?:s|ed|ings?)?|places?"
    r"|positions?|league|seed(?:ed)?|exchange rates?|currency|against the|to the (?:us |u\.s\. )?"
    r"dollar|(?:a|per|the) (?:us |u\.s\. )?(?:dollar|euro|pound)(?!\s(?:area|zone)))\b",
    re.IGNORECASE,
)
"""What falls by getting more: a currency, a rank, what is below zero."""
_IN_A_CLAUSE = pattern(r"(?:\s+(?!(?:and|but|while|for|from|of)\b)[\w'\u2019-]+){0,9}")
_ARTICLE = pattern(r"\b(?:an?|the|its|their|this|that|of)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)


class _Said(NamedTuple):
    """A change, and which way it went as the words say."""

    change: Change
    word: str
    way: str


@cache
def _word_of_change() -> re.Pattern[str]:
    """Find the last word of change before "from" or "to"."""
    known = "|".join(re.escape(word) for word, way in ways_of("change_words").items() if way)
    others = rf"(?:\s+(?!(?:{'|'.join(map(re.escape, ways_of('change_words')))})\b)[a-z]+){{0,2}}"
    return pattern(rf"\b(?P<word>{known})\b{others}$", re.IGNORECASE)


@inconsistency
def ways(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "fell from A to B" where B is more than A, and "B, down from A" as well.

    Of currencies and ranks more is less, and of what is below zero nobody knows. Where a row
    tells which of the two is wrong, that is why.
    """
    for span, amounts in checked.counts_by_sentence.items():
        if len(amounts) < 2 or "from" not in document.text[span.start : span.end].lower():
            continue
        if may_be_turned(document.text, span):
            continue
        for said in _changes(document.text, span, amounts):
            if goes_the_other_way(said.change, said.way) and not _is_one_wrong(said.change):
                yield _told(said)


@inconsistency
def ways_then(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "stood at A before it fell to B", where B is more than A."""
    text = document.text
    for span, amounts in checked.counts_by_sentence.items():
        if len(amounts) < 2 or "before" not in text[span.start : span.end]:
            continue
        if may_be_turned(text, span):
            continue
        for one, two in pairwise(amounts):
            found = _then_changed().fullmatch(text, one.end, two.start)
            is_told = found and _may_be_told(text, span, one, two) and one.unit == two.unit
            if not found or not is_told or not _are_alone(amounts, one, two, ""):
                continue
            change, way = Change(one, two, one.start), ways_of("change_words")[found["word"]]
            below = _is_below_zero(one) or _is_below_zero(two)
            if not below and goes_the_other_way(change, way) and not _is_one_wrong(change):
                yield _told(_Said(change, found["word"], way))


@cache
def _then_changed() -> re.Pattern[str]:
    """Read what leads from an amount to what it became later: "before they fell to"."""
    known = "|".join(re.escape(word) for word, way in ways_of("change_words").items() if way)
    return pattern(
        r"(?:[^.;:()]|\.(?=\d)){0,60}?\s+before\s+(?:(?:it|they|this|that)\s+)?"
        rf"(?P<word>{known})(?:\s+(?:back|again|[a-z]+ly)){{0,2}}\s+to\s+{HEDGES}$"
    )


def _changes(text: str, span: Span, amounts: list[Amount]) -> Iterator[_Said]:
    for one, two in pairwise(amounts):
        if _is_below_zero(one) or _is_below_zero(two) or not _may_be_told(text, span, one, two):
            continue
        start = max(span.start, one.start - _REACH)
        if change := change_told_plainly(text, start, one, two):
            found = _word_of_change().search(text, start, change.start)
            if found and _tells_a_change(text, span, found, one):
                yield _Said(change, found["word"], ways_of("change_words")[found["word"].lower()])
        if apposed := change_apposed(text, one, two):
            change, word = apposed
            if _are_alone(amounts, one, two, text[one.end : change.start]):
                yield _Said(change, word, word.lower())


def _may_be_told(text: str, span: Span, one: Amount, two: Amount) -> bool:
    """Whether it is clear what two amounts are: numbers may be places, or rates of exchange."""
    if one.kind != "number":
        return one.unit is not None
    is_large = min(abs(each.interval.point) for each in (one, two)) >= _LARGE
    return two.kind == "number" and is_large and not _money().search(text, span.start, span.end)


@cache
def _money() -> re.Pattern[str]:
    words = {word for row in rows("currency_words") for word in cells(row["words"])}
    words |= {name.split()[-1] for row in rows("currencies") for name in cells(row["names"])}
    return pattern(rf"\b(?:{'|'.join(filter(str.isalpha, words))}|currency)\b", re.IGNORECASE)


def _tells_a_change(text: str, span: Span, found: re.Match[str], amount: Amount) -> bool:
    """Whether a word tells what happened; "an increase" of percents may be a rate itself."""
    if _NO_CHANGE.search(text, span.start, found.start()):
        return False
    may_be_noun = amount.kind == "percent" and found["word"].lower() in _nouns()
    return not (may_be_noun and _ARTICLE.search(text, span.start, found.start()))


@cache
def _nouns() -> frozenset[str]:
    """Give the nouns of change that say which way: "a rise"."""
    table = rows("change_nouns")
    return frozenset(word for row in table if row["way"] for word in cells(row["words"]))


def _are_alone(amounts: list[Amount], one: Amount, two: Amount, between: str) -> bool:
    """Whether only two amounts of a sentence are of one unit, so that they belong together.

    Of two counts the second may leave out what it counts: "1,870 sales were made, up from 2,140".
    """
    if one.unit == two.unit:
        return sum(each.unit == one.unit for each in amounts) == 2
    counts = sum(each.kind in COUNTS for each in amounts)
    return counts == 2 and are_alike(one, two) and _IN_A_CLAUSE.fullmatch(between) is not None


def _is_below_zero(amount: Amount) -> bool:
    value = amount.checked.claim.mention.value
    return value is None or value < 0


def goes_the_other_way(change: Change, way: str) -> bool:
    """Whether two amounts go down where words say "up", or the other way round."""
    before, after = printed_alike((change.before, change.after))
    return after.high <= before.low if way == "up" else after.low >= before.high


def may_be_turned(text: str, span: Span) -> bool:
    """Whether a sentence may tell of what falls by getting more."""
    return _TURNED.search(text, span.start, span.end) is not None


def _is_one_wrong(change: Change) -> bool:
    """Whether a row tells which of the two is wrong, or that it is not the later one."""
    first, last = (each.checked.verdict.status for each in _in_order(change))
    if Status.CONTRADICTED in (first, last):
        return True
    return last is Status.SUPPORTED is not first


def _in_order(change: Change) -> list[Amount]:
    return sorted((change.before, change.after), key=lambda amount: amount.start)


def _told(said: _Said) -> Inconsistency:
    change, word = said.change, said.word
    first, last = _in_order(change)
    return Inconsistency(
        position=last.position,
        code="FC403",
        message=f'from {change.before.text} to {change.after.text} is not "{word}"',
        notes=(f"operand: {first.text}",),
    )
