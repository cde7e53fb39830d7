"""What the tests of the pages share: the reference data, the nights as pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.output.html import night_page
from factcheck.reference import Index, load

from . import nights

REFERENCES = Path(__file__).parents[2] / "reference_data"
MADE = {
    "quiet": nights.quiet,
    "busy": nights.busy,
    "broken": nights.broken,
    "hostile": nights.hostile,
}

Pages = Callable[[str], str]
"""Gives the page of a made night by its name."""


@pytest.fixture(scope="session")
def references(cache_home: Path) -> Index:
    """The reference data of the project."""
    return load([REFERENCES], cache_dir=cache_home)


@pytest.fixture(scope="session")
def pages(references: Index) -> Pages:
    """`pages("busy")` is the page of a night."""
    written: dict[str, str] = {}

    def page(name: str) -> str:
        if name not in written:
            written[name] = "".join(night_page(*MADE[name](references)))
        return written[name]

    return page
