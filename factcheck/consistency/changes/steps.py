"""FC403: by how much something moved and what part of it that was, where only the end is told.

"Shares fell 38p, or 10 percent, to 342p": what it was is what it became without the step.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.consistency.changes.growth import how_far_off, is_of_another_kind
from factcheck.consistency.changes.pairs import base_of, is_plain
from factcheck.consistency.changes.stretches import (
    ENDS,
    GOES_ON,
    LED,
    OF_A_UNIT,
    WHEN,
    any_of,
    end_of,
)
from factcheck.consistency.changes.told import Sentence, sentences, way_of
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import may_be
from factcheck.consistency.shares.ratios import HUNDRED, compare, is_share
from factcheck.intervals import Interval, divided, scaled
from factcheck.model import Document
from factcheck.patterns import HEDGES, pattern
from factcheck.tables import cells, rows

_FEWEST = 3
_LED_TO = pattern(r"\s(?:to|at)\s")
_ANEW = pattern(rf"(?:,?\s+or|,|\s*\(|\s+[\u2013\u2014])\s*(?:or\s+)?{HEDGES}")
_ON_TO = pattern(
    rf"\)?{WHEN}\s*(?:,|[\u2013\u2014])?\s+"
    r"(?:(?:and\s+|to\s+)?(?:clos(?:e|ed|ing)|end(?:ed|ing)?|finish(?:ed|ing)?|settl(?:e|ed|ing))\s+)?"
    rf"(?:to|at)\s+{LED}"
)


@cache
def _moved() -> re.Pattern[str]:
    """Find a verb right before by how much: "rose", "is down"; "goes from" leads to what was."""
    known = {
        word for row in rows("change_words") if row["by amount"] for word in cells(row["words"])
    }
    words = "|".join(sorted({*known, "up", "down"}, key=len, reverse=True))
    return pattern(
        rf"\b(?P<word>{words})\s+(?:[a-z]+ly\s+)?(?:by\s+)?{HEDGES}$",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    return pattern(
        rf"{OF_A_UNIT}{WHEN},\s+(?:an?\s+(?:[a-z-]+\s+)?(?:{any_of('change_nouns')})\s+of\s+"
        rf"|or\s+|(?:up|down)\s+(?:by\s+)?){HEDGES}"
    )


@inconsistency
def steps(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "fell 38p, or 1 percent, to 342p" and "fell 38p to 342p, a drop of 1 percent"."""
    for sentence in sentences(document, checked, _FEWEST, _LED_TO):
        for n in range(len(sentence.amounts) - 2):
            told = _told_at_once(sentence, n) or _told_behind(sentence, n)
            if told and not is_of_another_kind(document, told[2]):
                yield from _unlike(*told, _way(sentence, n))


def _way(sentence: Sentence, n: int) -> str:
    lead = _moved().search(sentence.text, sentence.span.start, sentence.amounts[n].start)
    return way_of(lead["word"]) if lead else ""


def _told_at_once(sentence: Sentence, n: int) -> tuple[Amount, Amount, Amount] | None:
    """Read "fell 38p, or 10 percent, to 342p", the one or the other first."""
    text = sentence.text
    one, two, after = sentence.amounts[n : n + _FEWEST]
    step, share = (two, one) if is_share(one) else (one, two)
    if not _are_a_move(step, after, share):
        return None
    anew = _ANEW.fullmatch(text, end_of(text, one), two.start)
    if not anew or not _ON_TO.fullmatch(text, end_of(text, two), after.start):
        return None
    if not _moved().search(text, sentence.span.start, one.start):
        return None
    return None if GOES_ON.match(text, end_of(text, after)) else (step, after, share)


def _told_behind(sentence: Sentence, n: int) -> tuple[Amount, Amount, Amount] | None:
    """Read "fell 38p to 342p, a drop of 10 percent"."""
    text = sentence.text
    step, after, share = sentence.amounts[n : n + _FEWEST]
    if not _are_a_move(step, after, share):
        return None
    if not _ON_TO.fullmatch(text, end_of(text, step), after.start):
        return None
    if not _behind().fullmatch(text, end_of(text, after), share.start):
        return None
    moved = _moved().search(text, sentence.span.start, step.start)
    return (step, after, share) if moved and ENDS.match(text, share.end) else None


def _are_a_move(step: Amount, after: Amount, share: Amount) -> bool:
    """Whether a step is in what it led to, and a share beside it none of points."""
    if not is_share(share) or "percent" in (step.kind, after.kind):
        return False
    if not all(is_plain("", each) and _is_exact(each) for each in (step, after)):
        return False
    return step.kind == after.kind and base_of(step) == base_of(after)


def _is_exact(amount: Amount) -> bool:
    return amount.checked.claim.mention.modifier == "exact"


def _unlike(step: Amount, after: Amount, share: Amount, way: str) -> Iterator[Inconsistency]:
    """Hold the share against both ways where the verb leaves open which it went."""
    few, found = how_far_off(share), []
    for sign in (1, -1):
        if way == ("down" if sign > 0 else "up"):
            continue
        by, end = may_be(step), may_be(after)
        bounds = (end.low - sign * by.low, end.high - sign * by.high)
        before = Interval(min(bounds), end.point - sign * by.point, max(bounds))
        made = divided(by, before)
        if made is None:
            return
        made = scaled(made, HUNDRED)
        room = Interval(made.low - few, made.point, made.high + few)
        found.append(list(compare(share, room, 1, (step, after))))
    if all(found):
        yield from found[0]
