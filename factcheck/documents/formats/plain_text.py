"""Plain text: a title and a date may stand at the very top, everything else is prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import BinaryIO

from msgspec.structs import replace

from factcheck.documents.articles import from_text
from factcheck.documents.blocks import plain_blocks
from factcheck.documents.decoding import decode, refuse_binary
from factcheck.documents.folding import MARKUP
from factcheck.documents.formats import article_format
from factcheck.errors import FactcheckError
from factcheck.model import Document

_TOP = 2000
"""So many characters may hold the title and the date."""
_TOP_BLOCKS = 4


@cache
def _date_line() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:published|date|posted)(?:\s+on)?\s*:?\s*)?(\d{4}-\d{2}-\d{2})(?:[T ][\d:.,+Z-]+)?",
        re.IGNORECASE,
    )


@cache
def _title_line() -> re.Pattern[str]:
    return re.compile(r"(?:title|headline)\s*:\s*(?=\S)", re.IGNORECASE)


@article_format(".txt", ".text")
def read_plain_text(stream: BinaryIO, path: str) -> Iterator[Document | FactcheckError]:
    """Give the one article of a text file."""
    data = stream.read()
    try:
        refuse_binary(data, path)
        text = decode(data, path)
    except FactcheckError as error:
        yield error
        return
    document = from_text(text, path=path)
    if not document.text.strip():
        message = "the file is empty" if not data else "there is no text in this file"
        yield FactcheckError("empty-file", message, where=path, hint="put an article into it")
        return
    title, published = _top(document.text[:_TOP].replace(MARKUP, ""))
    yield replace(document, title=title, published=published)


def _top(text: str) -> tuple[str | None, str | None]:
    """Give the title and the ISO date that the top of a text states, each None without one.

    The title is the first line if it stands there as a heading does; only lines that are
    nothing but a date ("Published: 2024-05-19") count as dates.
    """
    title: str | None = None
    published: str | None = None
    for block in plain_blocks(text)[:_TOP_BLOCKS]:
        line = text[block.start : block.end]
        if day := _date_line().fullmatch(line):
            published = published or _iso_day(day[1])
        elif named := _title_line().match(line):
            title = title or line[named.end() :].partition("\n")[0].strip()
        elif block.kind != "heading":
            break
        else:
            title = title or line
    return title, published


def _iso_day(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None
