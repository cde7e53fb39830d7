"""Reading `[nightly]`: every field checked, each fault at its place."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from glob import has_magic
from pathlib import Path
from typing import Any, TypeVar, get_args

from msgspec import Struct

from factcheck.config.nightly import Gates, Mail, Nightly, Security, Source
from factcheck.config.positions import KeyPath
from factcheck.config.sheet import Sheet, listed, told
from factcheck.spelling import did_you_mean

_Record = TypeVar("_Record", bound=Struct)
_Field = Callable[[Any, KeyPath, Sheet], Any]
"""Gives the value of a field, None for one that does not fit: then the fault is noted."""
_WEB = ("http://", "https://")
_LAST_PORT = 65_535
_BARE = r"[^\s@<>,;:\"()]+@[^\s@<>,;:\"()]+"
_MAILBOX = re.compile(rf"{_BARE}|[^@<>,;:\"()\r\n]*<{_BARE}>")


def read_nightly(value: object, sheet: Sheet) -> Nightly:
    """Read the table; of what does not fit the default stands, and the fault is noted."""
    found = _table(Nightly, _NIGHTLY, value, ("nightly",), sheet)
    names = [source.name for source in found.sources] if found else []
    for index, name in enumerate(names):
        if name in names[:index]:
            what, path = f'two sources are called "{name}"', ("nightly", "sources", index, "name")
            sheet.fault("wrong-value", what, path, "give each its own name")
    if found and found.site:
        _keep_apart(found.site, found.sources, sheet)
    return found or Nightly()


def _keep_apart(site: str, sources: Iterable[Source], sheet: Sheet) -> None:
    """See that no source lies in the folder of the site, where nothing is an article."""
    for source in sources:
        if any(_is_inside(Path(site), path) for path in source.paths):
            what = f'articles of the source "{source.name}" lie in the folder of the site'
            hint = "give the site a folder of its own: what lies there is no article"
            sheet.fault("wrong-value", what, ("nightly", "site"), hint)


def _is_inside(folder: Path, pattern: str) -> bool:
    """Whether all that a path or glob can name lies in a folder."""
    parts = Path(pattern).parts
    at = next((at for at, part in enumerate(parts) if has_magic(part)), len(parts))
    named = Path(*parts[:at])
    return folder == named or folder in named.parents


def _table(
    kind: type[_Record], fields: Mapping[str, _Field], value: object, path: KeyPath, sheet: Sheet
) -> _Record | None:
    """Read a table of known fields; None where one that it needs is missing or wrong."""
    if not isinstance(value, dict):
        _wrong(value, "a table", path, sheet)
        return None
    values: dict[str, Any] = {}
    for key, raw in value.items():
        name, at = key.replace("-", "_"), (*path, key)
        if name not in fields:
            hint = did_you_mean(name, fields) or f"settings are {listed(fields)}"
            sheet.fault("unknown-setting", f'there is no setting "{_dotted(at)}"', at, hint)
        else:
            values[name] = fields[name](raw, at, sheet)
    needed = [name for name in kind.__struct_fields__ if _is_needed(kind, name)]
    for name in needed:
        if name not in values:
            what = f'{_dotted(path)} needs "{name}"'
            sheet.fault("missing-setting", what, path, f"write {name} = …")
    known = {name: each for name, each in values.items() if each is not None}
    return kind(**known) if all(name in known for name in needed) else None


def _is_needed(kind: type[Struct], name: str) -> bool:
    fields = kind.__struct_fields__
    return fields.index(name) < len(fields) - len(kind.__struct_defaults__)


def _sources(value: object, path: KeyPath, sheet: Sheet) -> tuple[Source, ...] | None:
    if not isinstance(value, list):
        _wrong(value, "a list of tables, [[nightly.sources]]", path, sheet)
        return None
    found = []
    for index, each in enumerate(value):
        at = (*path, index)
        source = _table(Source, _SOURCE, each, at, sheet)
        if source is None:
            continue
        if not (source.paths or source.feeds or source.urls or source.sitemap):
            what = f'the source "{source.name}" has no articles'
            sheet.fault("wrong-value", what, at, 'give it paths = ["articles/*.md"], feeds or urls')
        found.append(source)
    return tuple(found)


def _text(value: object, path: KeyPath, sheet: Sheet) -> str | None:
    if isinstance(value, str) and value.strip():
        return value
    if isinstance(value, str):
        _empty(path, sheet)
    else:
        _wrong(value, "text in quotes", path, sheet)
    return None


def _texts(value: object, path: KeyPath, sheet: Sheet, each: _Field = _text) -> tuple[str, ...]:
    if not isinstance(value, list):
        _wrong(value, 'a list of texts, ["…"]', path, sheet)
        return ()
    if not value:
        _empty(path, sheet)
    read = (each(item, (*path, index), sheet) for index, item in enumerate(value))
    return tuple(item for item in read if item is not None)


def _path(value: object, path: KeyPath, sheet: Sheet) -> str | None:
    text = _text(value, path, sheet)
    if text is None:
        return None
    expanded = sheet.layer.folder / os.path.expanduser(text)  # noqa: PTH111
    return os.path.abspath(expanded)  # noqa: PTH100 - links stay as they are


def _address(value: object, path: KeyPath, sheet: Sheet) -> str | None:
    text = _text(value, path, sheet)
    if text is None or text.lower().startswith(_WEB):
        return text
    what = f'{_dotted(path)} must be a web address, not "{text}"'
    sheet.fault("wrong-value", what, path, "it begins with https:// or http://")
    return None


def _server(value: object, path: KeyPath, sheet: Sheet) -> str | None:
    text = _text(value, path, sheet)
    if text is None:
        return None
    name, _, port = text.rpartition(":")
    if name and port.isascii() and port.isdecimal() and 0 < int(port) <= _LAST_PORT:
        return text
    what = f'the mail server must be NAME:PORT, not "{text}"'
    sheet.fault("wrong-value", what, path, 'as "mail.example.org:587"')
    return None


def _mailbox(value: object, path: KeyPath, sheet: Sheet) -> str | None:
    """Read a mail address, with or without a name before it, and nothing that is more than one."""
    text = _text(value, path, sheet)
    if text is None or _MAILBOX.fullmatch(text):
        return text
    what = f'{_dotted(path)} must be a mail address, not "{text}"'
    sheet.fault("wrong-value", what, path, 'as "desk@example.org" or "The desk <desk@example.org>"')
    return None


def _security(value: object, path: KeyPath, sheet: Sheet) -> str | None:
    choices = get_args(Security)
    if isinstance(value, str) and value in choices:
        return value
    what = f"{_dotted(path)} must be {listed(choices, 'or')}, not {told(value)}"
    hint = did_you_mean(value, choices) if isinstance(value, str) else ""
    sheet.fault("wrong-value", what, path, hint)
    return None


def _whole(value: object, path: KeyPath, sheet: Sheet, least: int = 0) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool) and value >= least:
        return value
    _wrong(value, f"a whole number from {least} on", path, sheet)
    return None


def _share(value: object, path: KeyPath, sheet: Sheet) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)
    _wrong(value, "a share from 0 to 1", path, sheet)
    return None


def _wrong(value: object, right: str, path: KeyPath, sheet: Sheet) -> None:
    sheet.fault("wrong-type", f"{_dotted(path)} must be {right}, not {told(value)}", path)


def _empty(path: KeyPath, sheet: Sheet) -> None:
    sheet.fault("wrong-value", f"{_dotted(path)} is empty", path, "fill it, or leave it out")


def _dotted(path: KeyPath) -> str:
    """Name a setting as TOML does; the elements of a list by their number from 1."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


_SOURCE: dict[str, _Field] = {
    "name": _text,
    "paths": partial(_texts, each=_path),
    "feeds": partial(_texts, each=_address),
    "urls": partial(_texts, each=_address),
    "sitemap": _address,
}
_GATES: dict[str, _Field] = {
    "max_new": _whole,
    "max_open": _whole,
    "min_coverage": _share,
    "max_age": _whole,
}
_MAIL: dict[str, _Field] = {
    "to": partial(_texts, each=_mailbox),
    "sender": _mailbox,
    "server": _server,
    "security": _security,
    "user": _text,
}
_NIGHTLY: dict[str, _Field] = {
    "sources": _sources,
    "site": _path,
    "history": _path,
    "retention": partial(_whole, least=1),
    "gates": partial(_table, Gates, _GATES),
    "mail": partial(_table, Mail, _MAIL),
    "max_age": _whole,
    "address": _address,
}
