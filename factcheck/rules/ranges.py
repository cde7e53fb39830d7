# ruff: noqa: RUF001, RUF002 - dashes, minus signs and quotes are what is read here
"""Two numbers that make one amount: ranges.

"$45–46 billion", "between 5 and 7 million euros", "from $3m to $5m", "5 to 7 percent",
"$3m to as much as $5m", "from $3m up to a maximum of $5m" are ranges; "rose from $3m to $5m" and
"fell $2 to $35" tell two amounts.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from factcheck.patterns import pattern
from factcheck.rules import hedges, rates
from factcheck.rules.amount import Amount
from factcheck.rules.cents import in_money
from factcheck.rules.changes import (
    NEAR,
    is_by_and_to,
    is_change,
    is_from_one_to_another,
    is_of_one_scale,
    is_ranging,
    is_stretch,
)
from factcheck.rules.minus import SIGN, across, is_signed
from factcheck.rules.nouns import noun
from factcheck.rules.numerals import GAP
from factcheck.rules.short_ends import in_full, in_thousands
from factcheck.rules.sides import side, sign_before
from factcheck.rules.yearlike import is_yearlike
from factcheck.tables import rows

_UPPER = ("under", "at_most", "up_to")
_IN_A_LIST = pattern(r"[0-9],\s\Z")
_PERCENT = pattern(r"\s?(?:%|per\s?cent\b)")
_REACHING = {"up_to": "far", "at_most": "top"}
"""What words before an upper end say of it, by their modifier in `data/hedges.csv`."""
_SMALL = 10
_FAR = 4
"""A change and what it came to are so many times apart, the ends of a range seldom."""


@cache
def _join() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<word>(?:{GAP}|-)(?:to|through|and|or)(?:{GAP}|-))(?P<sign>{SIGN})?"
        r"|(?P<dash>[^\S\n]?(?:[-–—−~]|--)[^\S\n]?))"
        r"(?=[^\s.,;:()\-])(?!below|under|less|lower|fewer|no more|not more|at most|up to)"
    )


def joined(first: Amount) -> Amount | None:
    """Read the upper end of a range, with scale and unit shared; None if it is no range."""
    join = _join().match(first.text, first.end)
    if join is None:
        return _hedged(first) or _bounded(first)
    high = second(first, join.end())
    if high is None or _is_a_share(first, high):
        return _hedged(first)
    if join["word"] and is_signed(first):
        return across(first, join, high) if _same_unit(first, high) else None
    if join["sign"]:
        return _hedged(first)
    first = in_money(first, high)
    if join["dash"] and (whole := in_full(first, high)) is not None:
        high = replace(high, low=whole)
    if join["dash"] and join["dash"][0].isspace() and _is_bare_year(first, high):
        return None  # "Life expectancy - 77.04 - 2011"
    low = _shared(first, high)
    if join["dash"] and high.start == high.low.start:
        low = in_thousands(low, high)
    return _pair(low, high, join["dash"] is not None) if _is_range(first, join, low, high) else None


def told_by_both(first: Amount) -> Amount | None:
    """Read "from €2.60/kg to €3.50/kg": a range whose ends tell, each, what they are counted by."""
    text, signs = first.text, first.context.signs
    is_divided = first.prefix is not None and text[first.end] == "/"
    if is_divided and (estimate := _estimate(first)):
        return estimate
    rate = rates.read(text, first.end, signs, money=True) if is_divided else None
    join = _join().match(text, rate[0]) if rate else None
    high = None if join is None or join["word"] is None else second(first, join.end())
    if rate is None or join is None or high is None or not _same_unit(first, high):
        return None
    other = rates.read(text, high.end, signs, money=True)
    if other is None or other[1] != rate[1] or not _is_range(first, join, first, high):
        return None
    return _pair(first, high, dashed=False)


def _estimate(first: Amount) -> Amount | None:
    """Read "£200,000/300,000", what an auctioneer expects, with thousands on both sides."""
    high = second(first, first.end + 1) if first.text[first.end + 1 :][:1].isdigit() else None
    if high is None or high.unit is not None or "," not in first.low.digits:
        return None
    if high.low.scale != 1:
        return None
    is_like = 1 < high.low.value / first.low.value < _FAR and "," in high.low.digits
    return _pair(first, high, dashed=True) if is_like else None


def _is_a_share(first: Amount, high: Amount) -> bool:
    """Whether a number without a sign is so many percent of money ("fell $1.24 or 1.9%")."""
    is_bare = first.prefix is not None and high.start == high.low.start
    return is_bare and _PERCENT.match(high.text, high.end) is not None


def _is_bare_year(first: Amount, high: Amount) -> bool:
    """Whether a number behind a dash is a year, and nothing says what either of them counts."""
    is_bare = all(each.unit is None and each.prefix is None for each in (first, high))
    return is_bare and is_yearlike(high.low.digits) and not is_yearlike(first.low.digits)


def _pair(low: Amount, high: Amount, dashed: bool) -> Amount:
    return replace(
        low,
        end=high.end,
        high=high.low,
        unit=high.unit or low.unit,
        follows=high.follows,
        dashed=dashed,
    )


@cache
def _hedged_join() -> re.Pattern[str]:
    hedged: dict[str, list[str]] = {"far": [], "top": [], "near": [], "leading": []}
    for row in rows("hedges"):
        if row["side"] == "between":
            hedged[_REACHING.get(row["modifier"], "near")].append(row["phrase"])
        elif row["side"] == "leading":
            hedged["leading"].append(row["phrase"])
    far, top, near, leading = map("|".join, hedged.values())
    return re.compile(
        rf"{GAP}(?:(?P<leading>{leading})(?:{GAP}(?:{far}|{near}))?"
        rf"|(?P<word>to|and){GAP}(?:(?P<far>{far})|(?P<top>{top})|{near})){GAP}".replace(" ", r"\s")
        + r"(?=[^\s.,;:()\-])"
    )


def _hedged(first: Amount) -> Amount | None:
    """Read "$13 billion to as much as $40 billion"; each end has its own sign or unit.

    "From" leads to a change sooner than to a range where the upper end is near a number, and
    not as far as it: "from $3 billion to about $5 billion".
    """
    if first.prefix is None and first.unit is None:
        return None
    join = _hedged_join().match(first.text, first.end)
    high = None if join is None else second(first, join.end())
    if join is None or high is None or not _same_unit(first, high):
        return None
    low = _shared(first, high)
    is_signed = first.prefix is None or high.start != high.low.start
    if not is_signed or low.low.value >= high.low.value:
        return None
    return _pair(low, high, dashed=False) if _is_hedged_range(first, join, low, high) else None


def _is_hedged_range(first: Amount, join: re.Match[str], low: Amount, high: Amount) -> bool:
    """Whether what leads to a number and what joins it to the next make a range of the two.

    "Up to" alone does not ("the fee is $20 up to $5,000"), nor a high that may be what something
    came to ("put on $2 to a high of $45").
    """
    start = _begins(first)
    lead = first.text[max(0, start - len("between ")) : start].lower()
    if join["word"] == "and":
        return lead == "between "
    if join["leading"] and not lead.endswith(("from ", " of ")):
        return False
    is_far = join["far"] is not None or join["leading"] is not None
    if is_change(first.text, first.start):
        return is_far and is_stretch(low, high, hyphened=False)
    if join["top"]:
        return is_ranging(first.text, start)
    is_led = not is_far and first.text[max(0, first.start - 5) : first.start].lower() == "from "
    return not is_led or is_ranging(first.text, first.start)


def _begins(first: Amount) -> int:
    """Give where a number begins with the words for the least of a range ("a minimum of $5")."""
    floor = hedges.before(first.text, first.start)
    return floor[1].start if floor and floor[0] in ("over", "at_least", "approx") else first.start


@cache
def _ceiling() -> re.Pattern[str]:
    phrases = [
        row["phrase"]
        for row in rows("hedges")
        if row["side"] == "before" and row["modifier"] in _UPPER
    ]
    words = "|".join(sorted(phrases, key=len, reverse=True))
    return re.compile(rf"{GAP}(?:and|but)(?:{GAP}[^\W\d_]{{1,9}})?{GAP}(?:{words}){GAP}")


def _bounded(first: Amount) -> Amount | None:
    """Read "above 1,000 and below 1,500", "more than 5 but less than 10 percent"."""
    ceiling = _ceiling().match(first.text, first.end)
    if ceiling is None:
        return None
    floor = hedges.before(first.text, first.start)
    if floor is None or floor[0] not in ("over", "at_least"):
        return None
    high = second(first, ceiling.end())
    if high is None or not _same_unit(first, high):
        return None
    low = _shared(first, high)
    return _pair(low, high, dashed=False) if low.low.value < high.low.value else None


def second(first: Amount, at: int) -> Amount | None:
    """Read the second number, with its own sign or under the first's."""
    text, context, character = first.text, first.context, first.text[at]
    if character.isdigit():
        return side(text, at, context, first.prefix)
    signed = sign_before(text, at, 8)
    if signed is not None and signed[0] < len(text):
        return side(text, signed[0], context, signed[1], at)
    return side(text, at, context, first.prefix) if character.isalpha() else None


