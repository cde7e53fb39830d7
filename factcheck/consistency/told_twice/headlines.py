"""FC401: the headline's figure, and another one for the same thing where the article begins.

"Storm kills 14 on the coast" over "The storm has killed 41 people". Both must say it with the
same words, and a slip of the pen must make the one of the other: a headline that tells of
something else has figures of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.consistency.content_words import plain_stems, stems, telling
from factcheck.consistency.headline import end_of_headline
from factcheck.consistency.misprints import is_misprint, is_slip, is_swap
from factcheck.consistency.operands import is_alike
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed
from factcheck.consistency.totals.parts_of_it import is_plain
from factcheck.model import Document, Span
from factcheck.patterns import YEAR, pattern

_REACH = 400
_SHARED = 2
_HALF, _MOST = 0.5, 0.75
_OTHER = pattern(
    r"\b(?:this year|first|initial\w*|each|one|another|already|so far|last|previous\w*|earlier"
    rf"|before|later|ago|{YEAR}|record|total|which|whom|average|season|more|than"
    r"|debts?|borrowings|includ\w+|excluding|plus|fees?|tax|gross|net)\b",
    re.IGNORECASE,
)
"""What makes an amount that of another time or thing, or of all."""
_WITH = pattern(
    r",?\s+\(?(?:debts?|borrowings|includ\w*|excluding|with(?:out)?|plus|net|gross|after|before)\b"
)
_THIS_YEAR, _YEAR = pattern(r"\bthis year\b"), pattern(r"\b(?:this|last) year\b")
_CLAUSE = pattern(r"[^,;:()]*$")
_PAUSE = pattern(r"[,;:()](?!\d)|\.\s|\n|\s(?:against|compared|(?:up|down) from)\s")
_CLOSE, _NEAR, _TWO, _MANY = 40, 100, 2, 1000


@inconsistency
def headline_and_body(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "City to buy buses for $240m" over "The city will buy the buses for $420 million"."""
    text = document.text
    end = end_of_headline(text)
    if end is None:
        return
    sentences = checked.counts_by_sentence.items()
    above = [each for span, amounts in sentences if span.end <= end for each in amounts]
    body = [(s, each) for s, amounts in sentences if end < s.start for each in amounts]
    below = [(s, each) for s, each in body if s.start < end + _REACH]
    for title in filter(is_plain, above):
        found = _another(text, end, title, below)
        if found is None and not any(_may_be_it(title, each) for _, each in body):
            found = _swapped(text, end, title, below) or _only_one(text, end, title, below)
        if found is not None:
            yield Inconsistency(
                position=found.position,
                code="FC401",
                message=f"the headline gives {title.text} for the same thing",
                suggestion=title.text if title.kind == found.kind == "money" else None,
                notes=(f"line {title.checked.claim.line}: {title.text}",),
            )


def _another(
    text: str, end: int, title: Amount, below: Sequence[tuple[Span, Amount]]
) -> Amount | None:
    """Give the first amount below that is of the same thing, unless one there is the headline's."""
    alike = [(span, each) for span, each in below if is_alike(title, each)]
    if (
        title.kind == "percent"
        or not alike
        or any(as_printed(each).meets(as_printed(title)) for _, each in alike)
    ):
        return None
    words, led = stems(text[:end]), _last_stems(text[: title.start])
    for span, each in alike:
        if not is_plain(each) or each.is_known or _OTHER.search(text, span.start, span.end):
            continue
        told = stems(text[span.start : span.end])
        shared = len(words & told) / max(len(words), 1)
        if not led & stems(text[span.start : each.start]) or len(words & told) < _SHARED:
            continue
        one, other = title.interval.point, each.interval.point
        is_money = title.kind == "money" and shared >= _MOST
        if (is_swap(one, other) and shared >= _HALF) or (is_money and is_slip(one, other)):
            return each
    return None


def _may_be_it(title: Amount, other: Amount) -> bool:
    return is_alike(title, other) and as_printed(other).meets(as_printed(title))


def _swapped(
    text: str, end: int, title: Amount, below: Sequence[tuple[Span, Amount]]
) -> Amount | None:
    """Give the first amount below that is a headline's with two digits swapped.

    Where the body has the headline's nowhere, that tells so much that few words in common will
    do; but of two digits the clause must be of no other time or thing, as of three it need not.
    """
    words = stems(text[:end])
    subject = stems(" ".join(telling(text[:end])[:2]))
    for span, each in below:
        if not (is_alike(title, each) and is_plain(each)) or each.is_known:
            continue
        if not is_swap(title.interval.point, each.interval.point) or _WITH.match(text, each.end):
            continue
        is_long = _telling_digits(title) > _TWO
        told = _clause(text, span, each)
        sentence = text[span.start : span.end]
        shared = len(words & stems(sentence)) if words & plain_stems(sentence) else 0
        other = not is_long and _OTHER.search(_THIS_YEAR.sub("", told))
        is_first = not text[end : span.start].strip()
        is_sure = is_long or (is_first and _are_many_of_one_thing(title, each))
        if title.kind == "percent" and not (is_first and subject & stems(told)):
            continue
        if shared >= (1 if is_sure else _SHARED) and not other:
            return each
    return None


def _only_one(
    text: str, end: int, title: Amount, below: Sequence[tuple[Span, Amount]]
) -> Amount | None:
    """Give the only amount of its kind in the first sentence, if a slip makes it the headline's."""
    first = [(span, each) for span, each in below if not text[end : span.start].strip()]
    alike = [(span, each) for span, each in first if is_alike(title, each)]
    if len(alike) != 1:
        return None
    [(span, each)] = alike
    if not is_plain(each) or each.is_known or _WITH.match(text, each.end):
        return None
    one, other = title.interval.point, each.interval.point
    around = Span(max(span.start, each.start - _CLOSE), min(span.end, each.end + _CLOSE))
    others = _OTHER.findall(_YEAR.sub("", _clause(text, around, each)))
    if not {each.lower() for each in others} <= set(telling(text[:end])):
        return None
    shared = stems(text[:end]) & plain_stems(text[span.start : span.end])
    is_one = _telling_digits(title) >= _TWO and is_misprint(one, other)
    return each if is_one and len(shared) >= _SHARED else None


def _last_stems(before: str) -> frozenset[str]:
    """Give the last two words that lead to a number: its verb is one of them."""
    return stems(" ".join(telling(before)[-2:]))


def _are_many_of_one_thing(title: Amount, other: Amount) -> bool:
    """Whether both count thousands of what both name: "27,000 homes" and "72,000 homes"."""
    noun = title.checked.claim.mention.noun
    is_one = noun is not None and noun == other.checked.claim.mention.noun
    return is_one and title.interval.point >= _MANY


def _clause(text: str, span: Span, amount: Amount) -> str:
    """Give the words around an amount, up to the next pause on both sides."""
    found = _CLAUSE.search(text, max(span.start, amount.start - _NEAR), amount.start)
    start, pause = found.start() if found else span.start, _PAUSE.search(text, amount.end)
    return text[start : min(pause.start() if pause else span.end, span.end)]


def _telling_digits(amount: Amount) -> int:
    """Count the digits of an amount that tell something."""
    return len(f"{amount.interval.point.normalize():f}".strip("0.").replace(".", ""))
