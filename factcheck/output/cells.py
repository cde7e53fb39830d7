"""What a terminal shows of a text: characters that cannot hurt, and how many cells they take."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, combining, east_asian_width

_TAB = "    "
_KEPT = frozenset("\u00ad\u200c\u200d\u2060")
"""Invisible characters that letters and emoji are joined or broken with."""
_BOM = "\ufeff"
_ASCII = {  # quotes, dashes and signs that ASCII has a stand-in for
    **dict.fromkeys("\u2018\u2019\u201a\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    **dict.fromkeys("\u00b7\u2022", "*"),
    "…": "...",
    "\u00d7": "x",
    "÷": "/",
    "→": "->",
    "✓": "ok",
    "✗": "x",
    "\u00a0": " ",
    "\u202f": " ",
}


def safe(char: str, *, unicode: bool = True) -> str:
    """Show one character: controls, direction marks and lone surrogates as escapes.

    A line end is a space: prose is wrapped anywhere. Without `unicode` only ASCII comes out.
    """
    if unicode or char.isascii():
        return char if char.isprintable() else _unprintable(char)
    return _ASCII.get(char) or ("" if char == _BOM else _escaped(char))


def safe_text(text: str, *, unicode: bool = True) -> str:
    """Show a text on one line, each character as `safe` shows it."""
    if text.isprintable() and (unicode or text.isascii()):
        return text
    return "".join(safe(char, unicode=unicode) for char in text.replace("\r\n", "\n"))


def _unprintable(char: str) -> str:
    if char == "\t":
        return _TAB
    if char in "\r\n":
        return " "
    if char == _BOM:
        return ""
    if char in _KEPT or category(char) == "Zs":
        return char
    return _escaped(char)


def _escaped(char: str) -> str:
    number = ord(char)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def width(text: str) -> int:
    """Count the terminal cells of a text that `safe_text` gave."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if combining(char) or category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def wrapped(text: str, room: int) -> Iterator[str]:
    """Break a text at its spaces into lines of at most `room` cells; a long word stays whole."""
    line, used = "", 0
    for word in text.split(" "):
        size = width(word)
        if line and used + 1 + size > room:
            yield line
            line, used = word, size
        else:
            line = f"{line} {word}" if line else word
            used = used + 1 + size if used else size
    yield line
