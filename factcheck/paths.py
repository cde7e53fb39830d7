"""Paths as they are shown to people and written into reports."""

from __future__ import annotations

import os
from pathlib import Path


def shown(path: str | Path) -> str:
    """Give a path with `/`, relative to the working directory if it lies inside it.

    A relative path that leads out of it stays relative (`../drafts/a.txt`).
    """
    text = os.path.normpath(path)
    if Path(text).is_absolute() and _is_inside(text):
        text = os.path.relpath(text)
    return text.replace(os.sep, "/")


def plain(text: str) -> str:
    r"""Give a text that can be written anywhere: bytes of a name that are no UTF-8 as `\udcff`."""
    return text.encode("utf-8", "backslashreplace").decode()


def is_address(text: str) -> bool:
    """Whether a path is an http(s) address."""
    return text.lower().startswith(("http://", "https://"))


def folder_of(path: str) -> Path:
    """Give the folder of an article, for an address the working directory."""
    return Path() if is_address(path) else Path(path).parent


def _is_inside(path: str) -> bool:
    here = Path.cwd()
    return Path(path) == here or here in Path(path).parents
