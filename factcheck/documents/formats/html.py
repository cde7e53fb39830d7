"""HTML: the main content of a page, with exact places; menus and scripts are no prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import BinaryIO

from factcheck.documents.articles import filled
from factcheck.documents.decoding import decode, refuse_binary
from factcheck.documents.formats import article_format
from factcheck.errors import FactcheckError
from factcheck.model import Document

_HEAD = 4096
"""So many bytes may hold the name of the encoding."""
_AS_BROWSERS_DO = dict.fromkeys(("iso-8859-1", "latin1", "us-ascii", "ascii"), "cp1252")


@cache
def _charset() -> re.Pattern[bytes]:
    return re.compile(
        rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w:.-]+)",
        re.IGNORECASE,
    )


@article_format(".html", ".htm", ".xhtml")
def read_html(stream: BinaryIO, path: str) -> Iterator[Document | FactcheckError]:
    """Give the one article of a page."""
    data = stream.read()
    try:
        refuse_binary(data, path)
        source = _decoded(data, path)
    except FactcheckError as error:
        yield error
        return
    from factcheck.documents.html.page import read_page  # noqa: PLC0415 - text does without it

    yield filled(read_page(source, path))


def _decoded(data: bytes, path: str) -> str:
    """Decode a page: UTF-8 wherever it can be, else what the page itself names."""
    named = _charset().search(data[:_HEAD])
    name = named[1].decode("ascii").lower() if named else "utf-8"
    try:
        return decode(data, path)
    except FactcheckError:
        try:
            return data.decode(_AS_BROWSERS_DO.get(name, name))
        except (LookupError, UnicodeError):
            pass
        raise
