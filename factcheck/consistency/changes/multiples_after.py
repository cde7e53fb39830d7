"""FC403: multiples in another sentence than the amounts that they are between.

"The rate has doubled in five years. There were 38 cases in 2011, against 76 in 2006", and "A clerk
gets $31,000. The manager got $310,000, five times that".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.consistency.changes import pairs
from factcheck.consistency.changes.changes import Change
from factcheck.consistency.changes.stretches import timeless
from factcheck.consistency.changes.times_over import (
    QUALIFIED,
    Said,
    as_said,
    factor_of,
    factors,
    known_or_number,
    not_so_many,
    words,
)
from factcheck.consistency.changes.told import sentence_before
from factcheck.consistency.number_words import SMALL, number_words
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.model import Document, Span
from factcheck.patterns import YEAR_SINCE_1500, pattern

_YEARS = pattern(rf"\b{YEAR_SINCE_1500}\b")
_FIRST, _TWO = 60, 2


@inconsistency
def multiples_after(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find such a multiple, and amounts that are nowhere near it."""
    words = (*factors("verb"), " that.", " that,", " that;")
    if not any(word in document.text for word in words):
        return
    before: tuple[Span, list[Amount]] | None = None
    for span, amounts in checked.counts_by_sentence.items():
        said = _said_before(document, checked, span, amounts)
        if before and not document.text[before[0].end : span.start].strip():
            said = said or _times_that(document.text, span, amounts, before[1])
        if said and not said.may_be:
            yield not_so_many(said)
        before = span, amounts


# ---- "has doubled in five years. There were 38, against 76 in 2006" --------------------------


@cache
def _has_doubled() -> re.Pattern[str]:
    return pattern(
        rf"\b(?:has|have)\s+{QUALIFIED}(?P<words>{words('verb')})"
        r"(?:\s+(?:in|over)\s+(?:the\s+(?:past|last)\s+)?(?P<years>[a-z]+|\d+)\s+years)?[.:]?$"
    )


def _said_before(
    document: Document, checked: Claims, span: Span, amounts: list[Amount]
) -> Said | None:
    """Read two amounts set against each other where the sentence before tells of how many times.

    If that was in so many years, they must be so many years apart.
    """
    if len(amounts) < _TWO or amounts[0].start - span.start > _FIRST:
        return None
    before = sentence_before(document.text, span)
    found = _has_doubled().search(document.text, before.start, before.end)
    if found is None:
        return None
    text, (one, two) = timeless(document, checked), amounts[:_TWO]
    change = pairs.set_against(text, one, two) or pairs.up_from(text, one, two)
    years = [int(each) for each in _YEARS.findall(document.text[span.start : two.end + _FIRST])]
    is_of_then = not found["years"] or (
        len(years) == _TWO and abs(years[0] - years[1]) == _number(found["years"])
    )
    if change is None or not is_of_then:
        return None
    return as_said(change, found, factors("verb")[found["words"]], is_verb=True)


def _number(word: str) -> Decimal | None:
    return Decimal(word) if word.isdecimal() else number_words(*SMALL).get(word)


# ---- "A clerk gets $31,000. The manager got $310,000, five times that" -----------------------


@cache
def _that() -> re.Pattern[str]:
    return pattern(
        rf"(?:\s+[a-z]+){{0,2}}(?:,\s+(?:or\s+)?|\s+(?:is|was|were)\s+){QUALIFIED}"
        rf"(?P<words>{known_or_number()})(?P<again>)\s+that(?=\s*(?:[.,;)]|$))",
        re.IGNORECASE,
    )


def _times_that(text: str, span: Span, amounts: list[Amount], before: list[Amount]) -> Said | None:
    """Read "that" as the only amount of the sentence before in what the one beside it is in."""
    after = amounts[0]
    found = _that().match(text, after.end, span.end)
    factor = factor_of(found, amounts[1] if len(amounts) > 1 else None) if found else None
    if found is None or factor is None:
        return None
    alike = [each for each in before if pairs.are_of_one_kind(after, each)]
    if len(alike) != 1 or not after.unit:
        return None
    if not (pairs.is_plain(text, after) and pairs.is_plain(text, alike[0])):
        return None
    return as_said(Change(alike[0], after, after.start), found, factor, is_verb=False)
