"""What the tests of the pages share: the reference data, the nights as pages."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from factcheck.output.html import index_page, night_page
from factcheck.reference import Index, load

from . import nights

REFERENCES = Path(__file__).parents[2] / "reference_data"
MADE = {
    "quiet": nights.quiet,
    "busy": nights.busy,
    "broken": nights.broken,
    "hostile": nights.hostile,
    "index": nights.busy,
}

Pages = Callable[[str], str]
"""Gives the page of a made night by its name."""
Opened = Callable[..., Page]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def references(cache_home: Path) -> Index:
    """The reference data of the project."""
    return load([REFERENCES], cache_dir=cache_home)


@pytest.fixture(scope="session")
def pages(references: Index) -> Pages:
    """`pages("busy")` is the page of a night, `pages("index")` that of all nights."""
    written: dict[str, str] = {}

    def page(name: str) -> str:
        if name not in written:
            report, night = MADE[name](references)
            page = night_page(report, night) if name != "index" else index_page(night.trend)
            written[name] = "".join(page)
        return written[name]

    return page


# ---- the browser -------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Debian's chromium; without one a test is skipped, in CI it fails."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        told = "no chromium: apt-get install chromium"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox"], timeout=60_000
        )
        yield started
        started.close()


@pytest.fixture
def opened(browser: Browser, pages: Pages, tmp_path: Path) -> Iterator[Opened]:
    """`opened("busy")` is the page of a night in a browser of its own, 1200 pixels wide."""
    contexts: list[BrowserContext] = []

    def open_(name: str, **options: Any) -> Page:
        file = tmp_path / f"{name}.html"
        file.write_text(pages(name), encoding="utf-8")
        context = browser.new_context(**{"viewport": {"width": 1200, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.goto(file.as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()
