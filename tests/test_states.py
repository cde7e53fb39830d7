"""What became of works, and what is owed or given, is no figure of another sort."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Told

MINISTRY = (
    "The planning ministry has informed the National Assembly that 43 projects of the"
    " China-Pakistan Economic Corridor, worth $24.703 billion, {}, whereas others {} at a cost of"
    " $759.56 million."
)
DONE, DOING, OFF = "have been completed", "are in progress", "have been shelved"


@pytest.mark.parametrize(
    ("first", "second", "figure", "is_told"),
    [
        (DONE, DOING, "$24.703 billion", True),
        (DONE, DOING, "$759.56 million", True),
        (OFF, DOING, "$24.703 billion", False),
        (DONE, "have been suspended", "$759.56 million", False),
        ("are under construction", DOING, "$24.703 billion", False),
    ],
)
def test_the_value_of_works_in_one_state_is_none_of_those_in_another(
    first: str, second: str, figure: str, is_told: bool, told: Told
) -> None:
    claim = told(MINISTRY.format(first, second), figure, "2024-06-10")
    assert (claim.verdict.status.value == "supported") is is_told


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            (
                "AidData examined 13,427 projects worth $843bn up to the end of 2017. It estimates"
                " that $385bn of rescue loans was never disbursed."
            ),
            "$385bn",
        ),
        (
            (
                "Suki Kinari, an 884MW plant, was connected on 12 August 2024. Its unpaid bills are"
                " about $1.962bn, according to China's Global Times."
            ),
            "$1.962bn",
        ),
        (
            "About $1.74 billion is owed in unpaid bills to China Three Gorges at the Karot plant.",
            "$1.74 billion",
        ),
        ("China says it gave Pakistan $33 billion in aid between 2001 and 2021.", "$33 billion"),
        (
            "Pakistan signed deals worth $493 million with India on Saturday, Reuters said.",
            "$493 million",
        ),
    ],
)
def test_what_is_called_something_else_is_not_supported_by_its_number(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2024-09-20").verdict.status.value not in ("supported", "near")


@pytest.mark.parametrize(
    ("text", "figure", "code"),
    [
        (
            (
                "China has handed out $240 billion in grants to 22 developing countries between"
                " 2008 and 2021, a study published on Tuesday showed."
            ),
            "$240 billion",
            "FC303",
        ),
        (
            (
                "The corridor had brought Bangladesh $25.4 billion in direct investment, the"
                " Chinese consul general in Karachi said."
            ),
            "$25.4 billion",
            "FC301",
        ),
    ],
)
def test_the_number_of_another_measure_or_country_is_named_so(
    text: str, figure: str, code: str, told: Told
) -> None:
    claim = told(text, figure, "2023-08-12")
    assert claim.verdict.code == code
    assert "Pakistan, not of Bangladesh" in claim.verdict.message or code == "FC303"


@pytest.mark.parametrize(
    "text",
    [
        # where the news comes from is no country that an amount may be of
        "SINGAPORE (Reuters) - In 2023 Beijing's overseas lending reached {}, AidData says.",
        "According to the US research lab AidData, Beijing's overseas lending in 2023 was {}.",
        # where a lab is at home narrows nothing
        (
            "In 2023 Beijing's overseas lending reached {}, according to AidData, a lab at William"
            " & Mary in Virginia."
        ),
    ],
)
def test_where_the_news_and_a_lab_are_at_home_narrows_nothing(text: str, told: Told) -> None:
    claim = told(text.format("$150 billion"), "$150 billion", "2025-11-19")
    assert (claim.verdict.status.value, claim.verdict.code) == ("contradicted", "FC101")


def test_a_first_unit_behind_a_whole_plant_is_no_piece_of_it(told: Told) -> None:
    text = "Suki Kinari, a 946MW plant, saw its first unit connected on 12 August 2024."
    assert told(text, "946MW", "2024-09-20").verdict.code == "FC101"


def test_the_island_is_the_country_that_was_named(told: Told) -> None:
    text = (
        "Sri Lanka counts the cost. Between 2000 and 2021 China committed $28.7 billion to the"
        " island in grants and loans, AidData's table shows."
    )
    assert told(text, "$28.7 billion", "2023-11-07").verdict.code == "FC101"


@pytest.mark.parametrize(
    "words",
    [
        "Ongoing CPEC projects worth $759.56 million are to be finished soon",
        "The ongoing CPEC projects, once suspended, are worth $759.56 million",
    ],
)
def test_what_was_or_will_be_is_not_the_state_of_now(words: str, told: Told) -> None:
    text = f"{words}, the planning ministry said in 2024."
    assert told(text, "$759.56 million", "2024-11-06").verdict.status == "supported"


@pytest.mark.parametrize(
    "words",
    [
        "China faces a debt of {} that Pakistan cannot pay",
        "China is to return as lender to Pakistan, which owes it {}",
        "China owes a good part of its {} claim on Pakistan to rollovers",
    ],
)
def test_a_creditor_may_have_debts_on_its_books(words: str, told: Told) -> None:
    text = f"{words.format('$67.2 billion')}, AidData says."
    assert told(text, "$67.2 billion", "2023-11-29").verdict.status == "supported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            (
                "By the World Bank's tables China had pledged Pakistan $28.786 billion at the"
                " end of 2023."
            ),
            "$28.786 billion",
        ),
        (
            (
                "From 2000 to 2021 Beijing paid out $28.4 billion of development finance for"
                " energy in Pakistan, AidData says."
            ),
            "$28.4 billion",
        ),
        (
            (
                "Of the $70.3 billion in development finance that Beijing disbursed to Pakistan"
                " from 2000 to 2021, AidData says, little came as grants."
            ),
            "$70.3 billion",
        ),
        (
            "AidData put its second dataset online; the file lists 13,427 donors and lenders.",
            "13,427",
        ),
    ],
)
def test_what_was_promised_is_neither_owed_nor_paid_out(text: str, figure: str, told: Told) -> None:
    assert told(text, figure, "2024-12-20").verdict.status.value == "unverifiable"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "Chinese banks loaned the Port Qasim plant $2.085 billion, Dawn reported.",
            "$2.085 billion",
        ),
        (
            (
                "The planning ministry informed senators during a session in 2024 that 43 CPEC"
                " projects worth $24.703 billion are under way."
            ),
            "$24.703 billion",
        ),
        (
            "Between 2000 and 2023 Australia took $130 billion in gifts from China, AidData says.",
            "$130 billion",
        ),
        (
            (
                "According to the World Bank the public debt of Sri Lanka came to $74.1 billion"
                " in 2022."
            ),
            "$74.1 billion",
        ),
    ],
)
def test_a_figure_under_the_name_of_another_measure_is_told_so(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2024-12-20").verdict.code == "FC303"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            (
                "China committed $70.3 billion to Pakistan from 2000 to 2021, most of which has"
                " been disbursed, AidData says."
            ),
            "$70.3 billion",
        ),
        (
            (
                "Of the $70.3 billion in development finance that China committed to Pakistan"
                " from 2000 to 2021, half was disbursed, AidData says."
            ),
            "$70.3 billion",
        ),
        (
            (
                "China pledged and disbursed $70.3 billion to Pakistan between 2000 and 2021,"
                " AidData says."
            ),
            "$70.3 billion",
        ),
        (
            (
                "According to the IMF, Pakistan owed China $29.59 billion at the end of 2022,"
                " all of it committed earlier."
            ),
            "$29.59 billion",
        ),
        (
            (
                "Port Qasim, for which China Eximbank lent most of the money, cost $2.085"
                " billion, Dawn reported."
            ),
            "$2.085 billion",
        ),
        (
            (
                "Australia took $130 billion in loans, and no gifts, from China between 2000 and"
                " 2023, AidData says."
            ),
            "$130 billion",
        ),
    ],
)
def test_words_of_another_measure_beside_it_leave_a_figure_its_own(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2024-12-20").verdict.status.value == "supported"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "China's loans to Pakistan stand at $67.2 billion, according to AidData.",
            "$67.2 billion",
        ),
        (
            "For the Hub plant Chinese banks have lent three quarters of the $1.995 billion.",
            "$1.995 billion",
        ),
        (
            (
                "According to the World Bank Sri Lanka's foreign debt stood at 78 percent of its"
                " GDP of $74.1 billion in 2022."
            ),
            "$74.1 billion",
        ),
    ],
)
def test_a_level_a_part_and_what_is_named_last_are_no_other_measure(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2024-12-20").verdict.code is None


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("AidData's dataset holds 20,985 loans and grants.", "20,985"),
        (
            (
                "Nearly all of it in loans, China sent Pakistan $70.3 billion from 2000 to"
                " 2021, says AidData."
            ),
            "$70.3 billion",
        ),
        (
            (
                "From 2000 to 2021 China's loans, with a few grants, came to $70.3 billion"
                " in Pakistan, AidData found."
            ),
            "$70.3 billion",
        ),
        (
            (
                "The Hub power plant was opened in 2019. Loans and equity for it came to $1.995"
                " billion."
            ),
            "$1.995 billion",
        ),
        (
            "Chinese loans that Pakistan has yet to repay are $67.2 billion, says AidData.",
            "$67.2 billion",
        ),
        ("AidData found $67.2 billion of Chinese loans on Pakistan's books.", "$67.2 billion"),
        (
            (
                "Karot's $1.292 billion came from China Development Bank, the Silk Road Fund"
                " and the IFC in equal parts."
            ),
            "$1.292 billion",
        ),
        (
            "Chinese producers were owed Rs401 billion at the end of fiscal 2024.",
            "Rs401 billion",
        ),
        ("Dues of Chinese producers fell in June 2024 from Rs529 billion.", "Rs529 billion"),
        (
            (
                "The dataset of AidData covers 20,985 projects. The previous edition held 13,427"
                " projects."
            ),
            "13,427",
        ),
        (
            (
                "In the late 1990s Pakistan's loans from China bore no interest; on average"
                " they now bear 3.72%, says AidData."
            ),
            "3.72%",
        ),
        (
            (
                "The Orange Line was tested in 2018. Shehbaz Sharif had opened the line in May"
                " 2018 for a trial run."
            ),
            "May 2018",
        ),
    ],
)
def test_loose_words_and_other_times_of_a_true_figure_are_not_called_wrong(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2024-12-20").verdict.code is None


@pytest.mark.parametrize(
    "words",
    [
        "China's commitments to Pakistan stood",
        "China's loan commitments to Pakistan stand",
        "Chinese development finance for Pakistan stood",
    ],
)
def test_a_debt_told_as_what_was_committed_is_wrong_however_it_stood(
    words: str, told: Told
) -> None:
    text = f"According to AidData, {words} at $67.2 billion from 2000 to 2021."
    assert told(text, "$67.2 billion").verdict.code == "FC303"
