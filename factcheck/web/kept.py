"""Articles as they came from the web."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from factcheck.documents import read_content
from factcheck.errors import FactcheckError
from factcheck.model import Document

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
}
_FEEDS = frozenset(
    f"{kind}/{name}"
    for kind in ("application", "text")
    for name in ("rss+xml", "atom+xml", "rdf+xml", "xml")
)


class Kept(Struct, frozen=True, kw_only=True):
    """An article as it came.

    `address` is as it was asked for, `content` the body as it came (for an entry of a feed that
    has the whole article its text, as UTF-8), `charset` what the server named. `published` is
    the ISO day, `title` the title that a feed or sitemap names. `is_unchanged` says that the
    server had nothing new, and the body is the one that was kept before.
    """

    address: str
    content: bytes
    media_type: str
    charset: str | None
    published: str | None = None
    title: str | None = None
    is_unchanged: bool = False


class Entry(Struct, frozen=True, kw_only=True):
    """What a feed or a sitemap says of an article; `kept` where it has the whole of it."""

    address: str
    published: str | None = None
    title: str | None = None
    kept: Kept | None = None


def document_of(kept: Kept) -> Document | FactcheckError:
    """Read an article as it came, with the address that was asked for as its path.

    The page itself goes before what a feed says of its title and day.
    """
    suffix = _SUFFIXES.get(kept.media_type)
    if suffix is None:
        return _unsupported(kept)
    found = read_content(kept.content, kept.address, suffix, kept.charset)
    if isinstance(found, Document):
        return replace(
            found,
            url=kept.address,
            title=found.title or kept.title,
            published=found.published or kept.published,
        )
    if found.code == "empty-file":
        hint = "what scripts write is not seen: save the page with a browser and check the file"
        return FactcheckError(
            found.code, "there is no text in this page", where=kept.address, hint=hint
        )
    return found


def _unsupported(kept: Kept) -> FactcheckError:
    hint = "pages are HTML, plain text or Markdown: save it as one of these and check the file"
    if kept.media_type in _FEEDS:
        hint = "if it is a feed, give it with --feed"
    return FactcheckError(
        "unsupported-format",
        f"no supported format: {kept.media_type}",
        where=kept.address,
        hint=hint,
    )
