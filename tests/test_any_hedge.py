"""Whatever hedge or verb of change an article uses, an amount is read as with any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.claims.scenes.words import verbs_of_change
from factcheck.tables import rows

if TYPE_CHECKING:
    from conftest import Checked

BEFORE = [
    (row["phrase"], row["modifier"])
    for row in rows("hedges")
    if row["side"] == "before" and row["modifier"] not in ("exact", "up_to")
]
LEAVES_IT = [hedge for hedge, modifier in BEFORE if modifier == "approx"]
FLAGGED = ("contradicted", "inconsistent")


@pytest.mark.parametrize("hedge", [hedge for hedge, _ in BEFORE])
@pytest.mark.parametrize(
    "text",
    [
        "Kenya's debt to Norway rose {} $2 billion in 2020.",
        "Kenya's debt to Norway grew by {} $2 billion in 2020.",
        "Another {} $2 billion in loans to Kenya came from Norway.",
        "Of which {} $2 billion in loans to Kenya came from Norway.",
        "Norway's lending to Kenya included {} $2 billion.",
        "Norway's loans to Kenya will reach {} $20 billion.",
    ],
)
def test_an_amount_of_its_own_is_not_called_wrong_behind_any_hedge(
    text: str, hedge: str, checked: Checked
) -> None:
    claims = checked(text.format(hedge))
    assert [each for each in claims if each.verdict.status in FLAGGED] == []


@pytest.mark.parametrize("hedge", LEAVES_IT)
@pytest.mark.parametrize(
    "text",
    [
        "Kenya owed Norway {} $6.3 billion in 2020.",
        "Kenya's debt to Norway was {} $6.3 billion in 2020.",
        "The Mara Dam cost {} $641 million.",
        "Uganda (loans of {} $3.72 billion) comes next.",
    ],
)
def test_a_true_amount_is_supported_behind_any_hedge_that_leaves_it(
    text: str, hedge: str, checked: Checked
) -> None:
    assert [each.verdict.status for each in checked(text.format(hedge))] == ["supported"]


@pytest.mark.parametrize(
    "hedge",
    [
        pytest.param(
            each,
            marks=pytest.mark.xfail(reason='"less" is a change where no word stands before'),
        )
        if each == "more or less"
        else each
        for each in LEAVES_IT
    ],
)
def test_a_true_amount_is_supported_behind_a_hedge_that_opens_its_clause(
    hedge: str, checked: Checked
) -> None:
    (claim,) = checked(f"In 2020, {hedge} $6.3 billion was owed by Kenya to Norway.")
    assert claim.verdict.status == "supported"


@pytest.mark.parametrize("verb", sorted(verbs_of_change()))
def test_a_change_is_not_called_wrong_whatever_verb_tells_it(verb: str, checked: Checked) -> None:
    (claim,) = checked(f"In 2020 Kenya's debt to Norway {verb} $2 billion.")
    assert claim.verdict.status not in FLAGGED
