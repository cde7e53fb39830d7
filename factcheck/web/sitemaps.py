"""Sitemaps (sitemaps.org): the addresses of a site, in one file or in an index of several."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from io import BytesIO

from factcheck.documents.days import iso_day
from factcheck.documents.decoding import decode_marked
from factcheck.errors import FactcheckError
from factcheck.paths import is_address
from factcheck.web.addresses import origin
from factcheck.web.cache import Body
from factcheck.web.kept import Entry
from factcheck.web.markup import bad, go_through

MOST_ENTRIES = 10_000
MOST_SITEMAPS = 50
_DEEPEST = 2
"""So many indexes may stand above a sitemap."""
_GZIP = b"\x1f\x8b"


class Sitemaps:
    """Reads a sitemap and those that it names; `fetch` gets one, `limit` is its most bytes.

    `miss` hears what is wrong with one of an index.
    """

    def __init__(
        self,
        fetch: Callable[[str], Body],
        limit: int,
        say: Callable[[str], None],
        miss: Callable[[FactcheckError], None],
    ) -> None:
        self._fetch, self._limit, self._say, self._miss = fetch, limit, say, miss

    def entries(self, address: str) -> list[Entry]:
        """Give the addresses of a sitemap, each once, with the days of their last change.

        A sitemap speaks for its own host: other addresses are left out, and `say` hears of it,
        as of more than are read. A sitemap of an index that cannot be read leaves the others.

        Raises:
            FactcheckError: it cannot be read, is no sitemap, or names no address.

        """
        found: dict[str, Entry] = {}
        waiting, asked, foreign = [(address, 0)], {address}, 0
        while waiting and len(found) <= MOST_ENTRIES:
            sitemap, depth = waiting.pop(0)
            root, all_named, others = self._read(sitemap, is_first=sitemap == address)
            foreign += others
            if root == "urlset":
                for each in all_named:
                    found.setdefault(each.address, each)
                continue
            named = [each.address for each in all_named if each.address not in asked]
            room = MOST_SITEMAPS - len(asked) if depth < _DEEPEST else 0
            if left := len(named[room:]):
                most = f"{MOST_SITEMAPS} are the most, {_DEEPEST} deep"
                self._say(f"{sitemap}: sitemaps that are not read, as {most}: {left:,}")
            waiting += [(each, depth + 1) for each in named[:room]]
            asked.update(named[:room])
        if foreign:
            self._say(f"{address}: addresses of other hosts, which are left out: {foreign:,}")
        if len(found) > MOST_ENTRIES:
            self._say(f"{address}: the first {MOST_ENTRIES:,} addresses are read")
        if not found:
            hint = "see that the address is that of the sitemap"
            what = "there is no address of its host in this sitemap"
            raise FactcheckError("no-articles", what, where=address, hint=hint)
        return list(found.values())[:MOST_ENTRIES]

    def _read(self, address: str, *, is_first: bool) -> tuple[str, list[Entry], int]:
        """Read one file; what is wrong with one of many ends nothing."""
        try:
            body = self._fetch(address)
            return read(body, self._limit)
        except FactcheckError as fault:
            if is_first:
                raise
            self._miss(fault)
            return "urlset", [], 0


def read(body: Body, limit: int) -> tuple[str, list[Entry], int]:
    """Give the root of a sitemap, what it names on its own host, and how much on others.

    Raises:
        FactcheckError: it is no sitemap.

    """
    content = _unpacked(body, limit)
    text = decode_marked(content, body.address, named=body.charset)
    found = _Found()
    root = go_through(text, body.address, "sitemap", found.see)
    if root not in ("urlset", "sitemapindex"):
        raise bad(f"this is no sitemap: it begins with <{root}>", body.address, "sitemap")
    hosts = {origin(body.address).partition("://")[2], origin(body.answered).partition("://")[2]}
    named = [each for each in found.entries if is_address(each.address)]
    own = [each for each in named if origin(each.address).partition("://")[2] in hosts]
    return root, own, len(found.entries) - len(own)


class _Found:
    """What stands in a sitemap."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._day: str | None = None
        self._address = ""

    def see(self, path: str, text: str) -> None:
        match path:
            case "urlset/url/loc" | "sitemapindex/sitemap/loc":
                self._address = text
            case "urlset/url/lastmod":
                self._day = iso_day(text)
            case "urlset/url" | "sitemapindex/sitemap":
                if self._address:
                    self.entries.append(Entry(address=self._address, published=self._day))
                self._address, self._day = "", None


def _unpacked(body: Body, limit: int) -> bytes:
    """Unpack a sitemap if it is packed, and no more of it than is allowed."""
    if not body.content.startswith(_GZIP):
        return body.content
    try:
        with gzip.GzipFile(fileobj=BytesIO(body.content)) as packed:
            content = packed.read(limit + 1)
    except (OSError, EOFError, zlib.error):
        raise bad("the sitemap is packed, and damaged", body.address, "sitemap") from None
    if len(content) > limit:
        what = f"the sitemap has more than the {limit:,} bytes that are allowed, unpacked"
        raise FactcheckError("too-large", what, where=body.address, hint="name a smaller one")
    return content
