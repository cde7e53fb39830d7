"""What a sentence goes on with, where its grammar and the figures around it leave no doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Told

_DUES = (
    "Pakistan's unpaid dues to the Chinese power producers came to Rs423 billion at the end of"
    " June 2025. "
)
_STUDY = "China committed $1.34 trillion to developing countries from 2000 to 2021, AidData says"
_LIST = (
    "What the corridor has brought, according to Wang Wenbin, spokesman of the foreign ministry:"
    "\n- $25.4 billion of direct investment\n- 192,000 jobs created\n- "
)


def outcome(text: str, figure: str, told: Told, published: str | None = None) -> str:
    verdict = told(text, figure, published).verdict
    return verdict.code or str(verdict.status.value)


@pytest.mark.parametrize(
    ("goes_on", "figure", "expected"),
    [
        ("At the end of June 2024 they had stood at Rs351 billion.", "Rs351 billion", "FC101"),
        ("On June 30, 2024 the arrears had been Rs351 billion.", "Rs351 billion", "FC101"),
        ("In June 2024 they were Rs401 million.", "Rs401 million", "FC102"),
        ("In June 2024 they were Rs401 billion.", "Rs401 billion", "supported"),
        ("In June 2024 they had stood at Rs300 billion for Sahiwal.", "Rs300 billion", None),
        ("In June 2024 those of the coal plants were Rs300 billion.", "Rs300 billion", None),
        ("In June 2024 the local producers were owed Rs300 billion.", "Rs300 billion", None),
        ("In June 2024 the government had paid Rs300 billion.", "Rs300 billion", None),
        ("In June 2024 the surcharge was Rs250 billion.", "Rs250 billion", None),
        ("In June 2023 they had stood at Rs350 billion.", "Rs350 billion", None),
        (
            "In June 2024 they had stood at Rs300 billion, with interest Rs401 billion.",
            "Rs300 billion",
            None,
        ),
    ],
)
def test_a_level_of_another_time_is_of_what_stood_right_before(
    goes_on: str, figure: str, expected: str | None, told: Told
) -> None:
    found = outcome(_DUES + goes_on, figure, told, "2025-08-10")
    assert found == (expected or "unverifiable")


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (f"{_STUDY}, spread over 130 countries.", "130", "FC101"),
        (f"{_STUDY}. In all, 18,985 projects are recorded.", "18,985", "FC101"),
        (f"{_STUDY}. The study, a thick one, counts 900 lenders and donors.", "900", "FC101"),
        ("AidData, a lab, has followed 18,985 projects. " + _STUDY + ".", "18,985", "FC101"),
        (f"{_STUDY}, spread over 130 countries in Africa and Asia.", "130", "unverifiable"),
        (f"{_STUDY}; loans were spread across 129 countries.", "129", "unverifiable"),
        (f"{_STUDY}. In 2021, 120 countries were recorded.", "120", "unverifiable"),
        (f"{_STUDY}. The database of a Boston centre covers 1,099 projects.", "1,099", None),
        (f"{_STUDY}. The dataset names 600 state lenders.", "600", "unverifiable"),
        (f"{_STUDY}. The IMF differs. The report covers 123 countries.", "123", None),
        (f"{_STUDY}. The study identified 10,100 projects in Africa.", "10,100", "unverifiable"),
        ("AidData, a lab, has identified 9,985 projects at risk. " + _STUDY, "9,985", None),
        ("AidData, a lab, has listed 98 countries where roads were built. " + _STUDY, "98", None),
    ],
)
def test_a_dataset_has_one_count_of_all_that_it_holds(
    text: str, figure: str, expected: str | None, told: Told
) -> None:
    assert outcome(text, figure, told, "2023-11-10") == (expected or "unverifiable")


@pytest.mark.parametrize(
    ("item", "figure", "expected"),
    [
        ("710 km of highways and expressways built", "710 km", "FC101"),
        ("150 km of highways and expressways added", "150 km", "FC104"),
        ("710 km of roads in Punjab built", "710 km", "unverifiable"),
        ("710 km of highways and expressways planned for later", "710 km", "unverifiable"),
        ("5,000 MW of coal power", "5,000 MW", "unverifiable"),
        ("29 towns reached, and 710 km of highways and expressways", "710 km", "unverifiable"),
    ],
)
def test_a_bare_item_is_told_by_the_source_of_the_list(
    item: str, figure: str, expected: str, told: Told
) -> None:
    assert outcome(_LIST + item, figure, told, "2023-09-21") == expected


def test_a_bare_item_of_nobodys_list_is_told_by_nobody(told: Told) -> None:
    text = "So far:\n- 192,000 jobs created\n- 710 km of highways and expressways built"
    assert outcome(text, "710 km", told, "2023-09-21") == "unverifiable"


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (
            (
                "Pakistan and China signed the accord on the Chashma-5 nuclear plant on June 20,"
                " 2023. The unit will have a capacity of 1,400 MW."
            ),
            "1,400 MW",
            "FC101",
        ),
        (
            "The Sahiwal coal power plant is at work. The unit has a capacity of 690 MW.",
            "690 MW",
            "unverifiable",
        ),
        (
            "Karot is done. Officials had opened the plant by video link on 20 May 2021.",
            "20 May 2021",
            "FC202",
        ),
        (
            "The Gwadar airport waits. Officials opened a clinic behind the airport on 2 May 2023.",
            "2 May 2023",
            "unverifiable",
        ),
        (
            "The Gwadar airport waits. Guests opened roads and toured the airport on 2 May 2023.",
            "2 May 2023",
            "unverifiable",
        ),
    ],
)
def test_what_is_done_to_the_thing_is_done_to_the_one_named_before(
    text: str, figure: str, expected: str, told: Told
) -> None:
    assert outcome(text, figure, told, "2025-03-01") == expected


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("The plant on the Neelum has a capacity of 969 MW.", "969 MW", "unverifiable"),
        ("The plant on the Jhelum has a capacity of 969 MW.", "969 MW", "FC101"),
        ("The plant on the Jhelum River has a capacity of 720 MW.", "720 MW", "supported"),
    ],
)
def test_a_plant_on_a_river_of_which_nothing_was_told_is_another(
    text: str, figure: str, expected: str, told: Told
) -> None:
    assert outcome(f"Karot was opened on the Jhelum in 2022. {text}", figure, told) == expected


_SURVEY = (
    "CPEC, by the finance ministry's survey of 2022. Completed: 26 projects worth $17 billion. "
)
_COMPLETED = "The planning ministry counts 43 CPEC projects worth $24.703 billion as completed. "


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (f"{_COMPLETED}In progress are 11 projects.", "11", "FC101"),
        (f"{_COMPLETED}In progress are 8 projects.", "8", "supported"),
        (
            (
                "Completed under CPEC: 38 projects worth over $25 billion. A further 32 projects"
                " are under implementation."
            ),
            "32",
            "FC104",
        ),
        (f"{_SURVEY}Under construction: projects worth $5.8 billion.", "$5.8 billion", "FC104"),
        (
            f"{_SURVEY}Under negotiation: 36 projects worth $28.4 billion.",
            "$28.4 billion",
            "supported",
        ),
        (
            f"{_SURVEY}Under construction: schemes in energy worth $5.8 billion.",
            "$5.8 billion",
            "unverifiable",
        ),
        (f"{_COMPLETED}In 2022 there were 30 projects in progress.", "30", "supported"),
        (f"{_COMPLETED}An embassy counts 11 ongoing projects.", "11", "unverifiable"),
        (f"{_COMPLETED}Some 11 projects in progress lie in Gwadar.", "11", "unverifiable"),
    ],
)
def test_a_list_of_one_publication_goes_on_with_its_own_figures(
    text: str, figure: str, expected: str, told: Told
) -> None:
    assert outcome(text, figure, told, "2024-06-10") == expected
