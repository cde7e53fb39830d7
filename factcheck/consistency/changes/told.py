"""What is told of a change, and the sentences that may tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.consistency.changes.changes import Change
from factcheck.consistency.changes.stretches import is_told_anew, timeless, ways_of
from factcheck.consistency.registry import Amount, Claims
from factcheck.model import Document, Span

_BACK = 200
_PRONOUN = "one"
"""Stands for a thing more often than for a number: "longer than the old one"."""


class Told(NamedTuple):
    """A change, by how much it is said to have been, and which way, with the word for that."""

    change: Change
    stated: Amount
    way: str = ""
    word: str = ""
    is_bare: bool = False
    is_compared: bool = False
    noun: str = ""
    is_loose: bool = False
    """Whether it is by a misprint only that the two may be taken for what it is told of."""


class Sentence(NamedTuple):
    """A sentence of a text without times, and its amounts."""

    text: str
    span: Span
    amounts: list[Amount]


def sentences(
    document: Document, checked: Claims, fewest: int, words: re.Pattern[str]
) -> Iterator[Sentence]:
    """Give the sentences with some words that have so many amounts, without their times."""
    for span, all_amounts in checked.counts_by_sentence.items():
        if len(all_amounts) < fewest or not words.search(document.text, span.start, span.end):
            continue
        amounts = [each for each in all_amounts if each.text != _PRONOUN]
        amounts = [
            each
            for before, each in zip((None, *amounts), amounts, strict=False)
            if before is None or not is_told_anew(document.text, before, each)
        ]
        if len(amounts) >= fewest:
            yield Sentence(timeless(document, checked), span, amounts)


def sentence_before(text: str, span: Span) -> Span:
    """Give the sentence, or the line, that ends right before another one."""
    start = max(0, span.start - _BACK)
    end = start + len(text[start : span.start].rstrip())
    marks = [mark for mark in ("\n", ". ") if mark in text[start:end]]
    return Span(
        max((text.rfind(each, start, end) + len(each) for each in marks), default=start), end
    )


def way_of(word: str) -> str:
    """Give which way a word of change goes; "" where that is not clear."""
    known = word.lower()
    if known in ("up", "down"):
        return known
    tables = ("comparatives", "change_nouns", "change_words")
    return next((ways_of(table)[known] for table in tables if known in ways_of(table)), "")
