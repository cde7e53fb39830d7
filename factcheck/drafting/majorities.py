"""How many of the cells of a column must be alike for the others to be slips."""

from __future__ import annotations

_MOSTLY = 0.95
FEWEST = 5
"""Of so many cells all but one are nearly all."""


def are_nearly_all(count: int, of: int, *, fewest: int | None = FEWEST) -> bool:
    """Whether so many are nearly all: 95 of 100, or all but one of a few at least."""
    is_all_but_one = fewest is not None and of >= fewest and count >= of - 1
    return count > 0 and (count >= _MOSTLY * of or is_all_but_one)
