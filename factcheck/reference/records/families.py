"""What a table of records says of itself in `datapackage.json` (contract, section 1)."""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct

AGGREGATES = ("sum", "count", "distinct", "mean", "min", "max", "share")
COLUMNS = (
    "id", "title", "subject", "recipient", "provider", "year", "amount", "unit", "price_basis",
    "sector", "include",
)  # fmt: skip
"""The names that the contract has for columns of a table of records."""
CONDITIONS = ("gte", "lte", "gt", "lt", "ne", "empty")
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)")
"""A year in the cell of a row: "2015", "FY 2015", "2015-03-31"."""

Conditions = dict[str, Any]
"""Column: a value, a list of values, or `{"gte", "lte", "gt", "lt", "ne", "empty"}`."""


class Family(Struct, frozen=True, gc=False, kw_only=True):
    """A named aggregate over a table of records.

    `aggregate` is one of `AGGREGATES`, once a declaration is sound.
    `by` are the dimensions that a claim may fix, in the contract's names or a header's.
    `complete` says whether the table holds the whole; a list of dimensions, that it does so
    where a claim fixes all of these. `of` is the condition on the denominator of a share.
    """

    id: str
    measure: str
    aggregate: str
    value: str = ""
    where: Conditions = {}
    of: Conditions = {}
    by: tuple[str, ...] = ()
    complete: bool | tuple[str, ...] = True


class Records(Struct, frozen=True, gc=False, kw_only=True):
    """A table of records: its columns by the contract's names, its families, and what all rows
    have in common.

    `subject`, `provider` and `recipient` are the entities of all rows, where no column says it.
    """  # noqa: D205

    columns: dict[str, str] = {}
    families: tuple[Family, ...] = ()
    unit: str = ""
    scale: str = "1"
    price_basis: str = ""
    publisher: str | None = None
    as_of: str | None = None
    superseded_by: str | None = None
    max_age: int | None = None
    subject: str | None = None
    provider: str | None = None
    recipient: str | None = None

    @property
    def of_whom(self) -> str:
        """Give the contract's name of the column of the subject: its own, else the recipient."""
        return "subject" if "subject" in self.columns else "recipient"

    def unit_of(self, family: Family, kind: str) -> str:
        """Give what the figures of a family are in; "" where a column says it.

        Those of a measure of counts, shares or plain numbers are in that, whatever the table's
        amounts are in.
        """
        counted = {"count": "count", "distinct": "count", "share": "percent"}
        if family.aggregate in counted:
            return counted[family.aggregate]
        return kind if kind in ("count", "number", "percent") else self.unit

    def dimension(self, name: str) -> str:
        """Give the contract's name for a dimension, a header as it stands where it has none."""
        if name in ("subject", "recipient"):
            return self.of_whom if self.of_whom in self.columns else name
        named = {header: column for column, header in self.columns.items()}
        return name if name in self.columns else named.get(name, name)

    def header(self, name: str) -> str:
        """Give the header of a column that is named as the contract does, or as itself."""
        return self.columns.get(name, name)
