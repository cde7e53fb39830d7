"""Parts that are more than their whole, what is left of it, lists and columns told as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Checked


def told(text: str, checked: Checked) -> list[tuple[str, str | None]]:
    return [
        (each.claim.mention.text, each.verdict.code)
        for each in checked(text)
        if each.verdict.status is Status.INCONSISTENT
    ]


# ---- a part and its whole --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The chain has 63 kiosks, of which {} are open.", "36", "86"),
        ("Of 410 berths {} were taken on Friday.", "350", "530"),
        ("Of the 58 aboard, {} were picked up by a trawler.", "31", "71"),
        ("The flood has killed at least 1,240 people, {} of them children.", "640", "1,640"),
        ("The zoo has 92 parrots, {} of them bred there.", "61", "161"),
        ("The lodge has 74 beds. {} of them are let.", "Sixty", "Ninety"),
        ("The fire killed 14 people, including {} children.", "12", "21"),
        ("The state pays $3 million of the ${} million that the bridge costs.", "4", "1"),
    ],
)  # fmt: skip
def test_a_part_larger_than_its_whole_is_found(
    text: str, right: str, wrong: str, checked: Checked
) -> None:
    assert told(text.format(right), checked) == []
    assert [code for _, code in told(text.format(wrong), checked)] == ["FC404"]


def test_a_number_of_so_many_stands_on_the_later_of_the_two(checked: Checked) -> None:
    assert told("Last year 71 of the 17 clubs made a loss.", checked) == [("17", "FC404")]


@pytest.mark.parametrize(
    "text",
    [
        "Miners walked out of three pits, 400 of them in Wales.",
        "Two groups of hikers, 15 of them Danes, were lost.",
        "Three families lived there, 12 of them children.",
        "The blast killed 12 people and wounded many more, 40 of them badly.",
        "Two buses hit a wall and hurt dozens of children, 40 of them badly.",
        "The 12 bishops met priests, 40 of whom had signed.",
        "The two men were shot by police, 12 of whom were there.",
        "It won six awards for its films, 14 of which were shown.",
        "It gathered 126 of the 100 names needed.",
        "The state spent $12 million of the $9 million it had planned.",
        "He had 11 out of 10 for style.",
        "The maker sold 1,500 of its 787 Dreamliners.",
        "The shop sold 300 of 12 different models.",
        "She died at 83 of two strokes.",
        "Of the three, 2008 was the worst.",
        "Of the 12 countries asked 40 percent sent no answer.",
        "Of the 12 in room 30 were two guards.",
        "The yard covers 10 million of 12 million square feet.",
        "It has 12 branches with 300 clerks, of whom 40 are new.",
        "The guild met in 1400 of the 12 towns.",
        "Four gunmen held people hostage; 30 of them were freed.",
    ],
)
def test_what_is_no_part_of_a_whole_may_be_more(text: str, checked: Checked) -> None:
    assert told(text, checked) == []
