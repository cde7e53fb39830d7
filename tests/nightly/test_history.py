"""The file of the history: damaged, newer, foreign, full, locked, old; and open to others."""

from __future__ import annotations

import json
import os
import random
import resource
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from factcheck.errors import ExitCode
from factcheck.history import schema

from .conftest import DATED, OTHER, RIGHT, WRONG

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Desk

NAME = "factcheck-history.sqlite"


def history(desk: Desk) -> Path:
    return desk.folder / NAME


def put(desk: Desk, content: bytes) -> None:
    """Put a file in the place of the history, with nothing beside it."""
    for each in desk.folder.glob(f"{NAME}*"):
        each.unlink()
    history(desk).write_bytes(content)


def sql(desk: Desk, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(history(desk))) as connection, connection:
        return connection.execute(statement).fetchall()


def aside(desk: Desk) -> list[str]:
    return sorted(each.name for each in desk.folder.glob(f"{NAME}.2*"))


def held(desk: Desk) -> bytes:
    """Hold two nights, and give the file."""
    desk.night(1)
    desk.night(2)
    return history(desk).read_bytes()


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda _: b"Notes about the harbour.\n" * 50, "it is no database"),
        (lambda whole: whole[: len(whole) // 2], "database disk image is malformed"),
        (lambda whole: whole[:4096] + bytes(len(whole) - 4096), "it is damaged"),
    ],
)
def test_a_damaged_history_is_set_aside_and_that_is_said(
    damage: object, said: str, desk: Desk
) -> None:
    assert callable(damage)
    damaged = damage(held(desk))
    put(desk, damaged)
    told = f"the history {NAME} could not be used ({said}"
    ran = desk.night(3)
    assert ran.code == ExitCode.FINDINGS
    assert told in ran.err
    assert f"it was set aside as {NAME}.2026-11-03, and a new one begun" in ran.err
    assert "was set aside as" in (desk.folder / "site/latest.html").read_text()
    assert (desk.folder / f"{NAME}.2026-11-03").read_bytes() == damaged
    assert (desk.folder / "site/2026-11-02.html").exists()
    assert desk.night(4).err == ""


def test_what_is_set_aside_never_takes_the_place_of_another(desk: Desk) -> None:
    for number in range(3):
        put_beside(desk, f"no database {number}".encode())
        desk.night(1)
    assert aside(desk) == [f"{NAME}.2026-11-01{end}" for end in ("", "-2", "-3")]
    contents = [(desk.folder / name).read_bytes()[-1:] for name in aside(desk)]
    assert contents == [b"0", b"1", b"2"]


def put_beside(desk: Desk, content: bytes) -> None:
    for end in ("", "-wal", "-shm"):
        (desk.folder / f"{NAME}{end}").unlink(missing_ok=True)
    history(desk).write_bytes(content)


def test_what_sqlite_keeps_beside_a_history_is_set_aside_with_it(desk: Desk) -> None:
    put(desk, b"no database")
    for end in ("-wal", "-shm"):
        (desk.folder / f"{NAME}{end}").write_bytes(b"left")
    desk.night(1)
    assert aside(desk) == [f"{NAME}.2026-11-01{end}" for end in ("", "-shm", "-wal")]


def test_a_history_of_a_newer_version_is_set_aside_by_a_night_alone(desk: Desk) -> None:
    held(desk)
    sql(desk, "PRAGMA user_version = 99")
    for command in (["report"], ["report", "--list"], ["diff"]):
        ran = desk.run(*command)
        assert ran.code == ExitCode.USAGE
        assert "a newer factcheck wrote it, which this one cannot read" in ran.err
        assert "the next factcheck nightly sets it aside" in ran.err
    assert aside(desk) == []
    assert "a newer factcheck wrote it" in desk.night(3).err
    (name,) = aside(desk)
    with closing(sqlite3.connect(desk.folder / name)) as connection:
        assert connection.execute("SELECT count(*) FROM nights").fetchone() == (2,)


