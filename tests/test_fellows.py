"""A figure told by the words of its fellow, and large numbers that go on from a sentence before."""

from __future__ import annotations

import pytest

from conftest import Packaged, Verdicts, verdicts_by

FILES = {
    "measures": "id,title,unit_kind,dynamics,phrases,confusable_with\n"
    "revenue,Revenue,money,flow,revenue|turnover|sales,profit\n"
    "profit,Net profit,money,flow,net profit|profit after tax,revenue\n"
    "wind,Installed wind capacity,power,stock,wind capacity|of wind,solar\n"
    "solar,Installed solar capacity,power,stock,solar capacity|of solar,wind\n"
    "applications,Applications for a permit,count,flow,applications|applicants,\n"
    "hosted,Settlers living in a country,count,stock,settlers|hosts,\n"
    "deficit,Deficit as a share of GDP,percent,flow,deficit|of GDP,\n"
    "gap,Budget deficit,money,flow,budget deficit,\n"
    "exports,Exports of crude,volumetric_flow_rate,flow,crude exports,\n"
    "lent,Paid out by a lender,money,flow,disbursements,\n"
    "approved,Programme approved,money,event,programme|arrangement,\n",
    "entities": "id,kind,name,aliases,part_of\n"
    "ferry,organisation,Ostend Ferries,the ferry company,\nnorth,organisation,North Bank,,\n"
    "south,organisation,South Bank,,\noffice,organisation,Permit Office,,\n",
    "figures": "id,measure,subject,provider,recipient,value,precision,unit,period_start,"
    "period_end,publisher\n"
    "r24,revenue,ferry,,,13440000000,10000000,EUR,2024,2024,ferry\n"
    "r23,revenue,ferry,,,12310000000,10000000,EUR,2023,2023,ferry\n"
    "p24,profit,ferry,,,1920000000,10000000,EUR,2024,2024,ferry\n"
    "p23,profit,ferry,,,1710000000,10000000,EUR,2023,2023,ferry\n"
    "wk,wind,kenya,,,1441,1,MW,2023,2023,office\n"
    "sk,solar,kenya,,,2609,1,MW,2023,2023,office\n"
    "ag,applications,germany,,,329035,1,count,2023,2023,office\n"
    "as,applications,spain,,,160460,1,count,2023,2023,office\n"
    "af,applications,france,,,145210,1,count,2023,2023,office\n"
    "a22,applications,germany,,,217735,1,count,2022,2022,office\n"
    "hu,hosted,uganda,,,1579000,1000,count,,2023-12,office\n"
    "hk,hosted,kenya,,,2640000,10000,count,,2023-12,office\n"
    "di,deficit,india,,,5.6,0.1,percent,2023,2023,\n"
    "du,deficit,united-kingdom,,,4.4,0.1,percent,2023,2023,\n"
    "gi,gap,india,,,16550000000000,10000000000,INR,2023,2023,\n"
    "gu,gap,united-kingdom,,,154000000000,1000000000,GBP,2023,2023,\n"
    "ei,exports,iraq,,,3470000,10000,barrel/day,2023,2023,\n"
    "e2,exports,iraq,,,3712000,1000,barrel/day,2022,2022,\n"
    "ln,lent,north,,,33450000000,10000000,USD,2024,2024,north\n"
    "pa,approved,argentina,north,argentina,44000000000,1000000000,USD,2022-03-25,2022-03-25,north\n"
    "pu,approved,ukraine,north,ukraine,15600000000,100000000,USD,2023-03-31,2023-03-31,north\n",
}


