"""A figure but for one slip, known by whatever is told around the place where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Told

ML_1 = (
    "The ML-1 railway was approved anew in two phases, for $6.7 billion. The first phase,"
    " 929 kilometres from Karachi to Multan, is to cost $3.32 billion. "
)
FINANCE = (
    "From 2000 to 2014 Beijing provided $354.4 billion of official finance, not far from the"
    " $394.6 billion of the United States. "
)


@pytest.mark.parametrize(
    ("text", "figure", "published", "code"),
    [
        # what goes on about the project of the sentences before
        (
            ML_1 + "Back in 2020 Beijing agreed to a concessional loan of $5.5 billion for it.",
            "$5.5 billion",
            "2024-07-11",
            "FC201",
        ),
        (
            (
                "Wind power came early to the corridor. The Quaid-e-Azam Solar Park has 49.5 MW,"
                " and it cost about $115 million."
            ),
            "$115 million",
            "2023-05-05",
            "FC301",
        ),
        (
            "The Havelian-Thakot motorway is done. It cost Rs294.3 billion.",
            "Rs294.3 billion",
            "2019-11-10",
            "FC301",
        ),
        # what goes on about the publication of the sentences before
        (FINANCE + "Cuba alone took nearly $24.3 billion.", "$24.3 billion", "2017-10-12", "FC301"),
        (FINANCE + "The dataset lists 3,473 records.", "3,473", "2017-10-12", "FC104"),
        (
            (
                "The AidData figures are in. China's lending around the world came to $140 billion"
                " in 2013."
            ),
            "$140 billion",
            "2025-11-27",
            "FC201",
        ),
    ],
)
def test_what_would_be_known_where_it_stands_is_wrong_by_its_slip(
    told: Told, text: str, figure: str, published: str, code: str
) -> None:
    verdict = told(text, figure, published).verdict
    assert (verdict.status, verdict.code) == (Status.CONTRADICTED, code)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # two digits of a programme are those of anything
        ("China pledged CPEC $46 billion. The port's crane cost $46 million.", "$46 million"),
        # another currency, of what has many sums
        (
            "CPEC was announced at $46 billion. The province set aside Rs46 billion for roads.",
            "Rs46 billion",
        ),
        # words of a heading name the measure
        (
            (
                "| Who counts | What Pakistan owes or was promised | When |\n|---|---|---|\n"
                "| AidData | $68.9 billion committed in 161 loans | 2000 to 2021 |\n"
                "| Horn and others | $48.5 billion in rescue loans | 2008 to 2021 |"
            ),
            "$68.9 billion",
        ),
    ],
)
def test_what_few_digits_or_a_heading_tell_is_not_wrong(told: Told, text: str, figure: str) -> None:
    verdict = told(text, figure, "2024-07-11").verdict
    assert (verdict.status, verdict.code) == (Status.UNVERIFIABLE, None)
