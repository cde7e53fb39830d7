"""Globs: what a pattern matches, without going through links to folders."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from itertools import takewhile


def expanded(pattern: str) -> Iterator[str]:
    """Give what a pattern matches, and the links to folders on the way: `**` follows none.

    A link may lead back to where it stands, and what it leads to has a name of its own.
    """
    parts = _parts(pattern)
    if "**" not in parts:
        yield from glob.iglob(pattern)  # noqa: PTH207
        return
    at = parts.index("**")
    tail = "/".join(parts[at + 1 :]) or "*"
    head = "/".join(parts[:at])
    for start in glob.glob(f"{head}/") if at else [""]:  # noqa: PTH207
        for folder in _folders_in(start):
            if is_linked_folder(folder) and folder != start:
                yield folder
            else:
                yield from expanded(os.path.join(glob.escape(folder), tail))  # noqa: PTH118


def _folders_in(folder: str) -> Iterator[str]:
    """Give a folder and those inside it that are not hidden, links among them, not theirs."""
    yield folder
    try:
        entries = [each for each in os.scandir(folder or ".") if each.is_dir()]
    except OSError:
        return
    for entry in entries:
        path = os.path.join(folder, entry.name)  # noqa: PTH118
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            yield path
        else:
            yield from _folders_in(path)


def is_linked_folder(path: str) -> bool:
    """Whether a path is a link to a folder."""
    return os.path.islink(path) and os.path.isdir(path)  # noqa: PTH112, PTH114


def folder_before(pattern: str) -> str:
    """Give the folder in which a pattern begins to leave names open."""
    plain = list(takewhile(lambda part: not glob.has_magic(part), _parts(pattern)))
    return "/".join(plain) or ("/" if plain else ".")


def _parts(pattern: str) -> list[str]:
    return pattern.replace(os.sep, "/").split("/")
