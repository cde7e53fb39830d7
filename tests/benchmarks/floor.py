"""The floor: how fast one bare alternation of google-re2 finds amounts and dates in news.

Five families (a sign and a number, a number and a money word, a date, a relative date, a
percentage) over UTF-8 bytes; each hit becomes one small record with its number. Nothing that
reads more than this can be quicker, so everything is measured against it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

import re2

_NUMBER = r"\d(?:[\d,]*\d)?(?:\.\d+)?"
_SCALE = r"(?:thousand|million|billion|trillion|bn|mn|tn|m|k)"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_PERIOD = r"(?:day|week|month|quarter|year|decade|summer|autumn|winter|spring|century)"
_FAMILIES = {
    "money": rf"(?:US|A|C|HK)?[$€£¥]\s?{_NUMBER}(?:\s?{_SCALE}\b)?",
    "money word": rf"\b{_NUMBER}\s(?:{_SCALE}\s)?(?:US\s)?"
    r"(?:dollars?|euros?|pounds?|rupees?|yuan|yen)\b",
    "date": rf"\b(?:{_DAY}\s{_MONTH}(?:,?\s\d{{4}})?|{_MONTH}\s{_DAY}(?:,?\s\d{{4}})?"
    rf"|{_MONTH}\s\d{{4}}|\d{{4}}-\d\d-\d\d|(?:19|20)\d\d)\b",
    "relative date": r"\b(?:yesterday|today|tomorrow"
    rf"|(?:last|this|next|past|previous)\s{_PERIOD}|(?:{_NUMBER}|a|one|two|three|five|ten)\s{_PERIOD}s?\s"
    r"(?:ago|earlier|later))\b",
    "percent": rf"\b{_NUMBER}\s?(?:%|percent\b|per\scent\b)",
}
_KINDS = tuple(_FAMILIES)
_ANY = re2.compile("|".join(f"({pattern})" for pattern in _FAMILIES.values()).encode())
_SCALES = {
    None: 1.0, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6,
    "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_INNER = re.compile(rb"[\x80-\xbf]")
"""The bytes inside of a code point, which offsets in code points do not count."""
_PRINTED = re.compile(rf"({_NUMBER})(?:\s?({_SCALE})\b)?")


class Hit(NamedTuple):
    """The small record; offsets are code points."""

    start: int
    end: int
    text: str
    kind: str
    value: float | None


def scan(text: str) -> list[Hit]:
    """Find all hits in a text."""
    data = text.encode()
    inner = [] if data.isascii() else [each.start() for each in _INNER.finditer(data)]
    hits = []
    for found in _ANY.finditer(data):
        start, end = found.span()
        words = data[start:end].decode()
        kind = _KINDS[found.lastindex - 1]
        if inner:
            start -= bisect_left(inner, start)
            end -= bisect_left(inner, end)
        hits.append(Hit(start, end, words, kind, None if "date" in kind else _value(words)))
    return hits


def _value(words: str) -> float | None:
    found = _PRINTED.search(words)
    if found is None:
        return None
    number, scale = found.groups()
    return float(number.replace(",", "")) * _SCALES[scale]
