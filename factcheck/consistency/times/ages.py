"""FC403: ages that do not follow from a birth; FC404: ages past any that people reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.consistency.times.told_times import (
    ENDS,
    LATELY,
    PLACE,
    PLACE_BEHIND,
    Time,
    form,
    full_years,
    number_of,
    published,
    put_on_last,
    spans_of,
    time_of,
    words,
)
from factcheck.model import Document, Span
from factcheck.patterns import pattern

_BORN = rf"born\s{PLACE}(?:in|on)\s{{D1}}{PLACE_BEHIND}"
_AGED = (
    r"(?:aged|at\sthe\sage\sof|at\sage|at(?=\s(?:1[3-9]|[2-9]\d|1\d\d)[,.;)]))\s{N}"
    r"(?=[,.;)]|\sand\s|\s(?:in|after|from|of)\s|\s*$)"
)
_DIED = rf"(?:has\s)?died(?:\s{LATELY})?{PLACE_BEHIND}(?:\s(?:in|on)\s{{D2}})?(?:\s{LATELY})?"
_WHO = r"(?:he|she|[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019-]+)?)"
_LIVED = (
    form(rf"\b[Bb]{_BORN[1:]},\s{_WHO}\s{_DIED}{PLACE_BEHIND},?\s{_AGED}"),
    form(
        rf"\bdied\s{PLACE}(?:in|on)\s{{D2}},?\s(?:aged|at\sthe\sage\sof)\s{{N}},\swas\sborn\s"
        rf"{PLACE}(?:in|on)\s{{D1}}"
    ),
    form(rf"\bwas\s{_BORN},?\sand\s{_DIED}{PLACE_BEHIND},?\s{_AGED}"),
    form(rf",\s(?:who\swas\s)?{_BORN},\s{_DIED}{PLACE_BEHIND},?\s{_AGED}"),
    form(
        rf"\b[Bb]{_BORN[1:]},\s(?:he|she)\s(?:[a-z]+\s){{1,5}}(?:in|on)\s{{D2}},?\s"
        r"at\s(?:the\sage\sof\s)?{N}(?=[,.;]|\sand\s|\s*$)"
    ),
    form(
        rf"\bwas\s{_BORN}\sand\s(?:[a-z]+\s){{1,5}}at\s(?:the\sage\sof\s)?{{N}},\s(?:in|on)\s"
        r"{D2}(?=[,.;]|\s*$)"
    ),
)
"""A birth, a death or deed, and the age, of one person told in one sentence."""
_IS_NOW = form(rf",\s{_BORN},\sis\s(?:now\s)?{{N}}(?=[,.;]|\sand\s|\syears\sold\b|\s*$)")
_LIFE = form(
    r"\b[A-Z][\w'\u2019-]+\s\({Y1}\s?[-\u2013]\s?{D2}\)[^.;()]{0,30}?\s(?:died|dies)\s(?:aged|at)\s{N}"
)
_ONE_LIFE = form(
    r"^(?:The\s[a-z]+(?:\s[a-z]+)?\s)?(?:[A-Z][\w.'\u2019-]*\s){0,4}[A-Z][\w'\u2019-]+\s\({Y1}\s?[-\u2013]\s?{D2}\)"
)
_AT_DEATH = form(
    r"^(?:He|She)\s(?:[^;.]{1,60}\s(?:his|her)\sdeath|died)\s(?:aged|at|at\sthe\sage\sof)\s{N}"
    r"(?=[,.;]|\s*$)"
)
_HAS_DIED = form(
    rf"\b(?:has\sdied|died\s{LATELY}){PLACE_BEHIND},?\s"
    r"(?:aged|at\sthe\sage\sof|at)\s{N}\s?\.?$"
)
_TURNED = form(rf"\b[A-Z][\w'\u2019-]+\sturned\s{{N}}\s{LATELY}\s?\.?$")
_WAS_BORN = form(rf"^(?:(?:He|She)\swas\sborn|Born)\s{PLACE}(?:in|on)\s{{D1}}")
_ANOTHER = pattern(rf"\b(?:{words('relative')})s?\b")
_PEOPLE = pattern(rf"\b(?:{words('person')})\b")
_OLDEST, _SLACK = 122, 1
_LONGEST_REIGN = 72
_DEATHS = ("died", "dies", "turned")


@inconsistency
def ages(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "Born in 1931, she died in 2018 aged 77", and "has died aged 88. Born on 3 May 1935".

    The birth and the age must be those of one person by grammar. Where only the years are known,
    one year more or less is no fault.
    """
    now = published(document)
    for span in checked.times_by_sentence:
        sentence = document.text[span.start : span.end]
        if "orn " in sentence or "(1" in sentence:
            for way in (*_LIVED, _IS_NOW, _LIFE):
                if found := way.search(sentence):
                    yield from _unlike_age(checked, span, found, now, is_now=way is _IS_NOW)
    yield from _ages_of_the_dead(document, checked, now)


