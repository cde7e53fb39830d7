"""Amounts as people say them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.amounts import (
    as_decimal,
    claimed,
    difference,
    plain,
    published,
    spoken,
    spoken_span,
)
from factcheck.model import Claim, Fact, Mention, Span


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("46000000000", "USD", "46 bn USD"),
        ("46E9", "USD", "46 bn USD"),
        ("67220000000", "USD", "67.22 bn USD"),
        ("1500000000000", "JPY", "1.5 tn JPY"),
        ("4000000", "USD", "4 m USD"),
        ("46500", "USD", "46,500 USD"),
        ("0.75", "USD/liter", "0.75 USD/liter"),
        ("19.60", "percent", "19.6 %"),
        ("20985", "count", "20,985"),
        ("1320", "MW", "1,320 MW"),
        ("1", "year", "1 year"),
        ("10", "year", "10 years"),
        ("0", None, "0"),
        ("-3.5", "percent", "-3.5 %"),
    ],
)
def test_an_amount_is_said_in_the_scale_of_newspapers(value: str, unit: str, said: str) -> None:
    assert spoken(Decimal(value), unit) == said


def test_a_range_has_one_scale_and_one_unit() -> None:
    assert spoken_span(Decimal("45E9"), Decimal("50E9"), "USD") == "45–50 bn USD"


@pytest.mark.parametrize(
    ("value", "reference", "unit", "said"),
    [
        ("62E9", "46E9", "USD", "+16 bn USD, +34.8 %"),
        ("1.8E6", "1.8E9", "USD", "1,000 times too small"),
        ("7E9", "7E8", "USD", "10 times too large"),
        ("19.6", "18.4", "percent", "+1.2 percentage points"),
        ("170", "200", "count", "−30, −15.0 %"),
        ("5", "0", "count", "+5"),
        ("-10", "5", "number", "−15, −300.0 %"),
        ("10400000000", "13238124100", "USD", "−2.84 bn USD, −21.4 %"),
        ("634000000", "643349223.3", "USD", "−9.35 m USD, −1.5 %"),
        ("20985", "13427", "count", "+7,558, +56.3 %"),
    ],
)
def test_a_difference_is_told_against_the_reference(
    value: str, reference: str, unit: str, said: str
) -> None:
    assert difference(Decimal(value), Decimal(reference), unit) == said


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_plain_decimals_have_no_exponent_and_keep_their_value(value: Decimal) -> None:
    text = plain(value)
    assert "E" not in text
    assert Decimal(text) == value


def test_what_is_no_number_is_none() -> None:
    assert as_decimal("2015-04-20") is None
    assert as_decimal(None) is None
    assert as_decimal("4.5") == Decimal("4.5")


def a_claim(mention: Mention, low: str | None, high: str | None, **fields: str) -> Claim:
    return Claim(
        id="x",
        mention=mention,
        sentence=Span(0, 1),
        line=1,
        column=1,
        low=low,
        point=fields.get("point"),
        high=high,
        unit=fields.get("unit"),
    )


def test_a_claim_is_said_with_its_hedge_and_its_interval() -> None:
    mention = Mention(
        start=0, end=1, text="x", kind="money", value=Decimal("60E9"), modifier="over"
    )
    claim = a_claim(mention, "59500000000", "75000000000", unit="USD")
    assert claimed(claim) == "over 60 bn USD (59.5–75)"


def test_a_range_is_said_with_both_ends() -> None:
    mention = Mention(
        start=0,
        end=1,
        text="x",
        kind="money",
        value=Decimal("45E9"),
        value_max=Decimal("50E9"),
        modifier="range",
    )
    assert claimed(a_claim(mention, None, None, unit="USD")) == "45–50 bn USD"


def test_a_date_is_said_as_edtf_and_anything_else_in_its_words() -> None:
    mention = Mention(start=0, end=1, text="in May", kind="date", resolved="2016-05")
    assert claimed(a_claim(mention, None, None, unit="date", point="2016-05")) == "2016-05"
    unread = Mention(start=0, end=1, text="some", kind="number")
    assert claimed(a_claim(unread, None, None)) == '"some"'


def test_a_row_is_said_with_its_own_hedge_or_range_or_date() -> None:
    over = Fact(
        id="x", measure="m", subject="s", value=Decimal(65_000_000), unit="USD", modifier="over"
    )
    assert published(over) == "over 65 m USD"
    span = Fact(
        id="x", measure="m", subject="s", value=Decimal(2), value_high=Decimal(3), unit="percent"
    )
    assert published(span) == "2–3 %"
    day = Fact(id="x", measure="m", subject="s", date_value="2015-04", unit="date")
    assert published(day) == "2015-04"
