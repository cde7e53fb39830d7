"""An amount in the place of a figure whose fellows are told around it is held against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Told

DAY = "2025-01-10"
CASE = (
    "Chinese commitments to the PML-N government came to $36.2 billion, AidData's profile says; the"
    " PPP had to be content with {}."
)


def outcome(text: str, figure: str, told: Told) -> str:
    verdict = told(text.format(figure), figure, DAY).verdict
    return verdict.code or verdict.status.value


def test_what_is_more_than_the_figure_beside_its_fellow_is_wrong(told: Told) -> None:
    assert outcome(CASE, "$10.4 billion", told) == "supported"
    assert outcome(CASE, "$14.6 billion", told) == "FC101"


def test_what_is_less_may_be_a_part_of_it(told: Told) -> None:
    assert outcome(CASE, "$8.2 billion", told) == "unverifiable"


def test_a_dropped_digit_is_told_as_one(told: Told) -> None:
    text = (
        "Chinese commitments to Sri Lanka came to $20.5 billion between 2000 and 2021, AidData has"
        " found. For Bangladesh, an economy far larger, the sum was {}."
    )
    assert outcome(text, "$20.8 billion", told) == "supported"
    assert outcome(text, "$2.8 billion", told) == "FC104"


def test_the_steps_name_the_fellow(told: Told) -> None:
    claim = told(CASE.format("$14.6 billion"), "$14.6 billion", DAY)
    assert any(step.startswith("told beside 36.2 bn USD") for step in claim.verdict.derivation)
    assert claim.verdict.confidence == "medium"
    assert claim.claim.slots.measure.state == "stated"


def test_what_stands_behind_the_sentence_of_a_fellow_is_held_against_it(told: Told) -> None:
    text = (
        "China committed $20.5 billion to Sri Lanka from 2000 to 2021, AidData reckons."
        " The ODA-like part of it was {}."
    )
    assert outcome(text, "$6.2 billion", told) == "supported"
    assert outcome(text, "$8.9 billion", told) == "FC101"


@pytest.mark.parametrize(
    "text",
    [
        "Karot has a capacity of 720 MW; the Dasu dam, built by the same firm, cost {}.",
        "While the Dasu dam costs {}, Karot has 720 MW.",
        "The Karot plant cost $1.74 billion. Mangla upstream holds works for {}.",
        "China committed $10.4 billion to Ghana. Japan's strongest year in Accra brought {}.",
    ],
)
def test_another_thing_and_another_giver_have_sums_of_their_own(text: str, told: Told) -> None:
    assert outcome(text, "$2.2 billion", told) == "unverifiable"


def test_a_figure_told_elsewhere_leaves_no_place(told: Told) -> None:
    text = CASE + " The PPP's $10.4 billion came from 2008 to 2012."
    assert outcome(text, "$14.6 billion", told) == "unverifiable"
