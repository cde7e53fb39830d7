"""FC403: ages and years of service that sentences apart tell of one person.

"Tom Ward, 86, lit it. He had lit one in 1953, when he was 72", and "The clerk retires after 43
years. She began in 1983". What is told of "he" must be of the only one whom the sentence before
names with an age.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency.misprints import is_swap
from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.consistency.times.told_times import (
    ENDS,
    YEARS,
    Time,
    between,
    form,
    is_so_long,
    length_of,
    number_of,
    published,
    put_on_last,
    time_of,
    words,
)
from factcheck.model import Document, Span
from factcheck.patterns import YEAR_SINCE_1000, pattern

_AGED_NOW = form(
    r"(?:\b[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019-]+)?|\b[Tt]he\s[a-z]+),\s(?:now\s|aged\s)?{N}(?=,\s)"
)
_KNOWN = form(
    r"\b(?P<first>[A-Z][\w'\u2019-]+)\s(?P<name>[A-Z][\w'\u2019-]+),\s(?:now\s|aged\s)?{N}(?=,\s)"
)
_AT_AGE = r"(?:when\s(?:he|she)\swas|at\sthe\sage\sof|aged|at)\s(?:only\s|just\s)?"
_SINCE_AGE = rf"(?:{ENDS}|(?=\s(?:after|from|when)\s))"
_THEN = (
    form(rf"\bin\s{{D1}}(?:,\s{_AT_AGE}|\s(?:at\sthe\sage\sof|aged)\s){{N}}{_SINCE_AGE}"),
    form(rf"\b(?:at\sthe\sage\sof|aged)\s{{N}},?\sin\s{{D1}}{ENDS}"),
    form(
        r"\bwas\s(?:only\s|just\s|still\s)?{N}\swhen\s(?:he|she)\s[^,;.\d]{1,40},?\sin\s{D1}"
        rf"{ENDS}"
    ),
)
_SO_LONG_SINCE = (
    form(rf"\bfor\s{{L}},?\ssince\s(?:he|she)\swas\s(?:only\s|just\s)?{{A}}{ENDS}"),
    form(rf"\b{{L}}\sago,?\s{_AT_AGE}{{A}}{_SINCE_AGE}"),
)
_YOUNG_ONCE = form(
    r"\b[A-Z][\w'\u2019-]+,\s(?:now\s|aged\s)?{N},\s[^.;\d]{0,60}?\b(?:(?:as|was)\san?\s[a-z]+\sof|was"
    r"(?:\s(?:only|just|then))?)\s{A}(?=\swhen\b|,|\sat\sthe\stime\b|\sthen\b)"
)
_ROUND = 10
_HE = pattern(r"^(?:He|She)\b")
_GONE = pattern(r"\b(?:died|dead|killed|late|was born|then|\d+ years ago)\b")
_NAMES = pattern(r"\b[A-Z][\w'\u2019-]+")
_ANOTHER = pattern(
    rf"\b(?:M(?:rs?|s|iss)|Dr|Sir|Lady)\b|[a-z,]\s[A-Z][a-z]+\s[A-Z][a-z]+|\b(?:{words('meets')})\b"
)
_ANOTHER_CAME = pattern(
    r"(?:[.!?]\s|,\s(?:and|but|while)\s)(?:[A-Z][a-z]+\s[A-Z]|M(?:rs?|s|iss)\b)"
)
_BIRTH = form(r"\b[Bb]orn\b[^.;\d]{0,40}(?:\d+\syears\sago,\s)?(?:in|on)\s{D1}")
_OTHERS = pattern(rf"\b(?:{words('relative')})s?\b")
_SLACK = 2
_SERVED = form(
    r"\b(?:retires?|is\sretiring|steps\sdown|is\sstepping\sdown|leaves|is\sleaving|stands\sdown|bows\sout"
    r"|gives\sup)\b[^.;\d]{0,40}\safter\s{L}(?:\s(?:as|in|at|with|of)\s[^.;\d]{1,40})?\s?\.?$"
)
_BEGAN = form(
    r"^(?:He|She|They)\s(?:(?:first|had)\s)?(?:began|started|joined|took\s(?:over|up)|became|arrived|came"
    rf"|was\s(?:appointed|hired|elected|made))\b[^,.;\d]{{0,40}}\s(?:in|on)\s{{D1}}(?![^.;]*\b{YEAR_SINCE_1000}\b)"
)
_FROM_TO = form(r"\b(?:who|He|She)\s[^.;\d]{1,40}\sfrom\s{D1}\s(?:to|until)\s{D2}")
_JOINED = form(
    rf"(?:^|\b(?:He|She|They)\s)(?:[Ii]n\s(?:the\s[a-z]+\sof\s)?{{D1}},?\s(?:he|she|they)\s(?:{words('came')})\b"
    rf"|(?:first\s)?(?:{words('came')})\b[^,.;\d]{{0,60}}\s(?:in|on)\s(?:the\s[a-z]+\sof\s)?{{D2}})"
)
_LEFT = form(
    rf"^(?:He|She|They)\s(?:{words('leaves')})\s(?:[^,.;\d]{{1,30}}\s)?(?:in|on)\s{{D1}},?\safter\s{{L}}"
    r"(?=[.;,]|\s*$)"
)
_IN_HIS = form(r"\b(?:his|her)\s{L}\s(?:in\s(?:the\s(?:post|job)|office|charge))\b(?!,?\s[A-Z])")
_DATED = pattern(
    rf"\bin\s(?:[A-Z][a-z]+\s)?{YEAR_SINCE_1000}\b|\byears(?:,?\ssince|\sago,?\s[aw]\w+|\sin)\s"
)
_BACK = 3
"""So many sentences after a service its length may still be told."""


@inconsistency
def lives(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find an age that does not go with the age now, and a service that is not so long."""
    text, now = document.text, published(document)
    spans = sorted({*checked.times_by_sentence, *checked.counts_by_sentence})
    known = _ages_now(text) if now else {}
    for at, span in enumerate(spans):
        if now and " was " in text[span.start : span.end]:
            yield from _young_once(
                checked, _leading_to(text, spans[max(0, at - _BACK) : at + 1]), span, now
            )
        if not _DATED.search(text, span.start, span.end):
            continue
        near = _leading_to(text, spans[max(0, at - _BACK) : at + 1])
        before = near[-2] if len(near) > 1 else ""
        if now:
            yield from _born_then(checked, near, span)
            yield from _aged_then(checked, (before, near[-1]), span, known, now)
            yield from _served(checked, before, span, near[-1], now)
        yield from _left_after(checked, before, span, near[-1])
        yield from _in_his_years(checked, near[:-1], span, near[-1])


