"""FC403: so much each, or the sum of it, where number and sum stand apart: a slip alone tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency.operands import begin, behind, is_count, is_printed_share
from factcheck.consistency.prices.nearby import Made, Operand, Place, operand, places, slips
from factcheck.consistency.registry import Amount, Claims, Inconsistency, inconsistency
from factcheck.intervals import Interval, divided, multiplied, scaled
from factcheck.kinds import COUNTS
from factcheck.model import CheckedClaim, Document
from factcheck.patterns import pattern
from factcheck.units import convert, kind_in_prose

_DAYS = {
    "year": Decimal("365.25"), "month": Decimal("30.4375"), "week": Decimal(7), "day": Decimal(1),
    "hour": 1 / Decimal(24), "minute": 1 / Decimal(1440),
}  # fmt: skip
_PIECE = "piece"
_EACH = pattern(
    r"(?:\son\saverage)?,?\s(?:each|apiece|a\shead|for\seach(?:\sof\sthem)?)\b", re.IGNORECASE
)
_EACH_BEFORE = pattern(
    r"\b(?:each|every\s[a-z]+)(?:\s(?!of\b)[a-z-]+){0,6}\s(?:about\s|some\s)?$", re.IGNORECASE
)
_MAKES_EACH = pattern(
    r"(?:\b(?:or|that\sis|which\sis|that\swas|which\smakes|makes|making|comes\sto|works\sout\sat|at"
    r"|meaning|(?:an|the)\saverage\sof|averaging|on\saverage)|[,(:\u2013\u2014])\s?$",
    re.IGNORECASE,
)
_MAKES_IN_ALL = pattern(
    r"\b(?:or|that\sis|making|totall?ing|is|be|been|worth|so|in\sall|makes?|made|gives?|gave|giving"
    r"|yield(?:s|ed|ing)?|costs?|cost(?:ing)?|com(?:e|es|ing)\sto|came\sto|br(?:ings?|ought|inging)\sin"
    r"|earn(?:s|ed|ing)?|rais(?:es?|ed|ing)|tak(?:es?|ing)|took|paid|pays?|add(?:s|ed)?\sup\sto|to)\s$",
    re.IGNORECASE,
)
_OTHER_SUM = pattern(
    r"\b(?:with|without|includ\w+|exclud\w+|plus|net|gross|before|after|more|less)\b", re.IGNORECASE
)
_LEAD = 60
_FEWEST = 2
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
        per, sentence = _per(text, last), last.checked.claim.sentence
        lead = _MAKES_EACH if per else _MAKES_IN_ALL
        if _OTHER_SUM.search(text, last.end, min(last.end + _LEAD, sentence.end)):
            continue
        if lead.search(text, max(sentence.start, last.start - _LEAD), begin(text, last)):
            yield from slips(last, list(_each(place, per) if per else _in_all(place)))


def _per(text: str, amount: Amount) -> str | None:
    """Give for what an amount is told: an hour, a tonne, a piece."""
    mention = amount.checked.claim.mention
    return mention.per or (_PIECE if _EACH.match(text, behind(text, amount)) else None)


def _each(place: Place, per: str) -> Iterator[Made]:
    """Yield what sums and numbers before an amount make for each."""
    if per in _DAYS:
        yield from _another_time(place, per)
    numbers = list(_numbers(place, per))
    for total in _sums(place, per):
        for many in numbers:
            if total.start == many.start:
                continue
            exact, loose = divided(total.exact, many.exact), divided(total.loose, many.loose)
            if exact is not None and loose is not None:
                yield Made((total, many), exact, loose)


def _sums(place: Place, per: str) -> Iterator[Operand]:
    """Yield what may be the sum: amounts of the same unit; of money only the last is near."""
    last, is_first = place.last, True
    periods = () if per in _DAYS else _DAYS
    for each, is_near in place.amounts():
        is_each = _per(place.text, each) not in (None, *periods)
        size = None if is_each else _in_unit_of(last, each)
        if size is not None:
            yield operand(each, is_near=is_near and is_first).times(size)
            is_first = False


def _in_unit_of(last: Amount, each: Amount) -> Decimal | None:
    """Give how many of an amount's unit one of another is."""
    if is_count(last) or is_count(each):
        return Decimal(1) if is_count(last) and is_count(each) else None
    unit, other = _unit(last), _unit(each)
    if last.kind != each.kind or last.kind not in ("money", "quantity"):
        return None
    return Decimal(1) if unit == other else convert(Decimal(1), other, unit)


def _unit(amount: Amount) -> str:
    return (amount.unit or "").partition("/")[0]


def _numbers(place: Place, per: str) -> Iterator[Operand]:
    """Yield what may be the number of those that an amount is told for each of."""
    if per in _DAYS:
        for entry, is_near in place.times():
            if found := _duration(entry, per, is_near=is_near):
                yield found
        return
    is_unit = per != _PIECE and kind_in_prose(per) not in _NOTHING_MEASURED
    for each, is_near in place.amounts():
        if is_unit and each.kind == "quantity" and each.checked.claim.mention.per is None:
            size = convert(Decimal(1), each.unit or "", per)
            if size is not None:
                yield operand(each, is_near=is_near).times(size)
        elif not is_unit and each.kind in COUNTS and each.interval.point >= _FEWEST:
            yield operand(each, is_near=is_near)


