"""What units measure, which go together, and that pint stays away until it is needed."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest

from factcheck import units


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("USD", "money"),
        ("PKR", "money"),
        ("USD/liter", "money"),
        ("USD/MWh", "money"),
        ("USD/person", "money"),
        ("percent", "percent"),
        ("count", "count"),
        ("number", "number"),
        ("date", "date"),
        ("year", "duration"),
        ("fortnight", "duration"),
        ("MW", "power"),
        ("horsepower", "power"),
        ("m^3", "volume"),
        ("acre_foot", "volume"),
        ("km/hour", "speed"),
        ("barrel/day", "volumetric_flow_rate"),
        ("tonne/year", "mass"),
        ("degC", "temperature"),
        ("person", "person"),
        ("GB", "number"),
    ],
)
def test_a_unit_measures_something(unit: str, kind: str) -> None:
    assert units.unit_kind(unit) == kind


@pytest.mark.parametrize(
    "unit",
    ["", "46", "$", "US$", "USD/", "/", "a b", "usd", "1/year", "mwx", "USD/½", "USD/²", "km^²"],
)
def test_what_is_no_unit_is_refused(unit: str) -> None:
    with pytest.raises(ValueError, match="is no unit"):
        units.unit_kind(unit)


NAMED_RATES = ("km/hour", "foot^3/day", "kWh/month", "gallon/minute", "kg/liter", "USD/barrel")


@pytest.mark.parametrize(
    "unit", [*(unit for unit in units._kinds() if unit not in units.SPECIAL), *NAMED_RATES]
)
def test_the_tables_of_kinds_agree_with_pint(unit: str) -> None:
    assert units._kind_by_dimension(unit) == units._known_kind(unit)


def test_the_table_of_sizes_agrees_with_pint() -> None:
    sizes = units._sizes()
    standard = {units.unit_kind(unit): unit for unit, size in sizes.items() if size == 1}
    standard |= {"volumetric_flow_rate": "m^3/second", "speed": "m/second"}
    for unit, size in sizes.items():
        known = units._registry().convert(Decimal(1), unit, standard[units.unit_kind(unit)])
        # Editions of pint differ over the foot of which an acre is made.
        assert abs(size / Decimal(known) - 1) < Decimal("1e-5"), unit


@pytest.mark.parametrize(
    ("unit", "kind"),
    [("kWh/household", "energy"), ("USD/ticket", "money"), ("kg/chapter", None), ("wide/km", None)],
)
def test_in_prose_amounts_are_told_by_anything(unit: str, kind: str | None) -> None:
    assert units.kind_in_prose(unit) == kind


def test_every_currency_is_a_dimension_of_its_own() -> None:
    dimensions = [str(units._parsed(code)) for code in sorted(units._currencies())]
    assert len(set(dimensions)) == len(dimensions) > 150


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("MW", "GW", True),
        ("MW", "horsepower", True),
        ("year", "day", True),
        ("USD", "USD", True),
        ("USD", "CNY", False),
        ("USD/liter", "USD/gallon", True),
        ("USD/liter", "CNY/liter", False),
        ("USD/liter", "USD", False),
        ("percent", "count", False),
        ("MW", "MWh", False),
        ("MW", "nonsense", False),
        ("nonsense", "nonsense", True),
    ],
)
def test_amounts_compare_within_a_dimension_only(first: str, second: str, same: bool) -> None:
    assert units.same_kind(first, second) is same
    assert units.same_kind(second, first) is same


def test_conversions_are_exact_decimals() -> None:
    assert units.convert(Decimal(1320), "MW", "GW") == Decimal("1.32")
    assert units.convert(Decimal(10), "GW", "MW") == Decimal(10000)
    assert units.convert(Decimal(2), "mile", "km") == Decimal("3.218688")
    assert units.convert(Decimal(5), "USD", "USD") == Decimal(5)


def test_rates_told_by_the_same_convert_as_what_they_count() -> None:
    assert units.same_kind("kWh/household", "MWh/household")
    assert units.convert(Decimal(3500), "kWh/household", "MWh/household") == Decimal("3.5")
    assert not units.same_kind("kWh/household", "MWh/person")
    assert not units.same_kind("USD/household", "EUR/household")


def test_currencies_are_never_converted() -> None:
    assert units.convert(Decimal(1), "USD", "PKR") is None
    assert units.convert(Decimal(1), "USD/liter", "PKR/liter") is None
    assert units.convert(Decimal(1), "percent", "number") is None


@pytest.mark.parametrize(
    ("unit", "kind", "does"),
    [
        ("USD", "money", True),
        ("USD/liter", "money", True),
        ("MW", "power", True),
        ("MWh", "torque", True),
        ("MW", "energy", False),
        ("percent", "number", False),
        ("count", "number", False),
        ("MW", "nonsense", False),
        ("day", "duration", True),
    ],
)
def test_a_unit_fits_a_kind_of_measure(unit: str, kind: str, does: bool) -> None:
    assert units.fits(unit, kind) is does


def test_kinds_are_the_six_and_the_dimensions_of_pint() -> None:
    assert all(map(units.is_kind, ("money", "date", "power", "torque")))
    assert not any(map(units.is_kind, ("", "watts", "[power]")))


def test_common_answers_come_without_pint() -> None:
    code = (
        "import sys; from decimal import Decimal; from factcheck.units import *\n"
        "assert unit_kind('USD/liter') == 'money' and unit_kind('MW') == 'power'\n"
        "assert is_currency('USD') and same_kind('MW', 'GW') and not same_kind('USD', 'PKR')\n"
        "assert fits('percent', 'percent') and convert(Decimal(1), 'USD', 'PKR') is None\n"
        "assert convert(Decimal(1), 'km', 'km') == 1 and 'pint' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
