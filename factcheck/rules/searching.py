"""Searching with RE2 where hits are many: only where they stand is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import re2

Search = Callable[[bytes, int, int], Sequence[tuple[int, int]]]
"""`search(data, start, end)`: where the first hit stands, alone in a sequence; -1 for none."""


def longest_first(pattern: str, memory: int | None = None) -> Any:  # noqa: ANN401 - RE2's own
    """Compile a pattern over UTF-8 whose longest alternative wins."""
    options = re2.Options()
    options.longest_match = True
    if memory is not None:
        options.max_mem = memory
    return re2.compile(pattern.encode(), options)


def searcher(pattern: Any) -> Search:  # noqa: ANN401
    """Give the search for the hits of a compiled pattern.

    It asks the engine inside of the wrapper, which makes a generator and two objects a hit.
    """
    inside, anchor = getattr(pattern, "_regexp", None), getattr(re2, "_Anchor", None)
    if inside is None or anchor is None:
        return partial(_search, pattern)
    return partial(inside.Match, anchor.UNANCHORED)


def _search(pattern: Any, data: bytes, start: int, end: int) -> list[tuple[int, int]]:  # noqa: ANN401
    hit = pattern.search(data, start, end)
    return [hit.span() if hit else (-1, -1)]
