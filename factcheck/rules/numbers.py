# ruff: noqa: RUF001 - dashes, minus signs and quotes are what is read here
"""Plain numbers, and what only looks like one: years, versions, labels, telephone numbers."""

from __future__ import annotations

import re
from functools import cache

from factcheck import geography
from factcheck.model import Mention
from factcheck.patterns import pattern
from factcheck.rules import clocks, hedges, telephones
from factcheck.rules.amount import Amount
from factcheck.rules.amounts import amount_rule
from factcheck.rules.below_zero import below_zero
from factcheck.rules.nouns import noun, words_as
from factcheck.rules.ranks import is_of_places
from factcheck.rules.words import numeral_words
from factcheck.rules.yearlike import is_behind_a_title, is_yearlike, word_before

_WORD = pattern(r"\s([A-Z][a-z]+)")
_CAPITAL = pattern(r"\s[A-Z][A-Za-z]")
_FOLLOWING = pattern(r"( |[-–][a-z]|['’]s\b)([a-z]*)")
_JOINTS = frozenset({"and", "or", "to", "&"})
_AND_MORE = pattern(r"(?:,\s[0-9]{1,4})*,?\s(?:and|or|&)\s[0-9]")
_OF_A_KIND = pattern(r"\b[Aa]n?\s(?:[a-z]+ly\s)?[a-z-]{3,}\s\Z")
"""What leads to "one" that stands for a noun: "a unanimous one"."""
_SOMEBODY = pattern(r"\s[A-Z]\.?\s(?:[A-Z]\.?\s)?[A-Z][a-z]+")
"""The initials of whom "one" calls a certain man: "One S Kumar, 41"."""
_ZEROS = pattern(r"0[0-9]+")
"""Digits that only a code begins with."""
_VERSION = pattern(r"[0-9]\.[0-9]")
_PHONE = pattern(r"\+[0-9][0-9 ()-]{0,14}$")
_NUMBER_THEM = pattern(
    r"(?:[a-z]s|\b(?:people|police|personnel|staff|children|(?:wo)?men|cattle|youth|poor)) "
    r"(?:(?:of|in) (?:[A-Z]\w+ ){1,2})?number $"
)
"""Where "number" is a verb: "its armed forces number 659,500"."""
_TELLING = 3
"""Shorter numbers behind a country are mostly those of a match."""
_LONGEST_NAME, _END = 40, 6
_HEADED = pattern(r"(?:\)|[%\"])\s*(?:[:\u2013-]\s*)?$")
"""What ends the words over a list of countries: "Time ( days ): Mauritania 19"."""
_OF_A_WHOLE = pattern(r"\bof (?:GDP|GNI|GNP) $")
_LONGEST_WHOLE = 8
_POINTS = pattern(r"\sIndex\sPoints?\b")
_HOUSES = pattern(
    r"\s(?:and|or|to)\s[0-9]{1,4}\s(?:[A-Z]\w+\s){1,2}(?:Street|St|Road|Avenue|Lane|Square|Place)\b"
)
"""What stands behind the first of two houses: "37 and 41 Mount Street"."""
_ON_A_DAY = pattern(
    r"(?:\b(?i:on|at|by|from|until|till|since|to|before|after|of|through)\s[Dd]ay|\bDay)\s\Z"
)
_GAP = pattern(r"\s*[|;,/]?\s*")
_NUMBER_BEFORE = pattern(r"[0-9]\s?[|;,/]?\s$")
_SET_OFF = pattern(r"[|;,/]")
_COUNTED_NAME = pattern(
    r"(?:^|(?<=[\s(]))(?P<count>[0-9]{1,4}|[A-Za-z]{3,9})\s(?:[A-Z][\w'’-]+\s){1,3}\Z"
)
"""A count and the name of what is counted, before a number that belongs to the name."""
_FIRST_RANK = pattern(r": 1\. [A-Z]")
"""What only begins to count the names of a list: "by visitors: 1. Egypt 14.9 million"."""
_ITS_OWN = pattern(r"\s[0-9]")
_MARK_BEFORE = pattern(r"\[\s*\Z")
_MARK = pattern(r"[0-9]{1,3}\s*\]")
_LONGEST_GAP = 6
"""The mark of a footnote with blanks in its brackets: "[ 7 ]"."""


@cache
def _behind() -> re.Pattern[str]:
    """Match what makes a number part of a code, a time or a name."""
    return re.compile(
        r"[^\W_]|-[^\W\d_]*[0-9]|\.[^\W\d_]|[:/][0-9]|\s?(?:[ap]\.?m\b|o['’]clock)|[-–]?(?:st|nd|rd|th)\b|@|_"
    )


