"""Exchange rates and price indices: what an amount is in another currency, or in other prices.

Nothing is converted without a rate for the time that is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal
from functools import cache, cached_property
from typing import NamedTuple

from msgspec import Struct

from factcheck.intervals import Interval
from factcheck.tables import rows

_MARGIN = Decimal("0.01")
"""Official averages of one year differ so much between publishers."""
_DIGITS, _SHOWN = Context(prec=12), Context(prec=4)


@cache
def _worth() -> dict[str, str]:
    return {row["code"]: row["worth"] for row in rows("par_currencies")}


def are_at_par(one: str, other: str) -> bool:
    """Whether two currencies are worth the same by law, as the balboa and the US dollar."""
    return _worth().get(one, one) == _worth().get(other, other)


class Series(Struct, frozen=True, gc=False):
    """What is kept in the compiled index.

    `rates` are units of a currency for one of another ("PKR/USD"), by year or day; `indices`
    those of prices in a currency by year.
    """

    rates: dict[str, dict[str, Decimal]] = {}
    indices: dict[str, dict[str, Decimal]] = {}


class Rate(NamedTuple):
    """What one of a currency is in another, and between what it may have been in that time."""

    value: Interval
    told: str

    def of(self, amount: Interval) -> Interval:
        """Give an amount in the other currency."""
        ends = (amount.low * self.value.low, amount.high * self.value.high)
        return Interval(min(ends), _DIGITS.plus(amount.point * self.value.point), max(ends))


class Prices:
    """The rates and indices of all packages."""

    def __init__(self, series: Series) -> None:
        self._series = series

    @cached_property
    def _paid_in(self) -> list[str]:
        """The currencies in which rates are told, in order."""
        return sorted({pair.partition("/")[2] for pair in self._series.rates})

    def rate(self, source: str, target: str, when: str) -> Rate | None:
        """Give what one `source` is in `target` at a time (an EDTF day, month or year).

        A yearly average stands for all that lies halfway to the years beside it. Currencies
        that have no rate to each other go by way of one that both have.
        """
        for through in self._paid_in:
            one, other = self._per(source, through, when), self._per(target, through, when)
            if one and other and one.low > 0:
                point = _DIGITS.divide(other.point, one.point)
                value = Interval(other.low / one.high, point, other.high / one.low)
                return Rate(value, f"{_spoken(point, source, target)} in {when[:4]}")
        return None

    def _per(self, currency: str, through: str, when: str) -> Interval | None:
        """Give how many of a currency are one `through`."""
        if currency == through:
            return Interval(Decimal(1), Decimal(1), Decimal(1))
        known = self._series.rates.get(f"{currency}/{through}", {})
        for period in (when, when[:7]):
            if len(period) > len("2015") and (point := known.get(period)):
                return _around(point, point, point)
        point = known.get(when[:4])
        return _of_a_year(point, known, when[:4]) if point else None

    def repriced(self, currency: str, old: str, new: str) -> Decimal | None:
        """Give by what an amount in prices of one year is multiplied for those of another."""
        known = self._series.indices.get(currency, {})
        before, after = known.get(old), known.get(new)
        return _DIGITS.divide(after, before) if before and after else None


def _spoken(point: Decimal, source: str, target: str) -> str:
    """Tell a rate by the currency of which one is worth more: "278.6 PKR for one USD"."""
    if 0 < point < 1:
        point, source, target = _DIGITS.divide(Decimal(1), point), target, source
    return f"{_SHOWN.plus(point).normalize():f} {target} for one {source}"


def _of_a_year(point: Decimal, known: Mapping[str, Decimal], year: str) -> Interval:
    beside = (known.get(str(int(year) + step), point) for step in (-1, 1))
    halfway = [(point + other) / 2 for other in beside]
    return _around(min(point, *halfway), point, max(point, *halfway))


def _around(low: Decimal, point: Decimal, high: Decimal) -> Interval:
    return Interval(low * (1 - _MARGIN), point, high * (1 + _MARGIN))
