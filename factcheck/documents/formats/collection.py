"""Collections: `.jsonl`, an article a line as `{"id", "text", "title", "published", "url"}`.

Every line is read for itself: a bad one is an error with its place, the others go on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import BinaryIO

from factcheck.documents.articles import from_text
from factcheck.documents.decoding import decode, has_wide_bom, refuse_binary
from factcheck.documents.formats import article_format
from factcheck.documents.positions import BOM
from factcheck.errors import FactcheckError
from factcheck.model import Document

_CHUNK = 1 << 20
_SHAPE = 'write an article a line: {"id": "a1", "text": "…", "published": "2024-05-19"}'


@article_format(".jsonl")
def read_collection(stream: BinaryIO, path: str) -> Iterator[Document | FactcheckError]:
    """Give the articles of a collection, each named `PATH#id`, and an error for each bad line.

    No more than a line of the file is held at a time.
    """
    seen: dict[str, int] = {}
    is_empty, number = True, 0
    for number, line in _lines(stream, path):
        if isinstance(line, FactcheckError):
            yield line
        elif line.strip():
            yield _article(line, path, number, seen)
        else:
            continue
        is_empty = False
    if is_empty:
        what = "there is no article in this collection" if number else "the file is empty"
        yield FactcheckError("empty-file", what, where=path, hint=_SHAPE)


def _lines(stream: BinaryIO, path: str) -> Iterator[tuple[int, str | FactcheckError]]:
    """Give the lines with their numbers, decoded one by one so that a bad byte costs one."""
    try:
        stream = _as_text(stream, path)
    except FactcheckError as error:
        yield 1, error
        return
    offset = 0
    for number, line in enumerate(_bytes_of_lines(stream), 1):
        try:
            text = decode(line, path, line=number, offset=offset)
            yield number, text.removeprefix(BOM).rstrip("\r\n")
        except FactcheckError as error:
            yield number, error
        offset += len(line)


def _as_text(stream: BinaryIO, path: str) -> BinaryIO:
    """Look through a file for what no text holds; one in UTF-16 or UTF-32 is given as UTF-8."""
    offset = 0
    while chunk := stream.read(_CHUNK):
        refuse_binary(chunk, path, offset=offset)
        if not offset and has_wide_bom(chunk):
            return BytesIO(decode(chunk + stream.read(), path).encode())
        offset += len(chunk)
    stream.seek(0)
    return stream


def _bytes_of_lines(stream: BinaryIO) -> Iterator[bytes]:
    for line in stream:
        yield from line.splitlines(keepends=True) if b"\r" in line else (line,)


def _article(line: str, path: str, number: int, seen: dict[str, int]) -> Document | FactcheckError:
    try:
        return _Line(line, path, number).article(seen)
    except FactcheckError as error:
        return error


class _Line:
    """A line of a collection on its way to an article; every fault knows its column."""

    def __init__(self, line: str, path: str, number: int) -> None:
        self._line = line
        self._path = path
        self._number = number
        self._fields = self._parse()

    def article(self, seen: dict[str, int]) -> Document:
        """Make the article; `seen` holds the ids so far with their lines.

        Raises:
            FactcheckError: what is wrong with the line.

        """
        article_id = self._id()
        if article_id in seen:
            what = f'the id "{article_id}" stands in line {seen[article_id]} already'
            raise self._fault(
                "doubled-id", what, self._value_at("id"), "give every article its own"
            )
        seen[article_id] = self._number
        return from_text(
            self._text(),
            path=f"{self._path}#{article_id}",
            title=self._optional("title"),
            published=self._published(),
            url=self._optional("url"),
        )

    def _parse(self) -> dict[str, object]:
        import json  # noqa: PLC0415 - only collections need it

        try:
            fields = json.loads(self._line)
        except json.JSONDecodeError as error:
            what = f"this is no JSON: {error.msg[:1].lower()}{error.msg[1:]}"
            raise self._fault("json-syntax", what, error.pos, _SHAPE) from None
        except (ValueError, RecursionError):
            what = "this is no article: a number too long, or brackets too deep"
            raise self._fault("json-syntax", what, 0, _SHAPE) from None
        if not isinstance(fields, dict):
            what = f"a line must be an object in braces, not {_told(fields)}"
            raise self._fault("wrong-type", what, 0, _SHAPE)
        return fields

    def _id(self) -> str:
        value = self._fields.get("id")
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        return self._filled("id", value)

    def _text(self) -> str:
        return self._filled("text", self._fields.get("text"))

    def _filled(self, name: str, value: object) -> str:
        if name not in self._fields:
            raise self._fault("missing-field", f'there is no "{name}"', 0, _SHAPE)
        if not isinstance(value, str):
            raise self._wrong_type(name, value)
        if not value.strip():
            raise self._fault("empty-field", f'"{name}" is empty', self._value_at(name), _SHAPE)
        return self._whole(name, value)

    def _optional(self, name: str) -> str | None:
        value = self._fields.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            raise self._wrong_type(name, value)
        return self._whole(name, value)

    def _published(self) -> str | None:
        value = self._optional("published")
        if value is None:
            return None
        try:
            return datetime.fromisoformat(value).date().isoformat()
        except ValueError:
            what = f'"published" must be a date like 2024-05-19, not "{value}"'
            hint = "write year-month-day, or leave it out"
            raise self._fault("wrong-date", what, self._value_at("published"), hint) from None

    def _whole(self, name: str, value: str) -> str:
        """Refuse half a surrogate pair, which no file can hold."""
        try:
            value.encode()
        except UnicodeEncodeError as error:
            what = f'"{name}" holds half a character, \\u{ord(value[error.start]):04x}'
            hint = "write the character itself, or both halves of its pair"
            raise self._fault("encoding", what, self._value_at(name), hint) from None
        return value

    def _wrong_type(self, name: str, value: object) -> FactcheckError:
        what = f'"{name}" must be text in quotes, not {_told(value)}'
        return self._fault("wrong-type", what, self._value_at(name), _SHAPE)

    def _value_at(self, name: str) -> int:
        """Give the column, from 0, at which the value of a field begins."""
        found = re.search(rf'(?<!\\)"{name}"\s*:\s*', self._line)
        return found.end() if found else 0

    def _fault(self, code: str, message: str, column: int, hint: str) -> FactcheckError:
        where = f"{self._path}:{self._number}:{column + 1}"
        return FactcheckError(code, message, where=where, hint=hint)


def _told(value: object) -> str:
    """Name a value as JSON writes it, or its kind if it is large."""
    if isinstance(value, list):
        return "a list"
    import json  # noqa: PLC0415 - only collections need it

    return "an object" if isinstance(value, dict) else json.dumps(value)
