"""Figures that an article tells again: with "the", and those of its headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from test_consistency import told

if TYPE_CHECKING:
    from conftest import Checked


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("A clerk took £317,000 from a trust. Half of the £713,000 is gone.", "£713,000"),
        ("The dyke shut off 2,360 farms in May.\n\nEach of the 2,630 farms gets help.", "2,630"),
        ("It sold 1,290 tickets. The club will pay back the 1,920 ticket holders.", "1,920"),
        ("The lender has $48 billion abroad. The $48 million is spread over 61 states.",
         "$48 million"),
        ("Lava took 540 cabins, and the last of the 450 was empty.", "450"),
    ],
)  # fmt: skip
def test_a_figure_taken_up_wrongly_is_found(text: str, wrong: str, checked: Checked) -> None:
    assert told(text, checked) == [(wrong, "FC401")]


@pytest.mark.parametrize(
    "text",
    [
        "A clerk took £317,000 from a trust, which had £713,000. Half of the £713,000 is gone.",
        "A clerk took £317,000 from a trust. The £713,000 that it owned is gone.",
        "They played 168 marches. It recalls the 186 marches that were played in 1977.",
        "The dyke shut off 2,360 farms. Of the 2,630 in the county, most are dry.",
        "It has $2.7 billion, and $22 billion is three times the $7.2 billion without.",
        "It sold 1,290 tickets and printed 1,902 programmes. The 1,920 are gone.",
        "The lender has $40 billion abroad. The $30 million is spread over 61 states.",
    ],
)
def test_a_definite_figure_of_its_own_is_left_alone(text: str, checked: Checked) -> None:
    assert told(text, checked) == []


LONG = "The council has met on it twice, and it will meet again before the spring, she said."


@pytest.mark.parametrize(
    ("headline", "body", "wrong"),
    [
        ("Ferry firm fined £35bn for oil in the bay",
         "Solent Lines has to pay £35m for letting oil run into the bay for years.", "£35m"),
        ("Rail fares to go up 3.75% as gap is closed",
         "Ministers have let rail fares go up by 4.75 per cent this year.",
         "4.75 per cent"),
        ("Nurses' savings fund gains 8.3%",
         "The savings fund of nurses earned 3.8 per cent last year, its highest since 2020.",
         "3.8 per cent"),
    ],
)  # fmt: skip
def test_a_headline_is_held_against_the_only_figure_of_its_kind_in_the_lead(
    headline: str, body: str, wrong: str, checked: Checked
) -> None:
    assert told(f"{headline}\n\n{body}\n\n{LONG}", checked) == [(wrong, "FC401")]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Rail fares to go up 3.75% as gap is closed",
         "Rents of houses beside the railways rise by 4.75 per cent this year."),
        ("Rail fares to go up 3.75% as gap is closed",
         "Fares on the railways go up by 4.75 per cent in the north, or by 3.75 on average."),
        ("Rail fares to go up 3.75% as gap is closed",
         "Fares on the railways went up by 4.75 per cent in 2019 and less since."),
        ("Phone firm passes 3m customers", "The phone firm won 30,000 customers in the north."),
        ("Farm foods group makes $62m in first half",
         "Harrow said profit for the three months to March came to $26 million."),
    ],
)  # fmt: skip
def test_a_headline_of_something_else_is_left_alone(
    headline: str, body: str, checked: Checked
) -> None:
    assert told(f"{headline}\n\n{body}\n\n{LONG}", checked) == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Thefts {} 14% in Marl", "The number of thefts in Marl {} by 14 per cent last year."),
        ("# Milk sales {} 7%", "Farmers are glad. Sales of milk {} 7 per cent in May, they said."),
    ],
)
@pytest.mark.parametrize(("up", "down"), [("up", "fell"), ("rise", "dropped")])
def test_a_headline_that_goes_the_other_way_is_found(
    headline: str, body: str, up: str, down: str, checked: Checked
) -> None:
    one = told(f"{headline.format(up)}\n\n{body.format(down)}\n\n{LONG}", checked)
    assert [code for _, code in one] == ["FC403"]
    assert told(f"{headline.format(up)}\n\n{body.format('rose')}\n\n{LONG}", checked) == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Thefts up 14% in Marl",
         "Thefts in Marl fell by 14 per cent in May. In the year they rose by 14 per cent."),
        ("Marl sales rise 14%", "Marl's costs dropped 14 per cent last year as sales surged."),
        ("Marl loss up 14%", "The loss of Marl fell by 14 per cent, it seemed."),
        ("Thefts up 14% in Marl", "The number of thefts in Marl has not fallen by 14 per cent."),
        ("Thefts up 14% in Marl", "There were 86 thefts, 14 per cent fewer than in Dorn."),
        ("Thefts up 14% in Marl", "The number of thefts in Marl is 14 per cent of the whole."),
    ],
)  # fmt: skip
def test_a_headline_of_another_change_is_left_alone(
    headline: str, body: str, checked: Checked
) -> None:
    assert told(f"{headline}\n\n{body}\n\n{LONG}", checked) == []
