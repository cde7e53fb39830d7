"""The reading layer: numbers, money, quantities and dates in the prose of an article.

`extract` reads a document's mentions. The rules stand in the modules of this package, each
with its examples and what it refuses, and are found through `registry.RULES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.documents.folding import fold
from factcheck.model import Document, Mention
from factcheck.patterns import YEAR_SINCE_1500, pattern
from factcheck.rules.registry import RULES, Context, Rule
from factcheck.rules.settling import Countries
from factcheck.rules.wrapped import unwrapped

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.rules.scan import Scanner

_MODULES = (
    "dates",
    "durations",
    "lengths",
    "money",
    "singles",
    "glued",
    "percents",
    "quantities",
    "counts",
    "numbers",
    "ellipsis",
    "percents_in_turn",
    "quantities_in_turn",
)
"""The modules with rules, imported for what they register."""
_PRINTED = {"\u2010": "-", "\u2011": "-", "\u2012": "\u2013"} | dict.fromkeys(
    "\u2002\u2003\u2007\u2009\u200a\u202f", "\u00a0"
)
"""Hyphens that do not break, and spaces of other widths."""
_RUPEES = pattern(r"(?<![`\w])`(?=\s?[0-9][0-9,.]*[\s-]?(?:lakh|crore)s?\b)")
"""What papers of India print whose letters have no sign for the rupee: "`4,200 crore"."""
_RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
_NOTED = pattern(rf"[^\W\d_]+$|[%.,;:)\"'\u201d\u2019]$|\b{YEAR_SINCE_1500}$")
"""What a raised number stands behind as that of a note: a word, a sign, a year."""
_REACH = 12
_RAISED_TO = frozenset({"m", "km", "cm", "mm", "dm", "ft", "in", "yd", "mi"})


@cache
def rules() -> tuple[Rule, ...]:
    """Give all rules."""
    for module in _MODULES:
        import_module(f"factcheck.rules.{module}")
    return tuple(RULES.values())


@cache
def _scanner() -> Scanner:
    from factcheck.rules.scan import Scanner  # noqa: PLC0415 - re2 is not needed to start

    return Scanner(rules())


@cache
def _settling() -> tuple[Callable[[list[Mention], str], list[Mention]], ...]:
    """Give what settles amounts by those before them, in order."""
    from factcheck.rules import (  # noqa: PLC0415 - their rules need this package
        cents,
        ellipsis,
        millions,
        percents_in_turn,
        quantities_in_turn,
    )

    return (
        cents.in_money_told,
        millions.in_millions,
        ellipsis.with_currencies,
        percents_in_turn.in_turn,
        quantities_in_turn.in_turn,
    )


def extract(document: Document, config: Config, as_of: date | None = None) -> list[Mention]:
    """Read all amounts and dates of a document, sorted by `start`, without overlaps.

    Relative dates are resolved on the document's `published` date, else on `as_of`, else not
    at all.
    """
    folded = fold(document)
    return folded.mentions(_read(folded.prose, config, as_of))


def _read(document: Document, config: Config, as_of: date | None) -> list[Mention]:
    unbroken = unwrapped(document)
    context = Context(
        today=_published(document) or as_of,
        day_first=config.day_first,
        signs=Countries(unbroken, config.currencies),
    )
    from factcheck.rules.dates import finish  # noqa: PLC0415 - its rules need this package

    text = _typed(unbroken)
    mentions = _scanner().read(text, context)
    for settle in _settling():
        mentions = settle(mentions, text)
    mentions = finish(mentions, text, context)
    if text is document.source:
        return mentions
    return [replace(each, text=document.source[each.start : each.end]) for each in mentions]


def _typed(text: str) -> str:
    """Give a text as a keyboard types it, of equal length.

    Without hyphens and spaces of printers, and without the raised numbers of notes.
    """
    for printed, typed in _PRINTED.items():
        if printed in text:
            text = text.replace(printed, typed)
    if "`" in text:
        text = _RUPEES.sub("\u20b9", text)
    pieces: list[str] = []
    done = 0
    for start, end in () if text.isascii() else _raised(text):
        if _is_of_a_note(text, start):
            pieces += (text[done:start], " " * (end - start))
            done = end
    return "".join((*pieces, text[done:])) if pieces else text


def _raised(text: str) -> Iterator[tuple[int, int]]:
    """Yield where raised numbers stand; to look for each digit is quicker than for any of them."""
    places: list[int] = []
    for digit in _RAISED:
        at = text.find(digit)
        while at >= 0:
            places.append(at)
            at = text.find(digit, at + 1)
    start = end = -1
    for at in sorted(places):
        if at != end:
            if start >= 0:
                yield start, end
            start = at
        end = at + 1
    if start >= 0:
        yield start, end


def _is_of_a_note(text: str, start: int) -> bool:
    before = _NOTED.search(text, max(start - _REACH, 0), start)
    return before is not None and before[0] not in _RAISED_TO


def _published(document: Document) -> date | None:
    try:
        return date.fromisoformat((document.published or "")[:10])
    except ValueError:
        return None
