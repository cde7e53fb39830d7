"""FC403: days, weeks and months that are not what lies between two days, or months, beside them.

FC404: what ends in the month in which it begins, and before that; more days than there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from factcheck.consistency.misprints import is_swap
from factcheck.consistency.registry import Claims, Inconsistency, inconsistency
from factcheck.consistency.times.told_times import (
    ENDS,
    form,
    months,
    number_of,
    published,
    put_on_last,
    spans_of,
    time_of,
    words,
)
from factcheck.model import Document
from factcheck.patterns import pattern

_MONTH = "|".join(sorted(months(), key=len, reverse=True))
_DAYS = form(
    r"\b(?P<led>took|takes|lasted|lasts|in|over|for|after|of)\s(?P<length>{N}\s(?P<unit>days|weeks))\b(?!')"
)
_RANGES = tuple(
    pattern(rf"\b{led}\s(?P<days>{first}{joint}\s{second})\b(?!\s?\d)")
    for led, joint in (
        ("(?:from|between)", r"\s(?:to|until|and)"),
        (
            r"(?P<begins>(?:begins?|began|starts?|started)\son)",
            r",?\sand\s(?:(?:is|are|was|were)\sto\s|will\s)?(?:ends?|ended|finish(?:es|ed)?)\son",
        ),
    )
    for first, second in (
        (rf"(?P<d1>\d{{1,2}})(?:\s(?P<m1>{_MONTH}))?", rf"(?P<d2>\d{{1,2}})\s(?P<m2>{_MONTH})"),
        (rf"(?P<m1>{_MONTH})\s(?P<d1>\d{{1,2}})", rf"(?:(?P<m2>{_MONTH})\s)?(?P<d2>\d{{1,2}})"),
    )
)
_SO_LONG = form(
    r"\b{ND}[a-z]+(?:\s[a-z]+)?\s(?:runs|ran|will\srun|lasts|lasted|takes\splace|took\splace|(?:is|was)\sheld)\s$"
)
_TOLD = pattern(r"\s(?:days|weeks)\b|-(?:day|week)\s")
_NOT_ALL = pattern(r",?\s(?:on|except|excluding|without|with|but|not)\b")
_LASTS = frozenset({"took", "takes", "lasted", "lasts"})
_OVER = form(
    r"\b(?:today|yesterday|tonight|this\s(?:morning|afternoon|evening))\b[^.;]{0,60}\b(?:after|ending|ended)\s"
    r"(?:an?|the|their)\s(?:[a-z-]+\s)?[a-z]+\sof\s(?P<length>{N}\s(?P<unit>days|weeks))\b"
)
_SET_OFF = pattern(
    rf"^(?:They|It|She|He)\s(?:had\s)?(?:{words('set off')})\b[^,;.\d]{{0,40}}\son\s"
    rf"(?P<day>(?P<d1>\d{{1,2}})\s(?P<m1>{_MONTH}))\b(?!\s\d)"
)
_MONTHS = r"(?P<length>{N}\smonths)"
_FROM_TO = r"from\s{D1}\s(?:to|until|till)\s{D2}"
_THAN = r"[^;,.\d]{1,60}?(?:,(?:\sin)?|\s(?:in|of|for|was|is))\s"
_LATER = tuple(
    form(f"{way}{ENDS}")
    for way in (
        rf"\b{{D2}},\s{_MONTHS}\s(?:later\sthan|after)\s{_THAN}{{D1}}",
        rf"\b{{D1}},\s{_MONTHS}\s(?:earlier\sthan|sooner\sthan|before)\s{_THAN}{{D2}}",
        rf"\b(?:for|in|over|takes?|took|lasts?|lasted)\s{_MONTHS},\s{_FROM_TO}",
        rf"\b{_FROM_TO},\s(?:for\s|in\s|over\s)?{_MONTHS}",
    )
)
"""Two months and what lies between: "in May 2027, 14 months later than planned, in March 2026"."""
_NEAR = 250
_WEEK, _HALF_WEEK, _TENTH = 7, 4, 10
_YEAR, _HALF_YEAR = 12, 6
_ENDS = pattern(r"\s*(?:[.,;:)](?!\d)|\Z|\n)")


@inconsistency
def days(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "took three weeks, from 6 to 17 July", and "in 82 days … between 18 July and 14 August".

    Where the two do not stand side by side, the number must be the right one with digits swapped.
    """
    text = document.text
    ranges = [found for way in _RANGES for found in way.finditer(text)]
    for between in ranges:
        yield from _backwards(text, between, checked)
    if " months" in text:
        yield from _months_between(text, checked)
    if not _TOLD.search(text):
        return
    for between in ranges:
        yield from _unlike(text, between, checked)
    yield from _over_now(document, checked)


def _backwards(text: str, between: re.Match[str], checked: Claims) -> Iterator[Inconsistency]:
    """Find "began on 28 October and ended on 15 October": nobody tells so of a year later."""
    if not between.groupdict().get("begins") or not _ENDS.match(text, between.end()):
        return
    one, two = between["m1"] or between["m2"], between["m2"] or between["m1"]
    if one == two and int(between["d2"]) + 1 < int(between["d1"]):
        message = f"an end on {between['d2']} {two} is before a beginning on {between['d1']} {one}"
        yield from put_on_last(checked, spans_of(between, "days"), message, "FC404")


