"""Decades and centuries: "the 1990s", "the nineties", "the 19th century", the turn of one."""

from __future__ import annotations

import re
from typing import Final

from factcheck.patterns import pattern
from factcheck.rules.dates import meaning
from factcheck.rules.dates.grammar import (
    Expression,
    Found,
    Run,
    get,
    phrase,
    skip,
    starts,
    touching,
)
from factcheck.rules.dates.meaning import Clock, When
from factcheck.rules.dates.numbers import ordinal
from factcheck.rules.dates.verbs import is_past
from factcheck.rules.nouns import words_as

_IN_IT = pattern(
    r"(?i)(?:\b(?:in|of|since|by|to|until|from|into|during|for|early|mid|late)[\s-](?:the\s)?)\Z"
)
"""What stands before a century that is a time, whatever follows."""
_OF_A_PERSON = pattern(
    r"(?i)\b(?:his|her|their|my|our|your|low|high|upper)\s+(?:\w+[\s-])?\Z|\b(?:over|under)-\Z"
)
_OF_THE_WEATHER = pattern(
    r"(?i)\b(?:(?:highs|lows) (?:will be|today)|temperatures?|the mercury|thermometers?)\b"
    r"[^.;\d]*\b(?:in|hit|reach(?:ed)?)\s(?:the\s(?:mid-)?)?\Z"
)
_IN_PERCENT = pattern(
    r"(?:%|\b(?:per\s?cent|[Hh]umidity|[Aa]pproval)\b)[^.;]{0,60}\b(?:fell|fallen|drop(?:s|ped)?"
    r"|rose|risen|slipped|slid|sank|climbed|down|up)\s(?:back\s)?(?:to|into|in)\s(?:the\s)?(?:(?:low|mid|high)[\s-])?\Z"
)
"""What leads to numbers that are percentages: "fell from 90 per cent to the 70s"."""
_SHILLINGS = pattern(r"\.\s(?:a|an|per|or|and|in|for|each)\s")
"""What follows "20s." as no sentence begins: "20s. a week"."""
_OF_A_CAREER = pattern(
    r" (?:of|in) (?:(?:his|her|their) [a-z]+|(?:Test|one-day)\b"
    r"|(?:an?|the|this) (?:career|season|series|tour|summer|match|innings|tournament)\b)"
)
_WHOSE = pattern(r"(?i)\b(?:his|her|their)\s\Z")
_NEXT_WORD = pattern(r"[ -]([A-Za-z]+)")
_TO: Final = ("-", "to", "through", "until")
_LEADING: Final = ("in", "of", "from", "between", "during", "since", "by")
_LATEST: Final = 22
_DECADES_FROM = 1900
"""Hundreds before it are told of a century ("the early 1800s"), not of its first ten years."""


class Decade(Expression, frozen=True):
    """Ten years; `start` is the first of them."""

    family = "date-decade"
    start: int

    def when(self, clock: Clock) -> When:  # noqa: ARG002
        """Give the decade."""
        return meaning.decade(self.start)


class Century(Expression, frozen=True):
    """A hundred years, the 19th century being the 1800s."""

    family = "date-century"
    ordinal: int

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse a name or an adjective ("21st Century Fox", "the 21st-century silk road").

        And the runs of a batsman: "the 15th century of his career", "his 15th century".
        """
        if re.match(r" [A-Z][a-z]", text[end : end + 3]) or "-c" in text[start:end].lower():
            return False
        if _IN_IT.search(text, max(0, start - 10), start):
            return True
        if _OF_A_CAREER.match(text, end) or _WHOSE.search(text, max(0, start - 8), start):
            return False
        word = _NEXT_WORD.match(text, end)
        return word is None or word[1] in words_as("stop") or is_past(word[1])

    def when(self, clock: Clock) -> When:  # noqa: ARG002
        """Give the century."""
        return meaning.century(self.ordinal - 1)


class Centuries(Expression, frozen=True):
    """Several centuries, one behind the other ("the 18th and 19th centuries")."""

    family = "date-century"
    interval = True
    first: int
    last: int

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse the runs of a batsman ("his 15th and 16th centuries")."""
        of_a_person = _WHOSE.search(text, max(0, start - 8), start) is not None
        return not of_a_person and _OF_A_CAREER.match(text, end) is None

    def when(self, clock: Clock) -> When:  # noqa: ARG002
        """Give all of them."""
        return meaning.between(meaning.century(self.first - 1), meaning.century(self.last - 1))