def is_code(amount: Amount) -> bool:
    """Whether the number is part of a code, time, ordinal, telephone number, mark or rank."""
    text, end = amount.text, amount.end
    in_words = amount.low.scale != 1 and text[end - 1].isalpha()  # "3 million.The road"
    if not (in_words and text[end] == ".") and _behind().match(text, end):
        return True
    if text.startswith(".)", end):
        return True  # "1.) Gladiator"
    if text[amount.start - 1 : amount.start] == "[" and text[end : end + 1] == "]":
        return True
    if _MARK.match(text, amount.start) and _MARK_BEFORE.search(
        text, max(amount.start - _LONGEST_GAP, 0), amount.start
    ):
        return True
    return _FIRST_RANK.match(text, max(amount.start - 2, 0)) is not None


@cache
def _labels() -> frozenset[str]:
    """Give the label words as they are written before a number, "No." and "Section" included."""
    words = words_as("label")
    spelled = words | {word.capitalize() for word in words} | {word.upper() for word in words}
    return spelled | {word + end for word in spelled for end in (".", ":", "#")}


@cache
def _labelled() -> re.Pattern[str]:
    """Match what names things by several numbers, before one of the later: "Years 7, 9 and"."""
    words = "|".join(sorted(words_as("label") - words_as("dial")))
    return pattern(
        rf"\b(?:(?i:{words})|Years|Grades|[Ss]ervices|[Rr]outes|[Bb]uses|[Tt]rams"
        r"|[Ll]ots|[Ii]tems|[Cc]lauses|[Cc]hapters|[Rr]ooms|[Pp]lots)"
        rf"\s[0-9]{{1,4}}[A-Z]?(?:,\s[0-9]{{1,4}}[A-Z]?)*"
        r"(?:,|,?\s(?:and|or|to|&))\s\Z"
    )


def is_labelled(amount: Amount) -> bool:
    """Whether the number names one thing of a kind ("Section 12") or is a telephone number."""
    text, start = amount.text, amount.start
    if start < 2:
        return False
    label = word_before(text, start).lstrip('(["“‘')
    if label in _labels():
        if label == "number" and "," in amount.low.digits:
            return False  # "the police number 802,400"
        return _NUMBER_THEM.search(text, max(start - _LONGEST_NAME, 0), start) is None
    if label in ("day", "Day") and _is_day(amount):
        return True
    if amount.low.digits.istitle() and text[start - 2].isalnum():
        return True  # "the Big Four", "Group of Seven"
    if _ZEROS.fullmatch(amount.low.digits) or (text[start - 1] == "+" and not _is_more(amount)):
        return True
    if text[start - 2].isdigit() and _PHONE.search(text, max(0, start - 18), start):
        return True
    if clocks.is_for_help(text, start, amount.end, amount.low.digits):
        return True
    is_one_of_them = label in _JOINTS or (label[-1:] == "," and _AND_MORE.match(text, amount.end))
    if is_one_of_them and _labelled().search(text, max(0, start - _LONGEST_NAME), start):
        return True
    return telephones.is_part(text, start, amount.end)


def _is_day(amount: Amount) -> bool:
    """Whether a day is told by its number ("on day four of the Test", "Day 36: rain")."""
    led = _ON_A_DAY.search(amount.text, max(0, amount.start - _LONGEST_NAME), amount.start)
    return led is not None and noun(amount.text, amount.end) is None


def _is_more(amount: Amount) -> bool:
    """Whether a plus says by how much something rose ("+8.4", "+120,000"), and leads no call."""
    digits = amount.low.digits
    return not digits.isdigit() and not amount.text[amount.end + 1 : amount.end + 2].isdigit()


def _is_name(amount: Amount) -> bool:
    """Whether capitals beside a plain number make it a name or an address ("10 Downing Street")."""
    text, start = amount.text, amount.start
    if amount.low.scale != 1 or ("." in amount.low.digits and not _is_version(amount)):
        return False
    if "," in amount.low.digits or is_of_a_country(amount):
        return False
    if is_behind_a_title(text, start) or _is_of_a_statistic(amount):
        return False
    if _HOUSES.match(text, amount.end):
        return True
    if _CAPITAL.match(text, amount.end) and not is_demonym_behind(amount):
        return True
    word = word_before(text, start)
    if word.islower() or not word.replace("&", "").isalpha() or word.lower() in words_as("stop"):
        return False
    return hedges.before(text, start) is None


def _is_of_a_statistic(amount: Amount) -> bool:
    """Whether what stands beside a number says by what it is told: "of GDP 1.9", "Index Points"."""
    text, start = amount.text, amount.start
    if _POINTS.match(text, amount.end):
        return True
    return _OF_A_WHOLE.search(text, max(start - _LONGEST_WHOLE, 0), start) is not None


def is_of_a_country(amount: Amount) -> bool:
    """Whether a number of a table stands behind the country that it is of ("Peru 10.9")."""
    digits, start = amount.low.digits, amount.start
    if not amount.text[max(start - 3, 0) : start - 1].isalpha():
        return False
    before = amount.text[max(start - _LONGEST_NAME, 0) : start - 1]
    name = next((first for first, end, _ in geography.find(before) if end == len(before)), None)
    if name is None:
        return False
    if len(digits) >= _TELLING:
        return True
    first = start - 1 - len(before) + name
    is_headed = len(digits) > 1 and _HEADED.search(amount.text, max(first - _END, 0), first)
    return bool(is_headed) or _is_in_a_row(amount, first)


