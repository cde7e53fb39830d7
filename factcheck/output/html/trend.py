"""The nights behind a number: bars of the last thirty, and small rows of bars."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.nights import Count
from factcheck.output.html.axis import round_values
from factcheck.output.html.drawings import Bar, Label, Spark, Trend, TrendRow
from factcheck.output.telling import changes_words
from factcheck.output.words import many

MOST_NIGHTS = 30
_SPARK_NIGHTS = 14
_SPARK_HEIGHT = 22
_LEFT = 6.0
"""Where the bars begin, in percent: the figures of the axis stand before them."""
_TOP = 16.0
_ROOM = 120.0
"""Pixels for the bars above and below the line together."""
_FEWEST = 10
"""So many places there are at least, so that three nights are no three walls."""


def trend_of(counts: Sequence[Count]) -> Trend | None:
    """Draw the last nights, the oldest first; None where there is but one."""
    shown = tuple(counts[-MOST_NIGHTS:])
    if len(shown) < 2:
        return None
    places = _Places(len(shown))
    most = max(1, *(each.open + each.new for each in shown))
    gone = max(each.fixed for each in shown)
    unit = _ROOM / (most + gone)
    base = _TOP + most * unit
    return Trend(
        height=round(base + gone * unit + 22, 1),
        base=round(base, 1),
        open=tuple(places.bar(i, base, each.open * unit) for i, each in enumerate(shown)),
        new=tuple(
            places.bar(i, base - each.open * unit, each.new * unit) for i, each in enumerate(shown)
        ),
        fixed=tuple(
            places.bar(i, base + each.fixed * unit, each.fixed * unit)
            for i, each in enumerate(shown)
        ),
        data_marks=tuple(places.left(i) for i, each in enumerate(shown) if each.is_data_changed),
        rules_marks=tuple(places.left(i) for i, each in enumerate(shown) if each.is_rules_changed),
        broken_marks=tuple(places.middle(i) for i, each in enumerate(shown) if each.is_broken),
        ticks=tuple(
            (round(base - value * unit, 1), f"{value:g}")
            for value in round_values(0, most)
            if value == int(value)
        ),
        labels=_labels(shown, places),
        told=_told(shown),
        rows=tuple(map(_row, reversed(shown))),
    )


class _Places:
    """Where the bars of so many nights stand, the last one at the right."""

    def __init__(self, nights: int) -> None:
        self._skipped = max(_FEWEST - nights, 0)
        self._step = (100 - _LEFT) / max(nights, _FEWEST)

    def left(self, index: int) -> float:
        return round(_LEFT + (index + self._skipped) * self._step, 2)

    def middle(self, index: int) -> float:
        return round(self.left(index) + self._step / 2, 2)

    def bar(self, index: int, bottom: float, height: float) -> Bar:
        left = self.left(index) + self._step * 0.12
        width = round(self._step * 0.76, 2)
        return Bar(round(left, 2), width, round(bottom - height, 1), round(height, 1))


def _labels(shown: Sequence[Count], places: _Places) -> tuple[Label, ...]:
    first = Label(places.left(0), "start", shown[0].night)
    return (first, Label(100.0, "end", shown[-1].night))


def _told(shown: Sequence[Count]) -> str:
    first, last = shown[0], shown[-1]
    changes = [each.night for each in shown if each.is_data_changed]
    told = (
        f"From {first.night} to {last.night} open and new findings went from "
        f"{first.open + first.new} to {last.open + last.new}."
    )
    if changes:
        told += f" The reference data changed on {many(len(changes), 'night')}."
    return told


def _row(count: Count) -> TrendRow:
    how = "broken" if count.is_broken else "nothing was checked" if count.is_blind else ""
    told = "; ".join(filter(None, (how, changes_words(count))))
    return TrendRow(count.night, count.new, count.open, count.fixed, told)


def spark_of(values: Sequence[float]) -> Spark | None:
    """Draw the last values as a small row of bars; None where there are fewer than two."""
    shown = values[-_SPARK_NIGHTS:]
    if len(shown) < 2:
        return None
    most = max(*shown, 1e-9)
    step = 100 / max(len(shown), 8)
    skipped = max(8 - len(shown), 0)
    return Spark(
        _SPARK_HEIGHT,
        tuple(
            _spark_bar((index + skipped) * step, step, value / most)
            for index, value in enumerate(shown)
        ),
    )


def _spark_bar(left: float, step: float, part: float) -> Bar:
    height = round(max(part * _SPARK_HEIGHT, 1.5), 1)
    return Bar(round(left, 2), round(step * 0.8, 2), round(_SPARK_HEIGHT - height, 1), height)
