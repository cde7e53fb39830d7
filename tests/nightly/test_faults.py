"""A night when things go wrong: two at once, no room, crashes, processes that are gone, ctrl-C."""

from __future__ import annotations

import errno
import json
import os
import resource
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck import engine, writing
from factcheck.errors import ExitCode
from factcheck.nightly.lock import locked

from .conftest import OTHER, RIGHT, SETTINGS, WRONG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Document

    from .conftest import Desk

HISTORY = "factcheck-history.sqlite"


def site(desk: Desk) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in (desk.folder / "site").iterdir()}


# ---- two nights at once


def test_a_second_night_ends_and_says_who_holds_the_first(desk: Desk) -> None:
    now = datetime(2026, 11, 1, 1, 30, tzinfo=UTC)
    with locked(desk.folder / HISTORY, now) as said:
        assert said == ""
        ran = desk.night(1)
        again = desk.run("report")
    assert ran.code == ExitCode.USAGE
    assert ran.err == (
        f"{HISTORY}: error: another night is going on (process {os.getpid()} on "
        f"{socket.gethostname()}, since 2026-11-01T01:30:00+00:00)\n"
        "  = help: wait for it to end; if it hangs, end that process\n"
    )
    assert again.code == ExitCode.USAGE
    assert not (desk.folder / "site").exists()
    assert desk.night(1).code == ExitCode.FINDINGS


def test_a_report_is_not_written_into_a_night_that_goes_on(desk: Desk) -> None:
    desk.night(1)
    with locked(desk.folder / HISTORY, datetime(2026, 11, 2, tzinfo=UTC)):
        ran = desk.run("report")
        assert desk.run("report", "--format", "text").code == ExitCode.OK
    assert ran.code == ExitCode.USAGE
    assert "another night is going on" in ran.err


def test_the_lock_of_a_process_that_died_is_taken_over_and_that_is_said(desk: Desk) -> None:
    holder = {"process": 4711, "host": "desk", "since": "2026-10-31T02:00:00+00:00"}
    desk.write(f"{HISTORY}.holder", json.dumps(holder))
    desk.write(f"{HISTORY}.lock", "")
    ran = desk.night(1)
    assert ran.code == ExitCode.FINDINGS
    said = "a night did not end (process 4711 on desk, since 2026-10-31T02:00:00+00:00)"
    assert ran.err == f"note: {said}: its lock was taken over\n"
    assert said in (desk.folder / "site/latest.html").read_text()
    assert desk.night(2).err == ""


def test_a_slip_that_cannot_be_read_says_less_and_stops_nothing(desk: Desk) -> None:
    desk.write(f"{HISTORY}.holder", "half of")
    assert desk.night(1).err == ""
    with locked(desk.folder / HISTORY, datetime(2026, 11, 2, tzinfo=UTC)):
        desk.write(f"{HISTORY}.holder", "")
        assert f"{HISTORY}: error: another night is going on\n" in desk.night(2).err


# ---- the site


def test_a_file_in_the_place_of_the_site_is_told_and_the_night_is_kept(desk: Desk) -> None:
    desk.write("site", "A file.\n")
    ran = desk.night(1)
    assert ran.code == ExitCode.USAGE
    assert ran.out.startswith("1 mismatch on the first night, a serious one.\n")
    assert "report: " not in ran.out
    assert ran.err == (
        "site: error: the site cannot be written: file exists\n"
        "  = help: the nights are in the history: mend this, and factcheck report writes the site\n"
    )
    (desk.folder / "site").unlink()
    assert desk.run("report").out == "wrote 1 page: site/latest.html\n"
    assert desk.states() == [("articles/a.txt", "new", "article new")]


@pytest.mark.parametrize("name", ["index.html", "latest.html", "report.md"])
def test_a_page_of_somebody_else_is_not_written_over(name: str, desk: Desk) -> None:
    theirs = desk.write(f"site/{name}", "<p>The page of the harbour.</p>")
    ran = desk.night(1)
    assert ran.code == ExitCode.USAGE
    assert f"site/{name}: error: {name} is there already, and not one of ours" in ran.err
    assert [path.name for path in (desk.folder / "site").iterdir()] == [name]
    theirs.unlink()
    assert desk.run("report").out == "wrote 1 page: site/latest.html\n"
    assert desk.night(2).err == ""


