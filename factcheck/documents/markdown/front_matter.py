"""The front matter of a Markdown file: title, date and address between `---` or `+++`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping

from msgspec import Struct

from factcheck.documents.days import is_no_day, iso_day

_FENCED = re.compile(
    r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(.*?)^(?:\1|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)",
    re.DOTALL | re.MULTILINE,
)
_ENTRY = re.compile(r"([A-Za-z][\w.-]*)\s*:(?:\s+(.*))?")
_TOML_ENTRY = re.compile(r"^[ \t]*([\w-]+)[ \t]*=[ \t]*(.)", re.MULTILINE)
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_COMMENT = re.compile(r"\s#.*")
_PUBLISHED = (
    "published", "publishdate", "publishedat", "publisheddate", "publishedon", "datepublished",
    "publicationdate", "pubdate", "date",
)  # fmt: skip
_IN_DIGITS = re.compile(r"\d[\d\s/.:TZ+-]*")
_MEND = "write it as 2024-05-19, or leave it out"
_URL = ("url", "canonical", "canonicalurl", "permalink", "link")


class Entry(Struct, frozen=True):
    """A value of a front matter, "" if it is none of one line; as written, and where."""

    value: str
    written: str
    offset: int


class Fault(Struct, frozen=True):
    """What a front matter says and cannot be understood, with its place and its mend."""

    message: str
    offset: int
    hint: str


class FrontMatter(Struct, frozen=True):
    """What a front matter says, and where the article begins behind it."""

    end: int = 0
    title: str | None = None
    published: str | None = None
    url: str | None = None
    faults: tuple[Fault, ...] = ()


def read_front_matter(source: str) -> FrontMatter:
    """Read the front matter of a file; without one the article begins at once."""
    found = _FENCED.match(source)
    if found is None:
        return FrontMatter(end=int(source.startswith("\ufeff")))
    faults: list[Fault] = []
    if found[1] == "+++":
        entries = _toml(found[2], found.start(2), faults)
    else:
        entries = dict(_yaml(found[2], found.start(2)))
    if found[1] == "---" and not entries and found[2].strip():
        return FrontMatter(end=int(source.startswith("\ufeff")))
    addresses = (entries[key].value for key in _URL if key in entries)
    return FrontMatter(
        end=found.end(),
        title=entries["title"].value or None if "title" in entries else None,
        published=_published(entries, faults),
        url=next((each for each in addresses if each.startswith("http")), None),
        faults=tuple(faults),
    )


def _published(entries: Mapping[str, Entry], faults: list[Fault]) -> str | None:
    """Give the first day of publication. A date in digits before it that is none is a fault."""
    for entry in (entries[key] for key in _PUBLISHED if key in entries):
        if day := iso_day(entry.value):
            return day
        if _IN_DIGITS.fullmatch(entry.written):
            is_none = is_no_day(entry.value)
            what = "of the calendar" if is_none else "that can be read in one way only"
            faults.append(Fault(f'"{entry.written}" is no day {what}', entry.offset, _MEND))
    return None


def _toml(text: str, start: int, faults: list[Fault]) -> Mapping[str, Entry]:
    try:
        entries = tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except tomllib.TOMLDecodeError as error:
        faults.append(_no_toml(str(error), text, start))
        return {}
    found = {each[1]: start + each.start(2) for each in _TOML_ENTRY.finditer(text)}
    return {
        _key(key): Entry(str(value), str(value), found.get(key, start))
        for key, value in entries.items()
    }


def _no_toml(message: str, text: str, start: int) -> Fault:
    """Tell tomllib's message at the place that it names at its end."""
    place = _TOML_PLACE.search(message)
    what = message[: place.start()] if place else message
    offset = start + len(text)
    if place and place[1]:
        lines = text.splitlines(keepends=True)[: int(place[1]) - 1]
        offset = start + len("".join(lines)) + int(place[2]) - 1
    told = f"this front matter is no TOML: {what[:1].lower()}{what[1:]}"
    return Fault(told, offset, 'write it as key = "value", texts in quotes')


def _yaml(text: str, start: int) -> Iterator[tuple[str, Entry]]:
    """Give the entries that stand in one line each; what is nested or runs on is nobody's title."""
    for line in text.splitlines(keepends=True):
        if found := _ENTRY.fullmatch(line.rstrip()):
            written = _COMMENT.sub("", f" {found[2] or ''}").strip()
            value = _unquoted(found[2] or "") if written else ""
            told = value or written.strip("\"'")
            yield _key(found[1]), Entry(value, told, start + max(found.start(2), 0))
        start += len(line)


def _key(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower()


def _unquoted(value: str) -> str:
    value = value.strip()
    if value[:1] in ("'", '"') and (end := value.rfind(value[0])) > 0:
        return value[1:end].replace(value[0] * 2, value[0]).replace('\\"', '"')
    return "" if value[:1] in ("|", ">", "[", "{") else _COMMENT.sub("", value)
