"""Numbers of a list that share the scale and unit of its last: "$3, $4 and $5 million"."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from factcheck.patterns import pattern
from factcheck.rules.amount import Amount
from factcheck.rules.numerals import GAP, scale_words
from factcheck.rules.ranges import second
from factcheck.rules.sides import is_its_name
from factcheck.rules.words import numeral_words
from factcheck.rules.yearlike import is_yearlike

_APPOSED = pattern(r",\s+or\s+")
_ITEM = pattern(r"\d,\s+\Z")
_LEAD = 4
_ALIKE = 1000
"""Amounts of one list, each with its scale, are not so many times one another."""
_HUNDREDS = 100
"""From this on, a number behind another sign has no scale of a smaller one's to share."""
_FAR, _FAR_IN_THOUSANDS = 40, 4
"""An end that the scale would make so many times the last has none ("from £900 to £1.2 million").

One with thousands is printed in full sooner ("from £800,000 to £2.3m").
"""


@cache
def _list() -> re.Pattern[str]:
    item = r"[^\W\d_]{0,3}[$€£¥₹]?\s?(?:[0-9][0-9.,]{0,12}[0-9]|[0-9])(?:[bmt]n|[mbtk])?"
    words = "|".join(numeral_words())
    scales = "|".join(scale_words())
    return re.compile(
        rf"(?:,{GAP}(?:{item}|{words})(?:{GAP}(?:{scales}))?){{0,6}},?{GAP}(?:and|or|to){GAP}"
        r"(?=[^\W_]|[$€£¥₹])"
    )


def _is_of_its_own(first: Amount, last: Amount, between: str) -> bool:
    """Whether a number has nothing of the last behind it.

    "The pound bought $1.35 and 1 euro", "£500 and $4.5 million"; and "480, or 20 per cent", where
    no list goes before.
    """
    if first.prefix and last.unit and not is_its_name(first.prefix, last.unit):
        return True
    is_small = first.low.value >= _HUNDREDS > last.low.value / last.low.scale
    if last.prefix not in (None, first.prefix) and is_small:
        return True
    is_share = last.unit is not None and last.unit.unit == "percent"
    if not is_share or _APPOSED.fullmatch(between) is None:
        return False
    return _ITEM.search(first.text, max(0, first.start - _LEAD), first.start) is None


def listed(first: Amount) -> Amount:
    """Give a naked number the scale and unit of the last in its list ("$3, $4 and $5 million").

    One with a scale of its own takes the unit of a like one ("134 million and 112 million euros").
    """
    fraction = first.low.step is None and first.low.value < 1
    if fraction or is_yearlike(first.low.digits) or (first.low.scale != 1 and first.prefix):
        return first
    match = _list().match(first.text, first.end)
    if match is None:
        return first
    last = second(first, match.end())
    if last is None or (last.unit is None and (last.low.scale == 1 or first.prefix is None)):
        return first
    if _is_of_its_own(first, last, match[0]):
        return first
    number = first.low
    if number.scale > 1:
        if last.low.scale == 1 or not last.low.value:
            return first
        alike = _ALIKE > number.value / last.low.value > 1 / _ALIKE
        return replace(first, unit=last.unit) if alike else first
    if last.low.scale > 1 and number.value < last.low.scale:
        scaled = number.times(last.low.scale)
        if scaled.value >= last.low.value * (_FAR_IN_THOUSANDS if "," in number.digits else _FAR):
            return first if last.unit is None else replace(first, unit=last.unit)
        number = scaled
    return replace(first, low=number, unit=last.unit)
