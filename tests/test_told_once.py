"""A figure is told once in a sentence: another amount there is held against what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Told


@pytest.mark.parametrize(
    ("text", "figure", "fact"),
    [
        # of another part
        (
            (
                "Highways of 510 kilometres have been built under CPEC, China's foreign ministry"
                " says, and 1,240 kilometres of transmission lines."
            ),
            "1,240 kilometres",
            "cpec-transmission-wang",
        ),
        # of another owner
        (
            (
                "China Power International Holding owns 74% of the Hub coal plant and the Hub Power"
                " Company 36%."
            ),
            "36%",
            "hub-equity-share-hubco",
        ),
        # of another state of work
        (
            (
                "AidData counts 82 per cent of China's projects in Pakistan as completed and 18 per"
                " cent as under way."
            ),
            "18 per cent",
            "gcdf3-pakistan-implementation-share",
        ),
        # of another source
        (
            (
                "The Karot plant cost $1.98 billion according to Dawn, and $2.43 billion according"
                " to the Associated Press of Pakistan."
            ),
            "$2.43 billion",
            "karot-cost-app",
        ),
    ],
)
def test_what_is_told_already_leaves_an_amount_the_other_figure(
    text: str, figure: str, fact: str, told: Told
) -> None:
    verdict = told(text, figure, "2024-03-01").verdict
    assert (verdict.status, verdict.facts[:1]) == ("contradicted", (fact,))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # other publishers have the same thing, but nothing names them
        (
            (
                "The accords include a hydropower station of 870MW at Suki Kinari and a coal plant"
                " of 1,320MW at Sahiwal."
            ),
            "1,320MW",
        ),
        # the time fits both
        (
            (
                "Unpaid dues of Chinese power producers rose to Rs423 billion by the end of June"
                " 2025, Rs22 billion more than a year earlier."
            ),
            "Rs22 billion",
        ),
        # a part is told, and nothing says that this is the whole
        (
            (
                "The Sukkur-Multan motorway was built for $2.89 billion, and China Eximbank had a"
                " loan for every stretch of it: a preferential buyer's credit of $1.79 billion."
            ),
            "$2.89 billion",
        ),
    ],
)
def test_what_is_told_already_says_nothing_of_an_amount_without_words_of_its_own(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2025-09-01").verdict.status != "contradicted"


@pytest.mark.parametrize("figure", ["1,320MW", "1,500MW"])
def test_an_amount_between_a_thing_and_its_place_is_of_that_thing(figure: str, told: Told) -> None:
    text = f"A coal plant of {figure} at Sahiwal and a hydropower station at Suki Kinari are built."
    verdict = told(text, figure, "2024-03-01").verdict
    assert verdict.facts[0].startswith("sahiwal-capacity")
    assert (verdict.status == "supported") is (figure == "1,320MW")
