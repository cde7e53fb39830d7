"""One request to a server: redirects looked at, answers sorted, faults told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from factcheck.errors import FactcheckError
from factcheck.web.addresses import has_password
from factcheck.web.deadline import Deadline
from factcheck.web.patience import BY_HAND, Manner, PassingError
from factcheck.web.telling import told

if TYPE_CHECKING:
    import requests

_MOST_REDIRECTS = 5
_PIECE = 1 << 13
"""A connection that breaks off takes the piece along that had begun."""
_PASSING = frozenset((408, 425, 429, 500, 502, 503, 504))
"""Answers that may be another one in a while."""
_GONE = frozenset((404, 410))
Ready = Callable[[str], Mapping[str, str]]
"""Called before each request, those that redirects lead to included: gives its headers, and
raises where the address must not be asked."""


@contextmanager
def answer(address: str, ready: Ready, manner: Manner) -> Iterator[requests.Response]:
    """Ask for something; the body of the answer has not been read yet.

    Raises:
        PassingError: the server is busy, silent, or breaks off, here or while the body is read.
        FactcheckError: it will not give it, or leads to where it must not be taken from.

    """
    asked = address
    for _ in range(_MOST_REDIRECTS + 1):
        with _one_answer(asked, ready(asked), manner) as response:
            if not response.is_redirect:
                _refused(response, asked, manner)
                yield response
                return
            asked = next_step(asked, response.headers["Location"], manner.by_hand)
    raise FactcheckError(
        "too-many-redirects",
        f"the server leads from one address to another, {_MOST_REDIRECTS} times",
        where=address,
        hint=f"look at the address with a browser, {manner.by_hand}",
    )


@contextmanager
def _one_answer(
    asked: str, headers: Mapping[str, str], manner: Manner
) -> Iterator[requests.Response]:
    """Ask one address, without following where it leads."""
    from factcheck.web.connecting import asked as ask  # noqa: PLC0415 - requests is slow to import

    patience = manner.patience
    with (
        Deadline(patience.whole) as deadline,
        told(asked, manner, deadline),
        ask(
            asked,
            headers,
            (patience.connect, patience.read),
            deadline,
            only_public=manner.only_public,
        ) as response,
    ):
        yield response


def pieces(response: requests.Response) -> Iterator[bytes]:
    """Read a body piece by piece, inside of `answer`.

    Raises:
        PassingError: it is garbled.

    """
    try:
        yield from response.iter_content(_PIECE)
    except OSError:
        raise  # what requests has a name for
    except ValueError as error:  # http.client takes a piece of less than nothing at its word
        raise PassingError("the server's answer is garbled") from error


def next_step(asked: str, location: str, by_hand: str = BY_HAND) -> str:
    """Give the address that a redirect leads to.

    Raises:
        FactcheckError: it gives up encryption, holds a password, or is no web address.

    """
    try:
        target = urljoin(asked, location)
        after = urlsplit(target).scheme
    except ValueError:
        target, after = location, "nowhere"
    before = urlsplit(asked).scheme
    if after in ("http", "https") and (before, after) != ("https", "http"):
        if not has_password(target):
            return target
        what = "the server leads to an address with a password in it, which is not safe"
    else:
        what = f"the server leads to {target}, which is not safe: from {before} to {after}"
    hint = f"the publisher has to mend this; {by_hand.removeprefix('or ')}"
    raise FactcheckError("unsafe-redirect", what, where=asked, hint=hint)


def _refused(response: requests.Response, address: str, manner: Manner) -> None:
    """Raise for an answer that has nothing to take."""
    code = response.status_code
    if code < HTTPStatus.BAD_REQUEST or code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
        return
    words = f"{code} {response.reason}".strip()
    if code in _PASSING:
        raise PassingError(f"the server answers {words}", _wait(response, manner.now))
    raise FactcheckError(
        "gone" if code in _GONE else "refused",
        f"the server does not give the {manner.thing}: {words}",
        where=address,
        hint=f"see whether it has moved, {manner.by_hand}",
    )


def _wait(response: requests.Response, now: Callable[[], datetime]) -> float | None:
    """Read how long the server asks to wait: seconds, or a date."""
    asked = response.headers.get("Retry-After", "").strip()
    if asked.isascii() and asked.isdecimal():
        return float(asked)
    try:
        until = parsedate_to_datetime(asked)
        return max(0.0, (until.astimezone(UTC) - now()).total_seconds())
    except (ValueError, OverflowError):
        return None
