# ruff: noqa: RUF001 - dashes, minus signs and quotes are what is read here
"""Looking up the words that follow a number: currencies, units, percent, by longest phrase.

A `Phrases` table is a tree of words. A word that begins no phrase, as most words do, costs
one match and one look into a dictionary.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from factcheck.patterns import pattern

T = TypeVar("T")
_ENTRY = ""
"""Under this key a branch holds what the words up to it stand for."""


_WORD = pattern(
    r"(?:(?<=sq|cu)\.[^\S\n]?|[^\S\n]{1,3}|[^\S\n]?\r?\n[^\S\n]{0,4}|-)?"
    r"((?:[^\W\d_]\.){1,3}[^\W\d_](?![^\W_])\.?|(?:b|bbl|boe|kb|mm?b)/d(?!\w)|[^\W\d_]+(?:[$£¥]|[²³]|\^[23]|[23](?!\w))?"
    r"|[^\w\s.,;:!?'\"()\[\]\-–—“”‘’/…]|/[-=](?!\w))"
)
"""A word, an abbreviation with its points or a sign ("500/-", "b/d"), and the space before it.

Or the point before it in "sq. ft".
"""


class Phrases(Generic[T]):
    """Phrases of one or more words, and what each stands for.

    A phrase is split into words when its first word is met: few of them are in a text.
    """

    def __init__(self) -> None:
        self._split: dict[str, dict[str, Any]] = {}
        self._whole: dict[str, list[tuple[str, T]]] = {}

    def add(self, phrase: str, entry: T) -> None:
        """Add a phrase as it is written; one in lower case is met in any case."""
        first = phrase.partition(" ")[0]
        if not first.isalpha() and (word := _WORD.match(phrase)) is not None:
            first = word[1]
        self._whole.setdefault(first, []).append((phrase, entry))

    def first_words(self) -> Iterable[str]:
        """Give the words and signs with which phrases begin."""
        return self._whole.keys()

    def longest(self, text: str, at: int) -> tuple[int, T] | None:
        """Give the end and the entry of the longest phrase at `at`, a space before it allowed."""
        match = _WORD.match(text, at)
        branch = None if match is None else self._behind(match[1])
        found = None
        while match is not None and branch is not None:
            at = match.end()
            entry = branch.get(_ENTRY)
            if entry is not None:
                found = (at, entry)
            if len(branch) == (entry is not None) or (match := _WORD.match(text, at)) is None:
                break
            word = match[1]
            branch = branch.get(word) or (branch.get(word.lower()) if len(word) > 1 else None)
        return found

    def _behind(self, first: str) -> dict[str, Any] | None:
        """Give what may stand behind a first word, None where no phrase begins with it."""
        if first not in self._whole:
            first = first.lower() if len(first) > 1 else _ENTRY
            if first not in self._whole:
                return None
        if first not in self._split:
            self._split[first] = self._branch(first)
        return self._split[first]

    def _branch(self, first: str) -> dict[str, Any]:
        root: dict[str, Any] = {}
        for phrase, entry in self._whole[first]:
            branch = root
            for word in _WORD.findall(phrase)[1:]:
                branch = branch.setdefault(word, {})
            branch.setdefault(_ENTRY, entry)
        return root
