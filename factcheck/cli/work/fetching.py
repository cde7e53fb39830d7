"""The work of `factcheck references fetch` and `factcheck references diff`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from factcheck.cli import terminal
from factcheck.errors import ExitCode
from factcheck.fetching import (
    Altered,
    Changes,
    Fetched,
    Order,
    Patience,
    dataset,
    differences,
    fetch,
    known,
)
from factcheck.output.page import NORMAL, Page
from factcheck.output.progress import Bar
from factcheck.output.words import many
from factcheck.paths import shown
from factcheck.reference.locating import data_folder, fetched, locate
from factcheck.reference.package import read

PATIENCE = Patience()
_EXAMPLES = 5
_WIDEST_CELL = 60


def list_datasets() -> ExitCode:
    """List what can be fetched."""
    page = terminal.page("never", NORMAL)
    terminal.write(_datasets(page))
    return ExitCode.OK


def _datasets(page: Page) -> Iterator[str]:
    for each in map(dataset, known()):
        directory = fetched(each.name)
        yield page.clean(f"{each.name}  {each.title}, {each.licence['name']}") + "\n"
        yield page.clean(f"  {each.address}") + "\n"
        if directory.is_dir():
            yield page.clean(f"  is there: {shown(directory)}") + "\n"


def fetch_dataset(name: str, file: str | None, to: str | None, accepted: str | None) -> ExitCode:
    """Fetch a dataset, and say what became of it."""
    wanted = dataset(name)
    order = Order(
        dataset=wanted,
        directory=Path(to) if to else fetched(name),
        downloads=data_folder() / "downloads",
        file=Path(file) if file else None,
        accepted=accepted or "",
    )
    with _Terminal() as watcher:
        found = fetch(order, PATIENCE, watcher)
    page = terminal.page("never", NORMAL)
    if found is None:
        terminal.write([page.clean(f"{name}: nothing new, {shown(order.directory)} stays") + "\n"])
    else:
        terminal.write(_told(order, found, page, to or name))
    return ExitCode.OK


def compare_packages(old: str, new: str) -> ExitCode:
    """Say what changed from one package to another."""
    before, now = (read(locate([each], [], Path.cwd())[0]) for each in (old, new))
    terminal.write(_changed(differences(before, now), terminal.page("never", NORMAL)))
    return ExitCode.OK


class _Terminal(Bar):
    """A bar, and somebody to ask if there is a terminal."""

    def vouches(self, question: str) -> bool | None:
        """Ask, if there is somebody."""
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            return None
        self.clear()
        return click.confirm(question, err=True)


def _told(order: Order, found: Fetched, page: Page, name: str) -> Iterator[str]:
    lines = [
        f"{order.dataset.name}: {found.rows:,} rows, now in {shown(order.directory)}",
        f"  sha256 {found.sha256}",
        f"  {order.dataset.attribution} ({order.dataset.licence['name']})",
        f"  use it with --references {name}",
    ]
    yield from (page.clean(line) + "\n" for line in lines)
    if found.changes is None:
        yield "No other edition was there before.\n"
    else:
        yield from _changed(found.changes, page)


def _changed(changes: Sequence[Changes], page: Page) -> Iterator[str]:
    for each in changes:
        yield from (page.clean(line) + "\n" for line in _table(each))


def _table(table: Changes) -> Iterator[str]:
    counts = (
        (len(table.added), "added"), (len(table.gone), "gone"), (len(table.altered), "altered"),
    )  # fmt: skip
    told = ", ".join(f"{count:,} {word}" for count, word in counts if count) or "no row changed"
    before = f"{table.before:,} → " if table.now != table.before else ""
    yield f"{table.name}: {before}{many(table.now, 'row')}, {told}"
    for sign, columns in (("+", table.new_columns), ("-", table.lost_columns)):
        if columns:
            yield f"  {sign} column{'s' if len(columns) > 1 else ''} {', '.join(columns)}"
    yield from _few([f"+ {name}  {_clipped(title)}" for name, title in table.added])
    yield from _few([f"- {name}  {_clipped(title)}" for name, title in table.gone])
    yield from _few([f"~ {row.id}  {_cells(row)}" for row in table.altered])


def _cells(row: Altered) -> str:
    return "; ".join(f"{name}: {_cell(old)} → {_cell(new)}" for name, old, new in row.cells)


def _few(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"  {line}".rstrip() for line in lines[:_EXAMPLES])
    if len(lines) > _EXAMPLES:
        yield f"  {lines[0][0]} … and {len(lines) - _EXAMPLES:,} more"


def _cell(text: str) -> str:
    return _clipped(text) or "nothing"


def _clipped(text: str) -> str:
    return text if len(text) <= _WIDEST_CELL else f"{text[: _WIDEST_CELL - 1]}…"
