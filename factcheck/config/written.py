"""Settings as TOML writes them, each with where it comes from."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping

from msgspec import Struct

from factcheck.config.record import Config, entry
from factcheck.paths import shown

_DEFAULT = "default"
_GLOB = frozenset("*?[")


def written(name: str, config: Config) -> Iterator[tuple[str, str]]:
    """Give a setting, or each entry of a table, and its origin; what is not set is a comment."""
    value = getattr(config, name)
    if isinstance(value, Struct):
        value = _fields(value)
    if not isinstance(value, Mapping):
        told = f"# {name}" if value is None else f"{name} = {_toml(value)}"
        yield told, config.origins.get(name, _DEFAULT)
        return
    if not value:
        yield f"# {name}", _DEFAULT
    for key, each in value.items():
        origin = config.origins.get(entry(name, key))
        if origin is not None:
            yield f"{entry(name, _seen(key))} = {_toml(each)}", origin


def _toml(value: object) -> str:
    """Write a value; TOML and JSON agree about what settings hold."""
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, str):
        return json.dumps(_seen(value), ensure_ascii=False)
    if isinstance(value, Struct):
        pairs = ", ".join(f"{key} = {_toml(each)}" for key, each in _fields(value).items())
        return f"{{ {pairs} }}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value)


def _fields(record: Struct) -> dict[str, object]:
    """Give the fields of a table that hold something."""
    values = {name: getattr(record, name) for name in record.__struct_fields__}
    return {name: value for name, value in values.items() if value not in (None, (), "")}


def _seen(text: str) -> str:
    """Give a path as seen from the working directory, any other text as it is."""
    if not os.path.isabs(text):  # noqa: PTH117 - globs are paths too
        return text
    found = shown(text)
    return found if "/" in found or not set(found) & _GLOB else f"./{found}"
