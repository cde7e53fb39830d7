"""A desk: a folder with articles, figures and a configuration, and nights held over it."""

from __future__ import annotations

import json
import math
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Factcheck, Ran

GOLDEN = Path(__file__).parents[1] / "golden"
SETTINGS = """references = ["harbour"]

[[nightly.sources]]
name = "articles"
paths = ["articles/*.txt"]
"""
WRONG = "The Sandbank Bridge cost $310 billion.\n"
RIGHT = "The Sandbank Bridge cost $310 million.\n"
DATED = "The Sandbank Bridge opened in May 2018.\n"
OTHER = "Nobody counted the gulls on the pier.\n\n"


class Desk:
    """The folder of a desk, and its nights."""

    def __init__(self, folder: Path, factcheck: Factcheck, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._factcheck, self._patch = factcheck, patch

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *arguments: str) -> Ran:
        self._patch.chdir(self.folder)
        return self._factcheck(*arguments)

    def night(self, day: int, *arguments: str) -> Ran:
        """Hold the night of a day in November 2026, at 02:00 UTC."""
        when = datetime(2026, 11, day, 2, tzinfo=UTC)
        self._patch.setenv("SOURCE_DATE_EPOCH", str(int(when.timestamp())))
        return self.run("nightly", *arguments)

    def results(self) -> dict[str, Any]:
        """Give the `results.json` of the last night."""
        found: dict[str, Any] = json.loads((self.folder / "site/results.json").read_text())
        return found

    def states(self) -> list[tuple[str, str, str | None]]:
        """Give path, state and cause of each finding of the last night that is still there."""
        return [
            (article["path"], claim["state"]["state"], claim["state"]["cause"])
            for article in self.results()["articles"]
            for claim in article["claims"]
            if claim.get("state")
        ]

    def fixed(self) -> list[tuple[str, str | None]]:
        """Give path and cause of what was fixed on the last night."""
        return [(each["path"], each["state"]["cause"]) for each in self.results()["fixed"]]


@pytest.fixture
def desk(tmp_path: Path, factcheck: Factcheck, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk with one article, in which a figure is wrong."""
    shutil.copytree(GOLDEN / "harbour", tmp_path / "harbour")
    monkeypatch.setattr("factcheck.cli.work.nightly._SECONDS_BETWEEN_LINES", math.inf)
    made = Desk(tmp_path, factcheck, monkeypatch)
    made.write("factcheck.toml", SETTINGS)
    made.write("articles/a.txt", WRONG)
    return made
