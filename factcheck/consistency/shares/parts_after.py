"""FC403: a part with its share, and the whole in the sentence before: "The budget is …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.consistency.operands import HUNDRED, PARAGRAPH, begin, closes, is_printed_share
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import loosely
from factcheck.consistency.shares.ratios import compare
from factcheck.intervals import divided, scaled, widened
from factcheck.model import Document, Span
from factcheck.patterns import pattern

_SLACK = Decimal("0.03")
_WHOLE = pattern(
    r"(?:\A|[.;:]\s)\W*(?:the|its|their|a|an|this)\s(?:[\w\u2019'-]+\s){0,3}"
    r"(?:budget|fund|program(?:me)?|package|loan|grant|total|pot|portfolio|bill|kitty|cost|price)"
    r"(?:\s(?:for|of|in)\s[\w\u2019' -]{1,30})?"
    r"\s(?:is|was|are|were|totals?|totalled|comes\sto|came\sto"
    r"|will\sbe|amounts\sto|amounted\sto|is\sworth|was\sworth)\s$",
    re.IGNORECASE,
)
_TAKES = pattern(
    r"^\W*(?!(?:it|he|she|they|last|this|in|by|since|one|a|an|later|then|now)\b)"
    r"(?:[\w\u2019'-]+\s){1,5}?(?:gets?|got|takes?|took|receives?|received|goes\sto|go\sto|went\sto|is\sfor|are\sfor|pays?|paid"
    r"|covers?|covered|will\s(?:get|take|receive|go\sto|pay|cover))\s(?:[a-z]+\s){0,2}?$",
    re.IGNORECASE,
)
_OR = pattern(r"(?:,\sor\s|,\s|\s\(|\sor\s)", re.IGNORECASE)
_OF_IT = pattern(r"\sof\s(?:it|the\s(?:total|whole|sum|money|budget))(?=\W)", re.IGNORECASE)
_END = pattern(r"\s*(?:\Z|[.;]|,?\s(?:for|in|from)\s[^,;.0-9]{1,30}[.;])")


@inconsistency
def parts_after(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "The budget is $50 million. Roads get $20 million, or 60 percent"."""
    sentences = list(checked.by_sentence.items())
    for (before, wholes), (span, amounts) in pairwise(sentences):
        text = document.text
        if len(wholes) != 1 or len(amounts) < 2 or PARAGRAPH in text[before.end : span.start]:
            continue
        whole, (part, share) = wholes[0], amounts[:2]
        if text[before.end : span.start].strip() or not is_printed_share(share):
            continue
        if _is_whole(text, before, whole) and _is_part(text, span, (whole, part, share)):
            yield from _held(whole, part, share)


def _is_whole(text: str, span: Span, whole: Amount) -> bool:
    words = text[span.start : begin(text, whole)]
    return _WHOLE.search(words) is not None and _END.match(text, whole.end) is not None


def _is_part(text: str, span: Span, three: tuple[Amount, Amount, Amount]) -> bool:
    whole, part, share = three
    if whole.kind != "money" or part.kind != "money" or whole.unit != part.unit:
        return False
    if _TAKES.search(text[span.start : begin(text, part)]) is None:
        return False
    if _OR.fullmatch(text, part.end, begin(text, share)) is None:
        return False
    of_it = _OF_IT.match(text, share.end)
    return closes(text, of_it.end() if of_it else share.end)


def _held(whole: Amount, part: Amount, share: Amount) -> Iterator[Inconsistency]:
    made = divided(loosely(part), loosely(whole))
    if made is None or part.is_wrong or whole.is_wrong:
        return
    made = widened(scaled(made, HUNDRED), _SLACK)
    if not made.meets(loosely(share)):
        yield from compare(share, made, 1, (part, whole))
