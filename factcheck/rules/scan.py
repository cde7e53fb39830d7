"""The trigger pass: RE2 searches over the bytes find the places, the rules read there.

Cost grows with the text and the hits, not with the number of rules: all triggers of one reader
are one alternation, and rules that read alike share a reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import re2

from factcheck.model import Mention
from factcheck.rules.registry import Context, Reader, Rule

_MEMORY = 64 << 20
"""The room for the automaton's states, which are made as texts need them."""
_DATES = ("date", "daterange")
"""Kinds that nothing beats where they cover the whole hit."""
_STRENGTH = {"number": 0, "count": 0, "percent": 2}
"""Of two readings of the same words the stronger kind wins; dates and money are 1."""


class Scanner:
    """The compiled triggers of a set of rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        triggers: dict[Reader, dict[str, None]] = {}
        for rule in rules:
            triggers.setdefault(rule.read, {})[rule.trigger] = None
        self._patterns = [(read, _alternation(each)) for read, each in triggers.items()]

    def read(self, text: str, context: Context) -> list[Mention]:
        """Read all mentions of a text, in order and without overlaps."""
        data = text.encode("utf-8", "surrogatepass")
        place = None if len(data) == len(text) else _Place(text, data)
        heads = [_Head(read, pattern, data) for read, pattern in self._patterns]
        mentions: list[Mention] = []
        done = 0  # the offset up to which the text is read
        while True:
            first, last = _next_hit(heads, len(data))
            if first == len(data):
                return mentions
            start, end = (first, last) if place is None else (place.point(first), place.point(last))
            readers = [head.read for head in heads if head.start == first]
            best = _longest(readers, text, start, end, context)
            if best is not None:
                done = _keep(mentions, best, done)
            if done < end:
                done = max(done, _past_token(text, start, end))
            until = done if place is None else place.byte(done)
            for head in heads:
                if head.start < until:
                    head.move(until)


def _next_hit(heads: Sequence[_Head], none: int) -> tuple[int, int]:
    """Give the first hit of any pattern, of those that begin there the longest; or `none`."""
    first, last = none, none
    for head in heads:
        if head.start < first:
            first, last = head.start, head.end
        elif head.start == first and head.end > last:
            last = head.end
    return first, last


def _longest(
    readers: Sequence[Reader], text: str, start: int, end: int, context: Context
) -> Mention | None:
    """Ask the readers of a hit, and give the longest mention."""
    best = None
    for read in readers:
        mention = read(text, start, end, context)
        if mention is not None and (best is None or _beats(mention, best)):
            if mention.end >= end and mention.kind in _DATES:
                return mention
            best = mention
    return best


def _alternation(triggers: Sequence[str] | dict[str, None]) -> Any:  # noqa: ANN401 - RE2's own
    options = re2.Options()
    options.longest_match = True
    options.max_mem = _MEMORY
    return re2.compile("|".join(f"(?:{trigger})" for trigger in triggers).encode(), options)


class _Head:
    """The next hit of one pattern: `data[start:end]`, at the end of the data where none is left."""

    __slots__ = ("_data", "_hits", "_pattern", "end", "read", "start")

    def __init__(self, read: Reader, pattern: Any, data: bytes) -> None:  # noqa: ANN401
        self.read = read
        self._pattern = pattern
        self._data = data
        self._hits = pattern.finditer(data)
        self.start = self.end = 0
        self.move(0)

    def move(self, until: int) -> None:
        """Go on to the first hit that begins at `until` or behind."""
        if self.end != until:  # hits in between are stepped over
            self._hits = self._pattern.finditer(self._data, until)
        hit = next(self._hits, None)
        self.start, self.end = hit.span() if hit else (len(self._data),) * 2


class _Place:
    """The one offset map of a document: a cursor that moves with the hits."""

    __slots__ = ("_byte", "_data", "_point", "_text")

    def __init__(self, text: str, data: bytes) -> None:
        self._text = text
        self._data = data
        self._byte = self._point = 0

    def point(self, byte: int) -> int:
        """Give the code point at a byte offset, behind the last one asked for."""
        passed = self._data[self._byte : byte]
        self._point += len(passed.decode("utf-8", "surrogatepass"))
        self._byte = byte
        return self._point

    def byte(self, point: int) -> int:
        """Give the byte offset of a code point."""
        if point < self._point:
            passed = self._text[point : self._point]
            self._byte -= len(passed.encode("utf-8", "surrogatepass"))
        else:
            passed = self._text[self._point : point]
            self._byte += len(passed.encode("utf-8", "surrogatepass"))
        self._point = point
        return self._byte


def _past_token(text: str, start: int, end: int) -> int:
    """Give the end of the first word or number of a hit that nobody wanted."""
    at = start + 1
    if text[start].isdigit():
        while at < end and (text[at].isdigit() or text[at] in ".,"):
            at += 1
    elif text[start].isalpha():
        while at < end and text[at].isalpha():
            at += 1
    return at


def _beats(mention: Mention, best: Mention) -> bool:
    long, short = mention.end - mention.start, best.end - best.start
    if long != short:
        return long > short
    return _STRENGTH.get(mention.kind, 1) > _STRENGTH.get(best.kind, 1)


def _keep(mentions: list[Mention], mention: Mention, done: int) -> int:
    """Add a mention unless a longer one stands there; give the offset that is read now."""
    if mention.start < done:
        while mentions and mentions[-1].end > mention.start:
            if not _beats(mention, mentions[-1]):
                return done
            mentions.pop()
    mentions.append(mention)
    return mention.end
