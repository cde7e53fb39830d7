"""Faults of `[nightly]`: all told at once, each with its place; nothing is begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from .conftest import Desk

FAULTS = """references = ["harbour"]

[nightly]
retention = 0
max_age = true
address = "desk.example"
history = ""

[[nightly.sources]]
paths = ["articles"]

[[nightly.sources]]
name = "empty"

[[nightly.sources]]
name = "web"
urls = []
sitemap = ["https://desk.example/sitemap.xml"]

[nightly.gates]
max_open = 1.5
min_coverage = "half"

[nightly.mail]
sender = "desk"
user = 3
"""
TOLD = [
    "4:13: error: nightly.retention must be a whole number from 1 on, not 0",
    "5:11: error: nightly.max_age must be a whole number from 0 on, not true",
    '6:11: error: nightly.address must be a web address, not "desk.example"',
    "7:11: error: nightly.history is empty",
    '9:1: error: nightly.sources.1 needs "name"',
    '12:1: error: the source "empty" has no articles',
    '15:1: error: the source "web" has no articles',
    "17:8: error: nightly.sources.3.urls is empty",
    "18:11: error: nightly.sources.3.sitemap must be text in quotes, not a list",
    "21:12: error: nightly.gates.max_open must be a whole number from 0 on, not 1.5",
    '22:16: error: nightly.gates.min_coverage must be a share from 0 to 1, not "half"',
    '24:1: error: nightly.mail needs "to"',
    '25:10: error: nightly.mail.sender must be a mail address, not "desk"',
    "26:8: error: nightly.mail.user must be text in quotes, not 3",
]


def test_every_fault_of_a_night_is_told_with_its_place(desk: Desk) -> None:
    desk.write("factcheck.toml", FAULTS)
    for command in (["nightly"], ["nightly", "--dry-run"], ["report"]):
        ran = desk.run(*command)
        assert (ran.code, ran.out) == (ExitCode.USAGE, "")
        heads = [line for line in ran.err.splitlines() if not line.startswith("  = ")]
        assert heads == [f"factcheck.toml:{line}" for line in TOLD]
    assert not (desk.folder / "site").exists()
    assert not list(desk.folder.glob("factcheck-history*"))


@pytest.mark.parametrize(
    ("site", "paths"),
    [(".", "articles"), ("articles", "articles/*.md"), ("articles", "articles/a.txt")],
)
def test_a_site_in_which_the_articles_lie_is_told(site: str, paths: str, desk: Desk) -> None:
    desk.write(
        "factcheck.toml",
        f'[nightly]\nsite = "{site}"\n[[nightly.sources]]\nname = "a"\npaths = ["{paths}"]\n',
    )
    ran = desk.night(1)
    assert (ran.code, ran.out) == (ExitCode.USAGE, "")
    assert ran.err.startswith(
        'factcheck.toml:2:8: error: articles of the source "a" lie in the folder of the site\n'
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nightly = 3", "nightly must be a table, not 3"),
        ("[nightly]\nsources = 'x'", "nightly.sources must be a list of tables"),
        ("[nightly]\nsources = [3]", "nightly.sources.1 must be a table, not 3"),
    ],
)
def test_what_is_no_table_is_told(text: str, said: str, desk: Desk) -> None:
    desk.write("factcheck.toml", text)
    ran = desk.night(1)
    assert ran.code == ExitCode.USAGE
    assert said in ran.err


def test_a_time_that_is_none_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for chosen in ("tomorrow", "9" * 30):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", chosen)
        ran = desk.run("nightly")
        assert ran.code == ExitCode.USAGE
        said = f'"{chosen}" is no time: it is counted in seconds since 1970'
        assert ran.err == f"SOURCE_DATE_EPOCH: error: {said}\n"


def test_a_configuration_that_is_not_there_is_told(desk: Desk) -> None:
    ran = desk.run("nightly", "--config", "nowhere.toml")
    assert ran.code == ExitCode.USAGE
    assert "nowhere.toml" in ran.err
