"""How fast articles are checked: as a part of the floor, per claim as references grow, and in
sentences that go on and on.

    python tests/benchmarks/checking.py [--size 1000000] [--facts 100000] [--claims 300]

Bars: .05 of the floor with the reference data of the project, the cost of a claim flat within
a factor of 2 from a hundred facts to a hundred thousand, four times the sentence at most six
times as long. Start-up and loading are left out.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import floor
import made_package
import news
from measuring import ROOT, over_a_collection, quickest, table

from factcheck import documents
from factcheck.config import Config
from factcheck.engine import check_documents
from factcheck.model import Report, Status
from factcheck.reference import Index, load

_CONFIG = Config()
_PATIENCE = 6
ENDLESS = {
    "loans in years": ("China lent Pakistan ", "${0} million in {1}", ", "),
    "percentages": ("Shares were ", "{0} percent", ", "),
    "names": ("Loans went to ", "Pakistan ${0} million", ", "),
    "counts": ("China made ", "{0} loans", ", "),
    "clauses": ("", "commitments of ${0} billion to Angola", "; "),
    "rows": ("", "| Pakistan | ${0} billion | ${0} million |", "\n"),
}
"""How such a sentence begins, what it repeats and what stands between."""


def check(texts: Sequence[str], index: Index) -> Report:
    """Check texts through the library."""
    return check_documents([documents.from_text(text) for text in texts], index, _CONFIG)


def news_speed(size: int, passes: int, cache: Path) -> None:
    """Compare runs over many articles, new ones and known ones, with the floor."""
    made = list(news.articles(size))
    together = "\n\n".join(made)
    index = load([ROOT / "reference_data"], cache_dir=cache)
    claims = sum(len(article.claims) for article in check(made, index).articles)
    bare = quickest(lambda: floor.scan(together), passes)
    taken = quickest(lambda: check(made, index), passes)
    options = ("run", "--references", str(ROOT / "reference_data"), "--quiet")
    program = over_a_collection((*options, "--no-cache"), made, passes)
    warm = over_a_collection(options, made, passes)
    length = len(together.encode())
    rows = [
        ("floor", "", f"{length / bare / 1e6:.2f}", "1.000", ""),
        ("check", f"{claims}", f"{length / taken / 1e6:.2f}", f"{bare / taken:.3f}", ".050"),
        ("run --no-cache", "", f"{length / program / 1e6:.2f}", f"{bare / program:.3f}", ".050"),
        ("run, nothing new", "", f"{length / warm / 1e6:.2f}", f"{bare / warm:.3f}", ".050"),
    ]
    title = f"Checking {len(made)} articles, {length / 1e6:.1f} MB"
    table(title, ("", "claims", "MB/s", "of the floor", "bar"), rows)


def growth(largest: int, claims: int, passes: int, cache: Path) -> None:
    """Show what a claim costs as the package grows tenfold."""
    rows = []
    facts, smallest = min(100, largest), 0.0
    while facts <= largest:
        with tempfile.TemporaryDirectory() as folder:
            package = made_package.write(Path(folder), facts)
            started = time.perf_counter()
            load([package], cache_dir=cache)
            compiled = time.perf_counter() - started
            started = time.perf_counter()
            index = load([package], cache_dir=cache)
            warm = time.perf_counter() - started
            text = made_package.article(facts, claims)
            report = check([text], index)
        found = [each.verdict.status for article in report.articles for each in article.claims]
        taken = quickest(partial(check, [text], index), passes)
        a_claim = taken / len(found)
        smallest = smallest or a_claim
        rows.append(
            (
                f"{facts}",
                f"{compiled:.2f}",
                f"{warm * 1000:.0f}",
                f"{len(found)}",
                f"{found.count(Status.CONTRADICTED)}",
                f"{a_claim * 1000:.2f}",
                f"{a_claim / smallest:.2f}",
            )
        )
        facts *= 10
    head = ("facts", "compile s", "load ms", "claims", "contradicted", "ms a claim", "ratio")
    table("Packages that grow", head, rows)


def endless_sentences(index: Index, amounts: int, passes: int) -> None:
    """Show how the time grows with the amounts of one sentence, as tables in plain text have."""
    rows = []
    for name, (before, unit, between) in ENDLESS.items():
        taken = []
        for many in (amounts // 4, amounts):
            told = between.join(unit.format(at, 2000 + at % 20) for at in range(1, many))
            taken.append(quickest(partial(check, [f"{before}{told}."], index), passes))
        grown = taken[1] / taken[0]
        mark = "too slow" if grown > _PATIENCE else ""
        rows.append((name, *(f"{each * 1000:.0f}" for each in taken), f"{grown:.1f}", mark))
    head = ("one sentence of", f"ms for {amounts // 4}", f"ms for {amounts}", "times as long", "")
    table("Sentences that go on and on", head, rows)


def main() -> None:
    """Print the three tables."""
    parser = argparse.ArgumentParser(description="The speed of checking, against the floor.")
    parser.add_argument("--size", type=int, default=1_000_000, help="bytes of news")
    parser.add_argument("--facts", type=int, default=100_000, help="of the largest package")
    parser.add_argument("--claims", type=int, default=300, help="in the article about it")
    parser.add_argument("--amounts", type=int, default=1200, help="in one sentence")
    parser.add_argument("--passes", type=int, default=3, help="of which the quickest counts")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        news_speed(asked.size, asked.passes, Path(folder))
        growth(asked.facts, asked.claims, asked.passes, Path(folder))
        index = load([ROOT / "reference_data"], cache_dir=Path(folder))
        endless_sentences(index, asked.amounts, asked.passes)


if __name__ == "__main__":
    main()
