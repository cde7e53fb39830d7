"""`factcheck report`: the report again, from the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.grammar import EXIT_CODES, Choice, Command, input_option, output_option
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.config import Asked

FORMATS = ("text", "html", "markdown", "json", "atom", "email")


@click.command(
    "report",
    cls=Command,
    examples=(
        "factcheck report",
        "factcheck report 2026-11-25 --format markdown >> $GITHUB_STEP_SUMMARY",
        "factcheck report --send",
    ),
    exit_codes={ExitCode.OK: "written or sent", ExitCode.USAGE: EXIT_CODES[ExitCode.USAGE]},
)
@click.argument("night", metavar="[NIGHT]", required=False)
@options.config
@input_option("-l", "--list", "is_listing", is_flag=True, help="List the nights.")
@output_option(
    "--format",
    "format_name",
    type=Choice(FORMATS),
    help="Write one night to standard output instead of the site.",
)
@output_option("--send", is_flag=True, help="Mail the report if it has anything new.")
def command(
    *, night: str | None, asked: Asked, is_listing: bool, format_name: str | None, send: bool
) -> int:
    """Write the site again from the history, or a single night to standard output.

    NIGHT is its name, as `2026-11-25`; without it the last one.
    """
    from factcheck.cli.work.history import Retelling  # noqa: PLC0415 - `--help` does without it

    if is_listing:
        return Retelling(asked).list()
    return Retelling(asked).tell(night, format_name, is_sending=send)
