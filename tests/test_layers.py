"""The house stays as it is drawn: imports point one way, rooms stay small, start-up stays light."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
MOST_LINES = 300
MAY_BE_LONGER = {
    "factcheck/model.py": (420, "all records on the arrows, and nothing else: one page to read"),
}
HEAVY = (
    "pandas",
    "pandera",
    "pint",
    "numpy",
    "requests",
    "openpyxl",
    "feedparser",
    "protego",
    "jinja2",
)
STAGES = ("factcheck.engine", "factcheck.rules", "factcheck.claims", "factcheck.judging")


def test_imports_point_one_way(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    code = lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert code == 0, capsys.readouterr().out


def test_no_module_is_longer_than_can_be_read_at_once() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8").count("\n")
        for path in sorted((ROOT / "factcheck").rglob("*.py"))
    }
    assert len(lengths) > 50
    too_long = {
        name: length
        for name, length in lengths.items()
        if length > MAY_BE_LONGER.get(name, (MOST_LINES, ""))[0]
    }
    assert too_long == {}


def test_exceptions_to_the_length_are_still_needed() -> None:
    for name in MAY_BE_LONGER:
        assert (ROOT / name).read_text(encoding="utf-8").count("\n") > MOST_LINES


@pytest.mark.parametrize("name", ["text", "concise", "json", "markdown"])
def test_a_run_that_knows_all_its_articles_loads_no_stage_and_nothing_heavy(
    name: str, cache_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(cache_home))
    program = (
        "import sys, factcheck.cli\n"
        f"code = factcheck.cli.invoke(['run', 'seeds/', '--format', {name!r}])\n"
        f"loaded = [each for each in {HEAVY + STAGES!r} if each in sys.modules]\n"
        "print(loaded, code, file=sys.stderr)"
    )
    command = [sys.executable, "-c", program]
    subprocess.run(command, capture_output=True, check=True, cwd=ROOT)
    warm = subprocess.run(command, capture_output=True, check=True, cwd=ROOT)
    assert warm.stderr.decode().splitlines()[-1] == "[] 1"


def test_nothing_brings_rules_in_before_their_order() -> None:
    """Of equally long readings the first module's is taken: who imports one changes that."""
    asked = (
        "import factcheck.engine, factcheck.cli.commands.run;"
        "import factcheck.audit, factcheck.consistency;"
        "from factcheck.rules.registry import RULES; print(len(RULES))"
    )
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, cwd=ROOT)
    assert found.stdout.split() == [b"0"]
