"""FC403: so much each, or the sum of it, where number and sum stand apart: a slip alone tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.consistency.operands import behind, is_count, is_printed_share
from factcheck.consistency.prices.nearby import (
    FEWEST,
    IN_ALL,
    Made,
    Operand,
    Place,
    is_compared,
    noun_of,
    operand,
    places,
    slips,
)
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.intervals import Interval, divided, multiplied
from factcheck.kinds import COUNTS
from factcheck.model import CheckedClaim, Document, Mention
from factcheck.patterns import pattern
from factcheck.tables import rows
from factcheck.units import convert, kind_in_prose

DAYS = {
    "year": Decimal("365.25"), "month": Decimal("30.4375"), "week": Decimal(7), "day": Decimal(1),
    "night": Decimal(1), "hour": 1 / Decimal(24), "minute": 1 / Decimal(1440),
}  # fmt: skip
_PIECE = "piece"
_EACH = pattern(
    r"(?:\son\saverage)?,?\s(?:(?:(?:on|in|at|to|for)\s)?each|apiece|a\shead|for\seach(?:\sof\sthem)?)\b",
    re.IGNORECASE,
)
_EACH_BEFORE = pattern(
    r"\b(?:each(?:\sof\s(?:the|its|their|these)\s[\w,]+)?|every\s[a-z]+)(?:\s(?!of\b)[a-z-]+){0,6}\s$",
    re.IGNORECASE,
)
_COSTS_ONE = pattern(
    r"\b(?:an?|each|every|one)\s(?P<one>[a-z]{3,})\s(?:now\s)?(?:costs?|sells\sfor|sold\sfor|fetch(?:es|ed))\s$",
    re.IGNORECASE,
)
_A_PIECE = pattern(r"\s(?:an?|per)\s(?P<noun>[a-z]{3,})\b")
_IN_ALL = pattern(rf"{IN_ALL}\b")
_LIST = pattern(r"(?:,|:|\sand)\s$")
_MAKES_EACH = pattern(
    r"(?:\b(?:or|that\sis|which\sis|that\swas|which\smakes|makes|making|comes\sto|came\sto|works\sout\sat|at"
    r"|meaning|(?:an|the)\saverage(?:\s[a-z]+)?\sof|averaging|on\saverage|g[eo]ts?|receives?|received|pays?|paid|costs?)|[,(:\u2013\u2014])\s?$",
    re.IGNORECASE,
)
_GETS_EACH = pattern(r"\b(?:at|g[eo]ts?|receives?|received|pays?|paid|costs?)\s$", re.IGNORECASE)
_MAKES_IN_ALL = pattern(
    r"\b(?:or|that\sis|making|totall?ing|is|be|been|worth|so|in\sall|makes?|made|gives?|gave|giving"
    r"|yield(?:s|ed|ing)?|costs?|cost(?:ing)?|com(?:e|es|ing)\sto|came\sto|br(?:ings?|ought|inging)\sin"
    r"|earn(?:s|ed|ing)?|rais(?:es?|ed|ing)|tak(?:es?|ing)|took|paid|pays?|add(?:s|ed)?\sup\sto|to)\s$",
    re.IGNORECASE,
)
_OTHER_SUM = pattern(
    r"\b(?:with|without|includ\w+|exclud\w+|plus|net|gross|before|after|more|less|profits?|surplus"
    r"|commission|deposits?)\b",
    re.IGNORECASE,
)
_LEAD = 60
_NOTHING_MEASURED = (None, "count", "person")
_IDLE = Decimal("0.6")
"""So much of the days are worked days."""


@inconsistency
def told_apart(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "It had 187,400 visitors. They gave £94,000, or £5 each"; 50p would be right."""
    text = document.text
    for place in places(document, checked):
        last = place.last
        if is_printed_share(last):
            continue
        per, before = per_of(text, last), place.before(_LEAD)
        if per is None and before.endswith("average of "):
            per = _PIECE
        made = list[Made]()
        if per and _MAKES_EACH.search(before):
            gets = _GETS_EACH.search(before) is not None
            made += _each(place, per, is_beside=gets)
            made += () if gets or per not in DAYS else _another_time(place, per)
        if (per is None or per in DAYS) and _is_in_all(text, last, before) and _has_prices(place):
            made += _in_all(place, per)
        end = place.sentences[place.at].end
        if made and not _OTHER_SUM.search(text, last.end, min(last.end + _LEAD, end)):
            yield from slips(last, made)


