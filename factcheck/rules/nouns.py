"""What a number counts, told by form alone.

Up to three words that are no function words, then a plural.
"""

from __future__ import annotations

from functools import cache

from factcheck import geography
from factcheck.patterns import pattern
from factcheck.rules.kept import Kept
from factcheck.tables import cells, rows

_WORD = pattern(
    r"(?:[^\S\n]{1,3}|[^\S\n]?\r?\n[^\S\n]{0,4}|-)((?:[A-Z]\.){2,}|[^\W\d_][\w\u2019'-]*)"
)
_SHORTEST = 3
_PAIRED = pattern(r"[^\S\n](?:and|or|to)(?=[^\S\n][^\W\d_]+-[^\W\d_])")
"""What joins two adjectives of a kind: "low- and middle-income", "low-income and middle-income"."""


_JOINED = pattern(
    r"((?:,[^\S\n][^\W\d_]+)*),?[^\S\n](?:and|or)(?=[^\S\n]((?:[^\W\d_]|-)+)[^\S\n][^\W\d_])"
)
"""What joins adjectives of different kinds: "16 Chinese, Omani and local banks"."""
_ADJECTIVE = pattern(r"[a-z]{2,}(?:al|ic|ive|ary|ern|eign|ous|ate)")
"""Words whose form is that of an adjective: "local and foreign banks"."""


@cache
def words_as(role: str) -> frozenset[str]:
    """Give the words of a role in `data/nouns.csv`: `stop`, `plural`, `time`, `label`."""
    return frozenset(
        word for row in rows("nouns") if row["role"] == role for word in cells(row["words"])
    )


def noun(text: str, end: int, *, single: bool = False) -> tuple[int, str] | None:
    """Find what a number counts: where the noun ends, and the noun with its adjectives."""
    at, begin, read = end, None, _WORD.match
    for _ in range(4):
        match = read(text, at)
        if match is None:
            return None
        part = _part_of_noun[match[1]]
        if part == _NONE:
            return None
        begin = match.start(1) if begin is None else begin
        at = match.end()
        if "-" in match[1] and (paired := _PAIRED.match(text, at)):
            at = paired.end()
        elif part == _LEADING and (more := _joined(text, at, match[1])):
            at = more
        if single or part == _PLURAL:
            return at, text[begin:at]
    return None


def _joined(text: str, at: int, first: str) -> int | None:
    """Give where "and" ends that joins an adjective to the one before what is counted."""
    found = _JOINED.match(text, at) if _is_adjective(first) else None
    if found is None:
        return None
    others = [each.strip() for each in found[1].split(",") if each]
    return found.end() if all(map(_is_adjective, (*others, found[2]))) else None


def _is_adjective(word: str) -> bool:
    return geography.is_demonym(word) or _ADJECTIVE.fullmatch(word) is not None


_NONE, _LEADING, _PLURAL = range(3)
"""A word can be in no noun, before one that is counted, or be what is counted."""


@Kept
def _part_of_noun(written: str) -> int:
    word = written.lower()
    if word in words_as("stop"):
        return _NONE
    is_plural = word in words_as("plural") or _is_plural(written, word)
    return _PLURAL if is_plural else _LEADING


def _is_plural(written: str, word: str) -> bool:
    """Whether a word looks like a plural; of those in -is only peoples do ("Pakistanis").

    A short one has capitals before its s ("MPs").
    """
    if len(word) == _SHORTEST and written[-1] == "s" and written[:-1].isupper():
        return True
    if len(word) < 4 or word[-1] != "s" or word[-2] in "'\u2019su":
        return False
    return word[-2] != "i" or written[0].isupper()
