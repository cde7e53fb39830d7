"""A gift is no loan, what was paid back was not given, and who gives does not receive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.judging.words.nouns import name_of
from factcheck.model import Measure

if TYPE_CHECKING:
    from conftest import Checked, Told

SAYS = ", according to the Rift Institute"
TIME = "between 2000 and 2021"


@pytest.mark.parametrize(
    "sentence",
    [
        f"Norway gave Kenya $11.4 billion in grants {TIME}{SAYS}.",
        f"Norway gave Kenya grants of $11.4 billion {TIME}{SAYS}.",
        f"Norway's grants to Kenya came to $11.4 billion {TIME}{SAYS}.",
        f"In grants Norway gave Kenya some $11.4 billion {TIME}{SAYS}.",
        f"The Rift Institute puts Norway's grants for Kenya {TIME} at $11.4 billion.",
    ],
)
def test_what_was_lent_is_not_supported_as_a_gift(sentence: str, checked: Checked) -> None:
    (claim,) = (each for each in checked(sentence) if each.claim.mention.kind == "money")
    assert (claim.verdict.status.value, claim.verdict.code) == ("contradicted", "FC303")
    assert claim.verdict.facts[0] == "kenya-lending-2021"


@pytest.mark.parametrize(
    "sentence",
    [
        f"Norway's grants and loans to Kenya came to $11.4 billion {TIME}{SAYS}.",
        f"Grants aside, Norway lent Kenya $11.4 billion {TIME}{SAYS}.",
        f"Besides grants, Norway lent Kenya $11.4 billion {TIME}{SAYS}.",
        f"In addition to its grants, Norway lent Kenya $11.4 billion {TIME}{SAYS}.",
        f"Norway lent Kenya $11.4 billion {TIME}, and gave it grants, too{SAYS}.",
    ],
)
def test_a_sentence_that_tells_of_gifts_and_loans_may_mean_either(
    sentence: str, checked: Checked
) -> None:
    (claim,) = (each for each in checked(sentence) if each.claim.mention.kind == "money")
    assert claim.verdict.code is None


@pytest.mark.parametrize(
    "sentence",
    [
        f"Kenya repaid $11.4 billion of loans to Norway {TIME}{SAYS}.",
        f"Kenya paid back $11.4 billion in loans from Norway {TIME}{SAYS}.",
        f"Norway forgave Kenya loans of $11.4 billion {TIME}{SAYS}.",
        f"Norwegian loans of $11.4 billion were written off in Kenya {TIME}{SAYS}.",
        f"Of Norway's loans to Kenya {TIME}, $11.4 billion has been repaid{SAYS}.",
    ],
)
def test_what_was_given_back_is_no_figure_of_what_was_lent(sentence: str, checked: Checked) -> None:
    (claim,) = (each for each in checked(sentence) if each.claim.mention.kind == "money")
    assert claim.verdict.status.value == "unverifiable"


@pytest.mark.parametrize(
    "sentence",
    [
        f"Kenya lent Norway $11.4 billion {TIME}{SAYS}.",
        f"Norwegian banks received $11.4 billion in loans from Kenya {TIME}{SAYS}.",
        f"Norway's state banks borrowed $11.4 billion from Kenya {TIME}{SAYS}.",
        f"Norway took $11.4 billion in loans from Kenya {TIME}{SAYS}.",
        "Norway alone owed Kenya $4.8 billion in 2018, according to the Rift Institute.",
        "The $4.8 billion owed by Norway to Kenya in 2018 is a lot, the Rift Institute says.",
    ],
)
def test_who_gives_does_not_receive(sentence: str, checked: Checked) -> None:
    (claim,) = (each for each in checked(sentence) if each.claim.mention.kind == "money")
    assert (claim.verdict.status.value, claim.verdict.code) == ("contradicted", "FC302")


def test_a_measure_without_phrases_is_called_by_its_title() -> None:
    measure = Measure(id="lending", title="Official lending", unit_kind="money", dynamics="flow")
    assert name_of(measure) == "official lending"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("China has added to $57 billion already repaid under CPEC.", "$57 billion"),
        ("China signed agreements with Pakistan demanding repayment of $46bn.", "$46bn"),
        ("Of what was pledged for the corridor, Pakistan repaid $57 billion.", "$57 billion"),
    ],
)
def test_what_is_paid_back_is_not_what_was_pledged(text: str, figure: str, told: Told) -> None:
    assert told(text, figure, "2017-05-14").verdict.status.value != "supported"
    pledged = "China has added to $57 billion already pledged for CPEC."
    assert told(pledged, "$57 billion", "2017-05-14").verdict.status.value == "supported"
