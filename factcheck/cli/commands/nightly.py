"""`factcheck nightly`: hold a night over the sources of the configuration."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from factcheck.cli import options
from factcheck.cli.grammar import EXIT_CODES, Command, input_option, output_option
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.config import Asked

ENDINGS = {
    **EXIT_CODES,
    ExitCode.OK: "no gate failed: without gates, nothing was found at or above fail_on",
    ExitCode.FINDINGS: "a gate failed, and the first line says which one",
}


@click.command(
    "nightly",
    cls=Command,
    examples=(
        "factcheck nightly",
        "factcheck nightly --config desk/factcheck.toml --send",
        "factcheck nightly --dry-run",
    ),
    exit_codes=ENDINGS,
)
@options.config
@input_option("--offline", is_flag=True, help="Ask nothing of the web: only files are checked.")
@options.references
@options.as_of
@options.jobs
@output_option("-n", "--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@output_option("--send", is_flag=True, help="Mail the report if it has anything new.")
@output_option("-q", "--quiet", is_flag=True, help="Write nothing but faults.")
def command(
    *,
    asked: Asked,
    offline: bool,
    references: tuple[str, ...],
    as_of: date | None,
    jobs: int | None,
    dry_run: bool,
    send: bool,
    quiet: bool,
) -> int:
    """Check the articles of all sources, and report what is new since the night before.

    Sources, site, history, gates and mail stand under [nightly] in the configuration. A night
    that was cut off is taken up by the next one; two never overlap.
    """
    from factcheck.cli.work.nightly import Wishes, hold, rehearse  # noqa: PLC0415 - `--help` needs none

    wishes = Wishes(
        asked=asked,
        references=references,
        as_of=as_of,
        jobs=jobs,
        is_offline=offline,
        is_sending=send,
        is_quiet=quiet,
    )
    return rehearse(wishes) if dry_run else hold(wishes)
