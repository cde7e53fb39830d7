"""The work of `factcheck show`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck import rules
from factcheck.cli import inputs, terminal
from factcheck.engine import check_document
from factcheck.errors import ExitCode
from factcheck.output.page import NORMAL
from factcheck.output.shown import shown


def show(
    paths: Sequence[str],
    config_file: str | None,
    references: Sequence[str],
    as_of: date | None,
    colour: str,
) -> ExitCode:
    """Write all that is known of some articles, and give the exit code."""
    config = inputs.settings(config_file)
    index = inputs.references(references, config)
    page = terminal.page(colour, NORMAL)
    articles = inputs.Articles(paths)

    def lines() -> Iterator[str]:
        for article in articles:
            report = check_document(article, index, config, as_of)
            yield from shown(article, report, rules.extract(article, config, as_of), page)

    terminal.write(lines())
    return articles.outcome()
