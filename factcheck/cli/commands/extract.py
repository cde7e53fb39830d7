"""`factcheck extract`: the amounts and dates of articles, for other programs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.grammar import EXIT_CODES, Choice, Command, output_option
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.cli.options import Wanted
    from factcheck.config import Asked

_CODES = {
    ExitCode.OK: "every article was read",
    ExitCode.USAGE: EXIT_CODES[ExitCode.USAGE],
    ExitCode.UNREADABLE: "some input could not be read",
    ExitCode.NOTHING_CHECKED: "no article was found",
}


@click.command(
    "extract",
    cls=Command,
    no_args_is_help=True,
    examples=(
        "factcheck extract article.txt",
        "factcheck extract news.jsonl --as-of 2024-05-14 > mentions.jsonl",
    ),
    exit_codes=_CODES,
)
@options.articles
@options.config
@options.as_of
@options.jobs
@output_option(
    "--format",
    "format_name",
    type=Choice(("jsonl", "text")),
    default="jsonl",
    show_default=True,
    help="One JSON object a line, or lines for people.",
)
@options.colour
def command(
    *,
    wanted: Wanted,
    asked: Asked,
    as_of: date | None,
    jobs: int | None,
    format_name: str,
    colour: str,
) -> int:
    """List the amounts and dates in articles, with what they mean.

    PATH is a file, a folder, a glob, a collection (.jsonl), the address of a web page, or - for
    standard input.
    """
    from factcheck.cli.work.extract import Order, extract  # noqa: PLC0415 - `--help` does without

    order = Order(
        wanted=wanted,
        asked=asked,
        as_of=as_of,
        jobs=jobs,
        format_name=format_name,
        colour=colour,
    )
    return extract(order)
