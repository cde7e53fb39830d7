"""What the tests of the pages share: the nights as pages, the browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from factcheck.output.html import index_page, night_page

if TYPE_CHECKING:
    from made_nights import Nights

NAMES = {"quiet": "still", "busy": "full", "index": "full"}
"""Which made night a page is of, where it is not the one of its name."""

Pages = Callable[[str], str]
"""Gives the page of a made night by its name."""
Opened = Callable[..., Page]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def pages(made_nights: Nights) -> Pages:
    """`pages("busy")` is the page of a night, `pages("index")` that of all nights."""
    written: dict[str, str] = {}

    def page(name: str) -> str:
        if name not in written:
            report, night = made_nights[NAMES.get(name, name)]
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
