"""What counted records are worth, and whose an amount of a list is, by what is told beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Told

DAY = "2021-10-02"
RECORDS = [
    "China is backing 13,427 projects across 165 countries worth {}, according to AidData.",
    (
        "The study by AidData took in 13,427 projects backed by China in 165 countries over 18"
        " years from 2000 to 2017, worth {} altogether."
    ),
    (
        "The study of AidData went through 13,427 projects that China supported in 165 countries."
        " Taken together they were worth {}."
    ),
]


@pytest.mark.parametrize("text", RECORDS)
def test_counted_records_are_worth_what_their_edition_holds(text: str, told: Told) -> None:
    assert told(text.format("$843 billion"), "$843 billion", DAY).verdict.status == "supported"
    assert told(text.format("$690 billion"), "$690 billion", DAY).verdict.code == "FC101"
    assert told(text.format("$438 billion"), "$438 billion", DAY).verdict.code == "FC101"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("AidData counted 13,427 projects, of which 400 worth {} failed.", "$90 billion"),
        ("AidData counted 13,427 projects; others worth {} failed.", "$90 billion"),
        ("AidData counted 13,427 projects in 165 countries and 31 worth {}.", "$90 billion"),
        ("AidData counted 13,427 projects that might be worth {}.", "$690 billion"),
        ("AidData counted 13,427 projects worth {}.", "$690 billion to $900 billion"),
        ("The United States backs 13,427 projects worth {}.", "$300 billion"),
        ("A lab counted 21,733 projects of China worth {}.", "$690 billion"),
        ("AidData counted 13,427 projects. They were all worth it. It cost {}.", "$7 million"),
    ],
)
def test_what_some_of_them_or_others_are_worth_is_left_open(
    text: str, amount: str, told: Told
) -> None:
    assert told(text.format(amount), amount, DAY).verdict.code is None


LIST = (
    "A study found that Argentina was the largest recipient of rescue loans with $111.8 billion,"
    " followed by {} with $48.5 billion and Egypt with $15.6 billion."
)


def test_the_amount_of_another_country_of_a_list_is_not_this_ones(told: Told) -> None:
    assert told(LIST.format("Pakistan"), "$48.5 billion", "2023-03-29").verdict.code is None
    assert told(LIST.format("Bangladesh"), "$48.5 billion", "2023-03-29").verdict.code == "FC301"


def test_an_amount_of_a_list_that_nobody_has_is_left_open(told: Told) -> None:
    text = LIST.format("Bangladesh").replace("$48.5", "$39.7")
    assert told(text, "$39.7 billion", "2023-03-29").verdict.code is None
