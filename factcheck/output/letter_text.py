"""A mail about a night as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.output.cells import safe_text, wrapped
from factcheck.output.letter import Item, Letter

_WIDTH = 76


def plain_text(letter: Letter) -> str:
    """Write a letter in short lines; long words (addresses) stay whole."""
    return "".join(f"{line}\n" for line in _lines(letter))


def _lines(letter: Letter) -> Iterator[str]:
    for words in (letter.sentence, letter.gate, *letter.numbers):
        yield from _filled(words, 0)
    if letter.groups:
        yield from ("", letter.heading.upper())
    for group in letter.groups:
        yield ""
        yield from _filled(group.path, 0)
        yield from _filled(group.title, 0)
        for item in group.items:
            yield from _item(item)
    if letter.more:
        yield from ("", letter.more)
    for heading, lines in letter.lists:
        yield from ("", heading.upper())
        for line in lines:
            yield from _filled(line, 2)
    yield from ("", "TREND, THE LAST NIGHTS", *(f"  {line}" for line in letter.trend))
    yield from ("", f"The whole report: {safe_text(letter.link)}")


def _item(item: Item) -> Iterator[str]:
    before, amount, after = item.quoted
    yield from _filled(item.head, 2)
    yield from _filled(f"{before}*{amount}*{after}", 4)
    for line in item.lines:
        yield from _filled(line, 4)
    yield f"    {safe_text(item.link)}"


def _filled(words: str, indent: int) -> Iterator[str]:
    if words:
        for line in wrapped(" ".join(safe_text(words).split()), _WIDTH - indent):
            yield f"{'':{indent}}{line}"
