"""Published figures as intervals, and those among many that an interval meets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain

from factcheck.intervals import Interval, printed
from factcheck.model import Fact

_WIDTHS = (Decimal("1.0001"), Decimal("1.002"), Decimal("1.02"), Decimal("1.2"))
"""How many times its lower end the upper end of an interval may be, in classes.

Those of one class are looked at only near the figure sought; wider ones always.
"""


def fact_interval(fact: Fact) -> Interval | None:
    """Give the interval that a published figure stands for; None for a date."""
    if fact.value is None:
        return None
    return printed(fact.value, fact.precision, fact.modifier, fact.value_high, fact.precision)


class Figures:
    """Facts counted in one unit, by their size and by their number."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        spans = [(span, fact) for fact in facts if (span := fact_interval(fact)) is not None]
        spans.sort(key=lambda pair: (pair[0].low, pair[1].id))
        self.count = len(spans)
        self._wide: list[tuple[Interval, Fact]] = []
        classes: dict[Decimal, list[tuple[Interval, Fact]]] = {w: [] for w in _WIDTHS}
        for span, fact in spans:
            width = next((w for w in _WIDTHS if span.low > 0 and span.high <= span.low * w), None)
            (self._wide if width is None else classes[width]).append((span, fact))
        self._classes = [
            (width, [span.low for span, _ in alike], alike)
            for width, alike in classes.items()
            if alike
        ]
        self._by_number: dict[Decimal | None, list[tuple[Interval, Fact]]] = {}
        for pair in chain(*classes.values(), self._wide):
            self._by_number.setdefault(pair[1].value, []).append(pair)

    def meeting(self, tried: Interval) -> Iterator[Fact]:
        """Yield the facts whose interval an interval in their unit meets."""
        for span, fact in self._near(tried):
            if tried.low <= span.high and span.meets(tried):
                yield fact

    def _near(self, tried: Interval) -> Iterator[tuple[Interval, Fact]]:
        for width, lows, spans in self._classes:
            first = bisect_left(lows, min(tried.low / width, tried.low * width))
            yield from spans[first : bisect_right(lows, tried.high)]
        yield from self._wide

    def have(self, number: Decimal) -> bool:
        """Whether any of them has the very number."""
        return number in self._by_number

    def meeting_with(self, number: Decimal | None, tried: Interval) -> list[Fact]:
        """Give those of them that have the very number."""
        return [fact for span, fact in self._by_number.get(number, ()) if span.meets(tried)]
