from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from num2words import num2words

from factcheck.rules.numerals import printed
from factcheck.rules.words import worded


def is_a_million_and_two(number: int) -> bool:
    """Whether "and" joins it to less than a hundred, as in "a million and two were hurt"."""
    return number >= 10**6 and 0 < number % 10**6 < 100


@given(st.integers(0, 10**14).filter(lambda number: not is_a_million_and_two(number)))
@example(46 * 10**9)
def test_number_words_are_read_back(number: int) -> None:
    words = num2words(number)
    numeral = worded(words, 0)
    assert numeral is not None
    assert numeral.value == number
    assert numeral.end == len(words)
    assert numeral.step is None or number % numeral.step == 0


@given(st.integers(0, 10**9), st.sampled_from(["{:d}", "{:,d}"]))
def test_whole_numbers_are_read_back(number: int, form: str) -> None:
    text = form.format(number)
    numeral = printed(text, 0)
    assert numeral is not None
    assert numeral.value == number
    assert numeral.end == len(text)
    assert numeral.step == 1


@given(
    st.integers(0, 10**7),
    st.integers(1, 5),
    st.sampled_from(["", " million", " billion", "bn", " crore"]),
)
def test_decimals_keep_the_size_of_their_last_digit(digits: int, places: int, scale: str) -> None:
    sizes = {"": 1, " million": 10**6, " billion": 10**9, "bn": 10**9, " crore": 10**7}
    value = Decimal(digits).scaleb(-places)
    numeral = printed(f"{value:.{places}f}{scale}", 0)
    assert numeral is not None
    assert numeral.value == value * sizes[scale]
    assert numeral.step == Decimal(1).scaleb(-places) * sizes[scale]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,34,567.89", "1234567.89"),
        ("1.234.567,89", "1234567.89"),
        ("1.234,56", "1234.56"),
        ("1'000", "1000"),
        ("1 500 000", "1500000"),
        ("40\u202f000", "40000"),
        ("5,00", "5.00"),
        ("2½", "2.5"),
        ("2 1/2", "2.5"),
        ("1/2", "0.5"),
        ("1e6", "1000000"),
        ("3.5亿", "350000000"),
        ("5 lakh crore", "5000000000000"),
        ("46-billion", "46000000000"),
        ("13 009 million", "13009000000"),
    ],
)
def test_numbers_are_read_as_the_world_prints_them(text: str, value: str) -> None:
    numeral = printed(text, 0)
    assert numeral is not None
    assert numeral.value == Decimal(value)
    assert numeral.end == len(text)


@pytest.mark.parametrize("text", ["192.168.1.2", "24/7", "9/11", "1,2,3", "1" * 100, "0^0", "0^-1"])
def test_codes_are_no_numbers(text: str) -> None:
    assert printed(text, 0) is None


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("46 billion", "1e9"),
        ("67.2 billion", "1e8"),
        ("67,200 million", "1e8"),
        ("5,300", "1"),
        ("400 million", "1e8"),
        ("0.31", "0.01"),
        ("half a billion", None),
    ],
)
def test_the_last_printed_digit_has_its_size(text: str, step: str | None) -> None:
    numeral = printed(text, 0) or worded(text, 0)
    assert numeral is not None
    assert numeral.step == (None if step is None else Decimal(step))


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("half a billion dollars", "500000000", "half a billion"),
        ("a million and a half people", "1500000", "a million and a half"),
        ("two-and-a-half million", "2500000", "two-and-a-half million"),
        ("two dozen projects", "24", "two dozen"),
        ("three quarters", "0.75", "three quarters"),
        ("one and one-half miles", "1.5", "one and one-half"),
        ("two hundred and two thousand", "202000", "two hundred and two thousand"),
        ("two hundred and three hundred", "200", "two hundred"),
        ("one thousand two hundred million", "1200000000", "one thousand two hundred million"),
        ("one thousand and fifty million", "1050000000", "one thousand and fifty million"),
        ("one thousand, two hundred million", "1000", "one thousand"),
        ("two thousand five million", "2000", "two thousand"),
        ("one million two million", "1000000", "one million"),
        ("a million and two were hurt", "1000000", "a million"),
        ("a million a million a million", "1000000", "a million"),
        ("five point five", "5.5", "five point five"),
        ("a couple hundred dollars", "200", "a couple hundred"),
    ],
)
def test_words_are_read_as_far_as_they_are_one_number(text: str, value: str, words: str) -> None:
    numeral = worded(text, 0)
    assert numeral is not None
    assert (numeral.value, text[: numeral.end]) == (Decimal(value), words)


@pytest.mark.parametrize("text", ["twenty-third", "millions of", "a few hundred", "third quarter"])
def test_vague_and_ordinal_words_are_no_numbers(text: str) -> None:
    assert worded(text, 0) is None


def test_a_number_longer_than_any_is_no_fault() -> None:
    long = "1" + ",111" * 2000
    for text in (f"{long} million", f"{long}"):
        numeral = printed(text, 0)
        assert numeral is not None
        assert numeral.end == len(text)
        assert numeral.times(Decimal(1000)).value > numeral.value
