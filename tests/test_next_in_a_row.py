"""An amount in a row of several told right, which is the figure of another of the row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Told

_DAY = "2025-12-10"
_ROW = "From 2000 to 2023 China lent Russia $172 billion and the European Union $161 billion,"


@pytest.mark.parametrize(
    ("text", "figure", "message"),
    [
        (
            f"{_ROW} AidData says. Australia took $60 billion.",
            "$60 billion",
            "the amount is that of United Kingdom, not of Australia",
        ),
        (
            f"{_ROW} and Australia $60 billion, AidData says.",
            "$60 billion",
            "the amount is that of United Kingdom, not of Australia",
        ),
        (
            (
                "China committed $28.4 billion to Pakistan's energy sector between 2000 and 2021,"
                " according to AidData. Transport and storage took $21.3 billion."
            ),
            "$21.3 billion",
            "the amount is that of general budget support, not of transport and storage",
        ),
    ],
)
def test_one_of_a_row_is_not_told_of_another(
    text: str, figure: str, message: str, told: Told
) -> None:
    verdict = told(text, figure, _DAY).verdict
    assert (verdict.code, verdict.message) == ("FC301", message)


@pytest.mark.parametrize(
    ("rest", "figure"),
    [
        ("Australia took $130 billion.", "$130 billion"),
        ("Australia's mines got $60 billion.", "$60 billion"),
        ("In Australia, $60 billion went to ports and mines.", "$60 billion"),
        ("Australia has repaid $60 billion.", "$60 billion"),
        ("After 2013 Australia took $60 billion.", "$60 billion"),
        ("The World Bank puts Australia's at $60 billion.", "$60 billion"),
        ("Australia follows, $60 billion ahead of Britain.", "$60 billion"),
        ("Australia may have taken $60 billion.", "$60 billion"),
    ],
)
def test_another_amount_of_one_in_a_row_is_left_open(rest: str, figure: str, told: Told) -> None:
    verdict = told(f"{_ROW} AidData says. {rest}", figure, _DAY).verdict
    assert verdict.status is not Status.CONTRADICTED


@pytest.mark.parametrize("what", ["exports were", "tax revenue was"])
def test_an_amount_with_a_noun_of_its_own_is_none_of_a_row(what: str, told: Told) -> None:
    text = (
        "China committed $20.5 billion to Sri Lanka between 2000 and 2021, AidData's data show."
        f" Kenya's {what} $14.0 billion."
    )
    assert told(text, "$14.0 billion", _DAY).verdict.status is not Status.CONTRADICTED
