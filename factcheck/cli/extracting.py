"""The work of `factcheck extract`: one article after the other, none kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from factcheck import rules
from factcheck.cli import inputs, terminal
from factcheck.config import Asked
from factcheck.desk import Desk
from factcheck.errors import ExitCode
from factcheck.output.mentions import as_jsonl, as_text
from factcheck.output.page import NORMAL


def extract(
    paths: Sequence[str], asked: Asked, as_of: date | None, format_name: str, colour: str
) -> ExitCode:
    """Write the mentions of articles, and give the exit code."""
    desk = Desk(asked)
    page = terminal.page(colour, NORMAL)
    articles = inputs.Articles(paths)

    def lines() -> Iterator[str]:
        for article in articles:
            mentions = rules.extract(article, desk.config(Path(article.path).parent), as_of)
            if format_name == "jsonl":
                yield from as_jsonl(article, mentions)
            else:
                yield from as_text(article, mentions, page)

    terminal.write(lines())
    return articles.outcome()
