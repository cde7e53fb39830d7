"""Which part of a page is its article: what the page says of it, else all but what surrounds it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from factcheck.documents.html.prose import is_left_out
from factcheck.documents.html.tags import Tag

_AROUND = frozenset(("nav", "header", "footer", "aside", "form", "noscript", "dialog"))
_AROUND_ROLES = frozenset(
    ("navigation", "banner", "contentinfo", "complementary", "search", "dialog")
)
_WHOLE = 0.5
"""An article is the article of a page if it holds so much of what all of them hold."""


class Content:
    """The elements of a page that hold its article."""

    def __init__(self, source: str, tags: Sequence[Tag]) -> None:
        self._tags = tags
        self._named = _named(tags)
        self._lengths = list(accumulate(_lengths(source, tags), initial=0))
        self.around = self._around()
        """The numbers of the elements that belong to no article."""

    def main(self) -> list[range]:
        """Give the tags of the main content, in stretches; none if the page names none."""
        articles = self._outermost("article")
        if articles:
            longest = max(articles, key=self._length)
            if self._length(longest) >= _WHOLE * sum(map(self._length, articles)):
                return [*self._headline(longest), longest]
        return self._outermost("main") or articles

    def _headline(self, content: range) -> list[range]:
        """Give the page's one headline, if it stands above the article."""
        headlines = self._outermost("h1")
        if len(headlines) == 1 and headlines[0].stop <= content.start:
            return headlines
        return []

    def _outermost(self, name: str) -> list[range]:
        """Give the elements of a name that are shown and belong to the content."""
        found: list[range] = []
        hidden = 0
        for number, tag in enumerate(self._tags):
            if number >= hidden and (number in self.around or is_left_out(tag)):
                hidden = max(hidden, tag.partner + 1)
            elif number >= hidden and _is(tag, name) and (not found or number >= found[-1].stop):
                found.append(range(number, tag.partner + 1))
        return found

    def _length(self, stretch: range) -> int:
        return self._lengths[stretch.stop - 1] - self._lengths[stretch.start]

    def _around(self) -> frozenset[int]:
        found = set()
        inside = 0
        for number, tag in enumerate(self._tags):
            if number in self._named:
                inside = max(inside, tag.partner)
            is_around = tag.name in _AROUND and not (tag.name == "header" and number < inside)
            role = tag.attributes.get("role") if "role" in tag.inside else None
            if tag.partner >= 0 and (is_around or role in _AROUND_ROLES):
                found.add(number)
        return frozenset(number for number in found if not self._is_page(number))

    def _is_page(self, number: int) -> bool:
        """Whether a form is the page: old servers wrap all of it in one."""
        tag = self._tags[number]
        inside = self._length(range(number, tag.partner + 1))
        return tag.name == "form" and inside >= _WHOLE * self._lengths[-1]


def _is(tag: Tag, name: str) -> bool:
    is_main = name == "main" and "role" in tag.inside and tag.attributes.get("role") == "main"
    return tag.partner >= 0 and (tag.name == name or is_main)


def _named(tags: Sequence[Tag]) -> frozenset[int]:
    return frozenset(
        number for number, tag in enumerate(tags) if _is(tag, "main") or _is(tag, "article")
    )


def _lengths(source: str, tags: Sequence[Tag]) -> list[int]:
    """Count the letters behind each tag, up to the next one."""
    ends = [tag.start for tag in tags[1:]] + [len(source)]
    return [
        0 if is_left_out(tag) else len(source[tag.end : end].strip())
        for tag, end in zip(tags, ends, strict=True)
    ]
