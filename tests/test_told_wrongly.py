"""A number that is right, told of the wrong giver, sort, state, source, span or thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Status

if TYPE_CHECKING:
    from conftest import Told

SURVEY = (
    "The finance ministry counts 56 projects of CPEC. Of these, 26 projects worth about"
    " $17 billion have been completed. "
)
RESCUES = (
    "Between 2008 and 2021 China spent $240 billion to bail out 22 developing countries, says a"
    " paper by Horn, Parks, Reinhart and Trebesch. "
)
LEAD = "China committed $70.3 billion to Pakistan from 2000 to 2021, AidData says. "


@pytest.mark.parametrize(
    ("text", "figure", "published", "code"),
    [
        # who only gives is told to have received
        (
            ("China received $354.4 billion in grants and loans from 2000 to 2014, AidData says."),
            "$354.4 billion",
            "2017-10-12",
            "FC302",
        ),
        # one body of a country has the country before its name
        (
            (
                "The Orange Line opened in October 2020. Punjab granted China's Exim Bank a"
                " soft loan of $1.55 billion for the Orange Line in December 2015."
            ),
            "$1.55 billion",
            "2020-11-02",
            "FC302",
        ),
        # an aside between name and verb
        (
            ("Pakistan, we are told, has given the United States $33 billion in aid since 2001."),
            "$33 billion",
            "2021-08-26",
            "FC302",
        ),
        # a giving that goes on, a gift of whom, a loan to the lender
        (
            "Pakistan is providing China with loans of $1.292 billion for Karot.",
            "$1.292 billion",
            "2017-03-01",
            "FC302",
        ),
        (
            "The airport at Gwadar, a gift of Pakistan to China, has cost $230 million.",
            "$230 million",
            "2025-01-21",
            "FC302",
        ),
        (
            "A credit of $252 million to China Development Bank paid for the UEP wind farm.",
            "$252 million",
            "2018-01-21",
            "FC302",
        ),
        # few digits, and fewer than the figure has
        (
            "China's debts to Pakistan run to $30 billion, according to the IMF.",
            "$30 billion",
            "2022-10-01",
            "FC302",
        ),
        (
            "China owed Pakistan $28 billion at the end of 2023, the World Bank's report says.",
            "$28 billion",
            "2024-12-20",
            "FC302",
        ),
        # dues by whom, and what banks of one country pay for in the other
        (
            "Arrears of Rs423 billion by Chinese power plants to Pakistan were open in June 2025.",
            "Rs423 billion",
            "2025-07-20",
            "FC302",
        ),
        (
            (
                "Pakistan's state banks will finance infrastructure and energy projects in China"
                " worth $45.6 billion under the China-Pakistan Economic Corridor, Reuters reports."
            ),
            "$45.6 billion",
            "2014-11-22",
            "FC302",
        ),
        # a cost told as a loan of what the sentence before is about
        (
            (
                "The Matiari-Lahore line took up operation on September 1, 2021. Its Chinese"
                " loan is given as $1,658.34 million."
            ),
            "$1,658.34 million",
            "2024-11-01",
            "FC303",
        ),
        # what was completed told as under negotiation
        (
            (
                "The planning ministry told the assembly that 43 projects worth $24.703 billion"
                " were being negotiated under CPEC."
            ),
            "$24.703 billion",
            "2024-09-19",
            "FC303",
        ),
        # a loan for a grant, all loans of a country for grants
        (
            "The 1.2 MGD desalination plant at Gwadar was paid by a Chinese loan of Rs2 billion.",
            "Rs2 billion",
            "2024-06-10",
            "FC303",
        ),
        (
            (
                "China committed $2.2 trillion in loans and grants from 2000 to 2023, AidData says."
                " Grants to Australia came to $130 billion."
            ),
            "$130 billion",
            "2025-11-19",
            "FC303",
        ),
        # words that the table tells from commitments
        (
            (
                "China gave official development assistance of $113 billion to Venezuela from"
                " 2000 to 2021, by AidData's estimate."
            ),
            "$113 billion",
            "2025-05-16",
            "FC303",
        ),
        # a source in front of who is told of
        (
            (
                "The Express Tribune had reported that $39.83 billion would have to be paid for"
                " CPEC. According to the Express Tribune Pakistan will repay $6.017 billion."
            ),
            "$6.017 billion",
            "2018-12-31",
            "FC304",
        ),
        (
            (
                "For the Karot plant costs differ; the $1.98 billion that Business Recorder"
                " printed in 2021 includes interest."
            ),
            "$1.98 billion",
            "2022-07-01",
            "FC304",
        ),
        # each year of a span
        (
            (
                "The dataset that AidData put out holds 13,427 projects and adds up to $843"
                " billion of development finance for each of the years 2000 to 2017."
            ),
            "$843 billion",
            "2021-11-02",
            "FC106",
        ),
        # another project of the same report
        (
            (
                "China Exim Bank is to lend $2.8 billion for the Sukkur-Multan motorway and"
                " $1.38 billion for the Thakot-Raikot section of the Karakoram Highway."
            ),
            "$1.38 billion",
            "2016-04-27",
            "FC301",
        ),
        # another giver of a project's very sum
        (
            "An Omani grant of $230 million built the New Gwadar International Airport.",
            "$230 million",
            "2025-02-20",
            "FC301",
        ),
        (
            "Malaysian banks agreed to lend $820 million for Thar Block II.",
            "$820 million",
            "2016-01-12",
            "FC301",
        ),
        (
            (
                "Pakistan's dues to Chinese power producers stood at Rs423 billion on June 30, "
                "2025. Twelve months before, on June 30, 2022, they had been at Rs401 billion."
            ),
            "Rs401 billion",
            "2025-07-28",
            "FC201",
        ),
        # what an edition holds tells which one came out on a day
        (
            (
                "AidData is a lab in Virginia. Its new dataset tracks 13,427 projects, worth $843 "
                "billion between 2000 and 2017. The dataset was put out on September 29, 2020."
            ),
            "September 29, 2020",
            "2021-10-03",
            "FC202",
        ),
        (
            (
                "From 2000 to 2023, AidData says, China lent and gave $2.2 trillion, and the top "
                "borrower is none other than Australia, with $202 billion in Chinese loans."
            ),
            "$202 billion",
            "2025-11-19",
            "FC301",
        ),
        # who lent together with others, and whom a source has lending
        (
            (
                "Suki Kinari was begun in January 2017, when a syndicate in which the Asian "
                "Development Bank took part lent $1.416 billion for it."
            ),
            "$1.416 billion",
            "2024-09-01",
            "FC301",
        ),
        (
            (
                "In nominal dollars AidData has the G7 lending $1.03 trillion to developing "
                "countries from 2000 to 2021."
            ),
            "$1.03 trillion",
            "2023-11-10",
            "FC301",
        ),
        # another giver, or a gift, where all else that is told fits
        (
            (
                "China Power Hub Generation Company has a coal-fired power station, of 1,320 MW, "
                "on the coast. Commercial operation began on 17 August 2019. The station cost "
                "US$1.995 billion, of which 75% was debt. Japanese banks and others lent $1.496 "
                "billion."
            ),
            "$1.496 billion",
            "2024-03-02",
            "FC301",
        ),
        (
            "China says that it has given Pakistan $33 billion in aid since 2001.",
            "$33 billion",
            "2021-08-26",
            "FC301",
        ),
        (
            (
                "Pakistan and China agreed to build a nuclear power plant of 1,200 MW at Chashma. "
                "Shehbaz Sharif put its cost at $4.8 billion; Pakistan Press International had a "
                "different grant, $3.48 billion."
            ),
            "$3.48 billion",
            "2023-06-21",
            "FC303",
        ),
        # the country before it once more, in the place of one that has a figure beside it
        (
            RESCUES + "First came Argentina, with $111.8 billion; second Pakistan, with"
            " $48.5 billion; Pakistan, with $15.6 billion, was third.",
            "$15.6 billion",
            "2023-03-29",
            "FC301",
        ),
        # what was promised up to now
        (
            "Pakistan has by now pledged China $65 billion for the corridor, its ministers say.",
            "$65 billion",
            "2023-08-01",
            "FC302",
        ),
        # how much came is told by the words of what came beside it
        (
            "Pakistan owes China $68.9 billion in outstanding public debt, AidData says.",
            "$68.9 billion",
            "2023-11-21",
            "FC303",
        ),
    ],
)
def test_what_is_told_wrongly_of_a_right_number_is_named(
    text: str, figure: str, published: str, code: str, told: Told
) -> None:
    assert told(text, figure, published).verdict.code == code


@pytest.mark.parametrize(
    ("text", "figure", "published"),
    [
        # a verb of receiving that has another object
        (
            LEAD + "China drew criticism for the terms of its $70.3 billion.",
            "$70.3 billion",
            "2023-12-01",
        ),
        # what is paid back goes to who gave it
        (
            "China will receive $39.83 billion, The Express Tribune said.",
            "$39.83 billion",
            "2018-12-30",
        ),
        # a country in the name of what the money is for
        (
            "Pakistan, a paper claimed, must pay back $40 billion for the Pakistan-China Corridor.",
            "$40 billion",
            "2018-12-30",
        ),
        # a debt, loosely worded, of whom "to" names
        (
            "The Chinese debt to Pakistan has been put at about $30 billion, an IMF report says.",
            "$30 billion",
            "2022-09-20",
        ),
        # owed to others
        (
            LEAD
            + ("By the State Bank's count the country owes $38.8 billion to multilateral donors."),
            "$38.8 billion",
            "2023-12-01",
        ),
        # a contract at the price of the project
        (
            (
                "Pakistan and China signed a $4.8 billion contract for the Chashma-5 nuclear"
                " power plant on Tuesday."
            ),
            "$4.8 billion",
            "2023-06-21",
        ),
        # a loan that need not come to the cost
        (
            "China Eximbank was asked for a loan of $9.851 billion for ML-1.",
            "$9.851 billion",
            "2022-11-02",
        ),
        # works that are not so far, or will be, or are others'
        (
            SURVEY + "CPEC projects worth $28.4 billion are not yet under construction.",
            "$28.4 billion",
            "2022-06-11",
        ),
        (
            SURVEY + "Railways projects worth $8.5 billion are planned, the minister said.",
            "$8.5 billion",
            "2022-06-11",
        ),
        # nothing that the source had counted
        (
            RESCUES
            + (
                "The World Bank had said nothing of the $48.5 billion in rescue lending to"
                " Pakistan."
            ),
            "$48.5 billion",
            "2023-03-29",
        ),
        # a yearly sum of something else
        (LEAD + "Remittances bring in $28.4 billion yearly.", "$28.4 billion", "2023-12-01"),
        # a section goes by the name of the whole
        (
            (
                "China Exim Bank is to lend $2.8 billion for the Sukkur-Multan motorway and"
                " $1.38 billion for the Karakoram Highway."
            ),
            "$1.38 billion",
            "2016-04-27",
        ),
        # a span that is only of the amount before
        (
            (
                "By AidData's count China committed $36.2 billion to Pakistan under the PML-N"
                " government from 2013 to 2017 and $19.6 billion under the PTI government that"
                " followed."
            ),
            "$19.6 billion",
            "2023-12-01",
        ),
    ],
)
def test_what_may_be_told_so_is_not_called_wrong(
    text: str, figure: str, published: str, told: Told
) -> None:
    assert told(text, figure, published).verdict.status is not Status.CONTRADICTED


def test_works_in_another_state_are_told_in_their_own(told: Told) -> None:
    text = "43 projects worth $24.703 billion were being negotiated under CPEC, the assembly heard."
    verdict = told(text, "$24.703 billion", "2024-09-19").verdict
    assert verdict.message.endswith("works in another state: value of completed projects")
    assert verdict.suggestion == "completed projects"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # another government has figures of its own
        (
            (
                "AidData shows that China committed $36.2 billion in grants and loans to"
                " Pakistan under the PPP government from 2013 to 2017. Under the PTI it"
                " committed $19.6 billion."
            ),
            "$36.2 billion",
        ),
        # one country gives to another what a project costs in the first
        (
            "Pakistan is lending China $4.8 billion for Chashma-5, Shehbaz Sharif said.",
            "$4.8 billion",
        ),
        # gifts worth what deals are, an investment of what is to be repaid
        (
            "Grants worth $8.5 billion for CPEC were signed on September 4, 2025.",
            "$8.5 billion",
        ),
        (
            (
                "The Chinese embassy called a report of $39.83 billion for CPEC wrong. Pakistan"
                " would invest $6.017 billion, it said."
            ),
            "$6.017 billion",
        ),
        # owed to a body that nobody knows
        (
            (
                "AidData's report counts what official books leave out. It has Islamabad in the red"
                " to the Paris Club by $67.2 billion, or 19.6 percent of GDP."
            ),
            "$67.2 billion",
        ),
        # words that the table tells from the measure
        (
            (
                "China's loans come to $1.34 trillion with grants. AidData arrives at $1.03"
                " trillion in loan commitments for 2000 to 2021, with rollovers included."
            ),
            "$1.03 trillion",
        ),
    ],
)
def test_words_of_something_else_keep_a_number_from_being_known(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2025-01-10").verdict.status is not Status.SUPPORTED


@pytest.mark.parametrize(
    ("text", "one", "other", "code"),
    [
        (
            (
                "At the end of December 2022 Pakistan's debt to China was $29.59 billion, IMF"
                " data show. Commercial debt made up $23.87 billion of that and bilateral debt"
                " $5.71 billion."
            ),
            "$23.87 billion",
            "$5.71 billion",
            "FC101",
        ),
        (
            (
                "The Sachal wind farm figures with a cost of $520 million, the Quaid-e-Azam"
                " solar park with $134 million, Business Recorder writes."
            ),
            "$520 million",
            "$134 million",
            "FC301",
        ),
    ],
)
def test_two_amounts_in_each_others_place_are_both_wrong(
    text: str, one: str, other: str, code: str, told: Told
) -> None:
    first, second = (told(text, each, "2025-01-10").verdict for each in (one, other))
    assert (first.code, second.code) == (code, code)
    assert (first.suggestion, second.suggestion) == (other, one)
    assert "exchanged" in first.message


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # what each is stands behind it
        (
            (
                "China has lent $240 billion to bail out 22 debtor countries, researchers said:"
                " $170 billion through the swap lines of its central bank and $70 billion from"
                " state banks."
            ),
            "$170 billion",
        ),
        # in their order
        (
            (
                "Commercial and bilateral debt made up $5.71 billion and $23.87 billion of"
                " Pakistan's debt to China at the end of December 2022, IMF data show."
            ),
            "$5.71 billion",
        ),
    ],
)
def test_amounts_in_their_own_place_are_not_called_exchanged(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2023-03-29").verdict.status is not Status.CONTRADICTED
