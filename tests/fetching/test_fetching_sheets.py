"""The sheet of a dataset: headers however they are spelled, cells of the right types."""

from __future__ import annotations

import csv
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.fetching import cells

from .publisher import BOOK, Cells, Publisher, header, packed, pakistan, snapshot

if TYPE_CHECKING:
    from .conftest import Fetch

OTHER_NAMES = {
    "Co-financed": "Cofinanced",
    "Collateralized": "Collateralized/Securitized",
    "Non-Chinese Financier": "Involving Non-Chinese Financier",
    "Supplier’s Credit/Export Seller’s Credit": "Supplier\ufffds Credit/Export Sellers Credit",
    "Commitment Date (MM/DD/YYYY)": "COMMITMENT DATE MM-DD-YYYY",
    "AidData Record ID": " aiddata_record_id ",
}
ADJUSTED = "Adjusted Amount (Constant USD 2021)"


def projects(folder: Path) -> list[dict[str, str]]:
    (path,) = folder.glob("projects-*.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_dataset_has_the_headers_that_the_publisher_gave_it() -> None:
    assert len(header()) == len(set(header())) == 126


def test_headers_are_known_however_they_are_spelled(
    fetch: Fetch, publisher: Publisher, edition: Path
) -> None:
    publisher.file = packed(pakistan()[:20], [OTHER_NAMES.get(name, name) for name in header()])
    publisher.etag = '"second"'
    ended = fetch("--accept-sha256", "yes")
    assert ended.code == 0, ended.err
    assert "projects: 20 rows, no row changed\n" in ended.out
    assert set(projects(edition)[0]) <= set(header())


def test_every_header_that_is_missing_or_doubled_is_named(
    fetch: Fetch, publisher: Publisher, edition: Path
) -> None:
    before = snapshot(edition)
    changed = {"Title": "Titel", "Status": "Other", "Intent": "commitment YEAR"}
    publisher.file = packed(pakistan()[:2], [changed.get(name, name) for name in header()])
    publisher.etag = '"second"'
    ended = fetch("--accept-sha256", "yes")
    assert ended.err == (
        "GCDF_3.0!1: error: column 'Commitment Year' stands 2 times\n"
        "  = help: take all but one out\n"
        "GCDF_3.0!1: error: no column 'Title'\n"
        '  = help: did you mean "Titel"?\n'
        "GCDF_3.0!1: error: no column 'Status'\n"
        "  = help: the publisher may have changed the sheet\n"
        "GCDF_3.0!1: error: no column 'Intent'\n"
        "  = help: the publisher may have changed the sheet\n"
    )
    assert ended.code == 2
    assert snapshot(edition) == before


def fetched(
    rows: list[Cells], fetch: Fetch, publisher: Publisher, data: Path
) -> list[dict[str, str]]:
    publisher.file = packed(rows)
    ended = fetch("--accept-sha256", "yes")
    assert ended.code == 0, ended.err
    return projects(data / "references" / "gcdf-3.0")


def test_every_cell_of_another_type_is_named_with_its_row_and_column(
    fetch: Fetch, publisher: Publisher, edition: Path
) -> None:
    before = snapshot(edition)
    rows = pakistan()[:4]
    rows[0]["Commitment Year"] = "2000 or 2001"
    rows[1][ADJUSTED] = "#N/A"
    rows[2]["Commitment Date (MM/DD/YYYY)"] = "31/31/2001"
    rows[2]["AidData Record ID"] = None
    rows[3]["AidData Record ID"] = 34489
    publisher.file = packed(rows)
    publisher.etag = '"second"'
    ended = fetch("--accept-sha256", "yes")
    assert ended.err == (
        "GCDF_3.0!I2: error: Commitment Year: '2000 or 2001' is no whole number\n"
        "GCDF_3.0!BC3: error: Adjusted Amount (Constant USD 2021): '#N/A' is no number\n"
        "GCDF_3.0!BF4: error: Commitment Date (MM/DD/YYYY): '31/31/2001' is no date\n"
        "GCDF_3.0!A4: error: AidData Record ID: is empty\n"
        "GCDF_3.0!A5: error: AidData Record ID: 34489 stands in row 2 too\n"
    )
    assert ended.code == 2
    assert snapshot(edition) == before


def test_a_column_that_has_slipped_is_told_and_does_not_fill_the_screen(
    fetch: Fetch, publisher: Publisher
) -> None:
    publisher.file = packed([row | {"Commitment Year": "PAK"} for row in pakistan()])
    ended = fetch("--accept-sha256", "yes")
    lines = ended.err.splitlines()
    assert len(lines) == 51
    assert lines[-1] == "GCDF_3.0: error: 207 more such cells"


def test_an_empty_amount_stays_empty_and_is_not_zero(
    fetch: Fetch, publisher: Publisher, data: Path
) -> None:
    first = pakistan()[0]
    rows = [
        first | {ADJUSTED: None},
        first | {"AidData Record ID": 2, ADJUSTED: "  "},
        first | {"AidData Record ID": 3, ADJUSTED: 0},
    ]
    found = fetched(rows, fetch, publisher, data)
    assert [row[ADJUSTED] for row in found] == ["", "", "0"]


def test_cells_become_the_text_that_the_contract_has(
    fetch: Fetch, publisher: Publisher, data: Path
) -> None:
    row = pakistan()[0] | {
        "Commitment Year": 2000.0,
        "Title": "A title\nin two  lines ",
        "Recommended For Aggregates": True,
        "Commitment Date (MM/DD/YYYY)": datetime(2000, 7, 24, tzinfo=UTC).replace(tzinfo=None),
        "Actual Completion Date (MM/DD/YYYY)": "8/29/2000",
        "Funding Agencies": "China Development Bank (CDB)",
        "AidData Parent ID": 425,
    }
    (found,) = fetched([row, {}], fetch, publisher, data)
    assert found["Commitment Year"] == "2000"
    assert found["Title"] == "A title in two lines"
    assert found["Recommended For Aggregates"] == "Yes"
    assert found["Commitment Date (MM/DD/YYYY)"] == "2000-07-24"
    assert found["Actual Completion Date (MM/DD/YYYY)"] == "2000-08-29"
    assert found["Funding Agencies"] == "China Development Bank"
    assert found["AidData Parent ID"] == "425"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (620030.001448102, "620030.001448102"),
        (6.2e10, "62000000000"),
        (1e-7, "0.0000001"),
        (-5, "-5"),
        ("0.50", "0.5"),
        (0.0, "0"),
    ],
)
def test_numbers_are_plain_decimals(value: object, written: str) -> None:
    assert cells.number(value) == written


