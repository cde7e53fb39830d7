"""FC403: ages and years of service that sentences apart tell of one person.

"Tom Ward, 86, lit it. He had lit one in 1953, when he was 72", and "The clerk retires after 43
years. She began in 1983". What is told of "he" must be of the only one whom the sentence before
names with an age.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.consistency.times.told_times import (
    ENDS,
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
from factcheck.consistency.totals.slips import is_swap
from factcheck.model import Document, Span
from factcheck.patterns import pattern

_AGED_NOW = form(
    r"(?:\b[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019-]+)?|\b[Tt]he\s[a-z]+),\s(?:now\s|aged\s)?{N}(?=,\s)"
)
_THEN = form(
    r"\bin\s{D1}(?:,\swhen\s(?:he|she)\swas|,?\sat\sthe\sage\sof|,?\saged)\s(?:only\s|just\s)?{N}"
    rf"{ENDS}"
)
_HE = pattern(r"^(?:He|She)\b")
_GONE = pattern(r"\b(?:died|dead|killed|late|was born|then|\d+ years ago)\b")
_OTHERS = pattern(rf"\b(?:{words('relative')})s?\b")
_YEARS = pattern(r"\b(?:1\d|20)\d\d\b")
_SLACK = 2
_SERVED = form(
    r"\b(?:retires?|is\sretiring|steps\sdown|is\sstepping\sdown|leaves|is\sleaving|stands\sdown|bows\sout"
    r"|gives\sup)\b[^.;\d]{0,40}\safter\s{L}(?:\s(?:as|in|at|with|of)\s[^.;\d]{1,40})?\s?\.?$"
)
_BEGAN = form(
    r"^(?:He|She|They)\s(?:(?:first|had)\s)?(?:began|started|joined|took\s(?:over|up)|became|arrived|came"
    r"|was\s(?:appointed|hired|elected|made))\b[^,.;\d]{0,40}\s(?:in|on)\s{D1}(?![^.;]*\b(?:1\d|20)\d\d\b)"
)
_FROM_TO = form(r"\b(?:who|He|She)\s[^.;\d]{1,40}\sfrom\s{D1}\s(?:to|until)\s{D2}")
_IN_HIS = form(r"\b(?:his|her)\s{L}\s(?:in\s(?:the\s(?:post|job)|office|charge))\b(?!,?\s[A-Z])")
_DATED = pattern(r"\bin\s(?:[A-Z][a-z]+\s)?(?:1\d|20)\d\d\b|\byears\sin\s")
_BACK = 3
"""So many sentences after a service its length may still be told."""


@inconsistency
def lives(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find an age that does not go with the age now, and a service that is not so long."""
    text, now = document.text, published(document)
    spans = sorted({*checked.times_by_sentence, *checked.counts_by_sentence})
    for at, span in enumerate(spans):
        if not _DATED.search(text, span.start, span.end):
            continue
        near = _leading_to(text, spans[max(0, at - _BACK) : at + 1])
        before = near[-2] if len(near) > 1 else ""
        if now:
            yield from _aged_then(checked, before, span, near[-1], now)
            yield from _served(checked, before, span, near[-1], now)
        yield from _in_his_years(checked, near[:-1], span, near[-1])


def _leading_to(text: str, spans: list[Span]) -> list[str]:
    """Give the last of some sentences, with those between which and it nothing else stands."""
    found = [text[spans[-1].start : spans[-1].end]]
    for before, after in zip(spans[-2::-1], spans[:0:-1], strict=False):
        if text[before.end : after.start].strip():
            break
        found.insert(0, text[before.start : before.end].strip())
    return found


def _aged_then(
    checked: Claims, before: str, span: Span, sentence: str, now: Time
) -> Iterator[Inconsistency]:
    """Hold "in 1953, when he was 72" against "Tom Ward, 86,"."""
    then = _THEN.search(sentence) if " in " in sentence else None
    day = time_of(then, 1) if then else None
    if then is None or day is None:
        return
    whole = f"{before} {sentence}" if _HE.match(sentence) else sentence
    aged = list(_AGED_NOW.finditer(whole))
    is_clear = len(aged) == len(_YEARS.findall(whole)) == 1
    if not is_clear or _GONE.search(whole) or _OTHERS.search(whole):
        return
    age = number_of(aged[0]) - (now.last.year - day.first.year)
    if abs(age - number_of(then)) >= _SLACK and age > 0:
        at, to = then.span("number")
        told = f"whoever is {number_of(aged[0])} now was about {age} then, not {number_of(then)}"
        yield from put_on_last(checked, [(at + span.start, to + span.start)], told)


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
