"""From a file to the articles in it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from factcheck.documents.decoding import decode
from factcheck.documents.discovery import STDIN, Source, unreadable
from factcheck.documents.folding import fold
from factcheck.documents.formats import formats, reader_for
from factcheck.documents.language import foreign_language
from factcheck.errors import FactcheckError
from factcheck.model import Document


def read(source: Source, *, stdin: BinaryIO | None = None) -> Iterator[Document | FactcheckError]:
    """Give the articles of a file, and an error for each that cannot be read or checked.

    A collection gives many. What has no suffix is plain text, as is standard input without a
    name. Articles that are not in English are errors `not-english`.
    """
    reader = reader_for(source.named or source.file) or formats()[".txt"]
    try:
        with _opened(source, stdin) as stream:
            for article in reader(stream, source.path):
                yield _in_english(article)
    except OSError as error:
        yield unreadable(source.path, error)


def read_content(
    content: bytes, path: str, suffix: str, charset: str | None = None
) -> Document | FactcheckError:
    """Give the one article of what a server sent, read as a file with the suffix would be.

    `charset` is the encoding that the server names; a BOM goes before it, and what stands in
    the content itself counts where there is neither.
    """
    try:
        given = decode(content, path, named=charset).encode() if charset else content
    except FactcheckError as error:
        return error
    [article] = formats()[suffix](BytesIO(given), path)
    return _in_english(article)


def _opened(source: Source, stdin: BinaryIO | None) -> BinaryIO:
    """Open a file; what cannot be read twice, as a pipe, is read to its end."""
    if source.file == STDIN:
        return BytesIO((stdin or sys.stdin.buffer).read())
    stream = Path(source.file).open("rb")  # noqa: SIM115 - the caller closes it
    if stream.seekable():
        return stream
    with stream:
        return BytesIO(stream.read())


def _in_english(article: Document | FactcheckError) -> Document | FactcheckError:
    if isinstance(article, FactcheckError):
        return article
    language = foreign_language(fold(article).prose.text)
    if language is None:
        return article
    return FactcheckError(
        "not-english",
        f"this article is not in English: it seems to be in {language}",
        where=article.path,
        hint="only articles in English are checked; leave it out of the run",
    )
