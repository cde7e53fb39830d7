"""What `factcheck extract` prints: mentions as `jsonl` (contract, section 3) or for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import asdict

from factcheck.amounts import plain
from factcheck.documents.positions import Positions
from factcheck.model import Document, Kind, Mention, Modifier
from factcheck.output.encoding import json_lines
from factcheck.output.page import Page


class _Record(Struct, frozen=True, gc=False):
    """The keys of the contract, in its order."""

    path: str
    start: int
    end: int
    text: str
    kind: Kind
    value: str | None
    value_max: str | None
    unit: str | None
    per: str | None
    modifier: Modifier
    resolved: str | None
    flag: str | None
    line: int
    column: int


def records(document: Document, mentions: Iterable[Mention]) -> Iterator[dict[str, object]]:
    """Give the keys and values of every mention."""
    positions = Positions(document.source)
    for mention in mentions:
        yield asdict(_record(document.path, mention, positions))


def as_jsonl(document: Document, mentions: Iterable[Mention]) -> Iterator[str]:
    """Give one JSON object a line for every mention, line ends included, all at once."""
    positions, path = Positions(document.source), document.path
    yield json_lines([_record(path, mention, positions) for mention in mentions])


def as_text(document: Document, mentions: Iterable[Mention], page: Page) -> Iterator[str]:
    """Give one line a mention: place, kind, the words, what they mean."""
    positions = Positions(document.source)
    for mention in mentions:
        line, column = positions.line_column(mention.start)
        place = page.paint(page.clean(f"{document.path}:{line}:{column}:"), "place")
        words = page.clean(f'{mention.kind} "{mention.text}" = {meaning(mention)}')
        yield f"{place} {words}\n"


def meaning(mention: Mention) -> str:
    """Say what a mention was read as: `over 46000000000 USD`, `2015-04`."""
    values = (mention.value, mention.value_max)
    said = " to ".join(plain(value) for value in values if value is not None)
    unit = "/".join(part for part in (mention.unit, mention.per) if part)
    hedge = "" if mention.modifier == "exact" else mention.modifier.replace("_", " ")
    flag = f"({mention.flag})" if mention.flag else ""
    told = (hedge, said, unit, mention.resolved or "", flag)
    return " ".join(part for part in told if part) or "nothing"


def _record(path: str, mention: Mention, positions: Positions) -> _Record:
    line, column = positions.line_column(mention.start)
    return _Record(
        path,
        mention.start,
        mention.end,
        mention.text,
        mention.kind,
        None if mention.value is None else plain(mention.value),
        None if mention.value_max is None else plain(mention.value_max),
        mention.unit,
        mention.per,
        mention.modifier,
        mention.resolved,
        mention.flag,
        line,
        column,
    )
