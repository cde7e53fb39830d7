"""What is named only by a noun, a pronoun or a place, and what may be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Entity
from factcheck.reference.short_names import short_names

if TYPE_CHECKING:
    from conftest import Told
    from factcheck.model import CheckedClaim


def outcome(checked: CheckedClaim) -> str:
    return checked.verdict.code or str(checked.verdict.status.value)


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (
            "Suki Kinari lies in a valley. Work on the plant, costing $1.963 billion, is over.",
            "$1.963 billion",
            "supported",
        ),
        (
            "Suki Kinari lies in a valley. Work on the plant, costing $4.963 billion, is over.",
            "$4.963 billion",
            "FC101",
        ),
        (
            "Port Qasim plant is part of CPEC. The total cost was put at $2.08 million.",
            "$2.08 million",
            "FC102",
        ),
        (
            "CPEC is ten years old. The projects have created 8,000 MW of capacity.",
            "8,000 MW",
            "supported",
        ),
        (
            (
                "Pakistan is in trouble. AidData says Beijing committed $73.0 billion to its "
                "neighbour from 2000 to 2021."
            ),
            "$73.0 billion",
            "FC104",
        ),
        (
            (
                "Suki Kinari lies in a valley. Work on the plant, costing $1.963 billion, is over. "
                "Sahiwal was the showpiece. The 1,320 MW coal plant cost $1.8 billion."
            ),
            "1,320 MW",
            "supported",
        ),
        (
            (
                "China lends for the Sukkur-Multan motorway and for the Karot dam. The motorway is"
                " 592 km long."
            ),
            "592 km",
            "FC101",
        ),
        (
            (
                "China lends for the Sukkur-Multan motorway and for the Karakoram Highway. The dam"
                " has 592 MW."
            ),
            "592 MW",
            "unverifiable",
        ),
        (
            "The corridor is part of CPEC. The upgrade costs $592 million.",
            "$592 million",
            "unverifiable",
        ),
        (
            "The Karot plant is running. The road at Thar cost $4.963 billion.",
            "$4.963 billion",
            "unverifiable",
        ),
    ],
)
def test_a_noun_stands_for_the_one_thing_of_its_kind_in_the_sentence_before(
    text: str, figure: str, expected: str, told: Told
) -> None:
    assert outcome(told(text, figure)) == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("The", "FC101"),
        ("In all, the", "FC101"),
        ("The second", "unverifiable"),
        ("Another", "unverifiable"),
        ("State Grid's next", "unverifiable"),
        ("In Sindh, their other high-voltage", "unverifiable"),
    ],
)
def test_another_thing_of_its_kind_is_none_that_was_named(
    opening: str, expected: str, told: Told
) -> None:
    text = f"The Matiari-Lahore line opened in 2021. {opening} line cost $2.94 billion."
    assert outcome(told(text, "$2.94 billion")) == expected


@pytest.mark.parametrize(
    ("who", "figure", "expected"),
    [
        ("Pakistan and Sri Lanka are", "$94.1 billion", "FC101"),
        ("Pakistan and Sri Lanka are", "$74.1 billion", "supported"),
        ("Pakistan is", "$74.1 billion", "unverifiable"),
    ],
)
def test_the_island_is_none_but_an_island(who: str, figure: str, expected: str, told: Told) -> None:
    text = f"{who} in debt. The island's GDP was {figure} in 2022."
    assert outcome(told(text, figure, "2025-11-01")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{} will invest $46 billion in {} under the corridor.",
        "{} has agreed to invest some $46 billion in {} under the corridor.",
        "{} is to pour a package of $46 billion into {} for the corridor.",
    ],
)
def test_what_is_to_be_given_has_a_direction(text: str, told: Told) -> None:
    day, figure = "2015-04-21", "$46 billion"
    assert outcome(told(text.format("China", "Pakistan"), figure, day)) == "supported"
    assert outcome(told(text.format("Pakistan", "China"), figure, day)) == "FC302"


@pytest.mark.parametrize(
    ("what", "expected"),
    [("flagship", "FC102"), ("investment plan", "FC102"), ("power plant", "unverifiable")],
)
def test_what_a_programme_is_behind_its_amount_is_its_worth(
    what: str, expected: str, told: Told
) -> None:
    text = f"The railway belongs to CPEC, a $600 billion {what} of Beijing."
    assert outcome(told(text, "$600 billion", "2020-06-12")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Because of CPEC, a {} programme is needed.",
        "Parallel to CPEC, a {} plan was signed in 2017.",
        "Under CPEC, a {} agricultural programme begins.",
        "Beijing started CPEC, a $62 billion project, in 2015, and a {} one.",
    ],
)
def test_what_stands_behind_an_opening_aside_is_no_worth_of_its_programme(
    text: str, told: Told
) -> None:
    assert outcome(told(text.format("$6 billion"), "$6 billion", "2020-06-12")) == "unverifiable"


def test_what_began_then_is_no_time_of_an_amount_told_by_the_way(told: Told) -> None:
    text = "Beijing started CPEC, a $62 billion project, in 2015."
    assert outcome(told(text, "$62 billion", "2020-06-12")) == "unverifiable"


@pytest.mark.parametrize("what", ["section", "stretch"])
def test_a_section_of_a_highway_is_what_an_amount_is_of(what: str, told: Told) -> None:
    text = f"The Havelian-Thakot {what} of the Karakoram Highway cost $1.3 billion."
    checked = told(text, "$1.3 billion", "2021-03-01")
    assert checked.claim.slots.subject.value == "kkh-thakot-havelian"
    assert outcome(checked) == "supported"


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("$70.3 million", "FC102"),
        ("\u20ac70.3 billion", "FC103"),
        ("$40.3 billion", "unverifiable"),
        ("$7.03 billion", "FC102"),
        ("$7 billion", "unverifiable"),
    ],
)
def test_of_what_a_sentence_before_names_only_a_scale_or_a_currency_may_have_slipped(
    figure: str, expected: str, told: Told
) -> None:
    checked = told(
        "Pakistan has a debt problem, an analysis indicates. Farmers and traders feel it:"
        f" {figure} was committed by China.",
        figure,
    )
    assert outcome(checked) == expected
    is_stated = checked.claim.slots.subject.is_stated
    assert is_stated == (expected != "unverifiable")


@pytest.mark.parametrize(
    ("told_by", "expected"),
    [
        ("by China from 2000 to 2021, AidData says", "FC101"),
        ("from 2000 to 2021, AidData says", "FC101"),
        ("since the year 2000, AidData says", "FC101"),
        ("by China from 2000 to 2021, the bank says", "unverifiable"),
    ],
)
def test_source_and_the_span_of_years_bear_out_what_the_sentence_before_names(
    told_by: str, expected: str, told: Told
) -> None:
    text = (
        f"Pakistan has debts. Farmers and traders feel it: $40.3 billion was committed {told_by}."
    )
    assert outcome(told(text, "$40.3 billion")) == expected


def test_swapped_digits_are_told_one_sentence_on_where_three_are_printed(told: Told) -> None:
    text = "Pakistan is in trouble. Farmers feel it: {} is owed to China{}."
    assert outcome(told(text.format("$76.2 billion", ", AidData says"), "$76.2 billion")) == "FC104"
    assert outcome(told(text.format("$77.2 billion", ""), "$77.2 billion")) == "unverifiable"
    assert outcome(told(text.format("$76 billion", ""), "$76 billion")) == "unverifiable"


def test_who_published_a_figure_vouches_for_what_only_sentences_before_name(told: Told) -> None:
    text = "Pakistan is in trouble. Farmers feel it: {} is owed to China, {}."
    figure = "$77.2 billion"
    assert outcome(told(text.format(figure, "AidData says"), figure)) == "FC101"
    assert outcome(told(text.format(figure, "Reuters says"), figure)) == "unverifiable"


def test_a_dateline_names_nobody(told: Told) -> None:
    text = "WASHINGTON (Wire) - It has lent $56.2 billion to Angola."
    assert told(text, "$56.2 billion").claim.slots.subject.value == "angola"
    assert told(f"{text} It had a GDP of $5 billion.", "$5 billion").claim.setting.entities
    entities = {hit.entity for hit in told(text, "$56.2 billion").claim.setting.entities}
    assert "united-states" not in entities


def test_a_forum_is_not_the_programme_that_it_is_named_for(told: Told) -> None:
    text = "At the Belt and Road Forum Pakistan signed deals worth $500 million with China."
    entities = {hit.entity for hit in told(text, "$500 million").claim.setting.entities}
    assert entities == {"pakistan", "china"}


@pytest.mark.parametrize(
    ("text", "figure", "slot", "value"),
    [
        ("Russia has run up $172 billion in Chinese loans.", "$172 billion", "aggregation", None),
        ("Chinese loans are up $172 billion.", "$172 billion", "aggregation", "change"),
        ("CPEC has grown to exceed $62 billion.", "$62 billion", "aggregation", None),
        ("It exceeds what CPEC got by $21 billion.", "$21 billion", "aggregation", "change"),
        (
            "The paper wrote that Pakistan would have to pay back $39.83 billion.",
            "$39.83 billion",
            "modality",
            "stated",
        ),
        (
            "China is owed $1.1 trillion, and perhaps a little more.",
            "$1.1 trillion",
            "modality",
            "stated",
        ),
        ("China is owed perhaps $1.1 trillion.", "$1.1 trillion", "modality", "hypothetical"),
    ],
)
def test_a_word_that_goes_with_another_says_nothing_of_the_amount(
    text: str, figure: str, slot: str, value: str | None, told: Told
) -> None:
    assert getattr(told(text, figure).claim.slots, slot).value == value


def test_who_only_takes_is_no_giver_in_a_list(told: Told) -> None:
    text = (
        "From 2000 to 2021 Beijing committed $70.3 billion to Pakistan, according to AidData, which"
        " leaves only Russia, with almost $170 billion, and Venezuela, with $113 billion, ahead."
    )
    assert outcome(told(text, "$170 billion")) == "supported"
    assert outcome(told(text, "$113 billion")) == "supported"


def test_a_taker_that_sounds_like_a_giver_is_not_called_the_wrong_one(told: Told) -> None:
    text = "China bailed out 22 countries. Egypt's $15.6 billion in rescue lending was third."
    assert told(text, "$15.6 billion").verdict.status.value == "supported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "With a larger loan for the ML-1 railway its value has gone past $51.5 billion.",
            "$51.5 billion",
        ),
        ("Pakistan has seen losses to the economy of $150 billion since 2009.", "$150 billion"),
        (
            (
                "Of the infrastructure that China has financed in developing countries since "
                "2000, 1,693 projects are in trouble, AidData says."
            ),
            "1,693",
        ),
        (
            "China has pledged over $65 billion, including the rebuilding of the ML-1 railway.",
            "$65 billion",
        ),
    ],
)
def test_what_stands_aside_is_not_what_the_amount_is_of(text: str, figure: str, told: Told) -> None:
    assert outcome(told(text, figure)) in ("unverifiable", "supported", "ambiguous")


def test_what_fits_the_wording_worse_but_has_the_amount_keeps_it_from_being_wrong(
    told: Told,
) -> None:
    text = "Mr Kakar said that his country had finished 50 projects under the corridor, worth {}."
    assert outcome(told(text.format("$25 billion"), "$25 billion")) == "supported"
    assert outcome(told(text.format("$83 billion"), "$83 billion")) == "FC101"


def test_two_digits_are_only_swapped_where_one_figure_is_meant(told: Told) -> None:
    text = "The China-Pakistan corridor is worth $25 billion."
    assert outcome(told(text, "$25 billion")) != "FC104"


def test_an_edition_told_in_its_own_time_is_not_outdated(told: Told) -> None:
    text = "{} AidData put China's average annual commitments for 2013 to 2017 at $85.4 billion."
    told_then = told(text.format("In 2021"), "$85.4 billion", "2023-11-20")
    assert outcome(told_then) == "supported"
    told_today = told(text.format("Today"), "$85.4 billion", "2023-11-20")
    assert outcome(told_today) == "FC203"


def test_what_a_dataset_has_for_a_country_is_not_all_that_it_has(told: Told) -> None:
    text = (
        "Australia received $130 billion from 2000 to 2023, the Chasing China study by AidData"
        " found. The database has about 1,350 entries{}."
    )
    assert outcome(told(text.format(" for the country"), "1,350")) == "unverifiable"
    assert outcome(told(text.format(""), "1,350")) == "FC101"


def test_a_source_among_several_is_not_that_of_the_next_sentence(told: Told) -> None:
    text = (
        "China used about $240 billion to bail out 22 countries, according to a study by the World"
        " Bank, Harvard and AidData. Argentina received the most, $111.8 billion."
    )
    assert outcome(told(text, "$111.8 billion")) == "supported"


def test_words_right_behind_an_amount_name_what_it_is_of(told: Told) -> None:
    text = (
        "Over 20 years Pakistan will pay China $40 billion in repayments of debt and in dividends"
        " on a $26.5 billion investment under CPEC, the Express Tribune reported."
    )
    assert told(text, "$26.5 billion").verdict.status.value == "unverifiable"


def test_pounds_beside_several_countries_are_british(told: Told) -> None:
    text = "Argentina got £90.80bn ($111.8bn) from China, Egypt £12.67bn ($15.6bn)."
    assert told(text, "£12.67bn").claim.unit == "GBP"
    assert told("Egypt spent £5bn on bread.", "£5bn").claim.unit == "EGP"


def test_rollovers_left_out_are_not_counted(told: Told) -> None:
    text = (
        "Laos received $21.3 billion in Chinese development finance between 2000 and 2021,"
        " AidData's tables show, with rollovers left out."
    )
    assert told(text, "$21.3 billion").claim.slots.measure.value == "commitments"


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (
            "Sahiwal was the showpiece. The 1,320 MW coal plant cost $1.8 billion.",
            "$1.8 billion",
            "supported",
        ),
        (
            "Sahiwal was the showpiece. The 1,320 MW coal plant cost $3.3 billion.",
            "$3.3 billion",
            "unverifiable",
        ),
        (
            "Cars now go from Sukkur to Multan. The motorway is 392 kilometres long.",
            "392 kilometres",
            "supported",
        ),
    ],
)
def test_the_place_that_a_project_is_named_for_may_mean_it_and_belies_nothing(
    text: str, figure: str, expected: str, told: Told
) -> None:
    assert outcome(told(text, figure)) == expected


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("The list has Sahiwal coal power (1320 MW) at {} and the rest.", "$1.912 billion", True),
        ("The list has Sahiwal coal power (1320 MW) at {} and the rest.", "$1.412 billion", False),
        ("Kohala goes ahead. They signed for the {} hydropower project.", "$2.5 billion", True),
        ("Kohala goes ahead. They signed for the {} hydropower project.", "$4.5 billion", False),
    ],
)
def test_a_sum_beside_a_project_may_be_what_it_costs_and_belies_nothing(
    text: str, figure: str, *, expected: bool, told: Told
) -> None:
    checked = told(text.format(figure), figure)
    assert outcome(checked) == ("supported" if expected else "unverifiable")


def test_a_short_name_is_one_that_no_other_name_begins_with() -> None:
    projects = (
        Entity(id="a", kind="project", name="Sahiwal coal power plant"),
        Entity(id="b", kind="project", name="Gwadar coal power plant"),
        Entity(id="c", kind="project", name="Gwadar airport"),
        Entity(id="d", kind="project", name="Sukkur-Multan motorway"),
        Entity(id="e", kind="country", name="Karot plant"),
        Entity(id="f", kind="project", name="The long way"),
        Entity(id="g", kind="project", name="China-Pakistan fibre cable"),
    )
    assert [(each.id, each.name) for each in short_names(projects)] == [
        ("a", "Sahiwal"),
        ("d", "Sukkur to Multan"),
        ("d", "Sukkur-Multan"),
        ("d", "between Sukkur and Multan"),
    ]


def test_what_a_plant_would_deliver_is_its_capacity(told: Told) -> None:
    text = "The Hub coal power plant would deliver {} to the grid."
    assert outcome(told(text.format("1,320 MW"), "1,320 MW", "2019-08-20")) == "supported"
    assert outcome(told(text.format("1,230 MW"), "1,230 MW", "2019-08-20")) == "FC104"
