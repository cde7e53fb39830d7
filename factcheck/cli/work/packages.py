"""The work of `factcheck references` and `factcheck lookup`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from factcheck.cli import clock, inputs, terminal
from factcheck.cli.faults import fault_text, told
from factcheck.config import Asked
from factcheck.errors import ExitCode
from factcheck.output.found import listed, looked_up
from factcheck.output.page import NORMAL
from factcheck.output.words import many
from factcheck.reference import check, listing, locate, lookup, remarks, update_hashes


def check_packages(folder: str | None, asked: Asked, *, is_updating: bool) -> ExitCode:
    """Name every fault of the packages in force, or of the one in a folder."""
    faults = 0
    for directory in _packages(folder, asked):
        if is_updating:
            renewed = update_hashes(directory)
            click.echo(f"{directory}: {_renewed(renewed)}")
        found = check(directory)
        for fault in found:
            click.echo(told(fault))
        click.echo(f"{directory}: {_counted(len(found))}")
        for remark in () if found else remarks(directory, clock.today()):
            click.echo(fault_text(remark.where, remark.message, remark.hint, "note"))
        faults += len(found)
    return ExitCode.USAGE if faults else ExitCode.OK


def list_packages(folder: str | None, asked: Asked, colour: str) -> ExitCode:
    """List the tables of the packages in force, or of the one in a folder."""
    page = terminal.page(colour, NORMAL)
    today = clock.today()

    def lines() -> Iterator[str]:
        for directory in _packages(folder, asked):
            tables = listing(directory, today)
            if tables:
                name = " ".join(filter(None, (tables[0].package, tables[0].version)))
                yield page.clean(f"{name}, {directory}") + "\n"
            yield from listed(tables, page)

    terminal.write(lines())
    return ExitCode.OK


def audit_package(
    folder: str | None, asked: Asked, *, sample: int | None, seed: int, form: str
) -> ExitCode:
    """Measure what the packages in force, or the one in a folder, can catch."""
    from factcheck.audit import audit  # noqa: PLC0415 - the other commands do without the engine
    from factcheck.audit.table import as_json, as_text  # noqa: PLC0415

    index = inputs.references([folder] if folder else [], inputs.settings(asked))
    found = audit(index, sample=sample, seed=seed)
    terminal.write(iter([as_json(found) + "\n"]) if form == "json" else as_text(found))
    return ExitCode.OK


def look_up(
    words: str,
    asked: Asked,
    references: Sequence[str],
    colour: str,
    currency: str | None,
) -> ExitCode:
    """Show what the packages in force know about some words."""
    index = inputs.references(references, inputs.settings(asked))
    found = lookup(index, words)
    if not found:
        click.echo("Nothing is known about these words.", err=True)
        return ExitCode.NOTHING_CHECKED
    terminal.write(looked_up(found, index, terminal.page(colour, NORMAL), currency))
    return ExitCode.OK


def _packages(folder: str | None, asked: Asked) -> list[Path]:
    explicit = [folder] if folder else []
    return locate(explicit, inputs.settings(asked).references, Path.cwd())


def _renewed(names: Sequence[str]) -> str:
    return f"new hashes for {', '.join(names)}" if names else "every hash fits"


def _counted(faults: int) -> str:
    return many(faults, "fault") if faults else "no faults"
