"""Where keys and values stand in a TOML text, which tomllib does not tell.

The text has been parsed by tomllib already, so that everything here may trust it to be TOML.
"""

from __future__ import annotations

import re
from functools import cache

KeyPath = tuple[str | int, ...]
"""The way to a key or to an element of a list: `("currencies", "$")`, `("references", 0)`."""


@cache
def _string() -> re.Pattern[str]:
    return re.compile(
        r'"""(?:\\.|[^\\])*?"{3,5}|'
        r"'''.*?'{3,5}|"
        r'"(?:\\.|[^"\\])*"|'
        r"'[^']*'",
        re.DOTALL,
    )


@cache
def _bare() -> re.Pattern[str]:
    """Match a number, a word or a date, which may hold a space before its time."""
    return re.compile(r"(?:\d{4}-\d\d-\d\d (?=\d))?[^\s,=\[\]{}#\"']+")


@cache
def _part() -> re.Pattern[str]:
    return re.compile(r"[\w-]+|\"(?:\\.|[^\"\\])*\"|'[^']*'")


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"(?:\s|#[^\n]*)*")


def find_positions(text: str) -> dict[KeyPath, tuple[int, int]]:
    """Give for every key, and every element of a list, where it and its value stand.

    Both as offsets; for a table's header and an element of a list they are the same.
    """
    scan = _Scan(text)
    scan.document()
    return scan.found


class _Scan:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found: dict[KeyPath, tuple[int, int]] = {}

    def document(self) -> None:
        table: KeyPath = ()
        self._skip()
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip()

    def _header(self) -> KeyPath:
        begin = self.at
        is_element = self.text.startswith("[[", begin)
        self.at += 2 if is_element else 1
        table = self._key()
        for length in range(1, len(table) + 1):
            self.found.setdefault(table[:length], (begin, begin))
        if is_element:
            index = 0
            while (*table, index) in self.found:
                index += 1
            table = (*table, index)
            self.found[table] = (begin, begin)
        self._skip()
        while self.text.startswith("]", self.at):
            self.at += 1
        return table

    def _pair(self, table: KeyPath) -> None:
        begin = self.at
        path = (*table, *self._key())
        self._skip()
        self.at += 1
        self._skip()
        for length in range(len(table) + 1, len(path) + 1):
            self.found.setdefault(path[:length], (begin, self.at))
        self._value(path)

    def _key(self) -> KeyPath:
        parts: list[str] = []
        while True:
            self._skip()
            part = _part().match(self.text, self.at)
            assert part is not None
            self.at = part.end()
            parts.append(_plain(part[0]))
            self._skip()
            if not self.text.startswith(".", self.at):
                return tuple(parts)
            self.at += 1

    def _value(self, path: KeyPath) -> None:
        if self.text[self.at] == "[":
            self._list(path)
        elif self.text[self.at] == "{":
            self._inline_table(path)
        else:
            self._scalar()

    def _scalar(self) -> None:
        scalar = _string().match(self.text, self.at) or _bare().match(self.text, self.at)
        assert scalar is not None
        self.at = scalar.end()

    def _list(self, path: KeyPath) -> None:
        self.at += 1
        index = 0
        while not self._closes("]"):
            self.found[(*path, index)] = (self.at, self.at)
            self._value((*path, index))
            index += 1

    def _inline_table(self, path: KeyPath) -> None:
        self.at += 1
        while not self._closes("}"):
            self._pair(path)

    def _closes(self, bracket: str) -> bool:
        """Pass gaps and commas; whether the bracket stood behind them, which is passed too."""
        self._skip()
        if self.text.startswith(",", self.at):
            self.at += 1
            self._skip()
        if self.text.startswith(bracket, self.at):
            self.at += 1
            return True
        return False

    def _skip(self) -> None:
        gap = _gap().match(self.text, self.at)
        assert gap is not None
        self.at = gap.end()


def _plain(part: str) -> str:
    """Give a key without its quotes and escapes."""
    if part[0] not in "\"'":
        return part
    import tomllib  # noqa: PLC0415 - most runs have no such key

    return str(tomllib.loads(f"key = {part}")["key"])
