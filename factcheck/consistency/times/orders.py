"""FC404: what ends before it begins, and what came first behind what came after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.consistency.times.told_times import (
    BY_WHOM,
    ENDS,
    PAST_IT,
    PLACE,
    PLACE_BEHIND,
    YEARS,
    form,
    put_on_last,
    spans_of,
    time_of,
    words,
)
from factcheck.model import Document, Span
from factcheck.patterns import YEAR_SINCE_1500, pattern
from factcheck.tables import cells, rows

_DEED = rf"(?:(?:was|were)\s(?:elected|appointed|made|named)|{words('deed')})"
_SHORT = rf"(?:\s(?!(?:[a-z]+ed|of|on|{words('participle')})\b)[a-z]+){{0,4}}"
_ENDED = rf"(?:{words('ended')})"
_LED = r"(?:\s[A-Za-z][\w'\u2019-]*){0,5}?"
_THEN = rf"(?:(?:it|he|she|they)\s|(?:being\s)?[a-z]+ing\b){PAST_IT}{{0,40}}?"
_EARLIER = pattern(
    r"\b(?:had|as|how|what|than|those|since|where|compared|levels?|like|would|not|until|that|(?:year|month|day|time)s?|life|twice|half|earlier|already)\b|\b(?:and|but),?$"
)
"""What may lead back behind the year told first."""


class _Order(NamedTuple):
    """Two dates of which the first must not be behind the second, and what the two are."""

    pattern: re.Pattern[str]
    first: str
    second: str


_ORDERS = (
    _Order(
        form(
            rf"\b[Bb]orn\s{PLACE}(?:in|on)\s{{D1}}{PLACE_BEHIND},\s(?:he|she)\s"
            rf"(?:{_DEED}{_SHORT}\s(?:in|on)\s[12]\d{{3}}\sand\s)?{_DEED}{_SHORT}\s"
            rf"(?:in|on)\s{{D2}}{ENDS}"
        ),
        "a birth",
        "a deed",
    ),
    _Order(
        form(
            rf"\bborn\s{PLACE}(?:in|on)\s{{D1}}{PLACE_BEHIND}\sand\sdied\s{PLACE}(?:in|on)\s{{D2}}"
        ),
        "a birth",
        "a death",
    ),
    _Order(
        form(
            rf"\bmarried\s(?!(?:his|her|the)\s(?:{words('relative')}))[^,;.\d]{{1,50}}\sin\s{{D1}}[;,]\s(?:he|she|who)\sdied\sin\s{{D2}}{ENDS}"
        ),
        "a wedding",
        "a death",
    ),
    _Order(
        form(
            rf"\b(?:{words('founded')})\s{PLACE}in\s{{D1}}{BY_WHOM},?\s(?:and\s)?{_ENDED}\s(?:in|on)\s{{D2}}{ENDS}"
        ),
        "a beginning",
        "an end",
    ),
    _Order(
        form(
            r"\b(?:begins?|began|starts?|started)\s(?:in|on)\s{D1},?\sand\s(?:(?:is|are|was|were)\sto\s|will\s"
            rf"|was\s|were\s)?(?:ends?|ended|finish(?:es|ed)?|be\s(?:completed|finished)|completed"
            rf"|finished)\s(?:in|on|by)\s(?:the\s[a-z]+\sof\s)?{{D2}}{ENDS}"
        ),
        "a beginning",
        "an end",
    ),
    _Order(
        form(
            rf"\b(?:{words('contract')}),?\s(?:for|from)\s{{D1}}\s(?:to|until|till)\s{{D2}}{ENDS}"
        ),
        "a beginning",
        "an end",
    ),
    *(
        _Order(
            form(rf"\b(?:{words('lasting')}){_LED}\s{led}\s{{D1}}\s{joint}\s{{D2}}{ENDS}"),
            "a beginning",
            "an end",
        )
        for led, joint in (("from", "(?:to|until|till)"), ("between", "and"))
    ),
    _Order(
        form(
            rf"(?<!\bset)\s(?:in|on|by)\s{{D1}}(?P<gap>{PAST_IT}{{0,90}}?)\s(?:before|until)\s{_THEN}"
            rf"\s(?:in|on)\s{{D2}}{ENDS}"
        ),
        "what came first",
        "what came after it",
    ),
    _Order(
        form(rf"\bfrom\s{{D1}}\suntil\s{_THEN}\s(?:in|on)\s{{D2}}{ENDS}"),
        "what came first",
        "what came after it",
    ),
    _Order(
        form(
            rf"\b[Tt]he\sfirst\s(?:{words('step')})\b{PAST_IT}{{1,80}}?\s(?:in|on|by|of)\s{{D1}},?\s(?:and|but)"
            rf"\sthe\ssecond\b(?P<gap>{PAST_IT}{{0,50}}?),?\s(?:in|on|by)\s(?:the\s[a-z]+\sof\s)?{{D2}}{ENDS}"
        ),
        "the first",
        "the second",
    ),
)
_BETWEEN = form(r"\bbetween\s{D1}\sand\s{D2}(?!\slevels?\b)")
_COMPARES = pattern(
    r"\b(?:differ\w*|gap|compar\w+|relation\w*|changed?|distinction|choice|choose|spread|ratio)\b"
)


_NO_OTHER = r"(?:\s(?:it|them|there|office|again|(?:with|of)\s[a-z]+))?"
"""What may be told of an end without its being that of something else."""


@cache
def _sequences() -> tuple[_Order, ...]:
    """Give the orders of what is done one after the other, told from either end."""
    found = []
    for row in rows("sequences"):
        first, then = ("|".join(cells(row[end])).replace(" ", r"\s") for end in ("first", "then"))
        found += [
            _Order(
                form(
                    rf"\b(?P<first>{first}){_SHORT}\s(?:in|on)\s{{D1}}(?:,[^;.]{{1,50}})?,?\s(?:and|but)\s"
                    rf"(?:was\s|were\s|when\s(?:he|she|they)\s)?(?P<then>{then}){_NO_OTHER}\s(?:in|on)\s{{D2}}"
                ),
                "a beginning",
                "an end",
            ),
            _Order(
                form(
                    rf"\b(?P<then>{then}){_SHORT}\s(?:in|on)\s{{D2}},\shaving\s(?:been\s)?(?:first\s)?"
                    rf"(?P<first>{first}){_SHORT}\s(?:in|on)\s{{D1}}"
                ),
                "a beginning",
                "an end",
            ),
        ]
    return tuple(found)


_NO_BC = 1800
"""Years before it may be told without the "BC" by which they run backwards."""
_NEAR_TIMES = pattern(rf"\b{YEAR_SINCE_1500}\b")
"""A year beside which none runs backwards."""


@inconsistency
def orders(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "Born in 1920, he became professor in 1918" and "begins in 2022 and ends in 2020"."""
    for span in checked.times_by_sentence:
        sentence = document.text[span.start : span.end]
        if len(YEARS.findall(sentence)) < 2:
            continue
        yield from _between_backwards(checked, span, sentence)
        for order in (*_ORDERS, *_sequences()):
            found = order.pattern.search(sentence)
            first, second = (time_of(found, at) for at in (1, 2)) if found else (None, None)
            if found is None or first is None or second is None or second.last >= first.first:
                continue
            if second.last.year < _NO_BC and not _NEAR_TIMES.search(found.re.sub("", sentence)):
                continue
            if "gap" in found.groupdict() and _EARLIER.search(sentence, *found.span("gap")):
                continue
            places = [
                (at + span.start, to + span.start) for at, to in spans_of(found, "date1", "date2")
            ]
            earlier, later = found["date2"], found["date1"]
            named = {end: f'"{word}"' for end, word in found.groupdict().items() if word}
            ends = named.get("then", order.second), named.get("first", order.first)
            told = f"{ends[0]} in {earlier} cannot be before {ends[1]} in {later}"
            yield from put_on_last(checked, places, told, "FC404")


def _between_backwards(checked: Claims, span: Span, sentence: str) -> Iterator[Inconsistency]:
    """Find "between August 2014 and March 2012": whoever tells the months tells them in order."""
    found = _BETWEEN.search(sentence)
    first, second = (time_of(found, at) for at in (1, 2)) if found else (None, None)
    if found is None or first is None or second is None or second.last >= first.first:
        return
    months = found["month1"], found["month2"]
    if None in months or months[0] == months[1] or _COMPARES.search(sentence):
        return
    at, to = found.span("date2")
    told = f"{found['date2']} is before {found['date1']}"
    yield from put_on_last(checked, [(at + span.start, to + span.start)], told, "FC404")
