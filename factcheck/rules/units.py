"""What the words behind a number say of it: currencies, percent, physical units."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from msgspec import Struct

from factcheck.rules.currencies import SUBUNIT, Currency, after_number, price_words
from factcheck.rules.phrases import Phrases
from factcheck.rules.yearlike import PLAIN_YEAR
from factcheck.tables import cells, rows


class Unit(Struct, frozen=True, gc=False):
    """What words behind a number make of it: the rule that reads it, and its unit.

    One of what the words name is `factor` of `unit`.
    """

    rule: str
    unit: str = ""
    factor: Decimal = Decimal(1)
    per: str | None = None
    currency: Currency | None = None


@cache
def units() -> Phrases[Unit]:
    """Everything that can follow a number and says what it measures."""
    phrases: Phrases[Unit] = Phrases()
    for row in rows("units"):
        unit, _, per = row["unit"].partition("/")
        factor = Decimal(row["factor"] or 1)
        known = Unit(row["rule"] or "quantity.unit", unit, factor, per or None)
        for name in cells(row["names"]):
            phrases.add(name, known)
    made: dict[Currency, Unit] = {}
    for name, currency in after_number().items():
        if currency not in made:
            rule = SUBUNIT if currency.part < 1 else "money.name"
            made[currency] = Unit(rule, currency=currency)
        phrases.add(name, made[currency])
    return phrases


def in_prices_of_a_year(text: str, at: int) -> tuple[int, Unit] | None:
    """Read money with the year of its prices before its name: "3 billion constant 2010 euros"."""
    year = _year_of_prices().match(text, at)
    found = units().longest(text, year.end()) if year else None
    return found if found and found[1].currency else None


@cache
def _year_of_prices() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(price_words())})\s{PLAIN_YEAR}(?=\s)")
