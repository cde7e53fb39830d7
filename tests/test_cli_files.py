"""`-o FILE`: reports that are written to files, in the format of their suffix."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from conftest import Factcheck

GOLDEN = Path(__file__).parent / "golden"
RUN = ("run", "harbour.txt", "--references", "harbour")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with the package `harbour` and an article about it."""
    shutil.copytree(GOLDEN / "harbour", tmp_path / "harbour")
    shutil.copy(GOLDEN / "harbour.txt", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_suffix_says_the_format_and_stdout_stays_as_it_was(factcheck: Factcheck) -> None:
    plain = factcheck(*RUN)
    both = factcheck(*RUN, "-o", "a.json", "--output", "b.MD", "-o", "c.txt", "-o", "d.html")
    assert both == plain
    assert plain.code == ExitCode.FINDINGS
    assert json.loads(Path("a.json").read_text(encoding="utf-8"))["schema"] == 1
    assert Path("b.MD").read_text(encoding="utf-8").startswith("<!-- factcheck-report -->\n")
    assert Path("d.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert Path("c.txt").read_text(encoding="utf-8") == plain.out


def test_a_file_holds_what_the_format_prints(factcheck: Factcheck) -> None:
    printed = factcheck(*RUN, "--format", "markdown", "-o", "a.md")
    assert Path("a.md").read_text(encoding="utf-8") == printed.out


@pytest.mark.parametrize("name", ["a.pdf", "a.jsn", "json", "-"])
def test_an_unknown_suffix_is_refused_before_anything_is_checked(
    name: str, factcheck: Factcheck
) -> None:
    refused = factcheck(*RUN, "-o", "fine.md", "-o", name)
    assert (refused.code, refused.out) == (ExitCode.USAGE, "")
    assert ".html, .json, .md, .txt" in " ".join(refused.err.split())
    assert not Path("fine.md").exists()


def test_a_mistyped_suffix_gets_a_suggestion(factcheck: Factcheck) -> None:
    assert "Did you mean '.json'?" in factcheck(*RUN, "-o", "a.jsn").err


def test_a_file_named_twice_is_refused(factcheck: Factcheck) -> None:
    refused = factcheck(*RUN, "-o", "a.md", "-o", "a.md")
    assert refused.code == ExitCode.USAGE
    assert "named twice" in refused.err


@pytest.mark.parametrize("name", ["harbour.txt", "./harbour.txt", "link.txt"])
@pytest.mark.parametrize("article", ["harbour.txt", "."])
def test_a_report_is_never_written_over_an_article(
    article: str, name: str, factcheck: Factcheck
) -> None:
    Path("link.txt").symlink_to("harbour.txt")
    before = Path("harbour.txt").read_bytes()
    refused = factcheck("run", article, *RUN[2:], "-o", name)
    assert (refused.code, refused.out) == (ExitCode.USAGE, "")
    assert "is one of the articles that are checked" in " ".join(refused.err.split())
    assert Path("harbour.txt").read_bytes() == before


@pytest.mark.parametrize("name", ["harbour/datapackage.json", "factcheck-baseline.json"])
def test_a_report_is_never_written_over_what_the_check_reads(
    name: str, factcheck: Factcheck
) -> None:
    assert factcheck("baseline", "write", "harbour.txt", *RUN[2:]).code == ExitCode.OK
    before = Path(name).read_bytes()
    refused = factcheck(*RUN, "-o", name, "-o", "a.json")
    assert refused.code == ExitCode.USAGE
    assert f"{name}: error: factcheck reads this file" in refused.err
    assert Path(name).read_bytes() == before
    assert Path("a.json").is_file()


@pytest.mark.parametrize("pattern", [".", "*.*"])
def test_our_own_reports_are_no_articles(pattern: str, factcheck: Factcheck) -> None:
    files = ("-o", "a.md", "-o", "a.html")
    first = factcheck("run", "harbour.txt", *RUN[2:], "--format", "json", *files)
    again = factcheck("run", pattern, *RUN[2:], "--format", "json", *files)
    assert again.out == first.out
    assert "2 written by factcheck" in " ".join(again.err.split())


def test_a_file_that_cannot_be_written_is_told_and_the_others_are_there(
    factcheck: Factcheck,
) -> None:
    Path("folder.md").mkdir()
    ran = factcheck(*RUN, "-o", "gone/a.md", "-o", "folder.md", "-o", "a.json")
    assert ran.code == ExitCode.USAGE
    assert "gone/a.md: error: could not be written: No such file or directory" in ran.err
    assert "make the folder gone first" in ran.err
    assert "folder.md: error: could not be written: Is a directory" in ran.err
    assert Path("a.json").is_file()
    assert ran.out == factcheck(*RUN).out
    assert not list(Path().glob(".*"))


def test_an_old_file_stays_whole_where_it_cannot_be_replaced(
    factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.md").write_text("yesterday", encoding="utf-8")

    def full(self: Path, target: Path) -> Path:  # noqa: ARG001 - stands for Path.replace
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    ran = factcheck(*RUN, "-o", "a.md")
    assert ran.code == ExitCode.USAGE
    assert "No space left on device" in ran.err
    assert Path("a.md").read_text(encoding="utf-8") == "yesterday"
    assert not list(Path().glob(".*"))


def test_a_link_stays_a_link_and_a_new_file_is_as_open_as_any(factcheck: Factcheck) -> None:
    Path("real.md").write_text("yesterday", encoding="utf-8")
    Path("link.md").symlink_to("real.md")
    factcheck(*RUN, "-o", "link.md", "-o", "new.md")
    assert Path("link.md").is_symlink()
    assert Path("real.md").read_text(encoding="utf-8") == Path("new.md").read_text(encoding="utf-8")
    Path("other").touch()
    assert Path("new.md").stat().st_mode == Path("other").stat().st_mode
