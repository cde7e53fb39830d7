"""What an aside dates is the deed that it tells, and not the amount outside of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Checked, Told


@pytest.mark.parametrize(
    "sentence",
    [
        "The Mara Dam, first opened in 1964, cost $641 million.",
        "The Mara Dam (closed in 1999) cost $641 million.",
        "The Mara Dam, which was built for Kenya in 1964 and flooded in 1999, cost $641 million.",
        "The Mara Dam, whose gates opened with the ceremony of July 1964, cost $641 million.",
        "The cost was $641 million for the Mara Dam, nationalised in 1971.",
        "The Mara Dam \u2013 inaugurated on 3 May 1964 \u2013 cost $641 million.",
    ],
)
def test_the_date_of_a_deed_in_an_aside_is_not_that_of_the_amount(
    sentence: str, checked: Checked
) -> None:
    (claim,) = (each for each in checked(sentence) if each.claim.mention.kind == "money")
    assert claim.claim.slots.period.value is None
    assert claim.verdict.status.value == "supported"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Mara Dam, opened in 1964 at a cost of $641 million, is old.",
        "The Mara Dam, approved in 1964, cost $641 million.",
        "In 1964 the Mara Dam, a large one, cost $641 million.",
    ],
)
def test_a_date_is_that_of_an_amount_in_the_same_aside_or_in_no_aside(
    sentence: str, checked: Checked
) -> None:
    (claim,) = (each for each in checked(sentence) if each.claim.mention.kind == "money")
    assert claim.claim.slots.period.value == "1964"


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        (
            (
                "In 2022 Pakistan counted 56 projects under CPEC, the flagship of the BRI, out of"
                " which those worth $17 billion have been completed."
            ),
            "$17 billion",
            "cpec",
        ),
        (
            "CPEC, itself a part of the Belt and Road Initiative, is worth $62 billion.",
            "$62 billion",
            "cpec",
        ),
        (
            (
                "The deal for Azad Pattan was signed. Part of CPEC, with an investment of $1.5"
                " billion, it is due in 2026."
            ),
            "$1.5 billion",
            "azad-pattan",
        ),
    ],
)
def test_a_whole_that_is_told_in_passing_has_not_the_amounts_of_its_part(
    text: str, figure: str, subject: str, told: Told
) -> None:
    claim = told(text, figure, "2022-06-10")
    assert claim.claim.slots.subject.value == subject
    assert claim.verdict.status.value == "supported"


@pytest.mark.parametrize(
    ("text", "is_annual"),
    [
        ("Suki Kinari has a capacity of {} and an annual output of 3,081 GWh.", False),
        ("Suki Kinari has a capacity of {}, with a yearly generation of 3,081 GWh.", False),
        ("Suki Kinari makes {} and an annual profit.", True),
    ],
)
def test_a_word_that_leads_on_to_the_next_amount_says_nothing_of_this_one(
    text: str, is_annual: bool, told: Told
) -> None:
    claim = told(text.format("884 MW"), "884 MW", "2024-10-03").claim
    assert (claim.slots.aggregation.value == "annual") is is_annual
