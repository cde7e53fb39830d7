"""EDTF as intervals of days, and back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import edtf


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2015-04-20", "2015-04-20", "2015-04-20"),
        ("2014-11", "2014-11-01", "2014-11-30"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2017", "2017-01-01", "2017-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2015-23", "2015-09-01", "2015-11-30"),
        ("2015-24", "2015-12-01", "2016-02-29"),
        ("2015-35", "2015-07-01", "2015-09-30"),
        ("2000/2021", "2000-01-01", "2021-12-31"),
        ("2015~", "2015-01-01", "2015-12-31"),
        ("2015-01/2015-06", "2015-01-01", "2015-06-30"),
    ],
)
def test_a_date_covers_its_days(text: str, first: str, last: str) -> None:
    assert edtf.bounds(text) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "is_one"), [("2015-04-20", True), ("2015-04", False), ("2000/2021", False)]
)
def test_a_full_day_is_told_from_a_month_and_a_span(text: str, is_one: bool) -> None:
    assert edtf.is_a_day(text) is is_one


def test_an_open_side_has_no_day() -> None:
    assert edtf.bounds("../2021") == (None, date(2021, 12, 31))
    assert edtf.bounds("2019/..") == (date(2019, 1, 1), None)


@pytest.mark.parametrize("text", ["", "2015-13", "2015-02-30", "15", "2021/2000", "1/2/3", "May"])
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not edtf.is_valid(text)


@given(st.dates(), st.dates())
def test_days_survive_a_round_trip(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert edtf.bounds(edtf.from_days(first, last)) == (first, last)


@given(st.dates(), st.dates())
def test_days_that_contain_others_share_a_day_with_them(one: date, other: date) -> None:
    first, last = sorted((one, other))
    whole, part = edtf.Days(first, last), edtf.Days(first, first)
    assert whole.contains(part)
    assert whole.overlaps(part)
    assert edtf.Days(None, None).contains(whole)


def test_two_sides_are_joined() -> None:
    assert edtf.interval("2000", "2021") == "2000/2021"
    assert edtf.interval("2000", "2000") == "2000"
    assert edtf.interval(None, "2021") == "../2021"
    assert edtf.interval(None, None) is None
