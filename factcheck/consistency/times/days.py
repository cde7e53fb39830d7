"""FC403: days and weeks that are not what lies between two days of the year beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from factcheck.consistency.misprints import is_swap
from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.consistency.times.told_times import (
    form,
    months,
    number_of,
    published,
    put_on_last,
    spans_of,
    words,
)
from factcheck.model import Document
from factcheck.patterns import pattern

_MONTH = "|".join(sorted(months(), key=len, reverse=True))
_DAYS = form(
    r"\b(?P<led>took|lasted|in|over|for|after|of)\s(?P<length>{N}\s(?P<unit>days|weeks))\b(?!')"
)
_RANGES = tuple(
    pattern(rf"\b(?:from|between)\s(?P<days>{first}\s(?:to|until|and)\s{second})\b(?!\s?\d)")
    for first, second in (
        (rf"(?P<d1>\d{{1,2}})(?:\s(?P<m1>{_MONTH}))?", rf"(?P<d2>\d{{1,2}})\s(?P<m2>{_MONTH})"),
        (rf"(?P<m1>{_MONTH})\s(?P<d1>\d{{1,2}})", rf"(?:(?P<m2>{_MONTH})\s)?(?P<d2>\d{{1,2}})"),
    )
)
_OVER = form(
    r"\b(?:today|yesterday|tonight|this\s(?:morning|afternoon|evening))\b[^.;]{0,60}\b(?:after|ending|ended)\s"
    r"(?:an?|the|their)\s(?:[a-z-]+\s)?[a-z]+\sof\s(?P<length>{N}\s(?P<unit>days|weeks))\b"
)
_SET_OFF = pattern(
    rf"^(?:They|It|She|He)\s(?:had\s)?(?:{words('set off')})\b[^,;.\d]{{0,40}}\son\s"
    rf"(?P<day>(?P<d1>\d{{1,2}})\s(?P<m1>{_MONTH}))\b(?!\s\d)"
)
_NEAR = 250
_WEEK, _HALF_WEEK, _TENTH = 7, 4, 10


@inconsistency
def days(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "took three weeks, from 6 to 17 July", and "in 82 days … between 18 July and 14 August".

    Where the two do not stand side by side, the number must be the right one with digits swapped.
    """
    text = document.text
    if " days" not in text and " weeks" not in text:
        return
    for between in (found for way in _RANGES for found in way.finditer(text)):
        yield from _unlike(text, between, checked)
    yield from _over_now(document, checked)


def _unlike(text: str, between: re.Match[str], checked: Claims) -> Iterator[Inconsistency]:
    one = between["m1"] or between["m2"]
    start = _day(between["d1"], one)
    end = _day(between["d2"], between["m2"] or one)
    if start is None or end is None:
        return
    lasting = (end - start).days % 365
    near = _DAYS.finditer(text, max(0, between.start() - _NEAR), between.end() + _NEAR)
    told = [each for each in near if "\n" not in text[each.end() : between.start()]]
    if any(_fits(each, lasting) for each in told):
        return
    for each in told:
        beside = text[each.end() : between.start()] in {" ", ", ", ": "}
        if (beside and each["led"] in {"took", "lasted"}) or _is_swap(each, lasting):
            message = f"{between[0]} is about {lasting} days, not {each['length']}"
            yield from put_on_last(
                checked, [*spans_of(each, "length"), *spans_of(between, "days")], message
            )


def _over_now(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Hold "return today after a strike of 49 days" against "They walked out on 14 August"."""
    text, now = document.text, published(document)
    for one, two in pairwise(sorted(checked.times_by_sentence)) if now else ():
        over = _OVER.search(text[one.start : one.end])
        began = _SET_OFF.search(text[two.start : two.end]) if over else None
        day = _day(began["d1"], began["m1"]) if began else None
        if now is None or over is None or began is None or day is None:
            continue
        ago = (now.last - day.replace(year=now.last.year)).days % 365
        if not _fits(over, ago):
            at, to = began.span("day")
            told = f"{began['day']} is about {ago} days ago, not {over['length']}"
            yield from put_on_last(checked, [(at + two.start, to + two.start)], told)


def _day(day: str, month: str | None) -> date | None:
    try:
        return date(2001, months()[month or ""], int(day))
    except (KeyError, ValueError):
        return None


def _fits(told: re.Match[str], lasting: int) -> bool:
    """Whether a length may be that of so many days, with or without the first or the last."""
    number = number_of(told)
    if told["unit"] == "weeks":
        return abs(number * _WEEK - lasting) <= _HALF_WEEK
    return abs(number - lasting) <= max(1, number // _TENTH if number % 5 == 0 else 1)


def _is_swap(told: re.Match[str], lasting: int) -> bool:
    said = Decimal(number_of(told))
    return told["unit"] == "days" and any(
        is_swap(said, Decimal(due)) for due in (lasting, lasting + 1)
    )
