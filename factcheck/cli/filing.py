"""Files that a report is written to beside standard output: the suffix says the format."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from os.path import realpath  # of a link to itself, too
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.grammar import did_you_mean
from factcheck.model import Problem, Report
from factcheck.output import renderer, suffixes
from factcheck.output.page import Page

if TYPE_CHECKING:
    from factcheck.documents import Source


def named(ctx: click.Context, param: click.Parameter, files: tuple[str, ...]) -> tuple[str, ...]:
    """Read the option: files whose suffix names a format, each of them once."""
    known = suffixes() if files else {}
    for name in files:
        suffix = Path(name).suffix.lower()
        if suffix not in known:
            what = f"{suffix!r} of {name!r} is" if suffix else f"{name!r} has"
            message = f"{what} no suffix of a format; these are: {', '.join(known)}."
            raise click.BadParameter(message + did_you_mean(suffix, known), ctx, param)
        if files.count(name) > 1:
            raise click.BadParameter(f"{name!r} is named twice.", ctx, param)
    return files


def refuse_articles(files: Sequence[str], sources: Sequence[Source]) -> None:
    """See that no report is written over an article that is checked.

    Raises:
        UsageError: one would be.

    """
    read = [each for each in sources if files and each.kind == "file"]
    articles = {realpath(each.named or each.file) for each in read}
    for name in files:
        if realpath(name) in articles:
            raise click.UsageError(
                f"{name!r} is one of the articles that are checked: name another file."
            )


def file_away(
    report: Report, files: Sequence[str], detail: int, kept: Collection[str]
) -> Iterator[Problem]:
    """Write a report to files, each of them whole or not at all; give what could not be written.

    Nothing is written over `kept`, files by their real path that the checking itself reads.
    """
    from factcheck.writing import write_at_once  # noqa: PLC0415 - `--help` does without

    for name in files:
        if realpath(name) in kept:
            yield Problem(
                code="unwritable",
                message="factcheck reads this file: no report is written over it",
                where=name,
                hint="name another file",
            )
            continue
        render = renderer(suffixes()[Path(name).suffix.lower()])
        text = "".join(render(report, Page(detail=detail)))
        try:
            write_at_once(Path(realpath(name)), text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            yield unwritable(name, error)


def unwritable(name: str, error: OSError) -> Problem:
    """Tell that a file could not be written."""
    what = f"could not be written: {error.strerror}"
    return Problem(code="unwritable", message=what, where=name, hint=_mend(Path(name)))


def _mend(file: Path) -> str:
    if file.is_dir():
        return "name a file, not a folder"
    if not file.parent.is_dir():
        return f"make the folder {file.parent} first, or name another one"
    return "see who may write to the folder, and whether the disk is full"
