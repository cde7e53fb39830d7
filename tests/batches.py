"""Many cases of one kind in one test: a failure tells each of them that is wrong."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from _pytest.mark import ParameterSet

_SIZE = 25


def batched(cases: Iterable[ParameterSet], size: int = _SIZE) -> list[ParameterSet]:
    """Put cases together, so many to a test; one that is known to fail stays by itself.

    A test gets them as one list, of each the values that it would get alone.
    """
    together, found = [], []
    for case in cases:
        if case.marks:
            found.append(pytest.param([case.values], id=case.id, marks=case.marks))
        else:
            together.append(case)
    for at in range(0, len(together), size):
        batch = together[at : at + size]
        values = [case.values for case in batch]
        found.append(pytest.param(values, id=f"{batch[0].id}..{batch[-1].id}"))
    return found
