"""The work of `factcheck run`: read, check, write, and how it ends."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import click
from msgspec import Struct
from msgspec.structs import replace

from factcheck.cli import inputs, terminal
from factcheck.cli.checking import Part, Terms, checked
from factcheck.cli.faults import ending, fault_text, stale
from factcheck.cli.filing import file_away
from factcheck.desk import Desk
from factcheck.engine import merged, problem_of
from factcheck.errors import ExitCode
from factcheck.model import Report
from factcheck.output import renderer
from factcheck.output.page import NORMAL
from factcheck.output.summary import summary
from factcheck.output.tally import claims, fails, problems, tally


class Order(Struct, frozen=True, kw_only=True):
    """What was asked for. `fail_on` and `min_coverage` None leave it to the configuration."""

    terms: Terms
    format_name: str
    files: tuple[str, ...]
    colour: str
    detail: int
    fail_on: str | None
    min_coverage: float | None


def check(order: Order) -> ExitCode:
    """Check articles, write what was found, and give the exit code."""
    found = inputs.found(order.terms.wanted)
    desk = Desk(order.terms.asked, order.terms.references)
    raw = list(checked(found.sources, order.terms, desk))
    parts = [Part(each.config, desk.baseline(each.config).applied(each.report)) for each in raw]
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
    for line in chain(_asides(report, order), _stale(raw, desk, order), thin, faults):
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


def _too_thin(parts: Iterable[Part], asked: float | None) -> Iterator[str]:
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


def _stale(parts: Sequence[Part], desk: Desk, order: Order) -> Iterator[str]:
    """Say which baselines accept what is not there any more."""
    reports: dict[Path, list[Report]] = {}
    baselines = {}
    for config, report in parts:
        baseline = desk.baseline(config)
        baselines[baseline.file] = baseline
        reports.setdefault(baseline.file, []).append(report)
    for file, baseline in baselines.items() if order.detail >= NORMAL else ():
        if warning := stale(baseline, merged(reports[file])):
            yield warning


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
