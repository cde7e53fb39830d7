"""`factcheck report` and `factcheck diff`: nights told again from the history, and compared."""

from __future__ import annotations

import email
import json
from email import policy
from typing import TYPE_CHECKING

import feedparser
import pytest

from factcheck.errors import ExitCode

from .conftest import DATED, RIGHT, WRONG

if TYPE_CHECKING:
    from .conftest import Desk

HISTORY = "factcheck-history.sqlite"


def three(desk: Desk) -> None:
    """Hold three nights: one finding, then another beside it, then the first is mended."""
    desk.night(3)
    desk.write("articles/b.txt", DATED.replace("2018", "2017"))
    desk.night(4)
    desk.write("articles/a.txt", RIGHT)
    desk.night(5)


def test_a_night_that_died_is_told_by_whoever_takes_its_lock(desk: Desk) -> None:
    desk.night(1)
    holder = {"process": 4711, "host": "desk", "since": "2026-11-02T02:00:00+00:00"}
    desk.write(f"{HISTORY}.holder", json.dumps(holder))
    ran = desk.run("report")
    assert ran.code == ExitCode.OK
    assert ran.err.startswith("note: a night did not end (process 4711 on desk, since")


def test_the_whole_site_is_written_again_and_is_the_same(desk: Desk) -> None:
    three(desk)
    before = {each.name: each.read_bytes() for each in (desk.folder / "site").iterdir()}
    for each in (desk.folder / "site").iterdir():
        each.unlink()
    (desk.folder / "site").rmdir()
    ran = desk.run("report")
    assert (ran.code, ran.out) == (ExitCode.OK, "wrote 3 pages: site/latest.html\n")
    after = {each.name: each.read_bytes() for each in (desk.folder / "site").iterdir()}
    assert after == before


def test_a_night_of_the_past_is_told_as_it_was(desk: Desk) -> None:
    three(desk)
    ran = desk.run("report", "2026-11-04", "--format", "text")
    assert ran.out.startswith("1 new mismatch since yesterday")
    assert "articles/a.txt" not in ran.out.splitlines()[1]
    assert desk.run("report", "2026-11-04").out == "wrote 1 page: site/latest.html\n"


@pytest.mark.parametrize("form", ["text", "html", "markdown", "json", "atom", "email"])
def test_the_last_night_is_told_in_every_format(form: str, desk: Desk) -> None:
    three(desk)
    ran = desk.run("report", "--format", form)
    assert (ran.code, ran.err) == (ExitCode.OK, "")
    match form:
        case "text":
            assert ran.out.startswith("Nothing new since yesterday. 1 was fixed. 1 remains open.")
        case "html":
            assert ran.out == (desk.folder / "site/latest.html").read_text(encoding="utf-8")
        case "markdown":
            assert "### Fact-check, 5 Nov 2026" in ran.out
        case "json":
            assert json.loads(ran.out)["fixed"][0]["path"] == "articles/a.txt"
        case "atom":
            found = feedparser.parse(ran.out.encode())
            assert not found.bozo
            assert len({entry.id for entry in found.entries}) == len(found.entries) >= 2
        case _:
            mail = email.message_from_string(ran.out, policy=policy.default)
            assert mail["Subject"].startswith("[factcheck] nothing new, 1 fixed, 1 open")


def test_nights_are_listed_in_a_line_each(desk: Desk) -> None:
    three(desk)
    figures = desk.folder / "harbour/figures.csv"
    figures.write_text(figures.read_text().replace("310000000", "much"))
    desk.night(6)
    ran = desk.run("report", "--list")
    assert ran.out.splitlines() == [
        "2026-11-03      1 new, 0 open, 0 fixed, 1 article",
        "2026-11-04      1 new, 1 open, 0 fixed, 2 articles",
        "2026-11-05      0 new, 1 open, 1 fixed, 2 articles",
        "2026-11-06      broken",
    ]


def test_a_night_that_is_not_there_is_told_with_the_one_that_may_be_meant(desk: Desk) -> None:
    three(desk)
    for command in (["report", "2026-11-14"], ["diff", "2026-11-14", "2026-11-05"]):
        ran = desk.run(*command)
        assert (ran.code, ran.out) == (ExitCode.USAGE, "")
        assert ran.err.startswith('error: there is no night "2026-11-14"\n')
        assert '  = help: did you mean "2026-11-04"?' in ran.err
    ran = desk.run("report", "yesterday")
    assert ran.err.endswith("  = help: factcheck report --list names them\n")


