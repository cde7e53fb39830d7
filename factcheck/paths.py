"""Paths as they are shown to people and written into reports."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

_OF_A_USER = re.compile(r"(?<=://)[^/?#\s]*@")


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


def without_password(path: str) -> str:
    """Give an address without the name and password of a user, so that no report shows them."""
    return _OF_A_USER.sub("", path)


def folder_of(path: str) -> Path:
    """Give the folder of an article, for an address the working directory."""
    return Path() if is_address(path) else Path(path).parent


def leads_to(paths: Iterable[str], file: str) -> bool:
    """Whether folders or globs would lead to a file if it were there."""
    wanted = os.path.abspath(file)  # noqa: PTH100 - nothing is looked up
    return any(_leads_to(os.path.abspath(each), wanted) for each in paths)  # noqa: PTH100


def _leads_to(path: str, file: str) -> bool:
    from fnmatch import fnmatchcase  # noqa: PLC0415 - few runs have lost an article

    if os.path.isdir(path):  # noqa: PTH112 - says False of a name that is too long
        return file.startswith(os.path.join(path, ""))  # noqa: PTH118
    return any(fnmatchcase(file, each) for each in (path, path.replace("**/", "")))


def _is_inside(path: str) -> bool:
    here = Path.cwd()
    return Path(path) == here or here in Path(path).parents
