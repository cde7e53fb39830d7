"""What must agree between the cells of a row, and between rows: ids, times, units, references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from factcheck import edtf, units
from factcheck.edtf import Days
from factcheck.errors import FactcheckError
from factcheck.reference import columns, mends
from factcheck.reference.table import Row, Table
from factcheck.reference.vocabulary import spelling
from factcheck.tables import cells

Tables = Iterable[Table]


class _Line(NamedTuple):
    """A row of a table with its number in it."""

    table: Table
    number: int
    cells: Row

    def place(self, column: str) -> str:
        return self.table.place(self.number, column)

    def fault(self, column: str, code: str, message: str, hint: str) -> FactcheckError:
        return FactcheckError(code, message, where=self.place(column), hint=hint)


def _lines(tables: Tables) -> Iterator[_Line]:
    for table in tables:
        for number, row in enumerate(table.rows):
            yield _Line(table, number, row)


def doubled_ids(tables: Tables) -> Iterator[FactcheckError]:
    """Yield the ids that stand twice among the rows of a role."""
    first: dict[str, _Line] = {}
    for line in _lines(tables):
        name = line.cells["id"]
        before = first.setdefault(name, line)
        if name and before is not line:
            message = f"id {name!r} stands at {before.place('id')} already"
            hint = "give this row an id of its own, or take one of the two out"
            yield line.fault("id", "doubled-id", message, hint)


def doubled_rates(tables: Tables, by: Sequence[str], told: str) -> Iterator[FactcheckError]:
    """Yield the rows that tell another number for what an earlier one tells, alike in `by`."""
    first: dict[tuple[str, ...], _Line] = {}
    for line in _lines(tables):
        what = tuple(line.cells.get(column, "") for column in by)
        before = first.setdefault(what, line)
        if all(what) and not _is_alike(before.cells.get(told), line.cells.get(told)):
            message = f"{told} for {', '.join(what)} stands at {before.place(told)} already"
            yield line.fault(told, f"doubled-{told}", message, "take one of the two rows out")


def _is_alike(one: str | None, other: str | None) -> bool:
    """Whether two cells hold one number, however many digits it is written with (7.1 and 7.10)."""
    if one == other:
        return True
    try:
        return Decimal(one or "") == Decimal(other or "")
    except InvalidOperation:
        return False


def shared_aliases(tables: Tables) -> Iterator[FactcheckError]:
    """Yield the spellings that stand for two entities."""
    first: dict[tuple[str, tuple[int, ...]], tuple[_Line, str]] = {}
    for line in _lines(tables):
        for column in ("name", "aliases"):
            for alias in cells(line.cells.get(column, "")):
                before, where = first.setdefault(spelling(alias), (line, column))
                if before.cells["id"] != line.cells["id"]:
                    owner = f"{before.cells['id']!r} ({before.place(where)})"
                    message = f"{alias!r} stands for {owner} already"
                    hint = "leave a spelling to the one entity that prose means by it"
                    yield line.fault(column, "shared-alias", message, hint)


def cycles(tables: Tables, column: str) -> Iterator[FactcheckError]:
    """Yield the rows whose chain of `column` leads back to them; each circle once."""
    lines = list(_lines(tables))
    chain = {line.cells["id"]: line.cells.get(column, "") for line in lines}
    told: set[str] = set()
    for line in lines:
        circle = _circle(line.cells["id"], chain)
        if circle and told.isdisjoint(circle):
            told.update(circle)
            message = f"{column} leads back here: {' > '.join((*circle, circle[0]))}"
            hint = "leave the cell of the last in the chain empty"
            yield line.fault(column, "circular-reference", message, hint)


def _circle(start: str, chain: Mapping[str, str]) -> list[str]:
    """Follow a chain, and give its ids if it ends where it began."""
    path = {start: None}
    following = chain.get(start, "")
    while following and following not in path:
        path[following] = None
        following = chain.get(following, "")
    return list(path) if following == start != "" else []


def confused_with_itself(tables: Tables) -> Iterator[FactcheckError]:
    """Yield the measures that name themselves as confusable."""
    for line in _lines(tables):
        name = line.cells["id"]
        if name and name in cells(line.cells.get("confusable_with", "")):
            message = f"{name!r} is named as confusable with itself"
            yield line.fault(
                "confusable_with", "confusable-with-itself", message, "take it out of the list"
            )


def figures(tables: Tables, kinds: Mapping[str, str]) -> Iterator[FactcheckError]:
    """Yield what does not fit within a row of facts; `kinds` are those of the measures."""
    for line in _lines(tables):
        yield from _value(line)
        yield from _unit(line, kinds.get(line.cells["measure"], ""))
        yield from _period(line)


def _value(line: _Line) -> Iterator[FactcheckError]:
    value, high = line.cells["value"], line.cells.get("value_high", "")
    if line.cells["unit"] == "date":
        if value and not edtf.is_valid(value):
            yield line.fault("value", "bad-date", *columns.tell_date(value))
        if high:
            hint = "write a span of days into value: 2015-04-20/2015-04-22"
            yield line.fault("value_high", "bad-value-high", "a date has no value_high", hint)
    elif value and not mends.is_plain(value):
        yield line.fault("value", "bad-number", *columns.tell_number(value))
    elif value and mends.is_plain(high) and Decimal(high) < Decimal(value):
        message = f"value_high {high} is below value {value}"
        hint = "value is the lower end of the range, value_high the upper"
        yield line.fault("value_high", "bad-value-high", message, hint)


def _unit(line: _Line, kind: str) -> Iterator[FactcheckError]:
    unit, measure = line.cells["unit"], line.cells["measure"]
    if not (columns.is_unit(unit) and units.is_kind(kind)):
        return  # what is unknown is told by its column
    if not units.fits(unit, kind):
        message = f"{measure!r} is measured in {kind}, and {unit!r} is no unit of that"
        told = f"{unit} is one of {units.unit_kind(unit)}"
        hint = f"correct the unit, or choose another measure: {told}"
        yield line.fault("unit", "unit-does-not-fit", message, hint)


def _period(line: _Line) -> Iterator[FactcheckError]:
    start, end = line.cells.get("period_start", ""), line.cells.get("period_end", "")
    if not (edtf.is_valid(start) and edtf.is_valid(end)):
        return
    first, last = edtf.bounds(start).first, edtf.bounds(end).last
    if first and last and last < first:
        message = f"the period ends ({end}) before it begins ({start})"
        hint = "exchange period_start and period_end"
        yield line.fault("period_end", "period-reversed", message, hint)
    elif line.cells["unit"] == "date" and edtf.is_valid(line.cells["value"]):
        yield from _event(line, Days(first, last))


def _event(line: _Line, period: Days) -> Iterator[FactcheckError]:
    """Yield the day of an event that lies outside the time that the row is about."""
    value = line.cells["value"]
    if not period.overlaps(edtf.bounds(value)):
        span = edtf.interval(line.cells["period_start"], line.cells["period_end"])
        message = f"{value} lies outside the period of its row ({span})"
        hint = "correct one of the two, or leave period_start and period_end empty"
        yield line.fault("value", "outside-period", message, hint)
