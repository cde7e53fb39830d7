"""What is written while a night goes on, where there is no terminal and where there is one."""

from __future__ import annotations

import io
import sys
from itertools import count
from typing import TYPE_CHECKING

import pytest

from factcheck.output.progress import Bar

from .conftest import OTHER

if TYPE_CHECKING:
    from .conftest import Desk


def tick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let four seconds pass whenever the bar looks at the clock."""
    ticks = count(0, 4)

    def ticking(between: float | None) -> Bar:
        return Bar(between, clock=lambda: float(next(ticks)))

    monkeypatch.setattr("factcheck.cli.work.nightly.Bar", ticking)
    monkeypatch.setattr("factcheck.cli.work.nightly._SECONDS_BETWEEN_LINES", 10)


def test_without_a_terminal_a_line_comes_every_ten_seconds(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tick(monkeypatch)
    for number in range(11):
        desk.write(f"articles/{number:02}.txt", OTHER * 1000)
    ran = desk.night(1)
    assert ran.err.splitlines() == [
        "checking: 2 of 12",
        "checking: 5 of 12",
        "checking: 8 of 12",
        "checking: 11 of 12",
    ]


def test_in_quiet_nothing_is_written_of_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    tick(monkeypatch)
    for number in range(11):
        desk.write(f"articles/{number:02}.txt", OTHER * 1000)
    ran = desk.night(1, "--quiet")
    assert (ran.out, ran.err) == ("", "")


def test_a_task_of_unknown_length_is_told_without_a_number(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ticks = count(0, 20)
    bar = Bar(10, clock=lambda: float(next(ticks)))
    bar.at("gathering", 0, None)
    bar.at("gathering", 3, None)
    assert capsys.readouterr().err == "gathering: …\ngathering: 3\n"


class Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_there_is_a_bar_that_goes_away(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", screen)
    ran = desk.night(1)
    assert ran.out.startswith("1 mismatch on the first night")
    assert "checking" in screen.getvalue()
    assert screen.getvalue().endswith("\x1b[2K")
