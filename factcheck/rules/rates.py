"""What a rate is counted by: "/year", "a head", "per litre", "annually", "to the dollar"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.rules.registry import Signs
from factcheck.rules.units import units
from factcheck.tables import cells, rows


@cache
def _table() -> dict[str, str]:
    return {word: row["per"] for row in rows("rates") for word in cells(row["words"])}


@cache
def words_for(per: str) -> tuple[str, ...]:
    """Give the words for what a rate is counted by: of `m^2` "square metre"."""
    return (per, *(word for word, unit in _table().items() if unit == per))


@cache
def _pattern() -> re.Pattern[str]:
    adverbs = "annually|yearly|monthly|weekly|daily|hourly|apiece"
    known = sorted((word.replace(" ", r"\s") for word in _table()), key=len, reverse=True)
    return re.compile(
        rf"(?:(?:\s?/\s?|[\s-](?:per|each|every)[\s-]|[\s-]an?[\s-])(?:({'|'.join(known)})\b|([^\W\d]\w*))"
        rf"|\s(?:({adverbs})|p\.?(a)\.?)\b|\sto\s(?:the|an?|one)\s(?P<changed>\w))(?!\s(?:ago|earlier|before|later|after|old)\b)"
    )


def read(text: str, end: int, signs: Signs) -> tuple[int, str] | None:
    """Read "per litre" at `end`: where it ends, and its unit, singular; of money its code."""
    if text[end : end + 1] not in (" ", "/", "-", "\n", "\u00a0"):
        return None
    match = _pattern().match(text, end)
    if match is None:
        return None
    known, other, adverb, yearly, changed = match.groups()
    if changed:
        return _currency(text, match.start("changed"), signs)
    if yearly:
        return match.end(), "year"
    if known or adverb:
        word = re.sub(r"\s", " ", known or adverb)
        return match.end(), _table().get(word, "year")
    if " per " not in match[0] and "-per-" not in match[0]:
        return None
    return _currency(text, match.start(2), signs) or (match.end(), other.lower())


def _currency(text: str, at: int, signs: Signs) -> tuple[int, str] | None:
    """Read the money that a price in other money is told by: "per US dollar", "to the euro"."""
    found = units().longest(text, at)
    currency = None if found is None else found[1].currency
    if found is None or currency is None or currency.part != 1:
        return None
    code = currency.code or signs.currency(currency.word, at)[0]
    return None if code is None else (found[0], code)
