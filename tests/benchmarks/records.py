"""What tables of records cost: to compile, to have at hand in a run, and for each claim.

    python tests/benchmarks/records.py [--rows 20985] [--most 1000000] [--claims 300]

A table like AidData's, of 126 columns, is compiled against a bare `read_csv` (bar: 5 times),
and a warm run with it is held against one without (bar: 1.5 times). Then tables of ten columns
grow a hundredfold, and a claim is asked of each.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

import pandas as pd
from measuring import command, environment, quickest, run, table, taking_turns

from factcheck import documents
from factcheck.config import Config
from factcheck.engine import check_documents
from factcheck.reference import Index, load, update_hashes

_COUNTRIES = ("Kenya", "Ghana", "Pakistan", "Angola", "Peru", "Laos", "Nepal", "Fiji", "Chad")
_KINDS = ("Energy", "Transport", "Health", "Water", "Education")
_YEARS = range(2000, 2022)
_HEADERS = ("No", "Recipient", "Year", "Sector", "Counted", "Amount", "Adjusted")
_MEASURES = """\
id,title,unit_kind,dynamics,phrases,not_phrases,confusable_with
pledged,Money pledged,money,flow,pledged|committed,,pledged_twice
pledged_twice,Money pledged with renewals,money,flow,with renewals,,pledged
projects,Number of projects,count,flow,projects,,
"""
_BY = ["recipient", "year", "Sector"]
_TERMS = {
    "role": "records",
    "columns": {
        "id": "No", "recipient": "Recipient", "year": "Year", "amount": "Adjusted",
        "include": "Counted",
    },
    "unit": "USD",
    "families": [
        {"id": "pledged", "measure": "pledged", "aggregate": "sum", "by": _BY},
        {"id": "twice", "measure": "pledged_twice", "aggregate": "sum", "value": "Amount",
         "by": _BY},
        {"id": "projects", "measure": "projects", "aggregate": "count", "by": _BY},
    ],
}  # fmt: skip


def write(folder: Path, rows: int, columns: int) -> Path:
    """Write a package with a table of made-up rows; columns beyond the needed ones hold words."""
    lots = random.Random(1)
    more = [f"Field {number}" for number in range(columns - len(_HEADERS))]
    words = ["", "Yes", "No", "China Development Bank", "Completion", "2015-04-20", "12345678.91"]
    with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*_HEADERS, *more])
        for number in range(rows):
            amount = f"{lots.uniform(1e5, 1e9):.8f}" if lots.random() > 0.2 else ""
            writer.writerow(
                [number, lots.choice(_COUNTRIES), lots.choice(_YEARS), lots.choice(_KINDS),
                 lots.choice(("Yes", "Yes", "No")), amount, amount]
                + [lots.choice(words) for _ in more]
            )  # fmt: skip
    (folder / "measures.csv").write_text(_MEASURES)
    resources = [
        {"name": name, "path": f"{name}.csv", "factcheck": terms,
         "licenses": [{"name": "CC0-1.0"}], "sources": [{"title": "made"}]}
        for name, terms in (("measures", {"role": "measures"}), ("rows", _TERMS))
    ]  # fmt: skip
    descriptor = {"name": "made-records", "version": "1", "resources": resources}
    (folder / "datapackage.json").write_text(json.dumps(descriptor, indent=1))
    update_hashes(folder)
    return folder


def wide(rows: int, passes: int) -> None:
    """Compile a table as wide as AidData's, and run with it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        package = folder / "package"
        package.mkdir()
        write(package, rows, 126)
        data = package / "rows.csv"
        bare = quickest(lambda: pd.read_csv(data, dtype=str, keep_default_na=False), passes)
        compiling = quickest(lambda: load([package], cache_dir=None), passes)
        article = folder / "article.txt"
        article.write_text("China committed $9.7 billion to Kenya in 2014.\n\nIt was hailed.\n")
        home = environment(XDG_CACHE_HOME=str(folder))
        runs = {
            "with": lambda: run(command("run", str(article), "--references", str(package)), home),
            "without": lambda: run(command("run", str(article)), home),
        }
        times = taking_turns(runs, 7)
        ratio = times["with"].wall / times["without"].wall
        rows_shown = [
            ("read_csv, bare", f"{bare * 1000:.0f}", "1.0", ""),
            ("compiled, checks and all", f"{compiling * 1000:.0f}", f"{compiling / bare:.1f}", "5"),
            ("warm run without it", f"{times['without'].wall * 1000:.0f}", "1.0", ""),
            ("warm run with it", f"{times['with'].wall * 1000:.0f}", f"{ratio:.2f}", "1.5"),
        ]
        size = data.stat().st_size / 1e6
        title = f"A table of {rows:,} rows and 126 columns ({size:.0f} MB)"
        table(title, ("", "ms", "ratio", "bar"), rows_shown)
        print(f"memory of a process that compiles it: {_memory(package):.0f} MB")


def _memory(package: Path) -> float:
    """Give the peak memory, in MB, of a process of its own that compiles a package."""
    program = (
        "import resource, sys; from pathlib import Path; from factcheck.reference import load; "
        "load([Path(sys.argv[1])], cache_dir=None); "
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, str(package)], capture_output=True, check=True, text=True
    )
    return int(ran.stdout) / 1024


def growth(most: int, claims: int, passes: int) -> None:
    """Ask claims of tables that grow."""
    rows, shown, first = 10_000, [], 0.0
    while rows <= most:
        with tempfile.TemporaryDirectory() as name:
            package = write(Path(name), rows, len(_HEADERS))
            compiling = quickest(partial(load, [package], cache_dir=None), 1)
            index = load([package], cache_dir=None)
            cost = _cost_of_a_claim(index, claims, passes)
        first = first or cost
        shown.append((f"{rows:,}", f"{compiling:.1f}", f"{cost * 1e6:.0f}", f"{cost / first:.2f}"))
        rows *= 10
    table("A claim asked of tables", ("rows", "s to compile", "us a claim", "ratio"), shown)


def _cost_of_a_claim(index: Index, claims: int, passes: int) -> float:
    lots = random.Random(2)
    text = "\n\n".join(
        f"Some ${lots.randint(10, 999)} billion was pledged to {lots.choice(_COUNTRIES)} "
        f"for {lots.choice(_KINDS).lower()} in {lots.choice(_YEARS)}."
        for _ in range(claims)
    )
    document = documents.from_text(text)
    check_documents([document], index, Config())
    return quickest(lambda: check_documents([document], index, Config()), passes) / claims


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=20_985)
    parser.add_argument("--most", type=int, default=1_000_000)
    parser.add_argument("--claims", type=int, default=300)
    parser.add_argument("--passes", type=int, default=3)
    chosen = parser.parse_args()
    wide(chosen.rows, chosen.passes)
    growth(chosen.most, chosen.claims, chosen.passes)


if __name__ == "__main__":
    main()
