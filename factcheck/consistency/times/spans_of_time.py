"""FC403: a number of years that is not what lies between the dates beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency.misprints import is_swap
from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.consistency.times.service_forms import SERVICE
from factcheck.consistency.times.span_forms import WAYS, Way
from factcheck.consistency.times.told_times import (
    YEARS,
    Time,
    between,
    is_so_long,
    length_of,
    published,
    said_last,
    spans_of,
    time_of,
)
from factcheck.model import Document, Span
from factcheck.patterns import HEDGE, pattern

_TOLD_FROM_THEN = pattern(
    r"\b(?:had|would|BC|B\.C\.?|BCE|fiscal|financial|season|(?<=\d{4}\s)seasons|[Aa]verages?)\b"
)
_HEDGED = pattern(
    rf"(?:{HEDGE}|\b(?:hundred|thousand|and|or|to|some|not))\s+$|[\d.,\u2013-]$", re.IGNORECASE
)
"""What stands before a length that is hedged, or the end of a longer number."""
_QUOTED = pattern(r"[\"\u201c\u201d]")
"""Who is quoted may have spoken on another day than that of the article."""
_LENGTHS = ("year", "decade", "centur", "seasons")


@inconsistency
def spans_of_time(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "from 2007 to 2010, in thirteen years", and "in 1908, 140 years ago" in 2012.

    Both dates and the length must stand in one construction, none of them hedged. Dates of
    which only the year is known may be a year nearer or further.
    """
    now = published(document)
    for span in checked.times_by_sentence:
        sentence = document.text[span.start : span.end]
        if any(word in sentence.lower() for word in _LENGTHS) and YEARS.search(sentence):
            yield from _wrong(document.text, span, checked, now)


def _wrong(text: str, span: Span, checked: Claims, now: Time | None) -> Iterator[Inconsistency]:
    sentence = text[span.start : span.end]
    for way in (*WAYS, *SERVICE):
        found = way.pattern.search(sentence)
        is_of_now = 0 in (way.start, way.end)
        if found is None or (is_of_now and now is None):
            continue
        if is_of_now and _QUOTED.search(sentence):
            continue
        if _HEDGED.search(sentence, max(0, found.start("length") - 24), found.start("length")):
            continue
        if way.alone and len(YEARS.findall(sentence)) > (1 if is_of_now else 2):
            continue
        if way.alone and _TOLD_FROM_THEN.search(sentence):
            continue
        start, end = (time_of(found, at) if at else now for at in (way.start, way.end))
        if start is None or end is None or is_so_long(length_of(found), start, end):
            continue
        if way.slip and not _is_slip(length_of(found).number, between(start, end)):
            continue
        places = [
            (at + span.start, to + span.start)
            for at, to in spans_of(found, "date1", "date2", "length")
        ]
        if told := said_last(checked, places, _told(found, way, (start, end))):
            yield told
            return


def _is_slip(said: int, years: tuple[float, float]) -> bool:
    """Whether a length is the right one with digits swapped, or "forty" for "fourteen"."""
    return any(
        is_swap(Decimal(said), Decimal(right)) or {said, right} == {teen, (teen - 10) * 10}
        for right in range(max(0, int(years[0])), int(years[1]) + 2)
        for teen in (min(said, right),)
    )


def _told(found: re.Match[str], way: Way, times: tuple[Time, Time]) -> str:
    low, high = between(*times)
    names = [
        "the day of the article" if at == 0 else found[f"date{at}"] for at in (way.start, way.end)
    ]
    years = round((low + high) / 2)
    if years < 0:
        return f"{names[1]} is before {names[0]}, not {found['length']} after it"
    return f"from {names[0]} to {names[1]} is about {years} years, not {found['length']}"
