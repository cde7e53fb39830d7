"""What stands beside a statistic and is another figure; without those words it is the figure.

The package is `country_statistics/`; its figures have no time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.reference.index import Index

if TYPE_CHECKING:
    from conftest import Checked


def flagged(text: str, checked: Checked, index: Index) -> bool:
    """Whether any figure of a text is called wrong."""
    return any(each.verdict.code is not None for each in checked(text, index=index))


PAIRS = {
    "people of an age are not all": (
        "Life expectancy of people over 65 in Japan is 20.1 years.",
        "Life expectancy in Japan is 20.1 years.",
    ),
    "a label behind a bracket is another figure's": (
        "Peru: public debt 34.3% of GDP (2023), inflation 3.2%",
        "Peru: public debt 3.2% of GDP (2023)",
    ),
    "a label behind a semicolon is another figure's": (
        "Norway: health spending 10.5% (2019); Bergen: 12.1%",
        "Norway: health spending 12.1% (2019); Bergen: no figure",
    ),
    "tonnes of cement are no tonnes of steel": (
        "Poland made 7.4 million tonnes of crude steel and 19.2 million tonnes of cement.",
        "Poland made 19.2 million tonnes of crude steel.",
    ),
    "nurses per 1,000 are no infants": (
        "Infant mortality in Peru told apart, there are 2.1 nurses per 1,000 people.",
        "Infant mortality in Peru is 2.1 per 1,000 live births.",
    ),
    "a count of all is no rate": (
        "Infant mortality: Peru 9,400 infants",
        "Infant mortality: Peru 94 infants",
    ),
    "two words before make a sort of it": (
        "Peru's special flat steel production was 0.4 million tonnes.",
        "Peru's steel production was 0.4 million tonnes.",
    ),
    "a range of ages is not all": (
        "Among 15-24 year-olds in Kenya infant mortality is 41 per 1,000.",
        "In Kenya infant mortality is 41 per 1,000.",
    ),
    "the north is not the country": (
        "In northern Kenya life expectancy is 55.0 years.",
        "In Kenya life expectancy is 55.0 years.",
    ),
    "what was opened is not how many there are": (
        "Kenya opened 12 airports.",
        "Kenya has 12 airports.",
    ),
    "what was closed is not how many there are": (
        "In Kenya 12 airports were closed.",
        "In Kenya there are 12 airports.",
    ),
    "a part behind 'from' is not the whole": (
        "Public debt from railways in Kenya is 12 percent of GDP.",
        "Public debt in Kenya is 12 percent of GDP.",
    ),
    "what something saves is not how large it is": (
        "Health spending saves Peru 9.9 percent of GDP.",
        "Health spending in Peru is 9.9 percent of GDP.",
    ),
    "debt service is not debt": (
        "Public debt service in Kenya is 12.0 percent of GDP.",
        "Public debt in Kenya is 12.0 percent of GDP.",
    ),
    "net is not gross": (
        "Net public debt in Japan is 160.0 percent of GDP.",
        "Public debt in Japan is 160.0 percent of GDP.",
    ),
    "a head's share is not the total": (
        "Norway's exports per head were $2.4 billion.",
        "Norway's exports were $2.4 billion.",
    ),
    "one of each is not all": (
        "Each mill in Poland has a steel output of 2.0 million tonnes.",
        "Poland has a steel output of 2.0 million tonnes.",
    ),
    "July is not the year": (
        "GDP growth in Kenya was 9.9 percent in July.",
        "GDP growth in Kenya was 9.9 percent.",
    ),
    "a record is not the usual": (
        "Kenya saw record exports of $9.9 billion.",
        "Kenya saw exports of $9.9 billion.",
    ),
    "a hospital is not its country": (
        "The hospital in Kenya has an infant mortality of 90 per 1,000.",
        "Kenya has an infant mortality of 90 per 1,000.",
    ),
    "a mill is not its country": (
        "Japan's biggest mill produced 9.9 million tonnes of crude steel.",
        "Japan produced 9.9 million tonnes of crude steel.",
    ),
    "a share of it is not it": (
        "In Peru drugs take 12 percent of health spending.",
        "In Peru health spending takes 12 percent of GDP.",
    ),
    "a place in a country is not the country": (
        "Silesia in Poland produced 2.1 million tonnes of crude steel.",
        "Factories in Poland produced 2.1 million tonnes of crude steel.",
    ),
    "a place that an aside puts somewhere is not the country": (
        "Hokkaido, near the Japanese mainland, has 14 airports.",
        "Japan, near the mainland, has 14 airports.",
    ),
    "a mill with a name of its own is not its country": (
        "The Huta Warszawa mill in Poland produced 2.1 million tonnes of crude steel.",
        "Industry in Poland produced 2.1 million tonnes of crude steel.",
    ),
    "the plants of a place are not those of the country": (
        "Kobe's steel works in Japan produced 6.1 million tonnes of crude steel.",
        "Japan's economy produced 6.1 million tonnes of crude steel.",
    ),
    "a firm is not the country where it works": (
        "JFE produced 24.0 million tonnes of crude steel in Japan.",
        "Output reached 24.0 million tonnes of crude steel in Japan.",
    ),
    "a part with a capital compass word is not the country": (
        "Western Kenya has an infant mortality of 41 per 1,000.",
        "Kenya has an infant mortality of 41 per 1,000.",
    ),
    "things of a sort in a country are not all of it": (
        "Arc furnaces in Japan produced 19.9 million tonnes of crude steel.",
        "Steel furnaces in Japan produced 19.9 million tonnes of crude steel.",
    ),
    "the poorest region is not the country": (
        "Huancavelica is the poorest region of Peru with an infant mortality of 41 per 1,000.",
        "Peru has an infant mortality of 41 per 1,000.",
    ),
    "those of whom is told are not all": (
        "Kenya has 197 airports, of which 30 are airports with lights.",
        "Kenya has airports, which are 30.",
    ),
    "of how many some are is not how many there are": (
        "Kenya closed 12 of 40 airports.",
        "Kenya has 40 airports.",
    ),
    "a country and its neighbours are not the country": (
        "Norway and its Nordic neighbours had exports of $610 billion.",
        "Norway and its neighbour are rich, with exports of $610 billion for Norway.",
    ),
    "what it is meant for is not how many there are": (
        "Kenya has planes for 12 airports.",
        "Kenya has 12 airports.",
    ),
}


@pytest.mark.parametrize("beside", [beside for beside, _ in PAIRS.values()], ids=PAIRS)
def test_words_beside_a_statistic_make_another_figure_of_it(
    beside: str, checked: Checked, country_statistics: Index
) -> None:
    assert not flagged(beside, checked, country_statistics)


@pytest.mark.parametrize("plain", [plain for _, plain in PAIRS.values()], ids=PAIRS)
def test_without_those_words_the_same_number_is_wrong(
    plain: str, checked: Checked, country_statistics: Index
) -> None:
    assert flagged(plain, checked, country_statistics)


def test_a_word_that_begins_with_in_narrows_nothing(
    checked: Checked, country_statistics: Index
) -> None:
    assert flagged("Peru had intentional exports of $9.9 billion.", checked, country_statistics)


def test_a_number_told_twice_is_wrong_for_the_second_name(
    checked: Checked, country_statistics: Index
) -> None:
    text = "Public debt ( % of GDP ) : Kenya 68.4 , Peru 68.4 , Norway 36.3"
    kenya, peru, norway = checked(text, index=country_statistics)
    assert (kenya.verdict.code, norway.verdict.code) == (None, None)
    assert peru.verdict.code == "FC301"


def test_a_rate_of_so_many_is_never_told_in_millions(
    checked: Checked, country_statistics: Index
) -> None:
    text = "Infant mortality in Kenya reached 28 million."
    assert "FC102" not in {each.verdict.code for each in checked(text, index=country_statistics)}
