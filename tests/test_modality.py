"""Amounts that nobody states as a fact: denied, talked of, asked about, or yet to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Checked
    from factcheck.model import CheckedClaim

LOANS = "$19.4 billion in loans to Kenya between 2000 and 2021"


def first_sum(text: str, checked: Checked) -> CheckedClaim:
    return next(each for each in checked(text) if each.claim.mention.kind == "money")


def test_what_is_stated_is_held_against_the_figures(checked: Checked) -> None:
    for verb in ("gave", "lent", "can be shown to have given", "has finally given"):
        found = first_sum(f"Norway {verb} {LOANS}.", checked)
        assert (found.claim.slots.modality.value, found.verdict.status) == (
            "stated",
            "contradicted",
        )


@pytest.mark.parametrize(
    ("verb", "modality"),
    [
        ("did not give", "denied"),
        ("didn't give", "denied"),
        ("hasn\u2019t ever given", "denied"),
        ("no longer gives", "denied"),
        ("failed to give", "denied"),
        ("ruled out giving", "denied"),
        ("cannot give", "denied"),
        ("will not give", "denied"),
        ("may give", "hypothetical"),
        ("would have given", "hypothetical"),
        ("allegedly gave", "hypothetical"),
        ("is said to have given", "hypothetical"),
        ("will give", "planned"),
        ("would give", "planned"),
        ("must give", "planned"),
        ("is to give", "planned"),
        ("is set to give", "planned"),
        ("is likely to give", "planned"),
    ],
)
def test_the_verb_says_whether_an_amount_is_stated(
    verb: str, modality: str, checked: Checked
) -> None:
    found = first_sum(f"Norway {verb} {LOANS}.", checked)
    assert found.claim.slots.modality.value == modality
    assert found.verdict.status is Status.UNVERIFIABLE


@pytest.mark.parametrize(
    "text",
    [
        f"Did Norway give {LOANS}?",
        f"The claim that Norway gave {LOANS} is simply false.",
        f"Few people believe that Norway gave {LOANS}.",
        f"Norway gave not {LOANS}, but $11.4 billion.",
        "Norway gave $11.4 billion, not $19.4 billion, in loans to Kenya between 2000 and 2021.",
    ],
)
def test_what_is_asked_or_disbelieved_is_called_neither_right_nor_wrong(
    text: str, checked: Checked
) -> None:
    [found] = [each for each in checked(text) if each.claim.mention.text == "$19.4 billion"]
    assert found.verdict.status is Status.UNVERIFIABLE


@pytest.mark.parametrize(
    "text",
    [
        "Norway gave not only $11.4 billion in loans to Kenya between 2000 and 2021 but advice.",
        "Norway has not told why it gave $11.4 billion in loans to Kenya between 2000 and 2021.",
        "Why did Norway give $11.4 billion in loans to Kenya between 2000 and 2021?",
    ],
)
def test_a_denial_of_something_else_leaves_an_amount_stated(text: str, checked: Checked) -> None:
    assert first_sum(text, checked).verdict.status is Status.SUPPORTED


def test_what_a_thing_will_do_is_hoped_and_the_amount_is_stated(checked: Checked) -> None:
    text = "Norway lent $19.4 billion for a railway that Kenya hopes will end the queues."
    assert first_sum(text, checked).claim.slots.modality.value == "stated"
    asked = "Norway spoke of $19.4 billion that it hopes to lend to Kenya."
    assert first_sum(asked, checked).claim.slots.modality.value == "hoped"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The 382 MW Mara Dam project could stop working.", "stated"),
        ("Its 382 MW hydropower plant at Mara may never earn a cent.", "stated"),
        ("Norway could build the 382 MW plant.", "hypothetical"),
        ("The plant could have 382 MW.", "hypothetical"),
    ],
)
def test_what_may_become_of_a_thing_leaves_its_marks_as_they_stand(
    text: str, modality: str, checked: Checked
) -> None:
    [strength] = [each for each in checked(text) if each.claim.mention.kind == "quantity"]
    assert strength.claim.slots.modality.value == modality


@pytest.mark.parametrize("verb", ["will be inaugurated", "is to be opened", "is due to be opened"])
def test_a_day_on_which_something_is_to_open_is_not_wrong(verb: str, checked: Checked) -> None:
    [day] = checked(f"The Mara Dam {verb} on 25 October 2017.")
    assert (day.claim.slots.modality.value, day.verdict.status) == ("planned", "unverifiable")
    [day] = checked("The Mara Dam was inaugurated on 25 October 2017.")
    assert day.verdict.status == "contradicted"


def test_what_is_told_aside_of_another_amount_makes_no_plan_of_this_one(checked: Checked) -> None:
    found = checked(f"Norway, which plans to spend 2.5 percent of its GDP on aid, lent {LOANS}.")
    of_loans = next(each for each in found if each.claim.mention.text == "$19.4 billion")
    assert of_loans.claim.slots.modality.value == "stated"
    assert of_loans.verdict.status is Status.CONTRADICTED
