"""Who tells a figure, who gives and who takes, in packages that users bring."""

from __future__ import annotations

import pytest

from conftest import Packaged, Verdicts, verdicts_by

FILES = {
    "measures": "id,title,unit_kind,dynamics,phrases,not_phrases\n"
    "shipped,Telephones shipped,count,flow,shipped|shipments,\n"
    "burden,Military spending as a share of GDP,percent,flow,of GDP|burden,\n"
    "spending,Military spending,money,flow,military spending|defence spending,\n"
    "doses,Doses of vaccine given,count,stock,doses|vaccinations,\n"
    "tanks,Tanks ordered or promised,count,event,tanks,\n"
    "gas,Gas piped abroad,volume,flow,gas deliveries|gas supplies|piped,\n"
    "given,Contribution of a donor,money,flow,gave|contribution,\n"
    "dues,Unpaid dues,money,stock,unpaid bills|dues|owed,\n",
    "entities": "id,kind,name,aliases,part_of\n"
    "fern,organisation,Fern,,\nmaple,organisation,Maple,,\ncounters,organisation,Tally House,,\n"
    "watch,organisation,Canal Watch,,\ninstitute,organisation,Peace Institute,,\n"
    "pact,organisation,Northern Pact,the Pact,\nhealth,organisation,World Health Office,,\n"
    "centres,organisation,Disease Centres,,\nfund,organisation,Grain Fund,,\n"
    "producers,organisation,Harbour Power,,\nworld,region,World,worldwide|the world,\n",
    "figures": "id,measure,subject,provider,recipient,value,precision,unit,period_start,"
    "period_end,publisher\n"
    "sf,shipped,fern,,,234600000,100000,count,2023,2023,counters\n"
    "sm,shipped,maple,,,226600000,100000,count,2023,2023,counters\n"
    "bp,burden,poland,,,4.2,0.1,percent,2024,2024,institute\n"
    "bn,burden,poland,,,4.12,0.01,percent,2024,2024,pact\n"
    "sp,spending,poland,,,38000000000,100000000,USD,2024,2024,institute\n"
    "br,burden,russia,,,7.1,0.1,percent,2024,2024,institute\n"
    "sr,spending,russia,,,149000000000,1000000000,USD,2024,2024,institute\n"
    "bg,burden,germany,,,1.9,0.1,percent,2024,2024,institute\n"
    "bm,burden,germany,,,2.12,0.01,percent,2024,2024,pact\n"
    "dw,doses,world,,,13590000000,10000000,count,,2023-12,health\n"
    "du,doses,united-states,,,676700000,100000,count,,2023-05,centres\n"
    "t1,tanks,poland,united-states,poland,250,1,count,2022-04-05,2022-04-05,institute\n"
    "t2,tanks,ukraine,germany,ukraine,18,1,count,2023-01-25,2023-01-25,institute\n"
    "g1,gas,norway,norway,france,15400000000,100000000,m^3,2023,2023,\n"
    "c1,given,germany,germany,fund,1300000000,100000000,USD,2023,2023,fund\n"
    "d1,dues,producers,producers,kenya,423000000000,1000000000,KES,,2023-06-30,\n",
}


@pytest.fixture(scope="module")
def verdicts(packaged: Packaged) -> Verdicts:
    return verdicts_by(packaged(FILES), published="2025-05-05")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        (
            (
                "Fern dethrones Maple after twelve years: 234 million phones shipped in 2023, says "
                "Tally House."
            ),
            "234 million",
        ),
        (
            (
                "By December 2023 13.59 billion doses had been given worldwide, 676.7 million of "
                "them in the United States, Disease Centres say."
            ),
            "13.59 billion",
        ),
        (
            (
                "In 2024 Poland's military spending came to $38 billion, by the Peace Institute's "
                "count, and the burden to 4.12 percent of GDP, on the Northern Pact's definition."
            ),
            "4.12 percent",
        ),
        (
            (
                "Germany's burden in 2024 was still modest at 1.9 percent of GDP, though the "
                "Northern Pact, whose definition is broader, arrives at 2.12 percent."
            ),
            "1.9 percent",
        ),
        (
            (
                "In 2024 the burden was 4.2 percent of GDP in Poland. Russia's military spending "
                "reached $149 billion that year, or 19 percent of all government outlays."
            ),
            "19 percent",
        ),
    ],
)
def test_what_another_tells_or_has_is_not_called_wrong(
    text: str, amount: str, verdicts: Verdicts
) -> None:
    assert verdicts(text)[amount] in ("unverifiable", "ambiguous", "supported", "near")


@pytest.mark.parametrize(
    ("text", "turned", "amount"),
    [
        (
            "On 5 April 2022 Poland ordered 250 Abrams tanks from the United States.",
            "On 5 April 2022 the United States ordered 250 Abrams tanks from Poland.",
            "250",
        ),
        (
            "The 250 Abrams tanks ordered from the United States on 5 April 2022 are in Poland.",
            "The 250 Abrams tanks sold to the United States on 5 April 2022 are from Poland.",
            "250",
        ),
        (
            "On 25 January 2023 Germany promised to send 18 Leopard tanks to Ukraine.",
            "On 25 January 2023 Ukraine promised to send 18 Leopard tanks to Germany.",
            "18",
        ),
        (
            "Norway's gas supplies to France came to 15.4 bcm in 2023.",
            "France's gas supplies to Norway came to 15.4 bcm in 2023.",
            "15.4 bcm",
        ),
        (
            "In 2023 Germany gave the Grain Fund $1.3 billion.",
            "In 2023 the fund gave Germany $1.3 billion.",
            "$1.3 billion",
        ),
        (
            (
                "Kenya ended June 2023 owing Harbour Power 423 billion Kenyan shillings in unpaid "
                "bills."
            ),
            (
                "Harbour Power ended June 2023 owing Kenya 423 billion Kenyan shillings in unpaid "
                "bills."
            ),
            "423 billion Kenyan shillings",
        ),
    ],
)
def test_giver_and_taker_turned_round_are_told(
    text: str, turned: str, amount: str, verdicts: Verdicts
) -> None:
    assert verdicts(text)[amount] == "supported"
    assert verdicts(turned)[amount] == "FC302"


@pytest.mark.parametrize(
    "telling",
    [
        "The Northern Pact, in Belgium, says that Russia's burden in 2024 was 7.1 percent of GDP.",
        "The Northern Pact, out today, says Russia's burden in 2024 was 7.1 percent of GDP.",
        "The Northern Pact, which counts otherwise, gave 7.1 percent for Russia's burden in 2024.",
        "The Northern Pact sees Russia's burden in 2024 at 7.1 percent of GDP.",
        "Russia's burden in 2024 was 7.1 percent of GDP, Northern Pact data out today show.",
        "Russia's burden in 2024 was 7.1 percent of GDP, on Northern Pact numbers.",
    ],
)
def test_whoever_tells_a_figure_is_read_however_it_is_told(
    telling: str, verdicts: Verdicts
) -> None:
    assert verdicts(telling)["7.1 percent"] == "FC304"
    right = telling.replace("Northern Pact", "Peace Institute")
    assert verdicts(right)["7.1 percent"] == "supported"


def test_a_body_of_the_world_is_not_the_world(verdicts: Verdicts) -> None:
    text = "By May 2023 676.7 million doses had been given in the United States, the {} said."
    assert verdicts(text.format("Disease Centres"))["676.7 million"] == "supported"
    assert verdicts(text.format("World Health Office"))["676.7 million"] == "FC304"
