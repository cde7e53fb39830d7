"""What narrows an amount in a way that the references do not know."""

from __future__ import annotations

import re
from functools import cache

from factcheck.claims.scene import Scene
from factcheck.claims.words import plain_words
from factcheck.model import Mention, Slot
from factcheck.rules.currencies import after_number, before_number
from factcheck.tables import cells, rows

_QUALIFIER = re.compile(
    r"\s+(?:for|on|into|towards?)\s+"
    r"(?P<what>(?:the |a |an |its |their |new |other )*"
    r"(?!(?:the|a|an|its|their)\b)[a-z][\w-]+(?:\s+[a-z][\w-]+){0,3})"
)
_NAME = re.compile(
    r"[A-Z][\w\u2019'&.-]*[\w.]"
    r"(?:\s+(?:of|and|the|for|&)\s+(?=[A-Z])|\s+(?=[A-Z])|[A-Z][\w\u2019'&.-]*[\w.])*"
)
_BEHIND = 6
_PLAIN_TAIL = re.compile(
    r"(?:the )?(?:years?|period|first time|time|moment|past|most part|example|instance|now"
    r"|\w+ing\b).*"
)


def read_qualifier(scene: Scene, mention: Mention, measure: Slot | None) -> str | None:
    """Give words that narrow the amount to something which the references do not know.

    That is "for roads and railways" after the amount, or an unknown name in its clause, from
    just before the words of its measure to just behind the amount.
    """
    found = _QUALIFIER.match(scene.text, mention.end, scene.span.end)
    if found and not scene.is_known(*found.span("what")) and not _PLAIN_TAIL.match(found["what"]):
        return found["what"]
    clause = scene.clauses[scene.clause_of(mention.start)]
    first = clause.start
    if measure is not None and clause.start <= measure.start < mention.start:
        first = _words_back(scene.text, measure.start, clause.start)
    for name in _NAME.finditer(scene.text, first, clause.end):
        if name.start() == scene.span.start and " " not in name[0]:
            continue
        if name.start() > mention.end and scene.words_between(mention.end, name.start()) > _BEHIND:
            break
        if len(name[0]) > 1 and not scene.is_known(*name.span()) and not _is_no_name(name[0]):
            return name[0].rstrip(".")
    return None


def _words_back(text: str, at: int, floor: int) -> int:
    """Give the start of the second word before a place."""
    found = re.search(r"(?:\S+\s+){0,2}$", text[floor:at])
    return floor + found.start() if found else at


def _is_no_name(name: str) -> bool:
    first = name.split(maxsplit=1)[0]
    return first in _unit_words() or name in before_number() or first.lower() in plain_words()


@cache
def _unit_words() -> frozenset[str]:
    """Give the words of which the names of units and currencies are made, as they begin a line."""
    names = (name for row in rows("units") for name in cells(row["names"]))
    words = {word for name in (*names, *after_number()) for word in name.split()}
    return frozenset(word for each in words for word in (each, each.capitalize(), each.upper()))
