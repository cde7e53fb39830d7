"""`references diff`: what changed from one package to another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.reference import update_hashes

if TYPE_CHECKING:
    from conftest import Factcheck

FILES = {
    "entities": "id,kind,name\nmill,project,Old Mill\npool,project,Pool\n",
    "facts": (
        "id,measure,subject,value,unit\n"
        "mill-cost,cost,mill,100,EUR\npool-cost,cost,pool,18400000,EUR\n"
    ),
    "rates": "currency,per,period,rate\nPKR,USD,2015,102.8\nPKR,USD,2016,104.8\n",
}
VISITS = "Number,Name,Visits\n" + "".join(f"{at},Day {at},{at * 10}\n" for at in range(1, 9))
COLUMNS = {"id": "Number", "title": "Name", "year": "Name"}


def package(folder: Path, files: dict[str, str], visits: str) -> Path:
    folder.mkdir()
    for name, content in (*files.items(), ("visits", visits)):
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    resources: list[dict[str, object]] = [
        {"name": name, "path": f"{name}.csv", "factcheck": {"role": name}} for name in files
    ]
    terms = {"role": "records", "columns": COLUMNS, "families": []}
    resources.append({"name": "visits", "path": "visits.csv", "factcheck": terms})
    descriptor = {"name": "town", "resources": resources}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    update_hashes(folder)
    return folder


def test_rows_that_were_added_are_gone_or_altered_are_told(
    factcheck: Factcheck, tmp_path: Path
) -> None:
    files = FILES | {
        "entities": FILES["entities"].replace("Old Mill", "Mill"),
        "facts": FILES["facts"].replace("mill-cost,cost,mill,100", "hall-cost,cost,hall,7"),
        "rates": FILES["rates"].replace("104.8", "104.9"),
    }
    visits = VISITS.replace("Visits", "Guests").replace("1,Day 1,10\n", "")
    visits += "".join(f"{at},Night {at},1\n" for at in range(10, 20))
    old, new = package(tmp_path / "old", FILES, VISITS), package(tmp_path / "new", files, visits)
    ended = factcheck("references", "diff", str(old), str(new))
    assert ended.out == (
        "entities: 2 rows, 1 altered\n"
        "  ~ mill  name: Old Mill → Mill\n"
        "facts: 2 rows, 1 added, 1 gone\n"
        "  + hall-cost  cost, hall\n"
        "  - mill-cost  cost, mill\n"
        "rates: 2 rows, 1 altered\n"
        "  ~ PKR USD 2016  rate: 104.8 → 104.9\n"
        "visits: 8 → 17 rows, 10 added, 1 gone\n"
        "  + column Guests\n"
        "  - column Visits\n"
        "  + 10  Night 10\n"
        "  + 11  Night 11\n"
        "  + 12  Night 12\n"
        "  + 13  Night 13\n"
        "  + 14  Night 14\n"
        "  + … and 5 more\n"
        "  - 1  Day 1\n"
    )
    assert ended.err == ""
    assert ended.code == 0


def test_a_package_and_its_copy_have_no_differences(factcheck: Factcheck, tmp_path: Path) -> None:
    old, new = (package(tmp_path / name, FILES, VISITS) for name in ("old", "new"))
    assert factcheck("references", "diff", str(old), str(new)).out == (
        "entities: 2 rows, no row changed\n"
        "facts: 2 rows, no row changed\n"
        "rates: 2 rows, no row changed\n"
        "visits: 8 rows, no row changed\n"
    )


def test_a_table_that_one_of_them_lacks_is_all_new(factcheck: Factcheck, tmp_path: Path) -> None:
    some = {name: FILES[name] for name in ("entities", "facts")}
    old, new = package(tmp_path / "old", some, VISITS), package(tmp_path / "new", FILES, VISITS)
    told = factcheck("references", "diff", str(old), str(new)).out
    assert "rates: 0 → 2 rows, 2 added\n  + columns currency, per, period, rate\n" in told
    told = factcheck("references", "diff", str(new), str(old)).out
    assert "rates: 2 → 0 rows, 2 gone\n  - columns currency, per, period, rate\n" in told


def test_a_folder_that_is_no_package_is_told(factcheck: Factcheck, tmp_path: Path) -> None:
    old = package(tmp_path / "old", FILES, VISITS)
    ended = factcheck("references", "diff", str(old), str(tmp_path / "new"))
    assert ended.code == 2
    assert ended.err.startswith(f"{tmp_path}/new: error: there is no such folder\n")


GROWTH = "country,year,kind,rate\nKenya,2019,real,5\nKenya,2020,real,3\nGhana,2019,real,6\n"


def statistic(folder: Path, growth: str, columns: dict[str, str]) -> Path:
    """Write a package with a table that has no ids."""
    folder.mkdir()
    (folder / "growth.csv").write_text(growth, encoding="utf-8")
    family = {"id": "growth", "measure": "growth", "aggregate": "mean", "where": {"kind": "real"}}
    terms = {"role": "records", "columns": columns, "families": [family]}
    resource = {"name": "growth", "path": "growth.csv", "factcheck": terms}
    descriptor = {"name": "statistics", "resources": [resource]}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    update_hashes(folder)
    return folder


OF_GROWTH = {"subject": "country", "year": "year", "amount": "rate"}


def compared(factcheck: Factcheck, folder: Path, new: str, columns: dict[str, str]) -> str:
    """Compare the table with another edition of it."""
    before = statistic(folder / "old", GROWTH, columns)
    now = statistic(folder / "new", new, columns)
    return factcheck("references", "diff", str(before), str(now)).out


def test_rows_without_ids_go_by_what_they_are_about(factcheck: Factcheck, tmp_path: Path) -> None:
    new = GROWTH.replace("2020,real,3", "2020,real,4").replace("Ghana,2019,real,6\n", "")
    new += "Ghana,2020,real,1\nKenya,2020,per head,2\n"
    assert compared(factcheck, tmp_path, new, OF_GROWTH) == (
        "growth: 3 → 4 rows, 2 added, 1 gone, 1 altered\n"
        "  + Ghana 2020 real\n"
        "  + Kenya 2020 per head\n"
        "  - Ghana 2019 real\n"
        "  ~ Kenya 2020 real  rate: 3 → 4\n"
    )


def test_rows_of_one_name_are_told_apart_by_what_they_say(
    factcheck: Factcheck, tmp_path: Path
) -> None:
    new = GROWTH + "Kenya,2019,real,5\nKenya,2019,real,7\n"
    told = compared(factcheck, tmp_path, new.replace("Kenya,2019,real,5\n", "", 1), OF_GROWTH)
    assert told == "growth: 3 → 4 rows, 1 added\n  + Kenya 2019 real\n"


def test_rows_that_nothing_names_are_compared_whole(factcheck: Factcheck, tmp_path: Path) -> None:
    new = GROWTH.replace("kind", "sort").replace("2020,real,3", "2020,real,4")
    assert compared(factcheck, tmp_path, new, {"amount": "rate"}) == (
        "growth: 3 rows, 1 added, 1 gone\n"
        "  + column sort\n"
        "  - column kind\n"
        "  + Kenya 2020 real 4\n"
        "  - Kenya 2020 real 3\n"
    )


def test_a_single_row_is_no_rows(factcheck: Factcheck, tmp_path: Path) -> None:
    new = "country,year,kind,rate\nKenya,2019,real,5\n"
    assert compared(factcheck, tmp_path, new, OF_GROWTH).startswith("growth: 3 → 1 row, 2 gone\n")
