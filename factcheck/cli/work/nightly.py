"""The work of `factcheck nightly`: what it is given, what it prints, how it ends."""

from __future__ import annotations

import os
import shlex
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from factcheck.cli import terminal
from factcheck.cli.clock import now
from factcheck.cli.faults import ending, fault_text, stale
from factcheck.cli.job import Job, job_of, refuse_without_sources
from factcheck.cli.sending import mail_all_due, refuse_without_mail
from factcheck.config import Asked
from factcheck.config.nightly import Source
from factcheck.errors import ExitCode, FactcheckError, FaultsError
from factcheck.history import History
from factcheck.model import Report
from factcheck.nightly.gates import is_failing
from factcheck.nightly.lock import locked
from factcheck.nightly.night import Order
from factcheck.nightly.night import hold as held
from factcheck.nightly.site import LATEST, Site
from factcheck.nights import Night
from factcheck.output.night_text import night_text
from factcheck.output.page import NORMAL
from factcheck.output.progress import Bar
from factcheck.output.tally import problems
from factcheck.paths import plain, shown

if TYPE_CHECKING:
    from factcheck.web import Web

_SECONDS_BETWEEN_LINES = 10


class Wishes(Struct, frozen=True, kw_only=True):
    """What was asked for."""

    asked: Asked
    references: tuple[str, ...]
    as_of: date | None
    jobs: int | None
    is_offline: bool
    is_sending: bool
    is_quiet: bool


def hold(wishes: Wishes) -> ExitCode:
    """Hold a night, write the site, send the mail, and give the exit code."""
    job, started = job_of(wishes.asked, wishes.references), now()
    refuse_without_sources(job)
    if wishes.is_sending:
        refuse_without_mail(job)
    seconds_between = None if wishes.is_quiet else _SECONDS_BETWEEN_LINES
    with (
        locked(job.history, started) as taken_over,
        History.at(job.history, started.date().isoformat()) as history,
        Bar(seconds_between) as bar,
    ):
        order = Order(
            config=job.config,
            nightly=job.nightly,
            desk=job.desk,
            site=job.site,
            now=started,
            clock=_clock(),
            as_of=wishes.as_of,
            jobs=wishes.jobs,
            command=plain(shlex.join(["factcheck", *_told_of(sys.argv[1:])])),
            web=None if wishes.is_offline else _web(job, _nobody if wishes.is_quiet else bar.say),
            notes=(taken_over,) if taken_over else (),
        )
        with _kept():
            night, report = history.night(held(order, history, bar))
        bar.at("writing the site", 0, None)
        faults: list[FactcheckError] = []
        with _noted(faults):
            _publish(history, job, started)
        bar.clear()
        _tell(night, report, job, wishes)
        if not wishes.is_quiet and not faults:
            terminal.write([f"report: {shown(job.site / LATEST)}\n"])
        if wishes.is_sending:
            with _noted(faults):
                mail_all_due(night, job, history, is_quiet=wishes.is_quiet)
    if faults:
        raise FaultsError(faults)
    return _outcome(night, report, job)


def rehearse(wishes: Wishes) -> ExitCode:
    """Say what a night would check and where it would write; ask nothing and write nothing."""
    job = job_of(wishes.asked, wishes.references)
    refuse_without_sources(job)
    page = terminal.page("never", NORMAL)
    terminal.write(f"{page.clean(line)}\n" for line in _dry(job))
    return ExitCode.OK


@contextmanager
def _kept() -> Iterator[None]:
    """Say what becomes of a night that is cut off with ctrl-C."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo("What was checked is kept: the next night goes on from there.", err=True)
        raise


@contextmanager
def _noted(faults: list[FactcheckError]) -> Iterator[None]:
    """Go on after a fault: what was found is told even if the site or the mail fails."""
    try:
        yield
    except FactcheckError as fault:
        faults.append(fault)


def _publish(history: History, job: Job, started: datetime) -> None:
    site = Site(job.site, job.nightly)
    site.drop(history, history.forget(started - timedelta(days=job.nightly.retention)))
    site.publish(history, history.unpublished())


def _tell(night: Night, report: Report, job: Job, wishes: Wishes) -> None:
    """Write the night to standard output, and what went wrong to standard error."""
    for note in night.notes:
        click.echo(fault_text("", note, "", kind="note"), err=True)
    for problem in dict.fromkeys((*night.broken, *problems(report))):
        click.echo(fault_text(problem.where, problem.message, problem.hint), err=True)
    if wishes.is_quiet:
        return
    for warning in report.warnings:
        text = fault_text(warning.where, warning.message, warning.hint, kind="warning")
        click.echo(text, err=True)
    paths = [path for source in job.nightly.sources for path in source.paths]
    if not night.broken and (line := stale(job.desk.baseline(job.config), report, paths)):
        click.echo(line, err=True)
    terminal.write(night_text(night, terminal.page("auto", NORMAL)))


def _outcome(night: Night, report: Report, job: Job) -> ExitCode:
    if night.broken:
        return ExitCode.USAGE
    if is_failing(job.config, night):
        return ExitCode.FINDINGS
    codes = [problem.code for problem in problems(report)]
    return ending(codes, is_anything=night.count.claims > 0)


def _clock() -> Callable[[], float]:
    """Count seconds; where the time is set from outside, none pass."""
    return (lambda: 0.0) if "SOURCE_DATE_EPOCH" in os.environ else time.monotonic


def _told_of(arguments: Sequence[str]) -> Iterator[str]:
    """Leave --jobs out of a command: a report is the same whatever the number."""
    left = iter(arguments)
    for each in left:
        if each in ("-j", "--jobs"):
            next(left, None)
        elif not each.startswith(("-j", "--jobs=")):
            yield each


def _nobody(_: str) -> None:
    """Hear nothing."""


def _web(job: Job, say: Callable[[str], None]) -> Callable[[], Web]:
    def opened() -> Web:
        from factcheck.web import opened as open_web  # noqa: PLC0415 - most nights ask no web

        return open_web(job.config, say)

    return opened


def _dry(job: Job) -> Iterator[str]:
    for source in job.nightly.sources:
        yield f"{source.name}:"
        yield from (f"  {line}" for line in _planned(source, job))
    yield f"references: {', '.join(shown(each) for each in job.desk.folders(job.config))}"
    yield f"history: {shown(job.history)} ({_there(job.history.exists())})"
    yield f"site: {shown(job.site)} ({_there(job.site.exists())})"
    mail = job.nightly.mail
    yield f"mail: {', '.join(mail.to)}, with --send" if mail else "mail: nobody"


def _planned(source: Source, job: Job) -> Iterator[str]:
    from factcheck.nightly.gathering import Gathering  # noqa: PLC0415 - only a dry run plans here

    files = Gathering([_files_of(source)], None, job.site, {}).plan()
    yield from (item.path for item in files.items)
    yield from (f"{each.where}: {each.message}" for each in files.problems)
    yield from (f"feed {address}" for address in source.feeds)
    yield from (f"sitemap {address}" for address in (source.sitemap,) if address)
    yield from source.urls


def _files_of(source: Source) -> Source:
    return Source(name=source.name, paths=source.paths)


def _there(is_there: bool) -> str:
    return "is there" if is_there else "will be made"
