"""What an amount came from, what several have together, and what is told of a part alone."""

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
    "measures": "id,title,unit_kind,dynamics,phrases\n"
    "pax,Passengers,count,flow,passengers|passenger numbers|travellers\n"
    "rev,Revenue,money,flow,revenue|sales\n"
    "wages,Wage bill,money,flow,wages|wage bill\n",
    "entities": "id,kind,name,aliases,part_of\n"
    "panbal,organisation,Pan-Baltic Airways,Pan-Baltic,\n"
    "aeroluz,organisation,Aeroluz,,\n",
    "figures": "id,measure,subject,value,precision,unit,period_start,period_end\n"
    "p23,pax,panbal,6940000,10000,count,2023,2023\n"
    "p24,pax,panbal,6720000,10000,count,2024,2024\n"
    "a24,pax,aeroluz,12100000,100000,count,2024,2024\n"
    "r23,rev,panbal,874000000,1000000,EUR,2023,2023\n"
    "r24,rev,panbal,832000000,1000000,EUR,2024,2024\n"
    "w22,wages,panbal,84600000,100000,EUR,2022,2022\n"
    "w23,wages,panbal,91500000,100000,EUR,2023,2023\n",
}
Verdicts = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def verdicts(packaged: Packaged) -> Verdicts:
    """Give the amounts of a text with their verdicts."""
    index = packaged(FILES)

    def found(text: str) -> list[tuple[str, str]]:
        claims = check_document(from_text(text), index, Config()).claims
        return [
            (each.claim.mention.text, each.verdict.code or str(each.verdict.status.value))
            for each in claims
        ]

    return found


def test_the_date_of_what_an_amount_came_from_is_not_that_of_the_next_clause(
    verdicts: Verdicts,
) -> None:
    text = (
        "Pan-Baltic shrank: passenger numbers slipped to 6.72 million in 2024 from 6.94 million"
        " in 2023, and revenue fell to {} from €874 million."
    )
    assert ("€832 million", "supported") in verdicts(text.format("€832 million"))
    assert ("€417 million", "FC101") in verdicts(text.format("€417 million"))


def test_a_year_before_is_a_time_and_not_how_often(verdicts: Verdicts) -> None:
    text = "Wages at Pan-Baltic jumped to €91.5m in 2023, from €84.6m a year before."
    assert verdicts(text) == [("€91.5m", "supported"), ("€84.6m", "supported")]


def test_the_year_before_goes_on_with_another_year(verdicts: Verdicts) -> None:
    text = "Pan-Baltic had 6.72 million passengers in 2024, from {} the year before and so on."
    assert ("6.94 million", "supported") in verdicts(text.format("6.94 million"))


@pytest.mark.parametrize(
    "text",
    [
        "The two airlines carried a combined 18.8 million passengers in 2024, most with Aeroluz.",
        "Aeroluz carried 1.21 million passengers on the Lisbon route alone in 2024.",
    ],
)
def test_what_several_have_together_or_a_part_alone_is_no_figure_of_one(
    text: str, verdicts: Verdicts
) -> None:
    assert [status for _, status in verdicts(text)] == ["unverifiable"]
