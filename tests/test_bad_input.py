"""Bad input: each says what, where and how to mend it, and the other articles are still checked."""

from __future__ import annotations

import json
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck import tables
from factcheck.errors import ExitCode, FactcheckError, FaultsError

if TYPE_CHECKING:
    from conftest import Factcheck, Ran

GOLDEN = Path(__file__).parent / "golden"
TRUE = "Kenya owed the Harbour Bank $1.87 billion at the end of 2021.\n"
FRENCH = (
    "Le gouvernement a dit que la dette du pays envers la banque est de 3 milliards de dollars, "
    "et que les travaux du port ont commencé dans les deux villes avec une année de retard.\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory with the package `harbour` and an article without fault."""
    shutil.copytree(GOLDEN / "harbour", tmp_path / "harbour")
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text(TRUE, encoding="utf-8")


def no_such_path() -> str:
    return "god.txt"


def folder_without_articles() -> str:
    Path("empty").mkdir()
    (Path("empty") / "picture.png").touch()
    return "empty"


def empty_file() -> str:
    Path("empty.txt").touch()
    return "empty.txt"


def binary_file() -> str:
    Path("binary.txt").write_bytes(bytes(range(256)) * 4)
    return "binary.txt"


def another_language() -> str:
    Path("french.txt").write_text(FRENCH * 5, encoding="utf-8")
    return "french.txt"


def undecodable_byte() -> str:
    Path("latin.txt").write_bytes(b"It cost $4 million.\nThe caf\xe9 is new.\n")
    return "latin.txt"


def broken_collection() -> str:
    good = json.dumps({"id": "a", "text": "It cost $4 million."})
    Path("news.jsonl").write_text(f'{good}\n{{"id": "b"\n', encoding="utf-8")
    return "news.jsonl"


def unsupported_format() -> str:
    Path("sheet.xlsx").write_bytes(b"PK")
    return "sheet.xlsx"


BAD_ARTICLES: list[tuple[Callable[[], str], ExitCode, str, str]] = [
    (no_such_path, ExitCode.UNREADABLE, "god.txt: error: there is no such file", "good.txt"),
    (folder_without_articles, ExitCode.NOTHING_CHECKED, "empty: error: there is no art", ".txt"),
    (empty_file, ExitCode.NOTHING_CHECKED, "empty.txt: error: ", "put an article into it"),
    (binary_file, ExitCode.UNREADABLE, "binary.txt: error: ", "UTF-8"),
    (another_language, ExitCode.UNREADABLE, "french.txt: error: this article is not in", "English"),
    (undecodable_byte, ExitCode.UNREADABLE, "latin.txt:2:8: error: ", "UTF-8"),
    (broken_collection, ExitCode.UNREADABLE, "news.jsonl:2", "an article a line"),
    (unsupported_format, ExitCode.UNREADABLE, "sheet.xlsx: error: ", ".txt"),
]


def of(ran: Ran) -> str:
    """What a person sees; never a traceback, nor a fault of the program."""
    text = ran.out + ran.err
    assert "Traceback" not in text
    assert "fault of its own" not in text
    return text


@pytest.mark.parametrize(("make", "code", "what", "mend"), BAD_ARTICLES)
def test_a_bad_article_is_told_with_its_place_and_its_mend(
    make: Callable[[], str], code: ExitCode, what: str, mend: str, factcheck: Factcheck
) -> None:
    ran = factcheck("run", make(), "--references", "harbour")
    told = of(ran)
    assert ran.code == code
    assert what in told
    assert mend in told.split("= help:")[1]


@pytest.mark.parametrize("make", [make for make, *_ in BAD_ARTICLES])
def test_the_other_articles_are_still_checked(
    make: Callable[[], str], factcheck: Factcheck
) -> None:
    ran = factcheck("run", make(), "good.txt", "--references", "harbour")
    assert ran.code == ExitCode.UNREADABLE
    assert "1 supported" in of(ran)


@pytest.mark.parametrize("command", ["extract", "show"])
@pytest.mark.parametrize("make", [make for make, *_ in BAD_ARTICLES])
def test_other_commands_tell_it_too(
    make: Callable[[], str], command: str, factcheck: Factcheck
) -> None:
    options = ("--references", "harbour") if command == "show" else ()
    ran = factcheck(command, make(), "good.txt", *options)
    assert ran.code == ExitCode.UNREADABLE
    assert "error: " in of(ran)
    assert "1.87 billion" in ran.out


def test_ten_megabytes_on_one_line_are_read(factcheck: Factcheck) -> None:
    text = "The harbour was built and nobody said a word about it to anyone, "
    Path("long.txt").write_text(text * (10_000_000 // len(text)) + TRUE, encoding="utf-8")
    ran = factcheck("run", "long.txt", "--references", "harbour")
    of(ran)
    assert ran.code in {ExitCode.OK, ExitCode.NOTHING_CHECKED}
    assert "1 article, " in ran.out


def replace(name: str, old: str, new: str) -> None:
    path = Path("harbour") / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def no_descriptor() -> None:
    (Path("harbour") / "datapackage.json").unlink()


def missing_column() -> None:
    replace("figures.csv", ",unit,", ",units,")


def semicolons() -> None:
    replace("figures.csv", ",", ";")


def doubled_id() -> None:
    replace("figures.csv", "bridge-opening,", "bridge-cost,")


def unknown_measure() -> None:
    replace("figures.csv", ",project_cost,", ",project_costs,")


def value_in_words() -> None:
    replace("figures.csv", "4200000000", "4.2bn")


def period_ends_before_it_begins() -> None:
    replace("figures.csv", "2021-12-31,2021-12-31", "2021-12-31,2020-12-31")


def dangling_superseded_by() -> None:
    replace(
        "figures.csv",
        "coast-institute,,https://example.org/2022",
        "coast-institute,nope,https://example.org/2022",
    )


BAD_PACKAGES: list[tuple[Callable[[], None], str, str]] = [
    (no_descriptor, "harbour", "datapackage.json"),
    (missing_column, "figures.csv:1:", "unit"),
    (semicolons, "figures.csv:1:", "semicolon"),
    (doubled_id, "figures.csv:4:1", "bridge-cost"),
    (unknown_measure, "figures.csv:3:13", "project_cost"),
    (value_in_words, "figures.csv:2:", "4200000000"),
    (period_ends_before_it_begins, "figures.csv:5:", "2020-12-31"),
    (dangling_superseded_by, "figures.csv:5:", "nope"),
]


@pytest.mark.parametrize(("spoil", "place", "words"), BAD_PACKAGES)
def test_a_faulty_package_is_told_in_a_run_as_in_a_check(
    spoil: Callable[[], None], place: str, words: str, factcheck: Factcheck
) -> None:
    spoil()
    for arguments in (
        ("run", "good.txt", "--references", "harbour"),
        ("show", "good.txt", "--references", "harbour"),
        ("lookup", "bridge", "--references", "harbour"),
        ("references", "check", "harbour"),
    ):
        ran = factcheck(*arguments)
        told = of(ran)
        assert ran.code == ExitCode.USAGE, arguments
        assert place in told
        assert words in told


def test_all_faults_of_a_package_are_told_at_once(factcheck: Factcheck) -> None:
    doubled_id()
    value_in_words()
    period_ends_before_it_begins()
    told = of(factcheck("references", "check", "harbour"))
    places = [line for line in told.splitlines() if "figures.csv:" in line and "error" in line]
    assert len(places) >= 3


def test_a_stale_hash_warns_a_run_and_is_a_fault_of_a_check(factcheck: Factcheck) -> None:
    replace("figures.csv", "2022-03", "2022-04")
    ran = factcheck("run", "good.txt", "--references", "harbour")
    assert ran.code == ExitCode.OK
    assert "warning: figures.csv was changed after its hash was written" in ran.err
    assert "1 warning about the reference data: factcheck references check harbour" in ran.out
    assert "then: factcheck references check harbour --update-hashes" in ran.err
    checked = factcheck("references", "check", "harbour")
    assert checked.code == ExitCode.USAGE
    assert "--update-hashes" in checked.out
    renewed = factcheck("references", "check", "harbour", "--update-hashes")
    assert (renewed.code, renewed.out.splitlines()[-1]) == (0, "harbour: no faults")
    assert factcheck("run", "good.txt", "--references", "harbour").err == ""


def test_a_folder_that_is_no_package_is_told(factcheck: Factcheck) -> None:
    ran = factcheck("run", "good.txt", "--references", "nowhere")
    assert ran.code == ExitCode.USAGE
    assert "nowhere" in of(ran)
    ran = factcheck("run", "good.txt", "--references", "harbuor")
    assert ran.code == ExitCode.USAGE
    assert 'did you mean "harbour"?' in of(ran)


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"[]", "1:1"),
        (b'{"resources": []}', "1:1"),
        (b'{"resources": [\n  5]}', "2:3"),
        (b'{"name":\n "caf\xe9"}', "2:6"),
    ],
)
def test_every_fault_of_a_descriptor_has_its_place(
    content: bytes, place: str, factcheck: Factcheck
) -> None:
    Path("harbour/datapackage.json").write_bytes(content)
    ran = factcheck("references", "check", "harbour")
    assert ran.code == ExitCode.USAGE
    assert f"harbour/datapackage.json:{place}: error: " in of(ran)


def test_tables_of_the_program_may_come_from_a_spreadsheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "_DATA", tmp_path)
    (tmp_path / "made.csv").write_bytes(b'\xef\xbb\xbfword,means\r\n"a, b","c\nd"\r\n\r\n')
    assert tables.rows("made") == ({"word": "a, b", "means": "c\nd"},)


def test_a_row_of_a_table_that_has_other_cells_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "_DATA", tmp_path)
    (tmp_path / "odd.csv").write_text("word,means\na,b\nc,d,e\n", encoding="utf-8")
    with pytest.raises(FactcheckError, match="the row has 3 cells, and the header 2") as fault:
        tables.rows("odd")
    assert fault.value.where == f"{tmp_path / 'odd.csv'}:3"


def test_a_fault_leaves_a_process_as_what_it_is() -> None:
    fault = FaultsError(
        [FactcheckError("no-column", "no column", where="x.csv:1:1", hint="add it")]
    )
    left = pickle.loads(pickle.dumps(fault))
    assert isinstance(left, FaultsError)
    assert str(left) == str(fault)
    assert [str(each) for each in left.faults] == ["x.csv:1:1: no column\n  = help: add it"]
    assert left.faults[0].code == "no-column"
