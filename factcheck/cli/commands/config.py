"""`factcheck config`: the settings in force, and where each comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.grammar import EXIT_CODES, Command, output_option
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.config import Asked


@click.command(
    "config",
    cls=Command,
    examples=(
        "factcheck config",
        "factcheck config drafts/article.md --config fail_on=error",
        "factcheck config --schema > factcheck.schema.json",
    ),
    exit_codes={ExitCode.OK: "shown", ExitCode.USAGE: EXIT_CODES[ExitCode.USAGE]},
)
@click.argument("path", metavar="[PATH]", required=False)
@options.config
@output_option("--schema", is_flag=True, help="Write a JSON Schema for editors instead.")
def command(*, path: str | None, schema: bool, asked: Asked) -> int:
    """Show the settings in force, and where each comes from.

    For the article or folder PATH, else for the working directory. What is shown is TOML, fit for
    a factcheck.toml. Over the nearest file stand variables (FACTCHECK_FAIL_ON=error), and over
    these --config KEY=VALUE.
    """
    from factcheck.cli.work.config import show, show_schema  # noqa: PLC0415 - `--help` does without

    return show_schema() if schema else show(path, asked)
