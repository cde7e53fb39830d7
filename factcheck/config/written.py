"""Settings as TOML writes them, each with where it comes from."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping

from factcheck.config import Config, entry
from factcheck.paths import shown

_DEFAULT = "default"
_GLOB = frozenset("*?[")


def written(name: str, config: Config) -> Iterator[tuple[str, str]]:
    """Give a setting, or each entry of a table, and its origin; what is not set is a comment."""
    value = getattr(config, name)
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
    if isinstance(value, tuple):
        value = [_seen(each) for each in value]
    return json.dumps(value, ensure_ascii=False)


def _seen(text: str) -> str:
    """Give a path as seen from the working directory, any other text as it is."""
    if not os.path.isabs(text):  # noqa: PTH117 - globs are paths too
        return text
    found = shown(text)
    return found if "/" in found or not set(found) & _GLOB else f"./{found}"
