"""`factcheck references`: look at packages of reference data and find their faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.grammar import (
    EXIT_CODES,
    Choice,
    Command,
    LazyGroup,
    checking_option,
    input_option,
    output_option,
    sha256,
)
from factcheck.cli.grammar import period as period_of
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.config import Asked

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
def check(folder: str | None, update_hashes: bool, asked: Asked) -> int:
    """Name every fault of a package, with file, line and column.

    Without DIR the package that a run would use.
    """
    from factcheck.cli.work.packages import check_packages  # noqa: PLC0415 - `--help` does without it

    return check_packages(folder, asked, is_updating=update_hashes)


@command.command(
    "list",
    cls=Command,
    examples=("factcheck references list",),
    exit_codes={ExitCode.OK: "listed", ExitCode.USAGE: EXIT_CODES[ExitCode.USAGE]},
)
@_FOLDER
@options.config
@options.colour
def list_(folder: str | None, asked: Asked, colour: str) -> int:
    """List the tables of a package with their rows, licence and age.

    Without DIR the package that a run would use.
    """
    from factcheck.cli.work.packages import list_packages  # noqa: PLC0415 - `--help` does without it

    return list_packages(folder, asked, colour)


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
def audit(folder: str | None, sample: int | None, seed: int, form: str, asked: Asked) -> int:
    """Measure what a package can catch.

    Makes true sentences of its figures, alters them in every way that has a code (scale, digits,
    currency, country, measure, date, source and more), checks both, and counts: false alarms,
    altered sentences caught, and those named right. Without DIR the package that a run would use.
    """
    from factcheck.cli.work.packages import audit_package  # noqa: PLC0415 - `--help` does without it

    return audit_package(folder, asked, sample=sample, seed=seed, form=form)


@command.command(
    "fetch",
    cls=Command,
    examples=(
        "factcheck references fetch",
        "factcheck references fetch gcdf-3.0",
        "factcheck references fetch gcdf-3.0 --from ~/Downloads/dataset.zip",
    ),
    exit_codes={
        ExitCode.OK: "fetched, or nothing new",
        ExitCode.USAGE: "not to be had, not vouched for, or not as it should be",
    },
)
@click.argument("name", metavar="[NAME]", required=False)
@input_option("--from", "file", metavar="FILE", help="Take a ZIP that was downloaded by hand.")
@checking_option(
    "--accept-sha256",
    "accepted",
    metavar="HASH",
    callback=sha256,
    help="The sha256 that the file must have, or yes for whatever it has.",
)
@output_option(
    "--to", metavar="DIR", help="Folder of the package instead of one in your data folder."
)
def fetch(name: str | None, file: str | None, accepted: str | None, to: str | None) -> int:
    """Fetch a dataset from its publisher and make a package of it.

    Without NAME lists what can be fetched. A download that breaks off goes on with the same
    command; until all is well, the edition before stays. What changed against it is told.
    """
    from factcheck.cli.work import fetching  # noqa: PLC0415 - `--help` does without it

    if name is None:
        return fetching.list_datasets()
    return fetching.fetch_dataset(name, file, to, accepted)


@command.command(
    "diff",
    cls=Command,
    examples=("factcheck references diff before/ after/",),
    exit_codes={ExitCode.OK: "compared", ExitCode.USAGE: EXIT_CODES[ExitCode.USAGE]},
)
@click.argument("old")
@click.argument("new")
def diff(old: str, new: str) -> int:
    """Say which rows were added, are gone or were altered from one package to another."""
    from factcheck.cli.work import fetching  # noqa: PLC0415 - `--help` does without it

    return fetching.compare_packages(old, new)


@command.command(
    "draft",
    cls=Command,
    examples=(
        "factcheck references draft gdp.csv",
        "factcheck references draft budget.xlsx --out budget --about Kerala",
    ),
    exit_codes={
        ExitCode.OK: "written, and without fault",
        ExitCode.USAGE: "the table cannot be read, the folder is there, or the package has faults",
    },
)
@click.argument("file", metavar="FILE")
@output_option("--out", metavar="DIR", help="Where to write it; else a folder named like FILE.")
@output_option("--force", is_flag=True, help="Write a package anew that is there already.")
@checking_option(
    "--about",
    metavar="NAME",
    default="",
    help="Country or body that the figures are about, where the table names none.",
)
@checking_option(
    "--period",
    metavar="DATE",
    default="",
    callback=period_of,
    help="Time of the figures, where the table says none: 2019, 2019-03, 2018/2020.",
)
@checking_option(
    "--complete",
    is_flag=True,
    help="A table of records holds all there is: totals that differ are wrong.",
)
@options.colour
def draft(
    *, file: str, out: str | None, force: bool, about: str, period: str, complete: bool, colour: str
) -> int:
    """Make a package of a table: CSV, TSV or XLSX.

    Guesses encoding, delimiter, header, units, scales, times and names, and says how sure it is
    of each and what to look at. The package is ready to be checked and used; open its CSVs in a
    spreadsheet to correct a guess.
    """
    from factcheck.cli.work.draft import draft_package  # noqa: PLC0415 - `--help` does without it
    from factcheck.drafting import Choices  # noqa: PLC0415

    choices = Choices(about=about, period=period, is_complete=complete)
    return draft_package(file, out, choices, colour, is_forced=force)
