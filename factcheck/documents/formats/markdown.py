"""Markdown: the prose between the marks, with exact places; code and addresses are no prose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from factcheck.documents.articles import filled
from factcheck.documents.decoding import decode, refuse_binary
from factcheck.documents.formats import article_format
from factcheck.errors import FactcheckError
from factcheck.model import Document


@article_format(".md", ".markdown")
def read_markdown(stream: BinaryIO, path: str) -> Iterator[Document | FactcheckError]:
    """Give the one article of a Markdown file."""
    data = stream.read()
    try:
        refuse_binary(data, path)
        source = decode(data, path)
    except FactcheckError as error:
        yield error
        return
    from factcheck.documents.markdown.article import read_article  # noqa: PLC0415 - text does without it

    yield filled(read_article(source, path))
