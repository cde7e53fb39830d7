# ruff: noqa: RUF001 - dashes, minus signs and quotes are what is read here
"""Looking up the words that follow a number: currencies, units, percent, by longest phrase.

A `Phrases` table is a tree of words. A word that begins no phrase, as most words do, costs
one match and one look into a dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Generic, TypeVar

T = TypeVar("T")
_ENTRY = ""
"""Under this key a branch holds what the words up to it stand for."""


_WORD = re.compile(
    r"(?:[^\S\n]{1,3}|[^\S\n]?\r?\n[^\S\n]{0,4}|-)?"
    r"((?:[^\W\d_]\.){1,3}[^\W\d_](?![^\W_])\.?|[^\W\d_]+(?:[$£¥]|[²³]|\^[23]|[23](?!\w))?"
    r"|[^\w\s.,;:!?'\"()\[\]\-–—“”‘’/…])"
)
"""A word, an abbreviation with its points or a sign, and the space before it."""
_next = _WORD.match


class Phrases(Generic[T]):
    """Phrases of one or more words, and what each stands for."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, phrase: str, entry: T) -> None:
        """Add a phrase as it is written; one in lower case is met in any case."""
        branch = self._root
        for word in _WORD.findall(phrase):
            branch = branch.setdefault(word, {})
        branch.setdefault(_ENTRY, entry)

    def first_words(self) -> Iterable[str]:
        """Give the words and signs with which phrases begin."""
        return self._root.keys()

    def longest(self, text: str, at: int) -> tuple[int, T] | None:
        """Give the end and the entry of the longest phrase at `at`, a space before it allowed."""
        read, branch, found = _next, self._root, None
        while (match := read(text, at)) is not None:
            word = match[1]
            branch = branch.get(word) or (branch.get(word.lower()) if len(word) > 1 else None)  # type: ignore[assignment]
            if branch is None:
                break
            at = match.end()
            entry = branch.get(_ENTRY)
            if entry is not None:
                found = (at, entry)
        return found
