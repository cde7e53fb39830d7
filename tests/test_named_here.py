"""A slip of few digits, told where the sentence names the thing or tells more of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Told


@pytest.mark.parametrize(
    ("published", "text", "figure", "code", "suggestion"),
    [
        (  # a nought too many, of the project that the sentence names
            "2017-02-01",
            (
                "Pakistan has closed the finance of the Suki Kinari hydropower project. For SK"
                " Hydro and its banks, Suki Kinari is an $18 billion investment."
            ),
            "$18 billion",
            "FC102",
            "$1.8 billion",
        ),
        (  # a digit lost, beside another figure of the same release
            "2021-10-04",
            (
                "China pays for 13,427 projects in 165 countries, says AidData, which are worth"
                " $84.3 billion."
            ),
            "$84.3 billion",
            "FC102",
            "$843 billion",
        ),
        (  # two of three digits exchanged
            "2021-10-04",
            (
                "China pays for 13,427 projects in 165 countries, says AidData, which are worth"
                " $483 billion."
            ),
            "$483 billion",
            "FC104",
            "$843 billion",
        ),
        (  # a sum of all borrowers, whose lender and borrowers are named
            "2023-03-29",
            (
                'Developing nations of the "Belt and Road" have had $24 billion in emergency'
                " loans from"
                " China, a study says."
            ),
            "$24 billion",
            "FC102",
            "$240 billion",
        ),
        (  # other years than the figure's, of all borrowers
            "2023-04-01",
            (
                "Fresh data show that China spent $240 billion between 2009 and 2013 on bailing out"
                " countries in trouble with their debts."
            ),
            "$240 billion",
            "FC201",
            "between 2008 and 2021",
        ),
        (  # dollars of a year, of a sum that is nominal
            "2023-04-01",
            (
                "Fresh data show that China spent $240 billion in constant 2021 dollars between"
                " 2008 and 2021 on bailing out countries in trouble with their debts."
            ),
            "$240 billion",
            "FC105",
            "nominal prices",
        ),
    ],
)
def test_a_slip_of_a_figure_that_the_sentence_tells_of_is_named(
    published: str, text: str, figure: str, code: str, suggestion: str, told: Told
) -> None:
    verdict = told(text, figure, published).verdict
    assert (verdict.status, verdict.code) == ("contradicted", code)
    assert verdict.suggestion == suggestion


@pytest.mark.parametrize(
    ("published", "text", "figure"),
    [
        (  # another project is named
            "2018-09-05",
            "While the Dasu dam will cost $14 billion, the Gwadar Eastbay Expressway has 19 km.",
            "$14 billion",
        ),
        (  # a project that words only may stand for
            "2018-09-01",
            "A pipeline from Karachi to Peshawar shall cost $2.8 billion.",
            "$2.8 billion",
        ),
        (  # a total of a programme: there are many
            "2024-10-16",
            "The $64 billion CPEC, begun in 2015, runs from Xinjiang to the sea.",
            "$64 billion",
        ),
        (  # no year is told of what a year has
            "2023-11-10",
            "Pakistan owes China $67.2 billion, AidData says, and bondholders lent $140 billion.",
            "$140 billion",
        ),
        (  # others found it
            "2023-11-10",
            (
                "In that year lending came to $75.5 billion in the books of AidData; the team in"
                " Boston counted $3.7 billion."
            ),
            "$3.7 billion",
        ),
        (  # it has its own company
            "2019-03-10",
            (
                "Business Recorder has the solar park Quaid-e-Azam at $520 million and the UEP"
                " wind farm at $250 million."
            ),
            "$250 million",
        ),
        (  # what a sponsor has, not the plant
            "2019-11-20",
            "The sponsor of the Karot hydropower project has invested $17.4 billion worldwide.",
            "$17.4 billion",
        ),
        (  # what it burns, not what it cost
            "2019-11-20",
            "The Sahiwal coal plant burns coal for $191 million a quarter.",
            "$191 million",
        ),
        (  # some of it: what words tell of what
            "2022-05-10",
            "The Multan-Sukkur motorway has 39.2 km of bridges.",
            "39.2 km",
        ),
        (  # somebody else lends, who has no part in the figure
            "2024-08-15",
            "The World Bank lent Rs 22 billion for the Karachi Circular Railway.",
            "Rs 22 billion",
        ),
        (  # of a country that is not named
            "2023-11-07",
            (
                "Rescue loans to Pakistan came to $48.5 billion, Horn et al. say; military aid was"
                " $1.56 billion."
            ),
            "$1.56 billion",
        ),
        (  # what it burns each year
            "2020-05-14",
            "The Sahiwal coal plant costs $1.8 billion a year in fuel.",
            "$1.8 billion",
        ),
        (  # a new estimate
            "2025-03-04",
            "The Karot hydropower project will now cost $1.27 billion, the ministry says.",
            "$1.27 billion",
        ),
        (  # the years of one of several figures
            "2023-11-10",
            (
                "AidData counts $843 billion in grants and loans from 2000 to 2017, and $85.4"
                " billion a year in the last five of those."
            ),
            "$85.4 billion",
        ),
    ],
)
def test_what_may_be_of_something_else_is_left_alone(
    published: str, text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, published).verdict.status != "contradicted"


def test_digits_are_not_swapped_in_a_sum_of_another_currency(told: Told) -> None:
    text = "Loans of Rs249.3 billion were arranged for the Sukkur-Multan motorway."
    assert told(text, "Rs249.3 billion", "2024-08-15").verdict.status != "contradicted"


def test_what_a_project_costs_is_no_yearly_sum(told: Told) -> None:
    text = "The Karot hydropower project costs $1.74 billion a year."
    assert told(text, "$1.74 billion", "2020-05-14").verdict.code == "FC106"
