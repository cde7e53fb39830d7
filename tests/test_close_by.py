"""A sum close to its figure is that figure's, where only sentences around name whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Told

BEFORE = "Sri Lanka's economy shrank in 2022, the year of its default. Growth has since returned. "


def test_a_sum_next_to_the_figure_of_what_is_named_before_is_wrong(told: Told) -> None:
    text = (
        f"{BEFORE}In 2021 the island still received $3.46 billion of Chinese development finance."
    )
    verdict = told(text, "$3.46 billion", "2024-03-01").verdict
    assert (verdict.status, verdict.code) == (Status.CONTRADICTED, "FC101")
    assert "sri-lanka" in verdict.facts[0]


@pytest.mark.parametrize(
    "sentence",
    [
        # many times off
        "In 2021 the island still received $8.46 billion of Chinese development finance.",
        # of another place
        "In 2021 Bhutan still received $3.46 billion of Chinese development finance.",
        # of another time, or of none
        "In 1991 the island still received $3.46 billion of Chinese development finance.",
        "The island still received $3.46 billion of Chinese development finance.",
        # of a part
        "In 2021 the island received $3.46 billion of Chinese development finance for ports.",
        # of a range
        "In 2021 the island received $3.4 to 3.6 billion of Chinese development finance.",
    ],
)
def test_what_is_far_off_or_anothers_is_not(sentence: str, told: Told) -> None:
    figure = sentence[sentence.index("$") : sentence.index("llion") + 5]
    assert told(f"{BEFORE}{sentence}", figure, "2024-03-01").verdict.status is not (
        Status.CONTRADICTED
    )


RESCUES = (
    "China extended $240 billion in rescue lending to 22 countries between 2008 and 2021, says a"
    " study by Sebastian Horn and his co-authors. "
)


def test_a_clause_of_nothing_but_parties_goes_on_about_what_was_measured(told: Told) -> None:
    text = f"{RESCUES}Argentina alone received $156.5 billion."
    verdict = told(text, "$156.5 billion", "2023-04-02").verdict
    assert (verdict.status, verdict.code) == (Status.CONTRADICTED, "FC101")
    assert told(text.replace("156.5", "111.8"), "$111.8 billion", "2023-04-02").verdict.status is (
        Status.SUPPORTED
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Argentina's reserves received $156.5 billion.",
        "Exports brought Argentina $156.5 billion.",
        "Argentina alone received $456.5 billion.",
    ],
)
def test_a_clause_that_names_something_else_does_not(sentence: str, told: Told) -> None:
    figure = sentence[sentence.index("$") : -1]
    assert told(f"{RESCUES}{sentence}", figure, "2023-04-02").verdict.status is not (
        Status.CONTRADICTED
    )


AIDDATA = "The figures are from AidData, which is based at the College of William & Mary. "


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Its dataset holds 6,122 records and took about five years to compile.", "FC101"),
        ("The dataset, the first of its kind, contains 6,122 records.", "FC101"),
        ("Its dataset holds 4,373 records.", None),
        ("Its dataset holds 6,122 records of Kenya.", None),
        ("Its dataset covers 6,122 records that it had missed before.", None),
        ("Its staff went through 6,122 records.", None),
    ],
)
def test_a_dataset_is_that_of_its_day(sentence: str, code: str | None, told: Told) -> None:
    figure = "4,373" if "4,373" in sentence else "6,122"
    assert told(f"{AIDDATA}{sentence}", figure, "2017-10-12").verdict.code == code


def test_a_sentence_that_says_nothing_else_tells_of_the_whole(told: Told) -> None:
    plain, more = "The cost of the ML-1 railway was {}.", "ML-1 tunnels past Peshawar cost {}."
    assert told(plain.format("$2.1 billion"), "$2.1 billion", "2024-08-01").verdict.code == "FC101"
    assert told(more.format("$2.1 billion"), "$2.1 billion", "2024-08-01").verdict.code is None


def test_a_plan_next_to_what_its_thing_has_is_held_against_it(told: Told) -> None:
    text = "The Karachi Circular Railway is to be {} long{}."
    assert told(text.format("60 km", ""), "60 km", "2022-11-01").verdict.code == "FC101"
    longer = ", once a second branch is added"
    assert told(text.format("60 km", longer), "60 km", "2022-11-01").verdict.code is None
