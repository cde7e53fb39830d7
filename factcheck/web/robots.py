"""What a host asks programs to leave alone: its robots.txt, read once a run (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.web.addresses import origin
from factcheck.web.patience import GIVEN_UP

if TYPE_CHECKING:
    from protego import Protego

_NAME = "factcheck"
_NOT_FOR_US = frozenset(("private-address", "bad-address", "bad-certificate", "too-slow"))
"""Faults of asking that the page would have as well."""
_HINT = "ask its publisher, or save the page with a browser and check the file"


class Robots:
    """Remembers what each host allows; `fetch` gives the content of an address.

    A host without the file allows everything. One that fails at it allows nothing this time.
    """

    def __init__(self, fetch: Callable[[str], bytes]) -> None:
        self._fetch = fetch
        self._known: dict[str, Protego | FactcheckError] = {}
        self._asked: set[str] = set()

    def pause(self, address: str, longest: float) -> float:
        """Give the seconds to wait before an address is asked, as its host wants it.

        Nothing for the first of a host, and never more than `longest`.

        Raises:
            FactcheckError: `robots`, or why the host cannot be asked.

        """
        host = origin(address)
        if host not in self._known:
            self._known[host] = self._rules(host)
        rules = self._known[host]
        if isinstance(rules, FactcheckError):
            raise FactcheckError(rules.code, rules.message, where=address, hint=rules.hint)
        if not rules.can_fetch(address, _NAME):
            what = "the host asks programs to leave this page alone (robots.txt)"
            raise FactcheckError("robots", what, where=address, hint=_HINT)
        is_first = host not in self._asked
        self._asked.add(host)
        return 0 if is_first else min(rules.crawl_delay(_NAME) or 0, longest)

    def _rules(self, host: str) -> Protego | FactcheckError:
        from protego import Protego  # noqa: PLC0415 - only pages from the web need it

        content = b""
        try:
            content = self._fetch(f"{host}/robots.txt")
        except FactcheckError as fault:
            if fault.code in _NOT_FOR_US:
                return fault
            if fault.code == GIVEN_UP:
                what = f"robots.txt cannot be read now, and the page is left alone: {fault.message}"
                return FactcheckError("robots", what, hint="try again later")
        return Protego.parse(content.decode("utf-8", "replace"))