def _has_prices(place: Place) -> bool:
    """Whether anything before an amount is told for each of something."""
    if any(each.checked.claim.mention.per for each, _ in place.amounts()):
        return True
    *_, first = place.spans
    words = place.text[first.start : place.last.start].lower()
    return any(
        word in words for word in ("each", "every", "apiece", " costs ", " sells ", " fetch")
    )


def _is_in_all(text: str, last: Amount, before: str) -> bool:
    if _MAKES_IN_ALL.search(before):
        return True
    return bool(_LIST.search(before) and _IN_ALL.match(text, behind(text, last)))


def per_of(text: str, amount: Amount) -> str | None:
    """Give for what an amount is told: an hour, a tonne, a piece, a show."""
    if per := amount.checked.claim.mention.per:
        return per
    end = behind(text, amount)
    if _EACH.match(text, end):
        return _PIECE
    found = _A_PIECE.match(text, end)
    return found["noun"] if found else None


def _each(place: Place, per: str, *, is_beside: bool) -> Iterator[Made]:
    """Yield what sums and numbers before an amount make for each.

    What somebody gets may be of no sum: there only one of its own sentence is near.
    """
    numbers = list(_numbers(place, per))
    start = place.sentences[place.at].start if is_beside else 0
    for each in _sums(place, per):
        total = each._replace(is_near=each.is_near and each.start >= start)
        for many in numbers:
            if total.start == many.start:
                continue
            exact, loose = divided(total.exact, many.exact), divided(total.loose, many.loose)
            if exact is not None and loose is not None:
                yield Made((total, many), exact, loose, "over" if per in DAYS else "for")


def _sums(place: Place, per: str) -> Iterator[Operand]:
    """Yield what may be the sum: amounts of the same unit, of which only the last is near.

    Of two counts the other one may be the number: "360,000 tickets in 24 shows".
    """
    last, left = place.last, 2 if is_count(place.last) else 1
    periods = () if per in DAYS else DAYS
    for each, is_near in place.amounts():
        is_each = per_of(place.text, each) not in (None, *periods)
        size = None if is_each else in_unit_of(last, each)
        if size is not None:
            is_meant = not is_compared(place.text, each)
            yield operand(each, is_near=is_near and is_meant and left > 0).times(size)
            left -= is_meant


def in_unit_of(last: Amount, each: Amount) -> Decimal | None:
    """Give how many of an amount's unit one of another is."""
    if is_count(last) or is_count(each):
        is_bare = last.kind == "number" and each.kind == "quantity"  # "or 80,000 a day" of barrels
        return Decimal(1) if is_bare or (is_count(last) and is_count(each)) else None
    unit, other = _unit(last), _unit(each)
    if last.kind != each.kind or last.kind not in ("money", "quantity"):
        return None
    return Decimal(1) if unit == other else convert(Decimal(1), other, unit)


def _unit(amount: Amount) -> str:
    return (amount.unit or "").partition("/")[0]


def _numbers(place: Place, per: str) -> Iterator[Operand]:
    """Yield what may be the number of those that an amount is told for each of."""
    if per in DAYS:
        for entry, is_near in place.times():
            if found := _duration(entry, per, is_near=is_near):
                yield found
        return
    is_unit = per != _PIECE and kind_in_prose(per) not in _NOTHING_MEASURED
    far = [] if is_unit or per in (_PIECE, "person") else list(place.of_noun(f"{per}s"))
    main = _told_most(far)
    for each in far:
        yield operand(each, is_near=each.interval.point == main)
    for each, is_near in place.amounts(beside=per == "person"):
        if is_unit and each.kind == "quantity" and each.checked.claim.mention.per is None:
            size = convert(Decimal(1), each.unit or "", per)
            if size is not None:
                yield operand(each, is_near=is_near).times(size)
        elif not is_unit and each.kind in COUNTS and each.interval.point >= FEWEST:
            yield operand(each, is_near=is_near and _is_number_of(each, per))


