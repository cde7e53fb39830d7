"""Which column of a sheet is which of a dataset, however its header is spelled."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import normalize

from factcheck.errors import FactcheckError, FaultsError
from factcheck.fetching.datasets import Column
from factcheck.spelling import did_you_mean


def columns(header: Sequence[str], wanted: Sequence[Column], place: str) -> list[int]:
    """Give for each wanted column its index in a header row.

    Case, punctuation (a broken or curly apostrophe too) and spaces do not matter.

    Raises:
        FaultsError: some are missing or stand twice; all of them are named.

    """
    indices: dict[str, list[int]] = {}
    for index, name in enumerate(header):
        indices.setdefault(_bare(name), []).append(index)
    faults = []
    found = []
    for column in wanted:
        names = {_bare(name) for name in (column.name, *column.also)}
        places = [index for name in names for index in indices.get(name, ())]
        found += places[:1]
        if len(places) != 1:
            faults.append(_fault(column.name, len(places), header, wanted, place))
    if faults:
        raise FaultsError(faults)
    return found


def _fault(
    name: str, times: int, header: Sequence[str], wanted: Sequence[Column], place: str
) -> FactcheckError:
    if times:
        message, hint = f"column {name!r} stands {times} times", "take all but one out"
    else:
        taken = {_bare(each) for column in wanted for each in (column.name, *column.also)}
        free = [each for each in header if each and _bare(each) not in taken]
        message = f"no column {name!r}"
        hint = did_you_mean(name, free) or "the publisher may have changed the sheet"
    return FactcheckError("bad-header", message, where=place, hint=hint)


def _bare(name: str) -> str:
    return "".join(char for char in normalize("NFKC", name).casefold() if char.isalnum())
