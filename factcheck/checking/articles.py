"""What may be checked: a path, a text at hand, a document."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Self

from msgspec import Struct
from msgspec.structs import asdict, replace

from factcheck import documents, model, paths
from factcheck.documents import Source, discover
from factcheck.documents.discovery import STDIN
from factcheck.errors import FactcheckError, FaultsError
from factcheck.paths import shown

if TYPE_CHECKING:
    from factcheck.web import Web

_SHOWN_OF_A_PATH = 60
_AS_TEXT = 'an article at hand is given as Text("…"), not as a path'


class Text(Struct, frozen=True):
    """An article at hand, read as the same words in a `.txt` file would be.

    `published` is the day on which it appears ("2024-05-14"), for "last year" and the like;
    `path` is how reports call it.
    """

    text: str
    published: date | str | None = None
    title: str | None = None
    path: str = "<text>"


class Document(model.Document, frozen=True, kw_only=True):
    """An article with exact source positions: `source[start:end] == text` for all that is read."""

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        path: str = "<text>",
        title: str | None = None,
        published: date | str | None = None,
        url: str | None = None,
    ) -> Self:
        """Make a document of plain text.

        >>> Document.from_text("The pool cost €18.4 million.", published="2026-02-03").published
        '2026-02-03'
        """
        found = read_text(Text(text, published, title, path))
        return cls(**asdict(found) | {"url": url})

    @classmethod
    def from_file(cls, path: str | os.PathLike[str]) -> Self:
        """Read the one article of a file.

        Raises:
            FactcheckError: there is no such file, it cannot be read, or it holds several.

        """
        found, *others = read_path(path)
        if others:
            message = f"{len(others) + 1} articles stand here, not one"
            raise FactcheckError("several-articles", message, where=shown(os.fspath(path)))
        return cls(**asdict(found))


Article = str | os.PathLike[str] | Text | model.Document
"""A path or an address (every `str` is one: a mistyped path is never checked as prose), a text or
a document."""


def read_article(
    article: Article | None, text: str | None, web: Callable[[], Web]
) -> list[model.Document]:
    """Give the documents of an article: several where a path is a collection, folder or glob.

    `web` gives what gets pages, for a path that is an address.

    Raises:
        FactcheckError: there is none, or it cannot be read.

    """
    if (article is None) == (text is None):
        raise FactcheckError(
            "no-article", "either an article or text= has to be given", hint='check(text="…")'
        )
    if text is not None:
        return [read_text(Text(text))]
    match article:
        case model.Document():
            return [article]
        case Text():
            return [read_text(article)]
        case str() | os.PathLike():
            return read_path(article, web)
    message = f"an article is a path, a Text or a Document, not {type(article).__name__}"
    raise FactcheckError("no-article", message, hint=_AS_TEXT)


def read_text(article: Text) -> model.Document:
    """Read a text as if it stood in a file."""
    stream = BytesIO(article.text.encode("utf-8", "replace"))
    found = next(documents.read(Source(article.path, STDIN), stdin=stream))
    if isinstance(found, FactcheckError):
        raise found
    published = iso_day(article.published) if article.published else found.published
    return replace(found, title=article.title or found.title, published=published)


def read_path(
    path: str | os.PathLike[str], web: Callable[[], Web] | None = None
) -> list[model.Document]:
    """Read every article of a path, or say of each why it cannot be read.

    Without a `web` an address is an error.
    """
    found = discover([os.fspath(path)], with_addresses=web is not None)
    articles = [*map(_hinted, found.errors), *_read(found.sources, web)]
    faults = [article for article in articles if isinstance(article, FactcheckError)]
    if faults:
        raise faults[0] if len(faults) == 1 else FaultsError(faults)
    return [article for article in articles if isinstance(article, model.Document)]


def folder_of(article: Article | None) -> Path:
    """Give the folder from which the configuration of an article is looked for."""
    match article:
        case str() | os.PathLike():
            path = Path(article)
            return path if path.is_dir() else paths.folder_of(os.fspath(article))
        case model.Document() | Text():
            return paths.folder_of(article.path)
    return Path()


def iso_day(day: date | str) -> str:
    """Give a day as ISO 8601 writes it.

    Raises:
        FactcheckError: the text is no day.

    """
    try:
        return (date.fromisoformat(day) if isinstance(day, str) else day).isoformat()[:10]
    except (ValueError, AttributeError):  # 20150420 is a number
        message = f'"{day}" is no day'
        raise FactcheckError("wrong-date", message, hint="write it as 2015-04-20") from None


def _read(
    sources: tuple[Source, ...], web: Callable[[], Web] | None
) -> Iterator[model.Document | FactcheckError]:
    for source in sources:
        if source.kind == "file" or web is None:
            yield from documents.read(source)
        else:
            from factcheck.web import documents as of_web  # noqa: PLC0415 - few have an address

            yield from of_web(web(), source)


def _hinted(fault: FactcheckError) -> FactcheckError:
    """Tell of a path that leads nowhere how a text is given, and not the whole of that text."""
    where = fault.where
    if len(where) > _SHOWN_OF_A_PATH:
        where = f"{where[:_SHOWN_OF_A_PATH]}…"
    hint = "; ".join(part for part in (fault.hint, _AS_TEXT) if part)
    return FactcheckError(fault.code, fault.message, where=where, hint=hint)
