"""`factcheck references`: look at packages of reference data and find their faults."""

from __future__ import annotations

import click

from factcheck.cli import options
from factcheck.cli.grammar import (
    EXIT_CODES,
    Choice,
    Command,
    LazyGroup,
    checking_option,
    output_option,
)
from factcheck.errors import ExitCode

_FOLDER = click.argument("folder", metavar="[DIR]", required=False)


@click.group("references", cls=LazyGroup, examples=("factcheck references check my_figures/",))
def command() -> None:
    """Look at reference data and find its faults."""


@command.command(
    "check",
    cls=Command,
    examples=(
        "factcheck references check",
        "factcheck references check my_figures/ --update-hashes",
    ),
    exit_codes={
        ExitCode.OK: "no fault",
        ExitCode.USAGE: "faults, each with its file, line and column",
    },
)
@_FOLDER
@checking_option(
    "--update-hashes",
    is_flag=True,
    help="Write the sha256 of the files as they are now into datapackage.json.",
)
@options.config
def check(folder: str | None, update_hashes: bool, config_file: str | None) -> int:
    """Name every fault of a package, with file, line and column.

    Without DIR the package that a run would use.
    """
    from factcheck.cli.packages import check_packages  # noqa: PLC0415 - `--help` does without it

    return check_packages(folder, config_file, is_updating=update_hashes)


@command.command(
    "list",
    cls=Command,
    examples=("factcheck references list",),
    exit_codes={ExitCode.OK: "listed", ExitCode.USAGE: EXIT_CODES[ExitCode.USAGE]},
)
@_FOLDER
@options.config
@options.colour
def list_(folder: str | None, config_file: str | None, colour: str) -> int:
    """List the tables of a package with their rows, licence and age.

    Without DIR the package that a run would use.
    """
    from factcheck.cli.packages import list_packages  # noqa: PLC0415 - `--help` does without it

    return list_packages(folder, config_file, colour)


@command.command(
    "audit",
    cls=Command,
    examples=(
        "factcheck references audit",
        "factcheck references audit my_figures/ --sample 50",
    ),
    exit_codes={ExitCode.OK: "audited", ExitCode.USAGE: EXIT_CODES[ExitCode.USAGE]},
)
@_FOLDER
@checking_option(
    "--sample",
    type=click.IntRange(min=1),
    metavar="N",
    help="Take so many figures instead of all of them.",
)
@checking_option(
    "--seed",
    type=int,
    default=0,
    show_default=True,
    help="Which figures a sample takes: the same ones for the same number.",
)
@output_option(
    "--format",
    "form",
    type=Choice(("text", "json")),
    default="text",
    show_default=True,
    help="A table for people, or JSON with every sentence that went wrong.",
)
@options.config
def audit(
    folder: str | None, sample: int | None, seed: int, form: str, config_file: str | None
) -> int:
    """Measure what a package can catch.

    Makes true sentences of its figures, alters them in every way that has a code (scale, digits,
    currency, country, measure, date, source and more), checks both, and counts: false alarms,
    altered sentences caught, and those named right. Without DIR the package that a run would use.
    """
    from factcheck.cli.packages import audit_package  # noqa: PLC0415 - `--help` does without it

    return audit_package(folder, config_file, sample=sample, seed=seed, form=form)
