"""The days of events as newspapers word them: right ones are supported, wrong ones FC202."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Told

EVENTS = [
    ("Work on the Hub coal plant started in {}, officials said.", "March 2017", "March 2015"),
    ("Construction of the Karot hydropower plant began in {}.", "April 2015", "April 2013"),
    (
        "Construction of the Gwadar airport began on {}, when Khan laid the foundation stone.",
        "29 March 2019",
        "29 May 2019",
    ),
    (
        "The new Gwadar airport is open. Construction of the airport began on {}.",
        "29 March 2019",
        "29 May 2019",
    ),
    (
        "The memorandum on the China-Pakistan Economic Corridor was signed on {}.",
        "July 5, 2013",
        "July 15, 2013",
    ),
    ("Suki Kinari is a big dam. Construction was started in {}.", "January 2017", "January 2014"),
    (
        "Work on the coal-fired power plant at Hub in Balochistan began with a ceremony on {}.",
        "March 21, 2017",
        "March 12, 2017",
    ),
    (
        "The Karot hydropower plant, which feeds the national grid since {}, is the first dam.",
        "29 June 2022",
        "29 June 2020",
    ),
    (
        "The Matiari-Lahore line runs for 886km and can carry 4,000MW; it has operated since {}.",
        "September 1, 2021",
        "September 1, 2019",
    ),
    (
        "Since {} the Hub coal plant has been in commercial operation, with a high chimney.",
        "17 August 2019",
        "17 March 2019",
    ),
    (
        "Ground was broken in 2017, and on {} the Hub coal plant began commercial operation.",
        "17 August 2019",
        "17 August 2021",
    ),
    (
        (
            "China Eximbank lent $1.6 billion for the Port Qasim coal plant under an agreement of"
            " {}, AidData's project page says."
        ),
        "October 16, 2015",
        "October 16, 2013",
    ),
    (
        "The Suki Kinari project cost some $1.96 billion; construction had started in {}.",
        "January 2017",
        "January 2015",
    ),
    (
        "The Matiari-Lahore line went into commercial operation on {}.",
        "1 September 2021",
        "21 September 2021",
    ),
    (
        "The Suki Kinari hydropower plant has 884 MW. Construction was started in {}.",
        "January 2017",
        "January 2019",
    ),
    ("The corridor was launched on {}, with a ceremony by video link.", "20 April 2015",
     "20 February 2015"),
    (
        "When AidData put out its first edition on {}, students had logged 4,373 records.",
        "October 11, 2017",
        "October 11, 2019",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong"), EVENTS)
def test_a_day_of_an_event_is_held_against_its_row(
    text: str, right: str, wrong: str, told: Told
) -> None:
    assert told(text.format(right), right, "2024-11-01").verdict.status.value == "supported"
    assert told(text.format(wrong), wrong, "2024-11-01").verdict.code == "FC202"


def test_a_day_between_those_of_two_sources_may_be_that_of_a_third(told: Told) -> None:
    text = "Work on the Karot hydropower plant began in {}."
    assert told(text.format("June 2016"), "June 2016", "2024-11-01").verdict.code is None
    assert told(text.format("June 2012"), "June 2012", "2024-11-01").verdict.code == "FC202"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("After its opening, the Orange Line was closed for repairs on {}.", "25 March 2021"),
        ("Work on the fence of the Hub coal plant went on until {}.", "March 2020"),
        ("Karot's fish ladder has operated since {}.", "June 2023"),
        ("Construction of a bridge for Karot on the Jhelum began on {}.", "10 January 2016"),
        ("At Karot excavation work has begun in {}.", "May 2013"),
        ("Hub's plant was energised on {} by back-feed.", "12 September 2018"),
        ("The second unit of Suki Kinari was synchronised on {}.", "20 August 2024"),
        ("Karot ran a trial of its turbines in {}.", "May 2022"),
        ("Repayments for Karot are due in {}.", "2024"),
        (
            (
                "The Hub plant has been in commercial operation since 17 August 2019, and in {}"
                " China Power International held 74 per cent of its equity."
            ),
            "2016",
        ),
        ("The tariff for Azad Pattan was agreed in {}.", "August 2016"),
        ("The power purchase agreement for Azad Pattan, dated {}, is long.", "30 September 2017"),
        ("China agreed in principle to finance ML-1 in {}.", "May 2017"),
        ("A test flight landed at the Gwadar airport on {}.", "10 August 2024"),
        ("The Taliban entered Kabul in {}.", "September 1996"),
        ("The Taliban, in charge since {}, were driven out by others.", "1996"),
        ("The Lahore Orange Line entered public service on {}.", "26 October 2020"),
        ("A feasibility study for Suki Kinari was completed in {}.", "2014"),
        (
            "Construction of the Hub plant had begun in {}; ground was broken on 21 March 2017.",
            "August 2016",
        ),
    ],
)
def test_what_else_is_done_on_a_day_is_left_alone(text: str, day: str, told: Told) -> None:
    with suppress(StopIteration):  # it may be no claim at all
        assert told(text.format(day), day, "2024-11-01").verdict.code is None
