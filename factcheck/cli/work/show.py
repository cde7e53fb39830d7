"""The work of `factcheck show`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck import rules
from factcheck.cli import clock, inputs, terminal
from factcheck.cli.options import Wanted
from factcheck.config import Asked
from factcheck.desk import Desk
from factcheck.engine import check_document
from factcheck.errors import ExitCode
from factcheck.output.page import NORMAL
from factcheck.output.shown import shown
from factcheck.paths import folder_of


def show(
    wanted: Wanted,
    asked: Asked,
    references: Sequence[str],
    as_of: date | None,
    colour: str,
) -> ExitCode:
    """Write all that is known of some articles, and give the exit code."""
    desk = Desk(asked, references)
    page = terminal.page(colour, NORMAL)
    articles = inputs.Articles(wanted, asked)
    today = as_of or clock.today()

    def lines() -> Iterator[str]:
        for article in articles:
            config = desk.config(folder_of(article.path))
            report = check_document(article, desk.index(config), config, as_of, today)
            yield from shown(article, report, rules.extract(article, config, as_of), page)

    terminal.write(lines())
    return articles.outcome()
