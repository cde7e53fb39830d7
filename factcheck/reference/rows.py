"""Sound rows of a package's tables as records."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from factcheck.model import Entity, Fact, Measure
from factcheck.reference.table import Row, Table
from factcheck.tables import cells


def entities(table: Table) -> list[Entity]:
    """Read the rows of a table of entities."""
    return [
        Entity(
            id=row["id"],
            kind=row["kind"],
            name=row["name"],
            aliases=cells(row.get("aliases", "")),
            part_of=row.get("part_of") or None,
        )
        for row in table.rows
    ]


def measures(table: Table) -> list[Measure]:
    """Read the rows of a table of measures."""
    lists = ("phrases", "not_phrases", "confusable_with")
    plain = ("id", "title", "unit_kind", "dynamics")
    return [
        msgspec.convert(
            {key: row.get(key, "") for key in plain}
            | {key: cells(row.get(key, "")) for key in lists},
            Measure,
        )
        for row in table.rows
    ]


def facts(table: Table, package: str, path: str) -> list[Fact]:
    """Read the rows of a table of facts; `package` and `path` say where they stand."""
    return [
        _fact(row, package, path, line) for row, line in zip(table.rows, table.starts, strict=True)
    ]


def rates(table: Table) -> list[tuple[str, str, Decimal]]:
    """Read the rows of a table of rates: "PKR/USD", the period, units for one."""
    return [
        (f"{row['currency']}/{row['per']}", row["period"], Decimal(row["rate"]))
        for row in table.rows
    ]


def deflators(table: Table) -> list[tuple[str, str, Decimal]]:
    """Read the rows of a table of price indices: the currency, the year, the index."""
    return [(row["currency"], row["year"], Decimal(row["index"])) for row in table.rows]


_WORDS = ("sector", "price_basis", "source_url", "note")
_IDS = (
    "provider", "recipient", "period_start", "period_end", "as_of", "publisher", "superseded_by",
)  # fmt: skip


def _fact(row: Row, package: str, path: str, line: int) -> Fact:
    content: dict[str, object] = {key: row.get(key, "") for key in _WORDS}
    content |= {key: row.get(key) or None for key in _IDS}
    content |= {key: row[key] for key in ("id", "measure", "subject", "unit")}
    is_date = row["unit"] == "date"
    content["date_value"] = row["value"] if is_date else None
    content["value"] = None if is_date else _decimal(row["value"])
    content["value_high"] = None if is_date else _decimal(row.get("value_high", ""))
    content["precision"] = _decimal(row.get("precision", ""))
    content["modifier"] = row.get("modifier") or "exact"
    return msgspec.convert(content | {"package": package, "file": path, "line": line}, Fact)


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None
