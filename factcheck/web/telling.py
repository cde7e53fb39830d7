"""What goes wrong while a server is asked, told by what it means."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from factcheck.errors import FactcheckError
from factcheck.web.deadline import Deadline
from factcheck.web.patience import Manner, PassingError

if TYPE_CHECKING:
    import requests


@contextmanager
def told(address: str, manner: Manner, deadline: Deadline) -> Iterator[None]:
    """Tell what requests raises, while it asks and while the body is read.

    Raises:
        PassingError: what may be over in a while.
        FactcheckError: what is not.

    """
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
    what = f"the server's answer cannot be read ({type(error).__name__})"
    hint = f"try again later, {manner.by_hand}"
    return FactcheckError("bad-answer", what, where=address, hint=hint)


def _unreached(manner: Manner) -> str:
    """Say that a host is not there, and what may be the reason."""
    from urllib.request import getproxies  # noqa: PLC0415 - slow to import, and only faults need it

    is_behind = manner.only_public and getproxies().keys() & {"http", "https", "all"}
    return f"cannot be reached{' without the proxy of the environment' if is_behind else ''}"
