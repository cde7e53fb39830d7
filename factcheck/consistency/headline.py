"""The headline of an article: the line that it begins with, if that is no sentence."""

from __future__ import annotations

_LONGEST = 110
_ENDS = (".", "!", "?", ":", ";", ",")


def end_of_headline(text: str) -> int | None:
    """Give the end of the line that an article begins with, if it is a headline."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start, start + _LONGEST)
    if end < 0 or text[end : end + 2].strip() or text[start:end].rstrip().endswith(_ENDS):
        return None
    return end if text[start].isalnum() or text[start] in "$\u20ac\u00a3\u201c#" else None
