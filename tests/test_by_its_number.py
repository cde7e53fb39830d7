"""A number of three digits or more is that of the one figure that has it, if no word forbids it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Told

LEAD = (
    "AidData's third dataset holds 20,985 projects, financed with grants and loans of"
    " $1.34 trillion from 2000 to 2021. "
)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # a part that a table tells in other words
        (
            (
                "Three loans of China Eximbank paid for the Sukkur-Multan motorway, AidData's"
                " records show: a preferential buyer's credit of $1.79 billion, a concessional loan"
                " of 4.8 billion yuan and a buyer's credit of $361.22 million."
            ),
            "$361.22 million",
        ),
        # words of another measure that are only part of a name
        (
            (
                "AidData puts China's loans to developing countries at $1.03 trillion in nominal"
                " terms for 2000 to 2021; the World Bank's International Debt Statistics show"
                " $293 billion."
            ),
            "$293 billion",
        ),
        # words of any value
        (
            (
                "AidData counts 127 Chinese-financed infrastructure projects in Pakistan, with a"
                " combined value of $38.8 billion."
            ),
            "$38.8 billion",
        ),
    ],
)
def test_a_figure_is_known_by_its_very_number(text: str, figure: str, told: Told) -> None:
    assert told(text, figure, "2023-12-01").verdict.status is Status.SUPPORTED


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # what was paid back
        (
            "By 2021 Islamabad had paid back, if AidData is right, fully $70.3 billion to Beijing.",
            "$70.3 billion",
        ),
        # a country that has no part in it
        (
            "Sri Lanka's share of the Belt and Road came to $27.3 billion, AidData finds.",
            "$27.3 billion",
        ),
        # each year's
        (LEAD + "Five years, 2013 to 2017, brought $117 billion with rollovers.", "$117 billion"),
        # more or less than something
        (
            "Islamabad reported $21.2 billion more debt to China than it has, AidData says.",
            "$21.2 billion",
        ),
    ],
)
def test_a_number_that_is_told_of_something_else_is_not_known(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2023-12-01").verdict.status is not Status.SUPPORTED


@pytest.mark.parametrize(
    ("text", "figure", "published"),
    [
        (
            "The Matiari-Lahore line received grants of $1,658.34 million, The Nation says.",
            "$1,658.34 million",
            "2024-11-01",
        ),
        (
            "ECNEC approved ML-1 in July 2024 with a Chinese grant of $6.7 billion.",
            "$6.7 billion",
            "2024-11-01",
        ),
        (
            "Pakistan owes China $67.2 billion, AidData says. That is 19.6% of its external debt.",
            "19.6%",
            "2023-12-01",
        ),
        (
            (
                "AidData's second edition counts $843 billion of Chinese commitments to developing"
                " countries from 2000 to 2017, by 13,427 lenders."
            ),
            "13,427",
            "2021-10-01",
        ),
    ],
)
def test_a_number_told_as_one_of_another_measure_is_called_so(
    text: str, figure: str, published: str, told: Told
) -> None:
    assert told(text, figure, published).verdict.code == "FC303"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # a loan that became a gift
        (
            "In 2015 Beijing turned a loan of Rs23 billion for the Gwadar airport into a gift.",
            "Rs23 billion",
        ),
        # what may be called either
        ("The financing for Karot came to $1.74 billion.", "$1.74 billion"),
        # one sort of what is owed for another
        ("The Hub plant cost $1.995 billion and owes $1.496 billion.", "$1.496 billion"),
        # words that are of what comes next
        (
            "ML-1 cost Rs1.137 trillion in 2020, of which Chinese loans were to cover 90 percent.",
            "Rs1.137 trillion",
        ),
        # another thing of that number
        (LEAD + "Kenya has 165 contracts with Chinese firms.", "165"),
    ],
)
def test_nothing_is_said_where_the_number_may_be_called_so(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2024-11-01").verdict.status is not Status.CONTRADICTED
