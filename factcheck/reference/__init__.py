"""Reference data: packages, facts, and the index that knows how prose calls them."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.reference.cache import folder as cache_folder
from factcheck.reference.hashes import update_hashes
from factcheck.reference.index import Index
from factcheck.reference.loading import load
from factcheck.reference.vocabulary import NameHit, PhraseHit

__all__ = ["Index", "NameHit", "PhraseHit", "cache_folder", "check", "load", "update_hashes"]


def check(directory: Path) -> list[FactcheckError]:
    """Find every fault of the package in a folder, each with its file, line and column."""
    from factcheck.reference import checks  # noqa: PLC0415 - a run reads the cache instead

    return checks.check(directory)
