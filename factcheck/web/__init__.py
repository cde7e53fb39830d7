"""Articles from the web: pages, the entries of feeds, the addresses of sitemaps."""

from __future__ import annotations

from factcheck.web.asking import Patience

__all__ = ["Patience"]
