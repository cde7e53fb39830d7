"""Owing money, and owing one's place to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Told


@pytest.mark.parametrize(
    "text",
    [
        "Pakistan owes the bulk of its external debt, $76.2 billion, to China, AidData says.",
        "Pakistan owes its largest creditor, China, $76.2 billion, AidData says.",
        "Pakistan owes $76.2 billion to China, AidData says.",
        "Pakistan owes its northern neighbour a debt of $76.2 billion, AidData says.",
    ],
)
def test_what_is_owed_in_money_is_held_against_the_debt(text: str, told: Told) -> None:
    assert told(text, "$76.2 billion").verdict.code == "FC104"
    right = told(text.replace("76.2", "67.2"), "$67.2 billion")
    assert right.verdict.status is Status.SUPPORTED


@pytest.mark.parametrize(
    "text",
    [
        "China owes its place as Pakistan's top lender to $76.2 billion of loans, AidData says.",
        "China owes much of its leverage to the $76.2 billion that Pakistan took, AidData says.",
        "Pakistan owes its highways to $76.2 billion from China, AidData says.",
    ],
)
def test_what_is_owed_in_a_figure_of_speech_is_no_debt(text: str, told: Told) -> None:
    assert told(text, "$76.2 billion").verdict.status is Status.UNVERIFIABLE


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            (
                "Pakistan's foreign debt was $100.52 billion at the end of 2022, of which China"
                " owed it $29.59 billion."
            ),
            "$29.59 billion",
        ),
        (
            (
                "Pakistan has China as its largest lender, which owes it close to $29 billion,"
                " the World Bank's report shows."
            ),
            "$29 billion",
        ),
        (
            (
                "Outstanding debt of China to lenders in the developing world is at least $1.1"
                " trillion, AidData says."
            ),
            "$1.1 trillion",
        ),
        (
            (
                "A study finds China to have received $240 billion in bailout loans from 22"
                " developing nations."
            ),
            "$240 billion",
        ),
    ],
)
def test_who_owes_whom_is_read_where_a_word_stands_for_one(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2024-12-20").verdict.code == "FC302"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "China has become the largest creditor of Pakistan, which owes it nearly $29 billion.",
            "$29 billion",
        ),
        (
            (
                "Pakistan's foreign debt was $100.52 billion at the end of 2022, of which it owed"
                " China $29.59 billion."
            ),
            "$29.59 billion",
        ),
    ],
)
def test_what_is_owed_by_whom_a_word_stands_for_is_supported(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2024-12-20").verdict.status is Status.SUPPORTED


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The hidden debts of China to other countries have reached $385 billion.", "$385 billion"),
        ("More than 20 countries have given China $240 billion in rescue loans.", "$240 billion"),
    ],
)
def test_what_is_told_the_other_way_round_is_not_supported(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2023-03-29").verdict.status is not Status.SUPPORTED
