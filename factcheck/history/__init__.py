"""What the nights found, kept in one SQLite file.

`History.at` opens it; `stand` tells, from a night and those before it, which findings are new,
open, fixed, and why.
"""

from __future__ import annotations

from factcheck.history.looks import Article, Entry, Found, Inputs, Kept, Look, Past
from factcheck.history.standings import Outcome, Tonight, stand
from factcheck.history.store import History

__all__ = [
    "Article", "Entry", "Found", "History", "Inputs", "Kept", "Look", "Outcome", "Past",
    "Tonight", "stand",
]  # fmt: skip
