"""What the figures beside an amount, its source and its day leave no doubt about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Told


def outcome(text: str, figure: str, told: Told, published: str | None = None) -> str:
    verdict = told(text, figure, published).verdict
    return verdict.code or str(verdict.status.value)


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (
            (
                "On average a Chinese loan to Pakistan has a maturity of 9.84 years and interest"
                " of 5.21 percent, AidData says."
            ),
            "5.21 percent",
            "FC101",
        ),
        # of what else is counted the sentence has the figure already
        (
            (
                "AidData's third dataset captures 20,985 projects across 177 low- and"
                " middle-income countries, financed with grants and loans worth $1.34 trillion from"
                " 2000 to 2021."
            ),
            "177",
            "FC101",
        ),
        # close to the one of several that others of its study are told with
        (
            (
                "China's central bank has provided $182 billion through its swap lines to countries"
                " in trouble, a paper by researchers from AidData says. Another $70 billion came"
                " from state-owned banks as bridge loans. In all, the authors count $240 billion of"
                " rescue lending between 2008 and 2021."
            ),
            "$182 billion",
            "FC101",
        ),
        # who gave is told with others of the measure
        (
            (
                "China committed $20.5 billion to Sri Lanka between 2000 and 2021, AidData's data"
                " show, and $20.8 billion to Bangladesh. Commitments to the Maldives came to"
                " $3.1 billion in 2000-2021."
            ),
            "$3.1 billion",
            "FC101",
        ),
        # the same two decades are no single year
        (
            (
                "Angola was promised $65.1 billion by China between 2000 and 2021, according to"
                " AidData, of which $18.0 billion date from 2016. Zambia received commitments of"
                " $21.0 billion in the same two decades."
            ),
            "$21.0 billion",
            "FC101",
        ),
        # what one country had in other years
        (
            (
                "Laos drew Chinese commitments of $21.3 billion in 2000-2021, AidData found;"
                " $4.6 billion in 2016 and $4.7 billion in 2019."
            ),
            "$4.7 billion",
            "FC101",
        ),
        (
            (
                "Developing countries owe China at least $1.1 trillion and perhaps as much as"
                " $2.1 trillion, AidData says."
            ),
            "$2.1 trillion",
            "FC101",
        ),
        (
            (
                "AidData has traced commitments of $65.1 billion to Angola between 2000 and 2021, "
                "nearly $25 billion of them in 2016 alone."
            ),
            "$25 billion",
            "FC101",
        ),
    ],
)
def test_a_figure_is_surely_of_what_its_neighbours_tell_of(
    text: str, figure: str, expected: str, told: Told
) -> None:
    assert outcome(text, figure, told) == expected


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # the neighbour is the very figure: this one is of something else
        (
            (
                "Of the $70.3 billion that China committed to Pakistan, AidData says, $12 billion"
                " went to roads."
            ),
            "$12 billion",
        ),
        # of another phase than the one that has the figure
        (
            (
                "Phase one of ML-1, from Karachi to Multan, is 929 km long and will cost"
                " $3.72 billion, ARY News said in July 2024."
            ),
            "$3.72 billion",
        ),
        # a range is somebody's estimate
        (
            (
                "Chinese companies have put $12.8 billion into the energy sector of CPEC, "
                "$9.8 billion of it in loans to be repaid in 12 to 18 years."
            ),
            "12 to 18 years",
        ),
        # so far off that it counts something else
        (
            (
                "Early harvest projects of CPEC worth $18.9 billion have been finished or are being"
                " built, China's embassy said at the end of 2018, and have given work to 75,000."
            ),
            "75,000",
        ),
    ],
)
def test_a_neighbour_says_nothing_of_a_part_a_range_or_something_far_off(
    text: str, figure: str, told: Told
) -> None:
    assert outcome(text, figure, told) not in ("FC101", "FC104", "FC106", "FC303")


@pytest.mark.parametrize(
    ("published", "expected"), [("2022-09-30", "FC101"), ("2024-06-23", "unverifiable")]
)
def test_one_digit_of_an_old_level_says_nothing_of_its_neighbours(
    published: str, expected: str, told: Told
) -> None:
    text = "Pakistan owes nearly $30 billion to China, which is 23 percent of its external debt."
    assert outcome(text, "23 percent", told, published) == expected


def test_figures_in_a_row_are_of_one_measure(told: Told) -> None:
    text = (
        "From 2000 to 2023 China lent $161 billion to the European Union, AidData says. Russia took"
        " $172 billion and Australia $190 billion."
    )
    assert outcome(text, "$172 billion", told) == "supported"
    assert outcome(text, "$190 billion", told) == "FC101"


def test_what_a_giver_gave_worldwide_is_all_of_it(told: Told) -> None:
    text = "China lent {} worldwide in 2023."
    assert outcome(text.format("$140 billion"), "$140 billion", told) == "supported"
    assert outcome(text.format("$190 billion"), "$190 billion", told) == "FC101"
    assert outcome(text.format("$19 billion"), "$19 billion", told) == "unverifiable"


@pytest.mark.parametrize(
    ("text", "figure", "code"),
    [
        ("In the end Sahiwal cost €1.8 billion.", "€1.8 billion", "FC103"),
        ("Karot was the first. In the end the plant cost €1.74 billion.", "€1.74 billion", "FC103"),
        (
            (
                "Which of China's customers comes first? For 2000 to 2021 the tables have"
                " commitments of $1.34 billion, AidData says."
            ),
            "$1.34 billion",
            "FC102",
        ),
        (
            (
                "The new dataset of AidData captures grants and loans worth $1.34 trillion between"
                " 2000 and 2019."
            ),
            "$1.34 trillion",
            "FC201",
        ),
    ],
)
def test_many_digits_tell_a_slip_whatever_else_is_open(
    text: str, figure: str, code: str, told: Told
) -> None:
    assert outcome(text, figure, told) == code


def test_what_goes_without_saying_is_said_by_who_tells_of_it(told: Told) -> None:
    text = "The new dataset captures grants and loans worth $1.34 billion between 2000 and 2021{}."
    assert outcome(text.format(""), "$1.34 billion", told) == "unverifiable"
    subject = told(text.format(", says AidData"), "$1.34 billion").claim.slots.subject
    assert (subject.value, subject.state, subject.text) == (
        "developing-countries",
        "stated",
        "AidData",
    )


def test_a_part_of_a_project_has_no_price_of_its_own(told: Told) -> None:
    for text in (
        "ECNEC approved Karot's access bridge at {}.",
        "The cost of Karot's tunnel was {}.",
    ):
        for figure in ("$2.5 billion", "Rs2 billion"):
            assert outcome(text.format(figure), figure, told) == "unverifiable"
    assert outcome("ECNEC approved Karot at $2.5 billion.", "$2.5 billion", told) == "FC101"


def test_a_name_where_a_line_goes_or_a_time_is_told_owns_nothing(told: Told) -> None:
    line = (
        "The boom year was 2013, when, with the railway to Djibouti on the drawing board, Beijing"
        " committed $5.9 billion."
    )
    assert outcome(line, "$5.9 billion", told) == "unverifiable"
    then = "Exports barely moved. They were worth $25 billion when the corridor was launched."
    assert outcome(then, "$25 billion", told) == "unverifiable"


@pytest.mark.parametrize(
    ("published", "text", "figure", "expected"),
    [
        ("2015-04-20", "The CPEC plan is worth {}.", "$64 billion", "FC104"),
        ("2024-05-20", "CPEC is worth {}.", "$62 billion", "supported"),
        ("2020-08-06", "Ecnec approved the ML-1 railway at a cost of {}.", "$9.5 billion", "FC101"),
        (
            "2020-08-06",
            "Ecnec approved the ML-1 railway at a cost of {}.",
            "$6.8 billion",
            "supported",
        ),
    ],
)
def test_what_has_no_date_is_of_the_day_of_its_article(
    published: str, text: str, figure: str, expected: str, told: Told
) -> None:
    assert outcome(text.format(figure), figure, told, published) == expected


def test_the_only_thing_named_before_is_meant_where_the_amount_is_about_its_own(told: Told) -> None:
    text = (
        "Karot stands on the Jhelum. Engineers from Yichang poured it. In the end the cost was {}."
    )
    assert outcome(text.format("$1.47 billion"), "$1.47 billion", told) == "FC104"
    assert outcome(text.format("$2.4 billion"), "$2.4 billion", told) == "unverifiable"
    another = text.replace("the cost", "the cost of the second tunnel")
    assert outcome(another.format("$1.47 billion"), "$1.47 billion", told) == "unverifiable"


def test_a_name_behind_another_amount_is_that_amounts(told: Told) -> None:
    text = (
        "Pakistan and China signed 6 accords worth $493 million on 13 May 2017, among them"
        " $160 million for the Eastbay Expressway."
    )
    assert outcome(text, "$493 million", told) == "supported"


def test_since_when_somebody_ruled_is_no_time_of_an_amount(told: Told) -> None:
    text = (
        "Under the PML-N, in office {} 2013, China committed $36.2 billion to Pakistan,"
        " AidData says."
    )
    for word in ("from", "since"):
        assert outcome(text.format(word), "$36.2 billion", told) == "supported"


def test_how_a_piece_of_a_line_runs_is_not_its_length(told: Told) -> None:
    text = (
        "The Orange Line is 27.1 km long; 25.4 km of it is elevated and only {} lies underground."
    )
    assert outcome(text.format("1.7 km"), "1.7 km", told) == "unverifiable"
    whole = "The Orange Line, {} of mostly elevated track, is the first metro of Pakistan."
    assert outcome(whole.format("37.1 km"), "37.1 km", told) == "FC101"


def test_a_semicolon_keeps_no_measure_from_what_goes_on(told: Told) -> None:
    text = (
        "China committed $20.5 billion to Sri Lanka between 2000 and 2021, according to AidData;"
        " Laos, a far poorer place, received $21.3 billion."
    )
    assert outcome(text, "$21.3 billion", told) == "supported"


def test_where_who_tells_is_at_home_is_nothing_that_an_amount_is_of(told: Told) -> None:
    for home in ("AidData, a research lab in the United States,", "The US-based AidData"):
        entities = told(f"{home} counts 161 loans to Pakistan.", "161").claim.setting.entities
        assert "united-states" not in {hit.entity for hit in entities}


def test_news_of_the_day_is_of_the_programme_that_its_parties_launch(told: Told) -> None:
    text = "Pakistan unveiled a {} investment plan with China on Monday."
    assert outcome(text.format("$46 billion"), "$46 billion", told, "2015-04-20") == "supported"
    assert outcome(text.format("$75 billion"), "$75 billion", told, "2015-04-20") == "FC101"
    assert outcome(text.format("$75 billion"), "$75 billion", told, "2016-04-20") == "unverifiable"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            (
                "Pakistan owes China $67.2 billion, AidData says, and Punjab's debt to China is $45"
                " billion."
            ),
            "$45 billion",
        ),
        (
            "AidData counts 161 loans to Pakistan worth $68.9 billion and 120 loans to Punjab.",
            "120",
        ),
        (
            (
                "From 2000 to 2023 China lent Russia $172 billion, AidData says, and its state"
                " banks got $120 billion."
            ),
            "$120 billion",
        ),
    ],
)
def test_a_true_neighbour_does_not_widen_what_is_narrower(
    text: str, figure: str, told: Told
) -> None:
    assert outcome(text, figure, told) == "unverifiable"


IN_COMPANY = (
    "China committed $20.5 billion to Sri Lanka from 2000 to 2021, AidData reckons."
    " Of this, {} was ODA-like."
)


@pytest.mark.parametrize(
    ("amount", "outcome_of_it"),
    [
        ("$6.2 billion", "supported"),
        ("$6.6 billion", "FC101"),
        ("$8.7 billion", "FC101"),
        ("$2.1 billion", "unverifiable"),
    ],
)
def test_an_amount_near_a_figure_of_the_source_is_held_to_it(
    amount: str, outcome_of_it: str, told: Told
) -> None:
    assert outcome(IN_COMPANY.format(amount), amount, told, "2023-11-08") == outcome_of_it


def test_a_name_that_narrows_nothing_hides_no_number_near_a_figure(told: Told) -> None:
    text = (
        "AidData, a lab at William & Mary in Virginia, counted {} in Chinese commitments to"
        " Pakistan from 2000 to 2021. Loans made up 98 percent, and there were 161 of them."
    )
    assert outcome(text.format("$70.3 billion"), "$70.3 billion", told) == "supported"
    assert outcome(text.format("$75.2 billion"), "$75.2 billion", told) == "FC101"


def test_a_part_that_has_a_figure_is_of_what_its_whole_is(told: Told) -> None:
    text = (
        "At the end of 2022 Pakistan's external debt to China stood at $29.59 billion, of which"
        " {} was bilateral, the IMF says."
    )
    claim = told(text.format("$25.54 billion"), "$25.54 billion", "2023-09-10")
    assert (claim.verdict.code, claim.verdict.facts[0]) == (
        "FC101",
        "imf-pakistan-debt-to-china-2022-bilateral",
    )
    claim = told(text.format("$23.87 billion"), "$23.87 billion", "2023-09-10")
    assert claim.verdict.status == "supported"