def _leading_to(text: str, spans: list[Span]) -> list[str]:
    """Give the last of some sentences, with those between which and it nothing else stands."""
    found = [text[spans[-1].start : spans[-1].end]]
    for before, after in zip(spans[-2::-1], spans[:0:-1], strict=False):
        if text[before.end : after.start].strip():
            break
        found.insert(0, text[before.start : before.end].strip())
    return found


def _ages_now(text: str) -> dict[str, int]:
    """Give how old those are whom an article names once with an age, by their last names."""
    named: dict[str, set[tuple[str, int]]] = {}
    for found in _KNOWN.finditer(text) if ", " in text else ():
        named.setdefault(found["name"], set()).add((found["first"], number_of(found)))
    return {name: next(iter(ages))[1] for name, ages in named.items() if len(ages) == 1}


def _aged_then(
    checked: Claims, near: tuple[str, str], span: Span, known: dict[str, int], now: Time
) -> Iterator[Inconsistency]:
    """Hold "in 1953, when he was 72", or "30 years ago, at 72", against "Tom Ward, 86,"."""
    sentence = near[1]
    for way in (*_THEN, *_SO_LONG_SINCE):
        then = way.search(sentence)
        age = _age_now(near, then, known) if then else None
        if then is None or age is None:
            continue
        said = "age" if way in _SO_LONG_SINCE else "number"
        day = None if way in _SO_LONG_SINCE else time_of(then, 1)
        years = now.last.year - day.first.year if day else length_of(then).number
        if abs(age - years - number_of(then, said)) >= _SLACK and age > years >= 0:
            at, to = then.span(said)
            told = f"whoever is {age} now was about {age - years} then, not {then[said]}"
            yield from put_on_last(checked, [(at + span.start, to + span.start)], told)
            return


def _age_now(near: tuple[str, str], then: re.Match[str], known: dict[str, int]) -> int | None:
    """Give how old somebody is now of whom an age is told: nobody else may be meant."""
    before, sentence = near
    led = before if _HE.match(sentence) else ""
    whole, told_before = f"{led} {sentence}", f"{led} {sentence[: then.start()]}"
    if _GONE.search(whole.replace(then[0], "")) or _OTHERS.search(whole):
        return None
    aged = [(found, number_of(found)) for found in _AGED_NOW.finditer(whole)]
    if aged and YEARS.search(told_before):
        return None
    if not aged:
        named = _NAMES.finditer(told_before)
        aged = [(found, known[found[0]]) for found in named if found[0] in known]
    is_clear = len(aged) == 1 and not _ANOTHER.search(told_before, aged[0][0].end())
    return aged[0][1] if is_clear else None


