"""Hedges: the words before or after a number that say how exactly it is meant.

The phrases stand in `data/hedges.csv`; one that is `exact` only looks like a hedge ("the above
22 projects"). Doubled hedges ("at least roughly") keep the outer
one's meaning, unless it is the vaguer of the two.
"""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from factcheck.model import Modifier, Span
from factcheck.patterns import pattern
from factcheck.rules.kept import Kept
from factcheck.tables import rows

_LONGEST = 14
"""The longest last word of a hedge, and some."""
MINUS = ("minus", "negative")
"""Words for a minus before a number."""
_PLUS = "plus"
"""It adds something else where words follow ("$1 million plus bonuses")."""
_LAST = (_PLUS, "more or less")
"""Hedges behind a number that nothing follows: no "300 more or less honest men"."""
_PLACES = ("under", "over", "above", "below")
"""Words that place or name a thing rather than hedge its price, where an article follows."""
_MONEY = ("$", "€", "£", "¥", "₹")
_ARTICLES = ("a", "an", "the")
_SIGNS: dict[str, Modifier] = {
    "~": "approx", "≈": "approx", ">": "over", "<": "under", "≥": "at_least", "≤": "at_most",
}  # fmt: skip

_LEADING_SIGNS = (*_SIGNS, "c", "c.")
_CIRCA = pattern(r"(?<![^\s(])c\.?\Z")
_COMPARED = pattern(
    r"(?:%|\d(?:pc|bn|mn|m|tr)|\b(?:percent|per cent|pc|points?|million|billion|trillion|crore|lakh"
    r"|dollars|euros|rupees|yuan|half|third|quarter|fifth|tenth|times))\s\Z"
)
"""An amount by which something is "more than" the number: no hedge of the number."""

_BROUGHT = pattern(
    r"\b(?:br(?:ings?|inging|ought)|push(?:es|ed|ing)?|tak(?:es?|ing)|took|rais(?:es?|ed|ing)|mov(?:es?|ed|ing)"
    r"|lift(?:s|ed|ing)?|driv(?:es?|ing)|drove)\s(?:the|its|their|his|her|our|that)\s[^.,;0-9]{1,40}(?<!\sby|\sof|\sat|\sin)\s\Z"
)
_FAR = 60
"""What is moved, and up to where: "brings the fund up to £4.2m", which is so much."""

_LEVEL = pattern(
    r"\S+(?:[\s-](?:million|billion|trillion|crore|lakh|per\scent|percent)(?:[\s-]\w+)?)?"
    r"(?:[\s-][a-z]+)?[\s-](?:mark|level|threshold|barrier|ceiling|limit|line|target)\b"
)
"""A number that is a mark to be passed; any other with "the" is the one told of before.

"The row over the $46 billion package" is about it, and not about more.
"""

_Entries = tuple[tuple[str, Modifier], ...]
_LETTERS = pattern(rf"[^\W\d_]{{0,{_LONGEST}}}")
Hedge = tuple[Modifier, Span]


@cache
def _endings() -> dict[str, dict[str, _Entries]]:
    """Hedges before a number by their last word and the one before it; articles lead to none.

    Those of one word stand under "" and with all the others, the longest first.
    """
    table: dict[str, dict[str, list[tuple[str, Modifier]]]] = {each: {} for each in _ARTICLES}
    before = (row for row in rows("hedges") if row["side"] == "before")
    for row in sorted(before, key=lambda row: -len(row["phrase"])):
        *_, last_but_one, word = ("", *row["phrase"].split())
        entry = (row["phrase"], cast("Modifier", row["modifier"]))
        for written in (word, word.capitalize()):
            table.setdefault(written, {"": []}).setdefault(last_but_one, []).append(entry)
    return {
        word: {each: tuple(led + (by[""] if each else [])) for each, led in by.items()}
        for word, by in table.items()
    }


@cache
def _after() -> tuple[re.Pattern[str], dict[str, Modifier]]:
    """Match hedges after a number, and their meaning."""
    meaning = {
        row["phrase"]: cast("Modifier", row["modifier"])
        for row in rows("hedges")
        if row["side"] == "after"
    }
    longest = sorted(meaning, key=len, reverse=True)
    words = "|".join(phrase.replace(" ", r"\s") for phrase in longest if phrase not in _LAST)
    last = "|".join(phrase.replace(" ", r"\s") for phrase in _LAST)
    plus = rf"(?i:(?<=-){_PLUS}|(?:{last})(?=\s*(?:[.,;:!?)]|$)))"
    return re.compile(
        rf",?[\s-]({plus}|(?i:{words}))\b(?!\s(?:than\s)?(?:[$€£]|[0-9]|one\b|half\b))|(\+)"
    ), meaning


@cache
def _openings() -> frozenset[str]:
    """Give the words with which hedges after a number begin."""
    after = (row["phrase"] for row in rows("hedges") if row["side"] == "after")
    return frozenset(phrase.partition(" ")[0] for phrase in after)


