"""A sum close to its figure is that figure's, where only sentences around name whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Told

BEFORE = "Sri Lanka's economy shrank in 2022, the year of its default. Growth has since returned. "


def test_a_sum_next_to_the_figure_of_what_is_named_before_is_wrong(told: Told) -> None:
    text = (
        f"{BEFORE}In 2021 the island still received $3.46 billion of Chinese development finance."
    )
    verdict = told(text, "$3.46 billion", "2024-03-01").verdict
    assert (verdict.status, verdict.code) == (Status.CONTRADICTED, "FC101")
    assert "sri-lanka" in verdict.facts[0]


@pytest.mark.parametrize(
    "sentence",
    [
        # many times off
        "In 2021 the island still received $8.46 billion of Chinese development finance.",
        # of another place
        "In 2021 Bhutan still received $3.46 billion of Chinese development finance.",
        # of another time, or of none
        "In 1991 the island still received $3.46 billion of Chinese development finance.",
        "The island still received $3.46 billion of Chinese development finance.",
        # of a part
        "In 2021 the island received $3.46 billion of Chinese development finance for ports.",
        # of a range
        "In 2021 the island received $3.4 to 3.6 billion of Chinese development finance.",
    ],
)
def test_what_is_far_off_or_anothers_is_not(sentence: str, told: Told) -> None:
    figure = sentence[sentence.index("$") : sentence.index("llion") + 5]
    assert told(f"{BEFORE}{sentence}", figure, "2024-03-01").verdict.status is not (
        Status.CONTRADICTED
    )
