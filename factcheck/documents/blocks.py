"""The parts of a plain text: paragraphs, headings, list items.

A blank line ends a paragraph, and so does a line that stops early although the next word
had fitted: that is how a heading or a short paragraph stands above hard-wrapped lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from factcheck.documents.positions import line_spans
from factcheck.model import Block, BlockKind
from factcheck.patterns import YEAR

Line = tuple[int, int]

_LONGEST_HEADING = 120
_MOST_HEADING_WORDS = 20
_LONGEST_WRAPPED_LINE = 130
_STOPS = ".!?…:;,"
_CLOSERS = "\"'”\u2019»)]"


@cache
def _bullet() -> re.Pattern[str]:
    return re.compile(r"[•▪◦‣·●■]\s*(?=\S)|[-*+\u2013—]\s+(?=\S)")


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-z]\)|\([ivx]+\))\s+(?=\S)")


@cache
def _heading_mark() -> re.Pattern[str]:
    return re.compile(r"#{1,6}\s+(?=\S)")


@cache
def _header_line() -> re.Pattern[str]:
    return re.compile(
        r"(?:title|headline|author|date|published|posted|updated)\s*:\s", re.IGNORECASE
    )


@cache
def _goes_on() -> re.Pattern[str]:
    """Match the end of a line that is no heading: only a time, or "he said that in 2013"."""
    time = rf"(?:in|on|by|since|during|until|from)\s+(?:\d{{1,2}}\s+)?(?:[a-z]+\s+)?{YEAR}"
    joins = r"an?|the|and|or|but|that|than|its|their|whose|which|who|when|while|because"
    return re.compile(rf"(?:^|\b(?:{joins})\s+){time}$|\b(?:{joins})$", re.IGNORECASE)


@lru_cache(maxsize=1)
def plain_blocks(text: str) -> tuple[Block, ...]:
    """Find the blocks of a plain text, in order; list marks and outer spaces belong to none.

    The last block is never a heading, since it heads nothing. Those of the last text are kept:
    who reads its figures asks for them, and who finds its sentences does so again.
    """
    found = [
        block
        for lines in _paragraphs(text)
        for group in _groups(text, lines)
        if (block := _block(text, group)).start < block.end
    ]
    if found and found[-1].kind == "heading":
        found[-1] = Block(found[-1].start, found[-1].end)
    return tuple(found)


def is_heading(line: str) -> bool:
    """Whether a line by itself reads as a heading: short, without a stop at its end."""
    body = line.rstrip(_CLOSERS)
    return (
        len(line) <= _LONGEST_HEADING
        and len(line.split()) <= _MOST_HEADING_WORDS
        and bool(body)
        and body[-1] not in _STOPS
        and not line[0].islower()
        and any(map(str.isalpha, line))
    )


def _paragraphs(text: str) -> Iterator[list[Line]]:
    """Give runs of lines with letters or digits; a ruled line parts them like a blank one."""
    lines: list[Line] = []
    for start, end in line_spans(text):
        line = text[start:end]
        if any(map(str.isalnum, line)):
            left = start + len(line) - len(line.lstrip())
            lines.append((left, start + len(line.rstrip())))
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def _groups(text: str, lines: list[Line]) -> Iterator[list[Line]]:
    """Part the lines of a paragraph where a new block begins without a blank line."""
    width = max(end - start for start, end in lines)
    group = [lines[0]]
    for above, line in pairwise(lines):
        if _begins_block(text, above, line, width):
            yield group
            group = []
        group.append(line)
    yield group


def _begins_block(text: str, above: Line, line: Line, width: int) -> bool:
    start, end = line
    if _bullet().match(text, start, end) and text[start] not in "-\u2013—":
        return True
    if _marker(text, line):
        return bool(_marker(text, above)) or text[above[1] - 1] in _STOPS + _CLOSERS
    if any(_heading_mark().match(text, *either) for either in (above, line)):
        return True
    if _header_line().match(text, start, end):
        return True
    if text[start].islower() or _goes_on().search(text[slice(*above)]):
        return False
    first_word = len(text[start:end].split(maxsplit=1)[0])
    return width > _LONGEST_WRAPPED_LINE or above[1] - above[0] + 1 + first_word <= width


def _marker(text: str, line: Line) -> re.Match[str] | None:
    return _bullet().match(text, *line) or _numbered().match(text, *line)


def _block(text: str, lines: Iterable[Line]) -> Block:
    """Make the block of some lines; what its first one begins with decides its kind."""
    first, *others = lines
    start, end = first[0], (others or [first])[-1][1]
    kind: BlockKind = "paragraph"
    if mark := _marker(text, first):
        start, kind = mark.end(), "item"
    elif mark := _heading_mark().match(text, *first):
        start, kind = mark.end(), "heading"
    elif not others and is_heading(text[start:end]):
        kind = "heading"
    return Block(start, end, kind)
