"""What changed from one edition of a package to another, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from msgspec import Struct

from factcheck.reference import table as tables
from factcheck.reference.package import Package, Resource
from factcheck.reference.records.declaring import declared
from factcheck.reference.records.families import Records
from factcheck.reference.roles import RECORDS
from factcheck.reference.table import Row

_KEYS = {"rates": ("currency", "per", "period"), "deflators": ("currency", "year")}
"""What names a row of a role that has no ids."""
_TITLES = {"entities": ("name",), "measures": ("title",), "facts": ("measure", "subject")}
Key = tuple[str, ...]


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
    """The rows of a table, or of all tables of a role, and the columns that name them.

    `named` names a row by itself (an id); `dimensions` do where rows have none, as those of a
    statistic: country, year, and what else its families tell apart.
    """

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.columns: dict[str, None] = {}
        self.title: tuple[str, ...] = ()
        self.named: Key = ()
        self.dimensions: Key = ()

    @property
    def key(self) -> Key:
        return self.named or self.dimensions or tuple(self.columns)

    def add(self, resource: Resource) -> None:
        table = tables.read(resource.data or b"", resource.path)
        role = resource.role or ""
        if role == RECORDS:
            records = declared(resource) or Records()
            named = records.columns
            self.named = (named["id"],) if "id" in named else ()
            self.dimensions = tuple(_dimensions(records))
            self.title = (named["title"],) if "title" in named else ()
        else:
            self.named = _KEYS.get(role, ("id",))
            self.title = _TITLES.get(role, ())
        self.columns |= dict.fromkeys(table.header)
        self.rows += table.rows

    def by(self, key: Key) -> dict[Key, list[Row]]:
        """Give the rows by what names them."""
        found: dict[Key, list[Row]] = {}
        for row in self.rows:
            found.setdefault(_values(row, key), []).append(row)
        return found

    def titled(self, key: Key, row: Row) -> tuple[str, str]:
        return _written(key), ", ".join(_values(row, self.title))


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


def _dimensions(records: Records) -> Iterator[str]:
    """Give the headers of what tells rows without ids apart; no amount does."""
    amounts = {records.header(each.value or "amount") for each in records.families}
    amounts.add(records.header("amount"))
    families = (name for each in records.families for name in (*each.by, *each.where))
    for header in dict.fromkeys(map(records.header, (*records.columns, *families))):
        if header not in amounts:
            yield header


def _changes(name: str, old: _Rows, new: _Rows) -> Changes:
    shared = [column for column in new.columns if column in old.columns]
    pairs = list(_pairs(old, new, shared))
    return Changes(
        name=name,
        before=len(old.rows),
        now=len(new.rows),
        added=tuple(new.titled(key, now) for key, before, now in pairs if now and not before),
        gone=tuple(old.titled(key, before) for key, before, now in pairs if before and not now),
        altered=tuple(
            Altered(_written(key), tuple(_cells(before, now, shared)))
            for key, before, now in pairs
            if before and now
        ),
        new_columns=tuple(column for column in new.columns if column not in old.columns),
        lost_columns=tuple(column for column in old.columns if column not in new.columns),
    )


def _pairs(
    old: _Rows, new: _Rows, shared: Sequence[str]
) -> Iterator[tuple[Key, Row | None, Row | None]]:
    """Give what changed by its name: the row before and the row now, None where there is none.

    Of several rows with one name, those that are the same belong together, then the first ones.
    """
    of_old, of_new = _keys(old, new, shared)
    before, now = old.by(of_old), new.by(of_new)
    for key in dict.fromkeys((*now, *before)):
        left, came = before.get(key, []), now.get(key, [])
        same = _counted(left, shared) & _counted(came, shared)
        rest = zip_longest(_others(left, same, shared), _others(came, same, shared))
        yield from ((key, *pair) for pair in rest)


def _counted(rows: Sequence[Row], columns: Sequence[str]) -> Counter[Key]:
    return Counter(_values(row, columns) for row in rows)


def _others(rows: Sequence[Row], same: Counter[Key], columns: Sequence[str]) -> Iterator[Row]:
    """Give the rows without so many of those that are the same on both sides."""
    left = same.copy()
    for row in rows:
        values = _values(row, columns)
        if left[values]:
            left[values] -= 1
        else:
            yield row


def _keys(old: _Rows, new: _Rows, shared: Sequence[str]) -> tuple[Key, Key]:
    """Give the columns that name the rows of each: ids, else dimensions, else all that it has."""
    if not (old.columns and new.columns) or (old.named and new.named):
        return old.key, new.key
    named = {*old.dimensions, *new.dimensions}
    key = tuple(column for column in shared if column in named)
    return (key, key) if key else (tuple(old.columns), tuple(new.columns))


def _cells(before: Row, now: Row, columns: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Give the cells that are not the same, each with its column."""
    pairs = zip(_values(before, columns), _values(now, columns), strict=True)
    for column, (old, new) in zip(columns, pairs, strict=True):
        if old != new:
            yield column, old, new


def _values(row: Row, columns: Sequence[str]) -> Key:
    return tuple(row.get(column, "") for column in columns)


def _written(key: Key) -> str:
    return " ".join(filter(None, key))
