"""`factcheck diff`: what changed between two nights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.grammar import EXIT_CODES, Command
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.config import Asked


@click.command(
    "diff",
    cls=Command,
    examples=("factcheck diff", "factcheck diff 2026-11-20 2026-11-25"),
    exit_codes={ExitCode.OK: "shown", ExitCode.USAGE: EXIT_CODES[ExitCode.USAGE]},
)
@click.argument("before", metavar="[NIGHT", required=False)
@click.argument("now", metavar="NIGHT]", required=False)
@options.config
@options.colour
def command(*, before: str | None, now: str | None, asked: Asked, colour: str) -> int:
    """Show which findings came (+), went (-) or are told otherwise (~) from one night to another.

    Without NIGHT the last two.
    """
    from factcheck.cli.work.history import Retelling  # noqa: PLC0415 - `--help` does without it

    if before and not now:
        raise click.UsageError("Name two nights, or none for the last two.")
    return Retelling(asked).compare(before, now, colour)
