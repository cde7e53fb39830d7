"""Finding and parsing the configuration file."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from factcheck.errors import FactcheckError, FaultsError
from factcheck.paths import shown

FILE_NAME = "factcheck.toml"
_PROJECT_FILE = "pyproject.toml"
_TABLE = ("tool", "factcheck")
_OURS = re.compile(rb"tool[\s\"']*\.[\s\"']*factcheck|\[\s*[\"']?tool[\"']?\s*\]")
"""What a project file with our table has somewhere; parsing the others would cost a run."""


class Layer(Struct, frozen=True, kw_only=True):
    """Settings of one origin as parsed: their text, the table that is ours and its key path.

    `name` is how the origin is shown, `folder` what paths in it are relative to. What stands in
    a file has lines and columns.
    """

    name: str
    folder: Path
    text: str
    settings: dict[str, object]
    table: tuple[str, ...] = ()
    is_file: bool = False

    def place(self, offset: int) -> str:
        """Say where an offset into the text stands."""
        if not self.is_file:
            return self.name
        line = self.text.count("\n", 0, offset) + 1
        column = offset - self.text.rfind("\n", 0, offset)
        return f"{self.name}:{line}:{column}"


def find(start: Path, explicit: Path | None) -> Layer | None:
    """Give the configuration in force, None if there is no file.

    In one folder `factcheck.toml` goes before `pyproject.toml`, which counts only with a
    table `[tool.factcheck]`.

    Raises:
        FaultsError: the file cannot be read, or is no TOML.

    """
    if explicit is not None:
        return _explicit(explicit)
    folder = start.absolute()
    for directory in (folder, *folder.parents):
        if (path := directory / FILE_NAME).is_file():
            return _parse(path)
        path = directory / _PROJECT_FILE
        if path.is_file() and (found := _project_table(path)):
            return found
    return None


def _explicit(path: Path) -> Layer:
    if not path.is_file():
        is_folder = path.is_dir()
        raise FaultsError(
            [
                FactcheckError(
                    "no-configuration",
                    "a folder, not a configuration file" if is_folder else "no such file",
                    where=shown(path),
                    hint=f"name the file, {shown(path / FILE_NAME)}"
                    if is_folder
                    else "name an existing file, or leave --config out to use the nearest one",
                )
            ]
        )
    if path.name != _PROJECT_FILE:
        return _parse(path)
    if found := _project_table(path):
        return found
    raise FaultsError(
        [
            FactcheckError(
                "no-configuration",
                "there is no table [tool.factcheck] in this file",
                where=shown(path),
                hint="add one, or name another file",
            )
        ]
    )


def _project_table(path: Path) -> Layer | None:
    """Give our table of a pyproject.toml; one that is broken elsewhere is none of our concern."""
    if not _OURS.search(path.read_bytes()):
        return None
    try:
        file = _parse(path)
    except FaultsError:
        if b"[tool.factcheck" in path.read_bytes():
            raise
        return None
    tools = file.settings.get("tool")
    if not isinstance(tools, dict) or "factcheck" not in tools:
        return None
    settings = tools["factcheck"]
    if not isinstance(settings, dict):
        raise FaultsError([_no_table(file)])
    return replace(file, settings=settings, table=_TABLE)


def _no_table(file: Layer) -> FactcheckError:
    from factcheck.config.positions import find_positions  # noqa: PLC0415 - only for a fault

    return FactcheckError(
        "wrong-type",
        "tool.factcheck must be a table of settings",
        where=file.place(find_positions(file.text)[_TABLE][1]),
        hint='write [tool.factcheck], and under it one setting a line, as fail_on = "error"',
    )


def _parse(path: Path) -> Layer:
    import tomllib  # noqa: PLC0415 - most runs have nothing to parse

    text = _text(path)
    try:
        settings = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FaultsError([_syntax_fault(path, text, str(error))]) from None
    return Layer(name=shown(path), folder=path.parent, text=text, settings=settings, is_file=True)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        fault = FactcheckError("unreadable", reason, where=shown(path))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        column = error.start - error.object.rfind(b"\n", 0, error.start)
        fault = FactcheckError(
            "encoding",
            "this is not UTF-8",
            where=f"{shown(path)}:{line}:{column}",
            hint="save the file as UTF-8",
        )
    raise FaultsError([fault]) from None


def _syntax_fault(path: Path, text: str, message: str) -> FactcheckError:
    """Tell tomllib's message with the place that it names at its end."""
    place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", message)
    what = message[: place.start()] if place else message
    line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
    if place and place[1]:
        line, column = int(place[1]), int(place[2])
    return FactcheckError(
        "toml-syntax",
        f"this is no TOML: {what[:1].lower()}{what[1:]}",
        where=f"{shown(path)}:{line}:{column}",
        hint='write it as key = "value", texts in quotes',
    )
