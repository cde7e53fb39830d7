"""A figure of a place, told of somebody whom no reference knows, or given by others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Told

FIGURE = "$354.4 billion"
SAID = "from 2000 to 2014, according to AidData's first count."


@pytest.mark.parametrize(
    "text",
    [
        f"China committed {FIGURE} to Africa {SAID}",
        f"Africa by itself took in {FIGURE} of official Chinese finance {SAID}",
        f"Africa received {FIGURE} of official Chinese finance {SAID}",
        f"Western donors together committed {FIGURE} to poorer countries {SAID}",
    ],
)
def test_what_others_took_or_gave_is_not_supported(text: str, told: Told) -> None:
    assert told(text, FIGURE, "2023-11-29").verdict.status == "unverifiable"


@pytest.mark.parametrize(
    "text",
    [
        f"China committed {FIGURE} to developing countries {SAID}",
        f"In Africa and elsewhere, China committed {FIGURE} to developing countries {SAID}",
        f"China, unlike Western donors, committed {FIGURE} to developing countries {SAID}",
    ],
)
def test_a_name_beside_leaves_a_figure_as_it_is(text: str, told: Told) -> None:
    assert told(text, FIGURE, "2023-11-29").verdict.status == "supported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "For diverting the Jhelum at Karot the builders were fined $1.292 billion.",
            "$1.292 billion",
        ),
        (
            (
                "EU governments rejected $161 billion in credit that China had offered them between"
                " 2000 and 2023, AidData says."
            ),
            "$161 billion",
        ),
        (
            (
                "Under the PPP, says AidData, it was Washington rather than Beijing that committed"
                " $10.4 billion to Pakistan."
            ),
            "$10.4 billion",
        ),
        (
            (
                "Japan, AidData finds, committed $319 billion to the developing world between 2014"
                " and 2021."
            ),
            "$319 billion",
        ),
    ],
)
def test_other_money_and_other_givers_are_not_supported(text: str, figure: str, told: Told) -> None:
    assert told(text, figure, "2025-11-29").verdict.status in ("unverifiable", "contradicted")


def test_giving_and_lending_are_all_that_was_committed(told: Told) -> None:
    text = (
        "Chinese giving and lending to the developing world came to $1.34 trillion from 2000 to"
        " 2021, AidData says."
    )
    assert told(text, "$1.34 trillion", "2023-11-29").verdict.status == "supported"


def test_how_long_something_takes_is_not_its_time(told: Told) -> None:
    text = (
        "Dividends make up $11.4 billion of what Pakistan must pay out over the corridor in 20"
        " years, the Express Tribune read in ministry papers."
    )
    assert told(text, "$11.4 billion", "2019-01-05").verdict.status == "unverifiable"
