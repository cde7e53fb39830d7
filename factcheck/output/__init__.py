"""A report for people and tools: one module `format_NAME.py` an output format.

Adding a format is adding such a module with one function under `@output_format(NAME)`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Report
    from factcheck.output.page import Page

Renderer = Callable[["Report", "Page"], "Iterator[str]"]
"""Gives the text in pieces, line ends included, ready to be written one after the other."""

_RENDERERS: dict[str, Renderer] = {}
_SUFFIXES: dict[str, str] = {}
_PREFIX = "format_"


def output_format(name: str, *, suffix: str = "") -> Callable[[Renderer], Renderer]:
    """Register a renderer; its module must be called `format_NAME`.

    Files that end in `suffix` (`.md`) are written in this format.
    """

    def register(renderer: Renderer) -> Renderer:
        _RENDERERS[name] = renderer
        if suffix:
            _SUFFIXES[suffix] = name
        return renderer

    return register


def format_names() -> list[str]:
    """List the formats that exist, without importing them."""
    files = (entry.name for entry in os.scandir(__path__[0]))
    modules = (name.removesuffix(".py") for name in files if name.endswith(".py"))
    return sorted(name.removeprefix(_PREFIX) for name in modules if name.startswith(_PREFIX))


def renderer(name: str) -> Renderer:
    """Fetch the renderer of a format.

    Raises:
        KeyError: there is no such format.

    """
    if name not in _RENDERERS:
        if name not in format_names():
            raise KeyError(name)
        import_module(f"{__name__}.{_PREFIX}{name}")
    return _RENDERERS[name]


def suffixes() -> dict[str, str]:
    """Give the suffixes of files, `.md`, with the format of each; imports every format."""
    for name in format_names():
        renderer(name)
    return dict(sorted(_SUFFIXES.items()))
