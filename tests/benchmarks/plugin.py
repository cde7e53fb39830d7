"""What the pytest plugin costs, as ratios.

    python tests/benchmarks/plugin.py [--rounds 11] [--articles 1000]

An empty suite with the plugin against the same without it: at most 1.1. Articles collected as
tests against `factcheck run` on them and bare pytest with as many empty tests: at most 1.5.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import news
from measuring import Times, command, environment, run, table, taking_turns

_EMPTY_BAR, _ARTICLES_BAR = 1.1, 1.5


def pytest(folder: Path, settings: dict[str, str], *arguments: str) -> Callable[[], Times]:
    """Give a run of pytest in a folder, without what else may be installed."""
    plain = ("-q", "--tb=no", "-p", "no:cacheprovider", "-p", "no:hypothesispytest")
    program = [sys.executable, "-m", "pytest", "--rootdir", str(folder), *plain, *arguments]
    return lambda: run([*program, str(folder)], settings)


def empty_suite(rounds: int, settings: dict[str, str]) -> float:
    """Compare a suite of one test that does nothing, with the plugin and without."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pytest.ini").write_text("[pytest]\n")
        (folder / "test_nothing.py").write_text("def test_nothing(): pass\n")
        taken = taking_turns(
            {
                "without": pytest(folder, settings, "-p", "no:factcheck"),
                "with": pytest(folder, settings),
            },
            rounds,
        )
    return _shown("An empty suite", taken, taken["without"].wall, _EMPTY_BAR)


def articles(number: int, rounds: int, settings: dict[str, str]) -> float:
    """Compare articles collected as tests with checking them, and as many empty tests."""
    texts = list(news.articles(1_000_000))
    with tempfile.TemporaryDirectory() as name:
        folder, bare = Path(name, "articles"), Path(name, "bare")
        folder.mkdir()
        bare.mkdir()
        for at in range(number):
            (folder / f"a{at:04d}.txt").write_text(texts[at % len(texts)], encoding="utf-8")
        (folder / "pytest.ini").write_text("[pytest]\nfactcheck_articles = *.txt\n")
        claims = _claims(folder, settings)
        (bare / "pytest.ini").write_text("[pytest]\n")
        (bare / "test_nothing.py").write_text(
            "import pytest\n"
            f"@pytest.mark.parametrize('at', range({claims}))\n"
            "def test_nothing(at): pass\n"
        )
        taken = taking_turns(
            {
                "factcheck run": lambda: run(command("run", str(folder), "-q"), settings),
                "as many empty tests": pytest(bare, settings, "-p", "no:factcheck"),
                "pytest --collect-only": pytest(folder, settings, "--collect-only"),
                "pytest": pytest(folder, settings),
            },
            rounds,
        )
    both = taken["factcheck run"].wall + taken["as many empty tests"].wall
    return _shown(f"{number} articles, {claims} claims", taken, both, _ARTICLES_BAR)


def _claims(folder: Path, settings: dict[str, str]) -> int:
    told = subprocess.run(
        command("run", str(folder)), env=settings, capture_output=True, check=False
    ).stdout.decode()
    found = re.search(r"([\d,]+) claims?:", told.splitlines()[-1])
    assert found is not None
    return int(found[1].replace(",", ""))


def _shown(title: str, taken: dict[str, Times], base: float, bar: float) -> float:
    rows = [
        (name, f"{times.wall * 1000:.0f}", f"{times.wall / base:.2f}")
        for name, times in taken.items()
    ]
    table(title, ("", "ms", f"ratio, at most {bar} in the last line"), rows)
    return list(taken.values())[-1].wall / base / bar


def main() -> int:
    """Print the tables; end with 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description="The cost of the pytest plugin.")
    parser.add_argument("--rounds", type=int, default=11, help="how often an empty suite is run")
    parser.add_argument("--articles", type=int, default=1000, help="how many are collected")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        settings = environment(FACTCHECK_CACHE_DIR=cache, COLUMNS="100")
        shares = [
            empty_suite(asked.rounds, settings),
            articles(asked.articles, min(asked.rounds, 2), settings),
        ]
    return any(share > 1 for share in shares)


if __name__ == "__main__":
    sys.exit(main())
