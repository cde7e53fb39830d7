"""Telling the article of a page that does not name it, by trafilatura where it is installed."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from importlib.util import find_spec

from factcheck.documents.folding import MARKUP, REST
from factcheck.documents.sheet import blank
from factcheck.model import Block

_LEAST_SHARE, _LEAST_LETTERS = 0.5, 1000
"""So much of what trafilatura found must be met again among the blocks to be believed."""
_NO_WORD = re.compile(rf"[\W_{MARKUP}{REST}]+")


def trimmed(source: str, text: str, blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """Leave out what stands above and below the article, if that can be told."""
    lines = [_bare(line) for line in _extracted(source)]
    wanted = frozenset(filter(None, lines))
    bare = [_bare(text[block.start : block.end]) for block in blocks]
    met = [number for number, words in enumerate(bare) if words in wanted]
    letters = sum(len(bare[number]) for number in met)
    if letters < max(_LEAST_LETTERS, _LEAST_SHARE * sum(map(len, lines))):
        return text, blocks
    kept = blocks[met[0] : met[-1] + 1]
    first, last = kept[0].start, kept[-1].end
    return blank(text[:first]) + text[first:last] + blank(text[last:]), kept


def _bare(words: str) -> str:
    """Give letters and digits alone: blanks and signs are not the same on both sides."""
    return _NO_WORD.sub("", words).lower()


def _extracted(source: str) -> Iterable[str]:
    """Give what trafilatura takes for the article, cells by themselves."""
    if find_spec("trafilatura") is None:
        return ()
    from trafilatura import extract  # noqa: PLC0415 - an extra that takes a second to import

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        found = extract(source, include_comments=False, include_tables=True, favor_recall=True)
    except Exception:  # noqa: BLE001 - a page is anybody's, and it can do without
        return ()
    return re.split(r"[\n|]", found or "")
