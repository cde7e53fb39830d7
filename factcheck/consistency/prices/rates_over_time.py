"""FC403: a sum over some years and what that is a year; so much a week for so many weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.amounts import plain
from factcheck.consistency.operands import begin, closes, closes_beside, is_printed_share, scale_of
from factcheck.consistency.prices.nearby import IN_ALL
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.consistency.rounding import due, loosely
from factcheck.intervals import Interval, divided, multiplied, widened
from factcheck.judging.phrasing.style import in_style_of
from factcheck.model import CheckedClaim, Document
from factcheck.patterns import pattern

_DAYS = {
    "year": Decimal("365.25"), "month": Decimal("30.44"), "week": Decimal(7), "day": Decimal(1),
}  # fmt: skip
_SLACK = Decimal("0.05")
_THE = r"(?:(?:the|a|its|their)\s)?(?:(?:next|coming|past|last|following|first|period\sof)\s)?"
_OVER = pattern(
    rf"[^;:]{{0,80}}?,?\s(?:over|in|for|across|during|within|spread\sover)\s{_THE}", re.IGNORECASE
)
_OR_A_YEAR = pattern(
    r"(?:,\s(?:or|that\sis|i\.e\.|which\sis|equal\sto|on\saverage|an\saverage\sof)|\s\(|\sor)"
    r"(?:\s?(?:or|an\saverage\sof|on\saverage))?\s?",
    re.IGNORECASE,
)
_FOR_SO_LONG = pattern(
    r"(?:\s(?:an?|per|each|every)\s[a-z]+)?(?:\s[a-z]+){0,2}\s(?:for|over|in)\s(?:the\s)?",
    re.IGNORECASE,
)
_OR_IN_ALL = pattern(
    r"(?:,\s|\s\(|\s)(?:or|that\sis|making|totall?ing|(?:for\s)?a\stotal\sof)\s(?:a\stotal\sof\s)?",
    re.IGNORECASE,
)
_PER = pattern(
    r"(?:\s(?:an?|per|each|every)\s[a-z]+|\sannually|\sper\sannum|/[a-z]+)?(?:\son\saverage)?"
)
_IN_ALL = pattern(rf"(?:{IN_ALL})?")
_CHANGING = pattern(
    r"\b(?:rising|falling|increas\w+|more|further|additional|another|extra|plus|interest|deposit|fees?"
    r"|bonus\w*|upfront|up\sfront|up\sto|initial|then|first|less|minus)\b",
    re.IGNORECASE,
)


@inconsistency
def rates_over_time(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "$110 billion over five years, or $55 billion a year", and a price of weeks in all."""
    text = document.text
    for span, times in checked.times_by_sentence.items():
        amounts = checked.counts_by_sentence.get(span, [])
        spans = [each for _, each in times if _length(each) is not None]
        if not spans or len(amounts) < 2 or not any(_period(each) for each in amounts):
            continue
        if _CHANGING.search(text, span.start, span.end):
            continue
        for one, two in _operands(amounts):
            for lasting in spans:
                yield from _held(text, one, two, lasting)


