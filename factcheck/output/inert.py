"""Text of others in Markdown, where it can make no markup, no link and no mention."""

from __future__ import annotations

import re
from functools import cache

from factcheck.output.cells import safe_text
from factcheck.output.words import (
    cut,
)

_JOINER = "\u200d"
"""Shows nothing, and keeps apart what would be a mention, an issue or an address."""
_MOST_OF_A_PATH = 160


def inert(text: str, most: int = 240) -> str:
    """Write a text so that it only shows, on one line, cut to `most` characters.

    It must not begin a line: `1.` and `#` are nothing but there.
    """
    shown = cut(" ".join(safe_text(text).split()), most)
    shown = _joints().sub(_JOINER, shown)
    return _marks().sub(r"\\\g<0>", shown).replace("&", "&amp;").replace("<", "&lt;")


def code(text: str) -> str:
    """Write a path or a place as a code span; as mere text where it would end one."""
    shown = cut(" ".join(safe_text(text).split()), _MOST_OF_A_PATH)
    if not shown or set(shown) & set("`|\\"):
        return inert(text, _MOST_OF_A_PATH)
    return f"`{shown}`"


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[\\`*_{}\[\]>|~]|\$(?!\d)")


@cache
def _joints() -> re.Pattern[str]:
    """Places inside of `@name`, `#12`, `!12`, `~label`, `GH-12`, `https://` and `www.`."""
    return re.compile(
        r"(?<=[@#!~])(?=\w)|(?<=\bgh)(?=-\d)|(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE
    )
