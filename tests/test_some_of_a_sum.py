"""What was of a sum at one time is told of the same; a whole is held against more than its part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Told

TO_ETHIOPIA = "China committed $21.4 billion to Ethiopia between 2000 and 2021, AidData finds"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (f"{TO_ETHIOPIA}, with $9.6 billion in 2013.", "$9.6 billion"),
        (f"{TO_ETHIOPIA}, including $9.6 billion in 2013.", "$9.6 billion"),
        (f"{TO_ETHIOPIA}, of which $9.6 billion fell in 2013.", "$9.6 billion"),
        (f"{TO_ETHIOPIA}, although $9.6 billion came as late as 2013.", "$9.6 billion"),
        (f"{TO_ETHIOPIA}; its best year by far was 2013, with $9.6 billion.", "$9.6 billion"),
        (f"{TO_ETHIOPIA}. The strongest year was 2013 with $9.6 billion.", "$9.6 billion"),
        # a whole beside its parts
        (
            (
                "At the end of 2022, the International Monetary Fund says, Pakistan owed China"
                " $41.43 billion: bilateral debt of $23.87 billion and commercial debt of $5.71"
                " billion."
            ),
            "$41.43 billion",
        ),
        # what one country took of all
        (
            (
                "Borrowers in the United States took $283 billion of the lending that China"
                " extended between 2000 and 2023, AidData says."
            ),
            "$283 billion",
        ),
        # of another part, which is not named
        (
            (
                "China's grants and loans to Pakistan are AidData's subject. Grants made up 98"
                " percent of the portfolio from 2000 to 2021."
            ),
            "98 percent",
        ),
        # of another, who is not named
        (
            (
                "China committed $1.34 trillion to Pakistan between 2000 and 2021, AidData said. It"
                " counts 20,985 projects and activities in 165 countries."
            ),
            "$1.34 trillion",
        ),
    ],
)
def test_an_amount_that_differs_is_wrong(text: str, figure: str, told: Told) -> None:
    assert told(text, figure, "2025-12-01").verdict.status is Status.CONTRADICTED


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (f"{TO_ETHIOPIA}, with exports of $9.6 billion in 2013.", "$9.6 billion"),
        (f"{TO_ETHIOPIA}, including $9.6 billion for railways in 2013.", "$9.6 billion"),
        (
            f"{TO_ETHIOPIA}. The strongest year for exports was 2013 with $9.6 billion.",
            "$9.6 billion",
        ),
        (f"{TO_ETHIOPIA}; of which $9.6 billion was spent.", "$9.6 billion"),
        (
            (
                "Of the lending that China extended between 2000 and 2023, $283 billion went to"
                " banks in the United States, AidData says."
            ),
            "$283 billion",
        ),
    ],
)
def test_one_of_something_else_is_left_open(text: str, figure: str, told: Told) -> None:
    assert told(text, figure, "2025-12-01").verdict.status is not Status.CONTRADICTED
