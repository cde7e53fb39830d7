"""What stands at the head of a table cell: the names of its row and of its column.

A reader takes "720 MW" in the row of a plant and the column of capacities for the capacity of
the plant. `heads` says which cells tell so much of which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import Block, Document
from factcheck.patterns import pattern

_RANK = pattern(r"(?:#|№|no|s\.? ?no|sr|sl|rank|ranking|position|id)\.?", re.IGNORECASE)
_MONEY = pattern(r"[$€£¥₨₹]\s?\d|\d\s?%")

_LONGEST_HEAD = 80
_LONGEST_CELL = 40
Place = tuple[int, int]


def heads(document: Document) -> dict[int, tuple[int, ...]]:
    """Give for the cells that hold a figure the numbers of the blocks at their heads.

    The first row names the columns, the first column that is no rank the rows. Tables whose
    first row has amounts of its own, and cells that are prose, have no heads.
    """
    found: dict[int, tuple[int, ...]] = {}
    for table in _tables(document.blocks):
        found.update(_heads_of(document.text, document.blocks, table))
    return found


def _tables(blocks: Sequence[Block]) -> Iterator[dict[Place, int]]:
    """Yield the tables: the number of the block at each place."""
    table: dict[Place, int] = {}
    before: Place | None = None
    for number, block in enumerate(blocks):
        place = block.place
        if table and (place is None or (before is not None and place < before)):
            yield table
            table = {}
        if place is not None:
            table.setdefault(place, number)
        before = place
    if table:
        yield table


def _heads_of(
    text: str, blocks: Sequence[Block], table: Mapping[Place, int]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    def words(number: int) -> str:
        return text[blocks[number].start : blocks[number].end]

    names = {column: number for (row, column), number in table.items() if row == 0}
    if any(_MONEY.search(words(number)) for number in names.values()):
        return
    firsts = [c for c, number in sorted(names.items()) if not _RANK.fullmatch(words(number))]
    columns = {column for row, column in table if row}
    label = min(firsts + sorted(columns - names.keys()), default=0)
    for (row, column), number in table.items():
        if not row or column <= label or not _is_figure(words(number)):
            continue
        above = (table.get((row, label)), names.get(column))
        told = tuple(head for head in above if head is not None and _is_head(words(head)))
        if told:
            yield number, told


def _is_figure(words: str) -> bool:
    return len(words) <= _LONGEST_CELL and any(map(str.isdigit, words))


def _is_head(words: str) -> bool:
    return len(words) <= _LONGEST_HEAD
