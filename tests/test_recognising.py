"""What number, source and time tell of an amount whose measure no words name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Told


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("By AidData's count: Montenegro, $1.25 billion from 2000 to 2021.", "$1.25 billion"),
        ("AidData has $5.9 billion for Ethiopia in 2013.", "$5.9 billion"),
        (
            "AidData's table is long. In 2013 Ethiopia took $5.9 billion from Beijing.",
            "$5.9 billion",
        ),
        (
            (
                "Between 2000 and 2021 Beijing handed out $1.34 trillion in grants and loans for"
                " 20,985 projects and activities, AidData says."
            ),
            "20,985",
        ),
        # "It" is the edition, whose lenders are named by their country
        (
            (
                "China has lent to all of the developing world, according to AidData, which on"
                " Monday published the third edition of its dataset. It holds 20,985 projects and"
                " activities in 165 countries, financed by 791 Chinese lenders."
            ),
            "20,985",
        ),
    ],
)
def test_a_figure_is_known_by_number_source_and_time(text: str, figure: str, told: Told) -> None:
    checked = told(text, figure)
    assert checked.verdict.status == "supported"
    assert checked.verdict.facts


def test_the_measure_of_a_recognised_figure_is_inferred(told: Told) -> None:
    checked = told("AidData has $5.9 billion for Ethiopia in 2013.", "$5.9 billion")
    assert checked.claim.slots.measure.value == "commitments"
    assert checked.claim.slots.measure.state == "inferred"
    assert checked.claim.slots.measure.rule == "told-by-its-source"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # nobody is named who published it
        ("Montenegro: $1.25 billion from 2000 to 2021.", "$1.25 billion"),
        # no time is told
        ("By AidData's count: Montenegro, $1.25 billion.", "$1.25 billion"),
        # another time
        ("AidData has $5.9 billion for Ethiopia in 2014.", "$5.9 billion"),
        # another country
        ("AidData has $5.9 billion for Kenya in 2013.", "$5.9 billion"),
        # one digit is found anywhere
        ("AidData has $1 billion for Montenegro in 2014.", "$1 billion"),
        # the words name a measure, which is another
        ("In 2013 Ethiopia's exports to China came to $5.9 billion, AidData says.", "$5.9 billion"),
        ("In 2013 Ethiopia owed China $5.9 billion, AidData says.", "$5.9 billion"),
        # the programme of another publisher
        (
            (
                "Pakistan received money from China, AidData says. The International Monetary"
                " Fund's last programme with Islamabad, which ended in 2016, was worth some"
                " $6.76bn."
            ),
            "$6.76bn",
        ),
        # only hoped for
        ("AidData expects $5.9 billion for Ethiopia in 2013.", "$5.9 billion"),
    ],
)
def test_a_figure_is_not_known_without_all_of_them(text: str, figure: str, told: Told) -> None:
    assert told(text, figure).verdict.status in ("unverifiable", "contradicted", "ambiguous")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            (
                "Pakistan and China signed a deal for $4.8 billion. The IMF programme ended in"
                " June. China returned $1 billion on Friday."
            ),
            "$1 billion",
        ),
        (
            (
                "The ministry says 43 projects at $24.7 billion are complete. Pakistan wants"
                " $6 billion to $8 billion from the IMF."
            ),
            "$6 billion to $8 billion",
        ),
    ],
)
def test_one_digit_of_money_is_no_evidence_for_what_nothing_near_it_names(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure).verdict.status == "unverifiable"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The Port Qasim plant stands at $2.08 billion.", "$2.08 billion"),
        ("The Matiari-Lahore line moves 4,000 MW at 660 kV.", "4,000 MW"),
    ],
)
def test_a_figure_of_the_one_project_of_a_sentence_is_known(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure).verdict.status == "supported"


def test_of_two_projects_none_is_meant(told: Told) -> None:
    text = "Of the Karot plant and the Port Qasim plant one stands at $2.08 billion."
    assert told(text, "$2.08 billion").verdict.status != "supported"
