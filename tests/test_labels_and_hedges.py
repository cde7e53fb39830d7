"""Figures behind a hedge, in lines and tables with labels, and prices told by what they are for."""

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
    "measures": "id,title,unit_kind,dynamics,phrases,not_phrases\n"
    "dead,Deaths in a disaster,count,event,killed|deaths|killing,injured|missing\n"
    "hurt,Injured in a disaster,count,event,injured|injuring,killed|missing\n"
    "hit,Affected by a disaster,count,event,affected|affecting,\n"
    "pledges,Pledges,money,event,pledges|pledged,\n"
    "sales,Sales,money,flow,sales|turnover,\n"
    "crowd,Average crowd,count,flow,average crowd,\n"
    "dividend,Dividend per share,money,event,dividend,\n"
    "tea,Tea price,money,stock,tea price|price of tea|tea cost,\n"
    "yield,Yield of barley,mass,flow,barley yield|yield of barley,\n",
    "entities": "id,kind,name,aliases\n"
    "orla,project,Storm Orla,\n"
    "tessa,project,Tessa earthquake,\n"
    "moot,project,Lindal conference,\n"
    "brask,organisation,Brask Motors,Brask\n"
    "merrin,organisation,Merrin Air,Merrin\n"
    "world,region,World,\n",
    "figures": "id,measure,subject,value,precision,unit,period_start,period_end\n"
    "d1,dead,orla,2417,1,count,2019,2019\n"
    "h1,hurt,orla,31862,1,count,2019,2019\n"
    "a1,hit,orla,4100000,100000,count,2019,2019\n"
    "d2,dead,tessa,812,1,count,2021,2021\n"
    "p1,pledges,moot,7300000000,100000000,EUR,2022,2022\n"
    "s1,sales,brask,614200000,100000,GBP,2022-07,2023-06\n"
    "s2,sales,merrin,287900000,100000,GBP,2022-07,2023-06\n"
    "c1,crowd,brask,41372,1,count,2022-07,2023-06\n"
    "c2,crowd,merrin,28615,1,count,2022-07,2023-06\n"
    "v1,dividend,merrin,0.82,0.01,USD,2023,2023\n"
    "v2,dividend,brask,3.45,0.01,EUR,2023,2023\n"
    "t1,tea,kenya,2710,1,USD/tonne,2022,2022\n"
    "t2,tea,kenya,2945,1,USD/tonne,2023,2023\n"
    "y1,yield,world,3.1,0.1,tonne/hectare,2023,2023\n",
}
Verdicts = Callable[[str], dict[str, str]]


@pytest.fixture(scope="module")
def verdicts(packaged: Packaged) -> Verdicts:
    """Give the amounts of a text, each with its verdict."""
    index = packaged(FILES)

    def found(text: str) -> dict[str, str]:
        claims = check_document(from_text(text), index, Config()).claims
        return {
            each.claim.mention.text: each.verdict.code or str(each.verdict.status.value)
            for each in claims
        }

    return found


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Storm Orla killed at least 2,400 people.", "2,400"),
        ("Storm Orla has killed an estimated 2,417 people, affecting about 4.1 million.", "2,417"),
        ("In 2019 Storm Orla affected more than 4 million people.", "4 million"),
        (
            "Storm Orla killed 2,417 people and injured nearly 32,000 in 2019.",
            "2,417|32,000",
        ),
        ("The Lindal conference raised €7.3 billion in pledges.", "€7.3 billion"),
        ("Brask will pay 3.45 euros per share as a dividend for 2023.", "3.45 euros"),
        ("For 2023 Merrin pays a dividend of $0.82 a share.", "$0.82"),
        (
            "The price of tea in Kenya was $2,945 a tonne in 2023, up from $2,710 in 2022.",
            "$2,945|$2,710",
        ),
        (
            "In Kenya tea cost $2,710 per tonne in 2022 and $2,945 in 2023.",
            "$2,710|$2,945",
        ),
        ("The world's barley yield was 3,100 kg per hectare in 2023.", "3,100 kg"),
        (
            "Storm Orla (2019)\nDeaths: 2,417\nInjured: 31,862\nAffected: 4.1 million",
            "2,417|31,862",
        ),
        ("Average crowd 2022/23\n1. Brask 41,372\n2. Merrin 28,615", "41,372|28,615"),
        ("Average crowd, 2022-23\nBrask: 41,372\nMerrin: 28,615", "41,372|28,615"),
        (
            "| | Brask | Merrin |\n|---|---|---|\n| Sales 2022/23 (£m) | 614.2 | 287.9 |",
            "614.2|287.9",
        ),
        (
            "| Firm | Sales 2022/23 (£ million) |\n|---|---|\n| Brask | 614.2 |\n| Merrin | 287.9",
            "614.2|287.9",
        ),
    ],
)
def test_these_figures_are_found(text: str, amounts: str, verdicts: Verdicts) -> None:
    found = verdicts(text)
    assert {each: found.get(each) for each in amounts.split("|")} == dict.fromkeys(
        amounts.split("|"), "supported"
    )


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Storm Orla killed at least 240 cattle in 2019.", "240"),
        ("Storm Orla killed 2,417 people in 2019 and injured a further 900.", "900"),
        ("The Lindal conference was raised €9 billion by nobody.", "€9 billion"),
        ("The price of tea in Kenya was $2,945 a tonne in 2023. A cup cost $3, up from $2.", "$2"),
        (
            "The tea price in Kenya was $2,945 a tonne in 2023, and the crop earned $4m in 2022.",
            "$4m",
        ),
    ],
)
def test_these_are_of_something_else(text: str, amount: str, verdicts: Verdicts) -> None:
    assert verdicts(text).get(amount) in (None, "unverifiable")


@pytest.mark.parametrize(
    ("text", "amount", "code"),
    [
        ("Storm Orla killed at least 4,817 people in 2019.", "4,817", "FC101"),
        ("Brask paid a dividend of 5.15 euros per share for 2023.", "5.15 euros", "FC101"),
        ("Brask will pay $3.45 per share as a dividend for 2023.", "$3.45", "FC103"),
        (
            "The price of tea in Kenya was $2,945 a tonne in 2023, up from $1,870 in 2022.",
            "$1,870",
            "FC101",
        ),
        ("Average crowd 2022/23\n1. Brask 41,372\n2. Merrin 36,815", "36,815", "FC101"),
    ],
)
def test_a_wrong_one_is_told(text: str, amount: str, code: str, verdicts: Verdicts) -> None:
    assert verdicts(text)[amount] == code
