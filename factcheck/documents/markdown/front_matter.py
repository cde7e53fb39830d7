"""The front matter of a Markdown file: title, date and address between `---` or `+++`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping

from msgspec import Struct

from factcheck.documents.days import iso_day

_FENCED = re.compile(
    r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(.*?)^(?:\1|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)",
    re.DOTALL | re.MULTILINE,
)
_ENTRY = re.compile(r"([A-Za-z][\w.-]*)\s*:(?:\s+(.*))?")
_COMMENT = re.compile(r"\s#.*")
_PUBLISHED = (
    "published", "publishdate", "publishedat", "publisheddate", "publishedon", "datepublished",
    "publicationdate", "pubdate", "date",
)  # fmt: skip
_URL = ("url", "canonical", "canonicalurl", "permalink", "link")


class FrontMatter(Struct, frozen=True):
    """What a front matter says, and where the article begins behind it."""

    end: int = 0
    title: str | None = None
    published: str | None = None
    url: str | None = None


def read_front_matter(source: str) -> FrontMatter:
    """Read the front matter of a file; without one the article begins at once."""
    found = _FENCED.match(source)
    if found is None:
        return FrontMatter(end=int(source.startswith("\ufeff")))
    entries = _toml(found[2]) if found[1] == "+++" else dict(_yaml(found[2]))
    if found[1] == "---" and not entries and found[2].strip():
        return FrontMatter(end=int(source.startswith("\ufeff")))
    days = (iso_day(entries[key]) for key in _PUBLISHED if key in entries)
    addresses = (entries[key] for key in _URL if entries.get(key, "").startswith("http"))
    return FrontMatter(
        end=found.end(),
        title=entries.get("title") or None,
        published=next(filter(None, days), None),
        url=next(addresses, None),
    )


def _toml(text: str) -> Mapping[str, str]:
    try:
        entries = tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except tomllib.TOMLDecodeError:
        return {}
    return {_key(key): str(value) for key, value in entries.items()}


def _yaml(text: str) -> Iterator[tuple[str, str]]:
    """Give the entries that stand in one line each; what is nested or runs on is nobody's title."""
    for line in text.splitlines():
        if found := _ENTRY.fullmatch(line.rstrip()):
            yield _key(found[1]), _unquoted(found[2] or "")


def _key(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower()


def _unquoted(value: str) -> str:
    value = value.strip()
    if value[:1] in ("'", '"') and (end := value.rfind(value[0])) > 0:
        return value[1:end].replace(value[0] * 2, value[0]).replace('\\"', '"')
    return "" if value[:1] in ("|", ">", "[", "{") else _COMMENT.sub("", value)
