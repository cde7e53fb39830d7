"""A JSON Schema of the configuration, for editors; made of `Config`, which is its only source."""

from __future__ import annotations

from typing import Any

import msgspec

from factcheck.config.record import Config, setting_names

_HEAD = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "factcheck.toml",
    "description": "Settings of factcheck; all have a default.",
}


def schema_text() -> str:
    """Write the schema: a description and a default for every setting, and nothing else allowed."""
    tables = msgspec.json.schema_components([Config], ref_template="#/$defs/{name}")[1]
    whole = tables.pop("Config")
    settings: dict[str, Any] = {name: whole["properties"][name] for name in setting_names()}
    inner = {name: _inner(each) for name, each in tables.items()}
    schema = _HEAD | {"type": "object", "properties": settings, "additionalProperties": False}
    schema["$defs"] = inner
    text = msgspec.json.format(msgspec.json.encode(schema), indent=2).decode()
    return f"{text}\n"


def _inner(table: dict[str, Any]) -> dict[str, Any]:
    """Describe a table by the first paragraph of its record, and allow nothing else in it."""
    told = " ".join(table["description"].partition("\n\n")[0].split())
    return table | {"description": told, "additionalProperties": False}
