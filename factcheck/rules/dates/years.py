"""Years and pairs of years: "in 2015", "nineteen ninety-nine", "2013-14"."""

from __future__ import annotations

from datetime import date
from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.calendar import HOUSE
from factcheck.rules.dates.grammar import Expression, Found, Run, get, skip, starts, touching
from factcheck.rules.dates.meaning import Clock, When
from factcheck.rules.dates.neighbours import (
    is_a_price,
    is_counted_in_words,
    is_counting,
    is_measured,
    neighbours,
)
from factcheck.rules.dates.numbers import cardinal, year_number

DASHES: Final = ("-", "/", "~")
_LEADING: Final = frozenset(
    ("in", "since", "until", "till", "from", "during", "before", "after", "through", "late",
     "early", "mid", "year", "years", "the", "of", "its", "their", "his", "her", "our")
)  # fmt: skip
_LED = pattern(rf"(?i)(?:\b(?:{'|'.join(sorted(_LEADING))})[\s-]+|['\u2019]s\s+)\Z")
_ADDRESS = pattern(
    r"\s(?:(?:[A-Z]\w*\.?|\d+(?:st|nd|rd|th))\s){1,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Parkway|Place|Court|Way)\b"
)
_CROWD = pattern(
    r"(?i)\ban?\s(?:total|crowd|force|army|audience|population|workforce|turnout|garrison|herd|fleet)"
    r"\sof\s\Z"
)
_AMOUNT_OF = pattern(r"\b(?:total|number|fleet|list|average|sum|group|out|pool)\sof\s\Z")
_NO_PROSE = 32
"""A text so short that is only a number has nothing that makes it a year."""
_HEDGES: Final = frozenset(
    ("over", "than", "nearly", "almost", "some", "least", "most", "exceeding")
)
_HEDGED = pattern(
    rf"(?i)\b(?:{'|'.join(sorted(_HEDGES))}|(?:just|well)\sunder|upwards\sof|excess\sof)\s+\Z"
)
_POSSESSIVE: Final = ("'s ", "\u2019s ")
_LABELS: Final = frozenset(("no", "p", "pp", "vol", "art", "sec", "para", "apt", "suite"))
_ACT = pattern(r"\b(?:(?:Act|Rules|Regulations|Ordinance),?|(?:Order|Code|Law|Bill),)\s\Z")
"""What leads to the year of a law ("the Companies Act, 2013 requires")."""
_OF_YEAR = pattern(r"[-\u2013]([a-z]+)\b")
_OR = pattern(r"\b(?:in|since|from|until|before|after)\s(1\d{3})\s(?:or|and)\s\Z")
"""What leads to the second of two years ("in 1714 or 1715", "in 1846 and 1847")."""
_LONGEST_OR, _NEXT = 40, 2
_SHORTEST_LIFE, _LONGEST_LIFE = 15, 110
_LIFE = pattern(r"[A-Z][^\W\d_]+\s\(\Z")
"""The name behind which a life stands in brackets ("Schönberg (1874-1951)")."""
_PART_OF_NAME = pattern(
    rf"[\w][-.,:/]\Z|\w\Z|[$€£¥#@&+]\s?\Z|(?i:\b(?:{'|'.join(sorted(_LABELS))})\.?\s)\Z"
    r"|\s\d{3}\s\Z|\b0\d{2,4}\s(?:\d{3,4}\s)?\Z|\b[A-Z]{1,2}\d{1,2}\s\Z"
)
_NUMBERED = pattern(r"(?:\s[a-z]+|[,;:(])\s\w+\s\Z")
"""What stands before a thing with a number but no name ("of Bill 2021", "House 12, Road 2005")."""
_FLIGHT = pattern(r"\b[Ff]light [A-Z]{2} ?\Z")
_FLIGHT_REACH = 12
_AT_LEAST_UNTIL = pattern(r"(?i)\b(?:until|till|through|since)\sat\sleast\s\Z")
_MORE_DIGITS = pattern(r"\w|\s[A-Z]{2}\d|[.,:/]\d|[-\u2013\u2014]\w|\s?[%°]|\s?[$€£](?!\s?\d)")


