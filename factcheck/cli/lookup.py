"""`factcheck lookup`: what the reference data knows about some words."""

from __future__ import annotations

import click

from factcheck.cli import options
from factcheck.cli.grammar import EXIT_CODES, Command
from factcheck.errors import ExitCode


@click.command(
    "lookup",
    cls=Command,
    no_args_is_help=True,
    examples=('factcheck lookup "debt to China"', "factcheck lookup Sahiwal"),
    exit_codes={
        ExitCode.OK: "something is known",
        ExitCode.USAGE: EXIT_CODES[ExitCode.USAGE],
        ExitCode.NOTHING_CHECKED: "nothing is known about these words",
    },
)
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@options.config
@options.references
@options.colour
def command(
    words: tuple[str, ...], config_file: str | None, references: tuple[str, ...], colour: str
) -> int:
    """Show what the references know about some words."""
    from factcheck.cli.packages import look_up  # noqa: PLC0415 - `--help` does without it

    return look_up(" ".join(words), config_file, references, colour)
