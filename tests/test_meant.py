"""A number that a figure has by chance is not supported by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Told


@pytest.mark.parametrize(
    ("text", "figure", "published"),
    [
        # told years after the article, of what the same lab had counted before it
        (
            "From 2000 to 2017 China committed $1,180 billion to poor countries, AidData finds.",
            "$1,180 billion",
            "2021-09-30",
        ),
        # a level that was told long after
        ("CPEC projects worth $25 billion have been completed.", "$25 billion", "2022-06-12"),
        # a page without a date, where another is of the article's day
        ("Of the CPEC projects 36 are completed, it was said.", "36", "2022-06-12"),
        # a programme that is not named, beside a country that has no part in it
        (
            "Xi Jinping is in Bangladesh, where he is unveiling a $46bn plan, the BBC reports.",
            "$46bn",
            "2015-04-20",
        ),
        # bound from the other side
        (
            "Developing countries owe China at least $1.5 trillion, AidData says.",
            "$1.5 trillion",
            "2023-11-06",
        ),
        # of another time than that of the article's sentence
        (
            (
                "In 2021 Washington's development finance came to $61 billion and that of the G7 to"
                " $85 billion; China's commitments, with rollovers, were $79 billion. (AidData)"
            ),
            "$85 billion",
            "2023-11-07",
        ),
    ],
)
def test_a_figure_that_cannot_be_meant_supports_nothing(
    text: str, figure: str, published: str, told: Told
) -> None:
    assert told(text, figure, published).verdict.status not in (Status.SUPPORTED, Status.NEAR)


@pytest.mark.parametrize(
    ("text", "figure", "published"),
    [
        # how long a line is does not change
        ("The ML-1 railway is 1,687 km long.", "1,687 km", "2021-06-10"),
        # nothing was known before
        ("CPEC projects worth $25 billion have been completed.", "$25 billion", "2023-11-12"),
        ("Of the CPEC projects 36 are completed.", "36", "2023-09-12"),
        (
            "Developing countries owe China up to $1.5 trillion, AidData says.",
            "$1.5 trillion",
            "2023-11-06",
        ),
    ],
)
def test_one_that_can_does(text: str, figure: str, published: str, told: Told) -> None:
    assert told(text, figure, published).verdict.status is Status.SUPPORTED
