"""Settings from files, the environment and the command line, through the program."""

from __future__ import annotations

import json
import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.config import setting_names
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from conftest import Factcheck, Golden, Ran

GOLDEN = Path(__file__).parent / "golden"
SCALE = "The Sandbank Bridge cost $310 billion.\n"
DATED = "The Sandbank Bridge opened in May 2018.\n"
OFF = "The Sandbank Bridge cost $311.4 million.\n"
OPEN = "The Pigeon Bridge cost $12 million.\n"
EVERYTHING = """references = ["harbour"]
locale = "en-GB"
fail-on = "error"
min_coverage = 0.5
baseline = "accepted.json"

[currencies]
"$" = "USD"

[severities]
FC2 = "warning"

[tolerances]
harbour = 1

[per-file-ignores]
"drafts/*" = ["FC203", "FC9"]

[nightly]
site = "site"
max-age = 400

[[nightly.sources]]
name = "drafts"
paths = ["drafts/*.md", "more"]

[[nightly.sources]]
name = "web"
feeds = ["https://desk.example/feed.xml"]

[nightly.gates]
max_new = 0

[nightly.mail]
to = ["desk@example.org"]
sender = "factcheck@example.org"
"""
BROKEN = """refrences = ["harbour"]
fail_on = "eror"
min_coverage = 50

[severities]
FC2 = "off"
FX2 = "error"
FC1 = "eror"

[tolerances]
cost = "2 %"

[per-file-ignores]
"drafts/*" = ["FC20", "FC2O1"]
"*.md" = "FC101"

[nightly]
site = 3
retension = 5

[[nightly.sources]]
name = "drafts"
path = ["drafts/*.md"]

[[nightly.sources]]
name = "drafts"
feeds = ["ftp://desk.example/feed.xml", "https://desk.example/feed.xml"]

[nightly.gates]
max_new = -1
min_coverage = 50

[nightly.mail]
to = "desk@example.org"
server = "localhost"
security = "ssl"
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(GOLDEN / "harbour", tmp_path / "harbour")
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


def shown(factcheck: Factcheck, *arguments: str) -> dict[str, str]:
    """Give what `factcheck config` says: each setting with where it comes from."""
    ran = factcheck("config", *arguments)
    assert (ran.code, ran.err) == (ExitCode.OK, "")
    lines = (line.rpartition("  # ") for line in ran.out.splitlines()[1:])
    return {setting.strip(): origin for setting, _, origin in lines}


def run(text: str, factcheck: Factcheck, *options: str) -> Ran:
    write("a.txt", text)
    return factcheck("run", "a.txt", "--references", "harbour", *options)


def test_the_settings_in_force_look_as_they_always_did(
    factcheck: Factcheck, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("factcheck.toml", EVERYTHING)
    monkeypatch.setenv("FACTCHECK_LOCALE", "en-US")
    ran = factcheck("config", "--config", "fail_on=never", "--config", 'currencies."$"="CAD"')
    assert (ran.code, ran.err) == (ExitCode.OK, "")
    golden("cli/config.txt", ran.out)
    golden("cli/config-isolated.txt", factcheck("config", "--isolated").out)


def test_what_is_shown_is_a_configuration_again(factcheck: Factcheck) -> None:
    write("factcheck.toml", EVERYTHING)
    first = factcheck("config").out
    write("again.toml", first)
    again = factcheck("config", "--config", "again.toml").out
    assert tomllib.loads(again) == tomllib.loads(first)


def test_a_broken_configuration_is_told_in_full(
    factcheck: Factcheck, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("factcheck.toml", BROKEN)
    monkeypatch.setenv("FACTCHECK_MIN_COVERAGE", "2")
    ran = run(SCALE, factcheck, "--config", "fail_on=eror", "--config", "locale=")
    assert (ran.code, ran.out) == (ExitCode.USAGE, "")
    golden("cli/config-broken.txt", ran.err)


def test_the_schema_is_that_of_the_settings(factcheck: Factcheck, golden: Golden) -> None:
    ran = factcheck("config", "--schema")
    schema = json.loads(ran.out)
    assert tuple(schema["properties"]) == setting_names()
    assert all(each["description"] for each in schema["properties"].values())
    golden("cli/config-schema.txt", ran.out)


def test_every_setting_of_a_configuration_is_in_its_documentation(factcheck: Factcheck) -> None:
    write("factcheck.toml", EVERYTHING)
    named = {setting.split(" ")[0].split(".")[0] for setting in shown(factcheck)}
    assert named == set(setting_names())


@pytest.mark.parametrize(
    ("options", "environment", "origin"),
    [
        ((), None, "factcheck.toml:1:1"),
        ((), "never", "FACTCHECK_FAIL_ON"),
        (("--config", "fail_on=never"), "info", "--config fail_on=never"),
        (("--config", 'fail-on = "never"'), None, '--config fail-on = "never"'),
        (("--config", "other.toml"), None, "other.toml:2:1"),
        (("--config", "other.toml", "--config", "fail_on=info"), None, "--config fail_on=info"),
        (("--isolated",), None, "default"),
        (("--isolated",), "info", "FACTCHECK_FAIL_ON"),
        (("--isolated", "--config", "fail_on=info"), None, "--config fail_on=info"),
    ],
)
def test_the_command_line_stands_over_the_environment_and_this_over_files(
    options: tuple[str, ...],
    environment: str | None,
    origin: str,
    factcheck: Factcheck,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("factcheck.toml", 'fail_on = "error"')
    write("other.toml", '\nfail_on = "info"')
    if environment:
        monkeypatch.setenv("FACTCHECK_FAIL_ON", environment)
    origins = shown(factcheck, *options)
    assert {origins[each] for each in origins if each.startswith("fail_on")} == {origin}


def test_entries_of_tables_are_put_together(factcheck: Factcheck) -> None:
    write("factcheck.toml", 'severities = { FC1 = "info", FC2 = "info" }')
    origins = shown(
        factcheck, "--config", "severities.FC2=error", "--config", "severities.FC3=info"
    )
    assert [each for each in origins if each.startswith("severities")] == [
        'severities.FC1 = "info"',
        'severities.FC2 = "error"',
        'severities.FC3 = "info"',
    ]


def test_a_locale_over_a_file_says_whether_the_day_goes_first(factcheck: Factcheck) -> None:
    write("factcheck.toml", 'locale = "en-GB"')
    assert shown(factcheck)["day_first = true"] == "factcheck.toml:1:1"
    assert "day_first = false" in shown(factcheck, "--config", "locale=en-US")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--isolated", "--config", "a.toml"), "--isolated uses no configuration file"),
        (("--config", "a.toml", "--config", "b.toml"), "takes one file, not a.toml and b.toml"),
    ],
)
def test_files_that_contradict_each_other_are_wrong_usage(
    options: tuple[str, ...], message: str, factcheck: Factcheck
) -> None:
    ran = factcheck("config", *options)
    assert ran.code == ExitCode.USAGE
    assert message in ran.err


def test_a_path_that_does_not_exist_has_no_settings(factcheck: Factcheck) -> None:
    ran = factcheck("config", "gone.txt")
    assert ran.code == ExitCode.USAGE
    assert ran.err.startswith("gone.txt: error: no such file or folder\n")


# ---- nearest to the article --------------------------------------------------------------


def test_the_configuration_nearest_to_the_article_is_taken(factcheck: Factcheck) -> None:
    write("factcheck.toml", 'fail_on = "never"\n')
    write("drafts/factcheck.toml", 'fail_on = "error"\n')
    write("drafts/inner/a.txt", SCALE)
    write("done/a.txt", SCALE)
    assert "drafts/factcheck.toml:1:1" in shown(factcheck, "drafts/inner/a.txt").values()
    references = ("--references", "harbour")
    assert factcheck("run", "done", *references).code == ExitCode.OK
    assert factcheck("run", "drafts", *references).code == ExitCode.FINDINGS
    both = factcheck("run", "done", "drafts", *references)
    assert both.code == ExitCode.FINDINGS
    assert "2 articles, 2 claims: 0 supported · 2 mismatches" in both.out
    assert both.out.count("reference: harbour 1.2") == 1


def test_articles_under_several_configurations_stay_in_their_order(factcheck: Factcheck) -> None:
    paths = [write(name, SCALE) for name in ("a.txt", "b/a.txt", "c.txt")]
    write("b/factcheck.toml", 'severities = { FC1 = "info" }\n')
    ran = factcheck("run", *paths, "--references", "harbour", "--format", "json")
    severities = {
        article["path"]: article["claims"][0]["verdict"]["severity"]
        for article in json.loads(ran.out)["articles"]
    }
    assert severities == {"a.txt": "error", "b/a.txt": "info", "c.txt": "error"}
    assert list(severities) == paths


def test_rows_of_two_packages_by_one_id_are_told_apart(factcheck: Factcheck) -> None:
    for folder, cost in (("a", "310000000"), ("b", "420000000")):
        shutil.copytree("harbour", f"{folder}/harbour")
        table = Path(folder, "harbour/figures.csv")
        table.write_text(table.read_text("utf-8").replace("310000000", cost), encoding="utf-8")
        write(f"{folder}/factcheck.toml", 'references = ["harbour"]\n')
        write(f"{folder}/a.txt", OFF)
    ran = factcheck("run", "a", "b")
    assert "310 m USD" in ran.out.partition("b/a.txt")[0]
    assert "420 m USD" in ran.out.partition("b/a.txt")[2]
    told = json.loads(factcheck("run", "a", "b", "--format", "json").out)
    rows = [article["claims"][0]["verdict"]["facts"] for article in told["articles"]]
    assert rows == [["bridge-cost"], ["bridge-cost"]]


def test_faults_of_a_nested_configuration_end_the_run(factcheck: Factcheck) -> None:
    write("a/factcheck.toml", "x = 1\n")
    write("a/a.txt", SCALE)
    ran = factcheck("run", ".", "--references", "harbour")
    assert ran.code == ExitCode.USAGE
    assert ran.err.startswith('a/factcheck.toml:1:1: error: there is no setting "x"')


# ---- what settings do --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("setting", "text", "code"),
    [
        ("severities.FC2=info", DATED, ExitCode.OK),
        ("severities.FC=info", DATED, ExitCode.OK),
        ("severities.FC1=info", DATED, ExitCode.FINDINGS),
        ('severities={FC="error", FC20="info"}', DATED, ExitCode.OK),
        ('severities={FC="info", FC20="error"}', DATED, ExitCode.FINDINGS),
        ("severities.FC9=info", "factcheck: on\n" + OPEN, ExitCode.OK),
        ("severities.FC901=error", "factcheck: on\n" + OPEN, ExitCode.FINDINGS),
    ],
)
def test_the_longest_beginning_of_a_code_says_how_severe_it_is(
    setting: str, text: str, code: ExitCode, factcheck: Factcheck
) -> None:
    assert run(text, factcheck, "--config", setting).code == code


@pytest.mark.parametrize(
    ("setting", "is_supported"),
    [
        ("fail_on=warning", False),
        ("tolerances.harbour=1", True),
        ("tolerances.figures=1", True),
        ('tolerances."figures.csv"=1', True),
        ("tolerances.project_cost=1", True),
        ('tolerances."figures/project_cost"=1', True),
        ("tolerances.harbour=0.1", False),
        ("tolerances.debt=1", False),
        ("tolerances={harbour=1, project_cost=0}", False),
    ],
)
def test_an_amount_may_be_off_by_a_tolerance(
    setting: str, is_supported: bool, factcheck: Factcheck
) -> None:
    ran = run(OFF, factcheck, "--config", setting, "--format", "json")
    [claim] = json.loads(ran.out)["articles"][0]["claims"]
    assert (claim["verdict"]["status"] == "supported") is is_supported
    assert ("within the tolerance of 1 %" in claim["verdict"]["notes"]) is is_supported


def test_what_is_near_stays_near_under_a_tolerance(factcheck: Factcheck) -> None:
    text = "Kenya owed the Harbour Bank $1.8 billion at the end of 2021.\n"
    ran = run(text, factcheck, "--config", "tolerances.harbour=10", "--format", "json")
    [claim] = json.loads(ran.out)["articles"][0]["claims"]
    assert claim["verdict"]["status"] == "near"


def test_a_tolerance_for_nothing_that_is_known_is_a_fault(factcheck: Factcheck) -> None:
    write("factcheck.toml", '[tolerances]\nharbor = 1\n"figures/projectcost" = 1\n')
    ran = run(OFF, factcheck)
    assert (ran.code, ran.out) == (ExitCode.USAGE, "")
    assert ran.err == (
        'factcheck.toml:2:1: error: no package, table or measure is called "harbor"\n'
        '  = help: did you mean "harbour"?\n'
        'factcheck.toml:3:1: error: no package, table or measure is called "projectcost"\n'
        '  = help: did you mean "project_cost"?\n'
    )


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), ExitCode.OK),
        (("--min-coverage", "0.5"), ExitCode.OK),
        (("--min-coverage", "50%"), ExitCode.OK),
        (("--min-coverage", "51%"), ExitCode.FINDINGS),
        (("--config", "min_coverage=0.8"), ExitCode.FINDINGS),
        (("--config", "min_coverage=0.8", "--min-coverage", "0"), ExitCode.OK),
        (("--min-coverage", "80%", "--exit-zero"), ExitCode.OK),
        (("--min-coverage", "80"), ExitCode.USAGE),
        (("--min-coverage", "half"), ExitCode.USAGE),
    ],
)
def test_so_many_claims_must_be_decided(
    options: tuple[str, ...], code: ExitCode, factcheck: Factcheck
) -> None:
    text = "The Sandbank Bridge cost $310 million.\n\n" + OPEN
    assert run(text, factcheck, *options).code == code


def test_too_few_decided_claims_are_told_with_what_asks_for_more(factcheck: Factcheck) -> None:
    write("factcheck.toml", "min_coverage = 0.8\n")
    assert run(f"{SCALE}\n{OPEN}", factcheck, "--fail-on", "never", "--quiet").err == (
        "error: 1 of 2 claims could be decided, "
        "fewer than the 80% that factcheck.toml:1:1 asks for\n"
        "  = help: add reference data for them, or lower min_coverage\n"
    )
