"""The reference data of a night: how old each table is, and which have changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from factcheck.nights import Table
from factcheck.reference import Listed, listing


def tables_of(
    folders: Iterable[Path], today: date, max_age: int | None, before: Sequence[Table]
) -> tuple[Table, ...]:
    """List the tables of packages; what a table says of its own age goes before `max_age`.

    A table has changed if it was there `before` with another content.
    """
    known = {(each.package, each.name): each.sha256 for each in before}
    listed = [each for folder in folders for each in listing(folder, today)]
    return tuple(
        _table(each, max_age, known.get((each.package, each.name)))
        for each in listed
        if each.rows is not None
    )


def _table(listed: Listed, max_age: int | None, before: str | None) -> Table:
    return Table(
        package=listed.package,
        name=listed.name,
        file=listed.path,
        rows=listed.rows or 0,
        sha256=listed.sha256,
        licence=", ".join(listed.licences),
        newest=listed.newest,
        age=listed.age,
        max_age=listed.max_age if listed.max_age is not None else max_age,
        is_changed=before is not None and before != listed.sha256,
    )
