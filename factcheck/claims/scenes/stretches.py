"""Whether a stretch of text touches one of some places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Protocol


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Stretches:
    """Where some places begin, and how far those that began reach by then."""

    def __init__(self, places: Iterable[_Placed]) -> None:
        spans = sorted((place.start, place.end) for place in places)
        self._starts = [start for start, _ in spans]
        self._reaches = list(accumulate((end for _, end in spans), max))

    def touch(self, start: int, end: int) -> bool:
        """Whether a stretch shares something with one of the places."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reaches[before - 1] > start
