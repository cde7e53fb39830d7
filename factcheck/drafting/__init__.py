"""A table of an analyst's made into a reference package, with every guess told."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from factcheck.drafting import packaging, tables
from factcheck.drafting.contents import contents_of
from factcheck.drafting.guesses import Guess
from factcheck.drafting.provenance import sources_of
from factcheck.drafting.tables import Choices
from factcheck.drafting.wording import slug, spaced
from factcheck.errors import FactcheckError

__all__ = ["Choices", "Drafted", "Guess", "draft"]


class Drafted(Struct, frozen=True):
    """A package that was written: where, what it holds, what was guessed, what is wrong in it."""

    directory: Path
    contents: str
    guesses: list[Guess]
    faults: list[FactcheckError]


def draft(path: Path, out: Path | None, choices: Choices, *, is_forced: bool = False) -> Drafted:
    """Write a package for a table, into `out` or a folder with the name of the file.

    Raises:
        FactcheckError: the table cannot be read or has no numbers, or the folder is there already.

    """
    name = slug(path.stem) or "table"
    target = out or Path(name)
    packaging.refuse_existing(target, is_forced=is_forced)
    table = tables.read(path, choices)
    found = contents_of(table, choices)
    title = next(iter(table.grid.title), "") or spaced(path.stem)
    heading = packaging.Heading(name, title, sources_of(path.name, table.grid.notes))
    faults = packaging.write(target, heading, found.resources)
    return Drafted(target, found.counted, found.guesses, faults)
