"""What is found out about the terminal: colour, width, letters."""

from __future__ import annotations

import io
import sys

import pytest

from factcheck.cli.terminal import page, wants_colour, write
from factcheck.output.page import NORMAL


@pytest.mark.parametrize(
    ("choice", "environment", "is_terminal", "coloured"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour_is_decided_by_option_environment_and_terminal(
    choice: str, environment: dict[str, str], is_terminal: bool, coloured: bool
) -> None:
    assert wants_colour(choice, environment, is_terminal=is_terminal) is coloured


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def a_stream(kind: type[io.TextIOWrapper], encoding: str) -> io.TextIOWrapper:
    return kind(io.BytesIO(), encoding=encoding)


@pytest.mark.parametrize(
    ("encoding", "unicode"), [("utf-8", True), ("UTF8", True), ("ascii", False), ("cp1252", False)]
)
def test_letters_beyond_ascii_need_utf8(encoding: str, unicode: bool) -> None:
    assert page("never", NORMAL, a_stream(io.TextIOWrapper, encoding)).unicode is unicode


@pytest.mark.parametrize(("columns", "width"), [("20", 40), ("72", 72), ("400", 120)])
def test_a_terminal_is_as_wide_as_it_says_within_reason(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert page("auto", NORMAL, a_stream(Terminal, "utf-8")).width == width


def test_a_pipe_has_one_width_whatever_the_environment_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert page("auto", NORMAL, a_stream(io.TextIOWrapper, "utf-8")).width == 100


def test_what_is_no_unicode_is_written_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = a_stream(io.TextIOWrapper, "ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    write(["é", "\udce9"])
    assert isinstance(stream.buffer, io.BytesIO)
    assert stream.buffer.getvalue() == "é\\udce9".encode()
