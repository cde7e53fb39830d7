"""The trigger pass: one RE2 search over the bytes finds the places, the rules read there.

Cost grows with the text and the hits, not with the number of rules: all triggers are one
alternation, and which rules a hit concerns is remembered by the hit's own words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

import re2

from factcheck.model import Mention
from factcheck.rules.registry import Context, Reader, Rule

_MEMORY = 64 << 20
"""The room for the automaton's states, which are made as texts need them."""
_REMEMBERED = 20_000
_LONGEST_KEY = 40
_STRENGTH = {"number": 0, "count": 0, "percent": 2}
"""Of two readings of the same words the stronger kind wins; dates and money are 1."""


class _Hit(Protocol):
    def span(self) -> tuple[int, int]: ...


class Scanner:
    """The compiled triggers of a set of rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._readers: dict[str, list[Reader]] = {}
        for rule in rules:
            readers = self._readers.setdefault(rule.trigger, [])
            if rule.read not in readers:
                readers.append(rule.read)
        options = re2.Options()
        options.longest_match = True
        options.max_mem = _MEMORY
        pattern = "|".join(f"(?:{trigger})" for trigger in self._readers)
        self._pattern: Any = re2.compile(pattern.encode(), options)
        self._triggers: Any = re2.Set.MatchSet()
        for trigger in self._readers:
            self._triggers.Add(trigger.encode())
        self._triggers.Compile()
        self._order = tuple(self._readers)
        self._known: dict[bytes, tuple[Reader, ...]] = {}

    def read(self, text: str, context: Context) -> list[Mention]:
        """Read all mentions of a text, in order and without overlaps."""
        data = text.encode("utf-8", "surrogatepass")
        place = _Place(data, is_ascii=len(data) == len(text))
        known = self._known
        mentions: list[Mention] = []
        done = 0  # the offset up to which the text is read
        hits: Iterator[_Hit] = self._pattern.finditer(data)
        while (hit := next(hits, None)) is not None:
            first, last = hit.span()
            start = place.of(first)
            words = data[first:last]
            end = start + _points(words)
            if start >= done:
                best = None
                for read in known.get(words) or self._concerned(words):
                    mention = read(text, start, end, context)
                    if mention is not None and (best is None or _beats(mention, best)):
                        best = mention
                if best is not None:
                    done = _keep(mentions, best, done)
                if done < end:
                    done = max(done, _past_token(text, start, end))
            if done < end:  # a part of the hit is left over
                hits = self._pattern.finditer(data, place.back(done))
        return mentions

    def _concerned(self, hit: bytes) -> tuple[Reader, ...]:
        numbers = sorted(self._triggers.Match(hit))
        readers = dict.fromkeys(
            read for number in numbers for read in self._readers[self._order[number]]
        )
        if len(hit) <= _LONGEST_KEY:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[hit] = tuple(readers)
        return tuple(readers)


class _Place:
    """The one offset map of a document: a cursor that moves with the hits."""

    def __init__(self, data: bytes, *, is_ascii: bool) -> None:
        self._data = data
        self._byte = 0
        self._point = 0
        self.of = self._same if is_ascii else self._moved

    def _same(self, offset: int) -> int:
        self._byte = self._point = offset
        return offset

    def _moved(self, offset: int) -> int:
        """Give the code point at a byte offset, behind the last one asked for."""
        self._point += _points(self._data[self._byte : offset])
        self._byte = offset
        return self._point

    def back(self, point: int) -> int:
        """Give the byte offset of a code point."""
        byte, data = self._byte, self._data
        while point > self._point:
            byte += 1
            while byte < len(data) and data[byte] & 0xC0 == 0x80:
                byte += 1
            self._point += 1
        while point < self._point:
            byte -= 1
            while data[byte] & 0xC0 == 0x80:
                byte -= 1
            self._point -= 1
        self._byte = byte
        return byte


def _points(data: bytes) -> int:
    return len(data) if data.isascii() else len(data.decode("utf-8", "surrogatepass"))


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
