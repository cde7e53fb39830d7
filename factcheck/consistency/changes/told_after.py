"""How much a change was, told in a sentence of its own behind the one with its amounts.

"Fares are $2.20, up from $2. That is a rise of 20 percent."
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
