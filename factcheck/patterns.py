"""Patterns of `re` that are compiled when they are first asked: most texts ask but a few."""

from __future__ import annotations

import re
from typing import Any, NamedTuple, cast

HEDGES = (
    r"(?:(?:about|around|some|nearly|almost|just|only|over|roughly|more than|at least"
    r"|a mere)\s+)*"
)
"""Words that may stand between what leads to a number and the number, for use within patterns."""
MOVED = (
    r"fall(?:en|s)?|fell|dropped|declined|slid|slipped|shrunk|shrank|ris(?:en|es)|rose|grown?|grew"
    r"|climbed|recovered|down|up|back"
)
"""How a level came to be what it is, before "to": "had fallen to", for use within patterns."""
_ASKED = ("match", "search", "fullmatch", "finditer", "findall", "sub")


class _Later:
    """Stands for a pattern until it is used, then hands on the methods of the compiled one."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        self.__dict__.update((asked, getattr(compiled, asked)) for asked in _ASKED)
        return self.__dict__[name]


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern for `match`, `search`, `fullmatch`, `finditer`, `findall` and `sub`."""
    return cast("re.Pattern[str]", _Later(source, flags))


class Worded(NamedTuple):
    """A pattern that fits only where a sentence has one of some words, in lower case."""

    words: frozenset[str]
    pattern: re.Pattern[str]


def worded(words: str, source: str, flags: int = 0) -> Worded:
    """Give a pattern with the words of which it needs one: most sentences need not be searched."""
    return Worded(frozenset(words.split()), pattern(source, flags))
