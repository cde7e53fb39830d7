"""Tables whose rows are in different currencies, drafted, checked and asked."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.drafting import Choices, shapes, tables
from factcheck.drafting.converted import without_repeats
from factcheck.drafting.currencies import in_their_own, is_money
from factcheck.drafting.quantities import Home
from factcheck.drafting.unit_words import currency_named
from test_drafting import TABLES, statuses

if TYPE_CHECKING:
    from conftest import Factcheck, Golden

RESULTS = [
    ("Norvane Energy's revenue was \u20ac26.18 billion in 2022.", True),
    ("Halbrook Foods made a net profit of \u00a3188 million in 2021.", True),
    ("Asaba Heavy Industries had revenue of \u00a51.47 trillion in 2023.", True),
    ("Norvane Energy had 25,870 employees in 2023.", True),
    ("Norvane Energy's revenue was $26.18 billion in 2022.", False),
    ("Asaba Heavy Industries had revenue of \u00a51.74 trillion in 2023.", False),
]
GRANTS = [
    ("The Rusumo Rural Water Supply received grants of $48.6 million in March 2021.", True),
    ("The Beira Port Drainage received grants of \u20ac18.3 million on 21 May 2020.", True),
    ("The Rusumo Rural Water Supply received grants of \u20ac48.6 million in March 2021.", False),
]


@pytest.mark.parametrize(
    ("name", "sentences"),
    [("results.csv", RESULTS), ("grants.csv", GRANTS), ("signed_grants.csv", GRANTS)],
)
def test_each_amount_is_in_the_currency_of_its_row(
    name: str,
    sentences: Sequence[tuple[str, bool]],
    tmp_path: Path,
    factcheck: Factcheck,
    golden: Golden,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shutil.copy(TABLES / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    drafted = factcheck("references", "draft", name, "--out", "package")
    assert (drafted.code, drafted.err) == (0, "")
    golden(f"cli/draft-{Path(name).stem}.txt", drafted.out)
    assert factcheck("references", "check", "package").out.startswith("package: no faults\n")
    told = statuses([text for text, _ in sentences], Path("package"), tmp_path, factcheck)
    assert told == [{"supported" if is_true else "contradicted"} for _, is_true in sentences]


def resources(package: Path) -> dict[str, Any]:
    """Give what the descriptor of a package says of its tables, by their names."""
    read = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    return {each["name"]: each["factcheck"] for each in read["resources"]}


def drafted(text: str, folder: Path, factcheck: Factcheck, *options: str) -> str:
    """Draft a table into `package`; give what was told."""
    path = folder / "loans.csv"
    path.write_text(text, encoding="utf-8")
    ran = factcheck(
        "references", "draft", str(path), "--out", str(folder / "package"), "--force", *options
    )
    assert (ran.code, ran.err) == (0, "")
    return " ".join(ran.out.split())


def test_sums_are_taken_within_a_currency(tmp_path: Path, factcheck: Factcheck) -> None:
    rows = "".join(
        f"Loan {at},{('Kenya', 'Ghana')[at % 2]},{2014 + at // 4},{10 + at},{code}\n"
        for at, code in enumerate(("USD", "USD", "EUR", "USD", "JPY", "EUR", "USD", "USD"))
    )
    drafted(
        f"Loan,Country,Year,Amount (million),Currency\n{rows}", tmp_path, factcheck, "--complete"
    )
    records = resources(tmp_path / "package")["records"]
    assert records["columns"]["unit"] == "Currency (read)"
    assert "unit" not in records
    told = statuses(
        [
            "Ghana received loans of $24 million in 2014.",
            "Kenya received loans of $10 million in 2014.",
            "Kenya received two loans in 2014.",
            "Ghana received loans of $28 million in 2014.",
        ],
        tmp_path / "package",
        tmp_path,
        factcheck,
    )
    assert told == [{"supported"}, {"supported"}, {"supported"}, {"contradicted"}]


def test_columns_that_disagree_in_their_currencies_are_added_up_apart(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    rows = "".join(
        f"Loan {at},{('Kenya', 'Ghana')[at % 2]},{2014 + at // 4},{own} {at + 5},{paid} {at + 7}\n"
        for at, (own, paid) in enumerate((("USD", "KES"), ("EUR", "GHS")) * 4)
    )
    drafted(f"Loan,Country,Year,Amount,Costs\n{rows}", tmp_path, factcheck)
    found = resources(tmp_path / "package")
    assert found["records"]["columns"]["unit"] == "Currency (read)"
    assert found["records_currency_2"]["columns"]["unit"] == "Currency 2 (read)"


def test_a_currency_that_is_unknown_or_not_told_is_named_with_its_place(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    told = drafted(
        "Company,Year,Currency,Revenue (m),Staff\n"
        "Arla,2021,EUR,11,5\nBilla,2021,EURO?,12,6\nCora,2021,,13,7\nDelo,2021,GBP,14,8\n"
        "Ekso,2021,EUR,15,9\nFaro,2021,EUR,16,10\n",
        tmp_path,
        factcheck,
    )
    where = f"{tmp_path}/loans.csv"
    assert f'{where}:3:12: "EURO?" is no currency that is known: did you mean "EUR"?' in told
    assert f"{where}:4:11: no currency is told: write its ISO 4217 code" in told
    figures = (tmp_path / "package/figures.csv").read_text(encoding="utf-8")
    assert "revenue-billa" not in figures
    assert "staff-billa-2021,staff,billa,6,,count" in figures


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("EUR", "EUR"),
        ("usd", "USD"),
        ("ALL", "ALL"),
        ("Yen", "JPY"),
        ("Swiss franc", "CHF"),
        ("US dollar (USD)", "USD"),
        ("won", "KRW"),
        ("\u20ac", "EUR"),
        ("$", "USD"),
        ("GBp", ""),
        ("kr", ""),
        ("AUD/USD", ""),
        ("mixed", ""),
    ],
)
def test_currencies_are_known_by_code_name_and_sign(cell: str, code: str) -> None:
    assert currency_named(cell, Home())[0] == code


@pytest.mark.parametrize(
    "header",
    [
        "Dividend per share",
        "Revenue (m)",
        "Net profit (local currency m)",
        "Amount",
        "Loan (bn)",
        "",
        "total_cost",
    ],
)
def test_amounts_beside_a_currency_are_money(header: str) -> None:
    assert is_money(header, "", Home())


def test_a_column_of_items_tells_which_numbers_are_amounts(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    told = drafted(
        "Company,Item,Currency,Year,Value (million)\n"
        "Arla,Revenue,EUR,2021,12\nArla,Assets per share,EUR,2021,5\n"
        "Billa,Revenue,GBP,2021,22\nBilla,Assets per share,GBP,2021,6\n",
        tmp_path,
        factcheck,
    )
    assert '"Revenue" (EUR, GBP \u00d7 1,000,000, flow)' in told


def test_amounts_of_each_are_not_in_the_thousands_of_a_table(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    told = drafted(
        "Figures in thousands\nCompany,Year,Currency,Turnover,Dividend per share\n"
        "Arla,2021,EUR,1200,0.5\nBilla,2021,GBP,2200,0.6\nCora,2021,USD,3200,0.7\n",
        tmp_path,
        factcheck,
    )
    assert '"Turnover" (EUR, GBP, USD \u00d7 1,000, flow)' in told
    assert '"Dividend per share" (EUR, GBP, USD, flow)' in told


def test_a_column_of_currencies_that_no_amount_needs_is_told(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    told = drafted(
        "Country,Currency,Population,GDP (US$ bn)\nKenya,KES,53771300,100\nGhana,GHS,31072940,72\n",
        tmp_path,
        factcheck,
    )
    assert 'medium currency "Currency", not used: no number beside it is an amount' in told


def test_millions_of_money_are_no_metres_where_no_currency_is_told(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    told = drafted(
        "Company,Year,Revenue (m),Height (m)\nArla,2021,11,5\nBilla,2021,12,6\n",
        tmp_path,
        factcheck,
    )
    assert '"Revenue" (number \u00d7 1,000,000, flow)' in told
    assert "no unit is told: is it percent, or money?" in told
    assert '"Height" (m, flow)' in told


@pytest.mark.parametrize(
    "header",
    ["Employees", "Year", "Number of loans", "Revenue (USD m)", "Profit margin",
     "Loan term (years)", "Interest rate", "Share of sales", "Growth in sales (%)",
     "Height (m)", "Count"],
)  # fmt: skip
def test_counts_shares_and_what_has_a_unit_are_none(header: str) -> None:
    assert not is_money(header, "", Home())


RATES = {"USD": 1, "EUR": 1.1, "JPY": 0.0072, "NOK": 0.11, "GBP": 1.31, "CAD": 0.75, "SEK": 0.1}
CONVERTED = [
    ("The Beira Port Drainage received a grant of \u20ac18.3 million in 2020.", "supported"),
    ("The Beira Port Drainage received a grant of $20.1 million in 2020.", "supported"),
    ("The Gulu Market Roads received a grant of $95 million in 2019.", "supported"),
    ("The Netherlands gave Mozambique \u20ac18.3 million in 2020.", "supported"),
    ("The Netherlands gave Mozambique $20.1 million in 2020.", "supported"),
    ("Mozambique received grants of $74.3 million between 2020 and 2022.", "supported"),
    ("Ghana received grants of $116 million.", "supported"),
    ("The average grant to Kenya was $22.0 million.", "supported"),
    ("The Beira Port Drainage received a grant of $18.3 million in 2020.", "contradicted"),
    ("The Beira Port Drainage received a grant of $21.0 million in 2020.", "contradicted"),
    ("The United States gave Mozambique $20.1 million in 2020.", "unverifiable"),
]


@pytest.mark.parametrize("options", [(), ("--complete",)])
def test_amounts_beside_their_worth_in_one_currency_are_told_apart(
    options: tuple[str, ...], tmp_path: Path, factcheck: Factcheck
) -> None:
    head, *lines = (TABLES / "grants.csv").read_text(encoding="utf-8").splitlines()
    rows = [f"{head},Amount (USD)"]
    for line in lines:
        amount, code = line.split(",")[4:6]
        rows.append(f"{line},{round(int(amount) * RATES[code] / 1000) * 1000}")
    path = tmp_path / "grants.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    package = tmp_path / "package"
    ran = factcheck("references", "draft", str(path), "--out", str(package), *options)
    told = " ".join(ran.out.split())
    assert '"Grants, in US dollars" (USD, flow), said as grants, grants in US dollars' in told
    assert '"Grants" (EUR, GBP, JPY, NOK and 2 more, flow), said as grants: in the currency' in told
    assert factcheck("references", "check", str(package)).code == 0
    found = statuses([text for text, _ in CONVERTED], package, tmp_path, factcheck)
    assert found == [{status} for _, status in CONVERTED]


def test_an_amount_that_its_worth_in_that_currency_belies_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "loans.csv"
    path.write_text(
        "Firm,Year,Amount,Currency,Amount (USD)\nArla,2021,5,USD,5\nBilla,2021,6,USD,7\n"
        "Cora,2021,8,EUR,9\n",
        encoding="utf-8",
    )
    table = tables.read(path, Choices())
    seen = list(shapes.observations(table.grid, table.shape, table.style))
    kept = without_repeats(in_their_own(seen, table, Home(), []), Home())
    assert [(each.line, each.currency) for each in kept] == [
        (2, ""), (3, "USD"), (3, ""), (4, "EUR"), (4, ""),
    ]  # fmt: skip
