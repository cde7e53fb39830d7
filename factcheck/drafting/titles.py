"""What a title or a file name says that a table is about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.drafting.wording import bracketed, spaced
from factcheck.tables import cells

GENERIC = frozenset(
    cells(
        "value|values|amount|amounts|number|numbers|figure|figures|total|totals|count|observation"
        "|data|estimate|estimates|percent|share|rate|quantity|level|size|annual|year|percentage"
        "|sum|average|index|change|all|median|mean|n|%|no.|nos."
    )
) | {"", "obs value", "in number", "grand total"}
"""Words that name nothing by themselves, in lower case."""

_PARTS = ("male", "female", "men", "women", "boys", "girls", "rural", "urban")
_BEFORE = ("average", "mean", "median", *_PARTS)
_BEHIND = ("share", "rate", "index")
_END = re.compile(
    r"\s*(?:\b(?:by|in|for|from|across|per|during|between|since|with|at|among|over|as of)\b"
    "|(?-i:\\bto(?= [A-Z]))|[,:;|(]|\N{EN DASH}|\N{EM DASH}| - ).*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^(?:table|statement|annex(?:ure)?|figure|sheet)\s*[\dIVX.]+\w?\s*[.:-]?\s*", re.IGNORECASE
)
_YEARS = re.compile(r"\b(?:FY ?)?(?:1[89]|20)\d\d(?:[-/\N{EN DASH}]\d{2,4})?\b")
_LAST = re.compile(
    r"\s+(?:data|dataset|table|tables|statistics|stats|figures|list|final|of|the|and)$",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:data|dataset|tables?|sheet|final|export|download|(?:world development )?indicators|stats?"
    r"|statistics|summary|report|list|v\d+|copy|draft|untitled|book|file|api)\b.*",
    re.IGNORECASE,
)


def is_generic(words: str) -> bool:
    """Whether a header names nothing by itself ("Value")."""
    return bracketed(spaced(words))[0].lower() in GENERIC


def is_part(words: str) -> bool:
    """Whether a header only names a part of the people ("Female")."""
    return bracketed(spaced(words))[0].lower() in _PARTS


def with_title(header: str, title: str) -> str:
    """Give what a header names that is nothing by itself: "Share" below "Forest area"."""
    word = bracketed(spaced(header))[0].lower()
    if word in _BEFORE:
        return f"{word} {title}"
    return f"{title} {word}" if word in _BEHIND else title


def noun_of(titles: Iterable[str]) -> str:
    """Give what a table is about by the first of its titles that says so, '' if none does."""
    for title in titles:
        words = _YEARS.sub(" ", _NUMBER.sub("", spaced(title)))
        words = _END.sub("", " ".join(words.split())).strip(" -.,:")
        words = _LAST.sub("", words)
        if words and not _NOTHING.fullmatch(words) and not is_generic(words):
            return words
    return ""
