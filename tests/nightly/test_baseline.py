"""Findings that are accepted: written, shown, pruned, and what `run` and a night make of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from factcheck.errors import ExitCode

from .conftest import DATED, OTHER, RIGHT, SETTINGS, WRONG

if TYPE_CHECKING:
    from conftest import Asked, Loopback

    from .conftest import Desk

NAME = "factcheck-baseline.json"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793498400")


def accepted(desk: Desk) -> list[str]:
    return [each["path"] for each in json.loads((desk.folder / NAME).read_text())["findings"]]


def test_what_is_accepted_is_written_once_and_keeps_its_day(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = desk.run("baseline", "write", "articles")
    assert (ran.code, ran.err) == (ExitCode.OK, "")
    assert ran.out == (f'+ articles/a.txt  FC102 "$310 billion"\n{NAME}: 1 accepted finding\n')
    text = (desk.folder / NAME).read_text()
    assert '"since": "2026-11-01"' in text
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793757600")
    desk.write("articles/b.txt", WRONG)
    again = desk.run("baseline", "write", "articles")
    assert again.out == f'+ articles/b.txt  FC102 "$310 billion"\n{NAME}: 2 accepted findings\n'
    lines = (desk.folder / NAME).read_text().splitlines()
    (line,) = [line for line in text.splitlines() if "a.txt" in line]
    assert f"{line}," in lines
    assert desk.run("baseline", "write", "articles").out == f"{NAME}: 2 accepted findings\n"
    shown = desk.run("baseline", "show")
    assert shown.out == (
        'articles/a.txt  FC102 "$310 billion"  since 2026-11-01\n'
        'articles/b.txt  FC102 "$310 billion"  since 2026-11-04\n'
        f"{NAME}: 2 accepted findings\n"
    )


@pytest.mark.parametrize("quiet", [(), ("--quiet",)])
def test_in_ci_what_is_accepted_in_vain_is_an_error(
    quiet: tuple[str, ...], desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.run("baseline", "write", "articles")
    desk.write("articles/a.txt", RIGHT)
    assert desk.run("run", "articles").code == ExitCode.OK
    monkeypatch.setenv("CI", "true")
    ran = desk.run("run", "articles", *quiet)
    assert ran.code == ExitCode.FINDINGS
    assert f"{NAME}: error: 1 accepted finding not found any more" in ran.err
    desk.run("baseline", "prune", "articles")
    assert desk.run("run", "articles", *quiet).code == ExitCode.OK


@pytest.mark.parametrize(
    ("value", "options", "code"),
    [
        ("true", ("--exit-zero",), ExitCode.OK),
        ("true", ("--fail-on", "never"), ExitCode.OK),
        ("1", ("--fail-on", "error"), ExitCode.FINDINGS),
        ("false", (), ExitCode.OK),
        ("0", (), ExitCode.OK),
    ],
)
def test_what_lets_findings_pass_lets_pass_what_is_accepted_in_vain(
    value: str,
    options: tuple[str, ...],
    code: ExitCode,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk.run("baseline", "write", "articles")
    desk.write("articles/a.txt", RIGHT)
    monkeypatch.setenv("CI", value)
    ran = desk.run("run", "articles", *options)
    assert ran.code == code
    assert "1 accepted finding not found any more" in ran.err


def test_a_baseline_that_cannot_be_written_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied", "/srv/.factcheck-abc")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", refuse)
    ran = desk.run("baseline", "write", "articles")
    assert ran.code == ExitCode.USAGE
    assert ran.err == (
        f"{NAME}: error: could not be written: Permission denied\n"
        "  = help: see who may write to the folder, and whether the disk is full\n"
    )


def test_a_baseline_of_another_schema_is_neither_read_nor_written_over(desk: Desk) -> None:
    later = '{"schema": 99, "findings": []}'
    desk.write(NAME, later)
    for command in (("run", "articles"), ("baseline", "write", "articles"), ("baseline", "show")):
        ran = desk.run(*command)
        assert ran.code == ExitCode.USAGE
        assert f"{NAME}: error: this baseline has the schema 99, and only 1 is read" in ran.err
    assert (desk.folder / NAME).read_text() == later


def test_without_a_baseline_nothing_is_accepted(desk: Desk) -> None:
    assert desk.run("baseline", "show").out == f"{NAME}: 0 accepted findings\n"
    assert desk.run("baseline", "prune", "articles").out == f"{NAME}: 0 accepted findings\n"
    assert not (desk.folder / NAME).exists()


def test_a_run_does_not_fail_on_what_is_accepted(desk: Desk) -> None:
    desk.run("baseline", "write", "articles")
    ran = desk.run("run", "articles")
    assert ran.code == ExitCode.OK
    assert "in the baseline since 2026-11-01" in desk.run("run", "articles", "--format", "json").out
    desk.write("articles/b.txt", WRONG)
    assert desk.run("run", "articles").code == ExitCode.FINDINGS


def test_an_accepted_finding_is_no_news_until_it_is_taken_out(desk: Desk) -> None:
    desk.run("baseline", "write", "articles")
    assert desk.night(2).code == ExitCode.OK
    assert desk.states() == [("articles/a.txt", "baselined", "article new")]
    (desk.folder / NAME).unlink()
    ran = desk.night(3)
    assert ran.code == ExitCode.FINDINGS
    assert "baseline changed" in ran.out
    assert desk.states() == [("articles/a.txt", "reopened", "baseline changed")]
    desk.run("baseline", "write", "articles")
    desk.night(4)
    assert desk.states() == [("articles/a.txt", "baselined", "baseline changed")]


def test_what_is_accepted_and_not_found_any_more_is_warned_about_and_pruned(desk: Desk) -> None:
    desk.write("articles/b.txt", WRONG)
    desk.write("articles/c.txt", WRONG)
    desk.run("baseline", "write", "articles")
    desk.write("articles/a.txt", RIGHT)
    warning = (
        f"{NAME}: warning: 1 accepted finding not found any more\n"
        "  = help: factcheck baseline prune takes them out\n"
    )
    assert desk.run("run", "articles").err == warning
    assert desk.night(2).err == warning
    assert desk.night(3, "--quiet").err == ""
    (desk.folder / "articles/b.txt").unlink()
    ran = desk.run("baseline", "prune", "articles")
    assert ran.out == (
        '- articles/a.txt  FC102 "$310 billion"\n- articles/b.txt  FC102 "$310 billion"\n'
        f"{NAME}: 1 accepted finding\n"
    )
    assert accepted(desk) == ["articles/c.txt"]
    assert desk.night(4).err == ""


def test_what_is_accepted_of_an_article_that_is_gone_is_told_where_it_would_be(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("articles/b.txt", RIGHT)
    desk.write("others/c.txt", RIGHT)
    desk.run("baseline", "write", "articles")
    (desk.folder / "articles/a.txt").unlink()
    told = f"{NAME}: warning: 1 accepted finding not found any more\n"
    for paths in (["articles"], ["."], ["articles/*.txt"], ["articles/b.txt", "articles/**/*.txt"]):
        assert told in desk.run("run", *paths).err, paths
    for paths in (["others"], ["articles/b.txt"], ["articles/b*"]):
        assert desk.run("run", *paths).err == "", paths
    assert told in desk.night(2).err
    monkeypatch.setenv("CI", "true")
    assert desk.run("run", "articles", "-q").code == ExitCode.FINDINGS
    assert desk.run("run", "articles/b.txt", "-q").code == ExitCode.OK


def test_a_file_that_is_renamed_keeps_what_is_accepted_of_it(desk: Desk) -> None:
    desk.write("articles/a.txt", f"{WRONG}\n{WRONG}")
    desk.run("baseline", "write", "articles")
    assert accepted(desk) == ["articles/a.txt"] * 2
    desk.night(2)
    (desk.folder / "articles/a.txt").rename(desk.folder / "articles/z.txt")
    ran = desk.run("run", "articles")
    assert (ran.code, ran.err) == (ExitCode.OK, "")
    for day in (3, 4):
        assert desk.night(day).code == ExitCode.OK
        states = desk.states()
        assert [(path, state) for path, state, _ in states] == [("articles/z.txt", "baselined")] * 2
    desk.write("articles/y.txt", WRONG)
    assert desk.run("run", "articles/y.txt").code == ExitCode.FINDINGS
    (desk.folder / "articles/y.txt").unlink()
    ran = desk.run("baseline", "prune", "articles")
    assert accepted(desk) == ["articles/z.txt"] * 2
    assert "+ articles/z.txt" in ran.out
    assert "- articles/a.txt" in ran.out
    assert desk.run("run", "articles").code == ExitCode.OK


def test_an_article_that_cannot_be_read_keeps_what_is_accepted_of_it(desk: Desk) -> None:
    desk.run("baseline", "write", "articles")
    (desk.folder / "articles/a.txt").write_bytes(b"\xff\xfe\x00\x00 no text")
    for command in ("write", "prune"):
        ran = desk.run("baseline", command, "articles", "nowhere")
        assert ran.code == ExitCode.UNREADABLE
        assert "articles/a.txt:1:1: error: " in ran.err
        assert "nowhere: error: there is no such file or folder" in ran.err
        assert accepted(desk) == ["articles/a.txt"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"schema": 1,\n "findings": [}', ":2:15: error: this is no JSON: expecting value"),
        (b"[]", ': error: this is no baseline: there is no list "findings"'),
        (b'{"findings": [{"path": "a.txt"}]}', ": error: finding 1 needs the texts path, id, "),
        (b'{"findings": [3]}', ": error: finding 1 needs the texts path, id, "),
        (b"\xff\xfe", ": error: this is not UTF-8"),
        (b"[" * 100_000, ": error: this is no baseline: its brackets stand too deep"),
    ],
)
def test_a_damaged_baseline_is_told_with_its_place_and_left(
    content: bytes, said: str, desk: Desk
) -> None:
    desk.night(1)
    (desk.folder / NAME).write_bytes(content)
    commands = (["run", "articles"], ["baseline", "show"], ["baseline", "write", "articles"])
    for command in commands:
        ran = desk.run(*command)
        assert (ran.code, ran.out == "" or command[0] == "run") == (ExitCode.USAGE, True)
        assert NAME + said in ran.err
        assert (
            "  = help: mend it, or delete it and write it anew with factcheck baseline write"
            in ran.err
        )
    night = desk.night(2)
    assert night.code == ExitCode.USAGE
    assert night.out.startswith(f"Nothing could be checked: {NAME}{said.partition(' error')[0]}")
    assert (desk.folder / NAME).read_bytes() == content


def test_a_baseline_is_the_same_from_any_folder(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = str(desk.folder / "factcheck.toml")
    articles, folder = str(desk.folder / "articles"), desk.folder
    desk.folder = folder / "harbour"
    desk.run("baseline", "write", articles, "--config", settings)
    desk.folder = folder
    assert accepted(desk) == ["articles/a.txt"]
    assert desk.run("run", "articles").code == ExitCode.OK
    monkeypatch.chdir("/")
    desk.folder = folder.parent
    assert desk.run("run", articles, "--config", settings).code == ExitCode.OK


def test_articles_of_a_collection_and_of_a_folder_with_settings_of_its_own(desk: Desk) -> None:
    desk.write("factcheck.toml", SETTINGS.replace("*.txt", ""))
    line = json.dumps({"id": "x 1", "text": WRONG})
    desk.write("articles/c.jsonl", line)
    desk.write("articles/more/factcheck.toml", 'references = ["../../harbour"]\n')
    desk.write("articles/more/d.txt", OTHER + DATED)
    ran = desk.run("baseline", "write", "articles")
    assert ran.code == ExitCode.OK
    assert accepted(desk) == ["articles/a.txt", "articles/c.jsonl#x 1"]
    own = json.loads((desk.folder / "articles/more" / NAME).read_text())["findings"]
    assert [each["path"] for each in own] == ["d.txt"]
    assert desk.run("run", "articles").code == ExitCode.OK
    assert desk.night(2).code == ExitCode.OK
    assert [state for _, state, _ in desk.states()] == ["baselined"] * 3
    desk.write(f"articles/more/{NAME}", "{")
    ran = desk.night(3)
    assert f"articles/more/{NAME}:1:2: error: this is no JSON" in ran.err
    assert [state for _, state, _ in desk.states()] == ["baselined"] * 2
    assert desk.fixed() == []


def test_pages_are_accepted_by_their_address(desk: Desk, loopback: Loopback) -> None:
    text = f"{OTHER}{WRONG}".encode()

    def answer(asked: Asked) -> None:
        found = text if asked.path == "/a.txt" else b""
        asked.begin(200, Content_Type="text/plain", Content_Length=len(found))
        asked.wfile.write(found)

    address = f"http://{loopback(answer).host}/a.txt"
    desk.write(
        "factcheck.toml",
        'references = ["harbour"]\nprivate_addresses = true\n'
        f'[[nightly.sources]]\nname = "web"\nurls = ["{address}"]\n',
    )
    assert desk.run("baseline", "write", address).out.startswith(f"+ {address}  FC102")
    assert accepted(desk) == [address]
    assert desk.run("run", address).code == ExitCode.OK
    assert desk.night(2).code == ExitCode.OK
    assert desk.states() == [(address, "baselined", "article new")]
    assert desk.run("baseline", "prune", "articles").out == f"{NAME}: 1 accepted finding\n"
