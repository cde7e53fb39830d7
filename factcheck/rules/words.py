"""Numbers in words: forty-six, half a billion, a million and a half, two thirds, a dozen.

`worded` reads the longest number that begins at a word. Vague amounts ("hundreds of
millions", "several thousand") and lone scale words are no numbers.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from factcheck.amounts import rounded
from factcheck.patterns import pattern
from factcheck.rules.numerals import Numeral, scale_words
from factcheck.rules.spelled import Reading, Word
from factcheck.tables import cells, rows

_SMALL = ("unit", "teen", "ten")
_MOST_WORDS = 24
_ONE, _DOZEN = Decimal(1), Decimal(12)


@cache
def _vocabulary() -> dict[str, tuple[str, Decimal]]:
    table = {
        word: (row["role"], Decimal(row["value"]))
        for row in rows("number_words")
        for word in cells(row["words"])
    }
    for word, value in scale_words().items():
        roles = {Decimal(100): "hundred", _DOZEN: "dozen"}
        table[word] = (roles.get(value, "scale"), value)
    table |= dict.fromkeys(("a", "an"), ("a", _ONE))
    table |= {"first": ("ordinal", _ONE), "second": ("ordinal", Decimal(2))}
    table |= {"point": ("point", _ONE), "couple": ("couple", Decimal(2))}
    return table


@cache
def numeral_words() -> tuple[str, ...]:
    """Give the words from one to ninety."""
    return tuple(w for w, (role, _) in _vocabulary().items() if role in _SMALL)


def word_trigger() -> str:
    """Give the RE2 pattern of the words with which a number in words begins."""
    parts = [w for w, (role, _) in _vocabulary().items() if role == "part" and w[-1] != "s"]
    scales = "(?:million|billion|trillion)"
    counted = "|".join([*scale_words(), *parts, "couple"])
    return rf"\b(?i:{'|'.join(numeral_words())}|half|quarter {scales}|an? (?:{counted}))\b"


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"((?:,?\s{1,2}|-)(?:and|&)(?:\s{1,2}|-)|\s?-\s?|,\s{1,2}|\s{1,2}|)([A-Za-z]+)(?![A-Za-z0-9])"
    )


def _tokens(text: str, start: int) -> list[Word]:
    found: list[Word] = []
    known, at = _vocabulary(), start
    while len(found) < _MOST_WORDS and (match := _token().match(text, at)) is not None:
        entry = known.get(match[2].lower())
        if entry is None or (found and not match[1]):
            break
        join = match[1].strip(" \t\r\n\xa0")
        join = "and" if "and" in join or "&" in join else join
        found.append(Word(match.start(2), match.end(), join, *entry, match[2].lower()))
        at = match.end()
    return found


_IN_DIGITS = pattern(r"\s\(([0-9]+(?:,[0-9]{3})*)\)")
"""The same number again: "twelve (12)"."""
_LETTERS = pattern("[A-Za-z]+")
_TWO_WORDS = pattern(r"([A-Za-z]+)(?: ([A-Za-z]+)|(?=[.;:!?)]|\Z))")


@cache
def _small() -> dict[str, Decimal]:
    return {word: value for word, (role, value) in _vocabulary().items() if role in _SMALL}


def _alone(text: str, start: int) -> Numeral | None:
    """Read a number of one word, the commonest, if no word of a number follows."""
    match = _TWO_WORDS.match(text, start)
    if match is None:
        return None
    word, following = match.groups()
    value = _small().get(word) or _small().get(word.lower())
    if value is None or (
        following is not None and (following in _vocabulary() or following == "and")
    ):
        return None
    return Numeral(start, start + len(word), value, None, word)


def worded(text: str, start: int) -> Numeral | None:
    """Read the number in words that begins at `start`, and itself in digits: "twelve (12)"."""
    number = _worded(text, start)
    if number is None or not text.startswith((" (", "\n("), number.end):
        return number
    again = _IN_DIGITS.match(text, number.end)
    same = again is not None and Decimal(again[1].replace(",", "")) == number.value
    return replace(number, end=again.end()) if again and same else number


def _worded(text: str, start: int) -> Numeral | None:
    """Read the number in words that begins at `start`, with a fraction behind it."""
    first = _LETTERS.match(text, start)
    if first is not None and first[0].lower() not in _vocabulary():
        return None
    alone = _alone(text, start)
    if alone is not None:
        return alone
    words = _tokens(text, start)
    if not words:
        return None
    reading = Reading(words)
    value = reading.number()
    if value is None:
        return None
    end = words[reading.at - 1].end
    if (
        reading.at < len(words)
        and words[reading.at].role in ("part", "ordinal")
        and words[reading.at].join == "-"
    ):
        return None  # an ordinal: "twenty-third"
    if value < 1 and (whole := _of_scale().match(text, end)) is not None:
        times = scale_words()[whole[1].lower()]
        return Numeral(start, whole.end(), rounded(value * times), None, text[start:end], times)
    said = text[start:end]
    step = None if _VAGUE.search(said) else _last_digit(rounded(value), reading.scale)
    return Numeral(start, end, rounded(value), step, said, reading.scale)


@cache
def _of_scale() -> re.Pattern[str]:
    """Match what a fraction is of: "(a quarter) of a million"."""
    return re.compile(rf"\sof\s(?:an?|one)\s({'|'.join(scale_words())})\b", re.IGNORECASE)


_VAGUE = pattern(
    r"^an?\b|\b(?:half|halves|quarters?|thirds?|(?:four|fif|six|seven|eigh|nin|ten)ths?|dozens?|couple)\b",
    re.IGNORECASE,
)


def _last_digit(value: Decimal, scale: Decimal) -> Decimal | None:
    """Give the size of the last digit that the words say: of "seventy billion" ten billion."""
    if not value:
        return None
    said = (value / scale).normalize()
    exponent = said.as_tuple().exponent
    if not isinstance(exponent, int):
        return None
    return scale.scaleb(exponent if scale > 1 else min(exponent, 0))
