"""Reference data: packages, facts, and the index that knows how prose calls them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck.kinds import PLACES
from factcheck.reference.cache import folder as cache_folder
from factcheck.reference.index import Index
from factcheck.reference.loading import load
from factcheck.reference.locating import locate
from factcheck.reference.vocabulary import NameHit, PhraseHit

if TYPE_CHECKING:
    from factcheck.reference.checks import check
    from factcheck.reference.contents import Listed, listing
    from factcheck.reference.hashes import update_hashes
    from factcheck.reference.looking import Found, lookup
    from factcheck.reference.noticing import remarks

__all__ = [
    "PLACES", "Found", "Index", "Listed", "NameHit", "PhraseHit", "cache_folder", "check",
    "listing", "load", "locate", "lookup", "remarks", "update_hashes",
]  # fmt: skip

_WHEN_ASKED = {
    "check": "checks",
    "listing": "contents",
    "Listed": "contents",
    "update_hashes": "hashes",
    "lookup": "looking",
    "remarks": "noticing",
    "Found": "looking",
}
"""What a warm run does without, and the module where it is."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - each name has its own type above
    if name not in _WHEN_ASKED:
        raise AttributeError(name)
    return getattr(import_module(f"factcheck.reference.{_WHEN_ASKED[name]}"), name)
