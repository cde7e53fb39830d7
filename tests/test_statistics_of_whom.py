"""Of which country a statistic is told: the one before, the one meant, and none beside it.

The package is `country_statistics/`; its figures have no time and no source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.reference.index import Index

if TYPE_CHECKING:
    from conftest import Checked

TRUE_AND_WRONG = {
    # of the one country of the sentence before
    "Norway lives long. Life expectancy at birth rose to {} years, and towns grew.": (
        "83.2",
        "73.2",
    ),
    "Kenya buys planes from Japan. Its trade balance was {} % of GDP.": ("-9.1", "-19.1"),
    "Poland has coal and iron. It has mines, docks and a public debt of {} % of GDP.": (
        "49.3",
        "94.3",
    ),
    "Peru lives on Japanese tourists. Annual GDP growth is {} percent, said the ILO.": (
        "2.7",
        "7.2",
    ),
    "Kenya tamed its public debt, which was 90 % of GDP in 1999. By 2012 it had come to {} %.": (
        "68.4",
        "48.4",
    ),
    # not of one with a part in it
    "Peru sells copper to Japan and Poland and had a trade surplus of {} % of GDP.": ("2.6", "6.2"),
    "Norway sold ships to Japan: its public debt is {} % of GDP.": ("36.3", "63.3"),
    "Peru has armed forces of {} members, and 2,000 Polish troops train them.": (
        "115,000",
        "151,000",
    ),
    "Kenya has a public debt of {} % of GDP, the highest after Japan.": ("68.4", "86.4"),
    "Peru had a trade surplus of {} % of GDP, chiefly with Japan.": ("2.6", "6.2"),
    # nor of one that has a number of its own
    "Poland had a trade surplus of {} % of GDP and Peru one of 2.6 %.": ("1.6", "6.1"),
    "Life expectancy in Kenya is {} years, against 75.6 in Poland and 84.8 in Japan.": (
        "61.4",
        "16.4",
    ),
    "Peru's public debt was {} % of GDP, half of that of Poland, 49.3 %.": ("34.3", "43.3"),
    "Japan's and Norway's health spending was 10.7 and {} % of GDP respectively.": ("10.5", "15.0"),
    # names that narrow nothing
    "Kenya's public debt, {} % of GDP, is high for the Sahel.": ("68.4", "86.4"),
    "Poland's life expectancy of {} years is modest by Nordic standards.": ("75.6", "57.6"),
    "Peru's trade surplus was {} % of GDP, driven by the Antamina mine.": ("2.6", "6.2"),
    "Peru - Public debt - Global DataPublic debt in Peru was {} % of GDP.": ("34.3", "43.3"),
    "Life expectancy in Peru : {} years ( Andean average 70 ; OECD 81 )": ("72.4", "27.4"),
    # those who count for a country, where the table has no sources
    "Public debt in Peru was {} % of GDP, the finance ministry said.": ("34.3", "43.3"),
    "The central bank of Kenya reports a public debt of {} % of GDP.": ("68.4", "86.4"),
    # plans of something else
    "Poland's public debt, {} % of GDP, is below the 60 % target.": ("49.3", "94.3"),
    "Kenya's trade deficit of {} % of GDP was due to drought.": ("9.1", "1.9"),
    # what was before, in another clause
    "In 1970 people lived to 54; today life expectancy in Peru stands at {} years.": (
        "72.4",
        "27.4",
    ),
    "The consumer price index of Peru was {} ( base 2005 ).": ("128.4", "182.4"),
}


@pytest.mark.parametrize("text", TRUE_AND_WRONG)
def test_a_statistic_is_held_against_the_figure_of_whom_it_is_told(
    text: str, checked: Checked, country_statistics: Index
) -> None:
    for number, status in zip(TRUE_AND_WRONG[text], ("supported", "contradicted"), strict=True):
        claims = checked(text.format(number), index=country_statistics)
        (claim,) = (each for each in claims if number.lstrip("-") in each.claim.mention.text)
        assert claim.verdict.status == status


@pytest.mark.parametrize(
    "text",
    [
        "Norway is rich. In the fishing towns life expectancy is 73.2 years.",
        "Norway is rich. The region's life expectancy is 73.2 years.",
        "Norway is rich. Life expectancy is 73.2 years among fishermen.",
        "Norway is rich. It has fishermen with a life expectancy of 73.2 years.",
        "Norway is rich. The life expectancy of its neighbours is 73.2 years.",
        "Norway's king went to Kenya. Its life expectancy is 73.2 years.",
        "Norway trades with Kenya. Life expectancy is 73.2 years.",
        "Life expectancy in Peru for the Asháninka is 62.1 years.",
        "Public debt in Peru was 47.1 % of GDP, the Harbour Post said.",
        "Kenya wants public debt of 55 % of GDP, its target.",
        "In 1970 life expectancy in Peru was 54 years.",
        "GNI per capita of Belize: $ 9,400",
        "Some 2,000 Kenyan soldiers remain in Kenya's north.",
    ],
)
def test_what_may_be_of_somebody_else_is_not_called_wrong(
    text: str, checked: Checked, country_statistics: Index
) -> None:
    assert all(each.verdict.code is None for each in checked(text, index=country_statistics))
