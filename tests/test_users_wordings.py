"""Wordings of newspapers beside figures of users' packages: what they name, and what not."""

from __future__ import annotations

import pytest

from conftest import Packaged, Verdicts, verdicts_by

FILES = {
    "measures": "id,title,unit_kind,dynamics,phrases,not_phrases\n"
    "emitted,Emissions of carbon dioxide,mass,flow,emissions|emitted,\n"
    "arms,Military spending as a share of GDP,percent,flow,military burden|percent of GDP,\n"
    "needy,People in need,count,stock,people in need|in need,\n"
    "hosted,Refugees hosted,count,stock,hosted|refugees hosted,\n"
    "fleet,Aircraft in the fleet,count,stock,fleet|aircraft,ordered\n"
    "orders,Aircraft ordered,count,event,ordered|order for,\n"
    "rate,Policy rate,percent,stock,policy rate|key rate,\n"
    "wages,Wage bill,money,flow,wage bill|staff costs,\n"
    "lost,Loss before tax,money,flow,loss before tax|lost,\n"
    "gas,Gas piped,volume,flow,gas deliveries|piped,\n"
    "growth,Growth of the economy,percent,flow,economic growth|growth,\n",
    "entities": "id,kind,name,aliases,part_of\n"
    "harrow,organisation,Harrow Rovers,Rovers,\ncastle,organisation,Castle City,City,\n"
    "albatross,organisation,Albatross,Albatross Air,\nboeing,organisation,Boeing,,\n"
    "hauler,organisation,Northern Hauler,,\n",
    "figures": "id,measure,subject,provider,value,precision,unit,period_start,period_end,as_of\n"
    "e23,emitted,norway,,47300000,100000,tonne,2023,2023,2024-02-01\n"
    "e22,emitted,norway,,48900000,100000,tonne,2022,2022,2023-02-01\n"
    "a23,arms,poland,,3.8,0.1,percent,2023,2023,2024-04-22\n"
    "n24,needy,chad,,6900000,100000,count,2024,2024,2024-12-04\n"
    "h24,hosted,chad,,1300000,100000,count,2024,2024,2025-02-01\n"
    "o23,orders,albatross,boeing,470,1,count,2023-02-14,2023-02-14,2023-02-14\n"
    "r22,rate,turkey,,9,0.1,percent,2022-12,2022-12,2023-02-01\n"
    "r23,rate,turkey,,42.5,0.1,percent,2023-12,2023-12,2024-02-01\n"
    "w23,wages,harrow,,331400000,100000,GBP,2023,2023,2024-02-01\n"
    "w24,wages,harrow,,364000000,100000,GBP,2024,2024,2025-02-01\n"
    "c24,wages,castle,,422900000,100000,GBP,2024,2024,2025-02-01\n"
    "l23,lost,harrow,,89100000,100000,GBP,2023,2023,2024-02-01\n"
    "l22,lost,harrow,,44700000,100000,GBP,2022,2022,2023-02-01\n"
    "g23,gas,hauler,,22700000000,100000000,m^3,2023,2023,2024-02-01\n"
    "p23,growth,germany,,-0.3,0.1,percent,2023,2023,2024-02-01\n",
}


@pytest.fixture(scope="module")
def verdicts(packaged: Packaged) -> Verdicts:
    return verdicts_by(packaged(FILES), published="2025-03-07")


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Norway emitted 47.3 million tonnes in 2023, from # in 2022.",
            "48.9 million",
            "49.8 million",
        ),
        ("In 2023 Poland's military burden was # of its GDP.", "3.8%", "8.3%"),
        ("# people in Chad were in need of aid in 2024.", "6.9 million", "9.6 million"),
        ("# people in Chad, half the country, were in need in 2024.", "6.9 million", "9.6 million"),
        (
            "Chad, among the poorest of the neighbours, hosted # in 2024.",
            "1.3 million",
            "1.3 billion",
        ),
        ("It is told of the # jets that Albatross ordered on 14 February 2023.", "470", "740"),
        ("On 14 February 2023 Albatross placed an order for # Boeing jets.", "470", "740"),
        ("Chad is hosting # refugees; that was in 2024.", "1.3 million", "1.3 billion"),
        ("In 2023 Northern Hauler piped # to China.", "22.7 bcm", "27.2 bcm"),
    ],
)
def test_figures_are_known_by_what_newspapers_call_them(
    text: str, right: str, wrong: str, verdicts: Verdicts
) -> None:
    assert verdicts(text.replace("#", right))[right] == "supported"
    assert verdicts(text.replace("#", wrong))[wrong] in ("FC101", "FC102", "FC104")


def test_an_item_of_a_list_is_of_what_the_line_above_it_says(verdicts: Verdicts) -> None:
    text = "At the end of 2024 so many refugees were hosted:\n\n- Chad, #\n- Sudan, 2.1 million\n"
    assert verdicts(text.replace("#", "1.3 million"))["1.3 million"] == "supported"
    assert verdicts(text.replace("#", "1.3 billion"))["1.3 billion"] == "FC102"
    of_some = verdicts(text.replace("#", "1.4 million of whom are women"))
    assert of_some["1.4 million"] == "unverifiable"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("In 2023 Poland's deficit came to 5.1 percent of GDP.", "5.1 percent"),
        ("In 2023 Poland borrowed 5.1% of its GDP.", "5.1%"),
        (
            (
                "Turkey's key rate was 9 percent in December 2022 and 42.5 percent in December "
                "2023. On Thursday the committee added 250 basis points and took it to 45 percent."
            ),
            "45 percent",
        ),
        (
            (
                "Harrow Rovers' wage bill came to £364m in 2024, against £331.4m in 2023, and the "
                "deficit reached £130.7m; after tax it was £113.2m."
            ),
            "£113.2m",
        ),
        (
            "Of Rovers' wages in 2023 much is known: the largest slice was a wage bill of £251m.",
            "£251m",
        ),
        (
            "Rovers lost £89.1m in 2023, twice the £44.7m of the season before.",
            "£44.7m",
        ),
        (
            (
                "Compare City in 2024. They had a turnover of £712.8m and staff costs of £423m; "
                "Rovers' are lower."
            ),
            "£423m",
        ),
        (
            (
                "Germany's economy shrank by 0.3 percent in 2023. The institutes now project 2.7 "
                "percent of inflation, and growth of 0.8 percent."
            ),
            "0.8 percent",
        ),
        (
            (
                "Rovers told of their 2023 on Thursday. City, next day, disclosed staff costs of "
                "£422.9m."
            ),
            "£422.9m",
        ),
        (
            "Rovers' wage bill was £341.4m in 2023, somewhat below the £352m it had pencilled in.",
            "£352m",
        ),
        (
            (
                "Rovers told of 2023. The loss before tax was £98.1m for the year, down from "
                "£103.5m."
            ),
            "£103.5m",
        ),
        (
            (
                "Poland's military burden was 4.8 percent of GDP in 2023; the mean of the allies "
                "was 1.9 percent of GDP."
            ),
            "1.9 percent",
        ),
    ],
)
def test_what_is_of_something_else_is_not_called_wrong(
    text: str, amount: str, verdicts: Verdicts
) -> None:
    assert verdicts(text)[amount] in ("unverifiable", "ambiguous", "supported", "near")
