"""Telling the article of a page that does not name it, by trafilatura where it is installed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from importlib.util import find_spec

from factcheck.documents.folding import MARKUP, REST
from factcheck.documents.sheet import blank
from factcheck.model import Block

_LEAST = 0.5
"""So much of what trafilatura found must be met again among the blocks to be believed."""
_NO_WORD = re.compile(rf"[\W_{MARKUP}{REST}]+")


def trimmed(source: str, text: str, blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """Leave out what does not belong to the article; nothing where that cannot be told."""
    lines = [_bare(line) for line in _extracted(source)]
    wanted = frozenset(filter(None, lines))
    kept = tuple(block for block in blocks if _bare(text[block.start : block.end]) in wanted)
    met = sum(len(_bare(text[block.start : block.end])) for block in kept)
    if not met or met < _LEAST * sum(map(len, lines)):
        return text, blocks
    return _only(text, kept), kept


def _only(text: str, blocks: Sequence[Block]) -> str:
    """Blank everything but some blocks."""
    parts: list[str] = []
    done = 0
    for block in blocks:
        parts += (blank(text[done : block.start]), text[block.start : block.end])
        done = block.end
    return "".join((*parts, blank(text[done:])))


def _bare(words: str) -> str:
    """Give letters and digits alone: blanks and signs are not the same on both sides."""
    return _NO_WORD.sub("", words).lower()


def _extracted(source: str) -> Iterable[str]:
    """Give what trafilatura takes for the article, cells by themselves."""
    if find_spec("trafilatura") is None:
        return ()
    from trafilatura import extract  # noqa: PLC0415 - an extra that takes a second to import

    found = extract(source, include_comments=False, include_tables=True, favor_recall=True)
    return re.split(r"[\n|]", found or "")
