"""Nights that are killed at random moments, and what must be true all the same.

`python tests/nightly/kills.py [KILLS] [ARTICLES]` does it at length.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

GOLDEN = Path(__file__).parents[1] / "golden"
SETTINGS = """references = ["harbour"]

[[nightly.sources]]
name = "articles"
paths = ["articles"]
"""
GULLS = "Nobody counted the gulls on the pier that year.\n\n"


class Outcome(NamedTuple):
    """What became of nights that were killed: at which stages, and what the last one found."""

    before_the_history: int
    while_checking: int
    later: int
    results: dict[str, Any]


def furnish(folder: Path, articles: int) -> None:
    """Make a desk on which every fourth article has a finding."""
    shutil.copytree(GOLDEN / "harbour", folder / "harbour")
    (folder / "factcheck.toml").write_text(SETTINGS)
    (folder / "articles").mkdir()
    edit(folder, articles, 0)


def edit(folder: Path, articles: int, times: int) -> None:
    """Write the articles, each time a little longer, so that there is something to check."""
    for number in range(articles):
        cost = "billion" if number % 4 == 0 else "million"
        text = f"{GULLS * (40 + times)}The Sandbank Bridge cost $310 {cost}.\n\n{GULLS * 40}"
        (folder / "articles" / f"{number:03}.txt").write_text(text)


def night(folder: Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {"FACTCHECK_CACHE_DIR": str(folder / "cache"), "PYTHONUTF8": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", "factcheck", "nightly"],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def killed(folder: Path, articles: int, kills: int, seed: int) -> Outcome:
    """Kill nights at random moments, look at what each leaves, and hold a last one to its end."""
    chance = random.Random(seed)
    trial = copy_of(folder)
    begun = time.monotonic()
    assert night(trial).wait() == 1
    length = time.monotonic() - begun
    shutil.rmtree(trial)
    stages = {"": 0, "checking": 0, "checked": 0, "published": 0}
    for times in range(kills):
        edit(folder, articles, times)
        before = stage_of(folder)
        process = night(folder)
        time.sleep(chance.uniform(0, length))
        process.kill()
        process.wait()
        last = stage_of(folder)
        stages[last[1] if last != before else ""] += 1
        look_at(folder / "site")
    assert night(folder).wait() == 1
    results = json.loads((folder / "site/results.json").read_text(encoding="utf-8"))
    later = stages["checked"] + stages["published"]
    return Outcome(stages[""], stages["checking"], later, results)


def copy_of(folder: Path) -> Path:
    """Warm the cache of the references, and give a desk that may be spoilt."""
    trial = Path(tempfile.mkdtemp(dir=folder.parent)) / "desk"
    shutil.copytree(folder, trial)
    assert night(trial).wait() == 1
    for each in trial.glob("factcheck-history.sqlite*"):
        each.unlink()
    return trial


def stage_of(folder: Path) -> tuple[int, str]:
    """Give the number of the last night, and how far it came; 0 where none was noted."""
    file = folder / "factcheck-history.sqlite"
    if not file.exists():
        return 0, ""
    with closing(sqlite3.connect(file)) as sql:
        assert sql.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if not sql.execute("SELECT 1 FROM sqlite_master").fetchone():
            return 0, ""
        row = sql.execute("SELECT id, stage FROM nights ORDER BY id DESC LIMIT 1").fetchone()
    return row or (0, "")


def look_at(site: Path) -> None:
    """See that every file of the site is whole."""
    for page in site.glob("*.html"):
        assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")
    for name, end in (("feed.atom", "</feed>"), ("results.json", "}")):
        if (site / name).exists():
            assert (site / name).read_text(encoding="utf-8").rstrip().endswith(end)


def look_over(folder: Path, outcome: Outcome, articles: int) -> None:
    """See that nothing is lost and nothing doubled."""
    found = [
        (article["path"], claim["id"])
        for article in outcome.results["articles"]
        for claim in article["claims"]
        if claim.get("state")
    ]
    wrong = [f"articles/{number:03}.txt" for number in range(0, articles, 4)]
    assert [path for path, _ in found] == wrong
    assert outcome.results["summary"]["articles"] == articles
    with closing(sqlite3.connect(folder / "factcheck-history.sqlite")) as sql:
        stages = [stage for (stage,) in sql.execute("SELECT stage FROM nights ORDER BY id")]
        assert set(stages) == {"published"}
        events = sql.execute("SELECT state, count(*) FROM events GROUP BY state").fetchall()
        assert events == [("new", len(wrong))]
        assert sql.execute("SELECT count(*) FROM findings").fetchone() == (len(wrong),)
        names = [name for (name,) in sql.execute("SELECT name FROM nights")]
    pages = {page.stem for page in (folder / "site").glob("2*.html")}
    assert pages == set(names)
    left = [each.name for each in (folder / "site").iterdir() if each.name.startswith(".")]
    assert left == []


def main() -> None:
    kills, articles = (int(each) for each in (*sys.argv[1:], "30", "200")[:2])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "desk"
        folder.mkdir()
        furnish(folder, articles)
        outcome = killed(folder, articles, kills, seed=7)
        look_over(folder, outcome, articles)
    print(
        f"{kills} kills over {articles} articles: {outcome.before_the_history} before the night "
        f"was noted, {outcome.while_checking} while it was checking, {outcome.later} after all "
        "was checked; nothing lost, nothing doubled"
    )


if __name__ == "__main__":
    main()
