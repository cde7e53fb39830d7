# ruff: noqa: RUF001 - dashes, minus signs and quotes are what is read here
"""Degrees told by their letter alone: "-31C", "highs of 40C", "96F in the shade".

A bare C or F is that of a seat, a section or an aircraft, too: it is one of degrees behind a
minus, or where the sentence tells of heat or cold.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.nouns import words_as
from factcheck.rules.numerals import Numeral
from factcheck.rules.units import Unit, units
from factcheck.rules.yearlike import word_before

LETTERS: Final = {"C": ("°C", 99), "F": ("°F", 134)}
"""The sign that a letter stands for, and how hot it can be where people live."""
_MINUS = pattern(r"(?:(?:\A|[\s(])[-−–]|\b(?i:minus)\s)\Z")
_READ_AT = pattern(
    r"(?:\b(?i:recorded|hit|hits|reach(?:ed|es)?|topped|tops|record\sof|highs?\sof|lows?\sof|peak\sof"
    r"|average\sof|registered|peaked\sat|readings?\s(?:was|of)|(?:fell|rose|dropped|climbed|soared|recovered"
    r"|plunged|warmed|cooled)\sto)|\b(?:a|massive|balmy|mere))\s(?:[a-z]+\s)?\Z"
)
"""What leads to a temperature, and to no seat, which has no decimals: "recorded 37.9C"."""
_ENDS = pattern(r"[.!?]\s|\n")
_LED = 40
"""So far, in code points, the words reach that lead to a temperature."""
_GOES_ON = pattern(r"[^\W_]|[-/][^\W\d_]|\.[0-9]|(?:,|\s(?:and|or|to))\s[0-9]{1,2}[ABDEGHJK]\b")
"""Part of a word, or one seat of several ("22F, 22E and 22D")."""
_NEAR = 120
"""So far, in code points, a sentence is searched for heat and cold."""


def _is_label(word: str) -> bool:
    """Whether a word leads to a seat, a size or a model: "Bus 14C", "exits 40C", "iPhone 5C"."""
    plain = word.lower().rstrip(",(")
    names = words_as("label") | words_as("lettered")
    is_model = word[:1].islower() and word != word.lower()
    return is_model or plain in names or plain.removesuffix("s") in names


@cache
def _hot_or_cold() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words_as('weather')))})\b", re.IGNORECASE)


def degrees(text: str, number: Numeral) -> Unit | None:
    """Give the unit of a letter glued to a number where it is one of degrees."""
    sign, most = LETTERS[text[number.end]]
    if number.scale != 1 or number.value > most or _GOES_ON.match(text, number.end + 1):
        return None
    start = number.start
    if _is_label(word_before(text, start)):
        return None
    is_decimal = "." in number.digits and text[number.end] == "C"
    is_read = is_decimal and _READ_AT.search(text, max(0, start - _LED), start)
    if not is_read and not _MINUS.search(text, max(0, start - len(" minus ")), start):
        before = _ENDS.split(text[max(0, start - _NEAR) : start])[-1]
        behind = _ENDS.split(text[number.end + 1 : number.end + _NEAR])[0]
        if not _hot_or_cold().search(f"{before} {behind}"):
            return None
    found = units().longest(sign, 0)
    return None if found is None else found[1]
