"""The day since which something works or is open is the date of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Told


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        (
            "The Matiari-Lahore transmission line has been in operation since 1 September 2021.",
            "1 September 2021",
            "supported",
        ),
        (
            "The Matiari-Lahore transmission line has been in operation since 1 March 2020.",
            "1 March 2020",
            "FC202",
        ),
        (
            "Since 17 August 2019 the Hub coal plant has been in commercial operation.",
            "17 August 2019",
            "supported",
        ),
        (
            "The Eastbay Expressway in Gwadar has been open since June 2021.",
            "June 2021",
            "FC202",
        ),
    ],
)
def test_what_works_since_a_day_began_on_it(
    text: str, date: str, expected: str, told: Told
) -> None:
    claim = told(text, date, "2023-05-01")
    assert claim.claim.mention.text == date
    assert (claim.verdict.code or claim.verdict.status.value) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Since 2013 China has been lending Pakistan more for the Hub coal plant.",
        "The Hub coal plant has burnt coal since 2018.",
        "The Hub coal plant, in commercial operation since then, burns coal.",
    ],
)
def test_what_is_done_since_a_day_is_no_event_of_it(text: str, told: Told) -> None:
    with pytest.raises(StopIteration):
        told(text, "2013", "2023-05-01")


@pytest.mark.parametrize(
    "text",
    [
        "The Eastbay Expressway was opened on June 3, 2018 by Prime Minister Shehbaz Sharif.",
        "The Eastbay Expressway in Gwadar was inaugurated on June 3, 2018 by Shehbaz Sharif.",
        "Prime Minister Shehbaz Sharif opened the Eastbay Expressway in Gwadar on June 3, 2018.",
    ],
)
def test_who_opens_a_road_is_nobody_who_tells_of_it(text: str, told: Told) -> None:
    assert told(text, "June 3, 2018", "2022-06-04").verdict.code == "FC202"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Karot's fish ladder has been in operation since 2023.", "2023"),
        ("The Gwadar airport road has been open since 2023.", "2023"),
        ("The Matiari-Lahore line has been in operation since June 2021, on trial.", "June 2021"),
        ("The Karachi Circular Railway has been approved since 2016 by Sindh.", "2016"),
    ],
)
def test_a_part_a_trial_and_another_approval_have_days_of_their_own(
    text: str, date: str, told: Told
) -> None:
    with pytest.raises(StopIteration):
        told(text, date, "2024-11-06")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The Matiari-Lahore line went into operation in June 2021, on trial.", "June 2021"),
        ("The Hub plant went into operation in May 2019 with one unit.", "May 2019"),
    ],
)
def test_a_trial_is_left_open(text: str, date: str, told: Told) -> None:
    assert told(text, date, "2024-11-06").verdict.reason == "not-certain"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("CPEC, launched in 2013, has grown to over $62 billion.", "supported"),
        ("CPEC, planned at around $45 billion in 2013, has grown beyond $62 billion.", "supported"),
        ("CPEC, launched in 2013, is worth $62 billion.", "unverifiable"),
        ("When CPEC was launched in 2013, it was worth $62 billion.", "contradicted"),
    ],
)
def test_what_has_grown_is_not_of_the_year_in_which_it_began(
    text: str, outcome: str, told: Told
) -> None:
    assert told(text, "$62 billion", "2021-10-01").verdict.status.value == outcome
