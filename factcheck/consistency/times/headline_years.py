"""FC403: the years of a headline that are those of the article with their digits swapped.

And the age at which a headline has somebody die, where the article has one alone, and another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency.headline import end_of_headline
from factcheck.consistency.misprints import is_swap
from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.consistency.times.told_times import (
    YEARS,
    form,
    number_of,
    published,
    put_on_last,
    words,
)
from factcheck.model import Document
from factcheck.patterns import pattern

_IN_ALL = form(r"\b(?P<led>after|for|in|of)\s(?P<length>{N}\syears)\b(?!['\u2019])")
_LENGTHS = form(r"\b{N}[-\s]years?\b")
_LATER = form(r"\b{N}\syears\s(?:later|on|ago|after)\b")
_DIES = form(r"\bdies\s(?:at|aged)\s{N}(?=[,.;]|\s*$)")
_DIED_AT = form(
    r"(?<!had\s)\bdied\b[^.,;]{0,70}(?:,?\s(?:aged|at|at\sthe\sage\sof)|\.\s+(?:He|She)\swas)\s{N}"
    r"(?=[,.;]|\sand\s|\s*$)"
)
_OTHERS = pattern(rf"\b(?:{words('relative')})s?\b")
_REACH = 500


@inconsistency
def headline_years(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "Ring found after 14 years" over "lost in 1974 … on Monday, 41 years later".

    The article must tell nowhere what would make so many years.
    """
    text, now = document.text, published(document)
    end = end_of_headline(text) if now and " years" in text[:110] else None
    told = _IN_ALL.search(text, 0, end) if end else None
    if now is None or end is None or told is None:
        return
    said, body = number_of(told), text[end:]
    ago = [now.last.year - int(year) for year in YEARS.findall(body)]
    if any(abs(said - number) <= 1 for number in (*ago, *_lengths(body))):
        return
    is_told = told["led"] == "after" and len(set(ago)) == 1
    for right in (*_lengths(body[:_REACH], _LATER), *(ago if is_told else ())):
        if right > 0 and is_swap(Decimal(said), Decimal(right)):
            message = f"the article tells of {right} years, not {told['length']}"
            yield from put_on_last(checked, [told.span("length")], message)
            return


@inconsistency
def headline_ages(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "Ada Lind, cellist, dies at 81" over "died in Rome on Sunday. She was 91"."""
    text = document.text
    end = end_of_headline(text) if " dies " in text[:110] else None
    dies = _DIES.search(text, 0, end) if end else None
    if end is None or dies is None:
        return
    lead = text[end : end + _REACH]
    ages = {number_of(found) for found in _DIED_AT.finditer(lead)}
    if len(ages) == 1 and number_of(dies) not in ages and not _OTHERS.search(lead):
        message = f"the article gives an age of {ages.pop()}, not {dies['number']}"
        yield from put_on_last(checked, [dies.span("number")], message)


def _lengths(text: str, way: re.Pattern[str] = _LENGTHS) -> list[int]:
    return [number_of(found) for found in way.finditer(text)]
