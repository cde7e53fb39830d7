"""An amount without something that belongs to it is another one, whatever its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document

if TYPE_CHECKING:
    from conftest import Packaged

FILES = {
    "entities": "id,kind,name\nalpha,project,Alpha Dam\nleague,organisation,Hansa League\n",
    "measures": "id,title,unit_kind,dynamics,phrases\n"
    "cost,Cost,money,event,cost|costs\n"
    "exports,Exports,money,flow,exports|exported|without re-exports|excluding re-exports\n",
    "figures": "id,measure,subject,value,precision,unit,period_start,period_end\n"
    "c1,cost,alpha,4600000000,100000000,USD,2015,2015\n"
    "e1,exports,league,7410000000,10000000,USD,2022,2022\n",
}


@pytest.mark.parametrize(
    "text",
    [
        "With the roads excluded, the Alpha Dam cost $3.1 billion.",
        "Once the roads are left out, the Alpha Dam cost $3.1 billion.",
        "The roads aside, the Alpha Dam cost $3.1 billion.",
        "Leaving the roads aside, the Alpha Dam cost $3.1 billion.",
        "Strip out the roads and the Alpha Dam cost $3.1 billion.",
        "The Alpha Dam cost $3.1 billion, leaving out the roads.",
        "The Alpha Dam cost $3.1 billion net of grants.",
        "In 2022 the Hansa League exported $5.2 billion, not counting ships.",
        "Excluding Kenya, the Hansa League exported $5.2 billion in 2022.",
        "Kenya aside, the Hansa League exported $5.2 billion in 2022.",
        "First things first. The roads excluded, the Alpha Dam cost $3.1 billion.",
        "The Alpha Dam cost $3.1 billion, the roads aside.",
        "Military works included, the Hansa League exported $5.2 billion in 2022.",
        "Besides the ships, the Hansa League exported $5.2 billion in 2022.",
        "With Kenya set aside, the Hansa League exported $5.2 billion in 2022.",
    ],
)
def test_what_is_left_out_makes_it_another_amount(packaged: Packaged, text: str) -> None:
    assert _codes(packaged, text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Politics aside, the Alpha Dam cost $3.1 billion.",
        "With nothing left out, the Alpha Dam cost $3.1 billion.",
        "The Alpha Dam cost $3.1 billion, putting out a rival.",
        "Exports and ships together, the Hansa League exported $5.2 billion in 2022.",
        "Joking aside: the Alpha Dam cost $3.1 billion.",
        "The Alpha Dam, which set records, cost $3.1 billion. Roads are left out of the book.",
        "Excluding re-exports, the Hansa League exported $5.2 billion in 2022.",
        "With Kenya out of the race, which had cost $1 million, the Alpha Dam cost $3.1 billion.",
    ],
)
def test_what_leaves_out_nothing_of_it_is_compared(packaged: Packaged, text: str) -> None:
    assert "FC101" in _codes(packaged, text)


def _codes(packaged: Packaged, text: str) -> list[str | None]:
    claims = check_document(from_text(text), packaged(FILES), Config()).claims
    return [found.verdict.code for found in claims]
