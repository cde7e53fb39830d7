"""Sources that the references do not know: "according to Moody's", "a think-tank puts it at"."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.claims.words import plain_words
from factcheck.model import Span

_WHO = (
    r"(?:[Tt]he |[Aa]n? )?[A-Z][\w\u2019'&.-]*"
    r"(?:\s+(?:of|for|and|the|&|[A-Z][\w\u2019'&.-]*))*"
)
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|cited by|quoted by|reported by|estimates? (?:by|from))\s+"
    rf"(?P<who>{_WHO})"
)
_SPEAKS = (
    r"(?:says?|said|estimates?|estimated|reports?|reported|calculates?|calculated|puts?|found"
    r"|finds|reckons?|claims?|claimed|counts?|counted)"
)
_SAYS = re.compile(rf"(?P<who>\b{_WHO}),?\s+{_SPEAKS}\b")
_SOMEBODY = re.compile(
    r"\b(?P<who>(?:[Aa]n?|[Oo]ne|[Ss]ome|[Oo]ther|[Aa]nother|[Cc]ritics|[Oo]pponents)\s"
    r"(?:[\w-]+\s)?"
    r"(?:think[- ]?tanks?|consultanc(?:y|ies)|banks?|agenc(?:y|ies)|institutes?|newspapers?|surveys?"
    r"|studies|study|estimates?|economists?|analysts?|experts?|observers?|critics))\b"
    rf"[^.;]{{0,60}}?\b{_SPEAKS}\b"
)


_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "that", "this", "these"})


def read_unknown_source(text: str, span: Span, is_known: Callable[[int, int], bool]) -> str | None:
    """Give a source, unknown to the references, to whom a sentence puts its amounts down.

    `is_known` tells whether a stretch touches a name, a measure's words or a mention.
    """
    for pattern in (_ACCORDING, _SAYS, _SOMEBODY):
        for found in pattern.finditer(text, span.start, span.end):
            who = found["who"]
            alone = who.lower() in plain_words() or who.lower() in _PRONOUNS
            if not alone and not is_known(*found.span("who")):
                return who.rstrip(".")
    return None
