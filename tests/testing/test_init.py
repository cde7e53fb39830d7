"""`factcheck init --pytest`: a beginning that works, and nothing overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli import invoke

from .conftest import WRONG
from .test_plugin import outcome, run

pytest_plugins = ["pytester"]


def begin(capsys: pytest.CaptureFixture[str]) -> str:
    assert invoke(["init", "--pytest"]) == 0
    return capsys.readouterr().out


def test_what_is_written_runs(
    pytester: pytest.Pytester, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "wrote  pytest.ini\nwrote  tests/test_articles.py\n" in begin(capsys)
    (pytester.mkdir("articles") / "wrong.txt").write_text(WRONG, encoding="utf-8")
    assert outcome(run(pytester)) == "1 failed, 1 passed"


@pytest.mark.usefixtures("pytester")
def test_nothing_is_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    begin(capsys)
    Path("tests/test_articles.py").write_text("# mine\n")
    before = Path("pytest.ini").read_bytes()
    assert "kept   pytest.ini\nkept   tests/test_articles.py\n" in begin(capsys)
    assert Path("tests/test_articles.py").read_text() == "# mine\n"
    assert Path("pytest.ini").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("pyproject.toml", "[tool.pytest.ini_options]\n", 'factcheck_articles = ["articles/*"]'),
        ("setup.cfg", "[tool:pytest]\n", "factcheck_articles = articles/*"),
        ("tox.ini", "[pytest]\n", "factcheck_articles = articles/*"),
    ],
)
def test_settings_that_exist_are_told_what_to_add(
    pytester: pytest.Pytester, capsys: pytest.CaptureFixture[str], name: str, text: str, line: str
) -> None:
    (pytester.path / name).write_text(text)
    told = begin(capsys)
    assert f"kept   {name}: add this line to its settings of pytest:\n       {line}\n" in told
    assert not Path("pytest.ini").exists()


def test_a_project_file_that_is_not_about_pytest_is_no_hindrance(
    pytester: pytest.Pytester, capsys: pytest.CaptureFixture[str]
) -> None:
    (pytester.path / "pyproject.toml").write_text('[project]\nname = "paper"\n')
    assert "wrote  pytest.ini\n" in begin(capsys)
