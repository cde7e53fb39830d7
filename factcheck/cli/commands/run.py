"""`factcheck run`: check articles."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.filing import named
from factcheck.cli.grammar import (
    EXIT_CODES,
    Choice,
    Command,
    checking_option,
    exit_option,
    output_option,
    share,
)
from factcheck.output import format_names
from factcheck.output.page import NORMAL, QUIET, VERBOSE

if TYPE_CHECKING:
    from factcheck.cli.options import Wanted
    from factcheck.config import Asked

FAIL_ON = ("error", "warning", "info", "never")


@click.command(
    "run",
    cls=Command,
    no_args_is_help=True,
    examples=(
        "factcheck run article.txt",
        "factcheck run seeds/ --references my_figures/ --as-of 2024-05-14",
        "factcheck run https://example.org/news/pact.html",
        "factcheck run seeds/ -o report.md -o report.json",
        "pandoc -t plain draft.docx | factcheck run - --format json",
    ),
    exit_codes=EXIT_CODES,
)
@options.articles
@options.config
@options.references
@options.as_of
@options.jobs
@checking_option(
    "--no-cache", is_flag=True, help="Check every article anew, also what did not change."
)
@checking_option(
    "--new-only", is_flag=True, help="Tell only what the last factcheck nightly did not know."
)
@output_option(
    "--format",
    "format_name",
    type=Choice(format_names()),
    default="text",
    show_default=True,
    help="How findings are written to standard output.",
)
@output_option(
    "-o",
    "--output",
    "files",
    metavar="FILE",
    multiple=True,
    callback=named,
    help="Write the findings to a file too, in the format of its suffix (report.md); may be "
    "repeated.",
)
@options.colour
@output_option("-v", "--verbose", is_flag=True, help="List the claims that are no finding, too.")
@output_option("-q", "--quiet", is_flag=True, help="Write findings only.")
@exit_option(
    "--fail-on",
    type=Choice(FAIL_ON),
    help="The least severity that ends a run with 1. [default: warning, or the configuration]",
)
@exit_option(
    "--min-coverage",
    metavar="SHARE",
    callback=share,
    help="The share of the claims that must be decided, 0.5 or 50%, else a run ends with 1.",
)
@exit_option("--exit-zero", is_flag=True, help="End with 0 where findings would end with 1.")
def command(
    *,
    wanted: Wanted,
    asked: Asked,
    references: tuple[str, ...],
    as_of: date | None,
    jobs: int | None,
    no_cache: bool,
    new_only: bool,
    format_name: str,
    files: tuple[str, ...],
    colour: str,
    verbose: bool,
    quiet: bool,
    fail_on: str | None,
    min_coverage: float | None,
    exit_zero: bool,
) -> int:
    """Check the numbers of articles against reference data.

    PATH is a file, a folder, a glob, a collection (.jsonl), the address of a web page, or - for
    standard input.
    """
    from factcheck.cli.checking import Terms  # noqa: PLC0415 - `--help` does without it
    from factcheck.cli.work.run import Order, check  # noqa: PLC0415 - `--help` does without it

    if verbose and quiet:
        raise click.UsageError("--verbose and --quiet exclude each other.")
    order = Order(
        terms=Terms(
            wanted=wanted,
            asked=asked,
            references=references,
            as_of=as_of,
            jobs=jobs,
            is_cached=not no_cache,
        ),
        format_name=format_name,
        files=files,
        colour=colour,
        detail=VERBOSE if verbose else QUIET if quiet else NORMAL,
        fail_on="never" if exit_zero else fail_on,
        min_coverage=0 if exit_zero else min_coverage,
        is_new_only=new_only,
    )
    return check(order)