class Year(Expression, frozen=True):
    """A calendar year."""

    family = "date-year"
    number: int

    def when(self, clock: Clock) -> When:  # noqa: ARG002
        """Give the year."""
        return meaning.year(self.number)

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse a four-digit number that is counted, priced, dialled or part of a name."""
        return year_stands(text, start, end)


class Years(Expression, frozen=True):
    """The years from one to another, "2013-14" or "1998/99".

    Two that are written as a `pair` may be one fiscal year.
    """

    family = "date-year"
    interval = True
    first: int
    last: int
    pair: bool = False

    def when(self, clock: Clock) -> When:
        """Give both years and those between; beside words of a budget the country's fiscal year."""
        if self.pair and self.last == self.first + 1 and clock.of_a_budget:
            return fiscal_days(self.last, clock.fiscal_year_start, spans_two=True)
        return meaning.between(meaning.year(self.first), meaning.year(self.last))

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse numbers that are priced, dialled or part of a name."""
        return year_stands(text, start, end, alone=False, counts=False)


def fiscal_days(number: int, start: int | None, *, spans_two: bool) -> When:
    """Give the fiscal year that ends in a year, of a calendar that starts in a month.

    The calendar year, or the two that name it, where that is January or not known.
    """
    if start in (None, meaning.JANUARY):
        years = meaning.between(meaning.year(number - 1), meaning.year(number))
        return years if spans_two else meaning.year(number)
    first = date(number - 1, start, 1)
    return meaning.span(first, meaning.day_before(meaning.add_months(first, 12)), "year")


def year_stands(
    text: str, start: int, end: int, *, alone: bool = True, counts: bool = True
) -> bool:
    """Whether the prose around four digits makes them a year.

    A pair of numbers (`alone` is false) is no hedged amount; one like "2013-14" also `counts`
    nothing.
    """
    after = text[end : end + 24]
    if not text[start].isdigit():
        is_title = text[start:end].istitle() and text[end - 1].isalpha()
        named = is_title and not _LED.search(text, max(0, start - 9), start)
        return not (named or is_counted_in_words(text, start, end))
    before = text[max(0, start - 14) : start]
    if len(text) <= _NO_PROSE and not before.strip() and not after.strip():
        return False
    written = before.split()[-1:] if before[-1:] == " " else []
    if written and _is_label(written[0], before):
        return False
    if _FLIGHT.search(text, max(0, start - _FLIGHT_REACH), start):
        return False
    if _is_address(text, end) or _has_more_digits(after) or is_measured(after):
        return False
    word = written[0].lower() if written else ""
    if word.isalpha():  # the commonest
        named = word in _LABELS or is_a_price(after, word)
        hedged, led = word in _HEDGES, word in _LEADING
        hedged = hedged or (word in ("under", "of") and _HEDGED.search(before) is not None)
    else:
        named, hedged, led = (
            found.search(before) is not None for found in (_PART_OF_NAME, _HEDGED, _LED)
        )
    hedged = hedged and alone and not (word == "than" and after.startswith(_POSSESSIVE))
    if named or (hedged and not _AT_LEAST_UNTIL.search(text, max(0, start - 24), start)):
        return False
    modern = "1900" <= text[start : start + 4] <= "2100"
    led = led or _is_led(text, start, end, alone=alone)
    if word == "of" and _CROWD.search(text, max(0, start - 24), start):
        return False
    if led and ((word.isalpha() and word != "of") or not _AMOUNT_OF.search(before)):
        return modern or not (counts and is_counting(after))
    return modern and not (counts and is_counting(after))


def _is_led(text: str, start: int, end: int, *, alone: bool) -> bool:
    """Whether a year stands where few numbers do: in the brackets of a life, in "1714 or 1715"."""
    before = text[max(0, start - _LONGEST_OR) : start]
    if _ACT.search(before):
        return True
    if alone:
        led = _OR.search(before)
        return led is not None and abs(int(text[end - 4 : end]) - int(led[1])) <= _NEXT
    if text[end : end + 1] != ")" or _LIFE.search(before) is None:
        return False
    born, died = text[start : start + 4], text[end - 4 : end]
    lived = int(died) - int(born) if born.isdecimal() and died.isdecimal() else 0
    return _SHORTEST_LIFE < lived < _LONGEST_LIFE and not (born[2:] == died[2:] == "00")


def _is_label(word: str, before: str) -> bool:
    """Whether a number is told by what it numbers: "Room 1914", "Resolution 1973", "Bill 2021"."""
    if word in neighbours("before"):
        return True
    return word in neighbours("numbered") and _NUMBERED.search(before) is not None


def _is_address(text: str, end: int) -> bool:
    """Whether a street or house follows ("1600 Pennsylvania Avenue", "the 1900 Grill")."""
    if not ("A" <= text[end + 1 : end + 2] <= "Z" or text[end + 1 : end + 2].isdigit()):
        return False
    return (HOUSE.match(text, end) or _ADDRESS.match(text, end)) is not None


def _has_more_digits(after: str) -> bool:
    """Whether the digits go on as a longer number, a word, an amount or a name ("2012 BX34").

    A "2005-built ship" is told by its year.
    """
    sign, behind = after[:1], after[1:2]
    if (joined := _OF_YEAR.match(after)) and joined[1] in neighbours("of_year"):
        return False
    if sign == " " and behind not in "%°$€£" and not behind.isupper():
        return False
    if sign in ".," and not behind.isdigit():
        return False
    return _MORE_DIGITS.match(after) is not None


# ---- grammar -----------------------------------------------------------------------------


def _short_led(run: Run, at: int) -> bool:
    """Whether "'75" stands where a year can ("in '75", "1974 or '75")."""
    return get(run, at - 1).text in ("in", "of", "since", "or", "and", "to", "until", "from", "-")


@starts("number", "cardinal", "'")
def one_year(run: Run, at: int) -> Found | None:
    """Read "2015", "nineteen ninety-nine", "88 AD"."""
    token = get(run, at)
    if token.kind == "number" and get(run, at + 1).text in ("ad", "ce"):
        return at + 2, Year(token.value)
    found = year_number(run, at)
    if found is None or (token.kind not in ("number", "cardinal") and not _short_led(run, at)):
        return None
    after = found[0]
    if get(run, after).text in ("s", "st", "nd", "rd", "th") and touching(run, after):
        return None
    if get(run, after).text == "a" and get(run, after + 2).text == "d":
        return skip(run, after + 3, "."), Year(found[1])
    return skip(run, after, "ad", "ce"), Year(found[1])


@starts("year", "fy", "calendar", "cy", "unit", needs=("year", "cy"))
def named_year(run: Run, at: int) -> Found | None:
    """Read "year 2015", "calendar year 2008"."""
    at = skip(run, at, "calendar")
    if get(run, at).text not in ("year", "cy"):
        return None
    if pair := two_years(run, at + 1):
        return pair
    found = year_number(run, at + 1) or ordinal_free(run, at + 1)
    return (found[0], NamedYear(found[1])) if found else None


class NamedYear(Year, frozen=True):
    """A year that the text calls so ("the year 267")."""

    def stands(self, text: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Accept it anywhere."""
        return True


