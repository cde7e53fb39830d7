"""The work of `factcheck report` and `factcheck diff`: what the history knows, told again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from factcheck.cli import terminal
from factcheck.cli.clock import now
from factcheck.cli.faults import fault_text
from factcheck.cli.job import job_of
from factcheck.cli.sending import mail_if_due
from factcheck.config import Asked
from factcheck.errors import ExitCode, FactcheckError
from factcheck.history import History
from factcheck.model import Report
from factcheck.nightly.comparing import changes, lines
from factcheck.nightly.lock import locked
from factcheck.nightly.site import LATEST, Site, rendered
from factcheck.nights import Count, Night
from factcheck.output.night_text import line_of, night_text
from factcheck.output.page import NORMAL
from factcheck.output.words import many
from factcheck.paths import shown
from factcheck.spelling import did_you_mean


class Retelling:
    """The history of a job, opened for one command."""

    def __init__(self, asked: Asked) -> None:
        self._job = job_of(asked)

    def list(self) -> ExitCode:
        """List the nights in a line each."""
        with self._history() as history:
            terminal.write(f"{_counted(count)}\n" for count in history.counts())
        return ExitCode.OK

    def tell(self, name: str | None, form: str | None, *, is_sending: bool) -> ExitCode:
        """Write the site anew, or one night in a format; mail the report if that was asked for."""
        with self._history() as history:
            chosen = self._known(name, history)
            if is_sending:
                mail_if_due(history.night(chosen)[0], self._job, history)
            elif form is not None:
                terminal.write(self._rendered(form, *history.night(chosen), history))
            else:
                names = [chosen] if name else history.names()
                with locked(self._job.history, now()) as taken_over:
                    if taken_over:
                        click.echo(fault_text("", taken_over, "", kind="note"), err=True)
                    Site(self._job.site, self._job.nightly).publish(history, names)
                pages = many(len(names), "page")
                terminal.write([f"wrote {pages}: {shown(self._job.site / LATEST)}\n"])
        return ExitCode.OK

    def compare(self, before: str | None, after: str | None, colour: str) -> ExitCode:
        """Show what changed between two nights."""
        page = terminal.page(colour, NORMAL)
        with self._history() as history:
            names = history.names()
            if before is None and len(names) == 1:
                terminal.write(["There is only one night: nothing to compare it with.\n"])
                return ExitCode.OK
            old, _ = history.night(self._known(before or names[-2], history))
            new, _ = history.night(self._known(after, history))
        found = changes(old, new)
        terminal.write([f"{old.name} → {new.name}\n"])
        terminal.write(line_of(each, sign, page) for sign, each in lines(found, new))
        said = f"{len(found.came)} came, {len(found.went)} went, {len(found.changed)} changed, "
        terminal.write([f"{said}{found.stayed} stayed\n"])
        return ExitCode.OK

    @contextmanager
    def _history(self) -> Iterator[History]:
        job = self._job
        if not job.history.exists():
            what, hint = "there is no history yet", "factcheck nightly begins one"
            raise FactcheckError("no-history", what, where=shown(job.history), hint=hint)
        with History.at(job.history) as history:
            if not history.names():
                what, hint = "no night is in the history yet", "factcheck nightly holds one"
                raise FactcheckError("no-night", what, where=shown(job.history), hint=hint)
            yield history

    def _known(self, name: str | None, history: History) -> str:
        names = history.names()
        if name is None:
            return names[-1]
        if name not in names:
            hint = did_you_mean(name, names) or "factcheck report --list names them"
            raise FactcheckError("no-night", f'there is no night "{name}"', hint=hint)
        return name

    def _rendered(self, form: str, night: Night, report: Report, history: History) -> Iterator[str]:
        if form == "text":
            return night_text(night, terminal.page("auto", NORMAL))
        return rendered(form, report, night, history, self._job.nightly)


def _counted(count: Count) -> str:
    if count.is_broken:
        return f"{count.night:14}  broken"
    if count.is_blind:
        return f"{count.night:14}  nothing was checked, {count.open:,} open"
    findings = f"{count.new:,} new, {count.open:,} open, {count.fixed:,} fixed"
    failed = f"  failed: {', '.join(count.failed)}" if count.failed else ""
    return f"{count.night:14}  {findings}, {many(count.articles, 'article')}{failed}"
