"""People called by one word of a name that an article has given in full: "Sharif said"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from factcheck.model import Span
from factcheck.patterns import pattern
from factcheck.reference import Index, NameHit

_LONGEST_NAME = 60
_CAPITAL_BEFORE = pattern(r"(?<![\w'\u2019.-])(?P<word>[A-Z][\w'\u2019.-]*)\s+$")
_CAPITAL_BEHIND = pattern(r"\s+[A-Z]|[-\u2013]\w")
_TITLE = pattern(
    r"(?:Mrs?|Ms|Dr|Prof)\.?|Professor|Sir|Madam|Minister|Premier|President|Chair(?:wo)?man|Governor"
    r"|Secretary|Senator|Spokes(?:wo)?man|Ambassador|Director|General"
)


def called_shortly(
    text: str, span: Span, whole: Sequence[NameHit], index: Index
) -> Iterator[NameHit]:
    """Yield the names of people who stand with one word of theirs, and stood in full before.

    Whoever bore that word last is meant, if the references know who that is.
    """
    for hit in index.short_names.people.find(text[span.start : span.end], span.start):
        if any(other.start < hit.end and hit.start < other.end for other in whole):
            continue
        if _stands_alone(text, hit) and (person := _last_called(text, hit, index)):
            yield hit._replace(entity=person)


def _stands_alone(text: str, hit: NameHit) -> bool:
    """Whether nothing beside a word makes it another's name: "Mr Sharif", no "Babar Sharif"."""
    before = _CAPITAL_BEFORE.search(text, max(0, hit.start - _LONGEST_NAME), hit.start)
    if before and not (_TITLE.fullmatch(before["word"]) or before["word"].endswith(".")):
        return False
    return _CAPITAL_BEHIND.match(text, hit.end) is None


def _last_called(text: str, hit: NameHit, index: Index) -> str | None:
    """Give the person in whose full name a word stood last; None where another's, or none."""
    borne = _bearers(text, hit.text, index)
    last = bisect_left(borne, hit.start, key=itemgetter(0)) - 1
    return borne[last][1] if last >= 0 else None


@lru_cache(maxsize=64)
def _bearers(text: str, word: str, index: Index) -> tuple[tuple[int, str | None], ...]:
    """Give where in an article a word is of a longer name, and whose; None for who is not known."""
    return tuple(
        (found.start(), person)
        for found in re.finditer(rf"\b{re.escape(word)}\b", text)
        for person in _bearer(text, found.start(), word, index)
    )


def _bearer(text: str, at: int, word: str, index: Index) -> Iterator[str | None]:
    """Yield the person in whose full name a word stands; nothing where it stands alone."""
    first, end = max(0, at - _LONGEST_NAME), at + len(word)
    for full in index.names_in(text[first : end + _LONGEST_NAME], first):
        if full.start <= at and end <= full.end and full.text != word:
            yield full.entity if index.entities[full.entity].kind == "person" else None
            return
    if not _stands_alone(text, NameHit(at, end, word, "")):
        yield None
