"""What did not change is not checked again, and whatever may change a verdict is a change."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from factcheck import engine
from factcheck.documents import from_text
from factcheck.errors import ExitCode
from factcheck.model import ArticleReport
from factcheck.result_cache import FILE_NAME, ResultCache

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conftest import Factcheck
    from factcheck.model import Document

GOLDEN = Path(__file__).parent / "golden"
WRONG = "The Sandbank Bridge cost $310 billion.\n"
DAY = date(2026, 5, 1)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory with a package and an article."""
    shutil.copytree(GOLDEN / "harbour", tmp_path / "harbour")
    shutil.copy(GOLDEN / "harbour.txt", tmp_path)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True)
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were checked and not taken from the cache."""
    texts: list[str] = []
    check = engine.check_document

    def noted(document: Document, *others: object) -> ArticleReport:
        texts.append(document.source)
        return check(document, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "check_document", noted)
    return texts


@contextmanager
def database(folder: Path) -> Iterator[sqlite3.Connection]:
    """Give the file as SQLite has it; what is changed is kept."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection, connection:
        yield connection


@pytest.mark.parametrize("name", ["text", "concise", "json", "markdown", "html"])
def test_what_is_known_is_told_in_the_same_bytes(name: str, factcheck: Factcheck) -> None:
    told = [
        factcheck("run", "harbour.txt", "-v", "--references", "harbour", "--format", name, *options)
        for options in ((), (), ("--no-cache",))
    ]
    assert told[0] == told[1] == told[2]
    assert told[0].code == ExitCode.FINDINGS


def test_what_did_not_change_is_not_checked_again(read: list[str], factcheck: Factcheck) -> None:
    factcheck("run", "harbour.txt", "--references", "harbour")
    factcheck("run", "harbour.txt", "--references", "harbour", "-q", "--fail-on", "never")
    assert len(read) == 1


def test_without_the_cache_all_is_checked_and_nothing_kept(
    read: list[str], results: Path, factcheck: Factcheck
) -> None:
    factcheck("run", "harbour.txt", "--references", "harbour", "--no-cache")
    factcheck("run", "harbour.txt", "--references", "harbour", "--no-cache")
    assert len(read) == 2
    assert not (results / FILE_NAME).exists()


def test_new_articles_and_known_ones_stand_in_their_order(
    read: list[str], factcheck: Factcheck
) -> None:
    for name in "abcde":
        Path(f"{name}.txt").write_text(f"{WRONG}{name}\n", encoding="utf-8")
    factcheck("run", "b.txt", "d.txt", "--references", "harbour")
    names = [f"{name}.txt" for name in "abcde"]
    ran = factcheck("run", *names, "--references", "harbour", "--format", "concise")
    assert [line.split(":")[0] for line in ran.out.splitlines()] == names
    assert [text[-2] for text in read] == list("bdace")


def _article() -> None:
    Path("harbour.txt").write_text(WRONG, encoding="utf-8")


def _row() -> None:
    table = Path("harbour/figures.csv")
    table.write_text(table.read_text("utf-8").replace("310000000", "320000000"), "utf-8")


def _severity() -> None:
    Path("factcheck.toml").write_text('severities = { FC102 = "info" }\n', encoding="utf-8")


def _ignored() -> None:
    content = '[per_file_ignores]\n"*.txt" = ["FC102"]\n'
    Path("factcheck.toml").write_text(content, encoding="utf-8")


@pytest.mark.parametrize("change", [_article, _row, _severity, _ignored])
def test_whatever_a_verdict_depends_on_is_a_change(
    change: Callable[[], None], read: list[str], factcheck: Factcheck
) -> None:
    factcheck("run", "harbour.txt", "--references", "harbour")
    change()
    known = factcheck("run", "harbour.txt", "--references", "harbour")
    assert len(read) == 2
    assert known == factcheck("run", "harbour.txt", "--references", "harbour", "--no-cache")


def test_the_day_on_which_an_article_is_understood_is_a_change(
    read: list[str], factcheck: Factcheck
) -> None:
    for day in ("2024-01-01", "2024-01-02", "2024-01-02"):
        factcheck("run", "harbour.txt", "--references", "harbour", "--as-of", day)
    assert len(read) == 2


def test_what_the_program_fails_on_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, read: list[str], factcheck: Factcheck
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("factcheck.engine.read_claims", None)
        assert "own-fault" not in factcheck("run", "harbour.txt", "--references", "harbour").out
    assert len(read) == 1
    ran = factcheck("run", "harbour.txt", "--references", "harbour")
    assert "FC1" in ran.out
    assert len(read) == 2


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_damaged_is_begun_anew(
    content: bytes, read: list[str], results: Path, factcheck: Factcheck
) -> None:
    (results / FILE_NAME).write_bytes(content)
    told = [factcheck("run", "harbour.txt", "--references", "harbour") for _ in range(2)]
    assert told[0] == told[1]
    assert len(read) == 1


