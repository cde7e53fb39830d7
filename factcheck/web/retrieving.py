"""From an address to what its server gives: allowed, limited, tried again, remembered."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from email.message import Message
from http import HTTPStatus
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.errors import FactcheckError
from factcheck.web.addresses import asked_for
from factcheck.web.asking import answer, pieces
from factcheck.web.cache import Body, Cache, slip
from factcheck.web.patience import GIVEN_UP, GivenUpError, Manner, patiently
from factcheck.web.robots import Robots

if TYPE_CHECKING:
    import requests

_MOST_ROBOTS = 512_000
"""So many bytes of a robots.txt are read, as RFC 9309 has it."""
_SIZE = re.compile(r"[0-9]{1,18}")
_PAGES = (b"<!doctype html", b"<html", b"<?xml")


class Retrieving:
    """Gets bodies for a run; `limit` is the most bytes of one, `say` hears why it waits."""

    def __init__(
        self, manner: Manner, cache: Cache, limit: int, say: Callable[[str], None]
    ) -> None:
        self._manner, self._cache, self._limit, self._say = manner, cache, limit, say
        self._robots = Robots(self._plain)

    def body(self, address: str, thing: str = "page") -> Body:
        """Get what an address has; `thing` is how faults call it.

        Raises:
            FactcheckError: it is not to be had.

        """
        asked, manner = asked_for(address), replace(self._manner, thing=thing)
        found = self._patiently(lambda: self._try(asked, manner), manner, asked)
        return replace(found, address=address)

    def _patiently(self, attempt: Callable[[], Body], manner: Manner, asked: str) -> Body:
        try:
            return patiently(attempt, manner, self._say)
        except GivenUpError as fault:
            hint = f"try again later, {manner.by_hand}"
            raise FactcheckError(GIVEN_UP, str(fault), where=asked, hint=hint) from fault

    def _try(self, asked: str, manner: Manner) -> Body:
        before, hops = self._cache.found(asked), [asked]

        def ready(hop: str) -> Mapping[str, str]:
            hops.append(hop)
            if pause := self._robots.pause(hop, manner.patience.longest_wait):
                manner.sleep(pause)
            return before[0].conditions if before and before[0].answered == hop else {}

        with answer(asked, ready, manner) as response:
            if response.status_code == HTTPStatus.NOT_MODIFIED and before:
                return before[1]
            content = _taken(response, self._limit, asked, manner)
            body = _body(asked, hops[-1], response, content)
            kept = slip(body, response.headers)
        self._cache.keep(kept, content)
        return body

    def _plain(self, address: str) -> bytes:
        """Get a robots.txt, of which the beginning is enough."""
        manner = replace(self._manner, thing="file")

        def attempt() -> Body:
            with answer(address, lambda _: {}, manner) as response:
                content = b""
                for chunk in pieces(response):
                    content += chunk
                    if len(content) > _MOST_ROBOTS:
                        break
                return _body(address, address, response, content[:_MOST_ROBOTS])

        return self._patiently(attempt, manner, address).content


def _body(asked: str, answered: str, response: requests.Response, content: bytes) -> Body:
    media_type, charset = _kind(response.headers.get("Content-Type", ""), content)
    return Body(
        address=asked,
        answered=answered,
        content=content,
        media_type=media_type,
        charset=charset,
    )


def _taken(response: requests.Response, limit: int, asked: str, manner: Manner) -> bytes:
    """Read a body, and no more of it than is allowed.

    Raises:
        FactcheckError: there is none, or it is too large.

    """
    if response.status_code not in (HTTPStatus.OK, HTTPStatus.NON_AUTHORITATIVE_INFORMATION):
        words = f"{response.status_code} {response.reason}".strip()
        what = f"there is no {manner.thing} in the server's answer: {words}"
        raise FactcheckError(
            "bad-answer", what, where=asked, hint=f"try again later, {manner.by_hand}"
        )
    size = response.headers.get("Content-Length", "")
    if _SIZE.fullmatch(size) and int(size) > limit:
        raise _too_large(f"has {int(size):,} bytes, more than", limit, asked, manner)
    chunks, done = [], 0
    for chunk in pieces(response):
        done += len(chunk)
        if done > limit:
            raise _too_large("has more than", limit, asked, manner)
        chunks.append(chunk)
    return b"".join(chunks)


def _too_large(what: str, limit: int, asked: str, manner: Manner) -> FactcheckError:
    return FactcheckError(
        "too-large",
        f"the {manner.thing} {what} the {limit:,} bytes that are allowed",
        where=asked,
        hint=f"see whether it is an article, {manner.by_hand}",
    )


def _kind(header: str, content: bytes) -> tuple[str, str | None]:
    """Give the media type and the charset that a server names, else what it looks like."""
    if not header.strip():
        head = content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        return ("text/html" if head.startswith(_PAGES) else "text/plain"), None
    message = Message()
    message["Content-Type"] = header
    return message.get_content_type(), message.get_content_charset()
