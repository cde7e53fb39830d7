"""The command line: `commands` hold what each is called and takes, `work` what it does."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import NoReturn

import click

from factcheck.cli.faults import crash, interrupted, refused, told
from factcheck.cli.grammar import EXIT_CODES, Command, GroupedOption, LazyGroup
from factcheck.errors import ExitCode, FactcheckError


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if not value:
        return
    from factcheck import __version__  # noqa: PLC0415 - only asked for here

    click.echo(f"factcheck {__version__} (Python {sys.version.split()[0]})")
    ctx.exit()


@click.group(
    cls=LazyGroup,
    lazy={
        "run": "Check the numbers of articles against reference data.",
        "extract": "List the amounts and dates in articles, with what they mean.",
        "show": "Show all that was read in an article, and why.",
        "explain": "Explain a code, a rule, a qualifier, a caution or a sign.",
        "lookup": "Show what the references know about some words and amounts.",
        "config": "Show the settings in force, and where each comes from.",
        "init": "Write a first test of articles.",
        "nightly": "Check the articles of all sources, and report what is new.",
        "report": "Write the report again from the history, or send it.",
        "diff": "Show what changed between two nights.",
        "baseline": "Accept the findings that are there today.",
        "references": "Look at reference data and find its faults.",
    },
    examples=(
        "factcheck run article.txt",
        "factcheck run seeds/ --format json",
        "factcheck explain FC201",
    ),
    exit_codes=EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--version",
    cls=GroupedOption,
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version and exit.",
)
def program() -> None:
    """Check the numbers of articles against reference data."""


@program.command("help", cls=Command)
@click.argument("names", metavar="[COMMAND]...", nargs=-1)
@click.pass_context
def show_help(ctx: click.Context, names: tuple[str, ...]) -> None:
    """Show the help of a command."""
    assert ctx.parent is not None
    ctx = ctx.parent
    for name in names:
        assert isinstance(ctx.command, click.Group)
        found, command, _ = ctx.command.resolve_command(ctx, [name])
        assert command is not None
        ctx = click.Context(command, info_name=found, parent=ctx)
    click.echo(ctx.get_help())


def main() -> NoReturn:
    """Run the program and end the process with its exit code.

    It ends at once: taking apart what it holds would take a tenth of a short run.
    """
    _open_what_is_closed()
    code = invoke(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _open_what_is_closed() -> None:
    """Put the null device where a stream was closed before the start (`>&-`): Python has None."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - as long as the process


def invoke(arguments: list[str]) -> int:
    """Run the program; whatever happens, it is told on stderr, and the exit code says it.

    To click the end of a file is ctrl-C; here it is a file of Python's own that is cut off.
    """
    try:
        code = program.main(arguments, prog_name="factcheck", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except click.Abort as ended:
        return crash(ended.__cause__) if isinstance(ended.__cause__, EOFError) else interrupted()
    except KeyboardInterrupt:
        return interrupted()
    except FactcheckError as error:
        click.echo(told(error), err=True)
        return ExitCode.USAGE
    except Exception as error:
        if "--debug" in arguments:
            raise
        if isinstance(error, OSError) and error.strerror:
            return refused(error)
        return crash(error)
    return code if isinstance(code, int) else ExitCode.OK