@pytest.mark.parametrize("damaged", [b"", b"nothing packed", None, 7])
def test_a_row_that_is_damaged_is_found_anew(
    damaged: object, read: list[str], results: Path, factcheck: Factcheck
) -> None:
    told = [factcheck("run", "harbour.txt", "--references", "harbour")]
    with database(results) as sql:
        sql.execute("CREATE TABLE copy AS SELECT key, used, ? AS found FROM results", (damaged,))
        sql.execute("DROP TABLE results")
        sql.execute("ALTER TABLE copy RENAME TO results")
    told.append(factcheck("run", "harbour.txt", "--references", "harbour"))
    assert told[0] == told[1]
    assert len(read) == 2


def test_a_row_without_its_day_is_found_anew(
    read: list[str], results: Path, factcheck: Factcheck
) -> None:
    factcheck("run", "harbour.txt", "--references", "harbour")
    with database(results) as sql:
        sql.execute("UPDATE results SET used = 'no day'")
    factcheck("run", "harbour.txt", "--references", "harbour")
    assert len(read) == 2


def test_a_file_of_another_version_is_begun_anew(
    read: list[str], results: Path, factcheck: Factcheck
) -> None:
    factcheck("run", "harbour.txt", "--references", "harbour")
    with database(results) as sql:
        sql.execute("PRAGMA user_version = 99")
    factcheck("run", "harbour.txt", "--references", "harbour")
    factcheck("run", "harbour.txt", "--references", "harbour")
    assert len(read) == 2


def test_a_file_that_another_program_holds_is_done_without(
    read: list[str], results: Path, factcheck: Factcheck
) -> None:
    factcheck("run", "harbour.txt", "--references", "harbour")
    holding = sqlite3.connect(results / FILE_NAME, isolation_level=None)
    holding.execute("BEGIN EXCLUSIVE")
    ran = factcheck("run", "harbour.txt", "--references", "harbour")
    holding.close()
    assert (ran.err, len(read)) == ("", 2)


def test_a_folder_that_cannot_be_made_is_done_without(
    results: Path, read: list[str], factcheck: Factcheck
) -> None:
    results.rmdir()
    results.write_text("a file", encoding="utf-8")
    told = [factcheck("run", "harbour.txt", "--references", "harbour") for _ in range(2)]
    assert told[0] == told[1]
    assert len(read) == 2


def test_ctrl_c_writes_what_was_known_until_then(
    factcheck: Factcheck, interrupted: Callable[[str], None]
) -> None:
    for name in "ab":
        Path(f"{name}.txt").write_text(WRONG, encoding="utf-8")
    factcheck("run", "a.txt", "--references", "harbour")
    interrupted("b.txt")
    ran = factcheck("run", "a.txt", "b.txt", "--references", "harbour")
    assert ran.code == ExitCode.INTERRUPTED
    assert "a.txt:1:26: FC102" in ran.out


def test_only_its_owner_can_read_what_was_in_articles(results: Path, factcheck: Factcheck) -> None:
    factcheck("run", "harbour.txt", "--references", "harbour")
    assert stat.S_IMODE((results / FILE_NAME).stat().st_mode) == 0o600


def kept(folder: Path, day: date, keys: str) -> str:
    """Keep an article under each key on a day; give all keys that are left."""
    document = from_text("It cost $5.", path="a.txt")
    with ResultCache.at(folder, day) as results:
        results.keep({key: ArticleReport(path="a.txt", document=document) for key in keys})
    with database(folder) as sql:
        return "".join(key for (key,) in sql.execute("SELECT key FROM results ORDER BY key"))


def test_what_nobody_asked_for_in_a_month_is_dropped(tmp_path: Path) -> None:
    assert kept(tmp_path, DAY, "abc") == "abc"
    document = from_text("It cost $5.", path="a.txt")
    with ResultCache.at(tmp_path, DAY.replace(day=20)) as results:
        assert results.found("b", document) == ArticleReport(path="a.txt", document=document)
    assert kept(tmp_path, DAY.replace(month=6, day=5), "d") == "bd"


def test_no_more_is_kept_than_there_is_room_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.result_cache._MOST", 2)
    days = (DAY.replace(day=number) for number in (1, 2, 3))
    assert [kept(tmp_path, day, key) for day, key in zip(days, "abc", strict=True)] == [
        "a", "ab", "bc",
    ]  # fmt: skip


def test_where_there_is_room_for_no_more_the_newest_of_a_day_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.result_cache._MOST", 2)
    assert [kept(tmp_path, DAY, key) for key in ("z", "y", "xw", "a", "z")] == [
        "z", "yz", "wx", "aw", "az",
    ]  # fmt: skip


def test_what_could_not_be_read_is_not_kept(tmp_path: Path) -> None:
    document = from_text("It cost $5.", path="a.txt")
    with ResultCache.at(tmp_path, DAY) as results:
        results.keep({"a": replace(ArticleReport(path="a.txt", document=document), document=None)})
        assert results.found("a", document) is None


def test_without_a_folder_nothing_is_kept() -> None:
    document = from_text("It cost $5.", path="a.txt")
    with ResultCache.at(None, DAY) as results:
        results.keep({"a": ArticleReport(path="a.txt", document=document)})
        assert not results.is_kept
        assert results.found("a", document) is None
