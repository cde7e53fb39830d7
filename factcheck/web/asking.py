"""One request to a server: redirects looked at, answers sorted, faults told."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from factcheck.errors import FactcheckError
from factcheck.web.addresses import has_password
from factcheck.web.deadline import Deadline

if TYPE_CHECKING:
    import requests

_MOST_REDIRECTS = 5
_PASSING = frozenset((408, 425, 429, 500, 502, 503, 504))
"""Answers that may be another one in a while."""
_BY_HAND = "or save the page with a browser and check the file"
GIVEN_UP = "not-fetched"
REFUSED = "refused"
_T = TypeVar("_T")
Ready = Callable[[str], Mapping[str, str]]
"""Called before each request, those that redirects lead to included: gives its headers, and
raises where the address must not be asked."""


def utc_now() -> datetime:
    """Look at the clock."""
    return datetime.now(tz=UTC)


class Patience(Struct, frozen=True, kw_only=True):
    """How long a server is waited for, in seconds, and how often it is asked.

    The wait before another try doubles each time, from `first_wait` on; a server that asks for
    more than `longest_wait` is left alone. `whole` is the time for a whole answer, None where
    it may take as long as it keeps sending.
    """

    connect: float = 15
    read: float = 60
    tries: int = 5
    first_wait: float = 1
    longest_wait: float = 120
    whole: float | None = None


class Manner(Struct, frozen=True, kw_only=True):
    """How things of one kind are asked for.

    `thing` and `by_hand` are how faults call them and what else they say can be done;
    `only_public` refuses every host that is not on the public internet. `sleep` and `now` are
    the clock.
    """

    patience: Patience
    thing: str = "page"
    by_hand: str = _BY_HAND
    only_public: bool = True
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = utc_now


class PassingError(Exception):
    """A fault that may be over in a while; `wait` is what the server asks for, in seconds."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


class GivenUpError(Exception):
    """A fault that did not pass, told with what the server asks for and the number of tries."""

    def __init__(self, fault: PassingError, tries: int) -> None:
        message = str(fault)
        if fault.wait:
            message += f", and asks to wait for {fault.wait:,.0f} s"
        if tries > 1:
            message += f" ({tries} tries)"
        super().__init__(message)


def patiently(attempt: Callable[[], _T], manner: Manner, say: Callable[[str], None]) -> _T:
    """Try until it succeeds, or patience ends; `say` hears of each wait.

    Raises:
        GivenUpError: it did not succeed.

    """
    patience, count = manner.patience, 0
    while True:
        count += 1
        try:
            return attempt()
        except PassingError as fault:
            wait = fault.wait
            if wait is None:
                wait = min(patience.first_wait * 2 ** (count - 1), patience.longest_wait)
            if count >= patience.tries or wait > patience.longest_wait:
                raise GivenUpError(fault, count) from fault
            say(f"{fault}; another try in {wait:g} s")
            manner.sleep(wait)


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
    from factcheck.web.connecting import opened  # noqa: PLC0415 - requests is slow to import

    with (
        Deadline(manner.patience.whole) as deadline,
        _told(asked, manner, deadline),
        opened(asked, deadline, only_public=manner.only_public) as session,
        _begun(session, asked, headers, manner) as response,
    ):
        yield response


def _begun(
    session: requests.Session, asked: str, headers: Mapping[str, str], manner: Manner
) -> requests.Response:
    """Ask, and read the head of the answer."""
    patience = manner.patience
    try:
        return session.get(
            asked,
            headers=dict(headers),
            stream=True,
            timeout=(patience.connect, patience.read),
            allow_redirects=False,
        )
    except OSError:
        raise  # what requests has a name for
    except ValueError as error:  # it looks where a redirect leads to, and trips over it
        raise _unreadable(error, asked, manner) from error


def next_step(asked: str, location: str, by_hand: str = _BY_HAND) -> str:
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
        REFUSED,
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


@contextmanager
def _told(address: str, manner: Manner, deadline: Deadline) -> Iterator[None]:
    """Tell what requests raises, while it asks and while the body is read."""
    from requests import exceptions  # noqa: PLC0415

    try:
        yield
        deadline.check()
    except exceptions.RequestException as error:
        fault = _slow(address, manner) if deadline.is_over else _fault(error, address, manner)
        raise fault from error
    except TimeoutError as error:
        raise _slow(address, manner) from error


def _slow(address: str, manner: Manner) -> FactcheckError:
    seconds = manner.patience.whole or 0
    return FactcheckError(
        "too-slow",
        f"the {manner.thing} was not all there after {seconds:g} s",
        where=address,
        hint=f"try again later, {manner.by_hand}",
    )


def _fault(
    error: requests.RequestException, address: str, manner: Manner
) -> PassingError | FactcheckError:
    """Tell one exception of requests."""
    from requests import exceptions  # noqa: PLC0415

    host, patience = urlsplit(address).netloc, manner.patience
    match error:
        case exceptions.SSLError():
            what = f"{host} does not prove that it is {host}"
            hint = f"see that the date of this machine is right, {manner.by_hand}"
            return FactcheckError("bad-certificate", what, where=address, hint=hint)
        case exceptions.ConnectTimeout():
            return PassingError(f"{host} did not answer for {patience.connect:g} s")
        case exceptions.ReadTimeout():
            return PassingError(f"{host} sent nothing for {patience.read:g} s")
        case exceptions.ChunkedEncodingError():
            return PassingError("the connection broke off")
        case exceptions.ConnectionError():
            # While the body is read, requests has no other class for it.
            is_silent = "Read timed out" in str(error)
            what = f"sent nothing for {patience.read:g} s" if is_silent else _unreached(manner)
            return PassingError(f"{host} {what}")
        case exceptions.InvalidURL():
            what = "this is no web address"
            return FactcheckError("bad-address", what, where=address, hint="see that it is whole")
    return _unreadable(error, address, manner)


def _unreached(manner: Manner) -> str:
    """Say that a host is not there, and what may be the reason."""
    from urllib.request import getproxies  # noqa: PLC0415 - slow to import, and only faults need it

    is_behind = manner.only_public and getproxies().keys() & {"http", "https", "all"}
    return f"cannot be reached{' without the proxy of the environment' if is_behind else ''}"


def _unreadable(error: Exception, address: str, manner: Manner) -> FactcheckError:
    what = f"the server's answer cannot be read ({type(error).__name__})"
    hint = f"try again later, {manner.by_hand}"
    return FactcheckError("bad-answer", what, where=address, hint=hint)