@pytest.mark.parametrize("command", [["report"], ["report", "--list"], ["diff"]])
def test_without_a_history_it_is_said_how_one_begins(command: list[str], desk: Desk) -> None:
    ran = desk.run(*command)
    assert (ran.code, ran.out) == (ExitCode.USAGE, "")
    assert ran.err == (
        f"{HISTORY}: error: there is no history yet\n  = help: factcheck nightly begins one\n"
    )
    assert not list(desk.folder.glob(f"{HISTORY}*"))
    desk.write(HISTORY, "")
    assert "no night is in the history yet" in desk.run(*command).err


def test_a_mail_that_nobody_gets_is_told(desk: Desk) -> None:
    desk.night(3)
    ran = desk.run("report", "--send")
    assert (ran.code, ran.out) == (ExitCode.USAGE, "")
    assert "there is nobody to send a mail to" in ran.err


def test_two_nights_are_compared(desk: Desk) -> None:
    three(desk)
    ran = desk.run("diff")
    assert (ran.code, ran.err) == (ExitCode.OK, "")
    lines = ran.out.splitlines()
    assert lines[0] == "2026-11-04 → 2026-11-05"
    assert lines[1].startswith('  -  articles/a.txt:1:26: FC102 "$310 billion": ')
    assert lines[1].endswith("[article edited]")
    assert lines[2:] == ["0 came, 1 went, 0 changed, 1 stayed"]
    whole = desk.run("diff", "2026-11-03", "2026-11-05").out.splitlines()
    assert [line[:5] for line in whole[1:3]] == ["  +  ", "  -  "]
    assert whole[-1] == "1 came, 1 went, 0 changed, 0 stayed"


def test_a_diagnosis_that_changed_is_no_other_finding(desk: Desk) -> None:
    desk.night(3)
    figures = desk.folder / "harbour/figures.csv"
    figures.write_text(figures.read_text().replace("310000000", "355000000"))
    desk.night(4)
    lines = desk.run("diff").out.splitlines()
    assert lines[1].startswith("  ~  articles/a.txt:1:26: FC")
    assert "[new article]" not in lines[1]
    assert lines[2] == "0 came, 0 went, 1 changed, 0 stayed"


def test_a_night_before_a_change_is_told_in_the_words_of_then(desk: Desk) -> None:
    desk.night(3)
    before = desk.run("report", "--format", "text").out
    figures = desk.folder / "harbour/figures.csv"
    figures.write_text(figures.read_text().replace("310000000", "355000000"))
    (desk.folder / "articles/a.txt").rename(desk.folder / "articles/b.txt")
    desk.night(4)
    assert desk.run("report", "2026-11-03", "--format", "text").out == before
    told = json.loads(desk.run("report", "2026-11-03", "--format", "json").out)
    (article,) = told["articles"]
    assert (article["path"], article["claims"][0]["state"]["state"]) == ("articles/a.txt", "new")


def test_an_article_that_is_called_otherwise_is_the_same_in_a_comparison(desk: Desk) -> None:
    desk.night(3)
    (desk.folder / "articles/a.txt").rename(desk.folder / "articles/b.txt")
    desk.night(4)
    assert desk.run("diff").out.endswith("0 came, 0 went, 0 changed, 1 stayed\n")


def test_one_night_alone_is_compared_with_nothing(desk: Desk) -> None:
    desk.night(3)
    ran = desk.run("diff")
    assert (ran.code, ran.out) == (
        ExitCode.OK,
        "There is only one night: nothing to compare it with.\n",
    )
    one = desk.run("diff", "2026-11-03")
    assert (one.code, one.out) == (ExitCode.USAGE, "")
    assert "Name two nights, or none for the last two." in one.err
    assert desk.run("diff", "2026-11-03", "2026-11-03").out.endswith(
        "0 came, 0 went, 0 changed, 1 stayed\n"
    )


def test_what_only_stands_is_no_change(desk: Desk) -> None:
    desk.write("articles/a.txt", WRONG)
    desk.night(3)
    desk.night(4)
    assert desk.run("diff").out.endswith("0 came, 0 went, 0 changed, 1 stayed\n")
