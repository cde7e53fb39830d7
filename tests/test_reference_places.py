"""Where a cell stands in its file, whatever is quoted, and what people meant to write."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import edtf
from factcheck.edtf import iso_day
from factcheck.reference import mends
from factcheck.reference.places import cell_places, line_column, physical_lines
from factcheck.reference.table import read

CELLS = st.text(alphabet='ab,;"\n\r\u2028é😀 ', max_size=6)
GRIDS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=5)
)


@given(st.text(alphabet="a\r\n\u2028", max_size=12), st.data())
def test_a_place_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = line_column(text, offset)
    lines = [*physical_lines(text), ""]
    if offset and text[offset - 1] == "\r" and text[offset : offset + 1] == "\n":
        return  # between the two halves of a line ending there is no place
    assert sum(map(len, lines[: line - 1])) + column - 1 == offset


def quoted(cell: str) -> str:
    doubled = cell.replace('"', '""')
    return f'"{doubled}"' if set(cell) & set('",\r\n') else cell


@given(GRIDS, st.sampled_from(["\n", "\r\n"]))
def test_every_cell_is_found_where_it_was_written(grid: list[list[str]], ending: str) -> None:
    header = [f"c{index}" for index in range(len(grid[0]))]
    rows = [[*row[:-1], f"{row[-1]}x"] for row in grid]  # no row is empty
    text = "".join(",".join(map(quoted, row)) + ending for row in [header, *rows])
    table = read(text.encode(), "t.csv")
    assert table.faults == []
    assert len(table.starts) == len(rows)
    lines = physical_lines(text)
    for number, row in enumerate(rows):
        for name, content in zip(header, row, strict=True):
            assert table.rows[number][name] == content.strip()
            _, line, column = table.place(number, name).rsplit(":", 2)
            rest = lines[int(line) - 1][int(column) - 1 :] + "".join(lines[int(line) :])
            assert next(csv.reader(io.StringIO(rest, newline="")))[0] == content


def test_cells_after_a_quoted_line_end_stand_on_the_next_line() -> None:
    assert cell_places('a,"b\r\nc",d,"e""\n",f\nnext') == [(1, 1), (1, 3), (2, 4), (2, 6), (3, 3)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("46bn", "46000000000"),
        ("46 billion", "46000000000"),
        ("$46", "46"),
        ("US$ 46.5 bn", "46500000000"),
        ("4.6E+10", "46000000000"),
        ("4,6E+10", "46000000000"),
        ("46,000,000,000", "46000000000"),
        ("1.234.567", "1234567"),
        ("1.234,5", "1234.5"),
        ("46,5", "46.5"),
        ("46 000", "46000"),
        ("Rs 5 crore", "50000000"),
        ("-3.5m", "-3500000"),
        ("19.6%", "19.6"),
        (".5", "0.5"),
    ],
)
def test_a_number_has_its_mend(written: str, meant: str) -> None:
    assert not mends.is_plain(written)
    assert mends.number(written) == meant
    assert mends.is_plain(meant)


@pytest.mark.parametrize("written", ["", "forty", "~46", "1.2.3", "#REF!", "2e3000000", "1-2"])
def test_a_number_in_doubt_has_none(written: str) -> None:
    assert not mends.is_plain(written)
    assert mends.number(written) is None


@given(st.decimals(min_value=-(10**15), max_value=10**15, allow_nan=False, places=3))
def test_grouped_numbers_are_read_back(value: Decimal) -> None:
    meant = mends.number(f"{value:,f}")
    assert meant is not None
    assert Decimal(meant) == value


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Nov-14", "2014-11"),
        ("Nov 1999", "1999-11"),
        ("20 April 2015", "2015-04-20"),
        ("April 20, 2015", "2015-04-20"),
        ("20th Apr 15", "2015-04-20"),
        ("20.04.2015", "2015-04-20"),
        ("4/20/2015", "2015-04-20"),
        ("2015/4/20", "2015-04-20"),
        ("11/2014", "2014-11"),
        ("42114", "2015-04-20"),
    ],
)
def test_a_date_has_its_mend(written: str, meant: str) -> None:
    assert not edtf.is_valid(written)
    assert mends.day(written) == meant


@pytest.mark.parametrize(
    "written", ["", "14-Nov", "04/05/2015", "31 June 2015", "spring", "FY2016", "12", "1/2/3/4"]
)
def test_a_date_in_doubt_has_none(written: str) -> None:
    assert mends.day(written) is None


@given(st.dates(date(1955, 1, 1), date(2049, 12, 31)))
def test_spreadsheet_days_are_read_back(day: date) -> None:
    assert mends.day(str((day - date(1899, 12, 30)) // timedelta(days=1))) == iso_day(day)
    assert mends.day(day.strftime("%d-%b-%Y")) == iso_day(day)
