"""Marks of UTF-8 that were read in another encoding and saved: "Kenyaâ€™s", "Â£5m".

They are read as what they were, in as many characters, so that every offset stays.
"""

from __future__ import annotations

_MARKS = {
    "\u00e2\u20ac\u2122": "  \u2019",
    "\u00e2\u20ac\u02dc": "  \u2018",
    "\u00e2\u20ac\u0153": "  \u201c",
    "\u00e2\u20ac\u009d": "\u201d  ",
    "\u00e2\u20ac\u201c": " \u2013 ",
    "\u00e2\u20ac\u201d": " \u2014 ",
    "\u00e2\u20ac\u00a6": "...",
    "\u00e2\u201a\u00ac": "  \u20ac",
    "\u00c2\u00a3": " \u00a3",
    "\u00c2\u00a5": " \u00a5",
    "\u00c2\u00a0": "  ",
}
"""Each as Windows-1252 shows its bytes, and what it was, with blanks for what is too long."""
_BEGIN = ("\u00e2", "\u00c2")


def mended(text: str) -> str:
    """Give a text with such marks as they were meant, of equal length."""
    if text.isascii() or not any(first in text for first in _BEGIN):
        return text
    for broken, meant in _MARKS.items():
        text = text.replace(broken, meant)
    return text
