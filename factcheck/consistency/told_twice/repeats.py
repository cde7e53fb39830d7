"""FC401: one thing with two figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from factcheck.consistency.content_words import telling
from factcheck.consistency.registry import Amount, Inconsistency, amount_of, inconsistency
from factcheck.consistency.rounding import as_printed
from factcheck.model import CheckedClaim, Document, Reach
from factcheck.patterns import YEAR, pattern

_STEM = 5
_DEFINITE = pattern(r"\b(?:the|this|that|these|those)\s+$", re.IGNORECASE)
_RELATIVE = pattern(
    r"^[\s,]+(?:which|that)\b|^\s+(?:it|they|he|she|the \w+)\s+\w+"
    r"|^[\s-]+(?:loan|grant|credit|contract|fund|package|budget|deal|subsidy|project|programme|program)\b",
    re.IGNORECASE,
)
_OTHER_TIME = pattern(
    r"\b(?:last|previous|next|the same) (?:year|month|week|quarter|season|time)\b"
    r"|\b(?:earlier|previously|before that|ago|already|originally|at first|initially|once)\b"
    rf"|\b(?:in|since|until|by|for) (?:[a-z]+ )?{YEAR}\b"
)
"""What makes a figure taken up that of another time: "which it set aside last year"."""
_FOR = pattern(r"\bfor ((?:[\w-]+ ?){1,5})")
_SHARED = 3
_OVERLAP = 0.4


class _Said(Struct, frozen=True, gc=False):
    amount: Amount
    words: frozenset[str]
    purpose: frozenset[str]


@inconsistency
def same_thing_twice(
    document: Document, checked: Sequence[CheckedClaim]
) -> Iterator[Inconsistency]:
    """Find a figure taken up again with another number: "the Rs 45 billion which it set aside".

    The later one must be definite and say nearly all of what the earlier one says; other
    dates, places or names make it another thing.
    """
    amounts = list(_amounts(checked))
    taken_up = [at for at, each in enumerate(amounts) if _is_taken_up(document.text, each)]
    said = list(_said(amounts, checked)) if taken_up else []
    for number in taken_up:
        later = said[number]
        earlier = [one for one in said[:number] if _is_same_thing(one, later)]
        if not earlier or any(_agree(one.amount, later.amount) for one in earlier):
            continue
        yield otherwise_before(later.amount, earlier[-1].amount)


def otherwise_before(later: Amount, first: Amount) -> Inconsistency:
    """Tell of an amount that the article gave otherwise before."""
    return Inconsistency(
        position=later.position,
        code="FC401",
        message=f"the article gives {first.text} for the same thing before",
        suggestion=first.text if first.kind == later.kind == "money" else None,
        notes=(f"line {first.checked.claim.line}: {first.text}",),
    )


def _amounts(checked: Sequence[CheckedClaim]) -> Iterator[Amount]:
    """Yield the sums of money."""
    for position, entry in enumerate(checked):
        if entry.claim.mention.kind == "money" and (told := amount_of(position, entry)):
            yield told


def _said(amounts: Sequence[Amount], checked: Sequence[CheckedClaim]) -> Iterator[_Said]:
    """Yield what is said of each amount, in its clause where its sentence has several."""
    money = [c.claim for c in checked if c.claim.mention.kind == "money"]
    crowded = {c.sentence for c, after in pairwise(money) if c.sentence == after.sentence}
    for amount in amounts:
        claim = amount.checked.claim
        is_crowded = claim.sentence in crowded
        words = claim.setting.clause if is_crowded else claim.setting.sentence
        yield _Said(amount, _content(words), _purpose(words))


def _content(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in telling(text))


def _purpose(text: str) -> frozenset[str]:
    """Give the words of what an amount is for: "for the new harbour wall"."""
    found = _FOR.search(text)
    return _content(found[1]) if found else frozenset()


def _is_taken_up(text: str, amount: Amount) -> bool:
    """Whether an amount is definite: "the $45m which …", "the $45 million loan for …"."""
    before = text[max(0, amount.start - 12) : amount.start]
    return bool(_DEFINITE.search(before)) and bool(
        _RELATIVE.match(text[amount.end : amount.end + 40])
    )


def _is_same_thing(one: _Said, other: _Said) -> bool:
    if one.amount.unit != other.amount.unit or _differ(one.amount, other.amount):
        return False
    if one.amount.checked.claim.sentence == other.amount.checked.claim.sentence:
        return False
    if one.purpose and other.purpose and not one.purpose & other.purpose:
        return False
    shared = one.words & other.words
    smaller = min(len(one.words), len(other.words))
    return len(shared) >= _SHARED and len(shared) >= _OVERLAP * smaller


def _differ(one: Amount, other: Amount) -> bool:
    """Whether the two name different times or entities, or the later one has one of its own."""
    first, second = one.checked.claim.setting, other.checked.claim.setting
    times = [{p.edtf for p in s.periods if p.reach is Reach.CLAUSE} for s in (first, second)]
    if (times[1] and not times[0] & times[1]) or _OTHER_TIME.search(second.clause):
        return True
    named = {e.entity for e in first.entities if e.reach in (Reach.CLAUSE, Reach.SENTENCE)}
    return not {e.entity for e in second.entities if e.reach is Reach.CLAUSE} <= named


def _agree(one: Amount, other: Amount) -> bool:
    return as_printed(one).meets(as_printed(other))
