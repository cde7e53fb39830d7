"""What the files of a package are for, and the columns that each role has (contract, section 1)."""

from __future__ import annotations

from typing import NamedTuple


class Columns(NamedTuple):
    """The columns that a role cannot do without, and those that may be missing."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every column that the role knows."""
        return self.required + self.optional


COLUMNS = {
    "entities": Columns(("id", "kind", "name"), ("aliases", "part_of")),
    "measures": Columns(
        ("id", "unit_kind", "dynamics", "phrases"), ("title", "not_phrases", "confusable_with")
    ),
    "facts": Columns(
        ("id", "measure", "subject", "value", "unit"),
        (
            "provider", "recipient", "sector", "value_high", "modifier", "precision", "price_basis",
            "period_start", "period_end", "as_of", "publisher", "superseded_by", "source_url",
            "note",
        ),
    ),
    "rates": Columns(("currency", "per", "period", "rate"), ("source_url",)),
    "deflators": Columns(("currency", "year", "index", "base_year"), ("source_url",)),
}  # fmt: skip
RECORDS = "records"
"""The role of tables whose columns the descriptor names."""
ROLES = (*COLUMNS, RECORDS)
WITH_IDS = ("entities", "measures", "facts")

KINDS = ("country", "organisation", "programme", "project", "person", "region")
DYNAMICS = ("flow", "stock", "event")
