# ruff: noqa: RUF001 - dashes and minus signs are what is read here
"""Wrapped lines: an end that only wraps a line is read as the blank that it stands for.

A sum, unit or date may stand on two lines: "USD" and "76.2 billion", "Boxing" and "Day". Pages
show such an end as a blank. One that parts stays: behind a heading or an item, between short lines
as lists have them, between two numbers. A short line is wrapped, too, that ends in a sign or code
of money, if the number below it is followed by words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from factcheck.documents.blocks import plain_blocks
from factcheck.model import Document
from factcheck.patterns import pattern
from factcheck.rules.currencies import before_number

_LINE_END = pattern(r"\n(?= ?\S)(?<!\n\n)")
_SHORTEST = 30
"""Shorter lines may be rows of a list."""
_DASHES = "-–—−"
_OPENERS = "([\"'“‘~"
_OTHER_END = pattern(r" ?(?:[$€£¥₹]|[A-Z]{1,3}[$]|[A-Z]{3} ?)?[0-9]")
"""What a dash at the end of a line joins to the number before it."""
_FRACTION = pattern(r" ?(?:[1-9][0-9]?/[1-9][0-9]?(?![0-9/])|[½¼¾⅓⅔⅛⅜⅝⅞])")
_BARE_NUMBER = pattern(r"[0-9., \t]{0,40}[0-9][ \t]{0,40}(?:\n|\Z)")
"""A line that holds nothing else, as those of a column."""


def unwrapped(document: Document) -> str:
    """Give the text of a document, of equal length, with blanks for ends that only wrap lines."""
    text = document.text
    ends = list(_may_wrap(text))
    if not ends:
        return text
    blocks = document.blocks or plain_blocks(text)
    starts = [block.start for block in blocks]
    pieces: list[str] = []
    done = 0
    for at in ends:
        number = bisect_right(starts, at) - 1
        if number >= 0 and at < blocks[number].end:
            pieces += (text[done:at], " ")
            done = at + 1
    return "".join((*pieces, text[done:]))


def _may_wrap(text: str) -> Iterator[int]:
    """Yield the line ends behind which the same line may go on."""
    for found in _LINE_END.finditer(text):
        at = found.start()
        left = text.rfind("\n", 0, at) + 1
        line = text[left : at - text.startswith(" ", at - 1)] if at else ""
        if line and not line[-1].isspace() and _goes_on(line, text, at + 1):
            yield at


def _goes_on(line: str, text: str, behind: int) -> bool:
    """Whether what stands at the end of a line may be one with what stands below it."""
    if line[-1] in _DASHES:
        return line[-2:-1].isalnum() and _OTHER_END.match(text, behind) is not None
    if line[-1].isdigit() and text[behind : behind + 2].lstrip()[:1].isdigit():
        return _FRACTION.match(text, behind) is not None
    if line.rsplit(maxsplit=1)[-1].lstrip(_OPENERS) in before_number():
        return _BARE_NUMBER.match(text, behind) is None
    return len(line.strip()) >= _SHORTEST
