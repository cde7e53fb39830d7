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
    low = max(0, start - _REACH)
    head = text[low:start]
    stripped = head.rstrip()
    if not stripped:
        return None
    if stripped[-1] in _SIGNS:
        at = low + len(stripped)
        return _SIGNS[stripped[-1]], Span(at - 1, at)
    entries = _endings().get(_last_word(stripped))
    if entries is None:
        without = _without_article(stripped)
        if without is None:
            return None
        stripped = without
        entries = _endings().get(_last_word(stripped), ())
    if len(stripped) == len(head):
        return None  # nothing between the word and the number
    return _fitting(text, low, stripped, entries)


def _last_word(head: str) -> str:
    at = len(head)
    while at and head[at - 1].isalpha():
        at -= 1
    return head[at:].lower()


def _without_article(head: str) -> str | None:
    article = _last_word(head)
    if article not in _ARTICLES:
        return None
    rest = head[: -len(article)].rstrip()
    return rest or None


def _fitting(
    text: str, low: int, head: str, entries: tuple[tuple[str, Modifier], ...]
) -> Hedge | None:
    """Give the longest phrase that the words before the number end with."""
    words = head.lower().split()
    for phrase, modifier in entries:
        wanted = phrase.split()
        found = words[-len(wanted) :]
        if found[1:] == wanted[1:] and found and _last_word(found[0]) == wanted[0]:
            end = low + len(head)
            return modifier, Span(_start_of(text, end, len(wanted)), end)
    return None


def _start_of(text: str, end: int, words: int) -> int:
    at = end
    for number in range(words):
        while at and not text[at - 1].isalpha() and number:
            at -= 1
        while at and text[at - 1].isalpha():
            at -= 1
    return at


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
