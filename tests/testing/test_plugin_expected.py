"""Verdicts kept beside articles: written, compared, renewed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import TRUE
from .test_plugin import CLAIM, outcome, run

pytest_plugins = ["pytester"]
BESIDE = Path("articles/wrong.expected.json")


@pytest.fixture
def kept(project: pytest.Pytester) -> pytest.Pytester:
    """Give a project whose wrong article has its verdicts beside it."""
    run(project, "--factcheck-update", "articles/wrong.txt")
    return project


def test_verdicts_are_written_a_claim_a_line(project: pytest.Pytester) -> None:
    Path("articles/wrong.txt").write_text(f"{Path('articles/wrong.txt').read_text()}{TRUE}")
    ended = run(project, "--factcheck-update", "articles/wrong.txt")
    assert ended.ret == 0
    ended.stdout.fnmatch_lines(
        ["articles/wrong.expected.json", "  + $46 billion: contradicted FC201"]
    )
    text = BESIDE.read_text(encoding="utf-8")
    assert text.startswith(
        '{\n  "$46 billion": "contradicted FC201",\n  "$46 billion~2": "supported"'
    )
    assert list(json.loads(text)) == sorted(json.loads(text))


def test_a_verdict_that_is_expected_passes(kept: pytest.Pytester) -> None:
    assert outcome(run(kept, "articles/wrong.txt")) == "1 passed"


def test_another_verdict_is_told_as_a_difference(kept: pytest.Pytester) -> None:
    BESIDE.write_text('{"$46 billion": "supported"}\n')
    ended = run(kept, "articles/wrong.txt")
    assert outcome(ended) == "1 failed"
    ended.stdout.fnmatch_lines(
        [
            "- expected  supported",
            "+ found     contradicted FC201",
            "articles/wrong.txt:1:37: FC201 right amount, wrong date",
            "if that is meant: run pytest --factcheck-update",
        ]
    )
    renewed = run(kept, "--factcheck-update", "articles/wrong.txt")
    renewed.stdout.fnmatch_lines(
        ["  - $46 billion: supported", "  + $46 billion: contradicted FC201"]
    )
    assert outcome(run(kept, "articles/wrong.txt")) == "1 passed"


def test_a_claim_that_is_not_expected_yet_fails(kept: pytest.Pytester) -> None:
    with Path("articles/wrong.txt").open("a", encoding="utf-8") as article:
        article.write(TRUE)
    ended = run(kept, "articles/wrong.txt")
    assert outcome(ended) == "1 failed, 1 passed"
    ended.stdout.fnmatch_lines(["- expected  nothing yet", "+ found     supported"])


def test_what_is_expected_of_no_claim_fails_until_it_is_taken_out(kept: pytest.Pytester) -> None:
    Path("articles/wrong.txt").write_text(TRUE.replace("46", "47"), encoding="utf-8")
    ended = run(kept, CLAIM)
    assert outcome(ended) == "1 failed"
    ended.stdout.fnmatch_lines(
        ['"$46 billion" is expected to be contradicted FC201, and no claim*']
    )
    run(kept, "--factcheck-update", "articles/wrong.txt")
    assert set(json.loads(BESIDE.read_text())) == {"$47 billion"}
    assert run(kept, "articles/wrong.txt").ret == 0


def test_only_what_was_run_is_renewed(kept: pytest.Pytester) -> None:
    BESIDE.write_text('{"$46 billion": "near", "$1": "near"}\n')
    run(kept, "--factcheck-update", CLAIM)
    assert json.loads(BESIDE.read_text()) == {"$1": "near", "$46 billion": "contradicted FC201"}


def test_nothing_is_written_where_nothing_changed(kept: pytest.Pytester) -> None:
    BESIDE.write_text('{"$46 billion":   "contradicted FC201"}')
    ended = run(kept, "--factcheck-update", "articles/wrong.txt")
    ended.stdout.fnmatch_lines(["nothing changed"])
    assert BESIDE.read_text() == '{"$46 billion":   "contradicted FC201"}'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"$46 billion": }', "articles/wrong.expected.json:1:17: this is no JSON: *"),
        ('{\n  "$46 billion": "suported"}', 'articles/wrong.expected.json:2:18: "suported" is no*'),
        ('{"$46 billion": "near FC21"}', '*"near FC21" is no verdict'),
        ('{"$46 billion": 46}', "*1:17: 46 is no verdict"),
        ("[]", "*1:1: the file must be an object*"),
    ],
)
def test_a_bad_file_is_an_error_with_its_place(kept: pytest.Pytester, text: str, told: str) -> None:
    BESIDE.write_text(text)
    ended = run(kept, "articles/wrong.txt")
    assert outcome(ended) == "1 error"
    ended.stdout.fnmatch_lines([told, "  = help: *"])


def test_workers_of_xdist_write_one_file(project: pytest.Pytester) -> None:
    Path("articles/wrong.txt").write_text(f"{Path('articles/wrong.txt').read_text()}{TRUE}")
    project.runpytest_subprocess("-n", "2", "-p", "no:cov", "--factcheck-update")
    assert set(json.loads(BESIDE.read_text())) >= {"$46 billion", "$46 billion~2"}
    assert len(list(Path("articles").glob("*.expected.json"))) == 3
