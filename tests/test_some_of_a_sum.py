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


IN_THOSE_YEARS = "between 2000 and 2021, AidData says"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            (
                "China's commitments to Pakistan, once arms are added, were $98.4"
                f" billion {IN_THOSE_YEARS}."
            ),
            "$98.4 billion",
        ),
        (
            (
                "China committed $98.4 billion to Pakistan's central government alone"
                f" {IN_THOSE_YEARS}."
            ),
            "$98.4 billion",
        ),
        (
            (
                "Energy loans from China to Pakistan had an average maturity of 13.78"
                f" years {IN_THOSE_YEARS}."
            ),
            "13.78 years",
        ),
        (
            (f"Coal made up 56 percent of China's energy portfolio in Pakistan {IN_THOSE_YEARS}."),
            "56 percent",
        ),
        (
            (
                "Only 56 percent of Chinese projects in Pakistan were completed within"
                f" budget {IN_THOSE_YEARS}."
            ),
            "56 percent",
        ),
        (
            (
                "Chinese state lenders gave $283 billion in loans to American carmakers"
                " from 2000 to 2023, AidData says."
            ),
            "$283 billion",
        ),
        (
            (
                "Late fees on the dues of Chinese power producers were Rs592 billion at"
                " the end of June 2025, The Express Tribune said."
            ),
            "Rs592 billion",
        ),
        (
            (
                "London rejected a claim that public bodies in Britain took $84 billion"
                " in Chinese loans from 2000 to 2023."
            ),
            "$84 billion",
        ),
        (
            (
                "For Bangladesh, in the same table as Pakistan, the American budget"
                " request for 2024 has $141 million."
            ),
            "$141 million",
        ),
    ],
)
def test_what_is_more_or_less_or_for_another_is_left_open(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2025-12-01").verdict.status is not Status.CONTRADICTED


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            (
                "The largest of Pakistan's lenders, China committed $98.4 billion to it"
                f" {IN_THOSE_YEARS}."
            ),
            "$98.4 billion",
        ),
        (
            (
                "Energy, the largest branch of them, drew Chinese commitments of $39.8"
                f" billion in Pakistan {IN_THOSE_YEARS}."
            ),
            "$39.8 billion",
        ),
        (
            (
                "China's loans to Pakistan, Nepal's richer neighbour, came to $96.5"
                f" billion {IN_THOSE_YEARS}."
            ),
            "$96.5 billion",
        ),
        (
            (
                "All is on time, officials say: China committed $98.4 billion to"
                f" Pakistan {IN_THOSE_YEARS}."
            ),
            "$98.4 billion",
        ),
        (
            (
                "Chinese state lenders gave $283 billion in loans to American borrowers"
                " from 2000 to 2023, AidData says."
            ),
            "$283 billion",
        ),
        (
            (
                "The dues of Chinese power producers were Rs592 billion at the end of"
                " June 2025, The Express Tribune said."
            ),
            "Rs592 billion",
        ),
    ],
)
def test_words_that_only_look_like_that_change_nothing(text: str, figure: str, told: Told) -> None:
    assert told(text, figure, "2025-12-01").verdict.status is Status.CONTRADICTED
