"""The line of an article around an amount, cut to a page, and where the caret goes."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model import Span
from factcheck.output.cells import width
from factcheck.output.page import Page


class Snippet(NamedTuple):
    """`text` as shown; the amount begins after `indent` cells and takes `carets` of them."""

    text: str
    indent: int
    carets: int


def snippet(line: str, amount_at: Span, page: Page, room: int, lead: int) -> Snippet:
    """Cut `line` to `room` cells around an amount, at spaces where it can.

    A line that fits is shown whole. Otherwise the amount stands after at most `lead` cells, so
    that the rows under it have their place. Only what may be shown is looked at: a line can be
    megabytes long.
    """
    start, stop = amount_at.start, amount_at.end
    before = page.clean(line[max(0, start - room) : start])
    amount = page.clean(line[start:stop])
    after = page.clean(line[stop : stop + room])
    more_before, more_after = start > room, stop + room < len(line)
    if more_before or more_after or width(before + amount + after) > room:
        dots = page.clean("…")
        before = _last_words(before, lead, dots, more=more_before)
        amount = _first_cells(amount, room - width(before) - width(dots))
        after = _first_words(after, room - width(before + amount), dots, more=more_after)
    return Snippet(before + amount + after, width(before), max(width(amount), 1))


def _last_words(text: str, room: int, dots: str, *, more: bool) -> str:
    if not more and width(text) <= room:
        return text
    kept = _first_cells(text[::-1], room - width(dots))[::-1]
    _, space, words = kept.partition(" ")
    return dots + (words if space else kept)


def _first_words(text: str, room: int, dots: str, *, more: bool) -> str:
    if not more and width(text) <= room:
        return text
    kept = _first_cells(text, room - width(dots))
    words, space, _ = kept.rpartition(" ")
    return (words if space else kept) + dots


def _first_cells(text: str, room: int) -> str:
    for index, char in enumerate(text):
        room -= width(char)
        if room < 0:
            return text[:index]
    return text
