"""The nouns of what is built, and of its parts, for use within patterns."""

from __future__ import annotations

from functools import cache
from typing import Literal

from factcheck.tables import rows

Use = Literal["named", "new", "owned", "attached", "again", "beside"]
"""With a name of its own ("the Padma bridge"), new in its sentence ("a pipeline"), as what a known
thing has ("the dam's spillway"), or right behind the name of one ("the Thar coal mine"); for what
was named before ("the plant"), or for one more that is there as well ("the road", at a port)."""

ANY_THING = (
    *("project", "facility", "scheme", "programme", "program", "complex", "upgrade", "overhaul"),
    *("modernisation", "modernization", "upgradation", "undertaking", "venture"),
)
"""Nouns that tell of no kind of thing."""
CALLED = "unit|track|cable"
"""Nouns, for use within patterns, that stand for a thing which goes by them, else for a part."""
PIECE = r"section|stretch|segment|portion|part|leg"
"""What a line is made up of, for use within patterns."""


@cache
def built_things(use: Use) -> tuple[str, ...]:
    """Give the nouns of `data/built_things.csv` that have a use."""
    return tuple(row["noun"] for row in rows("built_things") if row[use])


def any_built_thing(use: Use, *others: str, but: Use | None = None) -> str:
    """Give a pattern for any of them, and for other nouns; for none that has a use of `but`."""
    left_out = built_things(but) if but else ()
    nouns = [noun for noun in built_things(use) if noun not in left_out]
    return rf"(?:{'|'.join((*nouns, *others))})".replace(" ", r"\s+")


def last_words(use: Use) -> str:
    """Give the words that one of them ends with: no sentence without them has any."""
    return " ".join(noun.split()[-1] for noun in built_things(use))


THING = any_built_thing("again", *ANY_THING)
"""What stands for a project that was named before, for use within patterns."""
