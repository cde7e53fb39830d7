"""How much a change was, told in another sentence than one of its amounts or both.

"Fares are $2.20, up from $2. That is a rise of 20 percent." "Fares will be $2.20, 20 cents more
than now. The present fare is $2."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.consistency.changes import pairs
from factcheck.consistency.changes.changes import Change
from factcheck.consistency.changes.stretches import ENDS, any_of, end_of, timeless
from factcheck.consistency.changes.told import Told, way_of
from factcheck.consistency.registry import Amount, Claims
from factcheck.model import Document, Span
from factcheck.patterns import HEDGES, pattern

_FEWEST = 2


@cache
def _stated() -> re.Pattern[str]:
    noun = rf"(?:[a-z-]+\s+)?(?P<noun>{any_of('change_nouns')})"
    return pattern(
        r"(?:That|This|It)\s+(?:is|was|would\s+be|represents|represented|means|meant|marks|makes)"
        rf"\s+(?:an?\s+{noun}\s+of\s+|(?P<side>up|down)\s+(?:by\s+)?){HEDGES}"
        rf"|The\s+{noun.replace('noun>', 'the>')}(?:\s+(?:in|for)\s+(?:the\s+)?(?P<of>[a-z]+))?\s+"
        rf"(?:is|was|works\s+out\s+at|comes\s+to|came\s+to|amounts\s+to|amounted\s+to)\s+{HEDGES}"
    )


def told_after(document: Document, checked: Claims) -> Iterator[Told]:
    """Give the changes of which the size is told in the sentence behind that of the amounts."""
    yield from _than_now(document, checked)
    for span, (stated, *_) in checked.counts_by_sentence.items():
        lead = _stated().fullmatch(document.text, span.start, stated.start)
        if lead is None or not ENDS.match(document.text, end_of(document.text, stated)):
            continue
        text = timeless(document, checked)
        if change := _before(text, checked, span, lead["of"]):
            word = lead["noun"] or lead["side"] or lead["the"]
            noun = text[stated.end : end_of(text, stated)]
            yield Told(change, stated, way_of(word), word, noun=noun)


def _before(text: str, checked: Claims, span: Span, of: str | None) -> Change | None:
    """Give the change that the sentence before tells: its only one, or that of what is named."""
    amounts: list[Amount] = []
    for each, found in checked.counts_by_sentence.items():
        if each.end <= span.start and not text[each.end : span.start].strip():
            amounts = found
    changes = []
    start = amounts[0].checked.claim.sentence.start if amounts else 0
    for one, two in pairwise(amounts):
        change = (
            pairs.tied(text, start, one, two)
            or pairs.up_from(text, one, two)
            or pairs.set_against(text, one, two)
        )
        if change and (not of or re.search(rf"\b{of}\b", text[start : one.start])):
            changes.append(change)
        start = one.end
    is_clear = of or len(amounts) == _FEWEST
    return changes[0] if len(changes) == 1 and is_clear else None


# ---- "$2.20 from May, 20 cents more than now. The present fare, $2, ..." -----------------------


@cache
def _more_than_now() -> re.Pattern[str]:
    return pattern(
        rf"\s+(?P<word>{any_of('comparatives')})\s+than\s+(?:it\s+is\s+)?"
        r"(?:now|today|at\s+present|at\s+the\s+moment|currently|before|until\s+now)\b"
    )


_PRESENT = pattern(
    r"The\s+(?:present|current|existing|old|previous|former)(?:\s+(?!(?:for|of|in|on|at|to|with|by)\b)[a-z]+){1,3}?"
    rf"(?:,|\s+(?:is|was|stands\s+at|stood\s+at|has\s+been|had\s+been))\s+{HEDGES}"
)
_CLOSES = pattern(r"(?:\s+(?:a|per)\s+[a-z]+)?\s*(?:[.;,](?!\d)|\Z)")


def _than_now(document: Document, checked: Claims) -> Iterator[Told]:
    """Read "more than now" as more than the present one of the sentence beside it."""
    text, sentences = document.text, list(checked.counts_by_sentence.items())
    for one, two in pairwise(sentences):
        if text[one[0].end : two[0].start].strip():
            continue
        for (span, amounts), (there, others) in ((one, two), (two, one)):
            before, stated = others[0], amounts[-1]
            more = _more_than_now().match(text, end_of(text, stated), span.end)
            if more is None or not ENDS.match(text, more.end()):
                continue
            alike = [each for each in amounts[:-1] if pairs.are_alike(each, before)]
            if (
                len(alike) != 1
                or before.unit is None
                or not all(pairs.is_plain(text, each) for each in (*alike, before))
            ):
                continue
            is_it = _PRESENT.fullmatch(text, there.start, before.start)
            if is_it and _CLOSES.match(text, end_of(text, before)):
                change = Change(before, alike[0], alike[0].start)
                yield Told(change, stated, way_of(more["word"]), more["word"], is_compared=True)
