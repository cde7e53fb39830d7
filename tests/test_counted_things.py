"""What is counted, and whose it is, as newspapers call them, in a package of a user's own."""

from __future__ import annotations

import pytest

from conftest import Packaged, Verdicts, verdicts_by
from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document

FILES = {
    "measures": "id,title,unit_kind,dynamics,phrases\n"
    "handed,Vehicles delivered,count,flow,vehicles delivered|delivered|sold\n"
    "staff,Employees,count,stock,employees|payroll|headcount\n"
    "queue,Patients on the waiting list,count,stock,waiting list|backlog\n"
    "beds,Hospital beds,count,stock,beds|hospital beds\n",
    "entities": "id,kind,name,aliases,part_of\n"
    "volant,organisation,Volant,Volant Motors,\n"
    "marlow,organisation,Marlow Trust,Marlow,\n",
    "figures": "id,measure,subject,value,precision,unit,period_start,period_end,as_of\n"
    "v23,handed,volant,1787400,100,count,2023,2023,2024-02-01\n"
    "v22,handed,volant,1368900,100,count,2022,2022,2023-02-01\n"
    "s23,staff,volant,140500,100,count,2023-12-31,2023-12-31,2024-02-01\n"
    "q24,queue,marlow,112600,100,count,2024-03,2024-03,2024-05-09\n"
    "qi,queue,ireland,693400,100,count,2023-12-31,2023-12-31,2024-05-09\n"
    "b22,beds,sweden,19730,10,count,2022,2022,2024-01-09\n",
}


@pytest.fixture(scope="module")
def verdicts(packaged: Packaged) -> Verdicts:
    return verdicts_by(packaged(FILES), published="2024-06-03")


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Volant delivered # cars in 2023.", "1.787 million", "17.87 million"),
        ("In 2023 Volant Motors sold # vehicles.", "1.787 million", "17.87 million"),
        ("Volant employed # people at the end of 2023.", "140,500", "104,500"),
        ("The payroll of Volant shrank from # people at the end of 2023.", "140,500", "104,500"),
        ("In March Marlow had # patients on the waiting list.", "112,600", "1,126,000"),
        ("At the end of 2023, # people were on Ireland's waiting list.", "693,400", "639,400"),
        ("In 2022 Sweden made do with # beds for 10.5 million people.", "19,730", "19,370"),
    ],
)
def test_what_is_counted_may_be_called_otherwise(
    text: str, right: str, wrong: str, verdicts: Verdicts
) -> None:
    assert verdicts(text.replace("#", right))[right] == "supported"
    assert verdicts(text.replace("#", wrong))[wrong] in ("FC102", "FC104")


def test_where_a_body_is_at_home_says_not_whose_the_amount_is(verdicts: Verdicts) -> None:
    text = "Who sold most? Volant, by far. The Japanese carmaker delivered 1.787 million in 2023."
    assert verdicts(text)["1.787 million"] == "supported"


def test_a_figure_of_who_gives_is_told_with_who_gets_it(packaged: Packaged) -> None:
    index = packaged(
        {
            "measures": "id,title,unit_kind,dynamics,phrases\n"
            "grant,Grant,money,event,gave|grant|gift\nseen,Visitors,count,flow,visitors\n",
            "entities": "id,kind,name,aliases,part_of\nfund,organisation,Alder Fund,,\n"
            "hall,organisation,Long Hall,,\n",
            "figures": "id,measure,subject,provider,recipient,value,precision,unit,period_start,"
            "period_end,as_of\n"
            "g,grant,fund,fund,hall,15000000,100000,GBP,2021-10-05,2021-10-05,2021-10-05\n"
            "s,seen,hall,,,1430000,1000,count,2020,2020,2021-03-26\n",
        }
    )

    def told(text: str) -> str:
        claim = check_document(from_text(text, published="2022-12-01"), index, Config()).claims[0]
        return claim.verdict.code or str(claim.verdict.status.value)

    for text in (
        "The Alder Fund gave £# million to Long Hall in October 2021.",
        "The Alder Fund likes halls: £# million for Long Hall in October 2021 was its gift.",
    ):
        assert told(text.replace("#", "15.0")) == "supported"
        assert told(text.replace("#", "150")) == "FC102"
    assert told("The Alder Fund gave £15.0 million to Long Hall in May 2019.") == "FC201"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Volant delivered 2.2 million batteries in 2023.", "2.2 million"),
        ("In 2023 Volant sold 12 showrooms.", "12"),
        ("In March Marlow had 3,300 nurses at the end of the waiting list.", "3,300"),
    ],
)
def test_what_a_measure_does_not_count_makes_nothing_wrong(
    text: str, amount: str, verdicts: Verdicts
) -> None:
    assert verdicts(text).get(amount, "unverifiable") == "unverifiable"