def _born_then(checked: Claims, near: list[str], span: Span) -> Iterator[Inconsistency]:
    """Hold "She married in 1958, when she was 32" against "She was born in 1936" before it."""
    then = next(filter(None, (way.search(near[-1]) for way in _THEN)), None)
    day = time_of(then, 1) if then and _HE.match(near[-1]) else None
    told = " ".join(near[:-1])
    birth = _BIRTH.search(told) if then and day and told.count("born") == 1 else None
    born = time_of(birth, 1) if birth else None
    if then is None or day is None or birth is None or born is None:
        return
    between = f"{told[birth.end() :]} {near[-1][: then.start()]}"
    led = re.split(r"[.!?]\s", told[: birth.start()])[-1]
    if any(way.search(f"{led} {between}") for way in (_OTHERS, _ANOTHER_CAME)):
        return
    age = day.first.year - born.first.year
    if abs(age - number_of(then)) >= _SLACK and age > 0:
        at, to = then.span("number")
        message = (
            f"whoever was born in {born.first.year} was about {age} then, not {then['number']}"
        )
        yield from put_on_last(checked, [(at + span.start, to + span.start)], message)


def _young_once(checked: Claims, near: list[str], span: Span, now: Time) -> Iterator[Inconsistency]:
    """Hold "Eva Lund, 93, was a girl of 31 then" against the only year that stands before."""
    found = _YOUNG_ONCE.search(near[-1])
    years = {int(year) for each in near for year in YEARS.findall(each)} if found else set()
    if found is None or not years or _OTHERS.search(near[-1]) or _GONE.search(found[0]):
        return
    age, young = number_of(found), number_of(found, "age")
    due = [age - (now.last.year - year) for year in years]
    if any(abs(each - young) < _SLACK for each in due):
        return
    slips = [each for each in due if each > 0 and _is_slip(young, each, alone=len(due) == 1)]
    if slips:
        at, to = found.span("age")
        told = f"whoever is {age} now was about {slips[0]} then, not {found['age']}"
        yield from put_on_last(checked, [(at + span.start, to + span.start)], told)


def _is_slip(said: int, right: int, *, alone: bool) -> bool:
    return is_swap(Decimal(said), Decimal(right)) or (alone and (said - right) % _ROUND == 0)


def _served(
    checked: Claims, before: str, span: Span, sentence: str, now: Time
) -> Iterator[Inconsistency]:
    """Hold "retires after 43 years" against "She began in 1983"."""
    began = _BEGAN.search(sentence)
    served = _SERVED.search(before) if began else None
    day = time_of(began, 1) if began and served else None
    if began is None or served is None or day is None or is_so_long(length_of(served), day, now):
        return
    full = int(between(day, now)[0])
    if not any(is_swap(Decimal(length_of(served).number), Decimal(n)) for n in (full, full + 1)):
        return  # "steps down after 12 years. She joined the firm in 1998": that was another post
    at, to = began.span("date1")
    told = f"{began['date1']} is about {_years(day, now)} years ago, not {served['length']}"
    yield from put_on_last(checked, [(at + span.start, to + span.start)], told)


def _left_after(checked: Claims, before: str, span: Span, sentence: str) -> Iterator[Inconsistency]:
    """Hold "She retired in 1995, after 34 years" against "In 1961 she joined" right before."""
    left = _LEFT.search(sentence)
    joined = _JOINED.search(before) if left and len(YEARS.findall(before)) == 1 else None
    end = time_of(left, 1) if left else None
    start = (time_of(joined, 1) or time_of(joined, 2)) if joined else None
    if left is None or joined is None or start is None or end is None:
        return
    if not is_so_long(length_of(left), start, end) and not _OTHERS.search(before):
        at, to = left.span("length")
        year = joined["date1"] or joined["date2"]
        message = f"from {year} to {left['date1']} is about {_years(start, end)} years"
        places = [(at + span.start, to + span.start)]
        yield from put_on_last(checked, places, f"{message}, not {left['length']}")


def _in_his_years(
    checked: Claims, before: list[str], span: Span, sentence: str
) -> Iterator[Inconsistency]:
    """Hold "in his 43 years in the post" against "who ran it from 1961 to 1995"."""
    told = _IN_HIS.search(sentence)
    served = [found for each in before for found in _FROM_TO.finditer(each)] if told else []
    times = [time_of(served[0], at) for at in (1, 2)] if len(served) == 1 else [None, None]
    start, end = times
    if told is None or start is None or end is None or is_so_long(length_of(told), start, end):
        return
    at, to = told.span("length")
    dates = f"from {served[0]['date1']} to {served[0]['date2']}"
    message = f"{dates} is about {_years(start, end)} years, not {told['length']}"
    yield from put_on_last(checked, [(at + span.start, to + span.start)], message)


def _years(start: Time, end: Time) -> int:
    return round(sum(between(start, end)) / 2)
