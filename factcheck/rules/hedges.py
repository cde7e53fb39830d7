"""Hedges: the words before or after a number that say how exactly it is meant.

The phrases stand in `data/hedges.csv`. Doubled hedges ("at least roughly") keep the outer
one's meaning, unless it is the vaguer of the two.
"""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from factcheck.model import Modifier, Span
from factcheck.tables import rows

_REACH = 40
_LONGEST = 14
"""The longest last word of a hedge, and some."""
_OPENING = "(\"'“‘[—–-"
_ARTICLES = ("a", "an", "the")
_SIGNS: dict[str, Modifier] = {"~": "approx", "≈": "approx", ">": "over", "<": "under", "≥": "at_least", "≤": "at_most"}  # fmt: skip

Hedge = tuple[Modifier, Span]


@cache
def _endings() -> dict[str, tuple[tuple[str, Modifier], ...]]:
    """Hedges before a number by their last word, longest first."""
    table: dict[str, list[tuple[str, Modifier]]] = {}
    for row in rows("hedges"):
        if row["side"] == "before":
            entry = (row["phrase"], cast("Modifier", row["modifier"]))
            table.setdefault(row["phrase"].rpartition(" ")[2], []).append(entry)
    return {
        word: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for word, entries in table.items()
    }


@cache
def _after() -> tuple[re.Pattern[str], dict[str, Modifier]]:
    """Match hedges after a number, and their meaning."""
    meaning = {
        row["phrase"]: cast("Modifier", row["modifier"])
        for row in rows("hedges")
        if row["side"] == "after"
    }
    longest = sorted(meaning, key=len, reverse=True)
    words = "|".join(phrase.replace(" ", r"\s") for phrase in longest)
    return re.compile(rf",?[\s-]((?i:{words}))\b(?!\s(?:than\s)?(?:[$€£]|[0-9]|one\b|half\b))|(\+)"), meaning


def before(text: str, start: int) -> Hedge | None:
    """Find the hedge that ends at `start`."""
    found = _one_before(text, start)
    if found is None:
        return None
    modifier, span = found
    outer = _one_before(text, span.start)
    if outer is None:
        return found
    return (outer[0] if outer[0] != "approx" else modifier), Span(outer[1].start, span.end)


def _one_before(text: str, start: int) -> Hedge | None:
    if start < 2:
        return _sign_before(text, start)
    if not text[start - 1].isspace():
        return _sign_before(text, start)
    word, begin = _last_word(text, start - 1)
    if word in _ARTICLES and begin:
        word, begin = _last_word(text, begin - 1)
        start -= 2 if word else 0
    entries = _endings().get(word) or _endings().get(word.lower())
    if entries is not None:
        return _fitting(text, begin + len(word), entries)
    return _sign_before(text, start - 1) if not word else None


def _last_word(text: str, end: int) -> tuple[str, int]:
    """Give the word that ends at `end`, without quotes or brackets before it, and its start."""
    begin = text.rfind(" ", max(0, end - _LONGEST), end) + 1 or max(0, end - _LONGEST)
    word = text[begin:end]
    if word.isalpha():
        return word, begin
    at = len(word)
    while at and word[at - 1].isalpha():
        at -= 1
    return word[at:], begin + at


def _sign_before(text: str, start: int) -> Hedge | None:
    modifier = _SIGNS.get(text[start - 1 : start])
    return None if modifier is None else (modifier, Span(start - 1, start))


def _fitting(text: str, end: int, entries: tuple[tuple[str, Modifier], ...]) -> Hedge | None:
    """Give the longest phrase that the words before `end` end with."""
    low = max(0, end - _REACH)
    head = text[low:end]
    words = head.lower().split()
    for phrase, modifier in entries:
        wanted = phrase.split()
        found = words[-len(wanted) :]
        if found[1:] == wanted[1:] and found[0].lstrip(_OPENING) == wanted[0]:
            return modifier, Span(end - _width(head, len(wanted)), end)
    return None


def _width(head: str, words: int) -> int:
    """Give how many code points the last words of `head` take."""
    first = head.split()[-words].lstrip(_OPENING)
    rest = head.rsplit(None, words - 1)[1:]
    if not rest:
        return len(first)
    return len(head) - len(head.rsplit(None, words - 1)[0].rstrip()) + len(first)


def after(text: str, end: int) -> Hedge | None:
    """Find the hedge that begins at `end` ("or more", ", at the very least", "-odd")."""
    if text[end : end + 1] not in (" ", ",", "-", "+", "\n", "\u00a0"):
        return None
    pattern, meaning = _after()
    match = pattern.match(text, end)
    if match is None:
        return None
    if match[1] is None:
        return "at_least", Span(end, match.end())
    words = re.sub(r"\s", " ", match[1].lower())
    return meaning[words], Span(match.start(1), match.end(1))
