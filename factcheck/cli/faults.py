"""How faults are told: what, where, how to mend it; never with the text of an article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from factcheck.errors import ExitCode, FactcheckError, FaultsError, fault_place
from factcheck.output.cells import safe_text
from factcheck.output.tally import NOTHING_IN
from factcheck.paths import shown

if TYPE_CHECKING:
    from factcheck.baseline import Baseline
    from factcheck.model import Report


def told(error: FactcheckError) -> str:
    """Tell a fault, or several, each with its place and its mend."""
    if isinstance(error, FaultsError):
        return "\n".join(told(fault) for fault in error.faults)
    return fault_text(error.where, error.message, error.hint)


def fault_text(where: str, message: str, hint: str, kind: str = "error") -> str:
    """Tell one fault: `file:line:column: error: what` and how to mend it."""
    where = " ".join(where.splitlines())
    head = f"{where}: {kind}: {message}" if where else f"{kind}: {message}"
    lines = [safe_text(line) for line in head.splitlines()]
    lines += [f"  = help: {safe_text(line)}" for line in hint.splitlines()]
    return "\n".join(lines)


def stale(baseline: Baseline, report: Report, paths: Sequence[str], kind: str = "warning") -> str:
    """Say how much a baseline accepts that is not there any more, if anything.

    `paths` are those that the articles of the report come from.
    """
    gone = len(baseline.following(report).over(report, paths))
    if not gone:
        return ""
    what = f"{gone} accepted finding{'' if gone == 1 else 's'} not found any more"
    hint = "factcheck baseline prune takes them out"
    return fault_text(shown(baseline.file), what, hint, kind)


def ending(faults: Sequence[str], *, is_anything: bool) -> ExitCode:
    """Decide how a run without findings ends, from the codes of what could not be read.

    An empty folder or file alone is no fault of reading: nothing was checked.
    """
    if any(code not in NOTHING_IN for code in faults):
        return ExitCode.UNREADABLE
    if not is_anything:
        return ExitCode.NOTHING_CHECKED
    return ExitCode.UNREADABLE if faults else ExitCode.OK


def interrupted() -> int:
    """End after ctrl-C."""
    click.echo("Interrupted.", err=True)
    return ExitCode.INTERRUPTED


def refused(error: OSError) -> int:
    """End where the operating system refuses (a full disk, no right to write)."""
    click.echo(fault_text(str(error.filename or ""), str(error.strerror), ""), err=True)
    return ExitCode.USAGE


def crash(error: Exception) -> int:
    """End after a fault of our own: where it was, and not what it was about."""
    click.echo(
        f"factcheck stopped on a fault of its own: {fault_place(error)}. "
        "This message holds nothing of your article. Please report it with the output of "
        "factcheck --version and the options that you used; the same command with --debug "
        "shows the traceback, which may quote the article.",
        err=True,
    )
    return ExitCode.USAGE
