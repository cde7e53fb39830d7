"""HTML: the main content of a page, with exact places; menus and scripts are no prose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from factcheck.documents.articles import filled
from factcheck.documents.decoding import decode_marked, refuse_binary
from factcheck.documents.formats import article_format
from factcheck.errors import FactcheckError
from factcheck.model import Document


@article_format(".html", ".htm", ".xhtml")
def read_html(stream: BinaryIO, path: str) -> Iterator[Document | FactcheckError]:
    """Give the one article of a page."""
    data = stream.read()
    try:
        refuse_binary(data, path)
        source = decode_marked(data, path)
    except FactcheckError as error:
        yield error
        return
    from factcheck.documents.html.page import read_page  # noqa: PLC0415 - text does without it

    yield filled(read_page(source, path))