def _unlike_age(
    checked: Claims, span: Span, found: re.Match[str], now: Time | None, *, is_now: bool
) -> Iterator[Inconsistency]:
    born = time_of(found, 1)
    then = now if is_now else time_of(found, 2)
    if then is None and now and ("has died" in found[0] or re.search(rf"died\s{LATELY}", found[0])):
        then = now
    if born is None or then is None:
        return
    if _LIFE.search(found[0]) and not _is_a_life(number_of(found), born, then):
        return
    if told := _unlike(number_of(found), born, then):
        places = spans_of(found, "date1", "date2", "number")
        yield from put_on_last(checked, [(a + span.start, b + span.start) for a, b in places], told)


def _unlike(age: int, born: Time, then: Time) -> str | None:
    """Tell how old somebody was, unless that is what is said."""
    low, high = full_years(born.last, then.first), full_years(born.first, then.last)
    slack = 0 if born.is_day and then.is_day else _SLACK
    if low < 0 or low - (slack if high == low else 0) <= age <= high + slack:
        return None
    likely = str(high) if low == high else f"{low} or {high}"
    return f"that makes an age of {likely}, not {age}"


def _ages_of_the_dead(
    document: Document, checked: Claims, now: Time | None
) -> Iterator[Inconsistency]:
    """Hold the age of one who has died against the birth that the next sentence tells."""
    for one, two in pairwise(sorted(checked_sentences(checked))):
        text = document.text
        if text[one.end : two.start].strip():
            continue
        yield from _of_one_life(text, (one, two), checked)
        if "orn " not in text[two.start : two.start + 16]:
            continue
        said = text[one.start : one.end].strip()
        born = _WAS_BORN.search(text[two.start : two.end])
        found = _HAS_DIED.search(said) or _TURNED.search(said)
        if not (born and found) or _ANOTHER.search(said):
            continue
        day = time_of(born, 1)
        told = _unlike(number_of(found), day, now) if day and now else None
        if told:
            at, to = born.span("date1")
            yield from put_on_last(checked, [(at + two.start, to + two.start)], told)


def _is_a_life(age: int, first: Time, last: Time) -> bool:
    """Whether years in brackets are no reign: that is shorter than the life, and than most."""
    years = last.first.year - first.first.year
    return age < years or years > _LONGEST_REIGN


def _of_one_life(text: str, pair: tuple[Span, Span], checked: Claims) -> Iterator[Inconsistency]:
    """Hold "She died at 39" against the life that the sentence before has: "(1911-2004)"."""
    one, two = pair
    at_death = _AT_DEATH.search(text[two.start : two.end])
    life = _ONE_LIFE.search(text[one.start : one.end].lstrip()) if at_death else None
    if at_death is None or life is None:
        return
    born, died = time_of(life, 1), time_of(life, 2)
    if born is None or died is None or not _is_a_life(number_of(at_death), born, died):
        return
    if told := _unlike(number_of(at_death), born, died):
        at, to = at_death.span("number")
        yield from put_on_last(checked, [(at + two.start, to + two.start)], told)


def checked_sentences(checked: Claims) -> list[Span]:
    """Give the sentences in which anything was read."""
    return list({*checked.times_by_sentence, *checked.counts_by_sentence})


_EXTREMES = form(
    rf"\b(?:youngest|eldest|oldest)[^.;]{{0,60}}?\s(?:is|was)\s(?P<young>\d{{1,2}}),?\s(?:and\s)?"
    rf"the\s(?:oldest|eldest)(?:,\swho\s[^,;.]{{1,60}},)?\s?(?:is\s|was\s|aged\s)?{{N}}{ENDS}"
)
"""The youngest and the oldest of some."""
_SO_OLD = form(
    rf"\b(?:{words('person')})(?:,|\swas|\swho\sdied|\sdied)?\s(?:aged|at\sthe\sage\sof)\s{{N}}(?!\s(?:days|weeks|months|hours))"
)


@inconsistency
def impossible_ages(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find people who are older than any were, and an oldest younger than the youngest."""
    for span in checked.counts_by_sentence:
        sentence = document.text[span.start : span.end]
        if "youngest" in sentence and (found := _EXTREMES.search(sentence)):
            age, young = number_of(found), int(found["young"])
            if age < young or (age > _OLDEST and _PEOPLE.search(sentence)):
                at, to = found.span("number")
                told = f"the oldest cannot be {age} where the youngest is {young}"
                yield from put_on_last(checked, [(at + span.start, to + span.start)], told, "FC404")
        elif "age" in sentence and (found := _SO_OLD.search(sentence)):
            at, to = found.span("number")
            if (age := number_of(found)) > _OLDEST:
                told = f"nobody was ever {age} years old"
                yield from put_on_last(checked, [(at + span.start, to + span.start)], told, "FC404")
