"""The work of `factcheck run`: read, check, write, and how it ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

import click
from msgspec import Struct
from msgspec.structs import replace

from factcheck.cli import inputs, terminal
from factcheck.cli.faults import ending, fault_text
from factcheck.documents import discover
from factcheck.engine import check_documents, problem_of
from factcheck.errors import ExitCode
from factcheck.model import Report
from factcheck.output import renderer
from factcheck.output.page import NORMAL
from factcheck.output.summary import summary
from factcheck.output.tally import claims, problems, severities

_RANKS = {"info": 1, "warning": 2, "error": 3, "never": 4}


class Order(Struct, frozen=True, kw_only=True):
    """What was asked for. `fail_on` None leaves it to the configuration."""

    paths: tuple[str, ...]
    config_file: str | None
    references: tuple[str, ...]
    as_of: date | None
    format_name: str
    colour: str
    detail: int
    fail_on: str | None


def check(order: Order) -> ExitCode:
    """Check articles, write what was found, and give the exit code."""
    config = inputs.settings(order.config_file)
    index = inputs.references(order.references, config)
    found = discover(order.paths)
    report = replace(
        check_documents(inputs.documents(found), index, config, order.as_of),
        skipped=found.skipped,
        problems=tuple(map(problem_of, found.errors)),
    )
    page = terminal.page(order.colour, order.detail)
    terminal.write(renderer(order.format_name)(report, page))
    for line in _asides(report, order):
        click.echo(line, err=True)
    return outcome(report, order.fail_on or config.fail_on)


def outcome(report: Report, fail_on: str) -> ExitCode:
    """Decide how a run ends: findings, then what could not be read, then nothing checked."""
    if any(_RANKS[severity] >= _RANKS[fail_on] for severity in severities(report)):
        return ExitCode.FINDINGS
    faults = [problem.code for problem in problems(report)]
    return ending(faults, is_anything=any(claims(report)))


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
