"""What a rate is counted by: "/year", "a head", "per litre", "annually"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.tables import cells, rows


@cache
def _table() -> dict[str, str]:
    return {word: row["per"] for row in rows("rates") for word in cells(row["words"])}


@cache
def _pattern() -> re.Pattern[str]:
    adverbs = "annually|yearly|monthly|weekly|daily|hourly|apiece"
    known = sorted((word.replace(" ", r"\s") for word in _table()), key=len, reverse=True)
    return re.compile(
        rf"(?:(?:\s?/\s?|[\s-](?:per|each|every)[\s-]|[\s-]an?[\s-])(?:({'|'.join(known)})\b|(\w+))"
        rf"|\s(?:({adverbs})|p\.?(a)\.?)\b)(?!\s(?:ago|earlier|before|later|after|old)\b)"
    )


def read(text: str, end: int) -> tuple[int, str] | None:
    """Read "per litre" at `end`: where it ends, and its unit, singular."""
    if text[end : end + 1] not in (" ", "/", "-", "\n", "\u00a0"):
        return None
    match = _pattern().match(text, end)
    if match is None:
        return None
    known, other, adverb, yearly = match.groups()
    if yearly:
        return match.end(), "year"
    if known or adverb:
        word = re.sub(r"\s", " ", known or adverb)
        return match.end(), _table().get(word, "year")
    if " per " not in match[0] and "-per-" not in match[0]:
        return None
    return match.end(), other.lower()
