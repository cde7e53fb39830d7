"""Each benchmark runs and prints its tables; how long it takes is for people to look at."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.judging.balance.signs import weights

BENCHMARKS = Path(__file__).parent / "benchmarks"


def run(name: str, *arguments: str) -> str:
    ended = subprocess.run(
        [sys.executable, str(BENCHMARKS / name), *arguments],
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    assert "Traceback" not in ended.stderr, ended.stderr
    return ended.stdout


def cells(printed: str) -> dict[str, list[str]]:
    """Give the rows of a printed table by the words of the first column."""
    rows = (line.strip().split("  ") for line in printed.splitlines() if line.startswith("  "))
    return {first: [cell.strip() for cell in rest if cell.strip()] for first, *rest in rows}


def test_start_up_is_told_as_ratios_to_a_bare_interpreter() -> None:
    rows = cells(run("startup.py", "--rounds", "1"))
    assert rows["python -c pass"][1] == "1.0"
    for name in ("--help", "--version", "explain FC201", "run seeds/ (cold)", "run seeds/ (warm)"):
        assert float(rows[name][1]) > 0


def test_extraction_is_told_as_a_part_of_the_floor() -> None:
    printed = run(
        "extraction.py",
        "--size",
        "30000",
        "--largest",
        "100000",
        "--hostile",
        "800",
        "--passes",
        "1",
    )
    rows = cells(printed)
    assert rows["floor"][2] == "1.00"
    assert int(rows["library"][0]) > 0
    assert rows["library"][0] == rows["factcheck extract"][0]
    assert "100000" in rows
    assert "combining marks" in rows
    assert "stopped" not in printed


def test_checking_is_told_as_a_part_of_the_floor_and_by_the_size_of_a_package() -> None:
    small = ("--size", "9000", "--facts", "100", "--claims", "9", "--amounts", "24")
    printed = run("checking.py", *small, "--passes", "1")
    rows = cells(printed)
    assert rows["floor"][1] == "1.000"
    _, _, claims, contradicted, _, ratio = rows["100"]
    assert (claims, contradicted, ratio) == ("9", "3", "1.00")


@pytest.mark.slow
def test_the_plugin_is_told_as_ratios_to_pytest_without_it() -> None:
    printed = run("plugin.py", "--rounds", "1", "--articles", "2")
    rows = cells(printed)
    assert rows["without"][1] == "1.00"
    assert float(rows["with"][1]) > 0
    assert float(rows["pytest"][1]) > 0


def test_runs_are_compared_byte_for_byte() -> None:
    printed = run("determinism.py", "--runs", "2")
    assert printed.splitlines()[1] == "2 runs"
    assert len(printed.splitlines()) == 4


@pytest.mark.parametrize("size", [20_000, 90_000])
def test_made_news_is_as_rich_in_numbers_as_news_is(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import floor  # noqa: PLC0415
    import news  # noqa: PLC0415

    text = news.text(size)
    assert text == news.text(size)
    assert size - 3 < len(text.encode()) <= size
    assert 2 < 1000 * len(floor.scan(text)) / size < 4


def test_tables_of_records_are_told_as_ratios() -> None:
    printed = run(
        "records.py", "--rows", "300", "--most", "10000", "--claims", "5", "--passes", "1"
    )
    rows = cells(printed)
    assert rows["read_csv, bare"][1] == "1.0"
    assert float(rows["compiled, checks and all"][1]) > 0
    assert float(rows["10,000"][1]) > 0


@pytest.mark.slow
def test_a_night_is_told_by_processes_and_by_the_size_of_its_pages() -> None:
    rows = cells(run("night.py", "--seconds", "0.1", "--claims", "100"))
    assert rows["1"][2] == "1.00"
    assert rows["2"][3] == "same"
    [name] = (each for each in rows if each.startswith("html of 100 articles"))
    assert name.endswith("40 wrong")
    assert float(rows[name][0]) > 0


@pytest.mark.slow
def test_what_signs_count_for_is_measured() -> None:
    printed = run("points.py", "--passages", "yzd", "--step", "12")
    assert "5 passages: " in printed
    rows = cells(printed)
    assert rows["published-together"][0] == str(weights()["published-together"].points)
    assert "60" in rows
