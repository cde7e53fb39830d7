"""The work of `factcheck run`: read, check, write, and how it ends."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import chain, groupby
from typing import NamedTuple

import click
from msgspec import Struct
from msgspec.structs import replace

from factcheck import spreading
from factcheck.cli import inputs, terminal
from factcheck.cli.faults import ending, fault_text
from factcheck.cli.filing import file_away
from factcheck.cli.options import Wanted
from factcheck.cli.outside import Outside
from factcheck.config import Asked, Config
from factcheck.desk import Desk
from factcheck.documents import Source
from factcheck.engine import check_documents, merged, problem_of
from factcheck.errors import ExitCode
from factcheck.model import Report
from factcheck.output import renderer
from factcheck.output.page import NORMAL
from factcheck.output.summary import summary
from factcheck.output.tally import claims, fails, problems, tally
from factcheck.paths import folder_of
from factcheck.spreading import Task, processes


class Order(Struct, frozen=True, kw_only=True):
    """What was asked for. `fail_on` and `min_coverage` None leave it to the configuration."""

    wanted: Wanted
    asked: Asked
    references: tuple[str, ...]
    as_of: date | None
    format_name: str
    files: tuple[str, ...]
    colour: str
    detail: int
    fail_on: str | None
    min_coverage: float | None
    jobs: int = 1


def check(order: Order) -> ExitCode:
    """Check articles, write what was found, and give the exit code."""
    found = inputs.found(order.wanted)
    parts = list(_checked(found.sources, order))
    report = replace(
        merged([part.report for part in parts]),
        skipped=found.skipped,
        problems=tuple(map(problem_of, found.errors)),
    )
    page = terminal.page(order.colour, order.detail)
    terminal.write(renderer(order.format_name)(report, page))
    thin = list(_too_thin(parts, order.min_coverage))
    unwritten = list(file_away(report, order.files, order.detail))
    faults = [fault_text(each.where, each.message, each.hint) for each in unwritten]
    for line in chain(_asides(report, order), thin, faults):
        click.echo(line, err=True)
    if unwritten:
        return ExitCode.USAGE
    is_found = any(fails(part.report, order.fail_on or part.config.fail_on) for part in parts)
    return outcome(report, is_found=is_found or bool(thin))


def outcome(report: Report, *, is_found: bool) -> ExitCode:
    """Decide how a run ends: findings, then what could not be read, then nothing checked."""
    if is_found:
        return ExitCode.FINDINGS
    faults = [problem.code for problem in problems(report)]
    return ending(faults, is_anything=any(claims(report)))


class _Part(NamedTuple):
    """Articles that follow each other and have one configuration."""

    config: Config
    report: Report


def _checked(sources: Sequence[Source], order: Order) -> Iterator[_Part]:
    """Check articles, each under the configuration nearest to it; without any, nothing."""
    desk = Desk(order.asked, order.references)
    outside = Outside(order.asked, is_offline=order.wanted.is_offline)
    today = order.as_of or datetime.now(tz=UTC).date()
    groups = [
        (_task(config, desk, order.as_of, today), list(group))
        for config, group in groupby(sources, lambda source: desk.config(folder_of(source.path)))
    ]
    if not groups:
        config = inputs.settings(order.asked)
        yield _Part(config, check_documents([], desk.index(config), config))
    work = ((task, each) for task, group in groups for each in inputs.documents(group, outside))
    with processes(order.jobs) as executor:
        for task, report in spreading.check(work, desk.index, executor):
            yield _Part(task.config, report)


def _task(config: Config, desk: Desk, as_of: date | None, today: date) -> Task:
    """Say what articles of a configuration are checked under; faults of it are told before."""
    desk.index(config)
    folders = tuple(str(folder) for folder in desk.folders(config))
    return Task(folders=folders, config=config, as_of=as_of, today=today)


def _too_thin(parts: Iterable[_Part], asked: float | None) -> Iterator[str]:
    """Say where fewer of the claims were decided than a configuration, or an option, asks for."""
    groups: dict[tuple[str, float], list[Report]] = {}
    for config, report in parts:
        own = (config.origins.get("min_coverage", ""), config.min_coverage)
        key = own if asked is None else ("--min-coverage", asked)
        groups.setdefault(key, []).append(report)
    for (origin, least), reports in groups.items():
        counts = tally(merged(reports))
        if counts.coverage < least:
            decided = counts.claims - counts.undecided
            what = f"{decided} of {counts.claims} claims could be decided, fewer than the "
            what += f"{least:.0%} that {origin} asks for"
            yield fault_text("", what, "add reference data for them, or lower min_coverage")


def _asides(report: Report, order: Order) -> Iterator[str]:
    """Give what goes to standard error: faults, warnings, and for tools the last lines."""
    for problem in problems(report):
        yield fault_text(problem.where, problem.message, problem.hint)
    if order.detail < NORMAL:
        return
    for warning in report.warnings:
        yield fault_text(warning.where, warning.message, warning.hint, kind="warning")
    if order.format_name != "text":
        yield from summary(report, terminal.page("never", order.detail, sys.stderr))
