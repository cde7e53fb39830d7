"""What the tests of fetching share: a publisher, its file, a data folder, the command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.cli.work import fetching

from .publisher import PATIENT, Publisher, declare, packed, pakistan

if TYPE_CHECKING:
    from conftest import Factcheck, Loopback, Ran

Fetch = Callable[..., "Ran"]


@pytest.fixture(scope="session")
def small_file() -> bytes:
    """The first 20 real projects, packed."""
    return packed(pakistan()[:20])


@pytest.fixture(scope="session")
def real_file() -> bytes:
    """All 257 real projects, packed."""
    return packed(pakistan())


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that is not the user's."""
    folder = tmp_path / "data"
    monkeypatch.setenv("FACTCHECK_DATA_DIR", str(folder))
    return folder


@pytest.fixture
def publisher(
    small_file: bytes,
    data: Path,
    tmp_path: Path,
    loopback: Loopback,
    monkeypatch: pytest.MonkeyPatch,
) -> Publisher:
    """A publisher of `gcdf-3.0`; a busy machine does not make it look silent."""
    assert not data.exists()
    publisher = Publisher(small_file, loopback)
    declare(tmp_path / "datasets", monkeypatch, address=publisher.url)
    monkeypatch.setattr(fetching, "PATIENCE", PATIENT)
    return publisher


@pytest.fixture
def fetch(factcheck: Factcheck, publisher: Publisher) -> Fetch:
    """`fetch("--to", "x")` fetches `gcdf-3.0`; the publisher's address is written `PUBLISHER`."""

    def run(*arguments: str) -> Ran:
        ended = factcheck("references", "fetch", "gcdf-3.0", *arguments)
        return ended._replace(
            out=ended.out.replace(publisher.host, "PUBLISHER"),
            err=ended.err.replace(publisher.host, "PUBLISHER"),
        )

    return run


@pytest.fixture
def edition(fetch: Fetch, data: Path) -> Path:
    """The folder of an edition that was fetched before."""
    assert fetch("--accept-sha256", "yes").code == 0
    return data / "references" / "gcdf-3.0"
