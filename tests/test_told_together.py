"""A figure known by its company, and what is not known by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Told


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # many digits, with others of one report
        (
            "AidData's second dataset covers 13,427 projects worth $843 billion in 165 countries.",
            "$843 billion",
        ),
        # two digits, beside others of one reply
        (
            (
                "The planning ministry told the National Assembly that 43 CPEC projects worth"
                " $24.703 billion were complete, that $146 million had gone into the Rashakai"
                " Special Economic Zone and $27 million into Dhabeji."
            ),
            "$27 million",
        ),
        # many digits, of a thing of which another publisher's figure is told
        (
            (
                "The Suki Kinari station has 884 MW, Gwadar Pro reported. A syndicate put up"
                " $1.416 billion."
            ),
            "$1.416 billion",
        ),
    ],
)
def test_what_is_published_together_is_known_together(text: str, figure: str, told: Told) -> None:
    assert told(text, figure, "2024-09-05").verdict.status == "supported"


def test_a_thousandfold_of_what_is_told_beside_others_is_named(told: Told) -> None:
    text = (
        "IMF figures show that Pakistan owed China $29.59 billion at the end of 2022, $23.87"
        " million of it bilateral and $5.71 billion commercial."
    )
    verdict = told(text, "$23.87 million", "2023-06-01").verdict
    assert (verdict.status, verdict.code) == ("contradicted", "FC102")


def test_what_the_words_call_another_measure_is_not_known_by_its_number(told: Told) -> None:
    text = (
        "The Chinese embassy says that 22 early harvest projects are worth $18.9 billion, and that"
        " transport got concessional grants of $5.874 billion."
    )
    assert told(text, "$5.874 billion", "2019-01-05").verdict.status != "supported"


def test_what_is_counted_is_not_known_as_something_else_by_its_number(told: Told) -> None:
    text = "AidData's newest release, of November 2025, tells of $2.2 trillion and 1,193 {}."
    assert told(text.format("lenders and donors"), "1,193", "2025-12-01").verdict.status == (
        "supported"
    )
    assert told(text.format("loans"), "1,193", "2025-12-01").verdict.status != "supported"


def test_the_capacity_of_another_plant_is_no_company(told: Told) -> None:
    text = (
        "The Sahiwal coal plant has a total capacity of 1,320 MW, with two units of 660 MW each,"
        " and AidData says that Chinese banks lent $1.44 billion for it."
    )
    assert told(text, "660 MW", "2019-01-05").verdict.status != "supported"


def test_figures_of_one_project_vouch_for_each_other(told: Told) -> None:
    text = (
        "A line from Matiari: 886 km, with room for more. State Grid of China built it for"
        " $1.658 billion."
    )
    assert told(text, "886 km", "2023-11-20").verdict.status == "supported"
    assert told(text, "$1.658 billion", "2023-11-20").verdict.status == "supported"


def test_what_may_be_a_part_of_the_figure_that_the_article_tells_is_left_open(told: Told) -> None:
    text = (
        "Chinese companies will put $45.6 billion into Pakistan under a deal on the China-Pakistan"
        " Economic Corridor sealed in Beijing earlier this month, documents show. The energy side"
        " is put at about $33.8 billion, and roads, rail and the like at {}; schemes tied to the"
        " port of Gwadar make up $622 million."
    )
    for amount in ("$11.8 billion", "$12.8 billion"):
        verdict = told(text.format(amount), amount, "2014-11-21").verdict
        assert (verdict.status, verdict.reason) == (Status.UNVERIFIABLE, "not-certain")


def test_one_number_alone_is_no_voucher(told: Told) -> None:
    text = "A line from Matiari: State Grid of China built it for $1.658 billion."
    assert told(text, "$1.658 billion", "2023-11-20").verdict.status == "unverifiable"


def test_the_figure_of_a_country_is_no_other_country_s(told: Told) -> None:
    text = (
        "From 2000 to 2021 Pakistan drew $48.5bn in rescue loans, Horn and her co-authors find,"
        " less than half of {}'s $111.8bn but three times as much as Egypt's $15.6bn."
    )
    assert told(text.format("Argentina"), "$111.8bn", "2023-04-02").verdict.status == "supported"
    assert told(text.format("Zambia"), "$111.8bn", "2023-04-02").verdict.status != "supported"


def test_reserves_are_not_vouched_for(told: Told) -> None:
    text = (
        "Energy took $28.4 billion of it, budget support $21.3 billion, as AidData has it, while"
        " reserves stand at $7.2 billion."
    )
    assert told(text, "$7.2 billion", "2023-11-28").verdict.status == "unverifiable"


def test_a_figure_of_another_project_is_no_company(told: Told) -> None:
    text = (
        "China Eximbank lent $1.79 billion for the Sukkur-Multan motorway. The road of 392"
        " kilometres was completed on 5 November 2019, AidData says."
    )
    verdict = told(text, "$1.79 billion", "2020-11-07").verdict
    assert (verdict.status, verdict.facts) == ("supported", ("sukkur-multan-pbc",))
    altered = told(text.replace("392", "549"), "549 kilometres", "2020-11-07")
    assert altered.verdict.code == "FC101"
