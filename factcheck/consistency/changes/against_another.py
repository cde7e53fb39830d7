"""FC403: an amount told as less, or more, than another: "$5bn, less than Sweden's $3bn".

Only where the one amount of a sentence is held against the next one behind a comma. What is so many
times as much, or a difference, is told in other words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.kinds import MEASURED
from factcheck.model import Document
from factcheck.patterns import pattern

_UP = frozenset({"more", "higher", "greater", "larger", "bigger"})
_DOWN = frozenset({"less", "lower", "smaller", "fewer"})
_SO_MUCH = "just|only|even|still|far|much|slightly|hardly|barely|scarcely|marginally|well|rather"
_NAME = r"[A-Z][\w.-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w.-]*){0,4}"
_THAN = pattern(
    r"(?:\s+(?:in|during|over|for|to|since|between|from|by|last|this)\s[^,;.()\u2013\u2014]{1,60})?"
    rf"\s*[,\u2013\u2014]\s*(?:and\s+)?(?:(?:{_SO_MUCH}|a\s+(?:little|bit))\s+)*"
    rf"(?P<word>{'|'.join(sorted(_UP | _DOWN))})\s+than\s+"
    rf"(?:(?:the\s+)?{_NAME}['\u2019]s?\s+|the\s+)$"
)
_OF_IT = pattern(rf"\s+(?:of|from|for)\s+(?:the\s+)?{_NAME}|\s*[.,;:)]|\s*$")
_NUMBERS = frozenset({"exact", "approx", "nearly"})
_PART = pattern(r"\b(?:of|by|up|down|another|further|extra|additional)\s+[^\s\w]*$")


@inconsistency
def less_than_another(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "gave $5 billion, less than Sweden's $3 billion", and "more than the $7bn of Sweden"."""
    text = document.text
    for span, amounts in checked.by_sentence.items():
        if " than " not in text[span.start : span.end]:
            continue
        for at, (one, other) in enumerate(pairwise(amounts)):
            alone = all(each.unit != one.unit for each in amounts[:at])
            told = _THAN.fullmatch(text, one.end, other.start)
            if not (alone and told and _are_alike(one, other)) or _PART.search(
                text, span.start, one.start
            ):
                continue
            if _OF_IT.match(text, other.end, span.end) and _is_belied(one, other, told["word"]):
                yield Inconsistency(
                    position=max(one.position, other.position),
                    code="FC403",
                    message=f'{one.text} is not "{told["word"]}" than {other.text}',
                    notes=(f"operand: {one.text}", f"operand: {other.text}"),
                )


def _are_alike(one: Amount, other: Amount) -> bool:
    """Whether two amounts are of one unit and rate, and each is one number, give or take."""
    mentions = [each.checked.claim.mention for each in (one, other)]
    return (
        one.unit is not None
        and one.unit == other.unit
        and one.kind in MEASURED
        and len({each.per for each in mentions}) == 1
        and all(each.modifier in _NUMBERS and each.value_max is None for each in mentions)
    )


def _is_belied(one: Amount, other: Amount, word: str) -> bool:
    """Whether one amount is certainly on the other side of the other."""
    if word in _UP:
        return one.interval.high < other.interval.low
    return one.interval.low > other.interval.high