def _is_in_a_row(amount: Amount, name: int) -> bool:
    """Whether a country with a number of its own stands right before or behind one's own."""
    text, end = amount.text, amount.end
    before = _NUMBER_BEFORE.search(text, max(name - _TELLING - 2, 0), name)
    gap = _GAP.match(text, end)
    between = before[0] if before else gap[0] if gap else ""
    if len(amount.low.digits) == 1 and not _SET_OFF.search(between):
        return False  # "Britain 2 Germany 1"
    if before:
        return True
    behind = text[gap.end() if gap else end : end + _LONGEST_NAME]
    names = geography.find(behind)
    return any(first == 0 and _ITS_OWN.match(behind, last) for first, last, _ in names)


def is_demonym_behind(amount: Amount) -> bool:
    """Whether people or things of a country are counted: "1,100 Pakistanis and 400 Chinese"."""
    word = _WORD.match(amount.text, amount.end)
    return word is not None and geography.is_demonym(word[1])


def is_edition(amount: Amount) -> bool:
    """Whether a number is the edition of something named before it ("GCDF 3.0 covers")."""
    return _is_version(amount) and _is_name(amount)


def is_of_a_model(amount: Amount) -> bool:
    """Whether a number is part of the name of things that are counted: "14 Challenger 2 tanks".

    A day of a month is no count before one ("on May 5 Toyota 500 cars").
    """
    text, start = amount.text, amount.start
    if not amount.low.digits.isdigit() or len(amount.low.digits) > _TELLING:
        return False
    named = _COUNTED_NAME.search(text, max(0, start - _LONGEST_NAME), start)
    if named is None or amount.low.scale != 1 or amount.high is not None:
        return False
    if word_before(text, named.start("count"))[:1].isupper():
        return False
    counted = named["count"].lower()
    return counted in numeral_words() or (counted.isdigit() and not is_yearlike(counted))


def _is_version(amount: Amount) -> bool:
    """Whether digits are like those of an edition ("GCDF 3.0")."""
    return _VERSION.fullmatch(amount.low.digits) is not None


def is_pronoun(amount: Amount) -> bool:
    """Whether "one" stands for somebody or something ("the one", "one of them")."""
    if amount.low.digits.lower() != "one" or amount.high is not None:
        return False
    text, end = amount.text, amount.end
    if word_before(text, amount.start).lower() in words_as("before_one"):
        return True
    if _OF_A_KIND.search(text, max(0, amount.start - _LONGEST_NAME), amount.start):
        behind = _FOLLOWING.match(text, end)
        return behind is None or behind[2] in words_as("stop")
    if _SOMEBODY.match(text, end):
        return True
    following = _FOLLOWING.match(text, end)
    return following is not None and (following[1] != " " or following[2] in words_as("after_one"))


def _has_decimals(amount: Amount) -> bool:
    """Whether both ends have decimals, as those of a match and telephone numbers have none."""
    return amount.high is not None and "." in amount.low.digits and "." in amount.high.digits


@amount_rule(
    "number.plain",
    examples={
        "The index stood at 42.5 then.": {"text": "42.5", "kind": "number"},
        "Its soldiers number 659,500.": {"text": "659,500", "kind": "number"},
        "Time ( days ) : Mauritania 19": {"text": "19", "kind": "number"},
        "Morocco 55 | Tunisia 41.4": {"text": "55", "kind": "number"},
        "Time ( days ) 32 Cost": {"text": "32", "kind": "number"},
        "Spending as % of GDP 1.9": {"text": "1.9", "kind": "number"},
        "The index averaged 1726 that year.": {"text": "1726", "kind": "number"},
        "The index was 1808 in 2012.": {"text": "1808", "kind": "number"},
        "Life expectancy ( years ) - 77.04 - 2011": {"text": "77.04", "kind": "number"},
        "The index moved within 7.4 - 7.8 then.": {"text": "7.4 - 7.8", "kind": "number"},
    },
    rejects=(
        "Flight 370 was lost.",
        "version 2.13.1",
        "at 10:30",
        "Italy 90",
        "on France 24",
        "Its best year was 2008 in sales.",
        "He was fifth out of 20.",
        "Its bridges are old [ 12 ].",
        "Services 4, 4A, 6 and 9 are late.",
        "Play ended on day four of the Test.",
        "It is issued at 0530, 1130 and 1730 GMT.",
    ),
)
def plain(amount: Amount) -> Mention | None:
    """Read a number that nothing says more of."""
    if (amount.dashed and not _has_decimals(amount)) or _is_name(amount):
        return None
    text, start, end = amount.text, amount.start, amount.end
    if is_of_places(text, start) or clocks.is_a_time(text, start, end, amount.low.digits):
        return None
    return below_zero(amount).mention("number", None, "number.plain")
