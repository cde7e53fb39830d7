"""Tables with a column of who gives, drafted, checked and asked."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.drafting import Choices, tables
from factcheck.drafting.givers import Givers
from factcheck.drafting.subjects import Named
from test_drafting import TABLES, statuses

if TYPE_CHECKING:
    from conftest import Factcheck

TRUE = (
    "Sweden gave Tanzania 84 million kronor in 2022.",
    "Tanzania received grants of SEK 84 million from Sweden in 2022.",
    "Mozambique was given $54.2 million by the United States in 2022.",
    "Germany's grants to Kenya came to \u20ac22.4 million in 2022.",
    "Kenya received a grant of \u20ac22.4 million in 2022.",
    "The AfDB gave Rwanda $48.6 million in 2021.",
    "The World Bank gave Uganda $95 million in grants in 2019.",
    "Sweden gave Tanzania SEK 84 million for the Arusha Climate Data Centre.",
    "The Japanese grant for the Tamale Teaching Hospital Upgrade was \u00a57.42 billion.",
    "The grant for the Chipata Girls' Schools Project was $36.9 million.",
)
OF_ANOTHER = (
    "Norway gave Tanzania 84 million kronor in 2022.",
    "Tanzania received grants of SEK 84 million from Norway in 2022.",
    "Mozambique was given $54.2 million by Canada in 2022.",
    "The AfDB gave Uganda $95 million in grants in 2019.",
    "Norway gave Tanzania SEK 84 million for the Arusha Climate Data Centre.",
    "The British grant for the Tamale Teaching Hospital Upgrade was \u00a57.42 billion.",
)
OF_SOMETHING_ELSE = (
    "Sweden gave Tanzania SEK 90 million in food aid in 2022.",
    "Sweden gave Tanzania loans of SEK 70 million in 2022.",
    "Sweden gave Tanzania SEK 70 million worth of vaccines in 2022.",
    "Given debts of SEK 70 million, Tanzania asked Sweden for help in 2022.",
)


def drafted(table: Path, folder: Path, factcheck: Factcheck, *options: str) -> tuple[Path, str]:
    """Draft a table; give where the package is and what was told."""
    package = folder / "package"
    ran = factcheck("references", "draft", str(table), "--out", str(package), *options)
    assert (ran.code, ran.err) == (0, "")
    assert factcheck("references", "check", str(package)).out.startswith(f"{package}: no faults\n")
    return package, " ".join(ran.out.split())


def rows(package: Path, name: str) -> list[dict[str, str]]:
    """Give the rows of a table of a package."""
    with (package / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("options", [(), ("--complete",)])
def test_a_grant_is_from_whom_its_row_says(
    options: tuple[str, ...], tmp_path: Path, factcheck: Factcheck
) -> None:
    package, _ = drafted(TABLES / "grants.csv", tmp_path, factcheck, *options)
    assert statuses(TRUE, package, tmp_path, factcheck) == [{"supported"}] * len(TRUE)
    for told in statuses(OF_ANOTHER, package, tmp_path, factcheck):
        assert told in ({"unverifiable"}, {"contradicted"})
    wrong = statuses(OF_SOMETHING_ELSE, package, tmp_path, factcheck)
    assert wrong == [{"unverifiable"}] * len(OF_SOMETHING_ELSE)


def test_givers_become_entities_and_are_told_with_their_sureness(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    package, told = drafted(TABLES / "grants.csv", tmp_path, factcheck)
    assert 'high provider "Donor", 8 countries and 3 organisations: who gives' in told
    named = {row["id"]: row for row in rows(package, "entities")}
    assert named["african-development-bank"]["kind"] == "organisation"
    assert named["african-development-bank"]["aliases"] == "AfDB"
    assert "japan" not in named
    figure = rows(package, "figures")[0]
    assert (figure["provider"], figure["recipient"]) == ("african-development-bank", "rwanda")


def test_all_that_one_gave_is_added_up_where_the_table_is_complete(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    package, _ = drafted(TABLES / "grants.csv", tmp_path, factcheck, "--complete")
    told = statuses(
        [
            "Germany gave \u20ac51.8 million in grants.",
            "The United States gave grants of $91.1 million between 2022 and 2023.",
            "Germany gave \u20ac58.1 million in grants.",
        ],
        package,
        tmp_path,
        factcheck,
    )
    assert told == [{"supported"}, {"supported"}, {"unverifiable"}]


def test_aid_of_several_to_one_is_added_up_and_known_by_giver(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    package, told = drafted(TABLES / "aid.csv", tmp_path, factcheck, "--complete")
    assert 'about "Recipient", 2 countries' in told
    found = statuses(
        [
            "Sweden gave Tanzania $120.4 million in 2020.",
            "In 2021 Kenya received ODA of $222.3 million from Germany.",
            "Kenya received ODA of $271.4 million in 2021.",
            "Norway gave Tanzania $120.4 million in 2020.",
            "In 2021 Kenya received ODA of $222.3 million from Norway.",
        ],
        package,
        tmp_path,
        factcheck,
    )
    assert found[:3] == [{"supported"}] * 3
    assert found[3:] == [{"contradicted"}, {"unverifiable"}]


def test_what_is_owed_to_each_is_a_figure_of_its_own(tmp_path: Path, factcheck: Factcheck) -> None:
    table = tmp_path / "debt.csv"
    table.write_text(
        "Country,Creditor,Year,External debt (USD bn)\nKenya,China,2020,7.1\n"
        "Kenya,World Bank,2020,9.4\nGhana,China,2020,1.7\nGhana,World Bank,2020,4.4\n"
        "Kenya,China,2021,6.8\nKenya,World Bank,2021,10.3\nGhana,China,2021,1.6\n",
        encoding="utf-8",
    )
    package, _ = drafted(table, tmp_path, factcheck)
    assert {row["provider"] for row in rows(package, "figures")} == {"china", "world-bank"}
    told = statuses(
        [
            "Kenya's external debt to China was $7.1 billion in 2020.",
            "Kenya's external debt to the World Bank was $10.3 billion in 2021.",
            "Kenya's external debt to China was $9.4 billion in 2020.",
        ],
        package,
        tmp_path,
        factcheck,
    )
    assert told[:2] == [{"supported"}] * 2
    assert "supported" not in told[2]


@pytest.mark.parametrize(
    ("header", "is_giver"),
    [
        ("Donor", True),
        ("Name of lender", True),
        ("funding_agency", True),
        ("Source of funds", True),
        ("Financing institution", True),
        ("Creditor country", True),
        ("Agency", True),
        ("Donor type", False),
        ("Implementing agency", False),
        ("Contractor", False),
        ("Source", False),
    ],
)
def test_headers_say_who_gives(header: str, is_giver: bool, tmp_path: Path) -> None:
    path = tmp_path / "loans.csv"
    path.write_text(
        f"Project,Country,{header},Year,Amount (USD)\nRoad,Kenya,Japan,2020,5\n"
        "Dam,Kenya,KfW,2021,6\nPort,Ghana,Arab Fund,2021,7\nMine,Ghana,KfW,2022,8\n",
        encoding="utf-8",
    )
    found = tables.read(path, Choices()).shape.one("provider")
    assert (found is not None) is is_giver
    if header in ("Donor", "Agency"):
        assert found is not None
        assert found.is_sure is (header == "Donor")


@pytest.mark.parametrize(
    "text",
    [
        "Donor,Year,ODA (USD)\nSweden,2020,6\nNorway,2020,4\nSweden,2021,7\nNorway,2021,5\n",
        "Country,Provider,Year,Subscribers\nKenya,Safaricom,2020,6\nKenya,Airtel,2020,4\n",
        "Country,Donor,Year,Amount (USD)\nKenya,Bilateral,2020,6\nKenya,Multilateral,2020,4\n",
    ],
)
def test_whom_figures_are_about_and_sorts_are_no_givers(text: str, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    assert tables.read(path, Choices()).shape.one("provider") is None


def test_of_two_columns_that_name_givers_the_first_counts(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(
        "Recipient,Donor country,Funding agency,Year,Amount (USD)\nKenya,Japan,JICA,2020,5\n"
        "Kenya,Germany,KfW,2020,6\nGhana,Japan,JICA,2021,7\nGhana,Germany,KfW,2021,8\n",
        encoding="utf-8",
    )
    shape = tables.read(path, Choices()).shape
    assert [each.header for each in shape.all("provider")] == ["Donor country"]
    assert [each.header for each in shape.unused()] == ["Funding agency"]


@pytest.mark.parametrize(
    ("cell", "giver"),
    [
        ("Japan", "japan"),
        ("USA", "united-states"),
        ("Government of Japan", "japan"),
        ("AfDB", "african-development-bank"),
        ("World Bank (IDA)", "world-bank"),
        ("KfW", "kfw"),
        ("Bill & Melinda Gates Foundation", "bill-melinda-gates-foundation"),
        ("Gates Foundation", "bill-melinda-gates-foundation"),
        ("Trinidad and Tobago", "trinidad-and-tobago"),
        ("Rift Institute", "rift"),
        ("Japan; KfW", ""),
        ("Japan and Germany", ""),
        ("World Bank / KfW", ""),
        ("Various donors", ""),
        ("Other bilateral creditors (2)", ""),
        ("Commercial Bank of Ethiopia", "commercial-bank-of-ethiopia"),
        ("n/a", ""),
    ],
)
def test_a_cell_names_one_giver_or_none(cell: str, giver: str) -> None:
    rift = Named("rift", "organisation", "The Rift", ("Rift Institute",))
    givers = Givers([cell], [rift])
    assert givers.ids.get(cell, "") == giver


def test_cells_of_several_givers_are_told_and_belong_to_nobody(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    table = tmp_path / "joint.csv"
    text = (TABLES / "grants.csv").read_text(encoding="utf-8")
    table.write_text(text.replace(",Sweden,", ",Sweden; Norway,"), encoding="utf-8")
    package, told = drafted(table, tmp_path, factcheck, "--complete")
    assert 'not told by "Sweden; Norway": none or several are named there' in told
    sentences = ["Sweden and Norway gave Tanzania SEK 84 million in 2022.", TRUE[1]]
    for found in statuses(sentences, package, tmp_path, factcheck):
        assert "contradicted" not in found


LOANS = """Project,Borrower,Lender,Year,Amount (USD mn)
Southern Bypass,Kenya,China Eximbank,2014,120
Northern Road Upgrade,Kenya,World Bank,2014,80.5
Lake Turkana Wind,Kenya,AfDB,2015,200
Accra Water,Ghana,China Eximbank,2014,55
Tema Port,Ghana,Japan,2015,90
Volta Dam,Ghana,World Bank,2015,61.5
"""


def test_what_was_lent_is_from_whom_its_row_says(tmp_path: Path, factcheck: Factcheck) -> None:
    table = tmp_path / "loans.csv"
    table.write_text(LOANS, encoding="utf-8")
    package, told = drafted(table, tmp_path, factcheck)
    assert 'about "Borrower", 2 countries' in told
    assert 'high provider "Lender", 1 country and 3 organisations' in told
    found = statuses(
        [
            "China Eximbank lent Kenya $120 million in 2014.",
            "Kenya borrowed $80.5 million from the World Bank in 2014.",
            "The Export-Import Bank of China gave Kenya a loan of $120 million in 2014.",
            "The Japanese loan for Tema Port was $90 million.",
            "The loan for Tema Port was $90 million.",
            "The World Bank lent Kenya $120 million in 2014.",
            "Kenya borrowed $80.5 million from Japan in 2014.",
            "The Chinese loan for Tema Port was $90 million.",
        ],
        package,
        tmp_path,
        factcheck,
    )
    assert found == [{"supported"}] * 5 + [{"unverifiable"}] * 3


DEBT = """Kenya's external debt by creditor (USD bn)
Creditor,2019,2020,2021
World Bank,8.1,9.4,10.3
China,6.5,7.1,6.8
Japan,1.1,1.2,1.3
African Development Bank,2.4,2.7,2.9
Other,3.3,3.5,3.6
Total,21.4,23.9,24.9
"""
AID = """Aid to Malawi by donor
Donor,Year,Amount (USD million)
Germany,2020,61.2
EU,2020,102.4
Norway,2020,44.1
Germany,2021,58.9
EU,2021,98.7
Norway,2021,39.8
"""


@pytest.mark.parametrize(
    ("text", "about", "true", "false"),
    [
        (
            DEBT,
            "kenya",
            [
                "Kenya's external debt to China was $6.8 billion in 2021.",
                "Kenya's external debt to the World Bank stood at $10.3 billion in 2021.",
            ],
            [
                "Kenya's external debt to China stood at $10.3 billion in 2021.",
                "Kenya's external debt was $3.6 billion in 2021.",
            ],
        ),
        (
            AID,
            "malawi",
            [
                "Germany gave Malawi $61.2 million in aid in 2020.",
                "Malawi received aid of $98.7 million from the EU in 2021.",
                "Norway's aid to Malawi was $44.1 million in 2020.",
            ],
            ["Malawi received aid of $98.7 million from Norway in 2021."],
        ),
    ],
)
def test_what_went_to_the_country_of_the_title_is_told_by_giver(
    text: str,
    about: str,
    true: list[str],
    false: list[str],
    tmp_path: Path,
    factcheck: Factcheck,
) -> None:
    table = tmp_path / "table.csv"
    table.write_text(text, encoding="utf-8")
    package, _ = drafted(table, tmp_path, factcheck)
    figures = rows(package, "figures")
    assert {row["subject"] for row in figures} == {about}
    assert all(row["provider"] for row in figures)
    assert statuses(true, package, tmp_path, factcheck) == [{"supported"}] * len(true)
    for told in statuses(false, package, tmp_path, factcheck):
        assert "supported" not in told
    whole = [f"{about.title()} received $999 million in 2021, all told."]
    assert statuses(whole, package, tmp_path, factcheck) == [{"unverifiable"}]


def test_what_the_country_of_the_title_gives_itself_is_about_its_givers(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(AID.replace("Malawi", "Germany"), encoding="utf-8")
    assert tables.read(path, Choices()).shape.one("provider") is None


def test_a_total_over_all_givers_is_none_of_them(tmp_path: Path) -> None:
    path = tmp_path / "debt.csv"
    path.write_text(
        "Country,Creditor,Year,External debt (USD bn)\nKenya,China,2020,7.1\n"
        "Kenya,World Bank,2020,9.4\nKenya,Total,2020,16.5\nGhana,China,2020,1.7\n"
        "Ghana,World Bank,2020,4.4\nGhana,Total,2020,6.1\n",
        encoding="utf-8",
    )
    table = tables.read(path, Choices())
    told = {each.what: each for each in table.guesses}["sums"]
    assert (told.found, told.why) == ("2 left out", '"Total" sums up other rows')


def test_a_name_that_stands_in_several_rows_has_no_figure_of_one(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    table = tmp_path / "loans.csv"
    more = "".join(f"Road {at},Kenya,World Bank,2017,{at}1.5\n" for at in range(2, 8))
    again = "Volta Dam,Ghana,World Bank,2015,40\n"
    table.write_text(f"{LOANS}{again}{more}", encoding="utf-8")
    package, told = drafted(table, tmp_path, factcheck)
    assert "names each row; several rows are of Volta Dam, and have no figure" in told
    found = statuses(
        [
            "The World Bank lent $101.5 million for the Volta Dam in 2015.",
            "The loan for Tema Port was $90 million.",
            "The World Bank lent Ghana $101.5 million in 2015.",
        ],
        package,
        tmp_path,
        factcheck,
    )
    assert found == [{"unverifiable"}, {"supported"}, {"supported"}]
