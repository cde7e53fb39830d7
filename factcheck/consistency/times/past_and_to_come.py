"""FC404: what is told as done and dated after the article, and as to come and dated before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.consistency.times.told_times import (
    ENDS,
    PLACE,
    YEARS,
    Time,
    form,
    published,
    put_on_last,
    time_of,
    words,
)
from factcheck.model import Document, Span
from factcheck.patterns import YEAR_SINCE_1000, pattern

_NOT_TOLD_AS_PAST = pattern(
    r"\b(?:if|would|will|could|should|may(?!\s\d)|might|must|shall|once|when|until|unless|before|plans?"
    r"|planned|expect(?:s|ed|ing)?|project(?:s|ed|ion|ions)?|forecasts?|scenarios?|due|to be"
    r"|novels?|films?|series|games?|fiction|imagin\w+|set in|fiscal|financial|seasons?|FY\d*"
    r"|says?|suppos\w+|schedul\w+|propos\w+|target\w*|deadline|by(?!\s(?:last\b|an?\b|[\d.]+\s?(?:per|%)))|not|never|maturing|calendars?"
    r"|BE|AH|Buddhist|Nepal\w*|BS)\b|['\u2019](?:d|ll)\b",
    re.IGNORECASE,
)
_OF_ANOTHER_DAY = pattern(
    rf"{YEAR_SINCE_1000}\b.*\b{YEAR_SINCE_1000}\b|[\"\u201c\u201d]|\b(?:sa(?:ys?|id)|according|reports?"
    r"|stud(?:y|ies)|papers?|documents?|contracts?|agreements?|plans?|letters?|memo)\b"
)
"""What is told of a plan by somebody who may have told it long ago."""
_CLEARLY = 31
"""In days: an article may be brought up to date after the day that it bears."""
_PAST = (
    form(
        rf"\b(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|which|who)\s(?:{words('past verb')})"
        rf"(?:\s(?:the|an?|his|her|its|their)(?:\s[a-z]+){{1,2}})?\s(?:in|on)\s{{D1}}{ENDS}"
    ),
    form(
        rf"\b(?:was|were)\s(?:first\s)?(?:{words('past participle')})\s{PLACE}"
        rf"(?:in|on)\s{{D1}}{ENDS}"
    ),
    form(rf"^The\s[a-z]+(?:\s[a-z]+)?\s(?:{words('past verb')})\s(?:in|on)\s{{D1}}{ENDS}"),
    form(rf"\b(?:has|have)\s(?:been\s)?[a-z]+(?:\s[a-z]+)?\ssince\s(?:in\s)?{{D1}}{ENDS}"),
    form(
        rf"\b(?:its|the|his|her|their)\s(?:first|most\s[a-z]+|[a-z]+est|best|worst)(?:\s[a-z]+){{0,3}}\ssince"
        rf"\s{{D1}}{ENDS}"
    ),
    form(rf",\s(?:{words('past participle')}|first\s[a-z]+ed)\s{PLACE}(?:in|on)\s{{D1}}(?=,)"),
    form(rf"\b(?:most\srecently|last)\s(?:in|on)\s{{D1}}{ENDS}"),
    form(
        rf"\b(?!the\b|its\b|his\b|her\b|their\b|a\b|at\b|and\b)[a-z]+\slast\s[a-z]+(?:\s[a-z]+){{0,2}}\s(?:in|on)"
        rf"\s{{D1}}{ENDS}"
    ),
    form(r"\b(?:to\shave|having)\sbeen\s[a-z]+\s(?:in|on)\s{D1}\b"),
)
_STILL_TO_COME = form(
    rf"\b(?:(?:is|are)\s(?:{words('to come')})\s(?:to\s(?:be\s)?[a-z]+\s)?|will\sbe\s[a-z]+ed\s"
    rf"|(?:is|are)\s(?:now\s)?to\s(?:be\s[a-z]+ed|open|close|start|begin|end|follow)\s)"
    rf"(?:for|in|by|on)\s{{D1}}{ENDS}"
)
_ALSO_TO_COME = pattern(
    rf"\b(?:(?:is|are)\sto\s(?:be\s)?[a-z]+|will\s(?:be\s)?[a-z]+)(?:\s[a-z]+)?\s(?:from|in|by)"
    rf"\s(?P<year>{YEAR_SINCE_1000})\b"
)


@inconsistency
def done_in_the_future(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "It opened in June 2031" in an article of 2022, and "is promised for 2009".

    The verb right before the date must tell of what is over, and no word of its sentence of what
    is to come, planned or made up. Where an article has more than one such date, it is its own
    day that is wrong.
    """
    now = published(document)
    if now is None:
        return
    found = [
        each
        for span in checked.times_by_sentence
        for each in _not_of_now(checked, span, document.text[span.start : span.end], now)
    ]
    if len(found) == 1:
        yield from found


def _not_of_now(checked: Claims, span: Span, sentence: str, now: Time) -> Iterator[Inconsistency]:
    if (found := _STILL_TO_COME.search(sentence)) and not _is_of_another_day(sentence, now):
        yield from _past_already(checked, span, found, now)
    latest = max(map(int, YEARS.findall(sentence)), default=0)
    if latest < now.last.year or _NOT_TOLD_AS_PAST.search(sentence):
        return
    for way in _PAST:
        found = way.search(sentence)
        day = time_of(found, 1) if found else None
        if found is None or day is None or (day.first - now.last).days < _CLEARLY:
            continue
        at, to = found.span("date1")
        told = f"{found['date1']} is after the day of the article, {now.last.isoformat()}"
        yield from put_on_last(checked, [(at + span.start, to + span.start)], told, "FC404")
        return


def _is_of_another_day(sentence: str, now: Time) -> bool:
    """Whether a plan may have been told long ago: not beside another that is still to come.

    "Work is to begin in 2027, and the last pier is due in 2019", in an article of 2026.
    """
    for also in _ALSO_TO_COME.finditer(sentence):
        if int(also["year"]) >= now.last.year:
            sentence = sentence.replace(also[0], "")
    return _OF_ANOTHER_DAY.search(sentence) is not None


def _past_already(
    checked: Claims, span: Span, found: re.Match[str], now: Time
) -> Iterator[Inconsistency]:
    """Find "is promised for 2009" in an article of 2016."""
    day = time_of(found, 1)
    if day is None or (now.first - day.last).days < _CLEARLY:
        return
    at, to = found.span("date1")
    told = f"{found['date1']} was before the day of the article, {now.last.isoformat()}"
    yield from put_on_last(checked, [(at + span.start, to + span.start)], told, "FC404")
