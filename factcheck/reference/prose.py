"""Prose made even, so that a name or phrase is found however it was typeset.

Case, typographic apostrophes and dashes, non-breaking spaces, hyphen or space, line breaks,
accents apart from their letters, the blanks that stand for markup and the quotes around one word
("hidden" debt) do not count; offsets lead back to the text as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

_APOSTROPHES = "\u2018\u2019\u201b\u02bc\uff07\u00b4`"
_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb"
_HYPHENS = "-\u2010\u2011\u2012\u2013\u2212"
_SPACES = "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKS = "\u0300-\u036f"
"""Accents that stand apart behind their letter, as some programs and old file systems write."""
_CURRENCY_SIGNS = "$£€¥₨₹"
_PARAGRAPH = "\n"
_QUOTED = r'"\w+"(?=\s+\w)'
"""A word that is set in quotes and goes on: nobody is quoted."""


class Prose(NamedTuple):
    """`lowered` is the even form of a text.

    Where it is shorter than the text, position `edges[i]` of it and those that follow, up to
    the next edge, are `shifts[i]` further on in the text.
    """

    text: str
    lowered: str
    edges: list[int]
    shifts: list[int]

    def origin(self, position: int) -> int:
        """Give the offset in the text of a position of the even form."""
        if not self.edges:
            return position
        edge = bisect_right(self.edges, position) - 1
        return position if edge < 0 else position + self.shifts[edge]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the text of a stretch of the even form (not empty)."""
        if not self.edges:
            return start, end
        last = self.origin(end - 1) + 1
        while last < len(self.text) and unicodedata.combining(self.text[last]):
            last += 1
        return self.origin(start), last

    def written(self, start: int, end: int) -> str:
        """Give the characters of the text behind a stretch of the even form, one for each."""
        if not self.edges:
            return self.text[start:end]
        last = min(end, len(self.lowered))
        return "".join(self.text[self.origin(at)] for at in range(start, last))

    def is_whole(self, start: int, end: int) -> bool:
        """Whether no word goes on beyond either end. `US$` is no whole `US`.

        A title that lost the space behind it is whole: "Exports of goodsThe latest value".
        """
        lowered = self.lowered
        if start and is_wordy(lowered[start - 1]) and is_wordy(lowered[start]):
            return False
        if end == len(lowered):
            return True
        behind = lowered[end]
        if behind in ".," and lowered[end - 1].isdigit() and lowered[end + 1 : end + 2].isdigit():
            return False  # "at 65" is not in "at 65.4"
        goes_on = behind.isalnum() or behind == "_" or behind in _CURRENCY_SIGNS
        if not (goes_on and is_wordy(lowered[end - 1])):
            return True
        return behind in "ti" and _begins_a_sentence().match(self.written(end, end + 8)) is not None


@cache
def _begins_a_sentence() -> re.Pattern[str]:
    """Match the first words of a sentence, where a page lost the space between a title and it."""
    return re.compile(r"Th(?:e|is|ese) [a-z0-9]|In (?:the |[0-9])")


def is_wordy(char: str) -> bool:
    """Whether a character is part of a word."""
    return char.isalnum() or char == "_"


_PLAIN = tuple(
    (variant, plain)
    for plain, variants in (("'", _APOSTROPHES), ('"', _QUOTES), (" ", _HYPHENS + _SPACES))
    for variant in variants
)
_PLAIN_ASCII = tuple(pair for pair in _PLAIN if pair[0].isascii())


def _plain(text: str) -> str:
    for variant, plain in _PLAIN_ASCII if text.isascii() else _PLAIN:
        text = text.replace(variant, plain)
    return text


@cache
def _untidy() -> re.Pattern[str]:
    blanks = rf"[\s{_UNSEEN}]{{2,}}|[\r\n\v\f\x1c-\x1f\x85\u2028\u2029{_UNSEEN}]"
    return re.compile(rf"{blanks}|\w[{_MARKS}]+|{_QUOTED}")


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(f"[{_MARKS}]|{_QUOTED}")


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


@lru_cache(maxsize=64)
def even(text: str) -> Prose:
    """Make a text even. Linear in its length; a sentence is searched for several things."""
    lowered = _lower(_plain(text))
    is_tidy = lowered.isprintable() and "  " not in lowered  # as nearly all prose is
    is_plain = lowered.isascii() and '"' not in lowered
    if is_tidy and (is_plain or _apart().search(lowered) is None):
        return Prose(text, lowered, [], [])
    parts: list[str] = []
    edges: list[int] = []
    shifts: list[int] = []
    done = shift = 0
    for run in _untidy().finditer(lowered):
        start, end = run.span()
        tidy = _collapsed(run[0])
        parts += (lowered[done:start], tidy)
        done = end
        if run[0][0] == '"':
            edges.append(start - shift)
            shifts.append(shift + 1)
        if len(tidy) < end - start:
            edges.append(start + len(tidy) - shift)
            shift += end - start - len(tidy)
            shifts.append(shift)
    if not done:
        return Prose(text, lowered, edges, shifts)
    parts.append(lowered[done:])
    return Prose(text, "".join(parts), edges, shifts)


def _collapsed(run: str) -> str:
    """Give one blank for a run of them, nothing for what is not seen; paragraphs stay apart.

    A letter and its accents are put together where there is one letter for them.
    """
    if run[0] == '"':
        return run[1:-1]
    if is_wordy(run[0]):
        together = unicodedata.normalize("NFC", run)
        return together if len(together) < len(run) else run
    blanks = "".join(char for char in run if char not in _UNSEEN)
    if not blanks:
        return ""
    lines = blanks.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    return _PARAGRAPH if lines > 1 or "\u2029" in blanks else " "
