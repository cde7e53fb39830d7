"""A sentence with its names numbered and its amounts folded, for patterns of who gives to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck import geography
from factcheck.claims.scenes.words import in_lower_case
from factcheck.model import Mention, Span
from factcheck.reference import Index, NameHit

_SPACE_OR_WORD = re.compile(r"\s+|\S+")
_EVEN = (("\u2019", "'"), ("\u2013", "-"), ("\u2011", "-"), ("\u201c", '"'), ("\u201d", '"'))


class Skeleton(NamedTuple):
    """The folded sentence, and where in the article each of its letters stands."""

    text: str
    offsets: list[int]


def skeleton_of(
    text: str, span: Span, names: Sequence[NameHit], mentions: Sequence[Mention], index: Index
) -> Skeleton:
    """Lower-case the sentence, number its names, and fold its amounts and spaces.

    A demonym is marked `!`, an edition or dataset `@`.
    """
    pieces: list[str] = []
    offsets: list[int] = []
    marks = [(hit.start, hit.end, _mark(hit, at, index)) for at, hit in enumerate(names)]
    taken = [(start, end) for start, end, _ in marks]
    marks += [
        (m.start, m.end, "#")
        for m in mentions
        if not any(start < m.end and m.start < end for start, end in taken)
    ]
    at = span.start
    for start, end, mark in sorted(marks):
        _plain(text, at, start, pieces, offsets)
        pieces.append(mark)
        offsets.extend([start] * (len(mark) - 1) + [end - 1])
        at = end
    _plain(text, at, span.end, pieces, offsets)
    return Skeleton("".join(pieces), offsets)


def _plain(text: str, start: int, end: int, pieces: list[str], offsets: list[int]) -> None:
    whole = text[start:end]
    if whole.isascii() and whole.isprintable() and "  " not in f"{''.join(pieces[-1:])}{whole}":
        pieces.append(whole.lower())
        offsets.extend(range(start, end))
        return
    for found in _SPACE_OR_WORD.finditer(text, start, end):
        first, last = found.span()
        if found[0].isspace():
            if not pieces or not pieces[-1].endswith(" "):
                pieces.append(" ")
                offsets.append(first)
            continue
        word = found[0]
        for printed, plain in () if word.isascii() else _EVEN:
            word = word.replace(printed, plain)
        low = in_lower_case(word)
        pieces.append(low)
        offsets.extend(range(first, last))


def _mark(hit: NameHit, number: int, index: Index) -> str:
    entity = index.entities[hit.entity]
    if entity.kind == "country" and geography.is_demonym(hit.text):
        return f"<{number}>!"
    if entity.kind == "programme" and entity.part_of and is_a_source(hit.entity, index):
        return f"<{number}>@"
    return f"<{number}>"


def only_keeps_figures(entity: str, index: Index) -> bool:
    """Whether an entity is a dataset, or who keeps one and is told to give nothing: AidData."""
    if entity in index.providers or not is_a_source(entity, index):
        return False
    parts = (each for each in index.entities.values() if each.part_of == entity)
    return index.entities[entity].kind == "programme" or any(
        part.kind == "programme" for part in parts
    )


def is_a_source(entity: str, index: Index) -> bool:
    """Whether an entity publishes figures, or is part of who does."""
    return not index.publishers.isdisjoint(index.lineage(entity))