def _months_between(text: str, checked: Claims) -> Iterator[Inconsistency]:
    """Hold "14 months later than planned" against the two months beside it."""
    for found in (found for way in _LATER for found in way.finditer(text)):
        times = [time_of(found, at) for at in (1, 2)]
        start, end = times
        if start is None or end is None or not (found["month1"] and found["month2"]):
            continue
        lasting = (end.first.year - start.first.year) * _YEAR + end.first.month - start.first.month
        number = number_of(found)
        if abs(number - lasting) > max(1, number // _TENTH if number % _HALF_YEAR == 0 else 1):
            message = f"from {found['date1']} to {found['date2']} is about {lasting} months"
            places = spans_of(found, "date1", "date2", "length")
            yield from put_on_last(checked, places, f"{message}, not {found['length']}")


def _unlike(text: str, between: re.Match[str], checked: Claims) -> Iterator[Inconsistency]:
    one = between["m1"] or between["m2"]
    start = day_of(between["d1"], one)
    end = day_of(between["d2"], between["m2"] or one)
    if start is None or end is None:
        return
    lasting = (end - start).days % 365
    near = _DAYS.finditer(text, max(0, between.start() - _NEAR), between.end() + _NEAR)
    told = [each for each in near if "\n" not in text[each.end() : between.start()]]
    if subject := _SO_LONG.search(text, max(0, between.start() - _NEAR), between.start()):
        told = [subject, *told]
    if any(fits(each, lasting) for each in told):
        return
    for each in told:
        if each is subject or _is_beside(text, each, between) or _is_swap(each, lasting):
            message = f"{between[0]} is about {lasting} days, not {each['length']}"
            yield from put_on_last(
                checked, [*spans_of(each, "length"), *spans_of(between, "days")], message
            )


def _is_beside(text: str, told: re.Match[str], between: re.Match[str]) -> bool:
    """Whether a length stands right beside two days, and is theirs: "lasts a week, from ..."."""
    if told.start() > between.end():
        joint = text[between.end() : told.start()]
        is_joined = joint in {" and ", ", and ", " and it "}
        return told["led"] in _LASTS and is_joined and _ENDS.match(text, told.end()) is not None
    joint = text[told.end() : between.start()]
    if _NOT_ALL.match(text, between.end()):
        return False
    if told["led"] == "for" and between[0].startswith("from"):
        return joint == ", "
    is_its = told["led"] in _LASTS or between.groupdict().get("begins")
    return bool(is_its) and joint in {" ", ", ", ": "}


def _over_now(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Hold "return today after a strike of 49 days" against "They walked out on 14 August"."""
    text, now = document.text, published(document)
    for one, two in pairwise(sorted(checked.times_by_sentence)) if now else ():
        over = _OVER.search(text[one.start : one.end])
        began = _SET_OFF.search(text[two.start : two.end]) if over else None
        day = day_of(began["d1"], began["m1"]) if began else None
        if now is None or over is None or began is None or day is None:
            continue
        ago = (now.last - day.replace(year=now.last.year)).days % 365
        if not fits(over, ago):
            at, to = began.span("day")
            told = f"{began['day']} is about {ago} days ago, not {over['length']}"
            yield from put_on_last(checked, [(at + two.start, to + two.start)], told)


def day_of(day: str, month: str | None) -> date | None:
    """Give a day of a month in a year that is no leap year; None where there is no such day."""
    try:
        return date(2001, months()[month or ""], int(day))
    except (KeyError, ValueError):
        return None


def fits(told: re.Match[str], lasting: int) -> bool:
    """Whether a length may be that of so many days, with or without the first or the last."""
    number = number_of(told)
    if told["unit"].startswith("week"):
        return abs(number * _WEEK - lasting) <= _HALF_WEEK
    return abs(number - lasting) <= max(1, number // _TENTH if number % 5 == 0 else 1)


def _is_swap(told: re.Match[str], lasting: int) -> bool:
    said = Decimal(number_of(told))
    return told["unit"].startswith("day") and any(
        is_swap(said, Decimal(due)) for due in (lasting, lasting + 1)
    )


_ALL_ITS_DAYS = (
    r"of\s(?:its|their|his|her)\s(?:(?:first|last)\s)?(?P<all>{N}\s"
    r"(?:days|nights|weeks|months|games|matches|races)\b)"
)
_ITS_DAYS, _OF_ITS_DAYS = form(_ALL_ITS_DAYS), form(rf"(?<![-\d.,])\b{{A}}\s{_ALL_ITS_DAYS}")


@inconsistency
def more_days_than_all(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "was sold out on 124 of its 120 days"."""
    if not _ITS_DAYS.search(document.text):
        return
    for found in _OF_ITS_DAYS.finditer(document.text):
        if number_of(found, "age") > number_of(found) > 1:
            told = f"{found['age']} cannot be more than {found['all']}"
            yield from put_on_last(checked, [found.span("age"), found.span("all")], told, "FC404")
