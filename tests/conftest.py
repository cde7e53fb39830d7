"""What several tests share: the program run in-process, and texts kept as golden files.

`FACTCHECK_UPDATE_GOLDEN=1 pytest` writes the files under `tests/golden/` anew; look at the
difference before you commit it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.cli import invoke

GOLDEN = Path(__file__).parent / "golden"
Golden = Callable[[str, str], None]


class Ran(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


Factcheck = Callable[..., Ran]


@pytest.fixture
def golden() -> Golden:
    """`golden(name, text)` holds a text against the file of that name."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if os.environ.get("FACTCHECK_UPDATE_GOLDEN"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.exists(), f"no golden file {name}: FACTCHECK_UPDATE_GOLDEN=1 writes it"
        assert text == path.read_bytes().decode()

    return compare


@pytest.fixture(scope="session")
def cache_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder that is not the user's."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def factcheck(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, cache_home: Path
) -> Factcheck:
    """`factcheck("run", "a.txt")` runs the program in-process, 80 columns wide."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_home))
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Ran:
        code = invoke(list(arguments))
        written = capsys.readouterr()
        return Ran(code, written.out, written.err)

    return run