class TurnOfCentury(Expression, frozen=True):
    """The years in which a century that was told of ended, else the article's own began."""

    family = "date-century"
    modifier = "approx"

    def when(self, clock: Clock) -> When:
        """Give its first year; nothing where neither the text nor the article has a date."""
        told = clock.anchor.first if clock.anchor else None
        if told is not None and clock.today and told.year // 100 < clock.today.year // 100:
            return meaning.about(meaning.year(told.year // 100 * 100 + 100))
        if clock.today is None:
            return meaning.UNKNOWN
        return meaning.about(meaning.year(clock.today.year // 100 * 100))


# ---- grammar -----------------------------------------------------------------------------


@starts("number", "'", "decade", "the", "cardinal", needs=("decade", "s", "thousands"))
def decade(run: Run, at: int) -> Found | None:
    """Read "the 1990s", "1970's", "the 90s", "'80s", "the nineties", "the two thousands"."""
    at = skip(run, at, "the")
    token = get(run, at)
    if token.kind == "decade":
        return at + 1, Decade((2000 if token.value < 20 else 1900) + token.value)
    if token.text in ("two", "nineteen", "eighteen", "twenty"):
        return _spoken_decade(run, at)
    at = skip(run, at, "'")
    token = get(run, at)
    ending = skip(run, at + 1, "'")
    if token.kind != "number" or get(run, ending).text != "s" or token.value % 10:
        return None
    if len(token.text) == 4 and 1000 <= token.value < 2200:
        whole = token.value % 100 == 0 and token.value < _DECADES_FROM
        return ending + 1, Century(token.value // 100 + 1) if whole else Decade(token.value)
    near = touching(run, ending) or get(run, at - 1).text in ("in", "the")
    if len(token.text) == 2 and near and token.value >= 20:
        return ending + 1, ShortDecade(1900 + token.value)
    return None


def _spoken_decade(run: Run, at: int) -> Found | None:
    """Read "nineteen nineties", "two thousands", "two thousand and tens"."""
    token, after = get(run, at), get(run, at + 1)
    if after.text == "thousands":
        return at + 2, Decade(2000)
    if token.text == "two" and after.text == "thousand":
        tail = get(run, skip(run, at + 2, "and"))
        if tail.kind == "decade":
            return skip(run, at + 2, "and") + 1, Decade(2000 + tail.value)
    if after.kind == "decade" and token.value >= 18:
        return at + 2, Decade(token.value * 100 + after.value)
    return None


class ShortDecade(Decade, frozen=True):
    """A decade in two digits: of the last century, where a temperature or age is not meant."""

    def stands(self, text: str, start: int, end: int) -> bool:
        """Refuse ages, temperatures and models ("in his 60s", "in the low 70s", "26 MD-80s")."""
        if start > 1 and text[start - 1] == "-" and text[start - 2].isupper():
            return False
        if _OF_A_PERSON.search(text, max(0, start - 24), start):
            return False
        if _IN_PERCENT.search(text, max(0, start - 80), start) or _SHILLINGS.match(text, end):
            return False
        return _OF_THE_WEATHER.search(text, max(0, start - 60), start) is None


@starts("ordinal", "number", "the", "cardinal", needs=("century",))
def century(run: Run, at: int) -> Found | None:
    """Read "the 19th century", "twenty-first century"."""
    found = ordinal(run, skip(run, at, "the"))
    if found and get(run, skip(run, found[0], "-")).text == "century" and found[1] <= _LATEST:
        return skip(run, found[0], "-") + 1, Century(found[1])
    return None


@starts("ordinal", "number", "the", "cardinal", needs=("century",))
def centuries(run: Run, at: int) -> Found | None:
    """Read "the 17th, 18th and 19th centuries", "the 17th-19th centuries", one behind the other."""
    start = skip(run, at, "the")
    of_a_part = get(run, start - 1).kind == "part"  # "the late 17th-19th centuries"
    first = last = None if of_a_part else ordinal(run, start)
    joined = False
    while last and (following := _next_century(run, last[0])):
        is_next = following[1] == last[1] + 1
        joined = joined or get(run, last[0]).text in _TO
        if not (is_next or joined) or following[1] <= last[1]:
            return None
        last = following
    if first is None or last is None or last is first or last[1] > _LATEST:
        return None
    led = start > at or get(run, at - 1).text in _LEADING
    if get(run, last[0]).text != "centuries" or not (led or joined):
        return None
    return last[0] + 1, Centuries(first[1], last[1])


@phrase("from", "between", needs=("century",))
def century_to_century(run: Run, at: int) -> Found | None:
    """Read "from the 17th to the 19th century", "between the 17th and 19th centuries"."""
    first = ordinal(run, skip(run, at + 1, "the"))
    last = _next_century(run, first[0]) if first else None
    joint = "and" if get(run, at).text == "between" else "to"
    if first is None or last is None or get(run, first[0]).text != joint:
        return None
    if get(run, last[0]).plain != "century" or not first[1] < last[1] <= _LATEST:
        return None
    return last[0] + 1, Centuries(first[1], last[1])


def _next_century(run: Run, at: int) -> tuple[int, int] | None:
    """Read the ordinal behind a comma, "and", "to" or a dash."""
    after = skip(run, skip(run, at, ","), "and", "or", *_TO)
    return ordinal(run, skip(run, after, "the")) if after > at else None


@starts("the", "turn", needs=("turn",))
def turn_of_century(run: Run, at: int) -> Found | None:
    """Read "the turn of the century", "the turn of the millennium"."""
    at = skip(run, at, "the")
    words = tuple(get(run, at + step).text for step in range(4))
    if words[:3] == ("turn", "of", "the") and words[3] in ("century", "millennium"):
        return at + 4, TurnOfCentury()
    return None