def _shared(low: Amount, high: Amount) -> Amount:
    """Give the lower number the scale that only the upper one states, if it stays below."""
    number, scale = low.low, high.low.scale
    if number.value < 10 and "hundred" in high.low.digits.lower().split():
        scale *= 100  # "four or five hundred thousand"
    if number.scale == 1 and scale > 1 and low.unit is None:
        scaled = number.times(scale)
        if scaled.value <= high.low.value:
            return replace(low, low=scaled)
    return low


def _is_range(first: Amount, join: re.Match[str], low: Amount, high: Amount) -> bool:
    if low.low.value >= high.low.value or not _same_unit(first, high):
        return False
    if first.low.step is None and first.low.value < 1 < high.low.value:
        return False  # "(cut by) a third to $500 million"
    word = (join["word"] or "").strip(" \t\r\n\u00a0-")
    lead = first.text[max(0, first.start - 9) : first.start].lower().split()
    if word == "and":
        return lead[-1:] == ["between"] or (lead[-1:] == ["from"] and first.unit is None)
    stated_twice = first.unit is not None or (
        first.prefix is not None and high.start != high.low.start
    )
    if word == "to" and (_is_handed_out(first, high) or is_by_and_to(first, high)):
        return False  # "lent $27 to 42 villagers", "fell by 12,000 to 48,000"
    if (
        word == "to"
        and low.low.value * _FAR < high.low.value
        and not (high.unit is not None and first.unit is None and high.low.value < _SMALL)
        and is_change(first.text, first.start)
        and not is_ranging(first.text, first.start)
    ):
        return False  # "fell by 9,000 to 376,000"
    if word == "or":
        alone = _IN_A_LIST.search(first.text, max(0, first.start - 3), first.start) is None
        return alone and first.unit is None and low.low.value * 3 >= high.low.value
    if lead[-1:] == ["from"] and is_from_one_to_another(low, high):
        return True
    if word == "to" and lead[-1:] == ["to"] and high.low.value < NEAR * low.low.value:
        return True  # "(cut its rate) to 4.75 percent to 5 percent"
    if word and (stated_twice or lead[-1:] == ["from"]):
        return (
            is_stretch(low, high, hyphened=join["word"][0] == "-")
            or (low is not first and lead[-1:] != ["from"] and is_of_one_scale(low, high))
            or not is_change(first.text, first.start)
        )
    return True


def _is_handed_out(first: Amount, high: Amount) -> bool:
    """Whether money goes to so many people: a sign before the first number, none at the other."""
    if first.prefix is None or high.low.scale != 1 or high.unit is not None:
        return False
    if high.start != high.low.start:
        return False
    return noun(high.text, high.end) is not None


def _same_unit(first: Amount, high: Amount) -> bool:
    """Whether the ends can be of one unit: equal, or stated once."""
    if first.unit is not None:
        return high.unit is not None and (high.unit.unit, high.unit.rule, high.unit.factor) == (
            first.unit.unit, first.unit.rule, first.unit.factor,
        )  # fmt: skip
    if first.prefix is not None and high.prefix is not None:
        return first.prefix == high.prefix or high.prefix.is_shared_by(first.prefix)
    return first.prefix is not None or high.prefix is None
