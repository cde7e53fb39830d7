"""The structure of an article: its blocks, its sentences, and the clauses of a sentence."""

from __future__ import annotations

from msgspec import Struct

from factcheck.documents.blocks import plain_blocks
from factcheck.documents.clauses import clauses
from factcheck.documents.sentences import split
from factcheck.model import Block, Document

__all__ = ["Segments", "Sentence", "clauses", "segment"]


class Sentence(Struct, frozen=True, gc=False):
    """A sentence `text[start:end]`, and the index of its block in `Segments.blocks`."""

    start: int
    end: int
    block: int


class Segments(Struct, frozen=True, gc=False):
    """Blocks and sentences of an article, both in order; no sentence spans two blocks."""

    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]


def segment(document: Document) -> Segments:
    """Find the blocks of a document, if its format did not tell them, and their sentences."""
    blocks = document.blocks or plain_blocks(document.text)
    sentences = tuple(
        Sentence(start, end, index)
        for index, block in enumerate(blocks)
        for start, end in split(document.text, block.start, block.end)
    )
    return Segments(blocks, sentences)
