"""Where things stand in the pictures of the page."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.amounts import spoken
from factcheck.nights import Count
from factcheck.output.html.axis import (
    axis_of,
    day_axis,
    day_ticks,
    label_at,
    round_values,
    ticks_of,
)
from factcheck.output.html.drawings import Extent
from factcheck.output.html.pictures import picture_of
from factcheck.output.html.trend import MOST_NIGHTS, spark_of, trend_of

if TYPE_CHECKING:
    from conftest import Checked
    from factcheck.output.html.drawings import Line
    from factcheck.reference import Index

AMOUNTS = st.floats(min_value=-1e15, max_value=1e15, allow_nan=False).map(lambda x: round(x, 2))


def words(value: float) -> str:
    return spoken(Decimal(repr(value)), None)


@given(st.lists(AMOUNTS, min_size=1, max_size=6))
def test_an_axis_holds_its_values_in_their_order(values: list[float]) -> None:
    axis = axis_of(values)
    places = [axis.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert 2 <= places[0] <= places[-1] <= 98
    marks = [tick.at for tick in ticks_of(axis, words)]
    assert marks == sorted(marks)
    assert all(2 <= mark <= 98 for mark in marks)
    assert 1 <= len(marks) <= 7


@given(st.dates(), st.dates())
def test_an_axis_of_days_holds_them_and_has_marks(first: date, second: date) -> None:
    axis = day_axis([first, second])
    places = [axis.at(day.toordinal()) for day in sorted((first, second))]
    assert places == sorted(places)
    marks = [tick.at for tick in day_ticks(axis)]
    assert marks == sorted(marks)
    assert len(marks) <= 8


def test_lengths_can_be_compared_where_the_axis_begins_at_zero() -> None:
    axis = axis_of([46e9, 62e9])
    assert axis.begins_at_zero
    assert axis.at(0) == 6.5
    assert [tick.label for tick in ticks_of(axis, words)] == ["0", "20 bn", "40 bn", "60 bn"]
    zero, half, whole = (axis.at(value) for value in (0, 31e9, 62e9))
    assert (half - zero) * 2 == pytest.approx(whole - zero, abs=0.02)


def test_close_values_are_told_apart() -> None:
    axis = axis_of([45.6e9, 46e9])
    assert not axis.begins_at_zero
    assert axis.at(46e9) - axis.at(45.6e9) > 30


def test_a_thousandfold_slip_gets_a_logarithmic_axis() -> None:
    axis = axis_of([1.8e6, 1.8e9])
    assert axis.is_log
    assert [tick.label for tick in ticks_of(axis, words)] == [
        "1 m", "10 m", "100 m", "1 bn", "10 bn",
    ]  # fmt: skip
    assert axis.at(1.8e9) - axis.at(1.8e6) > 50


def test_nothing_negative_gets_a_logarithmic_axis() -> None:
    assert not axis_of([-5.0, 500.0]).is_log
    assert not axis_of([0.0, 500.0]).is_log


def test_a_point_is_as_wide_as_the_eye_needs() -> None:
    extent = axis_of([0, 100]).extent(50, 50)
    assert extent.width == 0.8
    assert extent.left < extent.at < extent.left + extent.width


def test_round_values_are_ones_twos_and_fives() -> None:
    assert round_values(0, 68) == [0, 20, 40, 60]
    assert round_values(0, 9) == [0, 2, 4, 6, 8]
    assert round_values(0.1, 0.14) == [0.1, 0.11, 0.12, 0.13, 0.14]


@given(st.floats(min_value=2, max_value=98), st.integers(min_value=1, max_value=34))
def test_words_stay_inside_of_the_narrowest_picture(at: float, letters: int) -> None:
    label = label_at(Extent(at - 0.4, 0.8, at), "x" * letters)
    wide = letters * 7 / 245 * 100
    left = {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
    assert label.at - left >= -0.01
    assert label.at - left + wide <= 100.01


# ---- claims ------------------------------------------------------------------------------


def drawn(checked: Checked, world: Index, text: str) -> Line:
    """Draw the last claim of a text."""
    (*_, claim) = checked(text)
    assert claim.verdict.severity, claim.verdict
    line = picture_of(claim, [world.fact(key) for key in claim.verdict.facts])
    assert line
    return line


def test_a_number_line_shows_claim_and_reference(checked: Checked, small_world: Index) -> None:
    line = drawn(checked, small_world, "The Mara Dam cost $461 million, says the Lake Observatory.")
    assert line.title == "Claimed 461 m USD (460.5–461.5), reference 641 m USD"
    assert line.told == "The claim is below it."
    assert line.claimed.left + line.claimed.width < line.against.left
    assert line.claimed_label.text == "claimed 461 m USD"
    assert line.claimed_label.more == "(460.5–461.5)"
    assert line.rows == (
        ("claimed", "460,500,000", "461,500,000"),
        ("reference", "640,500,000", "641,500,000"),
    )


def test_the_figure_of_a_newer_edition_is_drawn_once(checked: Checked, small_world: Index) -> None:
    (claim,) = checked(
        "Kenya's official lending from Norway is $8.26 billion, says the Rift Institute.",
        published="2023-05-05",
    )
    assert claim.verdict.code == "FC203"
    line = picture_of(claim, [small_world.fact(key) for key in claim.verdict.facts])
    assert line
    assert [row[0] for row in line.rows] == ["claimed", "reference", "other figure"]


def test_a_scale_slip_says_how_its_axis_goes(checked: Checked, small_world: Index) -> None:
    line = drawn(checked, small_world, "The Mara Dam cost $641 billion, says the Lake Observatory.")
    assert line.caption == "USD; each mark is ten times the one before, or more"


def test_a_time_line_shows_a_wrong_date(checked: Checked, small_world: Index) -> None:
    line = drawn(checked, small_world, "The Mara Dam opened on 25 October 2016.")
    assert line.rows == (
        ("claimed", "2016-10-25", "2016-10-25"),
        ("reference", "2018-10-25", "2018-10-25"),
    )
    assert line.told == "The claim is before it."
    assert line.claimed.at < line.against.at
    assert [tick.label for tick in line.ticks] == ["2017", "2018", "2019"]


def test_the_right_amount_of_another_thing_is_not_drawn(
    checked: Checked, small_world: Index
) -> None:
    (claim,) = checked("Norway owed Kenya $6.3 billion in 2020.")
    assert claim.verdict.code == "FC302"
    assert picture_of(claim, [small_world.fact(key) for key in claim.verdict.facts]) is None


def test_what_cannot_be_drawn_is_not_drawn(checked: Checked) -> None:
    (claim,) = checked("The Mara Dam opened on 31 June 2018.")
    assert claim.verdict.code == "FC404"
    assert picture_of(claim, []) is None


# ---- nights ------------------------------------------------------------------------------


def nights(*opened: int) -> list[Count]:
    start = datetime(2026, 11, 1, 2, 0, tzinfo=UTC)
    return [
        Count(
            night=f"{start + timedelta(days=at):%Y-%m-%d}",
            started=start + timedelta(days=at),
            open=number,
            new=at % 2,
            fixed=at % 3,
        )
        for at, number in enumerate(opened)
    ]


def test_a_trend_stacks_new_on_open_and_hangs_fixed_below() -> None:
    trend = trend_of(nights(4, 8, 2))
    assert trend
    for open_, new, fixed in zip(trend.open, trend.new, trend.fixed, strict=True):
        assert open_.top + open_.height == pytest.approx(trend.base, abs=0.11)
        assert new.top + new.height == pytest.approx(open_.top, abs=0.11)
        assert fixed.top == pytest.approx(trend.base, abs=0.11)
        assert fixed.top + fixed.height <= trend.height
    heights = [bar.height for bar in trend.open]
    assert heights[1] == pytest.approx(heights[0] * 2, abs=0.11)
    assert trend.open[-1].left + trend.open[-1].width <= 100


def test_a_trend_shows_the_last_thirty_nights() -> None:
    trend = trend_of(nights(*range(40)))
    assert trend
    assert len(trend.open) == len(trend.rows) == MOST_NIGHTS
    assert trend.rows[0].open == 39


def test_one_night_is_no_trend() -> None:
    assert trend_of(nights(3)) is None
    assert spark_of([3]) is None


def test_nights_without_any_finding_are_drawn_flat() -> None:
    trend = trend_of(nights(0, 0))
    assert trend
    assert [bar.height for bar in trend.open] == [0, 0]
    spark = spark_of([0, 0, 0])
    assert spark
    assert all(bar.height <= 1.5 for bar in spark.bars)
