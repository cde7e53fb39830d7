"""Slips in figures that words make out only loosely: without the slip they are supported."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from factcheck.judging.comparing.digits import unswapped
from factcheck.model import Mention

if TYPE_CHECKING:
    from conftest import Told

PHASES = "ML-1 was approved in July 2024. The first phase covers 929 km and will cost {}."
SECTORS = (
    "Energy took $28.4 billion of China's commitments to Pakistan, AidData says, transport {}."
)
ANGOLA = "What Angola got in 2016 was {}, in AidData's reckoning."
GRANTS = "AidData records {} of $1.292 billion for Karot."
LOANS = "The United States received $202 billion in {} from China from 2000 to 2023, AidData says."
COUNTED = "AidData, a research lab in Virginia, counted $70.3 billion {} from 2000 to 2021."
LISTS = "{} lists Chinese commitments to Ghana of $10.4 billion between 2000 and 2021."
TOOK = (
    "From 2000 to 2023 the United States received $202 billion in loans from China, AidData says."
    " On the other side of the world, Australia took {}."
)
WORLDWIDE = (
    "AidData counts $1.34 trillion in Chinese grants and loans to developing countries from 2000 to"
    " 2021. China's lending has made headlines for years. Infrastructure took {}."
)
IN_YEARS = "In AidData's reckoning, China committed {} to Angola in 2016."
LARGEST = (
    "China committed $20.8 billion to Bangladesh between 2000 and 2021, AidData says, and $20.5"
    " billion to Sri Lanka. Bangladesh's largest year was {}, with commitments of $6.6 billion."
)
REPORTED = (
    "Pakistan owed China $67.2 billion, AidData says. The World Bank's debt statistics show {}."
)
RANKED = (
    "The largest recipient of all turns out to be {}: loans of $202 billion from China from 2000 to"
    " 2023, AidData says."
)
AIDED = (
    "Washington has given about $31 billion in aid to {} since 2002, according to the"
    " US Congressional Research Service."
)
PHASE_ONE = (
    "ECNEC has cleared ML-1 once more, at $6.7 billion and in two phases. Phase one, 929 km from"
    " Karachi to Multan, was sanctioned at {} in July 2024."
)
ACCORDS = (
    "Xi Jinping left 51 agreements behind in April 2015, worth {} by the count of China Daily."
)
OUTPUT = (
    "AidData counts $67.2 billion in public debt. That makes {} of Pakistan's output, the lab says."
)
DUES = "IMF staff put what {} at $29.59 billion at the end of 2022."


@pytest.mark.parametrize(
    ("text", "right", "wrong", "figure", "code"),
    [
        (PHASES, "$3.32 billion", "Rs3.32 billion", "Rs3.32 billion", "FC103"),
        (SECTORS, "$9.7 billion", "$9.7 million", "$9.7 million", "FC102"),
        (ANGOLA, "$17.98 billion", "$17.98 million", "$17.98 million", "FC102"),
        (ANGOLA, "$17.98 billion", "$19.78 billion", "$19.78 billion", "FC104"),
        (ANGOLA, "$17.98 billion", "17.98 billion yuan", "17.98 billion yuan", "FC103"),
        (ANGOLA, "$17.98 billion", "Rs17.98 billion", "Rs17.98 billion", "FC103"),
        (TOOK, "$130 billion", "$130 million", "$130 million", "FC102"),
        (WORLDWIDE, "$825 billion", "$825 million", "$825 million", "FC102"),
        (WORLDWIDE, "$825 billion", "\u20ac825 billion", "\u20ac825 billion", "FC103"),
        (IN_YEARS, "$18 billion", "$18 million", "$18 million", "FC102"),
        (PHASE_ONE, "$3.32 billion", "\u20ac3.32 billion", "\u20ac3.32 billion", "FC103"),
        (PHASE_ONE, "$3.32 billion", "$3.32 million", "$3.32 million", "FC102"),
        (PHASE_ONE, "$3.32 billion", "$3.23 billion", "$3.23 billion", "FC104"),
        (ACCORDS, "$46 billion", "\u20ac46 billion", "\u20ac46 billion", "FC103"),
        (OUTPUT, "19.6%", "16.9%", "16.9%", "FC104"),
        (LARGEST, "2018", "2012", "$6.6 billion", "FC201"),
        (REPORTED, "$46 billion", "$46 million", "$46 million", "FC102"),
        (GRANTS, "loans", "grants", "$1.292 billion", "FC303"),
        (LOANS, "loans", "grants", "$202 billion", "FC303"),
        (
            COUNTED,
            "in Chinese commitments to Pakistan",
            "of debt that Pakistan owes to China",
            "$70.3 billion",
            "FC303",
        ),
        (LISTS, "AidData", "The World Bank", "$10.4 billion", "FC304"),
        (DUES, "Pakistan owes China", "China owes Pakistan", "$29.59 billion", "FC302"),
        (RANKED, "the United States", "Indonesia", "$202 billion", "FC301"),
        (AIDED, "Pakistan", "Zambia", "$31 billion", "FC301"),
    ],
)
def test_one_slip_is_told_where_the_figure_would_be_right_without_it(
    text: str, right: str, wrong: str, figure: str, code: str, told: Told
) -> None:
    true = told(text.format(right), right if figure == wrong else figure, "2025-12-01")
    assert true.verdict.status == "supported"
    false = told(text.format(wrong), figure, "2025-12-01")
    assert false.verdict.code == code
    assert false.verdict.facts[0] == true.verdict.facts[0]
    assert false.verdict.coincidence is not None
    assert false.claim.slots.measure.is_stated


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # one digit, or two of a thing that nothing names
        (ANGOLA.format("$2 trillion"), "$2 trillion"),
        ("In AidData's reckoning it was $18 million in 2016.", "$18 million"),
        # of one more
        (PHASES.format("Rs3.32 billion for another line"), "Rs3.32 billion"),
        # the sentence has the figure, too
        (ANGOLA.format("$17.98 billion, and the bank's profit $17.98 million"), "$17.98 million"),
        # a hedge only, and not the number, meets the figure
        (ANGOLA.format("almost $19.3 million"), "$19.3 million"),
        # no year is written, and no span of the same kind
        ("What Angola got last year was $17.98 billion, in AidData's reckoning.", "$17.98 billion"),
        # another amount of the source stands between
        (LISTS.format("The World Bank lends $3 billion and"), "$10.4 billion"),
        # both ways to give are named
        (GRANTS.format("grants and loans"), "$1.292 billion"),
        # the country of the sentence before is meant
        (
            (
                "Ethiopia is deep in debt. China committed $21.4 billion to the country from 2000"
                " to 2021, says AidData, most of all for the railway to Djibouti."
            ),
            "$21.4 billion",
        ),
        # another gave it, and nothing here names the giver of the figure
        ("The Fund has approved $15.6 billion for Ukraine since 2008.", "$15.6 billion"),
        # a plan with two parties, and neither is that of the figure
        ("The IMF says that Kenya owes Japan $29.59 billion.", "$29.59 billion"),
    ],
)
def test_it_is_left_alone_where_the_slip_is_not_certain(text: str, figure: str, told: Told) -> None:
    assert told(text, figure, "2025-12-01").verdict.code is None


def test_the_steps_lead_to_the_figure_without_the_slip(told: Told) -> None:
    verdict = told(PHASES.format("Rs3.32 billion"), "Rs3.32 billion", "2024-07-10").verdict
    assert verdict.confidence == "high"
    assert verdict.suggestion == "$3.32 billion"
    first, without, bound, last = verdict.derivation
    assert first.startswith("Rs3.32 billion stands for ")
    assert without.startswith("without one slip, it agrees with 3.32 bn USD (Cost or value")
    assert bound.startswith("bound to ml-1-cost-2024-phase-1")
    assert last.startswith("FC103: the number is right")
    assert told(ANGOLA.format("$17.98 million"), "$17.98 million").verdict.confidence == "medium"


def test_a_zero_behind_the_point_is_a_digit() -> None:
    def meant(digits: str) -> list[str]:
        mention = Mention(
            kind="money", text=digits, start=0, end=9, value=Decimal(digits), step=Decimal("0.1")
        )
        return [f"{span.point:f}" for span in unswapped(mention)]

    assert meant("14.0") == ["41.0", "10.4"]
    assert meant("1" + 28 * "0" + ".0") == []


def test_neighbouring_digits_are_swapped_back() -> None:
    def meant(digits: str) -> list[str]:
        number = Decimal(digits)
        step = Decimal(1).scaleb(int(number.as_tuple().exponent))
        mention = Mention(
            start=0, end=len(digits), text=digits, kind="number", value=number, step=step
        )
        return [f"{span.low} {span.point}" for span in unswapped(mention)]

    assert meant("19.78") == ["91.775 91.78", "17.975 17.98", "19.865 19.87"]
    assert meant("1050") == ["1499.5 1500", "1004.5 1005"]
    assert meant("7") == meant("5.0") == []


EMBASSY = (
    "The Chinese embassy in Pakistan says that 22 early harvest projects of the corridor, worth"
    " $18.9 billion, were done by December 2018. Concessional loans came to {}."
)


@pytest.mark.parametrize(
    ("text", "figure", "code"),
    [
        # the part goes unsaid
        (EMBASSY.format("$5.874 million"), "$5.874 million", "FC102"),
        (EMBASSY.format("€5.874 billion"), "€5.874 billion", "FC103"),
        # who tells, and what measures, stand in a sentence before
        (
            (
                "Beijing provides around $80 billion a year to low- and middle-income countries,"
                " said AidData, while the United States gives $60 billion. Taken together, however,"
                " the G7 have pulled ahead, with $163 million in 2021 alone. That same year the"
                " World Bank contributed about $53 billion."
            ),
            "$163 million",
            "FC102",
        ),
        # a programme is named by its two parties
        (
            (
                "Beijing has pledged over $65 million for road, rail and other infrastructure in"
                " Pakistan, Reuters said."
            ),
            "$65 million",
            "FC102",
        ),
        # a year of a table, of a country of which the article tells more
        (
            (
                "China committed $65.1 billion to Angola from 2000 to 2021, AidData counts."
                " In 2016 the commitments were $18 million."
            ),
            "$18 million",
            "FC102",
        ),
    ],
)
def test_a_slip_is_known_by_the_company_that_its_figure_keeps(
    text: str, figure: str, code: str, told: Told
) -> None:
    assert told(text, figure, "2024-01-02").verdict.code == code


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # narrowed to something else
        (
            EMBASSY.format("$9 billion, and it gave $12.8 million for police and drug control"),
            "$12.8 million",
        ),
        # one year of a series, of which the sentence tells no year
        (
            (
                "In its note AidData breaks down the $70.3 billion by government: $10.4 billion"
                " came under the PPP, $36.2 billion under the PML-N and $19.6 billion under"
                " the PTI."
            ),
            "$10.4 billion",
        ),
        # a price whose last digit would be a nought behind the point
        (
            (
                "Dawn puts Karot at $1.98 billion, interest included. Mahl, its smaller sister"
                " upstream, was last priced at $1.08 billion."
            ),
            "$1.08 billion",
        ),
        # what its owner earns, what a budget has for a dam, what another country's plant costs
        (
            (
                "The Port Qasim coal plant cost $2.085 billion, according to Dawn. Its profit was"
                " Rs1.598 billion in the half year."
            ),
            "Rs1.598 billion",
        ),
        (
            "Karot has 720 MW, according to AidData. The Mohmand dam gets Rs1.292 billion.",
            "Rs1.292 billion",
        ),
        (
            (
                "Long Phu 1 in Vietnam is priced at $1.749 billion. The Port Qasim coal power"
                " plant, 1,320 MW, cost $2.1 billion, AidData says, of which 75% was borrowed."
            ),
            "$1.749 billion",
        ),
        # somebody else's projects
        (
            (
                "China committed $1.34 trillion to developing countries from 2000 to 2021, AidData"
                " says. The World Bank has 1,639 projects under way."
            ),
            "1,639",
        ),
        # how many they are has no scale to slip
        ("The Belt and Road has brought over $1 trillion to 148 countries since 2013.", "148"),
        # the same dollars, as other papers write them
        (
            (
                "AidData looked at 13,427 projects in 165 countries, worth US$843 billion in all,"
                " from 2000 to 2017."
            ),
            "US$843 billion",
        ),
        # of one more, whatever its digits
        (
            (
                "Chinese producers were owed Rs423 billion on 30 June 2025, the Express Tribune"
                " said. Gas companies are owed another Rs423 million."
            ),
            "Rs423 million",
        ),
    ],
)
def test_company_tells_no_slip_of_what_is_something_else(
    text: str, figure: str, told: Told
) -> None:
    assert told(text, figure, "2025-07-30").verdict.code is None


def test_a_number_that_only_its_company_knows_may_be_bound_to_nothing(told: Told) -> None:
    text = (
        "Chinese President Xi Jinping is in Pakistan to unveil a grant worth $46bn (£30.7bn)."
        " The China-Pakistan Economic Corridor is to link Gwadar with Xinjiang."
    )
    assert told(text, "£30.7bn", "2015-04-20").verdict.reason == "no-reference"
