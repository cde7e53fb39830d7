"""The words of `data/nouns.csv`: function words, irregular plurals, units of time."""

from __future__ import annotations

from functools import cache

from factcheck.tables import cells, rows


@cache
def words_of(role: str) -> frozenset[str]:
    """Give the words of a role: `stop`, `plural`, `time`, `label`."""
    return frozenset(
        word for row in rows("nouns") if row["role"] == role for word in cells(row["words"])
    )