def ordinal_free(run: Run, at: int) -> tuple[int, int] | None:
    """Read a year below 1000 in words."""
    found = cardinal(run, at) if get(run, at).kind == "cardinal" else None
    return found if found and found[1] >= 100 else None


@starts("number", needs=("-", "/", "~"))
def two_years(run: Run, at: int) -> Found | None:
    """Read "2013-14", "1998/99", "2010-11", "2025/2026", "2005/6"; "2015-12" is a month."""
    first, short = get(run, at), get(run, at + 2)
    dash = get(run, at + 1).text
    lengths = (1, 2, 4) if dash == "/" else (1, 2)
    if len(first.text) != 4 or len(short.text) not in lengths or short.kind != "number":
        return None
    if dash not in DASHES or not (touching(run, at + 1) and touching(run, at + 2)):
        return None
    last = first.value // 100 * 100 + short.value % 100
    if len(short.text) == 1:  # "2005/6"
        last = first.value + (short.value == first.value % 10 + 1)
    if first.value % 100 == 99 and short.value % 100 == 0:
        last += 100
    goes_on = touching(run, at + 3) and get(run, at + 3).kind in ("number", "-", "/")
    if last <= first.value or not 1000 <= first.value < 2200 or goes_on:
        return None
    if dash == "/" and (
        last != first.value + 1 or short.value not in (last, last % 100, last % 10)
    ):
        return None
    return at + 3, Years(first.value, last, pair=True)
