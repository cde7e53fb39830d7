"""Dates in words, and in the article's own style and precision for corrections.

"October 14, 2023" is mended to "October 14, 2024", "in 2023" to "2024", "From 2000 to 2017" to
"From 2000 to 2021".
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck import edtf
from factcheck.judging.phrasing.written_dates import (
    MONTHS,
    is_day,
    is_month,
    one_in_style,
)
from factcheck.patterns import pattern

_BREAK = pattern(r"\s+")
_UNSURE = pattern(r"[~?%]")
_LED = r"(?P<lead>(?:from|between|during|in|over|for|within|since)\s(?:the\s(?:years|period)\s)?)?"
_MONTH = rf"(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]*\.?"
_MONTH_NAMED = pattern(_MONTH, re.IGNORECASE)
_SPAN = pattern(
    rf"{_LED}(?P<one>.*\d{{4}}|{_MONTH})(?P<join>\s(?:to|and|through|until|till)\s|\s?[-\u2013\u2014/]\s?)"
    r"(?P<two>.*\d{4}|\d{2})",
    re.IGNORECASE,
)
_UP_TO = pattern(r"\b(?:by|until|till|through|end|up\sto|as\sof)\b", re.IGNORECASE)
_END = pattern(r"\bend\b", re.IGNORECASE)
_SINCE = pattern(r"since\b", re.IGNORECASE)
_LEAD = pattern(r"(?:from|between|during|in|over|for|within|since|by|until)\s.*", re.IGNORECASE)
_RELATIVE = pattern(
    r"yesterday|today|tonight|tomorrow|(?:last|this|next)\s(?:week|month|year|quarter|decade)"
    r"|.*\s(?:ago|earlier|before)",
    re.IGNORECASE,
)
_YEAR = pattern(r"\d{4}")
_YEAR_LONG = 4


def date_words(text: str) -> str:
    """Write an EDTF date as prose does: `2015-04-20` is `20 April 2015`."""
    sides = text.split("/")
    if len(sides) == 2:
        first, last = (date_words(side) if side not in ("", "..") else "" for side in sides)
        return (
            f"{first} to {last}" if first and last else f"since {first}" if first else f"by {last}"
        )
    bare = text.rstrip("~?%")
    parts = bare.split("-")
    if len(parts) == 3:
        return f"{int(parts[2])} {MONTHS[int(parts[1]) - 1]} {parts[0]}"
    if len(parts) == 2 and 1 <= int(parts[1]) <= 12:
        return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    if bare.endswith("X"):
        return f"the {bare.replace('X', '0')}s"
    days = edtf.bounds(bare)
    if len(parts) == 2 and days.first and days.last:
        return f"{MONTHS[days.first.month - 1]} to {MONTHS[days.last.month - 1]} {days.last.year}"
    return bare


def date_in_style(value: str, text: str, said: str | None) -> str:
    """Write an EDTF date with the order, spelling and precision of the words in its place.

    `said` is what the words mean. A date that would then be told as it stands is told in full.
    """
    text, value = _BREAK.sub(" ", text), _UNSURE.sub("", value)
    first, _, last = value.partition("/")
    written = _span_in_style(first, last, text) if last else _one_in_style(value, text, said)
    if written is not None and written != text:
        return written
    return date_words(value)


def _one_in_style(value: str, text: str, said: str | None) -> str | None:
    """Write one date for the words of one, of a part of a year, of a span, or of "last year"."""
    is_early = _END.search(text) is not None and not _is_at_its_end(value, text)
    written = None if is_early else one_in_style(value, text, said)
    if written is not None and written != text:
        return written
    if _RELATIVE.fullmatch(text):
        return _cased(_with_preposition(_cut(value, said or "")), text)
    if span := _SPAN.fullmatch(text):
        year = value[:_YEAR_LONG]
        return _cased(f"in {year}", text) if span["lead"] else year
    is_open = _YEAR.search(text) is not None and not is_day(said or "")
    return date_words(_to_the_month(value)) if is_open else None


def _is_at_its_end(value: str, text: str) -> bool:
    """Whether a date ends the year, or the month where the words name one; a year does."""
    last = edtf.bounds(value).last
    if last is None or last == date.max:
        return False
    behind = last + timedelta(days=1)
    return behind.day == 1 and (behind.month == 1 or _MONTH_NAMED.search(text) is not None)


def _span_in_style(first: str, last: str, text: str) -> str | None:
    """Write a span for the words of one, or of one date: "By the end of 2018", "2013"."""
    is_open = ".." in (first, last)
    if found := None if is_open else _SPAN.fullmatch(text):
        return _sides_in_style(found, first, last)
    if not is_open and _UP_TO.search(text):
        return one_in_style(last, text, None)
    if not is_open and _SINCE.match(text):
        return one_in_style(first, text, None)
    if not is_open and text.isdigit() and len(first) == len(last) == _YEAR_LONG:
        return f"{first}-{last}"  # behind "in"
    words = date_words(f"{first}/{last}")
    if _LEAD.fullmatch(text) is None:
        return words
    return _cased(words if is_open else f"from {words}", text)


def _sides_in_style(found: re.Match[str], first: str, last: str) -> str:
    """Write both ends of a span, the last one as short as the article has it: "2000-17"."""
    lead, join = found["lead"] or "", found["join"]
    one, two = one_in_style(first, found["one"], None), one_in_style(last, found["two"], None)
    if len(found["two"]) == len("17"):
        two = last[2:_YEAR_LONG] if first[:2] == last[:2] else last[:_YEAR_LONG]
    if one is not None and two is not None:
        return f"{lead}{one}{join}{two}"
    join = join if join.strip().isalpha() else " to "
    return f"{lead}{date_words(first)}{join}{date_words(last)}"


def _with_preposition(value: str) -> str:
    return f"{'on' if is_day(value) else 'in'} {date_words(value)}"


def _cut(value: str, said: str) -> str:
    """Give a date no more precisely than the article's words have it."""
    if len(said) == _YEAR_LONG:
        return value[:_YEAR_LONG]
    return _to_the_month(value) if is_month(said) else value


def _to_the_month(value: str) -> str:
    return value[: len("2024-10")] if is_day(value) else value


def _cased(words: str, text: str) -> str:
    return words[0].upper() + words[1:] if text[:1].isupper() else words
