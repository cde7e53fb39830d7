"""Axes: where a value goes, in percent of the width, and which marks stand along it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import MAXYEAR, MINYEAR, date
from math import ceil, floor, log10
from typing import NamedTuple

from factcheck.output.html.drawings import Extent, Label, Tick

LOG_FROM = 20
"""Values further apart than so many times stand on a logarithmic axis."""
_SHORT = 0.2
"""Values closer together than this share of the largest get an axis that does not begin at 0."""
_EDGE = 6.5
"""What stays free on either side, in percent: half a mark's words have room there."""
_LEAST = 0.8
"""The least width of an extent, so that a point is seen."""
_MOST_TICKS = 5
_DAYS_A_YEAR = 365.2425
_NARROWEST = 245
"""Pixels that a picture has on a phone."""
_LETTER = 7.0
"""Pixels that a letter takes, at most on the average."""
_SMALL_LETTER = 6.2
"""Pixels that a letter of a mark takes."""


class Axis(NamedTuple):
    """An axis from `low` to `high`; on a logarithmic one these are exponents of ten."""

    low: float
    high: float
    is_log: bool = False

    def at(self, value: float) -> float:
        """Give the place of a value, in percent; what lies outside goes to the edge."""
        position = log10(value) if self.is_log else value
        inside = (position - self.low) / (self.high - self.low)
        return round(_EDGE + min(max(inside, 0.0), 1.0) * (100 - 2 * _EDGE), 2)

    def extent(self, low: float, high: float) -> Extent:
        """Give what a span covers, never narrower than the eye sees."""
        left, right = self.at(low), self.at(high)
        middle = round((left + right) / 2, 2)
        if right - left < _LEAST:
            left, right = middle - _LEAST / 2, middle + _LEAST / 2
        return Extent(round(left, 2), round(right - left, 2), middle)

    @property
    def begins_at_zero(self) -> bool:
        """Whether lengths on it may be compared."""
        return not self.is_log and self.low == 0


def axis_of(values: Sequence[float]) -> Axis:
    """Choose an axis that holds all values: from 0, logarithmic, or cut out where they are close.

    Any number of values, at least one. Equal ones get some room on both sides.
    """
    low, high = min(values), max(values)
    if low > 0 and high / low > LOG_FROM:
        return Axis(float(floor(log10(low))), float(ceil(log10(high) + 0.05)), is_log=True)
    spread = high - low
    if low >= 0 and high > 0 and spread / high >= _SHORT:
        return Axis(0.0, high * 1.1)
    room = spread * 0.6 or abs(high) * 0.1 or 1.0
    return Axis(max(low - room, 0.0) if low >= 0 else low - room, high + room)


def ticks_of(axis: Axis, told: Callable[[float], str]) -> tuple[Tick, ...]:
    """Mark an axis at round values, at most six of them."""
    if axis.is_log:
        step = max(1, ceil((axis.high - axis.low) / _MOST_TICKS))
        exponents = range(int(axis.low), int(axis.high) + 1, step)
        values = [10.0**exponent for exponent in exponents]
    else:
        values = round_values(axis.low, axis.high)
    return _inside([Tick(axis.at(value), told(value)) for value in values])


def _inside(ticks: Sequence[Tick]) -> tuple[Tick, ...]:
    """Leave out marks at the edges whose words a narrow picture would cut off."""
    half = _SMALL_LETTER / _NARROWEST * 100 / 2
    kept = [each for each in ticks if len(each.label) * half <= min(each.at, 100 - each.at)]
    return tuple(kept or ticks)


def round_values(low: float, high: float) -> list[float]:
    """Give values of 1, 2 or 5 times a power of ten, evenly apart, that lie in a span."""
    step = _step(high - low)
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return [round(index * step, 10) for index in range(first, last + 1)]


def _step(span: float) -> float:
    raw = span / _MOST_TICKS
    size: float = 10.0 ** floor(log10(raw))
    return next(size * factor for factor in (1, 2, 5, 10) if size * factor >= raw - 1e-12 * raw)


def day_axis(days: Sequence[date]) -> Axis:
    """Choose an axis that holds all days, with room on both sides."""
    low, high = min(days).toordinal(), max(days).toordinal()
    room = max((high - low) * 0.15, 10.0)
    return Axis(max(low - room, 1.0), min(high + room, float(date.max.toordinal())))


def day_ticks(axis: Axis) -> tuple[Tick, ...]:
    """Mark the beginnings of years, or of months where there are few years."""
    first, last = date.fromordinal(ceil(axis.low)), date.fromordinal(floor(axis.high))
    if (axis.high - axis.low) / _DAYS_A_YEAR >= 2:
        years = round_values(first.year, last.year + 1)
        begins = [
            date(int(year), 1, 1)
            for year in years
            if year == int(year) and MINYEAR <= year <= MAXYEAR
        ]
        found = [(day, str(day.year)) for day in begins]
    else:
        found = [(day, f"{day.year}-{day.month:02d}") for day in _months(first, last)]
    shown = [(day, words) for day, words in found if first <= day <= last]
    return _inside([Tick(axis.at(day.toordinal()), words) for day, words in shown])


def _months(first: date, last: date) -> list[date]:
    count = (last.year - first.year) * 12 + last.month - first.month
    every = next(step for step in (1, 2, 3, 6, 12) if count / step <= _MOST_TICKS or step == 12)
    months = range(first.year * 12 + first.month, last.year * 12 + last.month)
    return [date(month // 12, month % 12 + 1, 1) for month in months if month % every == 0]


def label_at(extent: Extent, text: str, more: str = "") -> Label:
    """Place words at an extent so that they stay inside of the narrowest picture, too.

    `more` is shown where there is room for it.
    """
    wide = len(text) * _LETTER / _NARROWEST * 100
    if extent.at - wide / 2 >= 0 and extent.at + wide / 2 <= 100:
        return Label(extent.at, "middle", text, more)
    if extent.at < 50:
        return Label(round(max(min(extent.left, 100 - wide), 0.0), 2), "start", text, more)
    return Label(round(min(max(extent.left + extent.width, wide), 100.0), 2), "end", text, more)
