"""Feeds (RSS 1 and 2, Atom): their entries, and the articles that stand in them in full."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html import unescape
from io import BytesIO
from typing import Any
from urllib.parse import urldefrag

from factcheck.documents.days import iso_day
from factcheck.documents.decoding import decode_marked
from factcheck.errors import FactcheckError
from factcheck.paths import is_address
from factcheck.web.cache import Body
from factcheck.web.kept import Entry, Kept
from factcheck.web.markup import bad, go_through

MOST_ENTRIES = 1000
_ROOTS = frozenset(("rss", "RDF", "feed"))
_TEXTS = frozenset(("text/plain", "text/html", "application/xhtml+xml"))
_INSTALL = "pip install 'factcheck[feeds]' (in a clone: pip install -e '.[feeds]')"


def entries(body: Body, say: Callable[[str], None]) -> list[Entry]:
    """Give the entries of a feed in their order, those with the same address once.

    `say` hears what was left out: more entries than are read, and those without an address.

    Raises:
        FactcheckError: it is no feed, an empty one, or feedparser is not installed.

    """
    text = decode_marked(body.content, body.address, named=body.charset)
    root = go_through(text, body.address, "feed", lambda *_: None)
    if root not in _ROOTS:
        raise bad(f"this is no feed: it begins with <{root}>", body.address, "feed")
    found = _parsed(text, body)
    if not found:
        raise _nothing("there is no entry in this feed", body)
    if len(found) > MOST_ENTRIES:
        say(f"{body.address}: {len(found):,} entries; the first {MOST_ENTRIES:,} are read")
    read = [_entry(each, body) for each in found[:MOST_ENTRIES]]
    if lost := read.count(None):
        say(f"{body.address}: entries without an address or a text of their own: {lost:,}")
    addressed: dict[str, Entry] = {}
    for each in filter(None, read):
        addressed.setdefault(each.address, each)
    if not addressed:
        raise _nothing("there is no article in this feed", body)
    return list(addressed.values())


def _nothing(what: str, body: Body) -> FactcheckError:
    hint = "nothing was published in it; see that the address is that of the feed"
    return FactcheckError("no-articles", what, where=body.address, hint=hint)


def _parsed(text: str, body: Body) -> list[Mapping[str, Any]]:
    """Let feedparser read a text; it is given no address, and asks the network for nothing."""
    try:
        import feedparser  # noqa: PLC0415 - slow to import, and only feeds need it
    except ImportError:
        what = "feeds are read with feedparser, which is not installed"
        raise FactcheckError("missing-extra", what, where=body.address, hint=_INSTALL) from None
    try:
        found = feedparser.parse(
            BytesIO(text.removeprefix("\ufeff").encode()),
            response_headers={
                "content-type": "application/xml; charset=utf-8",
                "content-location": body.answered,
            },
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # a feed is anybody's, and what feedparser trips over not known
        what = f"feedparser cannot read this feed ({type(error).__name__})"
        raise bad(what, body.address, "feed") from error
    return list(found.entries)


def _entry(entry: Mapping[str, Any], body: Body) -> Entry | None:
    """Give an entry; None where it has neither an address of the web nor a text."""
    link, own = str(entry.get("link") or ""), next(_texts(entry), None)
    name = link if is_address(link) else str(entry.get("id") or "")
    if not name or not (own or is_address(name)):
        return None
    published, title = _day(entry), _title(entry)
    if own is None:
        return Entry(address=urldefrag(name).url, published=published, title=title)
    kept = Kept(
        address=name,
        content=own[1].encode("utf-8", "replace"),
        media_type=own[0],
        charset="utf-8",
        published=published,
        title=title,
        is_unchanged=body.is_unchanged,
    )
    return Entry(address=name, published=published, title=title, kept=kept)


def _texts(entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the texts of an entry that are the whole article, each with its media type."""
    for content in entry.get("content", ()):
        kind, text = str(content.get("type") or "text/html"), str(content.get("value") or "")
        if kind in _TEXTS and text.strip():
            yield kind, text


def _day(entry: Mapping[str, Any]) -> str | None:
    # feedparser gives one for the other where it is asked for what is not there, and warns of it.
    named = [name for name in ("published", "created", "updated") if name in entry]
    return next(filter(None, (iso_day(str(entry[name])) for name in named)), None)


def _title(entry: Mapping[str, Any]) -> str | None:
    title = str(entry.get("title") or "")
    if entry.get("title_detail", {}).get("type") in ("text/html", "application/xhtml+xml"):
        title = unescape(_tag().sub("", title))
    return " ".join(title.split()) or None


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"</?[a-zA-Z][^<>]*>")