@pytest.mark.parametrize("value", [True, "nan", float("inf"), "1,000", "", date(2000, 1, 1)])
def test_what_is_no_number_is_not_taken_for_one(value: object) -> None:
    with pytest.raises(cells.BadCellError, match="no number"):
        cells.number(value)


def test_a_whole_number_has_no_fraction() -> None:
    with pytest.raises(cells.BadCellError, match="no whole number"):
        cells.integer(2000.5)


def test_a_day_may_be_a_date_a_time_or_text() -> None:
    written = {cells.day(date(2001, 5, 23)), cells.day("2001-05-23"), cells.day("05/23/2001")}
    assert written == {"2001-05-23"}


def test_without_openpyxl_its_extra_is_named(
    fetch: Fetch, edition: Path, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(edition)
    publisher.etag = '"second"'
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    ended = fetch()
    assert ended.err == (
        "error: openpyxl, which reads the sheet, is not installed\n"
        "  = help: pip install 'factcheck[xlsx]'\n"
    )
    assert ended.code == 2
    assert snapshot(edition) == before


def test_another_name_of_the_workbook_is_no_hindrance(fetch: Fetch, publisher: Publisher) -> None:
    publisher.file = publisher.file.replace(BOOK.encode(), BOOK.replace("v3.0", "v3_0").encode())
    assert fetch("--accept-sha256", "yes").code == 0
