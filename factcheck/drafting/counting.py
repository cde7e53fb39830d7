"""What numbers are counted in: by their header, their cells, the table, or their looks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.drafting.guesses import Sureness
from factcheck.drafting.numerals import Number
from factcheck.drafting.quantities import ONE, Home, Quantity
from factcheck.drafting.shapes import Observation
from factcheck.drafting.unit_words import currency_of

_SHARES = re.compile(
    r"\b(?:rate|share|percent|percentage|proportion|growth|inflation|penetration|coverage)\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"\b(?:index|score|rating|ratio|coefficient|average|mean|median|density|per)\b", re.IGNORECASE
)
_OF_EACH = re.compile(r"\bper\b|\beach\b", re.IGNORECASE)
"""Words of amounts that are not in the thousands in which a table gives its totals."""
_SHOWN = 3
_NO_SCALE = ("percent", "number")


class Counted(NamedTuple):
    """How numbers are counted, how sure that is, and why."""

    quantity: Quantity
    sure: Sureness
    why: str


def count(
    said: Quantity, noun: str, kind: str, numbers: Sequence[Number], *, table: Quantity, home: Home
) -> Counted:
    """Tell what numbers are counted in.

    `said` is what their header says, `table` what a line over the table does, `kind` the kind
    of unit that what `noun` names mostly has.
    """
    if said.unit:
        found = _by_header(said, table)
    else:
        found = (
            _by_cells(said, numbers, table, home)
            or _by_table(said, noun, kind, table)
            or _by_looks(said.above(replace(table, unit="")), noun, kind, numbers, home)
        )
    return _whole_percent(found, numbers)


def of_their_own(said: Quantity, group: Sequence[Observation], table: Quantity) -> Counted:
    """Tell how amounts are counted of which each has a currency of its own: in the commonest.

    Scale and prices are those of their header, else those of a line over the table.
    """
    codes = [each.currency for each in group]
    commonest = max(dict.fromkeys(codes), key=codes.count)
    signs = list(dict.fromkeys(each.number.sign for each in group if each.number.sign))
    shown = ", ".join(f'"{sign}"' for sign in signs[:_SHOWN]) + (", …" if signs[_SHOWN:] else "")
    why = f"the cells have {shown}" if signs else "in the currency of its row"
    if said.scale != ONE:
        why = f'{why}; the header says "{said.said}"'
    is_of_each = _OF_EACH.search(said.words) is not None
    wider = replace(table, unit="", scale=ONE if is_of_each else table.scale)
    found = replace(said.above(wider), unit=commonest)
    doubtful = next((each for each in group if not each.is_currency_certain), None)
    if doubtful is not None:
        return Counted(found, "medium", f"{why}; is it {doubtful.currency}?")
    return Counted(found, "high", why)


def _by_header(said: Quantity, table: Quantity) -> Counted:
    is_silent = said.scale == ONE and table.unit in ("", said.unit)
    scale = table.scale if is_silent and said.unit not in _NO_SCALE else said.scale
    basis = said.price_basis or (table.price_basis if said.kind == "money" else "")
    why = f'the header says "{said.said}"'
    if not said.is_currency_certain:
        return Counted(
            replace(said, scale=scale, price_basis=basis), "medium", f"{why}; is it {said.unit}?"
        )
    return Counted(replace(said, scale=scale, price_basis=basis), "high", why)


def _by_cells(
    said: Quantity, numbers: Sequence[Number], table: Quantity, home: Home
) -> Counted | None:
    signs = [number.sign for number in numbers if number.sign]
    if 2 * len(signs) <= len(numbers):
        return None
    sign = max(sorted(set(signs)), key=signs.count)
    if sign == "%":
        return Counted(replace(said, unit="percent"), "high", "the cells have percent signs")
    code, is_certain = currency_of(sign, home)
    if not code:
        return None
    others = {other for each in set(signs) if (other := currency_of(each, home)[0])} - {code}
    if others:
        told = ", ".join(sorted(others))
        why = f'most cells have "{sign}", others are in {told}: give those a table of their own'
        return Counted(replace(said.above(table), unit=code), "low", why)
    found = replace(said.above(table), unit=code)
    return Counted(found, "high" if is_certain else "medium", f'the cells have "{sign}"')


def _by_table(said: Quantity, noun: str, kind: str, table: Quantity) -> Counted | None:
    fits = kind in ("", table.kind) and not _SHARES.search(noun) and not _NUMBERS.search(noun)
    if not table.unit or not fits:
        return None
    sure: Sureness = "medium" if table.is_currency_certain else "low"
    return Counted(said.above(table), sure, f'the table says "{table.said}"')


def _by_looks(
    said: Quantity, noun: str, kind: str, numbers: Sequence[Number], home: Home
) -> Counted:
    told = "no unit is told"
    if kind == "percent" or (not kind and _SHARES.search(noun)):
        found = replace(said, unit="percent", scale=ONE)
        return Counted(found, "medium", f"such figures mostly are; {told}")
    if kind == "duration":
        return Counted(replace(said, unit="year"), "medium", f"mostly in years; {told}")
    if kind == "money" and len(home.currencies) == 1:
        code = home.currencies[0]
        return Counted(replace(said, unit=code), "low", f"the country's currency; {told}")
    is_number = kind == "number" or _NUMBERS.search(noun) is not None
    are_whole = all(number.value == number.value.to_integral() for number in numbers)
    if kind == "count" or (not is_number and kind != "money" and are_whole):
        return Counted(replace(said, unit="count"), "medium", f"whole numbers; {told}")
    sure: Sureness = "medium" if is_number else "low"
    return Counted(replace(said, unit="number"), sure, f"{told}: is it percent, or money?")


def _whole_percent(found: Counted, numbers: Sequence[Number]) -> Counted:
    """Take shares of one (0.42) for percentages (42)."""
    values = [abs(number.value) for number in numbers if not number.sign]
    is_of_one = len(values) > 2 and max(values) <= 1 and any(0 < value < 1 for value in values)
    if found.quantity.unit != "percent" or not is_of_one:
        return found
    why = "all between 0 and 1: taken as shares of one, 0.42 for 42 %"
    return Counted(replace(found.quantity, scale=Decimal(100)), "low", why)
