"""FC403: a number of years that is not what lies between the dates beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.consistency.times.told_times import (
    ENDS,
    LATELY,
    Time,
    between,
    form,
    is_so_long,
    length_of,
    published,
    said_last,
    spans_of,
    time_of,
    words,
)
from factcheck.model import Document, Span
from factcheck.patterns import HEDGE, pattern

_NEXT = rf"(?:\s(?!(?:[a-z]+ed|{words('participle')})\b)[a-z-]+)"
"""A word that does not tell of something else, of which the date would be ("a house built in")."""
_HAPPENED = (
    rf"(?:(?:it|he|she|they)\s(?:(?:was|were|had|had\sbeen|first)\s)?[a-z]+{_NEXT}?"
    rf"|(?:the|its|his|her|their)\s[a-z-]+{_NEXT}?"
    r"(?:\s(?:was|were)\s[a-z]+)?|(?:being\s)?[a-z]+ing)"
)
"""One thing that happened, so short that the date behind it is its own."""
_DID = (
    r"(?:it|he|she|they|the\s[a-z]+(?:\s[a-z]+)?)\s(?:(?:was|were|has|had)\s)?[a-z]+"
    rf"{_NEXT}{{0,2}}"
)
_CAME = (
    r"(?:it|he|she|they|[A-Z][\w-]+|(?:the|its|his|her|their)\s[A-Za-z-]+)\s(?:was\s|were\s|first\s)?"
    rf"[a-z]+{_NEXT}{{0,4}}"
)
_UNTIL_SOMETHING = r"(?:the\s[a-z]+\s(?:of\s(?:his|her|its|their)\s[a-z]+\s)?in\s)?"
_NO_MORE = (
    r"(?!(?:,|\sand|,\sand)\s(?:again\s)?(?:from\s|in\s)?(?:1\d|20)\d\d"
    r"|,?\s\(?(?:with|but|except|apart|save|minus|less|bar|interrupted|broken|on\sand\soff)\b)"
)
"""What would tell of another time, or of a gap ("from 1998 to 2015, with five away")."""


_TOOK = (
    r"\btook\s{L}\sto\s[a-z]+[:;,]\s(?:work|building|construction|it)\s(?:was\s)?"
    r"(?:started|began|begun)\sin\s{D1}\sand\s(?:was\s)?(?:ended|finished|completed)"
)


class _Way(NamedTuple):
    """How a length and dates stand in a sentence, and from which to which it is."""

    pattern: re.Pattern[str]
    start: int
    end: int
    """1 and 2 are the dates of the pattern, 0 is the day on which the article appeared."""
    alone: bool = False
    """Whether no further year may stand in the sentence."""


_WAYS = (
    _Way(
        form(
            r"\b(?:for|in|over|during|took|lasted|spent)\s(?:the\s)?{L}(?:\s(?:in|at|as|with)\s[^,;.\d]{1,30})?,?\sfrom\s{D1}\s"
            rf"(?:to|until|till|through)\s{_UNTIL_SOMETHING}{{D2}}{_NO_MORE}"
        ),
        1,
        2,
        alone=True,
    ),
    _Way(
        form(
            rf"\bfrom\s{{D1}}\s(?:to|until)\s{{D2}}(?:,\s|\s\()(?:(?:in|over|for|or|all)\s)?{{L}}{ENDS}"
        ),
        1,
        2,
    ),
    _Way(
        form(rf"\b{LATELY},\s(?:exactly\s|just\s)?{{L}}\safter\s{_CAME}\s(?:in|on)\s{{D1}}{ENDS}"),
        1,
        0,
    ),
    _Way(
        form(
            r"\b(?:wife|husband|partner)\sof\s{L},\s(?:[A-Z][\w-]+,\s)?whom\s(?:he|she)\smarried\s"
            rf"(?:in|on)\s{{D1}},\sdied\s(?:in|on)\s{{D2}}{ENDS}"
        ),
        1,
        2,
    ),
    _Way(
        form(
            rf"\b{{L}}\s[^,;:.\d]{{1,40}},\s(?:{words('joining')}){_NEXT}{{0,3}}\sin\s{{D1}}\sand\s"
            rf"(?:{words('leaving')}){_NEXT}{{0,3}}\sin\s{{D2}}"
        ),
        1,
        2,
    ),
    _Way(
        form(
            r"\b(?:reigned|ruled|served|governed|sat|led\s[^,;:.\d]{1,30})\sfor\s{L}[:;]\s(?:he|she)\s[^.;\d]{1,40}"
            rf"\sin\s{{D1}}\sand\s[^.;\d]{{1,30}}\sin\s{{D2}}{ENDS}"
        ),
        1,
        2,
        alone=True,
    ),
    _Way(
        form(
            rf"\b(?:{words('founded')})\sin\s{{D1}}\sand\s(?:{words('ended')}|shut)\sin\s{{D2}},\s"
            rf"[^,;.\d]{{1,40}}\sfor\s{{L}}{ENDS}"
        ),
        1,
        2,
        alone=True,
    ),
    _Way(
        form(rf"\b(?:{words('marks now')})\s{{L}}\ssince\s{_CAME}\sin\s{{D1}}{ENDS}"),
        1,
        0,
    ),
    *(
        _Way(
            form(
                rf"{married}[^.;\d]{{0,60}}(?:;\sthey\s[^.;\d]{{1,30}})?\sfor\s{{L}},?\suntil\s[^,;.\d]{{0,50}}\sin\s{{D2}}"
            ),
            1,
            2,
        )
        for married in (
            r"\b[Ii]n\s{D1},?\s(?:he|she|they)\smarried\b",
            r"\bmarried\s[^.,;\d]{0,40}\sin\s{D1}\b",
        )
    ),
    _Way(
        form(
            rf"['\u2019]s\s{{L}};\s(?:it|the\s[a-z]+)\s(?:was\s)?(?:{words('founded')})\sin\s{{D1}}{ENDS}"
        ),
        1,
        0,
    ),
    _Way(form(r"\bfor\s{L}\s\({Y1}\s?[-\u2013]\s?{D2}\)"), 1, 2),
    _Way(
        form(
            r"\b(?:[Ii]n|[Oo]n)\s{D1},\s(?:exactly\s|just\s|only\s)?{L}\safter\s"
            rf"{_HAPPENED}\s(?:in|on|of)\s{{D2}}{ENDS}"
        ),
        2,
        1,
    ),
    _Way(
        form(
            r"\b(?:[Ii]n|[Oo]n)\s{D1},\s(?:exactly\s|just\s|only\s)?{L}\sbefore\s"
            rf"{_HAPPENED}\s(?:in|on|of)\s{{D2}}{ENDS}"
        ),
        1,
        2,
    ),
    _Way(
        form(
            rf"^{{L}}\safter\s{_HAPPENED}\s(?:in|on|of)\s{{D1}},\s{_DID}\s(?:in|on)\s{{D2}}{ENDS}"
        ),
        1,
        2,
    ),
    _Way(form(r"\b{L}\sago,?\s(?:back\s)?in\s{D1}(?=[,.;)])"), 1, 0),
    _Way(form(r"\b(?:[Ii]n|[Oo]n)\s{D1},\s{L}\sago\b"), 1, 0),
    _Way(form(rf"\b(?:past|last)\s{{L}},?\ssince\s{{D1}}{ENDS}"), 1, 0),
    _Way(
        form(rf"\b(?:has|have)\s[^,;.\d]{{1,40}}\sfor\s{{L}},\ssince\s{{D1}}{ENDS}"),
        1,
        0,
        alone=True,
    ),
    _Way(form(r"\bfor\s{D1}\s[^,;.\d]{0,40}\bin\s{D2},\s{L}\slate(?=[,.;]|\s*$)"), 1, 2),
    _Way(
        form(r"\b(?:in|on)\s{D2}[^;.\d]{1,60}\b(?:in|on)\s{D1},\s{L}\searlier(?=[,.;]|\s*$)"),
        1,
        2,
        alone=True,
    ),
    _Way(
        form(
            r",\s(?:begun|started)\sin\s{D1},\s(?:took|lasted)\s{L}\sand\s(?:was\s)?(?:ended|finished|completed)"
            r"\sin\s{D2}"
        ),
        1,
        2,
    ),
    _Way(form(rf"{_TOOK}\s(?:in|on)\s{{D2}}{ENDS}"), 1, 2),
    _Way(form(rf"{_TOOK}\s{LATELY}{ENDS}"), 1, 0),
    _Way(form(rf"\bthe\s{{L}}\ssince\s(?:{_HAPPENED}\sin\s)?{{D1}}{ENDS}"), 1, 0, alone=True),
    _Way(
        form(r"\b{D1}\sand\s[a-z]+\s(?:[a-z]+\s)?for\s{L}\suntil\s[^,;.\d]{0,50}\sin\s{D2}"),
        1,
        2,
        alone=True,
    ),
    _Way(
        form(
            r"\b{D1}\sand\s(?:again\s|then\s)?(?:[a-z]+\s){0,3}(?:in|on)\s{D2},\s{L}\slater"
            r"(?=[,.;)]|\s*$)"
        ),
        1,
        2,
        alone=True,
    ),
)
_YEARS = pattern(r"\b(?:1\d|20)\d\d\b")
_TOLD_FROM_THEN = pattern(
    r"\b(?:had|would|BC|B\.C\.?|BCE|fiscal|financial|seasons?|[Aa]verages?)\b"
)
_HEDGED = pattern(
    rf"(?:{HEDGE}|\b(?:hundred|thousand|and|or|to|some|not))\s+$|[\d.,\u2013-]$", re.IGNORECASE
)
"""What stands before a length that is hedged, or the end of a longer number."""
_QUOTED = pattern(r"[\"\u201c\u201d]")
"""Who is quoted may have spoken on another day than that of the article."""
_LENGTHS = ("year", "decade", "centur")


@inconsistency
def spans_of_time(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "from 2007 to 2010, in thirteen years", and "in 1908, 140 years ago" in 2012.

    Both dates and the length must stand in one construction, none of them hedged. Dates of
    which only the year is known may be a year nearer or further.
    """
    now = published(document)
    for span in checked.times_by_sentence:
        sentence = document.text[span.start : span.end]
        if any(word in sentence.lower() for word in _LENGTHS) and _YEARS.search(sentence):
            yield from _wrong(document.text, span, checked, now)


