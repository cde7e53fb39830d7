"""Articles checked through the real entry point, on a made-up reference package."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Factcheck, Golden


GOLDEN = Path(__file__).parent / "golden"
TRUE = "Kenya owed the Harbour Bank $1.87 billion at the end of 2021.\n"
NEAR = "Kenya owed the Harbour Bank $1.8 billion at the end of 2021.\n"
WRONG = "The Sandbank Bridge cost $310 billion.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with the package `harbour` and an article about it."""
    shutil.copytree(GOLDEN / "harbour", tmp_path / "harbour")
    shutil.copy(GOLDEN / "harbour.txt", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("run", ("run", "harbour.txt")),
        ("run-verbose", ("run", "harbour.txt", "-v")),
        ("run-quiet", ("run", "harbour.txt", "--quiet")),
        ("run-concise", ("run", "harbour.txt", "--format", "concise")),
        ("run-concise-verbose", ("run", "harbour.txt", "--format", "concise", "-v")),
        ("run-json", ("run", "harbour.txt", "--format", "json")),
        ("show", ("show", "harbour.txt")),
    ],
)
def test_a_checked_article_looks_as_it_always_did(
    name: str, arguments: tuple[str, ...], factcheck: Factcheck, golden: Golden
) -> None:
    shown = factcheck(*arguments, "--references", "harbour")
    assert shown.code == (ExitCode.OK if name == "show" else ExitCode.FINDINGS)
    golden(f"cli/{name}.txt", shown.out)


@pytest.mark.parametrize("name", ["jsonl", "text"])
def test_extracted_mentions_look_as_they_always_did(
    name: str, factcheck: Factcheck, golden: Golden
) -> None:
    shown = factcheck("extract", "harbour.txt", "--format", name)
    assert (shown.code, shown.err) == (0, "")
    golden(f"cli/extract-{name}.txt", shown.out)


