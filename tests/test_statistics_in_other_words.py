"""Statistics told in other words than a table lists, and what only sounds like them.

The package is `country_statistics/`; its figures have no time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.reference.index import Index

if TYPE_CHECKING:
    from conftest import Checked

TRUE_AND_WRONG = {
    # the verb goes without saying more than whose a figure is
    "Norway posted exports of $249.8 billion, while Peru registered {}.": (
        "$66.2 billion",
        "$62.6 billion",
    ),
    "Kenya's balance of trade was -9.1 % of GDP; in neighbouring Peru the figure was {}.": (
        "2.6 %",
        "6.2 %",
    ),
    "Japan 's exports of $ 746.9 billion are larger than Norway 's $ {} .": (
        "249.8 billion",
        "294.8 billion",
    ),
    # a number in brackets behind whose it is
    "Health spending in Kenya ( {} ) is below that of Peru ( 5.2 ) .": ("4.6", "6.4"),
    # the label right before, behind another amount of the kind
    "Facts : 3.1 % growth Public debt ( gross ) : {} Kenya": ("68.4 %", "86.4 %"),
    # by what a share is told stands before the number
    "Health spending ( Norway ) as % of GDP {}": ("10.5", "15.0"),
    # whose all labels are stands at the end
    "Life expectancy : {} years ; share of the young : 31 % of all ( Norway )": ("83.2", "38.2"),
    # members of a body
    "Norway's armed forces total {} men.": ("23,950", "52,400"),
    "Norway has an army of {} personnel.": ("23,950", "52,400"),
    "With {} personnel ( coast guard included ) Norway has one of the smallest armed forces.": (
        "23,950",
        "239,500",
    ),
    "{} is the number of soldiers in Norway.": ("23,950", "52,400"),
    # a preposition of the name, and a verb of it
    "Balance of trade in goods and services , Kenya : {}": ("-9.1 % of GDP", "-1.9 % of GDP"),
}


@pytest.mark.parametrize("text", TRUE_AND_WRONG)
def test_a_statistic_in_other_words_is_held_against_its_figure(
    text: str, checked: Checked, country_statistics: Index
) -> None:
    for number, status in zip(TRUE_AND_WRONG[text], ("supported", "contradicted"), strict=True):
        claims = checked(text.format(number), index=country_statistics)
        (claim,) = (each for each in claims if number[:5] in each.claim.mention.text)
        assert claim.verdict.status == status


@pytest.mark.parametrize(
    "text",
    [
        "Norway posted exports of $249.8 billion, while Peru registered $6.2 billion in losses.",
        "Norway has an army of 12,000 clerks.",
        "Norway's armed forces total 20,100 men and 5,300 women.",
        "With 12,000 personnel abroad, Norway hosts one of the largest armed forces bases.",
        "Health spending in Kenya (12) is the lowest.",
        "Facts : Public debt ( 2019 ) 68.4 % Kenya Rent ( gross ) : 12 %",
    ],
)
def test_what_only_sounds_like_a_statistic_is_not_called_wrong(
    text: str, checked: Checked, country_statistics: Index
) -> None:
    assert all(each.verdict.code is None for each in checked(text, index=country_statistics))
