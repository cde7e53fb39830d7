"""The unit of a bare number where the words of its measure say it: "(US$ per liter)"."""

from __future__ import annotations

from functools import cache

from factcheck.patterns import pattern
from factcheck.rules.currencies import after_number, before_number
from factcheck.tables import cells, rows
from factcheck.units import unit_kind

_BRACKET = pattern(r"\(\s*([^()]{1,40}?)\s*\)")
_LEADING = pattern(
    r"^(?:in|annual|current|constant|nominal|real|international|at|\d{4}|millions? of)\s+"
)
_PER = pattern(r"\s+(?:per|a|an)\s+(?P<per>[a-z]+)$|/(?P<slash>[a-z]+)$")


def written_unit(sentence: str) -> str | None:
    """Give the unit that stands in brackets in a sentence: `USD/liter`, `percent`, `m^3`."""
    for found in _BRACKET.finditer(sentence):
        if unit := _read(found[1]):
            return unit
    return None


def kind_of(unit: str | None) -> str | None:
    """Give the kind of a unit, that of the money in a price (`USD/liter` is money)."""
    if unit is None:
        return None
    return unit_kind(unit.split("/")[0])


def _read(words: str) -> str | None:
    if words.startswith("% of") or words == "%":
        return "percent"
    while leading := _LEADING.match(words):
        words = words[leading.end() :]
    per = _PER.search(words)
    name = words[: per.start()] if per else words
    unit = _unit(name.strip())
    if unit is None or per is None:
        return unit
    what = per["per"] or per["slash"]
    return f"{unit}/{_measures().get(what, what)}"


def _unit(name: str) -> str | None:
    currency = before_number().get(name) or after_number().get(name)
    if currency is not None and currency.code is not None:
        return currency.code
    return "USD" if name == "$" else _measures().get(name)


@cache
def _measures() -> dict[str, str]:
    return {name: row["unit"] for row in rows("units") for name in cells(row["names"])}
