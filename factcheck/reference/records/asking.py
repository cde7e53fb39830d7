"""What is asked of a family, and how the figure is named: `recipient=kenya&year=2013/2017`."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.reference.records.tallies import Cell, Tally

Years = tuple[int, int]
"""The first and the last year of a span, both included."""


class Asked(NamedTuple):
    """What a claim fixes of a family's dimensions; None is what it leaves open."""

    subject: str
    years: Years | None = None
    provider: str | None = None
    values: tuple[str | None, ...] = ()

    def includes(self, cell: Cell) -> bool:
        """Whether a cell of the subject in those years is part of it."""
        if self.provider and cell.provider != self.provider:
            return False
        named = zip(self.values, cell.values, strict=False)
        return all(value is None or value == own for value, own in named)

    def fixed(self, tally: Tally) -> dict[str, str]:
        """Give the dimensions of a family that it fixes, each as it is written."""
        fixed = {}
        if self.subject in tally.subjects:
            fixed[tally.subject_column] = self.subject
        if self.provider:
            fixed["provider"] = self.provider
        if self.years:
            first, last = self.years
            fixed["year"] = f"{first}" if first == last else f"{first}/{last}"
        named = zip(tally.dimensions, self.values, strict=False)
        return fixed | {name: value for name, value in named if value}


def written(asked: Asked, tally: Tally) -> str:
    """Write what is asked as the end of an id, "" where nothing is fixed."""
    parts = [f"{_safe(name)}={_safe(value)}" for name, value in asked.fixed(tally).items()]
    return f"?{'&'.join(parts)}" if parts else ""


def read(query: str, tally: Tally) -> Asked:
    """Read what the end of an id asks for."""
    pairs = (part.split("=", 1) for part in query.split("&") if "=" in part)
    given = {_unsafe(name): _unsafe(value) for name, value in pairs}
    start, _, end = given.get("year", "").partition("/")
    return Asked(
        subject=given.get(tally.subject_column, tally.subject),
        years=(int(start), int(end or start)) if start.isdigit() else None,
        provider=given.get("provider"),
        values=tuple(given.get(name) for name in tally.dimensions),
    )


_UNSAFE = {"%": "%25", "&": "%26", "=": "%3D", "?": "%3F"}


def _safe(text: str) -> str:
    for char, written in _UNSAFE.items():
        text = text.replace(char, written)
    return text


def _unsafe(text: str) -> str:
    for char, written in reversed(_UNSAFE.items()):
        text = text.replace(written, char)
    return text
