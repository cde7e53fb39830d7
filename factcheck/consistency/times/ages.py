"""FC403: ages that do not follow from a birth; FC404: ages past any that people reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.consistency.times.told_times import (
    ENDS,
    LATELY,
    PAST_IT,
    PLACE,
    PLACE_BEHIND,
    YEARS,
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
    form(
        rf",\s(?:who\swas\s)?{_BORN},\swas\s(?:only\s|just\s)?{{N}}\swhen\s(?:he|she)\s[^,;.\d]{{1,40}}\s"
        r"(?:in|on)\s{D2}(?=[,.;]|\sand\s|\s*$)"
    ),
    form(rf",\s(?:who\swas\s)?{_BORN},\s{_DIED}{PLACE_BEHIND},?\s{_AGED}"),
    form(
        rf"\b[Bb]{_BORN[1:]},\s(?:he|she)\s(?:[a-z]+\s){{1,5}}(?:in|on)\s{{D2}},?\s"
        r"at\s(?:the\sage\sof\s)?{N}(?=[,.;]|\sand\s|\s*$)"
    ),
    form(
        rf"\bwas\s{_BORN}\sand\s(?:[a-z]+\s){{1,5}}at\s(?:the\sage\sof\s)?{{N}},\s(?:in|on)\s"
        r"{D2}(?=[,.;]|\s*$)"
    ),
    form(
        rf"\b[Bb]{_BORN[1:]}(?P<between>{PAST_IT}{{1,120}}?)\s(?:in|on)\s{{D2}},?\s(?:(?:then\s)?aged\s|at\s(?:the\sage\sof\s)?"
        r"|when\s(?:he|she)\swas\s(?:only\s|just\s|still\s)?){N}(?=[,.;)]|\sand\s|\s*$)"
    ),
)
"""A birth, a death or deed, and the age, of one person told in one sentence."""
_IS_NOW = form(
    rf"(?:,\s(?:who\swas\s)?|\bwas\s){_BORN},?\s(?:and\s)?(?:at(?=\s[\w-]+\sis\b)|is|will\sbe|turns|turned)\s(?:now\s)?{{N}}"
    r"(?=[,.;]|\s(?:is|and|next|this|on|last)\s|\syears\sold\b|\s*$)"
)
_OF_NOW = (
    form(rf"\b[A-Z][\w'\u2019-]+,\s{{N}},\s(?:who\s)?(?:was\s)?born\s{PLACE}(?:in|on)\s{{D1}}"),
    form(
        rf"\b(?P<number>\d{{2}})-year-old(?:\s[a-z]+)?,\s(?:who\swas\s)?born\s{PLACE}(?:in|on)\s{{D1}}"
    ),
)
"""How old somebody is, and a birth behind that: "Moe, 34, was born in Oslo in 1990"."""
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
_HAS_DIED = (
    form(
        rf"\b(?:has\sdied|died\s{LATELY}){PLACE_BEHIND},?\s"
        r"(?:aged|at\sthe\sage\sof|at)\s{N}(?=[,;]|\s?\.|$)"
    ),
    form(
        rf"\bdied\s{PLACE}(?:{LATELY}|on\s(?:\d{{1,2}}\s[A-Z][a-z]+|[A-Z][a-z]+\s\d{{1,2}})){PLACE_BEHIND}\.\s+"
        r"(?:He|She)\swas\s{N}\s?(?:\.|$)"
    ),
    pattern(
        r"\bhas\sdied,?\s[^,;.\d]{1,30}\s(?:before|after)\s(?:his|her)\s(?P<number>\d{2,3})(?:st|nd|rd|th)"
        r"\sbirthday\b"
    ),
)
_TURNED = form(rf"\b[A-Z][\w'\u2019-]+\sturned\s{{N}}\s{LATELY}\s?\.?$")
_WAS_BORN = form(
    rf"^(?:(?:The\s(?:son|daughter)\sof\s[^,.\d]{{1,40}},\s)?(?:[Hh]e|[Ss]he)\swas\sborn|Born)\s"
    rf"{PLACE}(?:in|on)\s{{D1}}"
)
_ENDS_OF = pattern(r"(?<=[.!?])\s+|\n+")
_NAMED = pattern(r"[a-z,]\s[A-Z][a-z]+\s[A-Z][a-z]+")
_BACK, _REACH = 3, 500
"""So many sentences after a death its birth may still be told."""
_ANOTHER = pattern(rf"\b(?:{words('relative')})s?\b")
_CHILD_OF = pattern(r"\b(?:the|an?)\s(?:[a-z]+\s){0,2}(?:son|daughter)\sof\b")
_PEOPLE = pattern(rf"\b(?:{words('person')})\b")
_OLDEST, _GROWN, _SLACK = 122, 18, 1
_LONGEST_REIGN = 72


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
            for found in filter(None, (way.search(sentence) for way in _OF_NOW)):
                if not _is_of_a_time_told(document.text, found):
                    yield from _unlike_age(checked, span, found, now, is_now=True)
    yield from _ages_of_the_dead(document, checked, now)


def _is_of_a_time_told(text: str, found: re.Match[str]) -> bool:
    """Whether somebody was so old in a year that the article tells, so that it may be of then."""
    years = {int(each) - int(found["year1"]) for each in YEARS.findall(text)}
    return bool(years & {number_of(found), number_of(found) + 1})


def _unlike_age(
    checked: Claims, span: Span, found: re.Match[str], now: Time | None, *, is_now: bool
) -> Iterator[Inconsistency]:
    born = time_of(found, 1)
    then = now if is_now else time_of(found, 2)
    if then is None and now and ("has died" in found[0] or re.search(rf"died\s{LATELY}", found[0])):
        then = now
    if born is None or then is None or _of_another(found):
        return
    if _LIFE.search(found[0]) and not _is_a_life(number_of(found), born, then):
        return
    told = _unlike(number_of(found), born, then)
    if then.last < born.first and not _LIFE.search(found[0]):
        told = f"{found['date2']} is before the birth in {found['date1']}"
    if told:
        places = spans_of(found, "date1", "date2", "number")
        yield from put_on_last(checked, [(a + span.start, b + span.start) for a, b in places], told)


def _of_another(found: re.Match[str]) -> bool:
    """Whether a relative is named between a birth and an age: "the son of a docker" is oneself."""
    between = found.groupdict().get("between")
    return bool(between and _ANOTHER.search(_CHILD_OF.sub("", between)))


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
    """Hold the age of one who has died against the birth that one of the next sentences tells."""
    for one, two in pairwise(sorted(checked_sentences(checked))):
        if not document.text[one.end : two.start].strip():
            yield from _of_one_life(document.text, (one, two), checked)
    for span in checked.times_by_sentence if now else ():
        born = _WAS_BORN.search(document.text[span.start : span.end])
        day = time_of(born, 1) if born else None
        if born and day and now:
            before = document.text[max(0, span.start - _REACH) : span.start]
            age = _age_at_death(_ENDS_OF.split(before.strip())[-_BACK:])
            at, to = born.span("date1")
            if age and (told := _unlike(age, day, now)):
                yield from put_on_last(checked, [(at + span.start, to + span.start)], told)


def _age_at_death(before: list[str]) -> int | None:
    """Give the age at which one has died whose birth is told behind.

    It is no relative's, and nobody else is named between the two.
    """
    said = " ".join(before)
    found = next(filter(None, (way.search(said) for way in _HAS_DIED)), None)
    if found is None:
        found = _TURNED.search(before[-1]) if before else None
    elif said.count(" died") > 1:
        return None
    if found is None:
        return None
    who = _ENDS_OF.split(said[: found.start()])[-1].partition(", who ")[0]
    if _ANOTHER.search(who) or _ANOTHER.search(said, found.end()):
        return None
    return None if _NAMED.search(said, found.end()) else number_of(found)


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
_AGED_FROM = form(
    r"\baged\s(?:(?:from\s)?(?P<young>\d{1,2})\sto|between\s(?P<least>\d{1,2})\sand)\s{N}"
)
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
        elif "aged " in sentence and (found := _AGED_FROM.search(sentence)):
            age, young = number_of(found), int(found["young"] or found["least"])
            if _GROWN <= age < young:
                at, to = found.span("number")
                told = f"ages run from the lowest to the highest, not from {young} to {age}"
                yield from put_on_last(checked, [(at + span.start, to + span.start)], told, "FC404")
        elif "age" in sentence and (found := _SO_OLD.search(sentence)):
            at, to = found.span("number")
            if (age := number_of(found)) > _OLDEST:
                told = f"nobody was ever {age} years old"
                yield from put_on_last(checked, [(at + span.start, to + span.start)], told, "FC404")
