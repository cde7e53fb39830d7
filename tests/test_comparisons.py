"""A date may be that of what an amount is compared with, and then says nothing of the amount."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document
from factcheck.model import CheckedClaim

if TYPE_CHECKING:
    from conftest import Packaged

FILES = {
    "measures": "id,title,unit_kind,dynamics,phrases\n"
    "exports,Exports,money,flow,exports|exported\n"
    "unemployment,Unemployment rate,percent,stock,unemployment rate|unemployment\n"
    "inflation,Inflation,percent,flow,inflation\n",
    "figures": "id,measure,subject,value,precision,unit,period_start,period_end\n"
    "e21,exports,kenya,6750000000,10000000,USD,2021,2021\n"
    "e22,exports,kenya,7410000000,10000000,USD,2022,2022\n"
    "u21,unemployment,kenya,5.7,0.1,percent,2021,2021\n"
    "u22,unemployment,kenya,5.5,0.1,percent,2022,2022\n"
    "i21,inflation,kenya,6.11,0.01,percent,2021,2021\n"
    "i22,inflation,kenya,7.66,0.01,percent,2022,2022\n",
}
Flagged = Callable[[str], list[tuple[str, str | None]]]


@pytest.fixture(scope="module")
def flagged(packaged: Packaged) -> Flagged:
    """Give the figures of a text that are called wrong, with their codes."""
    index = packaged(FILES)

    def found(text: str) -> list[tuple[str, str | None]]:
        claims: tuple[CheckedClaim, ...] = check_document(from_text(text), index, Config()).claims
        assert any(claim.verdict.status in ("supported", "contradicted") for claim in claims)
        wrong = [claim for claim in claims if claim.verdict.code]
        return [(claim.claim.mention.text, claim.verdict.code) for claim in wrong]

    return found


@pytest.mark.parametrize(
    "text",
    [
        "In 2022, exports of Kenya rose to $7.41 billion from $6.75 billion in 2021.",
        "In 2022, Kenya's exports rose to $7.41 billion, from $6.75 billion in 2021.",
        "In 2022 Kenya's unemployment rate fell to 5.5% from 5.7% in 2021.",
        "In 2022, unemployment in Kenya fell to 5.5 percent from 5.7 percent the year before.",
        "Kenya's unemployment rate fell from 5.7% to 5.5% in 2022.",
        "In 2022 Kenya's unemployment rate fell from 5.7% to 5.5%.",
        "Kenya's exports rose to $7.41 billion from $6.75 billion in 2022.",
        "Kenya's exports rose to $7.41 billion from $6.75 billion in 2021.",
        "Kenya's exports rose to $7.41 billion in 2022 from $6.75 billion the previous year.",
        "Kenya's exports rose from $6.75 billion to $7.41 billion between 2021 and 2022.",
        "Kenya's exports rose from $6.75 billion in 2021 to $7.41 billion.",
        "Up from $6.75 billion in 2021, Kenya's exports reached $7.41 billion.",
        "In 2022 Kenya exported goods worth $7.41 billion and in 2021 $6.75 billion.",
        "Kenya exported $7.41 billion in 2022 (2021: $6.75 billion).",
        "Kenya exported $7.41 billion (2021: $6.75 billion).",
        "Compared with 2021, when it was $6.75 billion, Kenya's exports came to $7.41 billion.",
        "Kenya's exports rose by 10% from 2021 to $7.41 billion.",
        "Kenya's exports rose to $7.41 billion, 10% more than in 2021.",
        "Kenya's exports rose to $7.41 billion, from 2021's $6.75 billion.",
        "At $7.41 billion, Kenya's exports were 10% above those of 2021.",
        "Kenya's exports, at $7.41 billion, were well above their 2021 level.",
        "Kenya's exports, at $7.41 billion, were up 10% on 2021.",
        "Kenya's exports rose to $7.41 billion, the highest since 2015.",
        "Kenya's unemployment rate was 5.5%, the lowest level since 2015.",
        "Kenya's unemployment rate stood at 5.5% in 2022, against 5.7% in 2021.",
        "Kenya's unemployment rate stood at 5.5% in 2022 (against 5.7% in 2021).",
        "Kenya's unemployment rate was 5.5%, versus 5.7% in 2021.",
        "Kenya's unemployment rate was 5.5% in 2022 and 5.7% in 2021.",
        "Kenya's unemployment rate was 5.7% in 2021 and fell to 5.5% in 2022.",
        "Kenya's unemployment rate was 5.7% in 2021 and 5.5% the year after.",
        "Kenya's unemployment rate was 5.7% and 5.5% in 2021 and 2022.",
        "Kenya's unemployment rates were 5.7% and 5.5% in 2021 and 2022 respectively.",
        "At the end of 2022, 5.5% was the unemployment rate of Kenya, down from 5.7% in 2021.",
        "Inflation in Kenya rose to 7.66% from 6.11% in 2021.",
        "Inflation in Kenya quickened to 7.66 percent in 2022, from 6.11 percent.",
        "Inflation in Kenya quickened from 6.11 percent to 7.66 percent.",
        "In 2022, inflation in Kenya was higher than in 2021, at 7.66%.",
        "Inflation in Kenya, 6.11% in 2021, was 7.66%.",
        "In 2022, Kenya's exports rose to $7.41 billion from $6.75 billion.",
        "In 2022 Kenya's exports were worth $7.41 billion compared with $6.75 billion.",
        "In 2022 Kenya's exports were worth $7.41 billion, against $6.75 billion before.",
    ],
)
def test_the_date_of_what_an_amount_is_compared_with_contradicts_nothing(
    text: str, flagged: Flagged
) -> None:
    assert flagged(text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "code"),
    [
        ("In 2022, Kenya's exports rose to $7.14 billion from $6.75 billion in 2021.",
         "$7.14 billion", "FC104"),
        ("In 2022, Kenya's exports rose to $7.41 billion from $6.57 billion in 2021.",
         "$6.57 billion", "FC104"),
        ("Kenya's exports rose from $6.57 billion in 2021 to $7.41 billion in 2022.",
         "$6.57 billion", "FC104"),
        ("Kenya exported goods worth $7.14 billion in 2022, 10% more than in 2021.",
         "$7.14 billion", "FC104"),
        ("Kenya's unemployment rate fell from 5.7% to 7.5% in 2022.", "7.5%", "FC101"),
        ("Kenya's unemployment rate was 5.5% in 2021, against 5.7% in 2020.", "5.5%", "FC201"),
        ("In 2021, inflation in Kenya was 7.66%, up from 6.11% in 2020.", "7.66%", "FC201"),
        ("Kenya exported $7.41 billion in 2021.", "$7.41 billion", "FC201"),
        ("In 2021 Kenya exported $7.41 billion.", "$7.41 billion", "FC201"),
    ],
)  # fmt: skip
def test_a_wrong_amount_or_date_beside_a_comparison_is_found(
    text: str, wrong: str, code: str, flagged: Flagged
) -> None:
    assert flagged(text)[0] == (wrong, code)
