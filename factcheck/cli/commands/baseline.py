"""`factcheck baseline`: accept the findings that are there today."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.grammar import EXIT_CODES, Command, LazyGroup
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.cli.options import Wanted
    from factcheck.config import Asked

_ENDINGS = {
    ExitCode.OK: "written, or nothing to write",
    ExitCode.USAGE: EXIT_CODES[ExitCode.USAGE],
    ExitCode.UNREADABLE: "an article could not be read: what is accepted of it stays",
}


@click.group("baseline", cls=LazyGroup, examples=("factcheck baseline write articles/",))
def command() -> None:
    """Accept the findings that are there today, so that only new ones are told.

    They stand in factcheck-baseline.json beside the configuration, or in the file that the
    setting `baseline` names.
    """


@command.command(
    "write",
    cls=Command,
    examples=("factcheck baseline write articles/",),
    exit_codes=_ENDINGS,
)
@options.articles
@options.config
@options.references
@options.as_of
def write(*, wanted: Wanted, asked: Asked, references: tuple[str, ...], as_of: date | None) -> int:
    """Accept all that is found in some articles today.

    What is accepted of other articles stays; what was accepted before keeps its day.
    """
    from factcheck.cli.work.baseline import accept  # noqa: PLC0415 - `--help` does without it

    return accept(wanted, asked, references, as_of)


@command.command(
    "prune",
    cls=Command,
    examples=("factcheck baseline prune articles/",),
    exit_codes=_ENDINGS,
)
@options.articles
@options.config
@options.references
@options.as_of
def prune(*, wanted: Wanted, asked: Asked, references: tuple[str, ...], as_of: date | None) -> int:
    """Take out what is not found any more in some articles, or whose article is gone."""
    from factcheck.cli.work.baseline import take_out  # noqa: PLC0415 - `--help` does without it

    return take_out(wanted, asked, references, as_of)


@command.command(
    "show",
    cls=Command,
    examples=("factcheck baseline show",),
    exit_codes={ExitCode.OK: "shown", ExitCode.USAGE: EXIT_CODES[ExitCode.USAGE]},
)
@options.config
def show(*, asked: Asked) -> int:
    """List what is accepted."""
    from factcheck.cli.work.baseline import listed  # noqa: PLC0415 - `--help` does without it

    return listed(asked)
