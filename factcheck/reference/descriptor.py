"""Where things stand in the text of a `datapackage.json`, which no decoder of JSON tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

KeyPath = tuple[str | int, ...]
"""The way to a value: `("resources", 0, "factcheck", "families", 2, "by")`."""
_TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


def text_of(value: object) -> str:
    """Give a text, with what JSON can hold and UTF-8 cannot replaced; "" for all else."""
    return value.encode(errors="replace").decode().strip() if isinstance(value, str) else ""


def resource_spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where the resources stand in a descriptor, `text[start:end]`, and their names."""
    for start, end, content in entries(text):
        if isinstance(content, dict):
            yield start, end, _called(content)


def entries(text: str) -> Iterator[tuple[int, int, Any]]:
    """Yield where the entries of "resources" stand, `text[start:end]`, and what they hold."""
    import json  # noqa: PLC0415 - a run without faults does without

    decoder = json.JSONDecoder()
    found = re.search(r'"resources"\s*:\s*\[\s*', text)
    end = found.end() if found else len(text)
    while text[end : end + 1] not in ("", "]"):
        start = end
        content, end = decoder.raw_decode(text, start)
        yield start, end, content
        separator = re.compile(r"\s*,?\s*").match(text, end)
        end = separator.end() if separator else len(text)


@lru_cache(maxsize=1)
def places_by_resource(text: str) -> dict[KeyPath, tuple[int, int]]:
    """Give where the keys and values of each resource stand, as `("loans", "factcheck", "unit")`.

    Of two resources with one name it is the first one's.
    """
    names = {
        number: _called(content)
        for number, (_, _, content) in enumerate(entries(text))
        if isinstance(content, dict)
    }
    first = {name: number for number, name in reversed(names.items())}
    return {
        (names[number], *path[2:]): place
        for path, place in value_places(text).items()
        if path[:1] == ("resources",) and len(path) > 1
        for number in (path[1],)
        if isinstance(number, int) and number in names and first[names[number]] == number
    }


def value_places(text: str) -> dict[KeyPath, tuple[int, int]]:
    """Give for every value of a text that is JSON where its key and where itself stands.

    Both as offsets; for an element of a list they are the same.
    """
    import json  # noqa: PLC0415 - a run without faults does without

    found: dict[KeyPath, tuple[int, int]] = {}
    steps: list[str | int | None] = []
    key_at = None
    for token in _TOKEN.finditer(text):
        at, word = token.start(), token[0]
        if word in "}]":
            steps.pop()
        elif word == ",":
            steps[-1] = steps[-1] + 1 if isinstance(steps[-1], int) else None
        elif steps and steps[-1] is None:
            steps[-1], key_at = json.loads(word), at
        elif word != ":":
            found[tuple([step for step in steps if step is not None])] = (key_at or at, at)
            key_at = None
            if word in "{[":
                steps.append(None if word == "{" else 0)
    return found


def _called(content: dict[str, Any]) -> str:
    return text_of(content.get("name")) or text_of(content.get("path"))
