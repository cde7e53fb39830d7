"""An amount of something beside a known thing, of a part or a plan of it is not called wrong."""

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
    "entities": "id,kind,name\nalpha,project,Alpha Dam\nbeta,project,Beta Dam\n",
    "measures": "id,title,unit_kind,dynamics,phrases\n"
    "cost,Cost,money,event,cost|costs\n"
    "debt,Debt,money,stock,debt|owes|owed\n"
    "exports,Exports,money,flow,exports|export|exported\n"
    "population,Population,count,stock,population\n"
    "capacity,Capacity,power,stock,capacity\n"
    "length,Length,length,stock,long|length\n",
    "figures": "id,measure,subject,recipient,provider,value,precision,unit,period_start,"
    "period_end\n"
    "c1,cost,alpha,,,4600000000,100000000,USD,2015,2015\n"
    "c2,cost,beta,,,1200000000,100000000,USD,2017,2017\n"
    "d1,debt,kenya,kenya,china,6300000000,100000000,USD,2022,2022\n"
    "e1,exports,kenya,,,7410000000,10000000,USD,2022,2022\n"
    "p1,population,kenya,,,54027487,,count,2022,2022\n"
    "m1,capacity,alpha,,,1320,1,MW,2017,2017\n"
    "l1,length,alpha,,,1.2,0.1,km,2017,2017\n",
}
Verdicts = Callable[[str], list[tuple[str, str, str | None]]]


@pytest.fixture(scope="module")
def verdicts(packaged: Packaged) -> Verdicts:
    """Give the figures of a text with their status and code."""
    index = packaged(FILES)

    def found(text: str) -> list[tuple[str, str, str | None]]:
        claims = check_document(from_text(text), index, Config()).claims
        return [(c.claim.mention.text, c.verdict.status, c.verdict.code) for c in claims]

    return found


@pytest.mark.parametrize(
    "text",
    [
        "The Alpha Dam will have a capacity of 2,500 MW.",
        "The Alpha Dam would have an installed capacity of about 1,500 MW.",
        "When completed, the Alpha Dam, with a capacity of 1,500 MW, will be the biggest.",
        "Once finished, the Alpha Dam has a capacity of 1,500 MW.",
        "The Alpha Dam was designed for a capacity of 1,500 MW.",
        "The Alpha Dam was originally estimated to cost $3.1 billion.",
        "The Alpha Dam's original budget cost of $3.1 billion was too low.",
        "A dam like the Alpha Dam costs $3.1 billion today.",
        "Repairing the Alpha Dam cost $300 million.",
        "Repairs at the Alpha Dam cost $300 million.",
        "Insuring the Alpha Dam costs $30 million.",
        "The Alpha Dam's cost overrun was $1.5 billion.",
        "Kenya paid $1.5 billion of the cost of the Alpha Dam.",
        "China covered $2.3 billion of the Alpha Dam's cost.",
        "The Alpha Dam and the Beta Dam together cost $5.8 billion.",
        "The Alpha Dam's four turbines have a capacity of 330 MW each.",
        "Each of the Alpha Dam's four turbines has a capacity of 330 MW.",
        "The Alpha Dam's reservoir is 60 km long.",
        "The road to the Alpha Dam is 12 km long.",
        "Half of the Alpha Dam's capacity, 660 MW, is sold to Ghana.",
        "Half the Alpha Dam's capacity, about 660 MW, is sold to Ghana.",
        "Kenya's debt service to China was $900 million in 2022.",
        "Kenya's debt relief from China was $900 million in 2022.",
        "Kenya's export growth was $900 million in 2022.",
        "Kenya's population growth was 1 million in 2022.",
        "Kenya repaid $1.5 billion of its debt to China in 2022.",
    ],
)
def test_an_amount_of_another_thing_is_left_open(text: str, verdicts: Verdicts) -> None:
    assert [code for _, _, code in verdicts(text) if code] == []


@pytest.mark.parametrize(
    ("right", "altered"),
    [
        ("The Alpha Dam has a capacity of 1,320 MW.", "1,230 MW"),
        ("The Alpha Dam's capacity is 1,320 MW.", "1,230 MW"),
        ("The Alpha Dam's construction has cost $4.6 billion.", "$6.4 billion"),
        ("Building the Alpha Dam cost $4.6 billion.", "$6.4 billion"),
        ("The construction of the Alpha Dam cost $4.6 billion.", "$6.4 billion"),
        ("The Alpha Dam had cost $4.6 billion when it was completed.", "$6.4 billion"),
        ("In 2022 Kenya owed China $6.3 billion of debt.", "$3.6 billion"),
        ("In 2022 Kenya's debt to China was $6.3 billion.", "$3.6 billion"),
        ("In 2022 Kenya's exports were worth $7.41 billion.", "$7.14 billion"),
    ],
)
def test_an_amount_of_the_thing_itself_is_checked(
    right: str, altered: str, verdicts: Verdicts
) -> None:
    ((figure, status, _),) = verdicts(right)
    assert status == "supported"
    assert verdicts(right.replace(figure, altered)) == [(altered, "contradicted", "FC104")]
