"""What changed from one edition of a package to another, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from factcheck.reference import table as tables
from factcheck.reference.package import Package, Resource
from factcheck.reference.roles import RECORDS
from factcheck.reference.table import Row

_KEYS = {"rates": ("currency", "per", "period"), "deflators": ("currency", "year")}
"""What names a row where it has no id."""
_TITLES = {"entities": ("name",), "measures": ("title",), "facts": ("measure", "subject")}


class Altered(Struct, frozen=True):
    """A row with other cells than before: `cells` are (column, before, now)."""

    id: str
    cells: tuple[tuple[str, str, str], ...]


class Changes(Struct, frozen=True, kw_only=True):
    """What changed in a table. `added` and `gone` are (id, title); columns are by name."""

    name: str
    before: int
    now: int
    added: tuple[tuple[str, str], ...] = ()
    gone: tuple[tuple[str, str], ...] = ()
    altered: tuple[Altered, ...] = ()
    new_columns: tuple[str, ...] = ()
    lost_columns: tuple[str, ...] = ()


class _Rows:
    """The rows of a table, or of all tables of a role, by what names them."""

    def __init__(self) -> None:
        self.by_id: dict[str, Row] = {}
        self.columns: dict[str, None] = {}
        self.title: tuple[str, ...] = ()

    def add(self, resource: Resource) -> None:
        table = tables.read(resource.data or b"", resource.path)
        named = resource.terms.get("columns") or {}
        role = resource.role or ""
        key = _KEYS.get(role, (named.get("id", "id"),))
        self.title = (named["title"],) if "title" in named else _TITLES.get(role, ())
        self.columns |= dict.fromkeys(table.header)
        for row in table.rows:
            self.by_id[" ".join(row.get(column, "") for column in key)] = row

    def titled(self, ids: Iterator[str]) -> tuple[tuple[str, str], ...]:
        return tuple(
            (each, ", ".join(self.by_id[each].get(column, "") for column in self.title))
            for each in ids
        )


def differences(old: Package, new: Package) -> list[Changes]:
    """Compare two packages, a table of records each, of the other roles all tables together."""
    before, now = _tables(old), _tables(new)
    names = dict.fromkeys((*before, *now))
    return [_changes(name, before.get(name, _Rows()), now.get(name, _Rows())) for name in names]


def _tables(package: Package) -> dict[str, _Rows]:
    found: dict[str, _Rows] = {}
    for resource in package.resources:
        if resource.role is not None and resource.data is not None:
            name = resource.name if resource.role == RECORDS else resource.role
            found.setdefault(name, _Rows()).add(resource)
    return found


def _changes(name: str, old: _Rows, new: _Rows) -> Changes:
    shared = [column for column in new.columns if column in old.columns]
    return Changes(
        name=name,
        before=len(old.by_id),
        now=len(new.by_id),
        added=new.titled(each for each in new.by_id if each not in old.by_id),
        gone=old.titled(each for each in old.by_id if each not in new.by_id),
        altered=tuple(_altered(old, new, shared)),
        new_columns=tuple(column for column in new.columns if column not in old.columns),
        lost_columns=tuple(column for column in old.columns if column not in new.columns),
    )


def _altered(old: _Rows, new: _Rows, columns: Sequence[str]) -> Iterator[Altered]:
    for name, row in new.by_id.items():
        before = old.by_id.get(name, row)
        if before is not row and before != row:
            cells = tuple(
                (column, before[column], row[column])
                for column in columns
                if before[column] != row[column]
            )
            if cells:
                yield Altered(name, cells)
