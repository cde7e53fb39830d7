"""By how much something changed, told beside what it was and what it became.

"Rose from A to B, a rise of P", "rose by P to B from A", and those of `apposed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.claims.scenes.calendar import MONTH
from factcheck.consistency.changes import pairs
from factcheck.consistency.changes.apposed import OR, told_between
from factcheck.consistency.changes.changes import Change
from factcheck.consistency.changes.stretches import (
    AGAINST,
    ENDS,
    LED,
    OF_A_UNIT,
    WHEN,
    WITHIN,
    any_of,
    end_of,
)
from factcheck.consistency.changes.told import Sentence, Told, sentences, way_of
from factcheck.consistency.changes.told_last import told_last
from factcheck.consistency.registry import Amount, Claims
from factcheck.consistency.shares.ratios import is_share
from factcheck.model import Document, Span
from factcheck.patterns import HEDGES, pattern

_LINK = pattern(
    r"\b(?:from|than|compared|against|versus|instead|above|below|behind|ahead|over|under|since|on|by"
    r"|more|less|fewer)\b|,\s+an?\s+[a-z-]+\s+of\b",
    re.IGNORECASE,
)
_FEWEST = 3
_REACH = 90


def told_changes(document: Document, checked: Claims) -> Iterator[Told]:
    """Give the changes of which the size is told right beside the two amounts."""
    for sentence in sentences(document, checked, _FEWEST, _LINK):
        amounts = sentence.amounts
        for n in range(len(amounts) - 2):
            for told in told_between(sentence, n):
                yield told
                yield from _then(sentence, told)
            yield from _ahead(document, sentence, n)
            yield from _behind(sentence, n)
            yield from told_last(sentence, n)


def _then(sentence: Sentence, told: Told) -> Iterator[Told]:
    """Read what follows: "B, $6 million more than A, a rise of 12 percent"."""
    text, before = sentence.text, told.change.before
    stated = next((each for each in sentence.amounts if each.start > before.start), None)
    lead = stated and _stated_behind().fullmatch(text, end_of(text, before), stated.start)
    if stated and lead and (then := _read_behind(text, told.change, (stated,), lead)):
        yield then._replace(is_loose=then.is_loose or told.is_loose)


# ---- behind: "from A to B, a rise of P" ------------------------------------------------------


@cache
def _stated_behind() -> re.Pattern[str]:
    return pattern(
        rf"{OF_A_UNIT}{WITHIN}{WHEN}\s*(?P<parted>[,(\u2013\u2014]*)\s*"
        rf"(?P<or>(?:or|that\s+is,?|i\.e\.,?|which\s+is|representing|marking)\s+)?"
        rf"(?:(?:an?|the)\s+(?!(?:real|net|average|underlying|annual|further)\b)(?:[a-z-]+\s+)?"
        rf"(?P<noun>{any_of('change_nouns')})\s+of\s+"
        rf"|(?P<side>up|down)\s+(?:by\s+)?|(?P<by>by)\s+|(?P<a>an?)\s+)?{HEDGES}"
    )


@cache
def _compared_behind() -> re.Pattern[str]:
    words = f"{any_of('comparatives')}|{any_of('change_nouns')}"
    return pattern(rf"\s+(?P<word>{words})\b")


def _behind(sentence: Sentence, n: int) -> Iterator[Told]:
    text, amounts = sentence.text, sentence.amounts
    one, two, three = amounts[n : n + _FEWEST]
    change = _that_comes_first(sentence, one, two)
    if change is None:
        return
    lead = _stated_behind().fullmatch(text, end_of(text, two), three.start)
    if lead is None or not _tells_of_change(sentence, change, one, lead):
        return
    others = amounts[n + _FEWEST : n + _FEWEST + 1]
    twice = others and OR.fullmatch(text, end_of(text, three), others[0].start)
    told = _read_behind(text, change, (three, *others) if twice else (three,), lead)
    if told is None:
        return
    yield told
    if twice:
        yield Told(change, others[0], is_bare=True)


_AND = pattern(r"\band\b")


def _that_comes_first(sentence: Sentence, one: Amount, two: Amount) -> Change | None:
    text, start = sentence.text, max(sentence.span.start, one.start - _REACH)
    change = pairs.tied(text, start, one, two)
    change = change or pairs.up_from(text, one, two) or pairs.set_against(text, one, two)
    first = sentence.amounts.index(one)
    is_one_of_several = first and _AND.search(text, sentence.amounts[first - 1].end, one.start)
    if change is None or is_one_of_several:
        return None
    is_tied = change.start < one.start
    return change if is_tied or not pairs.has_a_rival(text, sentence.amounts, first, two) else None


def _tells_of_change(sentence: Sentence, change: Change, one: Amount, lead: re.Match[str]) -> bool:
    """Whether a word of change leads to "from A to B", which else may be a range.

    "Gone from" is such a word where what follows is "a rise of" so much.
    """
    if change.before is not one:
        return True
    start = max(sentence.span.start, one.start - _REACH)
    end = one.start if lead["noun"] else change.start
    return _changing().search(sentence.text, start, end) is not None


@cache
def _changing() -> re.Pattern[str]:
    return pattern(rf"\b(?:{any_of('change_words')}|{any_of('change_nouns')})\b", re.IGNORECASE)


def _read_behind(
    text: str, change: Change, told: tuple[Amount, ...], lead: re.Match[str]
) -> Told | None:
    """Read what is told behind the two, which may be told twice: "a rise of $6 million or P"."""
    stated, end = told[0], end_of(text, told[-1])
    compared = _compared_behind().match(text, end)
    if not _ends(text, compared.end() if compared else end):
        return None
    if lead["a"] and not compared:
        return None
    word = (compared and compared["word"]) or lead["noun"] or lead["side"] or ""
    is_bare = not (word or lead["by"])
    if is_bare and not (lead["parted"] or lead["or"]):
        return None
    noun = text[stated.end : end_of(text, stated)]
    is_loose = is_bare and not is_share(stated)
    return Told(change, stated, way_of(word), word, is_bare, compared is not None, noun, is_loose)


def _ends(text: str, end: int) -> bool:
    return ENDS.match(text, end) is not None


# ---- ahead: "rose by P to B from A" ----------------------------------------------------------


@cache
def _grew() -> re.Pattern[str]:
    return pattern(
        rf"\b(?P<word>{any_of('change_words')})\s+(?:[a-z]+ly\s+)?(?:by\s+)?{HEDGES}$"
        rf"|\b(?P<by>by)\s+{HEDGES}$",
        re.IGNORECASE,
    )


_LEADS_ON = pattern(
    rf"{WHEN}(?:,\s+(?:its|the|an?)\s[^,;:.()\d]{{1,50}},)?,?\s+(?:from|to|at)\s+{LED}"
)
_TO_THE_END = pattern(rf"(?:\s+[a-z]+ed)?{OF_A_UNIT}{WHEN}")
_SHORT_TIMES = pattern(
    r"\b(?:days?|weeks?|months?|(?:the|on) quarter|quarter[- ]on[- ]quarter|sequential\w*"
    r"|(?:previous|prior|last|preceding) (?:quarter|period)|[A-Z][a-z]+day"
    r"|[Ss]hares?|[Ss]tocks?|[Oo]il|[Cc]rude|barrel|ounce|[Ii]ndex|[Ff]utures|[Gg]old|[Pp]rices?"
    rf"|(?:in|for|during) {MONTH})\b"
)
_LOOSE = pattern(rf",\s+(?:up\s+|down\s+)?from\b|\b(?:up|down)\s+from\b|\b{AGAINST}\b")
"""What does not tie an amount to the verb before: "rose 3 percent to $60, up from $45 in 2015"."""
_A_YEAR_BACK = pattern(
    r"\s+(?:(?:for|in|during)\s+)?(?:a\s+year\s+(?:earlier|ago|before)|last\s+year"
    r"|the\s+(?:same|corresponding|comparable|previous|prior)\s+(?:period|year|quarter|half)\b)"
)


def _is_over_a_year(text: str, span: Span, before: Amount) -> bool:
    """Whether a growth may be told over one time and an amount given of another, but is not.

    "Shares rose 3 percent to $60, compared with $45 a year ago" is of a day and of a year.
    """
    if _SHORT_TIMES.search(text, span.start, span.end):
        return False
    return _A_YEAR_BACK.match(text, before.end) is not None


def _ahead(document: Document, sentence: Sentence, n: int) -> Iterator[Told]:
    """Read what leads to the two, which may be told twice: "fell 38p, or P, to B from A"."""
    text, amounts = sentence.text, sentence.amounts
    stated, *others = amounts[n : n + _FEWEST + 1]
    twice = len(others) == _FEWEST and OR.fullmatch(text, end_of(text, stated), others[0].start)
    told = (stated, others[0]) if twice else (stated,)
    one, two = others[1:] if twice else others[:2]
    lead = _grew().search(text, sentence.span.start, stated.start)
    if lead is None or not _LEADS_ON.fullmatch(text, end_of(text, told[-1]), one.start):
        return
    change = _led_to(document, sentence, told[-1], one, two)
    if change is None:
        return
    word = lead["word"] or ""
    for each in told:
        noun = text[each.end : end_of(text, each)]
        yield Told(change, each, way_of(word), word, noun=noun)


def _led_to(
    document: Document, sentence: Sentence, stated: Amount, one: Amount, two: Amount
) -> Change | None:
    text, span = sentence.text, sentence.span
    change = pairs.tied(text, stated.end, one, two)
    is_loose = _LOOSE.search(text, one.end, two.start) is not None
    if is_loose and not _is_over_a_year(document.text, span, two):
        return None
    if change is None and is_loose:
        change = pairs.set_against(text, one, two)
    end = end_of(text, two)
    stretch = _TO_THE_END.match(text, end)
    return change if _ends(text, stretch.end() if stretch else end) else None
