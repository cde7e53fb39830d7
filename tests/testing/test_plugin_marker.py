"""Articles in tests that are written: fixtures, the marker, assertions that explain themselves."""

from __future__ import annotations

import pytest

from .test_plugin import outcome, run

pytest_plugins = ["pytester"]


@pytest.fixture
def written(project: pytest.Pytester) -> pytest.Pytester:
    """Give a project whose articles are no tests by themselves."""
    project.makeini("[pytest]\naddopts = --strict-markers\n")
    return project


def test_the_fixture_checks_with_references_loaded_once(written: pytest.Pytester) -> None:
    written.makepyfile(
        """
        from pathlib import Path

        def test_true(factcheck):
            assert factcheck("articles/true.txt").ok
            index = factcheck.desk.index(factcheck.desk.config(Path("articles")))
            assert factcheck.desk.index(factcheck.desk.config(Path())) is index

        def test_figure(factcheck):
            factcheck.assert_figure("articles/wrong.txt", "$46 billion", code="FC201")
        """
    )
    assert outcome(run(written)) == "2 passed"


def test_references_are_those_of_the_project(written: pytest.Pytester) -> None:
    written.makepyfile(
        """
        import pytest

        @pytest.fixture(scope="session")
        def factcheck_references():
            return ["nowhere"]

        def test_true(factcheck):
            factcheck("articles/true.txt")
        """
    )
    ended = run(written)
    assert outcome(ended) == "1 failed"
    ended.stdout.fnmatch_lines(["E *nowhere*"])


def test_each_folder_may_have_references_of_its_own(written: pytest.Pytester) -> None:
    naming = (
        "import pytest\n@pytest.fixture(scope='session')\n"
        "def factcheck_references():\n    return {!r}\n"
    )
    using = "def test_true(factcheck):\n    assert factcheck('articles/true.txt').ok\n"
    marked = (
        "import pytest\n@pytest.mark.factcheck('articles/true.txt')\ndef test_it():\n    pass\n"
    )
    for folder, references in {"a": ["nowhere"], "b": []}.items():
        inside = written.mkpydir(folder)
        (inside / "conftest.py").write_text(naming.format(references))
        (inside / "test_it.py").write_text(using if folder == "a" else using + marked)
    assert outcome(run(written)) == "1 failed, 2 passed"


def test_plain_assertions_explain_themselves(written: pytest.Pytester) -> None:
    written.makepyfile(
        """
        def test_report(factcheck):
            assert factcheck("articles/wrong.txt").ok

        def test_status(factcheck):
            report = factcheck("articles/wrong.txt")
            assert report["$46 billion"].status == "supported"

        def test_mismatches(factcheck):
            assert factcheck("articles/wrong.txt").mismatches == []
        """
    )
    ended = run(written)
    short = 'FC201 "$46 billion": the amount is right, but it is the figure for 20 April 2015*'
    ended.stdout.fnmatch_lines(
        [
            'E *where False = <Report of articles/wrong.txt: 1 claim, 1 mismatch, not ok: "$46*.ok',
            "E *'contradicted' == 'supported'",
            f"E *{short}",
            "E *[[]<Claim *[]] == [[][]]",
            f"E *{short}",
        ]
    )
    run(written, "-vv").stdout.fnmatch_lines(["E *^^^^^^^^^^^ claimed 46 bn USD*"])


def test_other_comparisons_are_left_alone(written: pytest.Pytester) -> None:
    written.makepyfile("import factcheck.checking\ndef test_it(): assert [1] == [2]")
    run(written).stdout.fnmatch_lines(["E *At index 0 diff: 1 != 2"])


