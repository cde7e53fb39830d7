"""A drafted package on disk: whole or not at all, and never over what somebody else wrote."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.drafting import Choices, draft
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from conftest import Factcheck, Golden

TABLE = "Country,2019,2020\nNorway,3.7,4.6\nSweden,7.0,8.5\n"


@pytest.fixture
def rates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("unemployment rate.csv")
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_the_folder_is_named_like_the_file(rates: Path, factcheck: Factcheck) -> None:
    assert factcheck("references", "draft", str(rates)).code == 0
    assert sorted(path.name for path in Path("unemployment-rate").iterdir()) == [
        "datapackage.json",
        "entities.csv",
        "figures.csv",
        "measures.csv",
    ]
    entities = Path("unemployment-rate/entities.csv").read_text(encoding="utf-8")
    assert "oslo,region,Oslo,,norway" in entities


def test_a_folder_that_is_there_is_left_alone_without_force(
    rates: Path, factcheck: Factcheck, golden: Golden
) -> None:
    Path("mine").mkdir()
    Path("mine/note.txt").write_text("mine")
    refused = factcheck("references", "draft", str(rates), "--out", "mine")
    forced = factcheck("references", "draft", str(rates), "--out", "mine", "--force")
    assert (refused.code, refused.out, forced.code, forced.out) == (2, "", 2, "")
    golden("cli/draft-refused.txt", refused.err + forced.err)
    assert [path.name for path in Path("mine").iterdir()] == ["note.txt"]


def test_a_draft_is_written_anew_when_forced(rates: Path, factcheck: Factcheck) -> None:
    factcheck("references", "draft", str(rates), "--out", "package")
    rates.write_text(TABLE.replace("4.6", "4.8"), encoding="utf-8")
    assert factcheck("references", "draft", str(rates), "--out", "package", "--force").code == 0
    assert ",4.8," in Path("package/figures.csv").read_text(encoding="utf-8")
    assert sorted(path.name for path in Path().iterdir()) == ["package", str(rates)]


def test_a_draft_that_cannot_be_put_in_place_leaves_the_one_before(
    rates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft(rates, Path("package"), Choices())
    before = Path("package/figures.csv").read_bytes()
    rates.write_text(TABLE.replace("4.6", "4.8"), encoding="utf-8")
    rename = Path.rename

    def breaks(path: Path, target: Path) -> Path:
        if path.name.startswith(".package-"):
            raise OSError(28, "No space left on device")
        return rename(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", breaks)
        with pytest.raises(FactcheckError, match="No space left on device"):
            draft(rates, Path("package"), Choices(), is_forced=True)
    assert Path("package/figures.csv").read_bytes() == before
    assert sorted(path.name for path in rates.resolve().parent.iterdir()) == ["package", str(rates)]


def test_the_descriptor_has_hashes_sources_and_a_licence_to_fill_in(
    rates: Path, factcheck: Factcheck
) -> None:
    factcheck("references", "draft", str(rates), "--out", "package")
    descriptor = json.loads(Path("package/datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        assert resource["hash"].startswith("sha256:")
        assert resource["sources"] == [{"title": "unemployment rate.csv"}]
        assert resource["licenses"][0]["name"] == "unknown"


def test_a_workbook_without_openpyxl_is_refused_with_the_mend(
    rates: Path, factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("rates.xlsx").write_bytes(rates.read_bytes())
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    refused = factcheck("references", "draft", "rates.xlsx")
    assert refused.code == 2
    assert "XLSX files are read by openpyxl, which is not installed" in refused.err
    assert "pip install 'factcheck[xlsx]'" in refused.err


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("nowhere.csv", None, "cannot be read"),
        ("empty.csv", b"", "no table"),
        ("words.csv", b"Name,Colour\nAnn,red\nBob,blue\n", "no column has numbers"),
        ("picture.csv", b"PK\x03\x04rest", "no text file"),
        ("rates.xlsx", b"no workbook", "no XLSX workbook"),
    ],
)
def test_what_is_no_table_is_refused_with_its_place_and_a_mend(
    name: str,
    content: bytes | None,
    fault: str,
    tmp_path: Path,
    factcheck: Factcheck,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    if content is not None:
        Path(name).write_bytes(content)
    refused = factcheck("references", "draft", name)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(f"{name}: error: ")
    assert fault in refused.err
    assert "  = help: " in refused.err
    assert not Path(name).with_suffix("").exists()


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ('Kenya,12,x\n"Tanzania,14,y\nUganda,5,z\nRwanda,6,"q"\n', 3),
        ('Kenya,12,x\nRwanda,6,"q\nUganda,5,z\n', 3),
    ],
)
def test_a_quote_that_is_never_closed_is_told_with_its_line(
    rows: str, line: int, tmp_path: Path, factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("exports.csv").write_text("country,exports (USD million),note\n" + rows, encoding="utf-8")
    refused = factcheck("references", "draft", "exports.csv")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(f"exports.csv:{line}:1: error: ")
    assert "never closed" in refused.err


def test_a_line_break_in_the_last_row_is_no_open_quote(
    tmp_path: Path, factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = 'country,exports 2015 (USD million),note\nKenya,12,x\nUganda,5,"two\nlines",\n'
    Path("exports.csv").write_text(rows, encoding="utf-8")
    drafted = factcheck("references", "draft", "exports.csv", "--out", "package")
    assert drafted.code == 0
    assert "2 figures" in drafted.out


def test_dollars_beside_euros_are_those_of_the_country_that_is_told_of(
    tmp_path: Path, factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = "year,mining exports,note\n2014,$12,x\n2015,$14,y\n2016,\u20ac15,z\n"
    Path("exports.csv").write_text(rows, encoding="utf-8")
    drafted = factcheck("references", "draft", "exports.csv", "--about", "Australia")
    told = " ".join(drafted.out.split())
    assert '"Mining exports" (AUD, EUR, flow)' in told
    assert 'the cells have "$", "\u20ac"' in told
    assert "the header says" not in told
