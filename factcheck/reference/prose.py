"""Prose made even, so that a name or phrase is found however it was typeset.

Case, typographic apostrophes and dashes, non-breaking spaces, hyphen or space, line breaks and
the blanks that stand for markup do not count; offsets lead back to the text as it stands.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_APOSTROPHES = "\u2018\u2019\u201b\u02bc\uff07\u00b4`"
_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb"
_HYPHENS = "-\u2010\u2011\u2012\u2013\u2212"
_SPACES = "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_CURRENCY_SIGNS = "$£€¥₨₹"
_PARAGRAPH = "\n"


class Prose(NamedTuple):
    """`lowered` is the even form of a text, `origin` the offset of each of its characters.

    `origin` is None where the two forms have the same offsets, which is the common case.
    """

    text: str
    lowered: str
    origin: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the text of a stretch of the even form (not empty)."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1

    def char(self, position: int) -> str:
        """Give the character of the text behind a position of the even form."""
        return self.text[position if self.origin is None else self.origin[position]]

    def is_whole(self, start: int, end: int) -> bool:
        """Whether no word goes on beyond either end. `US$` is no whole `US`."""
        lowered = self.lowered
        if start and is_wordy(lowered[start]) and is_wordy(lowered[start - 1]):
            return False
        if end == len(lowered) or not is_wordy(lowered[end - 1]):
            return True
        return not is_wordy(lowered[end]) and lowered[end] not in _CURRENCY_SIGNS


def is_wordy(char: str) -> bool:
    """Whether a character is part of a word."""
    return char.isalnum() or char == "_"


@cache
def _table() -> dict[int, str]:
    plain = dict.fromkeys(map(ord, _APOSTROPHES), "'")
    plain |= dict.fromkeys(map(ord, _QUOTES), '"')
    return plain | dict.fromkeys(map(ord, _HYPHENS + _SPACES), " ")


@cache
def _untidy() -> re.Pattern[str]:
    return re.compile(rf"[\s{_UNSEEN}]{{2,}}|[\r\n\v\f\x1c-\x1f\x85\u2028\u2029{_UNSEEN}]")


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


def even(text: str) -> Prose:
    """Make a text even. Linear in its length."""
    lowered = _lower(text.translate(_table()))
    if _untidy().search(lowered) is None:
        return Prose(text, lowered, None)
    parts: list[str] = []
    origin: list[int] = []
    done = 0
    for run in _untidy().finditer(lowered):
        start, end = run.span()
        parts.append(lowered[done:start])
        origin.extend(range(done, start))
        if blank := _collapsed(run[0]):
            parts.append(blank)
            origin.append(start)
        done = end
    parts.append(lowered[done:])
    origin.extend(range(done, len(lowered)))
    return Prose(text, "".join(parts), origin)


def _collapsed(run: str) -> str:
    """Give one blank for a run of them, nothing for what is not seen; paragraphs stay apart."""
    blanks = run.strip(_UNSEEN) and "".join(char for char in run if char not in _UNSEEN)
    if not blanks:
        return ""
    lines = blanks.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    return _PARAGRAPH if lines > 1 or "\u2029" in blanks else " "
