"""Articles from the web: pages, the entries of feeds, the addresses of sitemaps.

`Web` gets them, `document_of` makes a document of what came. Only hosts on the public internet
are asked, unless private ones are allowed; robots.txt is kept to.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from factcheck.config import Config
from factcheck.documents import Source
from factcheck.errors import FactcheckError
from factcheck.model import Document
from factcheck.reference import cache_folder
from factcheck.web.cache import Body, Cache
from factcheck.web.feeds import entries
from factcheck.web.kept import Entry, Kept, document_of
from factcheck.web.patience import Manner, Patience, utc_now
from factcheck.web.retrieving import Retrieving
from factcheck.web.sitemaps import Sitemaps

__all__ = [
    "LIMIT",
    "PATIENCE",
    "Entry",
    "Kept",
    "Patience",
    "Web",
    "document_of",
    "documents",
    "opened",
]

PATIENCE = Patience(connect=10, read=20, tries=3, first_wait=1, longest_wait=30, whole=60)
LIMIT = 10_000_000


def _nobody(_: str) -> None:
    """Hear nothing."""


class Web:
    """The web for one run: remembers what each robots.txt allows, the cache, the limits.

    `cache` is a folder for what came, so that an unchanged page costs no body; `limit` is the
    most bytes of one. `allow_private` lets hosts be asked that are not on the public internet,
    and the proxies of the environment be used: where these connect to, nobody can check. `say`
    hears of waits and of what was left out; `sleep` and `now` are the clock. Not for use from
    several threads at once.
    """

    def __init__(
        self,
        *,
        cache: Path | None = None,
        allow_private: bool = False,
        patience: Patience = PATIENCE,
        limit: int = LIMIT,
        say: Callable[[str], None] = _nobody,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        manner = Manner(patience=patience, only_public=not allow_private, sleep=sleep, now=now)
        self._limit, self._say = limit, say
        self._retrieving = Retrieving(manner, Cache(cache), limit, say)

    def page(self, address: str) -> Kept:
        """Get a page.

        Raises:
            FactcheckError: it is not to be had: `bad-address`, `private-address`, `robots`,
                `refused`, `not-fetched`, `too-slow`, `too-large`, `bad-certificate`,
                `unsafe-redirect`, `too-many-redirects` or `bad-answer`.

        """
        body = self._retrieving.body(address)
        return Kept(
            address=address,
            content=body.content,
            media_type=body.media_type,
            charset=body.charset,
            is_unchanged=body.is_unchanged,
        )

    def feed(self, address: str) -> list[Entry]:
        """Get the entries of a feed, each address once; `kept` are those with the whole article.

        Raises:
            FactcheckError: as of `page`, or `bad-feed`, `no-articles`, `missing-extra`.

        """
        return entries(self._retrieving.body(address, "feed"), self._say)

    def sitemap(
        self, address: str, miss: Callable[[FactcheckError], None] | None = None
    ) -> list[Entry]:
        """Get the addresses of a sitemap, or of those in an index; `published` is `lastmod`.

        `miss` hears of each of an index that cannot be read; without it that is said.

        Raises:
            FactcheckError: as of `page`, or `bad-sitemap`, `no-articles`.

        """

        def fetch(each: str) -> Body:
            return self._retrieving.body(each, "sitemap")

        def told(fault: FactcheckError) -> None:
            self._say(f"{fault.where}: {fault.message}")

        return Sitemaps(fetch, self._limit, self._say, miss or told).entries(address)

    def article(self, entry: Entry) -> Kept:
        """Get the article of an entry: from the feed itself, else its page.

        Raises:
            FactcheckError: as of `page`.

        """
        if entry.kept:
            return entry.kept
        return replace(self.page(entry.address), published=entry.published, title=entry.title)


def opened(config: Config, say: Callable[[str], None] = _nobody) -> Web:
    """Open the web as a configuration allows, with the cache of the user."""
    folder = cache_folder()
    return Web(
        cache=folder / "web" if folder else None,
        allow_private=config.private_addresses,
        say=say,
    )


def documents(web: Web, source: Source) -> Iterator[Document | FactcheckError]:
    """Get the article of a page, or those of a feed, one by one, each error among the others."""
    try:
        entries = web.feed(source.file) if source.kind == "feed" else [Entry(address=source.file)]
    except FactcheckError as fault:
        yield fault
        return
    for each in entries:
        try:
            yield document_of(web.article(each))
        except FactcheckError as fault:
            yield fault