def _duration(entry: CheckedClaim, per: str, *, is_near: bool) -> Operand | None:
    mention = entry.claim.mention
    days = _DAYS.get(mention.unit or "")
    if mention.kind != "duration" or days is None or not mention.value or mention.value_max:
        return None
    times = mention.value * days / _DAYS[per]
    span = Interval(times, times, times)
    return Operand(mention.start, mention.text, span, span, is_near)


def _another_time(place: Place, per: str) -> Iterator[Made]:
    """Yield what amounts a month make a year, and those of a year a week."""
    for each, is_near in place.amounts():
        other = each.checked.claim.mention.per or "year"
        if not _is_like(place.last, each) or other not in _DAYS or other == per:
            continue
        one = operand(each, is_near=is_near).times(_DAYS[per] / _DAYS[other])
        idle = _IDLE if {"day", "hour", "minute"} & {per, other} else Decimal(1)
        loose = Interval(one.loose.low * idle, one.loose.point, one.loose.high / idle)
        yield Made((one._replace(text=f"{each.text} a {other}"),), one.exact, loose)


def _is_like(one: Amount, other: Amount) -> bool:
    return one.kind == other.kind and _unit(one) == _unit(other)


def _in_all(place: Place) -> Iterator[Made]:
    """Yield what prices and numbers before an amount make in all."""
    for price, is_near in place.amounts():
        per = _price_per(place, price)
        if per is None or not _is_like(place.last, price):
            continue
        one = operand(price, is_near=is_near)
        for many in _numbers(place, per):
            if many.start != one.start:
                exact = multiplied(one.exact, many.exact)
                yield Made((one, many), exact, multiplied(one.loose, many.loose))


def _price_per(place: Place, price: Amount) -> str | None:
    if per := _per(place.text, price):
        return per
    start = price.checked.claim.sentence.start
    leads = _EACH_BEFORE.search(place.text, max(start, price.start - _LEAD), price.start)
    return _PIECE if leads else None


_PER_SO_MANY = pattern(
    r"(?:\s[a-z]+)?\s(?:for\severy|for\seach|per|in\severy|in|out\sof\severy)\s$", re.IGNORECASE
)
_ONE_FOR = pattern(r"\bone\s(?:[a-z]+\s){0,3}(?:for|to)\s(?:each\s|every\s)?$", re.IGNORECASE)
_ROUND = frozenset(map(Decimal, ("1000", "10000", "100000", "1000000")))


@inconsistency
def by_the_thousand(document: Document, checked: Claims) -> Iterator[Inconsistency]:
    """Find "24,800 offences, or 8 for every 1,000 of the 310,000 people"; "one for 510 people"."""
    for place in places(document, checked):
        last, start = place.last, place.last.checked.claim.sentence.start
        if last.kind not in COUNTS:
            continue
        if _ONE_FOR.search(place.text, max(start, last.start - _LEAD), begin(place.text, last)):
            yield from slips(last, list(_rates(place, None)))
        elif base := _base(place):
            yield from slips(last, list(_rates(place, base)))


def _base(place: Place) -> Amount | None:
    """Give the 1,000 that an amount is told for each of."""
    last = place.last
    beside = place.checked.counts_by_sentence[last.checked.claim.sentence]
    base = next((each for each in beside if each.start >= last.end), None)
    if base is None or base.interval.point not in _ROUND:
        return None
    return base if _PER_SO_MANY.fullmatch(place.text, last.end, base.start) else None


def _rates(place: Place, base: Amount | None) -> Iterator[Made]:
    """Yield how many of some there are for so many of the others, or how many of these for one."""
    counts = [(each, near) for each, near in place.amounts(beside=True) if _is_whole(each)]
    nouns = {_noun(each) for each in (place.last, base) if each is not None}
    many = [(each, near) for each, near in counts if _is_population(place.text, each, nouns)]
    few = [each for each in counts if each not in many and each[0].start < place.last.start]
    for at, (one, is_near) in enumerate(few):
        for other, is_beside in many:
            few_ = operand(one, is_near=is_near and not at)
            yield from _rate(few_, operand(other, is_near=is_beside), base)


def _rate(few: Operand, many: Operand, base: Amount | None) -> Iterator[Made]:
    one, other = (few, many) if base else (many, few)
    exact, loose = divided(one.exact, other.exact), divided(one.loose, other.loose)
    times = base.interval.point if base else Decimal(1)
    if exact is not None and loose is not None:
        yield Made((few, many), scaled(exact, times), scaled(loose, times))


def _is_whole(amount: Amount) -> bool:
    point = amount.interval.point
    is_base = point in _ROUND and not _noun(amount)
    return amount.kind in COUNTS and point >= _FEWEST and point % 1 == 0 and not is_base


def _noun(amount: Amount) -> str:
    return (amount.checked.claim.mention.noun or "").lower()


def _is_population(text: str, amount: Amount, nouns: set[str]) -> bool:
    """Whether an amount is all there are: people, or those of which so many are told."""
    noun = _noun(amount)
    if noun and (noun in nouns or noun in _PEOPLE):
        return True
    return (
        not noun
        and _OF_ALL.search(text, max(0, amount.start - _LEAD), begin(text, amount)) is not None
    )


_PEOPLE = frozenset({"people", "inhabitants", "residents"})
_OF_ALL = pattern(r"\bof\s(?:(?:which|whom)\sthere\s(?:are|were)\s)?$", re.IGNORECASE)
