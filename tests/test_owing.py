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
