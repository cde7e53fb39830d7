"""A scratch project of articles and tests, in which pytest runs with the plugin."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.reference import load
from factcheck.reference.locating import installed

TRUE = "The package for CPEC that China announced in 2015 came to $46 billion.\n"
WRONG = "In 2013 China promised a package of $46 billion for CPEC.\n"
OPEN = "The minister of the town was given $4 million by nobody.\n"


@pytest.fixture(scope="session")
def warm_cache(cache_home: Path) -> Path:
    """Give a cache with the index in it: numpy cannot be loaded anew for each scratch project."""
    package = installed()
    assert package is not None
    load([package], cache_dir=cache_home)
    return cache_home


@pytest.fixture(autouse=True)
def _own_cache(warm_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(warm_cache))


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    """Give a project with an article that is true, one that is wrong, one that nobody knows."""
    articles = pytester.mkdir("articles")
    for name, text in {"true": TRUE, "wrong": WRONG, "open": OPEN}.items():
        (articles / f"{name}.txt").write_text(text, encoding="utf-8")
    pytester.makeini("[pytest]\nfactcheck_articles = articles/*.txt\n")
    return pytester
