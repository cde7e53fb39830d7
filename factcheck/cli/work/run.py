"""The work of `factcheck run`: read, check, write, and how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from os.path import realpath
from pathlib import Path

import click
from msgspec import Struct
from msgspec.structs import replace

from factcheck.baseline import Baseline
from factcheck.cli import inputs, terminal
from factcheck.cli.checking import Part, Terms, checked
from factcheck.cli.faults import ending, fault_text, interrupted, stale
from factcheck.cli.filing import file_away, refuse_articles
from factcheck.desk import Desk
from factcheck.errors import ExitCode
from factcheck.model import Report
from factcheck.output import renderer
from factcheck.output.page import NORMAL
from factcheck.output.summary import summary
from factcheck.output.tally import claims, fails, problems, tally
from factcheck.reference.package import DESCRIPTOR
from factcheck.reporting import merged, problem_of


class Order(Struct, frozen=True, kw_only=True):
    """What was asked for. `fail_on` and `min_coverage` None leave it to the configuration."""

    terms: Terms
    format_name: str
    files: tuple[str, ...]
    colour: str
    detail: int
    fail_on: str | None
    min_coverage: float | None
    is_new_only: bool = False


def check(order: Order) -> ExitCode:
    """Check articles, write what was found, and give the exit code.

    Ctrl-C ends the checking: what was found until then is written.
    """
    found = inputs.found(order.terms.wanted)
    refuse_articles(order.files, found.sources)
    desk = Desk(order.terms.asked, order.terms.references)
    known = _known(order)
    raw: list[Part] = []
    is_interrupted = False
    try:
        raw.extend(checked(found.sources, order.terms, desk))
    except KeyboardInterrupt:
        is_interrupted = True
    parts = [Part(each.config, _heard(each, desk, known)) for each in raw]
    report = replace(
        merged([part.report for part in parts]),
        skipped=found.skipped,
        problems=tuple(map(problem_of, found.errors)),
        is_interrupted=is_interrupted,
    )
    page = terminal.page(order.colour, order.detail)
    terminal.write(renderer(order.format_name)(report, page))
    over = [] if is_interrupted else list(_stale(raw, desk, order.terms.wanted.paths))
    thin = [] if is_interrupted else list(_too_thin(parts, order.min_coverage))
    unwritten = list(file_away(report, order.files, order.detail, _kept(raw, desk)))
    faults = [fault_text(each.where, each.message, each.hint) for each in unwritten]
    shown = over if order.detail >= NORMAL or _is_in_ci() else []
    for line in chain(_asides(report, order), shown, thin, faults):
        click.echo(line, err=True)
    if is_interrupted:
        return ExitCode(interrupted())
    if unwritten:
        return ExitCode.USAGE
    is_found = any(fails(part.report, order.fail_on or part.config.fail_on) for part in parts)
    is_stale = bool(over) and _is_in_ci() and any(_may_fail(part, order) for part in parts)
    return outcome(report, is_found=is_found or bool(thin) or is_stale)


def _may_fail(part: Part, order: Order) -> bool:
    """Whether findings, and what is accepted in vain, may end the run with 1."""
    return (order.fail_on or part.config.fail_on) != "never"


def _kept(parts: Iterable[Part], desk: Desk) -> set[str]:
    """Give the files that were read beside the articles, by their real path."""
    kept: set[str] = set()
    for config, report in parts:
        kept.add(realpath(desk.baseline(config).file))
        kept.update(realpath(Path(each.directory, DESCRIPTOR)) for each in report.packages)
    return kept


def _known(order: Order) -> Baseline | None:
    if not order.is_new_only:
        return None
    from factcheck.cli.knowing import known_findings  # noqa: PLC0415 - most runs have no history

    return known_findings(order.terms.asked)


def _heard(part: Part, desk: Desk, known: Baseline | None) -> Report:
    """Pass over what is accepted, or was known before."""
    report = desk.baseline(part.config).applied(part.report)
    return known.applied(report) if known else report


def _is_in_ci() -> bool:
    """Whether nobody is there to take out of a baseline what is over: then it is an error."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false", "no")


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


def _stale(parts: Sequence[Part], desk: Desk, paths: Sequence[str]) -> Iterator[str]:
    """Say which baselines accept what is not there any more."""
    reports: dict[Path, list[Report]] = {}
    baselines = {}
    for config, report in parts:
        baseline = desk.baseline(config)
        baselines[baseline.file] = baseline
        reports.setdefault(baseline.file, []).append(report)
    for file, baseline in baselines.items():
        kind = "error" if _is_in_ci() else "warning"
        if told := stale(baseline, merged(reports[file]), paths, kind):
            yield told


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
