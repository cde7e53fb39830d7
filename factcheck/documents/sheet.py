"""What the formats with markup write a document's prose on."""

from __future__ import annotations

import re
from functools import cache

from factcheck.documents.folding import MARKUP, REST, seen
from factcheck.model import Block, BlockKind

_BLANKS = " \t\n\r\f" + MARKUP
_NOTHING = _BLANKS + REST


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"[^\r\n]+")


def blank(source: str) -> str:
    """Blank what is no prose; its lines stay."""
    return _line().sub(lambda line: " " * len(line[0]), source)


class Sheet:
    """Takes the prose of a source in its order, and makes text and blocks of it."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._blocks: list[Block] = []
        self._done = 0
        self._kind: BlockKind = "paragraph"
        self._place: tuple[int, int] | None = None
        self._start = self._end = -1

    def block(self, kind: BlockKind, place: tuple[int, int] | None = None) -> None:
        """Let a new block begin with what is written next."""
        if self._start >= 0:
            self._blocks.append(Block(self._start, self._end, self._kind, self._place))
        self._kind, self._place = kind, place
        self._start = -1

    def line(self) -> None:
        """Let a new block of the same kind begin."""
        self.block(self._kind, self._place)

    def inner_block(self) -> None:
        """Let a block begin that is what it stands in: a paragraph, unless one has just begun."""
        if self._start >= 0:
            self.block("paragraph")

    def copy(self, start: int, end: int) -> None:
        """Take a stretch of the source as it stands."""
        self._write(start, seen(self._source[start:end]))

    def put(self, start: int, end: int, words: str) -> None:
        """Write words for a stretch of the source that is at least as long as they are."""
        self._write(start, seen(words) + REST * (end - start - len(words)))

    def _write(self, start: int, words: str) -> None:
        """Write words that have the length of their source; a block begins with no blank."""
        kept = words.lstrip(_NOTHING) if self._start < 0 else words
        if not kept:
            return
        at = start + len(words) - len(kept)
        if self._start < 0:
            self._start = at
            self._parts.append(blank(self._source[self._done : at]))
        else:
            self._parts.append(MARKUP * (at - self._done))
        self._parts.append(kept)
        self._done = at + len(kept)
        if kept.strip(_NOTHING):
            self._end = at + len(kept.rstrip(_BLANKS))

    def finished(self) -> tuple[str, tuple[Block, ...]]:
        """Give the text, as long as the source, and its blocks."""
        self.line()
        rest = blank(self._source[self._done :])
        return "".join((*self._parts, rest)), tuple(self._blocks)
