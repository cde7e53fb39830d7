"""The formats that articles come in: one module each, which registers a reading function.

A module of this package is found by itself; adding one is all that a new format takes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import BinaryIO

from factcheck.errors import FactcheckError
from factcheck.model import Document

Reader = Callable[[BinaryIO, str], Iterator[Document | FactcheckError]]
"""`read(stream, path)`: the articles in a file, open at its beginning and seekable; `path` is how
the file is shown."""

_FORMATS: dict[str, Reader] = {}


def article_format(*suffixes: str) -> Callable[[Reader], Reader]:
    """Register a reading function for files with one of the suffixes (`.txt`).

    Raises:
        ValueError: a suffix is taken, or is not written as `.txt`.

    """

    def register(read: Reader) -> Reader:
        for suffix in suffixes:
            if suffix in _FORMATS:
                raise ValueError(f"two formats want {suffix}")
            if not suffix.startswith(".") or suffix != suffix.lower():
                raise ValueError(f"{suffix} is no suffix like .txt")
            _FORMATS[suffix] = read
        return read

    return register


@cache
def formats() -> dict[str, Reader]:
    """Give the reading function of every supported suffix."""
    files = (entry.name for entry in os.scandir(__path__[0]))
    for module in sorted(name.removesuffix(".py") for name in files if name.endswith(".py")):
        if module != "__init__":
            import_module(f"{__name__}.{module}")
    return dict(sorted(_FORMATS.items()))


def reader_for(name: str) -> Reader | None:
    """Give the reading function for a file by its name, None if no format wants it."""
    _, dot, suffix = name.rpartition(".")
    return formats().get(dot + suffix.lower()) if dot else None


def supported() -> str:
    """Name the supported suffixes: `.jsonl, .text or .txt`."""
    *others, last = formats()
    return f"{', '.join(others)} or {last}"