def test_the_database_of_another_program_is_refused_and_left(desk: Desk) -> None:
    sql(desk, "CREATE TABLE birds (name TEXT)")
    before = history(desk).read_bytes()
    for ran in (desk.night(1), desk.run("report")):
        assert ran.code == ExitCode.USAGE
        assert "this file is no history of factcheck, but another program's" in ran.err
    assert history(desk).read_bytes() == before
    assert not (desk.folder / "site").exists()


def test_a_folder_in_the_place_of_the_history_is_told(desk: Desk) -> None:
    history(desk).mkdir()
    ran = desk.night(1)
    assert ran.code == ExitCode.USAGE
    assert f"{NAME}: error: the history cannot be used: it is a folder" in ran.err


@pytest.mark.parametrize("place", ["harbour/datapackage.json/h.sqlite", "/proc/h/h.sqlite"])
def test_a_folder_that_cannot_be_made_is_told(place: str, desk: Desk) -> None:
    settings = (desk.folder / "factcheck.toml").read_text()
    desk.write("factcheck.toml", f'{settings}\n[nightly]\nhistory = "{place}"\n')
    ran = desk.night(1)
    assert ran.code == ExitCode.USAGE
    assert f"{place}.lock: error: the lock cannot be made: " in ran.err
    assert "  = help: see that its folder can be written" in ran.err


def test_random_bytes_anywhere_never_end_in_a_fault_of_our_own(desk: Desk) -> None:
    desk.write("articles/b.txt", OTHER + DATED)
    whole, chance = held(desk), random.Random(3)
    for _ in range(10):
        spoilt = bytearray(whole)
        at = chance.randrange(100, len(whole) - 64)
        spoilt[at : at + 64] = chance.randbytes(64)
        put(desk, bytes(spoilt))
        for ran in (desk.run("report"), desk.run("diff"), desk.night(3)):
            assert "fault of its own" not in ran.err
            assert "Sandbank" not in ran.err
        assert ran.code == ExitCode.FINDINGS


def test_a_check_whose_row_is_damaged_is_made_again(desk: Desk) -> None:
    held(desk)
    sql(desk, "UPDATE checks SET kept = x'00'")
    desk.night(3)
    assert desk.states() == [("articles/a.txt", "open", "article new")]
    sql(desk, f"UPDATE contents SET source = '{RIGHT}'")
    desk.night(4)
    assert desk.states() == [("articles/a.txt", "open", "article new")]


def test_a_night_whose_rows_are_damaged_is_told_with_the_mend(desk: Desk) -> None:
    held(desk)
    sql(desk, "UPDATE nights SET inputs = '{' WHERE name = '2026-11-01'")
    ran = desk.run("report", "2026-11-01", "--format", "text")
    assert ran.code == ExitCode.USAGE
    assert "the history cannot be used: it is damaged: a row cannot be read" in ran.err
    assert "move the file away" in ran.err
    assert desk.run("report", "--format", "text").code == ExitCode.OK
    sql(desk, "UPDATE nights SET inputs = '{' WHERE name = '2026-11-02'")
    assert desk.night(3).err == ""


def test_a_full_disk_ends_a_night_and_loses_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(desk)
    page = (desk.folder / "site/latest.html").read_bytes()
    for number in range(40):
        desk.write(f"articles/{number}.txt", OTHER * 200 + WRONG)
    connect = sqlite3.connect

    def full(*arguments: object, **named: object) -> sqlite3.Connection:
        connection = connect(*arguments, **named)  # type: ignore[call-overload]
        assert isinstance(connection, sqlite3.Connection)
        connection.execute("PRAGMA max_page_count = 40")
        return connection

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", full)
        ran = desk.night(3)
    assert ran.code == ExitCode.USAGE
    assert "the history cannot be used: database or disk is full" in ran.err
    assert "that there is room on the disk" in ran.err
    assert (desk.folder / "site/latest.html").read_bytes() == page
    assert [name for (name,) in sql(desk, "SELECT name FROM nights WHERE night NOT NULL")] == [
        "2026-11-01",
        "2026-11-02",
    ]
    desk.night(4)
    assert len(desk.states()) == 41
    assert ("articles/a.txt", "open", "article new") in desk.states()


