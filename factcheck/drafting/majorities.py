"""How many of the cells of a column must be alike for the others to be slips."""

from __future__ import annotations

_MOSTLY = 0.95
FEWEST = 5
"""Of so many cells all but one are nearly all."""
_FEWEST_BUT_TWO = 12
"""Of so many all but two are."""


def are_nearly_all(count: int, of: int, *, fewest: int | None = FEWEST) -> bool:
    """Whether so many are nearly all: 95 of 100, or all but one or two of a few at least."""
    odd = 2 if of >= _FEWEST_BUT_TWO else 1
    are_all_but_few = fewest is not None and of >= fewest and count >= of - odd
    return count > 0 and (count >= _MOSTLY * of or are_all_but_few)