@pytest.fixture(scope="module")
def verdicts(packaged: Packaged) -> Verdicts:
    return verdicts_by(packaged(FILES), published="2025-02-05")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        (
            "Ostend Ferries told investors that net profit came to €13.44 billion in 2024.",
            "€13.44 billion",
        ),
        (
            "Ostend Ferries had revenue of €1.92 billion in 2024 on its 130 routes.",
            "€1.92 billion",
        ),
        (
            (
                "At Ostend Ferries net profit rose by 9 percent to €13.44 billion in 2024, it "
                "said, although costs rose too."
            ),
            "€13.44 billion",
        ),
        (
            "Kenya ended 2023 with 2,609 MW of wind capacity, the Permit Office counts.",
            "2,609 MW",
        ),
    ],
)
def test_a_figure_under_the_name_of_its_fellow_is_another_figure(
    text: str, amount: str, verdicts: Verdicts
) -> None:
    assert verdicts(text)[amount] == "FC303"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Ostend Ferries had revenue of €13.44 billion in 2024.", "€13.44 billion"),
        (
            (
                "Ostend Ferries' revenue came to €13.44 billion in 2024 and net income to €1.92 "
                "billion."
            ),
            "€1.92 billion",
        ),
        (
            (
                "Kenya ended 2023 with 2,609 MW of solar capacity, the Permit Office counts, and "
                "1,441 MW of wind."
            ),
            "2,609 MW",
        ),
        # what goes on from a sentence before, with no noun of its own
        (
            (
                "Germany had 329,035 applications in 2023, the Permit Office says. Next came Spain "
                "(160,460; 15%) and France (145,210; 14%)."
            ),
            "145,210",
        ),
        (
            (
                "Applications to the Permit Office are on the rise. Germany received 329,035 in "
                "2023."
            ),
            "329,035",
        ),
        (
            (
                "At the end of 2023 Kenya hosts 2.64 million settlers, says the Permit Office. "
                "Uganda took in 1.58 million."
            ),
            "1.58 million",
        ),
        (
            (
                "Iraq's crude exports averaged 3.47 million barrels a day in 2023, after 3.71 "
                "million in 2022."
            ),
            "3.71 million",
        ),
    ],
)
def test_what_a_figure_is_told_of_may_stand_before(
    text: str, amount: str, verdicts: Verdicts
) -> None:
    assert verdicts(text)[amount] == "supported"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        (
            (
                "In 2023 Britain ran a deficit of 4.4% of GDP, and India one of 5.6%. But India is "
                "growing at 8.2% and Britain at 0.3%."
            ),
            "0.3%",
        ),
        (
            (
                "India's budget deficit, Rs 16.55 lakh crore for 2023, is worth close to £155bn at "
                "the rate of that March."
            ),
            "£155bn",
        ),
        (
            (
                "* Guarantees: $37.6bn\n* North Bank disbursements: $33.45bn\n* South Bank, own "
                "account: $31.7bn"
            ),
            "$31.7bn",
        ),
        (
            "Argentina's programme was for $44 billion, Ukraine's of March 2023 for $15.6 billion.",
            "$44 billion",
        ),
        (
            (
                "The North Bank has had a $4.7 billion programme with Ghana since 2023 — its "
                "review released $1.15 billion on Monday — and an $8 billion one with Egypt."
            ),
            "$4.7 billion",
        ),
        (
            ("Kenya hosts 2.64 million settlers. More than 46,000 cars stood unsold there."),
            "46,000",
        ),
    ],
)
def test_what_is_told_of_something_else_is_not_called_wrong(
    text: str, amount: str, verdicts: Verdicts
) -> None:
    assert verdicts(text).get(amount) in {None, "supported", "unverifiable"}


def test_a_table_may_tell_the_unit_of_most_of_its_rows(verdicts: Verdicts) -> None:
    table = (
        "Ostend Ferries (€ billion unless otherwise stated)\n\n"
        "| | 2023 | 2024 |\n|---|---|---|\n| Revenue | 12.31 | 13.44 |\n"
    )
    assert verdicts(table)["13.44"] == "supported"
    assert verdicts(table.replace("13.44", "14.34"))["14.34"] == "FC104"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("In 2023 Germany had 329,035 applications. Of those 12,400 came from abroad.", "12,400"),
        ("Kenya hosts 2.64 million settlers. It took 126 clerks, 100 of them part-time.", "100"),
    ],
)
def test_some_of_them_are_a_claim_that_may_have_no_row(
    text: str, amount: str, verdicts: Verdicts
) -> None:
    assert verdicts(text)[amount] == "unverifiable"


@pytest.mark.parametrize(
    "told",
    [
        "Ostend Ferries' revenue was €13.44 billion in {}, up from €12.31 billion in 2023.",
        "Ostend Ferries had revenue of €13.44 billion in {}, 9% more than the €12.31 bn of 2023.",
        "Ostend Ferries' revenue came to €13.44 billion in {}, after €12.31 billion in 2023.",
    ],
)
def test_what_an_amount_is_set_against_is_of_another_year(told: str, verdicts: Verdicts) -> None:
    right, wrong = verdicts(told.format("2024")), verdicts(told.format("2023"))
    assert right["€13.44 billion"] == "supported"
    assert wrong["€13.44 billion"] == "FC201"
