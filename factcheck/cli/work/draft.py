"""The work of `factcheck references draft`."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

from factcheck.cli import terminal
from factcheck.cli.faults import told
from factcheck.drafting import Choices, Drafted, draft
from factcheck.errors import ExitCode
from factcheck.output.cells import width, wrapped
from factcheck.output.page import NORMAL, Page
from factcheck.paths import shown

_STYLES = {"high": "good", "medium": "faint", "low": "warning"}


def draft_package(
    file: str, out: str | None, choices: Choices, colour: str, *, is_forced: bool
) -> ExitCode:
    """Write a package for a table, and tell what was guessed."""
    path = Path(file)
    found = draft(path, Path(out) if out else None, choices, is_forced=is_forced)
    terminal.write(_told(path, found, terminal.page(colour, NORMAL)))
    return ExitCode.USAGE if found.faults else ExitCode.OK


def _told(path: Path, found: Drafted, page: Page) -> Iterator[str]:
    yield f"{page.clean(shown(path))}: what was guessed, how surely, and why\n\n"
    room = max(width(page.clean(each.what)) for each in found.guesses)
    for each in found.guesses:
        what, sure = page.clean(each.what), page.paint(f"{each.sure:6}", _STYLES[each.sure])
        lead = f"  {sure}  {what}{' ' * max(room - width(what), 0)}  "
        indent = " " * (2 + 6 + 2 + room + 2)
        text = page.clean(f"{each.found}: {each.why}" if each.found else each.why)
        for at, line in enumerate(wrapped(text, max(page.width - len(indent), 30))):
            yield f"{lead if at == 0 else indent}{line}\n"
    folder = shlex.quote(shown(found.directory))
    yield f"\n{folder}: {found.contents}\n"
    for fault in found.faults:
        yield f"{told(fault)}\n"
    if found.faults:
        yield f"  = help: mend these, then: factcheck references check {folder}\n"
    else:
        yield f"next: factcheck references check {folder}\n"
        yield f"      factcheck run ARTICLE --references {folder}\n"