def _wrong(text: str, span: Span, checked: Claims, now: Time | None) -> Iterator[Inconsistency]:
    sentence = text[span.start : span.end]
    for way in _WAYS:
        found = way.pattern.search(sentence)
        if found is None or (way.end == 0 and now is None):
            continue
        if way.end == 0 and _QUOTED.search(sentence):
            continue
        if _HEDGED.search(sentence, max(0, found.start("length") - 24), found.start("length")):
            continue
        if way.alone and len(_YEARS.findall(sentence)) > (2 if way.end else 1):
            continue
        if way.alone and _TOLD_FROM_THEN.search(sentence):
            continue
        start, end = (time_of(found, at) if at else now for at in (way.start, way.end))
        if start is None or end is None or is_so_long(length_of(found), start, end):
            continue
        places = [
            (at + span.start, to + span.start)
            for at, to in spans_of(found, "date1", "date2", "length")
        ]
        if told := said_last(checked, places, _told(found, way, (start, end))):
            yield told
            return


def _told(found: re.Match[str], way: _Way, times: tuple[Time, Time]) -> str:
    low, high = between(*times)
    names = [
        "the day of the article" if at == 0 else found[f"date{at}"] for at in (way.start, way.end)
    ]
    years = round((low + high) / 2)
    if years < 0:
        return f"{names[1]} is before {names[0]}, not {found['length']} after it"
    return f"from {names[0]} to {names[1]} is about {years} years, not {found['length']}"