@pytest.mark.parametrize(
    ("command", "stage"),
    [
        (("run", "--references", "harbour"), "factcheck.engine.read_claims"),
        (("run", "--references", "harbour"), "factcheck.documents.reading.fold"),
        (("extract",), "factcheck.rules.fold"),
    ],
)
def test_an_article_on_which_the_program_fails_is_told_and_the_others_are_done(
    command: tuple[str, ...], stage: str, factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, _, name = stage.rpartition(".")
    works = getattr(import_module(module), name)

    def fails_on_gulls(*given: Any) -> Any:
        if "gulls" in repr(given):
            raise RuntimeError("what stands in the article")
        return works(*given)

    monkeypatch.setattr(stage, fails_on_gulls)
    articles = [write("bad.txt", "In 2015 the gulls cost $3 million.\n"), write("b.txt", WRONG)]
    shown = factcheck(*command, *articles)
    assert "$310 billion" in shown.out
    assert "bad.txt: error: " in shown.err
    assert "RuntimeError in " in shown.err
    assert "what stands" not in shown.err
    assert shown.code == (ExitCode.UNREADABLE if command[0] == "extract" else ExitCode.FINDINGS)
    with pytest.raises(RuntimeError):
        factcheck(*command, *articles, "--debug")


@pytest.mark.parametrize("command", [("run", "--references", "harbour"), ("extract",)])
def test_several_processes_write_what_one_writes(
    command: tuple[str, ...], factcheck: Factcheck
) -> None:
    articles = [
        write(f"{at}.txt", "Nobody counted the gulls on the pier.\n\n" * 400 + WRONG)
        for at in range(7)
    ]
    alone = factcheck(*command, *articles, "-j", "1")
    assert "$310 billion" in alone.out
    assert factcheck(*command, *articles, "-j", "2") == alone


@pytest.mark.parametrize(
    ("name", "jobs"), [("text", "2"), ("json", "1"), ("markdown", "1"), ("html", "1")]
)
def test_a_file_name_may_hold_any_bytes(name: str, jobs: str, factcheck: Factcheck) -> None:
    articles = [write(os.fsdecode(b"many/caf\xe9.txt"), WRONG), write("many/ok.txt", WRONG)]
    run = ("run", "many", "--references", "harbour", "--format", name, "-j", jobs)
    for _ in range(2):  # the second one finds what is kept
        ran = factcheck(*run, "-o", "report.json")
        assert ran.code == ExitCode.FINDINGS
        assert "caf" in ran.out
        assert "many/ok.txt" in ran.out
        written = json.loads(Path("report.json").read_text(encoding="utf-8"))
        assert [each["path"] for each in written["articles"]] == articles
    assert factcheck("baseline", "write", "many", "--references", "harbour").code == ExitCode.OK
    assert factcheck(*run).code == ExitCode.OK


def test_a_looked_up_word_looks_as_it_always_did(factcheck: Factcheck, golden: Golden) -> None:
    shown = factcheck("lookup", "Sandbank", "cost", "--references", "harbour")
    assert shown.code == ExitCode.OK
    golden("cli/lookup.txt", shown.out)


def test_unknown_words_are_told(factcheck: Factcheck) -> None:
    shown = factcheck("lookup", "qqxyzzy", "--references", "harbour")
    assert (shown.code, shown.out) == (ExitCode.NOTHING_CHECKED, "")
    assert "Nothing is known" in shown.err


def test_references_are_listed(factcheck: Factcheck) -> None:
    shown = factcheck("references", "list", "harbour")
    assert shown.code == ExitCode.OK
    assert shown.out.startswith("harbour 1.2, harbour\n")
    assert "figures" in shown.out
    assert "4 rows" in shown.out
    assert "CC0-1.0" in shown.out
    assert "newest figure 2022-03" in shown.out


def test_a_package_without_faults_is_told(factcheck: Factcheck) -> None:
    shown = factcheck("references", "check", "harbour")
    assert (shown.code, shown.out) == (ExitCode.OK, "harbour: no faults\n")


def test_offsets_in_the_json_point_at_the_words(factcheck: Factcheck) -> None:
    source = Path("harbour.txt").read_text(encoding="utf-8")
    report = json.loads(
        factcheck("run", "harbour.txt", "--references", "harbour", "--format", "json").out
    )
    claims = report["articles"][0]["claims"]
    assert claims
    for claim in claims:
        assert source[claim["start"] : claim["end"]] == claim["text"]
        assert claim["text"] in claim["sentence"]


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (TRUE, (), ExitCode.OK),
        (WRONG, (), ExitCode.FINDINGS),
        (NEAR, (), ExitCode.OK),
        (NEAR, ("--fail-on", "info"), ExitCode.FINDINGS),
        (WRONG, ("--exit-zero",), ExitCode.OK),
        (WRONG, ("--fail-on", "never"), ExitCode.OK),
        (WRONG, ("--fail-on", "error"), ExitCode.FINDINGS),
        ("Nobody counted anything here, and nothing was said.\n", (), ExitCode.NOTHING_CHECKED),
    ],
)
def test_the_exit_code_says_how_a_run_went(
    text: str, options: tuple[str, ...], code: ExitCode, factcheck: Factcheck
) -> None:
    write("a.txt", text)
    assert factcheck("run", "a.txt", "--references", "harbour", *options).code == code


def test_findings_come_before_what_could_not_be_read(factcheck: Factcheck) -> None:
    write("a.txt", WRONG)
    shown = factcheck("run", "a.txt", "missing.txt", "--references", "harbour")
    assert shown.code == ExitCode.FINDINGS
    assert "missing.txt" in shown.err
    assert "1 article (1 more could not be read or checked)" in shown.out


