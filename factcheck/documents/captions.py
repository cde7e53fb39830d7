"""The line right above a table that says what it is of: "Unemployment rate (%)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from factcheck.documents.blocks import is_heading
from factcheck.documents.folding import MARKUP, REST
from factcheck.documents.positions import line_spans
from factcheck.model import Block
from factcheck.patterns import pattern

_GOES_ON = pattern(
    r"(?i)\b(?:an?|the|and|or|but|that|than|its|their|of|in|for|by|to|from|with|at|on|as|per"
    r"|between|is|are|was|were)$"
)
_STOPS = (".", "!", "?", ":", "\u2026")
_BLANKS = str.maketrans(MARKUP, " ", REST)


def with_captions(
    text: str, blocks: Sequence[Block], *, by_lines: bool = True
) -> tuple[Block, ...]:
    """Give the blocks of a text, a short line right above a table as the caption of that.

    Where a block is written `by_lines`, only its last line is, if the one before ends there.
    """
    return tuple(_captioned(text, blocks, by_lines))


def _captioned(text: str, blocks: Sequence[Block], by_lines: bool) -> Iterator[Block]:
    for block, behind in pairwise(blocks):
        if block.kind == "paragraph" and behind.kind == "cell":
            yield from _parted(text, block, by_lines)
        else:
            yield block
    yield from blocks[-1:]


def _parted(text: str, block: Block, by_lines: bool) -> Iterator[Block]:
    *above, last = list(_lines(text, block)) if by_lines else [block]
    if not is_heading(_words(text, last)):
        yield block
    elif not above:
        yield replace(block, kind="caption")
    elif _ends(_words(text, above[-1])):
        yield Block(block.start, above[-1].end)
        yield replace(last, kind="caption")
    else:
        yield block


def _lines(text: str, block: Block) -> Iterator[Block]:
    """Yield the lines of a block that hold something, without the blanks around them."""
    within = text[block.start : block.end]
    for start, end in line_spans(within):
        line = within[start:end]
        if bare := line.strip(f" \t{MARKUP}{REST}"):
            first = block.start + start + line.index(bare)
            yield Block(first, first + len(bare))


def _words(text: str, block: Block) -> str:
    return " ".join(text[block.start : block.end].translate(_BLANKS).split())


def _ends(line: str) -> bool:
    """Whether a line does not go on in the next one."""
    return line.endswith(_STOPS) or (is_heading(line) and not _GOES_ON.search(line))
