"""By how much one amount is more than another, told last: "B beat the A of 2012 by D".

Or without "than": "it cost A at 2 percent and B at 5, D more". There only a slip of the pen
shows that it is these two that are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.consistency.changes import pairs
from factcheck.consistency.changes.apposed import base
from factcheck.consistency.changes.changes import Change
from factcheck.consistency.changes.stretches import ENDS, OF_A_UNIT, WHEN, any_of, end_of, ways_of
from factcheck.consistency.changes.told import Sentence, Told, way_of
from factcheck.consistency.registry import Amount
from factcheck.consistency.shares.ratios import is_share
from factcheck.patterns import HEDGES, pattern


def told_last(sentence: Sentence, n: int) -> Iterator[Told]:
    """Read the third of three amounts as the difference of the two before it."""
    one, two, stated = sentence.amounts[n : n + 3]
    text = sentence.text
    if not (
        pairs.is_plain(text, one) and pairs.is_plain(text, two) and pairs.is_plain(text, stated)
    ):
        return
    yield from _by_so_much(text, one, two, stated)
    yield from _so_much_more(sentence, n + 2)
    yield from _so_much_growth(sentence, n + 2)


# ---- "B beat the A of 2012 by D" -------------------------------------------------------------


@cache
def _outdoes() -> re.Pattern[str]:
    return pattern(
        rf"(?:\s+[a-z-]+){{0,6}}{OF_A_UNIT}{WHEN},?(?:\s+(?:and|has|had|which|fell|well|just|to))?"
        rf"\s+(?P<word>{any_of('outdoings')}){base()}"
    )


_BY = pattern(
    rf"(?:\s+(?!and\b|or\b|but\b)[a-z]+){{0,3}}(?:\s+(?:of|in|at)(?:\s+[A-Z]\w+){{1,2}})?{OF_A_UNIT}{WHEN}"
    rf",?\s+by\s+{HEDGES}"
)


def _by_so_much(text: str, after: Amount, before: Amount, stated: Amount) -> Iterator[Told]:
    """Read "sold 61,200 seats, beating last year's 57,900 by 3,300"."""
    found = _outdoes().fullmatch(text, end_of(text, after), before.start)
    if found is None or not pairs.are_alike(after, before):
        return
    if not _BY.fullmatch(text, end_of(text, before), stated.start) or _counts_others(
        stated, after, before
    ):
        return
    if not ENDS.match(text, end_of(text, stated)):
        return
    word = found["word"]
    noun = text[stated.end : end_of(text, stated)]
    way = ways_of("outdoings")[word]
    yield Told(Change(before, after, after.start), stated, way, word, False, True, noun)


def _counts_others(stated: Amount, *operands: Amount) -> bool:
    """Whether what is told counts something: "beat the 155 by six wickets"."""
    noun = stated.checked.claim.mention.noun
    nouns = {each.checked.claim.mention.noun for each in operands}
    return stated.kind == "count" and noun not in nouns


# ---- "it cost A at 2 percent and B at 5, D more" ---------------------------------------------


_BEFORE_IT = pattern(rf"[^.;:]{{0,60}},\s+(?:or\s+)?{HEDGES}")


@cache
def _more() -> re.Pattern[str]:
    return pattern(rf"\s+(?P<word>{any_of('comparatives')})(?!\s+than\b)")


def _so_much_more(sentence: Sentence, n: int) -> Iterator[Told]:
    """Read a sum of money that is "more" as what two others that stand before it are apart."""
    text, stated = sentence.text, sentence.amounts[n]
    more = _more().match(text, stated.end) if stated.kind == "money" else None
    if more is None or not ENDS.match(text, more.end()):
        return
    others = [each for each in sentence.amounts[:n] if pairs.base_of(each) == pairs.base_of(stated)]
    near = [each for each in others if others and pairs.are_near(each, others[-1])]
    if len(near) == 2 and _BEFORE_IT.fullmatch(text, near[1].end, stated.start):
        yield Told(Change(near[0], near[1], near[0].start), stated, is_loose=True)


# ---- "in 2015 it cost $80; now it costs $52, a fall of 35 percent" ---------------------------


@cache
def _a_rise_of() -> re.Pattern[str]:
    return pattern(
        rf"[^.;:]{{0,60}},\s+(?:or\s+)?an?\s+(?:[a-z-]+\s+)?(?P<noun>{any_of('change_nouns')})\s+of\s+{HEDGES}"
    )


def _so_much_growth(sentence: Sentence, n: int) -> Iterator[Told]:
    """Read a rise or a fall as that between the only two amounts of one kind before it."""
    text, stated = sentence.text, sentence.amounts[n]
    two = sentence.amounts[n - 1]
    alike = [each for each in sentence.amounts[:n] if pairs.are_of_one_kind(each, two)]
    lead = _a_rise_of().fullmatch(text, two.end, stated.start) if is_share(stated) else None
    if lead is None or len(alike) != 2 or not ENDS.match(text, stated.end):
        return
    way = way_of(lead["noun"])
    low, high = sorted(alike, key=lambda each: each.interval.point)
    if way and two.unit:
        change = Change(high, low, low.start) if way == "down" else Change(low, high, low.start)
        yield Told(change, stated, way, lead["noun"], is_loose=True)
