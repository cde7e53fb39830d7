"""What a sentence goes on about, and people who are called by one word of their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Checked, Told

BEFORE = "The Tana Bridge has a length of 4.2 km."
CHASHMA = (
    "Prime Minister {} spoke on Tuesday. The Chashma-5 plant will have a capacity of 1,200 MW."
    " China gave a discount of $140 million, {} said."
)


def verdict_of(text: str, figure: str, checked: Checked) -> tuple[str, str | None]:
    (claim,) = (each for each in checked(text) if each.claim.mention.text == figure)
    return claim.verdict.status.value, claim.verdict.code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{BEFORE} The construction cost was $255 million.", "FC101"),
        (f"{BEFORE} The ministry put the construction cost at $251 million.", "FC104"),
    ],
)
def test_a_sentence_goes_on_about_the_only_thing_whose_figures_were_told(
    text: str, code: str, checked: Checked
) -> None:
    figure = "$255 million" if "255" in text else "$251 million"
    assert verdict_of(text, figure, checked) == ("contradicted", code)


@pytest.mark.parametrize(
    "sentence",
    [
        "A second bridge would cost $255 million.",
        "The construction cost of the Nile Railway was $255 million.",
        "The ministry has $255 million.",
    ],
)
def test_it_does_not_where_it_turns_to_something_else(sentence: str, checked: Checked) -> None:
    assert verdict_of(f"{BEFORE} {sentence}", "$255 million", checked)[0] == "unverifiable"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "The Karot plant cost $1.74 billion. The capacity along the river is 1,600 MW.",
            "1,600 MW",
        ),
        (
            "The Karot plant cost $1.74 billion. Mangla upstream has a capacity of 1,000 MW.",
            "1,000 MW",
        ),
        ("The Karot plant cost $1.74 billion. The guaranteed capacity is 400 MW.", "400 MW"),
        (
            "The Karot plant has a capacity of 720 MW. The turbines cost $174 million.",
            "$174 million",
        ),
        (
            "The Karot plant has a capacity of 720 MW. The bridge cost $17.2 million.",
            "$17.2 million",
        ),
        ("The Karot plant has a capacity of 720 MW. The land cost is $17 million.", "$17 million"),
        (
            "Kohala will have 1,124 MW. The cost of the resettlement is put at $24 million.",
            "$24 million",
        ),
        (
            "The Matiari-Lahore line is 886 km long. The electrode lines have a length of 86 km.",
            "86 km",
        ),
    ],
)
def test_a_part_or_a_thing_beside_has_numbers_of_its_own(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2024-11-06").verdict.status == "unverifiable"


def test_what_the_measure_is_said_of_may_be_it(told: Told) -> None:
    text = "The Karot plant has a capacity of 720 MW. It cost $1.47 billion."
    assert told(text, "$1.47 billion", "2024-11-06").verdict.code == "FC104"


@pytest.mark.parametrize(
    ("full", "short", "expected"),
    [
        ("Shehbaz Sharif", "Sharif", "FC101"),
        ("Shehbaz Sharif", "Mr Sharif", "FC101"),
        ("Shehbaz Sharif", "Prime Minister Sharif", "FC101"),
        ("Hamza Sharif", "Sharif", None),
        ("Shehbaz Sharif", "Hamza Sharif", None),
        ("Anwar Khan", "Sharif", None),
    ],
)
def test_a_surname_is_whose_it_was_when_it_stood_in_full(
    full: str, short: str, expected: str | None, told: Told
) -> None:
    claim = told(CHASHMA.format(full, short), "$140 million", "2023-06-21")
    assert claim.verdict.code == expected


def test_a_surname_is_of_whoever_bore_it_last(told: Told) -> None:
    text = "Nawaz Sharif came, and then Shehbaz Sharif. Sharif said the plant cost $3 billion."
    claim = told(text, "$3 billion", "2023-06-21")
    assert claim.claim.slots.attribution.value == "shehbaz-sharif"


def test_what_it_stands_for_may_be_named_further_up(told: Told) -> None:
    text = (
        "Is Suki Kinari really finished? The dam is. Its first unit was connected to the grid on"
        " 12 August 2024. With a capacity of 884 megawatts it is the larger sister of Karot."
    )
    assert told(text, "884 megawatts", "2024-09-20").verdict.status.value != "contradicted"


def test_what_was_leased_in_a_year_is_nothing_of_what_was_committed_in_it(told: Told) -> None:
    text = (
        "Between 2000 and 2021 China committed $20.5 billion to Sri Lanka, $13.8 billion of it"
        " OOF-like, AidData's table shows. Hambantota port was leased to a Chinese company in 2017"
        " for 99 years and $1.12 billion."
    )
    assert told(text, "$1.12 billion", "2025-11-26").verdict.status.value == "unverifiable"


def test_a_pronoun_is_nobodys_surname(told: Told) -> None:
    text = "Vice Premier He Lifeng came. He said the Chashma-5 plant would cost $3 billion."
    claim = told(text, "$3 billion", "2023-06-21").claim
    assert claim.slots.attribution.rule != "says"
