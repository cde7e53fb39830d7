"""Published figures as intervals, and those among many that an interval meets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal

from factcheck.intervals import Interval, printed
from factcheck.model import Fact

_WIDE = Decimal("1.2")
"""An interval whose upper end is more than so many times its lower one is looked at always."""


def fact_interval(fact: Fact) -> Interval | None:
    """Give the interval that a published figure stands for; None for a date."""
    if fact.value is None:
        return None
    return printed(fact.value, fact.precision, fact.modifier, fact.value_high, fact.precision)


class Figures:
    """Facts counted in one unit, by their size."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        spans = [(span, fact) for fact in facts if (span := fact_interval(fact)) is not None]
        self.count = len(spans)
        self._wide = [(span, fact) for span, fact in spans if _is_wide(span)]
        narrow = [(span, fact) for span, fact in spans if not _is_wide(span)]
        self._narrow = sorted(narrow, key=lambda pair: (pair[0].low, pair[1].id))
        self._lows = [span.low for span, _ in self._narrow]

    def meeting(self, tried: Interval) -> Iterator[Fact]:
        """Yield the facts whose interval an interval in their unit meets."""
        first = bisect_left(self._lows, min(tried.low / _WIDE, tried.low * _WIDE))
        last = bisect_right(self._lows, tried.high)
        for span, fact in (*self._narrow[first:last], *self._wide):
            if span.meets(tried):
                yield fact


def _is_wide(span: Interval) -> bool:
    return span.low <= 0 or span.high > span.low * _WIDE
