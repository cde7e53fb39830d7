"""The cells of a family: what the rows of a table add up to, kept in the compiled index.

A cell is all rows of one subject, year, provider, unit and value of each other dimension. Any
figure that a claim may ask for is the sum of some cells.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

Key = tuple[str, str, int, str, str, tuple[str, ...]]
"""Subject, provider, year (0: none), unit, price basis, and a value for each other dimension."""
FIRST_LINES = 3
A_TABLE = "table "
"""How the id of a table begins, which is the subject of its own figures of nobody else."""


class Cell(Struct, frozen=True, gc=False, array_like=True):
    """The tally of the rows of one cell, short, since a run reads all of them.

    `unit` and `price_basis` are "" where they are those of the table. `low` and `high` are kept
    for extremes, `of`, the denominator, for a share, `members` where distinct ones are counted.
    """

    year: int
    rows: int
    total: Decimal
    lines: tuple[int, ...]
    provider: str = ""
    unit: str = ""
    price_basis: str = ""
    values: tuple[str, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    of: Decimal | None = None
    members: tuple[str, ...] = ()


class Tally(Struct, frozen=True, gc=False, kw_only=True):
    """A family with its cells, packed, by subject, "" where nothing says of whom the rows are.

    `dimensions` are those that a claim fixes by a word of its text. `subject` is the entity of
    the table as a whole. `years` are the first and the last of the rows; fiscal ones ("2021-22")
    go by the year in which they begin.
    """

    resource: str
    family: str
    measure: str
    aggregate: str
    dynamics: str
    told: str
    subject: str
    subject_column: str
    by_year: bool
    fiscal: bool
    by_provider: bool
    dimensions: tuple[str, ...]
    complete: bool | tuple[str, ...]
    years: tuple[int, int] | None
    unit: str
    price_basis: str
    provider: str | None
    recipient: str | None
    publisher: str | None
    as_of: str | None
    superseded_by: str | None
    source_url: str
    package: str
    file: str
    subjects: frozenset[str]
    cells: bytes

    @property
    def id(self) -> str:
        """The name of the family among all: `RESOURCE/FAMILY`."""
        return f"{self.resource}/{self.family}"

    @property
    def id_of_newer(self) -> str:
        """The name of the family that replaces it, "" where none does."""
        return f"{self.superseded_by}/{self.family}" if self.superseded_by else ""
