"""The command line as people meet it: help, typos, explanations, faults."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click
import pytest

from factcheck import __version__
from factcheck.cli import invoke, program
from factcheck.cli.grammar import EXIT_CODES, LazyGroup
from factcheck.codes import CODES
from factcheck.errors import ExitCode, FactcheckError, FaultsError

if TYPE_CHECKING:
    from conftest import Factcheck, Golden

COMMANDS = ("run", "extract", "show", "explain", "lookup", "config", "references")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        *((name,) for name in COMMANDS),
        ("references", "check"),
        ("references", "list"),
        ("references", "audit"),
        ("references", "fetch"),
        ("references", "diff"),
        ("references", "draft"),
    ],
    ids=lambda arguments: "-".join(arguments) or "all",
)
def test_help_looks_as_it_always_did(
    arguments: tuple[str, ...], factcheck: Factcheck, golden: Golden
) -> None:
    shown = factcheck(*arguments, "--help")
    assert (shown.code, shown.err) == (0, "")
    golden(f"cli/help-{'-'.join(arguments) or 'all'}.txt", shown.out)
    assert factcheck(*arguments, "-h").out == shown.out
    assert factcheck("help", *arguments).out == shown.out


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_says_itself(name: str) -> None:
    assert isinstance(program, LazyGroup)
    command = import_module(f"factcheck.cli.commands.{name}").command
    assert isinstance(command, click.Command)
    assert program.lazy[name] == (command.help or "").splitlines()[0]


@pytest.mark.parametrize("arguments", [(), *((name,) for name in COMMANDS if name != "config")])
def test_nothing_given_shows_the_help_and_is_wrong_usage(
    arguments: tuple[str, ...], factcheck: Factcheck
) -> None:
    shown = factcheck(*arguments)
    assert shown.code == ExitCode.USAGE
    assert "Examples:" in shown.err
    assert shown.out == ""


def test_a_run_without_paths_does_not_wait_for_a_terminal(factcheck: Factcheck) -> None:
    shown = factcheck("run", "--format", "json")
    assert shown.code == ExitCode.USAGE
    assert "Missing argument 'PATH...'" in shown.err


def test_every_exit_code_is_in_the_help(factcheck: Factcheck) -> None:
    assert set(EXIT_CODES) == set(ExitCode)
    shown = factcheck("--help").out
    assert all(f"\n  {code:d} " in shown for code in ExitCode)


def test_version(factcheck: Factcheck) -> None:
    assert factcheck("--version").out.startswith(f"factcheck {__version__} (Python 3.")


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (("rnu", "x"), "'run'"),
        (("references", "chekc"), "'check'"),
        (("help", "explian"), "'explain'"),
        (("run", "--formt", "json", "x"), "'--format'"),
        (("run", "--format", "jsno", "x"), "'json'"),
        (("run", "--fail-on", "warnings", "x"), "'warning'"),
        (("run", "--color", "alway", "x"), "'always'"),
        (("extract", "--format", "json", "x"), "'jsonl'"),
        (("explain", "FC2O1"), "'FC201'"),
        (("explain", "fcc404"), "'FC404'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_typo_gets_a_suggestion(
    arguments: tuple[str, ...], meant: str, factcheck: Factcheck
) -> None:
    shown = factcheck(*arguments)
    assert shown.code == ExitCode.USAGE
    assert f"Did you mean {meant}" in shown.err
    assert shown.out == ""


@pytest.mark.parametrize("text", ["yesterday", "2015-13-01", "20150420", "2015-W17-1"])
def test_as_of_is_a_day(text: str, factcheck: Factcheck) -> None:
    shown = factcheck("run", "--as-of", text, "x")
    assert shown.code == ExitCode.USAGE
    assert "write it as 2015-04-20" in shown.err


def test_verbose_and_quiet_exclude_each_other(factcheck: Factcheck) -> None:
    assert factcheck("run", "-v", "-q", "x").code == ExitCode.USAGE


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_explained(code: str, factcheck: Factcheck, golden: Golden) -> None:
    shown = factcheck("explain", code.lower())
    assert (shown.code, shown.err) == (0, "")
    golden(f"explain/{code}.txt", shown.out)


def test_everything_is_explained_at_once(factcheck: Factcheck) -> None:
    shown = factcheck("explain", "--all")
    assert shown.code == 0
    assert all(f"{code} {entry.title}" in shown.out for code, entry in CODES.items())


def fail_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise error

    monkeypatch.setattr("factcheck.cli.commands.explain.code_text", fail)


def test_a_fault_of_our_own_is_one_paragraph_without_the_article(
    factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(ValueError("secret words of an article"), monkeypatch)
    shown = factcheck("explain", "FC101")
    assert shown.code == ExitCode.USAGE
    assert "ValueError in factcheck.cli.commands.explain, line" in shown.err
    assert "--debug" in shown.err
    assert "secret" not in shown.err
    assert len(shown.err.splitlines()) == 1


def test_a_file_of_python_that_is_cut_off_is_no_ctrl_c(
    factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(EOFError("marshal data too short"), monkeypatch)
    shown = factcheck("explain", "FC101")
    assert shown.code == ExitCode.USAGE
    assert "EOFError in factcheck.cli.commands.explain, line" in shown.err


def test_debug_shows_the_traceback(factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(ValueError("why"), monkeypatch)
    with pytest.raises(ValueError, match="why"):
        factcheck("explain", "FC101", "--debug")


def test_ctrl_c_ends_with_130(factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(KeyboardInterrupt(), monkeypatch)
    shown = factcheck("explain", "FC101")
    assert shown.code == ExitCode.INTERRUPTED
    assert "Interrupted." in shown.err


def test_every_fault_is_told_with_its_place_and_its_mend(
    factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = [
        FactcheckError("a", "one thing", where="x.csv:3:1", hint="mend it\nor leave it"),
        FactcheckError("b", "another \x1b thing"),
    ]
    fail_with(FaultsError(faults), monkeypatch)
    shown = factcheck("explain", "FC101")
    assert shown.code == ExitCode.USAGE
    assert shown.err.splitlines() == [
        "x.csv:3:1: error: one thing",
        "  = help: mend it",
        "  = help: or leave it",
        "error: another \\x1b thing",
    ]


def test_the_first_letters_of_codes_name_them_all(factcheck: Factcheck) -> None:
    asked = factcheck("explain", "fc2")
    assert asked.code == ExitCode.USAGE
    assert "These begin so: FC201, FC202, FC203." in asked.err


@pytest.mark.parametrize("typed", ["", "2024", "14/05/2024", "20240514", "2024-02-30"])
def test_a_day_that_is_none_is_wrong_usage(typed: str, factcheck: Factcheck) -> None:
    asked = factcheck("extract", "a.txt", "--as-of", typed)
    assert (asked.code, asked.out) == (ExitCode.USAGE, "")
    assert f"{typed!r} is no day; write it as 2015-04-20." in asked.err


def test_the_module_runs_as_a_program() -> None:
    command = [sys.executable, "-m", "factcheck", "--version"]
    assert subprocess.run(command, capture_output=True, check=True).stdout.startswith(b"factcheck")


@pytest.mark.skipif(os.name == "nt", reason="pipes differ")
def test_a_reader_that_has_enough_is_no_fault() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "factcheck", "explain", "--all"]
    ended = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="shells differ")
def test_ctrl_c_while_the_program_is_loaded_ends_with_130() -> None:
    code = (
        "import sys\n"
        "class Pressed:\n"
        "    def find_spec(name, *_):\n"
        "        if name == 'factcheck.cli.faults': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Pressed)\n"
        "import factcheck.__main__"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (
        ExitCode.INTERRUPTED, "", "Interrupted.\n",
    )  # fmt: skip


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_is_closed_from_the_start_is_no_fault(closed: str) -> None:
    command = f'"$0" -m factcheck explain FC101 {closed}'
    ended = subprocess.run(["sh", "-c", command, sys.executable], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.startswith(b"FC101") is (" >" not in f" {closed}")


def test_what_the_operating_system_refuses_is_told(
    factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(OSError(errno.ENOSPC, "No space left on device", "out.txt"), monkeypatch)
    shown = factcheck("explain", "FC101")
    assert shown.code == ExitCode.USAGE
    assert shown.err == "out.txt: error: No space left on device\n"


def test_the_exit_code_of_the_process_is_that_of_the_command() -> None:
    assert invoke(["explain", "FC101"]) == 0


def test_a_sign_is_explained_with_its_points(factcheck: Factcheck) -> None:
    shown = factcheck("explain", "published-together")
    assert shown.out.startswith("published-together [sign]\n")
    assert "points count for an amount being" in " ".join(shown.out.split())


def test_no_two_things_that_are_explained_share_a_name(factcheck: Factcheck) -> None:
    found = re.findall(r"(?m)^(\S+) \[([a-z]+)\]$", factcheck("explain", "--all").out)
    heads = [name for name, kind in found if kind != "slot"]
    assert len(heads) > 100
    assert len(heads) == len(set(heads))
    slots = {name for name, kind in found if kind == "slot"}
    shared = {name: kind for name, kind in found if kind != "slot" and name in slots}
    assert set(shared.values()) <= {"caution"}  # a caution may go by what is read
