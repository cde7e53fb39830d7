"""The prose of a stretch of HTML: which of it is read, and in which blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from html import unescape

from factcheck.documents.html.grid import Grid
from factcheck.documents.html.tags import VOID, Tag
from factcheck.documents.sheet import Sheet
from factcheck.model import BlockKind

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("figcaption", "caption", "legend", "summary"), "caption"),
}
_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "center", "details", "dialog",
        "div", "dl", "fieldset", "figure", "footer", "form", "header", "hgroup", "hr", "html",
        "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section",
        "select", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
    )
) | frozenset(_KINDS)  # fmt: skip
NO_PROSE = frozenset(
    (
        "audio", "button", "canvas", "code", "datalist", "del", "embed", "head", "iframe",
        "kbd", "map", "math", "noembed", "noframes", "object", "pre", "rp", "rt", "s", "samp",
        "script", "select", "strike", "style", "svg", "template", "textarea", "title", "tt",
        "var", "video", "xmp",
    )
)  # fmt: skip
"""Elements of which nothing is read, wherever they stand: no words, or words taken back."""
_WHOLE = frozenset(("html", "body", "main", "article"))
"""Elements that a script shows once the page is there."""
_PARTING = NO_PROSE | {"img", "input"}
"""Elements that part what stands before from what stands behind."""
_LONGEST_BASE = 8
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(r"&(?:#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?")


@cache
def _base() -> re.Pattern[str]:
    """Match what has exponents: other raised digits are those of notes."""
    return re.compile(r"(?:\b|\d)(?:[kcdm]?m|mi|ft|yd|in)$|(?<![\d.,])10$")


@cache
def _hidden_style() -> re.Pattern[str]:
    return re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_hidden(tag: Tag) -> bool:
    """Whether an element is not shown."""
    if not tag.inside or tag.name in _WHOLE:
        return False
    given = tag.attributes
    return ("hidden" in given and given["hidden"] != "until-found") or _hidden_style().search(
        given.get("style", "")
    ) is not None


class ProseWriter:
    """Writes the prose between tags on a sheet, leaving out what is told and what is hidden."""

    def __init__(self, sheet: Sheet, source: str) -> None:
        self._sheet = sheet
        self._source = source
        self._raised_on: str | None = None
        self._grid = Grid()

    def write(
        self, tags: Sequence[Tag], stretch: range, skipped: frozenset[int] = frozenset()
    ) -> None:
        """Write the prose of some tags and between them; `skipped` are numbers of elements."""
        number = stretch.start
        while number < stretch.stop:
            self.tag(tags[number])
            if number in skipped or is_left_out(tags[number]):
                number = tags[number].partner
                self.tag(tags[number])
            if number + 1 < stretch.stop:
                self.text(tags[number].end, tags[number + 1].start)
            number += 1

    def tag(self, tag: Tag) -> None:
        """Let a tag part blocks or words, or raise digits."""
        name = tag.name
        place = self._grid.place(tag)
        if name == "br":
            self._sheet.line()
        elif name in _BLOCKS and tag.is_end:
            self._sheet.block("paragraph")
        elif name in _KINDS:
            self._sheet.block(_KINDS[name], place)
        elif name in _BLOCKS:
            self._sheet.inner_block()
        elif name in _PARTING:
            self._sheet.put(tag.start, tag.end, " ")
        elif name == "sup":
            before = self._source[max(tag.start - _LONGEST_BASE, 0) : tag.start]
            self._raised_on = None if tag.is_end else before

    def text(self, start: int, end: int) -> None:
        """Write text with its character references."""
        for found in _reference().finditer(self._source, start, end):
            meant = unescape(found[0])
            if meant != found[0]:
                self.plain(start, found.start())
                self._sheet.put(*found.span(), meant)
                start = found.end()
        self.plain(start, end)

    def plain(self, start: int, end: int) -> None:
        """Write text as it stands; of what is raised, exponents and the th of 25th."""
        words = self._source[start:end]
        if self._raised_on is None or (words.isalpha() and len(words) > 1):
            self._sheet.copy(start, end)
        elif words.isdigit() and _base().search(self._raised_on):
            self._sheet.put(start, end, words.translate(_SUPERSCRIPT))


def is_left_out(tag: Tag) -> bool:
    """Whether nothing of the element that a tag opens is read."""
    if tag.is_end or tag.name in VOID:
        return False
    return (tag.name in NO_PROSE or is_hidden(tag)) and tag.partner >= 0
