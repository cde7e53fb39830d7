"""What a page says of itself: its title, the day of its publication, its address."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from itertools import pairwise

from msgspec import Struct

from factcheck.documents.days import iso_day
from factcheck.documents.html.tags import Tag

_PUBLISHED = (
    "article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date", "dcterms.date",
    "dcterms.issued", "citation_publication_date",
)  # fmt: skip
"""Names of `meta` that date a page, the surest first."""


class About(Struct, frozen=True):
    """What a page says of itself, each None where it says nothing."""

    title: str | None = None
    published: str | None = None
    url: str | None = None


def read_about(source: str, tags: Sequence[Tag], content: range) -> About:
    """Read the head of a page; `content` are the numbers of the tags of its main content."""
    metas = dict(_metas(tags))
    return About(
        title=metas.get("og:title") or _inner(source, tags, "title") or _inner(source, tags, "h1"),
        published=_first_day(_dates(source, tags, metas, content)),
        url=_canonical(tags) or metas.get("og:url") or None,
    )


def _metas(tags: Sequence[Tag]) -> Iterator[tuple[str, str]]:
    """Give names and contents of `meta`, the last first so that the first one stays."""
    for tag in reversed(tags):
        if tag.name == "meta":
            given = tag.attributes
            name = given.get("property") or given.get("name") or given.get("itemprop") or ""
            if content := " ".join(given.get("content", "").split()):
                yield name.lower(), content


def _inner(source: str, tags: Sequence[Tag], name: str) -> str | None:
    """Give the words of the first element of a name."""
    for number, tag in enumerate(tags):
        if tag.name == name and tag.partner >= 0:
            inside = tags[number : tag.partner + 1]
            gaps = ((one.end, other.start) for one, other in pairwise(inside))
            words = "".join(source[start:end] for start, end in gaps)
            return " ".join(unescape(words).split()) or None
    return None


def _dates(
    source: str, tags: Sequence[Tag], metas: dict[str, str], content: range
) -> Iterator[str]:
    """Give what may date the page, the surest first."""
    yield from (metas[name] for name in _PUBLISHED[:1] if name in metas)
    for tag in tags:
        if tag.name == "script" and "ld+json" in tag.inside.lower() and tag.partner >= 0:
            yield from _linked(source[tag.end : tags[tag.partner].start])
    yield from (metas[name] for name in _PUBLISHED[1:] if name in metas)
    yield from _times(tags, content)


def _linked(text: str) -> Iterator[str]:
    """Give the dates of publication in JSON-LD, the outer ones first."""
    try:
        layer = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    while layer:
        things = [thing for thing in layer if isinstance(thing, dict)]
        dates = (thing.get("datePublished") for thing in things)
        yield from (words for words in dates if isinstance(words, str))
        inner = [value for thing in things for value in thing.values()]
        inner += [value for thing in layer if isinstance(thing, list) for value in thing]
        layer = [value for value in inner if isinstance(value, dict | list)]


def _times(tags: Sequence[Tag], content: range) -> Iterator[str]:
    """Give the `time` that is said to be of publication, else one before the first paragraph."""
    times = [tags[number] for number in content if tags[number].name == "time"]
    for tag in times:
        given = tag.attributes
        if "pubdate" in given or given.get("itemprop") == "datePublished":
            yield given.get("datetime", "")
    for number in content:
        tag = tags[number]
        if tag.name == "p" and tag.is_end:
            return
        if tag.name == "time":
            yield tag.attributes.get("datetime", "")


def _first_day(dates: Iterable[str]) -> str | None:
    return next(filter(None, map(iso_day, dates)), None)


def _canonical(tags: Sequence[Tag]) -> str | None:
    for tag in tags:
        if tag.name == "link" and "canonical" in tag.attributes.get("rel", "").lower().split():
            return tag.attributes.get("href") or None
    return None
