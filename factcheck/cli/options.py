"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from factcheck.cli.grammar import (
    Choice,
    checking_option,
    day,
    input_option,
    number_of_jobs,
    output_option,
)
from factcheck.cli.terminal import COLOURS

if TYPE_CHECKING:
    from factcheck.config import Asked


class Wanted(NamedTuple):
    """Which articles a command is to work on; offline, addresses are errors.

    `stdin_name` is what the article on standard input is called, empty if nobody said.
    """

    paths: tuple[str, ...]
    feeds: tuple[str, ...] = ()
    is_offline: bool = False
    stdin_name: str = ""


def articles(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the articles that it is to work on as `wanted`."""

    @click.argument("paths", metavar="PATH...", nargs=-1)
    @input_option(
        "--feed",
        "feeds",
        metavar="ADDRESS",
        multiple=True,
        help="Address of a feed (RSS, Atom) whose articles are read; may be repeated.",
    )
    @input_option(
        "--stdin-filename",
        "stdin_name",
        metavar="NAME",
        default="",
        help="What the article on standard input is called: the suffix says its format, the "
        "folder its configuration.",
    )
    @input_option("--offline", is_flag=True, help="Ask nothing of the web: addresses are errors.")
    @wraps(command)
    def wanting(
        *args: Any,  # noqa: ANN401 - click's own
        paths: tuple[str, ...],
        feeds: tuple[str, ...],
        offline: bool,
        stdin_name: str,
        **others: Any,  # noqa: ANN401 - click's own
    ) -> int:
        if not paths and not feeds:
            ctx = click.get_current_context()
            param = next(each for each in ctx.command.params if each.name == "paths")
            raise click.MissingParameter(ctx=ctx, param=param)
        return command(*args, wanted=Wanted(paths, feeds, offline, stdin_name), **others)

    return wanting


def config(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command what is asked of the configuration as `asked`."""

    @input_option(
        "--config",
        "given",
        metavar="FILE|KEY=VALUE",
        multiple=True,
        help="Settings to use instead of the nearest factcheck.toml or [tool.factcheck], or a "
        "single one that stands over them; may be repeated.",
    )
    @input_option("--isolated", is_flag=True, help="Use no configuration file.")
    @wraps(command)
    def configured(*args: Any, given: tuple[str, ...], isolated: bool, **others: Any) -> int:  # noqa: ANN401 - click's own
        return command(*args, asked=_asked(given, is_isolated=isolated), **others)

    return configured


def _asked(given: tuple[str, ...], *, is_isolated: bool) -> Asked:
    from pathlib import Path  # noqa: PLC0415 - `--help` does without them

    from factcheck.config import Asked  # noqa: PLC0415

    files = [each for each in given if "=" not in each or Path(each).is_file()]
    if len(files) > 1:
        raise click.UsageError(f"--config takes one file, not {' and '.join(files)}.")
    if files and is_isolated:
        raise click.UsageError(f"--isolated uses no configuration file, and {files[0]} is one.")
    return Asked(
        file=Path(files[0]) if files else None,
        overrides=tuple(each for each in given if each not in files),
        environment=os.environ,
        is_isolated=is_isolated,
    )


references = checking_option(
    "--references",
    metavar="DIR",
    multiple=True,
    help="Folder of a reference package; may be repeated, and replaces the default.",
)
as_of = checking_option(
    "--as-of",
    metavar="DATE",
    callback=day,
    help='Day on which "last year" is understood, for articles that do not give their own.',
)
jobs = checking_option(
    "-j",
    "--jobs",
    metavar="N",
    default="auto",
    show_default=True,
    callback=number_of_jobs,
    help="Work with so many processes; auto takes one a core, up to eight, where it pays.",
)
colour = output_option(
    "--color",
    "colour",
    type=Choice(COLOURS),
    default="auto",
    show_default=True,
    help="Colour; auto looks at the terminal, NO_COLOR and FORCE_COLOR.",
)
