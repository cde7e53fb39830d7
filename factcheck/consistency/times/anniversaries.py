"""FC403: anniversaries, and ages of what was founded, that do not follow from the founding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.consistency.times.told_times import (
    BY_WHOM,
    LATELY,
    PLACE,
    Time,
    form,
    nth_of,
    number_of,
    published,
    put_on_last,
    spans_of,
    time_of,
    words,
)
from factcheck.model import Document, Span
from factcheck.patterns import pattern

_MARK = pattern(r"nn|nten|birthday")
_SLACK = 1
_OLD_SLACK = 2
_FOUNDED = rf"(?:{words('founded')})"
_MARKS = rf"(?P<marks>{words('marks')}|{words('marks now')})"
_MARKED_NOW = pattern(rf"(?:{words('marks now')})$")
_SOON = r"tomorrow|next\s(?:week|month|year|[A-Z][a-z]+)|later\sthis\s(?:week|month|year)"
_TAIL = rf"(?:\s(?:in|on)\s{{D2}}|(?P<lately>\s(?:{LATELY}|{_SOON})))?(?=[,.;]|\swith\s|\s*$)"
_MARKING = (
    form(
        rf",\s(?:which\s(?:was\s)?)?{_FOUNDED}\s{PLACE}(?:in|on)\s{{D1}}{BY_WHOM},\s{_MARKS}\s"
        rf"(?:its|their)\s{{TH}}{_TAIL}"
    ),
    form(
        rf"^Founded\s{PLACE}in\s{{D1}}{BY_WHOM},\s(?:it|the\s[a-z]+(?:\s[a-z]+)?)"
        rf"\s{_MARKS}\s(?:its|their)\s{{TH}}{_TAIL}"
    ),
    form(
        rf"\b{_FOUNDED}(?:\s(?:its|their)\s[a-z]+)?\s{PLACE}(?:in|on)\s{{D1}},?\sand\s(?:(?:is\sto|will)\s)?"
        rf"{_MARKS}\s(?:its|their)\s{{TH}}{_TAIL}"
    ),
)
_CELEBRATES = form(rf"\b{_MARKS}\sits\s{{TH}}{_TAIL}".replace("{D2}", "{D1}"))
_FOUNDED_THEN = form(rf"^(?:It\swas\sfounded|Founded(?=[^.;]{{1,90}},\sit\s))\s{PLACE}in\s{{D1}}")
_OLDER = rf"(?:{words('founded')}|{words('built')})"
_OLD = (
    form(
        rf",\s(?:(?:{_OLDER}\s)(?:in|on)|of|from)\s{{D1}},\s(?:is|will\sbe)\s(?:now\s)?{{N}}"
        r"\syears\sold\b(?!\sor\b)"
    ),
    form(
        rf"(?:,|\bwas)\s{_OLDER}\s(?:in|on)\s{{D1}}(?:,\san?\s[^,.;]{{1,60}})?,?\s(?:and\s)?(?:turned|turns)\s{{N}}\s"
        rf"(?:{LATELY}|(?:in|last)\s[A-Z][a-z]+)(?=[,.;]|\s*$)"
    ),
    form(
        rf"\bwas\s{_OLDER}\s(?:in|on)\s{{D1}}{BY_WHOM}\sand\s"
        r"(?:is|will\sbe|is\snow)\s{N}\syears\sold\b(?!\sor\b)"
    ),
    form(
        rf"\b(?:{_OLDER}\s(?:in|on)|(?:is|are)\sof|dates?\s(?:from|back\sto))\s{{D1}},?\s(?:and\s)?is\s(?:now\s)?"
        r"{N}\syears\sold\b(?!\sor\b)"
    ),
    form(
        r"\b(?:in|on|from)\s{D1},?\sand\s(?:so|thus|therefore|hence)\s(?:is\s)?(?:now\s)?{N}"
        r"\syears\sold\b(?!\sor\b)"
    ),
)
_SO_OLD = pattern(r"(?<![\w.,-])(?P<number>\d{1,4})-year-old\s(?P<what>[a-z]+)\b(?!-)")
_BEGUN = form(
    rf"\b[Tt]he\s(?P<what>[a-z]+)(?:\s(?:at|in|on)\s[^,.;\d]{{1,30}}|,\swhich)?\s(?:was|is\sof|dates\s(?:from|back\sto))"
    rf"(?:\s(?:first\s)?(?:{words('founded')}|{words('built')}|planted|born)(?:\s(?:in|on))?)?\s{{D1}}"
)


@inconsistency
def anniversaries(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "The club, founded in 1967, marked its 40th anniversary in 2017"."""
    now = published(document)
    for span in checked.times_by_sentence:
        sentence = document.text[span.start : span.end]
        for way in _MARKING if _MARK.search(sentence) else ():
            if found := way.search(sentence):
                yield from _unlike_marked(checked, span, found, now)
        for way in _OLD if now and (" old" in sentence or " turn" in sentence) else ():
            if found := way.search(sentence):
                yield from _unlike_old(checked, span, found, now)
    if now is not None:
        yield from _founded_then(document, checked, now)
        yield from _so_old(document, checked, now)