def test_what_could_not_be_read_comes_before_nothing_checked(factcheck: Factcheck) -> None:
    write("a.txt", "Nothing is counted here.\n")
    shown = factcheck("run", "a.txt", "missing.txt", "--references", "harbour")
    assert shown.code == ExitCode.UNREADABLE


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff", "no article could be read.\n0 articles (1 could not be read or checked), 0"),
        (b"", "no article was found.\n0 articles, 0 claims"),
    ],
)
def test_what_could_not_be_read_was_found(content: bytes, told: str, factcheck: Factcheck) -> None:
    Path("a.txt").write_bytes(content)
    shown = factcheck("run", "a.txt", "--references", "harbour")
    assert f"Nothing was checked: {told}" in shown.out


def test_findings_that_are_let_pass_do_not_hide_what_could_not_be_read(
    factcheck: Factcheck,
) -> None:
    write("a.txt", WRONG)
    shown = factcheck("run", "a.txt", "missing.txt", "--references", "harbour", "--exit-zero")
    assert shown.code == ExitCode.UNREADABLE


def test_the_configuration_says_what_fails_and_what_is_asked(factcheck: Factcheck) -> None:
    write("a.txt", WRONG)
    write("factcheck.toml", 'references = ["harbour"]\nfail_on = "never"\n')
    assert factcheck("run", "a.txt").code == ExitCode.OK
    assert factcheck("run", "a.txt", "--fail-on", "warning").code == ExitCode.FINDINGS
    write("other.toml", 'references = ["harbour"]\n')
    assert factcheck("run", "a.txt", "--config", "other.toml").code == ExitCode.FINDINGS


