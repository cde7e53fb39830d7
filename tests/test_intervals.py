"""Printed numbers as intervals: what they allow, and when two of them agree."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.intervals import Interval, nearly_reached, printed
from factcheck.model import Modifier

NUMBERS = st.decimals(min_value=-10_000, max_value=10_000, places=2)
STEPS = st.sampled_from([None, *(Decimal(text) for text in ("0", "0.1", "1", "10", "1000"))])
HEDGES: st.SearchStrategy[Modifier] = st.sampled_from(get_args(Modifier))
INTERVALS = st.tuples(NUMBERS, NUMBERS, NUMBERS).map(lambda ends: Interval(*sorted(ends)))
WIDE = INTERVALS.filter(lambda span: span.low < span.high)


def of(low: str, high: str) -> Interval:
    return Interval(Decimal(low), (Decimal(low) + Decimal(high)) / 2, Decimal(high))


@given(INTERVALS, INTERVALS)
def test_meeting_is_symmetric(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one)


@given(INTERVALS)
def test_an_interval_meets_itself(span: Interval) -> None:
    assert span.meets(span)


@given(WIDE, NUMBERS.filter(lambda width: width > 0))
def test_touching_at_an_end_is_no_overlap(span: Interval, width: Decimal) -> None:
    assume(span.point < span.high)
    after = Interval(span.high, span.high + width, span.high + 2 * width)
    at_end = Interval(span.high, span.high, span.high)
    assert not span.meets(after)
    assert not span.meets(at_end)


@given(INTERVALS, NUMBERS)
def test_a_point_meets_what_it_lies_in(span: Interval, value: Decimal) -> None:
    point = Interval(value, value, value)
    assert span.meets(point) == (span.low < value < span.high or value == span.point)


@pytest.mark.parametrize("hedge", ["at_least", "at_most", "up_to", "over", "nearly"])
def test_a_hedged_exact_number_holds_itself(hedge: Modifier) -> None:
    three = Interval(Decimal(3), Decimal(3), Decimal(3))
    assert printed(Decimal(3), None, hedge).meets(three)


@given(INTERVALS, INTERVALS)
def test_the_other_side_of_zero_is_a_mirror(one: Interval, other: Interval) -> None:
    assert one.negated().low <= one.negated().point <= one.negated().high
    assert one.negated().negated() == one
    assert one.negated().meets(other.negated()) == one.meets(other)


@given(INTERVALS, INTERVALS, NUMBERS)
def test_moving_both_changes_nothing(one: Interval, other: Interval, by: Decimal) -> None:
    moved = [Interval(*(end + by for end in span)) for span in (one, other)]
    assert moved[0].meets(moved[1]) == one.meets(other)


@given(NUMBERS, STEPS)
def test_a_number_stands_for_half_a_digit_either_way(value: Decimal, step: Decimal | None) -> None:
    span = printed(value, step)
    assert (span.low + span.high) / 2 == span.point == value
    assert span.high - span.low == (step or 0)


@given(NUMBERS, STEPS, HEDGES)
def test_a_hedge_only_widens(value: Decimal, step: Decimal | None, hedge: Modifier) -> None:
    plain, hedged = printed(value, step), printed(value, step, hedge)
    assert hedged.low <= plain.low <= hedged.point == value <= plain.high <= hedged.high


@given(NUMBERS, NUMBERS, STEPS, STEPS, HEDGES)
def test_a_range_keeps_both_ends(
    one: Decimal, other: Decimal, step: Decimal | None, high_step: Decimal | None, hedge: Modifier
) -> None:
    low, high = sorted((one, other))
    span = printed(low, step, hedge, high, high_step)
    assert span.low <= low <= span.point <= high <= span.high
    if low != high:
        assert span.low == printed(low, step).low
        assert span.high == printed(high, step if high_step is None else high_step).high


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [
        ("exact", "95", "105"),
        ("range", "95", "105"),
        ("approx", "95", "105"),
        ("over", "95", "125"),
        ("at_least", "95", "125"),
        ("nearly", "90", "105"),
        ("up_to", "90", "105"),
        ("under", "75", "105"),
        ("at_most", "75", "105"),
    ],
)
def test_hedges_reach_as_far_as_agreed(hedge: Modifier, low: str, high: str) -> None:
    assert printed(Decimal(100), Decimal(10), hedge) == Interval(
        Decimal(low), Decimal(100), Decimal(high)
    )


def test_a_hedge_is_relative_where_that_is_wider_than_the_digits() -> None:
    assert printed(Decimal(400), Decimal(10), "approx") == of("380", "420")
    assert printed(Decimal(2), Decimal(1), "approx") == of("1.5", "2.5")
    assert printed(Decimal(-100), Decimal(2), "over").high == Decimal(-75)


@pytest.mark.parametrize(
    ("hedge", "fact", "is_near"),
    [
        ("approx", "109", True),
        ("approx", "91", True),
        ("approx", "110", False),
        ("approx", "111", False),
        ("over", "126", True),
        ("over", "900", True),
        ("over", "94", False),
        ("at_least", "130", True),
        ("under", "74", True),
        ("under", "106", False),
        ("over", "1000", False),
        ("at_most", "11", True),
        ("at_most", "10", False),
        ("nearly", "89", False),
        ("up_to", "89", False),
        ("exact", "101", False),
        ("range", "101", False),
    ],
)
def test_hedges_are_near_a_little_further_off(hedge: Modifier, fact: str, is_near: bool) -> None:
    claim = printed(Decimal(100), Decimal(1), hedge)
    value = Decimal(fact)
    assert nearly_reached(claim, hedge, Interval(value, value, value)) == is_near


def test_ten_times_is_another_scale_however_the_figure_is_rounded() -> None:
    claim = printed(Decimal("2.5"), Decimal("0.1"), "over")
    assert not nearly_reached(claim, "over", Interval(Decimal("24.5"), Decimal(25), Decimal(26)))


@given(NUMBERS, STEPS, HEDGES, INTERVALS)
def test_over_and_under_are_never_near_where_they_agree(
    value: Decimal, step: Decimal | None, hedge: Modifier, fact: Interval
) -> None:
    claim = printed(value, step, hedge)
    if hedge != "approx" and claim.meets(fact) and claim.low < claim.high:
        assert not nearly_reached(claim, hedge, fact)
