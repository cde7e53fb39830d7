"""Sentences of web pages about the statistics of countries: each number and its verdict.

The package is `country_statistics/`; its figures have no time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.reference.index import Index

if TYPE_CHECKING:
    from conftest import Checked


def told(text: str, checked: Checked, index: Index) -> dict[str, tuple[str, str | None]]:
    """Give the status and the code of each number of a text, by the number."""
    claims = checked(text, index=index)
    return {each.claim.mention.text: (each.verdict.status, each.verdict.code) for each in claims}


TRUE = [
    "Public debt in Japan was 257.2 percent of GDP in 2022.",
    "Health expenditure , total ( % of GDP ) in Kenya was 4.6 as of 2019 .",
    "Health spending as a share of GDP : Peru 5.2 , Norway 10.5 , Japan 10.7 , Poland 6.5",
    "Country Gross debt (% of GDP) Kenya 68.4 Peru 34.3 Norway 36.3",
    "Rank Country Life expectancy 1 Japan 84.8 2 Norway 83.2 3 Poland 75.6",
    "Health spending is 4.6 % of GDP in Kenya, 5.2 % in Peru and 6.5 % in Poland.",
    "Crude steel production ( million tonnes ) Japan 89.2 Poland 7.4 Peru 1.2",
    "Japan produced 89.2 Mt of steel output , Poland 7.4 Mt .",
    "Number of airports : Kenya 197 , Japan 175 , Poland 126",
    "Japan ( 84.8 years ) has a higher life expectancy than Norway ( 83.2 years ) .",
    "Infant mortality is 28.0 per 1,000 in Kenya; in Peru it is 10.9.",
    "Mortality rate , infant ( per 1,000 live births ) in Norway was 1.8 as of 2021 .",
    "Life expectancy at birth , total ( years ) in Poland was 75.6 as of 2021 .",
    "Kenya's exports were $7.4 billion, Peru's $66.2 billion.",
    "GDP growth of 4.8 percent made Kenya one of the fastest in Africa.",
    "Peru ate 55.2 kg of meat per person and Poland 88.9 kg .",
    "Kenya ran a trade deficit of 9.1 percent of GDP.",
    "The latest value for Consumer price index ( 2005 = 100 ) in Peru was 128.4 as of 2011 .",
    # marks in a wrong encoding
    "Kenya\u00e2\u20ac\u2122s health spending is 4.6 % of GDP .",
    # the abbreviation in full, and the verb going on
    "Gross domestic product growth in Kenya was 4.8 percent.",
    "In Kenya the economy is growing at 4.8 percent.",
    # lists in step, with marks set apart
    (
        "Health spending is similar in Kenya , Peru , Norway with 4.6 , 5.2 , 10.5 ( % of GDP )"
        " and a global rank of 160 , 161 , 162 ."
    ),
    # only a name between the words and the number
    "123 Life expectancy - Norway 83.2",
    # a net figure that some count from the other side
    "Kenya's trade balance was a net 9.1 percent of GDP.",
    # the first of a row of names
    "Health spending ( % of GDP ) : Kenya 4.6 Peru 5.2 Norway 10.5",
    # money without a sign
    "Exports of goods , current US$ : Kenya 7,400,000,000 ; Peru 66,200,000,000",
    # a unit that speaks of ages
    "Gross debt ( % of the output of those aged 15 + ) in Kenya was 68.4 as of 2019 .",
    # a deficit is told without its sign
    "Kenya's shortfall in the balance of trade was 9.1 percent of GDP.",
    # other verbs for growth, and growth of which nothing says what grows
    "Kenya's gross domestic product has expanded by 4.8 percent.",
    "Dams and roads lifted Kenya to growth of 4.8 percent.",
    "Growth in Kenya accelerated to 4.8 percent.",
    # names with numbers of two digits, and places of a ranking
    "Airports : Kenya 197 Japan 175 Poland 126",
    "Life expectancy - ranking : first place Japan 84.8 , last place Kenya 61.4",
    # what is set beside it in brackets, or exceeds it
    "Norway 's life expectancy ( 83.2 in the table ) is the second highest .",
    "Peru 's exports of $66.2 billion exceed those of Kenya , $7.4 billion .",
    # sums without a sign
    "Kenya has exports of 7.4 billion, far less than Peru.",
    # those who make up a body, by whatever they are called
    "Kenya maintains armed forces of 24,100 personnel .",
    "The armed forces of Peru count some 115,000 men and women .",
    "With 24,100 members , Kenya has hardly any armed forces .",
    "In Kenya the 24,100 people listed as its armed forces guard the border .",
    # lists in step whose names own something, and what is left out beside a name
    "Norway 's and Kenya 's armed forces counted 23,950 and 24,100 respectively .",
    "Life expectancy is 84.8 years in Japan , compared with 83.2 in nearby Norway .",
    "Health spending in Japan is 10.7 % of GDP , second only to Norway ( 10.5 % ) .",
    "Japan's GDP growth was 1.0 % , less than Norway with 3.0 % .",
    "Peru's health spending is 5.2 % of GDP ; Kenya is at 4.6 % .",
    # an age that is how long people live, and the path to a page
    "Life expectancy in Poland is 75.6 years of age .",
    "Economy > GNI > Per capita : Kenya $ 1,840.55 , Peru $ 6,127.93 .",
    "Exports US$ : Peru 66.2 bn Kenya 7.4 bn",
    # the price basis of another sum behind a semicolon
    "Kenya's exports were 7.4 billion US dollars ; in constant 2010 dollars they were less .",
    # cells with lines between them, and a label behind the number
    "Health spending ( % of GDP ) - Kenya | 2019 | 4.6 | percent",
    "Norway - Life expectancy ( years ) - 2019 - 83.2",
    "Kenya : Consumer Price Index , 2005 = 100 : The latest value from 2012 is 163.2 index points",
    # the other of two that are set side by side
    "It takes 83.2 years to reach life expectancy in Norway but 61.4 years in Kenya .",
    # a title with its unit, each before its own number
    "Norway Exports ( million US$ ) 249 800 GDP growth ( annual % ) 3.0 Airports ( number ) 95",
    # a place among the words of a measure, and the title of a factbook
    "The economy in Kenya grew 4.8 percent.",
    "GDP - real growth rate : 4.8 % Kenya",
    # a scale that heads a list
    "Exports , current US$ , millions : Peru 66,200 ; Kenya 7,400",
    # another title for the same
    "Exports of goods > Current US$ : Peru 66.2 billion",
    # any zero behind six digits is one of rounding
    "Exports in Kenya were 7,400,000,010 US dollars.",
    # the unit at the end of the words over a list
    "Exports of goods , US$ bn : Kenya 7.4 ; Peru 66.2 ; Norway 249.8",
    "Exports of goods , US$ m - Kenya 7,400 - Peru 66,200",
    "Exports of goods , millions of dollars | Kenya | 7,400 | Peru | 66,200",
    "Health spending % GDP ( chart ) Kenya 4.6 Peru 5.2 Norway 10.5",
    "Trade balance as a share of GDP , in % : Peru 2.6 ; Poland 1.6",
    # a title whose own words reach into the brackets, and a number that leaves its unit to it
    "Poland Exports of goods ( current US$ ) 360,500,000,000 Airports ( number ) 126",
    "Poland - Exports of goods 360,500,000,000",
    "Japan - Crude steel production - 89,200,000 - 2019",
    # a number before a year that is set apart
    "Norway - Life expectancy , total ( years ) - 83.2 - 2019 - a table",
    # two digits behind a country that a heading leads to, and one that has none
    "Number of airports ( 2019 ) : Norway 95",
    "GDP growth % Peru 2.7 Chile n/a Poland 5.3",
    # whose it is stands in brackets, behind a semicolon, or within the words
    "Airports ( Kenya ) 197",
    "Life expectancy ( years ) - Peru ; 72.4 ; 2019",
    "In spite of the drought the economy of Kenya grew 4.8 percent .",
    # the members of a body
    "Peru keeps 115,000 people in its armed forces .",
    # a rank and languages name nobody
    "Kenya Trade balance as % of GDP -9.1 2019 world rank 140/170",
    "Norway | Official languages Norwegian , Polish | Airports ( number ) 95",
    # the next title begins right behind the number of one in brackets, or with its year
    "Peru Exports ( million US$ ) 66,200 Hospital beds",
    "Peru Consumer price index ( 2005 = 100 ) 2012 128 Agricultural production index",
    "Norway Infant mortality , total ( per 1,000 ) 2011 1.8 Contraceptive prevalence",
    "Norway Life expectancy 83.2 years Median age 39",
    # units with a capital, short for percent, and in cents
    (
        "The Life Expectancy of Kenya is similar to that of Peru , Japan with a respective Life"
        " Expectancy of 72.4 , 84.8 ( Years ) ."
    ),
    "Peru health spending ( pct of GDP ) 5.2",
    "GNI per capita , US cents : Kenya 184,055 ; Peru 612,793",
    # what readers think is no guess
    "Contrary to what you might think , life expectancy in Poland is 75.6 years .",
]


@pytest.mark.parametrize("text", TRUE)
def test_every_number_of_a_list_is_held_against_its_own_country(
    text: str, checked: Checked, country_statistics: Index
) -> None:
    found = told(text, checked, country_statistics)
    assert found
    assert {status for status, _ in found.values()} == {"supported"}


@pytest.mark.parametrize(
    ("text", "number", "code"),
    [
        ("Public debt in Japan was 527.2 percent of GDP.", "527.2 percent", "FC104"),
        ("Health spending (% of GDP): Peru 5.2, Norway 17.5, Poland 6.5", "17.5", "FC101"),
        ("Crude steel production ( million tonnes ) Japan 892 Poland 7.4", "892", "FC102"),
        ("Number of airports : Kenya 197 , Japan 1,750 , Poland 126", "1,750", "FC102"),
        ("Kenya's exports were $7.4 billion, Peru's $66.2 million.", "$66.2 million", "FC102"),
        ("Life expectancy : Japan 84.8 , Norway 38.2 , Peru 72.4", "38.2", "FC104"),
        ("Peru ate 75.4 kg of meat per person.", "75.4 kg", "FC101"),
        ("Trade balance ( % of GDP ) in Norway was 82.4 as of 2011 .", "82.4", "FC104"),
        ("Health spending ( % of GDP ) : Peru 5.2 , compared to Kenya 's 6.4 .", "6.4", "FC104"),
        ("Kenya Airports , total 2019 : 179 , Persons", "179", "FC104"),
        ("Kenya ran a trade deficit of 12.4 percent of GDP.", "12.4 percent", "FC101"),
        ("Kenya ran a trade surplus of 9.1 percent of GDP.", "9.1 percent", "FC101"),
        (
            "At 179 , Kenya 's number of airports is one of the highest in the region .",
            "179",
            "FC104",
        ),
        ("Country Life expectancy ( 2019 ) Norway 38.2", "38.2", "FC104"),
        # a name past a comma, a label, and a unit in the title
        (
            "Life expectancy in Norway was 38.2 years, with Quisling long dead.",
            "38.2 years",
            "FC104",
        ),
        ("Norway Life expectancy ( years ) 38.2 Mean schooling ( years )", "38.2", "FC104"),
        ("Balance of trade , % GDP : Kenya -19.1", "-19.1", "FC101"),
        ("Exports of goods , US$ bn : Kenya 7.4 ; Peru 62.6", "62.6", "FC104"),
        ("Number of airports ( 2019 ) : Norway 59", "59", "FC104"),
        # an average by its name, and brackets that were made words
        ("The life expectancy of Norway is 38.2 years .", "38.2 years", "FC104"),
        ("Peru health spending 52 % -LRB- 2019 -RRB- .", "52 %", "FC102"),
        ("Peru counted 119 airports -LSB- 7 -RSB- in 2019 .", "119", "FC104"),
        ("Public debt of Japan -LRB- 275.2 % of GDP -RRB- is high .", "275.2 %", "FC104"),
        # ten times too much, by a zero behind a rounded number
        ("Life expectancy in Norway is 830 years .", "830 years", "FC102"),
        ("Public debt in Japan amounts to 2570 % of GDP .", "2570 %", "FC102"),
        ("Health spending in Peru is 510 % of GDP .", "510 %", "FC101"),
        # who counts such things for all countries is no rival of a table without sources
        ("Health spending in Peru was 52 % of GDP , according to the WHO .", "52 %", "FC102"),
        ("The OECD puts health spending in Norway at 15.0 % of GDP .", "15.0 %", "FC104"),
        ("Airports of Peru : 119 ( CIA World Factbook )", "119", "FC104"),
        # the sort of a country, and a title that lost the space behind it
        ("Kenya is an Emerging Market with public debt of 64.8 % of GDP .", "64.8 %", "FC104"),
        ("Norway : Health spending as % of GDPThe latest value is 15.0 % .", "15.0 %", "FC104"),
        ("Peru : Number of airportsThe latest value from 2012 is 119 .", "119", "FC104"),
        # a plan of another clause
        ("Kenya wants more roads, but its GDP growth was 8.4 %.", "8.4 %", "FC104"),
        ("With public debt at 64.8 % of GDP , Kenya will build roads .", "64.8 %", "FC104"),
        # so many digits tell a slip where the unit or the currency is left open
        ("GNI per capita , Kenya - 1,480.55 ( 2012 )", "1,480.55", "FC104"),
        ("GNI per capita , Kenya - 18,405.5 ( 2012 )", "18,405.5", "FC102"),
        ("GNI per capita , Kenya - 6,127.93 ( 2012 )", "6,127.93", "FC301"),
        ("The GNI per capita of Belize stands at $ 6,127.93 .", "$ 6,127.93", "FC301"),
        ("The GNI per capita of Belize stands at $ 60,843.00 .", "$ 60,843.00", "FC102"),
        # a fraction of what is told whole, and who is all of a country
        (
            "In Norway life expectancy of the whole population is 38.2 years .",
            "38.2 years",
            "FC104",
        ),
        (
            "Life expectancy for the whole population of Norway is 82.3 years .",
            "82.3 years",
            "FC104",
        ),
        # what would not do to call an amount wrong, and names how it is
        ("Peru spends little ; its health spending is 0.5 % of GDP .", "0.5 %", "FC102"),
        ("Norway grows old ; its life expectancy was 75.6 years in 2012 .", "75.6 years", "FC301"),
        ("The OECD puts health spending in Norway at 6.5 % of GDP .", "6.5 %", "FC301"),
        ("Norway : Life expectancy 832 , rank 4 of 221", "832", "FC102"),
    ],
)
def test_one_wrong_number_of_a_list_is_called_wrong(
    text: str, number: str, code: str, checked: Checked, country_statistics: Index
) -> None:
    found = told(text, checked, country_statistics)
    assert found[number] == ("contradicted", code)
    assert {status for text, (status, _) in found.items() if text != number} <= {"supported"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # a fraction of what somebody has, which is told whole
        (
            "GNI per capita of Kenya : US$ 1,840.55 , a third of Peru 's US$ 6,217.93 .",
            "US$ 6,217.93",
        ),
        # what the next amount of the list, or the next cell of the row, is told of
        ("Kenya : health spending is 6.4 % of GDP , per capita it is at 88 dollars .", "6.4 %"),
        ("Norway life expectancy 38.2 years Healthy life expectancy 70.1 years", "38.2 years"),
    ],
)
def test_a_wrong_number_is_called_wrong_whatever_its_neighbour_is_told_of(
    text: str, number: str, checked: Checked, country_statistics: Index
) -> None:
    assert told(text, checked, country_statistics)[number] == ("contradicted", "FC104")


@pytest.mark.parametrize(
    "text",
    [
        "In rural Peru infant mortality is 17 per 1,000 live births.",
        "Life expectancy among women in Norway is 84.9 years.",
        "The life expectancy of Gdansk , Poland , is 78.9 years .",
        "Health expenditure , public ( % of GDP ) in Japan was 9.1 as of 2019 .",
        "Kenya's coffee exports brought in $1.4 billion.",
        "Peru's exports to Japan totalled $2.2 billion.",
        "Japan exported 33 million tonnes of steel.",
        "World crude steel production was 1,885 million tonnes ; Japan's was 89.2 million tonnes .",
        "Life expectancy at age 60 in Japan is 26.3 years.",
        "Infant mortality in Peru fell from 52.5 per 1,000 in 1990 to 10.9.",
        "In 1960, life expectancy in Peru was 48.1 years; today it is 72.4 years.",
        "Kenya aims for public debt of 55 percent of GDP by 2029.",
        "Norway : health spending 10.5 % , tax burden 43.1 %",
        "Airports: 197 Heliports: 4 Kenya",
        "Airports ( % of all in the region ) in Peru was 12 as of 2010 .",
        "Health expenditure ; public ( % of GDP ) in Japan was 9.1 as of 2019 .",
        "Government spending of Japan on schools, not its health spending, is 3.4 percent of GDP.",
        "GDP growth in Peru averaged 5.1 percent from 1995 until 2013.",
        "For health spending, the average value for Peru during that period was 4.1 percent.",
        "The city's health spending is 9.1 percent of GDP, twice that of Peru.",
        "Health spending in Peru grew by 12 percent a year.",
        "Peru's airports will be reduced to 90 by 2030.",
        "In 1960 the life expectancy of Peru was barely 48.1 years.",
        "Kenya's trade deficit was 9.1 percent of GDP, as against 12.4 percent in 2006.",
        "Norway has the highest life expectancy in the world, 80.2 years for women.",
        "Life expectancy : 61.4 years ( 2019 est. ) 60.2 years ( 2014 est. ) Kenya",
        "Despite years of growth , 27.4 percent of the people in Kenya are poor .",
        "Credit growth of 17 percent in Kenya worries the bank.",
        "Kenya's growth in exports of 12 percent was welcome.",
        "Growth in Kenya's car sales was 26 percent in 2013.",
        "Kenya saw growth of 26 percent in air travel in 2013.",
        "Kenya's creative economy expanded 12 percent in 2013.",
        "With growth of 26 percent, Kenya's start-ups had a good 2013.",
        "Kenya's growth rate of 2.3 percent means that its people will double in number.",
        "Gross debt in Kenya was 68.4 percent of GDP, well above the 55 percent ceiling.",
        "Kenya's economy grew 6.1 percent, while the Fund has 4.8 percent.",
        "In Kenya 58 percent of children are stunted, and health spending is the lowest of all.",
        "Kenya has averaged GDP growth of 6.2 percent a year since 2004.",
        "Kenya's current account, unlike its trade balance, was 6.3 percent of GDP.",
        "Kenya : roads cost 2.2 percent of GDP ( health spending is told elsewhere ) .",
        "Coffee accounted for 35.4 % of Kenya's total health spending.",
        "Kenya vowed to cut public debt to 55 percent of GDP.",
        "Kenya is said to have exports of 74 billion, in what nobody says.",
        "Imports of Kenya , at $16 billion , are dearer than its exports .",
        "Kenya's economy grew to 12 percent of the region's from 8 percent .",
        "In the armed forces of Kenya 12 men and women were charged .",
        "Armed forces of 28 members of the pact met in Kenya .",
        "Kenya takes 12 days to count its exports and 9 to print them .",
        "Oil added 2.1 percentage points to GDP growth in Norway .",
        "Tea is 22 percent of Kenya's merchandise exports , half of its trade balance .",
        "Kenya : remittances 3.4 % of GDP , health spending see sheet 2 .",
        "Waste per airport , tonnes : Kenya 41 ; Peru 52",
        "Kenya : airports as % of all in Africa 5.1",
        "Kenya - trade deficit - 9.1 % of GDP - financed with remittances from Japan and Peru",
        "Reserves of Kenya came to 31.6 billion dollars , or three quarters of exports .",
        "Household debt in Norway is 65 % of GDP , nearly twice as high as public debt .",
        "Norway's bank had the food group of the consumer price index at 196.3 in mid-July .",
        "Norway : global rank for consumer price index 105 of 222",
        "Per head , Peru managed 4.9 percent , since its GDP growth is shared by more .",
        "GDP growth in Peru was , at an average annual rate , 5.8 percent between 1995 and 2005 .",
        "Kenya has one flying school for every 12 airports.",
        "Peru counts 5 pilots to every 20 airports , Norway 9 .",
        "Health spending in Peru was 7.3 % of GDP , according to the Harbour Post .",
        "The OECD puts exports of Norway at 233.42 billion dollars .",
        "In Sindh , a Growing Market , public debt is 52 % of GDP in Kenya's words .",
        "GNI per capita , Kenya - 184 ( 2012 )",
        "GNI per capita , Kenya - 8409 ( 2012 )",
        "GNI per capita , Kenya - 1,943.17 ( 2012 )",
        "The GNI per capita of Belize stands at $ 6,500.12 .",
    ],
)
def test_what_only_stands_near_a_statistic_is_not_called_wrong(
    text: str, checked: Checked, country_statistics: Index
) -> None:
    found = told(text, checked, country_statistics)
    assert "contradicted" not in {status for status, _ in found.values()}


def test_a_rank_in_the_world_is_no_figure_of_the_world(
    checked: Checked, country_statistics: Index
) -> None:
    text = "Kenya Life expectancy : 61.4 years country comparison to the world : 182 ."
    found = told(text, checked, country_statistics)
    assert found["61.4 years"] == ("supported", None)


def test_a_deficit_is_mended_in_its_own_words(checked: Checked, country_statistics: Index) -> None:
    [claim] = checked("Kenya ran a trade deficit of 12.4 percent.", index=country_statistics)
    assert claim.verdict.suggestion == "9.1 percent"
    assert claim.verdict.expected == "9.1"


def test_a_number_of_a_list_is_mended_in_the_unit_over_it(
    checked: Checked, country_statistics: Index
) -> None:
    text = "Exports of goods , US$ bn : Kenya 7.4 ; Peru 62.6"
    verdicts = [each.verdict for each in checked(text, index=country_statistics)]
    assert verdicts[1].suggestion == "66.2"


def test_of_a_series_only_the_latest_is_held_to_a_figure_without_a_time(
    checked: Checked, country_statistics: Index
) -> None:
    text = "Kenya : Health spending ( % of GDP ) : 2009 6.1 2010 5.9 2011 5.4 2019 {}"
    latest = told(text.format("4.6"), checked, country_statistics)
    assert latest["4.6"] == ("supported", None)
    assert {status for number, (status, _) in latest.items() if number != "4.6"} == {"unverifiable"}
    assert told(text.format("6.4"), checked, country_statistics)["6.4"] == ("contradicted", "FC104")


def test_a_bank_with_world_in_its_name_is_not_the_world(
    checked: Checked, country_statistics: Index
) -> None:
    text = "Health spending ( % of GDP ) Kenya 4.6 World Bank , Development Indicators"
    assert told(text, checked, country_statistics)["4.6"] == ("supported", None)


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("In 2005 Peru's public debt was still 43.4 percent of GDP.", False),
        ("In 2001 Kenya's exports earned $1.9 billion.", False),
        ("Infant mortality in Kenya stood at 56.1 per 1,000 in 2003.", False),
        ("Japan produced 107.5 Mt of steel output in 2004.", False),
        ("Peru's public debt was 43.4 percent of GDP.", True),
        ("In 2022 Peru's public debt was 43.4 percent of GDP.", True),
        ("Peru's public debt was 43.4 percent of GDP as of 2005.", True),
        ("Peru's public debt was last recorded at 43.4 percent of GDP in 2005.", True),
    ],
)
def test_a_figure_without_a_time_says_nothing_of_years_ago(
    text: str, is_wrong: bool, checked: Checked, country_statistics: Index
) -> None:
    found = told(text, checked, country_statistics)
    assert ("contradicted" in {status for status, _ in found.values()}) is is_wrong


def test_years_ago_are_counted_from_the_day_of_an_article(
    checked: Checked, country_statistics: Index
) -> None:
    text = "In 2015 Peru's public debt was 43.4 percent of GDP."
    status = {
        day: checked(text, published=day, index=country_statistics)[0].verdict.status
        for day in ("2016-03-01", "2024-03-01")
    }
    assert status == {"2016-03-01": "contradicted", "2024-03-01": "unverifiable"}


NEARLY = [
    # the figure of another year, in dollars all the same
    (
        "The latest value for Exports ( current EUR ) in Norway was \u20ac 248,200,000,000 .",
        "248,200,000,000",
        "FC103",
    ),
    ("Norway's exports were worth 248.2 billion euros in 2011 .", "248.2 billion euros", "FC103"),
    # too far off
    ("Norway's exports were worth 231.6 billion euros in 2011 .", "231.6 billion euros", None),
]


@pytest.mark.parametrize(("text", "figure", "code"), NEARLY)
def test_nearly_the_number_of_a_figure_in_another_currency_is_told_as_that(
    text: str, figure: str, code: str | None, checked: Checked, country_statistics: Index
) -> None:
    claims = checked(text, index=country_statistics)
    (claim,) = (each for each in claims if figure in each.claim.mention.text)
    assert claim.verdict.code == code
    assert code is None or "nearly right, but that is in USD, not EUR" in claim.verdict.message
