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


LENT = """Date,Country,Loans (USD mn)
2019-03-01,Kenya,100
soon,Kenya,120
2019-05-01,Ghana,90
May 2019?,Ghana,80
2019-07-01,Kenya,70
"""
SOLD = "Date,Exports (USD mn)\n03/04/2019,10\n05/06/2019,12\n07/08/2019,9\n09/10/2019,11\n"


def told(text: str, what: str, folder: Path) -> list[tuple[str, str]]:
    """Give what was found, and why, of the guesses of a kind about a table."""
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    found = (each for each in tables.read(path, Choices()).guesses if each.what == what)
    return [(each.found.removeprefix(f"{folder}/"), each.why) for each in found]


def test_cells_that_keep_a_column_from_being_one_of_times_are_named(tmp_path: Path) -> None:
    then = 'is no time like the others, one of 2 cells for which "Date" is not used: write it as'
    assert told(LENT, "no time", tmp_path) == [
        ("table.csv:3:1", f'"soon" {then} 2019-03-01'),
        ("table.csv:5:1", f'"May 2019?" {then} 2019-03-01'),
    ]
    assert told(LENT, "not used", tmp_path) == []
    mended = LENT.replace("soon", "2019-04-01").replace("May 2019?", "2019-06-01")
    assert told(mended, "no time", tmp_path) == []
    words = LENT.replace("2019-05-01", "later").replace("2019-07-01", "then")
    assert told(words, "no time", tmp_path) == []


def test_a_day_of_another_age_is_no_time(tmp_path: Path) -> None:
    days = SOLD.replace("05/06/2019", "05/06/3019") + "13/10/2019,8\n"
    [(place, why)] = told(days, "no time", tmp_path)
    assert place == "table.csv:3:1"
    assert why.startswith('"05/06/3019" is no time like the others')
    assert day("1 March 3019") is None
    assert day("0219-03-01") is None


def test_days_whose_order_no_cell_tells_are_told(tmp_path: Path) -> None:
    why = "the day first, as no cell tells which is: write"
    assert told(SOLD, "day first", tmp_path) == [
        ('"03/04/2019"', f"read as 2019-04-03, {why} 2019-04-03 or 2019-03-04")
    ]
    for sure in ("13/04/2019", "04/13/2019"):
        assert told(f"{SOLD}{sure},8\n", "day first", tmp_path) == []
    iso = SOLD.replace("03/04/2019", "2019-04-03").replace("05/06/2019", "2019-06-05")
    assert told(iso, "day first", tmp_path) == [
        ('"07/08/2019"', f"read as 2019-08-07, {why} 2019-08-07 or 2019-07-08")
    ]


def test_two_columns_of_numbers_with_one_header_are_told(tmp_path: Path) -> None:
    years = "Country,2019,2019\nKenya,100,110\nGhana,120,130\nChad,90,100\n"
    why = "columns 2 and 3 have this header: mend one, or take it out"
    assert told(years, "twice", tmp_path) == [('"2019"', why)]
    assert told(years.replace("2019,2019", "2019,2020"), "twice", tmp_path) == []


def test_a_second_column_of_times_is_no_code_or_remark(tmp_path: Path) -> None:
    plants = "Plant,Year,Opening date,Capacity (MW)\n" + "".join(
        f"Plant {at},{2015 + at},{2015 + at}-03-0{at},{at}00\n" for at in range(1, 6)
    )
    assert told(plants, "not used", tmp_path) == [
        ("Opening date", 'other times: the figures are those of "Year"')
    ]


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
