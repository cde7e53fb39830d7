"""How commands are spelled: help with examples first, options in groups, "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from factcheck.errors import ExitCode
from factcheck.spelling import closest

if TYPE_CHECKING:
    from datetime import date

EXIT_CODES = {
    ExitCode.OK: "nothing found at or above --fail-on",
    ExitCode.FINDINGS: "findings: a figure disagrees with the references or with its own article",
    ExitCode.USAGE: "wrong usage, configuration or reference data; every fault is named",
    ExitCode.UNREADABLE: "no findings, but some input could not be read or checked",
    ExitCode.NOTHING_CHECKED: "nothing was checked: no article found, or no claim in any",
    ExitCode.INTERRUPTED: "interrupted",
}
_GENERAL = "General"
_DEBUG = "factcheck.debug"
_MOST_DIGITS = 4


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Suggest the nearest known word as click does: " Did you mean 'run'?", or nothing."""
    meant = closest(word, known)
    return f" Did you mean {meant!r}?" if meant else ""


class Choice(click.Choice[str]):
    """One of a few words; a mistyped one gets a suggestion."""

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:
        """Say which words there are, and which one was likely meant."""
        message = super().get_invalid_choice_message(value, ctx)
        return message + did_you_mean(str(value), self.choices)


def day(ctx: click.Context, param: click.Parameter, text: str | None) -> date | None:
    """Read an option that is a day, `2015-04-20`."""
    from datetime import date  # noqa: PLC0415 - `--help` does without it

    try:
        found = None if text is None else date.fromisoformat(text)
    except ValueError:
        found = None
    if text is not None and (found is None or found.isoformat() != text):
        raise click.BadParameter(f"{text!r} is no day; write it as 2015-04-20.", ctx, param)
    return found


def share(ctx: click.Context, param: click.Parameter, text: str | None) -> float | None:
    """Read an option that is a share, `0.5` or `50%`."""
    if text is None:
        return None
    number = text.removesuffix("%").strip()
    try:
        found = float(number) / (100 if number != text else 1)
    except ValueError:
        found = -1.0
    if not 0 <= found <= 1:
        raise click.BadParameter(f"{text!r} is no share; write it as 0.5 or 50%.", ctx, param)
    return found


def period(ctx: click.Context, param: click.Parameter, text: str) -> str:
    """Read an option that is a time, `2019`, `2019-03` or `2018/2020`; "" where none is said."""
    from factcheck import edtf  # noqa: PLC0415 - `--help` does without it

    if text and not edtf.is_valid(text):
        message = f"{text!r} is no date; write 2019, 2019-03, or 2018/2020 for a span of years."
        raise click.BadParameter(message, ctx, param)
    return text


def number_of_jobs(ctx: click.Context, param: click.Parameter, text: str) -> int | None:
    """Read an option that is a number of processes, or `auto`: None, as many as it is worth."""
    if text == "auto":
        return None
    if not text.isdecimal() or len(text) > _MOST_DIGITS or not int(text):
        message = f"{text[:20]!r} is no number of processes: write 2, or auto."
        raise click.BadParameter(message, ctx, param)
    return int(text)


def sha256(ctx: click.Context, param: click.Parameter, text: str | None) -> str | None:
    """Read an option that is a sha256 in hex, or `yes`."""
    found = text.lower() if text else text
    if found and found != "yes" and (len(found) != 64 or set(found) - set("0123456789abcdef")):
        message = f"{text!r} is no sha256: 64 digits 0 to 9 and a to f, or yes."
        raise click.BadParameter(message, ctx, param)
    return found


class GroupedOption(click.Option):
    """An option that stands under a heading of the help."""

    def __init__(self, *args: Any, group: str = _GENERAL, **attrs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **attrs)
        self.group = group


input_option = partial(click.option, cls=GroupedOption, group="Input")
checking_option = partial(click.option, cls=GroupedOption, group="Checking")
output_option = partial(click.option, cls=GroupedOption, group="Output")
exit_option = partial(click.option, cls=GroupedOption, group="Exit")


def _note_debugging(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    ctx.meta[_DEBUG] = value


def is_debugging() -> bool:
    """Whether a fault of our own is to be shown where it happened, which ends the command."""
    ctx = click.get_current_context(silent=True)
    return ctx is not None and bool(ctx.meta.get(_DEBUG))


class _Helpful(click.Command):
    """Help as people read it: what it does, examples, options in groups, how it ends."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - click's own
        examples: tuple[str, ...] = (),
        exit_codes: Mapping[int, str] | None = None,
        **attrs: Any,  # noqa: ANN401 - click's own
    ) -> None:
        super().__init__(*args, **attrs)
        self.examples = examples
        self.exit_codes = exit_codes or {}
        debug = GroupedOption(
            ["--debug"],
            callback=_note_debugging,
            is_flag=True,
            expose_value=False,
            help="Show the traceback of an internal fault; it may quote the article.",
        )
        self.params.append(debug)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the whole help."""
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        if self.examples:
            with formatter.section("Examples"):
                for example in self.examples:
                    formatter.write(f"{'':{formatter.current_indent}}{example}\n")
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)
        self._write_options(ctx, formatter)
        if self.exit_codes:
            with formatter.section("Exit codes"):
                formatter.write_dl([(f"{code:d}", text) for code, text in self.exit_codes.items()])

    def _write_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        groups: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx) if isinstance(param, click.Option) else None
            if record:
                groups.setdefault(getattr(param, "group", _GENERAL), []).append(record)
        groups[_GENERAL] = groups.pop(_GENERAL, [])
        for group, records in groups.items():
            with formatter.section(group):
                formatter.write_dl(records)


class Command(_Helpful):
    """A command of factcheck."""


class LazyGroup(_Helpful, click.Group):
    """Commands that are imported when they are asked for, not for a list of them.

    `lazy` maps a name to its line in that list; `factcheck.cli.commands.NAME` holds the `command`.
    """

    def __init__(self, *args: Any, lazy: Mapping[str, str] | None = None, **attrs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **attrs)
        self.lazy = lazy or {}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own
        """Give the names in the order in which they are of use."""
        return [*self.lazy, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name in self.lazy:
            command: click.Command = import_module(f"factcheck.cli.commands.{cmd_name}").command
            return command
        return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands."""
        own = {name: command.get_short_help_str(60) for name, command in self.commands.items()}
        with formatter.section("Commands"):
            formatter.write_dl([*self.lazy.items(), *own.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first argument names."""
        name = args[0]
        known = self.list_commands(ctx)
        if name not in known and not name.startswith("-"):
            raise click.UsageError(f"No such command {name!r}.{did_you_mean(name, known)}", ctx)
        return super().resolve_command(ctx, args)
