"""Where sentences end: a stop, unless it belongs to an abbreviation, an initial or a number.

Abbreviations stand in `data/abbreviations.csv`, each with the way it behaves:

- `title`: never ends a sentence (Mr., Rs., e.g.)
- `number`: does not end one before a digit (No. 5, Fig. 2, Sept. 3)
- `inner`: ends one only before a word that seldom is part of a name (The, But, It)
- `closing`: ends one before any capital but that of a weekday or month (a.m., etc.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from factcheck.patterns import CURRENCY_SIGN
from factcheck.tables import rows

_LONGEST_SUM = 12
_LONGEST = 4000
"""Longer stretches without a stop are no prose; cut, they keep later steps linear."""

TORN = (
    r"([0-9]{1,3})(?:\s\.\s?|\.\s)([0-9]{1,2})"
    r"(?=\s?(?:(?:m|b|tr)illion|[mbt]n|crore|lakh)\b"
    r"(?:\s?[-.,;:)\u2013]|\s*\Z|\s(?:of|in|for|to|as|and|or|by|from|on|at|per|an?|over|under|between"
    r"|since|with|that|which|was|were|is|are|has|had|will|worth|(?:US )?dollars?)\b))"
)
"""A sum of money behind its sign that a blank tore apart: "$70. 3 billion", for patterns.

What goes on behind it counts nothing: "It was sold for $70. 3 million people live there".
"""
_SIGN = rf"(?:{CURRENCY_SIGN}|\b(?:Rs|[A-Z]{{3}})\.?)\s?"
_QUESTION_AND_ANSWER = ("Q", "A")
_OPENERS = "\"'“\u2018«([*_"


@cache
def _stop() -> re.Pattern[str]:
    """Match stops with what closes after them (quotes, brackets, a note's number), at a space.

    A run of stops is entered at its first one only, so that the search stays linear; that it
    is the first is asked behind it, so that the search steps over all that is no stop. None ends
    a sentence before a bracket that closes ("2012 est . )").
    """
    return re.compile(
        r"([.!?…](?<![.!?…]{2})[.!?…]*+)([\"'”\u2019»)\]*_]*+(?:\[\d{1,3}\])*+)(?=\s(?!\s*[)\]])|\Z)"
    )


@cache
def _torn() -> re.Pattern[str]:
    return re.compile(rf"{_SIGN}{TORN}")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


@cache
def _abbreviations() -> dict[str, str]:
    return {row["text"]: row["behaviour"] for row in rows("abbreviations")}


@cache
def _calendar() -> frozenset[str]:
    """Give the names of weekdays and months."""
    return frozenset(
        row["word"].capitalize() for row in rows("english") if row["kind"] == "calendar"
    )


@cache
def _starters() -> frozenset[str]:
    """Give words that begin a sentence more often than a name."""
    return frozenset(row["word"].capitalize() for row in rows("english") if row["starter"])


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the sentences of `text[start:end]`, without the spaces around them."""
    for left, right in _stretches(text, start, end):
        yield from _pieces(text, left, right)


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    left = _skip_spaces(text, start, end)
    for stop in _stop().finditer(text, start, end):
        after = _skip_spaces(text, stop.end(), end)
        if after < end and _is_label(text, left, stop.start()):
            left = after
        elif after < end and _ends(text, left, stop, after, end):
            yield left, stop.end()
            left = after
    right = left + len(text[left:end].rstrip())
    if left < right:
        yield left, right


def _skip_spaces(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _ends(text: str, left: int, stop: re.Match[str], after: int, end: int) -> bool:
    """Whether a stop with more text after it ends the sentence that began at `left`."""
    begin = after
    while begin < end and text[begin] in _OPENERS:
        begin += 1
    if begin == end or text[begin].islower():
        return False
    marks = stop[1]
    if marks != ".":
        is_ellipsis = "!" not in marks and "?" not in marks
        return not is_ellipsis or not text[begin].isdigit()
    if stop[2]:
        return True
    token = text[_token_start(text, left, stop.start()) : stop.start()].lstrip(_OPENERS)
    if text[begin].isdigit() and _is_inside_a_sum(text, left, stop.start(), begin):
        return False
    if token.isdecimal() and len(token) <= 2 and stop.start() - left <= len(token):
        return False
    return _ends_after(token, text, begin, end)


def _is_inside_a_sum(text: str, left: int, stop: int, begin: int) -> bool:
    """Whether a stop is the point of a sum of money that a blank tore apart: "$70. 3 billion"."""
    low, high = max(left, stop - _LONGEST_SUM), begin + 5 * _LONGEST_SUM
    return any(each.start() < stop < each.end() for each in _torn().finditer(text, low, high))


def _is_label(text: str, left: int, stop: int) -> bool:
    """Whether a letter at the start of a line only says who speaks: "A. There is enough"."""
    if text[left:stop] not in _QUESTION_AND_ANSWER or (left and text[left - 1] != "\n"):
        return False
    return _asks_and_answers(text)


@lru_cache(maxsize=1)
def _asks_and_answers(text: str) -> bool:
    """Whether a text has lines of questions and of answers; looked for once in each."""
    return all(
        text.startswith(f"{letter}. ") or f"\n{letter}. " in text for letter in _QUESTION_AND_ANSWER
    )


def _token_start(text: str, left: int, stop: int) -> int:
    while stop > left and not text[stop - 1].isspace():
        stop -= 1
    return stop


def _ends_after(token: str, text: str, begin: int, end: int) -> bool:
    """Whether the stop behind `token` ends a sentence before `text[begin]`."""
    last = re.split(r"[-\u2013—/]", token)[-1] if len(token) < 80 else token
    behaviour = _abbreviations().get(last) or _abbreviations().get(last.lower(), "")
    if not behaviour and _dotted().fullmatch(last) and (len(last) > 1 or last.isupper()):
        behaviour = "inner"
    if behaviour == "title":
        return False
    if behaviour == "number":
        return not text[begin].isdigit()
    word = _word().match(text, begin, end)
    if behaviour == "inner":
        return (
            word is not None and word[0] in _starters() and text[word.end() : word.end() + 1] != "."
        )
    if behaviour == "closing":
        return word is None or (word[0] not in _calendar() and not _is_acronym(word[0]))
    return True


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut an endless stretch, behind a comma or a space where there is one."""
    while end - start > _LONGEST:
        cut = _cut(text, start + _LONGEST // 2, start + _LONGEST)
        yield start, start + len(text[start:cut].rstrip())
        start = _skip_spaces(text, cut, end)
    yield start, end


def _cut(text: str, low: int, high: int) -> int:
    for mark in (". ", "; ", ", ", "\n", " "):
        if (found := text.rfind(mark, low, high)) >= 0:
            return found + len(mark)
    return high
