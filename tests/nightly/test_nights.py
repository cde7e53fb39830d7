"""Nights through the real entry point: what is new, why, what is fixed, how they end."""

from __future__ import annotations

import quopri
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from factcheck.errors import ExitCode

from .conftest import DATED, OTHER, RIGHT, SETTINGS, WRONG

if TYPE_CHECKING:
    from .conftest import Desk

FILES = {"index.html", "latest.html", "feed.atom", "report.md", "results.json", "report.eml"}


def test_a_first_night_reports_what_is_wrong_as_new(desk: Desk) -> None:
    ran = desk.night(1)
    assert (ran.code, ran.err) == (ExitCode.FINDINGS, "")
    assert ran.out.startswith("1 mismatch on the first night, a serious one.\n")
    assert "[new article]\n" in ran.out
    assert ran.out.endswith("report: site/latest.html\n")
    assert desk.states() == [("articles/a.txt", "new", "article new")]
    assert {each.name for each in (desk.folder / "site").iterdir()} == FILES | {"2026-11-01.html"}


def test_the_night_after_a_correction_reports_it_as_fixed(desk: Desk) -> None:
    desk.night(1)
    desk.write("articles/a.txt", RIGHT)
    ran = desk.night(2)
    assert ran.code == ExitCode.OK
    assert ran.out.startswith("Nothing new since yesterday. 1 was fixed. Nothing is open.\n")
    assert (desk.states(), desk.fixed()) == ([], [("articles/a.txt", "article edited")])
    assert desk.night(3).out.startswith("Nothing new since yesterday. Nothing is open.\n")
    assert desk.fixed() == []


def test_what_stays_is_open_whatever_else_is_edited(desk: Desk) -> None:
    desk.night(1)
    desk.write("articles/a.txt", OTHER + "By now the Sandbank Bridge, they say, cost $310 bn.\n")
    assert desk.night(2).code == ExitCode.FINDINGS
    assert desk.states() == [("articles/a.txt", "open", "article new")]


def test_an_edit_that_makes_a_finding_is_its_cause(desk: Desk) -> None:
    desk.write("articles/a.txt", RIGHT)
    desk.night(1)
    desk.write("articles/a.txt", WRONG)
    desk.night(2)
    assert desk.states() == [("articles/a.txt", "new", "article edited")]


def test_what_was_fixed_and_comes_back_is_reopened(desk: Desk) -> None:
    desk.night(1)
    desk.write("articles/a.txt", RIGHT)
    desk.night(2)
    desk.write("articles/a.txt", WRONG)
    desk.night(3)
    assert desk.states() == [("articles/a.txt", "reopened", "article edited")]
    desk.night(4)
    assert desk.states() == [("articles/a.txt", "open", "article edited")]


def test_another_day_of_publication_is_an_edit_of_the_article(desk: Desk) -> None:
    desk.write("factcheck.toml", SETTINGS.replace("*.txt", "*.jsonl"))
    dated = '{"id": "x", "text": "Last year the Sandbank Bridge opened.", "published": "%s"}\n'
    desk.write("articles/c.jsonl", dated % "2020-01-01")
    assert desk.night(1).code == ExitCode.OK
    desk.write("articles/c.jsonl", dated % "2025-01-01")
    desk.night(2)
    assert desk.states() == [("articles/c.jsonl#x", "new", "article edited")]
    desk.write("articles/c.jsonl", dated % "2020-01-01")
    desk.night(3)
    assert desk.fixed() == [("articles/c.jsonl#x", "article edited")]


def test_a_finding_of_which_nobody_knows_why_is_told_without_a_cause(desk: Desk) -> None:
    desk.write("articles/a.txt", "Last year the Sandbank Bridge opened.\n")
    assert desk.night(1, "--as-of", "2020-01-01").code == ExitCode.OK
    ran = desk.night(2, "--as-of", "2025-01-01")
    assert desk.states() == [("articles/a.txt", "new", None)]
    assert '(write "In 2019")\n' in ran.out


