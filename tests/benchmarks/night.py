"""A night: what a second process brings, how large its pages are, and how long they take.

    python tests/benchmarks/night.py [--seconds 20] [--claims 5000]

Articles are those of `news.py`. The ratio is that of the stage that checks, over at least so many
seconds of one process; two processes have to give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice

from measuring import ROOT, table
from news import articles

from factcheck import spreading
from factcheck.config import Asked, Config
from factcheck.desk import Desk
from factcheck.documents import from_text
from factcheck.model import Document, Report
from factcheck.output import renderer
from factcheck.output.page import Page
from factcheck.output.tally import tally
from factcheck.processes import Helpers, nobody, processes
from factcheck.reporting import merged
from factcheck.spreading import ENOUGH, Task

_SAMPLE = 40
_WRONG = "In 2013 China promised a package of US$46 billion for CPEC.\n\n"


class Bench:
    """Articles, and what they are checked under."""

    def __init__(self) -> None:
        config = Config(references=(str(ROOT / "reference_data"),))
        self._desk = Desk(Asked(is_isolated=True))
        folders = tuple(map(str, self._desk.folders(config)))
        self._task = Task(folders=folders, config=config)

    def check(self, of: Sequence[Document], helpers: Helpers) -> tuple[float, Report]:
        """Check articles; give the seconds, and what was found."""
        started = time.perf_counter()
        work = ((self._task, each) for each in of)
        reports = [report for _, report in spreading.check(work, self._desk.index, helpers)]
        return time.perf_counter() - started, merged(reports)


def documents(number: int) -> list[Document]:
    """Make articles."""
    return [
        from_text(text, path=f"articles/{at:05}.txt")
        for at, text in enumerate(islice(articles(sys.maxsize), number))
    ]


def of_processes(bench: Bench, seconds: float) -> Iterator[tuple[str, ...]]:
    """Compare two processes with one."""
    sample = documents(_SAMPLE)
    taken, _ = bench.check(sample, nobody)
    taken, _ = bench.check(sample, nobody)
    made = documents(int(_SAMPLE * seconds * 1.1 / taken) + 1)
    alone, first = bench.check(made, nobody)
    with processes(2, alone=ENOUGH) as helpers:
        bench.check(sample, helpers)
        together, second = bench.check(made, helpers)
    same = rendered("json", first) == rendered("json", second)
    yield "1", f"{len(made)}", f"{alone:.1f}", "1.00", ""
    ratio = f"{together / alone:.2f}"
    yield "2", f"{len(made)}", f"{together:.1f}", ratio, "same" if same else "OTHER"


def of_pages(bench: Bench, claims: int) -> Iterator[tuple[str, ...]]:
    """Render the page of a hundred articles with forty findings, and that of many claims."""
    [seed] = (ROOT / "seeds").glob("*.txt")
    text = seed.read_text(encoding="utf-8").replace("2013", "April 2015")
    few = [
        from_text((_WRONG if at < 40 else "") + text, path=f"articles/{at:05}.txt")
        for at in range(100)
    ]
    _, report = bench.check(few, nobody)
    _, sample = bench.check(documents(_SAMPLE), nobody)
    many = documents(int(claims * _SAMPLE / tally(sample).claims) + 1)
    _, large = bench.check(many, nobody)
    for of in (report, large):
        for name in ("html", "markdown", "json"):
            started = time.perf_counter()
            size = len(rendered(name, of).encode())
            counts, seconds = tally(of), time.perf_counter() - started
            what = (
                f"{counts.articles} articles, {counts.claims:,} claims, {counts.mismatches} wrong"
            )
            yield f"{name} of {what}", f"{size / 1000:,.0f}", f"{seconds:.2f}"


def rendered(name: str, report: Report) -> str:
    """Render a report."""
    return "".join(renderer(name)(report, Page()))


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description="What a night costs.")
    parser.add_argument("--seconds", type=float, default=20, help="of one process, at least")
    parser.add_argument("--claims", type=int, default=5000, help="on the largest page")
    asked = parser.parse_args()
    bench = Bench()
    rows = list(of_processes(bench, asked.seconds))
    table("checking", ("processes", "articles", "s", "ratio", "bytes"), rows)
    table("pages", ("page", "kB", "s"), list(of_pages(bench, asked.claims)))


if __name__ == "__main__":
    main()
