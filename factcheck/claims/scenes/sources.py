"""Sources that the references do not know: "according to Moody's", "a think-tank puts it at"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from factcheck.claims.scenes.tellers import STAFF
from factcheck.claims.scenes.words import WordHit, plain_words, words_of_value
from factcheck.model import Span

_WHO = (
    r"(?:[Tt]he |[Aa]n? )?[A-Z][\w\u2019'&.-]*"
    r"(?:\s+(?:of|for|and|the|&|[A-Z][\w\u2019'&.-]*))*"
)
_SOMEBODY = (
    r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Ss]ome|[Oo]ther|[Aa]nother|[Cc]ritics|[Oo]pponents)\s(?:[\w-]+\s)?"
    r"(?:ministry|central bank|treasury|embassy|think[- ]?tanks?|consultanc(?:y|ies)|banks?"
    r"|agenc(?:y|ies)|institutes?|newspapers?|surveys?|studies|study|estimates?|economists?|analysts?|experts?|observers?|critics)"
)
_ITS = rf"(?:{STAFF}|officials?|data|figures|statistics|estimates?|numbers|records)"
_BY = re.compile(r"\bby\s+(?:the\s+)?(?=[A-Z])")
_AT = re.compile(r"\s(?:in|at|to)\s+$")
_WITHIN = re.compile(r"\s(?:in|at|to|of|from|outside|near|for|with|by)\s+(?:the\s+)?$")
_APPOSED = re.compile(r",\s(?:(?:hardly|long|once|now|then|itself)\s)?(?:an?|the)\s[^,;:.]*$")
_BEFORE_THE_VERB = re.compile(r"\s[a-z]+$")
_ITS_SPEAKER = re.compile(r"\s+(?:the\s+)?(?=[A-Z])")
_SHORT, _APPOSITION = 6, 60
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "that", "this", "these"})


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    """Give the patterns in which words of a kind (`according`, `speaks`) name somebody."""
    words = "|".join(words_of_value("source", kind))
    if kind == "according":
        return (re.compile(rf"\b(?i:{words})\s+(?P<who>{_WHO})"),)
    return (
        re.compile(rf"(?P<who>\b{_WHO})(?:\s+{_ITS})?,?\s+(?:{words})\b"),
        re.compile(rf"\b(?P<who>{_SOMEBODY})\b[^.;]{{0,60}}?\b(?:{words})\b"),
        re.compile(
            rf"\b(?:says?|said|reckons?|finds?|found|claims?|claimed)\s+(?P<who>{_SOMEBODY})\b"
            r"(?!\s+(?:by|from|of|at)\b)"
        ),
    )


def _by_a_known(found: re.Match[str], is_known: Callable[[int, int], bool]) -> bool:
    """Whether it is known who did it: "a study published on Tuesday by AidData says"."""
    by = _BY.search(found.string, found.end("who"), found.end())
    return by is not None and is_known(by.end(), by.end() + 1)


def _of_a_known(found: re.Match[str], is_known: Callable[[int, int], bool]) -> bool:
    """Whether a place only tells where one is who is known: "the consul general in Karachi".

    So it does in an apposition: "AidData, a research lab in Virginia, counts".
    """
    start, text = found.start("who"), found.string
    within = _WITHIN.search(text, max(0, start - _SHORT), start)
    if within is None:
        return False
    at = _AT.search(text, max(0, start - _SHORT), start)
    apposed = _APPOSED.search(text, max(0, within.start() - _APPOSITION), within.start() + 1)
    return (at is not None and is_known(at.start() - 1, at.start())) or (
        apposed is not None and is_known(apposed.start() - 1, apposed.start())
    )


def _is_told_by_a_known(found: re.Match[str], is_known: Callable[[int, int], bool]) -> bool:
    """Whether who is known follows at once, or stands right before what is done: "the agency PPI".

    "Old hands at the finance ministry, AidData counted".
    """
    end, text = found.end("who"), found.string
    if (
        text[end : end + 1] == " "
        and text[end + 1 : end + 2].isupper()
        and is_known(end + 1, end + 2)
    ):
        return True
    comma = text.rfind(", ", end, found.end())
    verb = _BEFORE_THE_VERB.search(text, comma + 2, found.end()) if comma >= 0 else None
    return (
        verb is not None
        and is_known(comma + 2, comma + 3)
        and is_known(verb.start() - 1, verb.start())
    )


def _speaks_behind(found: re.Match[str], is_known: Callable[[int, int], bool]) -> bool:
    """Whether who is known speaks behind what they say: "Nonsense, says the Chinese embassy"."""
    behind = _ITS_SPEAKER.match(found.string, found.end())
    is_said = "," in found.string[found.end("who") : found.end()]
    return is_said and behind is not None and is_known(behind.end(), behind.end() + 1)


def read_unknown_source(
    text: str, span: Span, words: Sequence[WordHit], is_known: Callable[[int, int], bool]
) -> str | None:
    """Give a source, unknown to the references, to whom a sentence puts its amounts down.

    `is_known` tells whether a stretch touches a name, a measure's words or a mention.
    """
    kinds = sorted({hit.value for hit in words if hit.slot == "source"})
    for pattern in (pattern for kind in kinds for pattern in _patterns(kind)):
        for found in pattern.finditer(text, span.start, span.end):
            who = found["who"]
            alone = who.lower() in plain_words() or who.lower() in _PRONOUNS
            if alone or is_known(*found.span("who")) or _speaks_behind(found, is_known):
                continue
            if _is_told_by_a_known(found, is_known):
                continue
            if not _by_a_known(found, is_known) and not _of_a_known(found, is_known):
                return who.rstrip(".")
    return None
