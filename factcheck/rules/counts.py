"""Counts with what they count: 161 loans, two dozen projects; and plain numbers.

Which words behind a number are its noun is told by form alone: up to three words that are no
function words, then a plural.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.model import Mention
from factcheck.rules import numbers, shares
from factcheck.rules.amounts import Amount, amount_rule
from factcheck.rules.follow import CODE, SHARE
from factcheck.rules.vocabulary import words_of


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"(?:[^\S\n]{1,3}|[^\S\n]?\r?\n[^\S\n]{0,4}|-)([^\W\d_][\w’'-]*)")


def noun(text: str, end: int, *, single: bool = False) -> tuple[int, str] | None:
    """Find what a number counts: where the noun ends, and the noun with its adjectives."""
    at, begin = end, None
    stops, plurals = words_of("stop"), words_of("plural")
    for _ in range(4):
        match = _word().match(text, at)
        if match is None:
            return None
        word = match[1].lower()
        if word in stops:
            return None
        begin = match.start(1) if begin is None else begin
        at = match.end()
        if single or word in plurals or _is_plural(word):
            return at, text[begin:at]
    return None


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "'’su" and word[-2:] != "is"


@amount_rule(
    "count.noun",
    examples={
        "It financed 161 loans.": {"text": "161", "kind": "count", "value": "161"},
        "two dozen projects were cancelled": {"text": "two dozen", "kind": "count", "value": "24"},
    },
    rejects=("The answer is 42.", "in the Boeing 737"),
)
def count(amount: Amount) -> Mention | None:
    """Read a number that counts things; without a noun it is a plain number."""
    if amount.follows & SHARE and (fraction := shares.one_in(amount)) is not None:
        named = noun(amount.text, fraction.end)
        return shares.share(fraction) if named else numbers.plain(fraction)
    if amount.low.step is None:
        if shares.is_share(amount):
            return shares.share(amount)
        if numbers.is_pronoun(amount) or not shares.is_fraction(amount):
            return None
    if amount.follows & CODE and numbers.is_code(amount):
        return None
    is_year = numbers.is_year(amount)
    if is_year and numbers.stands_as_year(amount):
        return None
    found = noun(amount.text, amount.end, single=amount.low.value == 1 and amount.high is None)
    if found is None:
        return None if is_year else numbers.plain(amount)
    end, name = found
    if (is_year and " " in name) or name.rpartition(" ")[2].lower() in words_of("time"):
        return None
    return amount.mention("count", "count", "count.noun", noun=name, noun_end=end)
