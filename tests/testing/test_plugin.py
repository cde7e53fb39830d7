"""Articles collected as tests, as somebody sees it who runs pytest."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from factcheck import FactcheckError, check
from factcheck.cli import invoke
from factcheck.result_cache import FILE_NAME

from .conftest import TRUE, WRONG

pytest_plugins = ["pytester"]
CLAIM = "articles/wrong.txt::$46 billion"


def outcome(result: pytest.RunResult) -> str:
    """Give the counts of the last line."""
    return result.outlines[-1].strip("= ").rpartition(" in ")[0]


def run(project: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return project.runpytest_inprocess("-p", "no:cacheprovider", *arguments)


def test_a_suite_without_articles_loads_nothing_of_the_checker(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        "import sys\n"
        "def test_what_is_loaded():\n"
        "    loaded = {name for name in sys.modules if name.startswith('factcheck')}\n"
        "    assert loaded == {'factcheck', 'factcheck.pytest_plugin'}\n"
        "    assert not {'pandas', 'pint', 're2', 'msgspec', 'click'} & set(sys.modules)\n"
    )
    ended = pytester.runpytest_subprocess("-p", "no:cov", "-p", "no:hypothesispytest")
    assert outcome(ended) == "1 passed"
    assert "collected as tests" not in ended.stdout.str()


def test_each_figure_of_an_article_is_a_test(project: pytest.Pytester) -> None:
    ended = run(project)
    assert outcome(ended) == "1 failed, 1 passed, 1 unverifiable"
    ended.stdout.fnmatch_lines(
        [
            "factcheck: 3 articles collected as tests",
            "*articles/wrong.txt: $46 billion*",
            "articles/wrong.txt:1:37: FC201 right amount, wrong date",
            "FAILED articles/wrong.txt::$46 billion - FC201 *",
        ]
    )
    assert ended.ret == pytest.ExitCode.TESTS_FAILED


def test_a_failure_is_told_as_the_program_tells_it(
    project: pytest.Pytester, capsys: pytest.CaptureFixture[str]
) -> None:
    invoke(["run", "articles/wrong.txt", "--quiet"])
    told = capsys.readouterr().out
    assert "^^^" in told
    assert told.strip() in run(project).stdout.str()


def test_a_failure_is_short_or_complete_as_asked(project: pytest.Pytester) -> None:
    short = run(project, "--tb=line", "-q").outlines
    (line,) = (line for line in short if line.startswith("articles/wrong"))
    assert line.startswith('articles/wrong.txt:1: FC201 "$46 billion": the amount is right, but ')
    assert line.endswith(' not "2013" (write "2015")')
    assert not any("claimed" in line for line in short)
    assert "because" not in run(project).stdout.str()
    run(project, "-vv").stdout.fnmatch_lines(["   because $46 billion stands for *"])


def test_tests_are_chosen_by_their_names(project: pytest.Pytester) -> None:
    assert outcome(run(project, CLAIM)) == "1 failed"
    assert outcome(run(project, "-k", "true")) == "1 passed, 2 deselected"
    assert outcome(run(project, "-k", "46")) == "1 failed, 1 passed, 1 deselected"
    assert outcome(run(project, "--deselect", CLAIM)) == "1 passed, 1 deselected, 1 unverifiable"
    assert outcome(run(project, "articles/true.txt")) == "1 passed"


def test_those_that_failed_are_run_again(project: pytest.Pytester) -> None:
    project.runpytest_inprocess()
    assert outcome(project.runpytest_inprocess("--lf")) == "1 failed"


def test_names_stay_when_other_lines_change(project: pytest.Pytester) -> None:
    before = run(project, "--collect-only", "-q").outlines[:3]
    article = Path("articles/wrong.txt")
    article.write_text(f"A new headline\n\n{article.read_text(encoding='utf-8')}", encoding="utf-8")
    after = run(project, "--collect-only", "-q").outlines[:3]
    assert before == after
    assert CLAIM in after


def test_a_repeated_figure_has_a_number(project: pytest.Pytester) -> None:
    Path("articles/wrong.txt").write_text(WRONG * 2, encoding="utf-8")
    names = run(project, "--collect-only", "-q", "articles/wrong.txt").outlines
    assert names[:2] == [CLAIM, f"{CLAIM}~2"]


def test_a_figure_on_two_lines_has_a_name_on_one(project: pytest.Pytester) -> None:
    Path("articles/wrong.txt").write_text(WRONG.replace("46 b", "46\nb"), encoding="utf-8")
    assert outcome(run(project, CLAIM)) == "1 failed"


def test_unverifiable_figures_fail_only_where_that_is_asked_for(project: pytest.Pytester) -> None:
    ended = run(project, "-o", "factcheck_strict=true", "-k", "open")
    assert outcome(ended) == "1 failed, 2 deselected"
    ended.stdout.fnmatch_lines(['*unverifiable "$4 million": *'])


def test_a_mistyped_strictness_is_told_once(project: pytest.Pytester) -> None:
    project.makeini("[pytest]\nfactcheck_articles = articles/*.txt\nfactcheck_strict = maybe\n")
    ended = run(project)
    assert ended.ret == pytest.ExitCode.USAGE_ERROR
    ended.stderr.fnmatch_lines(
        ["ERROR: factcheck_strict: invalid truth value 'maybe'", "  = help: write true or false"]
    )


def test_a_silenced_figure_is_an_expected_failure(project: pytest.Pytester) -> None:
    silenced = f"{WRONG.strip()} <!-- factcheck: ignore FC201 -- quoted as it was said -->\n"
    Path("articles/wrong.txt").write_text(silenced, encoding="utf-8")
    ended = run(project, "-rx", "articles/wrong.txt")
    assert outcome(ended) == "1 xfailed"
    ended.stdout.fnmatch_lines(["XFAIL *$46 billion - quoted as it was said"])


def test_an_unused_suppression_is_a_test_that_fails(
    project: pytest.Pytester, capsys: pytest.CaptureFixture[str]
) -> None:
    silenced = f"{TRUE.strip()} <!-- factcheck: ignore FC201 -- quoted as it was said -->\n"
    Path("articles/true.txt").write_text(silenced, encoding="utf-8")
    assert invoke(["run", "articles/true.txt", "--quiet"]) == 1
    told = capsys.readouterr().out
    ended = run(project, "articles/true.txt")
    assert outcome(ended) == "1 failed, 1 passed"
    assert ": FC901 unused suppression" in told
    assert told.strip() in ended.stdout.str()


def test_a_suppression_that_cannot_be_understood_is_an_error(project: pytest.Pytester) -> None:
    silenced = f"{TRUE.strip()} <!-- factcheck: ignroe FC201 -- quoted as it was said -->\n"
    Path("articles/true.txt").write_text(silenced, encoding="utf-8")
    ended = run(project, "articles/true.txt")
    assert outcome(ended) == "1 error"
    ended.stdout.fnmatch_lines(["articles/true.txt:1:*ignroe*", "  = help: *"])
    with pytest.raises(FactcheckError, match="ignroe"):
        check("articles/true.txt")


def test_an_article_that_cannot_be_read_is_an_error_and_the_others_go_on(
    project: pytest.Pytester,
) -> None:
    Path("articles/latin.txt").write_bytes(b"The caf\xe9 of the town is nice.\n")
    ended = run(project)
    assert outcome(ended) == "1 failed, 1 passed, 1 error, 1 unverifiable"
    ended.stdout.fnmatch_lines(["articles/latin.txt:1:8: byte 7 (0xe9) is not UTF-8"])


def test_an_article_without_figures_says_so(project: pytest.Pytester) -> None:
    Path("articles/quiet.txt").write_text("No figure stands in this article of the town.\n")
    ended = run(project, "-rs", "articles/quiet.txt")
    assert outcome(ended) == "1 skipped"
    ended.stdout.fnmatch_lines(
        ["SKIPPED * articles/quiet.txt*: there is no figure in this article"]
    )


def test_articles_of_a_collection_stand_before_their_figures(project: pytest.Pytester) -> None:
    lines = [{"id": "a", "text": WRONG}, {"id": "b", "text": TRUE}, {"id": "b", "text": TRUE}]
    collection = Path("articles/news.jsonl")
    collection.write_text("".join(json.dumps(line) + "\n" for line in lines))
    ended = run(project, "--factcheck", str(collection), "-v")
    assert outcome(ended) == "1 failed, 1 passed, 1 error"
    ended.stdout.fnmatch_lines(["articles/news.jsonl::a: $46 billion FAILED*"])
    assert outcome(run(project, "--factcheck", str(collection), "-k", "b:")).startswith("1 passed")


def test_articles_of_a_collection_that_failed_are_run_again_whatever_their_ids(
    project: pytest.Pytester,
) -> None:
    lines = [{"id": name, "text": WRONG} for name in ("https://x/a::b", "[press] c")]
    collection = Path("articles/news.jsonl")
    collection.write_text("".join(json.dumps(line) + "\n" for line in lines))
    for again in ((), ("--lf",)):
        ended = project.runpytest_inprocess("--factcheck", str(collection), "-v", *again)
        assert outcome(ended) == "2 failed"
    ended.stdout.fnmatch_lines(["articles/news.jsonl::(press) c: $46 billion FAILED*"])


def test_paths_of_the_command_line_are_checked_alone(project: pytest.Pytester) -> None:
    project.makepyfile("def test_else(): pass")
    assert outcome(run(project, "--factcheck", "articles/true.txt")) == "1 passed"
    assert outcome(run(project, "--factcheck", "articles/[ot]*.txt")) == "1 passed, 1 unverifiable"
    assert outcome(run(project, "--factcheck", "articles")) == "1 failed, 1 passed, 1 unverifiable"
    assert outcome(run(project, "--factcheck", "articles/true.txt", "articles/open.txt")) == (
        "1 passed, 1 unverifiable"
    )


@pytest.mark.parametrize("asked", ["articles/*.txt", "articles/q [1].txt", "articles [2]"])
def test_names_with_brackets_are_paths(asked: str, project: pytest.Pytester) -> None:
    (project.path / "articles/q [1].txt").write_text(WRONG, encoding="utf-8")
    folder = project.mkdir("articles [2]")
    (folder / "n.txt").write_text(WRONG, encoding="utf-8")
    (project.path / "articles/test_no.py").write_text("def test_no(): assert False\n")
    (project.path / "test_neither.py").write_text("def test_no(): assert False\n")
    ended = run(project, "--factcheck", asked)
    lines = ended.stdout.str()
    assert "test_no" not in lines
    assert "FAILED articles" in lines
    assert ended.ret == pytest.ExitCode.TESTS_FAILED
    if asked == "articles/*.txt":
        assert outcome(ended) == "2 failed, 1 passed, 1 unverifiable"
    else:
        assert outcome(ended) == "1 failed"


def test_a_setting_may_lead_to_a_name_with_brackets(project: pytest.Pytester) -> None:
    (project.path / "q [1].txt").write_text(WRONG, encoding="utf-8")
    project.makeini("[pytest]\nfactcheck_articles = *.txt\ntestpaths = tests\n")
    tests = project.mkdir("tests")
    (tests / "test_yes.py").write_text("def test_yes(): pass\n", encoding="utf-8")
    (project.path / "test_no.py").write_text("def test_no(): assert False\n", encoding="utf-8")
    assert outcome(run(project)) == "1 failed, 1 passed"


def test_a_web_page_is_no_test_since_its_text_is_not_ours(project: pytest.Pytester) -> None:
    ended = run(project, "--factcheck", "https://news.example/a")
    assert ended.ret == pytest.ExitCode.USAGE_ERROR
    told = "*https://news.example/a: web addresses are not supported here*"
    ended.stderr.fnmatch_lines([told, "*save the page as an .html file, and name that"])
    project.makeini("[pytest]\nfactcheck_articles = https://news.example/a\n")
    run(project).stdout.fnmatch_lines([f"factcheck_articles: {told[1:]}"])


def test_a_mistyped_path_is_no_green_run(project: pytest.Pytester) -> None:
    ended = run(project, "--factcheck", "artcles")
    assert ended.ret == pytest.ExitCode.USAGE_ERROR
    ended.stderr.fnmatch_lines(["ERROR: artcles: there is no such*", '*did you mean "articles"?'])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), pytest.ExitCode.USAGE_ERROR),
        ((".",), pytest.ExitCode.USAGE_ERROR),
        (("drafts", "tests"), pytest.ExitCode.USAGE_ERROR),
        (("-n", "2"), pytest.ExitCode.USAGE_ERROR),
        (("tests",), pytest.ExitCode.OK),
        (("tests/test_it.py::test_else",), pytest.ExitCode.OK),
    ],
)
@pytest.mark.parametrize("names", ["drafts/*.txt", "drafts", "drafts/a.txt"])
def test_a_setting_that_names_nothing_makes_no_green_run(
    names: str, arguments: tuple[str, ...], code: pytest.ExitCode, project: pytest.Pytester
) -> None:
    project.makeini(f"[pytest]\nfactcheck_articles = {names}\n")
    project.mkdir("drafts")
    (project.mkdir("tests") / "test_it.py").write_text("def test_else(): pass", encoding="utf-8")
    ended = run(project, *arguments)
    assert outcome(ended) == "1 passed"
    ended.stdout.fnmatch_lines(["factcheck_articles: *drafts*: *"])
    assert ended.ret == code


def test_articles_beside_testpaths_are_found(project: pytest.Pytester) -> None:
    project.makeini("[pytest]\ntestpaths = tests\nfactcheck_articles = articles/*.txt *.txt\n")
    project.makepyfile(**{"tests/test_it": "def test_it(): pass"})
    project.makepyfile(test_else="def test_elsewhere(): pass")
    Path("here.txt").write_text(TRUE, encoding="utf-8")
    assert outcome(run(project)) == "1 failed, 3 passed, 1 unverifiable"
    assert outcome(run(project, "tests")) == "1 passed"


def test_a_broken_configuration_stops_the_run_with_every_fault(project: pytest.Pytester) -> None:
    Path("factcheck.toml").write_text('fail_on = "eror"\nrefrences = []\n')
    ended = run(project)
    assert ended.ret == pytest.ExitCode.USAGE_ERROR
    ended.stderr.fnmatch_lines(["*factcheck.toml:1:11: *", "*factcheck.toml:2:1: *"])


def test_missing_references_stop_the_run(project: pytest.Pytester) -> None:
    Path("factcheck.toml").write_text('references = ["nowhere"]\n')
    ended = run(project)
    assert ended.ret == pytest.ExitCode.USAGE_ERROR
    ended.stderr.fnmatch_lines(['*factcheck.toml:1:*there is no folder "nowhere"'])


def test_severities_of_the_configuration_count(project: pytest.Pytester) -> None:
    Path("factcheck.toml").write_text('fail_on = "never"\n')
    assert outcome(run(project)) == "2 passed, 1 unverifiable"


def test_machines_are_told_the_code_and_the_evidence(project: pytest.Pytester) -> None:
    run(project, "--junitxml=junit.xml", CLAIM)
    case = ET.parse("junit.xml").getroot().find(".//testcase")
    assert case is not None
    assert case.get("name") == "$46 billion"
    told = {each.get("name"): each.get("value") for each in case.iter("property")}
    assert (told["factcheck_status"], told["factcheck_code"]) == ("contradicted", "FC201")
    assert "cpec_announcements.csv:" in str(told["factcheck_evidence"])
    failure = case.find("failure")
    assert failure is not None
    assert "FC201" in str(failure.get("message"))
    assert "claimed 46 bn USD" in str(failure.text)


def test_workers_of_xdist_give_the_same(
    project: pytest.Pytester, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "of this test"
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(own))
    ended = project.runpytest_subprocess("-n", "2", "-p", "no:cov")
    assert outcome(ended) == "1 failed, 1 passed, 1 unverifiable"
    ended.stdout.fnmatch_lines(["articles/wrong.txt:1:37: FC201 right amount, wrong date"])
    left = {path for path in own.rglob("*") if path.is_file() and path.name != FILE_NAME}
    assert {path.suffix for path in left} == {".index"}
