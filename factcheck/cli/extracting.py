"""The work of `factcheck extract`: one article after the other, none kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck import rules
from factcheck.cli import inputs, terminal
from factcheck.cli.options import Wanted
from factcheck.config import Asked
from factcheck.desk import Desk
from factcheck.errors import ExitCode
from factcheck.output.mentions import as_jsonl, as_text
from factcheck.output.page import NORMAL
from factcheck.paths import folder_of


def extract(
    wanted: Wanted, asked: Asked, as_of: date | None, format_name: str, colour: str
) -> ExitCode:
    """Write the mentions of articles, and give the exit code."""
    desk = Desk(asked)
    page = terminal.page(colour, NORMAL)
    articles = inputs.Articles(wanted, asked)

    def lines() -> Iterator[str]:
        for article in articles:
            mentions = rules.extract(article, desk.config(folder_of(article.path)), as_of)
            if format_name == "jsonl":
                yield from as_jsonl(article, mentions)
            else:
                yield from as_text(article, mentions, page)

    terminal.write(lines())
    return articles.outcome()
