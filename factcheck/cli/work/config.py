"""The work of `factcheck config`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck import config as configuration
from factcheck.cli import terminal
from factcheck.config import Asked, Config, setting_names
from factcheck.config.schema import schema_text
from factcheck.config.written import written
from factcheck.errors import ExitCode, FactcheckError
from factcheck.output.cells import width
from factcheck.paths import shown


def show(path: str | None, asked: Asked) -> ExitCode:
    """Write the settings in force for an article or a folder.

    Raises:
        FactcheckError: there is no such path, or FaultsError with every fault of a setting.

    """
    start = Path(path or ".")
    if not start.exists():
        hint = "name an article or a folder, or nothing for this one"
        raise FactcheckError("no-file", "no such file or folder", where=shown(start), hint=hint)
    folder = start if start.is_dir() else start.parent
    terminal.write(f"{line}\n" for line in _lines(configuration.load(folder, asked=asked)))
    return ExitCode.OK


def show_schema() -> ExitCode:
    """Write the JSON Schema of the configuration."""
    terminal.write([schema_text()])
    return ExitCode.OK


def _lines(config: Config) -> Iterator[str]:
    """Give a line a setting, the origins below each other."""
    yield f"# {config.source or 'no configuration file'}"
    lines = [each for name in setting_names() for each in written(name, config)]
    room = max(width(setting) for setting, _ in lines)
    for setting, origin in lines:
        yield f"{setting}{' ' * (room - width(setting))}  # {origin}"