def full(_: Path, __: bytes) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("name", ["2026-11-02.html", "feed.atom", "latest.html"])
def test_a_disk_that_is_full_leaves_the_site_of_last_night_whole(
    name: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.night(1)
    before = site(desk)
    desk.write("articles/a.txt", RIGHT)

    def write(target: Path, content: bytes) -> None:
        (full if target.name == name else writing.write_at_once)(target, content)

    with monkeypatch.context() as patch:
        patch.setattr("factcheck.nightly.site.write_at_once", write)
        ran = desk.night(2)
    assert ran.code == ExitCode.USAGE
    assert f"site/{name}: error: the site cannot be written: no space left on device" in ran.err
    assert ran.out.startswith("Nothing new since yesterday. 1 was fixed.")
    assert site(desk)["latest.html"] == before["latest.html"]
    assert desk.night(3).code == ExitCode.OK
    assert {"2026-11-01.html", "2026-11-02.html", "2026-11-03.html"} <= site(desk).keys()


def test_files_that_may_not_grow_leave_no_half_of_a_page(desk: Desk) -> None:
    desk.night(1)
    before = site(desk)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    ran = subprocess.run(
        [sys.executable, "-m", "factcheck", "report"],
        cwd=desk.folder,
        env=os.environ | {"PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},  # none cut off
        preexec_fn=limited,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == ExitCode.USAGE
    assert ": error: the " in ran.stderr
    assert "Traceback" not in ran.stderr
    assert site(desk) == before


def test_a_site_that_may_not_be_written_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "site/.factcheck-abc")

    desk.night(1)
    with monkeypatch.context() as patch:
        patch.setattr("tempfile.NamedTemporaryFile", refuse)
        ran = desk.night(2)
    assert "site/2026-11-02.html: error: the site cannot be written: permission denied" in ran.err
    assert desk.run("report", "--list").out.count("2026-11-") == 2


# ---- what fails on the way


def test_a_crash_in_one_article_is_a_line_and_the_others_go_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("articles/b.txt", OTHER + WRONG)
    desk.night(1)
    desk.write("articles/a.txt", f"{WRONG}\nMore.\n")
    desk.write("articles/b.txt", RIGHT)
    check = engine.check_document

    def fail(document: Document, *others: object) -> object:
        if document.path == "articles/a.txt":
            raise ZeroDivisionError(document.source)
        return check(document, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "check_document", fail)
    ran = desk.night(2)
    assert ran.code == ExitCode.FINDINGS
    assert ran.err.startswith(
        "articles/a.txt: error: checking it failed by a fault of factcheck: ZeroDivisionError in "
    )
    assert "Sandbank" not in ran.err
    assert ran.out.startswith("Nothing new since yesterday. 1 was fixed. 1 remains open.\n")
    assert desk.fixed() == [("articles/b.txt", "article edited")]


def test_a_crash_alone_does_not_end_a_night_with_0(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(engine, "check_document", fail)
    assert desk.night(1).code == ExitCode.UNREADABLE


def test_a_process_that_is_killed_is_told_and_nothing_is_lost(desk: Desk) -> None:
    desk.write("articles/b.txt", WRONG)
    sitecustomize = """
import os, sys
os.register_at_fork(after_in_child=lambda: os._exit(9))
if "multiprocessing.spawn" in " ".join(sys.orig_argv):
    os._exit(9)
"""
    desk.write("hooks/sitecustomize.py", sitecustomize)
    ran = subprocess.run(
        [sys.executable, "-m", "factcheck", "nightly", "--jobs", "2"],
        cwd=desk.folder,
        env=os.environ | {"PYTHONUTF8": "1", "PYTHONPATH": str(desk.folder / "hooks")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == ExitCode.USAGE
    assert ran.stderr == (
        "error: a process that worked on articles was ended from outside\n"
        "  = help: where memory is short, use fewer --jobs\n"
    )
    assert desk.night(1).out.startswith("2 mismatches on the first night")


def interrupt(desk: Desk, patch: pytest.MonkeyPatch) -> None:
    """Let ctrl-C come when the third article is read."""
    from factcheck.nightly.gathering import Gathering  # noqa: PLC0415

    read = Gathering.read

    def cut(gathering: Gathering, item: object) -> Iterator[object]:
        if getattr(item, "path", "") == "articles/c.txt":
            raise KeyboardInterrupt
        yield from read(gathering, item)  # type: ignore[arg-type]

    for name in "abcd":
        desk.write(f"articles/{name}.txt", OTHER * 1000 + WRONG)
    patch.setattr(Gathering, "read", cut)


def test_ctrl_c_keeps_what_was_checked_and_the_next_night_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.night(1)
    before = site(desk)
    with monkeypatch.context() as patch:
        interrupt(desk, patch)
        ran = desk.night(2)
    assert (ran.code, ran.out) == (ExitCode.INTERRUPTED, "")
    assert ran.err == (
        "What was checked is kept: the next night goes on from there.\n\nInterrupted.\n"
    )
    assert site(desk) == before
    ran = desk.night(2)
    assert ran.err == (
        "note: a night was cut off: the 2 articles that it had checked were not checked again\n"
    )
    assert [state for _, state, _ in desk.states()] == ["open", "new", "new", "new"]
    assert {name for name in site(desk) if name.startswith("2026")} == {
        "2026-11-01.html",
        "2026-11-02.html",
    }


def test_articles_that_vanish_between_listing_and_reading_are_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factcheck.nightly.gathering import Gathering, Plan  # noqa: PLC0415

    desk.write("articles/b.txt", RIGHT)
    desk.night(1)
    plan = Gathering.plan

    def late(gathering: Gathering) -> Plan:
        found = plan(gathering)
        (desk.folder / "articles/a.txt").unlink()
        return found

    with monkeypatch.context() as patch:
        patch.setattr(Gathering, "plan", late)
        ran = desk.night(2)
    assert ran.err == "articles/a.txt: error: no such file or directory\n"
    assert ran.out.startswith("Nothing new since yesterday. 1 remains open.\n")
    desk.night(3)
    assert desk.fixed() == [("articles/a.txt", "article gone")]


def test_a_folder_that_cannot_be_opened_does_not_mend_its_articles(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("factcheck.toml", SETTINGS.replace("articles/*.txt", "articles"))
    desk.write("articles/closed/b.txt", WRONG)
    desk.night(1)
    scandir = os.scandir

    def closed(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(errno.EACCES, "Permission denied")
        return scandir(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", closed)
        ran = desk.night(2)
    assert "articles/closed: error: permission denied" in ran.err
    assert ran.out.startswith("Nothing new since yesterday. 2 remain open.\n")
    (desk.folder / "articles/closed/b.txt").unlink()
    desk.night(3)
    assert desk.fixed() == [("articles/closed/b.txt", "article gone")]


def test_a_faulty_configuration_of_a_subfolder_is_told_once_and_stops_no_other(
    desk: Desk,
) -> None:
    desk.write("factcheck.toml", SETTINGS.replace("articles/*.txt", "articles"))
    for number in range(3):
        desk.write(f"articles/more/{number}.txt", WRONG)
    desk.night(1)
    desk.write("articles/more/factcheck.toml", 'fail_on = "eror"\ncurrency = 3\n')
    ran = desk.night(2)
    assert ran.code == ExitCode.FINDINGS
    assert ran.err.count("articles/more/factcheck.toml:1:11: error: ") == 1
    assert ran.err.count("articles/more/factcheck.toml:2:1: error: ") == 1
    assert ran.out.splitlines()[0] == "Nothing new since yesterday. 4 remain open."
    assert "3 articles or addresses could not be read" in ran.out
