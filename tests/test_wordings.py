"""Wordings in which a figure was once called wrong, or a slip once missed, with our own data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.config import Config
from factcheck.documents import from_text
from factcheck.engine import check_document

if TYPE_CHECKING:
    from conftest import Told
    from factcheck.reference import Index

TWICE = (
    "AidData counts commitments of $65.1 billion to Angola from 2000 to 2021, {} of them in 2016."
)


SLIPS = [
    (
        "China and Pakistan signed an agreement to build the {} Azad Pattan hydropower project.",
        "$1.5 billion",
        "$2.3 billion",
    ),
    (
        (
            "Pakistan's Economic Coordination Committee has cleared a {} project to rebuild 241 km"
            " of the Karakoram Highway between Thakot and Raikot."
        ),
        "$2 billion",
        "$5 billion",
    ),
    (
        "The Pakistan-China Fiber Optic Project is an {} cable laid from Rawalpindi up north.",
        "820 kilometre",
        "920 kilometre",
    ),
    (
        "China laid out {} to bail out 22 developing countries from 2008 to 2021.",
        "$240 billion",
        "$204 billion",
    ),
    (
        (
            "China bailed out 22 developing countries. Swap lines of the People's Bank of China"
            " made up {} of the rescue financing."
        ),
        "$170 billion",
        "$17 billion",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong"), SLIPS)
def test_a_figure_is_known_and_its_slip_called_one(
    text: str, right: str, wrong: str, told: Told
) -> None:
    assert told(text.format(right), right).verdict.status == "supported"
    assert told(text.format(wrong), wrong).verdict.status == "contradicted"


def outcome(text: str, figure: str, told: Told) -> str:
    verdict = told(text, figure).verdict
    return verdict.code or str(verdict.status.value)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Of China's loans $21.3 billion went to energy.", "$21.3 billion"),
        ("CPEC, valued at about $62 billion, began with $46 billion in 2015.", "$62 billion"),
        (
            (
                "Chinese finance: The PPP government, from 2008 to 2012, drew commitments "
                "of $10.4 billion, and the Musharraf government all of $4.1 billion, AidData says."
            ),
            "$4.1 billion",
        ),
        (
            (
                "Malaysia shelved its rail link in 2018; in Pakistan just three infrastructure "
                "projects were suspended or cancelled."
            ),
            "three",
        ),
        (
            (
                "When the corridor was drawn up in November 2014, projects tied to the port were "
                "put at $622 million."
            ),
            "$622 million",
        ),
        (
            (
                "AidData's researchers found in 2021 that $385 billion of debt to China had gone "
                "unreported across the developing world."
            ),
            "$385 billion",
        ),
        (
            (
                "The coal-fired power plant here, the first of its kind under CPEC, has a "
                "combined capacity of 1,320MW."
            ),
            "1,320MW",
        ),
        (
            (
                "The bank will extend $1.38 billion for the Thakot-Havelian section of the "
                "Karakoram Highway."
            ),
            "$1.38 billion",
        ),
        ("Work can begin at once on corridor projects worth $28 billion.", "$28 billion"),
        (
            TWICE.format("$18 billion") + " Its commitments to Zambia over the same period total "
            "$14 billion.",
            "$14 billion",
        ),
        (
            (
                "China spent $240 billion bailing out 22 developing countries from 2008 to 2021, "
                "a paper by the Kiel Institute has found."
            ),
            "22",
        ),
        (
            (
                "China's share of Pakistan's external debt was 30 percent in September 2022, the "
                "IMF said, up from 27 percent in February."
            ),
            "27 percent",
        ),
        (
            (
                "The Exim Bank of China financed the Orange Line with a buyer's credit of $203 "
                "million and a concessional loan of 1.2 billion yuan."
            ),
            "1.2 billion yuan",
        ),
        (
            (
                "China lent $3 billion, not much less than the $394.6 billion that the US "
                "provided from 2000 to 2014."
            ),
            "$394.6 billion",
        ),
        ("The World Bank gives Pakistan's GDP as $338 billion in 2023.", "$338 billion"),
        (
            (
                "In October 2022 it approved the ML-1 at a cost of $9.85 billion, well above what "
                "it had sanctioned in 2020, and the Karachi Circular Railway at Rs292.388 billion."
            ),
            "Rs292.388 billion",
        ),
        (
            (
                "China and Pakistan signed financing agreements worth about $1.5 billion for the "
                "Engro Thar Block II coal mine and power plant."
            ),
            "$1.5 billion",
        ),
        (
            "In the Forum week of May 2017, deals worth $493 million were signed under CPEC.",
            "$493 million",
        ),
        (
            (
                "The planning ministry said that $146 million had gone into the Rashakai Special "
                "Economic Zone, $160 million into Allama Iqbal Industrial City and $27 million "
                "into Dhabeji."
            ),
            "$160 million",
        ),
        (
            (
                "For transport China has provided concessional loans of $5.874 billion for CPEC; "
                "the repayment begins in 2021."
            ),
            "$5.874 billion",
        ),
        (
            (
                "Ethiopia is in debt. In 2013, when the railway to Djibouti was being arranged, "
                "Beijing committed $5.9 billion to the country."
            ),
            "$5.9 billion",
        ),
        (
            (
                "AidData's figure for loans of China since 2000 is $1.03 trillion in nominal terms "
                "and $1.28 trillion in constant 2021 dollars."
            ),
            "$1.03 trillion",
        ),
        (
            (
                "Poor nations owe China at least $1.1 trillion and perhaps as much as $1.5 "
                "trillion, AidData says."
            ),
            "$1.5 trillion",
        ),
    ],
)
def test_what_is_told_of_something_else_or_of_another_time_is_not_called_wrong(
    text: str, figure: str, told: Told
) -> None:
    assert outcome(text, figure, told) in ("supported", "unverifiable", "ambiguous", "near")


@pytest.mark.parametrize("state", ["under construction", "under way", "being built", "in progress"])
def test_how_far_works_have_come_may_be_told_in_other_words(state: str, told: Told) -> None:
    text = f"The finance ministry said in June 2022 that 30 corridor projects are {state}."
    assert outcome(text, "30", told) == "supported"


@pytest.mark.parametrize("end", ["suspended or cancelled", "suspended or called off"])
def test_works_given_up_may_be_told_in_other_words(end: str, told: Told) -> None:
    assert outcome(f"AidData found that 94 projects were {end}.", "94", told) == "supported"


@pytest.mark.parametrize("what", ["grants and loans", "loans and grants", "loans plus grants"])
def test_grants_stand_before_loans_or_behind_them(what: str, told: Told) -> None:
    text = (
        f"AidData says China committed $13.2 billion in {what} to Kenya between 2000 and 2021, and"
        " $4.1 billion of that in 2014 alone, the year of the deal."
    )
    assert outcome(text, "$4.1 billion", told) == "supported"


def test_a_rollover_is_counted_or_included(told: Told) -> None:
    text = (
        "AidData puts commitments to Argentina between 2000 and 2021 at $37.8bn with rollovers"
        " counted only once, but at {} if every rollover is included."
    )
    assert outcome(text.format("$138.8bn"), "$138.8bn", told) == "supported"


def test_who_speaks_of_a_number_tells_it(told: Told) -> None:
    text = "China's foreign ministry {} 192,000 jobs and 510 kilometers of highways."
    for verb in ("counts", "speaks of"):
        slots = told(text.format(verb), "510 kilometers").claim.slots
        assert slots.attribution.value == "chinese-foreign-ministry"


SECTORS = (
    "Of what China committed to Pakistan in the years 2000 to 2021, {} went to energy, {} to "
    "budget support and {} (14%) to transport and storage, AidData says."
)


@pytest.mark.parametrize(
    ("amounts", "figure", "expected"),
    [
        (("$28.4 billion", "$21.3 billion", "$9.7 billion"), "$21.3 billion", "supported"),
        (("$28.4 billion", "$21.3 million", "$9.7 billion"), "$21.3 million", "FC102"),
        (("$28.4 billion", "$12.3 billion", "$9.7 billion"), "$12.3 billion", "FC104"),
        (("$24.8 billion", "$21.3 billion", "$9.7 billion"), "$24.8 billion", "FC104"),
        (("$28.4 billion", "$21.3 billion", "$7.7 billion"), "$7.7 billion", "FC101"),
    ],
)
def test_each_amount_of_a_list_is_that_of_the_sector_to_which_it_goes(
    amounts: tuple[str, str, str], figure: str, expected: str, told: Told
) -> None:
    assert outcome(SECTORS.format(*amounts), figure, told) == expected


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("ML-1 is now priced at {}.", "$8.951 billion", "FC104"),
        ("ML-1 is now priced at {}.", "$8.851 billion", "unverifiable"),
        ("AidData, between 2000 and 2014, traced {} records.", "3,473", "FC104"),
        ("China and Pakistan signed deals worth {} in Beijing.", "$493 billion", "FC102"),
        ("China and Pakistan signed deals worth {} in Beijing.", "$49 billion", "unverifiable"),
        ("Karot is running. Chinese banks had lent {} in May 2013.", "$1.292 billion", "FC201"),
        ("The World Bank gives Pakistan's GDP as {} in 2023.", "$383 billion", "FC104"),
        (
            (
                "From 2000 to 2014 Beijing provided $354.4 billion in official finance to "
                "developing countries, not far behind the {} that came from Washington."
            ),
            "$349.6 billion",
            "FC104",
        ),
        (
            (
                "AidData puts Chinese commitments to the Maldives at $2.1 billion from 2000 to "
                "2021; in 2014, under President Yameen, Beijing committed {} to the islands."
            ),
            "$791 million",
            "FC201",
        ),
        (
            "Pakistan is in debt. Beijing committed {} from 2000 to 2021.",
            "$45.3 billion",
            "FC101",
        ),
        ("Karot is running. The access road cost {}.", "$40 million", "unverifiable"),
        (
            (
                "Pakistan owes more than its books suggest. AidData puts the country's public debt "
                "to China at {}."
            ),
            "$62.7 billion",
            "FC104",
        ),
        (
            (
                "Pakistan owes more than its books suggest, a US research lab said. AidData, which "
                "is based in Virginia, puts the country's public debt to China at {}."
            ),
            "$62.7 billion",
            "FC104",
        ),
        (
            (
                "AidData's team looked at Pakistan. Loans from China to Pakistan, of which they "
                "counted {}, made up 98 percent of the portfolio."
            ),
            "116",
            "FC104",
        ),
        ("In 2021 the G7 spent {} on development finance.", "\u20ac163 billion", "FC103"),
        (
            "The Gwadar Eastbay Expressway, a {} road, links it to the coastal highway.",
            "29-km",
            "FC101",
        ),
        ("The Sukkur-Multan motorway, a {} stretch, is open.", "692-km", "FC101"),
        ("Karot, the {} plant on the Jhelum, is running.", "1,020-MW", "FC101"),
        (
            "Four Chinese banks lent {} for the Sahiwal coal plant in 2017.",
            "$4.44 billion",
            "FC101",
        ),
        (
            "In 2024 it told the National Assembly that {} CPEC projects had been completed.",
            "73",
            "FC101",
        ),
        (
            "From 2014 to 2021 America committed {} to developing countries.",
            "$391 billion",
            "FC104",
        ),
        ("Repainting the Karot plant will take a year and cost {}.", "$3 million", "unverifiable"),
        (
            "Zambia owes China {}, according to AidData's figures for the years from 2000 to 2021.",
            "$14.0 billion",
            "FC303",
        ),
        ("Zambia owes China {}, according to AidData.", "$14.0 billion", "unverifiable"),
        (
            "Zambia borrowed {} from China from 2000 to 2021, AidData says.",
            "$14.3 billion",
            "unverifiable",
        ),
        (
            (
                "From 2013 to 2017, Chinese commitments to developing countries added up to {} in "
                "all, AidData says."
            ),
            "$85.4 billion",
            "FC106",
        ),
        ("CPEC has brought {} a year of direct investment.", "$25.4 billion", "FC106"),
    ],
)
def test_plainly_swapped_digits_and_thousands_are_told_where_time_or_name_is_not_stated(
    text: str, figure: str, expected: str, told: Told
) -> None:
    assert outcome(text.format(figure), figure, told) == expected


def test_an_event_with_a_date_of_its_own_takes_none_of_another_clause(own_package: Index) -> None:
    text = (
        "The Eastbay Expressway, for which Beijing offered a loan in September 2015, was opened on "
        "3 June 2022."
    )
    claims = check_document(from_text(text), own_package, Config()).claims
    assert [(each.claim.mention.text, str(each.verdict.status)) for each in claims] == [
        ("3 June 2022", "supported")
    ]
