"""`factcheck lookup`: what the reference data knows about some words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.grammar import EXIT_CODES, Command, output_option
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.config import Asked


def _currency(ctx: click.Context, param: click.Parameter, code: str | None) -> str | None:
    from factcheck.units import is_currency  # noqa: PLC0415 - `--help` does without it

    if code and not is_currency(code.upper()):
        raise click.BadParameter(f"{code!r} is no ISO 4217 code, as USD or PKR.", ctx, param)
    return code and code.upper()


@click.command(
    "lookup",
    cls=Command,
    no_args_is_help=True,
    examples=(
        'factcheck lookup "debt to China"',
        'factcheck lookup "Sahiwal 1.8bn"',
        "factcheck lookup commitments to Kenya 2014 --in KES",
    ),
    exit_codes={
        ExitCode.OK: "something is known",
        ExitCode.USAGE: EXIT_CODES[ExitCode.USAGE],
        ExitCode.NOTHING_CHECKED: "nothing is known about these words",
    },
)
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@output_option(
    "--in",
    "currency",
    metavar="CODE",
    callback=_currency,
    help="Say money in this currency too (ISO 4217), at the rate of its time.",
)
@options.config
@options.references
@options.colour
def command(
    words: tuple[str, ...],
    currency: str | None,
    asked: Asked,
    references: tuple[str, ...],
    colour: str,
) -> int:
    """Show what the references know about some words and amounts."""
    from factcheck.cli.work.packages import look_up  # noqa: PLC0415 - `--help` does without it

    return look_up(" ".join(words), asked, references, colour, currency)
