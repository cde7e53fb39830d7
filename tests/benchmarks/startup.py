"""How long it takes until something stands on the screen, as ratios to `python -c pass`.

    python tests/benchmarks/startup.py [--rounds 15]

Commands take turns, and medians are compared. Bars: `--help` at most 6, a warm `run` at most 12.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from measuring import PYTHON, Times, command, environment, run, table, taking_turns

BARS = {"--help": 6, "run seeds/ (warm)": 12}
_BARE = "python -c pass"


def measure(rounds: int) -> dict[str, Times]:
    """Measure the commands in turns, with a cache folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder, "cache")
        settings = environment(FACTCHECK_CACHE_DIR=str(cache), COLUMNS="100")

        def told(*arguments: str) -> Callable[[], Times]:
            return lambda: run(command(*arguments), settings)

        def cold() -> Times:
            shutil.rmtree(cache, ignore_errors=True)
            return run(command("run", "seeds/"), settings)

        return taking_turns(
            {
                _BARE: lambda: run(PYTHON, settings),
                "--help": told("--help"),
                "--version": told("--version"),
                "explain FC201": told("explain", "FC201"),
                "extract seeds/": told("extract", "seeds/"),
                "run seeds/ (cold)": cold,
                "run seeds/ (warm)": told("run", "seeds/"),
            },
            rounds,
        )


def main() -> int:
    """Print the table; end with 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description="Start-up as ratios to a bare interpreter.")
    parser.add_argument("--rounds", type=int, default=15, help="how often each command is run")
    taken = measure(parser.parse_args().rounds)
    bare = taken[_BARE]
    rows = []
    missed = []
    for name, times in taken.items():
        ratio = times.wall / bare.wall
        bar = BARS.get(name)
        if bar and ratio > bar:
            missed.append(name)
        rows.append(
            (
                name,
                f"{times.wall * 1000:.0f}",
                f"{ratio:.1f}",
                f"{times.processor / bare.processor:.1f}",
                str(bar or ""),
            )
        )
    table("Start-up", ("command", "ms", "ratio", "processor", "bar"), rows)
    for name in missed:
        print(f"above its bar: {name}")
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
