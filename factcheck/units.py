"""Units and their kinds: the one pint registry, imported only where a unit needs it.

Currencies (each its own dimension, so that yuan never add to dollars), `percent`, `count`,
`number`, `date`, the units that are read in articles and rates of them (`USD/liter`) are answered
from tables; anything else and conversions come from pint's default registry with `Decimal`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.model import UnitKind
from factcheck.tables import rows

if TYPE_CHECKING:
    import pint

SPECIAL = ("money", "percent", "count", "number", "date", "duration")
"""The kinds of unit that are no dimension of pint."""

_COMMON: dict[str, UnitKind] = {
    **{unit: unit for unit in ("percent", "count", "number", "date")},
    **dict.fromkeys(("year", "month", "week", "day", "hour", "minute", "second"), "duration"),
}
"""Units that are in no table of quantities."""
_RATES: dict[tuple[UnitKind, UnitKind], UnitKind] = {
    ("length", "duration"): "speed",
    ("speed", "duration"): "acceleration",
    ("volume", "duration"): "volumetric_flow_rate",
    ("energy", "duration"): "power",
    ("mass", "volume"): "density",
}
"""Rates that have a name; any other is of the kind of what is counted."""
DIMENSIONS = (
    "length", "area", "volume", "mass", "power", "energy", "speed", "volumetric_flow_rate",
    "temperature", "frequency", "force", "pressure", "density", "acceleration", "current",
    "electric_potential",
)  # fmt: skip
"""Which name a dimension goes by where pint has several (energy is torque, too)."""
Dimension = Mapping[str, object]
"""The powers of the base dimensions: metres a second are `{"[length]": 1, "[time]": -1}`."""
_PART = r"[A-Za-z\u00b5\u03bc][A-Za-z0-9_]*(?:(?:\^|\*\*)[0-9])?"


def is_currency(code: str) -> bool:
    """Whether a text is an ISO 4217 code, in capitals."""
    return code in _currencies()


def unit_kind(unit: str) -> UnitKind:
    """Say what a unit measures; a rate is of the kind of what is counted (`USD/liter`: money).

    Raises:
        ValueError: there is no such unit.

    """
    return _known_kind(unit) or _kind_by_dimension(unit)


def kind_in_prose(unit: str) -> UnitKind | None:
    """Say the same of a unit as articles have it, which may be by anything ("per game"): None."""
    try:
        return unit_kind(unit)
    except ValueError:
        return None


def _known_kind(unit: str) -> UnitKind | None:
    """Say what a unit of the tables measures, or a rate of one."""
    head, slash, per = unit.partition("/")
    kind = "money" if is_currency(head) else _kinds().get(head)
    if kind is None or not slash:
        return kind
    return _RATES.get((kind, _kinds().get(per, "")), kind) if per in _rates() else None


def fits(unit: str, kind: UnitKind) -> bool:
    """Whether figures in a unit can be of a measure of that kind.

    Raises:
        ValueError: there is no such unit.

    """
    found = unit_kind(unit)
    if found == kind or found in SPECIAL or kind in SPECIAL:
        return found == kind
    return is_kind(kind) and _parsed(unit) == _dimension(kind)


def is_kind(kind: str) -> bool:
    """Whether measures can be of that kind: one of the six, or a dimension of pint."""
    return kind in SPECIAL or kind in DIMENSIONS or _dimension(kind) is not None


def same_kind(first: str, second: str) -> bool:
    """Whether amounts in the two units can be compared, be it after a conversion.

    Never so for two currencies. An unknown unit is like itself alone.
    """
    if first == second:
        return True
    if _is_plain(first) or _is_plain(second):
        return False
    if first in _kinds() and second in _kinds():
        return _kinds()[first] == _kinds()[second]
    if heads := _told_by_the_same(first, second):
        return same_kind(*heads)
    try:
        return _parsed(first) == _parsed(second)
    except ValueError:
        return False


def convert(value: Decimal, from_unit: str, to_unit: str) -> Decimal | None:
    """Give an amount in another unit; None where there is no fixed rate (two currencies)."""
    if from_unit == to_unit:
        return value
    if not same_kind(from_unit, to_unit):
        return None
    sizes = _sizes()
    if from_unit in sizes and to_unit in sizes:
        return value * sizes[from_unit] / sizes[to_unit]
    if heads := _told_by_the_same(from_unit, to_unit):
        return convert(value, *heads)
    return Decimal(_registry().convert(value, from_unit, to_unit))


def _told_by_the_same(first: str, second: str) -> tuple[str, str] | None:
    """Give what two rates count where they count it by the same, whether pint knows that or not.

    `kWh/household` and `MWh/household` differ as kWh and MWh do.
    """
    (one, slash, by), (other, _, other_by) = first.partition("/"), second.partition("/")
    return (one, other) if slash and by == other_by else None


def _is_plain(unit: str) -> bool:
    """Whether a unit is like no other."""
    return unit in SPECIAL or is_currency(unit)


def common() -> tuple[str, ...]:
    """Give the units that are known without pint, to suggest one."""
    return (*_kinds(), *sorted(_currencies()))


def kinds() -> tuple[UnitKind, ...]:
    """Give the usual kinds of unit, to suggest one."""
    return (*SPECIAL, *DIMENSIONS)


@cache
def _kinds() -> dict[str, UnitKind]:
    """Give what units measure that need no look at their dimension."""
    return _COMMON | {row["unit"]: row["kind"] for row in rows("units") if row["kind"]}


@cache
def _sizes() -> dict[str, Decimal]:
    """Give how large units are, each in the SI unit of its kind."""
    return {row["unit"]: Decimal(row["size"]) for row in rows("units") if row["size"]}


@cache
def _rates() -> frozenset[str]:
    """Give what rates are told by."""
    return frozenset(row["per"] for row in rows("rates"))


@cache
def _currencies() -> frozenset[str]:
    return frozenset(row["code"] for row in rows("currencies"))


@cache
def _registry() -> pint.UnitRegistry[Decimal]:
    import pint  # noqa: PLC0415 - slow to import, and most runs need none

    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(
        non_int_type=Decimal, on_redefinition="ignore"
    )
    for code in sorted(_currencies()):
        registry.define(f"{code} = [money_{code}]")
    registry.define("person = [person]")
    registry.define("barrel = 42 * gallon")  # of oil: pint's own is one of water
    return registry


@cache
def _kind_by_dimension(unit: str) -> UnitKind:
    dimension = _parsed(unit)
    if any(str(name).startswith("[money_") for name in _parsed(unit.partition("/")[0])):
        return "money"
    if dimension == {"[time]": 1}:
        return "duration"
    if not dimension:
        return "number"
    for name in DIMENSIONS:
        if dimension == _dimension(name):
            return name
    head, slash, _ = unit.partition("/")
    return unit_kind(head) if slash else " ".join(sorted(dimension)).strip("[]")


@cache
def _parsed(unit: str) -> Dimension:
    if not re.fullmatch(rf"{_PART}(?:[*/]{_PART})*", unit):
        raise ValueError(f"{unit!r} is no unit")
    try:
        return dict(_registry().parse_units(unit).dimensionality)
    except (AttributeError, ValueError) as error:
        raise ValueError(f"{unit!r} is no unit") from error


@cache
def _dimension(name: str) -> Dimension | None:
    if not name.isidentifier():
        return None
    try:
        return dict(_registry().get_dimensionality(f"[{name}]"))
    except ValueError:
        return None