def _first_word(text: str, end: int) -> str:
    match = _LETTERS.match(text, end + (2 if text[end] == "," else 1))
    return match[0].lower() if match is not None else ""


def is_led(text: str, start: int) -> bool:
    """Whether the word or sign before a number can say something of it; most words cannot."""
    end = start - 1
    if end < 1 or text[end] != " ":
        return True
    low = end - _LONGEST if end > _LONGEST else 0
    return _can_lead[text[low:end].rpartition(" ")[2]]


@Kept
def _can_lead(word: str) -> bool:
    if word in _endings() or _letters_at_the_end(word) in _endings():
        return True
    return word.endswith(_LEADING_SIGNS) or word.lower().endswith(MINUS)


def before(text: str, start: int) -> Hedge | None:
    """Find the hedge that ends at `start`."""
    found = _one_before(text, start)
    if found is None:
        return None
    modifier, span = found
    outer = _one_before(text, span.start)
    if outer is None:
        return found
    if modifier == "approx" and text[outer[1].start : outer[1].end] == "over":
        return found  # "must roll over some $5 billion"
    return (outer[0] if outer[0] != "approx" else modifier), Span(outer[1].start, span.end)


def _one_before(text: str, start: int) -> Hedge | None:
    end = start - 1
    if end < 1 or not text[end].isspace():
        return _sign_before(text, start)
    low = end - _LONGEST if end > _LONGEST else 0
    word = text[low:end].rpartition(" ")[2]
    entries = _endings().get(word)
    if entries is None:
        if word.isalpha():
            return None
        word = _letters_at_the_end(word)
        entries = _endings().get(word)
        if entries is None:
            return _sign_before(text, end)
    if entries:
        return _fitting(text, end, entries, word)
    found = _one_before(text, end - len(word)) if len(word) < end else None
    signed = text[start : start + 1].isupper() or text[start : start + 1] in _MONEY
    if signed and found is not None and text[found[1].start : found[1].end] in _PLACES:
        return None  # "under a $3 million contract"
    return found if found is None or _is_level(text, start) or word != "the" else None


def _is_level(text: str, start: int) -> bool:
    """Whether "the" leads to a mark that something lies above: "over the $100 mark"."""
    return _LEVEL.match(text, start) is not None


def _letters_at_the_end(word: str) -> str:
    at = len(word)
    while at and word[at - 1].isalpha():
        at -= 1
    return word[at:]


def _sign_before(text: str, end: int) -> Hedge | None:
    modifier = _SIGNS.get(text[end - 1 : end])
    if modifier is None and (circa := _CIRCA.search(text, max(0, end - 3), end)) is not None:
        return "approx", Span(circa.start(), end)  # "at c.193.90p", "up c1.84%"
    return None if modifier is None else (modifier, Span(end - 1, end))


def _fitting(text: str, end: int, entries: dict[str, _Entries], word: str) -> Hedge | None:
    """Give the longest phrase that ends at `end`, with a word."""
    at = end - len(word) - 1
    led = text[max(at - _LONGEST, 0) : max(at, 0)].replace("\n", " ").rpartition(" ")[2].lower()
    if not led.isalpha():
        led = _letters_at_the_end(led)
    for phrase, modifier in entries.get(led) or entries[""]:
        begin = end - len(phrase)
        if begin < 0 or (begin and text[begin - 1].isalnum()):
            continue
        if text[begin - 1 : begin] == "-" and phrase in _PLACES:
            return None  # "a 1-over 71", "a three-under 68"
        if text[begin:end].replace("\n", " ").lower() == phrase:
            return None if _is_none(text, begin, phrase, modifier) else (modifier, Span(begin, end))
    return None


def _is_none(text: str, begin: int, phrase: str, modifier: Modifier) -> bool:
    """Whether a phrase only looks like a hedge: "adds up to", or "(a third) less than"."""
    compares = phrase.endswith(" than") or phrase in ("over", "above")
    if compares and _COMPARED.search(text, max(0, begin - _LONGEST), begin):
        return True
    if phrase == "up to" and _BROUGHT.search(text, max(0, begin - _FAR), begin):
        return True
    return modifier == "exact"


def after(text: str, end: int) -> Hedge | None:
    """Find the hedge that begins at `end` ("or more", ", at the very least", "-odd")."""
    if text[end : end + 1] not in (" ", ",", "-", "+", "\n", "\u00a0"):
        return None
    if text[end] != "+" and _first_word(text, end) not in _openings():
        return None
    pattern, meaning = _after()
    match = pattern.match(text, end)
    if match is None:
        return None
    if match[1] is None:
        return "at_least", Span(end, match.end())
    if text.startswith(" than ", match.end()):
        return None  # "14.6 billion baht, or more than ten times its capital"
    words = re.sub(r"\s", " ", match[1].lower())
    return meaning[words], Span(match.start(1), match.end(1))
