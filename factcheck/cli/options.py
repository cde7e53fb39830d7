"""Options that several commands share."""

from __future__ import annotations

import click

from factcheck.cli.grammar import (
    Choice,
    checking_option,
    day,
    input_option,
    output_option,
)
from factcheck.cli.terminal import COLOURS

paths = click.argument("paths", metavar="PATH...", nargs=-1, required=True)

config = input_option(
    "--config",
    "config_file",
    metavar="FILE",
    help="Settings to use instead of the nearest factcheck.toml or [tool.factcheck].",
)
references = checking_option(
    "--references",
    metavar="DIR",
    multiple=True,
    help="Folder of a reference package; may be repeated, and replaces the default.",
)
as_of = checking_option(
    "--as-of",
    metavar="DATE",
    callback=day,
    help='Day on which "last year" is understood, for articles that do not give their own.',
)
colour = output_option(
    "--color",
    "colour",
    type=Choice(COLOURS),
    default="auto",
    show_default=True,
    help="Colour; auto looks at the terminal, NO_COLOR and FORCE_COLOR.",
)
