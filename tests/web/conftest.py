"""What the tests of the web share: a site, the web that may ask it, names of hosts."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from factcheck.errors import FactcheckError
from factcheck.web import Web

from .site import QUICK, Names, Site

if TYPE_CHECKING:
    from conftest import Loopback


class Fault(NamedTuple):
    """A fault as people read it."""

    code: str
    where: str
    message: str


class Surfing:
    """A web that may ask the loopback; nobody waits, `slept` says for how long they would."""

    def __init__(self, *, allow_private: bool = True) -> None:
        self.slept: list[float] = []
        self.said: list[str] = []
        self.allow_private = allow_private

    def web(self, cache: Path | None = None, **changed: object) -> Web:
        given = {"patience": QUICK, "allow_private": self.allow_private} | changed
        return Web(
            cache=cache,
            say=self.said.append,
            sleep=self.slept.append,
            now=lambda: datetime(2026, 5, 19, 12, 0, tzinfo=UTC),
            **given,  # type: ignore[arg-type] # of the test
        )

    def fault(self, address: str, web: Web | None = None) -> Fault:
        """Ask for a page, and give the fault."""
        with pytest.raises(FactcheckError) as caught:
            (web or self.web()).page(address)
        assert caught.value.hint
        return Fault(caught.value.code, caught.value.where, caught.value.message)


@pytest.fixture
def site(loopback: Loopback) -> Site:
    """A site without any page."""
    return Site(loopback)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of this machine's surroundings."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture
def surfing() -> Surfing:
    """A web that may ask the loopback."""
    return Surfing()


@pytest.fixture
def names(site: Site, monkeypatch: pytest.MonkeyPatch) -> Names:
    """Names of hosts, at each of which the site answers."""
    return Names(site, monkeypatch)
