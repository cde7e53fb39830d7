"""A size that is an adjective of a project is held against the project's, whatever else is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Checked, Told

DAY = "2024-02-20"


def code_of(text: str, amount: str, checked: Checked) -> str | None:
    return next(each.verdict.code for each in checked(text) if each.claim.mention.text == amount)


@pytest.mark.parametrize(
    "text",
    [
        "Nadia Odhiambo opened the {} Mara Dam.",
        "The {} Mara Dam is to stand still, the Harbour Post reported.",
        "The Mara Dam ({}) is one of the plans that Nadia Odhiambo wants.",
    ],
)
def test_a_size_beside_the_name_is_that_of_the_project(text: str, checked: Checked) -> None:
    assert code_of(text.format("382 MW"), "382 MW", checked) is None
    assert code_of(text.format("417 MW"), "417 MW", checked) == "FC101"


@pytest.mark.parametrize(
    "text",
    [
        "Kwale Power's 417 MW Mara Dam plant is to stand still.",
        "The 417 MW Mara Dam extension is to stand still, the Harbour Post reported.",
        "The Mara Dam (417 MW each) is to stand still, the Harbour Post reported.",
    ],
)
def test_a_size_of_what_somebody_has_there_or_of_a_piece_is_left_open(
    text: str, checked: Checked
) -> None:
    assert code_of(text, "417 MW", checked) is None


@pytest.mark.parametrize(
    ("text", "amount", "code"),
    [
        ("Karot is ready. The {} plant is to sell power at 7.57 cents.", "773MW", "FC101"),
        ("Neelum-Jhelum, the {} plant that stands still, lies above Karot.", "969MW", None),
        ("Upstream of Karot, the {} Mahl project has yet to begin.", "640MW", None),
        (
            "Karot is ready. With an installed capacity of {} it serves five million people.",
            "7,200MW",
            "FC102",
        ),
        ("Azad Pattan, with a planned {}, was signed for in July 2020.", "7,000MW", "FC102"),
        (
            "The Eastbay Expressway opened at Gwadar. The six-lane artery is {} long.",
            "91 km",
            "FC104",
        ),
    ],
)
def test_the_plant_is_the_one_that_was_named(
    text: str, amount: str, code: str | None, told: Told
) -> None:
    assert told(text.format(amount), amount, DAY).verdict.code == code


@pytest.mark.parametrize(
    "text",
    [
        "Kenya gave the green light to a {} project to build the Tana Bridge.",
        "Kenya gave the green light to a {} scheme to construct the 3 km Tana Bridge.",
    ],
)
def test_a_price_of_building_a_project_is_its_cost(text: str, checked: Checked) -> None:
    assert code_of(text.format("$215 million"), "$215 million", checked) is None
    assert code_of(text.format("$514 million"), "$514 million", checked) == "FC101"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya gave the green light to a {} project to rebuild roads near the Tana Bridge.",
        "Kenya gave the green light to a {} project beside the Tana Bridge.",
        "Kenya gave the green light to a {} project to rebuild the Tana Bridge.",
        "Kenya gave the green light to the {} overhaul of the Tana Bridge.",
        "Kenya gave the green light to a {} project to build the Tana Bridge, roads and rails.",
    ],
)
def test_a_price_of_building_something_beside_a_project_is_left_open(
    text: str, checked: Checked
) -> None:
    assert code_of(text.format("$514 million"), "$514 million", checked) is None


def test_the_price_of_a_rebuilding_is_the_cost_of_a_project_that_is_one(told: Told) -> None:
    text = "A {} project to rebuild the 241 km Thakot-Raikot section of the Karakoram Highway."
    assert told(text.format("$2 billion"), "$2 billion", "2025-09-01").verdict.code is None
    assert told(text.format("$3.6 billion"), "$3.6 billion", "2025-09-01").verdict.code == "FC101"


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Banks reached financial close on the {} scheme at Suki Kinari.", "870 MW", "640 MW"),
        (
            "Suki Kinari is nearly built. The {} station will be run for thirty years.",
            "884-megawatt",
            "488-megawatt",
        ),
        ("The Thar Block-1 power plant, a part of CPEC, can generate {}.", "1,320 MW", "1,920 MW"),
    ],
)
def test_words_lead_from_a_size_to_whose_it_is(
    text: str, right: str, wrong: str, told: Told
) -> None:
    assert told(text.format(right), right, DAY).verdict.status == "supported"
    assert told(text.format(wrong), wrong, DAY).verdict.status == "contradicted"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Another 640 MW scheme at Suki Kinari is planned.", "640 MW"),
        ("The first 300 MW of Thar Block II came in 2019.", "300 MW"),
        ("The Sahiwal coal plant (2x650 MW) is old.", "650 MW"),
        ("The Karot plant is a dam. The 4,320 MW station is farther up.", "4,320 MW"),
        ("Karot is a dam. Another project is under way. The plant has 100 MW.", "100 MW"),
        ("Karot has 720 MW. Another plant, Dasu, is bigger. Its capacity is 4,320 MW.", "4,320 MW"),
    ],
)
def test_the_size_of_another_or_of_a_piece_is_left_open(text: str, amount: str, told: Told) -> None:
    assert told(text, amount, DAY).verdict.code is None
