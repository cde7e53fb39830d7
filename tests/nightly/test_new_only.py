"""`factcheck run --new-only`: what the last night did not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import ExitCode

from .conftest import DATED, RIGHT, WRONG

if TYPE_CHECKING:
    from .conftest import Desk


def test_a_run_tells_only_what_the_last_night_did_not_know(desk: Desk) -> None:
    desk.night(1)
    assert desk.run("run", "articles").code == ExitCode.FINDINGS
    ran = desk.run("run", "articles", "--new-only", "-v")
    assert ran.code == ExitCode.OK
    assert "silenced: known since the night of 2026-11-01" in ran.out
    desk.write("articles/a.txt", WRONG + DATED)
    ran = desk.run("run", "articles", "--new-only", "--format", "concise", "-q")
    assert ran.code == ExitCode.FINDINGS
    [line] = ran.out.splitlines()
    assert "FC202" in line


def test_what_the_last_night_saw_fixed_is_new_again(desk: Desk) -> None:
    desk.night(1)
    desk.write("articles/a.txt", RIGHT)
    desk.night(2)
    desk.write("articles/a.txt", WRONG)
    assert desk.run("run", "articles", "--new-only").code == ExitCode.FINDINGS


def test_articles_are_known_from_another_folder_too(desk: Desk) -> None:
    desk.night(1)
    inside = desk.folder / "articles"
    here, desk.folder = desk.folder, inside
    ran = desk.run("run", "a.txt", "--new-only", "--config", str(here / "factcheck.toml"))
    assert ran.code == ExitCode.OK


def test_without_a_history_it_says_how_to_begin_one(desk: Desk) -> None:
    ran = desk.run("run", "articles", "--new-only")
    assert ran.code == ExitCode.USAGE
    assert "there is no history to compare with" in ran.err
    assert "factcheck nightly begins one" in ran.err
