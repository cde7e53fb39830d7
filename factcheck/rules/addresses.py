"""What is part of an address, a file's name, a tag or a handle, and so no date and no sum.

"march2013@example.com", "example.org/april-2015", "budget-may-2013.pdf", "#June4".
"""

from __future__ import annotations

from typing import Final

from factcheck.patterns import pattern

_JOINTS: Final = frozenset("@#/\\._-=&?:~+")
_OPENING: Final = frozenset("@#")
_ADDRESS = pattern(
    r"\w@\w|://|\bwww\.|[^\W\d_]\.[a-z]{2,6}/|\.(?:com|org|net|gov|edu|info|io)\b"
    r"|\w\.(?:pdf|csv|tsv|xlsx?|docx?|pptx?|txt|json|xml|zip|html?|jpe?g|png|gif|mp[34])\b"
    r"|(?:^|[(\[\"'\u201c\u2018])[#@]\w"
)
"""What makes an address of a word: its mark, its ending, or the sign that it begins with."""
_TOKEN = pattern(r"\S{1,100}")
_BEFORE = pattern(r"\S{1,100}\Z")
_REACH: Final = 100


def is_in_address(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is joined to more that makes an address of it."""
    if text[end : end + 1] not in _JOINTS and text[start - 1 : start] not in _JOINTS:
        return False
    if not (_goes_on(text, end) or _is_joined(text, start)):
        return False
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    low = before.start() if before else start
    behind = _TOKEN.match(text, end)
    return _ADDRESS.search(text[low : behind.end() if behind else end]) is not None


def _goes_on(text: str, end: int) -> bool:
    """Whether a sign and a letter or digit stand right behind."""
    behind = text[end : end + 2]
    return behind[:1] in _JOINTS and behind[1:].isalnum()


def _is_joined(text: str, start: int) -> bool:
    """Whether a sign stands right before, between this and a word, or the first of a tag."""
    before = text[max(0, start - 2) : start]
    return before[-1:] in _JOINTS and (before[-1:] in _OPENING or before[:1].isalnum())
