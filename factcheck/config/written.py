"""Settings as TOML writes them, each with where it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from factcheck.config import Config, entry

_DEFAULT = "default"


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
        own = entry(name, key)
        if own in config.origins:
            yield f"{own} = {_toml(each)}", config.origins[own]


def _toml(value: object) -> str:
    """Write a value; TOML and JSON agree about what settings hold."""
    if isinstance(value, float):
        return f"{value:g}"
    return json.dumps(value, ensure_ascii=False)
