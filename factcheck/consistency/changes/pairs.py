"""Two amounts that are one thing before and after: how the words between them say so."""

from __future__ import annotations

from decimal import Decimal

from factcheck.consistency.changes.changes import Change
from factcheck.consistency.changes.stretches import AGAINST, LED, OF_A_UNIT, WHEN, end_of
from factcheck.consistency.registry import Amount
from factcheck.patterns import pattern

_NUMBERS = frozenset({"number", "count"})
_MOST_TIMES, _MILLION = 20, 1_000_000
"""Amounts further apart are of two scales: "from 60 to 63 million"."""
_NEAR = 20
_BY = pattern(r"\b(?:per|every|each|out\s+of|(?:one|two|three|four|five|\d)\s+in)\s+$")
"""What makes of a number what others are counted by: "41.9 per 100,000 people"."""
_BESIDE = pattern(r"\b(?:and|or|plus|nor)\b")
_PARTS = pattern(r"[,;:()\u2013\u2014]|\b(?:while|but|whereas)\b")
_FROM = pattern(rf"\bfrom\s+{LED}$")
_TO = pattern(rf"\b(?:to|at)\s+{LED}$")
_OF_GOODS = r"(?:\s+of\s+[\w-]+)?"
_ON_TO = pattern(rf"{_OF_GOODS}{OF_A_UNIT}{WHEN},?\s+to\s+{LED}")
_BACK_FROM = pattern(rf"{_OF_GOODS}{OF_A_UNIT}{WHEN},?\s+(?:(?:up|down)\s+)?from\s+{LED}")
_UP_FROM = pattern(
    rf"{_OF_GOODS}(?:\s+for\s+(?:[a-z-]+\s+)?[a-z-]+)?{OF_A_UNIT}{WHEN},?\s+\(?(?:up|down)\s+"
    rf"from\s+{LED}"
)
_SET_AGAINST = pattern(
    rf"{_OF_GOODS}(?:\s+(?!million|billion|trillion)[a-z]+)?(?:\s+(?:was|were|is|are)(?:\s+[a-z-]+){{1,4}})?"
    rf"{OF_A_UNIT}{WHEN},?\s+\(?{AGAINST}\s+{LED}"
)


def are_alike(one: Amount, two: Amount) -> bool:
    """Whether two amounts may be one thing twice, not too far apart."""
    return are_of_one_kind(one, two) and are_near(one, two)


def are_of_one_kind(one: Amount, two: Amount) -> bool:
    """Whether two amounts are in one unit, which one of them may leave out."""
    if not _NUMBERS.isdisjoint((one.kind, two.kind)):
        return _is_left_out(one, two)
    if one.unit is None or two.unit is None:
        return one.kind == two.kind == "money" and one.unit == two.unit
    return one.unit == two.unit or two.unit == base_of(one)


def base_of(amount: Amount) -> str:
    """Give the unit of an amount without what it is by: of "31.5 cents a litre" the dollar."""
    return (amount.unit or "").partition("/")[0]


def _is_left_out(one: Amount, two: Amount) -> bool:
    kinds = {one.kind, two.kind}
    if "percent" in kinds or ("count" in kinds and not kinds <= _NUMBERS):
        return False
    nouns = [each.checked.claim.mention.noun for each in (one, two)]
    return None in nouns or nouns[0] == nouns[1]


def are_near(one: Amount, two: Amount) -> bool:
    """Whether two amounts are of one scale, or would be with one word for it: "billion"."""
    first, second = (abs(each.interval.point) for each in (one, two))
    scales = [each.checked.claim.mention.scale for each in (one, two)]
    if _MILLION <= min(scales) < max(scales) and one.unit == two.unit is not None:
        first, second = first / scales[0], second / scales[1]
    return max(first, second) <= _MOST_TIMES * min(first, second)


def is_plain(text: str, amount: Amount) -> bool:
    """Whether an amount is one number above nothing, which no row tells to be wrong."""
    value = amount.checked.claim.mention.value
    is_one = amount.checked.claim.mention.value_max is None
    if value is None or value <= Decimal(0) or not is_one or amount.is_wrong:
        return False
    return _BY.search(text, max(0, amount.start - _NEAR), amount.start) is None


def tied(text: str, start: int, one: Amount, two: Amount) -> Change | None:
    """Read "from A to B" and "to B from A", in a text without times."""
    if not _may_be_a_pair(text, one, two):
        return None
    end = end_of(text, one)
    if (lead := _FROM.search(text, start, one.start)) and _ON_TO.fullmatch(text, end, two.start):
        return Change(one, two, lead.start())
    if (lead := _TO.search(text, start, one.start)) and _BACK_FROM.fullmatch(text, end, two.start):
        return Change(two, one, lead.start())
    return None


def up_from(text: str, one: Amount, two: Amount) -> Change | None:
    """Read "B, up from A"."""
    if _may_be_a_pair(text, one, two) and _UP_FROM.fullmatch(text, end_of(text, one), two.start):
        return Change(two, one, one.start)
    return None


def set_against(text: str, one: Amount, two: Amount) -> Change | None:
    """Read "B, compared with A", which may be of other times than a growth beside it."""
    if _may_be_a_pair(text, one, two) and _SET_AGAINST.fullmatch(
        text, end_of(text, one), two.start
    ):
        return Change(two, one, one.start)
    return None


def has_a_rival(text: str, amounts: list[Amount], n: int, other: Amount) -> bool:
    """Whether an earlier amount may as well be what another one is set against.

    "It won 40 of 90 seats, 5 more than the 35 of 2010": numbers say nothing of what they count.
    """
    one = amounts[n]
    are_numbers = not _NUMBERS.isdisjoint((one.kind, other.kind))
    nouns = {each.checked.claim.mention.noun for each in (one, other)}
    if are_numbers and len(nouns) == 1 and None not in nouns:
        return False
    return any(
        are_numbers
        or _BESIDE.search(text, each.end, one.start)
        or not _PARTS.search(text, each.end, one.start)
        for each in amounts[:n]
        if are_alike(each, other)
    )


def _may_be_a_pair(text: str, one: Amount, two: Amount) -> bool:
    may_be_one = are_of_one_kind(one, two) or _is_told_with_the_other(one, two)
    return is_plain(text, one) and is_plain(text, two) and may_be_one and are_near(one, two)


def _is_told_with_the_other(one: Amount, two: Amount) -> bool:
    """Whether one tells what both are: "7.9 per cent from 6.7", "from $3 to $4 an hour"."""
    if one.unit is not None and one.unit == base_of(two):
        return True
    mentions = {each.kind: each.checked.claim.mention for each in (one, two)}
    if mentions.keys() != {"percent", "number"}:
        return False
    return all(each.noun is None and each.scale == 1 for each in mentions.values())
