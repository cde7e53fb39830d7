"""What the benchmarks share: runs that take turns, the quickest of several passes, a table.

Times are told as ratios to something measured in the same run: a bare interpreter, or one bare
alternation of google-re2 (`floor`). Absolute times say more of the machine than of the program.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PYTHON = (sys.executable, "-c", "pass")


class Times(NamedTuple):
    """Seconds of one command: on the clock, and of the processor."""

    wall: float
    processor: float


def command(*arguments: str) -> tuple[str, ...]:
    """Give the installed program with arguments, or the module where it is not installed."""
    script = Path(sys.executable).with_name("factcheck")
    start = (str(script),) if script.exists() else (sys.executable, "-m", "factcheck")
    return (*start, *arguments)


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> Times:
    """Run a command without looking at what it writes."""
    started = time.perf_counter()
    process = subprocess.Popen(
        arguments,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env=environment,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    return Times(wall, usage.ru_utime + usage.ru_stime)


def environment(**more: str) -> dict[str, str]:
    """Give the environment of a user: compiled modules are kept, as they are by default."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | more


def over_a_collection(options: Sequence[str], articles: Sequence[str], passes: int) -> float:
    """Time a command on a collection, warm, less what it takes for one short article."""
    with tempfile.TemporaryDirectory() as folder:
        settings = environment(FACTCHECK_CACHE_DIR=folder)
        whole = _collection(Path(folder, "news.jsonl"), articles)
        little = _collection(Path(folder, "little.jsonl"), ["In 2015 it cost $46 billion."])
        taken = {}
        for path in (whole, little):
            arguments = command(*options, str(path))
            taken[path] = min(run(arguments, settings).wall for _ in range(passes + 1))
    return max(taken[whole] - taken[little], 1e-6)


def _collection(path: Path, articles: Sequence[str]) -> Path:
    lines = (json.dumps({"id": f"a{at}", "text": text}) for at, text in enumerate(articles))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def taking_turns(runs: Mapping[str, Callable[[], Times]], rounds: int) -> dict[str, Times]:
    """Run each once before, then in turns; give the median of each."""
    for each in runs.values():
        each()
    taken: dict[str, list[Times]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, each in runs.items():
            taken[name].append(each())
    return {
        name: Times(median(one.wall for one in times), median(one.processor for one in times))
        for name, times in taken.items()
    }


def quickest(work: Callable[[], object], passes: int) -> float:
    """Give the processor seconds of the quickest of several passes, whatever else is running."""
    best = float("inf")
    for _ in range(passes):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table: the first column to the left, numbers to the right."""
    widths = [max(len(row[at]) for row in (head, *rows)) for at in range(len(head))]
    print(f"\n{title}")
    for row in (head, *rows):
        first, *others = zip(row, widths, strict=True)
        cells = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
        print("  " + "  ".join(cells).rstrip())
    sys.stdout.flush()
