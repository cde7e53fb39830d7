"""The tags of a page and where they stand; whatever is broken, the rest is still found.

The standard library's parser takes minutes over a hundred kilobytes of `<a <a <a` before its
latest patches, and reads broken pages differently from patch to patch. This one is linear, and
the same everywhere: what ends no tag is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from html import unescape

from msgspec import Struct

VOID = frozenset(
    (
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    )
)  # fmt: skip
"""Elements without an end."""
_RAW = frozenset(("script", "style", "textarea", "iframe", "noembed", "noframes", "xmp"))
"""Elements whose content holds no tags."""


class Tag(Struct, dict=True, eq=False):
    """A tag `source[start:end]`; a comment or a declaration has no name.

    `partner` is the number of the end tag that belongs to a start tag, -1 without one.
    """

    name: str
    start: int
    end: int
    is_end: bool = False
    inside: str = ""
    partner: int = -1

    @cached_property
    def attributes(self) -> dict[str, str]:
        """The attributes with their values, names in small letters, the first of each."""
        found: dict[str, str] = {}
        for name, quoted, single, bare in _attribute().findall(self.inside):
            found.setdefault(name.lower(), unescape(quoted or single or bare).strip())
        return found


@cache
def _start_tag() -> re.Pattern[str]:
    return re.compile(
        r"<([a-zA-Z][^\s/>]*+)((?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+|[\"'])*+)>"
    )


@cache
def _any_tag() -> re.Pattern[str]:
    """Match tags where quotes are not to be trusted."""
    return re.compile(r"<([a-zA-Z][^\s/<>]*+)([^<>]*+)>")


@cache
def _end_tag() -> re.Pattern[str]:
    return re.compile(r"</([a-zA-Z][^\s/>]*+)[^>]*+>")


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(r"([^\s\"'>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?+")


@cache
def _raw_end(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def tags(source: str, start: int = 0, end: int | None = None) -> list[Tag]:
    """Give the tags of a page in order, the start tags paired with their ends.

    Tags without a name and without room stand at both ends, so that all text is between two.
    """
    end = len(source) if end is None else end
    found = [Tag("", start, start), *_Reader(source, start, end).tags(), Tag("", end, end)]
    pair(found)
    if len(found) > 2 and found[-2].name in _RAW and not found[-2].is_end:
        found[-2].partner = len(found) - 1
    return found


def pair(found: list[Tag]) -> None:
    """Pair start tags with end tags; what is left open inside an element ends with it."""
    opened: list[int] = []
    depths: dict[str, list[int]] = {}
    for number, tag in enumerate(found):
        if not tag.name or tag.name in VOID:
            continue
        if not tag.is_end:
            depths.setdefault(tag.name, []).append(len(opened))
            opened.append(number)
        elif depths.get(tag.name):
            depth = depths[tag.name][-1]
            found[opened[depth]].partner = number
            while len(opened) > depth:
                depths[found[opened.pop()].name].pop()


class _Reader:
    """Goes through a page from tag to tag."""

    def __init__(self, source: str, start: int, end: int) -> None:
        self._source = source
        self._start = start
        self._end = end
        self._last = source.rfind(">", start, end)
        self._last_comment = source.rfind("-->", start, end)
        self._quotes = True

    def tags(self) -> Iterator[Tag]:
        """Give the tags in order, without partners."""
        at = self._start
        while 0 <= (at := self._source.find("<", at, self._end)) < self._last:
            tag = self._tag(at)
            if tag is None:
                at += 1
                continue
            yield tag
            at = tag.end
            if tag.name in _RAW and not tag.is_end:
                closing = _raw_end(tag.name).search(self._source, at, self._end)
                at = closing.start() if closing else self._end

    def _tag(self, at: int) -> Tag | None:
        follower = self._source[at + 1]
        if follower in "!?":
            return self._declaration(at)
        if follower == "/":
            ending = _end_tag().match(self._source, at, self._end)
            return ending and Tag(ending[1].lower(), at, ending.end(), is_end=True)
        if not (follower.isascii() and follower.isalpha()):
            return None
        opening = _start_tag().match(self._source, at, self._end) if self._quotes else None
        if opening is None:
            self._quotes = False
            opening = _any_tag().match(self._source, at, self._end)
        return opening and Tag(opening[1].lower(), at, opening.end(), inside=opening[2])

    def _declaration(self, at: int) -> Tag:
        """Give a comment or the like; a comment that nothing ends is over at the next `>`."""
        mark, start = ">", at + 2
        if self._source.startswith("!--", at + 1) and at + 2 <= self._last_comment:
            mark, start = "-->", at + 2
        return Tag("", at, self._source.find(mark, start, self._end) + len(mark))
