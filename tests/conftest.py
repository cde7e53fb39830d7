"""What several tests share: texts that people see are kept as files under `tests/golden/`.

`FACTCHECK_UPDATE_GOLDEN=1 pytest` writes them anew; look at the difference before you commit it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
Golden = Callable[[str, str], None]


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
