"""FC403: a headline that tells of a rise, over a text that tells of a fall by just as much.

"Burglaries up 14%" over "The number of burglaries fell by 14 per cent".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.claims.scenes.calendar import MONTH
from factcheck.consistency.changes.stretches import ways_of
from factcheck.consistency.changes.ways import may_be_turned
from factcheck.consistency.content_words import stems
from factcheck.consistency.headline import end_of_headline
from factcheck.consistency.operands import begin, is_alike
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import as_printed
from factcheck.model import Document, Span
from factcheck.patterns import HEDGES, YEAR, pattern

_LEAD = 40
_REACH = 400
_NAME = pattern(r"(?<=[^\n#.] )[A-Z][a-z]+|\b[A-Z][a-z]+(?=['\u2019]s)")
"""What is capitalised within a sentence, or owns something: that both name it says little."""
_THAN = {"more": "up", "higher": "up", "fewer": "down", "less": "down", "lower": "down"}
_COMPARED = pattern(
    rf"\s(?P<word>{'|'.join(_THAN)})\sthan\s(?:(?:the\s)?\W?\d|in\s(?:{MONTH}|{YEAR})|a\s(?:year|month)"
    r"|last|the\s(?:year|month|week|previous))"
)
"""What is fewer than it was, not than elsewhere."""
_DENIED = pattern(r"\b(?:not|no|never|hardly|n['\u2019]t|if|after|despite)\b", re.IGNORECASE)


class _Way(NamedTuple):
    """A word of change, which way it went, and what it is said of, by the stems of its words."""

    word: str
    way: str
    of: frozenset[str]


@inconsistency
def headline_ways(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "Burglaries up 14%" over "Burglaries fell by 14 per cent last year"."""
    text = document.text
    end = end_of_headline(text)
    if end is None:
        return
    sentences = checked.counts_by_sentence.items()
    above = [(span, each) for span, amounts in sentences if span.end <= end for each in amounts]
    below = [(span, each) for span, amounts in sentences if span.start > end for each in amounts]
    for span, title in above:
        said = _way(text, span, title)
        alike = [pair for pair in below if is_alike(title, pair[1]) and _meet(title, pair[1])]
        if said is None or not alike or may_be_turned(text, Span(0, alike[0][0].end)):
            continue
        ways = [_way(text, *pair) for pair in alike]
        first = ways[0] if alike[0][0].start < end + _REACH else None
        if first and said.way not in {each.way for each in ways if each} and said.of & first.of:
            yield Inconsistency(
                position=alike[0][1].position,
                code="FC403",
                message=f'the headline says "{said.word}" where this says "{first.word}"',
                notes=(f"line {title.checked.claim.line}: {said.word} {title.text}",),
            )


def _meet(one: Amount, other: Amount) -> bool:
    return as_printed(one).meets(as_printed(other))


def _way(text: str, span: Span, amount: Amount) -> _Way | None:
    """Read the word that tells of an amount as the size of a change: "fell by", "14% fewer"."""
    start = begin(text, amount)
    found = _changed().search(text, max(span.start, start - _LEAD), start)
    led = text[span.start : found.start() if found else start]
    found = found or _COMPARED.match(text, amount.end)
    if found is None or _DENIED.search(led[-_LEAD:]):
        return None
    word = found["word"].lower()
    names = stems(" ".join(_NAME.findall(led)))
    return _Way(found["word"], _THAN.get(word) or _ways()[word], stems(led) - names)


@cache
def _ways() -> dict[str, str]:
    known = {word: way for word, way in ways_of("change_words").items() if way}
    return known | {way: way for way in known.values()}


@cache
def _changed() -> re.Pattern[str]:
    known = "|".join(map(re.escape, _ways()))
    return pattern(rf"\b(?P<word>{known})\s+(?:by\s+)?{HEDGES}\Z", re.IGNORECASE)