def test_a_silence_ends_by_the_time_that_is_set_from_outside(
    factcheck: Factcheck, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "a.txt"
    claim = "In 2013 China promised a package of US$46 billion for CPEC.\n"
    article.write_text(f"factcheck: ignore FC201 until=2020-01-01 -- why\n{claim}")
    for seconds, code in (("1560000000", ExitCode.OK), ("1590000000", ExitCode.FINDINGS)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        assert factcheck("run", str(article)).code == code


def test_the_age_of_figures_goes_by_the_time_that_is_set_from_outside(
    factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1648857600")
    assert "newest figure 2022-03, 2 days old" in factcheck("references", "list", "harbour").out


def test_a_fault_of_the_configuration_comes_first(factcheck: Factcheck) -> None:
    write("factcheck.toml", 'fail-onn = "never"\nlocale = 3\n')
    shown = factcheck("run", "harbour.txt", "missing.txt")
    assert (shown.code, shown.out) == (ExitCode.USAGE, "")
    assert "factcheck.toml:1:1" in shown.err
    assert "factcheck.toml:2:" in shown.err
    assert "did you mean" in shown.err


def test_a_folder_is_checked_file_by_file_and_says_what_it_skipped(factcheck: Factcheck) -> None:
    write("news/a.txt", TRUE)
    write("news/b/c.txt", WRONG)
    write("news/picture.png", "")
    shown = factcheck("run", "news", "--references", "harbour")
    assert "news/b/c.txt:1:26: FC102" in shown.out
    assert "skipped 1 file: 1 no supported format" in shown.out
    assert "2 articles, 2 claims: 1 supported · 1 mismatch" in shown.out


def test_a_collection_names_its_articles(factcheck: Factcheck) -> None:
    lines = [{"id": "x1", "text": TRUE}, {"id": "x2", "text": WRONG}]
    write("news.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
    shown = factcheck("run", "news.jsonl", "--references", "harbour", "--format", "concise")
    assert shown.out.startswith("news.jsonl#x2:1:26: FC102 ")
    assert len(shown.out.splitlines()) == 1
    assert "2 articles, 2 claims" in shown.err


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2022-02-30", "of the calendar"),
        ("31/02/2025", "of the calendar"),
        ("20251301", "of the calendar"),
        ("5/6/2025", "that can be read in one way only"),
        ("12/5/25", "that can be read in one way only"),
    ],
)
@pytest.mark.parametrize("command", [("run", "--references", "harbour"), ("extract",), ("show",)])
def test_a_front_matter_that_says_no_day_is_told(
    command: tuple[str, ...], day: str, told: str, factcheck: Factcheck
) -> None:
    article = write("a.md", f"---\npublished: {day}\n---\n{TRUE}")
    shown = factcheck(*command, article)
    assert shown.code == ExitCode.UNREADABLE
    assert "$1.87 billion" in shown.out or "1 supported" in shown.out
    assert shown.err == (
        f'a.md:2:12: error: "{day}" is no day {told}\n'
        "  = help: write it as 2024-05-19, or leave it out\n"
    )


def test_what_goes_to_tools_is_alone_on_standard_output(factcheck: Factcheck) -> None:
    write("a.txt", TRUE)
    shown = factcheck("run", "a.txt", "gone.txt", "--references", "harbour", "--format", "json")
    report = json.loads(shown.out)
    assert [article["path"] for article in report["articles"]] == ["a.txt", "gone.txt"]
    assert report["articles"][1]["errors"][0]["code"] == "no-such-path"
    assert "gone.txt: error:" in shown.err


COMMAND = (sys.executable, "-m", "factcheck")


def run_process(*arguments: str, stdin: str = "", **environment: str) -> bytes:
    ended = subprocess.run(
        [*COMMAND, *arguments, "--references", "harbour"],
        input=stdin.encode(),
        capture_output=True,
        check=False,
        env=os.environ | environment,
    )
    assert b"Traceback" not in ended.stderr
    return ended.stdout


@pytest.mark.parametrize("end", ["\n", "\r\n", " \r\n  "])
def test_an_amount_on_two_lines_is_told_and_suggested_on_one(
    end: str, factcheck: Factcheck
) -> None:
    Path("a.txt").write_bytes(WRONG.replace(" billion", f"{end}billion").encode())
    shown = factcheck("run", "a.txt", "--references", "harbour", "--format", "json")
    (claim,) = json.loads(shown.out)["articles"][0]["claims"]
    assert claim["text"] == f"$310{end}billion"
    assert claim["verdict"]["suggestion"] == "$310 million"
    told = factcheck("run", "a.txt", "--references", "harbour", "--format", "concise", "-q").out
    assert told.endswith('(write "$310 million")\n')
    assert '"$310 billion"' in told or end.startswith(" ")


def test_an_article_may_come_from_standard_input(cache_home: Path) -> None:
    written = run_process("run", "-", stdin=WRONG, XDG_CACHE_HOME=str(cache_home))
    assert written.startswith(b"-:1:26: FC102 ")


def test_standard_input_is_read_as_the_file_that_it_is_called(cache_home: Path) -> None:
    text = f"---\npublished: 2019-05-01\n---\n`{WRONG.strip()}`\n\nIt opened last year.\n"
    there, home = ("-", "--stdin-filename", "drafts/a.md"), str(cache_home)
    write("drafts/factcheck.toml", 'fail_on = "never"\n')
    report = run_process("run", *there, "--format", "json", stdin=text, XDG_CACHE_HOME=home)
    (article,) = json.loads(report)["articles"]
    assert (article["path"], article["published"]) == ("drafts/a.md", "2019-05-01")
    assert article["claims"] == []
    shown = run_process("show", *there, stdin=text, XDG_CACHE_HOME=home)
    assert b'"last year"  date = 2018' in shown
    assert b"310 billion" not in shown
    ended = subprocess.run(
        [*COMMAND, "run", *there, "--references", "harbour"], input=WRONG.encode(),
        capture_output=True, check=False, env=os.environ | {"XDG_CACHE_HOME": home},
    )  # fmt: skip
    assert b"drafts/a.md:1:26: FC102 " in ended.stdout
    assert ended.returncode == 0


def test_a_name_for_standard_input_has_to_fit(factcheck: Factcheck) -> None:
    write("a.txt", TRUE)
    for arguments, told in (
        (("a.txt", "--stdin-filename", "b.md"), "name - as the article, too"),
        (("-", "--stdin-filename", "b.pdf"), "No supported format: 'b.pdf'"),
        (("-", "--stdin-filename", "a.txt", "-o", "a.txt"), "is one of the articles"),
    ):
        shown = factcheck("run", *arguments)
        assert shown.code == ExitCode.USAGE
        assert told in " ".join(shown.err.split())


@pytest.mark.parametrize("name", ["text", "json"])
def test_the_same_input_gives_the_same_bytes(name: str, cache_home: Path) -> None:
    environments = [
        {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8", "COLUMNS": "50"},
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8"},
    ]
    written = {
        run_process(
            "run", "harbour.txt", "--format", name, XDG_CACHE_HOME=str(cache_home), **environment
        )
        for environment in environments
    }
    assert len(written) == 1
    assert written != {b""}


def test_an_ascii_terminal_gets_ascii(cache_home: Path) -> None:
    written = run_process(
        "run", "harbour.txt", "-v", XDG_CACHE_HOME=str(cache_home), PYTHONIOENCODING="ascii"
    )
    assert written.isascii()
    assert b"FC102" in written


def test_ctrl_c_writes_what_was_found_until_then(
    factcheck: Factcheck, interrupted: Callable[[str], None]
) -> None:
    write("many/a.txt", WRONG + "Nobody counted the gulls.\n\n" * 2000)
    write("many/b.txt", WRONG)
    interrupted("many/b.txt")
    ran = factcheck("run", "many", "--references", "harbour")
    assert ran.code == ExitCode.INTERRUPTED
    assert "many/a.txt:1:26: FC102" in ran.out
    assert "\nInterrupted: the articles that were left are not in this report.\n1 art" in ran.out
    assert ran.err.endswith("Interrupted.\n")


def test_ctrl_c_among_many_short_articles_loses_few_of_those_before(
    factcheck: Factcheck, interrupted: Callable[[str], None]
) -> None:
    for number in range(20):
        write(f"many/{number:02}.txt", WRONG + "Nobody counted the gulls.\n\n" * 40)
    interrupted("many/19.txt")
    ran = factcheck("run", "many", "--references", "harbour", "--format", "concise", "--no-cache")
    assert ran.code == ExitCode.INTERRUPTED
    assert len(ran.out.splitlines()) >= 12


def test_ctrl_c_before_anything_is_checked_is_not_told_as_no_article(
    factcheck: Factcheck, interrupted: Callable[[str], None]
) -> None:
    interrupted(write("many/a.txt", WRONG))
    ran = factcheck("run", "many", "--references", "harbour")
    assert ran.code == ExitCode.INTERRUPTED
    assert "no article" not in ran.out
    assert "Interrupted: the articles" in ran.out


def test_a_report_of_an_interrupted_run_says_so(
    factcheck: Factcheck, interrupted: Callable[[str], None]
) -> None:
    write("many/a.txt", TRUE + "Nobody counted the gulls.\n\n" * 2000)
    interrupted(write("many/b.txt", WRONG))
    names = ["a.md", "a.html", "a.json", "a.txt"]
    files = [each for name in names for each in ("-o", name)]
    ran = factcheck("run", "many", "--references", "harbour", "-q", *files)
    assert ran.code == ExitCode.INTERRUPTED
    page, json_, told, text = (Path(each).read_text(encoding="utf-8") for each in sorted(names))
    assert "<h1>Interrupted, so far nothing disagrees with the reference data.</h1>" in page
    assert "interrupted: the articles that were left are not in this report" in page
    assert '"interrupted": true' in json_
    assert "### Fact-check — Interrupted, so far no mismatch" in told
    assert text == "Interrupted: the articles that were left are not in this report.\n"