def test_a_marked_test_is_run_for_each_article(written: pytest.Pytester) -> None:
    written.makepyfile(
        """
        import pytest

        @pytest.mark.factcheck("articles/*.txt")
        def test_articles():
            pass

        @pytest.mark.factcheck("articles/true.txt", require=["$46 billion"])
        def test_more(factcheck_report, factcheck_article):
            assert factcheck_article.endswith("true.txt")
            assert len(factcheck_report) == 1
        """
    )
    ended = run(written, "-v")
    assert outcome(ended) == "1 failed, 3 passed"
    ended.stdout.fnmatch_lines(
        [
            "*test_articles[[]articles/wrong.txt[]] FAILED*",
            "articles/wrong.txt:1:37: FC201 right amount, wrong date",
        ]
    )
    assert outcome(run(written, "-k", "wrong")) == "1 failed, 3 deselected"


def test_a_marker_allows_with_a_reason_and_on_a_day(written: pytest.Pytester) -> None:
    written.makepyfile(
        """
        import pytest

        @pytest.mark.factcheck("articles/*.txt", allow=[("FC201", "quoted")], as_of="2016-01-01")
        def test_articles(factcheck_report):
            assert factcheck_report.mismatches == []
        """
    )
    assert outcome(run(written)) == "3 passed"


@pytest.mark.parametrize(
    ("marker", "told"),
    [
        ('("articles/wrong.txt", allow=[("FC201", "")])', "*FC201* is allowed without a reason"),
        ('("articles/true.txt", allow=[("FC201", "why")])', "*FC201* is allowed, and no claim is*"),
        ('("articles/true.txt", alow=[])', '*the marker factcheck has no "alow"'),
        ('("artcles/true.txt")', '*did you mean "articles/true.txt"?'),
        ("()", "*the marker factcheck names no article"),
    ],
)
def test_a_marker_with_faults_is_an_error(written: pytest.Pytester, marker: str, told: str) -> None:
    written.makepyfile(
        f"import pytest\n@pytest.mark.factcheck{marker}\ndef test_articles():\n    pass\n"
    )
    ended = run(written)
    assert outcome(ended).endswith("1 error")
    ended.stdout.fnmatch_lines([told])
    ended.stdout.no_fnmatch_line("During handling of the above exception*")


def test_a_faulty_marker_is_an_error_of_its_own_test_alone(written: pytest.Pytester) -> None:
    written.makepyfile(
        test_it="""
        import pytest

        def test_other():
            pass

        @pytest.mark.factcheck("articles/true.txt", alow=[])
        def test_articles():
            pass
        """
    )
    ended = run(written)
    assert outcome(ended) == "1 passed, 1 error"
    ended.stdout.fnmatch_lines(
        [
            "*ERROR at setup of test_articles*",
            'test_it.py:6: the marker factcheck has no "alow"',
            '  = help: did you mean "allow"?',
        ]
    )


def test_a_fault_of_a_call_is_told_at_the_line_of_the_call(written: pytest.Pytester) -> None:
    written.makepyfile(
        """
        from factcheck import assert_facts, assert_figure, check

        def test_share():
            assert_facts("articles/true.txt", min_coverage="x")

        def test_path(factcheck):
            factcheck("articles/treu.txt")

        def test_reason():
            check("articles/true.txt", allow=["FC201"])

        def test_status():
            assert_figure("articles/true.txt", "$46 billion", status="suported")

        def test_name():
            assert_facts("articles/true.txt", alow=[])
        """
    )
    ended = run(written)
    assert outcome(ended) == "5 failed"
    told = ended.stdout.str()
    assert "min_coverage is 'x', and no share" in told
    assert not [line for line in ended.outlines if line.startswith(("/", "..")) and ": in " in line]
    assert "def read_path" not in told
    assert "checker.py" not in told
    assert "demands.py" not in told


def test_an_article_fixture_without_a_marker_says_what_is_missing(
    written: pytest.Pytester,
) -> None:
    written.makepyfile("def test_it(factcheck_report): pass")
    ended = run(written)
    assert outcome(ended) == "1 error"
    ended.stdout.fnmatch_lines(["mark the test with @pytest.mark.factcheck*"])
