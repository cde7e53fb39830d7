"""Reference data: packages, facts, and the index that knows how prose calls them."""

from __future__ import annotations

from factcheck.reference.cache import folder as cache_folder
from factcheck.reference.index import Index
from factcheck.reference.loading import load
from factcheck.reference.vocabulary import NameHit, PhraseHit

__all__ = ["Index", "NameHit", "PhraseHit", "cache_folder", "load"]
