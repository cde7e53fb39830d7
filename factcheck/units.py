"""Units and their kinds: the one pint registry, imported only where a unit needs it.

Currencies (each its own dimension, so that yuan never add to dollars), `percent`, `count`,
`number`, `date` and the units that newspapers use most are answered from a table; anything else,
compound units (`USD/liter`) and conversions come from pint's default registry with `Decimal`.
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
    **dict.fromkeys(("W", "kW", "MW", "GW", "TW"), "power"),
    **dict.fromkeys(("kWh", "MWh", "GWh", "TWh"), "energy"),
    **dict.fromkeys(("m", "km", "mile", "foot"), "length"),
    **dict.fromkeys(("m^2", "km^2", "hectare", "acre"), "area"),
    **dict.fromkeys(("m^3", "km^3", "liter", "gallon", "barrel"), "volume"),
    **dict.fromkeys(("kg", "tonne"), "mass"),
}
_DIMENSIONS = (
    "length", "area", "volume", "mass", "power", "energy", "speed", "volumetric_flow_rate",
    "temperature", "frequency", "force", "pressure", "density", "acceleration", "current",
)  # fmt: skip
"""Which name a dimension goes by where pint has several (energy is torque, too)."""
Dimension = Mapping[str, object]
"""The powers of the base dimensions: metres a second are `{"[length]": 1, "[time]": -1}`."""
_PART = r"[^\W\d]\w*(?:(?:\^|\*\*)\d)?"


def is_currency(code: str) -> bool:
    """Whether a text is an ISO 4217 code, in capitals."""
    return code in _currencies()


def unit_kind(unit: str) -> UnitKind:
    """Say what a unit measures; a rate is of the kind of what is counted (`USD/liter`: money).

    Raises:
        ValueError: there is no such unit.

    """
    head, slash, per = unit.partition("/")
    if is_currency(head) and (not slash or per in _COMMON):
        return "money"
    return _COMMON.get(unit) or _kind_by_dimension(unit)


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
    return kind in SPECIAL or kind in _DIMENSIONS or _dimension(kind) is not None


def same_kind(first: str, second: str) -> bool:
    """Whether amounts in the two units can be compared, be it after a conversion.

    Never so for two currencies. An unknown unit is like itself alone.
    """
    if first == second:
        return True
    if _is_plain(first) or _is_plain(second):
        return False
    if first in _COMMON and second in _COMMON:
        return _COMMON[first] == _COMMON[second]
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
    return Decimal(_registry().convert(value, from_unit, to_unit))


def _is_plain(unit: str) -> bool:
    """Whether a unit is like no other."""
    return unit in SPECIAL or is_currency(unit)


def common() -> tuple[str, ...]:
    """Give the units that are known without pint, to suggest one."""
    return (*_COMMON, *sorted(_currencies()))


def kinds() -> tuple[UnitKind, ...]:
    """Give the usual kinds of unit, to suggest one."""
    return (*SPECIAL, *_DIMENSIONS)


@cache
def _currencies() -> frozenset[str]:
    return frozenset(row["code"] for row in rows("currencies"))


@cache
def _registry() -> pint.UnitRegistry[Decimal]:
    import pint  # noqa: PLC0415 - slow to import, and most runs need none

    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(non_int_type=Decimal)
    for code in sorted(_currencies()):
        registry.define(f"{code} = [money_{code}]")
    registry.define("person = [person]")
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
    for name in _DIMENSIONS:
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