def _told_most(counts: list[Amount]) -> Decimal | None:
    """Give the only number of several counts, or the one that is told more often than any other."""
    told = Counter(each.interval.point for each in counts).most_common(2)
    return None if not told or (len(told) > 1 and told[0][1] == told[1][1]) else told[0][0]


def _is_number_of(many: Amount, per: str) -> bool:
    """Whether a count is of those that an amount is told for: "24 shows" for 15,000 a show."""
    noun = noun_of(many).rpartition(" ")[2]
    return not noun or per == _PIECE or per in _known_rates() or noun.startswith(per[:-1])


@cache
def _known_rates() -> frozenset[str]:
    return frozenset(row["per"] for row in rows("rates"))


def _duration(entry: CheckedClaim, per: str, *, is_near: bool) -> Operand | None:
    """Give how often a time fits into a duration, or into a month or year that is named."""
    mention = entry.claim.mention
    if named := _named_time(mention):
        value, unit = Decimal(1), named
    elif mention.kind == "duration" and mention.value and not mention.value_max:
        value, unit = mention.value, mention.unit or ""
    else:
        return None
    times = value * DAYS.get(unit, Decimal(0)) / DAYS[per]
    if times < FEWEST:
        return None
    span = Interval(times, times, times)
    return Operand(mention.start, mention.text, span, span, is_near)


def _named_time(mention: Mention) -> str | None:
    """Tell whether a date is a year, or a month with its year or without."""
    if mention.kind != "date":
        return None
    if found := _YEAR_OR_MONTH.fullmatch(mention.resolved or ""):
        return "month" if found["month"] else "year"
    is_month = mention.rule == "date-calendar" and mention.resolved is None
    return "month" if is_month and mention.text.isalpha() else None


_YEAR_OR_MONTH = pattern(r"\d{4}(?P<month>-(?:0\d|1[0-2]))?")


def _another_time(place: Place, per: str) -> Iterator[Made]:
    """Yield what amounts a month make a year, and those of a year a week."""
    for each, is_near in place.amounts():
        other = each.checked.claim.mention.per or "year"
        if not _is_like(place.last, each) or other not in DAYS or other == per:
            continue
        one = operand(each, is_near=is_near).times(DAYS[per] / DAYS[other])
        idle = _IDLE if {"day", "hour", "minute"} & {per, other} else Decimal(1)
        loose = Interval(one.loose.low * idle, one.loose.point, one.loose.high / idle)
        article = "an" if other == "hour" else "a"
        yield Made((one._replace(text=f"{each.text} {article} {other}"),), one.exact, loose)


def _is_like(one: Amount, other: Amount) -> bool:
    if is_count(one) and is_count(other):
        return True
    return one.kind == other.kind and _unit(one) == _unit(other)


def _in_all(place: Place, period: str | None) -> Iterator[Made]:
    """Yield what prices and numbers before an amount make in all, or in a day."""
    for price, is_near in place.amounts():
        per = _price_per(place, price)
        if per in (None, period) or not _is_like(place.last, price):
            continue
        one = operand(price, is_near=is_near)
        for many in _numbers(place, per):
            if many.start != one.start:
                exact = multiplied(one.exact, many.exact)
                yield Made((one, many), exact, multiplied(one.loose, many.loose))


def _price_per(place: Place, price: Amount) -> str | None:
    if per := per_of(place.text, price):
        return per
    start = price.checked.claim.sentence.start
    start = max(start, price.start - _LEAD)
    if leads := _COSTS_ONE.search(place.text, start, price.start):
        return leads["one"]
    return _PIECE if _EACH_BEFORE.search(place.text, start, price.start) else None