def test_files_that_may_not_grow_end_a_night_without_a_traceback(desk: Desk) -> None:
    held(desk)
    for number in range(10):
        desk.write(f"articles/{number}.txt", OTHER * 400 + WRONG)
    size = history(desk).stat().st_size

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    ran = subprocess.run(
        [sys.executable, "-m", "factcheck", "nightly"],
        cwd=desk.folder,
        env=os.environ | {"PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},  # none cut off
        preexec_fn=limited,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == ExitCode.USAGE
    assert "the history cannot be used: " in ran.stderr
    assert "Traceback" not in ran.stderr
    desk.night(4)
    assert len(desk.states()) == 11


def test_a_history_that_another_program_holds_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.night(1)
    monkeypatch.setattr("factcheck.history.opening._PATIENCE", 0.05)
    with closing(sqlite3.connect(history(desk), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        ran = desk.night(2)
    assert ran.code == ExitCode.USAGE
    assert ran.err == (
        f"{NAME}: error: the history cannot be used: database is locked\n"
        "  = help: another program holds it: close it and run this again\n"
    )
    desk.night(2)
    assert desk.states() == [("articles/a.txt", "open", "article new")]


def test_an_old_history_is_brought_up_and_keeps_its_rows(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(desk)
    step = "ALTER TABLE nights ADD COLUMN remark TEXT NOT NULL DEFAULT 'none';"
    monkeypatch.setattr("factcheck.history.opening.STEPS", (*schema.STEPS, step))
    desk.night(3)
    assert sql(desk, "PRAGMA user_version") == [(len(schema.STEPS) + 1,)]
    assert sql(desk, "SELECT name, remark FROM nights") == [
        (f"2026-11-0{day}", "none") for day in (1, 2, 3)
    ]
    assert desk.states() == [("articles/a.txt", "open", "article new")]


def test_a_step_that_fails_leaves_the_old_history_as_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(desk)
    step = "CREATE TABLE fine (x); CREATE TABLE nights (x);"
    with monkeypatch.context() as patch:
        patch.setattr("factcheck.history.opening.STEPS", (*schema.STEPS, step))
        ran = desk.night(3)
    assert ran.code == ExitCode.USAGE
    assert "table nights already exists" in ran.err
    assert sql(desk, "SELECT count(*) FROM sqlite_master WHERE name = 'fine'") == [(0,)]
    desk.night(3)
    assert desk.states() == [("articles/a.txt", "open", "article new")]


def test_a_history_opens_as_plain_sqlite_and_its_states_are_readable(desk: Desk) -> None:
    held(desk)
    rows = sql(
        desk,
        "SELECT path, fingerprint, state, cause, since, nights, code, severity, line, text,"
        " message, suggestion FROM findings JOIN articles ON article = articles.id",
    )
    (row,) = rows
    assert row[0] == "articles/a.txt"
    assert row[2:] == (
        "open", "article new", "2026-11-01", 2, "FC102", "error", 1, "$310 billion",
        "the number is 1,000 times too large", "$310 million",
    )  # fmt: skip
    assert sql(desk, "SELECT night, state, cause, code FROM events") == [
        ("2026-11-01", "new", "article new", "FC102")
    ]
    ((count,),) = sql(desk, "SELECT count FROM nights WHERE name = '2026-11-02'")
    assert json.loads(str(count))["open"] == 1
    assert not list(desk.folder.glob(f"{NAME}-*"))
    assert [kind for (kind,) in sql(desk, "SELECT DISTINCT typeof(card) FROM findings")] == ["text"]
