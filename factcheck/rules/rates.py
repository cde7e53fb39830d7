"""What a rate is counted by: "/year", "a head", "per litre", "annually", "to the dollar"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.patterns import pattern
from factcheck.rules.nouns import words_as
from factcheck.rules.registry import Signs
from factcheck.rules.units import units
from factcheck.tables import cells, rows

_SHORTEST = 3
_NOUN_ENDS = pattern(
    r"\s*(?:$|[.,;:!?)])|\s(?:in|on|at|to|for|from|and|or|but|by|when|as|with|than|if|this|last|while)\b"
)
_AGO = pattern(
    r"\s(?:ago|earlier|later|old"
    r"|(?:before|after)(?!\s(?:tax(?:es)?|deductions?|rent|housing|costs|bills|interest|expenses)\b))\b"
)
"""What makes a time of "a year": no rate is "$2 a year ago", but "$2 a month after tax" is one."""
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "second"})
_BRACKETS = pattern(r"\s\([^()\n]{0,5}[0-9][^()\n]{0,24}\)(?=[\s-](?:an?|per|each|every)[\s-])")
_MONEY_AHEAD = pattern(r"[0-9][^()\n]{0,24}\([^()\n]*\Z")
_BACK = 60
_OF_SHARES = (
    r"(?:(?:fully\s)?(?:diluted|basic|ordinary|equity|common|preferred|preference)\s(?=shares?\b))?"
)
"""What may stand before a share: "Rs 4.50 per equity share"."""
_FOR_EACH = r"\sfor\s(?:each|every)\s(?:(?:additional|extra|further|new|single)\s)?"
_GOES_ON = pattern(
    r"\s(?:who|whom|that|which|is|are|was|were|will|would|has|had|can|could|may|should|[a-z]{3,}ed"
    r"|sold|bought|spent|lost|sent|lent|made|born)\b"
)
"""What may follow behind those words alone: "for every pupil who left", no "a deal that fell"."""


@cache
def _table() -> dict[str, str]:
    return {word: row["per"] for row in rows("rates") for word in cells(row["words"])}


@cache
def _behind_slash() -> dict[str, str]:
    """Short forms that mean something else behind "a" and "per": "$105/t", "a t-shirt"."""
    return {word: row["per"] for row in rows("rates") for word in cells(row["behind_slash"])}


@cache
def words_for(per: str) -> tuple[str, ...]:
    """Give the words for what a rate is counted by: of `m^2` "square metre"."""
    return (per, *(word for word, unit in _table().items() if unit == per))


@cache
def _pattern() -> re.Pattern[str]:
    adverbs = "annually|yearly|monthly|weekly|daily|hourly|apiece"
    known = sorted((word.replace(" ", r"\s") for word in _table()), key=len, reverse=True)
    return re.compile(
        rf"(?:/(?P<short>{'|'.join(_behind_slash())})(?![\w&-])"
        rf"|(?:\s?/\s?|[\s-](?:[Pp]er|each|every)[\s-]|[\s-]an?[\s-]|{_FOR_EACH})"
        rf"(?:{_OF_SHARES}(?P<known>(?i:{'|'.join(known)}))\b|(?P<other>[^\W\d]\w*))"
        rf"|\s(?:({adverbs})|p\.?(a)\.?)\b|\sto\s(?:the|an?|one)\s(?P<changed>\w))"
    )


def read(text: str, end: int, signs: Signs, *, money: bool = False) -> tuple[int, str] | None:
    """Read "per litre" at `end`: where it ends, and its unit, singular; of money its code.

    Behind `money` any noun may stand that ends there: "$3,000 a book, to settle".
    """
    if text[end : end + 1] not in (" ", "/", "-", "\n", "\u00a0"):
        return None
    match = _pattern().match(text, end)
    if match is None:
        return None
    found = _what_it_is_by(text, match, signs, money=money)
    is_time = found is not None and found[1] in _TIMES and match[0][0] != "-"
    return None if found and is_time and _AGO.match(text, found[0]) else found


def _what_it_is_by(
    text: str, match: re.Match[str], signs: Signs, *, money: bool
) -> tuple[int, str] | None:
    short, known, other, adverb, yearly, changed = match.groups()
    if short:
        return match.end(), _behind_slash()[short]
    if changed:
        return _currency(text, match.start("changed"), signs)
    if yearly:
        return match.end(), "year"
    if known and match[0].startswith(" for ") and (of_money := _money_each(text, match, signs)):
        return of_money
    if known or adverb:
        word = re.sub(r"\s", " ", known or adverb)
        return match.end(), _table().get(word) or _table().get(word.lower(), "year")
    if " per " not in match[0] and "-per-" not in match[0]:
        return _by_any_noun(text, match, signs) if money else None
    return _currency(text, match.start("other"), signs) or (match.end(), other.lower())


def _money_each(text: str, match: re.Match[str], signs: Signs) -> tuple[int, str] | None:
    """Read "for every pound raised", which is money and no weight."""
    found = _currency(text, match.start("known"), signs)
    return None if found is None or text.startswith(" of ", found[0]) else found


def _by_any_noun(text: str, match: re.Match[str], signs: Signs) -> tuple[int, str] | None:
    """Read "a tablet", "a dollar", "for every Greek" behind a sum, where nothing goes on."""
    noun, end = match["other"], match.end()
    if found := _currency(text, match.start("other"), signs):
        return found
    is_noun = len(noun) >= _SHORTEST and noun.isalpha() and noun not in words_as("no_measure")
    if match[0].startswith(" for "):
        ends = _NOUN_ENDS.match(text, end) or _GOES_ON.match(text, end)
        is_noun = is_noun and noun.lower() not in words_as("stop")
    else:
        ends = _NOUN_ENDS.match(text, end)
        is_noun = is_noun and noun.islower()
    return (end, noun.lower()) if is_noun and ends else None


def behind_brackets(text: str, end: int, signs: Signs) -> str | None:
    """Read "a kilo" behind the brackets that tell a sum anew: "98,000 dong ($3.73) a kilo"."""
    if text.startswith(")", end):
        if not _MONEY_AHEAD.search(text, max(0, end - _BACK), end):
            return None
        found = read(text, end + 1, signs)
    else:
        brackets = _BRACKETS.match(text, end)
        found = read(text, brackets.end(), signs) if brackets else None
    return found[1] if found else None


def _currency(text: str, at: int, signs: Signs) -> tuple[int, str] | None:
    """Read the money that a price in other money is told by: "per US dollar", "to the euro"."""
    found = units().longest(text, at)
    currency = None if found is None else found[1].currency
    if found is None or currency is None or currency.part != 1:
        return None
    if text[found[0] : found[0] + 3].strip(" .")[:1].isdigit():
        return None  # "€430/Rs. 34,200"
    code = currency.code or signs.currency(currency.word, at)[0]
    return None if code is None else (found[0], code)
