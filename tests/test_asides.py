"""What an aside dates is the deed that it tells, and not the amount outside of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Checked


@pytest.mark.parametrize(
    "sentence",
    [
        "The Mara Dam, first opened in 1964, cost $641 million.",
        "The Mara Dam (closed in 1999) cost $641 million.",
        "The Mara Dam, which was built for Kenya in 1964 and flooded in 1999, cost $641 million.",
        "The Mara Dam, whose gates opened with the ceremony of July 1964, cost $641 million.",
        "The cost was $641 million for the Mara Dam, nationalised in 1971.",
        "The Mara Dam \u2013 inaugurated on 3 May 1964 \u2013 cost $641 million.",
    ],
)
def test_the_date_of_a_deed_in_an_aside_is_not_that_of_the_amount(
    sentence: str, checked: Checked
) -> None:
    (claim,) = (each for each in checked(sentence) if each.claim.mention.kind == "money")
    assert claim.claim.slots.period.value is None
    assert claim.verdict.status.value == "supported"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Mara Dam, opened in 1964 at a cost of $641 million, is old.",
        "The Mara Dam, approved in 1964, cost $641 million.",
        "In 1964 the Mara Dam, a large one, cost $641 million.",
    ],
)
def test_a_date_is_that_of_an_amount_in_the_same_aside_or_in_no_aside(
    sentence: str, checked: Checked
) -> None:
    (claim,) = (each for each in checked(sentence) if each.claim.mention.kind == "money")
    assert claim.claim.slots.period.value == "1964"