def test_no_page_leads_to_a_night_that_is_forgotten(desk: Desk) -> None:
    desk.write("factcheck.toml", SETTINGS.replace("[[", "[nightly]\nretention = 2\n[[", 1))
    for day in range(1, 7):
        desk.night(day)
    site = desk.folder / "site"
    assert sorted(each.name for each in site.glob("2*")) == [
        f"2026-11-0{day}.html" for day in (4, 5, 6)
    ]
    for page in site.glob("*.html"):
        led = re.findall(r'href="(2026[^"#]*)', page.read_text(encoding="utf-8"))
        assert {each for each in led if not (site / each).exists()} == set()


def test_what_was_fixed_on_a_night_stays_in_it_as_long_as_the_night_is_kept(desk: Desk) -> None:
    desk.write("factcheck.toml", SETTINGS.replace("[[", "[nightly]\nretention = 1\n[[", 1))
    desk.night(1)
    desk.write("articles/a.txt", RIGHT)
    desk.night(8)
    desk.night(20)
    told = desk.run("report", "2026-11-08", "--format", "text").out
    assert "\n  fixed     articles/a.txt:1:26: FC102" in told


def test_twins_that_get_other_names_are_both_known(desk: Desk) -> None:
    desk.write("articles/b.txt", WRONG)
    desk.night(1)
    for old, new in (("a", "c"), ("b", "d")):
        (desk.folder / f"articles/{old}.txt").rename(desk.folder / f"articles/{new}.txt")
    desk.night(2)
    assert [(path, state) for path, state, _ in desk.states()] == [
        ("articles/c.txt", "open"),
        ("articles/d.txt", "open"),
    ]
    assert desk.fixed() == []


def test_what_was_gone_stays_gone_while_its_source_cannot_be_asked(desk: Desk) -> None:
    desk.write("articles/z.txt", RIGHT)
    desk.night(1)
    (desk.folder / "articles/a.txt").unlink()
    desk.night(2)
    assert desk.fixed() == [("articles/a.txt", "article gone")]
    (desk.folder / "articles").rename(desk.folder / "away")
    desk.night(3)
    (desk.folder / "away").rename(desk.folder / "articles")
    desk.write("articles/a.txt", WRONG)
    desk.night(4)
    assert desk.states() == [("articles/a.txt", "reopened", "article new")]


def change_the_cost(desk: Desk, old: str, new: str) -> None:
    facts = desk.folder / "harbour/figures.csv"
    text = facts.read_text(encoding="utf-8")
    assert old in text
    facts.write_text(text.replace(old, new), encoding="utf-8")


def test_a_row_that_changes_is_the_cause_of_what_it_makes_and_mends(desk: Desk) -> None:
    desk.write("articles/a.txt", RIGHT)
    desk.night(1)
    change_the_cost(desk, "310000000", "355000000")
    ran = desk.night(2)
    assert ran.code == ExitCode.FINDINGS
    assert "reference data changed" in ran.out
    assert "hash" in ran.err
    assert desk.states() == [("articles/a.txt", "new", "reference data changed")]
    change_the_cost(desk, "355000000", "310000000")
    desk.night(3)
    assert desk.fixed() == [("articles/a.txt", "reference data changed")]


def test_an_article_with_an_edit_elsewhere_still_blames_the_row_that_changed(desk: Desk) -> None:
    desk.write("articles/a.txt", RIGHT)
    desk.night(1)
    change_the_cost(desk, "310000000", "355000000")
    desk.write("articles/a.txt", OTHER + RIGHT)
    desk.night(2)
    assert desk.states() == [("articles/a.txt", "new", "reference data changed")]


def test_a_diagnosis_that_changes_with_the_data_is_no_new_finding(desk: Desk) -> None:
    desk.night(1)
    change_the_cost(desk, "310000000", "355000000")
    ran = desk.night(2)
    assert ran.out.startswith("Nothing new since yesterday. 1 remains open.\n")
    assert desk.states() == [("articles/a.txt", "open", "article new")]