def _operands(amounts: list[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Yield each amount with the last one before it that is counted alike."""
    measured = [each for each in amounts if not is_printed_share(each) and each.kind != "count"]
    for at, two in enumerate(measured):
        if one := next((each for each in reversed(measured[:at]) if _are_alike(each, two)), None):
            yield one, two


def _length(entry: CheckedClaim) -> Decimal | None:
    """Give how many days a duration has; None of a hedged one or a date."""
    mention = entry.claim.mention
    days = _DAYS.get(mention.unit or "")
    if mention.kind != "duration" or days is None or mention.value is None:
        return None
    if mention.modifier != "exact" or mention.value_max is not None or mention.value < 1:
        return None
    return mention.value * days


def _period(amount: Amount) -> Decimal | None:
    """Give the days of the time that an amount is told for: 365 of one a year."""
    return _DAYS.get(amount.checked.claim.mention.per or "")


def _held(text: str, one: Amount, two: Amount, lasting: CheckedClaim) -> Iterator[Inconsistency]:
    mention = lasting.claim.mention
    if not one.end <= mention.start < mention.end <= two.start:
        return
    if _period(two) and not _period(one):
        over = _OVER.fullmatch(text, one.end, mention.start)
        leads = _OR_A_YEAR.fullmatch(text, mention.end, begin(text, two))
        end = _PER.match(text, two.end)
        if over and leads and end and closes_beside(text, end.end()):
            yield from _compared(two, one, two, lasting)
    elif _period(one) and not _period(two):
        over = _FOR_SO_LONG.fullmatch(text, one.end, mention.start)
        leads = _OR_IN_ALL.fullmatch(text, mention.end, begin(text, two))
        end = _IN_ALL.match(text, two.end)
        if over and leads and end and closes(text, end.end()):
            yield from _compared(one, two, two, lasting)


def _are_alike(one: Amount, two: Amount) -> bool:
    """Whether two amounts are of one currency or measure; a bare number has a scale like it."""
    first, second = ((each.unit or "").partition("/")[0] for each in (one, two))
    if one.is_wrong or two.is_wrong or "number" == one.kind == two.kind:
        return False
    return first == second or (
        "number" in (one.kind, two.kind) and scale_of(one) == scale_of(two) > 1
    )


def _compared(
    rate: Amount, total: Amount, wrong: Amount, lasting: CheckedClaim
) -> Iterator[Inconsistency]:
    days, period = _length(lasting), _period(rate)
    if days is None or period is None or days <= period:
        return
    times = days / period
    made = multiplied(loosely(rate), Interval(times, times, times))
    if rate.interval.low <= 0 or widened(made, _SLACK).meets(loosely(total)):
        return
    ratio = divided(total.interval, Interval(times, times, times))
    right = ratio.point if ratio and wrong is rate else made.point
    claim = wrong.checked.claim
    value, step, about = due(right, claim)
    said = in_style_of(claim, value, step)
    operand = total if wrong is rate else rate
    per = f" a {rate.checked.claim.mention.per}" if wrong is rate else ""
    over = lasting.claim.mention.text
    at = "" if wrong is rate else f" a {rate.checked.claim.mention.per}"
    yield Inconsistency(
        position=wrong.position,
        code="FC403",
        message=f"{operand.text}{at} over {over} is {about}{said}{per}, not {wrong.text}",
        expected=plain(value),
        expected_unit=wrong.unit,
        suggestion=said,
        notes=(f"operand: {operand.text}", f"operand: {over}"),
    )


_TWICE = pattern(
    r"(?P<per>(?:\s[a-z-]+){0,3}\s(?:an?|per|each|every)\s(?P<one>second|minute|hour|day|week|month))(?:\sfrom\s\d{4})?"
    r"(?:,\s(?:or|that\sis)|\sor|,)\s",
    re.IGNORECASE,
)
_A_YEAR = pattern(
    r"(?:\s[a-z-]+){0,2}?\s(?:an?|per|each)\s(?P<two>minute|hour|day|week|month|year)\b",
    re.IGNORECASE,
)
_TIMES = {
    ("second", "minute"): (Decimal(54), Decimal(66)),
    ("minute", "hour"): (Decimal(50), Decimal(66)),
    ("second", "hour"): (Decimal(3200), Decimal(4000)),
    ("hour", "day"): (Decimal(6), Decimal(25)),
    ("day", "week"): (Decimal("4.5"), Decimal("7.5")),
    ("day", "month"): (Decimal(18), Decimal(33)),
    ("day", "year"): (Decimal(180), Decimal(390)),
    ("week", "month"): (Decimal("3.5"), Decimal("5.2")),
    ("week", "year"): (Decimal(34), Decimal(57)),
    ("month", "year"): (Decimal("8.5"), Decimal("13.5")),
}
"""How many times a shorter time fits into a longer one; nobody works on every day."""
_SECONDS = {"second": Decimal(1), "minute": Decimal(60), "hour": Decimal(3600)}


@inconsistency
def rates_twice(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "30 million cubic metres a day, or about 1.1 billion a year"."""
    text = document.text
    for span, amounts in checked.counts_by_sentence.items():
        if len(amounts) < 2 or _CHANGING.search(text, span.start, span.end):
            continue
        for one, two in pairwise(amounts):
            if is_printed_share(one) or is_printed_share(two):
                continue
            first, second = (
                _TWICE.fullmatch(text, one.end, begin(text, two)),
                _A_YEAR.match(text, two.end),
            )
            if first and second and closes_beside(text, second.end()) and _is_like(one, two):
                bounds = _TIMES.get((first["one"].lower(), second["two"].lower()))
                yield from _out_of(bounds, (one, two), (first["one"], second["two"]))


def _is_like(one: Amount, two: Amount) -> bool:
    """Whether two amounts are of one unit; a bare number is of that of the first."""
    first, second = ((each.unit or "").partition("/")[0] for each in (one, two))
    return first == second or two.kind == "number"


def _out_of(
    bounds: tuple[Decimal, Decimal] | None, rates: tuple[Amount, Amount], per: tuple[str, str]
) -> Iterator[Inconsistency]:
    one, two = rates
    ratio = divided(loosely(two), loosely(one))
    if bounds is None or ratio is None or one.is_wrong or two.is_wrong:
        return
    if ratio.high >= bounds[0] and ratio.low <= bounds[1]:
        return
    lasting = {**_SECONDS, **{each: days * 86400 for each, days in _DAYS.items()}}
    times = lasting[per[1].lower()] / lasting[per[0].lower()]
    right = one.interval.point * times
    claim = two.checked.claim
    rough = Decimal(1).scaleb(right.adjusted() - 1)
    said = in_style_of(claim, right, rough)
    yield Inconsistency(
        position=two.position,
        code="FC403",
        message=f"{one.text} per {per[0]} is about {said} per {per[1]}, not {two.text}",
        expected=plain(right.quantize(rough)),
        expected_unit=two.unit,
        suggestion=None,
        notes=(f"operand: {one.text} a {per[0]}",),
    )
