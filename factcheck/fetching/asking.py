"""One request to a publisher's server: redirects looked at, answers sorted, faults told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

import factcheck
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    import requests

_MOST_REDIRECTS = 5
_PASSING = frozenset((408, 425, 429, 500, 502, 503, 504))
"""Answers that may be another one in a while."""
BY_HAND = "or download it with a browser and give it with --from FILE.zip"


class Patience(Struct, frozen=True, kw_only=True):
    """How long a server is waited for, in seconds, and how often it is asked.

    The wait before another try doubles each time, from `first_wait` on; a server that asks for
    more than `longest_wait` is left alone.
    """

    connect: float = 15
    read: float = 60
    tries: int = 5
    first_wait: float = 1
    longest_wait: float = 120


class PassingError(Exception):
    """A fault that may be over in a while; `wait` is what the server asks for, in seconds."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


@contextmanager
def answer(
    address: str, headers: Mapping[str, str], patience: Patience
) -> Iterator[requests.Response]:
    """Ask for a file; the body of the answer has not been read yet.

    Raises:
        PassingError: the server is busy, silent, or breaks off, here or while the body is read.
        FactcheckError: it will not give the file, or leads to where it must not be taken from.

    """
    import requests  # noqa: PLC0415 - slow to import, and only a fetch needs it

    with requests.Session() as session, _told(address, patience):
        session.headers["User-Agent"] = f"factcheck/{factcheck.__version__}"
        session.headers["Accept-Encoding"] = "identity"
        asked = address
        for _ in range(_MOST_REDIRECTS + 1):
            with session.get(
                asked,
                headers=dict(headers),
                stream=True,
                timeout=(patience.connect, patience.read),
                allow_redirects=False,
            ) as response:
                if not response.is_redirect:
                    _refused(response, asked)
                    yield response
                    return
                asked = next_step(asked, response.headers["Location"])
        raise FactcheckError(
            "too-many-redirects",
            f"the server leads from one address to another, {_MOST_REDIRECTS} times",
            where=address,
            hint=f"look at the address with a browser, {BY_HAND}",
        )


def next_step(asked: str, location: str) -> str:
    """Give the address that a redirect leads to.

    Raises:
        FactcheckError: it gives up encryption, or is no web address.

    """
    target = urljoin(asked, location)
    before, after = urlsplit(asked).scheme, urlsplit(target).scheme
    if after not in ("http", "https") or (before, after) == ("https", "http"):
        raise FactcheckError(
            "unsafe-redirect",
            f"the server leads to {target}, which is not safe: from {before} to {after}",
            where=asked,
            hint=f"the publisher has to mend this; {BY_HAND[3:]}",
        )
    return target


def _refused(response: requests.Response, address: str) -> None:
    """Raise for an answer that has no file."""
    code = response.status_code
    if code < HTTPStatus.BAD_REQUEST or code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
        return
    words = f"{code} {response.reason}".strip()
    if code in _PASSING:
        raise PassingError(f"the server answers {words}", _wait(response))
    raise FactcheckError(
        "refused",
        f"the server does not give the file: {words}",
        where=address,
        hint=f"see whether it has moved, {BY_HAND}",
    )


def _wait(response: requests.Response) -> float | None:
    """Read how long the server asks to wait: seconds, or a date."""
    asked = response.headers.get("Retry-After", "").strip()
    if asked.isdecimal():
        return float(asked)
    try:
        until = parsedate_to_datetime(asked)
    except ValueError:
        return None
    return max(0.0, (until.astimezone(UTC) - datetime.now(tz=UTC)).total_seconds())


@contextmanager
def _told(address: str, patience: Patience) -> Iterator[None]:
    """Tell what requests raises, while it asks and while the body is read."""
    from requests import exceptions  # noqa: PLC0415

    host = urlsplit(address).netloc
    try:
        yield
    except exceptions.SSLError as error:
        raise FactcheckError(
            "bad-certificate",
            f"{host} does not prove that it is {host}",
            where=address,
            hint=f"see that the date of this machine is right, {BY_HAND}",
        ) from error
    except exceptions.ConnectTimeout as error:
        raise PassingError(f"{host} did not answer for {patience.connect:g} s") from error
    except exceptions.ReadTimeout as error:
        raise PassingError(f"{host} sent nothing for {patience.read:g} s") from error
    except exceptions.ChunkedEncodingError as error:
        raise PassingError("the connection broke off") from error
    except exceptions.ConnectionError as error:
        if "Read timed out" in str(error):  # while the body is read, requests has no other class
            raise PassingError(f"{host} sent nothing for {patience.read:g} s") from error
        raise PassingError(f"{host} cannot be reached") from error
    except exceptions.RequestException as error:
        raise FactcheckError(
            "bad-answer",
            f"the server's answer cannot be read ({type(error).__name__})",
            where=address,
            hint=f"try again later, {BY_HAND}",
        ) from error
