"""Tables of which one row has a slip: the others mean what they meant, and the slip is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.drafting import Choices, tables
from factcheck.drafting.majorities import are_nearly_all
from factcheck.drafting.odd_rows import wrong_time
from factcheck.drafting.times import day, reader_of, year
from test_drafting import TABLES, statuses

if TYPE_CHECKING:
    from conftest import Factcheck, Golden

RATES = """Country,Year,Unemployment rate (%)
Germany,2019,3.14
Germany,2020,3.86
France,2019,8.41
France,2020,8.01
Spain,2019,14.10
Spain,2020,15.53
"""
SIGNED = """Project,Country,Cost (USD),Date signed
Alpha Road,Kenya,1200000,18/03/2021
Beta Dam,Ghana,3400000,25/03/2021
Gamma Port,Malawi,5600000,2021-02-30
Delta School,Malawi,780000,12/03/2022
"""
LOANS = "Loan,Country,Year,Amount (USD)\n" + "".join(
    f"Loan {at},{('Kenya', 'Ghana')[at % 2]},{2014 + at // 4},{100 + at}\n" for at in range(8)
)


GIFTS = """Country,Year,Amount (USD)
Kenya,2015,1
Kenya,2015,2
Ghana,2016,3
Chad,2017,4
Togo,2018,5
Peru,2019,6
"""


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("letter", RATES.replace("France,2020", "France,2O20"), 0),
        ("day", SIGNED, 0),
        ("twice", RATES.replace("France,2020", "France,2019"), 2),
        ("record", LOANS.replace("Kenya,2015,104", "Kenya,2Ol5,104"), 0),
    ],
)
def test_a_slip_is_told_with_its_place(
    name: str,
    text: str,
    code: int,
    tmp_path: Path,
    factcheck: Factcheck,
    golden: Golden,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(f"{name}.csv").write_text(text, encoding="utf-8")
    drafted = factcheck("references", "draft", f"{name}.csv", "--out", "package")
    checked = factcheck("references", "check", "package")
    assert (drafted.code, drafted.err, checked.code) == (code, "", code)
    golden(f"cli/draft-slip-{name}.txt", drafted.out)


def test_the_other_rows_are_still_figures_of_their_years(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    table, package = tmp_path / "rates.csv", tmp_path / "package"
    table.write_text(RATES.replace("France,2020", "France,2O20"), encoding="utf-8")
    factcheck("references", "draft", str(table), "--out", str(package))
    told = statuses(
        [
            "France's unemployment rate was 8.41% in 2019.",
            "Unemployment in Spain was 41.10% in 2019.",
            "France's unemployment rate was 8.01% in 2020.",
        ],
        package,
        tmp_path,
        factcheck,
    )
    assert told == [{"supported"}, {"contradicted"}, {"unverifiable"}]


def test_a_row_without_a_year_counts_among_all_records_and_is_no_figure(
    tmp_path: Path, factcheck: Factcheck
) -> None:
    table, package = tmp_path / "loans.csv", tmp_path / "package"
    table.write_text(LOANS.replace("Kenya,2015,104", "Kenya,2Ol5,104"), encoding="utf-8")
    factcheck("references", "draft", str(table), "--out", str(package))
    assert "Loan 4,Kenya,2Ol5,104," in (package / "records.csv").read_text(encoding="utf-8")
    assert "loan-4" not in (package / "figures.csv").read_text(encoding="utf-8")


def test_two_slips_of_many_rows_leave_a_column_its_meaning(tmp_path: Path) -> None:
    path = tmp_path / "grants.csv"
    text = (TABLES / "grants.csv").read_text(encoding="utf-8")
    path.write_text(text.replace("2021-03-18", "2021-02-30").replace("2023-09-15", "soon"))
    table = tables.read(path, Choices())
    assert not table.shape.is_statistic
    assert len(table.shape.untimed) == 2
    told = [each.why for each in table.guesses if each.what == "no time"]
    assert '"2021-02-30" is no day' in told[0]
    assert '"soon" is no time like the others' in told[1]


def test_of_two_ways_to_read_days_the_one_that_reads_most_counts() -> None:
    days = [f"04/{month:02}/2021" for month in range(1, 11)]
    read = reader_of([*days, "03/25/2021", "soon"], None)
    assert read is not None
    found = read("04/03/2021")
    assert found is not None
    assert found.start == "2021-04-03"


@pytest.mark.parametrize(
    ("text", "is_statistic"),
    [
        (RATES, True),
        (RATES.replace("France,2020", "France,2019"), True),
        (RATES.replace("France,2020", "France,2019").replace("Spain,2020", "Spain,2019"), False),
        (GIFTS, False),
        ("Country,2019,2020\nKenya,1,2\nGhana,3,4\nChad,5,6\nTogo,7,8\nTogo,7,9\n", True),
    ],
)
def test_one_row_that_stands_twice_makes_no_records_of_a_statistic(
    text: str, is_statistic: bool, tmp_path: Path
) -> None:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    assert tables.read(path, Choices()).shape.is_statistic is is_statistic


def test_a_cell_that_is_no_number_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(RATES.replace("3.86", '"3.B6"'), encoding="utf-8")
    told = {each.what: each for each in tables.read(path, Choices()).guesses}["not read"]
    assert told.found == f"1 cell, the first at {path}:3:14"
    assert told.why == "no numbers: 3.B6; did you mean 3.86?"


@pytest.mark.parametrize(
    ("count", "of", "is_so"),
    [
        (95, 100, True),
        (94, 100, False),
        (4, 5, True),
        (3, 4, False),
        (10, 12, True),
        (9, 12, False),
        (9, 11, False),
    ],
)
def test_nearly_all_are_all_but_few(count: int, of: int, is_so: bool) -> None:
    assert are_nearly_all(count, of) is is_so


def test_what_a_time_may_have_been_is_told() -> None:
    years, days = ("2019", "2020"), ("2021-03-18",)
    assert wrong_time("2O2O", year, years)[1] == "did you mean 2020?"
    assert wrong_time("20200", year, years)[1] == 'did you mean "2020"?'
    assert wrong_time("Jan 2020", year, years)[1] == 'did you mean "2020"?'
    assert wrong_time("soon", year, years)[1] == "write it as 2019"
    assert wrong_time("2021-02-30", day, days) == (
        '"2021-02-30" is no day', "February 2021 has 28 days",
    )  # fmt: skip
    assert wrong_time("31/04/2021", day, days)[1] == "April 2021 has 30 days"
    assert wrong_time("2021-13-01", day, days)[1] == "there is no month 13"