def test_rules_and_settings_are_causes_of_their_own(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("articles/a.txt", "The Sandbank Bridge cost $311 million.\n")
    desk.write("factcheck.toml", f"tolerances = {{ project_cost = 2 }}\n{SETTINGS}")
    desk.night(1)
    assert desk.states() == []
    desk.write("factcheck.toml", SETTINGS)
    desk.night(2)
    assert desk.states() == [("articles/a.txt", "new", "configuration changed")]
    monkeypatch.setattr("factcheck.__version__", "99.0")
    desk.write("factcheck.toml", f"tolerances = {{ project_cost = 2 }}\n{SETTINGS}")
    desk.night(3)
    assert desk.fixed() == [("articles/a.txt", "rules changed")]


def test_a_renamed_article_keeps_its_findings(desk: Desk) -> None:
    desk.night(1)
    (desk.folder / "articles/a.txt").rename(desk.folder / "articles/b.txt")
    desk.night(2)
    assert (desk.states(), desk.fixed()) == ([("articles/b.txt", "open", "article new")], [])


def test_an_article_that_vanished_takes_its_findings_along(desk: Desk) -> None:
    desk.write("articles/b.txt", RIGHT)
    desk.night(1)
    (desk.folder / "articles/a.txt").unlink()
    desk.night(2)
    assert desk.fixed() == [("articles/a.txt", "article gone")]


def test_an_article_that_cannot_be_read_leaves_its_findings_as_they_were(desk: Desk) -> None:
    desk.write("articles/b.txt", RIGHT)
    desk.night(1)
    (desk.folder / "articles/a.txt").write_bytes(b"\xff\xfe\x00\x00 no text")
    ran = desk.night(2)
    assert ran.out.startswith("Nothing new since yesterday. 1 remains open.\n")
    assert "1 article or address could not be read" in ran.out
    assert "articles/a.txt:" in ran.err
    desk.write("articles/a.txt", RIGHT)
    desk.night(3)
    assert desk.fixed() == [("articles/a.txt", "article edited")]


def test_articles_of_a_collection_with_a_bad_line_are_not_gone(desk: Desk) -> None:
    desk.write("factcheck.toml", SETTINGS.replace("*.txt", "*"))
    (desk.folder / "articles/a.txt").unlink()
    line = '{"id": "x", "text": "The Sandbank Bridge cost $310 billion."}\n'
    desk.write("articles/c.jsonl", line)
    desk.night(1)
    desk.write("articles/c.jsonl", line[:-4] + "\n" + line.replace('"x"', '"y"'))
    desk.night(2)
    assert desk.states() == [("articles/c.jsonl#y", "new", "article new")]
    assert desk.fixed() == []


def test_a_source_that_is_not_there_at_all_says_nothing_of_its_articles(desk: Desk) -> None:
    desk.night(1)
    (desk.folder / "articles").rename(desk.folder / "elsewhere")
    ran = desk.night(2)
    assert desk.fixed() == []
    assert ran.out.startswith(
        "Nothing was checked: there was no article that could be read. 1 remains open.\n"
    )
    assert "nothing matches this pattern" in ran.err


@pytest.mark.parametrize("path", ["articles/*.txt", "articles/**/*.txt", "articles"])
@pytest.mark.parametrize("left", [None, "articles/.hidden"])
def test_a_folder_that_was_emptied_says_nothing_of_the_articles_it_had(
    path: str, left: str | None, desk: Desk
) -> None:
    desk.write("factcheck.toml", SETTINGS.replace("articles/*.txt", path))
    desk.night(1)
    (desk.folder / "articles/a.txt").unlink()
    if left:
        desk.write(left, "")
    ran = desk.night(2)
    assert ran.code == ExitCode.FINDINGS
    assert desk.fixed() == []
    nothing = "Nothing was checked: there was no article that could be read. 1 remains open.\n"
    assert ran.out.startswith(nothing)
    desk.write("articles/a.txt", WRONG)
    desk.night(3)
    assert desk.states() == [("articles/a.txt", "open", "article new")]


@pytest.mark.parametrize("path", ["articles/*.txt", "articles"])
def test_a_folder_in_which_something_else_is_left_has_its_articles_no_more(
    path: str, desk: Desk
) -> None:
    desk.write("factcheck.toml", SETTINGS.replace("articles/*.txt", path))
    desk.night(1)
    (desk.folder / "articles/a.txt").rename(desk.folder / "articles/a.odt")
    ran = desk.night(2)
    assert ran.code == ExitCode.NOTHING_CHECKED
    assert desk.fixed() == [("articles/a.txt", "article gone")]
    nothing = "Nothing was checked: there was no article that could be read.\n"
    assert desk.night(3).out.startswith(nothing)


def test_an_article_renamed_and_edited_in_one_night_keeps_its_findings(desk: Desk) -> None:
    more = "\n\nThe Pigeon Bridge cost $12 million, and the Owl Bridge cost $14 million.\n"
    desk.write("articles/a.txt", WRONG + more)
    desk.night(1)
    (desk.folder / "articles/a.txt").unlink()
    desk.write("articles/b.txt", OTHER + WRONG + more)
    desk.night(2)
    assert (desk.states(), desk.fixed()) == ([("articles/b.txt", "open", "article new")], [])


def test_a_copy_is_not_taken_for_an_article_that_is_gone_and_was_like_it(desk: Desk) -> None:
    more = "\n\nThe Pigeon Bridge cost $12 million, and the Owl Bridge cost $14 million.\n"
    desk.write("articles/a.txt", WRONG + more)
    desk.write("articles/c.txt", RIGHT + more)
    desk.night(1)
    (desk.folder / "articles/a.txt").unlink()
    desk.write("articles/d.txt", RIGHT + more)
    desk.night(2)
    assert desk.fixed() == [("articles/a.txt", "article gone")]


def test_links_lead_to_the_article_they_tell_of_where_two_say_the_same(desk: Desk) -> None:
    desk.write("articles/b.txt", WRONG)
    desk.night(1)
    site = desk.folder / "site"
    page = (site / "2026-11-01.html").read_text()
    feed = (site / "feed.atom").read_text()
    mail = quopri.decodestring((site / "report.eml").read_bytes()).decode()
    entries = re.findall(r"<title>articles/([ab]).txt:.*?#(f-[0-9a-f-]+)", feed)
    told = re.findall(r"articles/([ab])\.txt\n(?:  .*\n)*?.*#(f-[0-9a-f-]+)\n", mail)
    assert sorted(entries) == told
    for name, anchor in told:
        card = page.partition(f'id="{anchor}"')[2]
        assert re.findall(r"articles/([ab])\.txt:1:", card)[0] == name


def test_a_silenced_finding_is_told_as_that_until_its_day(desk: Desk) -> None:
    comment = "<!-- factcheck: ignore FC102 until=2026-11-02 -- agreed with the desk -->\n"
    desk.write("articles/a.txt", comment + WRONG)
    assert desk.night(1).code == ExitCode.OK
    assert desk.states() == [("articles/a.txt", "silenced", "article new")]
    desk.night(2)
    assert desk.states() == [("articles/a.txt", "silenced", "article new")]
    assert desk.night(3).code == ExitCode.FINDINGS
    assert desk.states() == [("articles/a.txt", "reopened", "silence changed")]


def test_warnings_about_suppressions_are_findings_too(desk: Desk) -> None:
    desk.write("articles/a.txt", "<!-- factcheck: ignore FC201 -- why -->\n" + RIGHT)
    ran = desk.night(1)
    assert "FC901: nothing is left to silence here" in ran.out
    desk.write("articles/a.txt", RIGHT)
    assert "fixed     articles/a.txt:1:1: FC901" in desk.night(2).out


def test_gates_decide_how_a_night_ends_and_the_first_line_says_so(desk: Desk) -> None:
    desk.write("factcheck.toml", f"{SETTINGS}\n[nightly.gates]\nmax_new = 0\n")
    first = desk.night(1)
    assert first.code == ExitCode.FINDINGS
    assert "Gate failed: max_new = 0 (found 1 new finding)." in first.out.splitlines()[0]
    second = desk.night(2)
    assert (second.code, second.out.splitlines()[0]) == (
        ExitCode.OK,
        "Nothing new since yesterday. 1 remains open.",
    )


@pytest.mark.parametrize(
    ("gate", "failed"),
    [
        ("max_open = 0", "max_open = 0 (found 1 open finding)"),
        ("min_coverage = 1\nmax_open = 9", "min_coverage = 100% (found 50%)"),
        ("max_age = 100\nmax_open = 9", "max_age = 100 days (found "),
    ],
)
def test_every_gate_can_fail(gate: str, failed: str, desk: Desk) -> None:
    desk.write("articles/a.txt", f"{WRONG}\nThe Pigeon Bridge cost $12 million.\n")
    desk.write("factcheck.toml", f"{SETTINGS}\n[nightly.gates]\n{gate}\n")
    ran = desk.night(1)
    assert ran.code == ExitCode.FINDINGS
    assert failed in ran.out.splitlines()[0]


def test_a_gate_of_the_night_goes_before_the_coverage_that_runs_need(desk: Desk) -> None:
    desk.write("articles/a.txt", f"{RIGHT}\nThe Pigeon Bridge cost $12 million.\n")
    desk.write("factcheck.toml", f"min_coverage = 0.9\n{SETTINGS}")
    assert desk.night(1).code == ExitCode.FINDINGS
    gates = "\n[nightly.gates]\nmin_coverage = 0\n"
    desk.write("factcheck.toml", f"min_coverage = 0.9\n{SETTINGS}{gates}")
    assert desk.night(2).code == ExitCode.OK


def test_only_what_is_severe_enough_ends_a_night_with_1(desk: Desk) -> None:
    desk.write(
        "factcheck.toml", f'severities = {{ FC = "warning" }}\nfail_on = "error"\n{SETTINGS}'
    )
    assert desk.night(1).code == ExitCode.OK
    assert desk.states() == [("articles/a.txt", "new", "article new")]


def test_a_night_in_which_nothing_could_be_read_does_not_end_with_0(desk: Desk) -> None:
    (desk.folder / "articles/a.txt").write_bytes(b"\xff\xfe\x00\x00 no text")
    assert desk.night(1).code == ExitCode.UNREADABLE
    desk.write("articles/a.txt", OTHER)
    assert desk.night(2).code == ExitCode.NOTHING_CHECKED


def test_faulty_reference_data_break_a_night_and_change_nothing(desk: Desk) -> None:
    desk.night(1)
    change_the_cost(desk, "310000000", "much")
    ran = desk.night(2)
    assert ran.code == ExitCode.USAGE
    assert ran.out.startswith("Nothing could be checked: harbour/figures.csv:")
    assert "harbour/figures.csv:" in ran.err
    page = (desk.folder / "site/latest.html").read_text(encoding="utf-8")
    assert "harbour/figures.csv" in page
    change_the_cost(desk, "much", "310000000")
    desk.night(3)
    assert desk.states() == [("articles/a.txt", "open", "article new")]


def test_a_dry_run_says_what_would_be_checked_and_writes_nothing(desk: Desk) -> None:
    more = '[[nightly.sources]]\nname = "web"\nfeeds = ["https://desk.invalid/feed"]\n'
    desk.write("factcheck.toml", SETTINGS + more)
    ran = desk.night(1, "--dry-run")
    assert (ran.code, ran.err) == (ExitCode.OK, "")
    assert ran.out.splitlines() == [
        "articles:",
        "  articles/a.txt",
        "web:",
        "  feed https://desk.invalid/feed",
        "references: harbour",
        "history: factcheck-history.sqlite (will be made)",
        "site: site (will be made)",
        "mail: nobody",
    ]
    assert not (desk.folder / "site").exists()
    assert not list(desk.folder.glob("*.sqlite*"))


def test_without_sources_it_says_how_to_name_some(desk: Desk) -> None:
    desk.write("factcheck.toml", 'references = ["harbour"]\n')
    ran = desk.night(1)
    assert ran.code == ExitCode.USAGE
    assert "names no sources of articles" in ran.err
    assert "[[nightly.sources]]" in ran.err


def test_an_article_has_one_name_wherever_the_job_is_started(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.night(1)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793671200")
    monkeypatch.chdir("/")
    config = str(desk.folder / "factcheck.toml")
    desk.folder = desk.folder.parent
    ran = desk.run("nightly", "--config", config)
    desk.folder = desk.folder / config.split("/")[-2]
    assert ran.code == ExitCode.FINDINGS
    assert desk.states() == [("articles/a.txt", "open", "article new")]


def test_the_report_itself_is_no_article(desk: Desk) -> None:
    desk.write("factcheck.toml", SETTINGS.replace("articles/*.txt", "."))
    desk.night(1)
    desk.night(2)
    paths = {article["path"] for article in desk.results()["articles"]}
    assert not any(path.startswith("site/") for path in paths)


def test_nights_of_one_day_have_names_of_their_own(desk: Desk) -> None:
    for _ in range(3):
        desk.night(1)
    pages = {each.stem for each in (desk.folder / "site").glob("2026*.html")}
    assert pages == {"2026-11-01", "2026-11-01-2", "2026-11-01-3"}
    assert desk.night(1).out.startswith("Nothing new since earlier today. 1 remains open.\n")


def test_a_clock_that_was_set_back_is_told_and_does_no_harm(desk: Desk) -> None:
    desk.night(5)
    desk.write("articles/a.txt", RIGHT)
    ran = desk.night(3)
    assert "the clock of this machine is behind" in ran.err
    assert desk.fixed() == [("articles/a.txt", "article edited")]
    updated = re.findall(
        r"<updated>([^<]+)</updated>", (desk.folder / "site/feed.atom").read_text()
    )
    assert max(updated).startswith("2026-11-05")
    desk.write("articles/a.txt", WRONG)
    desk.night(6)
    assert desk.states() == [("articles/a.txt", "reopened", "article edited")]


def test_old_nights_are_forgotten_with_their_pages(desk: Desk) -> None:
    desk.write("factcheck.toml", f"{SETTINGS}\n[nightly]\nretention = 2\n")
    for day in range(1, 8):
        desk.write("articles/a.txt", f"{'Gulls. ' * day}\n{WRONG}")
        desk.night(day)
    pages = {each.stem for each in (desk.folder / "site").glob("2026*.html")}
    assert pages == {"2026-11-05", "2026-11-06", "2026-11-07"}
    assert desk.run("report", "--list").out.count("2026-11-") == 3
    assert desk.states() == [("articles/a.txt", "open", "article new")]


def files_of(desk: Desk) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in (desk.folder / "site").iterdir()}


def test_the_site_is_the_same_whatever_the_number_of_processes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        desk.write(f"articles/{number}.txt", (OTHER * 500) + (WRONG if number % 2 else DATED))
    sites = []
    for jobs in (["--jobs", "2"], ["-j1"]):
        monkeypatch.setattr("sys.argv", ["factcheck", "nightly", *jobs, "--offline"])
        desk.night(1, *jobs, "--offline")
        sites.append(files_of(desk))
        shutil.rmtree(desk.folder / "site")
        (desk.folder / "factcheck-history.sqlite").unlink()
    assert sites[0]["results.json"].count(b'"state": "new"') == 7
    assert b">factcheck nightly --offline<" in sites[0]["latest.html"]
    assert sites[0] == sites[1]
