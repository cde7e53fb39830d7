"""`factcheck show`: what was read in an article, and how each verdict came about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.grammar import EXIT_CODES, Command
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.cli.options import Wanted
    from factcheck.config import Asked

_CODES = {
    ExitCode.OK: "every article was shown",
    ExitCode.USAGE: EXIT_CODES[ExitCode.USAGE],
    ExitCode.UNREADABLE: "some input could not be read",
    ExitCode.NOTHING_CHECKED: "no article was found",
}


@click.command(
    "show",
    cls=Command,
    no_args_is_help=True,
    examples=("factcheck show article.txt", "factcheck show article.txt --references my_figures/"),
    exit_codes=_CODES,
)
@options.articles
@options.config
@options.references
@options.as_of
@options.colour
def command(
    wanted: Wanted,
    asked: Asked,
    references: tuple[str, ...],
    as_of: date | None,
    colour: str,
) -> int:
    """Show all that was read in an article, and why.

    For each claim: what it says of its amount, in which words, by which rule; its verdict and
    the steps that led there.
    """
    from factcheck.cli.work.show import show  # noqa: PLC0415 - `--help` does without it

    return show(wanted, asked, references, as_of, colour)
