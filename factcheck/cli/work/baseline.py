"""The work of `factcheck baseline`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from factcheck.baseline import Accepted, Baseline
from factcheck.cli import inputs, terminal
from factcheck.cli.checking import Terms, checked
from factcheck.cli.clock import today
from factcheck.cli.faults import fault_text
from factcheck.cli.filing import unwritable
from factcheck.cli.options import Wanted
from factcheck.config import Asked
from factcheck.desk import Desk
from factcheck.errors import ExitCode
from factcheck.model import Problem, Report
from factcheck.output.page import NORMAL
from factcheck.output.tally import problems
from factcheck.paths import shown
from factcheck.reporting import error_of, merged, problem_of
from factcheck.writing import write_at_once

_SHOWN = 60


def accept(wanted: Wanted, asked: Asked, references: Sequence[str], as_of: date | None) -> ExitCode:
    """Accept all that is found wrong in some articles."""
    day = today().isoformat()
    looked = list(_looked(wanted, asked, references, as_of))
    return max(
        _written(old, old.following(report).with_all(report, day), report) for old, report in looked
    )


def take_out(
    wanted: Wanted, asked: Asked, references: Sequence[str], as_of: date | None
) -> ExitCode:
    """Accept no longer what is not found any more."""
    looked = list(_looked(wanted, asked, references, as_of))
    return max(_written(old, _pruned(old, report), report) for old, report in looked)


def listed(asked: Asked) -> ExitCode:
    """List what is accepted, article by article."""
    baseline = Desk(asked).baseline(inputs.settings(asked))
    page = terminal.page("never", NORMAL)
    lines = [f"{each.path}  {_words(each)}  since {each.since}" for each in baseline]
    lines.append(_counted(baseline))
    terminal.write(f"{page.clean(line)}\n" for line in lines)
    return ExitCode.OK


def _looked(
    wanted: Wanted, asked: Asked, references: Sequence[str], as_of: date | None
) -> Iterator[tuple[Baseline, Report]]:
    """Check some articles, tell what of them could not be read, and give each baseline its own.

    As everywhere, the configuration nearest to an article says which baseline that is.
    """
    terms = Terms(wanted=wanted, asked=asked, references=tuple(references), as_of=as_of)
    desk, found = Desk(asked, references), inputs.found(wanted)
    missing = Report(problems=tuple(map(problem_of, found.errors)))
    reports: dict[Path, tuple[Baseline, list[Report]]] = {}
    for config, report in checked(found.sources, terms, desk):
        baseline = desk.baseline(config)
        reports.setdefault(baseline.file, (baseline, [missing]))[1].append(report)
    told: dict[Problem, None] = {}
    for baseline, parts in reports.values():
        report = merged(parts)
        told |= dict.fromkeys(problems(report))
        yield baseline, report
    for each in told:
        click.echo(fault_text(each.where, each.message, each.hint), err=True)


def _pruned(baseline: Baseline, report: Report) -> Baseline:
    now = baseline.following(report)
    return now.without([*now.over(report), *filter(now.is_gone, now)])


def _written(before: Baseline, after: Baseline, report: Report) -> ExitCode:
    """Write a baseline if it is another one, and say what changed."""
    page = terminal.page("never", NORMAL)
    old, new = set(before), set(after)
    lines = [f"+ {each.path}  {_words(each)}" for each in after if each not in old]
    lines += [f"- {each.path}  {_words(each)}" for each in before if each not in new]
    if lines:
        _write(after)
    lines.append(_counted(after))
    terminal.write(f"{page.clean(line)}\n" for line in lines)
    return ExitCode.UNREADABLE if any(problems(report)) else ExitCode.OK


def _write(baseline: Baseline) -> None:
    try:
        write_at_once(baseline.file, baseline.text().encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise error_of(unwritable(shown(baseline.file), error)) from error


def _words(accepted: Accepted) -> str:
    text = accepted.text if len(accepted.text) <= _SHOWN else f"{accepted.text[:_SHOWN]}…"
    return f'{accepted.code} "{text}"'


def _counted(baseline: Baseline) -> str:
    number = len(list(baseline))
    return f"{shown(Path(baseline.file))}: {number} accepted finding{'' if number == 1 else 's'}"
