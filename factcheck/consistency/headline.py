"""The headline of an article: the line that it begins with, if that is no sentence."""

from __future__ import annotations

from factcheck.patterns import pattern

_LONGEST = 110
_ENDS = (".", "!", "?", ":", ";", ",")
_PARAGRAPH = pattern(r"\n[ \t]*(?:\n|[\"\u201c\u2018']?[A-Z\d][^\n]{119})")


def end_of_headline(text: str) -> int | None:
    """Give the end of the line that an article begins with, if it is a headline.

    An empty line is below it, or a whole paragraph in one line: a text that is broken into lines
    has none so long.
    """
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start, start + _LONGEST)
    if end < 0 or text[start:end].rstrip().endswith(_ENDS):
        return None
    if not _PARAGRAPH.match(text, end):
        return None
    return end if text[start].isalnum() or text[start] in "$\u20ac\u00a3\u201c#" else None
