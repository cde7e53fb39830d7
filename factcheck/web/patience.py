"""How servers are waited for: time-outs, pauses between tries, when to give up."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

from msgspec import Struct

BY_HAND = "or save the page with a browser and check the file"
GIVEN_UP = "not-fetched"
_T = TypeVar("_T")


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
    by_hand: str = BY_HAND
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
