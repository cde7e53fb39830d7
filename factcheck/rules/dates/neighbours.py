"""The word behind four digits, or a number in words, by which it is no year but an amount."""

from __future__ import annotations

from functools import cache
from typing import Final

from factcheck import tables
from factcheck.patterns import pattern
from factcheck.rules.nouns import words_as

_NEXT_WORD = pattern(r"[ -]([A-Za-z]+)")
_SOME_OF: Final = (
    " block of ",
    " of the ",
    " of them",
    " of those ",
    " of whom ",
    " of its ",
    " of their ",
)
_FROM_A_PRICE: Final = frozenset(("from", "between", "of", "to", "by"))
"""Words that lead to a year, and to a price as often ("from 2000 SEK", "a fine of 2000 baht")."""
_WHOLE = pattern(r"(?i)\b(?:(?P<one>one\s)?thousand|(?P<hundreds>hundred))\b")
_LED = pattern(
    r"(?i)\b(?:in|since|from|until|till|by|before|after|during|years?|early|late|mid)[\s-]\Z"
)
_HEDGED = pattern(
    r"(?i)\b(?:over|than|nearly|almost|some|least|most|exceeding|exactly|about|around)\s\Z"
)
_OF_THIS_AGE = pattern(r"(?i)two\sthousand\sand\s")
_LEAD: Final = 12


def is_measured(after: str) -> bool:
    """Whether a unit follows, or what makes it a time or a house number, or those it is some of.

    "2100 GMT", "the 1900 block of Elm", "1500 of the hostages".
    """
    found = _NEXT_WORD.match(after)
    if found is None:
        return False
    return found[1] in neighbours("measured") or (
        found[1] in ("of", "block") and after.startswith(_SOME_OF)
    )


def is_counting(after: str) -> bool:
    """Whether a word follows that the number would count ("2015 projects", "1990 SEK")."""
    found = _NEXT_WORD.match(after)
    if found is None:
        return False
    word = found[1]
    if word in neighbours("counted") or _is_money(after):
        return True
    return word.islower() and word.endswith("s") and word not in neighbours("uncounted")


def is_a_price(after: str, before: str) -> bool:
    """Whether it is a sum behind a word that leads to years too ("from 2000 SEK", "of 2000 baht").

    Behind "in" it is a year: "in 2015 yen were bought".
    """
    return before in _FROM_A_PRICE and _is_money(after)


def _is_money(after: str) -> bool:
    """Whether money follows, and no noun of its own: "a review of 2014 yen trading"."""
    found = _NEXT_WORD.match(after)
    if found is None or found[1] not in _priced():
        return False
    noun = _NEXT_WORD.match(after, found.end())
    return noun is None or not noun[1].islower() or noun[1] in words_as("stop") | words_as("paid")


def is_counted_in_words(text: str, start: int, end: int, *, led: bool = False) -> bool:
    """Whether a number in words is an amount: "one thousand two hundred came".

    Thousands are a year where a word leads to one (`led`), and "two thousand and eight" where
    it names none of those things and people that may follow ("was a bad year for banks").
    """
    after = text[end : end + 24]
    before = text[max(0, start - _LEAD) : start]
    led = led or _LED.search(before) is not None
    whole = _WHOLE.search(text, start, end)
    if whole is None or is_measured(after):  # "nineteen ninety-one" counts nothing
        return is_measured(after) or (text[start] in "'\u2019" and is_counting(after))
    if led and _OF_THIS_AGE.match(text, start):
        return False  # "in two thousand and eight banks failed"
    if is_counting(after) or (_HEDGED.search(before) and not led):
        return True
    if led or whole["hundreds"]:
        return False
    noun = _NEXT_WORD.match(after)
    of_a_count = noun is not None and noun[1] not in neighbours("uncounted")
    return of_a_count or whole.end() == end or whole["one"] is not None


@cache
def _priced() -> frozenset[str]:
    """Give the codes of money that are no words, and the names of it that are no verbs."""
    codes = {row["code"] for row in tables.rows("currencies") if row["code_is"] == "loose"}
    return neighbours("priced").union(codes)


@cache
def neighbours(kind: str) -> frozenset[str]:
    """Give the words of a kind in `data/year_neighbours.csv`."""
    return frozenset(row["word"] for row in tables.rows("year_neighbours") if row["kind"] == kind)
