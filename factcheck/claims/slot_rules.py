"""What the rules read that fill the slots of a claim: `gives`, `named`, `date-in-clause`.

`factcheck/data/slot_rules.csv` is their home: each with words, unless it is one of `role_rows`,
with a sentence, its lines parted by `¶`, and with what it reads there. Qualifiers have their own.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.tables import rows


class SlotRule(NamedTuple):
    """A rule: what it is, an example, and the slots that it fills there, with their words."""

    id: str
    says: str
    example: str
    reads: tuple[tuple[str, str], ...]


@cache
def slot_rules() -> dict[str, SlotRule]:
    """Give the rules by their names."""
    return {row["rule"]: _read(row) for row in rows("slot_rules")}


def _read(row: dict[str, str]) -> SlotRule:
    pairs = (each.partition(" ") for each in row["reads"].split("|"))
    reads = tuple((slot, words) for slot, _, words in pairs)
    return SlotRule(row["rule"], row["says"], row["example"].replace("¶", "\n\n"), reads)
