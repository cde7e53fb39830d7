"""Times and names that stand near an amount and say nothing of it, in a package of a user's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document

if TYPE_CHECKING:
    from conftest import Packaged

FILES = {
    "measures": "id,title,unit_kind,dynamics,phrases,confusable_with\n"
    "mil,Military aid committed,money,flow,military aid|military assistance|arms aid,hum\n"
    "hum,Humanitarian aid committed,money,flow,humanitarian aid|relief,mil\n"
    "asked,Funding required by an appeal,money,stock,asked for|appealed for|requirements,\n"
    "wages,Staff costs,money,flow,staff costs|wage bill|wages,\n"
    "loss,Loss before tax,money,flow,loss before tax|pre-tax loss|deficit|loss,\n"
    "staff,Employees,count,stock,employees|headcount|staff,\n"
    "price,Price of a takeover,money,event,acquired|bought|takeover,\n"
    "shots,Children vaccinated,percent,stock,of children had three doses|vaccination rate,\n"
    "size,Capacity of a plant,power,stock,plant|capacity,\n"
    "set,Commitments from a fund,money,flow,committed|commitments,\n"
    "drawn,Share of a fund drawn,percent,stock,absorbed|drawn|absorption rate,\n",
    "entities": "id,kind,name,aliases,part_of\n"
    "united-states,country,United States,Washington|American,\n"
    "russia,country,Russia,Moscow,\n"
    "ukraine,country,Ukraine,Kyiv,\n"
    "rowan,organisation,Rowan United,the club,\n"
    "mirador,organisation,Mirador,,\n"
    "softworks,organisation,Softworks,,\n"
    "quake-appeal,programme,Quake Appeal,the appeal,\n"
    "world,region,World,global,\n"
    "dhara,project,Dhara solar plant,Dhara,\n"
    "poland,country,Poland,Polish|Poles,\n"
    "fund,programme,Land Fund,the fund,\n"
    "desk,organisation,Aid Desk,,\n",
    "figures": "id,measure,subject,provider,recipient,value,precision,unit,period_start,period_end,"
    "as_of,publisher,superseded_by\n"
    "us-mil,mil,united-states,united-states,ukraine,42800000000,100000000,EUR,2022-01-24,"
    "2024-02-29,2024-04-25,desk,\n"
    "us-mil-25,mil,united-states,united-states,ukraine,65900000000,100000000,USD,2022-02-24,"
    "2025-01,2025-01-20,desk,\n"
    "ru-mil,mil,russia,russia,,9100000000,100000000,USD,2022-02-24,2025-01,2025-01-20,desk,\n"
    "w23,wages,rowan,,,331400000,100000,GBP,2022-07,2023-06,2023-10-26,desk,\n"
    "w24,wages,rowan,,,364700000,100000,GBP,2023-07,2024-06,2024-09-11,desk,\n"
    "l24,loss,rowan,,,131200000,100000,GBP,2023-07,2024-06,2024-09-11,desk,\n"
    "m-staff,staff,mirador,,,74067,1,count,2024-12-31,2024-12-31,2025-01-29,desk,\n"
    "m-buys,price,softworks,mirador,,68700000000,100000000,USD,2022-01-18,2023-10-13,2022-01-18,"
    "desk,\n"
    "old-appeal,asked,quake-appeal,,,1200000000,100000000,USD,2023-10,2023-12,2023-11-06,desk,"
    "new-appeal\n"
    "new-appeal,asked,quake-appeal,,,2800000000,100000000,USD,2024-04,2024-12,2024-04-17,desk,\n"
    "dtp,shots,world,,,84,1,percent,2023,2023,2024-07-15,desk,\n"
    "d-size,size,dhara,,,2000,,MW,,,2023-11-16,desk,\n"
    "pl-set,set,poland,fund,poland,8700000000,100000000,EUR,2014,2020,2024-02-14,desk,\n"
    "pl-drawn,drawn,poland,fund,,14.6,0.1,percent,2021,2027,2023-12-31,desk,\n",
}
Verdicts = Callable[[str, str], dict[str, str]]


@pytest.fixture(scope="module")
def verdicts(packaged: Packaged) -> Verdicts:
    """Give the amounts of a text of a day with their verdicts."""
    index = packaged(FILES)

    def found(text: str, published: str) -> dict[str, str]:
        claims = check_document(from_text(text, published=published), index, Config()).claims
        told = ((each.claim.mention.text, each.verdict) for each in claims)
        return {text: verdict.code or str(verdict.status.value) for text, verdict in told}

    return found


@pytest.mark.parametrize(
    ("text", "published", "amount"),
    [
        pytest.param(
            "Europe has overtaken all others as the backer of Kyiv, the Aid Desk says. Of the"
            " American sum, €42.8 billion is military aid, and much of the European money is"
            " spread over years: the package that leaders passed in February runs until 2027.",
            "2024-04-26",
            "€42.8 billion",
            id="what another clause dates",
        ),
        pytest.param(
            "Some 2,500 people have gone since January, a legacy of Softworks, which Mirador"
            " acquired for $68.7 billion.",
            "2024-07-31",
            "$68.7 billion",
            id="what only a clause about a thing has",
        ),
        pytest.param(
            "84 percent of children had three doses, the Aid Desk said of the world, the same as"
            " in 2022.",
            "2024-07-16",
            "84 percent",
            id="what it is the same as",
        ),
        pytest.param(
            "In 2023 the wage bill of Rowan United was £331.4 million.",
            "2024-09-12",
            "£331.4 million",
            id="the year in which a business year ends",
        ),
        pytest.param(
            "Mirador's headcount at the end of the year was 74,067.",
            "2025-01-31",
            "74,067",
            id="the end of the year that is over",
        ),
        pytest.param(
            "The Aid Desk put a last figure on it: $65.9 billion in military assistance since"
            " Russia's invasion of February 2022.",
            "2025-01-21",
            "$65.9 billion",
            id="whose war it is told since",
        ),
        pytest.param(
            "The Quake Appeal was renewed on Wednesday. Its forerunner, which began in autumn, had"
            " asked for $1.2 billion.",
            "2024-04-18",
            "$1.2 billion",
            id="what had been asked for before",
        ),
        pytest.param(
            "After tax, the deficit of Rowan United came to £113.2 million in the year to June"
            " 2024.",
            "2024-09-12",
            "£113.2 million",
            id="a loss after tax",
        ),
        pytest.param(
            "The Dhara solar plant has a capacity of 2,000 MW. The country's next plant is to have"
            " 1,500 MW.",
            "2023-11-17",
            "1,500 MW",
            id="the next of the kind",
        ),
        pytest.param(
            "Poland had committed €8.7 billion under the Land Fund, according to the Aid Desk.",
            "2024-03-05",
            "€8.7 billion",
            id="who commits what is a fund's",
        ),
        pytest.param(
            "At the end of 2023 Poland had drawn 14.6 percent of the Land Fund.",
            "2024-03-05",
            "14.6 percent",
            id="how far it had come by a day",
        ),
        pytest.param(
            "Mirador acquired, for $68.7 billion, Softworks, its largest answer yet to the slump"
            " that struck the industry in 2019.",
            "2024-03-05",
            "$68.7 billion",
            id="what a clause at the end dates",
        ),
    ],
)
def test_what_stands_near_an_amount_and_is_of_something_else_makes_it_not_wrong(
    text: str, published: str, amount: str, verdicts: Verdicts
) -> None:
    assert verdicts(text, published)[amount] in ("supported", "unverifiable")


@pytest.mark.parametrize(
    ("text", "published", "amount", "code"),
    [
        (
            "In 2019 the wage bill of Rowan United was £331.4 million, the Aid Desk says.",
            "2024-09-12",
            "£331.4 million",
            "FC201",
        ),
        (
            "According to the Aid Desk, Russia committed military aid of $65.9 billion.",
            "2025-01-21",
            "$65.9 billion",
            "FC101",
        ),
        (
            "The Quake Appeal has asked for $1.2 billion, the Aid Desk says.",
            "2024-04-18",
            "$1.2 billion",
            "FC203",
        ),
        (
            "In 2018 Poland had drawn 14.6 percent of the Land Fund.",
            "2024-03-05",
            "14.6 percent",
            "FC201",
        ),
        (
            "Before tax, the deficit of Rowan United was £113.2 million in the year to June 2024.",
            "2024-09-12",
            "£113.2 million",
            "FC104",
        ),
        (
            "The Dhara solar plant has a capacity of 1,500 MW.",
            "2023-11-17",
            "1,500 MW",
            "FC101",
        ),
    ],
)
def test_the_same_amounts_are_wrong_where_it_is_said_of_them(
    text: str, published: str, amount: str, code: str, verdicts: Verdicts
) -> None:
    assert verdicts(text, published)[amount] == code


def test_figures_of_who_gives_are_told_by_the_giver(packaged: Packaged) -> None:
    text = "According to the Aid Desk, Washington's military aid to Ukraine was €42.8 billion."
    claims = check_document(from_text(text), packaged(FILES), Config()).claims
    assert [each.claim.slots.subject.value for each in claims] == ["united-states"]


def test_an_amount_past_a_semicolon_may_be_in_other_prices(packaged: Packaged) -> None:
    index = packaged(
        {
            "measures": "id,title,unit_kind,dynamics,phrases\n"
            "spend,Health spending,money,flow,health spending\n",
            "entities": "id,kind,name,aliases,part_of\ndesk,organisation,Aid Desk,,\n",
            "figures": "id,measure,subject,value,precision,unit,price_basis,period_start,"
            "period_end,as_of,publisher\n"
            "real,spend,kenya,258300000000,100000000,KES,constant-2023,2019,2019,2024-06-21,desk\n"
            "then,spend,kenya,225200000000,100000000,KES,nominal,2019,2019,2024-06-21,desk\n",
        }
    )
    text = (
        "In 2023 prices, Kenya's health spending was KSh258.3bn in 2019; in the money of the day it"
        " was {}."
    )
    seen = [
        check_document(from_text(text.format(amount)), index, Config()).claims[-1].verdict
        for amount in ("KSh225.2bn", "KSh252.2bn")
    ]
    assert [verdict.status.value for verdict in seen] == ["supported", "contradicted"]
    assert seen[1].code == "FC104"