def _marked_when(found: re.Match[str], now: Time | None, at: int = 2) -> Time | None:
    """Give when it was marked, if that is told: "in 2017", "last week" or simply "marks"."""
    if then := time_of(found, at):
        return then
    return now if found["lately"] or _MARKED_NOW.match(found["marks"]) else None


def _unlike_marked(
    checked: Claims, span: Span, found: re.Match[str], now: Time | None
) -> Iterator[Inconsistency]:
    start, then = time_of(found, 1), _marked_when(found, now)
    if start is None or then is None or not (nth := nth_of(found)):
        return
    years = then.last.year - start.first.year
    if abs(years - nth) > _SLACK:
        places = spans_of(found, "date1", "date2")
        told = f"{found['date1']} was {years} years before, which makes no {found['nth']}"
        yield from put_on_last(checked, [(a + span.start, b + span.start) for a, b in places], told)


def _unlike_old(
    checked: Claims, span: Span, found: re.Match[str], now: Time | None
) -> Iterator[Inconsistency]:
    start = time_of(found, 1)
    if start is None or now is None:
        return
    age, years = number_of(found), now.last.year - start.first.year
    slack = (
        max(2, age // (8 if age % 100 else 5))
        if age % 10 == 0 and "turn" not in found[0]
        else _SLACK
    )
    if abs(years - age) > slack:
        places = spans_of(found, "date1", "number")
        told = f"from {found['date1']} to the day of the article is {years} years, not {age}"
        yield from put_on_last(checked, [(a + span.start, b + span.start) for a, b in places], told)


def _founded_then(document: Document, checked: Claims, now: Time) -> Iterator[Inconsistency]:
    """Hold an anniversary against the founding that the next sentence tells."""
    text = document.text
    for span in checked.times_by_sentence:
        then = _FOUNDED_THEN.search(text[span.start : span.end])
        if then is None:
            continue
        before = text[: span.start].rstrip()
        said = before[max(before.rfind(". "), before.rfind("\n"), before.rfind(".\n")) + 1 :]
        marked = _CELEBRATES.search(said)
        start = time_of(then, 1)
        day = _marked_when(marked, now, at=1) if marked else None
        if marked is None or start is None or day is None or not (nth := nth_of(marked)):
            continue
        years = day.last.year - start.first.year
        if abs(years - nth) > _SLACK:
            at, to = then.span("date1")
            told = f"{then['date1']} was {years} years before, which makes no {marked['nth']}"
            yield from put_on_last(checked, [(at + span.start, to + span.start)], told)


def _so_old(document: Document, checked: Claims, now: Time) -> Iterator[Inconsistency]:
    """Hold "the 40-year-old yew" against "the yew was planted in 1616"."""
    text = document.text
    olds = list(_SO_OLD.finditer(text)) if "-year-old " in text else []
    begun = {found["what"]: found for found in _BEGUN.finditer(text)} if olds else {}
    for old in olds:
        found = begun.get(old["what"])
        start = time_of(found, 1) if found else None
        if found is None or start is None or sum(old["what"] == each["what"] for each in olds) > 1:
            continue
        age, years = number_of(old), now.last.year - start.first.year
        if abs(years - age) > max(_OLD_SLACK, years // 5):
            told = f"from {found['date1']} to the day of the article is {years} years, not {age}"
            yield from put_on_last(checked, [found.span("date1"), old.span("number")], told)
